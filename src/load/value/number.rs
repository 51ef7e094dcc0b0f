//! Numbers and amounts of money: `1.234,50`, `1 234,50`, `kr. 12.000,-`, `1,5 mio. kr.`.
//!
//! Danes and Norwegians write the comma before the decimals, and dots, spaces or apostrophes between the thousands. What could
//! be two numbers, or is a range, is refused: a figure that is wrong by a thousand is worse than one that is missing.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::Unreadable;
use crate::model::Currency;
use crate::model::table::Cell;
use crate::phrase;

/// An amount as a cell states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated {
    /// The number.
    pub value: Decimal,
    /// The currency, when the cell names one. `kr.` names none: it is the krone of whoever writes it.
    pub currency: Option<Currency>,
}

/// Words for money, folded to lower case without a full stop. The longest are tried first.
const CURRENCY_WORDS: &[(&str, Option<Currency>)] = &[
    ("danske kroner", Some(Currency::DKK)),
    ("norske kroner", Some(Currency::NOK)),
    ("kroner", None),
    ("dkk", Some(Currency::DKK)),
    ("nok", Some(Currency::NOK)),
    ("kr", None),
];

/// Currencies that are named by their letters or sign, other than the two at home.
const FOREIGN: &[(&str, Currency)] = &[
    ("€", Currency::EUR),
    ("eur", Currency::EUR),
    ("euro", Currency::EUR),
    ("$", Currency::USD),
    ("usd", Currency::USD),
    ("£", Currency::GBP),
    ("gbp", Currency::GBP),
    ("sek", Currency::SEK),
];

/// Words that make a number a thousand or a million times as large.
const SCALES: &[(&str, i64)] = &[
    ("millioner", 1_000_000),
    ("million", 1_000_000),
    ("mill", 1_000_000),
    ("mio", 1_000_000),
    ("mnok", 1_000_000),
    ("mdkk", 1_000_000),
    ("mkr", 1_000_000),
    ("tusind", 1_000),
    ("tusen", 1_000),
    ("t.kr", 1_000),
    ("tkr", 1_000),
    ("tnok", 1_000),
    ("tdkk", 1_000),
];

/// Ways to say that value added tax is not in an amount, as every amount here is understood. The longest are tried first.
const WITHOUT_TAX: &[&str] = &["ekskl", "excl", "exkl", "eksl", "eks", "ex", "uden", "uten", "utan", "u"];
/// Ways to say that it is.
const WITH_TAX: &[&str] = &["inkl", "incl", "inklusive", "med", "m"];
/// Words for value added tax.
const TAX: &[&str] = &["moms", "mva", "vat", "meirverdiavgift", "merverdiavgift"];

/// Words that people put behind a count.
const COUNTED: &[&str] = &[
    "stk",
    "pcs",
    "brugere",
    "brukere",
    "users",
    "user",
    "licenser",
    "lisenser",
    "licences",
    "licenses",
    "personer",
    "ansatte",
    "medarbejdere",
    "enheder",
    "enheter",
    "devices",
    "elever",
    "borgere",
    "innbyggere",
    "indbyggere",
];

/// Reads an amount of money with the currency that the cell names.
///
/// # Errors
/// When the cell holds no number, or one that could be two.
pub fn amount(cell: &Cell) -> Result<Stated, Unreadable> {
    match cell {
        Cell::Number(number) => of_float(*number).map(|value| Stated { value, currency: None }),
        Cell::Text(text) => of_text(text),
        Cell::Error(error) => Err(phrase!("unreadable-error", error = &**error)),
        Cell::Date(_) => Err(phrase!("unreadable-number-date")),
        Cell::Empty | Cell::Bool(_) => Err(phrase!("unreadable-number")),
    }
}

/// Reads a whole number, not below zero; a word such as `stk.` or `brugere` may follow it.
///
/// # Errors
/// When the cell holds something else.
pub fn whole(cell: &Cell) -> Result<u64, Unreadable> {
    let number = match cell {
        Cell::Text(text) => {
            let text = tidy(text);
            let counted = COUNTED.iter().find_map(|word| text.trim_end_matches('.').strip_suffix(word));
            number_of(counted.map_or(&*text, str::trim))?
        }
        cell => amount(cell)?.value,
    };
    if !number.fract().is_zero() {
        return Err(phrase!("unreadable-whole"));
    }
    u64::try_from(number)
        .map_err(|_| if number < Decimal::ZERO { phrase!("unreadable-below-zero") } else { phrase!("unreadable-too-large") })
}

