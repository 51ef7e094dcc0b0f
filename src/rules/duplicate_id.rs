//! Two rows have one id.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `duplicate-id`.
pub struct DuplicateId;

impl Rule for DuplicateId {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "duplicate-id",
        group: Group::Register,
        summary: "Two rows have one id",
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
