//! A table made from an export: only the columns that are meant, so that nothing else of the file goes any further.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::export::Export;
use super::form::Form;
use crate::load::headings::columns;
use crate::model::table::{Cell, Row};
use crate::model::{Holders, Source, TableKind};

/// What stands in place of a value that might be a key or a name.
pub(in crate::load) const NOT_SHOWN: &str = "•••••";

/// A table that is being made.
#[derive(Debug)]
pub(super) struct Draft {
    source: Source,
}

impl Draft {
    /// Begins a table of a kind; `columns` are its canonical columns and the headings that tell where they come from.
    pub(super) fn new(export: &Export, kind: TableKind, columns: &[(&'static str, String)]) -> Self {
        let origin = (export.file.clone(), export.sheet.clone(), export.head.number);
        let mut draft = Self::of(origin, export.form, kind, columns);
        draft.source.counted_by = Some(export.form.tool);
        draft
    }

    /// Begins a table that a file gives, at a row: what the row says is said of the whole.
    pub(super) fn of(
        (file, sheet, heading_row): (Arc<str>, Option<Arc<str>>, u32),
        form: &Form,
        kind: TableKind,
        columns: &[(&'static str, String)],
    ) -> Self {
        let source = Source {
            file,
            sheet,
            kind,
            heading_row,
            headings: columns.iter().map(|(_, heading)| Arc::from(heading.as_str())).collect(),
            columns: columns.iter().enumerate().map(|(at, (column, _))| (*column, at)).collect(),
            date_order: None,
            rows: Vec::new(),
            answer_rows: Vec::new(),
            preset: Some(form.id),
            hidden: Vec::new(),
            lent: BTreeMap::new(),
            counted_by: None,
            holders: BTreeMap::new(),
            notes: Vec::new(),
        };
        Self { source }
    }

    /// Adds a row as the file numbers it, with as many cells as there are columns.
    pub(super) fn push(&mut self, number: u32, cells: Vec<Cell>) {
        self.source.rows.push(Row { number, cells });
    }

    /// Takes a column for one that the file does not show.
    pub(super) fn hide(&mut self, column: &'static str) {
        self.source.columns.remove(column);
        // What only a preset knows has no place in the table: nothing is judged by it.
        if columns(self.source.kind).contains(&column) {
            self.source.hidden.push(column);
        }
    }

    /// Says something of the table.
    pub(super) fn note(&mut self, note: impl Into<crate::phrase::Phrase>) {
        self.source.notes.push(note.into());
    }

    /// Says whom the last row counts.
    pub(super) fn held_by(&mut self, holders: Arc<Holders>) {
        if let Some(last) = self.source.rows.len().checked_sub(1) {
            self.source.holders.insert(last, holders);
        }
    }

    /// Returns the table; nothing when it has no row.
    pub(super) fn finish(self) -> Option<Source> {
        Some(self.source).filter(|source| !source.rows.is_empty())
    }
}

/// Returns a text as a cell.
pub(super) fn text(text: impl AsRef<str>) -> Cell {
    Cell::Text(text.as_ref().into())
}

/// Returns a count as a cell.
pub(super) fn number(count: u64) -> Cell {
    Cell::Text(count.to_string().into())
}

/// Returns a cell that may be shown: one that holds a count or a day, or a sign that something else stands there. A value that
/// slipped into the wrong column could be a key or a name.
pub(super) fn harmless(cell: &Cell) -> Cell {
    match cell {
        Cell::Text(text) if text.len() > 32 || !text.chars().all(is_of_a_figure) => Cell::Text(NOT_SHOWN.into()),
        cell => cell.clone(),
    }
}

fn is_of_a_figure(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_whitespace() || matches!(letter, '.' | ',' | '-' | '/' | ':' | 'T' | 'Z')
}
