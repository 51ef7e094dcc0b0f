//! The threshold in force on a day, and where a value stands to it.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

use super::law::{Law, Threshold};
use crate::analysis::costs::Exchange;
use crate::calendar::Country;
use crate::model::contract_value::EstimatedValue;
use crate::model::money::{Currency, Money, grouped};

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
    /// What was assumed, when the day lies outside the periods that are known.
    pub assumption: Option<String>,
    /// What to know about the amount.
    pub note: Option<String>,
}

/// What values are held against.
#[derive(Debug, Clone, Copy)]
pub struct Yardstick<'a> {
    law: &'a Law,
    more: &'a [Threshold],
    exchange: Exchange<'a>,
}

impl<'a> Yardstick<'a> {
    /// Makes a yardstick of a country's law, the policy's thresholds, the portfolio's currency and the policy's rates.
    #[must_use]
    pub fn new(country: Country, more: &'a [Threshold], own: Currency, rates: &'a BTreeMap<Currency, Money>) -> Self {
        Self { law: Law::of(country), more, exchange: Exchange::new(own, rates) }
    }

    /// Returns a value in the currency of the thresholds; nothing when the policy has no rate for it.
    #[must_use]
    pub fn comparable(&self, value: &EstimatedValue) -> Option<Money> {
        self.exchange.convert(value.value, value.currency, self.law.currency)
    }

    /// Returns the threshold on a day, with a value held against it.
    #[must_use]
    pub fn on(&self, day: NaiveDate, value: Option<Money>) -> InForce {
        let (threshold, is_assumed) = self.law.threshold_on(day, self.more);
        let (amount, currency) = (threshold.amount, self.law.currency);
        let hundredth = amount / Money::ONE_HUNDRED;
        let near = hundredth.checked_mul(self.law.near_percent.into()).unwrap_or(amount);
        let standing = match value {
            None => Standing::Unknown,
            Some(value) if value.saturating_sub(amount).abs() <= near => Standing::Near,
            Some(value) if value < amount => Standing::Below,
            Some(_) => Standing::Above,
        };
        let assumption = is_assumed.then(|| format!("threshold on {day} not known: {} assumed", grouped(amount, currency)));
        let is_reached = value.is_some_and(|value| value >= amount);
        InForce { amount, currency, standing, is_reached, assumption, note: threshold.note.clone() }
    }
}

/// Writes `1611252 DKK`, and what to know about the amount where a value is so near it that this matters.
impl fmt::Display for InForce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(self.amount, self.currency))?;
        match &self.note {
            Some(note) if self.standing == Standing::Near => write!(f, " ({})", note.trim_end_matches('.')),
            _ => Ok(()),
        }
    }
}
