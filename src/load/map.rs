//! What an unknown spreadsheet may hold: which table it is, and which heading means which column, with how sure that is and why.
//!
//! The headings are compared with every heading that the dictionary knows, word by word, shortened and misspelt; and the values below
//! them are read as every kind of value that a column can have. What the manifest says already stands. Nothing is decided here: a
//! proposal is shown, and only what somebody accepts is written.

mod header;
mod heading;
mod known;
mod values;
mod write;

use std::collections::BTreeSet;

use super::canonical::sort_of;
use super::headings::{columns, dictionary, required};
use super::list::RawSheet;
use super::manifest::Declared;
use super::presets;
use super::value::yes_no;
use crate::model::TableKind;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;
pub use known::Known;
pub use write::{Change, Place, declare};

/// From this certainty on a column is proposed at all.
const LEAST: u8 = 35;
/// From this certainty on it is written when the proposal is accepted.
pub const LIKELY: u8 = 50;
/// From this certainty on it is called sure.
pub const SURE: u8 = 80;

/// What one sheet may hold.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The kind of table.
    pub table: TableKind,
    /// How sure that is, in hundredths.
    pub certainty: u8,
    /// The row of the headings; 0 where there are none.
    pub header_row: u32,
    /// The last row, where something else stands below the table.
    pub last_row: Option<u32>,
    /// The columns that hold anything, in their order.
    pub columns: Vec<Candidate>,
    /// The first rows below the headings, a text a column.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub count: usize,
    /// What else is to be known.
    pub notes: Vec<Phrase>,
}

/// What one column may mean.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its letter, as the spreadsheet program shows it.
    pub letter: String,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// The canonical column that it is taken for.
    pub column: Option<&'static str>,
    /// How sure that is, in hundredths.
    pub certainty: u8,
    /// Why.
    pub because: Vec<Phrase>,
}

impl Candidate {
    /// Returns the name by which the manifest calls the column: its heading, or its letter where it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.heading.is_empty() { &self.letter } else { &self.heading }
    }

    /// Returns whether it is written when the proposal is accepted.
    #[must_use]
    pub fn is_likely(&self) -> bool {
        self.column.is_some() && self.certainty >= LIKELY
    }
}

impl Proposal {
    /// Returns whether the table has the columns without which it says nothing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let has = |column: &&str| self.columns.iter().any(|candidate| candidate.is_likely() && candidate.column == Some(column));
        required(self.table).iter().any(|group| group.iter().all(has))
    }
}

/// Returns a value as it is shown: of a product key nothing is.
fn shown(text: &str) -> String {
    if presets::is_key(text) { presets::NOT_SHOWN.to_owned() } else { text.to_owned() }
}

/// Proposes what a sheet holds; nothing when it has no rows to tell it from.
///
/// `file` is its name, `known` what the rest of the inventory holds, and `declared` what the manifest says of it already.
pub(super) fn propose(file: &str, sheet: &RawSheet, known: &Known, declared: Option<&Declared>) -> Option<Proposal> {
    let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
    let head = header::find(&rows, declared)?;
    let below: Vec<&Row> = head.below.iter().map(|at| rows[*at]).collect();
    let width = below.iter().map(|row| row.cells.len()).chain([head.texts.len()]).max().unwrap_or_default().min(200);
    if below.is_empty() || width < 2 {
        return None;
    }
    let read: Vec<Column<'_>> = (0..width)
        .map(|at| {
            let cells = below.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).collect();
            Column { at, heading: head.texts.get(at).cloned().unwrap_or_default(), cells, rows: below.len() }
        })
        .collect();
    let named = named(file, sheet.name.as_deref());
    let of_kind = |kind| (kind, assign(kind, &read, known, declared));
    let kinds = match declared.and_then(|declared| declared.table) {
        Some(kind) => vec![kind],
        None => TableKind::ALL.to_vec(),
    };
    let mut readings: Vec<(f64, TableKind, Vec<Candidate>)> =
        kinds.into_iter().map(of_kind).map(|(kind, candidates)| (score(kind, &candidates, &named), kind, candidates)).collect();
    readings.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let second = readings.get(1).map_or(0.0, |reading| reading.0);
    let (best, table, candidates) = readings.into_iter().next()?;
    if best <= 0.0 {
        return None;
    }
    let lead = ((best - second) / best).clamp(0.0, 1.0);
    let is_stated = declared.is_some_and(|declared| declared.table.is_some());
    // Half a lead is as good as a whole one: related tables always share some columns.
    let certainty = if is_stated { 100 } else { (45.0 + lead.min(0.5) * 110.0).round() as u8 };
    let shown = below.iter().take(10).map(|row| {
        let text = |column: &Column<'_>| row.cells.get(column.at).map_or_else(String::new, |cell| shown(&cell.text()));
        read.iter().filter(|column| column.is_there()).map(text).collect()
    });
    let mut notes = head.notes;
    let doubled = doubled(&candidates);
    if !doubled.is_empty() {
        notes.push(phrase!("map-note-doubled", headings = crate::phrase::Value::names(doubled, 5)));
    }
    Some(Proposal {
        sheet: sheet.name.as_deref().map(str::to_owned),
        table,
        certainty,
        header_row: head.number,
        last_row: head.last,
        rows: shown.collect(),
        columns: candidates,
        count: below.len(),
        notes,
    })
}

/// A column of a sheet.
struct Column<'a> {
    at: usize,
    heading: String,
    /// The cells that hold anything.
    cells: Vec<&'a Cell>,
    /// How many rows there are in all.
    rows: usize,
}

impl Column<'_> {
    fn is_there(&self) -> bool {
        !self.heading.is_empty() || !self.cells.is_empty()
    }
}

