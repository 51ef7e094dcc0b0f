//! Whom to believe: rows of several tables that speak of one system or contract become one row, by a declared order of trust.
//!
//! The order stands in `trust.toml`. A cell that comes from another table keeps its place, so that a finding points at the file that
//! was believed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::{LOCAL_ID, Settled, USED_BY, USES};
use crate::load::value::{self, date::date, number};
use crate::model::table::Cell;
use crate::model::{Aside, Source, TableKind};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::text::fold;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Trust {
    systems: Order,
    contracts: Order,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    order: Vec<String>,
    #[serde(default)]
    fills: Vec<String>,
    #[serde(default)]
    first: BTreeMap<String, Vec<String>>,
}

static TRUST: LazyLock<Trust> = LazyLock::new(|| toml::from_str(include_str!("trust.toml")).expect("a test reads the order"));

impl Order {
    /// Returns how far behind the most trusted a table stands, for a column of its rows.
    fn rank(&self, source: &Source, column: Option<&str>) -> usize {
        let own = source.preset.unwrap_or("own");
        let first = column.and_then(|column| self.first.get(column)).into_iter().flatten();
        first.chain(&self.order).position(|name| name == own).unwrap_or(usize::MAX)
    }

    fn only_fills(&self, source: &Source) -> bool {
        source.preset.is_some_and(|preset| self.fills.iter().any(|name| name == preset))
    }
}

/// Returns the exports of a table in the order of trust, the organisation's own tables first; nothing for a table in which no two rows
/// are put together.
#[must_use]
pub fn order(kind: TableKind) -> &'static [String] {
    match kind {
        TableKind::Systems => &TRUST.systems.order,
        TableKind::Contracts => &TRUST.contracts.order,
        _ => &[],
    }
}

/// Returns the place of a row's cell in a column of the file, both by position.
pub(super) fn place_at(source: &Source, row: usize, column: usize) -> Place {
    let row = &source.rows[row];
    let value = row.cells.get(column).filter(|cell| !cell.is_empty()).map(|cell| cell.text().into());
    let heading = source.headings.get(column).cloned();
    Place { file: source.file.clone(), sheet: source.sheet.clone(), row: row.number, column: heading, value }
}

/// Puts the rows of several tables together where they speak of one system or contract.
pub(super) fn settle(settled: &mut Settled) {
    for (kind, order) in [(TableKind::Systems, &TRUST.systems), (TableKind::Contracts, &TRUST.contracts)] {
        let mut tables: Vec<usize> = (0..settled.sources.len()).filter(|at| settled.sources[*at].kind == kind).collect();
        if tables.iter().all(|at| settled.sources[*at].preset.is_none()) {
            continue;
        }
        // Of equals the order of files.
        tables.sort_by_key(|at| order.rank(&settled.sources[*at], None));
        Merging { sources: &mut settled.sources, order, kind }.settle(&tables);
    }
    let (kept, empty): (Vec<Source>, Vec<Source>) =
        std::mem::take(&mut settled.sources).into_iter().partition(|source| source.preset.is_none() || !source.rows.is_empty());
    settled.sources = kept;
    settled.asides.extend(empty.into_iter().map(|source| Aside {
        what: source.preset.and_then(super::Form::named).map(super::Form::called).unwrap_or_default(),
        rows: 0,
        file: source.file,
        sheet: source.sheet,
        notes: source.notes,
    }));
}

/// A row of one of the tables.
type At = (usize, usize);

struct Merging<'a> {
    sources: &'a mut Vec<Source>,
    order: &'a Order,
    kind: TableKind,
}

