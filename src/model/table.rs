//! The tables as they were read: which file and sheet, which heading stands above which column, and the cells.
//!
//! An entity keeps only its [`Origin`], a source and a row. The place of any of its values, with heading and the
//! text of the cell, is looked up here when a finding needs it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use compact_str::CompactString;

use super::columns::Columns;
use super::holder::Holders;
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;

/// A kind of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKind {
    /// IT systems.
    Systems,
    /// Contracts with suppliers.
    Contracts,
    /// Entitlements: what was bought.
    Licences,
    /// Assignments and active use, by licence and organisation unit.
    Usage,
    /// Data flows and other dependencies between systems.
    Integrations,
    /// Organisation units.
    Organisation,
    /// Wishes for new systems.
    Requests,
    /// What was decided of requests.
    Decisions,
    /// Findings that someone has accepted.
    Waivers,
}

impl TableKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Systems,
        Self::Contracts,
        Self::Licences,
        Self::Usage,
        Self::Integrations,
        Self::Organisation,
        Self::Requests,
        Self::Decisions,
        Self::Waivers,
    ];

    /// Returns the canonical name, as in `portfolio.toml`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Systems => "systems",
            Self::Contracts => "contracts",
            Self::Licences => "licences",
            Self::Usage => "usage",
            Self::Integrations => "integrations",
            Self::Organisation => "organisation",
            Self::Requests => "requests",
            Self::Decisions => "decisions",
            Self::Waivers => "waivers",
        }
    }

    /// Returns the kind of a canonical name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for TableKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What the rows of a table are, in what is told.
impl From<TableKind> for Value {
    fn from(table: TableKind) -> Self {
        phrase!("table-rows", table = table.name()).into()
    }
}

/// Returns a file with its sheet, as a message names them.
#[must_use]
pub fn file_and_sheet(file: &str, sheet: Option<&str>) -> Phrase {
    match sheet {
        Some(sheet) => phrase!("table-sheet", file, sheet),
        None => phrase!("table-file", file),
    }
}

/// A cell as the file has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, trimmed.
    Text(CompactString),
    /// A number that a spreadsheet stores as one.
    Number(f64),
    /// A date that a spreadsheet stores as one.
    Date(NaiveDate),
    /// A truth value that a spreadsheet stores as one.
    Bool(bool),
    /// A spreadsheet's error, such as `#REF!`.
    Error(CompactString),
}

impl Cell {
    /// Returns whether there is nothing in the cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Returns what a reader sees in the cell, copied only when it is not text already.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Empty => Cow::Borrowed(""),
            other => Cow::Owned(other.to_string()),
        }
    }
}

/// Writes what a reader sees in the cell.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) | Self::Error(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Bool(value) => write!(f, "{value}"),
        }
    }
}

/// A row with its number in the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// As the spreadsheet program counts it, from 1. In a text file, the line.
    pub number: u32,
    /// As many cells as the source has headings, or fewer.
    pub cells: Vec<Cell>,
}

/// The order of the parts of a date such as `03/04/2026`, which without it is refused as ambiguous.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day first.
    DayMonthYear,
    /// Month first.
    MonthDayYear,
    /// Year first.
    YearMonthDay,
}

/// One table of one file or sheet.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path of the file relative to the inventory folder, with `/`.
    pub file: Arc<str>,
    /// Sheet of a workbook.
    pub sheet: Option<Arc<str>>,
    /// What the table holds.
    pub kind: TableKind,
    /// The row of the headings, counted as [`Row::number`].
    pub heading_row: u32,
    /// The headings as the file writes them, column by column.
    pub headings: Vec<Arc<str>>,
    /// Which column holds which canonical column. Columns that are not understood are not in it.
    pub columns: Columns,
    /// The order of dates that the source declares.
    pub date_order: Option<DateOrder>,
    /// The rows below the heading that hold entities.
    pub rows: Vec<Row>,
    /// Of a form, whose answers stand below each other, the row of each column's answer; empty in a table.
    pub answer_rows: Vec<u32>,
    /// The export that it was recognised as, by the id of its preset; nothing for a table of the organisation's own.
    pub preset: Option<&'static str>,
    /// The canonical columns that the export it was recognised as can have, and that this file does not show.
    pub hidden: Vec<&'static str>,
    /// Where cells come from that another table lent, by the number of the row and the canonical column.
    pub lent: BTreeMap<(u32, &'static str), Place>,
    /// The tool whose export it is, where its figures are counts of everybody.
    pub counted_by: Option<&'static str>,
    /// Who it is that rows of a usage table count, by the position of the row; people stand nowhere else.
    pub holders: BTreeMap<usize, Arc<Holders>>,
    /// What was detected or guessed while reading: encoding, delimiter, heading row, columns, rows left out.
    pub notes: Vec<Phrase>,
}

