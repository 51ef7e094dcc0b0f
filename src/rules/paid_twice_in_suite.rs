//! A licence is bought for people whose suite includes it.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `paid-twice-in-suite`.
pub struct PaidTwiceInSuite;

impl Rule for PaidTwiceInSuite {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "paid-twice-in-suite",
        group: Group::Licences,
        summary: "A licence is bought for people whose suite includes it",
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
