//! One outgoing system justifies two entering ones.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-claimed-twice`.
pub struct OutClaimedTwice;

impl Rule for OutClaimedTwice {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-claimed-twice",
        group: Group::OneInOneOut,
        summary: "One outgoing system justifies two entering ones",
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
