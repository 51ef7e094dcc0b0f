//! The register of one kind of entity: its ids in order, and what a name in another row refers to.

mod find;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use compact_str::CompactString;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::load::canonical::value::said;
use crate::load::limits;
use crate::load::value;
use crate::model::table::Cell;
use crate::model::{Origin, Problem, ProblemKind, Source, Subject, SubjectKind, TableKind};
use crate::text::{fold, fold_in_place};

use super::row::{About, RowReader, is_blank, names_the_whole, rows};

/// One entity: its id, what people call it, and the row that counts for it.
pub(super) struct Entry<'a> {
    pub(super) id: Cow<'a, str>,
    pub(super) name: Cow<'a, str>,
    pub(super) origin: Origin,
}

/// What a name refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// The entity at this position.
    One(usize),
    /// Nothing.
    None,
    /// More than one thing.
    Several,
}

impl Found {
    /// Returns what two ways to look for a thing refer to together.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (found, Self::None) | (Self::None, found) => found,
            (one, other) if one == other => one,
            _ => Self::Several,
        }
    }
}

/// Returns the rows of each name, the names in order and the rows of one as they came.
fn of_one_name<'r, 'a>(rows: &'r mut [(Cow<'a, str>, Origin)]) -> impl Iterator<Item = (&'r Cow<'a, str>, Vec<Origin>)> {
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    let of_one = rows.chunk_by(|one, other| one.0 == other.0);
    of_one.map(|same| (&same[0].0, same.iter().map(|(_, origin)| *origin).collect()))
}

/// The register of one kind of entity, sorted by id. What stands in the tables is not copied.
pub(super) struct Roster<'a> {
    kind: TableKind,
    sources: &'a [Source],
    /// The columns by which the entities go.
    columns: &'static [&'static str],
    entries: Vec<Entry<'a>>,
    /// Further rows with the id of an entry: they do not count, but what is wrong in them is told, and their names lead to it.
    superseded: Vec<Entry<'a>>,
    ids: FxHashMap<Cow<'a, str>, usize>,
    /// What goes by a name as it is written.
    names: FxHashMap<Cow<'a, str>, Found>,
    /// What goes by a folded name; made when something is sought that nothing goes by as it is written.
    layers: OnceLock<Vec<Layer>>,
}

/// What goes by a folded name in one way. Of several from the surest to the least sure, the first that knows a name decides.
type Layer = FxHashMap<CompactString, Found>;

/// The layer of ids.
const IDS: usize = 0;
/// The layer of ids that begin with zeros, without them.
const BARE_IDS: usize = 1;

