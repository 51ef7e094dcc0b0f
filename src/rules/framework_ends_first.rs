//! A framework agreement ends before the planned award.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `framework-ends-first`.
pub struct FrameworkEndsFirst;

impl Rule for FrameworkEndsFirst {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "framework-ends-first",
        group: Group::Contracts,
        summary: "A framework agreement ends before the planned award",
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
