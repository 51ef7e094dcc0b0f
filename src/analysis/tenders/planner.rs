//! The planning of one contract after the other.

use chrono::{Days, NaiveDate};

use super::lead_times::{LeadTimes, PLANNABLE, Pace, StepDays};
use super::schedule::Schedule;
use super::threshold::{InForce, Standing, Yardstick};
use super::{Plan, Shortcut, State, TenderSettings, law::Law, need};
use crate::analysis::Settings;
use crate::calendar::Country;
use crate::model::contract::{Competed, Implementation, Procedure, TenderDuty};
use crate::model::contract_dates::ContractDates;
use crate::model::contract_value::EstimatedValue;
use crate::model::money::Money;
use crate::model::{Contract, ContractKey, Period, Portfolio};

/// Plans the contracts of a portfolio.
pub(super) struct Planner<'a> {
    portfolio: &'a Portfolio,
    dates: &'a [ContractDates],
    today: NaiveDate,
    settings: &'a TenderSettings,
    country: Country,
    yardstick: Yardstick<'a>,
}

/// How the next tender of a contract is held.
struct Route {
    procedure: Procedure,
    schedule: Schedule,
    threshold: Option<InForce>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(portfolio: &'a Portfolio, dates: &'a [ContractDates], today: NaiveDate, settings: &'a Settings) -> Self {
        let (country, own) = (portfolio.profile.country, portfolio.profile.currency);
        let yardstick = Yardstick::new(country, &settings.tenders.thresholds, own, &settings.rates);
        Self { portfolio, dates, today, settings: &settings.tenders, country, yardstick }
    }

    pub(super) fn plan(&self, key: ContractKey) -> Plan {
        let (contract, dates) = (&self.portfolio[key], &self.dates[key.position()]);
        let mut assumptions = dates.assumptions.clone();
        let value = EstimatedValue::of(contract);
        let comparable = value.as_ref().and_then(|value| self.yardstick.comparable(value));
        assumptions.extend(value.iter().flat_map(|value| value.assumptions.clone()));
        let competed = match contract.competed {
            Competed::On(day) => Some(day),
            Competed::Sometime => contract.terms.start,
            Competed::Never | Competed::Unreadable => None,
        };
        let is_unclear = contract.competed == Competed::Unreadable;
        if let Some(TenderDuty::Other(holder)) = &contract.tender_duty {
            assumptions.push(format!("the tender duty lies with `{holder}`: taken to be a joint buyer"));
        }
        let awarded = competed.or(contract.terms.start).filter(|_| !is_unclear);
        if is_unclear {
            assumptions.push("its `competed` cannot be read".to_owned());
        }
        let due = awarded.and_then(|day| years(self.settings.evergreen_uncompeted_years).after(day));
        // When a contract without an end should be left follows from when it was competed.
        let until = if dates.runs_on() && is_unclear {
            None
        } else if dates.runs_on() {
            self.exit_worth_taking(contract, dates, due)
        } else {
            dates.current_end
        };
        let mut plan = Plan {
            bought: self.yardstick.on(awarded.unwrap_or(self.today), comparable),
            is_overdue_for_competition: dates.runs_on() && due.is_some_and(|due| due < self.today),
            is_needed: until.is_none_or(|end| need::is_needed_after(self.portfolio, contract, end, self.today)),
            successor: until.and_then(|end| need::successor(self.portfolio, self.dates, key, end, self.today)),
            value,
            comparable,
            awarded,
            competed,
            until,
            procedure: None,
            implementation: contract.implementation.unwrap_or(Implementation::Medium),
            threshold: None,
            schedule: Schedule::default(),
            start_by: None,
            start_by_with_options: None,
            state: State::Planned,
            shortcut: None,
            assumptions,
        };
        match (plan.until, settled(contract, dates)) {
            (_, Some(state)) => plan.state = state,
            (None, None) => plan.state = State::Unknown,
            (Some(_), None) if !plan.is_needed => {
                plan.assumptions.push("what it covers is retired by its end: no tender planned".to_owned());
            }
            (Some(_), None) if plan.successor.is_some() => {}
            (Some(end), None) => self.tender(contract, dates, end, &mut plan),
        }
        plan
    }

    /// Plans the tender itself.
    fn tender(&self, contract: &Contract, dates: &ContractDates, end: NaiveDate, plan: &mut Plan) {
        if contract.implementation.is_none() {
            plan.assumptions.push(format!("size of the implementation not given: {} assumed", plan.implementation.name()));
        }
        if contract.competed == Competed::Sometime && dates.runs_on() {
            plan.assumptions.push("day of the last competition not given: the start assumed".to_owned());
        }
        if let Some(TenderDuty::Unclear(holder)) = &contract.tender_duty {
            plan.assumptions.push(format!("the tender duty lies with `{holder}`: taken to be the organisation's own"));
        }
        if contract.unread.has("procedure") {
            plan.assumptions.push("its `procedure` cannot be read".to_owned());
        }
        let route = self.route(contract, plan.comparable, end, plan.implementation, &mut plan.assumptions);
        if let Some(threshold) = &route.threshold {
            plan.assumptions.extend(threshold.assumption.clone());
            if threshold.standing == Standing::Near {
                plan.assumptions.push(format!("value near the threshold of {threshold}: check the estimate"));
            }
        }
        plan.start_by = route.schedule.start();
        plan.start_by_with_options = self.start_with_options(contract, dates, route.procedure, plan.implementation);
        plan.state = plan.start_by.map_or(State::Unknown, |start| self.state(dates, start, plan));
        if plan.state == State::Late {
            plan.shortcut = self.shortcut(contract, &route, end, plan.implementation);
        }
        (plan.procedure, plan.threshold, plan.schedule) = (Some(route.procedure), route.threshold, route.schedule);
    }

