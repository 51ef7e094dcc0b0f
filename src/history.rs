//! The history: dated snapshots of the portfolio and its findings, in one SQLite file beside the inventory.
//!
//! The room stands on the audit, whose outcome it keeps, and below the reports, which print what it knows. What a rule needs of
//! it goes down as plain data, [`Earlier`](crate::model::Earlier), so that no rule sees a database. The tables and views of the
//! file are described where they are made, in `history/migrations/`.

mod compare;
mod file;
mod finding;
mod read;
mod record;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::error::Error;
use crate::phrase;
use crate::sql::Database;

pub use compare::{Change, Difference, State, differences};
pub use read::{Open, Point, Trend};
pub use record::{Figures, Recorded, Recording};

/// The name of the file, in the folder that the inventory's folder lies in: inside the inventory it would be looked at as a table.
pub const FILE: &str = "portfolio-history.sqlite";

/// A history file that is open.
#[derive(Debug)]
pub struct History {
    connection: Connection,
    path: PathBuf,
}

impl History {
    /// Opens a history; nothing when there is no such file. One of an older version is brought up to date.
    ///
    /// # Errors
    /// When the file is something else, was written by a newer version, or cannot be read.
    pub fn open(path: &Path) -> Result<Option<Self>, Error> {
        let opened = file::open(path, false)?;
        Ok(opened.map(|connection| Self { connection, path: path.to_owned() }))
    }

    /// Opens a history, and begins one where there is no such file.
    ///
    /// # Errors
    /// As [`History::open`], and when the folder cannot be written to.
    pub fn open_or_begin(path: &Path) -> Result<Self, Error> {
        let opened = file::open(path, true)?;
        let connection = opened.ok_or_else(|| {
            Error::new(phrase!("error-history-not-begun")).at(path.display().to_string()).hint(phrase!("hint-history-unwritable"))
        })?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Returns the history as a database to ask.
    ///
    /// # Errors
    /// When it cannot be put under guard.
    pub fn database(self, today: NaiveDate) -> Result<Database<'static>, Error> {
        Database::over(self.connection, today)
    }

    /// Returns SQLite's error in words, at the file.
    fn failed(&self, error: &rusqlite::Error) -> Error {
        file::failed(error, &self.path)
    }
}
