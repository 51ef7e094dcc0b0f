//! The way to the next contract: which procedure fits, how long its steps take, and when they begin.

use chrono::NaiveDate;

use super::lead_times::{LeadTimes, PLANNABLE, Pace, StepDays};
use super::schedule::{Event, Schedule};
use super::threshold::{InForce, Standing, Yardstick};
use super::time_rules::TimeRules;
use super::{FrameworkEnd, Shortcut, TenderSettings};
use crate::calendar::Country;
use crate::model::Contract;
use crate::model::contract::{Implementation, Procedure};
use crate::model::money::Money;
use crate::phrase;
use crate::phrase::Phrase;

/// How the next tender of a contract is held.
pub(super) struct Route {
    pub(super) procedure: Procedure,
    pub(super) schedule: Schedule,
    pub(super) threshold: Option<InForce>,
}

impl Route {
    /// Returns whether the value is known, and reaches the threshold.
    pub(super) fn is_reached(&self) -> Option<bool> {
        self.threshold.as_ref().filter(|threshold| threshold.standing != Standing::Unknown).map(|threshold| threshold.is_reached)
    }
}

/// Finds the way for one contract after the other.
pub(super) struct Router<'a> {
    today: NaiveDate,
    settings: &'a TenderSettings,
    yardstick: Yardstick<'a>,
    rules: TimeRules,
    law_alone: TimeRules,
}

impl<'a> Router<'a> {
    pub(super) fn new(country: Country, yardstick: Yardstick<'a>, today: NaiveDate, settings: &'a TenderSettings) -> Self {
        let rules = TimeRules::new(country, settings);
        let law_alone = rules.without_habits();
        Self { today, settings, yardstick, rules, law_alone }
    }

    /// Chooses the procedure: the contract's own when it fits the value, else one on its framework agreement while that runs,
    /// else by the threshold on the day of the notice, and what the policy wants above it.
    pub(super) fn route(
        &self,
        contract: &Contract,
        value: Option<Money>,
        end: NaiveDate,
        size: Implementation,
        framework_end: Option<FrameworkEnd>,
        assumptions: &mut Vec<Phrase>,
    ) -> Route {
        let by = |procedure| {
            let schedule = self.schedule(contract, end, procedure, size);
            // No notice is sent in the past, whenever it should have been.
            let threshold = schedule.notice_day().map(|day| self.yardstick.on(day.max(self.today), value));
            Route { procedure, schedule, threshold }
        };
        let own = contract.procedure.filter(|procedure| PLANNABLE.contains(procedure));
        if let Some(own) = own.filter(|own| *own != Procedure::BelowThreshold) {
            return by(own);
        }
        if let (None, Some(framework)) = (own, &contract.framework) {
            let is_direct = contract.procedure == Some(Procedure::Direct);
            let route = by(if is_direct { Procedure::FrameworkDirect } else { Procedure::FrameworkMiniTender });
            let award = route.schedule.date(Event::Award).map(|award| award.max(self.today));
            if framework_end.is_none_or(|end| award.is_some_and(|award| award <= end.day)) {
                assumptions.push(phrase!("route-by-framework", framework, procedure = route.procedure.word()));
                return route;
            }
        }
        let below = by(Procedure::BelowThreshold);
        let why = match (own, below.is_reached()) {
            (Some(_), Some(false) | None) => return below,
            (None, Some(false)) => {
                assumptions.push(phrase!("route-assumed-below", procedure = below.procedure.word()));
                return below;
            }
            (Some(_), Some(true)) => "above",
            (None, Some(true)) => "not-given",
            (None, None) => "not-known",
        };
        let of_policy = self.settings.procedures.get(&size).copied();
        let procedure = of_policy.unwrap_or(Procedure::Open);
        assumptions.push(match of_policy {
            Some(_) => phrase!("route-by-policy", why, procedure = procedure.word(), implementation = size.phrase()),
            None => phrase!("route-open", why, procedure = procedure.word()),
        });
        by(procedure)
    }

    /// Returns the schedule of a procedure for a contract.
    pub(super) fn schedule(&self, contract: &Contract, end: NaiveDate, procedure: Procedure, size: Implementation) -> Schedule {
        Schedule::back_from(end, procedure, &self.days(contract, procedure, size), &self.rules)
    }

