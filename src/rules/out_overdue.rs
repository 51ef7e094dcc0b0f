//! An outgoing system is still in operation after its retirement date.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-overdue`.
pub struct OutOverdue;

impl Rule for OutOverdue {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-overdue",
        group: Group::OneInOneOut,
        summary: "An outgoing system is still in operation after its retirement date",
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
