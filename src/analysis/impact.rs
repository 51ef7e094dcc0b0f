//! What hangs on a system: who depends on it and through what, and what is bound by contract when it goes.

use chrono::NaiveDate;

use super::costs::Costs;
use super::graph::{Direction, Graph};
use crate::model::contract_dates::ContractDates;
use crate::model::money::to_oere;
use crate::model::{ContractKey, Money, Portfolio, SystemKey};

/// How much of a way is told.
const LONGEST_WAY: usize = 100;

/// What hangs on a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impact {
    /// The system.
    pub system: SystemKey,
    /// The day on which it is to be gone; the day of the run where nobody asked for one.
    pub on: NaiveDate,
    /// The systems in operation on that day that depend on it, the nearest first.
    pub affected: Vec<Affected>,
    /// The systems that depend on it today and are gone by that day themselves, by id.
    pub gone_before: Vec<SystemKey>,
    /// The contracts that cover it, by id.
    pub contracts: Vec<Bound>,
}

/// A system that depends on another, directly or through others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    /// The system.
    pub system: SystemKey,
    /// How many steps away it is; 1 where it depends on it directly.
    pub steps: u32,
    /// The way: each depends on the next, and the last on the system that goes. Of a very long way, its first hundred systems.
    pub path: Vec<SystemKey>,
    /// The integrations by which it depends on the next of the path; none where it is a module of that.
    pub integrations: Vec<usize>,
    /// Whether it is to come in the place of the system that goes.
    pub replaces: bool,
}

/// A contract that covers a system that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The contract.
    pub contract: ContractKey,
    /// Other systems in operation on that day that it covers, by id.
    pub also_covers: Vec<SystemKey>,
    /// The last day for the notice that leads to that exit.
    pub notice_by: Option<NaiveDate>,
    /// The first day from then on which it ends or can be left.
    pub exit: Option<NaiveDate>,
    /// What is paid from the day on which the system is gone until that exit, for nothing: the annual value by days of 365. Nothing
    /// where the contract covers others too, or its value or exit is not known.
    pub paid_for_nothing: Option<Money>,
}

impl Impact {
    /// Computes what hangs on a system when it is gone from a day on. `dates` are those of the portfolio's contracts.
    #[must_use]
    pub fn of(
        portfolio: &Portfolio,
        graph: &Graph,
        dates: &[ContractDates],
        today: NaiveDate,
        system: SystemKey,
        on: NaiveDate,
    ) -> Self {
        let stays = |other: SystemKey| portfolio[other].stage_by(on, today).is_in_operation();
        let mut reach = graph.reach(system, Direction::Dependents, stays);
        let reached: Vec<_> = reach.by_ref().collect();
        let replaces = portfolio.replacements_of(system);
        let affected = reached.into_iter().map(|step| {
            let path: Vec<_> = reach.way_back(step).take(LONGEST_WAY).collect();
            let next = path.get(1).copied().unwrap_or(system);
            Affected {
                system: step.system,
                steps: step.distance,
                integrations: graph.integrations_between(step.system, next),
                replaces: replaces.contains(&step.system),
                path,
            }
        });
        let gone_before = graph
            .dependent_systems(system)
            .into_iter()
            .filter(|other| portfolio[*other].is_in_operation(today) && !stays(*other));
        Self {
            system,
            on,
            affected: affected.collect(),
            gone_before: gone_before.collect(),
            contracts: bound(portfolio, dates, today, system, on),
        }
    }

    /// Returns what the affected systems and the system itself cost a year, as far as that is known.
    #[must_use]
    pub fn yearly(&self, costs: &Costs<'_>) -> Money {
        let systems = self.affected.iter().map(|one| one.system).chain([self.system]);
        systems.filter_map(|system| costs.of(system).0).fold(Money::ZERO, Money::saturating_add)
    }

    /// Returns the users of the affected systems and of the system itself. Who uses two of them counts twice.
    #[must_use]
    pub fn users(&self, portfolio: &Portfolio) -> u64 {
        let systems = self.affected.iter().map(|one| one.system).chain([self.system]);
        systems.filter_map(|system| portfolio[system].active_users.or(portfolio[system].users)).fold(0, u64::saturating_add)
    }
}

fn bound(portfolio: &Portfolio, dates: &[ContractDates], today: NaiveDate, system: SystemKey, on: NaiveDate) -> Vec<Bound> {
    let runs = |contract: &&ContractKey| dates.get(contract.position()).is_some_and(|dates| !dates.has_ended);
    let of_contract = |contract: &ContractKey| {
        let row = &portfolio[*contract];
        let stays = |other: &SystemKey| *other != system && portfolio[*other].stage_by(on, today).is_in_operation();
        let also_covers: Vec<_> = row.systems.iter().copied().filter(stays).collect();
        let exit = row.terms.left_from(on, today).earliest_exit;
        let is_alone = also_covers.is_empty() && row.unknown_systems.is_empty();
        let paid = exit.filter(|_| is_alone).and_then(|exit| cost_between(row.annual_value?, on, exit));
        let notice_by = exit.and_then(|exit| row.terms.notice_for(exit, today));
        Bound { contract: *contract, also_covers, notice_by, exit, paid_for_nothing: paid }
    };
    portfolio.contracts_of(system).iter().filter(runs).map(of_contract).collect()
}

/// Returns what something costs from one day to another: a year's cost by days of 365, nothing when the other day is not later.
#[must_use]
pub fn cost_between(yearly: Money, from: NaiveDate, until: NaiveDate) -> Option<Money> {
    let days = (until - from).num_days().max(0);
    yearly.checked_mul(Money::from(days))?.checked_div(Money::from(365)).map(to_oere)
}
