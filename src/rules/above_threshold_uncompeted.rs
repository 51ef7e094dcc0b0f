//! A contract at or above the threshold was never competed.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `above-threshold-uncompeted`.
pub struct AboveThresholdUncompeted;

impl Rule for AboveThresholdUncompeted {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "above-threshold-uncompeted",
        group: Group::Contracts,
        summary: "A contract at or above the threshold was never competed",
        level: Level::Error,
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
