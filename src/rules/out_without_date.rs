//! An outgoing system has no retirement date.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-without-date`.
pub struct OutWithoutDate;

impl Rule for OutWithoutDate {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-without-date",
        group: Group::OneInOneOut,
        summary: "An outgoing system has no retirement date",
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
