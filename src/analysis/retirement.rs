//! What is to go: in which order, by when, and what has to happen before.
//!
//! A system can go when everything that depends on it and goes too is gone, and when what comes in its place has been in service
//! long enough. Days are reckoned twice by the same constraints: when a system *can* go, whatever days people wish for, and when
//! it *goes* as the wished-for days stand. What hangs on a day that nobody has set is said to, and its day is a lower bound.

mod bounds;
mod candidates;
mod contracts;
mod handover;
mod leaving;
mod milestones;
mod order;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use self::bounds::{Bound, Cause, Open, Source};
pub use self::candidates::{Wanted, WantedFrom, Why};
pub use self::contracts::{End, Ending, Sooner};
pub use self::handover::{Arrival, Lacks, Move, UnitUse};
pub use self::leaving::{Flag, Leaving, Overlap, Verdict};
pub use self::milestones::{Milestone, Step};
pub use self::order::Together;

use super::balance::Balance;
use super::costs::Costs;
use super::graph::Graph;
use super::tenders::Plan;
use crate::model::contract_dates::ContractDates;
use crate::model::{ContractKey, Period, Portfolio, SystemKey};

crate::settings! {
    /// Settings of the retirement plan.
    RetirementSettings {
        /// Months that a system runs on beside what comes in its place, counted from that one's first day in service.
        #[at_most = 120]
        parallel_months: u32 = 1,
        /// Months that extracting data for the archive takes; it must be done when the contract ends.
        #[at_most = 120]
        archive_months: u32 = 3,
    }
}

/// What a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct House<'a> {
    /// What was loaded.
    pub portfolio: &'a Portfolio,
    /// Who depends on whom.
    pub graph: &'a Graph,
    /// What enters and what leaves.
    pub balance: &'a Balance,
    /// The dates of the portfolio's contracts, in their order.
    pub dates: &'a [ContractDates],
    /// The plans of the portfolio's contracts, in their order.
    pub plans: &'a [Plan],
    /// What systems cost.
    pub costs: Costs<'a>,
    /// How long things take.
    pub settings: &'a RetirementSettings,
    /// The day of the run.
    pub today: NaiveDate,
}

/// Picks one of a system's two days.
pub type Which = fn(&Leaving) -> &Bound;

/// What is to go, in the order in which it can.
#[derive(Debug, Clone, Default)]
pub struct RetirementPlan {
    /// The systems that are to go: what depends on another comes before it, the earlier day first.
    pub leaving: Vec<Leaving>,
    /// The systems that depend on each other, and so can only go together.
    pub rings: Vec<Together>,
    /// The contracts that cover what is to go, by id.
    pub endings: Vec<Ending>,
    /// What has to happen, by day.
    pub milestones: Vec<Milestone>,
    /// The systems that decide when all can be gone: the one that can go last, then what it waits for, and so on. Empty when
    /// nothing keeps anything.
    pub critical: Vec<SystemKey>,
    position: BTreeMap<SystemKey, usize>,
    ring_of: BTreeMap<SystemKey, usize>,
}

impl House<'_> {
    fn parallel(&self) -> Period {
        Period::months(self.settings.parallel_months)
    }

    /// Returns the dates of a contract that has not ended.
    fn running(&self, contract: ContractKey) -> Option<&ContractDates> {
        self.dates.get(contract.position()).filter(|dates| !dates.has_ended)
    }
}

impl RetirementPlan {
    /// Plans what is to go, with systems that somebody asks for besides.
    #[must_use]
    pub fn of(house: &House<'_>, also: &[SystemKey]) -> Self {
        let candidates = candidates::find(house, also);
        let needs = candidates::needs(house, &candidates);
        let (can, goes) = bounds::both(house, &candidates, &needs);
        let (sequence, rings) = order::of(house, &candidates, &needs, &goes);
        let position: BTreeMap<_, _> = sequence.iter().enumerate().map(|(at, of)| (candidates[*of].system, at)).collect();
        let mut leaving: Vec<Leaving> =
            sequence.into_iter().map(|at| Leaving::new(house, &candidates, at, can[at], goes[at])).collect();
        let endings = contracts::endings(house, &leaving, &position);
        let links = handover::Links::of(house, &position);
        for one in &mut leaving {
            one.moves = links.moves(house, one);
            one.units = handover::units(house, one);
            one.settle_contracts(house, &endings);
        }
        let milestones = milestones::of(house, &leaving, &endings);
        let in_ring = |(at, ring): (usize, &Together)| ring.systems.iter().map(move |system| (*system, at)).collect::<Vec<_>>();
        let ring_of = rings.iter().enumerate().flat_map(in_ring).collect();
        let mut plan = Self { leaving, rings, endings, milestones, critical: Vec::new(), position, ring_of };
        plan.critical = plan.critical_path(house.today);
        plan
    }

    /// Returns a system that is to go.
    #[must_use]
    pub fn of_system(&self, system: SystemKey) -> Option<&Leaving> {
        self.position.get(&system).map(|at| &self.leaving[*at])
    }

    /// Returns what keeps a system: the system, what it waits for, and so on to the one that is kept by something else than a
    /// system that is to go. `bound` says by which of its two days. A step is only taken when it is asked for.
    pub fn chain(&self, system: SystemKey, bound: Which) -> impl Iterator<Item = SystemKey> {
        let next = move |at: &SystemKey| match bound(self.of_system(*at)?).cause {
            Cause::Needed(by) => Some(by),
            _ => None,
        };
        std::iter::successors(Some(system), next)
    }

    /// Returns the contracts that cover a system, by id.
    #[must_use]
    pub fn endings_of(&self, portfolio: &Portfolio, system: SystemKey) -> Vec<&Ending> {
        contracts::of_system(portfolio, &self.endings, system)
    }

    /// Returns the ring that a system is in.
    #[must_use]
    pub fn ring_of(&self, system: SystemKey) -> Option<&Together> {
        self.ring_of.get(&system).map(|at| &self.rings[*at])
    }

    fn critical_path(&self, today: NaiveDate) -> Vec<SystemKey> {
        let kept = || self.leaving.iter().filter(|one| one.can.day > today);
        let Some(last) = kept().map(|one| one.can.day).max() else { return Vec::new() };
        // The longest of the chains to that day, and of those the one whose first has the smallest id.
        let longest = kept().filter(|one| one.can.day == last).max_by_key(|one| (one.can.kept_by.steps, Reverse(one.system)));
        longest.map(|one| self.chain(one.system, |one| &one.can).collect()).unwrap_or_default()
    }
}
