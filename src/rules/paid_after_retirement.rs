//! A contract runs on for systems that are retired.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `paid-after-retirement`.
pub struct PaidAfterRetirement;

impl Rule for PaidAfterRetirement {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "paid-after-retirement",
        group: Group::OneInOneOut,
        summary: "A contract runs on for systems that are retired",
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
