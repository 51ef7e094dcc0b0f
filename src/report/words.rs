//! Words for people: amounts as Danes and Norwegians write them, and text that cannot play tricks on a terminal.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::RoundingStrategy;

use crate::calendar::Country;
use crate::finding::{Level, Undertaken};
use crate::model::Language;
use crate::model::money::{Amount, Basis, Currency, Meaning, Money};
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::phrase::Value;
use crate::words::say;

/// Returns whether a character does something instead of being seen: control characters, and those that turn the direction
/// of writing, which can make a line read otherwise than it is.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Returns the text in one line without hidden characters: white space of any kind becomes a space, the rest goes.
///
/// Names come from files that many people write to; an escape character in one must not reach the terminal.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| is_hidden(letter) || letter == '\u{a0}') {
        return Cow::Borrowed(text);
    }
    let seen = text.chars().filter_map(|letter| match letter {
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{a0}' | '\u{2028}' | '\u{2029}' => Some(' '),
        letter if is_hidden(letter) => None,
        letter => Some(letter),
    });
    Cow::Owned(seen.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Returns whole kroner in groups of three, as the language writes them, and in English the country; hundredths only where there are any
/// and `exact`.
#[must_use]
pub fn number(value: Money, profile: &Profile, exact: bool) -> String {
    let rounded = value.round_dp_with_strategy(if exact { 2 } else { 0 }, RoundingStrategy::MidpointAwayFromZero);
    let text = format!("{:.2}", rounded.abs());
    let (whole, hundredths) = text.split_once('.').unwrap_or((&text, "00"));
    // A space that does not break keeps `1 234` on one line.
    let is_danish = match Language::of_people(profile) {
        Language::Danish => true,
        Language::Norwegian => false,
        Language::English => profile.country == Country::Denmark,
    };
    let separator = if is_danish { '.' } else { '\u{a0}' };
    let mut grouped = String::with_capacity(text.len() + 4);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    if hundredths != "00" {
        grouped.push(',');
        grouped.push_str(hundredths);
    }
    if rounded.is_sign_negative() && !rounded.is_zero() { format!("-{grouped}") } else { grouped }
}

/// Returns an amount with its currency: `kr.` or `kr` in the organisation's own country, the three letters elsewhere.
#[must_use]
pub fn money(value: Money, currency: Currency, profile: &Profile, exact: bool) -> String {
    let number = number(value, profile, exact);
    let own = krone(currency, Language::of_people(profile)).filter(|_| currency == profile.currency);
    own.map_or_else(|| format!("{number}\u{a0}{currency}"), |krone| format!("{number}\u{a0}{krone}"))
}

/// Returns the short word for kroner, which Danish ends with a full stop and the other languages do not; nothing for other currencies.
#[must_use]
pub fn krone(currency: Currency, language: Language) -> Option<&'static str> {
    match currency {
        Currency::DKK | Currency::NOK => Some(if language == Language::Danish { "kr." } else { "kr" }),
        _ => None,
    }
}

/// Returns an amount with currency and basis: `39.000 kr/year`, `12.000 EUR once`.
#[must_use]
pub fn amount(amount: &Amount, profile: &Profile) -> String {
    per(money(amount.value, amount.currency, profile, true), amount.basis, Language::of_people(profile))
}

/// Returns an amount with the time over which it is counted. It stays on one line.
#[must_use]
pub fn per(amount: String, basis: Basis, language: Language) -> String {
    let phrase = match basis {
        Basis::PerYear => phrase!("per-year", amount),
        Basis::Once => phrase!("once", amount),
        Basis::Contract => phrase!("in-all", amount),
    };
    say(&phrase, language).replace(' ', "\u{a0}")
}

/// Returns an amount with what it means: `saves 39.000 kr/year`.
#[must_use]
pub fn means(amount: String, meaning: Meaning, language: Language) -> String {
    let phrase = match meaning {
        Meaning::Saving => phrase!("saves", amount),
        Meaning::Exposure => phrase!("may-cost", amount),
        Meaning::Value => phrase!("worth", amount),
    };
    say(&phrase, language)
}

/// Returns the word for a level.
#[must_use]
pub fn level(level: Level, language: Language) -> String {
    let phrase = match level {
        Level::Error => phrase!("level-error"),
        Level::Warning => phrase!("level-warning"),
        Level::Note => phrase!("level-note"),
    };
    say(&phrase, language)
}

/// Returns who sees to a finding and by when, or that it should have been done.
#[must_use]
pub fn undertaken(undertaken: &Undertaken, today: NaiveDate, language: Language) -> String {
    let when = match undertaken.until {
        Some(day) if day < today => "late",
        Some(_) => "due",
        None => "open",
    };
    let by = undertaken.by.as_deref().map_or(Cow::Borrowed("?"), clean).into_owned();
    let until = undertaken.until.map(|until| day(until, language)).unwrap_or_default();
    say(&phrase!("undertaken", when, by, day = until), language)
}

/// Returns `by 2026-12-31`, on one line.
#[must_use]
pub fn by(day: NaiveDate, language: Language) -> String {
    say(&phrase!("audit-by", day), language).replace(' ', "\u{a0}")
}

/// Returns a day by itself.
#[must_use]
pub fn day(day: NaiveDate, language: Language) -> String {
    told(day, language)
}

/// Returns a value by itself: a day, a period, a list.
#[must_use]
pub fn told(value: impl Into<Value>, language: Language) -> String {
    say(&phrase!("list-item", value = value.into()), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dkk(value: &str) -> String {
        money(value.parse().expect("a decimal"), Currency::DKK, &Profile::default(), true)
    }

    #[test]
    fn kroner_are_grouped_as_the_country_does() {
        assert_eq!(dkk("1234567.50"), "1.234.567,50\u{a0}kr.");
        let norwegian = Profile { language: Some(Language::Norwegian), ..Profile::default() };
        assert_eq!(dkk("999"), "999\u{a0}kr.");
        assert_eq!(dkk("-1000.00"), "-1.000\u{a0}kr.");
        assert_eq!(number("1234567".parse().expect("a decimal"), &norwegian, true), "1\u{a0}234\u{a0}567");
        assert_eq!(number("0.5".parse().expect("a decimal"), &Profile::default(), false), "1");
    }

    #[test]
    fn another_currency_is_named() {
        let euro = Currency::parse("EUR").expect("a currency");
        assert_eq!(money(Money::ONE, euro, &Profile::default(), true), "1\u{a0}EUR");
    }

    #[test]
    fn nothing_hidden_is_left_in_a_name() {
        assert_eq!(clean("\u{1b}[31mred\u{1b}[0m"), "[31mred[0m");
        assert_eq!(clean("two\r\nlines\tand \u{202e}more\u{9b}"), "two lines and more");
        assert!(matches!(clean("plæne"), Cow::Borrowed(_)));
    }
}
