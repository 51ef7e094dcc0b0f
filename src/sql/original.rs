//! SQLite's own functions, which stay within reach of those that stand in front of them.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// A connection on which nothing stands in front of SQLite's functions; made when one is first called, as most queries call none.
#[derive(Clone, Default)]
pub(super) struct Original(Arc<Mutex<Option<Connection>>>);

impl Original {
    /// Calls a function as SQLite brings it.
    pub(super) fn call(&self, name: &str, arguments: Vec<Value>) -> rusqlite::Result<Value> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = match &mut *kept {
            Some(connection) => connection,
            none => none.insert(Connection::open_in_memory()?),
        };
        let marks = vec!["?"; arguments.len()].join(",");
        let mut statement = connection.prepare(&format!("select {name}({marks})"))?;
        statement.query_row(params_from_iter(arguments), |row| row.get(0))
    }
}
