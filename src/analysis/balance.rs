//! One in, one out: what enters, what goes out for it, and whether the portfolio grows.
//!
//! A system enters when it is planned, being bought, or went into service in the period. A module is part of a system that is
//! there already, so it neither enters nor leaves. One that was on record as gone and is there again enters once more.
//!
//! Every count is made from one list of [movements](Movement): those of the rules, and those of the table of
//! [periods](periods).

pub mod movement;
pub mod outgoing;
pub mod periods;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use movement::{Movement, Way};
pub use outgoing::Outgoing;

use self::movement::movements;
use super::graph::{Graph, Ring};
use crate::calendar::shift_months;
use crate::model::{Earlier, Portfolio, SystemKey, UnitKey};

crate::settings! {
    /// Settings of one in, one out.
    BalanceSettings {
        /// Months of a period: how long a system that went into service counts as entering, and how far the balance looks back and ahead.
        period_months: u32 = 12,
    }
}

/// What enters and what leaves.
#[derive(Debug, Clone, Default)]
pub struct Balance {
    /// The systems that enter, by id, mandated ones too.
    pub entering: Vec<SystemKey>,
    /// The systems that others replace, by id.
    pub outgoing: Vec<Outgoing>,
    /// The rings of systems of which each is to replace the next.
    pub rings: Vec<Ring>,
    /// Everything that ever came or went, or shall, as far as the register and the history tell.
    pub movements: Vec<Movement>,
    /// What comes and goes in the whole organisation.
    pub whole: Flow,
    /// What comes and goes in each unit that has systems of its own, without the units below it.
    pub units: BTreeMap<UnitKey, Flow>,
    /// What comes and goes of systems that no unit has for itself.
    pub nobodys: Flow,
    /// How many months back and ahead the flows look.
    pub months: u32,
    /// The last day before those that the flows look back to.
    pub since: NaiveDate,
    /// The day of the run.
    pub today: NaiveDate,
    /// The last day that the flows look ahead to.
    pub until: NaiveDate,
    ring_of: BTreeMap<SystemKey, usize>,
}

/// What comes and goes, by id; mandated systems stand apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flow {
    /// Came into service in the last period.
    pub came: Vec<SystemKey>,
    /// Went in the last period.
    pub went: Vec<SystemKey>,
    /// Is planned or being bought. One with a day in service after the next period is left out.
    pub coming: Vec<SystemKey>,
    /// Shall go in the next period.
    pub going: Vec<SystemKey>,
    /// Came or is to come because law or the state demands it.
    pub mandated: Vec<SystemKey>,
}

impl Flow {
    /// Returns by how many systems more came than went in the last period.
    #[must_use]
    pub fn grew(&self) -> usize {
        self.came.len().saturating_sub(self.went.len())
    }

    /// Returns by how many systems more are to come than to go in the next period.
    #[must_use]
    pub fn grows(&self) -> usize {
        self.coming.len().saturating_sub(self.going.len())
    }

    fn count(&mut self, movement: &Movement, balance: &Balance) {
        let is_last = |day: NaiveDate| balance.since < day && day <= balance.today;
        let list = match (movement.way, movement.is_planned) {
            (Way::In, false) if movement.day.is_some_and(is_last) => &mut self.came,
            (Way::In, true) if movement.day.is_none_or(|day| day <= balance.until) => &mut self.coming,
            (Way::Out, false) if movement.day.is_some_and(is_last) => &mut self.went,
            // What is overdue was counted when it should have gone.
            (Way::Out, true) if movement.day.is_some_and(|day| balance.today < day && day <= balance.until) => &mut self.going,
            _ => return,
        };
        if !movement.is_mandated {
            list.push(movement.system);
        } else if movement.way == Way::In {
            self.mandated.push(movement.system);
        }
    }
}

impl Balance {
    /// Computes what enters and leaves as of a day. The snapshots up to that day tell what was gone and came back.
    #[must_use]
    pub fn of(
        portfolio: &Portfolio,
        graph: &Graph,
        earlier: Option<&Earlier>,
        today: NaiveDate,
        settings: &BalanceSettings,
    ) -> Self {
        let months = i32::try_from(settings.period_months).unwrap_or(i32::MAX);
        let mut balance = Self {
            months: settings.period_months,
            since: shift_months(today, -months).unwrap_or(NaiveDate::MIN),
            today,
            until: shift_months(today, months).unwrap_or(NaiveDate::MAX),
            rings: graph.replacement_rings(),
            movements: movements(portfolio, earlier, today),
            ..Self::default()
        };
        for (at, ring) in balance.rings.iter().enumerate() {
            balance.ring_of.extend(ring.systems().map(|system| (system, at)));
        }
        // A system that is to come enters in whatever period that is.
        let came = |movement: &&Movement| movement.is_planned || movement.day.is_some_and(|day| day > balance.since);
        let entering = balance.movements.iter().filter(|movement| movement.way == Way::In).filter(came);
        let entering = entering.map(|movement| movement.system).filter(|system| !portfolio[*system].has_left(today));
        balance.entering = entering.collect();
        balance.entering.sort_unstable();
        balance.entering.dedup();
        let of_system = |(system, _)| Outgoing::of(portfolio, system, today, |other| balance.enters(other));
        balance.outgoing = portfolio.systems().filter_map(of_system).collect();
        balance.count(portfolio);
        balance
    }

    fn count(&mut self, portfolio: &Portfolio) {
        let (mut whole, mut nobodys, mut units) = (Flow::default(), Flow::default(), BTreeMap::<_, Flow>::new());
        // Who has a system has a row, also when nothing comes or goes.
        let own = portfolio.systems.iter().filter(|row| row.part_of.is_none()).filter_map(|row| row.unit);
        units.extend(own.map(|unit| (unit, Flow::default())));
        for movement in &self.movements {
            whole.count(movement, self);
            match portfolio[movement.system].unit {
                Some(unit) => units.entry(unit).or_default().count(movement, self),
                None => nobodys.count(movement, self),
            }
        }
        for flow in units.values_mut().chain([&mut whole, &mut nobodys]) {
            for list in [&mut flow.came, &mut flow.went, &mut flow.coming, &mut flow.going, &mut flow.mandated] {
                list.sort_unstable();
            }
        }
        (self.whole, self.nobodys, self.units) = (whole, nobodys, units);
    }

    /// Returns whether a system enters.
    #[must_use]
    pub fn enters(&self, system: SystemKey) -> bool {
        self.entering.binary_search(&system).is_ok()
    }

    /// Returns the ring of replacements that a system is in.
    #[must_use]
    pub fn ring_of(&self, system: SystemKey) -> Option<&Ring> {
        self.rings.get(*self.ring_of.get(&system)?)
    }
}

#[cfg(test)]
mod tests;
