//! Systems depend on each other in a ring.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `dependency-cycle`.
pub struct DependencyCycle;

impl Rule for DependencyCycle {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "dependency-cycle",
        group: Group::Dependencies,
        summary: "Systems depend on each other in a ring",
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
