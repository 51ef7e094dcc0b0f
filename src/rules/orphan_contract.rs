//! A contract covers no known system.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `orphan-contract`.
pub struct OrphanContract;

impl Rule for OrphanContract {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "orphan-contract",
        group: Group::Register,
        summary: "A contract covers no known system",
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
