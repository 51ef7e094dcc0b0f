//! Periods and notices: `6 months`, `6 mdr.`, `1½ år`, `løbende måned + 30 dage`, `6 mdr. til udgangen af et kvartal`.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Unreadable;
use crate::load::headings::dictionary;
use crate::model::Period;
use crate::model::period::PeriodEnd;
use crate::model::table::Cell;
use crate::phrase;
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
    (&["en", "et", "ett", "ei", "ein", "eit", "eitt", "een", "én", "ét", "one"], 1),
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
    "oppsigelsesfrist",
    "oppsigelsestid",
    "oppseiing",
    "oppseiingstid",
    "opsiges",
    "sies",
    "op",
    "opp",
    "min",
    "mindst",
    "minst",
    "minimum",
    "gensidig",
    "gensidigt",
    "gjensidig",
    "written",
    "mutual",
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
    "á",
    "gonger",
    "times",
    "af",
    "av",
    "of",
    "på",
    "optioner",
    "option",
    "opsjoner",
    "opsjonar",
    "opsjon",
    "options",
    "forlængelse",
    "forlængelser",
    "forlengelse",
    "forlengelser",
    "forlenging",
    "extension",
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

    pub(super) fn times(self, count: Decimal) -> Option<Period> {
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
        Cell::Error(error) => Err(phrase!("unreadable-error", error = &**error)),
        Cell::Date(_) => Err(phrase!("unreadable-period-date")),
        cell => of_words(&words(&cell.to_string()), unit),
    }
}

/// Reads a notice period, which may name the end to which it runs: `3 måneder til udgangen af et kvartal`.
///
/// # Errors
/// When the cell holds something else, or a number without a unit.
pub fn notice(cell: &Cell, unit: Option<Unit>) -> Result<(Period, Option<PeriodEnd>), Unreadable> {
    let text = cell.to_string().to_lowercase();
    // `Løbende måned + 3 måneder` runs from the end of the month in which it is given: three months to the end of a month.
    if let [Word::Running, Word::Unit(Unit::Month), Word::Plus, rest @ ..] = &words(&text)[..]
        && let Ok(period) = of_words(rest, unit)
        && period.days == 0
    {
        return Ok((period, Some(PeriodEnd::Month)));
    }
    let bridges = [" til ", " to ", " før ", " before ", " fra ", " from ", " inden ", " innen ", " ved "];
    let parted = bridges.iter().filter_map(|bridge| Some((text.find(bridge)?, bridge.len()))).min();
    let Some((before, after)) = parted.map(|(at, length)| (&text[..at], &text[at + length..])) else {
        return Ok((period(cell, unit)?, None));
    };
    let end = end_named(after).ok_or_else(|| phrase!("unreadable-notice-end"))?;
    Ok((of_words(&words(before), unit)?, end))
}

