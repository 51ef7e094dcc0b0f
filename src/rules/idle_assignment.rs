//! Licences are assigned to people who do not use them.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `idle-assignment`.
pub struct IdleAssignment;

impl Rule for IdleAssignment {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "idle-assignment",
        group: Group::Licences,
        summary: "Licences are assigned to people who do not use them",
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
