//! Lead times as data: how long each step of a tender usually takes, from `rules/procurement/lead-times.toml`.
//!
//! Lead times are opinions, so they stand in a file with their origin, and the policy has the last word.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::law::{Confidence, Origin, built_in};
use crate::calendar::QuietPeriod;
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

impl Step {
    /// Returns whether it comes after the contract is signed, and so depends on what was bought and not on how.
    #[must_use]
    pub fn is_after_signing(self) -> bool {
        matches!(self, Self::Implementation | Self::Migration)
    }

    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Needs => "needs",
            Self::MarketDialogue => "market-dialogue",
            Self::Material => "material",
            Self::Prequalification => "prequalification",
            Self::Dialogue => "dialogue",
            Self::TenderPeriod => "tender-period",
            Self::Negotiation => "negotiation",
            Self::Evaluation => "evaluation",
            Self::Standstill => "standstill",
            Self::Signing => "signing",
            Self::Implementation => "implementation",
            Self::Migration => "migration",
        }
    }
}

/// The steps for which the law sets a shortest time.
pub const LIMITED: [Step; 3] = [Step::Prequalification, Step::TenderPeriod, Step::Standstill];

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

impl Pace {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tight => "tight",
            Self::Typical => "typical",
            Self::Long => "long",
        }
    }
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
    /// Parts of the year in which no notice is sent and no time limit ends.
    pub quiet_periods: Vec<QuietPeriod>,
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
        let misplaced = times.implementation.values().flatten().find(|(step, _)| !step.is_after_signing());
        let misplaced = misplaced.or_else(|| times.procedure.values().flatten().find(|(step, _)| step.is_after_signing()));
        if let Some((step, _)) = misplaced {
            return Err(format!("{step:?} is not where it belongs"));
        }
        let all = times.procedure.values().chain(times.implementation.values()).flatten();
        match all.into_iter().find(|(_, days)| !days.is_sorted()) {
            Some((step, days)) => Err(format!("{step:?}: {days:?} do not rise from tight to long")),
            None => Ok(times),
        }
    }

    /// Returns whether a step can be on the way: it usually is, or it may be added to any procedure.
    #[must_use]
    pub fn can_have(&self, procedure: Procedure, step: Step) -> bool {
        let is_usual = self.procedure.get(&procedure).is_some_and(|steps| steps.contains_key(&step));
        // Everybody may talk with the market first, and below the threshold the law does not forbid to negotiate.
        is_usual || step == Step::MarketDialogue || (procedure, step) == (Procedure::BelowThreshold, Step::Negotiation)
    }

    /// Returns the days of each step of a procedure and an implementation at a pace.
    #[must_use]
    pub fn days(&self, procedure: Procedure, implementation: Implementation, pace: Pace) -> StepDays {
        let steps = [self.procedure.get(&procedure), self.implementation.get(&implementation)];
        steps.into_iter().flatten().flatten().map(|(step, days)| (*step, days[pace as usize])).collect()
    }
}
