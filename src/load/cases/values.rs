//! Values of business cases: amounts that nobody has estimated, years, and days that may be years.

use chrono::Datelike;

use super::words::meaning;
use crate::load::value::date::date;
use crate::load::value::number::{self, scale_in};
use crate::model::case::Month;
use crate::model::table::Cell;
use crate::model::{Currency, Money};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::{fold, without_brackets};

/// The years that a business case may be about.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// An amount of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    /// There is none.
    None,
    /// The cell says that nobody has estimated it.
    NotEstimated,
    /// The amount, what its last digit is worth, and the currency that the cell names.
    Of(Money, Money, Option<Currency>),
}

/// Reads an amount, which `scale` multiplies unless the cell says of what it is.
///
/// # Errors
/// When it is neither a number nor said to be missing.
pub(super) fn amount(cell: &Cell, scale: Money) -> Result<Amount, Phrase> {
    let text = cell.text();
    let text = text.trim();
    if cell.is_empty() || matches!(text, "-" | "–" | "—" | "−") {
        return Ok(Amount::None);
    }
    if meaning("missing", text).is_some() {
        return Ok(Amount::NotEstimated);
    }
    let stated = number::amount(cell)?;
    // Who writes `kr.` or `mio.` has said the unit, whatever stands above.
    let is_said = matches!(cell, Cell::Text(_)) && text.contains(char::is_alphabetic);
    let scale = if is_said { scale_in(text) } else { scale };
    let value = if is_said { Some(stated.value) } else { stated.value.checked_mul(scale) };
    let value = value.ok_or_else(|| phrase!("unreadable-too-large"))?;
    let decimals = value.checked_div(scale).unwrap_or(value).normalize().scale();
    let step = Money::new(1, decimals).saturating_mul(scale);
    Ok(Amount::Of(value.normalize(), step, stated.currency))
}

/// Reads a year.
pub(super) fn year(text: &str) -> Option<i32> {
    text.trim().parse().ok().filter(|year| YEARS.contains(year))
}

/// Reads the year of a heading such as `2027`, `År 2027`, `Budget 2027 (mio. kr.)` or `BO 2028`.
pub(super) fn year_of_heading(text: &str) -> Option<i32> {
    const AROUND: [&str; 18] = [
        "",
        "aar",
        "ar",
        "year",
        "budget",
        "budsjett",
        "b",
        "bo",
        "bf",
        "overslag",
        "overslagsaar",
        "prognose",
        "forventet",
        "miokr",
        "kr",
        "tkr",
        "millkr",
        "mkr",
    ];
    let bare = without_brackets(text);
    let is_digit = |letter: char| letter.is_ascii_digit();
    let year: String = bare.chars().skip_while(|letter| !is_digit(*letter)).take_while(|letter| is_digit(*letter)).collect();
    let rest = fold(&bare.replacen(&year, " ", 1));
    let rest = rest.trim_end_matches(is_digit);
    self::year(&year).filter(|_| AROUND.contains(&rest))
}

/// Reads a month, from a year or a day.
///
/// # Errors
/// When it is neither.
pub(super) fn month(cell: &Cell) -> Result<Month, Phrase> {
    let year = match cell {
        Cell::Number(number) if number.fract() == 0.0 => self::year(&number.to_string()),
        cell => self::year(&cell.text()),
    };
    if let Some(year) = year {
        return Ok(Month::january(year));
    }
    let (first, last) = (YEARS.start().to_string(), YEARS.end().to_string());
    let day = date(cell, None).map_err(|why| phrase!("case-when-years", why, first, last))?;
    if YEARS.contains(&day.year()) { Ok(Month::of(day)) } else { Err(phrase!("case-when-implausible")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn an_amount_is_in_the_unit_that_it_says_or_that_stands_above_it() {
        let millions = Money::from(1_000_000);
        let of = |cell: &str| match amount(&text(cell), millions) {
            Ok(Amount::Of(value, step, _)) => (value.to_string(), step.normalize().to_string()),
            other => panic!("{cell}: {other:?}"),
        };
        let owned = |value: &str, step: &str| (value.to_owned(), step.to_owned());
        assert_eq!(of("-0,4"), owned("-400000", "100000"));
        assert_eq!(of("0,33"), owned("330000", "10000"));
        assert_eq!(of("7,6 mio. kr."), owned("7600000", "100000"));
        assert_eq!(of("350 t.kr."), owned("350000", "1000"));
        assert_eq!(of("-500.000 kr."), owned("-500000", "1"));
        assert_eq!(amount(&text("ikke estimeret"), millions), Ok(Amount::NotEstimated));
        assert_eq!(amount(&text("-"), millions), Ok(Amount::None));
        assert!(amount(&text("0,4 måske"), millions).is_err());
    }

    #[test]
    fn a_year_stands_alone_or_with_what_it_is_of() {
        for heading in ["2027", "År 2027", "Budget 2027", "B2027", "2027 (mio. kr.)", "2027*", "BO 2027"] {
            assert_eq!(year_of_heading(heading), Some(2027), "{heading}");
        }
        for heading in ["Priser 2027 i alt", "1827", "20270", "Projekt", ""] {
            assert_eq!(year_of_heading(heading), None, "{heading}");
        }
    }
}
