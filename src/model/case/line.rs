//! A line of a business case: an investment, the operation or a gain, with its amounts over the years.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::model::money::Money;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// Paid once, to get it.
    #[default]
    Investment,
    /// The effect on what is paid every year: dearer above zero, cheaper below.
    Operation,
    /// A saving.
    Gain,
}

impl LineKind {
    /// Every kind, in the order of a table.
    pub const ALL: [Self; 3] = [Self::Investment, Self::Operation, Self::Gain];

    /// Returns the name as in files and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Investment => "investment",
            Self::Operation => "operation",
            Self::Gain => "gain",
        }
    }
}

/// What is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GainKind {
    /// Working time, the only saving that becomes full-time equivalents.
    Time,
    /// Licences.
    Licence,
    /// A contract.
    Contract,
    /// Something else, or nobody has said what.
    #[default]
    Other,
}

impl GainKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Time, Self::Licence, Self::Contract, Self::Other];

    /// Returns the name as in files and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Licence => "licence",
            Self::Contract => "contract",
            Self::Other => "other",
        }
    }
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Months since the beginning of year 0.
    count: i64,
}

impl Month {
    /// Returns the month that a day is in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { count: i64::from(day.year()) * 12 + i64::from(day.month0()) }
    }

    /// Returns January of a year.
    #[must_use]
    pub fn january(year: i32) -> Self {
        Self { count: i64::from(year) * 12 }
    }

    /// Returns its year.
    #[must_use]
    pub fn year(self) -> i32 {
        i32::try_from(self.count.div_euclid(12)).unwrap_or(i32::MAX)
    }

    /// Returns the month so many months later.
    #[must_use]
    pub fn plus(self, months: u32) -> Self {
        Self { count: self.count + i64::from(months) }
    }

    /// Returns the month so many months earlier.
    #[must_use]
    pub fn minus(self, months: u32) -> Self {
        Self { count: self.count - i64::from(months) }
    }

    /// Returns how many months lie from an earlier month to this one; none where that is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> u32 {
        u32::try_from((self.count - earlier.count).max(0)).unwrap_or(u32::MAX)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year(), self.count.rem_euclid(12) + 1)
    }
}

/// The amounts of a line over the years. A cost is above zero, a saving below.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Amounts {
    /// Nobody has estimated them.
    #[default]
    NotEstimated,
    /// The amount of each calendar year, nothing where that year's is not estimated; the other years have none.
    ByYear(BTreeMap<i32, Option<Money>>),
    /// The same amount every year from a month on.
    Yearly {
        /// The amount of a year at full effect.
        amount: Money,
        /// The first month.
        from: Month,
        /// The first month after the last one, where there is a last one.
        until: Option<Month>,
        /// Percent of the full effect in the first twelve months, the next twelve and so on; then all of it.
        phase_in: Vec<u32>,
    },
}

impl Amounts {
    /// Returns an amount of one year.
    #[must_use]
    pub fn once(year: i32, amount: Money) -> Self {
        Self::ByYear(BTreeMap::from([(year, Some(amount))]))
    }

    /// Returns an amount of every year from a month on, with full effect at once.
    #[must_use]
    pub fn yearly(amount: Money, from: Month) -> Self {
        Self::Yearly { amount, from, until: None, phase_in: Vec::new() }
    }
}

/// A line of a business case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: LineKind,
    /// What is saved, where it saves something and somebody has said what.
    pub gain: Option<GainKind>,
    /// Who answers for it.
    pub centre: Option<String>,
    /// Its amounts.
    pub amounts: Amounts,
    /// What its author remarks.
    pub note: Option<String>,
    /// Whether it counts; a line that does not is shown.
    pub included: bool,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            title: String::new(),
            kind: LineKind::Investment,
            gain: None,
            centre: None,
            amounts: Amounts::NotEstimated,
            note: None,
            included: true,
        }
    }
}
