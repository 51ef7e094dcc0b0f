//! An inventory written down: in a language, in files of some format, with its rows, columns and tables in some order.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use portfolio::model::{Language, TableKind};
use portfolio::report::{templates, vocabulary};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::house::{House, Row, Table, UNKNOWN, Value};
use crate::broken::Random;
use crate::loading::workbooks;

/// How an inventory is written. What is not set is as in the plain writing that others are compared with.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    /// Decides everything that is drawn.
    pub(super) seed: u64,
    pub(super) language_of_headings: Option<Language>,
    pub(super) language_of_values: Option<Language>,
    pub(super) rows_shuffled: bool,
    pub(super) columns_shuffled: bool,
    /// Other files than a CSV file each: any format, several tables in a workbook, a table in several files.
    pub(super) other_files: bool,
    /// Days and numbers as a spreadsheet has them, in workbooks.
    pub(super) typed: bool,
    pub(super) threads: usize,
}

/// A cell as it is written.
#[derive(Debug, Clone, PartialEq)]
enum Written {
    Empty,
    Text(String),
    Number(f64),
    Day(NaiveDate),
    Bool(bool),
}

/// Where every row and heading went.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The table and number of the row that stands in a row of a file and sheet.
    pub(super) rows: BTreeMap<(String, Option<String>, u32), (TableKind, usize)>,
    /// What a heading of a file and sheet means.
    pub(super) columns: BTreeMap<(String, Option<String>, String), &'static str>,
}

