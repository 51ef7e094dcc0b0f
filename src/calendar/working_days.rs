//! Working days: not the weekend, not a public holiday, and not a day on which the offices are shut.
//!
//! Which days those are is data. A municipality knows best when its own offices are shut, so what it says goes last.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::easter;

/// How far a search for a working day goes. Nobody is shut for longer, and a search has to end.
const FURTHEST: usize = 400;

/// A day of a month, in any year: `12-24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// Returns the day of a month that a date is.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { month: day.month(), day: day.day() }
    }
}

impl FromStr for MonthDay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('-').filter(|(month, day)| month.len() == 2 && day.len() == 2);
        let numbers = parts.and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
        // A leap year has every day of a month that there can be.
        let known = numbers.filter(|(month, day)| NaiveDate::from_ymd_opt(2000, *month, *day).is_some());
        known.map(|(month, day)| Self { month, day }).ok_or_else(|| format!("`{text}` is not a month and a day such as `12-24`"))
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// A day that comes every year, until it is abolished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anniversary {
    /// When it is.
    pub on: AnniversaryDay,
    /// The last year in which it is kept; nothing: it still is.
    pub until: Option<i32>,
}

/// When an anniversary is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnniversaryDay {
    /// On a day of a month.
    Fixed(MonthDay),
    /// So many days after Easter Sunday, before it when negative.
    Easter(i64),
}

/// A day on which a municipality says whether it is open: every year, or once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ClosedDay {
    /// Every year.
    Every(MonthDay),
    /// On one day only.
    Once(NaiveDate),
}

impl FromStr for ClosedDay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let every = || text.parse().map(Self::Every).ok();
        let once = || text.parse().map(Self::Once).ok();
        every().or_else(once).ok_or_else(|| format!("`{text}` is not a day such as `12-24` or `2027-05-07`"))
    }
}

impl fmt::Display for ClosedDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Every(day) => day.fmt(f),
            Self::Once(day) => day.fmt(f),
        }
    }
}

/// A part of every year: `12-20..01-02`, both days counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuietPeriod {
    first: MonthDay,
    last: MonthDay,
}

impl QuietPeriod {
    /// Returns whether a day lies in the period.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        let day = MonthDay::of(day);
        if self.first <= self.last { self.first <= day && day <= self.last } else { self.first <= day || day <= self.last }
    }
}

impl FromStr for QuietPeriod {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let days = text.split_once("..").and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
        days.map(|(first, last)| Self { first, last }).ok_or_else(|| format!("`{text}` is not a period such as `07-01..07-31`"))
    }
}

impl fmt::Display for QuietPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.first, self.last)
    }
}

/// Lets a type be read from text and written as text, as a value or as a key.
macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
    )*};
}

as_text!(MonthDay, ClosedDay, QuietPeriod);

/// Which days people work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    holidays: Vec<Anniversary>,
    shut: Vec<Anniversary>,
    own: BTreeMap<ClosedDay, bool>,
}

impl Calendar {
    /// Makes a calendar of the public holidays, and of other days on which the offices are usually shut.
    #[must_use]
    pub fn new(holidays: Vec<Anniversary>, shut: Vec<Anniversary>) -> Self {
        Self { holidays, shut, own: BTreeMap::new() }
    }

    /// Returns the calendar of a municipality that says of some days whether it is closed (`true`) or open.
    #[must_use]
    pub fn with(&self, own: &BTreeMap<ClosedDay, bool>) -> Self {
        Self { own: own.clone(), ..self.clone() }
    }

    /// Returns whether the day is a public holiday. Sundays are not counted among them.
    #[must_use]
    pub fn is_holiday(&self, day: NaiveDate) -> bool {
        is_among(self.holidays.iter(), day)
    }

