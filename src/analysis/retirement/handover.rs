//! What takes over: when it is there, whom it serves, and which integrations must move to it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{House, Leaving};
use crate::model::{SystemKey, UnitKey, Usage};

/// A system that comes in another's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The system.
    pub system: SystemKey,
    /// Its first day in service, where that is known.
    pub in_service: Option<NaiveDate>,
    /// Whether it is in service already.
    pub is_there: bool,
    /// The first day on which what it replaces can go, or why nobody knows.
    pub lets_go: Result<NaiveDate, Lacks>,
}

/// Why nobody knows when a system is in service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// No day is given.
    Nothing,
    /// The day cannot be read.
    Unreadable,
    /// This day was given, has passed, and the system is still to come.
    Passed(NaiveDate),
}

impl Arrival {
    /// Returns when a system is there and what it replaces can go.
    pub(super) fn of(house: &House<'_>, system: SystemKey) -> Self {
        let row = &house.portfolio[system];
        let is_there = !row.is_to_come() && row.in_service.is_none_or(|day| day <= house.today);
        let lets_go = match row.in_service {
            Some(day) if !is_there && day < house.today => Err(Lacks::Passed(day)),
            // Out of the calendar there is no day to wait for.
            Some(day) => Ok(house.parallel().after(day).unwrap_or(day)),
            // It is in use, and nobody wrote down since when.
            None if is_there => Ok(house.today),
            None if row.unread.has("in-service") => Err(Lacks::Unreadable),
            None => Err(Lacks::Nothing),
        };
        Self { system, in_service: row.in_service, is_there, lets_go }
    }

    /// Returns from when on it is in service; nothing where that is not known.
    pub(super) fn in_service_by(&self, today: NaiveDate) -> Option<NaiveDate> {
        if self.is_there { Some(self.in_service.unwrap_or(today)) } else { self.in_service.filter(|day| *day >= today) }
    }
}

/// An integration between a system that is to go and one that stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// The system that stays.
    pub other: SystemKey,
    /// Its position in [`Portfolio::integrations`](crate::model::Portfolio::integrations).
    pub integration: usize,
    /// Whether the one that stays depends on the one that goes.
    pub is_needed: bool,
    /// What comes in its place and exchanges data with the same system in the same direction already.
    pub is_there_with: Option<SystemKey>,
}

/// The integrations of what is to go.
pub(super) struct Links {
    of_system: FxHashMap<SystemKey, Vec<usize>>,
    pairs: FxHashSet<(SystemKey, SystemKey)>,
}

impl Links {
    pub(super) fn of(house: &House<'_>, leaving: &BTreeMap<SystemKey, usize>) -> Self {
        let mut links = Self { of_system: FxHashMap::default(), pairs: FxHashSet::default() };
        for (at, row) in house.portfolio.integrations.iter().enumerate().filter(|(_, row)| row.from != row.to) {
            links.pairs.insert((row.from, row.to));
            // Between two that both go, nothing has to move.
            match (leaving.contains_key(&row.from), leaving.contains_key(&row.to)) {
                (true, false) => links.of_system.entry(row.from).or_default().push(at),
                (false, true) => links.of_system.entry(row.to).or_default().push(at),
                _ => {}
            }
        }
        links
    }

    /// Returns the integrations that must move when a system goes, by the system at the other end.
    pub(super) fn moves(&self, house: &House<'_>, leaving: &Leaving) -> Vec<Move> {
        let system = leaving.system;
        let comes = |other: SystemKey| leaving.arrivals.iter().any(|arrival| arrival.system == other);
        let of_link = |at: &usize| {
            let row = &house.portfolio.integrations[*at];
            let is_sent = row.from == system;
            let (other, is_needed) = if is_sent { (row.to, row.to_depends) } else { (row.from, row.from_depends) };
            let stays = house.portfolio[other].stage_by(leaving.goes.day, house.today).is_in_operation();
            let exchanges = |with: SystemKey| self.pairs.contains(&if is_sent { (with, other) } else { (other, with) });
            let is_there_with = leaving.arrivals.iter().map(|arrival| arrival.system).find(|with| exchanges(*with));
            (stays && !comes(other)).then_some(Move { other, integration: *at, is_needed, is_there_with })
        };
        let mut moves: Vec<_> = self.of_system.get(&system).into_iter().flatten().filter_map(of_link).collect();
        moves.sort_unstable();
        moves
    }
}

/// The people of a unit who use a system that is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitUse {
    /// The unit.
    pub unit: UnitKey,
    /// How many there are by the last measurement, of the product that most of them use.
    pub people: u64,
    /// What comes in its place for them, by id; none where nothing does.
    pub served_by: Vec<SystemKey>,
    /// The day from which they can do without it; none where nobody knows.
    pub from: Option<NaiveDate>,
}

/// Returns the units whose people were measured to use a system, by unit, with what takes over for them. Nothing where all of
/// them leave it on one day, as there is then nothing to tell apart.
pub(super) fn units(house: &House<'_>, leaving: &Leaving) -> Vec<UnitUse> {
    if leaving.arrivals.is_empty() {
        return Vec::new();
    }
    let portfolio = house.portfolio;
    let of_unit = |(unit, people): (UnitKey, u64)| {
        let serves = |arrival: &&super::Arrival| portfolio.units_overlap(portfolio[arrival.system].unit, Some(unit));
        let serving: Vec<_> = leaving.arrivals.iter().filter(serves).collect();
        let days: Option<Vec<_>> = serving.iter().map(|arrival| arrival.lets_go.ok()).collect();
        let from = days.and_then(|days| days.into_iter().max()).map(|day| day.max(house.today));
        UnitUse { unit, people, served_by: serving.iter().map(|arrival| arrival.system).collect(), from }
    };
    let units: Vec<UnitUse> = people(house, leaving.system).into_iter().map(of_unit).collect();
    let is_one = units.windows(2).all(|pair| pair[0].from == pair[1].from) && units.iter().all(|unit| !unit.served_by.is_empty());
    if is_one { Vec::new() } else { units }
}

/// Returns how many people of each unit use a system, by the last measurement of each of its products.
fn people(house: &House<'_>, system: SystemKey) -> BTreeMap<UnitKey, u64> {
    let portfolio = house.portfolio;
    let mut people = BTreeMap::new();
    for licence in portfolio.licences_of(system).iter().copied() {
        let mut last: BTreeMap<UnitKey, (Option<NaiveDate>, u64)> = BTreeMap::new();
        let rows = portfolio.usage_of(licence).chain(portfolio.usage_of_product(&portfolio[licence].product));
        for (unit, row) in rows.filter_map(|row: &Usage| Some((row.unit?, row))) {
            let figure = (row.measured, row.active.or(row.assigned).unwrap_or(0));
            last.entry(unit).and_modify(|last| *last = figure.max(*last)).or_insert(figure);
        }
        for (unit, (_, used)) in last.into_iter().filter(|(_, (_, used))| *used > 0) {
            people.entry(unit).and_modify(|most: &mut u64| *most = used.max(*most)).or_insert(used);
        }
    }
    people
}
