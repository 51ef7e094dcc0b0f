//! Requests that come as files of their own: a TOML file, a form whose answers stand beside their labels, or a table.
//!
//! Each becomes a source like any table, so that one reader understands them all and every answer keeps its place.

mod form;
mod toml_file;

use std::path::Path;
use std::sync::Arc;

use super::detect::{self, Found};
use super::files::{File, Kind};
use super::{text_file, workbook};
use crate::error::{Error, reason};
use crate::model::table::{Cell, Row};
use crate::model::{Columns, Source, TableKind};
use crate::phrase;
use crate::phrase::Phrase;

/// Answers of a form by their canonical columns, with label and row of each.
#[derive(Debug, Default)]
struct Answers {
    headings: Vec<Arc<str>>,
    columns: Columns,
    cells: Vec<Cell>,
    rows: Vec<u32>,
}

impl Answers {
    /// Adds the answer to a question; a second answer to the same question is left out.
    fn add(&mut self, column: &'static str, label: &str, row: u32, cell: Cell) -> bool {
        if self.columns.has(column) {
            return false;
        }
        self.columns.insert(column, self.cells.len());
        self.headings.push(label.into());
        self.cells.push(cell);
        self.rows.push(row);
        true
    }

    /// Makes a source of one row. Without an id of its own, the request goes by `name`.
    fn source(mut self, file: &Arc<str>, sheet: Option<Arc<str>>, name: &str, notes: Vec<Phrase>) -> Source {
        match self.columns.get("id") {
            Some(at) if !self.cells[at].is_empty() => {}
            Some(at) => self.cells[at] = Cell::Text(name.into()),
            None => drop(self.add("id", "id", self.rows.first().copied().unwrap_or(1), Cell::Text(name.into()))),
        }
        let first = self.rows.iter().min().copied().unwrap_or(1);
        Source {
            file: file.clone(),
            sheet,
            kind: TableKind::Requests,
            heading_row: first,
            headings: self.headings,
            columns: self.columns,
            date_order: None,
            rows: vec![Row { number: first, cells: self.cells }],
            answer_rows: self.rows,
            preset: None,
            hidden: Vec::new(),
            lent: Default::default(),
            counted_by: None,
            holders: Default::default(),
            notes,
        }
    }
}

/// Reads the requests of a file.
///
/// # Errors
/// When it cannot be read, is no TOML, has keys that no request has, or holds no request; every fault at its line.
pub fn read(path: &Path) -> Result<Vec<Source>, Vec<Error>> {
    let shown: Arc<str> = path.to_string_lossy().replace('\\', "/").into();
    let size = std::fs::metadata(path).map_err(|error| {
        vec![Error::new(phrase!("error-request-unreadable", why = reason(&error))).at(&*shown).hint(phrase!("name-there"))]
    })?;
    let file = File { path: path.to_owned(), name: shown.clone(), size: size.len() };
    let is_toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let bytes = if is_toml { file.read_written() } else { file.read() }?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    if is_toml {
        let text = String::from_utf8(bytes)
            .map_err(|_| vec![Error::new(phrase!("error-request-utf8")).at(&*shown).hint(phrase!("save-as-utf8-toml"))])?;
        return toml_file::read(&shown, &stem, text.strip_prefix('\u{feff}').unwrap_or(&text));
    }
    let kind = file.kind(&bytes);
    let grids = match kind {
        Kind::Text => text_file::read(&file, &bytes).map(|grid| vec![grid]),
        Kind::Xlsx | Kind::Xlsb | Kind::Xls | Kind::Ods => workbook::read(&file, kind, bytes),
        Kind::Locked => Err(Error::new(phrase!("error-request-locked")).at(&*shown).hint(phrase!("hint-request-locked"))),
        _ => Err(Error::new(phrase!("error-request-kind")).at(&*shown).hint(phrase!("hint-request-kind"))),
    };
    let grids = grids?;
    let forms = grids.iter().filter(|grid| form::is_form(grid)).count();
    let mut sources = Vec::new();
    for grid in grids {
        if form::is_form(&grid) {
            let sheet = grid.sheet.clone().filter(|_| forms > 1);
            let name = sheet.map_or_else(|| stem.clone(), |sheet| format!("{stem}:{sheet}"));
            sources.push(form::source(&grid, &name));
        } else if let Found::Table(source, _) = detect::find(grid, None, forms == 0, false)
            && source.kind == TableKind::Requests
        {
            sources.push(*source);
        }
    }
    if sources.iter().all(|source| source.rows.is_empty()) {
        let error = Error::new(phrase!("error-no-request")).at(&*shown);
        return Err(vec![error.hint(phrase!("hint-no-request"))]);
    }
    Ok(sources)
}
