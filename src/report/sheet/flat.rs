//! A sheet as CSV: every row, no sums, in columns that stay where they are.

use super::super::csv::{document, harmless};
use super::super::vocabulary::word;
use super::{Cell, Sheet};
use crate::model::Language;
use crate::model::money::to_oere;

/// Writes a sheet as CSV for Danish and Norwegian Excel.
#[must_use]
pub fn csv(sheet: &Sheet, language: Language) -> Vec<u8> {
    let headings = sheet.columns.iter().map(|column| harmless(column.heading(language))).collect();
    let cells = |row: &Vec<Cell>| row.iter().map(|cell| plain(cell, language)).collect();
    document(std::iter::once(headings).chain(sheet.rows().map(cells)))
}

fn plain(cell: &Cell, language: Language) -> String {
    match cell.unmarked().0 {
        Cell::Empty | Cell::Assumed(_) | Cell::Link(_) => String::new(),
        Cell::Text(text) | Cell::Remark(text) => harmless(text),
        Cell::Word(set, meaning) => word(set, meaning, language).to_owned(),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Money(value, _) => to_oere(*value).to_string().replace('.', ","),
        Cell::Day(day) => day.to_string(),
    }
}