/// Returns whether a text is a range such as `50-99`, `>500` or `100+`: a size, but no count.
#[must_use]
pub fn is_range(text: &str) -> bool {
    is_tidy_range(&tidy(text))
}

fn is_tidy_range(text: &str) -> bool {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let digits = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if let Some(rest) = bare.strip_prefix(['<', '>', '≤', '≥']) {
        return digits(rest.trim_start_matches('='));
    }
    if let Some(rest) = bare.strip_suffix('+') {
        return digits(rest);
    }
    bare.split_once("til").or_else(|| bare.split_once('-')).is_some_and(|(from, to)| digits(from) && digits(to))
}

/// Returns the scale that a heading names, such as `Udgift (t.kr.)` or `Beløb i 1.000 kr.`.
#[must_use]
pub fn scale_in(heading: &str) -> Decimal {
    // Most headings name no scale, and this is asked for every amount: one has `mio`, `mill`, `mkr`, `tkr`, `t.`, `tus`, `t kr`,
    // `mnok`, `tdkk` or `000` in it.
    let may_begin = |two: &[u8]| match [two[0].to_ascii_lowercase(), two[1].to_ascii_lowercase()] {
        [b'm', next] => matches!(next, b'i' | b'k' | b'n' | b'd'),
        [b't', next] => matches!(next, b'k' | b'.' | b'u' | b'n' | b'd' | b' '),
        two => two == *b"00",
    };
    if !heading.as_bytes().windows(2).any(may_begin) {
        return Decimal::ONE;
    }
    let heading = tidy(heading);
    let bare: String = heading.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').collect();
    let words: Vec<&str> = bare.split_whitespace().collect();
    let says = |wanted: &[&str]| {
        words.iter().any(|word| wanted.contains(word)) || words.windows(2).any(|two| wanted.contains(&two.concat().as_str()))
    };
    if says(&["mio", "mill", "mnok", "mdkk", "mkr", "miokr", "millkr"]) {
        Decimal::from(1_000_000)
    } else if says(&[
        "tkr", "tnok", "tdkk", "1000kr", "kr1000", "1000nok", "1000dkk", "tusindkr", "tusenkr", "itusind", "itusen", "i1000",
    ]) {
        Decimal::from(1_000)
    } else {
        Decimal::ONE
    }
}

/// Reads a number that a spreadsheet stores in binary, as the decimal that its reader sees.
fn of_float(number: f64) -> Result<Decimal, Unreadable> {
    Decimal::try_from(number).map_err(|_| phrase!("unreadable-too-large"))
}

fn of_text(text: &str) -> Result<Stated, Unreadable> {
    let mut rest = tidy(text);
    if rest.contains('%') {
        return Err(phrase!("unreadable-percentage"));
    }
    if is_tidy_range(&rest) {
        return Err(phrase!("unreadable-range"));
    }
    if let Some((amount, tax)) = parted_from_tax(&rest) {
        if tax == Tax::Included {
            return Err(phrase!("unreadable-with-tax"));
        }
        rest = amount.into();
    }
    let mut currency = None;
    let mut scale = Decimal::ONE;
    // Words stand in front and behind, in any order: `kr. 1,5 mio.`, `1,5 mio. kr.`, `NOK 12 000`.
    while let Some((shorter, found)) = peel(&rest) {
        rest = shorter.into();
        match found {
            Word::Currency(named) => match (currency, named) {
                (Some(one), Some(other)) if one != other => return Err(phrase!("unreadable-two-currencies")),
                (one, other) => currency = one.or(other),
            },
            Word::Scale(by) => {
                if scale != Decimal::ONE {
                    return Err(phrase!("unreadable-number"));
                }
                scale = Decimal::from(by);
            }
        }
    }
    let value = number_of(&rest)?.checked_mul(scale).ok_or_else(|| phrase!("unreadable-too-large"))?;
    Ok(Stated { value: value.normalize(), currency })
}

