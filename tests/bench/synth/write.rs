//! The tables as files: text with the figures and days of many hands, or workbooks.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::country::{Cell, Country, Table};
use super::dice::Dice;

/// Rows of one file: of contracts, hardly more are read from one.
const MOST: usize = 100_000;

/// Writes a table, in several files where it is large.
pub(crate) fn table(table: Table, country: &Country, folder: &Path, is_xlsx: bool) -> Result<(), Box<dyn Error>> {
    let ending = if is_xlsx { "xlsx" } else { "csv" };
    let mut rows = table.rows(country);
    let files = rows.len().div_ceil(MOST);
    for file in 1..=files {
        let name = if files == 1 { table.name.to_owned() } else { format!("{}-{file:03}", table.name) };
        let path = folder.join(name).with_extension(ending);
        let rows = rows.by_ref().take(MOST);
        if is_xlsx { sheet(table, rows, &path)? } else { text(table, rows, &path, Dice::of(country.seed, 30, file))? }
    }
    Ok(())
}

fn text(table: Table, rows: impl Iterator<Item = Vec<Cell>>, path: &Path, mut dice: Dice) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(out, "{}", table.headings.join(";"))?;
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.write_all(b";")?;
            }
            put(&mut out, cell, &mut dice)?;
        }
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// Writes a cell. Most hands write alike.
fn put(out: &mut impl Write, cell: &Cell, dice: &mut Dice) -> std::io::Result<()> {
    match cell {
        Cell::Empty => Ok(()),
        Cell::Text(text) if text.contains([';', '"']) => write!(out, "\"{}\"", text.replace('"', "\"\"")),
        Cell::Text(text) => out.write_all(text.as_bytes()),
        Cell::Number(number) => write!(out, "{number}"),
        Cell::Money(kroner) => match dice.below(10) {
            0 => write!(out, "{kroner}"),
            1 => write!(out, "{},00", pointed(*kroner)),
            2 => write!(out, "kr. {},-", pointed(*kroner)),
            _ => out.write_all(pointed(*kroner).as_bytes()),
        },
        Cell::Day(day) => match dice.below(10) {
            0 => write!(out, "{day}"),
            1 => write!(out, "{:02}.{:02}.{}", day.day(), day.month(), day.year()),
            _ => write!(out, "{:02}-{:02}-{}", day.day(), day.month(), day.year()),
        },
    }
}

/// Returns a number with points between its thousands.
fn pointed(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

fn sheet(table: Table, rows: impl Iterator<Item = Vec<Cell>>, path: &PathBuf) -> Result<(), Box<dyn Error>> {
    let mut workbook = Workbook::new();
    let (days, money) = (Format::new().set_num_format("dd-mm-yyyy"), Format::new().set_num_format("#,##0"));
    let sheet = workbook.add_worksheet().set_name(table.name)?;
    sheet.write_row(0, 0, table.headings.iter().copied())?;
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => sheet.write(row, column, text)?,
                Cell::Number(number) => sheet.write(row, column, number as u64)?,
                Cell::Money(kroner) => sheet.write_with_format(row, column, kroner as u64, &money)?,
                Cell::Day(day) => sheet.write_with_format(row, column, excel_day(day)?, &days)?,
            };
        }
    }
    Ok(workbook.save(path)?)
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, Box<dyn Error>> {
    Ok(ExcelDateTime::from_ymd(u16::try_from(day.year())?, u8::try_from(day.month())?, u8::try_from(day.day())?)?)
}
