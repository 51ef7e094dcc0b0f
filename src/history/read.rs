//! What the history remembers: for the rules, and as a trend.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::Type;

use super::History;
use crate::calendar::Country;
use crate::error::Error;
use crate::model::portfolio::Profile;
use crate::model::{Currency, Departure, Earlier, EarlierSystem, Language, Money, Status};

/// How the portfolio went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trend {
    /// Whose portfolio it is, as the last snapshot says.
    pub profile: Profile,
    /// The snapshots, the oldest day first.
    pub points: Vec<Point>,
    /// The findings of the last snapshot that no waiver accepts, the oldest first.
    pub open: Vec<Open>,
}

/// A snapshot in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its number.
    pub number: i64,
    /// The day as of which the portfolio was judged.
    pub day: NaiveDate,
    /// How many systems there were.
    pub systems: u64,
    /// How many of them in operation.
    pub systems_in_operation: u64,
    /// How many contracts there were.
    pub contracts: u64,
    /// How many licences there were.
    pub licences: u64,
    /// What the systems in operation cost a year, as far as it was known.
    pub annual_cost: Money,
    /// How many findings stood.
    pub findings: u64,
    /// How many waivers accepted.
    pub waived: u64,
    /// How many findings were not in the snapshot before; nothing for the first.
    pub new: Option<u64>,
    /// How many of the snapshot before were there no more.
    pub gone: Option<u64>,
    /// What acting would have saved a year, nothing counted twice.
    pub saving_per_year_at_least: Money,
    /// What might have had to be paid.
    pub exposure: Money,
    /// The currency of the amounts.
    pub currency: Currency,
}

/// A finding that is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The day of the first snapshot of the unbroken row of those that hold it.
    pub since: NaiveDate,
    /// How many snapshots that are.
    pub snapshots: u64,
    /// The rule that found it.
    pub rule: String,
    /// How much it matters.
    pub level: String,
    /// The id of its main subject.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What was found.
    pub message: String,
    /// Who owns it.
    pub owner: String,
}

