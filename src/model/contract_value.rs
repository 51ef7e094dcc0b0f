//! The estimated value of a contract: all options in, VAT out, by 2014/24/EU art. 5.
//!
//! It is the value that decides how the contract must be bought, so it follows the terms as they were agreed: a contract
//! that was terminated was not worth less when it was awarded.

use chrono::{Datelike, Months, NaiveDate};

use super::Contract;
use super::money::{Currency, Money, to_oere};
use super::period::Period;
use crate::phrase;
use crate::phrase::Phrase;

/// Months beyond which a contract without a stated total is valued as if indefinite (art. 5(14)(b)).
pub const MONTHS_COUNTED: u32 = 12 * YEARS_COUNTED;

const YEARS_COUNTED: u32 = 4;

/// The columns that say how long a contract can run.
const LENGTH: [&str; 5] = ["start", "end", "renewal", "options", "options-used"];

/// How an estimated value came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueBasis {
    /// The stated total of the whole contract (art. 5(1)).
    Total,
    /// The monthly price over a fixed term of at most 48 months, options included (art. 5(14)(a)).
    Term(Term),
    /// 48 times the monthly price: indefinite, or longer than that (art. 5(14)(b)).
    FortyEightMonths,
}

impl ValueBasis {
    /// Returns the canonical column that it follows from.
    #[must_use]
    pub fn column(self) -> &'static str {
        if self == Self::Total { "total-value" } else { "annual-value" }
    }

    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Term(_) => "term",
            Self::FortyEightMonths => "48-months",
        }
    }

    /// Returns it in a phrase: `the stated total`, `24 months at the monthly price`.
    #[must_use]
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Total => phrase!("value-total"),
            Self::Term(Term { months, days, .. }) => phrase!("value-term", term = Period { months, days }),
            Self::FortyEightMonths => phrase!("value-term", term = Period::months(MONTHS_COUNTED)),
        }
    }
}

/// The length of a fixed term: whole months, and days of the month after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// Whole months.
    pub months: u32,
    /// Days beyond them.
    pub days: u32,
    /// Days in the month that those days belong to.
    pub of: u32,
}

impl Term {
    /// Returns the length from a first to a last day, both counted; nothing when the last comes before the first.
    #[must_use]
    pub fn between(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        if last < first {
            return None;
        }
        let after = last.succ_opt()?;
        let months_on = |months: u32| first.checked_add_months(Months::new(months));
        let count = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
        let begun = u32::try_from(count(after) - count(first)).ok()?;
        let months = if months_on(begun)? > after { begun.checked_sub(1)? } else { begun };
        let (from, to) = (months_on(months)?, months_on(months + 1)?);
        let days = |from: NaiveDate, to: NaiveDate| u32::try_from((to - from).num_days()).ok();
        Some(Self { months, days: days(from, after)?, of: days(from, to)? })
    }

    fn is_counted_in_full(self) -> bool {
        self.months < MONTHS_COUNTED || self.months == MONTHS_COUNTED && self.days == 0
    }

    /// Returns what a price a year comes to over the term.
    #[must_use]
    pub fn at(self, annual: Money) -> Option<Money> {
        let parts = u64::from(self.months) * u64::from(self.of) + u64::from(self.days);
        annual.checked_mul(parts.into())?.checked_div((12 * u64::from(self.of)).into())
    }
}

/// A length in what is told, in the words of the language.
impl From<Term> for crate::phrase::Value {
    fn from(term: Term) -> Self {
        Period { months: term.months, days: term.days }.into()
    }
}

impl std::fmt::Display for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Period { months: self.months, days: self.days }.fmt(f)
    }
}

/// What a contract is worth as a purchase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EstimatedValue {
    /// How much, without VAT.
    pub value: Money,
    /// In which currency.
    pub currency: Currency,
    /// How it came about.
    pub basis: ValueBasis,
    /// What was assumed.
    pub assumptions: Vec<Phrase>,
}

