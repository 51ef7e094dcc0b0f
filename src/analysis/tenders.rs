//! Contract plans: what the next tender is worth, how it will be held, and when it must start.

pub mod combined;
pub mod joint;
pub mod law;
pub mod lead_times;
pub mod levelling;
mod need;
mod planner;
mod route;
pub mod schedule;
pub mod settings;
pub mod threshold;
pub mod time_rules;
pub mod wish;

pub use settings::TenderSettings;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::Settings;
use crate::model::contract::{Implementation, Procedure};
use crate::model::contract_dates::ContractDates;
use crate::model::contract_value::EstimatedValue;
use crate::model::money::Money;
use crate::model::{ContractKey, Portfolio};
use crate::phrase::Phrase;
use schedule::Schedule;
use threshold::InForce;

/// How things stand with the tender for a contract's successor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The contract has ended.
    Expired,
    /// The last possible start has passed, and no option covers the gap.
    Late,
    /// The last possible start has passed, and an unused option covers the gap.
    OptionFirst,
    /// The last possible start is within weeks.
    StartNow,
    /// The last possible start lies within the horizon.
    ThisYear,
    /// The last possible start lies beyond the horizon, or no successor is needed.
    Planned,
    /// Somebody else holds the tender.
    JointBuyer,
    /// The contract's cells do not say, or contradict each other.
    Unknown,
}

impl State {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Late => "late",
            Self::OptionFirst => "option-first",
            Self::StartNow => "start-now",
            Self::ThisYear => "this-year",
            Self::Planned => "planned",
            Self::JointBuyer => "joint-buyer",
            Self::Unknown => "unknown",
        }
    }
}

/// What has to be said of a contract before it can be planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// A column that cannot be read.
    Readable(&'static str),
    /// Any of start, end, notice and renewal.
    Terms,
    /// The start of a contract that has an end.
    Start,
    /// The start or the last competition of a contract that runs on.
    Competition,
    /// An end that does not come before the start.
    EndAfterStart,
    /// A value in the column that agrees with the end of the contract.
    Agreement(&'static str),
    /// A day on which it can be left, within the calendar.
    Exit,
}

/// A lawful way that still fits where the planned one does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// By which procedure.
    pub procedure: Procedure,
    /// In how many days, from the start to the end of the old contract.
    pub days: i64,
    /// The last possible start.
    pub start_by: NaiveDate,
    /// The last possible award.
    pub award_by: Option<NaiveDate>,
}

/// The last day of a framework agreement that a contract was called off from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameworkEnd {
    /// The day.
    pub day: NaiveDate,
    /// The agreement's own row, where the day was found there.
    pub agreement: Option<ContractKey>,
}

/// The plan of one contract. It is a planning aid, not legal advice: the law is more than these rules know of it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What the contract is worth as a purchase.
    pub value: Option<EstimatedValue>,
    /// The same in the currency of the thresholds.
    pub comparable: Option<Money>,
    /// The day on which the contract was awarded: after competition, else its start.
    pub awarded: Option<NaiveDate>,
    /// The day of the last competition, its start where only that is known; nothing when there was none.
    pub competed: Option<NaiveDate>,
    /// The threshold in force when the contract was awarded.
    pub bought: InForce,
    /// Whether a contract that runs until it is left has not been competed for longer than the policy wants.
    pub is_overdue_for_competition: bool,
    /// Whether something that it covers will still be needed when it ends. Where it covers nothing known, that is assumed.
    pub is_needed: bool,
    /// The contract that takes over, when the inventory has it.
    pub successor: Option<ContractKey>,
    /// The end from which the tender is counted back: the current end, or where there is none, the next exit worth taking.
    pub until: Option<NaiveDate>,
    /// How the next tender will be held; nothing when there is none to hold.
    pub procedure: Option<Procedure>,
    /// The last day of the framework agreement that it was called off from.
    pub framework_end: Option<FrameworkEnd>,
    /// The size of the implementation that it is planned with.
    pub implementation: Implementation,
    /// The threshold for the next tender.
    pub threshold: Option<InForce>,
    /// The way there; empty when there is no tender to hold.
    pub schedule: Schedule,
    /// The last possible start.
    pub start_by: Option<NaiveDate>,
    /// The last possible start when every option that is left is used.
    pub start_by_with_options: Option<NaiveDate>,
    /// How things stand.
    pub state: State,
    /// The quickest lawful way that still fits, when the planned one is late.
    pub shortcut: Option<Shortcut>,
    /// What is missing where the state is unknown; empty in any other.
    pub missing: Vec<Missing>,
    /// What was assumed on the way, of dates, value and plan.
    pub assumptions: Vec<Phrase>,
}

/// Computes the plan of every contract, in the portfolio's order.
#[must_use]
pub fn plans(portfolio: &Portfolio, dates: &[ContractDates], today: NaiveDate, settings: &Settings) -> Vec<Plan> {
    let planner = planner::Planner::new(portfolio, dates, today, settings);
    let contracts: Vec<_> = portfolio.contracts().map(|(contract, _)| contract).collect();
    contracts.par_iter().with_max_len(1024).map(|contract| planner.plan(*contract)).collect()
}
