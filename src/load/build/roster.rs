//! The register of one kind of entity: its ids in order, and what a name in another row refers to.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::load::canonical::value::said;
use crate::load::value;
use crate::model::table::Cell;
use crate::model::{Origin, Problem, ProblemKind, Source, Subject, SubjectKind, TableKind};
use crate::text::fold;

use super::row::{RowReader, is_blank, names_the_whole, rows};

/// Parts between commas that one name may have.
const LONGEST_NAME: usize = 5;

/// One entity: its id, what people call it, and the row that counts for it.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name: String,
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
fn of_one_name(rows: &mut [(String, Origin)]) -> impl Iterator<Item = (&str, Vec<Origin>)> {
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    let of_one = rows.chunk_by(|one, other| one.0 == other.0);
    of_one.map(|same| (same[0].0.as_str(), same.iter().map(|(_, origin)| *origin).collect()))
}

/// The register of one kind of entity, sorted by id.
pub(super) struct Roster {
    kind: TableKind,
    entries: Vec<Entry>,
    /// Further rows with the id of an entry: they do not count, but what is wrong in them is told, and their names lead to it.
    superseded: Vec<Entry>,
    ids: FxHashMap<String, usize>,
    /// From the surest way to name something to the least sure; the first that knows the name decides.
    layers: Vec<FxHashMap<String, Found>>,
}

/// The layer of names as they are written.
const NAMES: usize = 0;
/// The layer of ids, folded.
const IDS: usize = 1;
/// The layer of ids that begin with zeros, without them.
const BARE_IDS: usize = 2;

