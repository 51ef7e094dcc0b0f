//! Functions that look for one text in another, step by step: of two long texts, a single call could take hours, and no bound on
//! steps would end it. So their texts are weighed before they are called.

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Error};

use super::original::Original;

/// The functions, each with its numbers of arguments.
const FUNCTIONS: [(&str, &[i32]); 5] =
    [("instr", &[2]), ("replace", &[3]), ("trim", &[1, 2]), ("ltrim", &[1, 2]), ("rtrim", &[1, 2])];

/// The most comparisons of one byte with another: the length of the one text times that of the other.
const MOST: usize = 50_000_000;

/// Puts a weigher before every such function of a connection.
pub(super) fn with_weighed_texts(connection: &Connection, original: &Original) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    for (name, counts) in FUNCTIONS {
        for count in counts {
            let original = original.clone();
            let function = move |context: &Context<'_>| weighed(&original, name, context);
            connection.create_scalar_function(name, *count, flags, function)?;
        }
    }
    Ok(())
}

/// Calls SQLite's own function, where its texts are short enough.
fn weighed(original: &Original, name: &str, context: &Context<'_>) -> rusqlite::Result<Value> {
    let length = |at: usize| match context.get_raw(at) {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.len(),
        _ => 1,
    };
    if context.len() > 1 && length(0).saturating_mul(length(1)) > MOST {
        return Err(Error::UserFunctionError(format!("the texts are too long for `{name}`").into()));
    }
    let arguments = (0..context.len()).map(|at| context.get(at)).collect::<Result<_, _>>()?;
    original.call(name, arguments)
}
