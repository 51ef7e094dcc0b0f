//! Periods and options: `6 months`, `6 mdr.`, `1½ år`, `løbende måned + 30 dage`, `2 x 12 months`, `1 år + 1 år`.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Unreadable;
use crate::load::headings::dictionary;
use crate::model::Period;
use crate::model::contract::Options;
use crate::model::period::PeriodEnd;
use crate::model::table::Cell;
use crate::text::fold;

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks, of seven days.
    Week,
    /// Calendar months.
    Month,
    /// Quarters, of three months.
    Quarter,
    /// Years, of twelve months.
    Year,
}

/// Words for small numbers, in three languages.
const NUMBERS: &[(&[&str], u32)] = &[
    (&["en", "et", "ett", "een", "én", "ét", "one"], 1),
    (&["to", "two"], 2),
    (&["tre", "three"], 3),
    (&["fire", "four"], 4),
    (&["fem", "five"], 5),
    (&["seks", "six"], 6),
    (&["ni", "nine"], 9),
    (&["tolv", "twelve"], 12),
];

/// Words that say nothing more about a period.
const FILLERS: &[&str] = &[
    "og",
    "and",
    "plus",
    "samt",
    "med",
    "varsel",
    "notice",
    "skriftlig",
    "skriftligt",
    "opsigelse",
    "opsigelsesvarsel",
    "oppsigelse",
];

/// Words that stand between how many options there are and how long each is.
const TIMES: &[&str] = &[
    "x",
    "×",
    "*",
    "gange",
    "ganger",
    "a",
    "à",
    "af",
    "av",
    "of",
    "på",
    "optioner",
    "option",
    "opsjoner",
    "opsjon",
    "options",
    "forlængelser",
    "forlengelser",
    "extensions",
];

impl Unit {
    /// Returns the unit that a word means.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        if ["kvartal", "kvartaler", "quarter", "quarters"].contains(&fold(word).as_str()) {
            return Some(Self::Quarter);
        }
        match dictionary().value("unit", word)? {
            "day" => Some(Self::Day),
            "week" => Some(Self::Week),
            "month" => Some(Self::Month),
            _ => Some(Self::Year),
        }
    }

    /// Returns the unit that a heading names in brackets or as its last word: `Opsigelse (måneder)`, `Varsel, mdr.`
    #[must_use]
    pub fn in_heading(heading: &str) -> Option<Self> {
        let inside = heading.split(['(', '[']).nth(1).map(|rest| rest.trim_end_matches([')', ']', ' ']));
        let last = || heading.split([' ', ',', '(', '[']).rfind(|word| !word.is_empty());
        inside
            .map(|inside| inside.strip_prefix("i ").unwrap_or(inside))
            .and_then(Self::parse)
            .or_else(|| last().and_then(Self::parse))
    }

    fn times(self, count: Decimal) -> Option<Period> {
        let whole = |factor: u32| count.checked_mul(factor.into()).filter(|product| product.fract().is_zero())?.to_u32();
        match self {
            Self::Day => Some(Period::days(whole(1)?)),
            Self::Week => Some(Period::days(whole(7)?)),
            Self::Month => Some(Period::months(whole(1)?)),
            Self::Quarter => Some(Period::months(whole(3)?)),
            Self::Year => Some(Period::months(whole(12)?)),
        }
    }
}

/// Reads a period. A bare number has the unit that the heading names.
///
/// # Errors
/// When the cell holds something else, or a number without a unit.
pub fn period(cell: &Cell, unit: Option<Unit>) -> Result<Period, Unreadable> {
    match cell {
        Cell::Error(error) => Err(format!("the spreadsheet shows the error {error}")),
        Cell::Date(_) => Err("a date, not a period".to_owned()),
        cell => of_words(&words(&cell.to_string()), unit),
    }
}

