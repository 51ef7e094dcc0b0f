//! OpenDocument spreadsheets, read here and not by calamine.
//!
//! calamine unpacks repeated cells before their number can be checked, keeps no merged cells, and does not return on a document
//! that is cut short (0.38). An ODS sheet is a list of rows, each a list of cells, and the empty end of a sheet is one row
//! repeated a million times.

use std::io::{BufReader, Cursor};

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use rustc_hash::FxHashSet;

use super::{Refused, Sheet, each, guard, of_iso};
use crate::load::grid::text_cell;
use crate::load::limits;
use crate::model::table::Cell;
use crate::phrase;

type Xml<'a> = Reader<BufReader<zip::read::ZipFile<'a, Cursor<&'a [u8]>>>>;

/// Reads the sheets of a document.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    guard::zip(bytes)?;
    let broken = |error: zip::result::ZipError| Refused::Broken(error.to_string().into());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if is_encrypted(&mut archive)? {
        return Err(Refused::Locked);
    }
    let content = archive.by_name("content.xml").map_err(broken)?;
    let mut xml: Xml<'_> = Reader::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    let mut document = Document::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Eof) => break,
            Ok(event) => document.take(event)?,
            Err(error) => return Err(Refused::Broken(error.to_string().into())),
        }
    }
    if document.sheet.is_some() {
        return Err(Refused::Broken(phrase!("workbook-cut")));
    }
    let mut held = document.held();
    each(&mut document.sheets, &mut held, Sheet::settle)?;
    Ok(document.sheets)
}

fn is_encrypted(archive: &mut zip::ZipArchive<Cursor<&[u8]>>) -> Result<bool, Refused> {
    let Ok(mut manifest) = archive.by_name("META-INF/manifest.xml") else { return Ok(false) };
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut manifest, &mut text).map_err(|error| Refused::Broken(error.to_string().into()))?;
    Ok(String::from_utf8_lossy(&text).contains("encryption-data"))
}

/// What has been read of the document.
#[derive(Default)]
struct Document {
    sheets: Vec<Sheet>,
    sheet: Option<Sheet>,
    hidden_styles: FxHashSet<String>,
    style: Option<String>,
    /// The row from 0 that the next row element begins at, and how many rows the current one stands for.
    row: u32,
    rows: u32,
    column: u32,
    /// Cells made from repetitions so far.
    repeated: u64,
    cell: Option<Open>,
    /// How deep we are in elements whose text is not the cell's: comments, drawings.
    aside: u32,
}

/// A cell being read.
struct Open {
    value: Option<Cell>,
    text: String,
    is_error: bool,
    paragraphs: u32,
    repeated: u32,
    rows_spanned: u32,
    columns_spanned: u32,
}

