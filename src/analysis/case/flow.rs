//! The amounts of a case's lines over time: what a line costs and saves in a period.

use std::ops::RangeInclusive;

use super::{CaseSettings, Figure};
use crate::model::Money;
use crate::model::case::{Amounts, Case, Line, LineKind, Month};

/// Calendar years beyond which no table goes.
const MOST_YEARS: i32 = 60;

/// A part of time: months, and the calendar years that stand for them where amounts are stated by the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    from: Month,
    until: Month,
    first_year: i32,
    last_year: i32,
}

impl Period {
    /// Returns a calendar year.
    pub(super) fn of_year(year: i32) -> Self {
        let from = Month::january(year);
        Self { from, until: from.plus(12), first_year: year, last_year: year }
    }

    /// Returns the same period a year earlier.
    pub(super) fn a_year_earlier(self) -> Self {
        Self {
            from: self.from.minus(12),
            until: self.until.minus(12),
            first_year: self.first_year.saturating_sub(1),
            last_year: self.last_year.saturating_sub(1),
        }
    }

    fn years(self) -> RangeInclusive<i32> {
        self.first_year..=self.last_year
    }
}

/// A sum, and whether everything in it is estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sum {
    /// What is known.
    pub(super) known: Money,
    /// Whether a part of it is known, were it zero.
    pub(super) has_known: bool,
    /// Whether every part of it is.
    pub(super) is_complete: bool,
}

impl Default for Sum {
    fn default() -> Self {
        Self { known: Money::ZERO, has_known: false, is_complete: true }
    }
}

impl Sum {
    /// Returns the sum of one part, which may not be estimated.
    pub(super) fn of(part: Option<Money>) -> Self {
        Self { known: part.unwrap_or_default(), has_known: part.is_some(), is_complete: part.is_some() }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            known: self.known.saturating_add(other.known),
            has_known: self.has_known || other.has_known,
            is_complete: self.is_complete && other.is_complete,
        }
    }

    pub(super) fn times(self, factor: Money) -> Self {
        Self { known: self.known.saturating_mul(factor), ..self }
    }

    /// Returns the figure of parts that may be above and below zero.
    pub(super) fn signed(self) -> Figure {
        match self {
            Self { known, is_complete: true, .. } => Figure::Exactly(known),
            Self { known, has_known: true, .. } => Figure::Partly(known),
            _ => Figure::NotEstimated,
        }
    }

    /// Returns the figure of parts of which none is below zero.
    pub(super) fn parts(self) -> Figure {
        match self {
            Self { known, is_complete: true, .. } => Figure::Exactly(known),
            Self { known, .. } if known.is_zero() => Figure::NotEstimated,
            Self { known, .. } => Figure::AtLeast(known),
        }
    }
}

/// The lines of a case over time.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    case: &'a Case,
    horizon_years: u32,
    /// The last year that a line about operation or gains states by calendar year.
    last_stated: Option<i32>,
    /// The first month with an effect on operation.
    start: Option<Month>,
}

impl<'a> Flow<'a> {
    pub(super) fn of(case: &'a Case, settings: &CaseSettings) -> Self {
        let counted = || case.lines.iter().filter(|line| line.included);
        let recurring = || counted().filter(|line| line.kind != LineKind::Investment);
        let last_stated = recurring().filter_map(|line| match &line.amounts {
            Amounts::ByYear(years) => years.keys().next_back().copied(),
            _ => None,
        });
        let first_effect = recurring().filter_map(first_month).min();
        Self {
            case,
            horizon_years: settings.horizon_years,
            last_stated: last_stated.max(),
            start: first_effect.or_else(|| counted().filter_map(first_month).min()),
        }
    }

    /// Returns the period that counts.
    pub(super) fn horizon(&self) -> Period {
        let from = self.start.unwrap_or(Month::january(0));
        let years = i32::try_from(self.horizon_years).unwrap_or(i32::MAX);
        Period {
            from,
            until: from.plus(self.horizon_years.saturating_mul(12)),
            first_year: from.year(),
            last_year: from.year().saturating_add(years - 1),
        }
    }

    /// Returns the horizon up to the end of a year, when that year is in it.
    pub(super) fn until(&self, year: i32) -> Option<Period> {
        let horizon = self.horizon();
        let until = horizon.until.min(Month::january(year).plus(12));
        (until > horizon.from).then_some(Period { until, last_year: horizon.last_year.min(year), ..horizon })
    }

    /// Returns the last stated year, when the horizon goes on after it.
    pub(super) fn repeated_from(&self) -> Option<i32> {
        self.last_stated.filter(|last| self.start.is_some() && *last < self.horizon().last_year)
    }

    /// Returns the first month after the table: after all that is stated, and for what is stated as so much a year, the horizon.
    fn table_end(&self) -> Option<Month> {
        let end = |line: &Line| match &line.amounts {
            Amounts::NotEstimated => None,
            Amounts::ByYear(years) => Some(Month::january(*years.keys().next_back()?).plus(12)),
            Amounts::Yearly { from, until, .. } => {
                let horizon = self.horizon().until;
                Some(until.map_or(horizon, |until| until.min(horizon)).max(from.plus(1)))
            }
        };
        self.case.lines.iter().filter(|line| line.included).filter_map(end).max()
    }

