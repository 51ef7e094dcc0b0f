//! What is different between two states, each a snapshot or an inventory.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::History;
use super::finding::{FINDING, by_column, findings};
use super::read::value;
use crate::audit::Outcome;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::portfolio::Profile;
use crate::model::{Currency, TableKind};
use crate::phrase;
use crate::phrase::Phrase;
use crate::sql::{Column, Field, Kind, TABLES, Table};

/// The tables that are compared, and the column with what people call a row.
const COMPARED: [(TableKind, &str); 3] =
    [(TableKind::Systems, "name"), (TableKind::Contracts, "title"), (TableKind::Licences, "product")];

/// What of a finding can change; its message tells of days that pass.
const OF_FINDINGS: [Column; 5] = [
    Column { name: "level", kind: Kind::Text, about: "how much it matters" },
    Column { name: "owner", kind: Kind::Text, about: "who owns it" },
    Column { name: "act_by", kind: Kind::Day, about: "the day by which to act" },
    Column { name: "amount", kind: Kind::Money, about: "what it is worth" },
    Column { name: "waived", kind: Kind::Flag, about: "whether a waiver accepts it" },
];

/// The values of a row by column.
type Values = BTreeMap<&'static str, Option<String>>;

/// A state of the portfolio.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What people call it: `snapshot 3 of 2026-11-21`.
    pub label: Phrase,
    /// Whose it is.
    pub profile: Profile,
    tables: BTreeMap<TableKind, BTreeMap<String, Values>>,
    /// The findings by fingerprint.
    findings: BTreeMap<String, Values>,
}

/// What happened to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is there only now.
    Added,
    /// It is there no more.
    Gone,
    /// One of its values is another.
    Changed,
}

impl Change {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Gone => "gone",
            Self::Changed => "changed",
        }
    }
}

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about: systems, contracts, licences or findings.
    pub what: &'static str,
    /// What happened to it.
    pub change: Change,
    /// Its id; of a finding, that of its main subject.
    pub id: String,
    /// Its name; of a finding, its rule and message.
    pub name: String,
    /// The value that changed.
    pub column: Option<Column>,
    /// What it was.
    pub from: Option<String>,
    /// What it is.
    pub to: Option<String>,
    /// The currency of an amount.
    pub currency: Option<Currency>,
}

impl State {
    /// Takes a portfolio and what was found in it.
    #[must_use]
    pub fn of(label: impl Into<Phrase>, facts: &Facts<'_>, outcome: &Outcome<'_>) -> Self {
        let mut state = Self { label: label.into(), profile: facts.portfolio.profile.clone(), ..Self::default() };
        for (table, _) in compared() {
            let rows = state.tables.entry(table.kind).or_default();
            let seen = table.each(facts.portfolio, |_, fields| {
                add(rows, table.columns.iter().map(|column| column.name).zip(fields.iter().map(Field::text)).collect());
                Ok(())
            });
            debug_assert!(seen.is_ok(), "nothing here fails");
        }
        for (finding, is_waived) in findings(outcome) {
            state.findings.entry(finding.fingerprint()).or_insert_with(|| by_column(finding, is_waived));
        }
        state
    }
}

impl History {
    /// Returns the number and day of a snapshot: `latest`, its number, or a day, for which the last one up to it is taken.
    ///
    /// # Errors
    /// When there is none, with those that there are.
    pub fn find(&self, name: &str) -> Result<(i64, NaiveDate), Error> {
        let read = || -> rusqlite::Result<Vec<(i64, NaiveDate)>> {
            let mut statement = self.connection.prepare("SELECT number, day FROM snapshots ORDER BY day, number")?;
            let snapshot = |row: &Row<'_>| Ok((row.get(0)?, value(row, 1, |text| text.parse().ok())?));
            statement.query_map([], snapshot)?.collect()
        };
        let all = read().map_err(|error| self.failed(&error))?;
        let found = match (name.parse::<i64>(), name.parse::<NaiveDate>()) {
            _ if name == "latest" => all.last(),
            (Ok(number), _) => all.iter().find(|(known, _)| *known == number),
            (_, Ok(day)) => all.iter().rfind(|(_, known)| *known <= day),
            _ => None,
        };
        found.copied().ok_or_else(|| {
            let error = Error::new(phrase!("error-no-snapshot", name)).at(self.path.display().to_string());
            match (all.first(), all.last()) {
                (Some((first, from)), Some((last, to))) => {
                    let (first, last) = (first.to_string(), last.to_string());
                    error.hint(phrase!("hint-no-snapshot", from = *from, first, to = *to, last))
                }
                _ => error.hint(phrase!("hint-empty-history")),
            }
        })
    }

