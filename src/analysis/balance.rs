//! One in, one out: what enters, what goes out for it, and whether the portfolio grows.
//!
//! A system enters when it is planned, being bought, or went into service in the period. A module is part of a system that is
//! there already, so it neither enters nor leaves.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::shift_months;
use crate::model::{Portfolio, SystemKey, UnitKey};

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
    /// What comes and goes in the whole organisation.
    pub whole: Flow,
    /// What comes and goes in each unit that has systems of its own, without the units below it.
    pub units: BTreeMap<UnitKey, Flow>,
    /// How many months back and ahead the flows look.
    pub months: u32,
    /// The last day that the flows look ahead to.
    pub until: NaiveDate,
}

/// A system that others replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The system.
    pub system: SystemKey,
    /// The systems that are to replace it or did, by id; those that have left again are not counted.
    pub replaced_by: Vec<SystemKey>,
    /// Those of them that need something to go out: all that are not mandated.
    pub claimed_by: Vec<SystemKey>,
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
}

impl Balance {
    /// Computes what enters and leaves as of a day.
    #[must_use]
    pub fn of(portfolio: &Portfolio, today: NaiveDate, settings: &BalanceSettings) -> Self {
        let months = i32::try_from(settings.period_months).unwrap_or(i32::MAX);
        let since = shift_months(today, -months).unwrap_or(NaiveDate::MIN);
        let until = shift_months(today, months).unwrap_or(NaiveDate::MAX);
        let period = Period { since, today, until };
        let mut balance = Self { months: settings.period_months, until, ..Self::default() };
        for (system, row) in portfolio.systems() {
            if row.part_of.is_none() {
                let enters = row.is_to_come() || (row.is_in_operation(today) && row.in_service.is_some_and(|day| day > since));
                balance.entering.extend(enters.then_some(system));
                period.count(portfolio, system, &mut balance.whole);
                if let Some(unit) = row.unit {
                    period.count(portfolio, system, balance.units.entry(unit).or_default());
                }
            }
            let stays = |other: &&SystemKey| !portfolio[**other].has_left(today);
            let replaced_by: Vec<_> = portfolio.replacements_of(system).iter().filter(stays).copied().collect();
            if !replaced_by.is_empty() {
                let claimed_by = replaced_by.iter().filter(|other| !portfolio[**other].mandated).copied().collect();
                balance.outgoing.push(Outgoing { system, replaced_by, claimed_by });
            }
        }
        balance
    }

    /// Returns whether a system enters.
    #[must_use]
    pub fn enters(&self, system: SystemKey) -> bool {
        self.entering.binary_search(&system).is_ok()
    }
}

/// The last period, up to and with today, and the next one.
struct Period {
    since: NaiveDate,
    today: NaiveDate,
    until: NaiveDate,
}

