//! An own system serves a task that a common component already serves.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `common-component-shadowed`.
pub struct CommonComponentShadowed;

impl Rule for CommonComponentShadowed {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "common-component-shadowed",
        group: Group::Duplicates,
        summary: "An own system serves a task that a common component already serves",
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
