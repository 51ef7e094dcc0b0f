//! Which rows below the headings hold entities: sums, notes, units, repeated headings and titles of sections do not.

use rayon::prelude::*;

use super::header::{self, Header};
use crate::load::grid::Grid;
use crate::load::headings::dictionary;
use crate::load::value::number;
use crate::model::TableKind;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// The row of headings, the rows of a table, and what was left out of it.
pub(super) struct Below {
    pub(super) head: Row,
    pub(super) rows: Vec<Row>,
    pub(super) notes: Vec<Phrase>,
    /// The rows from where another table begins.
    pub(super) second: Vec<Row>,
}

/// Why a row holds no entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Apart {
    Units,
    RepeatedHeading,
    Sum,
    Note,
    Section,
}

impl Apart {
    /// Says how many rows of the kind were left out, and which: lines of a text file, or rows of a sheet.
    fn note(self, number: usize, rows: String, is_text: bool) -> Phrase {
        match (self, is_text) {
            (Self::Units, false) => phrase!("note-units-row", number, rows),
            (Self::Units, true) => phrase!("note-units-line", number, rows),
            (Self::RepeatedHeading, false) => phrase!("note-headings-row", number, rows),
            (Self::RepeatedHeading, true) => phrase!("note-headings-line", number, rows),
            (Self::Sum, false) => phrase!("note-sums-row", number, rows),
            (Self::Sum, true) => phrase!("note-sums-line", number, rows),
            (Self::Note, false) => phrase!("note-notes-row", number, rows),
            (Self::Note, true) => phrase!("note-notes-line", number, rows),
            (Self::Section, false) => phrase!("note-sections-row", number, rows),
            (Self::Section, true) => phrase!("note-sections-line", number, rows),
        }
    }
}

/// What is known of the table while its rows are judged.
struct Table<'a> {
    head: &'a Row,
    /// The headings, folded.
    folded: Vec<String>,
    /// The columns with a known heading.
    known: Vec<usize>,
    /// Columns that give an id, and all that tell one row from another.
    ids: Vec<usize>,
    keys: Vec<usize>,
    /// Cells of a usual row.
    usual: usize,
    /// The number of the first row that a gap tells from the table above.
    below_gap: Option<u32>,
    spanning: &'a [u32],
}

/// Returns every row below the headings.
pub(super) fn all(mut rows: Vec<Row>, header: &Header) -> Below {
    let rest = rows.split_off(header.at + 1);
    Below { head: rows.pop().unwrap_or_default(), rows: rest, notes: Vec::new(), second: Vec::new() }
}

/// Returns the rows below the headings that hold entities.
pub(super) fn below(mut rows: Vec<Row>, header: &Header, grid: &Grid) -> Below {
    let mut rest = rows.split_off(header.at + 1);
    let head = rows.pop().unwrap_or_default();
    let second = second_table(&rest, header, grid).map_or_else(Vec::new, |at| rest.split_off(at));
    let (first, last, many) = (rest.first().map(|row| row.number), rest.last().map(|row| row.number), rest.len());
    let table = Table::of(&head, header, &rest, grid);
    let mut left_out: Vec<(Apart, u32)> = Vec::new();
    let mut wide: Vec<u32> = Vec::new();
    let mut judged = rest.par_iter().enumerate().map(|(at, row)| table.apart(row, at)).collect::<Vec<_>>().into_iter();
    let (mut is_first, mut is_legend) = (true, false);
    rest.retain(|row| {
        is_legend |= !is_first && grid.is_below_gap(row) && table.begins_legend(row);
        is_first = false;
        let of_row = judged.next().flatten();
        let apart = if is_legend { Some(Apart::Note) } else { of_row };
        left_out.extend(apart.map(|apart| (apart, row.number)));
        if apart.is_none() && grid.is_text && row.cells.len() > head.cells.len() {
            wide.push(row.number);
        }
        apart.is_none()
    });
    let mut notes = Vec::new();
    for apart in [Apart::Units, Apart::RepeatedHeading, Apart::Sum, Apart::Note, Apart::Section] {
        let numbers: Vec<String> =
            left_out.iter().filter(|(why, _)| *why == apart).map(|(_, number)| number.to_string()).collect();
        if !numbers.is_empty() {
            let more = if numbers.len() > 10 { ", …" } else { "" };
            let shown = numbers[..numbers.len().min(10)].join(", ");
            notes.push(apart.note(numbers.len(), shown + more, grid.is_text));
        }
    }
    if let (Some(first), Some(last), false) = (first, last, grid.is_text) {
        let empty = (last - first) as usize + 1 - many;
        if empty > 0 {
            notes.push(phrase!("note-empty-rows", number = empty));
        }
    }
    if let Some(first) = wide.first() {
        notes.push(phrase!("note-wide-lines", number = wide.len(), line = first.to_string()));
    }
    Below { head, rows: rest, notes, second }
}

