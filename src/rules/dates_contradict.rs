//! Dates of one row contradict each other.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `dates-contradict`.
pub struct DatesContradict;

impl Rule for DatesContradict {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "dates-contradict",
        group: Group::Register,
        summary: "Dates of one row contradict each other",
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
