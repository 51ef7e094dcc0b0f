//! Workbooks: sheets become grids, within caps, whatever the file claims.
//!
//! A workbook of 5 KB can name a cell in the last row and column, and one of 1 MB can unpack to a gigabyte; an allocation that
//! fails cannot be caught. So nothing is read before its size is known, and cells are streamed into sparse rows.

mod guard;
mod merged;
mod ods;
mod relations;
mod xls;

use std::io::{Cursor, Read, Seek};
use std::sync::Arc;

use calamine::{Data, DataRef, Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};

use super::files::{File, Kind};
use super::grid::{Gatherer, Grid, text_cell, within_cell};
use super::limits;
use crate::error::{self, Error};
use crate::model::table::Cell;
use crate::phrase;
use crate::phrase::Phrase;

/// Why a workbook cannot be read.
enum Refused {
    /// It needs a password.
    Locked,
    /// It holds or claims more than any inventory.
    TooMuch(Phrase),
    /// It is not whole, or not what it claims to be.
    Broken(Phrase),
}

/// Reads the sheets of a workbook that hold cells.
///
/// # Errors
/// When it is locked, broken, or larger than any inventory.
pub(super) fn read(file: &File, kind: Kind, bytes: Vec<u8>) -> Result<Vec<Grid>, Error> {
    // A reader that panics on a malformed file is a file that cannot be read, not the end of the run.
    let sheets = error::caught(|| match kind {
        Kind::Xlsb => xlsb(&bytes),
        Kind::Xls => xls(&bytes),
        Kind::Ods => ods::read(&bytes),
        _ => xlsx(&bytes),
    });
    let refused = match sheets {
        Some(Ok(sheets)) => return Ok(sheets.into_iter().map(|sheet| sheet.grid(file)).collect()),
        Some(Err(refused)) => refused,
        None => Refused::Broken(phrase!("workbook-parts-contradict")),
    };
    let (message, hint) = match refused {
        Refused::Locked => (phrase!("error-locked"), phrase!("hint-locked")),
        Refused::TooMuch(what) => (phrase!("error-workbook-refused", what), phrase!("hint-workbook-refused")),
        Refused::Broken(why) => (phrase!("error-workbook-broken", why), phrase!("hint-workbook-broken")),
    };
    Err(Error::new(message).at(file.name.as_ref()).hint(hint))
}

/// The corners of merged cells, both included, rows and columns from 0.
type Area = ((u32, u32), (u32, u32));

/// A sheet being read.
#[derive(Default)]
struct Sheet {
    name: String,
    is_hidden: bool,
    cells: Gatherer,
    merged: Vec<Area>,
}

impl Sheet {
    /// Adds a cell.
    fn add(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Refused> {
        if self.cells.add(row, column, cell) { Ok(()) } else { Err(self.too_much()) }
    }

    fn too_much(&self) -> Refused {
        let sheet = self.name.as_str();
        Refused::TooMuch(match self.cells.is_heavy() {
            true => phrase!("workbook-heavy", sheet, most = (limits::READ_MEMORY >> 20).to_string()),
            false => phrase!("workbook-far", sheet, most = limits::CELLS / 1_000_000),
        })
    }

    /// Puts the rows in order, and fills values that are merged over rows down to each of them.
    fn settle(&mut self) -> Result<(), Refused> {
        if !self.cells.settle() {
            return Err(self.too_much());
        }
        let mut looked_at = 0_usize;
        for (from, to) in &self.merged {
            if to.0 > from.0 {
                let Some(rows) = self.cells.fill_down(*from, *to) else { return Err(self.too_much()) };
                looked_at += rows;
            }
            // Merged areas do not overlap; where they claim to, their rows add up without end.
            if looked_at > limits::CELLS {
                return Err(Refused::Broken(phrase!("workbook-merged-overlap")));
            }
        }
        Ok(())
    }

    fn grid(self, file: &File) -> Grid {
        let mut grid = Grid { file: file.name.clone(), sheet: Some(Arc::from(self.name.as_str())), ..Grid::default() };
        if self.is_hidden {
            grid.notes.push(phrase!("note-hidden"));
        }
        if self.cells.left_out_far {
            grid.notes.push(phrase!("note-far-cells", most = limits::COLUMNS));
        }
        let spanning = self
            .merged
            .iter()
            .filter(|(from, to)| from.1 == 0 && to.1 >= 2)
            .flat_map(|(from, to)| from.0..=to.0.min(from.0.saturating_add(50)));
        grid.spanning = spanning.map(|row| row.saturating_add(1)).collect();
        grid.spanning.sort_unstable();
        grid.rows = self.cells.rows();
        let below_gaps = grid.rows.windows(2).filter(|two| two[1].number > two[0].number + 1).map(|two| two[1].number);
        grid.below_gaps = below_gaps.collect();
        grid
    }
}

/// Does something with each sheet, which counts the memory that is held already as its own.
fn each(sheets: &mut [Sheet], held: &mut u64, mut take: impl FnMut(&mut Sheet) -> Result<(), Refused>) -> Result<(), Refused> {
    for sheet in sheets {
        sheet.cells.memory = *held;
        take(sheet)?;
        *held = sheet.cells.memory;
    }
    Ok(())
}

/// Returns the sheets of a workbook that can hold a table.
fn sheets<RS: Read + Seek, R: Reader<RS>>(workbook: &R) -> Result<Vec<Sheet>, Refused> {
    let listed = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<Sheet> = listed
        .map(|sheet| Sheet { name: sheet.name.clone(), is_hidden: sheet.visible != SheetVisible::Visible, ..Sheet::default() })
        .collect();
    if sheets.len() > limits::SHEETS {
        Err(Refused::TooMuch(phrase!("workbook-sheets", most = limits::SHEETS)))
    } else {
        Ok(sheets)
    }
}

/// Returns the sheets when each has a part of its own.
fn apart(bytes: &[u8], sheets: Vec<Sheet>) -> Result<Vec<Sheet>, Refused> {
    if relations::are_apart(bytes, sheets.len()) {
        Ok(sheets)
    } else {
        Err(Refused::Broken(phrase!("workbook-parts-contradict")))
    }
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let looked = guard::zip(bytes)?;
    let broken = |error: XlsxError| match error {
        XlsxError::Password => Refused::Locked,
        error => Refused::Broken(error.to_string().into()),
    };
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = apart(bytes, sheets(&workbook)?)?;
    let mut held = 0;
    each(&mut sheets, &mut held, |sheet| {
        let mut reader = match workbook.worksheet_cells_reader(&sheet.name) {
            Ok(reader) => reader,
            // A sheet that is listed and not there has nothing to say.
            Err(XlsxError::WorksheetNotFound(_)) => return Ok(()),
            Err(error) => return Err(broken(error)),
        };
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            sheet.add(row, column, of_ref(cell.get_value()))?;
        }
        Ok(())
    })?;
    if !looked.merged.is_empty() {
        let merged = merged::areas(bytes, &looked.merged);
        for sheet in &mut sheets {
            sheet.merged = match &merged {
                Some(merged) => merged.get(&sheet.name).cloned().unwrap_or_default(),
                None => workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default().iter().map(corners).collect(),
            };
            sheet.merged.truncate(limits::MERGED);
        }
    }
    each(&mut sheets, &mut held, Sheet::settle)?;
    Ok(sheets)
}

