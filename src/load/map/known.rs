//! What the rest of the inventory holds, by which values are known again: systems, contracts, licences, units and companies.

use rustc_hash::FxHashSet;

use crate::model::{Origin, Portfolio};
use crate::text::fold;

/// The names of an inventory, folded.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub(super) systems: FxHashSet<String>,
    pub(super) contracts: FxHashSet<String>,
    pub(super) licences: FxHashSet<String>,
    pub(super) units: FxHashSet<String>,
    pub(super) companies: FxHashSet<String>,
}

impl Known {
    /// Returns what a portfolio holds that was not read from one of its files: a file is not told by itself.
    #[must_use]
    pub fn of(portfolio: &Portfolio, without: &str) -> Self {
        let is_other =
            |origin: Origin| portfolio.sources.get(origin.source as usize).is_some_and(|source| &*source.file != without);
        let mut known = Self::default();
        let add = |set: &mut FxHashSet<String>, name: &str| {
            let folded = fold(name);
            if !folded.is_empty() {
                set.insert(folded);
            }
        };
        for row in portfolio.systems.iter().filter(|row| is_other(row.origin)) {
            let others = row.aliases.iter().chain(&row.former_names);
            [&row.id, &row.name].into_iter().chain(others).for_each(|name| add(&mut known.systems, name));
            row.vendor.iter().for_each(|name| add(&mut known.companies, name));
        }
        for row in portfolio.contracts.iter().filter(|row| is_other(row.origin)) {
            [&row.id, &row.title].into_iter().for_each(|name| add(&mut known.contracts, name));
            row.supplier.iter().for_each(|name| add(&mut known.companies, name));
        }
        for row in portfolio.licences.iter().filter(|row| is_other(row.origin)) {
            [&row.id, &row.product].into_iter().for_each(|name| add(&mut known.licences, name));
        }
        for row in portfolio.units.iter().filter(|row| is_other(row.origin)) {
            [&row.id, &row.name].into_iter().for_each(|name| add(&mut known.units, name));
        }
        known
    }
}
