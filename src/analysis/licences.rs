//! Licence positions: bought against assigned, used and needed.

use chrono::NaiveDate;

use crate::model::Portfolio;
use crate::model::contract_dates::ContractDates;

crate::settings! {
    /// Settings of the licence positions.
    LicenceSettings {
        /// Percent added to active use before it counts as need.
        buffer_percent: u32 = 10,
        /// Days after which a measurement is too old to judge by.
        measured_within_days: u32 = 180,
    }
}

/// The effective licence position of one product and metric.
#[derive(Debug, Clone)]
pub struct Position {}

/// Computes every position on a day.
#[must_use]
pub fn positions(portfolio: &Portfolio, dates: &[ContractDates], today: NaiveDate, settings: &LicenceSettings) -> Vec<Position> {
    let _ = (portfolio, dates, today, settings);
    Vec::new()
}
