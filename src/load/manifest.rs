//! `portfolio.toml`, the manifest beside the tables: who they are about, and what the headings alone do not tell.

use std::borrow::Cow;
use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::files::MANIFEST;
use super::headings::columns;
use crate::calendar::Country;
use crate::error::Error;
use crate::model::portfolio::Profile;
use crate::model::table::DateOrder;
use crate::model::{Currency, Language, TableKind};
use crate::phrase;
use crate::phrase::{Phrase, Value, toml_fault};
use crate::text::{closest, line_of};

/// What the manifest says.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// Whether it lies in the folder.
    pub(super) is_written: bool,
    pub(super) profile: Profile,
    pub(super) sources: Vec<Declared>,
}

/// What a `[[source]]` says of a file or sheet. It is law: nothing is guessed that it states.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// The line of the manifest.
    pub(super) line: u32,
    pub(super) path: String,
    pub(super) sheet: Option<String>,
    pub(super) table: Option<TableKind>,
    /// The row of the headings; 0 where there are none, and columns go by their letters.
    pub(super) header_row: Option<u32>,
    /// The last row of the table, where something else stands below it.
    pub(super) last_row: Option<u32>,
    pub(super) date_order: Option<DateOrder>,
    /// Whether every row below the headings counts, also one that looks like a sum or a note.
    pub(super) all_rows: bool,
    pub(super) columns: Vec<DeclaredColumn>,
}

/// A heading and what the manifest says it means.
#[derive(Debug)]
pub(super) struct DeclaredColumn {
    pub(super) heading: String,
    pub(super) column: &'static str,
    pub(super) line: u32,
}

impl Declared {
    /// Returns the line of the manifest as a place.
    pub(super) fn place(&self) -> Phrase {
        place(self.line)
    }
}

fn place(line: u32) -> Phrase {
    phrase!("place-line", file = MANIFEST, line = line.to_string())
}

type Key<'i> = Spanned<Cow<'i, str>>;
type Written<'i> = Spanned<DeValue<'i>>;

impl Manifest {
    /// Reads the manifest's text.
    ///
    /// # Errors
    /// Every unknown key, table, column or country, and every path in `files` that is not there, each at its line.
    pub(super) fn read(text: &str, files: &BTreeSet<&str>) -> Result<Self, Vec<Error>> {
        Self::read_of(text, files, None)
    }

    /// Reads the manifest that a workbook brings in a sheet of its own: its sources are sheets of that workbook.
    ///
    /// # Errors
    /// As [`Manifest::read`].
    pub(super) fn read_in(text: &str, workbook: &str) -> Result<Self, Vec<Error>> {
        Self::read_of(text, &BTreeSet::from([workbook]), Some(workbook))
    }

    fn read_of(text: &str, files: &BTreeSet<&str>, workbook: Option<&str>) -> Result<Self, Vec<Error>> {
        let table = DeTable::parse(text).map_err(|error| {
            let line = line_of(text, error.span().unwrap_or_default().start);
            vec![
                Error::new(phrase!("error-manifest-toml", why = toml_fault(error.message())))
                    .at(place(line))
                    .hint(phrase!("hint-manifest-toml")),
            ]
        })?;
        let mut reader = Reader { text, files, workbook, errors: Vec::new() };
        let mut manifest = Self { is_written: workbook.is_none(), ..Self::default() };
        let (mut has_currency, mut country) = (false, None);
        for (key, value) in table.get_ref() {
            match key.get_ref().as_ref() {
                "organisation" => manifest.profile.organisation = reader.text(key, value).map(str::to_owned),
                "country" => {
                    country = reader.one_of(key, value, &[("DK", Country::Denmark), ("NO", Country::Norway)]);
                    manifest.profile.country = country.unwrap_or_default();
                }
                "currency" => {
                    has_currency = true;
                    if let Some(text) = reader.text(key, value) {
                        match Currency::parse(text) {
                            Some(currency) => manifest.profile.currency = currency,
                            None => reader.error(key, phrase!("error-no-currency", text), phrase!("hint-currency")),
                        }
                    }
                }
                "inhabitants" => manifest.profile.inhabitants = reader.whole(key, value),
                "language" => {
                    use Language::{Danish, English, Norwegian};
                    let codes = [("da", Danish), ("nb", Norwegian), ("no", Norwegian), ("nn", Norwegian), ("en", English)];
                    manifest.profile.language = reader.one_of(key, value, &codes);
                }
                "source" => match value.get_ref().as_array() {
                    Some(sources) => manifest.sources = sources.iter().filter_map(|source| reader.source(source)).collect(),
                    None => reader.error(key, phrase!("error-source-list"), phrase!("hint-source-list")),
                },
                _ => reader.unknown(
                    key,
                    |key| phrase!("error-manifest-key", key),
                    &["organisation", "country", "currency", "inhabitants", "language", "source"],
                ),
            }
        }
        if !has_currency && manifest.profile.country == Country::Norway {
            manifest.profile.currency = Currency::NOK;
        }
        manifest.profile.language = manifest.profile.language.or(country.map(Language::of_country));
        reader.errors.sort_by_key(|(line, _)| *line);
        if reader.errors.is_empty() { Ok(manifest) } else { Err(reader.errors.into_iter().map(|(_, error)| error).collect()) }
    }
}

struct Reader<'a> {
    text: &'a str,
    files: &'a BTreeSet<&'a str>,
    /// The workbook that brings the manifest itself.
    workbook: Option<&'a str>,
    errors: Vec<(u32, Error)>,
}

