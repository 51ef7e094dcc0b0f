//! A database that can be asked: the inventory in memory, or snapshots on disk.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rusqlite::{Connection, params_from_iter};

use crate::error::Error;
use crate::model::contract_dates::ContractDates;
use crate::model::{Origin, Portfolio, SystemKey, TableKind};
use crate::phrase;

use super::calendar::without_clock;
use super::guard::{Bounds, Guard};
use super::lengthy::with_weighed_texts;
use super::original::Original;
use super::query::{Answer, Query, Value, table_of};
use super::{Column, Field, Kind, TABLES, Table};

/// Where a row was read, in every table in memory.
const PLACE: [Column; 3] = [
    Column { name: "file", kind: Kind::Text, about: "the file that the row was read from" },
    Column { name: "sheet", kind: Kind::Text, about: "its sheet, in a workbook" },
    Column { name: "row", kind: Kind::Whole, about: "its row, counted as the spreadsheet program does" },
];

/// Lists in tables of their own, for joins: the name, and its two columns.
const LINKS: [(&str, [(&str, &str); 2]); 3] = [
    ("contract_systems", [("contract", "id of the contract"), ("system", "id of the system")]),
    ("system_replaces", [("system", "id of the system that comes"), ("outgoing", "id of the one that goes")]),
    ("system_tasks", [("system", "id of the system"), ("task", "the task")]),
];

/// A database that can be read and not written.
pub struct Database<'a> {
    connection: Connection,
    guard: Arc<Guard>,
    bounds: Bounds,
    /// The portfolio whose tables are filled when a query first reads them, and its day; nothing for snapshots.
    portfolio: Option<(&'a Portfolio, NaiveDate)>,
    filled: RefCell<BTreeSet<String>>,
    /// How long the queries so far took.
    spent: Cell<Duration>,
}

impl std::fmt::Debug for Database<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").field("bounds", &self.bounds).field("filled", &self.filled).finish_non_exhaustive()
    }
}

impl<'a> Database<'a> {
    /// Makes the database of a portfolio, in memory.
    ///
    /// # Errors
    /// When SQLite has no memory left.
    pub fn of(portfolio: &'a Portfolio, today: NaiveDate) -> Result<Self, Error> {
        let make = || {
            let mut connection = Connection::open_in_memory()?;
            connection.execute_batch(&schema())?;
            let guard = guarded(&mut connection, today)?;
            let portfolio = Some((portfolio, today));
            Ok(Self {
                connection,
                guard,
                bounds: Bounds::default(),
                portfolio,
                filled: RefCell::default(),
                spent: Cell::default(),
            })
        };
        make().map_err(|error: rusqlite::Error| Error::new(phrase!("error-sql-tables", why = error.to_string())))
    }

    /// Takes an open database of snapshots.
    ///
    /// # Errors
    /// When it cannot be put under guard.
    pub fn over(mut connection: Connection, today: NaiveDate) -> Result<Self, Error> {
        let guard =
            guarded(&mut connection, today).map_err(|error| Error::new(phrase!("error-sql-history", why = error.to_string())))?;
        Ok(Self {
            connection,
            guard,
            bounds: Bounds::default(),
            portfolio: None,
            filled: RefCell::default(),
            spent: Cell::default(),
        })
    }

    /// Sets how much a query may do.
    #[must_use]
    pub fn within(mut self, bounds: Bounds) -> Self {
        self.bounds = bounds;
        self
    }

    /// Returns the columns that a query would give, without running it.
    ///
    /// # Errors
    /// When it is no query, names what is not there, or would do more than read.
    pub fn columns(&self, query: &Query) -> Result<Vec<String>, Error> {
        self.prepare(query).map(|statement| names(&statement))
    }

    /// Runs a query.
    ///
    /// # Errors
    /// When it is no query, names what is not there, would do more than read, or does not end within the bounds.
    pub fn ask(&self, query: &Query) -> Result<Answer, Error> {
        let mut statement = self.prepare(query)?;
        self.fill(&self.guard.tables()).map_err(|error| query.failed(&error))?;
        self.guard.begin(&self.bounds, self.spent.get());
        let began = Instant::now();
        let answer = self.answer(query, &mut statement);
        self.spent.set(self.spent.get() + began.elapsed());
        answer
    }

