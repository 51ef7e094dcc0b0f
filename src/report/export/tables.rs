//! The canonical tables as a folder of CSV files, or as one workbook that brings its own manifest.
//!
//! Both read back to the portfolio that they came from. The CSV opens in Danish and Norwegian Excel: a byte order mark, `;` between the
//! values, a comma before the decimals; a text that a spreadsheet program would take for a formula has an apostrophe before it, which
//! is taken off when it is read. In a workbook a text is a text, and needs none.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::load::canonical::{Table, Value, manifest, manifest_name, needs_guard, tables};
use crate::model::Portfolio;

/// The first line of a manifest that an export wrote: such a folder may be written again.
pub const MARK: &str = "# Written by `portfolio export`: a second export replaces this folder.";

/// Why tables cannot be made into a workbook.
pub type TablesError = XlsxError;

/// Returns the files of a folder: a table each, and the manifest.
#[must_use]
pub fn folder(portfolio: &Portfolio) -> Vec<(String, Vec<u8>)> {
    let tables = tables(portfolio);
    let name = |table: &Table| format!("{}.csv", table.name);
    let manifest = manifest(&portfolio.profile, &tables, Some(&name));
    let mut files = vec![(manifest_name().to_owned(), format!("{MARK}\n{manifest}").into_bytes())];
    files.extend(tables.iter().map(|table| (name(table), csv(table).into_bytes())));
    files
}

fn csv(table: &Table) -> String {
    let mut text = "\u{feff}".to_owned();
    let mut line = |values: &mut dyn Iterator<Item = String>| {
        text.push_str(&values.collect::<Vec<_>>().join(";"));
        text.push_str("\r\n");
    };
    line(&mut table.columns.iter().map(|column| (*column).to_owned()));
    for row in &table.rows {
        line(&mut row.iter().map(field));
    }
    text
}

/// Returns a value as it stands between two semicolons.
fn field(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Day(day) => day.to_string(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::Text(text) => {
            let guard = if needs_guard(text) { "'" } else { "" };
            // In quotation marks whatever sign a reader takes for the one between values.
            let is_plain = text.chars().all(|letter| letter.is_alphanumeric() || " .:/()-_".contains(letter));
            if is_plain { format!("{guard}{text}") } else { format!("\"{guard}{}\"", text.replace('"', "\"\"")) }
        }
    }
}

/// Returns a workbook: a sheet a table, and the manifest in one of its own.
///
/// # Errors
/// When a table has more rows than a sheet.
pub fn workbook(portfolio: &Portfolio) -> Result<Vec<u8>, TablesError> {
    let tables = tables(portfolio);
    let mut workbook = Workbook::new();
    // A fixed day of creation: the same portfolio gives the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for table in &tables {
        sheet(workbook.add_worksheet(), table)?;
    }
    let lines = workbook.add_worksheet();
    lines.set_name(manifest_name())?.set_column_width(0, 60)?;
    for (line, row) in manifest(&portfolio.profile, &tables, None).lines().zip(0..) {
        lines.write_string(row, 0, line)?;
    }
    workbook.save_to_buffer()
}

fn sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), TablesError> {
    let heading = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let amount = Format::new().set_num_format("#,##0.##");
    sheet.set_name(&table.name)?;
    for (column, at) in table.columns.iter().zip(0..) {
        sheet.write_string_with_format(0, at, *column, &heading)?;
        let widest = table.rows.iter().take(200).map(|row| width(&row[usize::from(at)])).max().unwrap_or_default();
        sheet.set_column_width(at, (widest.max(column.len()) as f64 + 2.0).min(50.0))?;
    }
    for (row, at) in table.rows.iter().zip(1..) {
        for (value, column) in row.iter().zip(0..) {
            match value {
                Value::Empty => {}
                Value::Text(text) => drop(sheet.write_string(at, column, text)?),
                Value::Day(date) => drop(sheet.write_with_format(at, column, date, &day)?),
                Value::Number(number) => match exact(*number) {
                    Some(number) if number.fract() == 0.0 => drop(sheet.write_number(at, column, number)?),
                    Some(number) => drop(sheet.write_number_with_format(at, column, number, &amount)?),
                    None => drop(sheet.write_string(at, column, field(value))?),
                },
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Some(last), true) =
        (u16::try_from(table.columns.len()).ok().and_then(|many| many.checked_sub(1)), !table.rows.is_empty())
    {
        sheet.autofilter(0, 0, u32::try_from(table.rows.len()).unwrap_or(u32::MAX), last)?;
    }
    Ok(())
}

fn width(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or_default(),
        Value::Empty => 0,
        Value::Day(_) => 10,
        Value::Number(number) => number.to_string().len(),
    }
}

/// Returns the number of a spreadsheet that is read as this decimal again, where there is one.
fn exact(number: Decimal) -> Option<f64> {
    let binary = number.to_f64()?;
    (Decimal::try_from(binary) == Ok(number)).then_some(binary)
}
