//! Business cases: from TOML files, and from tables of line items as municipalities write them.
//!
//! Whatever the form, a case is first a set of cells with their places; then it is built. So every problem points at its cell, and
//! all of them are told in one run.

mod build;
mod form;
mod line;
mod sheet;
mod statement;
mod values;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::files::{File, Kind};
use super::grid::Grid;
use super::grids_of;
use crate::error::Error;
use crate::model::case::{Drafts, Fault, FaultKind};
use crate::model::table::Cell;
use crate::model::{Currency, Money};
use crate::phrase;
use crate::phrase::Phrase;
use crate::place::Place;

/// A cell with its place.
#[derive(Debug, Clone)]
struct Field {
    cell: Cell,
    place: Place,
}

impl Field {
    fn text(&self) -> String {
        self.cell.text().trim().to_owned()
    }
}

/// A case as it stands in a file.
#[derive(Debug, Default)]
struct RawCase {
    /// Its own fields, by canonical name.
    fields: BTreeMap<&'static str, Field>,
    /// Internal hours; a table may state them on several rows.
    hours: Vec<Field>,
    lines: Vec<RawLine>,
    /// Where it stands.
    place: Option<Place>,
}

/// A line as it stands in a file.
#[derive(Debug)]
struct RawLine {
    /// Its fields, by canonical name.
    fields: BTreeMap<&'static str, Field>,
    /// Its amounts by calendar year.
    years: BTreeMap<i32, Field>,
    place: Place,
    /// By what its amounts are multiplied.
    scale: Money,
}

/// A quoted figure as it stands in a file.
#[derive(Debug)]
struct RawClaim {
    /// `investment`, `effect`, `total`, `accumulated`, `equivalents`, `lines` or `cases`.
    of: &'static str,
    year: Option<i32>,
    field: Field,
    scale: Money,
    /// The case that it is about, by its position in the sheaf; all of them when nothing.
    case: Option<usize>,
    /// The line that it is about, by its position in the case.
    line: Option<usize>,
}

/// A stated figure as it stands in a file.
#[derive(Debug)]
struct RawStatement {
    /// Its fields, by canonical name.
    fields: BTreeMap<&'static str, Field>,
    /// What it is the sum of, where it is one.
    parts: Option<Vec<Field>>,
    /// What is counted, where something is.
    names: Option<usize>,
    place: Place,
    /// By what its amounts are multiplied.
    scale: Money,
}

/// What one file or sheet holds.
#[derive(Debug, Default)]
struct Sheaf {
    cases: Vec<RawCase>,
    claims: Vec<RawClaim>,
    statements: Vec<RawStatement>,
    faults: Vec<Fault>,
    note: Option<Phrase>,
}

/// Makes a fault.
fn fault(kind: FaultKind, place: &Place, message: Phrase, fix: Phrase) -> Fault {
    Fault { place: place.clone(), kind, message, fix }
}

/// Reads business cases. Amounts that name no currency are in `currency`.
///
/// # Errors
/// Every file that cannot be read or holds no case, in one run.
pub fn read(paths: &[PathBuf], currency: Currency) -> Result<Drafts, Vec<Error>> {
    let mut errors = Vec::new();
    let mut drafts = Drafts::default();
    for path in paths {
        match sheaves(path) {
            Ok(sheaves) => sheaves.into_iter().for_each(|sheaf| build::add(&mut drafts, sheaf, currency)),
            Err(mut more) => errors.append(&mut more),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    build::settle(&mut drafts);
    drafts.faults.sort();
    drafts.faults.dedup();
    Ok(drafts)
}

fn sheaves(path: &Path) -> Result<Vec<Sheaf>, Vec<Error>> {
    let shown = path.display().to_string();
    let one = |error: Error| vec![error];
    if path.is_dir() {
        return Err(one(Error::new(phrase!("error-case-folder")).at(shown).hint(phrase!("hint-case-folder"))));
    }
    if !path.exists() {
        return Err(one(Error::new(phrase!("error-no-file")).at(shown).hint(phrase!("hint-no-file"))));
    }
    let file = File { path: path.to_owned(), name: shown.as_str().into(), size: 0 };
    let is_toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let bytes = if is_toml { file.read_written() } else { file.read() }.map_err(one)?;
    if bytes.is_empty() {
        return Err(one(Error::new(phrase!("error-empty-file")).at(shown).hint(phrase!("hint-empty-case"))));
    }
    if is_toml {
        let text = String::from_utf8(bytes)
            .map_err(|_| one(Error::new(phrase!("error-file-utf8")).at(shown.as_str()).hint(phrase!("save-as-utf8-toml"))))?;
        let sheaf = form::read(&file.name, text.strip_prefix('\u{feff}').unwrap_or(&text))?;
        return if sheaf.cases.is_empty() && sheaf.statements.is_empty() && sheaf.faults.is_empty() {
            Err(one(Error::new(phrase!("error-no-case")).at(shown).hint(phrase!("hint-no-case"))))
        } else {
            Ok(vec![sheaf])
        };
    }
    let kind = match file.kind(&bytes) {
        Kind::Ignored => Kind::Text,
        kind => kind,
    };
    let grids = grids_of(&file, kind, bytes).map_err(one)?;
    let left_out = |grid: &Grid| Sheaf { note: Some(phrase!("case-left-out", place = grid.place())), ..Sheaf::default() };
    let sheaves: Vec<Sheaf> = grids.iter().map(|grid| sheet::read(grid).unwrap_or_else(|| left_out(grid))).collect();
    if sheaves.iter().all(|sheaf| sheaf.cases.is_empty()) {
        let error = Error::new(phrase!("error-no-case-table")).at(shown);
        return Err(one(error.hint(phrase!("hint-no-case-table"))));
    }
    Ok(sheaves)
}
