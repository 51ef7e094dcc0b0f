//! The row of headings: how many of them are known, for which kind of table, and which column each canonical column is.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Columns;
use crate::load::grid::Grid;
use crate::load::headings::{Meaning, columns, dictionary, required};
use crate::load::manifest::DeclaredColumn;
use crate::model::TableKind;
use crate::model::table::{Cell, Row};
use crate::text::fold;

/// Rows at the top of a sheet among which the headings are looked for.
pub(super) const SEARCHED: usize = 40;
/// Letters beyond which a cell is prose, not a heading.
const LONGEST_HEADING: usize = 120;

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

fn readings(at: usize, row: &Row, declared: &[DeclaredColumn], only: Option<TableKind>, named: &[TableKind]) -> Vec<Header> {
    let mut of_kind: BTreeMap<TableKind, Vec<(usize, Meaning)>> = BTreeMap::new();
    for (column, cell) in row.cells.iter().enumerate() {
        let Cell::Text(text) = cell else { continue };
        if text.len() > LONGEST_HEADING {
            continue;
        }
        if let Some(declared) = declared.iter().find(|declared| same(text, &declared.heading)) {
            let kinds = TableKind::ALL.into_iter().filter(|kind| columns(*kind).contains(&declared.column));
            for kind in kinds {
                of_kind.entry(kind).or_default().push((column, Meaning { kind, column: declared.column, distance: 0, rank: 0 }));
            }
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

/// Returns whether two headings are one, however they are written.
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other || fold(one) == fold(other)
}

/// Returns whether a row has the headings of findings that this program wrote.
pub(super) fn is_own_output(row: &Row) -> bool {
    let has = |wanted: &str| row.cells.iter().any(|cell| matches!(cell, Cell::Text(text) if fold(text) == wanted));
    has("rule") && has("fingerprint")
}

impl Header {
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

    /// Decides which column counts for each canonical column, and says where there was a choice: the declared one, the one
    /// whose whole heading is known, the fuller one, the more telling heading.
    pub(super) fn columns(&self, rows: &[Row], headings: &[Arc<str>]) -> (Columns, Vec<(&'static str, String)>) {
        let mut by_column: BTreeMap<&'static str, Vec<(usize, Meaning)>> = BTreeMap::new();
        for (at, meaning) in &self.meanings {
            by_column.entry(meaning.column).or_default().push((*at, *meaning));
        }
        let mut chosen = Columns::new();
        let mut notes = Vec::new();
        for (column, mut choices) in by_column {
            if choices.len() > 1 {
                // In tenths: one empty cell more or less tells nothing.
                let emptiness = |at: usize| {
                    let filled = rows.iter().filter(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty())).count();
                    10 - filled * 10 / rows.len().max(1)
                };
                choices.sort_by_cached_key(|(at, meaning)| {
                    (meaning.distance, emptiness(*at), meaning.rank, headings[*at].clone(), *at)
                });
                let names: Vec<String> = choices.iter().map(|(at, _)| format!("`{}`", headings[*at])).collect();
                let both = if names.len() == 2 { "both" } else { "all" };
                notes.push((column, format!("{} {both} mean `{column}`: {} is used", names.join(", "), names[0])));
            }
            chosen.insert(column, choices[0].0);
        }
        (chosen, notes)
    }
}
