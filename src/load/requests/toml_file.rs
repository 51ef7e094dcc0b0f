//! A request as TOML: one a file, or several as `[[request]]`.

use std::borrow::Cow;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Answers;
use crate::error::Error;
use crate::load::headings::columns;
use crate::load::value::date;
use crate::model::table::Cell;
use crate::model::{Source, TableKind};
use crate::phrase;
use crate::phrase::toml_fault;
use crate::text::{closest, line_of};

type Key<'i> = Spanned<Cow<'i, str>>;
type Value<'i> = Spanned<DeValue<'i>>;

/// Reads the requests of a text.
pub(super) fn read(file: &Arc<str>, stem: &str, text: &str) -> Result<Vec<Source>, Vec<Error>> {
    let table = DeTable::parse(text).map_err(|error| {
        let line = line_of(text, error.span().unwrap_or_default().start);
        let error = Error::new(phrase!("error-request-toml", why = toml_fault(error.message()))).at_line(file, line);
        vec![error.hint(phrase!("hint-request-toml"))]
    })?;
    let mut reader = Reader { file, text, errors: Vec::new() };
    let table = table.get_ref();
    let mut sources = Vec::new();
    match table.iter().find(|(key, _)| key.get_ref() == "request") {
        None => sources.extend(reader.request(table, stem, 1)),
        Some((key, value)) => {
            for (other, _) in table.iter().filter(|(other, _)| other.get_ref() != "request") {
                reader.error(
                    other.span().start,
                    phrase!("error-request-outside", name = other.get_ref().as_ref()),
                    phrase!("hint-request-outside"),
                );
            }
            let tables: Vec<_> = match value.get_ref() {
                DeValue::Table(one) => vec![(one, value.span().start)],
                DeValue::Array(several) => {
                    several.iter().filter_map(|one| Some((one.get_ref().as_table()?, one.span().start))).collect()
                }
                _ => Vec::new(),
            };
            if tables.is_empty() {
                reader.error(key.span().start, phrase!("error-request-section"), phrase!("hint-request-section"));
            }
            let several = tables.len() > 1;
            for (number, (one, start)) in tables.into_iter().enumerate() {
                let name = if several { format!("{stem}:{}", number + 1) } else { stem.to_owned() };
                sources.extend(reader.request(one, &name, line_of(text, start)));
            }
        }
    }
    reader.errors.sort_by_key(|(line, _)| *line);
    if reader.errors.is_empty() { Ok(sources) } else { Err(reader.errors.into_iter().map(|(_, error)| error).collect()) }
}

struct Reader<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    errors: Vec<(u32, Error)>,
}

impl Reader<'_> {
    fn request(&mut self, table: &DeTable<'_>, name: &str, line: u32) -> Option<Source> {
        let mut answers = Answers::default();
        if table.is_empty() {
            self.error(0, phrase!("error-empty-file"), phrase!("hint-empty-request"));
            return None;
        }
        for (key, value) in table {
            let Some(column) = columns(TableKind::Requests).iter().find(|column| **column == key.get_ref()) else {
                self.unknown(key);
                continue;
            };
            if let Some(cell) = self.cell(key, value) {
                answers.add(column, column, line_of(self.text, key.span().start), cell);
            }
        }
        let mut source = answers.source(self.file, None, name, Vec::new());
        (source.heading_row, source.rows[0].number) = (line, line);
        Some(source)
    }

    fn cell(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<Cell> {
        Some(match value.get_ref() {
            DeValue::String(text) => text_cell(text),
            DeValue::Boolean(value) => Cell::Bool(*value),
            DeValue::Integer(number) if number.radix() == 10 => Cell::Number(number.as_str().parse().ok()?),
            DeValue::Float(number) => Cell::Number(number.as_str().parse().ok()?),
            DeValue::Datetime(day) => {
                let text = day.date.map_or_else(|| day.to_string(), |date| date.to_string());
                date::date(&Cell::Text(text.as_str().into()), None).map_or_else(|_| text_cell(&text), Cell::Date)
            }
            DeValue::Array(values) => {
                let texts: Vec<_> =
                    values.iter().filter_map(|value| self.cell(key, value)).map(|cell| cell.to_string()).collect();
                text_cell(&texts.join("\n"))
            }
            // `existing-considered = [{ system = "Maps", why = "no mobile edition" }]`
            DeValue::Table(table) => {
                let texts = table.iter().filter_map(|(key, value)| self.cell(key, value)).map(|cell| cell.to_string());
                text_cell(&texts.collect::<Vec<_>>().join(": "))
            }
            DeValue::Integer(_) => {
                self.error(
                    key.span().start,
                    phrase!("error-no-decimal", key = key.get_ref().as_ref()),
                    phrase!("hint-no-decimal"),
                );
                return None;
            }
        })
    }

    fn unknown(&mut self, key: &Key<'_>) {
        let name = key.get_ref().as_ref();
        let known = || columns(TableKind::Requests).iter().copied();
        let hint = match closest(name, known()) {
            Some(meant) => phrase!("did-you-mean", meant),
            None => {
                phrase!("hint-request-key", names = crate::phrase::Value::joined(known().map(|name| format!("`{name}`")), ", "))
            }
        };
        self.error(key.span().start, phrase!("error-request-key", name), hint);
    }

    fn error(&mut self, at: usize, message: impl Into<crate::phrase::Phrase>, hint: impl Into<crate::phrase::Phrase>) {
        let line = line_of(self.text, at);
        self.errors.push((line, Error::new(message).at_line(self.file, line).hint(hint)));
    }
}

fn text_cell(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.trim().into()) }
}
