//! A tender is too late, and an unused option covers the gap.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `option-first`.
pub struct OptionFirst;

impl Rule for OptionFirst {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "option-first",
        group: Group::Contracts,
        summary: "A tender is too late, and an unused option covers the gap",
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
