//! The answers of KITOS' API v2: they know what no overview exports, such as how many options of a contract are used.

mod contracts;
mod systems;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Timelike};
use serde_json::Value;

use super::super::draft::{Draft, text};
use super::super::form::Form;
use super::super::json::{Answer, text_at};
use crate::model::table::Cell;
use crate::model::{Aside, Source, TableKind};
use crate::phrase;
use crate::phrase::Value as Names;

/// Records that one page of an answer holds at most, and so many when nobody asked for fewer.
const PAGE: usize = 250;

/// Makes tables of the answers.
pub(super) fn tables(answers: &[(&'static Form, Answer)], asides: &mut Vec<Aside>) -> Vec<Source> {
    let tasks = super::catalogue::tasks_by_system(answers);
    let of = |id: &'static str| answers.iter().filter(move |(form, _)| form.id == id);
    let names = names_of_usages(of("kitos-api-systems"));
    let kinds: BTreeMap<String, String> = of("kitos-api-interfaces")
        .flat_map(|(_, answer)| &answer.records)
        .filter_map(|record| Some((text_at(record, &["uuid"])?, text_at(record, &["itInterfaceType", "name"])?)))
        .collect();
    let mut tables = Vec::new();
    for (form, answer) in of("kitos-api-systems") {
        tables.extend(systems::systems(form, answer, &tasks));
        tables.extend(systems::relations(form, answer, &names, &kinds));
    }
    for (form, answer) in of("kitos-api-contracts") {
        tables.extend(contracts::contracts(form, answer, &names));
    }
    for (form, answer) in of("kitos-api-interfaces") {
        let (what, notes) = (form.called(), [answer.notes.clone(), vec![phrase!("kitos-interface-kinds")]]);
        asides.push(Aside { file: answer.file.clone(), sheet: None, what, rows: answer.records.len(), notes: notes.concat() });
    }
    tables
}

/// Returns the systems that usages are of, by the number of the usage: contracts and relations name usages, Excel names systems.
fn names_of_usages<'a>(answers: impl Iterator<Item = &'a (&'static Form, Answer)>) -> BTreeMap<String, String> {
    let records = answers.flat_map(|(_, answer)| &answer.records);
    records.filter_map(|record| Some((text_at(record, &["uuid"])?, text_at(record, &["systemContext", "uuid"])?))).collect()
}

/// Returns what a reference to a usage names: the system's number where the usage is known, else its name.
fn reference(pair: &Value, usages: &BTreeMap<String, String>) -> Option<String> {
    let known = text_at(pair, &["uuid"]).and_then(|uuid| usages.get(&uuid).cloned());
    known.or_else(|| text_at(pair, &["name"]).map(|name| super::without_marks(&name).into_owned()))
}

/// Begins the table of an answer.
fn draft(form: &'static Form, answer: &Answer, kind: TableKind, columns: &[(&'static str, &str)]) -> Draft {
    let columns: Vec<_> = columns.iter().map(|(column, key)| (*column, (*key).to_owned())).collect();
    let mut draft = Draft::of((answer.file.clone(), None, 1), form, kind, &columns);
    draft.note(phrase!("preset-recognised-records", form = form.called(), number = answer.records.len()));
    answer.notes.iter().for_each(|note| draft.note(note));
    if !answer.records.is_empty() && answer.records.len().is_multiple_of(PAGE) {
        draft.note(phrase!("kitos-full-page", number = answer.records.len()));
    }
    hide(&mut draft, answer, &columns);
    draft
}

/// Takes columns whose key no record has for hidden ones: an answer has every key that it knows of, if only with nothing below it.
fn hide(draft: &mut Draft, answer: &Answer, columns: &[(&'static str, String)]) {
    let has = |path: &str| answer.records.iter().any(|record| has_key(record, path));
    let hidden: Vec<&(&'static str, String)> = columns.iter().filter(|(_, path)| !has(path)).collect();
    hidden.iter().for_each(|(column, _)| draft.hide(column));
    let mut keys: Vec<&str> = hidden.iter().map(|(_, path)| first_absent(path, has)).collect();
    keys.sort_unstable();
    keys.dedup();
    if !keys.is_empty() {
        draft.note(phrase!("json-without", keys = Names::names(keys, 12)));
    }
}

/// Returns the part of a path up to the first key that no record has.
fn first_absent(path: &str, has: impl Fn(&str) -> bool) -> &str {
    let ends = path.match_indices('.').map(|(at, _)| at).chain([path.len()]);
    ends.map(|end| &path[..end]).find(|begin| !has(begin)).unwrap_or(path)
}

/// Returns whether a record has a key, be it with nothing below it. A list that is empty may have any.
fn has_key(record: &Value, path: &str) -> bool {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    match (record, rest) {
        (Value::Object(object), None) => object.contains_key(key),
        (Value::Object(object), Some(rest)) => object.get(key).is_some_and(|inner| inner.is_null() || has_key(inner, rest)),
        (Value::Array(list), _) => list.is_empty() || list.iter().any(|inner| has_key(inner, path)),
        _ => false,
    }
}

/// Returns the text at a path as a cell.
fn cell(record: &Value, path: &[&str]) -> Cell {
    text_at(record, path).map_or(Cell::Empty, text)
}

/// Returns the day at a path as a cell.
fn day(record: &Value, path: &[&str]) -> Cell {
    text_at(record, path).map_or(Cell::Empty, |told| day_of(&told).map_or_else(|| text(&told), Cell::Date))
}

/// Returns the day that a point in time stands for: a midnight in Denmark is written as the evening before in UTC.
fn day_of(told: &str) -> Option<NaiveDate> {
    let Ok(time) = DateTime::parse_from_rfc3339(told) else {
        return told.get(..10)?.parse().ok();
    };
    let is_midnight_in_denmark =
        time.offset().local_minus_utc() == 0 && matches!(time.hour(), 22 | 23) && time.minute() == 0 && time.second() == 0;
    let day = time.date_naive();
    if is_midnight_in_denmark { day.succ_opt() } else { Some(day) }
}

/// Returns several texts as a cell, a line each.
fn lines(texts: impl IntoIterator<Item = String>) -> Cell {
    let joined = texts.into_iter().collect::<Vec<_>>().join("\n");
    if joined.is_empty() { Cell::Empty } else { text(joined) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_danish_midnight_is_the_day_that_begins_with_it() {
        for (told, day) in [
            ("2026-04-16T06:46:37Z", "2026-04-16"),
            ("2025-12-31T23:00:00Z", "2026-01-01"),
            ("2026-06-30T22:00:00Z", "2026-07-01"),
            ("2026-06-30T22:00:01Z", "2026-06-30"),
            ("2026-01-01T00:00:00Z", "2026-01-01"),
            ("2026-01-01T00:00:00", "2026-01-01"),
            ("2026-01-01", "2026-01-01"),
        ] {
            assert_eq!(day_of(told), day.parse().ok(), "{told}");
        }
        assert_eq!(day_of("soon"), None);
        assert_eq!(day_of("aaaaaaaaaæ"), None);
    }
}
