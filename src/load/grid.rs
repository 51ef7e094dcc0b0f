//! A sheet or text file as it was read: rows of cells with the numbers that people see, before anything is understood.

use std::sync::Arc;

use super::limits;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;

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
    pub(super) notes: Vec<Phrase>,
    /// The numbers of rows below one or more that are empty, sorted.
    pub(super) below_gaps: Vec<u32>,
    /// The numbers of rows whose first cell is merged over several columns: titles, sorted.
    pub(super) spanning: Vec<u32>,
    /// Whether rows are lines of a text file, not rows of a spreadsheet.
    pub(super) is_text: bool,
}

impl Grid {
    /// Returns `file`, or `file, sheet `name``.
    pub(super) fn place(&self) -> Phrase {
        match self.sheet.as_deref() {
            Some(sheet) => phrase!("check-sheet", file = &*self.file, sheet),
            None => (*self.file).into(),
        }
    }

    /// Returns whether the row above is empty.
    pub(super) fn is_below_gap(&self, row: &Row) -> bool {
        self.below_gaps.binary_search(&row.number).is_ok()
    }
}

/// What spreadsheet programs show, and save as text, where a formula has no value.
const ERRORS: [&str; 9] = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#I/T", "#DATA!"];

/// Returns the bytes that a cell takes beside its place in the row.
pub(super) fn memory_of(cell: &Cell) -> u64 {
    match cell {
        Cell::Text(text) | Cell::Error(text) => 16 + text.len() as u64,
        Cell::Empty | Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => 0,
    }
}

/// Returns the cell of a text: trimmed, without characters that no one sees, nothing when nothing is left.
pub(super) fn text_cell(text: &str) -> Cell {
    let trimmed = text.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter));
    if trimmed.is_empty() {
        Cell::Empty
    } else if trimmed.starts_with('#') && ERRORS.contains(&trimmed) {
        Cell::Error(trimmed.into())
    } else if trimmed.bytes().fold(false, |any, byte| any | may_begin_invisible(byte)) && trimmed.contains(is_invisible) {
        Cell::Text(trimmed.chars().filter(|letter| !is_invisible(*letter)).collect::<String>().into())
    } else {
        Cell::Text(trimmed.into())
    }
}

/// Returns a value as long as a cell of a spreadsheet holds, and whether anything was cut off.
pub(super) fn within_cell(text: &str) -> (&str, bool) {
    if text.len() <= limits::VALUE {
        return (text, false);
    }
    match text.char_indices().nth(limits::VALUE) {
        Some((at, _)) => (&text[..at], true),
        None => (text, false),
    }
}

/// Zero-width characters, soft hyphens and control characters come with copied text and make equal words unequal.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
        || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
}

/// Returns whether an invisible letter may begin with this byte. Hardly any text has one, and every text is asked.
fn may_begin_invisible(byte: u8) -> bool {
    matches!(byte, 0..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xef)
}

/// Gathers cells that come one by one into rows, within the caps.
#[derive(Debug, Default)]
pub(super) struct Gatherer {
    rows: Vec<Row>,
    /// Cells of rows above the last one. Nobody writes them so, but a file may have them so.
    late: Vec<(u32, usize, Cell)>,
    cells: usize,
    /// Bytes that the cells of this sheet, and of those before it in the file, take. A sheet may say one long text a million times.
    pub(super) memory: u64,
    /// Whether a cell was left out because it lies beyond [`limits::COLUMNS`] or [`limits::ROWS`].
    pub(super) left_out_far: bool,
}

impl Gatherer {
    /// Adds a cell at a row and column from 0. Returns whether it still fits.
    pub(super) fn add(&mut self, row: u32, column: u32, cell: Cell) -> bool {
        if cell.is_empty() {
            return true;
        }
        let (number, column) = (row.saturating_add(1), column as usize);
        if column >= limits::COLUMNS || number > limits::ROWS {
            self.left_out_far = true;
            return true;
        }
        match self.rows.last().map_or(0, |last| last.number) {
            last if last > number => {
                self.memory += memory_of(&cell);
                self.late.push((number, column, cell));
                self.cells += 1;
            }
            last => {
                if last < number {
                    self.rows.push(Row { number, cells: Vec::new() });
                }
                let at = self.rows.len() - 1;
                return self.set(at, column, cell);
            }
        }
        self.fits()
    }

    /// Returns whether what was gathered is within the caps.
    fn fits(&self) -> bool {
        self.cells <= limits::CELLS && !self.is_heavy()
    }