/// Reads a notice period, which may name the end to which it runs: `3 måneder til udgangen af et kvartal`.
///
/// # Errors
/// When the cell holds something else, or a number without a unit.
pub fn notice(cell: &Cell, unit: Option<Unit>) -> Result<(Period, Option<PeriodEnd>), Unreadable> {
    let text = cell.to_string().to_lowercase();
    let parted = [
        " til udgangen af",
        " til utgangen av",
        " til udløbet af",
        " til udløb af",
        " til utløpet av",
        " til slutningen af",
        " to the end of",
        " til en",
        " til et",
        " til den første i",
    ]
    .iter()
    .find_map(|bridge| text.split_once(bridge));
    let Some((before, after)) = parted else { return Ok((period(cell, unit)?, None)) };
    let end = words(after).iter().find_map(|word| match word {
        Word::Unit(Unit::Month) => Some(PeriodEnd::Month),
        Word::Unit(Unit::Quarter) => Some(PeriodEnd::Quarter),
        Word::Unit(Unit::Year) => Some(PeriodEnd::Year),
        Word::Other(word) => match dictionary().value("period-end", word)? {
            "month" => Some(PeriodEnd::Month),
            "quarter" => Some(PeriodEnd::Quarter),
            _ => Some(PeriodEnd::Year),
        },
        _ => None,
    });
    let end = end.ok_or_else(|| "says to run to an end, but not of what".to_owned())?;
    Ok((of_words(&words(before), unit)?, Some(end)))
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
    let words = words(&text);
    if let [Word::Number(number)] = words[..] {
        if number.is_zero() {
            return Ok(NONE);
        }
        return Err("says how many but not how long: write `2 x 12 months`".to_owned());
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
            None => Err("not options such as `2 x 12 months`".to_owned()),
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
            Some(first) if first != period => return Err("options of different length".to_owned()),
            _ => each = Some(period),
        }
        count = count.saturating_add(1);
    }
    each.map(|each| Options { count, each }).ok_or_else(|| "not options such as `2 x 12 months`".to_owned())
}

#[derive(Debug, Clone, Copy)]
enum Word<'a> {
    Number(Decimal),
    Unit(Unit),
    Plus,
    Times,
    /// `løbende`: the month or year that is running, counted in full.
    Running,
    Filler,
    Other(&'a str),
}

/// Parts a text into numbers and words; `6mdr` is two.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for piece in
        text.split(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '/')).filter(|piece| !piece.is_empty())
    {
        let mut rest = piece;
        while let Some(first) = rest.chars().next() {
            let end = match first {
                '+' | '×' | '*' | '½' => first.len_utf8(),
                digit if digit.is_ascii_digit() => {
                    rest.find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.').unwrap_or(rest.len())
                }
                _ => rest.find(|letter: char| letter.is_ascii_digit() || letter == '+' || letter == '½').unwrap_or(rest.len()),
            };
            let (word, after) = rest.split_at(end);
            words.push(meaning(word));
            rest = after;
        }
    }
    // `1 ½` is one number.
    let mut at = 1;
    while at < words.len() {
        if let (Word::Number(whole), Word::Number(half)) = (words[at - 1], words[at])
            && half == Decimal::new(5, 1)
            && let Some(sum) = whole.checked_add(half)
        {
            words[at - 1] = Word::Number(sum);
            words.remove(at);
        } else {
            at += 1;
        }
    }
    words.retain(|word| !matches!(word, Word::Filler));
    words
}

fn meaning(word: &str) -> Word<'_> {
    match word {
        "+" => return Word::Plus,
        "½" | "halvt" | "halv" => return Word::Number(Decimal::new(5, 1)),
        _ => {}
    }
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        let number = word.trim_end_matches(['.', ',']).replace(',', ".");
        return number.parse().map_or(Word::Other(word), Word::Number);
    }
    let lower = word.to_lowercase();
    let bare = lower.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '×' && letter != '*');
    if bare.is_empty() || FILLERS.contains(&bare) {
        return Word::Filler;
    }
    if let Some((_, number)) = NUMBERS.iter().find(|(names, _)| names.contains(&bare)) {
        return Word::Number((*number).into());
    }
    if TIMES.contains(&bare) {
        return Word::Times;
    }
    if ["løbende", "løpende", "løb", "lb", "current"].contains(&bare) {
        return Word::Running;
    }
    Unit::parse(bare).map_or(Word::Other(word), Word::Unit)
}