    /// Returns whether people are at work: neither Saturday, Sunday, a public holiday nor a day on which the offices are shut.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            return false;
        }
        let own = || self.own.get(&ClosedDay::Once(day)).or_else(|| self.own.get(&ClosedDay::Every(MonthDay::of(day))));
        match if self.own.is_empty() { None } else { own() } {
            Some(is_closed) => !is_closed,
            None => !is_among(self.holidays.iter().chain(&self.shut), day),
        }
    }

    /// Returns the day itself when it is a working day, else the next working day.
    #[must_use]
    pub fn working_day_on_or_after(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().take(FURTHEST).find(|day| self.is_working_day(*day)).unwrap_or(day)
    }

    /// Returns the latest working day, at the latest `day`, of which something holds; `day` when there is none within a year.
    #[must_use]
    pub fn latest_working_day(&self, day: NaiveDate, holds: impl Fn(NaiveDate) -> bool) -> NaiveDate {
        let back = day.iter_days().rev().take(FURTHEST);
        back.into_iter().find(|day| self.is_working_day(*day) && holds(*day)).unwrap_or(day)
    }

    /// Returns the last day of a legal period of so many days: counted from the day after `sent`, and moved to the end of the
    /// next working day when it falls on none (Regulation 1182/71 art. 3).
    ///
    /// Days on which the offices are shut count here as well. Whether they do by law is not settled, and this way the period is
    /// long enough in either case.
    #[must_use]
    pub fn legal_deadline(&self, sent: NaiveDate, days: u32) -> Option<NaiveDate> {
        sent.checked_add_days(Days::new(days.into())).map(|last| self.working_day_on_or_after(last))
    }
}

fn is_among<'a>(mut anniversaries: impl Iterator<Item = &'a Anniversary>, day: NaiveDate) -> bool {
    let after_easter = easter(day.year()).map(|easter| (day - easter).num_days());
    anniversaries.any(|anniversary| {
        let is_on = match anniversary.on {
            AnniversaryDay::Fixed(on) => on == MonthDay::of(day),
            AnniversaryDay::Easter(days) => after_easter == Some(days),
        };
        is_on && anniversary.until.is_none_or(|last| day.year() <= last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn fixed(text: &str) -> Anniversary {
        Anniversary { on: AnniversaryDay::Fixed(text.parse().expect("a day of a month")), until: None }
    }

    #[test]
    fn what_the_municipality_says_goes_last() {
        let general = Calendar::new(vec![fixed("12-25")], vec![fixed("12-24")]);
        let own = ["12-24", "12-25", "12-28", "2026-12-28"].into_iter().zip([false, false, true, false]);
        let own = general.with(&own.map(|(on, closed)| (on.parse().expect("a day"), closed)).collect());
        for (on, generally, of_own) in [
            ("2026-12-24", false, true),
            ("2026-12-25", false, true),
            ("2026-12-26", false, false), // a Saturday, whatever anybody says
            ("2027-12-28", true, false),
            ("2026-12-28", true, true), // the single day before the day of every year
        ] {
            assert_eq!([&general, &own].map(|calendar| calendar.is_working_day(day(on))), [generally, of_own], "{on}");
        }
    }

    #[test]
    fn a_period_may_reach_over_new_year() {
        let summer: QuietPeriod = "07-01..07-31".parse().expect("a period");
        let christmas: QuietPeriod = "12-20..01-02".parse().expect("a period");
        let of = |on: &str| [summer, christmas].map(|period| period.contains(day(on)));
        assert_eq!(["2027-06-30", "2027-07-01", "2027-07-31", "2027-08-01"].map(|on| of(on)[0]), [false, true, true, false]);
        assert_eq!(["2026-12-19", "2026-12-20", "2027-01-02", "2027-01-03"].map(|on| of(on)[1]), [false, true, true, false]);
        assert_eq!(christmas.to_string(), "12-20..01-02");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["13-01", "02-30", "1-1", "24 December", "", "-", "2027-02-29"] {
            assert!(text.parse::<ClosedDay>().is_err(), "{text}");
        }
        assert_eq!("2028-02-29".parse(), Ok(ClosedDay::Once(day("2028-02-29"))));
        assert!("02-29".parse::<ClosedDay>().is_ok() && "07-01-07-31".parse::<QuietPeriod>().is_err());
    }

    #[test]
    fn a_calendar_without_working_days_has_no_end_to_search_for() {
        let everything = (1..=12).flat_map(|month| (1..=31).map(move |day| format!("{month:02}-{day:02}")));
        let own = everything.filter_map(|on| on.parse().ok()).map(|on| (on, true)).collect();
        let calendar = Calendar::default().with(&own);
        assert_eq!(calendar.working_day_on_or_after(day("2026-11-21")), day("2026-11-21"));
        assert_eq!(calendar.latest_working_day(NaiveDate::MIN, |_| true), NaiveDate::MIN);
        assert_eq!(calendar.legal_deadline(NaiveDate::MAX, 10), None);
    }
}
