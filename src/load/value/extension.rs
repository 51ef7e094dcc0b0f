//! Rights and habits of running on: tacit renewals and options to extend, as contracts and people write them.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Unreadable;
use super::period::{Unit, Word, of_words, period, words};
use crate::model::Period;
use crate::model::contract::Options;
use crate::model::table::Cell;
use crate::phrase;

/// Words around the period by which a contract renews itself.
const RENEWS: &[&str] = &[
    "ja",
    "yes",
    "automatisk",
    "automatic",
    "automatically",
    "stiltiende",
    "stilltiende",
    "forlænges",
    "forlenges",
    "forlengast",
    "forlængelse",
    "forlengelse",
    "fornyes",
    "fornyast",
    "fornyelse",
    "renews",
    "renewal",
    "extends",
    "ad",
    "av",
    "af",
    "om",
    "at",
    "by",
    "for",
    "gangen",
    "gongen",
    "gang",
    "periode",
    "perioder",
    "periods",
    "time",
    "løbende",
    "løpende",
];

/// Words that say `one of` before a unit, in what repeats: `hvert år`.
const EVERY: &[&str] = &["hvert", "hver", "kvart", "kvar", "every", "each", "pr", "per"];

/// Words for a period that repeats: `årligt`.
const REPEATING: &[(&[&str], Unit)] = &[
    (&["årligt", "årlig", "årleg", "årligen", "yearly", "annually", "annual"], Unit::Year),
    (&["kvartalsvis", "quarterly"], Unit::Quarter),
    (&["månedligt", "månedlig", "månadleg", "månedsvis", "monthly"], Unit::Month),
];

/// Words before options that say that they are options.
const MAY: &[&str] =
    &["kan", "may", "can", "forlænges", "forlenges", "forlengast", "extend", "mulighed", "mulighet", "for", "til", "up", "to"];

/// Reads the period by which a contract renews itself: `12 mdr.`, `Ja, 1 år ad gangen`, `årligt`, `hvert år`. Nothing when it says
/// that the contract renews itself, but not by how much.
///
/// # Errors
/// When the cell holds something else, or a number without a unit.
pub fn renewal(cell: &Cell, unit: Option<Unit>) -> Result<Option<Period>, Unreadable> {
    let Cell::Text(text) = cell else { return period(cell, unit).map(Some) };
    let lower =
        text.to_lowercase().replace("pr. gang", " ").replace("per gang", " ").replace("-årige", " år").replace("-årig", " år");
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '½').to_owned();
    let mut kept: Vec<String> = Vec::new();
    for word in lower.split_whitespace() {
        let bare = bare(word);
        if RENEWS.contains(&bare.as_str()) || bare.is_empty() {
            continue;
        }
        let repeating = REPEATING.iter().find(|(words, _)| words.contains(&bare.as_str()));
        match repeating {
            Some((_, unit)) if lower.split_whitespace().count() <= 3 => {
                let period = unit.times(Decimal::ONE).ok_or_else(|| phrase!("unreadable-period"))?;
                return Ok(Some(period));
            }
            _ if EVERY.contains(&bare.as_str()) => kept.push("1".to_owned()),
            _ => kept.push(word.to_owned()),
        }
    }
    if kept.is_empty() {
        return Ok(None);
    }
    of_words(&words(&kept.join(" ")), unit).map(Some)
}

/// Reads options: `2x12 months`, `2 x 1 år`, `1 år + 1 år`, `1+1 år`; `12 mdr.` is one option.
///
/// # Errors
/// When the cell holds something else, options of different length, or says how many but not how long.
pub fn options(cell: &Cell, unit: Option<Unit>) -> Result<Options, Unreadable> {
    const NONE: Options = Options { count: 0, each: Period { months: 0, days: 0 } };
    if matches!(super::yes_no(cell), Ok(false)) {
        return Ok(NONE);
    }
    let text = cell.to_string();
    let mut words = words(&text);
    // `Ja, 2 x 12 mdr.` and `option på 1 år` begin with what the column says already.
    let is_opening = |word: &Word<'_>| match word {
        Word::Times => true,
        Word::Other(word) => {
            let bare = word.trim_matches([',', ':', '.']).to_lowercase();
            MAY.contains(&bare.as_str()) || matches!(super::yes_no(&Cell::Text(bare.as_str().into())), Ok(true))
        }
        _ => false,
    };
    // Behind them it may say once more what they are: `1 års option`.
    words.truncate(words.iter().rposition(|word| !matches!(word, Word::Times)).map_or(0, |at| at + 1));
    words.drain(..words.iter().take_while(|word| is_opening(word)).count());
    if let [Word::Number(number)] = words[..] {
        if number.is_zero() {
            return Ok(NONE);
        }
        return Err(phrase!("unreadable-options-long"));
    }
    if let Some(at) = words.iter().position(|word| matches!(word, Word::Times)) {
        let count = match words[..at] {
            [Word::Number(count)] => count.to_u32(),
            _ => None,
        };
        let each: Vec<_> = words[at..].iter().filter(|word| !matches!(word, Word::Times)).copied().collect();
        return match count {
            Some(0) => Ok(NONE),
            Some(count) => Ok(Options { count, each: of_words(&each, unit)? }),
            None => Err(phrase!("unreadable-options")),
        };
    }
    added(&words, unit)
}

/// Reads options joined by a plus sign, or a single one.
fn added(words: &[Word<'_>], unit: Option<Unit>) -> Result<Options, Unreadable> {
    // In `1+1 år` the unit stands once and holds for all.
    let last = words.iter().rev().find_map(|word| if let Word::Unit(unit) = word { Some(*unit) } else { None }).or(unit);
    let mut each = None;
    let mut count = 0_u32;
    for option in words.split(|word| matches!(word, Word::Plus)) {
        let period = of_words(option, last)?;
        match each {
            Some(first) if first != period => return Err(phrase!("unreadable-options-differ")),
            _ => each = Some(period),
        }
        count = count.saturating_add(1);
    }
    each.map(|each| Options { count, each }).ok_or_else(|| phrase!("unreadable-options"))
}
