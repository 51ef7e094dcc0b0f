//! The spreadsheets of `portfolio init`: one workbook a table, with headings, notes and words to choose from in a language.
//!
//! What they say stands in `templates.toml`. They hold no example rows: an example that nobody deletes becomes a system.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Note, Workbook, Worksheet, XlsxError,
};
use serde::Deserialize;

use super::vocabulary;
use crate::load::headings;
use crate::model::{Language, TableKind};

/// The last row that offers words to choose from; well beyond what a municipality fills in.
const LAST_ROW: u32 = 5000;

#[derive(Deserialize)]
struct File {
    #[serde(flatten)]
    tables: BTreeMap<String, Table>,
}

#[derive(Deserialize)]
struct Table {
    names: [String; 3],
    columns: BTreeMap<String, [String; 6]>,
}

static FILE: LazyLock<File> =
    LazyLock::new(|| toml::from_str(include_str!("templates.toml")).expect("a test reads the committed templates"));

/// A column as the templates have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateColumn {
    /// The canonical name.
    pub name: &'static str,
    /// The heading.
    pub heading: String,
    /// What belongs in it.
    pub note: String,
    /// `text`, `list`, `date`, `money`, `whole`, `period`, or the set of words that it takes.
    pub kind: String,
    /// Whether a row cannot do without it.
    pub required: bool,
}

/// Returns the file name of a table's spreadsheet, without its ending; it is the sheet's name too.
#[must_use]
pub fn file_stem(table: TableKind, language: Language) -> &'static str {
    FILE.tables.get(table.name()).map_or(table.name(), |table| language.of(table.names.each_ref().map(String::as_str)))
}

/// Returns the columns of a table's spreadsheet.
#[must_use]
pub fn columns(table: TableKind, language: Language) -> Vec<TemplateColumn> {
    let Some(written) = FILE.tables.get(table.name()) else { return Vec::new() };
    let column = |name: &&'static str| {
        let [kind, danish, danish_note, norwegian, norwegian_note, english_note] = written.columns.get(*name)?;
        let (heading, note) = match language {
            Language::Danish => (danish.clone(), danish_note),
            Language::Norwegian => (norwegian.clone(), norwegian_note),
            Language::English => (capitalised(name), english_note),
        };
        let required = kind.ends_with('!');
        Some(TemplateColumn { name, heading, note: note.clone(), kind: kind.trim_end_matches('!').to_owned(), required })
    };
    headings::columns(table).iter().filter_map(column).collect()
}

/// Returns every table's spreadsheet: its file name and its bytes.
///
/// # Errors
/// When a text is longer than a spreadsheet takes.
pub fn workbooks(language: Language) -> Result<Vec<(String, Vec<u8>)>, XlsxError> {
    let workbook = |table: TableKind| Ok((format!("{}.xlsx", file_stem(table, language)), workbook(table, language)?));
    TableKind::ALL.into_iter().map(workbook).collect()
}

fn workbook(table: TableKind, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same bytes whenever they are made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    sheet.set_name(file_stem(table, language))?;
    sheet.set_freeze_panes(1, 0)?;
    // Printed, a table is as wide as a page lies, with its headings on every page.
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (at, column) in (0_u16..).zip(columns(table, language)) {
        heading(sheet, at, &column)?;
        cells(sheet, at, &column, language)?;
    }
    workbook.save_to_buffer()
}

fn heading(sheet: &mut Worksheet, at: u16, column: &TemplateColumn) -> Result<(), XlsxError> {
    // Dark is what a row cannot do without; the notes say the rest.
    let (fill, ink) = if column.required { (0x001F_4E79, 0x00FF_FFFF) } else { (0x00DD_EBF7, 0x0000_0000) };
    let format = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(fill))
        .set_font_color(Color::RGB(ink))
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter);
    sheet.write_string_with_format(0, at, &column.heading, &format)?;
    sheet.insert_note(0, at, &Note::new(&column.note).add_author_prefix(false).set_width(260).set_height(90))?;
    Ok(())
}

