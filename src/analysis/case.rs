//! Business cases: what a case costs over the horizon, what it gives, and when it is paid back.
//!
//! Amounts are exact; only what is printed is rounded. A cost is above zero and a saving below. What is not estimated makes every
//! figure that needs it not estimated, or a bound where that is certain: never zero.

pub mod checks;
pub mod choice;
mod figure;
mod flow;
mod notes;
mod reckon;
mod settings;

use serde::Serialize;

pub use crate::model::case::{Amounts, Case, Class, GainKind, Line, LineKind, Month, Outline};
pub use figure::Figure;
pub use settings::{CaseSettings, Level};

use crate::model::Money;

/// How a payback share stands to the policy's limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// At or above the target.
    Pass,
    /// Between the least and the target.
    Borderline,
    /// Below the least.
    Fail,
}

impl Band {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Borderline => "borderline",
            Self::Fail => "fail",
        }
    }
}

/// When what is paid once has come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payback {
    /// It comes back.
    After {
        /// What is paid once over what a year at full effect gives, in years; nothing where that gives nothing any more.
        years: Option<Money>,
        /// The calendar year from which the accumulated cash flow, with internal hours, is no longer above zero.
        year: i32,
        /// Whether it may take longer, because internal hours are not stated.
        is_least: bool,
    },
    /// A year at full effect gives nothing.
    Never,
    /// Something that it needs is not estimated.
    NotEstimated,
}

/// A year of the cash flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// The calendar year.
    pub year: i32,
    /// What is invested in it.
    pub investment: Figure,
    /// The effect on operation: running costs and savings together.
    pub effect: Figure,
    /// Investment and effect of this and all earlier years. Internal hours are not paid out and not in it.
    pub accumulated: Figure,
    /// Full-time equivalents that savings of time make free.
    pub fte: Figure,
}

/// What a case comes to within the horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Acquisition, the horizon's operation, and internal hours at the policy's price.
    pub price: Figure,
    /// What it saves within the horizon, above zero.
    pub benefit: Figure,
    /// Benefit over price, in hundredths.
    pub payback_share: Figure,
    /// How the share stands to the policy's limits; nothing where that cannot be said.
    pub band: Option<Band>,
    /// When it is paid back.
    pub payback: Payback,
}

/// What a case would come to if it went otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scenario {
    /// The savings are smaller.
    BenefitLess,
    /// Everything costs more.
    CostMore,
    /// The savings come a year later, and the costs do not.
    YearLate,
}

impl Scenario {
    /// Every scenario.
    pub const ALL: [Self; 3] = [Self::BenefitLess, Self::CostMore, Self::YearLate];
}

/// Everything that is reckoned from a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Every investment.
    pub investment: Figure,
    /// Running costs within the horizon.
    pub operation: Figure,
    /// Internal hours at the policy's price.
    pub internal: Figure,
    /// What it comes to.
    pub outcome: Outcome,
    /// The share within the years that the table has, where these are fewer than the horizon's.
    pub table_share: Option<Figure>,
    /// The cash flow, year by year without a gap.
    pub years: Vec<Year>,
    /// The amounts of each line in these years, lines that do not count too, in the order of the lines; nothing where a line states
    /// nothing for a year.
    pub lines: Vec<Vec<Option<Figure>>>,
    /// What it would come to if it went otherwise.
    pub sensitivity: Vec<(Scenario, Outcome)>,
    /// The titles of the counted lines whose amounts, or some of them, are not estimated.
    pub not_estimated: Vec<String>,
    /// Whether nobody has stated the internal hours.
    pub without_hours: bool,
    /// Whether no line is a gain and none saves anything.
    pub without_gain: bool,
    /// The last year that the case states, when the horizon goes on and its amounts were taken to repeat.
    pub repeated_from: Option<i32>,
}

impl Figures {
    /// Reckons a case.
    #[must_use]
    pub fn of(case: &Case, settings: &CaseSettings) -> Self {
        reckon::figures(case, settings)
    }
}