impl Merging<'_> {
    fn settle(&mut self, tables: &[usize]) {
        let entities = self.entities(tables);
        let mut gone: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut told: BTreeMap<(usize, usize), Told> = BTreeMap::new();
        for rows in entities {
            let Some((&kept, others)) = rows.split_first() else { continue };
            if self.order.only_fills(&self.sources[kept.0]) && self.fills_something(kept.0) {
                gone.entry(kept.0).or_default().extend(rows.iter().map(|(_, row)| *row));
                continue;
            }
            for other in others {
                self.join(kept, *other, told.entry((kept.0, other.0)).or_default());
                gone.entry(other.0).or_default().insert(other.1);
            }
        }
        for ((kept, other), told) in told {
            self.tell(kept, other, &told);
        }
        for (source, rows) in gone {
            let mut at = 0;
            self.sources[source].rows.retain(|_| {
                at += 1;
                !rows.contains(&(at - 1))
            });
        }
    }

    /// Returns whether a table that only fills has another one to fill.
    fn fills_something(&self, at: usize) -> bool {
        let others = self.sources.iter().filter(|source| source.kind == self.kind && !self.order.only_fills(source));
        self.sources[at].kind == self.kind && others.count() > 0
    }

    /// Returns the rows of each system or contract, the most trusted first: those of one id, else of one name that no table has twice.
    fn entities(&self, tables: &[usize]) -> Vec<Vec<At>> {
        let mut entities: Vec<Vec<At>> = Vec::new();
        let (mut by_id, mut by_name) = (FxHashMap::<String, usize>::default(), FxHashMap::<String, Option<usize>>::default());
        for &table in tables {
            let source = &self.sources[table];
            let mut joined = Vec::new();
            for row in 0..source.rows.len() {
                let (ids, name) = self.keys(table, row);
                let is_other =
                    |entity: &usize| entities[*entity].iter().all(|(other, _)| self.sources[*other].preset != source.preset);
                let of_id = ids.iter().find_map(|id| by_id.get(id).copied()).filter(&is_other);
                let of_name = || by_name.get(&name).copied().flatten().filter(&is_other);
                joined.push((row, of_id.or_else(of_name), ids, name));
            }
            // Two rows of one table are never one thing, whatever another table calls it.
            let mut taken: FxHashMap<usize, usize> = FxHashMap::default();
            for entity in joined.iter().filter_map(|(_, entity, ..)| *entity) {
                *taken.entry(entity).or_default() += 1;
            }
            for (row, entity, ids, name) in joined {
                let entity = entity.filter(|entity| taken.get(entity) == Some(&1));
                let at = entity.unwrap_or_else(|| {
                    entities.push(Vec::new());
                    entities.len() - 1
                });
                entities[at].push((table, row));
                for id in ids {
                    by_id.entry(id).or_insert(at);
                }
                if !name.is_empty() {
                    let known = by_name.entry(name).or_insert(Some(at));
                    if *known != Some(at) {
                        *known = None;
                    }
                }
            }
        }
        entities
    }

    /// Returns the ids of a row and its name, folded.
    fn keys(&self, table: usize, row: usize) -> (Vec<String>, String) {
        let source = &self.sources[table];
        let row = &source.rows[row];
        let id = source.cell(row, "id").text().trim().to_lowercase();
        let also = source.cell(row, LOCAL_ID).text().into_owned();
        // Short numbers of two registers are one by chance.
        let ids = value::list(&also).map(str::to_lowercase).chain([id]).filter(|id| id.chars().count() > 8);
        let name = fold(&source.cell(row, if self.kind == TableKind::Systems { "name" } else { "title" }).text());
        (ids.collect(), name)
    }

    /// Lets one row fill what another lacks, and correct it where it is believed more.
    fn join(&mut self, kept: At, other: At, told: &mut Told) {
        let columns: Vec<&'static str> = self.sources[other.0].columns.names().collect();
        for column in columns {
            let cell_of = |at: At| self.sources[at.0].cell(&self.sources[at.0].rows[at.1], column).clone();
            let (own, lent) = (cell_of(kept), cell_of(other));
            if lent.is_empty() || column == "id" && !own.is_empty() {
                continue;
            }
            let place = self.sources[other.0].place(&self.sources[other.0].rows[other.1], Some(column));
            if own.is_empty() {
                // A row without an id goes by its name, in every table that refers to it.
                if column != "id" {
                    self.sources[kept.0].lend(kept.1, column, lent, place);
                    *told.lent.entry(column).or_default() += 1;
                }
                continue;
            }
            if column == LOCAL_ID {
                let both = Cell::Text(format!("{own}\n{lent}").into());
                let own_place = self.sources[kept.0].place(&self.sources[kept.0].rows[kept.1], Some(column));
                self.sources[kept.0].lend(kept.1, column, both, own_place);
                continue;
            }
            if is_reference(column) || same(column, &own, &lent) {
                continue;
            }
            let rank = |at: At| self.order.rank(&self.sources[at.0], Some(column));
            let is_better = rank(other) < rank(kept);
            let name = self.sources[kept.0].rows[kept.1].cells.first().map(|_| self.name(kept)).unwrap_or_default();
            let (believed, passed) = if is_better { (&lent, &own) } else { (&own, &lent) };
            let (believed, passed) = (shown(believed), shown(passed));
            told.differ.push(phrase!("preset-differs", column, name, believed, passed));
            if is_better {
                self.sources[kept.0].lend(kept.1, column, lent, place);
            }
        }
        let ids = [kept, other].map(|at| self.sources[at.0].cell(&self.sources[at.0].rows[at.1], "id").clone());
        if !ids[1].is_empty() && !same("id", &ids[0], &ids[1]) {
            let place = self.sources[other.0].place(&self.sources[other.0].rows[other.1], Some("id"));
            let before = self.sources[kept.0].cell(&self.sources[kept.0].rows[kept.1], LOCAL_ID).text().into_owned();
            let both = if before.is_empty() { ids[1].text().into_owned() } else { format!("{before}\n{}", ids[1]) };
            self.sources[kept.0].lend(kept.1, LOCAL_ID, Cell::Text(both.into()), place);
        }
        told.rows += 1;
    }

    fn name(&self, at: At) -> String {
        let source = &self.sources[at.0];
        let row = &source.rows[at.1];
        let names = ["title", "name", "id"].map(|column| source.cell(row, column));
        names.into_iter().find(|cell| !cell.is_empty()).map(|cell| cell.text().into_owned()).unwrap_or_default()
    }

    /// Says in the notes of both tables what came of it.
    fn tell(&mut self, kept: usize, other: usize, told: &Told) {
        let [of_kept, of_other] = [kept, other].map(|at| self.sources[at].file.to_string());
        self.sources[other].note(phrase!("preset-rows-elsewhere", number = told.rows, file = of_kept));
        if !told.lent.is_empty() {
            let columns = told.lent.iter().map(|(column, times)| format!("{times} × {column}"));
            self.sources[kept].note(phrase!("preset-lent", file = of_other.as_str(), columns = Value::list(columns, 12)));
        }
        if !told.differ.is_empty() {
            let (number, values) = (told.differ.len(), Value::list(told.differ.iter(), 6));
            self.sources[kept].note(phrase!("preset-values-differ", number, file = of_other, values));
        }
    }
}