/// Returns where another table begins: at its headings, or at the title above them where both stand below a gap.
fn second_table(rest: &[Row], header: &Header, grid: &Grid) -> Option<usize> {
    let mut below_gap = None;
    rest.iter().enumerate().find_map(|(at, row)| {
        if at > 0 && grid.is_below_gap(row) {
            below_gap = Some(at);
        }
        let begins = below_gap.filter(|from| rest[*from..at].iter().all(|title| filled(title) == 1));
        // Without a gap only what no row of values looks like.
        let least = if begins.is_some() { 3 } else { 4 };
        let is_other = (begins.is_some() || reads_like_headings(row))
            && header::candidates(std::slice::from_ref(row), &[], None, &[]).any(|other| {
                let same: usize = other.known().filter(|column| header.known().any(|known| known == *column)).count();
                // A list of values has fewer columns than the table that it explains.
                let is_list = other.kind == header.kind && other.hits * 2 < header.hits;
                other.hits >= least && other.is_complete() && other.is_sure() && same * 2 < other.hits && !is_list
            });
        is_other.then(|| begins.unwrap_or(at))
    })
}

/// Returns whether a row has a known heading first and no digit at all.
fn reads_like_headings(row: &Row) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let is_word =
        |cell: &Cell| matches!(cell, Cell::Text(text) if text.len() < 60 && !text.bytes().any(|byte| byte.is_ascii_digit()));
    let is_known = |cell: &Cell| matches!(cell, Cell::Text(text) if dictionary().is_heading(text));
    filled.clone().all(is_word) && filled.next().is_some_and(is_known)
}

/// Returns the columns that give an id, and the others by which a row is known.
fn keys(kind: TableKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        TableKind::Systems | TableKind::Organisation => (&["id"], &["name"]),
        TableKind::Contracts | TableKind::Requests => (&["id"], &["title"]),
        TableKind::Licences => (&["id"], &["product"]),
        TableKind::Usage => (&["licence"], &["product"]),
        TableKind::Integrations => (&[], &["from", "to", "system", "uses"]),
        TableKind::Decisions => (&[], &["request", "condition"]),
        TableKind::Waivers => (&[], &["rule", "subject"]),
    }
}

impl<'a> Table<'a> {
    fn of(head: &'a Row, header: &Header, body: &[Row], grid: &'a Grid) -> Self {
        let (ids, names) = keys(header.kind);
        let of = |wanted: &[&str]| -> Vec<usize> {
            header.known().filter(|(_, column)| wanted.contains(column)).map(|(at, _)| at).collect()
        };
        let (ids, names) = (of(ids), of(names));
        let mut widths: Vec<usize> = body.iter().map(filled).collect();
        widths.sort_unstable();
        let usual = widths.get(widths.len() / 2).copied().unwrap_or_default();
        // Up to the last row that is more than a note there are entities.
        let last_full = body.iter().rev().find(|row| filled(row) > 2).or(body.first());
        let below_gap = last_full.and_then(|full| grid.below_gaps.iter().copied().find(|number| *number > full.number));
        let keys = ids.iter().chain(&names).copied().collect();
        Self {
            head,
            folded: head.cells.iter().map(|cell| fold(&cell.text())).collect(),
            known: header.known().map(|(at, _)| at).collect(),
            ids,
            keys,
            usual,
            below_gap,
            spanning: &grid.spanning,
        }
    }

    /// Returns why a row holds no entity, or nothing when it does.
    fn apart(&self, row: &Row, at: usize) -> Option<Apart> {
        let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        if self.repeats_headings(row) {
            return Some(Apart::RepeatedHeading);
        }
        if at < 2 && filled.clone().all(|(_, cell)| is_unit(cell)) {
            return Some(Apart::Units);
        }
        if self.is_sum(filled.clone()) {
            return Some(Apart::Sum);
        }
        if !filled.clone().any(|(at, _)| self.known.contains(&at)) {
            return Some(Apart::Note);
        }
        let is_below = self.below_gap.is_some_and(|first| row.number >= first);
        if is_below && self.usual >= 5 && filled.clone().count() <= 2 {
            return Some(Apart::Note);
        }
        let (Some((column, Cell::Text(text))), None) = (filled.next(), filled.next()) else { return None };
        if self.usual > 1 && !self.keys.contains(&column) || is_prose(text) || (is_below && self.usual > 2) {
            return Some(Apart::Note);
        }
        let names_no_id = self.ids.contains(&column) && self.keys.len() > self.ids.len() && text.contains(char::is_whitespace);
        let is_section = self.usual > 2 && (names_no_id || self.spanning.binary_search(&row.number).is_ok());
        is_section.then_some(Apart::Section)
    }

