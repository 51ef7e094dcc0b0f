//! Which records are one product under two names.
//!
//! Every name is read in several ways ([`name`]), and records that share a reading meet in a map: nobody is compared with everybody.
//! A pair says which names were compared, what was taken off them and how sure it is. Pairs are joined into groups, one a product.

pub mod name;
pub mod products;

mod pairs;
mod slip;
mod vendor;
mod words;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::model::{Money, Portfolio, Status, System, SystemKey};

pub use pairs::Pair;

crate::settings! {
    /// Settings of the matching.
    MatchingSettings {
        /// Hundredths of certainty below which two records do not count as one product.
        least_certainty: u8 = 70,
    }
}

/// Records of one product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The record to keep: in operation before planned, then the dearest, the most used, the one with most contracts.
    pub keep: SystemKey,
    /// The other records, by id, each with the pair that shows it.
    pub others: Vec<(SystemKey, Pair)>,
}

impl Duplicate {
    /// Returns every record, the one to keep last.
    pub fn records(&self) -> impl Iterator<Item = SystemKey> {
        self.others.iter().map(|(system, _)| *system).chain([self.keep])
    }

    /// Returns how sure the weakest of the pairs is, in hundredths.
    #[must_use]
    pub fn certainty(&self) -> u8 {
        self.others.iter().map(|(_, pair)| pair.certainty).min().unwrap_or(100)
    }

    /// Returns what the records cost a year beside the dearest; nothing when a cost is not known.
    #[must_use]
    pub fn yearly(&self, portfolio: &Portfolio) -> Option<Money> {
        let costs: Option<Vec<Money>> = self.records().map(|system| portfolio[system].annual_cost).collect();
        let costs = costs?;
        let total = costs.iter().try_fold(Money::ZERO, |total, cost| total.checked_add(*cost))?;
        total.checked_sub(costs.into_iter().max()?)
    }
}

/// Finds records of one product. A retired record is history and no duplicate, and neither are a module and its whole, or a
/// system and the one that it replaces. Sorted by the record to keep.
#[must_use]
pub fn duplicates(portfolio: &Portfolio, today: NaiveDate, settings: &MatchingSettings) -> Vec<Duplicate> {
    let pairs = pairs::pairs(portfolio, today, settings.least_certainty);
    let mut groups = Groups::new(portfolio.systems.len());
    for pair in &pairs {
        groups.join(pair.one, pair.other);
    }
    let mut of_group: FxHashMap<usize, Vec<Pair>> = FxHashMap::default();
    let mut order = Vec::new();
    for pair in pairs {
        let group = groups.find(pair.one.position());
        let of_this = of_group.entry(group).or_default();
        if of_this.is_empty() {
            order.push(group);
        }
        of_this.push(pair);
    }
    let mut duplicates: Vec<_> =
        order.into_iter().filter_map(|group| Some(duplicate(portfolio, of_group.remove(&group)?))).collect();
    duplicates.sort_by_key(|duplicate| duplicate.keep);
    duplicates
}

/// Makes a group of its pairs: the record to keep, and for each other one the pair with that, or else its surest one.
fn duplicate(portfolio: &Portfolio, mut pairs: Vec<Pair>) -> Duplicate {
    let mut records: Vec<_> = pairs.iter().flat_map(|pair| [pair.one, pair.other]).collect();
    records.sort_unstable();
    records.dedup();
    let keep = records.iter().copied().max_by(|one, other| worth_keeping(portfolio, *one, *other)).unwrap_or(pairs[0].one);
    let mut best: FxHashMap<SystemKey, Pair> = FxHashMap::default();
    pairs.sort_by_key(|pair| (!pair.names(keep), std::cmp::Reverse(pair.certainty), pair.one, pair.other));
    for pair in pairs {
        for system in [pair.one, pair.other] {
            if !best.contains_key(&system) {
                best.insert(system, pair.clone());
            }
        }
    }
    let others = records.into_iter().filter(|system| *system != keep);
    Duplicate { keep, others: others.filter_map(|system| Some((system, best.remove(&system)?))).collect() }
}

/// Compares two records by which of them should stay; equal ones by id, the first stays.
fn worth_keeping(portfolio: &Portfolio, one: SystemKey, other: SystemKey) -> std::cmp::Ordering {
    let rank = |key: SystemKey| {
        let system = &portfolio[key];
        let in_use = matches!(system.status, Status::Operation | Status::PhaseOut);
        (in_use, system.leaves_on().is_none(), system.annual_cost, system.active_users, portfolio.contracts_of(key).len())
    };
    rank(one).cmp(&rank(other)).then_with(|| other.cmp(&one))
}

/// Returns whether a record is history.
fn is_gone(system: &System, today: NaiveDate) -> bool {
    system.is_retired() || system.retired.is_some_and(|day| day <= today)
}

/// Returns whether the portfolio itself says that two records are two things: a module and its whole, a system and its
/// successor, or one id twice, which is another rule's business.
fn are_told_apart(portfolio: &Portfolio, one: SystemKey, other: SystemKey) -> bool {
    let (left, right) = (&portfolio[one], &portfolio[other]);
    left.part_of == Some(other)
        || right.part_of == Some(one)
        || left.replaces.contains(&other)
        || right.replaces.contains(&one)
        || left.id == right.id
}

/// Records that belong together (union-find).
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn new(records: usize) -> Self {
        Self { parents: (0..records).collect() }
    }

    fn find(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    /// The lower position becomes the head, so that no order of pairs shows.
    fn join(&mut self, one: SystemKey, other: SystemKey) {
        let (one, other) = (self.find(one.position()), self.find(other.position()));
        self.parents[one.max(other)] = one.min(other);
    }
}
