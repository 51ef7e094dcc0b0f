//! Contract plans: what the next tender is worth, how it will be held, and when it must start.

pub mod joint;
pub mod law;
pub mod lead_times;
pub mod levelling;
mod need;
mod planner;
pub mod schedule;
pub mod threshold;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Settings;
use crate::model::contract::{Implementation, Procedure};
use crate::model::contract_dates::ContractDates;
use crate::model::contract_value::EstimatedValue;
use crate::model::money::Money;
use crate::model::{ContractKey, Portfolio};
use law::Threshold;
use lead_times::{Pace, StepDays};
use schedule::Schedule;
use threshold::InForce;

/// Days for the steps of procedures.
pub type ProcedureDays = BTreeMap<Procedure, StepDays>;

/// Days for the steps after the award, by size of implementation.
pub type ImplementationDays = BTreeMap<Implementation, StepDays>;

/// Days for the steps of single contracts, by the contract's id.
pub type ContractDays = BTreeMap<String, StepDays>;

/// Amounts that replace the built-in thresholds from a day on.
pub type Thresholds = Vec<Threshold>;

crate::settings! {
    /// Settings of the contract plans.
    TenderSettings {
        /// Months ahead in which a start counts as due.
        horizon_months: u32 = 12,
        /// Days ahead in which a tender should start now.
        start_now_days: u32 = 90,
        /// Years after the last competition at which a contract without an end should be competed again.
        evergreen_uncompeted_years: u32 = 4,
        /// How much time to plan with: `tight`, `typical` or `long`.
        pace: Pace = Pace::Typical,
        /// Days for the steps of a procedure, such as `open = { needs = 30, material = 60 }`.
        lead_times: ProcedureDays = ProcedureDays::new(),
        /// Days for the steps after the award, such as `large = { implementation = 365 }`.
        implementation_times: ImplementationDays = ImplementationDays::new(),
        /// Days for the steps of one contract, such as `K-17 = { negotiation = 90 }`.
        contract_lead_times: ContractDays = ContractDays::new(),
        /// Thresholds later than the program, such as `{ amount = 1700000, from = 2028-01-01 }`.
        thresholds: Thresholds = Thresholds::new(),
    }
    check thresholds_make_sense
}

fn thresholds_make_sense(settings: &TenderSettings) -> Result<(), String> {
    for Threshold { amount, from, to, .. } in &settings.thresholds {
        if *amount <= Money::ZERO {
            return Err(format!("the threshold from {from} is not above zero"));
        }
        if let Some(to) = to.filter(|to| to < from) {
            return Err(format!("the threshold from {from} ends before that, on {to}"));
        }
    }
    Ok(())
}

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
    /// The contract's dates do not say.
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

/// A lawful way that still fits where the planned one does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// By which procedure.
    pub procedure: Procedure,
    /// In how many days, from the start to the end of the old contract.
    pub days: i64,
    /// The last possible start.
    pub start_by: NaiveDate,
}

/// The plan of one contract.
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
    /// What was assumed on the way, of dates, value and plan.
    pub assumptions: Vec<String>,
}

/// Computes the plan of every contract, in the portfolio's order.
#[must_use]
pub fn plans(portfolio: &Portfolio, dates: &[ContractDates], today: NaiveDate, settings: &Settings) -> Vec<Plan> {
    let planner = planner::Planner::new(portfolio, dates, today, settings);
    portfolio.contracts().map(|(contract, _)| planner.plan(contract)).collect()
}
