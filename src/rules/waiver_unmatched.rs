//! A waiver matches no finding.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `waiver-unmatched`.
pub struct WaiverUnmatched;

impl Rule for WaiverUnmatched {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "waiver-unmatched",
        group: Group::Register,
        summary: "A waiver matches no finding",
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
