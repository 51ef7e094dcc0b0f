//! What a remark beside a line says of years and estimates, in Danish, Norwegian and English.

use crate::text::fold;

/// Words after which a year is the first one.
const FROM: &[&str] = &["fra", "frå", "from", "med", "since"];
/// Words between such a word and its year.
const BETWEEN: &[&str] = &["og", "med", "år", "året", "ultimo", "primo", "and", "the"];
/// Words after which a year is that of the full effect.
const FULL: &[&str] = &["fuld", "fulde", "full", "fulle", "idriftsættelse", "idriftsettelse", "indfasning", "innfasing"];
/// Words after which a year is the last one, and those after which it has passed.
const BY: &[&str] = &["ultimo", "medio", "primo", "udgangen", "utgangen", "senest"];
const BEFORE: &[&str] = &["inden", "innen", "før", "forud", "before"];
/// Words of a contract's end.
const ENDS: &[&str] = &["udløb", "udløbet", "udløber", "utløp", "utløpet", "utløper", "expiry", "expires", "end"];
/// Words that part what they follow from what follows them.
const YEARLY: &[&str] = &["årig", "årige", "års", "år", "year", "years"];

/// What a remark says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// That there is no estimate.
    pub(super) is_not_estimated: bool,
    /// From which year.
    pub(super) from: Option<i32>,
    /// From which year with full effect.
    pub(super) full_from: Option<i32>,
    /// By which year at the latest.
    pub(super) by: Option<i32>,
    /// Over how many years, and from which to which.
    pub(super) period: Option<(i32, i32, i32)>,
}

impl Said {
    pub(super) fn of(note: &str) -> Self {
        let lower = note.to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let year = |word: &str| word.parse().ok().filter(|year| (1990..=2100).contains(year));
        let mut said = Self { is_not_estimated: says_not_estimated(&lower), ..Self::default() };
        for (at, found) in words.iter().enumerate().filter_map(|(at, word)| Some((at, year(word)?))) {
            let before = &words[at.saturating_sub(4)..at];
            let after_from = before.iter().rev().find(|word| !BETWEEN[..1].contains(word) && !BETWEEN[2..].contains(word));
            if before.iter().any(|word| FULL.contains(word)) {
                said.full_from = said.full_from.or(Some(found));
            } else if after_from.is_some_and(|word| FROM.contains(word)) {
                said.from = said.from.or(Some(found));
            } else {
                said.by = said.by.or_else(|| last_year(&words[at.saturating_sub(8)..at], found));
            }
        }
        said.period = period(&words, year);
        said
    }
}

/// Returns the last year that the words before a year allow: `ultimo 2015`, `inden 2016`, `i god tid inden udløbet i 2016`.
fn last_year(before: &[&str], year: i32) -> Option<i32> {
    let has = |words: &[&str], within: usize| before.iter().rev().take(within).any(|word| words.contains(word));
    let in_good_time = before.windows(2).any(|pair| pair == ["god", "tid"] || pair == ["good", "time"]);
    match () {
        () if has(BY, 3) || has(&["by"], 1) => Some(year),
        // What is done before a contract ends may be done in the same year, unless it is done in good time.
        () if has(BEFORE, 6) && has(ENDS, 5) && !in_good_time => Some(year),
        () if has(BEFORE, 6) && has(ENDS, 5) || has(BEFORE, 1) => year.checked_sub(1),
        () => None,
    }
}

fn says_not_estimated(note: &str) -> bool {
    let folded = fold(note);
    let says = ["ikkeestimer", "ikkeopgjort", "ikkeberegnet", "ikkeberekna", "notestimated", "ikkevurderet"];
    says.iter().any(|words| folded.contains(words))
}

/// Returns the length and the first and last year of a period such as `2-årig periode (2015-2017)`.
fn period(words: &[&str], year: impl Fn(&str) -> Option<i32>) -> Option<(i32, i32, i32)> {
    let at = words
        .windows(2)
        .position(|pair| pair[0].parse::<i32>().is_ok_and(|length| (1..=30).contains(&length)) && YEARLY.contains(&pair[1]))?;
    let mut years = words[at + 2..].iter().take(6).filter_map(|word| year(word));
    let (first, last) = (years.next()?, years.next()?);
    (first <= last).then_some((words[at].parse().ok()?, first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_of_the_strategy_are_understood() {
        let said = Said::of("Driftseffekt er ikke estimeret");
        assert!(said.is_not_estimated);
        assert_eq!(Said::of("forventes at give 0,2 mio. kr. fra 2016").from, Some(2016));
        assert_eq!(Said::of("fra og med 2016").from, Some(2016));
        assert_eq!(Said::of("øget driftsudgift på 1 mio.kr ved endelige idriftsættelse i 2017").full_from, Some(2017));
        assert_eq!(Said::of("fuld effekt fra 2016").full_from, Some(2016));
        assert_eq!(Said::of("2 årsværk over en 2-årig periode (2015-2017)").period, Some((2, 2015, 2017)));
        assert_eq!(Said::of("analysen gennemføres ultimo 2015").by, Some(2015));
        assert_eq!(Said::of("i god tid inden kontraktens udløb i 2016").by, Some(2015));
        assert_eq!(Said::of("inden kontraktens udløb i 2016").by, Some(2016));
        assert_eq!(Said::of("skal være færdig før 2016").by, Some(2015));
        assert_eq!(Said::of("innen utgangen av 2016").by, Some(2016));
        assert_eq!(Said::of("forventes at give 0,2 mio. kr. fra ultimo 2016").by, None);
        assert_eq!(Said::of("jf. Økonomiaftalen 2014, 0,8 mio. kr. i 2015"), Said::default());
    }
}
