//! The portfolio as tables again: canonical columns and neutral values, which read back to the portfolio that they came from.
//!
//! What is written is what was read, row by row and cell by cell, and not what was made of it: so two rows with one id, a date that is
//! none and a name that nobody knows are still there afterwards, and are found again. A value that was understood is written
//! the canonical way; one that was not, or whose canonical form would say something else, as it stood.

pub(super) mod value;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

use super::files::MANIFEST;
use super::headings::columns;
use super::presets::{NOTICE_GIVEN, USED_BY, USES};
use crate::calendar::Country;
use crate::model::portfolio::Profile;
use crate::model::table::Row;
use crate::model::{Origin, Portfolio, Problem, ProblemKind, Source, TableKind};

pub use super::text_file::needs_guard;
pub(super) use value::{Sort, sort as sort_of};

/// A table in canonical columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it holds.
    pub kind: TableKind,
    /// What its file or sheet is called: the kind's name, with a number where there are several.
    pub name: String,
    /// The canonical columns that any of its rows fills.
    pub columns: Vec<&'static str>,
    /// The rows, a value a column.
    pub rows: Vec<Vec<Value>>,
}

/// A value of such a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text, on one line or several.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// An amount or a count.
    Number(Decimal),
}

impl Value {
    fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

/// Returns the tables of a portfolio, in the order of [`TableKind::ALL`].
///
/// People who hold licences are not in them, and neither are columns that nothing was read from.
#[must_use]
pub fn tables(portfolio: &Portfolio) -> Vec<Table> {
    let unread = Unread::of(portfolio);
    let mut tables = Vec::new();
    for kind in TableKind::ALL {
        // A table that lacks a column it should have is told so, and is not to be helped by another one beside it.
        let mut alike: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
        for (at, source) in portfolio.sources.iter().enumerate().filter(|(_, source)| source.kind == kind) {
            let lacking = should_have(kind).iter().copied().filter(|column| !source.columns.has(column)).collect();
            alike.entry(lacking).or_default().push(at);
        }
        // In the order of the sources, which is also that of the files' names.
        let mut alike: Vec<Vec<usize>> = alike.into_values().collect();
        alike.sort_unstable();
        let mut of_kind: Vec<Table> = alike.into_iter().map(|sources| table(portfolio, kind, &sources, &unread)).collect();
        if kind == TableKind::Integrations {
            of_kind.extend(relations(portfolio));
        }
        for (at, table) in of_kind.iter_mut().enumerate() {
            table.name = if at == 0 { kind.name().to_owned() } else { format!("{kind}_{}", at + 1) };
        }
        tables.append(&mut of_kind);
    }
    tables
}

/// Returns the columns whose lack is told.
fn should_have(kind: TableKind) -> &'static [&'static str] {
    match kind {
        TableKind::Systems => &["id", "name", "owner", "benefit-owner"],
        TableKind::Organisation => &["id", "name"],
        TableKind::Contracts => &["id", "title"],
        TableKind::Licences => &["id", "metric", "quantity"],
        TableKind::Usage | TableKind::Integrations | TableKind::Requests | TableKind::Decisions | TableKind::Waivers => &[],
    }
}

fn table(portfolio: &Portfolio, kind: TableKind, sources: &[usize], unread: &Unread<'_>) -> Table {
    let sources: Vec<(usize, &Source)> = sources.iter().map(|at| (*at, &portfolio.sources[*at])).collect();
    let has = |column: &str| sources.iter().any(|(_, source)| source.columns.has(column));
    let gives_notice = kind == TableKind::Contracts && has(NOTICE_GIVEN);
    let columns: Vec<&'static str> =
        columns(kind).iter().copied().filter(|column| has(column) || gives_notice && *column == "terminated").collect();
    let ended = ended(portfolio, gives_notice);
    let shared = shared_names(portfolio, kind);
    let mut rows = Vec::new();
    for (at, source) in &sources {
        for (number, row) in source.rows.iter().enumerate() {
            let origin = origin(*at, number);
            // Which of two rows with one id counts is decided by how they are written.
            let is_shared = name(source, row).is_some_and(|name| shared.contains(&name));
            let of_column = |column: &&'static str| match *column {
                "terminated" if source.cell(row, column).is_empty() => terminated(source, row, ended.get(&origin).copied()),
                column if is_shared && value::says_the_same(source, row, column) => value::as_written(source, row, column),
                column if unread.has(source, row, column) => value::as_it_stands(source, row, column),
                column => value::of(source, row, column),
            };
            rows.push(columns.iter().map(of_column).collect());
        }
    }
    Table { kind, name: String::new(), columns, rows }
}

/// Returns what a row goes by: its id, else its name.
fn name(source: &Source, row: &Row) -> Option<String> {
    let named = ["id", "name", "title", "product"].into_iter().map(|column| source.cell(row, column));
    named.into_iter().find(|cell| !cell.is_empty()).map(|cell| cell.text().into_owned())
}

/// Returns the ids and names by which more than one row of a kind of table goes.
fn shared_names(portfolio: &Portfolio, kind: TableKind) -> FxHashSet<String> {
    let (mut seen, mut shared) = (FxHashSet::default(), FxHashSet::default());
    for source in portfolio.sources.iter().filter(|source| source.kind == kind) {
        for name in source.rows.iter().filter_map(|row| name(source, row)) {
            if !seen.insert(name.clone()) {
                shared.insert(name);
            }
        }
    }
    shared
}