/// Whether value added tax is in an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tax {
    Excluded,
    Included,
}

/// Parts an amount from what it says of value added tax behind it: `12.000 kr. (ekskl. moms)`.
fn parted_from_tax(text: &str) -> Option<(String, Tax)> {
    let bare = text.trim_end_matches(['.', ')']);
    let before = TAX.iter().find_map(|word| bare.strip_suffix(word))?.trim_end();
    let before = before.trim_end_matches(['.', '/']);
    let at = before.rfind(|letter: char| !letter.is_alphabetic())?;
    let (amount, word) = before.split_at(at + before[at..].chars().next().map_or(0, char::len_utf8));
    let tax = match word {
        word if WITHOUT_TAX.contains(&word) => Tax::Excluded,
        word if WITH_TAX.contains(&word) => Tax::Included,
        _ => return None,
    };
    Some((amount.trim_end_matches(['(', ' ', ',']).to_owned(), tax))
}

enum Word {
    Currency(Option<Currency>),
    Scale(i64),
}

/// Takes one word of money or size off either end.
fn peel(text: &str) -> Option<(String, Word)> {
    // Most amounts have none.
    if [text.chars().next(), text.chars().next_back()].into_iter().flatten().all(|letter| letter.is_ascii_digit()) {
        return None;
    }
    let foreign = FOREIGN.iter().map(|(word, currency)| (*word, Word::Currency(Some(*currency))));
    let home = CURRENCY_WORDS.iter().map(|(word, currency)| (*word, Word::Currency(*currency)));
    let scales = SCALES.iter().map(|(word, by)| (*word, Word::Scale(*by)));
    for (word, meaning) in scales.chain(home).chain(foreign) {
        // A word ends where its letters end: `kr` is not the beginning of `krone`.
        let parted = |rest: &str, touching: Option<char>| !rest.is_empty() && !touching.is_some_and(char::is_alphabetic);
        if let Some(rest) = text.strip_prefix(word) {
            let rest = rest.strip_prefix('.').unwrap_or(rest);
            if parted(rest, rest.chars().next()) {
                return Some((rest.trim().to_owned(), meaning));
            }
        }
        let end = text.strip_suffix('.').unwrap_or(text);
        if let Some(rest) = end.strip_suffix(word)
            && parted(rest, rest.chars().next_back())
        {
            return Some((rest.trim().to_owned(), meaning));
        }
    }
    None
}

/// Returns the text in lower case with plain spaces and signs, without white space around it.
fn tidy(text: &str) -> Cow<'_, str> {
    // Most numbers are tidy, and every one is asked.
    if text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-')) {
        return text.into();
    }
    let mut tidy = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{2212}' | '\u{2013}' | '\u{2014}' => tidy.push('-'),
            '\u{2019}' | '\u{2bc}' | '`' | '´' => tidy.push('\''),
            '\u{200b}' | '\u{feff}' | '\u{ad}' => {}
            letter if !letter.is_whitespace() => tidy.push(letter),
            _ if tidy.is_empty() || tidy.ends_with(' ') => {}
            _ => tidy.push(' '),
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.into()
}

/// Reads the digits, when no word is left around them.
fn number_of(text: &str) -> Result<Decimal, Unreadable> {
    let text = [",-", ",--", ".-", ",=", ",- "].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text).trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let plain = plain_digits(digits)?;
    let value: Decimal = plain.parse().map_err(|_| phrase!("unreadable-too-large"))?;
    Ok(if negative { -value } else { value })
}

