//! A waiver has run out.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `waiver-expired`.
pub struct WaiverExpired;

impl Rule for WaiverExpired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "waiver-expired",
        group: Group::Register,
        summary: "A waiver has run out",
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