    /// Returns the first exit from a contract without an end that comes with the next competition: now when that is overdue,
    /// else when it is due.
    fn exit_worth_taking(&self, contract: &Contract, dates: &ContractDates, due: Option<NaiveDate>) -> Option<NaiveDate> {
        match due.filter(|due| *due > self.today) {
            Some(due) => ContractDates::of(&contract.terms, due).earliest_exit,
            None => dates.earliest_exit,
        }
    }

    /// Chooses the procedure: the contract's own when it fits the value, else by the threshold on the day of its notice.
    fn route(
        &self,
        contract: &Contract,
        value: Option<Money>,
        end: NaiveDate,
        implementation: Implementation,
        assumptions: &mut Vec<String>,
    ) -> Route {
        let by = |procedure| {
            let days = self.days(contract, procedure, implementation);
            let schedule = Schedule::back_from(end, procedure, &days, Law::of(self.country), self.country);
            let threshold = schedule.notice_day().map(|day| self.yardstick.on(day, value));
            Route { procedure, schedule, threshold }
        };
        let own = contract.procedure.filter(|procedure| PLANNABLE.contains(procedure));
        let route = by(own.unwrap_or(Procedure::Open));
        let reached = route.threshold.as_ref().filter(|_| value.is_some()).map(|threshold| threshold.is_reached);
        let (assumed, why) = match (own, reached) {
            (Some(Procedure::BelowThreshold), Some(true)) => (Procedure::Open, "value at or above the threshold"),
            (Some(_), _) => return route,
            (None, Some(true)) => (Procedure::Open, "next procedure not given, value at or above the threshold"),
            (None, Some(false)) => (Procedure::BelowThreshold, "next procedure not given, value below the threshold"),
            (None, None) => (Procedure::Open, "neither next procedure nor value known"),
        };
        assumptions.push(format!("{why}: {} assumed", assumed.name()));
        if assumed == route.procedure { route } else { by(assumed) }
    }

    /// Returns the days of each step: the built-in ones, and over them the policy's, from the general to the particular.
    pub(super) fn days(&self, contract: &Contract, procedure: Procedure, implementation: Implementation) -> StepDays {
        let mut days = LeadTimes::built_in().days(procedure, implementation, self.settings.pace);
        let of_policy = [
            self.settings.lead_times.get(&procedure),
            self.settings.implementation_times.get(&implementation),
            self.settings.contract_lead_times.get(&contract.id),
        ];
        days.extend(of_policy.into_iter().flatten().flatten());
        days
    }

    fn state(&self, dates: &ContractDates, start: NaiveDate, plan: &Plan) -> State {
        if start < self.today && !dates.runs_on() {
            let can_use = dates.option_by.is_some_and(|by| by >= self.today);
            let covers = plan.start_by_with_options.is_some_and(|start| start >= self.today);
            return if can_use && covers { State::OptionFirst } else { State::Late };
        }
        let within = |day: Option<NaiveDate>| day.is_none_or(|day| start <= day);
        if within(self.today.checked_add_days(Days::new(self.settings.start_now_days.into()))) {
            State::StartNow
        } else if within(Period::months(self.settings.horizon_months).after(self.today)) {
            State::ThisYear
        } else {
            State::Planned
        }
    }

    fn start_with_options(
        &self,
        contract: &Contract,
        dates: &ContractDates,
        procedure: Procedure,
        implementation: Implementation,
    ) -> Option<NaiveDate> {
        let end = dates.maximum_end.filter(|end| dates.current_end.is_some_and(|current| *end > current))?;
        let days = self.days(contract, procedure, implementation);
        Schedule::back_from(end, procedure, &days, Law::of(self.country), self.country).start()
    }

    /// Returns the quickest lawful way that can still be started, as tight as it has been done: the planned procedure before
    /// the others, and the frameworks last, because they need one to call off from.
    fn shortcut(&self, contract: &Contract, route: &Route, end: NaiveDate, size: Implementation) -> Option<Shortcut> {
        let by_value = match &route.threshold {
            Some(threshold) if threshold.standing != Standing::Unknown && !threshold.is_reached => Procedure::BelowThreshold,
            _ => Procedure::Open,
        };
        let ways = [route.procedure, by_value, Procedure::FrameworkMiniTender, Procedure::FrameworkDirect];
        ways.into_iter().find_map(|procedure| {
            let mut days = LeadTimes::built_in().days(procedure, size, Pace::Tight);
            days.extend(self.settings.contract_lead_times.get(&contract.id).into_iter().flatten());
            let start = Schedule::back_from(end, procedure, &days, Law::of(self.country), self.country).start()?;
            let fits = start >= self.today;
            fits.then(|| Shortcut { procedure, days: (end - start).num_days(), start_by: start })
        })
    }
}

/// Returns the state of a contract that has no tender to plan, whatever it covers.
fn settled(contract: &Contract, dates: &ContractDates) -> Option<State> {
    let terms = &contract.terms;
    let contradict = terms.start.zip(terms.end).is_some_and(|(start, end)| start > end);
    let says_nothing = *terms == crate::model::contract::Terms::default();
    if contradict || says_nothing || dates.is_unknown() {
        Some(State::Unknown)
    } else if dates.has_ended {
        Some(State::Expired)
    } else {
        contract.is_joint_buyer().then_some(State::JointBuyer)
    }
}

fn years(count: u32) -> Period {
    Period::months(count.saturating_mul(12))
}
