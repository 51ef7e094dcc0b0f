//! SQL's functions of time without a clock: `now` is the day of the run, so that the same files give the same answer.

use chrono::NaiveDate;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Error};

use super::original::Original;

/// The functions of time, each with how many arguments stand before the day.
const FUNCTIONS: [(&str, usize); 6] =
    [("date", 0), ("time", 0), ("datetime", 0), ("julianday", 0), ("unixepoch", 0), ("strftime", 1)];

/// Takes the clock away from a connection: wherever it would be asked, the day of the run answers.
pub(super) fn without_clock(connection: &Connection, original: &Original, today: NaiveDate) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    for (name, before) in FUNCTIONS {
        let original = original.clone();
        let function = move |context: &Context<'_>| computed(&original, name, before, today, context);
        connection.create_scalar_function(name, -1, flags, function)?;
    }
    for (name, value) in [
        ("current_date", today.to_string()),
        ("current_time", "00:00:00".to_owned()),
        ("current_timestamp", format!("{today} 00:00:00")),
    ] {
        connection.create_scalar_function(name, 0, flags, move |_| Ok(value.clone()))?;
    }
    Ok(())
}

/// Calls SQLite's own function, with the day of the run for `now`.
fn computed(original: &Original, name: &str, before: usize, today: NaiveDate, context: &Context<'_>) -> rusqlite::Result<Value> {
    let mut arguments = Vec::with_capacity(context.len() + 1);
    for at in 0..context.len() {
        let argument = match context.get_raw(at) {
            ValueRef::Text(text) if at == before && text.eq_ignore_ascii_case(b"now") => today.to_string().into(),
            ValueRef::Text(text) if text.eq_ignore_ascii_case(b"localtime") || text.eq_ignore_ascii_case(b"utc") => {
                return Err(Error::UserFunctionError("`localtime` and `utc` hang on the machine: leave them out".into()));
            }
            other => Value::try_from(other)?,
        };
        arguments.push(argument);
    }
    if arguments.len() == before {
        arguments.push(today.to_string().into());
    }
    original.call(name, arguments)
}
