//! Systems that go out for others: what comes in their place, who takes them as a reason to come, and what becomes of them.
//!
//! Replacements form chains: where B came for A and C comes for B, C inherits that A was to go, once B is gone and A is not.

use std::collections::VecDeque;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::model::{Portfolio, SystemKey, UnitKey};

/// How many systems that are gone are looked through for what came after them.
const FARTHEST: usize = 100;

/// How deep modules are nested, so that a ring of them ends.
const DEEPEST: usize = 8;

/// A system that others replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The system.
    pub system: SystemKey,
    /// The systems and modules whose rows name it, by id; those that have left again are not counted.
    pub named_by: Vec<SystemKey>,
    /// The systems that are to replace it or did, by id: those that name it, and those that came after one which is gone again.
    pub replaced_by: Vec<SystemKey>,
    /// The systems that take it as their reason to come, by id. A module counts for the system that it comes with; a mandated
    /// system needs no reason.
    pub claimed_by: Vec<SystemKey>,
    /// The ways to those that came after one which is gone again: each is to replace the next, and the last the system.
    pub chains: Vec<Vec<SystemKey>>,
    /// The system that replaces it and that it has become a module of. Unless it has a day to go, it stays as that.
    pub lives_on_in: Option<SystemKey>,
}

impl Outgoing {
    /// Returns what is known of a system that is to go; nothing where nobody replaces it. `enters` tells who comes in.
    pub(super) fn of(
        portfolio: &Portfolio,
        system: SystemKey,
        today: NaiveDate,
        enters: impl Fn(SystemKey) -> bool,
    ) -> Option<Self> {
        let is_there = |other: &SystemKey| !portfolio[*other].has_left(today);
        let named_by: Vec<_> = portfolio.replacements_of(system).iter().filter(|other| is_there(other)).copied().collect();
        let chains = if is_there(&system) { chains(portfolio, system, today) } else { Vec::new() };
        let mut replaced_by = named_by.clone();
        replaced_by.extend(chains.iter().filter_map(|chain| chain.first()));
        replaced_by.sort_unstable();
        replaced_by.dedup();
        if replaced_by.is_empty() {
            return None;
        }
        let mut claimed_by: Vec<_> = named_by.iter().filter_map(|other| claimant(portfolio, *other, &enters)).collect();
        claimed_by.retain(|claimant| *claimant != system);
        claimed_by.sort_unstable();
        claimed_by.dedup();
        let lives_on_in = wholes(portfolio, system).skip(1).find(|whole| named_by.contains(whole));
        Some(Self { system, named_by, replaced_by, claimed_by, chains, lives_on_in })
    }

    /// Returns whether it stays, as a module of what replaces it: nobody has set a day on which it goes.
    #[must_use]
    pub fn lives_on(&self, portfolio: &Portfolio) -> bool {
        self.lives_on_in.is_some() && portfolio[self.system].leaves_on().is_none()
    }

    /// Returns for whom the replacements come, where none of them comes for all who have the system.
    #[must_use]
    pub fn replaced_only_for(&self, portfolio: &Portfolio) -> Vec<(SystemKey, UnitKey)> {
        let everybody = |unit: UnitKey| portfolio[unit].parent.is_none();
        let served = portfolio[self.system].unit;
        let covers = |unit: UnitKey| served.map_or_else(|| everybody(unit), |served| portfolio.is_within(served, unit));
        let units = self.replaced_by.iter().map(|system| Some((*system, portfolio[*system].unit?)));
        let partly: Option<Vec<_>> = units.map(|of| of.filter(|(_, unit)| !covers(*unit))).collect();
        partly.unwrap_or_default()
    }
}

/// Returns a system, what it is a module of, and so on.
pub(super) fn wholes(portfolio: &Portfolio, system: SystemKey) -> impl Iterator<Item = SystemKey> {
    std::iter::successors(Some(system), |at| portfolio[*at].part_of).take(DEEPEST)
}

/// Returns the system that needs something to go out when this one replaces it. A module does not enter by itself.
fn claimant(portfolio: &Portfolio, replacement: SystemKey, enters: impl Fn(SystemKey) -> bool) -> Option<SystemKey> {
    let whole = wholes(portfolio, replacement).last().unwrap_or(replacement);
    let comes = whole == replacement || enters(whole);
    (comes && !portfolio[replacement].mandated && !portfolio[whole].mandated).then_some(whole)
}

/// Returns the ways to what came after the replacements that are gone again, the nearest first.
fn chains(portfolio: &Portfolio, system: SystemKey, today: NaiveDate) -> Vec<Vec<SystemKey>> {
    let mut replaces: FxHashMap<SystemKey, SystemKey> = FxHashMap::default();
    let (mut queue, mut found) = (VecDeque::from([system]), Vec::new());
    let mut looked_through = 0;
    while let Some(gone) = queue.pop_front() {
        for next in portfolio.replacements_of(gone) {
            if *next == system || replaces.contains_key(next) || looked_through == FARTHEST {
                continue;
            }
            replaces.insert(*next, gone);
            if portfolio[*next].has_left(today) {
                looked_through += 1;
                queue.push_back(*next);
            } else if gone != system && found.len() < FARTHEST {
                found.push(std::iter::successors(Some(*next), |at| replaces.get(at).copied()).collect());
            }
        }
    }
    found
}
