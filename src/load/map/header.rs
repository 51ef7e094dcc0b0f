//! The row of headings of an unknown sheet, or that it has none.

use std::collections::BTreeSet;

use super::heading::is_known;
use crate::load::manifest::Declared;
use crate::load::value::date::date;
use crate::load::value::number::amount;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;

/// Rows at the top among which the headings are looked for.
const SEARCHED: usize = 25;
/// Letters of a heading; longer ones are sentences.
const LONGEST: usize = 120;

/// The headings of a sheet.
pub(super) struct Head {
    /// The number of their row; 0 where there are none.
    pub(super) number: u32,
    /// The number of the last row, where another table stands below.
    pub(super) last: Option<u32>,
    pub(super) texts: Vec<String>,
    /// The positions of the rows below them.
    pub(super) below: Vec<usize>,
    pub(super) notes: Vec<Phrase>,
}

/// Finds the headings: the row that the manifest names, else the one that reads best as headings of the rows below it.
pub(super) fn find(rows: &[&Row], declared: Option<&Declared>) -> Option<Head> {
    let usual = usual_width(rows);
    let stated = declared.and_then(|declared| declared.header_row);
    if stated == Some(0) {
        return Some(without(rows, usual, 0));
    }
    let at = match stated {
        Some(number) => rows.iter().position(|row| row.number == number)?,
        None => match best(rows, usual) {
            Some(at) => at,
            None => {
                // Titles above the values are no values.
                let first = rows.iter().position(|row| filled(row) * 2 > usual).unwrap_or_default();
                return (rows.len() > first).then(|| without(rows, usual, first));
            }
        },
    };
    let texts: Vec<String> = rows[at].cells.iter().map(|cell| cell.text().trim().to_owned()).collect();
    let mut below: Vec<usize> = (at + 1..rows.len()).collect();
    let mut notes = Vec::new();
    // A second table further down begins with headings of its own.
    let again = below.iter().copied().find(|other| {
        let gap = rows[*other].number > rows[*other - 1].number + 1;
        gap && filled(rows[*other]) >= 3 && likeness(rows, usual, *other) >= 3.0 && rows.len() > other + 1
    });
    if let Some(other) = again {
        below.retain(|row| *row < other);
        notes.push(phrase!("map-note-second-table", row = rows[other].number.to_string()));
    }
    // Single words at the end of a table are notes, and rows of sums have no name.
    below.retain(|row| usual < 4 || filled(rows[*row]) > 1);
    let last = again.map(|other| rows[other - 1].number);
    Some(Head { number: rows[at].number, last, texts, below, notes })
}

fn without(rows: &[&Row], usual: usize, first: usize) -> Head {
    let below = (first..rows.len()).filter(|row| usual < 4 || filled(rows[*row]) > 1).collect();
    Head { number: 0, last: None, texts: Vec::new(), below, notes: vec![phrase!("map-note-no-headings")] }
}

fn best(rows: &[&Row], usual: usize) -> Option<usize> {
    let most = rows.len().min(SEARCHED);
    let scored = (0..most).map(|at| (likeness(rows, usual, at), at));
    let best = scored.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)))?;
    (best.0 >= 1.5).then_some(best.1)
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

fn usual_width(rows: &[&Row]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(|row| filled(row)).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or_default()
}

/// Returns how well a row reads as headings, where most rows hold so many cells: short different texts, known words, and other values below.
fn likeness(rows: &[&Row], usual: usize, at: usize) -> f64 {
    let row = rows[at];
    let texts: Vec<&str> = row
        .cells
        .iter()
        .filter_map(|cell| match cell {
            Cell::Text(text) if text.len() <= LONGEST => Some(text.trim()),
            _ => None,
        })
        .collect();
    let usual = usual.max(2);
    if texts.len() < 2 || filled(row) * 2 < usual {
        return 0.0;
    }
    let distinct: BTreeSet<&str> = texts.iter().copied().collect();
    let is_value = |cell: &Cell| match cell {
        Cell::Text(text) => date(cell, None).is_ok() || amount(cell).is_ok() || text.contains('@'),
        Cell::Empty => false,
        _ => true,
    };
    let values = row.cells.iter().filter(|cell| is_value(cell)).count();
    let words = texts.iter().filter(|text| is_known(text)).count();
    // A heading does not come back below itself, and values of other kinds stand there.
    let comes_back = row
        .cells
        .iter()
        .enumerate()
        .filter(|(column, cell)| {
            !cell.is_empty()
                && rows[at + 1..].iter().take(60).any(|other| other.cells.get(*column).is_some_and(|below| below == *cell))
        })
        .count();
    let changes = row
        .cells
        .iter()
        .enumerate()
        .filter(|(column, cell)| {
            let below =
                rows[at + 1..].iter().take(20).filter_map(|other| other.cells.get(*column)).filter(|cell| !cell.is_empty());
            let (mut all, mut other) = (0, 0);
            for below in below {
                all += 1;
                other += usize::from(is_value(below));
            }
            !cell.is_empty() && !is_value(cell) && all > 0 && other * 2 > all
        })
        .count();
    let count = |number: usize| number as f64;
    let width = count(filled(row).min(usual)) / count(usual);
    count(words) + count(changes) * 0.8 + width * 1.5
        - count(values) * 1.5
        - count(comes_back) * 1.2
        - count(texts.len() - distinct.len()) * 0.5
        - count(at) * 0.02
}
