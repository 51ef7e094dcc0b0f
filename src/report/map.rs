//! The proposal of `portfolio map`: which column means what, how sure that is and why, and the first rows as they would be read.

use schemars::JsonSchema;
use serde::Serialize;

use super::grid::{Layout, paragraph};
use super::json::to_bytes;
use super::sheet::{self, Cell, Column, Group, Sheet};
use crate::load::headings::required;
use crate::load::map::{LIKELY, Proposal, SURE};
use crate::model::Language;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::words::say;

const COLUMNS: [Column; 5] = [
    Column::new("letter", "column", ["Kolonne", "Kolonne", "Column"]),
    Column::new("heading", "heading", ["Overskrift", "Overskrift", "Heading"]),
    Column::new("means", "means", ["Betyder", "Betyr", "Means"]),
    Column::new("sure", "how sure", ["Hvor sikkert", "Hvor sikkert", "How sure"]),
    Column::new("because", "because of", ["Fordi", "Fordi", "Because of"]),
];

/// Letters of a value that are shown.
const LONGEST: usize = 28;

/// Returns how sure something is, in words.
fn sure(certainty: u8) -> Phrase {
    match certainty {
        SURE.. => phrase!("map-sure"),
        LIKELY.. => phrase!("map-likely"),
        _ => phrase!("map-guess"),
    }
}

/// Writes the proposals for the terminal.
#[must_use]
pub fn text(file: &str, proposals: &[Proposal], profile: &Profile, layout: Layout) -> String {
    let language = Language::of_people(profile);
    if proposals.is_empty() {
        return format!("{file}: {}\n", say(&phrase!("map-none"), language));
    }
    proposals.iter().map(|proposal| one(file, proposal, profile, layout)).collect::<Vec<_>>().join("\n")
}

fn one(file: &str, proposal: &Proposal, profile: &Profile, layout: Layout) -> String {
    let language = Language::of_people(profile);
    let place = crate::model::table::file_and_sheet(file, proposal.sheet.as_deref());
    let title = phrase!("map-title", place, table = proposal.table, sure = sure(proposal.certainty), count = proposal.count);
    let title = match proposal.header_row {
        0 => phrase!("map-headings-none", title),
        row => phrase!("map-headings-in", title, row = row.to_string()),
    };
    let notes = notes(proposal);
    let rows = proposal.columns.iter().map(|candidate| {
        let because: Vec<String> = candidate.because.iter().map(|phrase| say(phrase, language)).collect();
        vec![
            Cell::text(&candidate.letter),
            Cell::text(&candidate.heading),
            Cell::text(candidate.column.unwrap_or_default()),
            Cell::text(say(&candidate.column.map_or_else(|| phrase!("map-unknown"), |_| sure(candidate.certainty)), language)),
            Cell::text(because.join("; ")),
        ]
    });
    let columns = Sheet {
        name: "map".to_owned(),
        columns: COLUMNS.to_vec(),
        groups: vec![Group { rows: rows.collect(), ..Group::default() }],
        notes: notes.iter().map(|note| say(note, language)).collect(),
    };
    let mut text = paragraph(&say(&title, language), 0, layout);
    text.push('\n');
    text.push_str(&sheet::text(&columns, usize::MAX, profile, layout));
    let shown: Vec<usize> = (0..proposal.columns.len()).filter(|at| proposal.columns[*at].column.is_some()).collect();
    let values = Sheet {
        name: "rows".to_owned(),
        columns: shown.iter().map(|at| Column::named("value", proposal.columns[*at].column.unwrap_or_default())).collect(),
        groups: vec![Group {
            rows: proposal.rows.iter().map(|row| shown.iter().map(|at| value(row, *at)).collect()).collect(),
            ..Group::default()
        }],
        notes: Vec::new(),
    };
    if !shown.is_empty() {
        text.push('\n');
        text.push_str(&sheet::text(&values, usize::MAX, profile, layout));
    }
    text
}

fn value(row: &[String], at: usize) -> Cell {
    let text = row.get(at).map(String::as_str).unwrap_or_default();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cell::text(format!("{}…", &text[..end])),
        None => Cell::text(text),
    }
}

/// Returns what is to be known of a proposal.
fn notes(proposal: &Proposal) -> Vec<Phrase> {
    let mut notes = proposal.notes.clone();
    if !proposal.is_complete() {
        let wanted = required(proposal.table).iter().flat_map(|group| group.iter().copied());
        notes.push(phrase!("map-note-incomplete", columns = Value::names(wanted, 4)));
    } else if proposal.columns.iter().any(|candidate| candidate.column.is_some() && !candidate.is_likely()) {
        notes.push(phrase!("map-note-guesses"));
    }
    notes
}

/// What `portfolio map --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct MapDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The file.
    file: String,
    /// Its sheets that look like tables; one without a name in a text file.
    sheets: Vec<SheetDocument>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SheetDocument {
    /// The sheet's name; none in a text file.
    sheet: Option<String>,
    /// The kind of table.
    table: &'static str,
    /// How sure that is, in hundredths.
    certainty: u8,
    /// Whether it can be accepted: the columns without which the table says nothing are likely.
    is_complete: bool,
    /// The row of the headings; 0 where there are none.
    header_row: u32,
    /// How many rows there are.
    rows: usize,
    /// The columns that hold anything.
    columns: Vec<ColumnDocument>,
    /// What else is to be known.
    notes: Vec<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ColumnDocument {
    /// Its letter, as the spreadsheet program shows it.
    letter: String,
    /// Its heading; none where it has none.
    heading: Option<String>,
    /// What it is taken for; none where nothing is known.
    column: Option<&'static str>,
    /// How sure that is, in hundredths.
    certainty: u8,
    /// Whether it is written when the proposal is accepted.
    is_written: bool,
    /// Why.
    because: Vec<String>,
}

/// Writes the proposals for programs.
#[must_use]
pub fn json(file: &str, proposals: &[Proposal]) -> Vec<u8> {
    let sheets = proposals.iter().map(|proposal| SheetDocument {
        sheet: proposal.sheet.clone(),
        table: proposal.table.name(),
        certainty: proposal.certainty,
        is_complete: proposal.is_complete(),
        header_row: proposal.header_row,
        rows: proposal.count,
        columns: proposal
            .columns
            .iter()
            .map(|candidate| ColumnDocument {
                letter: candidate.letter.clone(),
                heading: Some(candidate.heading.clone()).filter(|heading| !heading.is_empty()),
                column: candidate.column,
                certainty: candidate.certainty,
                is_written: candidate.is_likely(),
                because: candidate.because.iter().map(ToString::to_string).collect(),
            })
            .collect(),
        notes: notes(proposal).iter().map(ToString::to_string).collect(),
    });
    to_bytes(&MapDocument { schema_version: 1, file: file.to_owned(), sheets: sheets.collect() })
}
