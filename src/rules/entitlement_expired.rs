//! A licence is used after its last day.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `entitlement-expired`.
pub struct EntitlementExpired;

impl Rule for EntitlementExpired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "entitlement-expired",
        group: Group::Licences,
        summary: "A licence is used after its last day",
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
