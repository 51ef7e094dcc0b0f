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
    pub(super) fn place(&self) -> String {
        place(self.line)
    }
}

fn place(line: u32) -> String {
    format!("{MANIFEST}, line {line}")
}

type Key<'i> = Spanned<Cow<'i, str>>;
type Value<'i> = Spanned<DeValue<'i>>;

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
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            let error = Error::new(format!("the manifest is not valid TOML: {}", error.message())).at(place(line));
            vec![error.hint("write each key as `key = \"value\"`, each source below a line `[[source]]`")]
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
                            None => reader.error(key, format!("`{text}` is not a currency"), "use three letters, such as `DKK`"),
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
                    None => reader.error(key, "`source` is not a list", "begin each source with the line `[[source]]`"),
                },
                _ => reader.unknown(
                    key,
                    "the manifest",
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
    fn source(&mut self, value: &Value<'_>) -> Option<Declared> {
        let line = line_of(self.text, value.span().start);
        let Some(table) = value.get_ref().as_table() else {
            self.errors.push((
                line,
                Error::new("a source is not a section").at(place(line)).hint("begin it with the line `[[source]]`"),
            ));
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
                    None => self.error(key, "`columns` is not a table", "write `columns = { \"Your heading\" = \"name\" }`"),
                },
                _ => self.unknown(
                    key,
                    "a source",
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
                let error =
                    Error::new("a source without `path`").at(place(line)).hint("name the file, relative to the inventory folder");
                self.errors.push((line, error));
            }
            return None;
        };
        let path = path.strip_prefix("./").unwrap_or(&path);
        if !self.files.contains(path) {
            let hint = match closest(path, self.files.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "name a file relative to the inventory folder, with its subfolder and extension".to_owned(),
            };
            self.error(key, format!("there is no file `{path}` in the inventory"), hint);
        }
        path.clone_into(&mut declared.path);
        Some(declared)
    }

    fn column(&mut self, key: &Key<'_>, value: &Value<'_>, table: Option<TableKind>) -> Option<DeclaredColumn> {
        let name = self.text(key, value)?;
        let kinds = table.map_or_else(|| TableKind::ALL.to_vec(), |kind| vec![kind]);
        let known = || kinds.iter().flat_map(|kind| columns(*kind)).copied();
        let Some(column) = known().find(|column| *column == name) else {
            let hint = match closest(name, known()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("it has {}", known().map(|column| format!("`{column}`")).collect::<Vec<_>>().join(", ")),
            };
            let of = table.map_or_else(|| "no table has".to_owned(), |kind| format!("the table `{kind}` does not have"));
            self.error(key, format!("{of} a column `{name}`"), hint);
            return None;
        };
        Some(DeclaredColumn { heading: key.get_ref().to_string(), column, line: line_of(self.text, key.span().start) })
    }

    fn text<'v>(&mut self, key: &Key<'_>, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.error(key, format!("`{}` is not text", key.get_ref()), "write it in quotation marks");
        }
        text
    }

    fn whole(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<u64> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().replace('_', "").parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.error(key, format!("`{}` is not a whole number", key.get_ref()), "write digits only, without quotation marks");
        }
        number
    }

    fn one_of<T: Copy>(&mut self, key: &Key<'_>, value: &Value<'_>, known: &[(&str, T)]) -> Option<T> {
        let text = self.text(key, value)?;
        let found = known.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<_> = known.iter().map(|(name, _)| format!("`{name}`")).collect();
            let hint = match closest(text, known.iter().map(|(name, _)| *name)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("use one of {}", names.join(", ")),
            };
            self.error(key, format!("`{}` cannot be `{text}`", key.get_ref()), hint);
        }
        found
    }

    fn unknown(&mut self, key: &Key<'_>, owner: &str, known: &[&str]) {
        let name = key.get_ref();
        let hint = match closest(name, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("it knows {}", known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")),
        };
        self.error(key, format!("{owner} has no key `{name}`"), hint);
    }

    fn error(&mut self, key: &Key<'_>, message: impl Into<crate::phrase::Phrase>, hint: impl Into<crate::phrase::Phrase>) {
        let line = line_of(self.text, key.span().start);
        self.errors.push((line, Error::new(message).at(place(line)).hint(hint)));
    }
}
