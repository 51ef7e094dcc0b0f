//! A system enters and names none that goes.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `in-without-out`.
pub struct InWithoutOut;

impl Rule for InWithoutOut {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "in-without-out",
        group: Group::OneInOneOut,
        summary: "A system enters and names none that goes",
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
