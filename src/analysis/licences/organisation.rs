//! The organisation behind the licences: whose people a measurement counts, and how many inhabitants, pupils and
//! employees there are for licences that are paid by those.

use rustc_hash::FxHashMap;

use crate::model::{Metric, Portfolio, UnitKey, Usage};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// Whose people a measurement counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The whole organisation.
    Whole,
    /// A unit of it.
    Unit(UnitKey),
    /// A unit that the organisation table does not have, by its folded name: two such rows are still two units.
    Named(String),
}

/// How many there are of what a licence is paid by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFigure {
    /// How many.
    pub count: u64,
    /// The unit whose figure it is; nothing when it is that of the whole organisation.
    pub unit: Option<UnitKey>,
    /// The unit in whose row it stands; nothing when it is a sum or stands in the profile.
    pub read_from: Option<UnitKey>,
    /// Where it comes from, in a phrase.
    pub origin: Phrase,
}

const POPULATIONS: [Metric; 3] = [Metric::Inhabitant, Metric::Pupil, Metric::Employee];

/// The units with their figures, those of the units below included.
pub(super) struct Organisation<'a> {
    portfolio: &'a Portfolio,
    /// The units with nothing above them.
    roots: Vec<UnitKey>,
    /// The unit that is the whole organisation, where one is.
    whole: Option<UnitKey>,
    name: String,
    figures: FxHashMap<Metric, Vec<Option<u64>>>,
}

impl<'a> Organisation<'a> {
    pub(super) fn of(portfolio: &'a Portfolio) -> Self {
        let roots: Vec<_> = portfolio.units().filter(|(_, unit)| unit.parent.is_none()).map(|(key, _)| key).collect();
        let name = portfolio.profile.organisation.as_deref().map(fold).unwrap_or_default();
        let named = || roots.iter().copied().find(|root| !name.is_empty() && fold(&portfolio[*root].name) == name);
        let whole = if let [root] = roots[..] { Some(root) } else { named() };
        let figures = POPULATIONS.map(|metric| (metric, figures(portfolio, metric))).into_iter().collect();
        Self { portfolio, roots, whole, name, figures }
    }

    /// Returns whose people a measurement counts.
    pub(super) fn scope_of(&self, usage: &Usage) -> Scope {
        if usage.unit.is_some() {
            return self.scope(usage.unit);
        }
        let cell = self.portfolio.place(usage.origin, "organisation");
        let named = cell.column.and(cell.value).map(|text| fold(&text)).unwrap_or_default();
        if named.is_empty() || named == self.name { Scope::Whole } else { Scope::Named(named) }
    }

    /// Returns a unit as a scope. Nothing, and the unit above all others, mean the whole.
    pub(super) fn scope(&self, unit: Option<UnitKey>) -> Scope {
        unit.filter(|unit| Some(*unit) != self.whole).map_or(Scope::Whole, Scope::Unit)
    }

    /// Returns how many there are in the one unit that the measurements name, else in the whole organisation.
    pub(super) fn own_figure(&self, metric: Metric, scopes: &[&Scope]) -> Option<OwnFigure> {
        match scopes {
            [Scope::Unit(unit)] => match self.of_unit(metric, *unit) {
                Some(mut own) => {
                    own.unit = Some(*unit);
                    Some(own)
                }
                // A department has no inhabitants of its own; it serves them all.
                None => self.total(metric).filter(|_| metric == Metric::Inhabitant),
            },
            [Scope::Named(_)] if metric != Metric::Inhabitant => None,
            _ => self.total(metric),
        }
    }

    fn of_unit(&self, metric: Metric, unit: UnitKey) -> Option<OwnFigure> {
        let count = self.figures.get(&metric)?.get(unit.position()).copied().flatten()?;
        let name = &self.portfolio[unit].name;
        let own = stated(self.portfolio, unit, metric).is_some();
        let origin = if own { phrase!("licences-figure-of", name) } else { phrase!("licences-figure-sum-below", name) };
        Some(OwnFigure { count, unit: None, read_from: own.then_some(unit), origin })
    }

    fn total(&self, metric: Metric) -> Option<OwnFigure> {
        let of_roots = || {
            let counts: Vec<u64> = self.roots.iter().filter_map(|root| Some(self.of_unit(metric, *root)?.count)).collect();
            let count = counts.iter().try_fold(0_u64, |sum, count| sum.checked_add(*count))?;
            let origin = phrase!("licences-figure-sum");
            (!counts.is_empty()).then_some(OwnFigure { count, unit: None, read_from: None, origin })
        };
        let of_profile = || {
            let count = self.portfolio.profile.inhabitants.filter(|_| metric == Metric::Inhabitant)?;
            let origin = phrase!("licences-figure-of-profile");
            Some(OwnFigure { count, unit: None, read_from: None, origin })
        };
        self.whole.and_then(|whole| self.of_unit(metric, whole)).or_else(of_roots).or_else(of_profile)
    }
}

/// Returns the figure in a unit's own row. Zero is taken as not filled in.
fn stated(portfolio: &Portfolio, unit: UnitKey, metric: Metric) -> Option<u64> {
    let unit = &portfolio[unit];
    let figure = match metric {
        Metric::Inhabitant => unit.inhabitants,
        Metric::Pupil => unit.pupils,
        Metric::Employee => unit.headcount,
        _ => None,
    };
    figure.filter(|figure| *figure > 0)
}

/// Returns every unit's figure: its own, else the sum of those below. Units in a ring of parents have none.
fn figures(portfolio: &Portfolio, metric: Metric) -> Vec<Option<u64>> {
    let mut waiting_for = vec![0_usize; portfolio.units.len()];
    for parent in portfolio.units.iter().filter_map(|unit| unit.parent) {
        waiting_for[parent.position()] += 1;
    }
    let mut figures = vec![None; portfolio.units.len()];
    // From the leaves up; a unit's turn comes when all below it have had theirs.
    let mut ready: Vec<_> = portfolio.units().map(|(key, _)| key).filter(|key| waiting_for[key.position()] == 0).collect();
    while let Some(unit) = ready.pop() {
        let figure: Option<u64> = stated(portfolio, unit, metric).or(figures[unit.position()]);
        figures[unit.position()] = figure;
        if let Some(parent) = portfolio[unit].parent {
            let sum = &mut figures[parent.position()];
            *sum = figure.map_or(*sum, |figure| Some(sum.unwrap_or(0).saturating_add(figure)));
            waiting_for[parent.position()] -= 1;
            if waiting_for[parent.position()] == 0 {
                ready.push(parent);
            }
        }
    }
    for (unit, left) in waiting_for.iter().enumerate() {
        if *left > 0 {
            figures[unit] = None;
        }
    }
    figures
}
