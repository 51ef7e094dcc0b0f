//! A licence by inhabitants, pupils or employees is paid for another number than there are.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `metric-drift`.
pub struct MetricDrift;

impl Rule for MetricDrift {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "metric-drift",
        group: Group::Licences,
        summary: "A licence by inhabitants, pupils or employees is paid for another number than there are",
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
