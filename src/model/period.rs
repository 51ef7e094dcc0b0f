//! Periods as contracts state them: months, days, or both.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};

use crate::calendar::{month_end, shift_months};
use crate::phrase;
use crate::phrase::Value;

/// A length of time in calendar months and days. Years are twelve months, weeks are seven days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Period {
    /// Whole calendar months.
    pub months: u32,
    /// Days beside them.
    pub days: u32,
}

impl Period {
    /// A period of months only.
    #[must_use]
    pub const fn months(months: u32) -> Self {
        Self { months, days: 0 }
    }

    /// A period of days only.
    #[must_use]
    pub const fn days(days: u32) -> Self {
        Self { months: 0, days }
    }

    /// Returns whether the period has no length.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    /// Returns the day this long after `day`, months first. A month's last day stays the last.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        let months = i32::try_from(self.months).ok()?;
        shift_months(day, months)?.checked_add_days(Days::new(self.days.into()))
    }

    /// Returns the day this long before `day`, months first. A month's last day stays the last.
    #[must_use]
    pub fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        let months = i32::try_from(self.months).ok()?;
        let moved = if months == 0 { day } else { shift_months(day, -months)? };
        moved.checked_sub_days(Days::new(self.days.into()))
    }

    /// Returns the period `count` times over.
    #[must_use]
    pub fn times(self, count: u32) -> Option<Self> {
        Some(Self { months: self.months.checked_mul(count)?, days: self.days.checked_mul(count)? })
    }
}

/// Writes `6 months`, `90 days`, `1 month and 30 days`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = |n: u32, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
        match (self.months, self.days) {
            (months, 0) => f.write_str(&unit(months, "month")),
            (0, days) => f.write_str(&unit(days, "day")),
            (months, days) => write!(f, "{} and {}", unit(months, "month"), unit(days, "day")),
        }
    }
}

/// A period in what is told, in the words of the language.
impl From<Period> for Value {
    fn from(period: Period) -> Self {
        let (months, days) = (phrase!("months", months = period.months), phrase!("days", days = period.days));
        match (period.months, period.days) {
            (_, 0) => months.into(),
            (0, _) => days.into(),
            _ => phrase!("months-and-days", months, days).into(),
        }
    }
}

/// The end of the calendar period to which notice must run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodEnd {
    /// The last day of a month.
    Month,
    /// The last day of March, June, September or December.
    Quarter,
    /// 31 December.
    Year,
}

impl PeriodEnd {
    /// Returns the last day of the calendar period that a day falls in.
    #[must_use]
    pub fn containing(self, day: NaiveDate) -> NaiveDate {
        let last_month = match self {
            Self::Month => day.month(),
            Self::Quarter => day.month().div_ceil(3) * 3,
            Self::Year => 12,
        };
        let first = day.with_day(1).and_then(|first| first.with_month(last_month));
        first.map_or(day, month_end)
    }

    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_calendar_period_ends_on_its_last_day() {
        for (of, month, quarter, year) in [
            ("2026-11-21", "2026-11-30", "2026-12-31", "2026-12-31"),
            ("2028-02-10", "2028-02-29", "2028-03-31", "2028-12-31"),
            ("2027-03-31", "2027-03-31", "2027-03-31", "2027-12-31"),
            ("2027-04-01", "2027-04-30", "2027-06-30", "2027-12-31"),
        ] {
            let ends = [PeriodEnd::Month, PeriodEnd::Quarter, PeriodEnd::Year].map(|period| period.containing(day(of)));
            assert_eq!(ends, [day(month), day(quarter), day(year)], "{of}");
        }
    }

    #[test]
    fn months_go_before_days() {
        let both = Period { months: 1, days: 15 };
        assert_eq!(both.after(day("2026-11-15")), Some(day("2026-12-30")));
        assert_eq!(both.before(day("2026-12-31")), Some(day("2026-11-15")));
    }

    #[test]
    fn a_length_beyond_the_calendar_is_no_day() {
        assert_eq!(Period::months(u32::MAX).after(day("2026-11-21")), None);
        assert_eq!(Period::days(u32::MAX).before(day("2026-11-21")), None);
        assert_eq!(Period::months(2).times(u32::MAX), None);
    }
}
