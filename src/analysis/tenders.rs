//! Contract plans: what the next tender is worth, how it will be held, and when it must start.

pub mod law;

use chrono::NaiveDate;

use crate::model::Portfolio;
use crate::model::contract_dates::ContractDates;

crate::settings! {
    /// Settings of the contract plans.
    TenderSettings {
        /// Months ahead in which a start counts as due.
        horizon_months: u32 = 12,
    }
}

/// The plan of one contract.
#[derive(Debug, Clone)]
pub struct Plan {}

/// Computes the plan of every contract, in the portfolio's order.
#[must_use]
pub fn plans(portfolio: &Portfolio, dates: &[ContractDates], today: NaiveDate, settings: &TenderSettings) -> Vec<Plan> {
    let _ = (portfolio, dates, today, settings);
    Vec::new()
}