fn cells(sheet: &mut Worksheet, at: u16, column: &TemplateColumn, language: Language) -> Result<(), XlsxError> {
    let long = matches!(column.name, "name" | "title" | "description" | "product" | "reason" | "purpose" | "systems");
    let width = (column.heading.chars().count() + 3).max(if long { 34 } else { 14 });
    sheet.set_column_width(at, u32::try_from(width).unwrap_or(14))?;
    let format = match column.kind.as_str() {
        "date" => language.date_format(),
        "money" => "#,##0.00",
        "whole" => "#,##0",
        // As text, so that leading zeros of ids stay.
        _ => "@",
    };
    sheet.set_column_format(at, &Format::new().set_num_format(format))?;
    let check = DataValidation::new();
    let check = match column.kind.as_str() {
        "text" | "list" | "period" => return Ok(()),
        "date" => check.allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(1950, 1, 1)?)),
        "money" => check.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
        "whole" => check.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
        set => check.allow_list_strings(&vocabulary::words(set, language).iter().map(|(word, _)| *word).collect::<Vec<_>>())?,
    };
    // A warning, not a wall: the loader understands more words than the list offers.
    let check = check.set_error_style(DataValidationErrorStyle::Warning).set_error_message(&column.note)?;
    sheet.add_data_validation(1, at, LAST_ROW, at, &check)?;
    Ok(())
}

fn capitalised(name: &str) -> String {
    let spaced = name.replace('-', " ");
    let mut letters = spaced.chars();
    match letters.next() {
        Some(first) if name != "cpv" => first.to_uppercase().collect::<String>() + letters.as_str(),
        _ => name.to_uppercase(),
    }
}

/// Returns the `portfolio.toml` of a new inventory.
#[must_use]
pub fn profile(language: Language) -> String {
    let (country, currency) = if language == Language::Norwegian { ("NO", "NOK") } else { ("DK", "DKK") };
    format!(
        "\
# Who the inventory belongs to.

# organisation = \"Eksempel Kommune\"
country = \"{country}\"
currency = \"{currency}\"
# inhabitants = 40000
language = \"{}\"

# A file whose headings are not recognised can be explained here. Take the number signs away:
# [[source]]
# path = \"Fagsystemer 2026.xlsx\"
# sheet = \"Ark1\"
# table = \"systems\"
# header-row = 3
# columns = {{ \"Løsning\" = \"name\", \"Nr\" = \"id\" }}
",
        language.code()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [Language; 3] = [Language::Danish, Language::Norwegian, Language::English];

    #[test]
    fn every_spreadsheet_can_be_made_and_twice_the_same() {
        for language in LANGUAGES {
            let made = workbooks(language).expect("no text is too long");
            assert_eq!(made.len(), TableKind::ALL.len());
            assert_eq!(made, workbooks(language).expect("no text is too long"));
        }
    }

    #[test]
    fn every_column_is_in_a_template() {
        for table in TableKind::ALL {
            let made: Vec<_> = columns(table, Language::English).iter().map(|column| column.name).collect();
            let known = headings::columns(table)
                .iter()
                .filter(|name| !(table == TableKind::Integrations && matches!(**name, "system" | "uses")));
            // What comes with a decision about one finding is written by `decisions import`, and nobody types a fingerprint.
            let of_import = |name: &str| table == TableKind::Waivers && matches!(name, "key" | "decision" | "decided" | "source");
            let known = known.filter(|name| !of_import(name));
            // The tables of requests have their status from the forum, not from the department.
            let known: Vec<_> = known.copied().filter(|name| !(table == TableKind::Requests && *name == "status")).collect();
            assert_eq!(made, known, "{table}");
        }
    }

    #[test]
    fn every_set_of_words_is_there() {
        for table in TableKind::ALL {
            for column in columns(table, Language::Danish) {
                let plain = ["text", "list", "date", "money", "whole", "period"].contains(&column.kind.as_str());
                assert!(plain || !vocabulary::words(&column.kind, Language::Danish).is_empty(), "{table}: {}", column.name);
            }
        }
    }
}
