//! A cell refers to something that the inventory does not have.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `unknown-reference`.
pub struct UnknownReference;

impl Rule for UnknownReference {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "unknown-reference",
        group: Group::Register,
        summary: "A cell refers to something that the inventory does not have",
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