impl<'a> Roster<'a> {
    /// Registers every row of a kind of table: `keys` are the columns that can give its id, the best first, `names` those that
    /// it also goes by.
    pub(super) fn of(
        sources: &'a [Source],
        kind: TableKind,
        keys: &[&'static str],
        names: &'static [&'static str],
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut by_id: Vec<(Cow<'a, str>, Origin)> = Vec::new();
        let mut without_id = Vec::new();
        for origin in rows(sources, kind) {
            let mut row = RowReader::new(sources, origin, problems);
            let mut ids = keys.iter().filter_map(|column| id_text(row.cell(column)));
            match (id_text(row.cell(keys[0])), ids.next()) {
                (Some(id), _) => by_id.push((id, origin)),
                (None, Some(name)) => without_id.push((name, origin)),
                (None, None) => row.missing(keys[0]),
            }
        }
        let mut entries = Vec::with_capacity(by_id.len());
        let mut superseded = Vec::new();
        for (id, mut origins) in of_one_name(&mut by_id) {
            // The fuller row counts, and between equals the one that sorts first: no order of rows may decide.
            if origins.len() > 1 {
                origins.sort_by_cached_key(|origin| (std::cmp::Reverse(filled(sources, *origin)), content(sources, *origin)));
            }
            let name = name_of(sources, origins[0], names).unwrap_or_else(|| id.clone());
            if origins.len() > 1 {
                let subject = Subject::new(subject_kind(kind), id.as_ref(), name.as_ref());
                let place = |origin: &Origin| {
                    let source = &sources[origin.source as usize];
                    source.place(&source.rows[origin.row as usize], Some(keys[0]))
                };
                let places = origins.iter().map(place).collect();
                problems.push(Problem { kind: ProblemKind::DuplicateId, table: kind, subject, places });
            }
            let entry = |origin: &Origin| Entry { id: id.clone(), name: name.clone(), origin: *origin };
            superseded.extend(origins[1..].iter().map(entry));
            entries.push(entry(&origins[0]));
        }
        for (name, mut origins) in of_one_name(&mut without_id) {
            // A row without an id goes by its name; a second of that name gets a number, whatever the order of rows.
            if origins.len() > 1 {
                origins.sort_by_cached_key(|origin| content(sources, *origin));
            }
            for (number, origin) in (1..).zip(origins) {
                let id = if number == 1 { name.clone() } else { format!("{name} #{number}").into() };
                entries.push(Entry { id, name: name_of(sources, origin, names).unwrap_or_else(|| name.clone()), origin });
            }
        }
        entries.sort_by(|one, other| one.id.cmp(&other.id).then(one.origin.cmp(&other.origin)));
        Self::indexed(sources, kind, entries, superseded, names)
    }

    /// Registers the units that other tables name, where no table of units says which there are.
    pub(super) fn of_units_named(sources: &'a [Source], organisation: Option<&str>) -> Self {
        let mut by_name: BTreeMap<String, (String, Origin)> = BTreeMap::new();
        for origin in rows(sources, TableKind::Systems).chain(rows(sources, TableKind::Usage)) {
            let source = &sources[origin.source as usize];
            let Some(text) = id_text(source.cell(&source.rows[origin.row as usize], "organisation")) else { continue };
            for name in value::list(&text).filter(|name| !names_the_whole(name, organisation)) {
                let first = by_name.entry(fold(name)).or_insert_with(|| (name.to_owned(), origin));
                // Of several spellings the first in the alphabet, whatever the order of rows.
                if name < first.0.as_str() {
                    name.clone_into(&mut first.0);
                }
            }
        }
        let entry = |(name, origin): (String, Origin)| Entry { id: name.clone().into(), name: name.into(), origin };
        let mut entries: Vec<Entry<'a>> = by_name.into_values().map(entry).collect();
        entries.sort_by(|one, other| one.id.cmp(&other.id));
        Self::indexed(sources, TableKind::Organisation, entries, Vec::new(), &[])
    }

    fn indexed(
        sources: &'a [Source],
        kind: TableKind,
        entries: Vec<Entry<'a>>,
        superseded: Vec<Entry<'a>>,
        columns: &'static [&'static str],
    ) -> Self {
        let ids: FxHashMap<Cow<'a, str>, usize> = entries.iter().enumerate().map(|(at, entry)| (entry.id.clone(), at)).collect();
        let mut names = FxHashMap::with_capacity_and_hasher(entries.len(), Default::default());
        let positions = (0..entries.len()).chain(superseded.iter().map(|entry| ids[&entry.id]));
        for (at, entry) in positions.zip(entries.iter().chain(&superseded)).filter(|(_, entry)| !entry.name.is_empty()) {
            goes_by(&mut names, entry.name.clone(), at);
        }
        Self { kind, sources, columns, entries, superseded, ids, names, layers: OnceLock::new() }
    }

    fn layers(&self) -> &[Layer] {
        self.layers.get_or_init(|| self.folded())
    }

    fn folded(&self) -> Vec<Layer> {
        let mut layers = vec![Layer::default(); self.columns.len() + BARE_IDS + 1];
        layers[IDS].reserve(self.entries.len());
        let superseded = self.superseded.iter().map(|entry| (self.ids[&entry.id], entry));
        for (at, entry) in self.entries.iter().enumerate().chain(superseded) {
            let mut add = |layer: usize, word: CompactString| {
                if !word.is_empty() {
                    goes_by(&mut layers[layer], word, at);
                }
            };
            // A spreadsheet that takes an id for a number drops its leading zeros; capitals get lost in typing.
            let id = fold_in_place(&entry.id);
            if id.starts_with('0') {
                add(BARE_IDS, id.trim_start_matches('0').into());
            }
            add(IDS, id);
            let source = &self.sources[entry.origin.source as usize];
            let row = &source.rows[entry.origin.row as usize];
            for (column, layer) in self.columns.iter().zip(BARE_IDS + 1..) {
                let text = source.cell(row, column).text();
                add(layer, fold_in_place(&text));
                let parts = value::list(&text).filter(|part| part.len() < text.len());
                parts.for_each(|part| add(layer, fold_in_place(part)));
            }
        }
        layers
    }

