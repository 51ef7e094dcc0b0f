//! Columns without a heading, which the manifest names by their letters.

use crate::load::manifest::Declared;
use crate::load::map::letter;
use crate::model::table::{Cell, Row};

/// Puts letters above the columns of a table without headings, and above those that lack one and are named so.
pub(super) fn name_columns(rows: &mut Vec<Row>, declared: &Declared) {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let named = |at: usize| declared.columns.iter().any(|column| column.heading == letter(at));
    match declared.header_row {
        Some(0) => {
            let cells = (0..width).map(|at| Cell::Text(letter(at).into())).collect();
            rows.insert(0, Row { number: 0, cells });
        }
        Some(number) => {
            let Some(head) = rows.iter_mut().find(|row| row.number == number) else { return };
            for at in (0..width).filter(|at| named(*at)) {
                if head.cells.len() <= at {
                    head.cells.resize(at + 1, Cell::Empty);
                }
                if head.cells[at].is_empty() {
                    head.cells[at] = Cell::Text(letter(at).into());
                }
            }
        }
        None => {}
    }
}
