//! One product is entered twice.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `duplicate-record`.
pub struct DuplicateRecord;

impl Rule for DuplicateRecord {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "duplicate-record",
        group: Group::Duplicates,
        summary: "One product is entered twice",
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