/// Returns what `udgangen af et kvartal`, `årets udgang` or `31/12` is the end of; nothing inside when it is the contract's own
/// end, from which every notice counts.
fn end_named(text: &str) -> Option<Option<PeriodEnd>> {
    const OF_CONTRACT: &[&str] = &[
        "udløb",
        "udløbet",
        "udløbsdato",
        "kontraktudløb",
        "aftaleudløb",
        "utløp",
        "utløpet",
        "utløpsdato",
        "avtaleutløp",
        "kontraktsutløp",
        "expiry",
        "ophør",
        "opphør",
        "fornyelse",
        "forlængelse",
        "forlengelse",
        "renewal",
    ];
    let of_dictionary = |phrase: &str| match dictionary().value("period-end", phrase)? {
        "month" => Some(PeriodEnd::Month),
        "quarter" => Some(PeriodEnd::Quarter),
        _ => Some(PeriodEnd::Year),
    };
    let of_word = |word: &str| of_dictionary(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let end = of_dictionary(text).or_else(|| text.split_whitespace().find_map(of_word));
    let is_own =
        || text.split_whitespace().any(|word| OF_CONTRACT.contains(&word.trim_matches(|letter: char| !letter.is_alphanumeric())));
    end.map(Some).or_else(|| is_own().then_some(None))
}

/// A word of a period, as far as it is understood.
#[derive(Debug, Clone, Copy)]
pub(super) enum Word<'a> {
    Number(Decimal),
    Unit(Unit),
    Plus,
    Times,
    /// `løbende`: the month or year that is running, counted in full.
    Running,
    Filler,
    Other(&'a str),
}

/// Parts a text into numbers and words; `6mdr` is two, `3 (tre)` one.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut was_article = false;
    let part = |letter: char| letter.is_whitespace() || matches!(letter, '(' | ')');
    // A fraction is one word, whatever else is parted at the stroke.
    let pieces = text.split(part).flat_map(|piece| {
        let half = (piece == "1/2").then_some("½");
        half.into_iter().chain(piece.split('/').filter(move |_| half.is_none()))
    });
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        // Less than nothing is no length and no count: it is left as it stands, and understood by nobody.
        let below_zero = |rest: &str| rest.starts_with(|letter: char| letter.is_ascii_digit());
        if piece.strip_prefix(['-', '\u{2212}']).is_some_and(below_zero) {
            words.push(Word::Other(piece));
            continue;
        }
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
            // `Et halvt år` is half of one, `1 ½ år` one and a half.
            if is_half(word) && was_article {
                words.pop();
            }
            was_article = ["en", "et", "ett", "ei", "ein", "eit", "a"].contains(&word.to_lowercase().as_str());
            words.push(meaning(word));
            rest = after;
        }
    }
    words.retain(|word| !matches!(word, Word::Filler));
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
    // In `30 løbende dage` they run on end; in `løbende måned` one is running.
    let is_on_end = |at: usize| at > 0 && matches!((words[at - 1], words[at]), (Word::Number(_), Word::Running));
    if let Some(at) = (0..words.len()).find(|at| is_on_end(*at)) {
        words.remove(at);
    }
    if text.contains('(') {
        // Contracts say a number twice, in digits and in words.
        words.dedup_by(|two, one| matches!((one, two), (Word::Number(one), Word::Number(two)) if one == two));
    }
    words
}

fn is_half(word: &str) -> bool {
    ["½", "halvt", "halv", "half"].contains(&word.to_lowercase().as_str())
}

