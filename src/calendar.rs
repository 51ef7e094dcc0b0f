//! Months, and the days on which people work.

mod working_days;

pub use working_days::{Anniversary, AnniversaryDay, Calendar, ClosedDay, MonthDay, QuietPeriod};

use chrono::{Datelike, Days, Months, NaiveDate};

/// A country whose procurement rules and holidays the program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Country {
    /// Denmark, `DK`.
    #[default]
    Denmark,
    /// Norway, `NO`.
    Norway,
}

impl Country {
    /// Returns the two letters of ISO 3166.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Denmark => "DK",
            Self::Norway => "NO",
        }
    }
}

/// Returns whether the day is the last of its month.
#[must_use]
pub fn is_month_end(day: NaiveDate) -> bool {
    day.checked_add_days(Days::new(1)).is_none_or(|next| next.day() == 1)
}

/// Returns the last day of the day's month.
#[must_use]
pub fn month_end(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// Moves a day by whole months, back when negative. The last day of a month stays the last day of a month;
/// any other day that the target month lacks becomes its last.
///
/// So six months before 30 June is 31 December. Returns nothing outside the calendar's range.
#[must_use]
pub fn shift_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }?;
    Some(if is_month_end(day) { month_end(moved) } else { moved })
}

/// Returns Easter Sunday of a year, by the Gregorian computus (Meeus/Jones/Butcher).
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn the_last_day_of_a_month_stays_the_last() {
        for (from, months, to) in [
            ("2027-06-30", -6, "2026-12-31"),
            ("2026-08-31", -6, "2026-02-28"),
            ("2028-08-31", -6, "2028-02-29"),
            ("2027-02-28", 6, "2027-08-31"),
            ("2028-02-28", 12, "2029-02-28"),
            ("2028-02-29", 12, "2029-02-28"),
            ("2027-03-15", -1, "2027-02-15"),
            ("2027-03-30", -1, "2027-02-28"),
        ] {
            assert_eq!(shift_months(day(from), months), Some(day(to)), "{from} {months:+}");
        }
    }

    #[test]
    fn easter_sundays_as_published() {
        for sunday in ["2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28"] {
            assert_eq!(easter(day(sunday).year()), Some(day(sunday)));
        }
    }
}
