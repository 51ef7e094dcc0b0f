//! JSON: the records of an answer, and their rows with the keys as headings, so that it can be read like a table.
//!
//! A key within a key is parted from it by a dot, `prepaidUnits.enabled`; a list in a record stands in one cell, a line for each of its
//! values.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::load::grid::{Grid, text_cell};
use crate::load::limits;
use crate::load::text_file;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

use super::super::files::File;

/// Why a file is not read, and what to do about it.
pub(in crate::load) type Refusal = (Phrase, Option<Phrase>);

/// The answer of an interface.
#[derive(Debug)]
pub(in crate::load) struct Answer {
    /// Path of the file relative to the inventory folder.
    pub(super) file: Arc<str>,
    /// Its records.
    pub(super) records: Vec<Value>,
    /// The line in which each record names itself; that of the record before it when it does not.
    pub(super) lines: Vec<u32>,
    /// What was detected while reading.
    pub(super) notes: Vec<Phrase>,
}

/// Reads the list of records in a file.
///
/// # Errors
/// Why it is not read: not JSON, too large, nested too deep, or without a list of records. What the file holds is not repeated.
pub(in crate::load) fn read(file: &File, bytes: &[u8]) -> Result<Answer, Refusal> {
    let fewer = || Some(phrase!("preset-json-fewer"));
    if bytes.len() > limits::JSON_BYTES {
        return Err((phrase!("preset-json-large", most = limits::JSON_BYTES >> 20), fewer()));
    }
    let (text, ..) = text_file::decode(bytes);
    let (objects, values) = (memchr::memchr2_iter(b'{', b'[', text.as_bytes()), memchr::memchr_iter(b',', text.as_bytes()));
    if objects.count() > limits::JSON_OBJECTS || values.count() > limits::JSON_VALUES {
        return Err((phrase!("preset-json-many"), fewer()));
    }
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).or_else(|error| one_after_another(text).ok_or(error)).map_err(|error| {
        let (line, column) = (error.line().to_string(), error.column().to_string());
        if error.to_string().starts_with("recursion limit") {
            (phrase!("preset-json-deep", line, column), None)
        } else {
            let what = if error.is_eof() { phrase!("preset-ends-early") } else { phrase!("preset-no-json") };
            (phrase!("preset-json-broken", what, line, column), Some(phrase!("preset-save-whole")))
        }
    })?;
    let mut notes = Vec::new();
    let records = match value {
        Value::Array(records) => records,
        Value::Object(mut object) => {
            let has = |name: &str| object.keys().any(|key| fold(key) == name);
            if has("schemaversion") {
                return Err((phrase!("left-own-output"), Some(phrase!("hint-own-output"))));
            }
            let list = list_in(&object);
            // A refusal may be told with a number of its own instead: `{"title": "Unauthorized", "status": 401}`.
            let is_refused = object.get("status").and_then(Value::as_u64).is_some_and(|status| (400..600).contains(&status));
            if list.is_none() && (has("error") || is_refused) {
                return Err((phrase!("preset-json-refused"), Some(phrase!("preset-json-refused-hint"))));
            }
            if let Some(key) = next_page(&object) {
                notes.push(phrase!("json-next-page", key));
            }
            let is_list_of_addresses = object.get("packages").and_then(Value::as_array).is_some_and(|list| !list.is_empty());
            if list.is_none() && is_list_of_addresses && !object.contains_key("ocid") {
                return Err((phrase!("preset-json-packages"), Some(phrase!("preset-json-packages-hint"))));
            }
            match list.and_then(|key| object.remove(&key)) {
                Some(Value::Array(records)) => records,
                // One release alone.
                _ if object.contains_key("ocid") => vec![Value::Object(object)],
                _ => return Err((phrase!("preset-json-no-list"), None)),
            }
        }
        _ => return Err((phrase!("preset-json-no-list"), None)),
    };
    let mut lines = Lines { text, at: 0, line: 1 };
    let lines = records.iter().map(|record| lines.of(record)).collect();
    Ok(Answer { file: file.name.clone(), records, lines, notes })
}

/// Returns the key of the list of records: one that interfaces use, or the only one that has a list of records below it.
fn list_in(object: &Map<String, Value>) -> Option<String> {
    const USUAL: [&str; 4] = ["value", "rows", "releases", "records"];
    let usual = USUAL.into_iter().find(|key| object.get(*key).is_some_and(Value::is_array)).map(str::to_owned);
    let is_list = |value: &Value| value.as_array().is_some_and(|list| list.first().is_some_and(Value::is_object));
    // A release alone is a record, whatever lists it has.
    let is_record = || object.contains_key("ocid") || object.contains_key("uuid") || object.contains_key("id");
    usual.or_else(|| {
        let mut lists = object.iter().filter(|(_, value)| is_list(value)).map(|(key, _)| key);
        lists.next().filter(|_| lists.next().is_none() && !is_record()).cloned()
    })
}