    /// Returns the state of a snapshot; with another, without the rows that both have.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn state(&self, (number, day): (i64, NaiveDate), other: Option<i64>) -> Result<State, Error> {
        let read = || -> rusqlite::Result<State> {
            let label = phrase!("diff-snapshot", number = number.to_string(), day);
            let mut state = State { label, profile: self.profile(number)?, ..State::default() };
            for (table, _) in compared() {
                let columns: Vec<_> = table.columns.iter().map(|column| column.name).collect();
                let rows = state.tables.entry(table.kind).or_default();
                self.rows(table.name(), &columns, number, other, |values| add(rows, values))?;
            }
            self.rows("findings", &FINDING, number, other, |values| {
                let fingerprint = values.get("fingerprint").cloned().flatten().unwrap_or_default();
                state.findings.entry(fingerprint).or_insert(values);
            })?;
            Ok(state)
        };
        read().map_err(|error| self.failed(&error))
    }

    /// Shows the rows of a table in a snapshot, those of another left out.
    fn rows(
        &self,
        table: &str,
        columns: &[&'static str],
        number: i64,
        other: Option<i64>,
        mut see: impl FnMut(Values),
    ) -> rusqlite::Result<()> {
        let names: Vec<_> = columns.iter().map(|column| format!("r.\"{column}\"")).collect();
        let query = format!(
            "SELECT {} FROM {table}_in_snapshot i JOIN {table}_rows r ON r.row = i.row WHERE i.snapshot = ?1 \
             AND i.row NOT IN (SELECT row FROM {table}_in_snapshot WHERE snapshot = ?2) ORDER BY i.position",
            names.join(", ")
        );
        let mut statement = self.connection.prepare(&query)?;
        let mut rows = statement.query((number, other.unwrap_or(-1)))?;
        while let Some(row) = rows.next()? {
            let text = |at| -> rusqlite::Result<Option<String>> {
                Ok(match row.get_ref(at)? {
                    ValueRef::Null => None,
                    ValueRef::Integer(number) => Some(number.to_string()),
                    other => Some(String::from_utf8_lossy(other.as_bytes()?).into_owned()),
                })
            };
            let values = columns.iter().enumerate().map(|(at, column)| Ok((*column, text(at)?)));
            see(values.collect::<rusqlite::Result<_>>()?);
        }
        Ok(())
    }
}

fn compared() -> impl Iterator<Item = (&'static Table, &'static str)> {
    COMPARED.iter().filter_map(|(kind, name)| Some((TABLES.iter().find(|table| table.kind == *kind)?, *name)))
}

fn add(rows: &mut BTreeMap<String, Values>, values: Values) {
    let id = get(&values, "id").unwrap_or_default();
    rows.insert(id, values);
}

fn get(values: &Values, column: &str) -> Option<String> {
    values.get(column).cloned().flatten()
}

/// Returns everything that is different in the second state, table by table, by id.
#[must_use]
pub fn differences(from: &State, to: &State) -> Vec<Difference> {
    let nothing = BTreeMap::new();
    let mut found = Vec::new();
    for (table, name) in compared() {
        let sides = [from, to].map(|state| state.tables.get(&table.kind).unwrap_or(&nothing));
        let about = |values: &Values| (get(values, "id").unwrap_or_default(), get(values, name).unwrap_or_default());
        compare(table.name(), table.columns, sides, to.profile.currency, &about, &|_| true, &mut found);
    }
    let about = |values: &Values| {
        let said = |column| get(values, column).unwrap_or_default();
        (said("id"), format!("{}: {}", said("rule"), said("message")))
    };
    // What a waiver accepts is no finding that stands, here as in the trend; that it accepts one that stood is told.
    let stands = |values: &Values| get(values, "waived").as_deref() != Some("1");
    compare("findings", &OF_FINDINGS, [&from.findings, &to.findings], to.profile.currency, &about, &stands, &mut found);
    found
}

fn compare(
    what: &'static str,
    columns: &[Column],
    [before, after]: [&BTreeMap<String, Values>; 2],
    currency: Currency,
    about: &dyn Fn(&Values) -> (String, String),
    counts: &dyn Fn(&Values) -> bool,
    found: &mut Vec<Difference>,
) {
    let start = found.len();
    let whole = |values: &Values, change| {
        let (id, name) = about(values);
        Difference { what, change, id, name, column: None, from: None, to: None, currency: None }
    };
    for (key, values) in after {
        let Some(earlier) = before.get(key) else {
            found.extend(counts(values).then(|| whole(values, Change::Added)));
            continue;
        };
        for column in columns {
            let (was, is) = (get(earlier, column.name), get(values, column.name));
            if was != is {
                // A row with a currency of its own says in which its amounts are.
                let own = get(values, "currency").and_then(|code| Currency::parse(&code));
                let difference = whole(values, Change::Changed);
                found.push(Difference {
                    column: Some(*column),
                    from: was,
                    to: is,
                    currency: Some(own.unwrap_or(currency)),
                    ..difference
                });
            }
        }
    }
    let gone = before.iter().filter(|(key, values)| !after.contains_key(*key) && counts(values));
    found.extend(gone.map(|(_, values)| whole(values, Change::Gone)));
    found[start..].sort_by(|one, other| (one.change, &one.id, &one.name).cmp(&(other.change, &other.id, &other.name)));
}
