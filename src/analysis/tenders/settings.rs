//! The settings of the contract plans. Everything that the files in `rules/procurement/` say can be overridden here.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::law::Threshold;
use super::lead_times::{LIMITED, LeadTimes, PLANNABLE, Pace, Step, StepDays};
use crate::calendar::{ClosedDay, QuietPeriod};
use crate::model::contract::{Implementation, Procedure};
use crate::model::money::Money;
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// The longest that a step can be planned to take, in days: ten years.
const LONGEST_STEP: u32 = 3650;

/// The longest that a time limit can be, in days.
const LONGEST_LIMIT: u32 = 365;

/// Days for the steps of procedures.
pub type ProcedureDays = BTreeMap<Procedure, StepDays>;

/// Days for the steps after the award, by size of implementation.
pub type ImplementationDays = BTreeMap<Implementation, StepDays>;

/// Days for the steps of single contracts, by the contract's id.
pub type ContractDays = BTreeMap<String, StepDays>;

/// Amounts that replace the built-in thresholds from a day on.
pub type Thresholds = Vec<Threshold>;

/// The procedure of the next tender, by size of implementation.
pub type Procedures = BTreeMap<Implementation, Procedure>;

/// Days that are closed, or are open all the same.
pub type ClosedDays = BTreeMap<ClosedDay, bool>;

/// Parts of the year.
pub type QuietPeriods = Vec<QuietPeriod>;

crate::settings! {
    /// Settings of the contract plans.
    TenderSettings {
        /// Months ahead in which a start counts as due.
        horizon_months: u32 = 12,
        /// Days ahead in which a tender should start now.
        start_now_days: u32 = 90,
        /// Years after the last competition at which a contract without an end should be competed again.
        evergreen_uncompeted_years: u32 = 4,
        /// Hundredths of a threshold within which a value is near it, above and below.
        #[at_most = 100]
        near_percent: u32 = 10,
        /// The procedure at or above the threshold where a contract names none, by size of implementation, such as `large = "negotiated"`; else open.
        procedures: Procedures = Procedures::new(),
        /// How much time to plan with: `tight`, `typical` or `long`.
        pace: Pace = Pace::Typical,
        /// Days for the steps of a procedure, such as `open = { needs = 30, material = 60 }`.
        lead_times: ProcedureDays = ProcedureDays::new(),
        /// Days for the steps after the award, such as `large = { implementation = 365 }`.
        implementation_times: ImplementationDays = ImplementationDays::new(),
        /// Days for the steps of one contract, such as `K-17 = { negotiation = 90 }`.
        contract_lead_times: ContractDays = ContractDays::new(),
        /// Shortest days instead of the law's for time limits and standstill, such as `open = { tender-period = 35, standstill = 15 }`.
        time_limits: ProcedureDays = ProcedureDays::new(),
        /// Days on which the offices are closed, every year or once, and holidays on which they are open, such as `12-24 = false` or `2027-05-07 = true`.
        closed_days: ClosedDays = ClosedDays::new(),
        /// Parts of the year in which no notice is sent and no time limit for suppliers ends.
        quiet_periods: QuietPeriods = LeadTimes::built_in().quiet_periods.clone(),
        /// Thresholds that the program does not know, such as `{ amount = 1700000, from = 2028-01-01 }`; with `regime = "national"` or `"act"` those below it.
        thresholds: Thresholds = Thresholds::new(),
        /// What ids of planning releases begin with: the prefix that the Open Contracting Partnership registered for the publisher.
        ocid_prefix: String = "unregistered-".to_owned(),
    }
    check make_sense
}

fn make_sense(settings: &TenderSettings) -> Result<(), Phrase> {
    thresholds_make_sense(&settings.thresholds)?;
    for procedure in settings.procedures.values().chain(settings.lead_times.keys()).chain(settings.time_limits.keys()) {
        if !PLANNABLE.contains(procedure) {
            return Err(phrase!("setting-unplannable", procedure = procedure.name(), procedures = names()));
        }
    }
    if settings.procedures.values().any(|procedure| *procedure == Procedure::BelowThreshold) {
        return Err(phrase!("setting-below-threshold"));
    }
    for (procedure, step, days) in steps(&settings.lead_times) {
        if !LeadTimes::built_in().can_have(procedure, step) {
            return Err(phrase!("setting-no-step", procedure = procedure.phrase(), step = step.name()));
        }
        at_most(days, LONGEST_STEP, procedure.name(), step)?;
    }
    for (procedure, step, days) in steps(&settings.time_limits) {
        if !LIMITED.contains(&step) || !LeadTimes::built_in().can_have(procedure, step) {
            return Err(phrase!("setting-no-time-limit", procedure = procedure.phrase(), step = step.name()));
        }
        at_most(days, LONGEST_LIMIT, procedure.name(), step)?;
    }
    for (size, days) in &settings.implementation_times {
        for (step, days) in days {
            if !step.is_after_signing() {
                return Err(phrase!("setting-before-contract", step = step.name()));
            }
            at_most(*days, LONGEST_STEP, size.name(), *step)?;
        }
    }
    for (contract, days) in &settings.contract_lead_times {
        days.iter().try_for_each(|(step, days)| at_most(*days, LONGEST_STEP, contract, *step))?;
    }
    if settings.closed_days.values().filter(|is_closed| **is_closed).count() > 60 {
        return Err(phrase!("setting-many-closed-days"));
    }
    let a_year = NaiveDate::from_ymd_opt(2000, 1, 1).into_iter().flat_map(|first| first.iter_days().take(366));
    if a_year.filter(|day| settings.quiet_periods.iter().any(|period| period.contains(*day))).count() > 183 {
        return Err(phrase!("setting-quiet-year"));
    }
    Ok(())
}

fn thresholds_make_sense(thresholds: &[Threshold]) -> Result<(), Phrase> {
    for (at, Threshold { amount, from, to, regime, .. }) in thresholds.iter().enumerate() {
        if *amount <= Money::ZERO {
            return Err(phrase!("setting-threshold-zero", from = *from));
        }
        if let Some(to) = to.filter(|to| to < from) {
            return Err(phrase!("setting-threshold-ends", from = *from, to));
        }
        if thresholds[..at].iter().any(|other| (other.regime, other.from) == (*regime, *from)) {
            return Err(phrase!("setting-threshold-twice", from = *from));
        }
    }
    Ok(())
}

fn steps(days: &ProcedureDays) -> impl Iterator<Item = (Procedure, Step, u32)> {
    days.iter().flat_map(|(procedure, days)| days.iter().map(|(step, days)| (*procedure, *step, *days)))
}

fn at_most(days: u32, most: u32, owner: &str, step: Step) -> Result<(), Phrase> {
    let (days, most, fits) = (days.to_string(), most.to_string(), days <= most);
    if fits { Ok(()) } else { Err(phrase!("setting-too-many-days", step = step.name(), owner, days, most)) }
}

fn names() -> Value {
    Value::names(PLANNABLE.map(Procedure::name), PLANNABLE.len())
}