    fn answer(&self, query: &Query, statement: &mut rusqlite::Statement<'_>) -> Result<Answer, Error> {
        let failed = |error: rusqlite::Error| query.failed(&error);
        let mut answer = Answer { columns: names(statement), ..Answer::default() };
        let mut size = 0;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            if answer.rows.len() == self.bounds.rows {
                answer.is_cut = true;
                break;
            }
            let cell = |at| row.get_ref(at).map(Value::of);
            let cells: Vec<Value> = (0..answer.columns.len()).map(cell).collect::<Result<_, _>>().map_err(failed)?;
            size += cells.iter().map(Value::size).sum::<usize>();
            if size > self.bounds.bytes {
                return Err(query.error(phrase!("error-query-memory"), None).hint(phrase!("hint-sql-narrow")));
            }
            answer.rows.push(cells);
        }
        Ok(answer)
    }

    fn prepare(&self, query: &Query) -> Result<rusqlite::Statement<'_>, Error> {
        self.guard.begin(&self.bounds, self.spent.get());
        let statement = self.connection.prepare(&query.text).map_err(|error| query.failed(&error))?;
        if statement.column_count() == 0 || !statement.readonly() {
            let error = query.error(phrase!("error-query-reads"), None);
            return Err(error.hint(phrase!("hint-query-reads")));
        }
        Ok(statement)
    }

    /// Fills the tables that a query reads and that are still empty.
    fn fill(&self, wanted: &BTreeSet<String>) -> rusqlite::Result<()> {
        let Some((portfolio, today)) = self.portfolio else { return Ok(()) };
        for name in wanted {
            if !self.filled.borrow_mut().insert(name.clone()) {
                continue;
            }
            self.guard.while_filling(&self.connection, || {
                self.connection.execute_batch("BEGIN")?;
                if let Some(table) = table_of(name) {
                    fill_table(&self.connection, table, portfolio, today)?;
                } else if LINKS.iter().any(|(link, _)| link == name) {
                    fill_link(&self.connection, name, portfolio)?;
                } else if name == "portfolio" {
                    fill_profile(&self.connection, portfolio, today)?;
                }
                self.connection.execute_batch("COMMIT")
            })?;
        }
        Ok(())
    }
}

/// Puts a connection under guard, its functions with it.
fn guarded(connection: &mut Connection, today: NaiveDate) -> rusqlite::Result<Arc<Guard>> {
    let original = Original::default();
    without_clock(connection, &original, today)?;
    with_weighed_texts(connection, &original)?;
    Guard::over(connection)
}

fn names(statement: &rusqlite::Statement<'_>) -> Vec<String> {
    statement.column_names().map(str::to_owned).collect()
}

/// Returns every table in memory with its columns, as `portfolio sql` lists them.
#[must_use]
pub fn described() -> Vec<(&'static str, Vec<Column>)> {
    let mut tables: Vec<_> = TABLES.iter().map(|table| (table.name(), columns_of(table))).collect();
    for (name, columns) in LINKS {
        tables.push((name, columns.map(|(name, about)| Column { name, kind: Kind::Text, about }).to_vec()));
    }
    tables.push(("portfolio", PROFILE.to_vec()));
    tables
}

/// The one row about the run.
const PROFILE: [Column; 5] = [
    Column { name: "as_of", kind: Kind::Day, about: "the day of the run" },
    Column { name: "organisation", kind: Kind::Text, about: "whose portfolio it is" },
    Column { name: "country", kind: Kind::Text, about: "DK or NO" },
    Column { name: "currency", kind: Kind::Text, about: "three letters of ISO 4217" },
    Column { name: "inhabitants", kind: Kind::Whole, about: "as portfolio.toml says" },
];

