//! A framework agreement runs longer than four years.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `framework-over-four-years`.
pub struct FrameworkOverFourYears;

impl Rule for FrameworkOverFourYears {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "framework-over-four-years",
        group: Group::Contracts,
        summary: "A framework agreement runs longer than four years",
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