/// Returns the digits with a point before the decimals and nothing between the thousands.
fn plain_digits(text: &str) -> Result<Cow<'_, str>, Unreadable> {
    if !text.chars().any(|letter| letter.is_ascii_digit()) {
        return Err(phrase!("unreadable-number"));
    }
    if let Some(odd) = text.chars().find(|letter| !letter.is_ascii_digit() && !matches!(letter, '.' | ',' | ' ' | '\'')) {
        return Err(if odd.is_alphabetic() { phrase!("unreadable-number-words") } else { phrase!("unreadable-number-signs") });
    }
    let (commas, dots) = (text.matches(',').count(), text.matches('.').count());
    let spaced = text.contains([' ', '\'']);
    let decimal_at = match (commas, dots) {
        (0, 0) => None,
        // The sign that comes last stands before the decimals when both are there.
        (1, 1..) if text.rfind(',') > text.rfind('.') => text.rfind(','),
        (1.., 1) if text.rfind('.') > text.rfind(',') => text.rfind('.'),
        (1, 0) => text.find(','),
        (0, 1) => text.find('.').filter(|at| spaced || !is_thousands_dot(text, *at)),
        _ => None,
    };
    let (whole, fraction) = match decimal_at {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let fraction_is_digits = fraction.is_none_or(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit()));
    if !fraction_is_digits || (spaced && dots > 0 && fraction.is_some_and(|part| part.len() == 3)) {
        return Err(phrase!("unreadable-thousands"));
    }
    let whole = grouped(whole).ok_or_else(|| phrase!("unreadable-groups"))?;
    Ok(match fraction {
        Some(fraction) => format!("{whole}.{fraction}").into(),
        None => whole,
    })
}

/// Returns whether the only dot of a number parts thousands: `1.234` does, `0.125`, `1.5` and `12345.678` do not.
fn is_thousands_dot(text: &str, at: usize) -> bool {
    let (before, after) = (&text[..at], &text[at + 1..]);
    after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0')
}

