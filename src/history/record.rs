//! Recording: a snapshot in one transaction. A row that the snapshot before has is not stored again.

use chrono::NaiveDate;
use rayon::prelude::*;
use rusqlite::{Transaction, TransactionBehavior, params, params_from_iter};
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::History;
use super::finding::{FINDING, fields, findings};
use crate::audit::Outcome;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::Money;
use crate::model::money::to_oere;
use crate::phrase;
use crate::policy::Policy;
use crate::sql::{Field, TABLES, Table};

/// What is to be recorded.
#[derive(Debug)]
pub struct Recording<'a> {
    /// The portfolio on its day.
    pub facts: &'a Facts<'a>,
    /// What the audit found.
    pub outcome: &'a Outcome<'a>,
    /// By what it judged.
    pub policy: &'a Policy,
    /// What the findings come to.
    pub figures: Figures,
}

/// What the findings come to, in the portfolio's currency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// What acting saves a year.
    pub saving_per_year: Money,
    /// The same, with nothing counted twice.
    pub saving_per_year_at_least: Money,
    /// What acting saves one time.
    pub saving_once: Money,
    /// What may have to be paid.
    pub exposure: Money,
}

/// The snapshot that holds the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Its number.
    pub number: i64,
    /// Whether it was made; otherwise it was there already.
    pub is_new: bool,
}

/// What tells a row from others, short enough for memory and long enough to be sure.
type Hash = [u8; 16];

impl History {
    /// Records a snapshot, whole or not at all. The same state of the same day is not recorded twice.
    ///
    /// # Errors
    /// When the history is another organisation's, or the file cannot be written; then it is as it was.
    pub fn record(&mut self, recording: &Recording<'_>) -> Result<Recorded, Error> {
        let hashes = Hashes::of(recording);
        let organisation = recording.facts.portfolio.profile.organisation.as_deref();
        self.check_organisation(organisation)?;
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let recorded = begun.and_then(|transaction| {
            if let Some(number) = same_state(&transaction, recording.facts.today, &hashes.whole)? {
                return Ok(Recorded { number, is_new: false });
            }
            let number = write(&transaction, recording, &hashes)?;
            transaction.commit()?;
            Ok(Recorded { number, is_new: true })
        });
        recorded.map_err(|error| self.failed(&error))
    }

    /// Refuses a history of another organisation: two inventories may lie in one folder.
    ///
    /// # Errors
    /// When both say whose they are, and differ.
    pub fn check_organisation(&self, organisation: Option<&str>) -> Result<(), Error> {
        let last = "SELECT organisation FROM snapshots ORDER BY number DESC LIMIT 1";
        let theirs: Option<Option<String>> =
            rusqlite::OptionalExtension::optional(self.connection.query_row(last, [], |row| row.get(0)))
                .map_err(|error| self.failed(&error))?;
        match (theirs.flatten(), organisation) {
            (Some(theirs), Some(ours)) if theirs != ours => {
                let error = Error::new(phrase!("error-history-organisation", theirs, ours));
                Err(error.at(self.path.display().to_string()).hint(phrase!("hint-other-history")))
            }
            _ => Ok(()),
        }
    }
}

/// The hashes of a state: of each row of each table, of each finding, and of all.
struct Hashes {
    tables: Vec<Vec<Hash>>,
    findings: Vec<Hash>,
    whole: String,
}

impl Hashes {
    fn of(recording: &Recording<'_>) -> Self {
        let portfolio = recording.facts.portfolio;
        let of_table = |table: &Table| {
            let mut hashes = Vec::new();
            let seen = table.each(portfolio, |_, fields| {
                hashes.push(hash(fields));
                Ok(())
            });
            debug_assert!(seen.is_ok(), "nothing here fails");
            hashes
        };
        let tables: Vec<Vec<Hash>> = TABLES.par_iter().map(of_table).collect();
        let findings: Vec<Hash> = findings(recording.outcome).map(|(finding, waived)| hash(&fields(finding, waived))).collect();
        let profile = &portfolio.profile;
        let mut whole = Sha256::new();
        whole.update(hash(&[
            recording.facts.today.into(),
            (&profile.organisation).into(),
            profile.country.code().into(),
            profile.currency.to_string().into(),
            recording.policy.hash().into(),
        ]));
        for rows in tables.iter().chain([&findings]) {
            whole.update(u64::try_from(rows.len()).unwrap_or(u64::MAX).to_be_bytes());
            rows.iter().for_each(|row| whole.update(row));
        }
        let whole = whole.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        Self { tables, findings, whole }
    }
}

