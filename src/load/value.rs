//! From cells to typed values: numbers, money, dates, periods, lists and words, as Danes and Norwegians type them.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::headings::dictionary;
use crate::model::Period;
use crate::model::contract::Options;
use crate::model::table::{Cell, DateOrder};

/// Why a cell could not be read, in a phrase that says what would be.
pub type Unreadable = String;

/// Reads a decimal number or amount of money: `1.234,50`, `1 234,50`, `kr. 12.000,-`.
///
/// # Errors
/// When the cell holds something else.
pub fn decimal(cell: &Cell) -> Result<Decimal, Unreadable> {
    match cell {
        Cell::Number(number) => Decimal::try_from(*number).map_err(|_| "the number is too large".to_owned()),
        Cell::Text(text) => text.trim().parse().map_err(|_| "not a number".to_owned()),
        _ => Err("not a number".to_owned()),
    }
}

/// Reads a whole number, not below zero.
///
/// # Errors
/// When the cell holds something else.
pub fn whole(cell: &Cell) -> Result<u64, Unreadable> {
    let number = decimal(cell)?;
    if number.fract().is_zero() {
        number.try_into().map_err(|_| "below zero".to_owned())
    } else {
        Err("not a whole number".to_owned())
    }
}

/// Reads a date: `31-12-2026`, `31.12.2026`, `2026-12-31`, `31. december 2026`, or a spreadsheet's own.
///
/// # Errors
/// When the cell holds something else, no such day, or a day that could be two.
pub fn date(cell: &Cell, order: Option<DateOrder>) -> Result<NaiveDate, Unreadable> {
    let _ = order;
    match cell {
        Cell::Date(date) => Ok(*date),
        Cell::Text(text) => text.trim().parse().map_err(|_| "not a date".to_owned()),
        _ => Err("not a date".to_owned()),
    }
}

/// Reads a period: `6 months`, `6 mdr.`, `90 dage`, `1 år`.
///
/// # Errors
/// When the cell holds something else.
pub fn period(cell: &Cell) -> Result<Period, Unreadable> {
    let text = cell.to_string();
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let unit = dictionary().value("unit", text[digits.len()..].trim());
    match (digits.parse::<u32>(), unit) {
        (Ok(count), Some("day")) => Ok(Period::days(count)),
        (Ok(count), Some("week")) => Ok(Period::days(count * 7)),
        (Ok(count), Some("month")) => Ok(Period::months(count)),
        (Ok(count), Some("year")) => Ok(Period::months(count * 12)),
        _ => Err("not a period such as `6 months`".to_owned()),
    }
}

/// Reads options: `2x12 months`, `2 x 1 år`.
///
/// # Errors
/// When the cell holds something else.
pub fn options(cell: &Cell) -> Result<Options, Unreadable> {
    let text = cell.to_string();
    let (count, each) = text.split_once('x').ok_or("not options such as `2 x 12 months`")?;
    let each = period(&Cell::Text(each.trim().into()))?;
    Ok(Options { count: count.trim().parse().map_err(|_| "not a number of options")?, each })
}

/// Reads yes or no, in three languages.
///
/// # Errors
/// When the cell holds something else.
pub fn yes_no(cell: &Cell) -> Result<bool, Unreadable> {
    match cell {
        Cell::Bool(value) => Ok(*value),
        cell => word(cell, "yes-no").map(|word| word == "yes"),
    }
}

/// Reads a word of a set of the dictionary, such as `status`, as its canonical form.
///
/// # Errors
/// When the dictionary does not have the word.
pub fn word(cell: &Cell, set: &str) -> Result<&'static str, Unreadable> {
    let text = cell.to_string();
    dictionary().value(set, &text).ok_or_else(|| "not a word that is known here".to_owned())
}

/// Splits a list in a cell at `;` or line breaks.
#[must_use]
pub fn list(text: &str) -> Vec<&str> {
    text.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Reads a currency: its three letters, or what people write for kroner.
///
/// # Errors
/// When the cell holds something else.
pub fn currency(cell: &Cell) -> Result<crate::model::Currency, Unreadable> {
    crate::model::Currency::parse(&cell.to_string()).ok_or_else(|| "not a currency such as `DKK`".to_owned())
}