impl EstimatedValue {
    /// Estimates a contract's value; nothing when it states neither a total nor a price a year, or when a cell that decides
    /// cannot be read.
    #[must_use]
    pub fn of(contract: &Contract) -> Option<Self> {
        let value = |value: Money, basis, assumptions| {
            Some(Self { value: to_oere(value), currency: contract.currency, basis, assumptions })
        };
        if contract.unread.has("currency") {
            return None;
        }
        if let Some(total) = contract.total_value.filter(|total| *total > Money::ZERO) {
            return value(total, ValueBasis::Total, Vec::new());
        }
        if contract.unread.has("total-value") || contract.terms.unread.has_any(&LENGTH) {
            return None;
        }
        let annual = contract.annual_value.filter(|annual| *annual > Money::ZERO)?;
        let four_years = annual.checked_mul(YEARS_COUNTED.into())?;
        let Some(last) = contract.terms.agreed_maximum_end() else {
            return value(four_years, ValueBasis::FortyEightMonths, Vec::new());
        };
        match contract.terms.start.map(|first| Term::between(first, last)) {
            Some(Some(term)) if term.is_counted_in_full() => value(term.at(annual)?, ValueBasis::Term(term), Vec::new()),
            Some(Some(_)) => value(four_years, ValueBasis::FortyEightMonths, Vec::new()),
            Some(None) => {
                value(four_years, ValueBasis::FortyEightMonths, vec![phrase!("value-ends-before-start", months = MONTHS_COUNTED)])
            }
            None => value(four_years, ValueBasis::FortyEightMonths, vec![phrase!("value-no-start", months = MONTHS_COUNTED)]),
        }
    }
}

/// Returns what all options of a contract are worth at its price a year, used or not; a day of it is a part of 365. Nothing when a
/// cell that decides cannot be read.
#[must_use]
pub fn value_of_options(contract: &Contract) -> Option<Money> {
    if contract.unread.has_any(&["options", "options-used", "annual-value", "currency"]) {
        return None;
    }
    let (Some(options), Some(annual)) = (contract.terms.options, contract.annual_value) else { return Some(Money::ZERO) };
    let Period { months, days } = options.each.times(options.count)?;
    // Divided last, so that no third of a krone is lost on the way.
    let parts = Money::from(months).checked_mul(365.into())?.checked_add(Money::from(days).checked_mul(12.into())?)?;
    let value = annual.checked_mul(parts)?.checked_div((12 * 365).into())?;
    Some(to_oere(value.max(Money::ZERO)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_term_is_counted_with_its_first_and_last_day() {
        for (first, last, months, days, of) in [
            ("2026-11-01", "2028-10-31", 24, 0, 30),
            ("2024-01-01", "2027-12-31", 48, 0, 31),
            ("2024-01-01", "2028-01-01", 48, 1, 31),
            ("2024-01-15", "2024-01-15", 0, 1, 31),
            // Until 14 February is a month; the rest is 15 of the 29 days to 14 March.
            ("2024-01-15", "2024-02-29", 1, 15, 29),
            // Twelve months end on 27 February; the rest is one of the 29 days to 28 March.
            ("2024-02-29", "2025-02-28", 12, 1, 29),
            // To the day before that, it is the twelve months; a month more would end on 28 March.
            ("2024-02-29", "2025-02-27", 12, 0, 29),
            // Until 27 February is a month; the rest is 30 of the 31 days to 30 March.
            ("2026-01-31", "2026-03-29", 1, 30, 31),
        ] {
            assert_eq!(Term::between(day(first), day(last)), Some(Term { months, days, of }), "{first} to {last}");
        }
        assert_eq!(Term::between(day("2026-11-02"), day("2026-11-01")), None);
        assert_eq!(Term::between(NaiveDate::MIN, NaiveDate::MAX), None);
    }

    #[test]
    fn a_part_of_a_month_costs_its_part() {
        let term = Term::between(day("2026-01-01"), day("2026-02-14")).expect("a term");
        assert_eq!(term.at(12_000.into()), Some(1_500.into()), "a month and 14 of 28 days");
    }
}