    /// Returns the calendar years of the table.
    #[expect(clippy::reversed_empty_ranges, reason = "a case without a year has no table")]
    pub(super) fn years(&self) -> RangeInclusive<i32> {
        let first = self.case.lines.iter().filter(|line| line.included).filter_map(first_stated).min();
        let (Some(first), Some(end)) = (first, self.table_end()) else { return 1..=0 };
        first..=end.minus(1).year().min(first.saturating_add(MOST_YEARS - 1))
    }

    /// Returns the part of a calendar year that is in the table.
    pub(super) fn year(&self, year: i32) -> Period {
        let whole = Period::of_year(year);
        Period { until: self.table_end().map_or(whole.until, |end| end.min(whole.until)), ..whole }
    }

    /// Returns what a line costs in a period.
    pub(super) fn costs(&self, line: &Line, period: Period) -> Sum {
        self.amounts(line, period, |amount| amount.max(Money::ZERO))
    }

    /// Returns what a line saves in a period, below zero.
    pub(super) fn savings(&self, line: &Line, period: Period) -> Sum {
        self.amounts(line, period, |amount| amount.min(Money::ZERO))
    }

    /// Returns what the table shows of a line in a year; nothing where it states nothing.
    pub(super) fn figure(&self, line: &Line, year: i32) -> Option<Figure> {
        let period = self.year(year);
        let sum = self.costs(line, period).and(self.savings(line, period));
        (sum.has_known || !sum.is_complete).then(|| sum.signed())
    }

    /// Returns everything that a line states by calendar year, or states at all.
    pub(super) fn total(&self, line: &Line) -> Sum {
        match &line.amounts {
            Amounts::ByYear(years) => years.values().map(|amount| Sum::of(*amount)).fold(Sum::default(), Sum::and),
            _ => self.amounts(line, self.horizon(), |amount| amount),
        }
    }

    /// Returns what a line costs and saves in a year at full effect.
    pub(super) fn full_effect(&self, line: &Line) -> (Sum, Sum) {
        if let Amounts::Yearly { amount, .. } = &line.amounts {
            return (Sum::of(Some((*amount).max(Money::ZERO))), Sum::of(Some((*amount).min(Money::ZERO))));
        }
        let last = Period::of_year(self.last_stated.unwrap_or_default());
        (self.costs(line, last), self.savings(line, last))
    }

    fn amounts(&self, line: &Line, period: Period, side: impl Fn(Money) -> Money) -> Sum {
        match &line.amounts {
            Amounts::NotEstimated => Sum::of(None),
            Amounts::ByYear(_) => {
                let stated = |year| self.stated(line, year);
                let parts = period.years().filter_map(stated).map(|amount| Sum::of(amount.map(&side)));
                parts.fold(Sum::default(), Sum::and)
            }
            Amounts::Yearly { amount, from, until, phase_in } => {
                let begin = (*from).max(period.from);
                let end = until.map_or(period.until, |until| until.min(period.until));
                if begin >= end {
                    return Sum::default();
                }
                let hundredths = weight(phase_in, begin.since(*from), end.since(*from));
                // Twelve months at a hundred percent are the amount of a year.
                let part = side(*amount).saturating_mul(hundredths).checked_div(Money::from(1_200));
                Sum::of(Some(part.unwrap_or_default()))
            }
        }
    }

    /// Returns what a line states for a calendar year; after the last stated one, what it states for that, unless it is paid once.
    fn stated(&self, line: &Line, year: i32) -> Option<Option<Money>> {
        let Amounts::ByYear(years) = &line.amounts else { return None };
        let year = match self.last_stated {
            Some(last) if year > last && line.kind != LineKind::Investment => last,
            _ => year,
        };
        years.get(&year).copied()
    }
}

/// Returns the first month with an amount that is not zero.
fn first_month(line: &Line) -> Option<Month> {
    match &line.amounts {
        Amounts::NotEstimated => None,
        Amounts::ByYear(years) => {
            let is_effect = |amount: &Option<Money>| amount.is_none_or(|amount| !amount.is_zero());
            years.iter().find(|(_, amount)| is_effect(amount)).map(|(year, _)| Month::january(*year))
        }
        Amounts::Yearly { from, .. } => Some(*from),
    }
}

/// Returns the first year that a line states.
fn first_stated(line: &Line) -> Option<i32> {
    match &line.amounts {
        Amounts::NotEstimated => None,
        Amounts::ByYear(years) => years.keys().next().copied(),
        Amounts::Yearly { from, .. } => Some(from.year()),
    }
}

/// Returns the months from one to another since the beginning, each with the percent of its twelve months.
fn weight(phase_in: &[u32], begin: u32, end: u32) -> Money {
    let phased = u32::try_from(phase_in.len()).unwrap_or(u32::MAX).saturating_mul(12);
    let percent = |month: u32| phase_in.get(month as usize / 12).copied().unwrap_or(100);
    let of_phases: u64 = (begin..end.min(phased)).map(|month| u64::from(percent(month))).sum();
    let after = u64::from(end.saturating_sub(begin.max(phased)));
    Money::from(of_phases + after * 100)
}

/// Returns whether something of a line is not estimated.
pub(super) fn has_gap(line: &Line) -> bool {
    match &line.amounts {
        Amounts::NotEstimated => true,
        Amounts::ByYear(years) => years.values().any(Option::is_none),
        Amounts::Yearly { .. } => false,
    }
}