fn hash(fields: &[Field<'_>]) -> Hash {
    let mut hash = Sha256::new();
    for field in fields {
        match field {
            Field::Empty => hash.update([0]),
            Field::Whole(number) => {
                hash.update([1]);
                hash.update(number.to_be_bytes());
            }
            Field::Text(text) => {
                hash.update([2]);
                hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
                hash.update(text.as_bytes());
            }
        }
    }
    let mut short = Hash::default();
    short.copy_from_slice(&hash.finalize()[..16]);
    short
}

/// Returns the last snapshot of the day, when it holds this very state.
fn same_state(transaction: &Transaction<'_>, day: NaiveDate, hash: &str) -> rusqlite::Result<Option<i64>> {
    let last = "SELECT number, hash FROM snapshots WHERE day = ?1 ORDER BY number DESC LIMIT 1";
    let mut statement = transaction.prepare(last)?;
    let mut rows = statement.query([day.to_string()])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok((row.get::<_, String>(1)? == hash).then_some(row.get(0)?))
}

fn write(transaction: &Transaction<'_>, recording: &Recording<'_>, hashes: &Hashes) -> rusqlite::Result<i64> {
    let (facts, portfolio) = (recording.facts, recording.facts.portfolio);
    let before: i64 = transaction.query_row("SELECT coalesce(max(number), 0) FROM snapshots", [], |row| row.get(0))?;
    let number = before + 1;
    let costs = facts.costs();
    let in_operation = || portfolio.systems().filter(|(_, row)| row.is_in_operation(facts.today)).map(|(system, _)| system);
    let cost = in_operation().filter_map(|system| costs.of(system).0).fold(Money::ZERO, Money::saturating_add);
    let count = |number: usize| Field::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    let figures = &recording.figures;
    let snapshot: [Field<'_>; 21] = [
        Field::Whole(number),
        facts.today.into(),
        hashes.whole.as_str().into(),
        (&portfolio.profile.organisation).into(),
        portfolio.profile.country.code().into(),
        portfolio.profile.language.map(|language| language.code()).into(),
        portfolio.profile.currency.to_string().into(),
        (&recording.policy.file).into(),
        recording.policy.hash().into(),
        env!("CARGO_PKG_VERSION").into(),
        count(portfolio.systems.len()),
        count(in_operation().count()),
        count(portfolio.contracts.len()),
        count(portfolio.licences.len()),
        to_oere(cost).into(),
        count(recording.outcome.findings.len()),
        count(recording.outcome.waived.len()),
        to_oere(figures.saving_per_year).into(),
        to_oere(figures.saving_per_year_at_least).into(),
        to_oere(figures.saving_once).into(),
        to_oere(figures.exposure).into(),
    ];
    transaction.execute(&insertion("snapshots", snapshot.len()), params_from_iter(&snapshot))?;
    let mut statement = transaction.prepare(&insertion("sources", 5))?;
    for (at, source) in (0_i64..).zip(&portfolio.sources) {
        statement.execute(params![number, at, &*source.file, source.sheet.as_deref(), source.kind.name()])?;
    }
    for (table, hashes) in TABLES.iter().zip(&hashes.tables) {
        let mut rows = Rows::of(transaction, table.name(), table.columns.len(), before)?;
        let mut listed = transaction.prepare(&insertion(&format!("{}_in_snapshot", table.name()), 5))?;
        let mut at = 0;
        table.each(portfolio, |origin, fields| {
            let row = rows.add(&hashes[at], fields)?;
            let source = portfolio.sources.get(origin.source as usize);
            let line = source.and_then(|source| source.rows.get(origin.row as usize)).map(|row| row.number);
            listed.execute(params![number, i64::try_from(at).unwrap_or(i64::MAX), row, origin.source, line])?;
            at += 1;
            Ok(())
        })?;
    }
    let mut rows = Rows::of(transaction, "findings", FINDING.len(), before)?;
    let mut listed = transaction.prepare(&insertion("findings_in_snapshot", 7))?;
    for (at, ((finding, waived), hash)) in (0_i64..).zip(findings(recording.outcome).zip(&hashes.findings)) {
        let row = rows.add(hash, &fields(finding, waived))?;
        let place = finding.places.first();
        let sheet = place.and_then(|place| place.sheet.as_deref());
        let heading = place.and_then(|place| place.column.as_deref());
        listed.execute(params![
            number,
            at,
            row,
            place.map(|place| &*place.file),
            sheet,
            place.map(|place| place.row),
            heading
        ])?;
    }
    Ok(number)
}

fn insertion(table: &str, columns: usize) -> String {
    format!("INSERT INTO {table} VALUES ({})", vec!["?"; columns].join(","))
}

/// The stored rows of a table: those of the snapshot before, and those added now.
struct Rows<'t> {
    known: FxHashMap<Hash, i64>,
    next: i64,
    statement: rusqlite::Statement<'t>,
}

impl<'t> Rows<'t> {
    fn of(transaction: &'t Transaction<'_>, table: &str, columns: usize, before: i64) -> rusqlite::Result<Self> {
        let known =
            format!("SELECT r.hash, r.row FROM {table}_in_snapshot i JOIN {table}_rows r ON r.row = i.row WHERE i.snapshot = ?1");
        let mut statement = transaction.prepare(&known)?;
        let known = statement.query_map([before], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let last: i64 =
            transaction.query_row(&format!("SELECT coalesce(max(row), 0) FROM {table}_rows"), [], |row| row.get(0))?;
        let statement = transaction.prepare(&insertion(&format!("{table}_rows"), columns + 2))?;
        Ok(Self { known, next: last + 1, statement })
    }

    /// Returns the row with this content, stored now if it was not.
    fn add(&mut self, hash: &Hash, fields: &[Field<'_>]) -> rusqlite::Result<i64> {
        if let Some(row) = self.known.get(hash) {
            return Ok(*row);
        }
        let row = self.next;
        self.statement.raw_bind_parameter(1, row)?;
        self.statement.raw_bind_parameter(2, hash.as_slice())?;
        for (at, field) in (3..).zip(fields) {
            self.statement.raw_bind_parameter(at, field)?;
        }
        self.statement.raw_execute()?;
        self.known.insert(*hash, row);
        self.next += 1;
        Ok(row)
    }
}