/// What follows from a row on the day of the run.
fn computed(kind: TableKind) -> &'static [Column] {
    const SYSTEM: &[Column] =
        &[Column { name: "in_operation", kind: Kind::Flag, about: "whether it is in operation on the day of the run" }];
    const CONTRACT: &[Column] = &[
        Column { name: "has_ended", kind: Kind::Flag, about: "whether it has ended by the day of the run" },
        Column { name: "current_end", kind: Kind::Day, about: "end of the running term, no further option used" },
        Column { name: "maximum_end", kind: Kind::Day, about: "end with every option used" },
        Column { name: "last_notice", kind: Kind::Day, about: "last day for notice" },
        Column { name: "earliest_exit", kind: Kind::Day, about: "first day on which it can be left" },
    ];
    match kind {
        TableKind::Systems => SYSTEM,
        TableKind::Contracts => CONTRACT,
        _ => &[],
    }
}

fn columns_of(table: &Table) -> Vec<Column> {
    table.columns.iter().chain(computed(table.kind)).chain(&PLACE).copied().collect()
}

fn schema() -> String {
    let mut text = String::new();
    for (name, columns) in described() {
        let column = |column: &Column| {
            // Kroner become numbers, so that they compare and add up; whole ones stay whole.
            let holds = match column.kind {
                Kind::Text | Kind::List | Kind::Day => "TEXT",
                Kind::Money => "NUMERIC",
                Kind::Whole | Kind::Flag => "INTEGER",
            };
            format!("\"{}\" {holds}", column.name)
        };
        let columns: Vec<_> = columns.iter().map(column).collect();
        let _ = writeln!(text, "CREATE TABLE \"{name}\" ({});", columns.join(", "));
    }
    text
}

fn insertion(name: &str, columns: usize) -> String {
    format!("INSERT INTO \"{name}\" VALUES ({})", vec!["?"; columns].join(","))
}

fn fill_table(connection: &Connection, table: &Table, portfolio: &Portfolio, today: NaiveDate) -> rusqlite::Result<()> {
    let width = columns_of(table).len();
    let mut statement = connection.prepare(&insertion(table.name(), width))?;
    let mut position = 0;
    table.each(portfolio, |origin, fields| {
        let computed = computed_fields(table.kind, position, portfolio, today);
        position += 1;
        statement.execute(params_from_iter(fields.iter().chain(&computed).chain(&place(portfolio, origin))))?;
        Ok(())
    })
}

fn computed_fields<'a>(kind: TableKind, position: usize, portfolio: &'a Portfolio, today: NaiveDate) -> Vec<Field<'a>> {
    match kind {
        TableKind::Systems => vec![portfolio.systems[position].is_in_operation(today).into()],
        TableKind::Contracts => {
            let dates = ContractDates::of(&portfolio.contracts[position].terms, today);
            let days = [dates.current_end, dates.maximum_end, dates.last_notice, dates.earliest_exit];
            std::iter::once(dates.has_ended.into()).chain(days.map(Field::from)).collect()
        }
        _ => Vec::new(),
    }
}

fn place(portfolio: &Portfolio, origin: Origin) -> [Field<'_>; 3] {
    let Some(source) = portfolio.sources.get(origin.source as usize) else { return [const { Field::Empty }; 3] };
    let row = source.rows.get(origin.row as usize).map(|row| row.number);
    [Field::from(&*source.file), source.sheet.as_deref().into(), row.into()]
}

fn fill_link(connection: &Connection, name: &str, portfolio: &Portfolio) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(&insertion(name, 2))?;
    let mut link = |one: &str, other: &str| statement.execute([one, other]).map(drop);
    let id = |system: &SystemKey| portfolio[*system].id.as_str();
    if name == "contract_systems" {
        let rows = &portfolio.contracts;
        return rows.iter().try_for_each(|row| row.systems.iter().try_for_each(|system| link(&row.id, id(system))));
    }
    portfolio.systems.iter().try_for_each(|row| match name {
        "system_tasks" => row.tasks.iter().try_for_each(|task| link(&row.id, task)),
        _ => row.replaces.iter().try_for_each(|outgoing| link(&row.id, id(outgoing))),
    })
}

fn fill_profile(connection: &Connection, portfolio: &Portfolio, today: NaiveDate) -> rusqlite::Result<()> {
    let profile = &portfolio.profile;
    let fields: [Field<'_>; 5] = [
        today.into(),
        (&profile.organisation).into(),
        profile.country.code().into(),
        profile.currency.to_string().into(),
        profile.inhabitants.into(),
    ];
    connection.execute(&insertion("portfolio", fields.len()), params_from_iter(&fields)).map(drop)
}
