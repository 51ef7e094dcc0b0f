//! Contracts below the threshold may have to be valued together.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `split-purchase`.
pub struct SplitPurchase;

impl Rule for SplitPurchase {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "split-purchase",
        group: Group::Contracts,
        summary: "Contracts below the threshold may have to be valued together",
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
