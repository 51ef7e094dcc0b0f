//! An outgoing system lacks a plan for its phase-out or its data.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-without-plan`.
pub struct OutWithoutPlan;

impl Rule for OutWithoutPlan {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-without-plan",
        group: Group::OneInOneOut,
        summary: "An outgoing system lacks a plan for its phase-out or its data",
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
