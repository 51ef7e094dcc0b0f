//! JSON: a list of records becomes rows, its keys the headings, so that an answer of an interface is read like a table.
//!
//! A key within a key is parted from it by a dot, `prepaidUnits.enabled`; a list in a record stands in one cell, a line for each of its
//! values.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::load::grid::{Grid, MOST_COLUMNS, text_cell};
use crate::load::text_file;
use crate::model::table::{Cell, Row};
use crate::text::fold;

use super::super::files::File;

/// Bytes of one file that are read.
const MOST_BYTES: usize = 64 << 20;
/// Keys within keys that are read; what lies deeper is no column.
const MOST_DEPTH: usize = 4;
/// Characters of one cell, beyond which a list is cut.
const LONGEST_VALUE: usize = 32_767;

/// Why a file is not read, and what to do about it.
pub(in crate::load) type Refusal = (String, Option<&'static str>);

/// Reads the list of records in a file.
///
/// # Errors
/// Why it is not read: not JSON, too large, nested too deep, or without a list of records. What the file holds is not repeated.
pub(in crate::load) fn read(file: &File, bytes: &[u8]) -> Result<Grid, Refusal> {
    if bytes.len() > MOST_BYTES {
        let why = format!("a JSON file larger than {} MB", MOST_BYTES >> 20);
        return Err((why, Some("save fewer records in each file")));
    }
    let (text, ..) = text_file::decode(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        if error.to_string().starts_with("recursion limit") {
            (format!("JSON that is nested too deep ({place})"), None)
        } else {
            let what = if error.is_eof() { "it ends too early" } else { "not valid JSON" };
            (format!("a JSON file that cannot be read: {what} ({place})"), Some("save it again, whole"))
        }
    })?;
    let mut grid = Grid { file: file.name.clone(), is_text: true, ..Grid::default() };
    let records = match value {
        Value::Array(records) => records,
        Value::Object(mut object) => {
            let has = |name: &str| object.keys().any(|key| fold(key) == name);
            if has("schemaversion") && has("findings") {
                return Err((
                    "looks like findings written by this program".to_owned(),
                    Some("write results outside the inventory"),
                ));
            }
            if has("error") {
                let why = "the answer of an interface that refused: it holds an error and no records";
                return Err((why.to_owned(), Some("ask again with the rights that it needs, and save that answer")));
            }
            if object.keys().any(|key| key.eq_ignore_ascii_case("@odata.nextLink")) {
                let more = "one page of several: who stands on the other pages is known only from their files";
                grid.notes.push(more.into());
            }
            let list = ["value", "rows"].into_iter().find(|key| object.get(*key).is_some_and(Value::is_array));
            match list.and_then(|key| object.remove(key)) {
                Some(Value::Array(records)) => records,
                _ => return Err(("a JSON file without a list of records".to_owned(), None)),
            }
        }
        _ => return Err(("a JSON file without a list of records".to_owned(), None)),
    };
    let flat: Vec<BTreeMap<String, Cell>> = records.into_iter().map(flattened).collect();
    let mut keys: Vec<&String> = flat.iter().flat_map(BTreeMap::keys).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.truncate(MOST_COLUMNS);
    let head = Row { number: 1, cells: keys.iter().map(|key| Cell::Text(key.as_str().into())).collect() };
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut rows = vec![head];
    for record in &flat {
        let number = lines.of(record);
        let mut cells: Vec<Cell> = keys.iter().map(|key| record.get(*key).cloned().unwrap_or_default()).collect();
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        rows.push(Row { number, cells });
    }
    grid.rows = rows;
    Ok(grid)
}

/// Returns a record's values by their keys; nothing for what is no record.
fn flattened(record: Value) -> BTreeMap<String, Cell> {
    let mut cells = BTreeMap::new();
    if record.is_object() {
        flatten(record, &mut String::new(), 0, &mut cells);
    }
    cells
}

fn flatten(value: Value, key: &mut String, depth: usize, cells: &mut BTreeMap<String, Cell>) {
    match value {
        Value::Object(_) | Value::Array(_) if depth >= MOST_DEPTH => {}
        Value::Object(object) => {
            for (name, value) in object {
                let before = key.len();
                if !key.is_empty() {
                    key.push('.');
                }
                key.push_str(&name);
                flatten(value, key, depth + 1, cells);
                key.truncate(before);
            }
        }
        Value::Array(list) => list.into_iter().for_each(|value| flatten(value, key, depth + 1, cells)),
        value => {
            // A key without a value is a column all the same: somebody asked for it.
            let cell = cells.entry(key.clone()).or_default();
            let new = match value {
                Value::Bool(value) => Cell::Bool(value),
                Value::Number(number) => Cell::Text(number.to_string().into()),
                Value::String(text) => text_cell(&text),
                _ => Cell::Empty,
            };
            if new.is_empty() {
                return;
            }
            *cell = match &*cell {
                Cell::Empty => new,
                before => {
                    let (before, new) = (before.text(), new.text());
                    if before.len() + new.len() >= LONGEST_VALUE {
                        return;
                    }
                    Cell::Text(format!("{before}\n{new}").into())
                }
            };
        }
    }
}

/// The lines of a file, in which its records are looked for one after the other.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// Returns the line in which a record names itself; that of the record before it when it does not.
    fn of(&mut self, record: &BTreeMap<String, Cell>) -> u32 {
        const NAMES: [&str; 4] = ["id", "uuid", "skuid", "userprincipalname"];
        let mut named = record.iter().filter(|(key, cell)| NAMES.contains(&fold(key).as_str()) && !cell.is_empty());
        let Some((_, name)) = named.next() else { return self.line };
        let rest = &self.text[self.at..];
        let found = memchr::memmem::find(rest.as_bytes(), name.text().as_bytes());
        if let Some(found) = found {
            let breaks = memchr::memchr_iter(b'\n', &rest.as_bytes()[..found]).count();
            self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
            self.at += found;
        }
        self.line
    }
}
