//! The row of headings: how many of them are known, for which kind of table, and which column each canonical column is.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::load::grid::Grid;
use crate::load::headings::{Meaning, columns, dictionary, required};
use crate::load::manifest::DeclaredColumn;
use crate::load::presets::Found;
use crate::load::value::yes_no;
use crate::model::table::{Cell, Row};
use crate::model::{Columns, TableKind};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// Rows at the top of a sheet among which the headings are looked for.
pub(super) const SEARCHED: usize = 40;
/// Letters beyond which a cell is prose, not a heading.
const LONGEST_HEADING: usize = 120;

/// Headings that give way to any other of their column: whoever answers the phone is not the owner when one is named.
const WEAK: &[&str] = &[
    "kontakt",
    "kontaktperson",
    "contactperson",
    "ansvarlig",
    "ansvarligperson",
    "ansvarleg",
    "ansv",
    "responsible",
    "responsibleperson",
    "superbruger",
    "superbruker",
    "systemadministrator",
];

/// Headings that mean another column where a better one means theirs: licences `I brug` beside those `Tildelt` are the active ones.
const SECOND: &[(TableKind, &[&str], &str, &str)] = &[
    (TableKind::Usage, &["ibrug", "ibruk", "antalibrug", "antallibruk", "inuse"], "assigned", "active"),
    (
        TableKind::Systems,
        &["udfasningsdato", "datoforudfasning", "utfasingsdato", "datoforutfasing", "retirementdate"],
        "retire-by",
        "retired",
    ),
];

/// A row read as the headings of one kind of table.
#[derive(Debug)]
pub(super) struct Header {
    /// Position among the rows, not the row's number.
    pub(super) at: usize,
    pub(super) kind: TableKind,
    /// How many canonical columns the row has.
    pub(super) hits: usize,
    /// How many cells of the row hold anything.
    filled: usize,
    /// Whether the sheet or file is named after the kind.
    is_named: bool,
    /// Column by column, what the headings mean; a declared one has no distance at all.
    meanings: Vec<(usize, Meaning)>,
}

/// Returns every reading of the first rows as headings that knows at least one.
pub(super) fn candidates<'a>(
    rows: &'a [Row],
    declared: &'a [DeclaredColumn],
    kind: Option<TableKind>,
    named: &'a [TableKind],
) -> impl Iterator<Item = Header> + 'a {
    rows.iter().take(SEARCHED).enumerate().flat_map(move |(at, row)| readings(at, row, declared, kind, named))
}

/// Returns how many cells of a row can be headings at all.
pub(super) fn may_be_headings(row: &Row) -> usize {
    row.cells.iter().filter(|cell| matches!(cell, Cell::Text(text) if may_be_heading(text))).count()
}

/// Returns whether a text is short enough for a heading. Numbers and dates are none, and `#` says `No.`.
fn may_be_heading(text: &str) -> bool {
    text.len() <= LONGEST_HEADING
        && (text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()) || text.contains('#'))
}

fn readings(at: usize, row: &Row, declared: &[DeclaredColumn], only: Option<TableKind>, named: &[TableKind]) -> Vec<Header> {
    let mut of_kind: BTreeMap<TableKind, Vec<(usize, Meaning)>> = BTreeMap::new();
    for (column, cell) in row.cells.iter().enumerate() {
        let Cell::Text(text) = cell else { continue };
        if let Some(declared) = declared.iter().find(|declared| same(text, &declared.heading)) {
            let kinds = TableKind::ALL.into_iter().filter(|kind| columns(*kind).contains(&declared.column));
            for kind in kinds {
                of_kind.entry(kind).or_default().push((column, Meaning { kind, column: declared.column, distance: 0, rank: 0 }));
            }
            continue;
        }
        if !may_be_heading(text) {
            continue;
        }
        for meaning in dictionary().meanings(text) {
            // One more step away than any declared heading.
            of_kind.entry(meaning.kind).or_default().push((column, Meaning { distance: meaning.distance + 1, ..meaning }));
        }
    }
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let kinds = of_kind.into_iter().filter(|(kind, _)| only.is_none_or(|only| only == *kind));
    kinds
        .map(|(kind, meanings)| {
            let mut distinct: Vec<&str> = meanings.iter().map(|(_, meaning)| meaning.column).collect();
            distinct.sort_unstable();
            distinct.dedup();
            Header { at, kind, hits: distinct.len(), filled, is_named: named.contains(&kind), meanings }
        })
        .collect()
}

