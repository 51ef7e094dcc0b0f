//! Numbers, amounts and days as each language writes them; English stands for the neutral form, which machines read too.

use chrono::NaiveDate;
use fluent_bundle::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::Language;

/// Between the groups of three digits, and before decimals. A space that does not break keeps `1 234` on one line.
fn marks(language: Language) -> Option<(char, char)> {
    match language {
        Language::Danish => Some(('.', ',')),
        Language::Norwegian => Some(('\u{a0}', ',')),
        Language::English => None,
    }
}

/// Returns a number.
pub(super) fn decimal(value: Decimal, language: Language) -> String {
    marks(language).map_or_else(|| value.normalize().to_string(), |marks| grouped(value, marks))
}

fn grouped(value: Decimal, (group, point): (char, char)) -> String {
    let text = value.normalize().to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut written = String::with_capacity(text.len() + 4);
    written.push_str(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if !decimals.is_empty() {
        written.push(point);
        written.push_str(decimals);
    }
    written
}

/// Returns an amount with its currency, to the hundredth: `12.000 kr.` in Danish, `12 000 kr` in Norwegian, `12 000 DKK` elsewhere.
pub(super) fn money(value: Decimal, currency: &str, language: Language) -> String {
    let value = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize();
    let written = match (marks(language), value.scale()) {
        // Half a krone is written `0,50`.
        (Some(marks), 1) => grouped(value, marks) + "0",
        (marks, _) => grouped(value, marks.unwrap_or(('\u{a0}', '.'))),
    };
    let word = match (language, currency) {
        (Language::Danish, "DKK") => "kr.",
        (Language::Norwegian, "NOK") => "kr",
        (_, code) => code,
    };
    format!("{written}\u{a0}{word}")
}

/// Returns a day: `31.12.2026` in Danish and Norwegian, `2026-12-31` elsewhere.
pub(super) fn day(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Danish | Language::Norwegian => day.format("%d.%m.%Y").to_string(),
        Language::English => day.to_string(),
    }
}

fn whole(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Counts come from whole numbers, so nothing is lost.
    Some(decimal(Decimal::from(number.value as i64), language))
}

/// Writes a count in Danish.
pub(super) fn danish(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    whole(value, Language::Danish)
}

/// Writes a count in Norwegian.
pub(super) fn norwegian(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    whole(value, Language::Norwegian)
}

/// Writes a count in English.
pub(super) fn english(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    whole(value, Language::English)
}