impl Period {
    fn count(&self, portfolio: &Portfolio, system: SystemKey, flow: &mut Flow) {
        let row = &portfolio[system];
        let is_last = |day: NaiveDate| self.since < day && day <= self.today;
        let is_next = |day: NaiveDate| self.today < day && day <= self.until;
        let has_left = row.has_left(self.today);
        // A system whose first day lies ahead is to come, also when its status says already that it is in operation.
        let is_to_come = row.is_to_come() || (!has_left && row.in_service.is_some_and(|day| day > self.today));
        let comes = is_to_come && row.in_service.is_none_or(|day| day <= self.until);
        let came = !is_to_come && row.in_service.is_some_and(is_last);
        if row.mandated {
            flow.mandated.extend((came || comes).then_some(system));
            return;
        }
        flow.came.extend(came.then_some(system));
        flow.coming.extend(comes.then_some(system));
        flow.went.extend((has_left && row.leaves_on().is_some_and(is_last)).then_some(system));
        flow.going.extend((!has_left && !is_to_come && row.leaves_on().is_some_and(is_next)).then_some(system));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::portfolio::Profile;

    fn balance_of(systems: &str) -> (Portfolio, Balance) {
        let portfolio = crate::load::from_text(Profile::default(), &format!("# systems\n{systems}"));
        let today = "2026-11-21".parse().expect("a day");
        let balance = Balance::of(&portfolio, today, &BalanceSettings::default());
        (portfolio, balance)
    }

    fn ids(portfolio: &Portfolio, systems: &[SystemKey]) -> String {
        systems.iter().map(|system| portfolio[*system].id.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_last_period_begins_the_day_after_the_same_day_a_year_ago() {
        let (portfolio, balance) = balance_of(
            "id,name,status,in-service,retired\nA,A,operation,2025-11-21,\nB,B,operation,2025-11-22,\nC,C,operation,2026-11-21,\n\
             D,D,operation,2026-11-22,\nE,E,retired,2010-01-01,2025-11-21\nF,F,retired,2010-01-01,2025-11-22\n",
        );
        assert_eq!(ids(&portfolio, &balance.whole.came), "B C");
        assert_eq!(ids(&portfolio, &balance.whole.coming), "D", "its first day lies ahead");
        assert_eq!(ids(&portfolio, &balance.whole.went), "F");
        assert_eq!(ids(&portfolio, &balance.entering), "B C D");
    }

    #[test]
    fn the_next_period_ends_with_the_same_day_in_a_year() {
        let (portfolio, balance) = balance_of(
            "id,name,status,in-service,retire-by\nA,A,operation,,2026-11-21\nB,B,phase-out,,2027-11-21\nC,C,operation,,2027-11-22\n\
             D,D,planned,2027-11-21,\nE,E,planned,2027-11-22,\nF,F,procurement,,\nG,G,planned,2026-01-01,2027-01-01\n",
        );
        assert_eq!(ids(&portfolio, &balance.whole.going), "B", "what is overdue was counted when it should have gone");
        assert_eq!(ids(&portfolio, &balance.whole.coming), "D F G");
        assert_eq!(ids(&portfolio, &balance.entering), "D E F G");
        assert_eq!((balance.whole.grew(), balance.whole.grows()), (0, 2));
    }

    #[test]
    fn mandated_systems_stand_apart_and_modules_do_not_count() {
        let (portfolio, balance) = balance_of(
            "id,name,status,mandated,part-of,organisation\nA,A,planned,yes,,U\nB,B,planned,,C,U\nC,C,operation,,,U\nD,D,planned,,,\n\
             # organisation\nid,name\nU,U\n",
        );
        assert_eq!(ids(&portfolio, &balance.whole.coming), "D");
        assert_eq!(ids(&portfolio, &balance.whole.mandated), "A");
        assert_eq!(ids(&portfolio, &balance.entering), "A D");
        let unit = &balance.units[&UnitKey::at(0)];
        assert_eq!((unit.grows(), ids(&portfolio, &unit.mandated)), (0, "A".to_owned()));
    }

    #[test]
    fn what_has_left_again_replaces_nothing() {
        let (portfolio, balance) = balance_of(
            "id,name,status,mandated,replaces\nA,A,operation,,\nB,B,retired,,A\nC,C,operation,,A\nD,D,planned,,A;C\nE,E,planned,yes,A\nF,F,retired,,\nG,G,retired,,F\n",
        );
        let told: Vec<_> = balance
            .outgoing
            .iter()
            .map(|out| [ids(&portfolio, &[out.system]), ids(&portfolio, &out.replaced_by), ids(&portfolio, &out.claimed_by)])
            .collect();
        assert_eq!(told, [["A", "C D E", "C D"], ["C", "D", "D"]]);
    }

    #[test]
    fn any_length_of_period_is_borne() {
        let portfolio = crate::load::from_text(Profile::default(), "# systems\nid,name,in-service\nA,A,2000-01-01\n");
        let balance = Balance::of(&portfolio, NaiveDate::MAX, &BalanceSettings { period_months: u32::MAX });
        assert_eq!(balance.entering.len(), 1);
    }
}