/// What is to be said of two tables that were put together.
#[derive(Default)]
struct Told {
    rows: usize,
    lent: BTreeMap<&'static str, usize>,
    differ: Vec<Phrase>,
}

/// Returns whether a column names rows of other tables, which two registers may do in different words.
fn is_reference(column: &str) -> bool {
    ["systems", "part-of", "replaces", "organisation", USES, USED_BY].contains(&column)
}

/// Returns whether two cells say one thing, as a day, as a number or in words.
fn same(column: &str, one: &Cell, other: &Cell) -> bool {
    if fold(&one.text()) == fold(&other.text()) {
        return true;
    }
    if let (Ok(one), Ok(other)) = (date(one, None), date(other, None)) {
        return one == other;
    }
    if let (Ok(one), Ok(other)) = (number::amount(one), number::amount(other)) {
        return one.value == other.value;
    }
    let parts = |cell: &Cell| -> BTreeSet<String> {
        cell.text().split([',', ';', '\n']).map(fold).filter(|part| !part.is_empty()).collect()
    };
    let bare = |cell: &Cell| fold(&value::without_register_number(&cell.text()).0);
    let period = |cell: &Cell| value::period::period(cell, Some(value::period::Unit::Month)).ok();
    parts(one) == parts(other)
        || matches!(column, "supplier" | "vendor") && bare(one) == bare(other)
        || column == "notice" && period(one).is_some() && period(one) == period(other)
}

fn shown(cell: &Cell) -> String {
    const LONGEST: usize = 40;
    let text = cell.text();
    let cut: String = text.chars().take(LONGEST).collect();
    format!("`{}{}`", cut.replace('\n', ", "), if cut.len() < text.len() { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_order_can_be_read_and_names_exports_that_there_are() {
        for name in TRUST.systems.order.iter().chain(&TRUST.contracts.order).filter(|name| *name != "own") {
            assert!(super::super::Form::named(name).is_some(), "{name}");
        }
    }

    #[test]
    fn one_day_amount_or_list_may_be_written_in_two_ways() {
        let text = |text: &str| Cell::Text(text.into());
        assert!(same("end", &text("31-12-2027"), &Cell::Date("2027-12-31".parse().expect("a day"))));
        assert!(same("annual-value", &text("1.200,00"), &text("1200")));
        assert!(same("tasks", &text("27.36.08, 54.00.00"), &text("54.00.00\n27.36.08")));
        assert!(same("supplier", &text("Quay A/S (12345678)"), &text("quay a/s")));
        assert!(!same("end", &text("31-12-2027"), &text("31-12-2028")));
    }
}
