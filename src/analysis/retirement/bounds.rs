//! The days: the first on which each system can go, by the least that every constraint demands.
//!
//! Among systems that are to go there is one kind of constraint, and it has no length: a system goes no earlier than what depends
//! on it. So the least days that hold all constraints are the largest of the own days of a system and of everything behind it;
//! they are found by spreading the largest own days first, each to what has no day yet. A ring gets one day that way.

use std::cmp::Reverse;
use std::collections::VecDeque;

use chrono::NaiveDate;

use super::House;
use super::candidates::Candidate;
use super::handover::{Arrival, Lacks};
use crate::model::SystemKey;

/// A day and what makes it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The day; a lower bound while something is open.
    pub day: NaiveDate,
    /// What makes it so.
    pub cause: Cause,
    /// The system whose own day it is: itself, or the last of those that it waits for.
    pub kept_by: Source,
    /// What is not known, and could make it later.
    pub open: Option<Open>,
    /// The system that lacks a day, where one does: itself, or the last of those that it waits for.
    pub open_by: Source,
}

/// Where a chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The last system of the chain.
    pub system: SystemKey,
    /// How many steps away it is; 0 for the system itself.
    pub steps: usize,
}

impl Source {
    fn after(self) -> Self {
        Self { steps: self.steps + 1, ..self }
    }
}

/// What makes a day so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Nothing: it is the day of the run.
    Today,
    /// This system comes in its place, and has not been in service long enough before.
    Arrival(SystemKey),
    /// It is wanted then and not earlier.
    Wanted,
    /// This system depends on it and goes no earlier.
    Needed(SystemKey),
}

/// What leaves a day open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Nobody knows when this system, which comes in its place, is in service.
    Arrival(SystemKey, Lacks),
    /// Nobody has set a day for it.
    NoDay,
    /// The day set for it has passed.
    Passed(NaiveDate),
    /// The day of this system, which depends on it, is open.
    Needed(SystemKey),
}

/// Returns for each candidate the first day on which it can go, and the day on which it goes when none goes before its wanted day.
pub(super) fn both(house: &House<'_>, candidates: &[Candidate], needs: &[Vec<usize>]) -> (Vec<Bound>, Vec<Bound>) {
    let can: Vec<Bound> = candidates.iter().map(|candidate| held_by_arrivals(house, candidate)).collect();
    let goes: Vec<Bound> = candidates.iter().zip(&can).map(|(candidate, can)| held_by_wish(house, candidate, *can)).collect();
    let name = |at: usize| candidates[at].system;
    (spread(&can, needs, name), spread(&goes, needs, name))
}

/// Returns the first day on which a system can go, by what comes in its place.
fn held_by_arrivals(house: &House<'_>, candidate: &Candidate) -> Bound {
    let itself = Source { system: candidate.system, steps: 0 };
    let mut bound = Bound { day: house.today, cause: Cause::Today, kept_by: itself, open: None, open_by: itself };
    for arrival in candidate.replaced_by.iter().map(|other| Arrival::of(house, *other)) {
        match arrival.lets_go {
            Ok(day) if day > bound.day => (bound.day, bound.cause) = (day, Cause::Arrival(arrival.system)),
            Ok(_) => {}
            Err(lacks) => bound.open = bound.open.or(Some(Open::Arrival(arrival.system, lacks))),
        }
    }
    bound
}

/// Returns the day, held until the wanted one. A wish that has passed says nothing of when it goes.
fn held_by_wish(house: &House<'_>, candidate: &Candidate, can: Bound) -> Bound {
    match candidate.wanted {
        Some(wanted) if wanted.day < house.today => Bound { open: can.open.or(Some(Open::Passed(wanted.day))), ..can },
        // On the wanted day itself, the wish is the nearer reason.
        Some(wanted) if wanted.day >= can.day => Bound { day: wanted.day, cause: Cause::Wanted, ..can },
        Some(_) => can,
        None => Bound { open: can.open.or(Some(Open::NoDay)), ..can },
    }
}