/// A table with its cells written.
struct Sheet {
    kind: TableKind,
    name: String,
    columns: Vec<(&'static str, String)>,
    rows: Vec<(usize, Vec<Written>)>,
}

/// Writes an inventory to a folder.
pub(super) fn write(house: &House, style: &Style, folder: &Path) -> Places {
    let mut places = Places::default();
    let mut random = Random(style.seed ^ 0x5175_5eed);
    let language = style.language_of_values.unwrap_or(Language::English);
    let code = ["da", "nb", "en"][language as usize];
    let manifest = format!("organisation = \"Egelund\"\ncountry = \"DK\"\ncurrency = \"DKK\"\nlanguage = \"{code}\"\n");
    fs::write(folder.join("portfolio.toml"), manifest).expect("a file");
    let mut sheets = Vec::new();
    for table in &house.tables {
        let parts = if style.other_files && table.rows.len() > 1 && random.one_in(4) { 2 } else { 1 };
        for part in 0..parts {
            sheets.push(sheet(table, part, parts, style));
        }
    }
    if !style.other_files {
        sheets.iter().for_each(|sheet| csv(sheet, &Signs::PLAIN, folder, &mut places));
        return places;
    }
    shuffle(&mut sheets, &mut random);
    let mut together: [Vec<Sheet>; 2] = [Vec::new(), Vec::new()];
    for sheet in sheets {
        match random.below(8) {
            0 => together[0].push(sheet),
            1 => together[1].push(sheet),
            2 => xlsx(&format!("{}.xlsx", sheet.name), &[sheet], folder, &mut places),
            3 => ods(&format!("{}.ods", sheet.name), &[sheet], folder, &mut places),
            _ => csv(&sheet, &Signs::any(&mut random), folder, &mut places),
        }
    }
    if !together[0].is_empty() {
        xlsx("IT 2026.xlsx", &together[0], folder, &mut places);
    }
    if !together[1].is_empty() {
        ods("it/Oversigt.ods", &together[1], folder, &mut places);
    }
    places
}

fn shuffle<T>(list: &mut [T], random: &mut Random) {
    for at in (1..list.len()).rev() {
        list.swap(at, random.below(at + 1));
    }
}

/// Writes the cells of a table, or of a part of its rows.
fn sheet(table: &Table, part: usize, parts: usize, style: &Style) -> Sheet {
    let mut random = Random(style.seed ^ (table.kind as u64) << 32 ^ part as u64);
    let language = style.language_of_headings.unwrap_or(Language::English);
    let known = templates::columns(table.kind, language);
    let mut columns: Vec<(usize, &'static str, String)> = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let heading = known.iter().find(|known| known.name == *column).map(|known| known.heading.clone());
        let heading = heading.filter(|_| style.language_of_headings.is_some()).unwrap_or_else(|| (*column).to_owned());
        columns.push((at, column, heading));
    }
    if style.columns_shuffled {
        shuffle(&mut columns, &mut random);
    }
    let mut rows: Vec<_> = table.rows.iter().enumerate().filter(|(at, _)| at % parts == part).map(|(_, row)| row).collect();
    if style.rows_shuffled {
        shuffle(&mut rows, &mut random);
    }
    let rows = rows.into_iter().map(|row| {
        // Rows equal in all that is read are one, whichever of them it is, and are written alike.
        let says_the_same = |other: &Row| {
            let mut cells = table.columns.iter().zip(&row.values).zip(&other.values);
            let is_nothing = |value: &Value| matches!(value, Value::Empty | Value::AsItStands("ukendt" | "?" | "-" | "n/a"));
            cells.all(|((column, one), another)| one == another || *column == UNKNOWN || (is_nothing(one) && is_nothing(another)))
        };
        let same = table.rows.iter().find(|other| says_the_same(other)).map_or(row.number, |first| first.number);
        let cells = columns.iter().map(|(at, column, _)| {
            let seed = style.seed ^ (same as u64) << 20 ^ (*at as u64) << 8;
            written(&row.values[*at], column, style, &mut Random(seed))
        });
        (same, cells.collect())
    });
    let stem = match style.language_of_headings {
        Some(language) => templates::file_stem(table.kind, language),
        None => table.kind.name(),
    };
    let name = if part == 0 { stem.to_owned() } else { format!("{stem} {}", part + 1) };
    Sheet {
        kind: table.kind,
        name,
        rows: rows.collect(),
        columns: columns.into_iter().map(|(_, column, heading)| (column, heading)).collect(),
    }
}

fn written(value: &Value, column: &str, style: &Style, random: &mut Random) -> Written {
    let Some(language) = style.language_of_values else { return plain(value) };
    let text = |text: String| Written::Text(text);
    let of = |random: &mut Random, words: [&str; 3]| {
        words[if random.one_in(6) { random.below(3) } else { language as usize }].to_owned()
    };
    match value {
        Value::Day(day) if style.typed && random.one_in(2) => Written::Day(*day),
        Value::Day(day) => text(match random.below(5) {
            0 => day.format("%d-%m-%Y").to_string(),
            1 => day.format("%d.%m.%Y").to_string(),
            2 => {
                const MONTHS: [[&str; 12]; 3] = [
                    [
                        "januar",
                        "februar",
                        "marts",
                        "april",
                        "maj",
                        "juni",
                        "juli",
                        "august",
                        "september",
                        "oktober",
                        "november",
                        "december",
                    ],
                    [
                        "januar",
                        "februar",
                        "mars",
                        "april",
                        "mai",
                        "juni",
                        "juli",
                        "august",
                        "september",
                        "oktober",
                        "november",
                        "desember",
                    ],
                    [
                        "January",
                        "February",
                        "March",
                        "April",
                        "May",
                        "June",
                        "July",
                        "August",
                        "September",
                        "October",
                        "November",
                        "December",
                    ],
                ];
                format!("{}. {} {}", day.day(), MONTHS[language as usize][day.month0() as usize], day.year())
            }
            3 => day.format("%d.%m.%y").to_string(),
            _ => day.to_string(),
        }),
        Value::Money(hundredths) if style.typed && random.one_in(2) => Written::Number(*hundredths as f64 / 100.0),
        Value::Money(hundredths) => {
            let (whole, rest) = (hundredths / 100, hundredths % 100);
            text(match (language, random.below(5)) {
                (Language::English, 0 | 1) => format!("{whole}.{rest:02}"),
                (Language::English, 2) => format!("{}.{rest:02}", grouped(whole, ",")),
                (_, 0) => format!("{},{rest:02}", grouped(whole, ".")),
                (_, 1) => format!("{},{rest:02}", grouped(whole, " ")),
                (_, 2) => format!("kr. {},{rest:02}", grouped(whole, ".")),
                (_, 3) if rest == 0 => format!("{whole},-"),
                (_, 4) => format!("{},{rest:02} kr", grouped(whole, "\u{a0}")),
                _ if rest == 0 => whole.to_string(),
                _ => format!("{whole},{rest:02}"),
            })
        }
        Value::Whole(count) if style.typed && random.one_in(2) => Written::Number(*count as f64),
        Value::Whole(count) => text(if random.one_in(4) { grouped(*count, " ") } else { count.to_string() }),
        Value::Word(set, meaning) if style.typed && set == "yes-no" && random.one_in(3) => Written::Bool(*meaning == "yes"),
        Value::Word(set, meaning) => text(vocabulary::word(set, meaning, language).to_owned()),
        Value::Months(12) if column != "options" && random.one_in(2) => text(of(random, ["1 år", "1 år", "1 year"])),
        Value::Months(months) => text(format!("{months} {}", of(random, ["mdr.", "mnd.", "months"]))),
        Value::Days(days) => text(format!("{days} {}", of(random, ["dage", "dager", "days"]))),
        Value::Options(times, months) => {
            let sign = ["x", " x ", "×"][random.below(3)];
            text(format!("{times}{sign}{months} {}", of(random, ["mdr.", "mnd.", "months"])))
        }
        Value::List(names) => text(names.join(if random.one_in(3) { "\n" } else { "; " })),
        other => plain(other),
    }
}

/// Writes a value the canonical way.
fn plain(value: &Value) -> Written {
    Written::Text(match value {
        Value::Empty => return Written::Empty,
        Value::Text(text) => text.clone(),
        Value::AsItStands(text) => (*text).to_owned(),
        Value::List(names) => names.join("; "),
        Value::Day(day) => day.to_string(),
        Value::Money(hundredths) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        Value::Whole(count) => count.to_string(),
        Value::Word(_, meaning) => (*meaning).to_owned(),
        Value::Months(months) => format!("{months} months"),
        Value::Days(days) => format!("{days} days"),
        Value::Options(times, months) => format!("{times}x{months} months"),
    })
}

fn grouped(number: u64, sign: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(sign);
        }
        text.push(digit);
    }
    text
}

