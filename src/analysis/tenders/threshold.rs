//! The threshold in force on a day, and where a value stands to it.

use std::fmt;

use chrono::NaiveDate;

use super::law::{Law, Origin, Regime, Threshold};
use crate::analysis::Settings;
use crate::analysis::costs::Exchange;
use crate::model::money::{Currency, Money, grouped};
use crate::model::portfolio::Profile;

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
    pub assumption: Option<String>,
    /// What binds a value below it, in a phrase; nothing when the value is not known, or reaches it.
    pub duty: Option<String>,
    /// What to know about the amount.
    pub note: Option<String>,
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
        let assumption = if is_assumed {
            Some(format!("threshold on {day} not known: {} assumed", grouped(amount, currency)))
        } else if threshold.origin != Origin::Read {
            let why = threshold.note.as_deref().unwrap_or("not read in a source");
            Some(format!("threshold of {}: {why}", grouped(amount, currency)))
        } else {
            None
        };
        let duty = value.filter(|value| *value < amount).map(|value| self.law.duty_on(value, day, self.more));
        let is_reached = value.is_some_and(|value| value >= amount);
        InForce { amount, currency, standing, is_reached, assumption, duty, note: threshold.note.clone() }
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
