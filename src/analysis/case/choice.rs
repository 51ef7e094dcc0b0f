//! The portfolio of cases: in which order they stand, and which of them a budget carries.
//!
//! Law and political goals go first, whatever they give; then what the municipalities do together, then own wishes, each by
//! the share that comes back (Hillerød, section 2.1). Of what is left after the first, the set with the greatest benefit is taken:
//! first for common cases, then for own ones. It is the best there is, found by keeping, case by case, every set that no cheaper or
//! equal one beats. Of equally good sets the cheaper one counts, and of equally cheap ones that of the cases ranked before.

use std::collections::{BTreeMap, BTreeSet};

use super::{Band, Figure, Figures};
use crate::model::Money;
use crate::model::case::{Case, Class};

/// Sets that are kept at a time; where there are more, some are let go and the answer is not proven.
const MOST_SETS: usize = 100_000;

/// How a case stands to the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// It goes first, by law or as a political goal.
    First,
    /// It is taken because this case, by its position, cannot be without it.
    RequiredBy(usize),
    /// It belongs to the best set.
    Chosen,
    /// It does not fit; with so much more it would, with what it requires, beside the others.
    Outside(Money),
    /// Too little of it comes back.
    Fails,
    /// Its payback share is not estimated, or the price of a case that it requires.
    NotEstimated,
}

impl Stand {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::First => "first",
            Self::RequiredBy(_) => "required",
            Self::Chosen => "chosen",
            Self::Outside(_) => "outside",
            Self::Fails => "fails",
            Self::NotEstimated => "not-estimated",
        }
    }

    /// Returns whether the case is taken.
    #[must_use]
    pub fn is_in(&self) -> bool {
        matches!(self, Self::First | Self::RequiredBy(_) | Self::Chosen)
    }
}

/// Which cases a budget carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The budget.
    pub budget: Money,
    /// The prices of what is taken, as far as they are known.
    pub spent: Money,
    /// What they give within the horizon, as far as that is known.
    pub benefit: Money,
    /// How every case stands, in the order of the cases.
    pub stands: Vec<Stand>,
    /// Whether no other set is better.
    pub is_proven: bool,
}

impl Choice {
    /// Returns by how much what goes first exceeds the budget.
    #[must_use]
    pub fn short_by(&self) -> Option<Money> {
        Some(self.spent.saturating_sub(self.budget)).filter(|short| *short > Money::ZERO)
    }
}

/// Returns the positions of cases in the order in which they stand.
#[must_use]
pub fn rank(cases: &[&Case], figures: &[Figures]) -> Vec<usize> {
    let mut ranked: Vec<usize> = (0..cases.len()).collect();
    let value = |at: usize| {
        let outcome = &figures[at].outcome;
        let costs_nothing = outcome.price == Figure::ZERO && outcome.band == Some(Band::Pass);
        (costs_nothing, outcome.payback_share.known(), outcome.benefit.known())
    };
    ranked.sort_by(|one, other| {
        let class = cases[*one].class.rank().cmp(&cases[*other].class.rank());
        class.then_with(|| value(*other).cmp(&value(*one))).then_with(|| cases[*one].id.cmp(&cases[*other].id))
    });
    ranked
}

/// Chooses the cases that a budget carries. A case names others that it requires by their ids; it is not taken without them.
#[must_use]
pub fn choose(cases: &[&Case], figures: &[Figures], budget: Money) -> Choice {
    let ids: BTreeMap<&str, usize> = cases.iter().enumerate().map(|(at, case)| (case.id.as_str(), at)).collect();
    let requires = |at: usize| cases[at].requires.iter().filter_map(|id| ids.get(id.as_str()).copied());
    let with_required = |at: usize| -> BTreeSet<usize> {
        let (mut all, mut open) = (BTreeSet::from([at]), vec![at]);
        while let Some(next) = open.pop() {
            open.extend(requires(next).filter(|other| all.insert(*other)));
        }
        all
    };
    let price = |at: usize| figures[at].outcome.price.known();
    let ranked = rank(cases, figures);
    let mut stands: BTreeMap<usize, Stand> = BTreeMap::new();
    for at in ranked.iter().copied().filter(|at| cases[*at].class.goes_first()) {
        stands.insert(at, Stand::First);
        for other in with_required(at).into_iter().filter(|other| !cases[*other].class.goes_first()) {
            stands.entry(other).or_insert(Stand::RequiredBy(at));
        }
    }
    let spent = stands.keys().filter_map(|at| price(*at)).fold(Money::ZERO, Money::saturating_add);
    let open = |at: &usize| !stands.contains_key(at);
    let is_wanted = |at: usize| {
        let outcome = &figures[at].outcome;
        outcome.band == Some(Band::Pass) || (outcome.band != Some(Band::Fail) && outcome.payback_share.known().is_some())
    };
    let can_be = |at: usize| with_required(at).into_iter().filter(|other| open(other)).all(|other| price(other).is_some());
    let candidates: Vec<usize> = ranked.iter().copied().filter(|at| open(at) && can_be(*at)).collect();
    let items: Vec<Item> = candidates
        .iter()
        .map(|at| {
            // What is not wanted for itself is taken only where another case requires it.
            let benefit = figures[*at].outcome.benefit.known().filter(|_| is_wanted(*at)).unwrap_or_default();
            let is_common = cases[*at].class == Class::Common;
            let position = |other: usize| candidates.iter().position(|candidate| *candidate == other);
            Item {
                price: price(*at).unwrap_or_default(),
                value: if is_common { (benefit, Money::ZERO) } else { (Money::ZERO, benefit) },
                requires: requires(*at).filter(|other| open(other)).filter_map(position).collect(),
            }
        })
        .collect();
    let left = budget.saturating_sub(spent);
    let best = best_set(&items, left);
    for (at, is_taken) in candidates.iter().zip(&best.taken) {
        if *is_taken && is_wanted(*at) {
            stands.insert(*at, Stand::Chosen);
        }
    }
    for (at, _) in candidates.iter().zip(&best.taken).filter(|(_, is_taken)| **is_taken) {
        let by =
            ranked.iter().copied().find(|other| stands.get(other) == Some(&Stand::Chosen) && with_required(*other).contains(at));
        stands.entry(*at).or_insert_with(|| by.map_or(Stand::Chosen, Stand::RequiredBy));
    }
    let taken: BTreeSet<usize> = stands.keys().copied().collect();
    let total =
        |of: &dyn Fn(usize) -> Option<Money>| taken.iter().filter_map(|at| of(*at)).fold(Money::ZERO, Money::saturating_add);
    let (spent, benefit) = (total(&price), total(&|at| figures[at].outcome.benefit.known()));
    for at in ranked.iter().copied().filter(|at| !taken.contains(at)) {
        let stand = if figures[at].outcome.band == Some(Band::Fail) {
            Stand::Fails
        } else if !candidates.contains(&at) || !is_wanted(at) {
            Stand::NotEstimated
        } else {
            let more = with_required(at).into_iter().filter(|other| !taken.contains(other)).filter_map(price);
            let more = more.fold(Money::ZERO, Money::saturating_add);
            Stand::Outside(more.saturating_sub(budget.saturating_sub(spent)).max(Money::ZERO))
        };
        stands.insert(at, stand);
    }
    Choice { budget, spent, benefit, stands: stands.into_values().collect(), is_proven: best.is_proven }
}

