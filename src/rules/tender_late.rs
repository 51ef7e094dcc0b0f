//! The tender for a contract's successor can no longer be made in time.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `tender-late`.
pub struct TenderLate;

impl Rule for TenderLate {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "tender-late",
        group: Group::Contracts,
        summary: "The tender for a contract's successor can no longer be made in time",
        level: Level::Error,
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
