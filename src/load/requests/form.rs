//! A form as people fill it in: questions in a column, and the answer to the right of each.
//!
//! Rows move, columns are put between, answers spill over into the next cell. So no position counts: a question is known by its
//! first line, below which it may be explained, and its answer is what stands to the right of it.

use rustc_hash::FxHashSet;

use super::Answers;
use crate::load::grid::Grid;
use crate::load::headings::dictionary;
use crate::model::table::{Cell, Row};
use crate::model::{Source, TableKind};
use crate::phrase;

/// Questions that a sheet has at least below each other, to be a form.
const LEAST: usize = 4;

/// Returns the question in a row, its column of the sheet, and what it asks for.
fn question(row: &Row) -> Option<(usize, &str, &'static str)> {
    let (at, cell) = row.cells.iter().enumerate().find(|(_, cell)| !cell.is_empty())?;
    let Cell::Text(label) = cell else { return None };
    let label = label.lines().next()?.trim();
    Some((at, label, dictionary().column(TableKind::Requests, label)?))
}

/// Returns whether a sheet has the questions of a form below each other. A table has its headings beside each other.
pub(super) fn is_form(grid: &Grid) -> bool {
    let asked: FxHashSet<&str> = grid.rows.iter().filter_map(question).map(|(.., column)| column).collect();
    let beside = |row: &Row| {
        let headings = row.cells.iter().filter(|cell| matches!(cell, Cell::Text(_)));
        headings.filter(|cell| dictionary().column(TableKind::Requests, &cell.text()).is_some()).count()
    };
    let widest = grid.rows.iter().take(crate::load::detect::SEARCHED).map(beside).max().unwrap_or(0);
    asked.len() >= LEAST && asked.len() > widest
}

/// Reads a form as a source of one row.
pub(super) fn source(grid: &Grid, name: &str) -> Source {
    let mut answers = Answers::default();
    let mut notes = grid.notes.clone();
    for row in &grid.rows {
        let Some((at, label, column)) = question(row) else { continue };
        if !answers.add(column, label, row.number, answer(&row.cells[at + 1..])) {
            notes.push(phrase!("note-asked-twice", row = row.number.to_string(), question = label));
        }
    }
    answers.source(&grid.file, grid.sheet.clone(), name, notes)
}

/// Returns the answer among the cells behind a question: one cell as it is, several as one text.
fn answer(cells: &[Cell]) -> Cell {
    let given: Vec<&Cell> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    match given.as_slice() {
        [] => Cell::Empty,
        [one] => (*one).clone(),
        several => Cell::Text(several.iter().map(|cell| cell.to_string()).collect::<Vec<_>>().join("; ").into()),
    }
}
