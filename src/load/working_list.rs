//! Working lists: workbooks that a run made for people to decide in, and that come back when they have.
//!
//! Each row has a key, which says what it is about, and columns for the decision. Rows are found by their keys and columns by their
//! headings, in any of the three languages: whatever was sorted, filtered, moved or deleted does no harm.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::grid::Grid;
use super::list::{RawSheet, sheets};
use super::value::date::date;
use crate::error::Error;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// The headings of the keys in Danish, Norwegian and English, by which they are found again.
pub const KEY: [&str; 3] = ["Nøgle (må ikke ændres)", "Nøkkel (må ikke endres)", "Key (leave as it is)"];
/// Likewise of the decisions.
pub const DECISION: [&str; 3] = ["Beslutning", "Beslutning", "Decision"];
/// Likewise of the reasons.
pub const REASON: [&str; 3] = ["Begrundelse", "Begrunnelse", "Reason"];
/// Likewise of who answers.
pub const DECIDED_BY: [&str; 3] = ["Ansvarlig", "Ansvarlig", "Owner"];
/// Likewise of the last day.
pub const UNTIL: [&str; 3] = ["Gælder til", "Gjelder til", "Until"];

/// Rows among which the headings are looked for; people put a title above them.
const SEARCHED: usize = 20;

/// Where a cell of a working list stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The sheet of a workbook.
    pub sheet: Option<Arc<str>>,
    /// The row, as people count it.
    pub row: u32,
    /// The column, counted from 0; nothing for the whole row.
    pub column: Option<usize>,
}

impl Spot {
    /// Returns what a spreadsheet program calls the cell, such as `M14`; nothing for a whole row or a column that is not there.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        let mut number = self.column? + 1;
        let mut letters = Vec::new();
        while number > 0 {
            number -= 1;
            letters.push(char::from(b'A' + u8::try_from(number % 26).unwrap_or(0)));
            number /= 26;
        }
        Some(format!("{}{}", letters.into_iter().rev().collect::<String>(), self.row))
    }
}

/// A row in which something was decided, as people wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// What it is about; empty where somebody has taken the key away.
    pub key: String,
    /// What was decided, in the words of whoever did.
    pub decision: String,
    /// Why.
    pub reason: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The last day, or what stands in its place and why it is none.
    pub until: Option<Result<NaiveDate, (String, Phrase)>>,
    /// What it is called, for people.
    pub label: Option<String>,
    sheet: Option<Arc<str>>,
    row: u32,
    columns: Columns,
}

/// Where the columns of a working list stand: key, decision, reason, owner, last day, label.
type Columns = [Option<usize>; 6];

impl Decided {
    /// Returns where the row stands.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot { sheet: self.sheet.clone(), row: self.row, column: None }
    }

    /// Returns where the key stands.
    #[must_use]
    pub fn key_spot(&self) -> Spot {
        self.at(0)
    }

    /// Returns where the decision stands.
    #[must_use]
    pub fn decision_spot(&self) -> Spot {
        self.at(1)
    }

    /// Returns where the reason stands.
    #[must_use]
    pub fn reason_spot(&self) -> Spot {
        self.at(2)
    }

    /// Returns where the owner stands.
    #[must_use]
    pub fn owner_spot(&self) -> Spot {
        self.at(3)
    }

    /// Returns where the last day stands.
    #[must_use]
    pub fn until_spot(&self) -> Spot {
        self.at(4)
    }

    fn at(&self, column: usize) -> Spot {
        Spot { column: self.columns[column], ..self.spot() }
    }
}

/// Reads the rows of a working list in which something was decided, from every sheet that has keys and decisions. `label` heads the
/// column with what the rows are called.
///
/// # Errors
/// When the file cannot be read, or has no sheet with keys and decisions.
pub fn read(path: &Path, label: &[&str; 3]) -> Result<Vec<Decided>, Error> {
    let (mut is_list, mut all) = (false, Vec::new());
    let sheets = sheets(path)?;
    for sheet in &sheets {
        let Some((at, columns)) = headings(&sheet.rows, label) else { continue };
        is_list = true;
        all.extend(sheet.rows[at + 1..].iter().filter_map(|row| decided(row, sheet, columns)));
    }
    if is_list {
        return Ok(all);
    }
    let rows = || sheets.iter().flat_map(|sheet| sheet.rows.iter().take(SEARCHED));
    let has = |headings: &[&str; 3]| rows().any(|row| position(&folded(row), headings).is_some());
    let lacks = if has(&KEY) {
        "decision"
    } else if has(&DECISION) {
        "key"
    } else {
        "both"
    };
    let hint = phrase!("hint-merge-no-decisions", lacks);
    Err(Error::new(phrase!("error-merge-no-decisions")).at(path.display().to_string()).hint(hint))
}

/// Returns whether sheets are those of a working list, which is none of the inventory's tables.
pub(super) fn is_one(grids: &[Grid]) -> bool {
    grids.iter().any(|grid| headings(&grid.rows, &KEY).is_some())
}

fn headings(rows: &[Row], label: &[&str; 3]) -> Option<(usize, Columns)> {
    rows.iter().take(SEARCHED).enumerate().find_map(|(at, row)| Some((at, columns(row, label)?)))
}

/// Returns the texts of a row as headings compare.
fn folded(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| if let Cell::Text(text) = cell { fold(text) } else { String::new() }).collect()
}

/// Returns where one of several headings stands.
fn position(texts: &[String], headings: &[&str; 3]) -> Option<usize> {
    let headings = headings.map(fold);
    texts.iter().position(|text| headings.contains(text))
}

fn columns(row: &Row, label: &[&str; 3]) -> Option<Columns> {
    let texts = folded(row);
    let at = |headings: &[&str; 3]| position(&texts, headings);
    let (key, decision) = (at(&KEY)?, at(&DECISION)?);
    Some([Some(key), Some(decision), at(&REASON), at(&DECIDED_BY), at(&UNTIL), at(label)])
}

fn decided(row: &Row, sheet: &RawSheet, columns: Columns) -> Option<Decided> {
    let cell = |at: usize| columns[at].and_then(|column| row.cells.get(column)).filter(|cell| !cell.is_empty());
    let text = |at: usize| cell(at).map(|cell| cell.text().trim().to_owned()).filter(|text| !text.is_empty());
    // Headings that somebody has copied between the rows decide nothing.
    if self::columns(row, &KEY).is_some() || (1..5).all(|at| text(at).is_none()) {
        return None;
    }
    let until = cell(4).map(|cell| date(cell, None).map_err(|why| (cell.text().trim().to_owned(), why)));
    Some(Decided {
        key: text(0).unwrap_or_default(),
        decision: text(1).unwrap_or_default(),
        reason: text(2),
        owner: text(3),
        until,
        label: text(5),
        row: row.number,
        sheet: sheet.name.clone(),
        columns,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_a_spreadsheet_program_does() {
        let cell = |column| Spot { sheet: None, row: 14, column: Some(column) }.cell().unwrap_or_default();
        assert_eq!([cell(0), cell(12), cell(25), cell(26), cell(701), cell(702)], ["A14", "M14", "Z14", "AA14", "ZZ14", "AAA14"]);
    }
}
