//! Systems in operation depend on a retired one.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `depends-on-retired`.
pub struct DependsOnRetired;

impl Rule for DependsOnRetired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "depends-on-retired",
        group: Group::Dependencies,
        summary: "Systems in operation depend on a retired one",
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
