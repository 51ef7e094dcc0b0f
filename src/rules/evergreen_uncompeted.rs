//! A contract without an end has not been competed for years.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `evergreen-uncompeted`.
pub struct EvergreenUncompeted;

impl Rule for EvergreenUncompeted {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "evergreen-uncompeted",
        group: Group::Contracts,
        summary: "A contract without an end has not been competed for years",
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
