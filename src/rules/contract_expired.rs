//! A contract has ended and its systems are still in operation.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `contract-expired`.
pub struct ContractExpired;

impl Rule for ContractExpired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "contract-expired",
        group: Group::Contracts,
        summary: "A contract has ended and its systems are still in operation",
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