/// Returns the headings that stand twice: by its heading alone neither can be named.
fn doubled(candidates: &[Candidate]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let twice = candidates.iter().filter(|candidate| !candidate.heading.is_empty() && !seen.insert(candidate.heading.clone()));
    twice.map(|candidate| candidate.heading.clone()).collect()
}

/// Returns the kinds of table that the name of the file or sheet speaks of.
fn named(file: &str, sheet: Option<&str>) -> Vec<TableKind> {
    let of_sheet = sheet.map(|sheet| dictionary().kinds_named(sheet)).unwrap_or_default();
    if !of_sheet.is_empty() {
        return of_sheet;
    }
    let name = file.rsplit('/').next().unwrap_or_default();
    dictionary().kinds_named(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}

/// Returns how well the columns make a table of a kind.
fn score(kind: TableKind, candidates: &[Candidate], named: &[TableKind]) -> f64 {
    let found: f64 = candidates.iter().filter(|one| one.column.is_some()).map(|one| f64::from(one.certainty) / 100.0).sum();
    let has = |column: &&str| candidates.iter().any(|candidate| candidate.column == Some(column));
    let is_complete = required(kind).iter().any(|group| group.iter().all(has));
    // Wishes and waivers share their columns with everything, and few unknown spreadsheets hold them.
    let rare = match kind {
        TableKind::Requests => 1.5,
        TableKind::Waivers => 0.5,
        _ => 0.0,
    };
    let of_name = if named.contains(&kind) { 1.0 } else { 0.0 };
    if is_complete { found + of_name - rare } else { (found + of_name - rare) * 0.4 }
}

/// Gives each column at most one meaning and each meaning at most one column, the surest first.
fn assign(kind: TableKind, read: &[Column<'_>], known: &Known, declared: Option<&Declared>) -> Vec<Candidate> {
    let mut chosen: Vec<Candidate> = read
        .iter()
        .filter(|column| column.is_there())
        .map(|column| Candidate {
            letter: letter(column.at),
            heading: column.heading.clone(),
            column: None,
            certainty: 0,
            because: Vec::new(),
        })
        .collect();
    let there: Vec<&Column<'_>> = read.iter().filter(|column| column.is_there()).collect();
    for candidate in &mut chosen {
        let mut said = declared.into_iter().flat_map(|declared| &declared.columns);
        if let Some(said) = said.find(|said| fold(&said.heading) == fold(candidate.name())) {
            (candidate.column, candidate.certainty) = (Some(said.column), 100);
            candidate.because.push(phrase!("map-because-declared"));
        }
    }
    let mut offers: Vec<(u8, usize, &'static str, Vec<Phrase>)> = Vec::new();
    for (at, column) in there.iter().enumerate() {
        let of_heading = heading::meanings(kind, &column.heading);
        for name in columns(kind) {
            let by_heading = of_heading.iter().find(|meaning| meaning.column == *name);
            let (certainty, because) = weigh(kind, name, by_heading, column, known);
            if certainty >= LEAST {
                offers.push((certainty, at, name, because));
            }
        }
    }
    offers.extend(values::by_comparison(kind, &there));
    offers.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)).then(one.2.cmp(other.2)));
    for (certainty, at, name, because) in offers {
        let is_taken = chosen.iter().any(|candidate| candidate.column == Some(name));
        if !is_taken && chosen[at].column.is_none() {
            let candidate = &mut chosen[at];
            (candidate.column, candidate.certainty, candidate.because) = (Some(name), certainty, because);
        }
    }
    chosen
}

/// Weighs what the heading says and what the values say.
fn weigh(
    kind: TableKind,
    name: &'static str,
    by_heading: Option<&heading::Meaning>,
    column: &Column<'_>,
    known: &Known,
) -> (u8, Vec<Phrase>) {
    let values = values::likeness(kind, name, &column.heading, &column.cells, column.rows, known);
    let mut because: Vec<Phrase> = Vec::new();
    // `Rammeaftale: ja` names no framework agreement: it says that this is one.
    let answers = || !column.cells.is_empty() && column.cells.iter().all(|cell| yes_no(cell).is_ok());
    match name {
        "framework" if answers() => return (0, because),
        "is-framework" if by_heading.is_none() && answers() => {
            let of_other = heading::meanings(kind, &column.heading).into_iter().find(|meaning| meaning.column == "framework");
            if let Some(other) = of_other {
                return (other.certainty.saturating_sub(5), vec![other.because, phrase!("map-because-yes-no")]);
            }
        }
        _ => {}
    }
    let Some(meaning) = by_heading else {
        let Some(values) = values.filter(|values| values.share >= 0.6) else { return (0, because) };
        // Under a heading that says something, values alone tell less.
        let doubt = if heading::is_filler(&column.heading) { 1.0 } else { 0.9 };
        because.extend(values.because.clone());
        return (percent(f64::from(values.alone) * values.share * doubt), because);
    };
    because.push(meaning.because.clone());
    let certainty = f64::from(meaning.certainty);
    let certainty = match values {
        _ if column.cells.is_empty() => certainty * 0.9,
        Some(values) => {
            if values.share >= 0.6 {
                because.extend(values.because.clone());
            }
            let share = if values.share < 0.3 { values.share * 0.5 } else { values.share };
            certainty * (0.5 + 0.5 * share)
        }
        None if values::contradicts(sort_of(kind, name), &column.cells) => certainty * 0.5,
        None => certainty,
    };
    (percent(certainty), because)
}

fn percent(certainty: f64) -> u8 {
    certainty.round().clamp(0.0, 99.0) as u8
}

/// Returns the letters by which spreadsheet programs call a column.
pub(in crate::load) fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = at + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheet_programs() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