fn xlsb(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    guard::zip(bytes)?;
    let broken = |error: XlsbError| match error {
        XlsbError::Password => Refused::Locked,
        error => Refused::Broken(error.to_string().into()),
    };
    let mut workbook: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = apart(bytes, sheets(&workbook)?)?;
    each(&mut sheets, &mut 0, |sheet| {
        let mut reader = workbook.worksheet_cells_reader(&sheet.name).map_err(broken)?;
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            sheet.add(row, column, of_ref(cell.get_value()))?;
        }
        sheet.settle()
    })?;
    Ok(sheets)
}

fn xls(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    xls::check(bytes)?;
    let broken = |error: XlsError| match error {
        XlsError::Password => Refused::Locked,
        error => Refused::Broken(error.to_string().into()),
    };
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = sheets(&workbook)?;
    each(&mut sheets, &mut 0, |sheet| {
        let range = workbook.worksheet_range(&sheet.name).map_err(broken)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = |offset: u32, index: usize| offset.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            sheet.add(at(top, row), at(left, column), of_data(value))?;
        }
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        sheet.merged = merged.iter().take(limits::MERGED).map(corners).collect();
        sheet.settle()
    })?;
    Ok(sheets)
}

fn corners(area: &Dimensions) -> Area {
    (area.start, area.end)
}

fn of_ref(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => of_text(text),
        DataRef::SharedString(text) => of_text(text),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::DateTime(moment) => of_moment(moment),
        DataRef::DateTimeIso(text) => of_iso(text),
        DataRef::DurationIso(text) => of_text(text),
        DataRef::Error(error) => Cell::Error(error.to_string().into()),
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => of_text(text),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(value) => Cell::Bool(*value),
        Data::DateTime(moment) => of_moment(moment),
        Data::DateTimeIso(text) => of_iso(text),
        Data::DurationIso(text) => of_text(text),
        Data::Error(error) => Cell::Error(error.to_string().into()),
    }
}

/// Returns the cell of a text. A workbook that a program has made may hold more than a cell of a spreadsheet does.
fn of_text(text: &str) -> Cell {
    text_cell(within_cell(text).0)
}

/// Returns the day of a moment; a duration stays the number that it is.
fn of_moment(moment: &calamine::ExcelDateTime) -> Cell {
    let date = moment.as_datetime().filter(|_| !moment.is_duration()).map(|moment| moment.date());
    date.map_or(Cell::Number(moment.as_f64()), Cell::Date)
}

/// Returns the day of a date in ISO form, with or without a time.
fn of_iso(text: &str) -> Cell {
    let date = text.get(..10).and_then(|day| day.parse().ok());
    date.map_or_else(|| of_text(text), Cell::Date)
}