impl Source {
    /// Says what was detected in it, or made of it.
    pub fn note(&mut self, note: impl Into<Phrase>) {
        self.notes.push(note.into());
    }

    /// Returns a row's cell in a canonical column.
    #[must_use]
    pub fn cell<'a>(&'a self, row: &'a Row, column: &str) -> &'a Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.columns.get(column).and_then(|at| row.cells.get(at)).unwrap_or(NOTHING)
    }

    /// Puts a cell that comes from another place into a row, by the row's position; the column is added where there is none.
    pub fn lend(&mut self, row: usize, column: &'static str, cell: Cell, place: Place) {
        let at = self.columns.get(column).unwrap_or_else(|| {
            self.columns.insert(column, self.headings.len());
            self.headings.push(place.column.clone().unwrap_or_else(|| Arc::from(column)));
            self.headings.len() - 1
        });
        let Some(row) = self.rows.get_mut(row) else { return };
        if row.cells.len() <= at {
            row.cells.resize(at + 1, Cell::Empty);
        }
        row.cells[at] = cell;
        self.lent.insert((row.number, column), place);
    }

    /// Returns where a row's cell in a canonical column comes from, when another table lent it.
    fn lent(&self, row: &Row, column: &str) -> Option<&Place> {
        let mut of_row = self.lent.range((row.number, "")..).take_while(|((number, _), _)| *number == row.number);
        of_row.find(|((_, name), _)| *name == column).map(|(_, place)| place)
    }

    /// Returns the place of a row, or of its cell in a canonical column when the source has that column.
    #[must_use]
    pub fn place(&self, row: &Row, column: Option<&str>) -> Place {
        if let Some(place) = column.and_then(|column| self.lent(row, column)) {
            return place.clone();
        }
        let index = column.and_then(|column| self.columns.get(column));
        let value = index.and_then(|index| row.cells.get(index)).filter(|cell| !cell.is_empty());
        Place {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row: index.and_then(|index| self.answer_rows.get(index)).copied().unwrap_or(row.number),
            column: index.and_then(|index| self.headings.get(index)).cloned(),
            value: value.map(|cell| cell.text().into()),
        }
    }
}

/// A file or sheet that was left out: said once, with what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// Path of the file relative to the inventory folder, with `/`.
    pub file: Arc<str>,
    /// Sheet of a workbook; nothing when the whole file was left out.
    pub sheet: Option<Arc<str>>,
    /// Why, in a phrase.
    pub why: Phrase,
    /// What to do about it; nothing when nothing need be done.
    pub hint: Option<Phrase>,
}

impl Skipped {
    /// Returns whether it is what an earlier run of this program has written.
    #[must_use]
    pub fn is_own_result(&self) -> bool {
        matches!(self.why, Phrase::Message("left-own-output" | "left-working-list", _))
    }

    /// Returns what was left out, why, and what to do about it.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        let (file, why) = (&*self.file, &self.why);
        let left = match self.sheet.as_deref() {
            Some(sheet) => phrase!("skipped-sheet", file, sheet, why),
            None => phrase!("skipped-file", file, why),
        };
        match &self.hint {
            Some(hint) => phrase!("skipped-hint", left, hint),
            None => left,
        }
    }
}

/// A file or sheet that explains the tables without being one, such as the names of products.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Aside {
    /// Path of the file relative to the inventory folder, with `/`.
    pub file: Arc<str>,
    /// Sheet of a workbook.
    pub sheet: Option<Arc<str>>,
    /// What it is.
    pub what: Phrase,
    /// How many rows it has.
    pub rows: usize,
    /// What was taken from it.
    pub notes: Vec<Phrase>,
}

/// Where an entity was read: a source of the portfolio, and the position of the row in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Origin {
    /// Position in [`Portfolio::sources`](super::Portfolio::sources).
    pub source: u32,
    /// Position in [`Source::rows`], not the row's number.
    pub row: u32,
}
