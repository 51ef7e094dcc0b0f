//! What to do about a position: the steps a licence manager takes, in the order in which they are taken.

use std::collections::BTreeMap;

use super::bundles::Bundles;
use super::downgrade::{Downgrade, downgrade};
use super::holding::Return;
use super::is_at_least_percent;
use super::measured::Unmeasured;
use super::position::{Position, Right};
use super::suites::{PaidTwice, paid_twice};
use crate::model::money::Basis;
use crate::model::{LicenceKey, Portfolio};
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// From how many percent on a difference is worth a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Of what was bought, for a surplus.
    pub surplus_percent: u32,
    /// Of what is assigned, for what is idle.
    pub idle_percent: u32,
    /// Of the organisation's own figure, for a difference from it.
    pub drift_percent: u32,
}

/// One thing to do about a position.
#[derive(Debug, Clone, PartialEq)]
pub enum Step<'a> {
    /// Renew the right, which is over or yet to come, or stop the use.
    Renew,
    /// Find out how much is used before anything is decided.
    Measure(Unmeasured),
    /// Take back assignments that nobody uses.
    Reclaim(u64),
    /// Buy what is missing: a true-up.
    Buy(u64),
    /// Let those who hold the suite use its part.
    UseSuite {
        /// How many hold both.
        count: u64,
        /// The suite.
        suite: &'a Position,
    },
    /// Move those who use none of what the larger suite has beyond a smaller one.
    Downgrade(Downgrade<'a>),
    /// Hand back, from the entitlements that can be left first.
    HandBack(Vec<Return<'a>>),
    /// Have the number in the contract corrected to that of inhabitants, pupils or employees.
    Correct {
        /// The number paid for.
        from: u64,
        /// The number there is.
        to: u64,
    },
    /// Leave it as it is.
    Keep,
}

impl Step<'_> {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Renew => "renew",
            Self::Measure(_) => "measure",
            Self::Reclaim(_) => "reclaim",
            Self::Buy(_) => "buy",
            Self::UseSuite { .. } => "use-suite",
            Self::Downgrade(_) => "downgrade",
            Self::HandBack(_) => "hand-back",
            Self::Correct { .. } => "correct",
            Self::Keep => "keep",
        }
    }

    /// Returns of how many it speaks; nothing where it speaks of all.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Reclaim(count) | Self::Buy(count) | Self::UseSuite { count, .. } => Some(*count),
            Self::Downgrade(downgrade) => Some(downgrade.count),
            Self::HandBack(returns) => Some(returns.iter().map(|one| one.count).fold(0, u64::saturating_add)),
            Self::Correct { from, to } => Some(from.abs_diff(*to)),
            Self::Renew | Self::Measure(_) | Self::Keep => None,
        }
    }
}

/// Returns the steps for every position, by the entitlement that stands for it; each has at least one.
#[must_use]
pub fn advise<'a>(
    portfolio: &Portfolio,
    positions: &'a [Position],
    bundles: &Bundles,
    buffer_percent: u32,
    thresholds: Thresholds,
) -> BTreeMap<LicenceKey, Vec<Step<'a>>> {
    let mut twice: BTreeMap<LicenceKey, Vec<Step<'a>>> = BTreeMap::new();
    for PaidTwice { component, suite, count, .. } in paid_twice(portfolio, positions, bundles) {
        twice.entry(component.main()).or_default().push(Step::UseSuite { count, suite });
    }
    let of_position = |position: &'a Position| {
        let mut steps = own_steps(position, thresholds);
        steps.extend(twice.get(&position.main()).into_iter().flatten().cloned());
        steps.extend(downgrade(position, positions, bundles, buffer_percent).map(Step::Downgrade));
        if steps.is_empty() {
            steps.push(Step::Keep);
        }
        (position.main(), steps)
    };
    positions.iter().map(of_position).collect()
}

/// Returns the steps that a position's own figures ask for.
fn own_steps(position: &Position, thresholds: Thresholds) -> Vec<Step<'_>> {
    if position.right != Right::Held {
        return vec![Step::Renew];
    }
    if position.metric.is_population() {
        return correction(position, thresholds.drift_percent).into_iter().collect();
    }
    let shortfall = position.shortfall.unwrap_or(0);
    let idle = position.idle().unwrap_or(0);
    let mut steps: Vec<_> = position.unmeasured.map(Step::Measure).into_iter().collect();
    if shortfall > 0 {
        let reclaimed = idle.min(shortfall);
        steps.extend((reclaimed > 0).then_some(Step::Reclaim(reclaimed)));
        steps.extend((reclaimed < shortfall).then(|| Step::Buy(shortfall.saturating_sub(reclaimed))));
        return steps;
    }
    if position.assigned.is_some_and(|assigned| idle > 0 && is_at_least_percent(idle, assigned, thresholds.idle_percent)) {
        steps.push(Step::Reclaim(idle));
    }
    let surplus = position.surplus.unwrap_or(0);
    let is_told = position.entitled.is_some_and(|entitled| is_at_least_percent(surplus, entitled, thresholds.surplus_percent));
    steps.extend((surplus > 0 && is_told).then(|| Step::HandBack(position.returns())));
    steps
}

fn correction(position: &Position, drift_percent: u32) -> Option<Step<'_>> {
    let (from, to) = (position.entitled?, position.own.as_ref()?.count);
    let is_told = u128::from(from.abs_diff(to)) * 100 > u128::from(to) * u128::from(drift_percent);
    is_told.then_some(Step::Correct { from, to })
}

/// Returns what handing back means, in words: how many, by which day, and which contract.
///
/// It begins with a verb in lower case, and has no full stop.
#[must_use]
pub fn hand_back(portfolio: &Portfolio, position: &Position) -> Phrase {
    let returns = position.returns();
    let several = position.licences.len() > 1;
    let tell = |one: &Return<'_>| {
        let licence = &portfolio[one.from.licence].id;
        let of = if several { phrase!("hand-back-count-of", count = one.count, licence).into() } else { Value::from(one.count) };
        one_hand_back(portfolio, one, of)
    };
    Phrase::in_a_row(&returns, tell, |first, then| phrase!("hand-back-then", first, then))
}

fn one_hand_back(portfolio: &Portfolio, one: &Return<'_>, of: Value) -> Phrase {
    let exit = one.from.exit;
    let row = &portfolio[one.from.licence];
    let contract = one.from.contract.map(|contract| portfolio[contract].title.as_str());
    if one.from.basis == Basis::Once {
        return phrase!("hand-back-paid-once", of);
    }
    if let Some(to) = exit.bound_until.filter(|until| Some(*until) == row.to) {
        return phrase!("hand-back-when-ends", of, day = to, name = &row.id);
    }
    match (contract, exit.notice_by, exit.act_by, exit.bound_until) {
        (Some(contract), Some(day), ..) => phrase!("hand-back-by-notice", of, day, contract),
        (Some(contract), None, Some(end), Some(exit)) if exit < end => phrase!("hand-back-before-end", of, contract, exit, end),
        (Some(contract), None, Some(day), _) => phrase!("hand-back-when-ends", of, day, name = contract),
        (Some(contract), None, None, Some(day)) => phrase!("hand-back-now", of, contract, day),
        (Some(contract), None, None, None) => phrase!("hand-back-some-day", of, contract),
        (None, ..) => phrase!("hand-back-find-contract", of),
    }
}
