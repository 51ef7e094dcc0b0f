//! Business cases as a TOML file: `[[case]]` with `[[case.line]]` below it, what the paper quotes under `[case.quoted]`, and other
//! figures that it states, with what they are made of, as `[[stated]]`.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::build::ticked;
use super::{Field, RawCase, RawClaim, RawLine, RawStatement, Sheaf, fault};
use crate::error::Error;
use crate::load::value::number::scale_in;
use crate::model::Money;
use crate::model::case::FaultKind::Unreadable;
use crate::model::table::Cell;
use crate::phrase;
use crate::phrase::toml_fault;
use crate::place::Place;
use crate::text::{closest, line_of};

/// What may stand above the cases and goes for all of them.
const OF_FILE: &[&str] = &["currency", "unit"];
const OF_CASE: &[&str] = &["id", "title", "class", "currency", "unit", "in-service", "internal-hours", "requires"];
const OF_LINE: &[&str] =
    &["title", "kind", "gain", "centre", "amount", "amounts", "year", "from", "until", "phase-in", "note", "included", "unit"];
/// What can be quoted, and whether it is of every year.
const QUOTED: &[&str] = &["investment", "effect", "total", "accumulated", "fte", "lines", "cases"];

/// What a stated figure is, and what it is made of.
const OF_STATED: &[&str] = &["what", "value", "part", "whole", "parts", "names", "unit"];

type Key<'t, 'i> = &'t Spanned<std::borrow::Cow<'i, str>>;
type Value<'t, 'i> = &'t Spanned<DeValue<'i>>;

/// Reads a file.
///
/// # Errors
/// When it is not TOML.
pub(super) fn read(file: &Arc<str>, text: &str) -> Result<Sheaf, Vec<Error>> {
    let table = DeTable::parse(text).map_err(|error| {
        let line = line_of(text, error.span().unwrap_or_default().start);
        let error = Error::new(phrase!("error-case-toml", why = toml_fault(error.message()))).at_line(file, line);
        vec![error.hint(phrase!("hint-case-toml"))]
    })?;
    let mut reader = Reader { file: file.clone(), text, sheaf: Sheaf::default(), common: BTreeMap::new() };
    reader.file(table.get_ref());
    Ok(reader.sheaf)
}

struct Reader<'a> {
    file: Arc<str>,
    text: &'a str,
    sheaf: Sheaf,
    /// What goes for every case of the file.
    common: BTreeMap<&'static str, Field>,
}