    /// Returns whether a row below a gap begins a list that explains the table: under a word for it, or under headings of its own.
    fn begins_legend(&self, row: &Row) -> bool {
        let mut cells = row.cells.iter().filter(|cell| !cell.is_empty());
        let Some(Cell::Text(first)) = cells.next() else { return false };
        let is_small = (cells.count() + 1) * 2 <= self.usual;
        is_small && first.len() < 60 && (dictionary().value("legends", first).is_some() || reads_like_headings(row))
    }

    fn repeats_headings(&self, row: &Row) -> bool {
        let same = |at: &usize| match (row.cells.get(*at), self.head.cells.get(*at)) {
            (Some(Cell::Text(cell)), Some(Cell::Text(head))) => {
                cell == head || (cell.len() < 200 && fold(cell) == self.folded[*at])
            }
            _ => false,
        };
        let mut filled = self.known.iter().filter(|at| row.cells.get(**at).is_some_and(|cell| !cell.is_empty()));
        // Where the first value is no heading, none is looked at further.
        if !filled.next().is_some_and(same) {
            return false;
        }
        let (mut all, mut equal) = (1, 1);
        for at in filled {
            all += 1;
            equal += usize::from(same(at));
        }
        equal * 2 > all
    }

    /// Returns whether the row sums up: a word for it first, no id, and nothing but numbers; or numbers alone.
    fn is_sum<'c>(&self, filled: impl Iterator<Item = (usize, &'c Cell)> + Clone) -> bool {
        let mut rest = filled.clone();
        let Some((first, cell)) = rest.next() else { return false };
        let Some(word) = sum_word(cell) else {
            let has_key = filled.clone().any(|(at, _)| self.keys.contains(&at));
            return !has_key && filled.clone().all(|(_, cell)| is_number(cell));
        };
        let has_digit = |cell: &Cell| matches!(cell, Cell::Text(text) if text.bytes().any(|byte| byte.is_ascii_digit()));
        if self.ids.contains(&first) && has_digit(cell) && rest.clone().any(|(_, cell)| !is_number(cell)) {
            return false;
        }
        let is_id = |(at, cell): (usize, &Cell)| at != first && self.ids.contains(&at) && sum_word(cell).is_none();
        let others = || rest.clone().filter(|(_, cell)| sum_word(cell).is_none());
        // `Total Kontrol` may be a system; `Total Kontrol` and a number is not.
        let is_sure = word == SumWord::Alone || others().next().is_some();
        is_sure && !rest.clone().any(is_id) && others().all(|(_, cell)| is_number(cell))
    }
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) | Cell::Error(_) => true,
        Cell::Text(text) => {
            text.bytes().any(|byte| byte.is_ascii_digit()) && (number::amount(cell).is_ok() || number::whole(cell).is_ok())
        }
        _ => false,
    }
}

/// How a cell says `sum`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SumWord {
    /// With nothing but a colon, a bracket or a year behind it.
    Alone,
    /// Before something else, such as a department.
    Before,
}

fn sum_word(cell: &Cell) -> Option<SumWord> {
    let Cell::Text(text) = cell else { return None };
    if text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let known = |part: &str| dictionary().value("totals", part).is_some();
    let bare = text
        .split([':', '(', ','])
        .next()
        .unwrap_or_default()
        .trim_end_matches(|letter: char| letter.is_ascii_digit() || letter.is_whitespace());
    if known(text) || known(bare) {
        return Some(SumWord::Alone);
    }
    let mut words = bare.split_whitespace();
    let one = words.next().unwrap_or_default();
    let two = words.next().map(|second| format!("{one} {second}"));
    (known(one) || two.is_some_and(|two| known(&two))).then_some(SumWord::Before)
}

/// Returns whether a cell says how the column is filled in: `kr.`, `(antal)`, `dd-mm-åååå`, `ja/nej`.
fn is_unit(cell: &Cell) -> bool {
    const UNITS: &[&str] = &[
        "kr", "kroner", "dkk", "nok", "tkr", "miokr", "millkr", "antal", "antall", "stk", "dato", "date", "tekst", "text",
        "fritekst", "tal", "tall", "number", "janej", "janei", "yesno", "mdr", "mnd", "maaneder", "dage", "dager", "aar", "pct",
        "id", "navn", "valg", "liste",
    ];
    let Cell::Text(text) = cell else { return false };
    let folded = fold(text);
    let bracketed = text.starts_with(['(', '[']) && text.ends_with([')', ']']);
    let date_form = ["ddmm", "mmdd", "aaaamm", "yyyymm"].iter().any(|form| folded.contains(form));
    bracketed
        || date_form
        || UNITS.contains(&folded.as_str())
        || *folded == *""
        || folded.strip_prefix("i").is_some_and(|rest| UNITS.contains(&rest))
}

/// Returns whether a text is a sentence about the table, not a name in it.
fn is_prose(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let first = text.split_whitespace().next().unwrap_or_default();
    words > 8 || first.starts_with('*') || (words > 1 && first.ends_with(':')) || (words > 4 && text.ends_with('.'))
}
