//! Nobody has measured how much of a licence is used.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `licence-unmeasured`.
pub struct LicenceUnmeasured;

impl Rule for LicenceUnmeasured {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "licence-unmeasured",
        group: Group::Licences,
        summary: "Nobody has measured how much of a licence is used",
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