impl Reader<'_> {
    fn source(&mut self, value: &Written<'_>) -> Option<Declared> {
        let line = line_of(self.text, value.span().start);
        let Some(table) = value.get_ref().as_table() else {
            self.errors
                .push((line, Error::new(phrase!("error-source-section")).at(place(line)).hint(phrase!("hint-source-section"))));
            return None;
        };
        let mut declared = Declared { line, ..Declared::default() };
        let mut path = None;
        let mut headings = None;
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "path" => path = self.text(key, value).map(|path| (key, path.replace('\\', "/"))),
                "sheet" => declared.sheet = self.text(key, value).map(str::to_owned),
                "table" => {
                    let kinds = TableKind::ALL.map(|kind| (kind.name(), kind));
                    declared.table = self.one_of(key, value, &kinds);
                }
                "header-row" => {
                    declared.header_row = self.whole(key, value).and_then(|row| u32::try_from(row).ok());
                }
                "last-row" => declared.last_row = self.whole(key, value).and_then(|row| u32::try_from(row).ok()),
                "date-order" => {
                    let orders =
                        [("dmy", DateOrder::DayMonthYear), ("mdy", DateOrder::MonthDayYear), ("ymd", DateOrder::YearMonthDay)];
                    declared.date_order = self.one_of(key, value, &orders);
                }
                "rows" => declared.all_rows = self.one_of(key, value, &[("all", true), ("found", false)]).unwrap_or(false),
                "columns" => match value.get_ref().as_table() {
                    Some(table) => headings = Some(table),
                    None => self.error(key, phrase!("error-columns-table"), phrase!("hint-columns-table")),
                },
                _ => self.unknown(
                    key,
                    |key| phrase!("error-source-key", key),
                    &["path", "sheet", "table", "header-row", "last-row", "date-order", "rows", "columns"],
                ),
            }
        }
        for (key, value) in headings.into_iter().flatten() {
            declared.columns.extend(self.column(key, value, declared.table));
        }
        if let (None, Some(workbook)) = (&path, self.workbook) {
            workbook.clone_into(&mut declared.path);
            return Some(declared);
        }
        let Some((key, path)) = path else {
            if !table.iter().any(|(key, _)| key.get_ref() == "path") {
                let error = Error::new(phrase!("error-source-path")).at(place(line)).hint(phrase!("hint-source-path"));
                self.errors.push((line, error));
            }
            return None;
        };
        let path = path.strip_prefix("./").unwrap_or(&path);
        if !self.files.contains(path) {
            let hint = match closest(path, self.files.iter().copied()) {
                Some(meant) => phrase!("did-you-mean", meant),
                None => phrase!("hint-source-file"),
            };
            self.error(key, phrase!("error-source-file", file = path), hint);
        }
        path.clone_into(&mut declared.path);
        Some(declared)
    }

    fn column(&mut self, key: &Key<'_>, value: &Written<'_>, table: Option<TableKind>) -> Option<DeclaredColumn> {
        let name = self.text(key, value)?;
        let kinds = table.map_or_else(|| TableKind::ALL.to_vec(), |kind| vec![kind]);
        let known = || kinds.iter().flat_map(|kind| columns(*kind)).copied();
        let Some(column) = known().find(|column| *column == name) else {
            let hint = match closest(name, known()) {
                Some(meant) => phrase!("did-you-mean", meant),
                None => phrase!("it-has", names = Value::joined(known().map(|column| format!("`{column}`")), ", ")),
            };
            let message = match table {
                None => phrase!("error-no-column", column = name),
                Some(kind) => phrase!("error-no-column-in", table = kind.name(), column = name),
            };
            self.error(key, message, hint);
            return None;
        };
        Some(DeclaredColumn { heading: key.get_ref().to_string(), column, line: line_of(self.text, key.span().start) })
    }

    fn text<'v>(&mut self, key: &Key<'_>, value: &'v Written<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.error(key, phrase!("error-not-text", key = key.get_ref().as_ref()), phrase!("hint-not-text"));
        }
        text
    }

    fn whole(&mut self, key: &Key<'_>, value: &Written<'_>) -> Option<u64> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().replace('_', "").parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.error(key, phrase!("error-not-whole", key = key.get_ref().as_ref()), phrase!("hint-not-whole"));
        }
        number
    }

    fn one_of<T: Copy>(&mut self, key: &Key<'_>, value: &Written<'_>, known: &[(&str, T)]) -> Option<T> {
        let text = self.text(key, value)?;
        let found = known.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|(_, value)| *value);
        if found.is_none() {
            let names = Value::joined(known.iter().map(|(name, _)| format!("`{name}`")), ", ");
            let hint = match closest(text, known.iter().map(|(name, _)| *name)) {
                Some(meant) => phrase!("did-you-mean", meant),
                None => phrase!("use-one-of", names),
            };
            self.error(key, phrase!("error-cannot-be", key = key.get_ref().as_ref(), text), hint);
        }
        found
    }

    fn unknown(&mut self, key: &Key<'_>, told: impl FnOnce(&str) -> Phrase, known: &[&str]) {
        let name = key.get_ref();
        let hint = match closest(name, known.iter().copied()) {
            Some(meant) => phrase!("did-you-mean", meant),
            None => phrase!("it-knows", names = Value::joined(known.iter().map(|key| format!("`{key}`")), ", ")),
        };
        self.error(key, told(name), hint);
    }

    fn error(&mut self, key: &Key<'_>, message: impl Into<crate::phrase::Phrase>, hint: impl Into<crate::phrase::Phrase>) {
        let line = line_of(self.text, key.span().start);
        self.errors.push((line, Error::new(message).at(place(line)).hint(hint)));
    }
}