/// Returns whether a column answers yes or no, and nothing else.
fn holds_yes_no(rows: &[Row], at: usize) -> bool {
    let mut filled = rows.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| yes_no(cell).is_ok())
}

/// Returns whether two headings are one, however they are written.
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other || fold(one) == fold(other)
}

impl Header {
    /// Returns the reading of a row as the headings of an export: what the manifest says, what the form knows, and for headings that it
    /// does not know what they mean elsewhere.
    pub(super) fn of_form(row: &Row, found: &Found, kind: TableKind, declared: &[DeclaredColumn]) -> Self {
        let elsewhere = readings(found.at, row, declared, Some(kind), &[]).into_iter().next();
        let mut meanings = elsewhere.map(|header| header.meanings).unwrap_or_default();
        let heading = |at: usize| row.cells.get(at).map(Cell::text).unwrap_or_default();
        meanings.retain(|(at, meaning)| meaning.distance == 0 || !found.form.knows(&heading(*at)));
        let is_declared = |column: &str, at: usize| {
            meanings.iter().any(|(other, meaning)| meaning.distance == 0 && (meaning.column == column || *other == at))
        };
        let of_form = found.columns.iter().filter(|(column, at)| !is_declared(column, *at));
        let of_form: Vec<_> = of_form.map(|(column, at)| (*at, Meaning { kind, column, distance: 1, rank: 0 })).collect();
        meanings.extend(of_form);
        let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
        Self { at: found.at, kind, hits: found.columns.len(), filled, is_named: true, meanings }
    }

    /// Returns whether the manifest says what a column is.
    pub(super) fn declares(&self, at: usize) -> bool {
        self.meanings.iter().any(|(column, meaning)| *column == at && meaning.distance == 0)
    }

