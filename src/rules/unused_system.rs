//! A system in operation is not used.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `unused-system`.
pub struct UnusedSystem;

impl Rule for UnusedSystem {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "unused-system",
        group: Group::Duplicates,
        summary: "A system in operation is not used",
        level: Level::Warning,
        since: "0.1.0",
        why: "",
        fix: "",
        amount: "",
        act_by: "",
        examples: &[],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let _ = (facts, report);
    }
}