    /// Returns whether it is the memory that is not.
    pub(super) fn is_heavy(&self) -> bool {
        self.memory > limits::READ_MEMORY
    }

    /// Sets a cell of a row at a position. Returns whether it still fits.
    fn set(&mut self, at: usize, column: usize, cell: Cell) -> bool {
        let more = (column + 1).saturating_sub(self.rows[at].cells.len());
        self.cells += more;
        self.memory += memory_of(&cell) + 24 * more as u64;
        if !self.fits() {
            return false;
        }
        let cells = &mut self.rows[at].cells;
        if more > 0 {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        true
    }

    /// Puts late cells where they belong. Returns whether all fit.
    pub(super) fn settle(&mut self) -> bool {
        let mut late = std::mem::take(&mut self.late);
        late.sort_by_key(|(number, ..)| *number);
        let before = self.rows.len();
        let missing = late.iter().map(|(number, ..)| *number).filter(|number| self.position(*number).is_none());
        let mut new: Vec<Row> = missing.map(|number| Row { number, cells: Vec::new() }).collect();
        new.dedup_by_key(|row| row.number);
        self.rows.append(&mut new);
        if self.rows.len() > before {
            self.rows.sort_by_key(|row| row.number);
        }
        late.into_iter().all(|(number, column, cell)| self.position(number).is_none_or(|at| self.set(at, column, cell)))
    }

    fn position(&self, number: u32) -> Option<usize> {
        self.rows.binary_search_by_key(&number, |row| row.number).ok()
    }

    /// Copies the top cell of a merged area down its first column: a value merged over rows is meant for each of them.
    /// Returns how many rows were looked at, or nothing when the values no longer fit.
    pub(super) fn fill_down(&mut self, from: (u32, u32), to: (u32, u32)) -> Option<usize> {
        let ((top, column), (bottom, _)) = (from, to);
        let column = column as usize;
        let Some(first) = self.position(top.saturating_add(1)) else { return Some(1) };
        let Some(cell) = self.rows[first].cells.get(column).filter(|cell| !cell.is_empty()).cloned() else { return Some(1) };
        // Only rows that hold something else: a merge to the end of the sheet makes no million rows.
        let end = self.rows.partition_point(|row| row.number <= bottom.saturating_add(1));
        for at in first + 1..end {
            let is_empty = self.rows[at].cells.get(column).is_none_or(Cell::is_empty);
            if is_empty && !self.set(at, column, cell.clone()) {
                return None;
            }
        }
        Some(end.saturating_sub(first))
    }

    /// Returns the rows in the order of their numbers.
    pub(super) fn rows(self) -> Vec<Row> {
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_come_in_any_order() {
        let cells = [(5, 1, "d"), (0, 0, "a"), (2, 0, "b"), (2, 2, "c"), (0, 1, "x"), (7, 0, "e")];
        let gathered = |cells: &[(u32, u32, &str)]| {
            let mut gatherer = Gatherer::default();
            assert!(cells.iter().all(|(row, column, text)| gatherer.add(*row, *column, text_cell(text))) && gatherer.settle());
            gatherer.rows()
        };
        let mut sorted = cells;
        sorted.sort_unstable();
        assert_eq!(gathered(&cells), gathered(&sorted));
        assert_eq!(gathered(&cells).iter().map(|row| row.number).collect::<Vec<_>>(), [1, 3, 6, 8]);
    }

    #[test]
    fn a_long_text_that_is_said_in_every_cell_takes_the_memory_of_each() {
        // A workbook holds each text once, and a cell only its number.
        let mut gatherer = Gatherer { memory: limits::READ_MEMORY - 2 * 32_100, ..Gatherer::default() };
        let long = text_cell(&"x".repeat(32_000));
        assert!(gatherer.add(0, 0, long.clone()) && gatherer.add(1, 0, long.clone()) && !gatherer.is_heavy());
        assert!(!gatherer.add(2, 0, long) && gatherer.is_heavy());
    }

    #[test]
    fn every_invisible_letter_is_known_by_its_first_byte() {
        let invisible = ('\0'..=char::MAX).filter(|letter| is_invisible(*letter));
        let missed = invisible.filter(|letter| !may_begin_invisible(letter.to_string().as_bytes()[0]));
        assert_eq!(missed.collect::<String>(), "");
    }

    #[test]
    fn what_no_one_sees_is_no_part_of_a_text() {
        assert_eq!(text_cell("\u{feff} Au\u{ad}la\u{200b}\u{a0}"), Cell::Text("Aula".into()));
        assert_eq!(text_cell(" \u{200b}\t"), Cell::Empty);
    }
}
