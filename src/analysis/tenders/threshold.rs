//! The threshold in force on a day, and where a value stands to it.

use chrono::NaiveDate;

use super::law::{Law, Origin, Regime, Threshold};
use crate::analysis::Settings;
use crate::analysis::costs::Exchange;
use crate::model::money::{Currency, Money};
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::phrase::Phrase;

/// Where a value stands to a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Clearly below.
    Below,
    /// So near that the estimate should be checked.
    Near,
    /// Clearly at or above.
    Above,
    /// The value is not known, or not in that currency.
    Unknown,
}

impl Standing {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::Near => "near",
            Self::Above => "above",
            Self::Unknown => "unknown",
        }
    }
}

/// A threshold on a day, with a value held against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// The threshold.
    pub amount: Money,
    /// Its currency.
    pub currency: Currency,
    /// Where the value stands.
    pub standing: Standing,
    /// Whether the value is at or above it.
    pub is_reached: bool,
    /// What was assumed: the day lies outside the periods that are known, or the amount was not read in a source.
    pub assumption: Option<Phrase>,
    /// What binds a value below it, in a phrase; nothing when the value is not known, or reaches it.
    pub duty: Option<Phrase>,
    /// What to know about the amount.
    pub note: Option<Phrase>,
}

/// What values are held against.
#[derive(Debug, Clone, Copy)]
pub struct Yardstick<'a> {
    law: &'a Law,
    more: &'a [Threshold],
    near_percent: u32,
    exchange: Exchange<'a>,
}

impl<'a> Yardstick<'a> {
    /// Makes a yardstick of a country's law, and the policy's thresholds and rates.
    #[must_use]
    pub fn of(profile: &Profile, settings: &'a Settings) -> Self {
        let (law, exchange) = (Law::of(profile.country), Exchange::new(profile.currency, &settings.rates));
        Self { law, more: &settings.tenders.thresholds, near_percent: settings.tenders.near_percent, exchange }
    }

    /// Returns a value in the currency of the thresholds; nothing when the policy has no rate for it.
    #[must_use]
    pub fn comparable(&self, value: Money, currency: Currency) -> Option<Money> {
        self.exchange.convert(value, currency, self.law.currency)
    }

    /// Returns the directive's threshold on a day, with a value held against it.
    ///
    /// # Panics
    /// Never: every country's law has thresholds of the directive, which is checked when it is read.
    #[must_use]
    pub fn on(&self, day: NaiveDate, value: Option<Money>) -> InForce {
        let of_day = self.law.threshold_on(Regime::Directive, day, self.more);
        let (threshold, is_assumed) = of_day.expect("a country's law has thresholds, which is checked when it is read");
        let (amount, currency) = (threshold.amount, self.law.currency);
        let hundredth = amount / Money::ONE_HUNDRED;
        let near = hundredth.checked_mul(self.near_percent.into()).unwrap_or(amount);
        let standing = match value {
            None => Standing::Unknown,
            Some(value) if value.saturating_sub(amount).abs() <= near => Standing::Near,
            Some(value) if value < amount => Standing::Below,
            Some(_) => Standing::Above,
        };
        let note = threshold.note.as_deref().map(|note| phrase!("threshold-note", note = note.trim_end_matches('.')));
        let assumption = if is_assumed {
            Some(phrase!("threshold-not-known", day, amount = (amount, currency)))
        } else if threshold.origin != Origin::Read {
            let why = note.clone().unwrap_or_else(|| phrase!("threshold-not-read"));
            Some(phrase!("threshold-because", amount = (amount, currency), why))
        } else {
            None
        };
        let duty = value.filter(|value| *value < amount).map(|value| self.law.duty_on(value, day, self.more));
        let is_reached = value.is_some_and(|value| value >= amount);
        InForce { amount, currency, standing, is_reached, assumption, duty, note }
    }
}

impl InForce {
    /// Returns the amount, and what to know about it where a value is so near it that this matters.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        let amount = (self.amount, self.currency);
        match &self.note {
            Some(note) if self.standing == Standing::Near => phrase!("threshold-noted", amount, note),
            _ => phrase!("list-item", value = amount),
        }
    }
}
