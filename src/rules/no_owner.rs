//! A system has no owner or no benefit owner.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `no-owner`.
pub struct NoOwner;

impl Rule for NoOwner {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "no-owner",
        group: Group::Register,
        summary: "A system has no owner or no benefit owner",
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