impl Reader<'_> {
    fn file(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "case" | "quoted" | "stated" => {}
                _ => {
                    if let Some(name) = self.known(key, OF_FILE, &["case", "quoted", "stated"]) {
                        self.common.insert(name, self.field(key, value));
                    }
                }
            }
        }
        let cases = table.iter().find(|(key, _)| key.get_ref() == "case");
        let cases = cases.map(|(key, value)| self.tables(key, value)).unwrap_or_default();
        cases.into_iter().for_each(|(place, case)| self.case(place, case));
        if let Some((key, value)) = table.iter().find(|(key, _)| key.get_ref() == "quoted") {
            let scale = self.scale(self.common.get("unit"));
            self.quoted(key, value, scale, None);
        }
        let stated = table.iter().find(|(key, _)| key.get_ref() == "stated");
        let stated = stated.map(|(key, value)| self.tables(key, value)).unwrap_or_default();
        stated.into_iter().for_each(|(place, table)| self.stated(place, table));
    }

    fn stated(&mut self, place: Place, table: &DeTable<'_>) {
        let scale = self.scale(self.common.get("unit"));
        let mut raw = RawStatement { fields: BTreeMap::new(), parts: None, names: None, place, scale };
        for (key, value) in table {
            let Some(name) = self.known(key, OF_STATED, &[]) else { continue };
            match (name, value.get_ref()) {
                ("parts", DeValue::Array(values)) => {
                    raw.parts = Some(values.iter().map(|value| self.field(key, value)).collect())
                }
                ("names", DeValue::Array(values)) => raw.names = Some(values.len()),
                ("parts" | "names", _) => {
                    let (message, fix) = (phrase!("case-no-list"), phrase!("case-no-list-fix", name));
                    self.sheaf.faults.push(fault(Unreadable, &self.place(key, value), message, fix));
                }
                (name, _) => drop(raw.fields.insert(name, self.field(key, value))),
            }
        }
        if let Some(unit) = raw.fields.get("unit") {
            raw.scale = self.scale(Some(unit));
        }
        self.sheaf.statements.push(raw);
    }

    /// Returns the tables of `[[name]]`; one `[name]` is a list of one.
    fn tables<'t, 'i>(&mut self, key: Key<'t, 'i>, value: Value<'t, 'i>) -> Vec<(Place, &'t DeTable<'i>)> {
        let mut wrong = Vec::new();
        let tables = match value.get_ref() {
            DeValue::Table(table) => vec![(self.place(key, value), table)],
            DeValue::Array(values) => {
                let table = |value: Value<'t, 'i>| match value.get_ref() {
                    DeValue::Table(table) => Some((self.place(key, value), table)),
                    _ => {
                        wrong.push(self.place(key, value));
                        None
                    }
                };
                values.iter().filter_map(table).collect()
            }
            _ => {
                wrong.push(self.place(key, value));
                Vec::new()
            }
        };
        let fix = || phrase!("case-no-table-fix", name = key.get_ref().as_ref());
        let told = wrong.iter().map(|place| fault(Unreadable, place, phrase!("case-no-table"), fix()));
        self.sheaf.faults.extend(told);
        tables
    }

    fn case(&mut self, place: Place, table: &DeTable<'_>) {
        let mut case = RawCase { fields: self.common.clone(), place: Some(place), ..RawCase::default() };
        let (mut lines, mut quoted) = (Vec::new(), None);
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "line" => lines = self.tables(key, value),
                "quoted" => quoted = Some((key, value)),
                "internal-hours" => case.hours.push(self.field(key, value)),
                _ => {
                    if let Some(name) = self.known(key, OF_CASE, &["line", "quoted"]) {
                        case.fields.insert(name, self.field(key, value));
                    }
                }
            }
        }
        let scale = self.scale(case.fields.get("unit"));
        case.lines = lines.into_iter().map(|(place, table)| self.line(place, table, scale)).collect();
        self.sheaf.cases.push(case);
        if let Some((key, value)) = quoted {
            self.quoted(key, value, scale, Some(self.sheaf.cases.len() - 1));
        }
    }

    fn line(&mut self, place: Place, table: &DeTable<'_>, scale: Money) -> RawLine {
        let mut line = RawLine { fields: BTreeMap::new(), years: BTreeMap::new(), place, scale };
        for (key, value) in table {
            let Some(name) = self.known(key, OF_LINE, &[]) else { continue };
            match name {
                "amounts" => line.years = self.years(key, value),
                name => drop(line.fields.insert(name, self.field(key, value))),
            }
        }
        if let Some(unit) = line.fields.get("unit") {
            line.scale = self.scale(Some(unit));
        }
        line
    }

    /// Reads amounts by year: `{ 2027 = 100000, 2028 = "not estimated" }`.
    fn years(&mut self, key: Key<'_, '_>, value: Value<'_, '_>) -> BTreeMap<i32, Field> {
        let mut years = BTreeMap::new();
        let DeValue::Table(table) = value.get_ref() else {
            let (message, fix) = (phrase!("case-no-amounts-by-year"), phrase!("case-no-amounts-by-year-fix"));
            self.sheaf.faults.push(fault(Unreadable, &self.place(key, value), message, fix));
            return years;
        };
        for (key, value) in table {
            match super::values::year(key.get_ref()) {
                Some(year) => drop(years.insert(year, self.field(key, value))),
                None => {
                    let message = phrase!("case-is-no-year", text = key.get_ref().as_ref());
                    self.sheaf.faults.push(fault(Unreadable, &self.place(key, value), message, phrase!("case-year-fix")));
                }
            }
        }
        years
    }

    fn quoted(&mut self, key: Key<'_, '_>, value: Value<'_, '_>, scale: Money, case: Option<usize>) {
        let DeValue::Table(table) = value.get_ref() else {
            let (message, fix) = (phrase!("case-no-table"), phrase!("case-quoted-fix"));
            return self.sheaf.faults.push(fault(Unreadable, &self.place(key, value), message, fix));
        };
        for (key, value) in table {
            let Some(name) = self.known(key, QUOTED, &[]) else { continue };
            let of = if name == "fte" { "equivalents" } else { name };
            let claim = |year, field| RawClaim { of, year, field, scale, case, line: None };
            if matches!(value.get_ref(), DeValue::Table(_)) {
                let years = self.years(key, value);
                self.sheaf.claims.extend(years.into_iter().map(|(year, field)| claim(Some(year), field)));
            } else {
                let field = self.field(key, value);
                self.sheaf.claims.push(claim(None, field));
            }
        }
    }

    fn known(&mut self, key: Key<'_, '_>, names: &[&'static str], more: &[&'static str]) -> Option<&'static str> {
        let name = key.get_ref().as_ref();
        let found = names.iter().find(|known| **known == name).copied();
        if found.is_none() {
            let place = self.place_at(key.span().start, Some(name), None);
            let known = || names.iter().chain(more).copied();
            let fix = match closest(name, known()) {
                Some(meant) => phrase!("did-you-mean", meant),
                None => phrase!("case-known-here", names = ticked(known())),
            };
            self.sheaf.faults.push(fault(Unreadable, &place, phrase!("case-no-field", name), fix));
        }
        found
    }

    fn scale(&self, unit: Option<&Field>) -> Money {
        unit.map_or(Money::ONE, |unit| scale_in(&unit.text()))
    }

    fn field(&self, key: Key<'_, '_>, value: Value<'_, '_>) -> Field {
        Field { cell: cell(value.get_ref()), place: self.place(key, value) }
    }

    fn place(&self, key: Key<'_, '_>, value: Value<'_, '_>) -> Place {
        let shown = cell(value.get_ref());
        let shown = Some(shown.text().into_owned()).filter(|text| !text.is_empty());
        self.place_at(value.span().start, Some(key.get_ref()), shown)
    }

    fn place_at(&self, position: usize, key: Option<&str>, value: Option<String>) -> Place {
        Place {
            file: self.file.clone(),
            sheet: None,
            row: line_of(self.text, position),
            column: key.map(Arc::from),
            value: value.map(Arc::from),
        }
    }
}

/// Returns a value as a cell. A number is written as in a table, where a comma stands before the decimals.
fn cell(value: &DeValue<'_>) -> Cell {
    let text = match value {
        DeValue::String(text) => text.trim().to_owned(),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => number.to_string(),
            Err(_) => number.to_string(),
        },
        DeValue::Float(number) => number.as_str().replace('.', ","),
        DeValue::Boolean(value) => return Cell::Bool(*value),
        DeValue::Datetime(value) => value.to_string(),
        DeValue::Array(values) => {
            let texts: Vec<String> = values.iter().map(|value| cell(value.get_ref()).text().into_owned()).collect();
            texts.join("; ")
        }
        DeValue::Table(_) => String::new(),
    };
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) }
}
