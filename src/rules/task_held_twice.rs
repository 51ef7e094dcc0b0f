//! A task that the policy gives to one system only has more.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `task-held-twice`.
pub struct TaskHeldTwice;

impl Rule for TaskHeldTwice {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "task-held-twice",
        group: Group::Duplicates,
        summary: "A task that the policy gives to one system only has more",
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