    /// Returns the same reading for a row at another position.
    pub(super) fn at(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// Returns how well the row reads as headings of the kind: what is there counts most, then the name, then that nothing is missing.
    pub(super) fn score(&self) -> (usize, Reverse<TableKind>) {
        let points = self.hits * 2 + if self.is_named { 4 } else { 0 } + if self.is_complete() { 3 } else { 0 };
        (points, Reverse(self.kind))
    }

    /// Returns whether the table has the columns that it cannot do without.
    pub(super) fn is_complete(&self) -> bool {
        let has = |column: &&str| self.meanings.iter().any(|(_, meaning)| meaning.column == *column);
        required(self.kind).iter().any(|group| group.iter().all(has))
    }

    /// Returns whether a complete row of headings is one beyond doubt, and not two words by chance.
    pub(super) fn is_sure(&self) -> bool {
        match self.hits {
            0 => false,
            1 => self.is_named && self.filled <= 3,
            2 | 3 => self.is_named || self.hits * 3 >= self.filled,
            _ => true,
        }
    }

    /// Returns whether an incomplete row of headings is meant as a table of the kind.
    pub(super) fn is_likely(&self) -> bool {
        (self.is_named && self.hits >= 2) || (self.hits >= 5 && self.hits * 2 >= self.filled)
    }

    /// Returns whether a column's heading means anything in the kind of table.
    pub(super) fn means_anything(&self, column: usize) -> bool {
        self.meanings.iter().any(|(at, _)| *at == column)
    }

    /// Returns whether the manifest says which column a canonical column is.
    pub(super) fn is_declared(&self, column: &str) -> bool {
        self.meanings.iter().any(|(_, meaning)| meaning.column == column && meaning.distance == 0)
    }

    /// Returns the columns whose headings mean something.
    pub(super) fn known(&self) -> impl Iterator<Item = (usize, &'static str)> {
        self.meanings.iter().map(|(at, meaning)| (*at, meaning.column))
    }

    /// Returns the headings that are understood and those that are not, in backticks.
    pub(super) fn understood(&self, grid: &Grid) -> (Vec<String>, Vec<String>) {
        let cells = grid.rows[self.at].cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let (known, unknown): (Vec<_>, Vec<_>) = cells.partition(|(at, _)| self.means_anything(*at));
        let names = |cells: Vec<(usize, &Cell)>| cells.into_iter().map(|(_, cell)| format!("`{cell}`")).collect();
        (names(known), names(unknown))
    }

    /// Decides which column counts for each canonical column, and says where there was a choice: the declared one, one with a
    /// telling heading, the one whose whole heading is known, the fuller one, the heading that the dictionary puts first.
    pub(super) fn columns(&self, rows: &[Row], headings: &[Arc<str>]) -> (Columns, Vec<(&'static str, Phrase)>) {
        let mut by_column: BTreeMap<&'static str, Vec<(usize, Meaning)>> = BTreeMap::new();
        for (at, meaning) in &self.meanings {
            by_column.entry(meaning.column).or_default().push((*at, *meaning));
        }
        let mut chosen = Columns::default();
        let mut notes = Vec::new();
        for (column, mut choices) in by_column {
            if choices.len() > 1 {
                // In tenths: one empty cell more or less tells nothing.
                let emptiness = |at: usize| {
                    let filled = rows.iter().filter(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty())).count();
                    10 - filled * 10 / rows.len().max(1)
                };
                let is_weak =
                    |at: usize| WEAK.contains(&fold(&headings[at]).as_str()) || self.second(column, &headings[at]).is_some();
                choices.sort_by_cached_key(|(at, meaning)| {
                    (
                        meaning.distance > 0,
                        is_weak(*at),
                        meaning.distance,
                        emptiness(*at),
                        meaning.rank,
                        headings[*at].clone(),
                        *at,
                    )
                });
                let names: Vec<String> = choices.iter().map(|(at, _)| format!("`{}`", headings[*at])).collect();
                let (all, number, used) = (names.join(", "), names.len(), names[0].clone());
                notes.push((column, phrase!("note-doubles", names = all, number, column, used)));
            }
            chosen.insert(column, choices[0].0);
            for (at, _) in &choices[1..] {
                let second = self.second(column, &headings[*at]);
                if let Some(second) = second.filter(|second| self.meanings.iter().all(|(_, other)| other.column != *second)) {
                    let (heading, other) = (&*headings[*at], &*headings[choices[0].0]);
                    notes.push((second, phrase!("note-beside", heading, other, column = second)));
                    chosen.add(second, *at);
                }
            }
            if let Some(id) = self.id_among(column, &choices[1..], rows) {
                notes.push(("id", phrase!("note-codes", heading = &*headings[id])));
                chosen.insert("id", id);
            }
        }
        if let Some(at) = chosen.get("framework").filter(|at| holds_yes_no(rows, *at) && !self.is_declared("framework")) {
            // `Rammeaftale: nej` names none. What is called so beside it may.
            chosen.remove("framework");
            chosen.add("is-framework", at);
            let others = self.meanings.iter().filter(|(_, meaning)| meaning.column == "framework").map(|(other, _)| *other);
            if let Some(named) = others.filter(|other| !holds_yes_no(rows, *other)).min() {
                chosen.insert("framework", named);
            }
        }
        (chosen, notes)
    }

    /// Returns what a heading of a column means where another heading is better for it.
    fn second(&self, column: &str, heading: &str) -> Option<&'static str> {
        let of_kind = SECOND.iter().filter(|(kind, _, first, _)| *kind == self.kind && *first == column);
        let mut known = of_kind.filter(|(_, headings, ..)| headings.contains(&fold(heading).as_str()));
        known.next().map(|(.., second)| *second)
    }

    /// Returns the column of ids among those that could be names as well, where no other column gives one: `System` beside
    /// `Systemnavn`.
    fn id_among(&self, column: &str, others: &[(usize, Meaning)], rows: &[Row]) -> Option<usize> {
        let names = matches!(column, "name" | "title" | "product") && columns(self.kind).contains(&"id");
        if !names || self.meanings.iter().any(|(_, meaning)| meaning.column == "id") {
            return None;
        }
        let is_code = |cell: &Cell| match cell {
            Cell::Number(_) => true,
            Cell::Text(text) => text.bytes().any(|byte| byte.is_ascii_digit()) && !text.trim().contains(char::is_whitespace),
            _ => false,
        };
        others.iter().map(|(at, _)| *at).find(|at| {
            let mut seen = BTreeSet::new();
            !rows.is_empty()
                && rows.iter().all(|row| row.cells.get(*at).is_some_and(|cell| is_code(cell) && seen.insert(cell.to_string())))
        })
    }
}
