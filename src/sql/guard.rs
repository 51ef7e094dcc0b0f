//! What keeps a query within its bounds: it reads tables and computes, and does nothing else, and not for ever.
//!
//! Three guards stand one behind the other. The authorizer refuses, while a statement is prepared, whatever is no reading:
//! writing, ATTACH, PRAGMA, extensions. `query_only` and SQLite's own limits hold if that should be passed. The progress handler
//! counts steps of SQLite's machine and not seconds, so that a query that is too long here is too long everywhere. Only what takes
//! long step by step, because its texts are long, is ended by the clock.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;

/// How much a query may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Steps of SQLite's machine; a few million a second.
    pub steps: u64,
    /// Rows of the answer.
    pub rows: usize,
    /// Bytes that the values of the answer take, each with its text.
    pub bytes: usize,
    /// How long all queries of one database may take together, whatever their steps are.
    pub time: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { steps: 200_000_000, rows: 100_000, bytes: 128 << 20, time: Duration::from_secs(15) }
    }
}

/// How many steps are made between two looks at the bound.
const STRIDE: u64 = 100;

/// The memory that queries may use, in bytes.
const HEAP: u64 = 1 << 30;

/// Functions that could reach beyond the tables, give another answer the next time, or take long in a single step.
const REFUSED: [&str; 7] =
    ["load_extension", "fts3_tokenizer", "random", "randomblob", "sqlite_log", "json_patch", "jsonb_patch"];

/// What the guards of a connection share with its owner.
#[derive(Debug, Default)]
pub(super) struct Guard {
    /// Whether the owner is filling tables.
    filling: AtomicBool,
    steps_left: AtomicU64,
    /// When the statement must be over.
    deadline: Mutex<Option<Instant>>,
    /// The tables that the last statement reads.
    tables: Mutex<BTreeSet<String>>,
}

impl Guard {
    /// Puts a connection under guard.
    pub(super) fn over(connection: &mut Connection) -> rusqlite::Result<Arc<Self>> {
        // Sorting and grouping stay in memory, and memory is bounded.
        connection.execute_batch(&format!("PRAGMA temp_store = MEMORY; PRAGMA hard_heap_limit = {HEAP};"))?;
        for (setting, on) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, false),
            // A word in double quotes is a name, never by mistake a text.
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        ] {
            connection.set_db_config(setting, on)?;
        }
        for (limit, most) in [
            (Limit::SQLITE_LIMIT_LENGTH, 1_000_000),
            (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
            (Limit::SQLITE_LIMIT_COLUMN, 200),
            (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
            (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 50),
            (Limit::SQLITE_LIMIT_VDBE_OP, 100_000),
            (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
            (Limit::SQLITE_LIMIT_ATTACHED, 0),
            (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 0),
            (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
        ] {
            connection.set_limit(limit, most)?;
        }
        connection.execute_batch("PRAGMA query_only = ON")?;
        let guard = Arc::new(Self::default());
        let counting = Arc::clone(&guard);
        let stride = i32::try_from(STRIDE).unwrap_or(i32::MAX);
        connection.progress_handler(stride, Some(move || counting.is_used_up()))?;
        let judging = Arc::clone(&guard);
        connection.authorizer(Some(move |context: AuthContext<'_>| judging.judge(&context.action)))?;
        Ok(guard)
    }

    /// Lets the owner write while `fill` runs, and no longer.
    pub(super) fn while_filling<T>(
        &self,
        connection: &Connection,
        fill: impl FnOnce() -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        self.filling.store(true, Ordering::Relaxed);
        let filled = connection
            .execute_batch("PRAGMA query_only = OFF")
            .and_then(|()| fill())
            .and_then(|filled| connection.execute_batch("PRAGMA query_only = ON").map(|()| filled));
        self.filling.store(false, Ordering::Relaxed);
        filled
    }

    /// Begins a statement within bounds, `spent` after those before it.
    pub(super) fn begin(&self, bounds: &Bounds, spent: Duration) {
        self.steps_left.store(bounds.steps, Ordering::Relaxed);
        *self.deadline.lock().unwrap_or_else(PoisonError::into_inner) =
            Instant::now().checked_add(bounds.time.saturating_sub(spent));
        self.tables.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Returns the tables that the statement prepared since [`Guard::begin`] reads.
    pub(super) fn tables(&self) -> BTreeSet<String> {
        self.tables.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn is_used_up(&self) -> bool {
        if self.filling.load(Ordering::Relaxed) {
            return false;
        }
        let left = self.steps_left.load(Ordering::Relaxed);
        self.steps_left.store(left.saturating_sub(STRIDE), Ordering::Relaxed);
        let deadline = *self.deadline.lock().unwrap_or_else(PoisonError::into_inner);
        left < STRIDE || deadline.is_some_and(|deadline| Instant::now() > deadline)
    }

    fn judge(&self, action: &AuthAction<'_>) -> Authorization {
        if self.filling.load(Ordering::Relaxed) {
            return Authorization::Allow;
        }
        match action {
            AuthAction::Select | AuthAction::Recursive => Authorization::Allow,
            AuthAction::Read { table_name, .. } => {
                self.tables.lock().unwrap_or_else(PoisonError::into_inner).insert((*table_name).to_owned());
                Authorization::Allow
            }
            AuthAction::Function { function_name } if !REFUSED.contains(function_name) => Authorization::Allow,
            _ => Authorization::Deny,
        }
    }
}
