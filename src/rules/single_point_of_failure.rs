//! Critical parts of the portfolio hang together through one system only.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `single-point-of-failure`.
pub struct SinglePointOfFailure;

impl Rule for SinglePointOfFailure {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "single-point-of-failure",
        group: Group::Dependencies,
        summary: "Critical parts of the portfolio hang together through one system only",
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