/// Spreads the systems' own days to what each of them needs, until nothing goes before what depends on it.
pub(super) fn spread(own: &[Bound], needs: &[Vec<usize>], name: impl Fn(usize) -> SystemKey) -> Vec<Bound> {
    let mut latest_first: Vec<usize> = (0..own.len()).collect();
    latest_first.sort_by_key(|at| Reverse(own[*at].day));
    let mut bounds = own.to_vec();
    walk(latest_first.into_iter(), needs, own.len(), |at, from| {
        // A day of its own that is as late is the nearer reason.
        if let Some(from) = from.filter(|from| bounds[*from].day > own[at].day) {
            bounds[at].day = bounds[from].day;
            bounds[at].cause = Cause::Needed(name(from));
            bounds[at].kept_by = bounds[from].kept_by.after();
        }
    });
    let open = (0..own.len()).filter(|at| own[*at].open.is_some());
    walk(open, needs, own.len(), |at, from| {
        if let Some(from) = from.filter(|_| own[at].open.is_none()) {
            bounds[at].open = Some(Open::Needed(name(from)));
            bounds[at].open_by = bounds[from].open_by.after();
        }
    });
    bounds
}

/// Visits what is reached from the starts, one start after the other, each system once, with the one that it was reached from.
fn walk(starts: impl Iterator<Item = usize>, needs: &[Vec<usize>], count: usize, mut visit: impl FnMut(usize, Option<usize>)) {
    let mut is_seen = vec![false; count];
    let mut queue = VecDeque::new();
    for start in starts {
        if !std::mem::replace(&mut is_seen[start], true) {
            visit(start, None);
            queue.push_back(start);
        }
        while let Some(from) = queue.pop_front() {
            for at in needs[from].iter().copied() {
                if !std::mem::replace(&mut is_seen[at], true) {
                    visit(at, Some(from));
                    queue.push_back(at);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_yo_opt(2027, number).expect("a day of the year")
    }

    /// Returns the least days by the definition: nothing moves until every constraint holds.
    fn by_repetition(own: &[Bound], needs: &[Vec<usize>]) -> Vec<(NaiveDate, bool)> {
        let mut days: Vec<_> = own.iter().map(|bound| (bound.day, bound.open.is_some())).collect();
        loop {
            let before = days.clone();
            for (at, needed) in needs.iter().enumerate().flat_map(|(at, of)| of.iter().map(move |needed| (at, *needed))) {
                days[needed] = (days[needed].0.max(days[at].0), days[needed].1 || days[at].1);
            }
            if days == before {
                return days;
            }
        }
    }

    proptest! {
        #[test]
        fn the_days_are_the_least_that_hold_every_constraint_and_each_says_what_makes_it_so(
            own in prop::collection::vec((1..40_u32, prop::bool::weighted(0.15)), 1..9),
            edges in prop::collection::vec((0..8_usize, 0..8_usize), 0..24),
        ) {
            let count = own.len();
            let own: Vec<Bound> = own.iter().zip(0..).map(|((number, is_open), at)| {
                let itself = Source { system: SystemKey::at(at), steps: 0 };
                let open = is_open.then_some(Open::NoDay);
                Bound { day: day(*number), cause: Cause::Wanted, kept_by: itself, open, open_by: itself }
            }).collect();
            let mut needs = vec![Vec::new(); count];
            for (from, to) in edges.into_iter().filter(|(from, to)| *from < count && *to < count && from != to) {
                needs[from].push(to);
            }
            let bounds = spread(&own, &needs, SystemKey::at);
            let told: Vec<_> = bounds.iter().map(|bound| (bound.day, bound.open.is_some())).collect();
            prop_assert_eq!(&told, &by_repetition(&own, &needs));
            for (at, bound) in bounds.iter().enumerate() {
                // Step by step back to a day of its own, over systems that really depend on the one before.
                let mut chain = vec![at];
                while let Cause::Needed(by) = bounds[chain[chain.len() - 1]].cause {
                    let by = by.position();
                    prop_assert!(needs[by].contains(&chain[chain.len() - 1]) && !chain.contains(&by));
                    prop_assert_eq!(bounds[by].day, bound.day);
                    chain.push(by);
                }
                prop_assert_eq!(own[chain[chain.len() - 1]].day, bound.day);
                prop_assert_eq!(bound.kept_by, Source { system: SystemKey::at(chain[chain.len() - 1]), steps: chain.len() - 1 });
                let mut open = vec![at];
                while let Some(Open::Needed(by)) = bounds[open[open.len() - 1]].open {
                    prop_assert!(needs[by.position()].contains(&open[open.len() - 1]) && !open.contains(&by.position()));
                    open.push(by.position());
                }
                prop_assert_eq!(own[open[open.len() - 1]].open.is_some(), bound.open.is_some());
                prop_assert_eq!(bound.open_by, Source { system: SystemKey::at(open[open.len() - 1]), steps: open.len() - 1 });
            }
        }
    }
}
