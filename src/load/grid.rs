//! A sheet or text file as it was read: rows of cells with the numbers that people see, before anything is understood.

use std::sync::Arc;

use crate::model::table::{Cell, Row};

/// Columns beyond this are left out: no inventory is that wide, but a stray cell in column XFD is common.
pub(super) const MOST_COLUMNS: usize = 1_000;

/// Cells of one sheet, gaps counted, beyond which it is refused: a full sheet of the widest table.
pub(super) const MOST_CELLS: usize = 30_000_000;

/// Rows of cells.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Path of the file relative to the inventory folder.
    pub(super) file: Arc<str>,
    /// Sheet of a workbook.
    pub(super) sheet: Option<Arc<str>>,
    /// The rows that hold anything, in the order of their numbers.
    pub(super) rows: Vec<Row>,
    /// What was detected while reading.
    pub(super) notes: Vec<String>,
    /// The numbers of rows whose first cell is merged over several columns: titles, sorted.
    pub(super) spanning: Vec<u32>,
    /// Whether rows are lines of a text file, not rows of a spreadsheet.
    pub(super) is_text: bool,
}

impl Grid {
    /// Returns `file`, or `file, sheet `name``.
    pub(super) fn place(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}, sheet `{sheet}`", self.file),
            None => self.file.to_string(),
        }
    }

    /// Returns `line` or `row`.
    pub(super) fn row_word(&self) -> &'static str {
        if self.is_text { "line" } else { "row" }
    }
}

/// Returns the cell of a text: trimmed, without characters that no one sees, nothing when nothing is left.
pub(super) fn text_cell(text: &str) -> Cell {
    let trimmed = text.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter));
    if trimmed.is_empty() {
        Cell::Empty
    } else if trimmed.contains(is_invisible) {
        Cell::Text(trimmed.chars().filter(|letter| !is_invisible(*letter)).collect::<String>().into())
    } else {
        Cell::Text(trimmed.into())
    }
}

/// Zero-width characters, soft hyphens and control characters come with copied text and make equal words unequal.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
        || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
}

/// Gathers cells that come one by one, in any order, into rows, within the caps.
#[derive(Debug, Default)]
pub(super) struct Gatherer {
    rows: std::collections::BTreeMap<u32, Vec<Cell>>,
    cells: usize,
    /// Whether a cell was left out because its column lies beyond [`MOST_COLUMNS`].
    pub(super) left_out_wide: bool,
}

impl Gatherer {
    /// Adds a cell at a row and column from 0. Returns whether it still fits.
    pub(super) fn add(&mut self, row: u32, column: u32, cell: Cell) -> bool {
        if cell.is_empty() {
            return true;
        }
        let column = column as usize;
        if column >= MOST_COLUMNS {
            self.left_out_wide = true;
            return true;
        }
        let cells = self.rows.entry(row.saturating_add(1)).or_default();
        if cells.len() <= column {
            self.cells += column + 1 - cells.len();
            if self.cells > MOST_CELLS {
                return false;
            }
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        true
    }

    /// Copies the top cell of a merged area down its first column: a value merged over rows is meant for each of them.
    pub(super) fn fill_down(&mut self, from: (u32, u32), to: (u32, u32)) -> bool {
        let ((top, column), (bottom, _)) = (from, to);
        let Some(cell) = self.rows.get(&top.saturating_add(1)).and_then(|row| row.get(column as usize)).cloned() else {
            return true;
        };
        // Only rows that hold something else: a merge to the end of the sheet makes no million rows.
        let rows: Vec<u32> = self.rows.range(top.saturating_add(2)..=bottom.saturating_add(1)).map(|(row, _)| *row).collect();
        rows.into_iter().all(|row| {
            let empty = self.rows.get(&row).and_then(|cells| cells.get(column as usize)).is_none_or(Cell::is_empty);
            !empty || self.add(row - 1, column, cell.clone())
        })
    }

    /// Returns the rows in the order of their numbers.
    pub(super) fn rows(self) -> Vec<Row> {
        self.rows.into_iter().map(|(number, cells)| Row { number, cells }).collect()
    }
}
