//! Measurements of more people than there are: a figure that was typed wrong, or counts something else.

use std::collections::BTreeMap;

use super::organisation::{Organisation, Scope};
use super::{Figure, Position};
use crate::model::{Metric, Portfolio, UnitKey};

/// More people measured than there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crowd<'a> {
    /// What they are said to use.
    pub position: &'a Position,
    /// The unit; nothing means the whole organisation.
    pub unit: Option<UnitKey>,
    /// How many are said to have it.
    pub measured: u64,
    /// How many work there, pupils included.
    pub people: u64,
    /// The figures that say so.
    pub figures: Vec<Figure>,
}

/// Returns where more people are measured than work or go to school in a unit, for what counts people one by one.
#[must_use]
pub fn crowds<'a>(portfolio: &Portfolio, positions: &'a [Position]) -> Vec<Crowd<'a>> {
    let organisation = Organisation::of(portfolio);
    let mut all = Vec::new();
    for position in positions.iter().filter(|position| matches!(position.metric, Metric::NamedUser | Metric::Concurrent)) {
        let mut of_scope: BTreeMap<&Scope, Vec<Figure>> = BTreeMap::new();
        for one in &position.measurements {
            let highest = [one.assigned, one.active].into_iter().flatten().max_by_key(|figure| figure.count);
            of_scope.entry(&one.scope).or_default().extend(highest);
        }
        for (scope, figures) in of_scope {
            let measured = figures.iter().map(|figure| figure.count).fold(0, u64::saturating_add);
            let Some(people) = people(&organisation, scope).filter(|people| measured > *people) else { continue };
            let unit = if let Scope::Unit(unit) = scope { Some(*unit) } else { None };
            all.push(Crowd { position, unit, measured, people, figures });
        }
    }
    all
}

/// Returns how many people there are in a unit; nothing when its headcount is not known.
fn people(organisation: &Organisation<'_>, scope: &Scope) -> Option<u64> {
    let of = |metric| organisation.own_figure(metric, &[scope]);
    let pupils = of(Metric::Pupil).map_or(0, |own| own.count);
    Some(of(Metric::Employee)?.count.saturating_add(pupils))
}
