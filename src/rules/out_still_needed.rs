//! Other systems still depend on an outgoing system on its retirement day.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-still-needed`.
pub struct OutStillNeeded;

impl Rule for OutStillNeeded {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-still-needed",
        group: Group::OneInOneOut,
        summary: "Other systems still depend on an outgoing system on its retirement day",
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
