//! The file of a history: whose it is, which version wrote it, and how it is opened.
//!
//! Municipal drives are network shares, where SQLite's write-ahead log must not be used: it needs memory that two machines do not
//! share. So the rollback journal it is, synced with its folder, and who finds the file locked waits and then is told.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior, ffi};

use crate::error::{Error, reason};
use crate::phrase;

/// What SQLite keeps in the file to say that it is ours: `Port`.
const APPLICATION: u32 = 0x506F_7274;

/// What brings a file from one version to the next, in order. What was released is never changed: a change is a migration more.
pub(super) const MIGRATIONS: [&str; 3] =
    [include_str!("migrations/1.sql"), include_str!("migrations/2.sql"), include_str!("migrations/3.sql")];

/// How long to wait for somebody else who is recording.
const PATIENCE: Duration = Duration::from_secs(10);

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    /// An empty file, or one that was being begun when the program was killed.
    Beginning,
    /// A history of a version.
    Ours(u32),
    SomethingElse,
}

/// Opens a history; nothing when there is none and it is not to begin.
pub(super) fn open(path: &Path, begins: bool) -> Result<Option<Connection>, Error> {
    match look(path)? {
        Found::Nothing | Found::Beginning if !begins => return Ok(None),
        Found::SomethingElse => return Err(no_history(path)),
        Found::Ours(version) if version as usize > MIGRATIONS.len() => {
            let error = Error::new(phrase!("error-newer-history")).at(path.display().to_string());
            return Err(error.hint(phrase!("hint-newer-history")));
        }
        _ => {}
    }
    let connect = || -> rusqlite::Result<Connection> {
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if begins {
            flags |= OpenFlags::SQLITE_OPEN_CREATE;
        }
        // A relative name that begins with `file:` would be taken for an address.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -64000;")?;
        if begins {
            // Another program may have left it in a mode that a network drive does not bear.
            connection.execute_batch("PRAGMA journal_mode = DELETE")?;
        }
        Ok(connection)
    };
    let mut connection = connect().map_err(|error| failed(&error, path))?;
    if !is_as_made(&mut connection).map_err(|error| failed(&error, path))? {
        return Err(no_history(path));
    }
    migrate(&mut connection, &MIGRATIONS).map_err(|error| failed(&error, path))?;
    Ok(Some(connection))
}

fn no_history(path: &Path) -> Error {
    let error = Error::new(phrase!("error-no-snapshots-file")).at(path.display().to_string());
    error.hint(phrase!("hint-other-history"))
}

/// Returns whether the tables, views and triggers are those that the migrations make, before any of them is asked: whoever may write to
/// the share could have put others in their place, which do other things or never end.
fn is_as_made(connection: &mut Connection) -> rusqlite::Result<bool> {
    let transaction = connection.transaction()?;
    let version = version(&transaction)?;
    let mut ours = Connection::open_in_memory()?;
    migrate(&mut ours, MIGRATIONS.get(..version).unwrap_or(&MIGRATIONS))?;
    Ok(schema(&transaction)? == schema(&ours)?)
}

/// Returns what a database holds, without what SQLite makes for itself.
fn schema(connection: &Connection) -> rusqlite::Result<Vec<[Option<String>; 4]>> {
    let mut statement = connection.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )?;
    let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?;
    rows.collect()
}

fn version(connection: &Connection) -> rusqlite::Result<usize> {
    connection.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0)).map(|version| version as usize)
}

/// Brings a file up to date, in one transaction.
fn migrate(connection: &mut Connection, migrations: &[&str]) -> rusqlite::Result<()> {
    if version(connection)? >= migrations.len() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Somebody else may have done it while this program waited.
    let from = version(&transaction)?;
    if from < migrations.len() {
        transaction.execute_batch(&format!("PRAGMA application_id = {APPLICATION}"))?;
        migrations[from..].iter().try_for_each(|migration| transaction.execute_batch(migration))?;
        transaction.execute_batch(&format!("PRAGMA user_version = {}", migrations.len()))?;
    }
    transaction.commit()
}

