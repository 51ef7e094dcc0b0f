//! More is assigned than is bought.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `under-licensed`.
pub struct UnderLicensed;

impl Rule for UnderLicensed {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "under-licensed",
        group: Group::Licences,
        summary: "More is assigned than is bought",
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