    /// Returns the days of each step: the built-in ones, and over them the policy's, from the general to the particular.
    pub(super) fn days(&self, contract: &Contract, procedure: Procedure, size: Implementation) -> StepDays {
        let mut days = self.usual_days(procedure, size);
        days.extend(self.days_of_contract(contract, procedure));
        days
    }

    /// Returns the days of each step where no contract has its own.
    pub(super) fn usual_days(&self, procedure: Procedure, size: Implementation) -> StepDays {
        let mut days = LeadTimes::built_in().days(procedure, size, self.settings.pace);
        days.extend(self.settings.lead_times.get(&procedure).into_iter().flatten());
        days.extend(self.settings.implementation_times.get(&size).into_iter().flatten());
        days
    }

    /// Finds the way to something new that is to be there on a day: by the threshold on the day of the notice, and what the policy
    /// wants above it.
    pub(super) fn to_new(&self, value: Option<Money>, on: NaiveDate, size: Implementation) -> Route {
        let by = |procedure| {
            let schedule = Schedule::back_from(on, procedure, &self.usual_days(procedure, size), &self.rules);
            let threshold = schedule.notice_day().map(|day| self.yardstick.on(day.max(self.today), value));
            Route { procedure, schedule, threshold }
        };
        let below = by(Procedure::BelowThreshold);
        match below.is_reached() {
            Some(false) => below,
            _ => by(self.settings.procedures.get(&size).copied().unwrap_or(Procedure::Open)),
        }
    }

    /// Returns what the policy says of the steps of one contract, those that its procedure has.
    fn days_of_contract(&self, contract: &Contract, procedure: Procedure) -> StepDays {
        let days = self.settings.contract_lead_times.get(&contract.id).into_iter().flatten();
        let fitting = days.filter(|(step, _)| step.is_after_signing() || LeadTimes::built_in().can_have(procedure, **step));
        fitting.map(|(step, days)| (*step, *days)).collect()
    }

    /// Says which times of a route are nobody's but the program's, and where the policy differs from the law.
    pub(super) fn say_what_was_assumed(
        &self,
        contract: &Contract,
        route: &Route,
        size: Implementation,
        assumptions: &mut Vec<Phrase>,
    ) {
        let procedure = route.procedure;
        let of_policy = [self.settings.lead_times.get(&procedure), self.settings.implementation_times.get(&size)];
        let of_contract = self.settings.contract_lead_times.get(&contract.id);
        let is_known = |step| of_policy.iter().chain([&of_contract]).flatten().any(|days| days.contains_key(step));
        let built_in = LeadTimes::built_in().days(procedure, size, self.settings.pace);
        if !built_in.keys().all(is_known) {
            let pace = self.settings.pace.name();
            let (procedure, implementation) = (procedure.word(), size.phrase());
            assumptions.push(phrase!("route-lead-times", pace, procedure, implementation));
        }
        let used = self.days_of_contract(contract, procedure);
        for step in of_contract.into_iter().flatten().map(|(step, _)| step).filter(|step| !used.contains_key(step)) {
            assumptions.push(phrase!("route-step-left-out", step = step.name(), procedure = procedure.phrase()));
        }
        assumptions.extend(self.rules.assumptions(procedure));
    }

    /// Returns the quickest lawful way that can still be started, as tight as it has been done and whatever the time of the year:
    /// the planned procedure before the others, and the frameworks last, because they need one to call off from.
    pub(super) fn shortcut(&self, contract: &Contract, route: &Route, end: NaiveDate, size: Implementation) -> Option<Shortcut> {
        let by_value = if route.is_reached() == Some(false) { Procedure::BelowThreshold } else { Procedure::Open };
        let ways = [route.procedure, by_value, Procedure::FrameworkMiniTender, Procedure::FrameworkDirect];
        ways.into_iter().find_map(|procedure| {
            let mut days = LeadTimes::built_in().days(procedure, size, Pace::Tight);
            // A policy may plan a step quicker than anybody has been seen to be.
            for (step, planned) in self.days(contract, procedure, size) {
                days.entry(step).and_modify(|tight| *tight = planned.min(*tight));
            }
            days.extend(self.days_of_contract(contract, procedure));
            let schedule = Schedule::back_from(end, procedure, &days, &self.law_alone);
            let start_by = schedule.start().filter(|start| *start >= self.today)?;
            Some(Shortcut { procedure, days: (end - start_by).num_days(), start_by, award_by: schedule.date(Event::Award) })
        })
    }
}