impl Roster {
    /// Registers every row of a kind of table: `keys` are the columns that can give its id, the best first, `names` those that
    /// it also goes by.
    pub(super) fn of(
        sources: &[Source],
        kind: TableKind,
        keys: &[&'static str],
        names: &[&'static str],
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut by_id: Vec<(String, Origin)> = Vec::new();
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
            let name = name_of(sources, origins[0], names).unwrap_or_else(|| id.to_owned());
            if origins.len() > 1 {
                let subject = Subject::new(subject_kind(kind), id.to_owned(), name.clone());
                let place = |origin: &Origin| {
                    let source = &sources[origin.source as usize];
                    source.place(&source.rows[origin.row as usize], Some(keys[0]))
                };
                let places = origins.iter().map(place).collect();
                problems.push(Problem { kind: ProblemKind::DuplicateId, table: kind, subject, places });
            }
            let entry = |origin: &Origin| Entry { id: id.to_owned(), name: name.clone(), origin: *origin };
            superseded.extend(origins[1..].iter().map(entry));
            entries.push(entry(&origins[0]));
        }
        for (name, mut origins) in of_one_name(&mut without_id) {
            // A row without an id goes by its name; a second of that name gets a number, whatever the order of rows.
            if origins.len() > 1 {
                origins.sort_by_cached_key(|origin| content(sources, *origin));
            }
            for (number, origin) in (1..).zip(origins) {
                let id = if number == 1 { name.to_owned() } else { format!("{name} #{number}") };
                entries.push(Entry { id, name: name_of(sources, origin, names).unwrap_or_else(|| name.to_owned()), origin });
            }
        }
        entries.sort_by(|one, other| one.id.cmp(&other.id).then(one.origin.cmp(&other.origin)));
        Self::indexed(sources, kind, entries, superseded, names)
    }

    /// Registers the units that other tables name, where no table of units says which there are.
    pub(super) fn of_units_named(sources: &[Source], organisation: Option<&str>) -> Self {
        let mut by_name: BTreeMap<String, (String, Origin)> = BTreeMap::new();
        for origin in rows(sources, TableKind::Systems).chain(rows(sources, TableKind::Usage)) {
            let source = &sources[origin.source as usize];
            let Some(text) = id_text(source.cell(&source.rows[origin.row as usize], "organisation")) else { continue };
            for name in value::list(&text).into_iter().filter(|name| !names_the_whole(name, organisation)) {
                let first = by_name.entry(fold(name)).or_insert_with(|| (name.to_owned(), origin));
                // Of several spellings the first in the alphabet, whatever the order of rows.
                if name < first.0.as_str() {
                    name.clone_into(&mut first.0);
                }
            }
        }
        let entry = |(name, origin): (String, Origin)| Entry { id: name.clone(), name, origin };
        let mut entries: Vec<Entry> = by_name.into_values().map(entry).collect();
        entries.sort_by(|one, other| one.id.cmp(&other.id));
        Self::indexed(sources, TableKind::Organisation, entries, Vec::new(), &[])
    }

    fn indexed(sources: &[Source], kind: TableKind, entries: Vec<Entry>, superseded: Vec<Entry>, names: &[&'static str]) -> Self {
        let ids: FxHashMap<String, usize> = entries.iter().enumerate().map(|(at, entry)| (entry.id.clone(), at)).collect();
        let mut layers: Vec<FxHashMap<String, Found>> = vec![FxHashMap::default(); names.len() + BARE_IDS + 1];
        [NAMES, IDS].iter().for_each(|layer| layers[*layer].reserve(entries.len()));
        for (position, entry) in entries.iter().chain(&superseded).enumerate() {
            let at = if position < entries.len() { position } else { ids[&entry.id] };
            let mut add = |layer: usize, word: String| {
                if !word.is_empty() {
                    let found = layers[layer].entry(word).or_insert(Found::One(at));
                    *found = found.and(Found::One(at));
                }
            };
            // A spreadsheet that takes an id for a number drops its leading zeros; capitals get lost in typing.
            add(NAMES, entry.name.clone());
            let id = fold(&entry.id);
            if id.starts_with('0') {
                add(BARE_IDS, id.trim_start_matches('0').to_owned());
            }
            add(IDS, id);
            let source = &sources[entry.origin.source as usize];
            let row = &source.rows[entry.origin.row as usize];
            for (column, layer) in names.iter().zip(BARE_IDS + 1..) {
                let text = source.cell(row, column).text();
                add(layer, fold(&text));
                let parts = value::list(&text).into_iter().filter(|part| part.len() < text.len());
                parts.for_each(|part| add(layer, fold(part)));
            }
        }
        Self { kind, entries, superseded, ids, layers }
    }

    /// Returns the kind of table.
    pub(super) fn kind(&self) -> TableKind {
        self.kind
    }

    /// Reads the row of each entity, in the order of ids.
    pub(super) fn read_each<T>(&self, mut read: impl FnMut((usize, &Entry)) -> T) -> Vec<T> {
        for entry in &self.superseded {
            read((self.ids[&entry.id], entry));
        }
        self.entries.iter().enumerate().map(read).collect()
    }

    /// Returns an entity as a subject.
    pub(super) fn subject(&self, position: usize) -> Subject {
        let entry = &self.entries[position];
        Subject::new(subject_kind(self.kind), &entry.id, &entry.name)
    }

    /// Returns what a name refers to: an id, else a name or alias that only one entity goes by, else both together.
    pub(super) fn find(&self, name: &str) -> Found {
        match self.find_one(name) {
            Found::None => self.find_id_beside_name(name),
            found => found,
        }
    }

    /// Returns what an id and a name together refer to: `34405 Qmatic Orchestra`, `0201 - Budget`, `Aula (0042)`.
    fn find_id_beside_name(&self, text: &str) -> Found {
        let text = text.trim();
        let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '-' | '–' | '—' | '|' | '/');
        let in_front = text.split_once(|letter: char| letter.is_whitespace() || letter == ':');
        let behind = text.strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
        let last = text.rsplit_once(char::is_whitespace).filter(|(rest, _)| rest.ends_with(is_mark));
        let pairs = [in_front, behind.map(|(name, id)| (id, name)), last.map(|(name, id)| (id, name))];
        for (id, name) in pairs.into_iter().flatten() {
            let id = id.trim_matches(is_mark);
            if id.ends_with([',', '.']) {
                continue;
            }
            let Some(at) = self.by_id(id) else { continue };
            // What a short number counts may stand before it by chance; a long code with a digit in it does not. Behind a
            // comma there may be more than one.
            let is_code = id.chars().count() >= 4 && id.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains(',');
            match self.find_one(name.trim_matches(is_mark)) {
                Found::One(named) if named == at => return Found::One(at),
                Found::None if is_code => return Found::One(at),
                Found::Several if is_code => return Found::One(at),
                _ => {}
            }
        }
        Found::None
    }

    /// Returns the entity with an id, which may have lost its leading zeros.
    fn by_id(&self, id: &str) -> Option<usize> {
        let without_zeros = || match self.by_bare_id(&fold(id)) {
            Found::One(at) => Some(at),
            _ => None,
        };
        self.ids.get(id).copied().or_else(without_zeros)
    }

    /// Returns what a folded id refers to, with and without its leading zeros.
    fn by_bare_id(&self, folded: &str) -> Found {
        let bare = folded.trim_start_matches('0');
        let of_layer = |layer: usize| self.layers[layer].get(bare).copied().unwrap_or(Found::None);
        of_layer(IDS).and(of_layer(BARE_IDS))
    }

    fn find_one(&self, name: &str) -> Found {
        let name = name.trim();
        if let Some(at) = self.ids.get(name) {
            return Found::One(*at);
        }
        if let Some(found) = self.layers[NAMES].get(name) {
            return *found;
        }
        let folded = fold(name);
        let (ids, names) = (&self.layers[IDS], &self.layers[BARE_IDS + 1..]);
        let by_name = || names.iter().find_map(|names| names.get(&folded)).copied();
        let surest = ids.get(&folded).copied().unwrap_or_else(|| self.by_bare_id(&folded));
        if surest == Found::None { by_name().unwrap_or(Found::None) } else { surest }
    }

    /// Returns what a piece of a list refers to. It is split further at its commas when any part then refers to one thing:
    /// the longest runs of parts that do, since names have commas too, and each part between them by itself.
    pub(super) fn find_in_list(&self, piece: &str) -> Vec<(String, Found)> {
        let whole = self.find(piece);
        if matches!(whole, Found::One(_)) || !piece.contains(',') {
            return vec![(piece.to_owned(), whole)];
        }
        let parts: Vec<&str> = piece.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            let runs = (at + 1..=parts.len().min(at + LONGEST_NAME)).rev().map(|end| (end, parts[at..end].join(", ")));
            let known =
                runs.map(|(end, name)| (end, self.find(&name), name)).find(|(_, found, _)| matches!(found, Found::One(_)));
            let (end, of_run, name) = known.unwrap_or_else(|| (at + 1, self.find(parts[at]), parts[at].to_owned()));
            found.push((name, of_run));
            at = end;
        }
        if found.iter().any(|(_, found)| matches!(found, Found::One(_))) { found } else { vec![(piece.to_owned(), whole)] }
    }
}

