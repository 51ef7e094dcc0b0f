//! A contract has grown by more than may be added without a new tender.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `modification-over-limit`.
pub struct ModificationOverLimit;

impl Rule for ModificationOverLimit {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "modification-over-limit",
        group: Group::Contracts,
        summary: "A contract has grown by more than may be added without a new tender",
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
