//! The tender for a contract's successor must start within the horizon.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `tender-due`.
pub struct TenderDue;

impl Rule for TenderDue {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "tender-due",
        group: Group::Contracts,
        summary: "The tender for a contract's successor must start within the horizon",
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
