//! Everything that came, went, is to come or is to go: one list, from which every count is made.

use chrono::NaiveDate;

use super::outgoing::wholes;
use crate::model::{Departure, Earlier, Portfolio, System, SystemKey};

/// Which way a system moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Into the portfolio.
    In,
    /// Out of it.
    Out,
}

/// A system that comes or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Movement {
    /// The day, where it is known.
    pub day: Option<NaiveDate>,
    /// Which way.
    pub way: Way,
    /// The system; no module.
    pub system: SystemKey,
    /// Whether it has not happened, although its day may have passed.
    pub is_planned: bool,
    /// Whether law or the state demands the system, so that it is counted apart.
    pub is_mandated: bool,
    /// Whether it was on record as gone and is there again.
    pub is_return: bool,
}

/// Returns every movement, by day.
pub(super) fn movements(portfolio: &Portfolio, earlier: Option<&Earlier>, today: NaiveDate) -> Vec<Movement> {
    let mut all = Vec::new();
    for (system, row) in portfolio.systems() {
        let movement =
            Movement { day: None, way: Way::In, system, is_planned: false, is_mandated: row.mandated, is_return: false };
        if row.part_of.is_none() {
            of_system(row, movement, departure(row, earlier), today, &mut all);
        } else {
            all.extend(of_module(portfolio, movement, today));
        }
    }
    all.sort_unstable();
    all
}

/// Returns when a system that is there now was on record as gone.
fn departure<'e>(row: &System, earlier: Option<&'e Earlier>) -> Option<&'e Departure> {
    earlier?.system(&row.id)?.departure.as_ref()
}

fn of_system(row: &System, movement: Movement, departure: Option<&Departure>, today: NaiveDate, all: &mut Vec<Movement>) {
    let entry = Movement { day: row.in_service, way: Way::In, ..movement };
    let exit = Movement { day: row.leaves_on(), way: Way::Out, ..movement };
    if row.has_left(today) {
        all.push(entry);
        // One that is said to be gone, on a day that lies ahead, went on a day that nobody knows.
        all.push(Movement { day: exit.day.filter(|day| *day <= today), ..exit });
        return;
    }
    // A system whose first day lies ahead is to come, also when its status says already that it is in operation.
    if row.is_to_come() || row.in_service.is_some_and(|day| day > today) {
        all.push(Movement { is_planned: true, ..entry });
        return;
    }
    if let Some(gone) = departure.filter(|gone| row.in_service.is_none_or(|first| first <= gone.recorded)) {
        all.push(Movement { day: gone.retired, way: Way::Out, ..movement });
        all.push(Movement { day: gone.back.or(Some(today)), is_return: true, ..entry });
    }
    all.push(entry);
    all.extend(exit.day.is_some().then_some(Movement { is_planned: true, ..exit }));
}

/// A module moves with its whole. One that its whole replaces was a system of its own, until the whole came.
fn of_module(portfolio: &Portfolio, movement: Movement, today: NaiveDate) -> Option<Movement> {
    let successors = portfolio.replacements_of(movement.system);
    let whole = wholes(portfolio, movement.system).skip(1).find(|whole| successors.contains(whole))?;
    let row = &portfolio[whole];
    let is_planned = row.is_to_come() || row.in_service.is_some_and(|day| day > today);
    Some(Movement { day: row.in_service, way: Way::Out, is_planned, ..movement })
}