impl History {
    /// Returns what a judgement of a day asks of the snapshots up to that day; nothing when there are none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn earlier(&self, today: NaiveDate) -> Result<Option<Earlier>, Error> {
        self.read_earlier(&today.to_string()).map_err(|error| self.failed(&error))
    }

    fn read_earlier(&self, today: &str) -> rusqlite::Result<Option<Earlier>> {
        let last = "SELECT max(day) FROM snapshots WHERE day <= ?1";
        let Some(last) = self.connection.query_row(last, [today], |row| optional(row, 0, |text| text.parse().ok()))? else {
            return Ok(None);
        };
        // Where max() picks the row, SQLite gives the other columns of that row.
        let systems = "SELECT r.id, r.name, r.status, r.retired, r.owner, s.day, f.file, f.sheet, i.line, \
             max(s.day || printf('%020d', s.number)) \
             FROM systems_in_snapshot i JOIN snapshots s ON s.number = i.snapshot JOIN systems_rows r ON r.row = i.row \
             LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source \
             WHERE s.day <= ?1 GROUP BY r.id ORDER BY r.id";
        let system = |row: &Row<'_>| {
            let text = |at| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            let sheet = row.get::<_, Option<String>>(7)?.map(|sheet| format!(", sheet `{sheet}`")).unwrap_or_default();
            Ok(EarlierSystem {
                id: text(0)?,
                name: text(1)?,
                status: optional(row, 2, Status::parse)?,
                retired: optional(row, 3, |text| text.parse().ok())?,
                owner: row.get(4)?,
                seen: value(row, 5, |text| text.parse().ok())?,
                place: format!("{}{sheet}, row {}", text(6)?, row.get::<_, Option<i64>>(8)?.unwrap_or_default()),
                departure: None,
            })
        };
        let mut systems: Vec<EarlierSystem> =
            self.connection.prepare(systems)?.query_map([today], system)?.collect::<Result<_, _>>()?;
        self.read_departures(&mut systems, today)?;
        let first_seen = "SELECT r.fingerprint, min(s.day) \
             FROM findings_in_snapshot i JOIN findings_rows r ON r.row = i.row JOIN snapshots s ON s.number = i.snapshot \
             WHERE s.day <= ?1 GROUP BY r.fingerprint";
        let seen = |row: &Row<'_>| Ok((row.get(0)?, value(row, 1, |text| text.parse().ok())?));
        let first_seen = self.connection.prepare(first_seen)?.query_map([today], seen)?.collect::<Result<_, _>>()?;
        Ok(Some(Earlier { last, systems, first_seen }))
    }

    /// Adds when each system was on record as gone that ever was. Of several snapshots of a day, the last one counts: what the others
    /// said was mended.
    fn read_departures(&self, systems: &mut [EarlierSystem], today: &str) -> rusqlite::Result<()> {
        const HELD: &str = "FROM (SELECT max(number) AS number, day FROM snapshots WHERE day <= ?1 GROUP BY day) s \
             JOIN systems_in_snapshot i ON i.snapshot = s.number JOIN systems_rows r ON r.row = i.row";
        let day = |row: &Row<'_>, at| value(row, at, |text| text.parse().ok());
        let position = |systems: &[EarlierSystem], row: &Row<'_>| -> rusqlite::Result<Option<usize>> {
            let id = row.get_ref(0)?.as_str_or_null()?.unwrap_or_default();
            Ok(systems.binary_search_by(|system| system.id.as_str().cmp(id)).ok())
        };
        // As `EarlierSystem::has_left` says of a day. Where max() picks the row, SQLite gives the other columns of that row.
        let gone = format!(
            "SELECT r.id, max(s.day), r.retired {HELD} \
             WHERE r.status = 'retired' OR (r.status IS NULL OR r.status = 'phase-out') AND r.retired <= s.day GROUP BY r.id"
        );
        let mut statement = self.connection.prepare(&gone)?;
        let mut rows = statement.query([today])?;
        while let Some(row) = rows.next()? {
            let departure =
                Departure { recorded: day(row, 1)?, retired: optional(row, 2, |text| text.parse().ok())?, back: None };
            if let Some(at) = position(systems, row)? {
                systems[at].departure = Some(departure);
            }
        }
        // Hardly ever is one seen again, and then all snapshots are gone through once.
        if !systems.iter().any(|system| system.departure.is_some_and(|departure| system.seen > departure.recorded)) {
            return Ok(());
        }
        let mut statement = self.connection.prepare(&format!("SELECT r.id, s.day {HELD} ORDER BY s.day"))?;
        let mut rows = statement.query([today])?;
        while let Some(row) = rows.next()? {
            let Some(at) = position(systems, row)? else { continue };
            if let Some(departure) = systems[at].departure.as_mut().filter(|departure| departure.back.is_none()) {
                let day: NaiveDate = day(row, 1)?;
                departure.back = (day > departure.recorded).then_some(day);
            }
        }
        Ok(())
    }

    /// Returns how the portfolio went, snapshot after snapshot.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn trend(&self) -> Result<Trend, Error> {
        self.read_trend().map_err(|error| self.failed(&error))
    }

    fn read_trend(&self) -> rusqlite::Result<Trend> {
        let points = "SELECT number, day, systems, systems_in_operation, contracts, licences, annual_cost, findings, waived, \
             saving_per_year_at_least, exposure, currency FROM snapshots ORDER BY day, number";
        let mut statement = self.connection.prepare(points)?;
        let points = statement.query_map([], point)?.collect::<Result<Vec<_>, _>>()?;
        let mut trend = Trend { points, ..Trend::default() };
        let standing = "SELECT DISTINCT r.fingerprint FROM findings_in_snapshot i JOIN findings_rows r ON r.row = i.row \
             WHERE i.snapshot = ?1 AND NOT r.waived";
        let mut standing = self.connection.prepare(standing)?;
        let mut open = BTreeMap::<String, (NaiveDate, u64)>::new();
        for (at, point) in trend.points.iter_mut().enumerate() {
            let now: BTreeSet<String> = standing.query_map([point.number], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let stayed = now.iter().filter(|finding| open.contains_key(*finding)).count();
            let figure = |number: usize| (at > 0).then(|| u64::try_from(number).unwrap_or(u64::MAX));
            (point.new, point.gone) = (figure(now.len() - stayed), figure(open.len() - stayed));
            open.retain(|finding, _| now.contains(finding));
            for finding in now {
                open.entry(finding).or_insert((point.day, 0)).1 += 1;
            }
        }
        if let Some(last) = trend.points.last() {
            trend.profile = self.profile(last.number)?;
            trend.open = self.read_open(last.number, &open)?;
        }
        Ok(trend)
    }

    /// Returns whose portfolio a snapshot holds.
    pub(super) fn profile(&self, number: i64) -> rusqlite::Result<Profile> {
        let profile = "SELECT organisation, country, language, currency FROM snapshots WHERE number = ?1";
        let country = |code: &str| [Country::Denmark, Country::Norway].into_iter().find(|country| country.code() == code);
        self.connection.query_row(profile, [number], |row| {
            Ok(Profile {
                organisation: row.get(0)?,
                country: value(row, 1, country)?,
                language: optional(row, 2, Language::parse)?,
                currency: value(row, 3, Currency::parse)?,
                inhabitants: None,
            })
        })
    }

    fn read_open(&self, snapshot: i64, since: &BTreeMap<String, (NaiveDate, u64)>) -> rusqlite::Result<Vec<Open>> {
        let open = "SELECT r.fingerprint, r.rule, r.level, r.id, r.name, r.message, r.owner FROM findings_in_snapshot i \
             JOIN findings_rows r ON r.row = i.row WHERE i.snapshot = ?1 AND NOT r.waived ORDER BY i.position";
        let mut statement = self.connection.prepare(open)?;
        let open = statement.query_map([snapshot], |row| {
            let text = |at| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            let (since, snapshots) = since.get(&text(0)?).copied().unwrap_or_default();
            Ok(Open {
                since,
                snapshots,
                rule: text(1)?,
                level: text(2)?,
                id: text(3)?,
                name: text(4)?,
                message: text(5)?,
                owner: text(6)?,
            })
        })?;
        let mut open = open.collect::<Result<Vec<_>, _>>()?;
        open.sort_by_key(|finding| finding.since);
        Ok(open)
    }
}

fn point(row: &Row<'_>) -> rusqlite::Result<Point> {
    let figure = |at| row.get::<_, i64>(at).map(|number| u64::try_from(number).unwrap_or_default());
    let amount = |at| value(row, at, |text| text.parse().ok());
    Ok(Point {
        number: row.get(0)?,
        day: value(row, 1, |text| text.parse().ok())?,
        systems: figure(2)?,
        systems_in_operation: figure(3)?,
        contracts: figure(4)?,
        licences: figure(5)?,
        annual_cost: amount(6)?,
        findings: figure(7)?,
        waived: figure(8)?,
        new: None,
        gone: None,
        saving_per_year_at_least: amount(9)?,
        exposure: amount(10)?,
        currency: value(row, 11, Currency::parse)?,
    })
}

/// Returns what a column of text says.
pub(super) fn value<T>(row: &Row<'_>, at: usize, parse: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(at)?;
    let wrong =
        || rusqlite::Error::FromSqlConversionFailure(at, Type::Text, format!("`{text}` was not written by portfolio").into());
    parse(&text).ok_or_else(wrong)
}

fn optional<T>(row: &Row<'_>, at: usize, parse: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(at)?;
    text.map_or(Ok(None), |_| value(row, at, parse).map(Some))
}
