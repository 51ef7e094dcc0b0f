//! A cell could not be read.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `unreadable-value`.
pub struct UnreadableValue;

impl Rule for UnreadableValue {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "unreadable-value",
        group: Group::Register,
        summary: "A cell could not be read",
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
