//! An export that was recognised: its rows, and what stands in the columns that its form knows.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::form::{Form, Found, repeats};
use crate::load::grid::Grid;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::place::Place;
use crate::text::fold;

/// An export that was recognised.
#[derive(Debug)]
pub(in crate::load) struct Export {
    /// What it is.
    pub(super) form: &'static Form,
    /// Path of the file relative to the inventory folder.
    pub(super) file: Arc<str>,
    /// Sheet of a workbook.
    pub(super) sheet: Option<Arc<str>>,
    /// The row of headings.
    pub(super) head: Row,
    /// The rows below it, those left out that repeat it or are wider than it.
    pub(super) rows: Vec<Row>,
    /// What was detected while reading.
    pub(super) notes: Vec<crate::phrase::Phrase>,
    at: FxHashMap<&'static str, usize>,
}

impl Export {
    /// Takes the rows of a sheet or file in which a form was found.
    pub(in crate::load) fn of(mut grid: Grid, found: Found) -> Self {
        let Found { form, at, columns } = found;
        let mut rows = grid.rows.split_off(at + 1);
        let head = grid.rows.pop().unwrap_or_default();
        let headings: Vec<String> = head.cells.iter().map(|cell| fold(&cell.text())).collect();
        let (before, mut repeated) = (rows.len(), 0);
        rows.retain(|row| {
            let repeats = repeats(row, &headings);
            repeated += usize::from(repeats);
            // In a row that is wider than the headings every value may stand below the wrong one, a key below a name.
            !repeats && row.cells.len() <= headings.len()
        });
        let wide = before - rows.len() - repeated;
        let mut notes = vec![phrase!(
            "note-recognised",
            form = form.called(),
            number = headings.iter().filter(|heading| !heading.is_empty()).count(),
            used = columns.len()
                + headings.iter().filter(|heading| form.endings.iter().any(|(_, ending)| heading.ends_with(ending))).count()
        )];
        notes.append(&mut grid.notes);
        if repeated > 0 {
            notes.push(phrase!("preset-headings-again", number = repeated));
        }
        if wide > 0 {
            notes.push(phrase!("preset-rows-too-wide", number = wide));
        }
        Self { form, file: grid.file, sheet: grid.sheet, head, rows, notes, at: columns.into_iter().collect() }
    }

    /// Returns whether the export has a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.at.contains_key(column)
    }

    /// Returns the headings of columns that the export cannot do without and that are not there.
    pub(super) fn lacks(&self) -> Vec<&'static str> {
        self.form.lacks(&self.at.iter().map(|(column, at)| (*column, *at)).collect::<Vec<_>>())
    }

    /// Returns the headings of columns that would tell much and that are not there.
    pub(super) fn misses(&self) -> Vec<&'static str> {
        self.form.misses(&self.at.iter().map(|(column, at)| (*column, *at)).collect::<Vec<_>>())
    }

    /// Returns where a row's cell in a column stands.
    pub(super) fn place(&self, row: &Row, column: &str) -> Place {
        let value = Some(self.cell(row, column)).filter(|cell| !cell.is_empty()).map(|cell| cell.text().into());
        let column = Some(self.heading(column)).filter(|heading| !heading.is_empty()).map(Arc::from);
        Place { file: self.file.clone(), sheet: self.sheet.clone(), row: row.number, column, value }
    }

    /// Returns a row's cell in a column.
    pub(super) fn cell<'r>(&self, row: &'r Row, column: &str) -> &'r Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.at.get(column).and_then(|at| row.cells.get(*at)).unwrap_or(NOTHING)
    }

    /// Returns a row's text in a column; nothing when it is empty.
    pub(super) fn text(&self, row: &Row, column: &str) -> Option<String> {
        Some(self.cell(row, column)).filter(|cell| !cell.is_empty()).map(|cell| unescaped(&cell.text()).to_owned())
    }

    /// Returns a row's date in a column, times of day left out; nothing when there is none that can be read.
    pub(super) fn date(&self, row: &Row, column: &str) -> Option<chrono::NaiveDate> {
        crate::load::value::date::date(self.cell(row, column), None).ok()
    }

    /// Returns a row's whole number in a column; nothing when there is none that can be read.
    pub(super) fn whole(&self, row: &Row, column: &str) -> Option<u64> {
        crate::load::value::number::whole(self.cell(row, column)).ok()
    }

    /// Returns a column's heading as the file writes it; empty when the export lacks it.
    pub(super) fn heading(&self, column: &str) -> String {
        self.at.get(column).and_then(|at| self.head.cells.get(*at)).map_or_else(String::new, |cell| cell.text().into_owned())
    }

    /// Returns the columns whose headings end as the form says, each with its position and what stands before that, folded.
    pub(super) fn ending(&self, column: &str) -> Vec<(usize, String)> {
        let endings = || self.form.endings.iter().filter(|(name, _)| *name == column);
        let begin = |heading: String| endings().find_map(|(_, ending)| heading.strip_suffix(ending.as_str()).map(str::to_owned));
        let headings = self.head.cells.iter().enumerate();
        headings.filter_map(|(at, cell)| Some((at, begin(fold(&cell.text()))?))).collect()
    }

    /// Returns whether a word stands in any heading.
    pub(super) fn speaks_of(&self, word: &str) -> bool {
        self.head.cells.iter().any(|cell| fold(&cell.text()).contains(word))
    }
}

/// Returns a text without the sign that exports put before one that a spreadsheet would take for a formula.
fn unescaped(text: &str) -> &str {
    let rest = text.strip_prefix(['`', '\'']).filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    rest.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_against_formulas_is_no_part_of_the_text() {
        assert_eq!(["`=A1", "'+45", "`quoted`", "'s"].map(unescaped), ["=A1", "+45", "`quoted`", "'s"]);
    }
}
