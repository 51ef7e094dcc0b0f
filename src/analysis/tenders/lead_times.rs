//! Lead times as data: how long each step of a tender usually takes, from `rules/procurement/lead-times.toml`.
//!
//! Lead times are opinions, so they stand in a file with their origin, and the policy has the last word.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::law::{Confidence, Origin, built_in};
use crate::model::contract::{Implementation, Procedure};

/// The procedures that a next tender can be planned with.
pub const PLANNABLE: [Procedure; 8] = [
    Procedure::Open,
    Procedure::Restricted,
    Procedure::Negotiated,
    Procedure::Dialogue,
    Procedure::FrameworkDirect,
    Procedure::FrameworkMiniTender,
    Procedure::Dps,
    Procedure::BelowThreshold,
];

/// A step on the way to a new contract, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// What is needed, and a mandate to buy it.
    Needs,
    /// Talks with the market before the tender.
    MarketDialogue,
    /// Writing the tender documents.
    Material,
    /// Time for requests to participate, and selecting among them.
    Prequalification,
    /// Rounds of a competitive dialogue.
    Dialogue,
    /// Time for tenders.
    TenderPeriod,
    /// Rounds of negotiation.
    Negotiation,
    /// Evaluation and the political decision.
    Evaluation,
    /// Waiting between award and signature.
    Standstill,
    /// Signing the contract.
    Signing,
    /// Setting the system up.
    Implementation,
    /// Moving data and users, old and new side by side.
    Migration,
}

/// Days for steps.
pub type StepDays = BTreeMap<Step, u32>;

/// How much time to plan with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// As short as it has been done.
    Tight,
    /// As it usually goes.
    #[default]
    Typical,
    /// As it goes when little goes right.
    Long,
}

/// The usual times for the steps of each procedure, and of each size of implementation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LeadTimes {
    /// Whether they were read or derived.
    pub origin: Origin,
    /// How sure they are.
    pub confidence: Confidence,
    /// Where they come from.
    pub source: String,
    procedure: BTreeMap<Procedure, BTreeMap<Step, [u32; 3]>>,
    implementation: BTreeMap<Implementation, BTreeMap<Step, [u32; 3]>>,
}

static LEAD_TIMES: LazyLock<LeadTimes> =
    LazyLock::new(|| built_in(LeadTimes::read(include_str!("../../../rules/procurement/lead-times.toml"))));

impl LeadTimes {
    /// Returns the built-in lead times.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &LEAD_TIMES
    }

    /// Reads and checks a file of lead times.
    ///
    /// # Errors
    /// When it is not valid TOML of that kind, a procedure or size is missing, or tight, typical and long do not rise.
    pub fn read(text: &str) -> Result<Self, String> {
        let times: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        if times.procedure.keys().copied().collect::<BTreeSet<_>>() != PLANNABLE.into() || times.implementation.len() != 4 {
            return Err("a procedure or a size of implementation is missing, or cannot be planned".to_owned());
        }
        let all = times.procedure.values().chain(times.implementation.values()).flatten();
        match all.into_iter().find(|(_, days)| !days.is_sorted()) {
            Some((step, days)) => Err(format!("{step:?}: {days:?} do not rise from tight to long")),
            None => Ok(times),
        }
    }

    /// Returns the days of each step of a procedure and an implementation at a pace.
    #[must_use]
    pub fn days(&self, procedure: Procedure, implementation: Implementation, pace: Pace) -> StepDays {
        let steps = [self.procedure.get(&procedure), self.implementation.get(&implementation)];
        steps.into_iter().flatten().flatten().map(|(step, days)| (*step, days[pace as usize])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tenders::law::Law;
    use crate::calendar::Country;

    #[test]
    fn typical_times_add_up_as_published_and_hold_the_law() {
        // Sums to the contract, tight, typical and long, as `research/procurement.md` 4.2 gives them.
        for (procedure, sums) in [
            (Procedure::Open, [140, 297, 537]),
            (Procedure::Restricted, [175, 347, 607]),
            (Procedure::Negotiated, [249, 452, 892]),
            (Procedure::Dialogue, [334, 637, 1102]),
            (Procedure::FrameworkDirect, [37, 107, 207]),
            (Procedure::FrameworkMiniTender, [69, 172, 307]),
            (Procedure::Dps, [65, 171, 347]),
            (Procedure::BelowThreshold, [42, 129, 241]),
        ] {
            for (pace, sum) in [Pace::Tight, Pace::Typical, Pace::Long].into_iter().zip(sums) {
                let days = LeadTimes::built_in().days(procedure, Implementation::None, pace);
                let to_contract: u32 = days.range(..Step::Implementation).map(|(_, days)| days).sum();
                assert_eq!(to_contract, sum, "{procedure:?} {pace:?}");
                for law in [Law::of(Country::Denmark), Law::of(Country::Norway)] {
                    for (step, days) in &days {
                        assert!(*days >= law.minimum(procedure, *step), "{procedure:?} {step:?} {pace:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn unsound_lead_times_are_refused() {
        assert_eq!(LeadTimes::built_in().origin, Origin::Derived);
        let times = include_str!("../../../rules/procurement/lead-times.toml");
        for (from, to) in [("[30, 60, 120]", "[60, 30, 120]"), ("[procedure.dps]", "[procedure.direct]"), ("needs =", "neads =")]
        {
            assert!(LeadTimes::read(&times.replacen(from, to, 1)).is_err(), "{to}");
        }
    }
}
