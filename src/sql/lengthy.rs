//! Functions that look for one text in another, step by step: of two long texts, a single call could take hours, and no bound on
//! steps would end it. So their texts are weighed before they are called.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Error, params_from_iter};

/// The functions, each with its numbers of arguments.
const FUNCTIONS: [(&str, &[i32]); 5] =
    [("instr", &[2]), ("replace", &[3]), ("trim", &[1, 2]), ("ltrim", &[1, 2]), ("rtrim", &[1, 2])];

/// The most comparisons of one byte with another: the length of the one text times that of the other.
const MOST: usize = 50_000_000;

/// Puts a weigher before every such function of a connection.
pub(super) fn with_weighed_texts(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    let original = Arc::new(Mutex::new(Connection::open_in_memory()?));
    for (name, counts) in FUNCTIONS {
        for count in counts {
            let original = Arc::clone(&original);
            let function =
                move |context: &Context<'_>| weighed(&original.lock().unwrap_or_else(PoisonError::into_inner), name, context);
            connection.create_scalar_function(name, *count, flags, function)?;
        }
    }
    Ok(())
}

/// Calls the function that another connection still has.
fn weighed(original: &Connection, name: &str, context: &Context<'_>) -> rusqlite::Result<Value> {
    let length = |at: usize| match context.get_raw(at) {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.len(),
        _ => 1,
    };
    if context.len() > 1 && length(0).saturating_mul(length(1)) > MOST {
        return Err(Error::UserFunctionError(format!("the texts are too long for `{name}`").into()));
    }
    let arguments: Vec<Value> = (0..context.len()).map(|at| context.get(at)).collect::<Result<_, _>>()?;
    let marks = vec!["?"; arguments.len()].join(",");
    let mut statement = original.prepare(&format!("select {name}({marks})"))?;
    statement.query_row(params_from_iter(arguments), |row| row.get(0))
}
