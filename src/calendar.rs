//! Months, working days and public holidays of Denmark and Norway.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

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

/// Returns whether the day is a public holiday. Sundays are not counted among them.
///
/// Denmark's Store Bededag (the fourth Friday after Easter) was one until 2023. 5 June, 24 and 31 December are
/// no public holidays by statute and do not count.
#[must_use]
pub fn is_holiday(day: NaiveDate, country: Country) -> bool {
    let fixed: &[(u32, u32)] = match country {
        Country::Denmark => &[(1, 1), (12, 25), (12, 26)],
        Country::Norway => &[(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)],
    };
    if fixed.contains(&(day.month(), day.day())) {
        return true;
    }
    let Some(easter) = easter(day.year()) else { return false };
    match (day - easter).num_days() {
        // Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday and Monday.
        -3 | -2 | 0 | 1 | 39 | 49 | 50 => true,
        26 => country == Country::Denmark && day.year() <= 2023,
        _ => false,
    }
}

/// Returns whether people are at work: neither Saturday, Sunday nor a public holiday.
#[must_use]
pub fn is_working_day(day: NaiveDate, country: Country) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day, country)
}

/// Returns the day itself when it is a working day, else the last working day before it.
#[must_use]
pub fn working_day_on_or_before(day: NaiveDate, country: Country) -> NaiveDate {
    day.iter_days().rev().find(|day| is_working_day(*day, country)).unwrap_or(day)
}

/// Returns the day itself when it is a working day, else the next working day.
#[must_use]
pub fn working_day_on_or_after(day: NaiveDate, country: Country) -> NaiveDate {
    day.iter_days().find(|day| is_working_day(*day, country)).unwrap_or(day)
}

/// Returns the last day of a legal period of so many days: counted from the day after `sent`, and moved to the end of the next
/// working day when it falls on a Saturday, Sunday or public holiday (Regulation 1182/71 art. 3).
#[must_use]
pub fn legal_deadline(sent: NaiveDate, days: u32, country: Country) -> Option<NaiveDate> {
    sent.checked_add_days(Days::new(days.into())).map(|last| working_day_on_or_after(last, country))
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

    #[test]
    fn store_bededag_ended_with_2023() {
        assert!(is_holiday(day("2023-05-05"), Country::Denmark));
        assert!(!is_holiday(day("2024-04-26"), Country::Denmark));
        assert!(!is_holiday(day("2023-05-05"), Country::Norway));
    }

    #[test]
    fn the_day_before_easter_monday_at_work_is_wednesday() {
        assert_eq!(working_day_on_or_before(day("2027-03-29"), Country::Denmark), day("2027-03-24"));
        assert_eq!(working_day_on_or_before(day("2027-05-17"), Country::Norway), day("2027-05-14"));
    }

    #[test]
    fn a_legal_period_ends_on_a_working_day() {
        for (sent, days, last, why) in [
            ("2027-02-24", 30, "2027-03-30", "Good Friday, weekend, Easter Monday"),
            ("2026-11-25", 30, "2026-12-28", "Christmas"),
            ("2027-04-16", 30, "2027-05-18", "Whit Sunday, Whit Monday"),
            ("2026-12-16", 10, "2026-12-28", "a standstill over Christmas"),
            ("2010-03-23", 10, "2010-04-06", "the worked example in the source"),
        ] {
            for country in [Country::Denmark, Country::Norway] {
                assert_eq!(legal_deadline(day(sent), days, country), Some(day(last)), "{why}");
            }
        }
    }
}
