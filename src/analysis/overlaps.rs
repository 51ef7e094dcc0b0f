//! Which systems serve one task for the same people, and which of them to keep.

use chrono::NaiveDate;

use super::graph::Graph;
use super::matching::Duplicate;
use crate::model::Portfolio;
use crate::model::contract_dates::ContractDates;

crate::settings! {
    /// Settings of the tasks.
    TaskSettings {
        /// Tasks that the organisation gives to one system only.
        one_system: Vec<String> = Vec::new(),
    }
}

/// Systems that serve one task.
#[derive(Debug, Clone)]
pub struct Overlap {}

/// Finds systems that serve one task for the same people.
#[must_use]
pub fn overlaps(
    portfolio: &Portfolio,
    graph: &Graph,
    dates: &[ContractDates],
    duplicates: &[Duplicate],
    today: NaiveDate,
    settings: &TaskSettings,
) -> Vec<Overlap> {
    let _ = (portfolio, graph, dates, duplicates, today, settings);
    Vec::new()
}
