//! The dependency graph of systems.

use chrono::NaiveDate;

use crate::model::Portfolio;

/// Who depends on whom.
#[derive(Debug, Clone, Default)]
pub struct Graph {}

impl Graph {
    /// Builds the graph.
    #[must_use]
    pub fn of(portfolio: &Portfolio, today: NaiveDate) -> Self {
        let _ = (portfolio, today);
        Self {}
    }
}