/// The cells that could not be read.
struct Unread<'p>(FxHashSet<(TableKind, &'p str, Option<&'p str>, u32, &'p str)>);

impl<'p> Unread<'p> {
    fn of(portfolio: &'p Portfolio) -> Self {
        let of_problem = |problem: &'p Problem| {
            let ProblemKind::Unreadable { column, .. } = &problem.kind else { return None };
            let place = problem.places.first()?;
            Some((problem.table, &*place.file, place.sheet.as_deref(), place.row, *column))
        };
        Self(portfolio.problems.iter().filter_map(of_problem).collect())
    }

    fn has(&self, source: &Source, row: &Row, column: &str) -> bool {
        !self.0.is_empty() && {
            let place = source.place(row, Some(column));
            self.0.contains(&(source.kind, &*place.file, place.sheet.as_deref(), place.row, column))
        }
    }
}

fn origin(source: usize, row: usize) -> Origin {
    let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Origin { source: position(source), row: position(row) }
}

/// Returns the days on which contracts end because notice was given, by where they were read.
fn ended(portfolio: &Portfolio, gives_notice: bool) -> BTreeMap<Origin, NaiveDate> {
    let contracts = portfolio.contracts.iter().filter(|_| gives_notice);
    contracts.filter_map(|contract| Some((contract.origin, contract.terms.terminated?))).collect()
}

/// Returns the day on which a contract ends, in a register that has the day of the notice instead. Where that cannot be reckoned, what
/// is written cannot be read either.
fn terminated(source: &Source, row: &Row, ended: Option<NaiveDate>) -> Value {
    let given = source.cell(row, NOTICE_GIVEN);
    match (ended, super::value::date::date(given, source.date_order)) {
        _ if given.is_empty() => Value::Empty,
        (Some(day), _) => Value::Day(day),
        (None, Ok(day)) => Value::text(format!("notice given {day}")),
        (None, Err(_)) => value::as_it_stands(source, row, NOTICE_GIVEN),
    }
}

/// Returns the relations that stand in the systems tables, as a table of their own; what is named there and not known as well.
fn relations(portfolio: &Portfolio) -> Option<Table> {
    let in_systems =
        |origin: Origin| portfolio.sources.get(origin.source as usize).is_some_and(|source| source.kind == TableKind::Systems);
    let ids = portfolio.integrations.iter().filter(|row| in_systems(row.origin));
    let mut rows: BTreeSet<[String; 2]> = ids.map(|row| [portfolio[row.from].id.clone(), portfolio[row.to].id.clone()]).collect();
    for problem in portfolio.problems.iter().filter(|problem| problem.table == TableKind::Systems) {
        if let ProblemKind::UnknownReference { column, value, .. } = &problem.kind {
            match *column {
                USES => drop(rows.insert([value.clone(), problem.subject.id.clone()])),
                USED_BY => drop(rows.insert([problem.subject.id.clone(), value.clone()])),
                _ => {}
            }
        }
    }
    let rows: Vec<Vec<Value>> = rows.into_iter().map(|ends| ends.map(Value::text).into()).collect();
    (!rows.is_empty()).then(|| Table { kind: TableKind::Integrations, name: String::new(), columns: vec!["from", "to"], rows })
}

/// Returns the manifest that belongs to tables: who they are about, and that each is a table from its first row to its last.
///
/// `file` names the file of a table; nothing where the manifest lies in the same workbook, whose sheets bear the tables' names.
#[must_use]
pub fn manifest(profile: &Profile, tables: &[Table], file: Option<&dyn Fn(&Table) -> String>) -> String {
    let mut text = String::new();
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let mut line = |key: &str, value: String| {
        let _ = writeln!(text, "{key} = {value}");
    };
    if let Some(organisation) = &profile.organisation {
        line("organisation", quoted(organisation));
    }
    let country = match profile.country {
        Country::Denmark => "DK",
        Country::Norway => "NO",
    };
    // A country that is stated has a language, so one that is only assumed is not stated.
    if profile.language.is_some() || profile.country != Country::default() {
        line("country", quoted(country));
    }
    line("currency", quoted(&profile.currency.to_string()));
    if let Some(inhabitants) = profile.inhabitants {
        line("inhabitants", inhabitants.to_string());
    }
    if let Some(language) = profile.language {
        line("language", quoted(language.code()));
    }
    for table in tables {
        let place = match file {
            Some(file) => format!("path = {}", quoted(&file(table))),
            None => format!("sheet = {}", quoted(&table.name)),
        };
        let _ = writeln!(text, "\n[[source]]\n{place}\ntable = \"{}\"\nheader-row = 1\nrows = \"all\"", table.kind);
        // What may be guessed from the values below a heading is said.
        let guessed = table.columns.iter().filter(|column| ["framework", "users", "active-users"].contains(column));
        let said: Vec<String> = guessed.map(|column| format!("{column} = \"{column}\"")).collect();
        if !said.is_empty() {
            let _ = writeln!(text, "columns = {{ {} }}", said.join(", "));
        }
    }
    text
}

/// Returns the name under which a manifest lies beside its tables, and of the sheet in a workbook that brings its own.
#[must_use]
pub fn manifest_name() -> &'static str {
    MANIFEST
}