    /// Returns the kind of table.
    pub(super) fn kind(&self) -> TableKind {
        self.kind
    }

    /// Reads the row of each entity, in the order of ids. What is wrong with a row goes to its own list, whose order is not told.
    pub(super) fn read_each<T: Send>(
        &self,
        problems: &mut Vec<Problem>,
        read: impl Fn((usize, &Entry<'a>), &mut Vec<Problem>) -> T + Sync,
    ) -> Vec<T> {
        for entry in &self.superseded {
            read((self.ids[&entry.id], entry), problems);
        }
        let found = Mutex::new(Vec::new());
        let beside = |entry: (usize, &Entry<'a>)| {
            let mut own = Vec::new();
            let value = read(entry, &mut own);
            if !own.is_empty() {
                let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                if found.len() <= limits::PROBLEMS {
                    found.append(&mut own);
                }
            }
            value
        };
        let values = self.entries.par_iter().with_max_len(1024).enumerate().map(beside).collect();
        let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        if problems.len() + found.len() > limits::PROBLEMS {
            // Not all are kept, and which are must not hang on who was first.
            drop((found, values));
            return self.entries.iter().enumerate().map(|entry| read(entry, problems)).collect();
        }
        problems.append(&mut found);
        values
    }

    /// Returns an entity as what a row is about.
    pub(super) fn about(&self, position: usize) -> About<'_> {
        let entry = &self.entries[position];
        About::Entity { kind: subject_kind(self.kind), id: &entry.id, name: &entry.name }
    }
}

/// Notes that an entity goes by a name, beside any other that does.
fn goes_by<N: std::hash::Hash + Eq>(names: &mut FxHashMap<N, Found>, name: N, at: usize) {
    let found = names.entry(name).or_insert(Found::One(at));
    *found = found.and(Found::One(at));
}

/// Returns an id as text: trimmed, and a whole number without a decimal point.
fn id_text(cell: &Cell) -> Option<Cow<'_, str>> {
    match cell {
        Cell::Empty | Cell::Error(_) => None,
        Cell::Text(text) if is_blank(text) => None,
        Cell::Text(text) => Some(text.trim().into()),
        cell => Some(cell.text()),
    }
}

fn name_of<'a>(sources: &'a [Source], origin: Origin, names: &[&'static str]) -> Option<Cow<'a, str>> {
    let source = &sources[origin.source as usize];
    id_text(source.cell(&source.rows[origin.row as usize], names[0]))
}

/// Returns how many columns a row fills that mean anything, with more than a word for nothing.
fn filled(sources: &[Source], origin: Origin) -> usize {
    let source = &sources[origin.source as usize];
    let row = &source.rows[origin.row as usize];
    let says_something = |cell: &Cell| !cell.is_empty() && !matches!(cell, Cell::Text(text) if is_blank(text));
    source.columns.names().filter(|column| says_something(source.cell(row, column))).count()
}

/// Returns everything a row says in canonical columns, so that equal rows sort alike wherever they stand and however they are written.
fn content(sources: &[Source], origin: Origin) -> String {
    let source = &sources[origin.source as usize];
    let row = &source.rows[origin.row as usize];
    let filled = source.columns.names().map(|column| (column, said(source, row, column))).filter(|(_, text)| !text.is_empty());
    filled.map(|(column, text)| format!("{column}={text}\u{1f}")).collect()
}

fn subject_kind(kind: TableKind) -> SubjectKind {
    match kind {
        TableKind::Contracts => SubjectKind::Contract,
        TableKind::Licences => SubjectKind::Licence,
        TableKind::Organisation => SubjectKind::Unit,
        TableKind::Requests | TableKind::Decisions => SubjectKind::Request,
        TableKind::Waivers => SubjectKind::Waiver,
        TableKind::Usage | TableKind::Integrations => SubjectKind::Row,
        TableKind::Systems => SubjectKind::System,
    }
}