impl Document {
    fn take(&mut self, event: Event<'_>) -> Result<(), Refused> {
        match event {
            Event::Start(start) => self.start(&start),
            Event::End(end) => self.end(end.name().as_ref()),
            Event::Text(text) => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    cell.text.push_str(&text.xml10_content());
                }
                Ok(())
            }
            Event::GeneralRef(reference) => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    cell.text.extend(referred(&reference));
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Refused> {
        match start.name().as_ref() {
            "style:style" => self.style = attribute(start, "style:name"),
            "style:table-properties" if attribute(start, "table:display").as_deref() == Some("false") => {
                self.hidden_styles.extend(self.style.clone());
            }
            "table:table" if self.sheet.is_none() => {
                if self.sheets.len() >= limits::SHEETS {
                    return Err(Refused::TooMuch(phrase!("workbook-sheets", most = limits::SHEETS)));
                }
                let style = attribute(start, "table:style-name");
                let is_hidden = style.is_some_and(|style| self.hidden_styles.contains(&style));
                let name = attribute(start, "table:name").unwrap_or_else(|| format!("{}", self.sheets.len() + 1));
                let mut sheet = Sheet { name, is_hidden, ..Sheet::default() };
                sheet.cells.memory = self.held();
                self.sheet = Some(sheet);
                self.row = 0;
            }
            "table:table-row" => {
                self.rows = attribute(start, "table:number-rows-repeated").map_or(1, |rows| at_least_one(&rows));
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" if self.sheet.is_some() && self.cell.is_none() => {
                self.cell = Some(Open::of(start));
            }
            "office:annotation" | "draw:frame" | "draw:custom-shape" | "table:shapes" => self.aside += 1,
            "text:p" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push('\n');
                    }
                }
            }
            "text:line-break" => self.push('\n'),
            "text:tab" => self.push('\t'),
            "text:s" => self.push(' '),
            _ => {}
        }
        Ok(())
    }

    /// Returns the bytes that the sheets read so far take.
    fn held(&self) -> u64 {
        self.sheets.last().map_or(0, |sheet| sheet.cells.memory)
    }

    fn push(&mut self, letter: char) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
            cell.text.push(letter);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refused> {
        match name {
            "table:table" => self.sheets.extend(self.sheet.take()),
            "table:table-row" => self.row = self.row.saturating_add(self.rows),
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.close(cell)?;
                }
            }
            "office:annotation" | "draw:frame" | "draw:custom-shape" | "table:shapes" => {
                self.aside = self.aside.saturating_sub(1)
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, open: Open) -> Result<(), Refused> {
        let (column, repeated) = (self.column, open.repeated);
        self.column = self.column.saturating_add(repeated);
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let (rows_spanned, columns_spanned) = (open.rows_spanned, open.columns_spanned);
        let cell = open.cell();
        if cell.is_empty() || self.row >= limits::ROWS {
            return Ok(());
        }
        if (rows_spanned > 1 || columns_spanned > 1) && sheet.merged.len() < limits::MERGED {
            let to = (self.row.saturating_add(rows_spanned - 1), column.saturating_add(columns_spanned - 1));
            sheet.merged.push(((self.row, column), to));
        }
        let repeated = repeated.min(u32::try_from(limits::COLUMNS).unwrap_or(u32::MAX));
        if self.rows > 1 || repeated > 1 {
            self.repeated += u64::from(self.rows) * u64::from(repeated);
            if self.repeated > limits::REPEATED_CELLS {
                let more = phrase!("workbook-repeats", most = limits::REPEATED_CELLS / 1_000_000);
                return Err(Refused::TooMuch(more));
            }
        }
        for row in self.row..self.row.saturating_add(self.rows) {
            for column in column..column.saturating_add(repeated) {
                sheet.add(row, column, cell.clone())?;
            }
        }
        Ok(())
    }
}

impl Open {
    fn of(start: &BytesStart<'_>) -> Self {
        let mut open = Self {
            value: None,
            text: String::new(),
            is_error: false,
            paragraphs: 0,
            repeated: 1,
            rows_spanned: 1,
            columns_spanned: 1,
        };
        // Sheets are mostly cells: their attributes are gone through once, and most of them are styles.
        for attribute in start.attributes().with_checks(false).flatten() {
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
            match attribute.key.as_ref() {
                "calcext:value-type" => open.is_error = value == "error",
                "office:value" => open.value = value.parse().ok().map(Cell::Number),
                "office:date-value" => open.value = Some(of_iso(&value)),
                "office:boolean-value" => open.value = Some(Cell::Bool(value == "true")),
                "office:time-value" | "office:string-value" => open.value = Some(text_cell(&value)),
                "table:number-columns-repeated" => open.repeated = at_least_one(&value),
                "table:number-rows-spanned" => open.rows_spanned = at_least_one(&value),
                "table:number-columns-spanned" => open.columns_spanned = at_least_one(&value),
                _ => {}
            }
        }
        let is_error = open.is_error;
        open.value = open.value.filter(|value| !is_error && !value.is_empty());
        open
    }

    fn cell(self) -> Cell {
        let text = text_cell(&self.text);
        match (self.value, text) {
            (None, Cell::Text(text)) if self.is_error => Cell::Error(text),
            (Some(value), _) => value,
            (None, text) => text,
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok().flatten()?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// Returns how often something is repeated, or over how much it is merged: once, when that cannot be read.
fn at_least_one(value: &str) -> u32 {
    value.parse().unwrap_or(1).max(1)
}

/// Returns the letter that a reference such as `&amp;` or `&#248;` stands for. A document has no others.
fn referred(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Some(letter);
    }
    match reference.xml10_content().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
