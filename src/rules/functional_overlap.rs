//! Two or more systems in operation serve the same task for the same people.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `functional-overlap`.
pub struct FunctionalOverlap;

impl Rule for FunctionalOverlap {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "functional-overlap",
        group: Group::Duplicates,
        summary: "Two or more systems in operation serve the same task for the same people",
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