fn of_words(words: &[Word<'_>], unit: Option<Unit>) -> Result<Period, Unreadable> {
    const NOT: &str = "not a period such as `6 months`";
    let mut sum = Period::default();
    let mut at = 0;
    let mut any = false;
    while at < words.len() {
        let (count, unit, used) = match (words[at], words.get(at + 1)) {
            (Word::Plus, _) if any => {
                at += 1;
                continue;
            }
            (Word::Number(count), Some(Word::Unit(unit))) => (count, *unit, 2),
            (Word::Number(count), None) if count.is_zero() => (count, Unit::Day, 1),
            (Word::Number(count), None) if !any => match unit {
                Some(unit) => (count, unit, 1),
                None => return Err("a number without a unit: write `6 months`".to_owned()),
            },
            (Word::Running, Some(Word::Unit(unit))) => (Decimal::ONE, *unit, 2),
            _ => return Err(NOT.to_owned()),
        };
        let part = unit.times(count).ok_or("not a whole number of months or days")?;
        let months = sum.months.checked_add(part.months).filter(|months| *months <= 1200).ok_or("longer than a hundred years")?;
        let days = sum.days.checked_add(part.days).filter(|days| *days <= 36_525).ok_or("longer than a hundred years")?;
        sum = Period { months, days };
        any = true;
        at += used;
    }
    if any { Ok(sum) } else { Err(NOT.to_owned()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    fn read(typed: &str) -> Result<(u32, u32), String> {
        period(&text(typed), None).map(|period| (period.months, period.days))
    }

    #[test]
    fn periods_as_contracts_state_them() {
        for (typed, months, days) in [
            ("6 months", 6, 0),
            ("6 mdr.", 6, 0),
            ("6mdr", 6, 0),
            ("3 mnd", 3, 0),
            ("90 dage", 0, 90),
            ("1 år", 12, 0),
            ("1,5 år", 18, 0),
            ("1½ år", 18, 0),
            ("1 ½ år", 18, 0),
            ("2 uger", 0, 14),
            ("løbende måned + 30 dage", 1, 30),
            ("2 år og 6 måneder", 30, 0),
            ("8 år og 7 måneder", 103, 0),
            ("seks måneder", 6, 0),
            ("6 måneders varsel", 6, 0),
            ("0", 0, 0),
        ] {
            assert_eq!(read(typed), Ok((months, days)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused_with_a_reason() {
        assert!(read("6").expect_err("no unit").contains("without a unit"));
        for typed in ["snart", "1,3 måneder", "6 bananer", "måneder", "", "6 6 måneder", "99999999 år", "+ 6 måneder"] {
            assert!(read(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_heading_can_name_the_unit() {
        assert_eq!(Unit::in_heading("Opsigelse (måneder)"), Some(Unit::Month));
        assert_eq!(Unit::in_heading("Opsigelsesvarsel, dage"), Some(Unit::Day));
        assert_eq!(Unit::in_heading("Opsigelsesvarsel"), None);
        assert_eq!(period(&text("6"), Some(Unit::Month)), Ok(Period::months(6)));
        assert_eq!(period(&Cell::Number(6.0), Some(Unit::Month)), Ok(Period::months(6)));
        assert_eq!(period(&text("90 dage"), Some(Unit::Month)), Ok(Period::days(90)), "the cell's own unit wins");
    }

    #[test]
    fn a_notice_can_run_to_the_end_of_something() {
        let read = |typed: &str| notice(&text(typed), None);
        assert_eq!(read("3 måneder til udgangen af en måned"), Ok((Period::months(3), Some(PeriodEnd::Month))));
        assert_eq!(read("6 mdr. til udgangen af et år"), Ok((Period::months(6), Some(PeriodEnd::Year))));
        assert_eq!(read("6 mdr."), Ok((Period::months(6), None)));
        assert!(read("6 mdr. til udgangen af noget").is_err());
    }

    #[test]
    fn options_as_contracts_state_them() {
        let read = |typed: &str| options(&text(typed), None).map(|options| (options.count, options.each.months));
        for (typed, count, months) in [
            ("2x12 months", 2, 12),
            ("2 x 1 år", 2, 12),
            ("2 × 12 mdr.", 2, 12),
            ("2 optioner à 12 måneder", 2, 12),
            ("1 + 1 år", 2, 12),
            ("1+1+1 år", 3, 12),
            ("1 år + 1 år", 2, 12),
            ("12 mdr.", 1, 12),
            ("1 x 3 mnd.", 1, 3),
            ("nej", 0, 0),
            ("0", 0, 0),
        ] {
            assert_eq!(read(typed), Ok((count, months)), "{typed}");
        }
        assert!(read("2").expect_err("how long?").contains("how long"));
        assert!(read("1 år + 6 mdr.").expect_err("two lengths").contains("different length"));
        assert!(read("efter aftale").is_err());
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(any in "\\PC{0,40}", like in "[0-9½+x., ]{0,8}(mdr|år|dage|løbende)?[0-9+x ]{0,6}(mdr)?") {
            for typed in [any, like] {
                let cell = text(&typed);
                let _ = (period(&cell, Some(Unit::Year)), notice(&cell, None), options(&cell, None), Unit::in_heading(&typed));
            }
        }
    }
}
