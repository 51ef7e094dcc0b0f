//! More systems came in than went out.

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `portfolio-grew`.
pub struct PortfolioGrew;

impl Rule for PortfolioGrew {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "portfolio-grew",
        group: Group::OneInOneOut,
        summary: "More systems came in than went out",
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
