//! Periods as contracts state them: months, days, or both.

use std::fmt;

use chrono::{Days, NaiveDate};

use crate::calendar::shift_months;

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