/// How a text file is written.
struct Signs {
    delimiter: char,
    encoding: usize,
    line: &'static str,
    all_quoted: bool,
    ending: &'static str,
}

impl Signs {
    const PLAIN: Self = Self { delimiter: ',', encoding: 0, line: "\n", all_quoted: false, ending: "csv" };

    fn any(random: &mut Random) -> Self {
        let delimiter = [';', ',', '\t'][random.below(3)];
        Self {
            delimiter,
            encoding: random.below(5),
            line: ["\n", "\r\n"][random.below(2)],
            all_quoted: random.one_in(4),
            ending: if delimiter == '\t' { ["tsv", "txt", "csv"][random.below(3)] } else { "csv" },
        }
    }
}

fn text_of(cell: &Written) -> String {
    match cell {
        Written::Empty => String::new(),
        Written::Text(text) => text.clone(),
        Written::Number(number) => number.to_string().replace('.', ","),
        Written::Day(day) => day.to_string(),
        Written::Bool(value) => value.to_string(),
    }
}

fn csv(sheet: &Sheet, signs: &Signs, folder: &Path, places: &mut Places) {
    let name = format!("{}.{}", sheet.name, signs.ending);
    let field = |text: &str| {
        let quoted = signs.all_quoted || text.contains([signs.delimiter, '"', '\n', '\r']);
        if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    };
    let sign = signs.delimiter.to_string();
    let headings: Vec<String> = sheet.columns.iter().map(|(_, heading)| field(heading)).collect();
    let mut text = headings.join(&sign) + signs.line;
    let mut line = 2;
    for (number, cells) in &sheet.rows {
        let cells: Vec<String> = cells.iter().map(|cell| field(&text_of(cell))).collect();
        let record = cells.join(&sign);
        places.rows.insert((name.clone(), None, line), (sheet.kind, *number));
        line += 1 + record.matches('\n').count() as u32;
        text.push_str(&record);
        text.push_str(signs.line);
    }
    for (column, heading) in &sheet.columns {
        places.columns.insert((name.clone(), None, heading.clone()), column);
    }
    let bytes = match signs.encoding {
        1 => [&[0xef, 0xbb, 0xbf][..], text.as_bytes()].concat(),
        // What the old encoding lacks is not in any name here.
        2 => text.chars().map(|letter| u8::try_from(letter as u32).expect("a letter of Windows-1252")).collect(),
        3 => [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        _ => text.into_bytes(),
    };
    fs::write(folder.join(&name), bytes).expect("a file");
}

fn noted(name: &str, sheet: &Sheet, places: &mut Places) {
    for (at, (number, _)) in sheet.rows.iter().enumerate() {
        places.rows.insert((name.to_owned(), Some(sheet.name.clone()), at as u32 + 2), (sheet.kind, *number));
    }
    for (column, heading) in &sheet.columns {
        places.columns.insert((name.to_owned(), Some(sheet.name.clone()), heading.clone()), column);
    }
}

fn xlsx(name: &str, sheets: &[Sheet], folder: &Path, places: &mut Places) {
    let mut workbook = Workbook::new();
    let day_format = Format::new().set_num_format("dd-mm-yyyy");
    for sheet in sheets {
        noted(name, sheet, places);
        let page = workbook.add_worksheet().set_name(&sheet.name).expect("a name");
        for (at, (_, heading)) in (0..).zip(&sheet.columns) {
            page.write_string(0, at, heading).expect("a heading");
        }
        for (row, (_, cells)) in (1..).zip(&sheet.rows) {
            for (at, cell) in (0..).zip(cells) {
                match cell {
                    Written::Empty => continue,
                    Written::Text(text) => page.write_string(row, at, text),
                    Written::Number(number) => page.write_number(row, at, *number),
                    Written::Bool(value) => page.write_boolean(row, at, *value),
                    Written::Day(day) => {
                        let (year, month, day) = (day.year() as u16, day.month() as u8, day.day() as u8);
                        let day = ExcelDateTime::from_ymd(year, month, day).expect("a day");
                        page.write_datetime_with_format(row, at, day, &day_format)
                    }
                }
                .expect("a cell");
            }
        }
    }
    fs::write(folder.join(name), workbook.save_to_buffer().expect("a workbook")).expect("a file");
}

fn ods(name: &str, sheets: &[Sheet], folder: &Path, places: &mut Places) {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let text_cell = |text: &str| {
        let lines: String = text.split('\n').map(|line| format!("<text:p>{}</text:p>", escaped(line))).collect();
        format!("<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>")
    };
    let mut tables = String::new();
    for sheet in sheets {
        noted(name, sheet, places);
        tables.push_str(&format!("<table:table table:name=\"{}\"><table:table-row>", escaped(&sheet.name)));
        sheet.columns.iter().for_each(|(_, heading)| tables.push_str(&text_cell(heading)));
        tables.push_str("</table:table-row>");
        for (_, cells) in &sheet.rows {
            tables.push_str("<table:table-row>");
            for cell in cells {
                tables.push_str(&match cell {
                    Written::Empty => "<table:table-cell/>".to_owned(),
                    Written::Text(text) => text_cell(text),
                    Written::Number(number) => {
                        format!("<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>")
                    }
                    Written::Day(day) => {
                        format!("<table:table-cell office:value-type=\"date\" office:date-value=\"{day}\"><text:p>{day}</text:p></table:table-cell>")
                    }
                    Written::Bool(value) => {
                        format!("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"{value}\"><text:p>{value}</text:p></table:table-cell>")
                    }
                });
            }
            tables.push_str("</table:table-row>");
        }
        tables.push_str("</table:table>");
    }
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, workbooks::ods(&tables)).expect("a file");
}