/// Returns the digits of a whole number whose thousands are parted by one and the same sign, or by none.
fn grouped(text: &str) -> Option<Cow<'_, str>> {
    let Some(sign) = text.chars().find(|letter| !letter.is_ascii_digit()) else {
        return (!text.is_empty()).then_some(text.into());
    };
    let mut groups = text.split(sign);
    let first =
        groups.next().filter(|first| (1..=3).contains(&first.len()) && first.chars().all(|letter| letter.is_ascii_digit()))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !group.chars().all(|letter| letter.is_ascii_digit()) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, String> {
        amount(&Cell::Text(text.into())).map(|stated| stated.value.to_string()).map_err(|why| why.to_string())
    }

    #[test]
    fn numbers_as_danes_and_norwegians_type_them() {
        for (typed, meant) in [
            ("1.234,50", "1234.5"),
            ("1 234,50", "1234.5"),
            ("1\u{a0}234,50", "1234.5"),
            ("1\u{202f}234\u{2009}567", "1234567"),
            ("kr. 12.000,-", "12000"),
            ("kr 12.000,--", "12000"),
            ("12.000 kr", "12000"),
            ("12.000 kr.", "12000"),
            ("12 000 DKK", "12000"),
            ("NOK 12 000", "12000"),
            ("12 000 danske kroner", "12000"),
            ("1.234.567", "1234567"),
            ("1'234'567.50", "1234567.5"),
            ("1,234,567", "1234567"),
            ("1,234.50", "1234.5"),
            ("1234.5", "1234.5"),
            ("1.234", "1234"),
            ("1.23", "1.23"),
            ("0.125", "0.125"),
            ("0,125", "0.125"),
            ("12345.678", "12345.678"),
            ("1,5 mio.", "1500000"),
            ("kr. 1,5 mio.", "1500000"),
            ("2,25 mill. kr.", "2250000"),
            ("350 t.kr.", "350000"),
            ("350 tkr", "350000"),
            ("MNOK 1,2", "1200000"),
            ("-1.234,50", "-1234.5"),
            ("\u{2212}500", "-500"),
            ("500,-", "500"),
            ("12.000 kr. ekskl. moms", "12000"),
            ("12.000 kr. (ekskl. moms)", "12000"),
            ("12.000 kr. ex. moms", "12000"),
            ("12 000 kr eks. mva.", "12000"),
            ("12 000 eks mva", "12000"),
            ("12.000,- u. moms", "12000"),
            ("12.000,- u/moms", "12000"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_a_reason() {
        for (typed, why) in [
            ("12.34.567", "the groups of digits are not thousands"),
            ("tolvtusind", "not a number"),
            ("fem mio og lidt til", "not a number"),
            ("5 mio og lidt til", "words beside the number: write the number alone"),
            ("12.000 kr. inkl. moms", "with value added tax: write the amount without it"),
            ("12.000 kr. og moms", "words beside the number: write the number alone"),
            ("12 %", "a percentage, not an amount"),
            ("50-99", "a range, not a number"),
            (">500", "a range, not a number"),
            ("1 234.567", "cannot tell thousands from decimals"),
            ("1 23", "the groups of digits are not thousands"),
            ("EUR 12 NOK", "two currencies"),
            ("1,", "cannot tell thousands from decimals"),
            ("", "not a number"),
            ("99999999999999999999999999999999", "the number is too large"),
        ] {
            assert_eq!(read(typed), Err(why.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_named_currency_is_kept_and_a_krone_is_anybodys() {
        let of = |text: &str| amount(&Cell::Text(text.into())).map(|stated| stated.currency);
        assert_eq!(of("1.000 kr."), Ok(None));
        assert_eq!(of("EUR 1.000"), Ok(Currency::parse("EUR")));
        assert_eq!(of("1 000 €"), Ok(Currency::parse("EUR")));
        assert_eq!(of("NOK 1 000"), Ok(Some(Currency::NOK)));
    }

    #[test]
    fn counts_may_be_followed_by_what_is_counted() {
        let count = |text: &str| whole(&Cell::Text(text.into())).map_err(|why| why.to_string());
        assert_eq!(count("1.200 stk."), Ok(1200));
        assert_eq!(count("45 brugere"), Ok(45));
        assert_eq!(count("12,00"), Ok(12));
        assert_eq!(count("1,5"), Err("not a whole number".to_owned()));
        assert_eq!(count("-3"), Err("below zero".to_owned()));
        assert!(count("ca. 300").is_err(), "an estimate is no count");
        assert!(count("50-99").is_err(), "a range is no count");
        assert_eq!(whole(&Cell::Number(37.0)), Ok(37));
    }

    #[test]
    fn ranges_are_told_from_numbers() {
        for range in ["<10", "10-49", "50 - 99", "100–499", ">500", "500+", "10 til 20"] {
            assert!(is_range(range), "{range}");
        }
        for other in ["-10", "12", "12.000,-", "2026-12-31", "K-10"] {
            assert!(!is_range(other), "{other}");
        }
    }

    #[test]
    fn a_heading_can_say_that_amounts_are_in_thousands() {
        assert_eq!(scale_in("Årlig udgift (t.kr.)"), Decimal::from(1000));
        assert_eq!(scale_in("Udgift i 1.000 kr."), Decimal::from(1000));
        assert_eq!(scale_in("Beløp (mill. kr)"), Decimal::from(1_000_000));
        assert_eq!(scale_in("Årlig udgift (kr.)"), Decimal::ONE);
    }

    /// Writes a number the local way: groups of three with a sign between, and a comma before the decimals.
    fn local(whole: u64, oere: Option<u8>, sign: &str) -> String {
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(sign);
            }
            grouped.push(digit);
        }
        oere.map_or_else(|| grouped.clone(), |oere| format!("{grouped},{oere:02}"))
    }

    proptest! {
        #[test]
        fn any_number_written_the_local_way_is_read_back(
            whole in 0_u64..1_000_000_000_000,
            oere in proptest::option::of(0_u8..100),
            sign in proptest::sample::select(vec!["", ".", " ", "\u{a0}", "'"]),
            around in proptest::sample::select(vec![("", ""), ("kr. ", ""), ("", " kr."), ("DKK ", ""), ("", " NOK")]),
        ) {
            let typed = format!("{}{}{}", around.0, local(whole, oere, sign), around.1);
            let meant = Decimal::from(whole) + Decimal::new(oere.unwrap_or_default().into(), 2);
            prop_assert_eq!(amount(&Cell::Text(typed.as_str().into())).map(|stated| stated.value), Ok(meant), "{}", typed);
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,40}", number in any::<f64>()) {
            let cell = Cell::Text(text.as_str().into());
            let _ = (amount(&cell), whole(&cell), is_range(&text), scale_in(&text), amount(&Cell::Number(number)), whole(&Cell::Number(number)));
        }

        #[test]
        fn no_text_like_a_number_is_too_strange(text in "[-+0-9.,' krmio%<>]{0,30}") {
            let cell = Cell::Text(text.as_str().into());
            let _ = (amount(&cell), whole(&cell), is_range(&text), scale_in(&text));
        }
    }
}
