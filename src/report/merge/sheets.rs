//! The sheets of a merger: counts, the working list, systems, contracts and prices side by side, and what must move.

mod columns;
mod contracts;
mod counts;
mod systems;
mod working_list;

pub(super) use columns::{COUNT_COLUMNS, LABELS, ONLY_COLUMNS};
pub(super) use contracts::Price;

use crate::model::Money;
use crate::model::money::to_oere;
use crate::report::sheet::Cell;

/// Returns an amount a head, in hundredths, where there are any.
fn each(amount: Option<Money>, heads: Option<u64>) -> Option<Money> {
    amount?.checked_div(Money::from(heads.filter(|heads| *heads > 0)?)).map(to_oere)
}

/// A price a head is small: its hundredths are written.
fn exact(amount: Option<Money>) -> Cell {
    amount.map_or(Cell::Empty, Cell::Number)
}
