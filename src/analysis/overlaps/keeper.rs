//! Which of several systems for one task to keep, and why.
//!
//! What cannot or should not go comes first: a common component, what law demands, what is not on its way out. Among the rest
//! each figure has a voice: dependents, users, cost a user, contract, reach. Equal numbers of voices are settled in that order.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{Finder, Overlap, OverlapKind, Standing, task_key};
use crate::model::{Currency, Portfolio, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// Chooses the system to keep; nothing when law demands all the others.
pub(super) fn weigh(finder: &Finder<'_>, kind: OverlapKind, tasks: &[String], mut standings: Vec<Standing>) -> Option<Overlap> {
    let mut all: Vec<_> = standings.iter().map(|standing| standing.system).collect();
    all.sort_unstable();
    // No group hangs together without one whose people include the others'.
    let widest = all.iter().copied().reduce(|one, other| if finder.includes(other, one) { other } else { one })?;
    standings.iter_mut().for_each(|standing| standing.reaches_all = finder.includes(standing.system, widest));
    let portfolio = finder.portfolio;
    let holds = |(reason, holds): &(fn() -> Phrase, Holds)| {
        (reason(), standings.iter().map(|standing| holds(portfolio, standing.system, &all)).collect::<Vec<_>>())
    };
    let first: Vec<_> = FIRST.iter().map(holds).collect();
    let (told, currency) = (&standings, portfolio.profile.currency);
    let voice = |figure: Figure| {
        Voice::of(told.iter().map(|standing| figure.of(standing)), move |keep| figure.told(told, keep, currency))
    };
    let voices: Vec<_> = FIGURES.into_iter().map(voice).collect();
    // Standings come by id, so the first of equals has the lowest.
    let (keep, reasons) = elect(standings.len(), &first, &voices)?;
    drop(voices);
    let keep = standings.remove(keep);
    let (demanded, let_go): (Vec<_>, Vec<_>) =
        standings.iter().map(|standing| standing.system).partition(|system| portfolio[*system].mandated);
    if let_go.is_empty() {
        return None;
    }
    let written = |task: &String| {
        let tasks = &portfolio[keep.system].tasks;
        tasks.iter().find(|written| task_key(written) == *task).unwrap_or(task).clone()
    };
    let tasks = tasks.iter().map(written).collect();
    standings.insert(0, keep);
    Some(Overlap { kind, tasks, keep: standings[0].system, reasons, let_go, demanded, standings })
}

type Holds = fn(&Portfolio, SystemKey, &[SystemKey]) -> bool;

/// What comes before the figures.
const FIRST: [(fn() -> Phrase, Holds); 3] = [
    (|| phrase!("overlap-is-component"), |portfolio, system, _| portfolio[system].common_component),
    (|| phrase!("overlap-is-demanded"), |portfolio, system, _| portfolio[system].mandated),
    (
        || phrase!("overlap-is-staying"),
        |portfolio, system, all| {
            let replaced_by = portfolio.replacements_of(system);
            portfolio[system].leaves_on().is_none() && !replaced_by.iter().any(|by| all.binary_search(by).is_ok())
        },
    ),
];

/// A figure of every candidate; more speaks for keeping.
pub(in crate::analysis) struct Voice<'a, Reason> {
    /// The figures, where they are known.
    figures: Vec<Option<Decimal>>,
    /// Says why it speaks for a candidate.
    told: Box<dyn Fn(usize) -> Reason + 'a>,
}

impl<'a, Reason> Voice<'a, Reason> {
    /// Takes the figures of the candidates in their order, and what to say for one of them.
    pub(in crate::analysis) fn of(figures: impl Iterator<Item = Option<Decimal>>, told: impl Fn(usize) -> Reason + 'a) -> Self {
        Self { figures: figures.collect(), told: Box::new(told) }
    }

    /// Returns the one candidate that is better than all others; nothing when two are, or a figure is missing.
    fn best(&self, open: &[usize]) -> Option<usize> {
        let figures: Option<Vec<_>> = open.iter().map(|at| Some((self.figures[*at]?, *at))).collect();
        let mut figures = figures?;
        figures.sort_unstable_by_key(|(figure, _)| Reverse(*figure));
        match figures.as_slice() {
            [(first, at), (second, _), ..] if first > second => Some(*at),
            _ => None,
        }
    }
}

/// Chooses one of several candidates: those for whom what comes first holds, and of these the one for whom most figures speak; equal
/// ones in the order of the figures, and then in their own. Returns it with the reasons, the best first.
pub(in crate::analysis) fn elect<Reason: Clone>(
    candidates: usize,
    first: &[(Reason, Vec<bool>)],
    voices: &[Voice<'_, Reason>],
) -> Option<(usize, Vec<Reason>)> {
    let (mut open, mut reasons): (Vec<usize>, Vec<Reason>) = ((0..candidates).collect(), Vec::new());
    for (reason, holds) in first {
        let chosen: Vec<_> = open.iter().copied().filter(|at| holds[*at]).collect();
        if !chosen.is_empty() && chosen.len() < open.len() {
            reasons.push(reason.clone());
            open = chosen;
        }
    }
    let spoken: Vec<_> = voices.iter().filter_map(|voice| Some((voice, voice.best(&open)?))).collect();
    let rank = |at: &usize| {
        let own: Vec<_> = spoken.iter().map(|(_, best)| best == at).collect();
        (own.iter().filter(|speaks| **speaks).count(), own, Reverse(*at))
    };
    let keep = open.iter().copied().max_by_key(rank)?;
    reasons.extend(spoken.iter().filter(|(_, best)| *best == keep).map(|(voice, _)| (voice.told)(keep)));
    Some((keep, reasons))
}

#[derive(Clone, Copy)]
enum Figure {
    Dependents,
    Users,
    CostPerUser,
    Bound,
    Reach,
}

const FIGURES: [Figure; 5] = [Figure::Dependents, Figure::Users, Figure::CostPerUser, Figure::Bound, Figure::Reach];

impl Figure {
    fn of(self, standing: &Standing) -> Option<Decimal> {
        match self {
            Self::Dependents => Some(standing.dependents.into()),
            Self::Users => standing.users.map(Into::into),
            Self::CostPerUser => standing.cost_per_user.map(|cost| -cost),
            Self::Reach => Some(u8::from(standing.reaches_all).into()),
            Self::Bound => standing.bound_until.map(|day| chrono::Datelike::num_days_from_ce(&day).into()),
        }
    }

    fn told(self, standings: &[Standing], keep: usize, currency: Currency) -> Phrase {
        let others = |figure: &dyn Fn(&Standing) -> Option<Value>| {
            let figures = standings.iter().enumerate().filter(|(at, _)| *at != keep);
            Value::list(figures.filter_map(|(_, standing)| figure(standing)), 3)
        };
        // A voice is best in a figure that it has.
        let given = |figure: Option<Value>| figure.unwrap_or_else(|| Phrase::default().into());
        let own = &standings[keep];
        match self {
            Self::Dependents => phrase!("overlap-has-dependents", number = own.dependents),
            Self::Users => {
                let told = |standing: &Standing| standing.users.map(Value::from);
                phrase!("overlap-has-users", users = given(told(own)), others = others(&told))
            }
            Self::CostPerUser => {
                let told = |standing: &Standing| standing.cost_per_user.map(|cost| (cost, currency).into());
                phrase!("overlap-has-cost", cost = given(told(own)), others = others(&told))
            }
            Self::Bound => phrase!("overlap-is-bound", day = given(own.bound_until.map(Value::from))),
            Self::Reach => phrase!("overlap-reaches-all"),
        }
    }
}
