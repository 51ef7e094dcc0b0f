//! More is bought than is needed.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `over-licensed`.
pub struct OverLicensed;

impl Rule for OverLicensed {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "over-licensed",
        group: Group::Licences,
        summary: "More is bought than is needed",
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