/// Returns an id as text: trimmed, and a whole number without a decimal point.
fn id_text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty | Cell::Error(_) => None,
        Cell::Text(text) if is_blank(text) => None,
        cell => Some(cell.text().trim().to_owned()),
    }
}

fn name_of(sources: &[Source], origin: Origin, names: &[&'static str]) -> Option<String> {
    let source = &sources[origin.source as usize];
    id_text(source.cell(&source.rows[origin.row as usize], names[0]))
}

/// Returns how many columns a row fills that mean anything, with more than a word for nothing.
fn filled(sources: &[Source], origin: Origin) -> usize {
    let source = &sources[origin.source as usize];
    let row = &source.rows[origin.row as usize];
    let says_something = |cell: &Cell| !cell.is_empty() && !matches!(cell, Cell::Text(text) if is_blank(text));
    source.columns.keys().filter(|column| says_something(source.cell(row, column))).count()
}

/// Returns everything a row says in canonical columns, so that equal rows sort alike wherever they stand and however they are written.
fn content(sources: &[Source], origin: Origin) -> String {
    let source = &sources[origin.source as usize];
    let row = &source.rows[origin.row as usize];
    let filled = source.columns.keys().map(|column| (column, said(source, row, column))).filter(|(_, text)| !text.is_empty());
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
