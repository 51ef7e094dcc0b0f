//! What came and went in each quarter or year, and what is to come and to go: the balance over time.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{Balance, Movement, Way};
use crate::calendar::shift_months;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Three months, from the first of January, April, July or October.
    Quarter,
    /// From January to December.
    Year,
}

/// The most quarters that are listed although nothing moves in them.
const MOST_EMPTY: usize = 40;

/// A stretch of days, with what moves in it. The day of the run ends one, and so does the edge of what the balance looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Its days, the last one included; nothing for what is to move and has no day, or one that has passed.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Whether it lies ahead.
    pub is_planned: bool,
    /// What moves, by day.
    pub movements: Vec<Movement>,
}

/// How many move.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turnover {
    /// In, mandated ones left out.
    pub entered: u64,
    /// Out, mandated ones left out.
    pub left: u64,
    /// In, because law or the state demands it.
    pub mandated_in: u64,
    /// Out, of those.
    pub mandated_out: u64,
}

impl Turnover {
    /// Counts movements.
    #[must_use]
    pub fn of<'a>(movements: impl IntoIterator<Item = &'a Movement>) -> Self {
        let mut turnover = Self::default();
        for movement in movements {
            let count = match (movement.way, movement.is_mandated) {
                (Way::In, false) => &mut turnover.entered,
                (Way::Out, false) => &mut turnover.left,
                (Way::In, true) => &mut turnover.mandated_in,
                (Way::Out, true) => &mut turnover.mandated_out,
            };
            *count = count.saturating_add(1);
        }
        turnover
    }

    /// Returns by how many systems the portfolio grew, mandated ones left out; below zero where it shrank.
    #[must_use]
    pub fn net(&self) -> i64 {
        let signed = |count| i64::try_from(count).unwrap_or(i64::MAX);
        signed(self.entered).saturating_sub(signed(self.left))
    }
}

impl Length {
    /// Returns the first day of the period that a day lies in.
    fn first(self, day: NaiveDate) -> NaiveDate {
        let month = match self {
            Self::Quarter => day.month0() / 3 * 3 + 1,
            Self::Year => 1,
        };
        NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
    }

    /// Returns the last day of the period that a day lies in.
    fn last(self, day: NaiveDate) -> NaiveDate {
        let months = match self {
            Self::Quarter => 3,
            Self::Year => 12,
        };
        shift_months(self.first(day), months).and_then(|next| next.pred_opt()).unwrap_or(day)
    }
}

impl Balance {
    /// Returns the periods with what moves in them: quarters as far as the balance looks back and ahead, years as far as anything is
    /// known. The quarters that have been add up to the flow of the last period, and the others to that of the next.
    #[must_use]
    pub fn periods(&self, length: Length) -> Vec<Period> {
        let (since, until) = match length {
            Length::Quarter => (self.since, self.until),
            Length::Year => (NaiveDate::MIN, NaiveDate::MAX),
        };
        let mut periods = BTreeMap::new();
        if length == Length::Quarter {
            self.add_quarters(&mut periods);
        }
        let mut unplaced = Vec::new();
        for movement in &self.movements {
            let is_within = |day: &NaiveDate| since < *day && *day <= until;
            match (movement.day.filter(|day| movement.is_planned == (*day > self.today)), movement.is_planned) {
                (Some(day), _) if is_within(&day) => {
                    let (_, movements) = periods.entry(length.first(day).max(self.edge(day, since))).or_insert((day, Vec::new()));
                    movements.push(*movement);
                }
                // It is to come on a day that nobody has set, or that has passed. What should have gone is not counted again.
                (None, true) if movement.way == Way::In => unplaced.push(*movement),
                _ => {}
            }
        }
        let mut told: Vec<Period> = periods
            .into_iter()
            .map(|(first, (day, movements))| {
                let is_planned = day > self.today;
                let last = length.last(first).min(if is_planned { until } else { self.today });
                Period { days: Some((first, last)), is_planned, movements }
            })
            .collect();
        if !unplaced.is_empty() {
            told.push(Period { days: None, is_planned: true, movements: unplaced });
        }
        told
    }

    /// Returns the first day of those that are told together with a day: what has been, or what lies ahead.
    fn edge(&self, day: NaiveDate, since: NaiveDate) -> NaiveDate {
        let before = if day > self.today { self.today } else { since };
        before.checked_add_days(Days::new(1)).unwrap_or(day)
    }

    /// Adds the quarters in which nothing moves, where they are not too many.
    fn add_quarters(&self, periods: &mut BTreeMap<NaiveDate, (NaiveDate, Vec<Movement>)>) {
        let (mut day, mut found) = (self.edge(self.today, self.since), Vec::new());
        while day <= self.until {
            if found.len() == MOST_EMPTY {
                return;
            }
            found.push(day);
            let last = Length::Quarter.last(day).min(if day > self.today { self.until } else { self.today });
            let Some(next) = last.checked_add_days(Days::new(1)) else { break };
            day = next;
        }
        periods.extend(found.into_iter().map(|day| (day, (day, Vec::new()))));
    }

    /// Returns the systems that should have gone by now and are still there.
    pub fn overdue(&self) -> impl Iterator<Item = &Movement> {
        let is_overdue = |movement: &&Movement| movement.day.is_some_and(|day| day <= self.today);
        self.movements.iter().filter(|movement| movement.is_planned && movement.way == Way::Out).filter(is_overdue)
    }
}
