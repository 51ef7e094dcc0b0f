//! From cells to typed values: numbers, money, dates, periods, lists and words, as Danes and Norwegians type them.
//!
//! A value is read or refused, never guessed: the reason of a refusal says what would be understood.

pub mod date;
pub mod extension;
pub mod number;
pub mod period;

use super::headings::dictionary;
use crate::model::Currency;
use crate::model::table::Cell;
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::text::fold;

/// Why a cell could not be read, in a phrase that says what would be.
pub type Unreadable = Phrase;

/// Signs with which people tick a box.
pub(super) const TICKS: [char; 6] = ['✓', '✔', '☑', '√', '☒', '✅'];

/// Reads yes or no, in three languages.
///
/// # Errors
/// When the cell holds something else.
pub fn yes_no(cell: &Cell) -> Result<bool, Unreadable> {
    match cell {
        Cell::Bool(value) => Ok(*value),
        Cell::Number(number) if *number == 1.0 || *number == 0.0 => Ok(*number == 1.0),
        Cell::Text(text) if text.chars().all(|letter| TICKS.contains(&letter)) => Ok(true),
        cell => known(cell, "yes-no").map(|word| word == "yes").ok_or_else(|| phrase!("unreadable-yes-no")),
    }
}

/// Reads a word of a set of the dictionary, such as `status`, as its canonical form.
///
/// # Errors
/// When the dictionary does not have the word.
pub fn word(cell: &Cell, set: &str) -> Result<&'static str, Unreadable> {
    if let Cell::Error(error) = cell {
        return Err(phrase!("unreadable-error", error = &**error));
    }
    known(cell, set).ok_or_else(|| phrase!("unreadable-word", words = Value::names(dictionary().canonical_values(set), 12)))
}

/// Returns the canonical form of a word of a set of the dictionary.
pub(super) fn known(cell: &Cell, set: &str) -> Option<&'static str> {
    if let Cell::Error(_) = cell {
        return None;
    }
    let text = cell.text();
    let counted = || without_counting_words(&text).filter(|_| matches!(set, "metric" | "price-per"));
    dictionary().value(set, &text).or_else(|| dictionary().value(set, &counted()?))
}

/// Returns what is counted without the words before it: `kr. pr. elev`, `efter indbyggertal`, `/år`.
fn without_counting_words(text: &str) -> Option<String> {
    const WORDS: &[&str] = &["kr", "pr", "per", "efter", "etter", "antal", "antall", "tal", "på"];
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let counting = words.iter().take_while(|word| WORDS.contains(&word.to_lowercase().as_str())).count();
    (counting > 0 || text.trim_start().starts_with('/')).then(|| words[counting..].join(" ")).filter(|rest| !rest.is_empty())
}

/// Splits a list in a cell at `;` or line breaks.
pub fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n', '\r']).map(str::trim).filter(|piece| !piece.is_empty())
}

/// Parts a list of codes at its commas: `35.31.21, 65.54.11` is two, `Løn, ferie og fravær` is one phrase.
pub(super) fn codes(text: &str) -> Vec<String> {
    let pieces: Vec<&str> = text.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let is_code = |piece: &&str| piece.contains(|letter: char| letter.is_ascii_digit()) && !piece.contains(char::is_whitespace);
    let are_codes = pieces.iter().all(is_code);
    if are_codes { pieces.into_iter().map(str::to_owned).collect() } else { vec![text.to_owned()] }
}

/// Takes the number in the business register off a company's name: `KMD (91325529)`, eight digits in Denmark, nine in Norway.
pub(super) fn without_register_number(text: &str) -> (String, Option<String>) {
    let parted = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let number = parted.map(|(_, inside)| inside.chars().filter(|letter| !letter.is_whitespace()).collect::<String>());
    match (parted, number) {
        (Some((name, _)), Some(number))
            if matches!(number.len(), 8 | 9) && number.bytes().all(|byte| byte.is_ascii_digit()) && !name.trim().is_empty() =>
        {
            (name.trim().to_owned(), Some(number))
        }
        _ => (text.to_owned(), None),
    }
}

/// Reads a currency: its three letters, or what people write for kroner, which are `own` when the word names no country.
///
/// # Errors
/// When the cell holds something else.
pub fn currency(cell: &Cell, own: Currency) -> Result<Currency, Unreadable> {
    let text = cell.text();
    if ["kr", "kroner", "krone"].contains(&fold(&text).as_str()) {
        return Ok(own);
    }
    let code = if text.trim() == "€" { Some("EUR") } else { dictionary().value("currency", &text) };
    Currency::parse(code.unwrap_or(&text)).ok_or_else(|| phrase!("unreadable-currency"))
}