/// Returns the key with which an answer says that there is another page.
fn next_page(object: &Map<String, Value>) -> Option<String> {
    let names_page = |value: Option<&Value>| value.and_then(Value::as_str).is_some_and(|address| !address.is_empty());
    let alone = object.iter().find(|(key, value)| {
        ["odatanextlink", "nextlink", "next", "nextpage"].contains(&fold(key).as_str()) && names_page(Some(value))
    });
    let within = || {
        let of = |key: &&str| names_page(object.get(*key).and_then(|links| links.get("next")));
        ["links", "_links", "paging"].into_iter().find(of).map(|key| format!("{key}.next"))
    };
    alone.map(|(key, _)| key.clone()).or_else(within)
}

/// Returns records that stand one after another with nothing between them.
fn one_after_another(text: &str) -> Option<Value> {
    let records: Result<Vec<Value>, _> = serde_json::Deserializer::from_str(text).into_iter().collect();
    records.ok().filter(|records| records.len() > 1 && records.iter().all(Value::is_object)).map(Value::Array)
}

impl Answer {
    /// Returns the keys of the first records, and of what lies in them, parted by dots.
    pub(super) fn keys(&self) -> BTreeSet<String> {
        const LOOKED_AT: usize = 50;
        let mut keys = BTreeSet::new();
        for record in self.records.iter().take(LOOKED_AT).filter_map(Value::as_object) {
            for (key, value) in record {
                keys.insert(key.clone());
                keys.extend(
                    value.as_object().into_iter().flat_map(|inner| inner.keys().map(move |inner| format!("{key}.{inner}"))),
                );
            }
        }
        keys
    }

    /// Returns the answer as a table, its keys the headings.
    pub(in crate::load) fn grid(self) -> Grid {
        let flat: Vec<BTreeMap<String, Cell>> = self.records.into_iter().map(flattened).collect();
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        flat.iter().flat_map(BTreeMap::keys).for_each(|key| *times.entry(key).or_default() += 1);
        // A key that hardly any record has makes a column of empty cells all the same.
        let mut keys: Vec<&str> = times.keys().copied().collect();
        keys.sort_by_key(|key| Reverse(times[key]));
        keys.truncate(limits::COLUMNS.min(limits::JSON_CELLS / flat.len().max(1)));
        keys.sort_unstable();
        let head = Row { number: 1, cells: keys.iter().map(|key| Cell::Text((*key).into())).collect() };
        let mut rows = vec![head];
        for (record, number) in flat.iter().zip(self.lines) {
            let mut cells: Vec<Cell> = keys.iter().map(|key| record.get(*key).cloned().unwrap_or_default()).collect();
            while cells.last().is_some_and(Cell::is_empty) {
                cells.pop();
            }
            rows.push(Row { number, cells });
        }
        Grid { file: self.file, is_text: true, notes: self.notes, rows, ..Grid::default() }
    }
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
        Value::Object(_) | Value::Array(_) if depth >= limits::JSON_DEPTH => {}
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
                    if before.len() + new.len() >= limits::VALUE {
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
    fn of(&mut self, record: &Value) -> u32 {
        const NAMES: [&str; 5] = ["id", "ocid", "uuid", "skuid", "userprincipalname"];
        let fields = record.as_object().into_iter().flatten();
        let named = fields.filter(|(key, _)| NAMES.contains(&fold(key).as_str()));
        let Some(name) = named.filter_map(|(_, value)| value_text(value)).find(|name| !name.is_empty()) else { return self.line };
        let rest = &self.text[self.at..];
        if let Some(found) = memchr::memmem::find(rest.as_bytes(), name.as_bytes()) {
            let breaks = memchr::memchr_iter(b'\n', &rest.as_bytes()[..found]).count();
            self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
            self.at += found;
        }
        self.line
    }
}

/// Returns a value that is a text or a number, as text.
pub(super) fn value_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Returns what lies at a path of keys, as text; nothing where there is none, or where it is neither text nor number.
pub(super) fn text_at(record: &Value, path: &[&str]) -> Option<String> {
    value_text(at(record, path)?).filter(|text| !text.is_empty())
}

/// Returns what lies at a path of keys.
pub(super) fn at<'v>(record: &'v Value, path: &[&str]) -> Option<&'v Value> {
    path.iter().try_fold(record, |value, key| value.get(key)).filter(|value| !value.is_null())
}

/// Returns the list that lies at a path of keys; an empty one where there is none.
pub(super) fn list_at<'v>(record: &'v Value, path: &[&str]) -> &'v [Value] {
    at(record, path).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
