//! How the page says things: in the reader's language, with days, numbers and amounts as they are written there.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::finding::Subject;
use crate::model::Language;
use crate::model::money::{Amount, Money};
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::{Report, table, words};
use crate::words::{find, say};

/// Says things in a language, of an organisation.
#[derive(Debug)]
pub(super) struct Voice<'a> {
    pub(super) profile: &'a Profile,
    pub(super) language: Language,
}

/// A day: for machines, which sort by it, and for people.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Day {
    pub(super) iso: String,
    pub(super) text: String,
}

impl<'a> Voice<'a> {
    pub(super) fn of(report: &Report<'a>) -> Self {
        Self { profile: &report.facts.portfolio.profile, language: report.language }
    }

    /// Returns what a phrase says.
    pub(super) fn say(&self, phrase: &Phrase) -> String {
        say(phrase, self.language)
    }

    /// Returns what is a phrase already, or plain text.
    pub(super) fn said(&self, text: impl Into<Phrase>) -> String {
        self.say(&text.into())
    }

    /// Returns a message without gaps.
    pub(super) fn word(&self, key: &str) -> String {
        find(key, self.language).unwrap_or_else(|| key.to_owned())
    }

    /// Returns a day.
    pub(super) fn day(&self, day: NaiveDate) -> Day {
        Day { iso: day.to_string(), text: words::day(day, self.language) }
    }

    /// Returns a count.
    pub(super) fn number(&self, number: usize) -> String {
        self.say(&phrase!("list-item", value = number))
    }

    /// Returns an amount in the portfolio's currency, in whole kroner.
    pub(super) fn money(&self, value: Money) -> String {
        words::money(value, self.profile.currency, self.profile, false)
    }

    /// Returns an amount with its currency and the time over which it is counted.
    pub(super) fn amount(&self, amount: &Amount) -> String {
        words::amount(amount, self.profile)
    }

    /// Returns a number with its sign, also where it is above zero.
    pub(super) fn signed(&self, number: i64) -> String {
        let text = self.number(usize::try_from(number.unsigned_abs()).unwrap_or(usize::MAX));
        match number {
            0 => text,
            1.. => format!("+{text}"),
            _ => format!("−{text}"),
        }
    }
}

/// Returns a subject's id and name.
pub(super) fn label(subject: &Subject) -> String {
    table::subject(subject)
}

/// Returns a part of a whole in hundredths, for drawing; between none and all of it.
pub(super) fn percent(part: Decimal, whole: Decimal) -> Decimal {
    let share = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(whole)).unwrap_or_default();
    share.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED).round_dp(2).normalize()
}