/// A case that may be taken.
#[derive(Debug)]
struct Item {
    price: Money,
    /// What it gives: common cases before own ones.
    value: (Money, Money),
    /// The items without which it is not taken.
    requires: Vec<usize>,
}

/// A set of items, as far as they have been looked at.
#[derive(Debug, Clone)]
struct Set {
    price: Money,
    value: (Money, Money),
    taken: Vec<bool>,
}

struct Best {
    taken: Vec<bool>,
    is_proven: bool,
}

/// Returns the best set within a budget.
fn best_set(items: &[Item], budget: Money) -> Best {
    let mut sets = vec![Set { price: Money::ZERO, value: (Money::ZERO, Money::ZERO), taken: Vec::new() }];
    let mut is_proven = true;
    if budget < Money::ZERO {
        return Best { taken: vec![false; items.len()], is_proven };
    }
    for (at, item) in items.iter().enumerate() {
        let mut more: Vec<Set> = Vec::new();
        for set in &sets {
            let price = set.price.saturating_add(item.price);
            let value = (set.value.0.saturating_add(item.value.0), set.value.1.saturating_add(item.value.1));
            if price <= budget {
                let taken = set.taken.iter().copied().chain([true]).collect();
                more.push(Set { price, value, taken });
            }
        }
        sets.iter_mut().for_each(|set| set.taken.push(false));
        sets.append(&mut more);
        let is_whole = |set: &Set| {
            (0..=at).all(|one| !set.taken[one] || items[one].requires.iter().all(|other| *other > at || set.taken[*other]))
        };
        sets.retain(is_whole);
        // A set beats another only where both leave the same to later cases: the items that these require, and those that require them.
        let is_open = |one: usize| {
            items[one].requires.iter().any(|other| *other > at)
                || items[at + 1..].iter().any(|later| later.requires.contains(&one))
        };
        let open: Vec<usize> = (0..=at).filter(|one| is_open(*one)).collect();
        sets = unbeaten(sets, &open);
        if sets.len() > MOST_SETS {
            is_proven = false;
            let mut position = 0;
            // The empty set stays, and so every requirement can still be left out.
            sets.retain(|set| {
                position += 1;
                position % 2 == 0 || !set.taken.contains(&true)
            });
        }
    }
    let best = sets.into_iter().reduce(|best, set| if is_better(&set, &best) { set } else { best });
    Best { taken: best.map_or_else(|| vec![false; items.len()], |set| set.taken), is_proven }
}

/// Returns whether a set is better than one that was found before it.
fn is_better(set: &Set, before: &Set) -> bool {
    set.value > before.value || (set.value == before.value && set.price < before.price)
}

/// Returns the sets that no other one beats. `open` are the items in which two sets must agree to be compared.
fn unbeaten(sets: Vec<Set>, open: &[usize]) -> Vec<Set> {
    let mut groups: BTreeMap<Vec<bool>, Vec<Set>> = BTreeMap::new();
    for set in sets {
        groups.entry(open.iter().map(|at| set.taken[*at]).collect()).or_default().push(set);
    }
    let mut kept = Vec::new();
    for (_, mut group) in groups {
        // Of equal sets the one that takes the earlier case comes first.
        group.sort_by(|one, other| {
            one.price.cmp(&other.price).then_with(|| other.value.cmp(&one.value)).then_with(|| other.taken.cmp(&one.taken))
        });
        let mut most: Option<(Money, Money)> = None;
        for set in group {
            if most.is_none_or(|most| set.value > most) {
                most = Some(set.value);
                kept.push(set);
            }
        }
    }
    kept
}