/// Looks at the first bytes of a file, before SQLite touches it.
fn look(path: &Path) -> Result<Found, Error> {
    let failed = |error: &std::io::Error| {
        let error = Error::new(phrase!("error-history-unreadable", why = reason(error))).at(path.display().to_string());
        error.hint(phrase!("hint-history-unreadable"))
    };
    match std::fs::metadata(path) {
        Ok(meta) if !meta.is_file() => return Ok(Found::SomethingElse),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        _ => {}
    }
    let file = File::open(path).map_err(|error| failed(&error))?;
    let mut head = Vec::new();
    file.take(100).read_to_end(&mut head).map_err(|error| failed(&error))?;
    let number = |at: usize| head.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes);
    // Nothing was written yet, or nothing but room for it was made: the journal will take that back.
    Ok(if head.is_empty() || head.iter().all(|byte| *byte == 0) && journal_of(path).exists() {
        Found::Beginning
    } else if head.starts_with(b"SQLite format 3\0") && number(68) == APPLICATION {
        Found::Ours(number(60))
    } else {
        Found::SomethingElse
    })
}

fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// Returns SQLite's error in words, with what to do.
pub(super) fn failed(error: &rusqlite::Error, path: &Path) -> Error {
    if error.sqlite_error().is_some_and(|error| error.extended_code == ffi::SQLITE_READONLY_ROLLBACK) {
        let error = Error::new(phrase!("error-history-half")).at(path.display().to_string());
        return error.hint(phrase!("hint-history-half"));
    }
    let (said, hint) = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => (phrase!("error-history-busy"), phrase!("hint-try-again")),
        Some(ErrorCode::DiskFull) => (phrase!("error-history-full"), phrase!("hint-history-full")),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            (phrase!("error-history-unwritable"), phrase!("hint-history-unwritable"))
        }
        Some(ErrorCode::SystemIoFailure) => {
            (phrase!("error-history-drive", why = error.to_string()), phrase!("hint-history-drive"))
        }
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
            (phrase!("error-history-damaged"), phrase!("hint-history-copy"))
        }
        _ => (phrase!("error-history-silent", why = error.to_string()), phrase!("hint-history-copy")),
    };
    Error::new(said).at(path.display().to_string()).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::TABLES;

    #[test]
    fn a_file_holds_the_columns_that_rows_have() {
        let mut connection = Connection::open_in_memory().expect("memory");
        migrate(&mut connection, &MIGRATIONS).expect("the migrations run");
        for table in TABLES {
            let mut statement = connection.prepare(&format!("SELECT * FROM {}_rows", table.name())).expect("the table is there");
            let names: Vec<_> = statement.column_names().skip(2).map(str::to_owned).collect();
            let columns: Vec<_> = table.columns.iter().map(|column| column.name).collect();
            assert_eq!(names, columns, "a new column of {} needs a migration", table.name());
            drop(statement.query([]).expect("it can be read"));
            connection.prepare(&format!("SELECT * FROM {}", table.name())).expect("the view is there");
        }
    }

    #[test]
    fn an_older_version_is_brought_up_to_date_and_keeps_what_it_holds() {
        for version in 1..MIGRATIONS.len() {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("h.sqlite");
            let mut old = Connection::open(&path).expect("a file");
            migrate(&mut old, &MIGRATIONS[..version]).expect("an older version");
            old.execute_batch(
                "INSERT INTO snapshots VALUES (1, '2026-05-31', 'x', NULL, 'DK', NULL, 'DKK', NULL, '', '0', 1, 1, 0, 0, '0', 0, 0, '0', '0', '0', '0');
                 INSERT INTO waivers_rows (row, hash, rule) VALUES (1, x'00', 'no-owner');
                 INSERT INTO waivers_in_snapshot (snapshot, position, row) VALUES (1, 0, 1)",
            )
            .expect("a snapshot");
            drop(old);
            let new = open(&path, false).expect("it opens").expect("it is there");
            let ask = |query: &str| new.query_row(query, [], |row| row.get::<_, String>(0)).expect("a view");
            assert_eq!([ask("SELECT day FROM trend"), ask("SELECT rule FROM waivers")], ["2026-05-31", "no-owner"]);
            assert_eq!(look(&path).expect("a file"), Found::Ours(3), "from version {version}");
        }
    }

    #[test]
    fn what_is_recorded_can_be_neither_changed_nor_removed() {
        let mut connection = Connection::open_in_memory().expect("memory");
        migrate(&mut connection, &MIGRATIONS).expect("the migrations run");
        connection.execute_batch("INSERT INTO waivers_rows (row, hash, rule) VALUES (1, x'00', 'no-owner')").expect("a row");
        for attempt in ["UPDATE waivers_rows SET rule = 'x'", "DELETE FROM waivers_rows"] {
            let error = connection.execute_batch(attempt).expect_err("refused");
            assert!(error.to_string().contains("only added to"), "{error}");
        }
    }
}
