//! The answer to a query, and the list of what can be asked.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use super::json::to_bytes;
use super::sheet::{Cell, Column, Group, Sheet};
use crate::model::Language;
use crate::phrase;
use crate::sql::{self, Answer, Kind, Value};
use crate::words::{find, say};

/// Makes a sheet of an answer.
#[must_use]
pub fn sheet(answer: &Answer, language: Language) -> Sheet {
    let rows = answer.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let note = match answer.is_cut {
        true => Some(phrase!("sql-cut", rows = answer.rows.len())),
        false => answer.rows.is_empty().then(|| phrase!("sql-none")),
    };
    Sheet {
        name: "sql".to_owned(),
        columns: answer.columns.iter().map(|name| column(name)).collect(),
        groups: vec![Group { rows, ..Group::default() }],
        notes: note.iter().map(|note| say(note, language)).collect(),
    }
}

fn column(name: &str) -> Column {
    Column::named("column", name)
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Text(text) => Cell::text(text.as_str()),
        Value::Null => Cell::Empty,
        number => number.money().map_or_else(|| number.text().into(), Cell::Number),
    }
}

/// What `portfolio sql --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct AnswerDocument<'a> {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The names of the columns, as the query has them.
    columns: &'a [String],
    /// The rows, a value a column.
    #[schemars(schema_with = "rows_of_values")]
    rows: Vec<Vec<serde_json::Value>>,
    /// Whether there were more rows than are written.
    is_cut: bool,
}

/// Describes rows: a cell is a text, a number or nothing.
fn rows_of_values(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "array", "items": { "type": "array", "items": { "type": ["string", "number", "null"] } } })
}

/// Writes an answer as JSON.
#[must_use]
pub fn json(answer: &Answer) -> Vec<u8> {
    let value = |value: &Value| match value {
        Value::Null => serde_json::Value::Null,
        Value::Whole(number) => (*number).into(),
        Value::Real(number) => {
            let written = value.text().and_then(|text| text.parse().ok()).unwrap_or(*number);
            Number::from_f64(written).map_or(serde_json::Value::Null, serde_json::Value::Number)
        }
        Value::Text(text) => text.as_str().into(),
    };
    let rows = answer.rows.iter().map(|row| row.iter().map(value).collect()).collect();
    to_bytes(&AnswerDocument { schema_version: 1, columns: &answer.columns, rows, is_cut: answer.is_cut })
}

/// Makes a sheet of the tables that can be asked, with their columns.
#[must_use]
pub fn tables(tables: &[(&'static str, Vec<sql::Column>)], language: Language) -> Sheet {
    const COLUMNS: [Column; 4] = [
        Column::new("table", "table", ["tabel", "tabell", "table"]),
        Column::new("column", "column", ["kolonne", "kolonne", "column"]),
        Column::new("holds", "holds", ["rummer", "inneholder", "holds"]),
        Column::new("meaning", "meaning", ["betydning", "betydning", "meaning"]),
    ];
    let kind = |kind: Kind| match kind {
        Kind::Text => "text",
        Kind::List => "list",
        Kind::Day => "day",
        Kind::Money => "amount",
        Kind::Whole => "whole",
        Kind::Flag => "flag",
    };
    let row = |table: &str, column: &sql::Column| {
        let holds = say(&phrase!("sql-holds", kind = kind(column.kind)), language);
        vec![table.into(), column.name.into(), holds.into(), meaning(table, column, language).into()]
    };
    let group = |(table, columns): &(&'static str, Vec<sql::Column>)| Group {
        title: (*table).to_owned(),
        rows: columns.iter().map(|column| row(table, column)).collect(),
        ..Group::default()
    };
    Sheet { name: "tables".to_owned(), columns: COLUMNS.to_vec(), groups: tables.iter().map(group).collect(), notes: Vec::new() }
}

/// Returns what a column means: as the catalogue has it for the table, for every table, or as it stands with the column.
fn meaning(table: &str, column: &sql::Column, language: Language) -> String {
    let name = column.name;
    let known = find(&format!("sql-{table}-{name}"), language).or_else(|| find(&format!("sql-{name}"), language));
    known.unwrap_or_else(|| column.about.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_that_can_be_asked_is_explained_in_danish_and_norwegian() {
        for (table, columns) in sql::described() {
            for column in &columns {
                assert!(!column.about.is_empty(), "{table} {}", column.name);
                for language in [Language::Danish, Language::Norwegian] {
                    let told = meaning(table, column, language);
                    let is_a_name = told == "CPV-kode" || told == "API, fil, database";
                    assert!(is_a_name || told != column.about, "{}: {table} {}", language.code(), column.name);
                }
            }
        }
    }
}
