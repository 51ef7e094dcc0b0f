//! Which records are one product under two names.

use chrono::NaiveDate;

use crate::model::Portfolio;

crate::settings! {
    /// Settings of the matching.
    MatchingSettings {
    }
}

/// Records of one product.
#[derive(Debug, Clone)]
pub struct Duplicate {}

/// Finds records of one product.
#[must_use]
pub fn duplicates(portfolio: &Portfolio, today: NaiveDate, settings: &MatchingSettings) -> Vec<Duplicate> {
    let _ = (portfolio, today, settings);
    Vec::new()
}
