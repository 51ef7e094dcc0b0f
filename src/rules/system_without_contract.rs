//! A system in operation has no contract.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `system-without-contract`.
pub struct SystemWithoutContract;

impl Rule for SystemWithoutContract {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "system-without-contract",
        group: Group::Register,
        summary: "A system in operation has no contract",
        level: Level::Note,
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
