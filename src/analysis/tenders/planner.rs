//! The planning of one contract after the other.

use chrono::{Days, NaiveDate};

use super::route::Router;
use super::schedule::Schedule;
use super::threshold::{Standing, Yardstick};
use super::{Missing, Plan, State, TenderSettings, need};
use crate::analysis::Settings;
use crate::model::contract::{Competed, Implementation, TenderDuty, Terms};
use crate::model::contract_dates::{ContractDates, DECIDING};
use crate::model::contract_value::EstimatedValue;
use crate::model::{Contract, ContractKey, Period, Portfolio};
use crate::phrase;

/// Plans the contracts of a portfolio.
pub(super) struct Planner<'a> {
    portfolio: &'a Portfolio,
    dates: &'a [ContractDates],
    today: NaiveDate,
    settings: &'a TenderSettings,
    yardstick: Yardstick<'a>,
    router: Router<'a>,
    frameworks: need::Frameworks,
}

impl<'a> Planner<'a> {
    pub(super) fn new(portfolio: &'a Portfolio, dates: &'a [ContractDates], today: NaiveDate, settings: &'a Settings) -> Self {
        let yardstick = Yardstick::of(&portfolio.profile, settings);
        let router = Router::new(portfolio.profile.country, yardstick, today, &settings.tenders);
        let frameworks = need::Frameworks::of(portfolio, dates);
        Self { portfolio, dates, today, settings: &settings.tenders, yardstick, router, frameworks }
    }

    pub(super) fn plan(&self, key: ContractKey) -> Plan {
        let (contract, dates) = (&self.portfolio[key], &self.dates[key.position()]);
        let mut assumptions = dates.assumptions.clone();
        let value = EstimatedValue::of(contract);
        let comparable = value.as_ref().and_then(|value| self.yardstick.comparable(value.value, value.currency));
        assumptions.extend(value.iter().flat_map(|value| value.assumptions.clone()));
        let competed = match contract.competed {
            Competed::On(day) => Some(day),
            Competed::Sometime => contract.terms.start,
            Competed::Never | Competed::Unreadable => None,
        };
        let is_unclear = contract.competed == Competed::Unreadable;
        if let Some(TenderDuty::Other(holder)) = &contract.tender_duty {
            assumptions.push(phrase!("tender-duty-joint", holder));
        }
        let awarded = competed.or(contract.terms.start).filter(|_| !is_unclear);
        if is_unclear {
            assumptions.push(phrase!("column-unreadable", column = "competed"));
        }
        let due = awarded.and_then(|day| years(self.settings.evergreen_uncompeted_years).after(day));
        // When a contract without an end should be left follows from when it was competed.
        let until = if dates.runs_on() && awarded.is_none() {
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
            framework_end: self.frameworks.end(contract, key),
            implementation: contract.implementation.unwrap_or(Implementation::Medium),
            threshold: None,
            schedule: Schedule::default(),
            start_by: None,
            start_by_with_options: None,
            state: State::Planned,
            shortcut: None,
            missing: Vec::new(),
            assumptions,
        };
        match (plan.until, settled(contract, dates, &mut plan.missing)) {
            (_, Some(state)) => plan.state = state,
            (None, None) => {
                plan.missing.push(match awarded {
                    None if is_unclear => Missing::Readable("competed"),
                    None => Missing::Competition,
                    Some(_) => Missing::Exit,
                });
                plan.state = State::Unknown;
            }
            (Some(_), None) if !plan.is_needed => {
                plan.assumptions.push(phrase!("plan-not-needed"));
            }
            (Some(_), None) if plan.successor.is_some() => {}
            (Some(end), None) => self.tender(contract, dates, end, &mut plan),
        }
        plan
    }

    /// Plans the tender itself.
    fn tender(&self, contract: &Contract, dates: &ContractDates, end: NaiveDate, plan: &mut Plan) {
        if contract.implementation.is_none() {
            plan.assumptions.push(phrase!("plan-size-assumed", size = plan.implementation.word()));
        }
        if contract.competed == Competed::Sometime && dates.runs_on() {
            plan.assumptions.push(phrase!("plan-competition-assumed"));
        }
        if let Some(TenderDuty::Unclear(holder)) = &contract.tender_duty {
            plan.assumptions.push(phrase!("tender-duty-own", holder));
        }
        if contract.unread.has("procedure") {
            let column = "procedure";
            plan.assumptions.push(match contract.terms.unstated.has(column) {
                true => phrase!("column-hidden", column),
                false => phrase!("column-unreadable", column),
            });
        }
        if let Some(value) = plan.value.as_ref().filter(|_| plan.comparable.is_none()) {
            plan.assumptions.push(phrase!("plan-no-rate", currency = value.currency.to_string()));
        }
        let route =
            self.router.route(contract, plan.comparable, end, plan.implementation, plan.framework_end, &mut plan.assumptions);
        if let Some(threshold) = &route.threshold {
            plan.assumptions.extend(threshold.assumption.clone());
            if threshold.standing == Standing::Near {
                plan.assumptions.push(phrase!("plan-near-threshold", threshold = threshold.phrase()));
            }
        }
        if let Some(agreement) = plan.framework_end.and_then(|framework| framework.agreement) {
            let agreement = &self.portfolio[agreement].id;
            plan.assumptions.push(phrase!("plan-framework-end-assumed", agreement));
        }
        self.router.say_what_was_assumed(contract, &route, plan.implementation, &mut plan.assumptions);
        plan.start_by = route.schedule.start();
        plan.start_by_with_options = self.start_with_options(contract, dates, &route, plan.implementation);
        plan.state = plan.start_by.map_or(State::Unknown, |start| self.state(dates, start, plan));
        if plan.state == State::Late {
            plan.shortcut = self.router.shortcut(contract, &route, end, plan.implementation);
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
        route: &super::route::Route,
        implementation: Implementation,
    ) -> Option<NaiveDate> {
        let end = dates.maximum_end.filter(|end| dates.current_end.is_some_and(|current| *end > current))?;
        self.router.schedule(contract, end, route.procedure, implementation).start()
    }
}

/// Returns the state of a contract that has no tender to plan, whatever it covers, and says what is missing where that is why.
fn settled(contract: &Contract, dates: &ContractDates, missing: &mut Vec<Missing>) -> Option<State> {
    let terms = &contract.terms;
    if dates.is_unknown() {
        missing.extend(terms.unread.among(&DECIDING).map(Missing::Readable));
    } else if *terms == Terms::default() {
        missing.push(Missing::Terms);
    } else {
        missing.extend(terms.contradictions().iter().filter_map(|found| found.columns.first()).map(|column| match *column {
            "end" => Missing::EndAfterStart,
            column => Missing::Agreement(column),
        }));
    }
    if !missing.is_empty() {
        return Some(State::Unknown);
    }
    if dates.has_ended {
        return Some(State::Expired);
    }
    if contract.is_joint_buyer() {
        return Some(State::JointBuyer);
    }
    missing.extend(terms.unread.among(&["options", "options-used"]).map(Missing::Readable));
    missing.extend(contract.unread.among(&["currency"]).map(Missing::Readable));
    if terms.lacks_start() {
        missing.push(Missing::Start);
    }
    (!missing.is_empty()).then_some(State::Unknown)
}

fn years(count: u32) -> Period {
    Period::months(count.saturating_mul(12))
}
