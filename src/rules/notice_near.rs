//! The last day for notice is near.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `notice-near`.
pub struct NoticeNear;

impl Rule for NoticeNear {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "notice-near",
        group: Group::Contracts,
        summary: "The last day for notice is near",
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