fn meaning(word: &str) -> Word<'_> {
    match word {
        "+" => return Word::Plus,
        "halvandet" | "halvannet" | "halvanna" => return Word::Number(Decimal::new(15, 1)),
        word if is_half(word) => return Word::Number(Decimal::new(5, 1)),
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

pub(super) fn of_words(words: &[Word<'_>], unit: Option<Unit>) -> Result<Period, Unreadable> {
    let not = || phrase!("unreadable-period");
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
                None => return Err(phrase!("unreadable-period-unit")),
            },
            (Word::Running, Some(Word::Unit(unit))) => (Decimal::ONE, *unit, 2),
            _ => return Err(not()),
        };
        let part = unit.times(count).ok_or_else(|| phrase!("unreadable-period-whole"))?;
        let months = sum
            .months
            .checked_add(part.months)
            .filter(|months| *months <= 1200)
            .ok_or_else(|| phrase!("unreadable-period-long"))?;
        let days =
            sum.days.checked_add(part.days).filter(|days| *days <= 36_525).ok_or_else(|| phrase!("unreadable-period-long"))?;
        sum = Period { months, days };
        any = true;
        at += used;
    }
    if any { Ok(sum) } else { Err(not()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::extension::{options, renewal};
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    fn read(typed: &str) -> Result<(u32, u32), String> {
        period(&text(typed), None).map(|period| (period.months, period.days)).map_err(|why| why.to_string())
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
            ("3 (tre) måneder", 3, 0),
            ("Opsiges med 3 måneders varsel", 3, 0),
            ("min. 6 mdr.", 6, 0),
            ("90 løbende dage", 0, 90),
            ("1/2 år", 6, 0),
            ("et halvt år", 6, 0),
            ("½ år", 6, 0),
            ("et og et halvt år", 18, 0),
            ("halvandet år", 18, 0),
            ("2 måneders gjensidig oppsigelsesfrist", 2, 0),
            ("6 måneders varsel", 6, 0),
            ("0", 0, 0),
        ] {
            assert_eq!(read(typed), Ok((months, days)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused_with_a_reason() {
        assert!(read("6").expect_err("no unit").to_string().contains("without a unit"));
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
        for (typed, months, end) in [
            ("3 mdr. til kvartalets udgang", 3, Some(PeriodEnd::Quarter)),
            ("3 mnd til kvartalets utløp", 3, Some(PeriodEnd::Quarter)),
            ("6 mdr. til 31/12", 6, Some(PeriodEnd::Year)),
            ("6 mnd til 31.12.", 6, Some(PeriodEnd::Year)),
            ("6 måneder til årets udgang", 6, Some(PeriodEnd::Year)),
            ("6 måneder til et kalenderårs udgang", 6, Some(PeriodEnd::Year)),
            ("1 mnd. fra utgangen av måneden", 1, Some(PeriodEnd::Month)),
            ("løbende måned + 3 mdr.", 3, Some(PeriodEnd::Month)),
            ("6 mdr. før udløb", 6, None),
            ("3 måneder før aftalens udløb", 3, None),
        ] {
            assert_eq!(read(typed), Ok((Period::months(months), end)), "{typed}");
        }
        assert_eq!(
            read("løbende måned + 30 dage"),
            Ok((Period { months: 1, days: 30 }, None)),
            "days do not end with a month: the whole month counts, so that no day for notice is missed"
        );
    }

    #[test]
    fn a_renewal_is_a_period_with_words_around_it() {
        let read = |typed: &str| renewal(&text(typed), None).map(|period| period.map(|period| period.months));
        for (typed, months) in [
            ("12 mdr.", 12),
            ("1 år ad gangen", 12),
            ("2 år om gangen", 24),
            ("Ja, et år ad gangen", 12),
            ("Ja - 1 år", 12),
            ("Automatisk 24 mdr.", 24),
            ("Forlænges automatisk med 12 måneder", 12),
            ("årligt", 12),
            ("hvert år", 12),
            ("1-årig", 12),
            ("2-årige perioder", 24),
            ("12 mdr. pr. gang", 12),
            ("1 års perioder", 12),
            ("Yes, 12 months", 12),
        ] {
            assert_eq!(read(typed), Ok(Some(months)), "{typed}");
        }
        assert_eq!(read("Ja, automatisk"), Ok(None));
        assert!(read("efter aftale").is_err());
        assert!(read("12").expect_err("no unit").to_string().contains("without a unit"));
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
            ("Ja, 2 x 12 mdr.", 2, 12),
            ("Option på 2 x 1 år", 2, 12),
            ("option på 12 måneder", 1, 12),
            ("2 optioner á 12 mdr.", 2, 12),
            ("to gange et år", 2, 12),
            ("kan forlænges 2 x 1 år", 2, 12),
            ("mulighed for 2 x 12 mdr.", 2, 12),
            ("2 x 1 års forlængelse", 2, 12),
            ("1 års option", 1, 12),
            ("nej", 0, 0),
            ("0", 0, 0),
        ] {
            assert_eq!(read(typed), Ok((count, months)), "{typed}");
        }
        assert!(read("2").expect_err("how long?").to_string().contains("how long"));
        assert!(read("1 år + 6 mdr.").expect_err("two lengths").to_string().contains("different length"));
        assert!(read("efter aftale").is_err());
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(any in "\\PC{0,40}", like in "[0-9½+x., ]{0,8}(mdr|år|dage|løbende)?[0-9+x ]{0,6}(mdr)?") {
            for typed in [any, like] {
                let cell = text(&typed);
                let _ = (period(&cell, Some(Unit::Year)), notice(&cell, None), renewal(&cell, None), options(&cell, None), Unit::in_heading(&typed));
            }
        }
    }
}
