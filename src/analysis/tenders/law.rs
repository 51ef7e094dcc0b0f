//! Procurement law as dated data: the countries' files in `rules/procurement/`, read and checked once.
//!
//! Thresholds change every two years, so they are data with a source, and no code knows an amount.

mod check;
mod facts;

pub use facts::{Confidence, DayOff, Minimum, Origin, Regime, Threshold, Valuation};

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use super::lead_times::Step;
use crate::calendar::{Calendar, Country};
use crate::model::contract::Procedure;
use crate::model::money::{Currency, Money};
use crate::phrase;
use crate::phrase::Phrase;

/// The procurement law of a country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Law {
    country: String,
    #[serde(rename = "currency", deserialize_with = "currency")]
    /// The currency of the thresholds.
    pub currency: Currency,
    /// What binds a value below every threshold: a word of the catalogue.
    pub below_all: String,
    #[serde(rename = "threshold")]
    thresholds: Vec<Threshold>,
    #[serde(rename = "minimum")]
    minimums: Vec<Minimum>,
    #[serde(rename = "valuation")]
    valuations: Vec<Valuation>,
    holidays: Vec<DayOff>,
    closed: Vec<DayOff>,
    #[serde(skip)]
    calendar: Calendar,
    sources: BTreeMap<String, String>,
}

static DENMARK: LazyLock<Law> = LazyLock::new(|| built_in(Law::read(include_str!("../../../rules/procurement/dk.toml"))));
static NORWAY: LazyLock<Law> = LazyLock::new(|| built_in(Law::read(include_str!("../../../rules/procurement/no.toml"))));

/// Returns facts that are part of the program.
pub(super) fn built_in<T>(facts: Result<T, String>) -> T {
    facts.expect("the files in rules/procurement are part of the program, and a test reads them")
}

impl Law {
    /// Returns the law of a country.
    #[must_use]
    pub fn of(country: Country) -> &'static Self {
        match country {
            Country::Denmark => &DENMARK,
            Country::Norway => &NORWAY,
        }
    }

    /// Reads and checks a file of procurement facts.
    ///
    /// # Errors
    /// When it is not valid TOML of that kind, or facts are missing, contradict each other, or come from nowhere.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut law: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        law.check()?;
        let days = |list: &[DayOff]| list.iter().map(DayOff::anniversary).collect::<Result<Vec<_>, _>>();
        law.calendar = Calendar::new(days(&law.holidays)?, days(&law.closed)?);
        Ok(law)
    }

    /// Returns the shortest lawful times.
    #[must_use]
    pub fn minimums(&self) -> &[Minimum] {
        &self.minimums
    }

    /// Returns the country's public holidays, and the days on which offices are usually shut.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Returns a regime's threshold for a day, and whether it is assumed because the day lies outside the periods that are known.
    /// A threshold of the policy, `more`, goes before the built-in one for the days that it covers.
    #[must_use]
    pub fn threshold_on<'a>(&'a self, regime: Regime, day: NaiveDate, more: &'a [Threshold]) -> Option<(&'a Threshold, bool)> {
        let of_regime = |list: &'a [Threshold]| list.iter().filter(move |fact| fact.regime == regime);
        let latest = |list| of_regime(list).filter(|fact| fact.covers(day)).max_by_key(|fact| fact.from);
        let known = latest(more).or_else(|| latest(&self.thresholds)).map(|threshold| (threshold, false));
        known.or_else(|| {
            let all = || of_regime(more).chain(of_regime(&self.thresholds));
            let before = all().filter(|fact| fact.from <= day).max_by_key(|fact| fact.from);
            before.or_else(|| all().min_by_key(|fact| fact.from)).map(|threshold| (threshold, true))
        })
    }

    /// Returns what binds a value below the directive's threshold on a day: the duty of the highest threshold that it reaches.
    #[must_use]
    pub fn duty_on(&self, value: Money, day: NaiveDate, more: &[Threshold]) -> Phrase {
        for regime in [Regime::National, Regime::Act] {
            let Some((threshold, _)) = self.threshold_on(regime, day, more) else { continue };
            if value < threshold.amount {
                continue;
            }
            // A policy knows the later amount, and the duty is the same.
            let of_law = self.threshold_on(regime, day, &[]).map(|(threshold, _)| threshold);
            let duty = threshold.duty.as_deref().or_else(|| of_law?.duty.as_deref()).unwrap_or_default();
            let law = threshold.law.as_deref().or_else(|| of_law?.law.as_deref()).unwrap_or_default();
            let (duty, law) = (phrase!("threshold-duty", duty), cited(law));
            return match threshold.confidence {
                Confidence::High => phrase!("threshold-duty-by", duty, law),
                Confidence::Medium | Confidence::Low => phrase!("threshold-duty-by-unsure", duty, law),
            };
        }
        phrase!("threshold-duty", duty = self.below_all.as_str())
    }

    /// Returns the shortest lawful time for a step of a procedure, when the law says one.
    #[must_use]
    pub fn minimum(&self, procedure: Procedure, step: Step) -> Option<&Minimum> {
        self.minimums.iter().find(|minimum| minimum.step == step && minimum.procedures.contains(&procedure))
    }

    /// Returns the provision by which a value is estimated that came about in a way, by its canonical name; nothing for a name
    /// that is none.
    #[must_use]
    pub fn valuation(&self, basis: &str) -> Option<Phrase> {
        self.valuations.iter().find(|valuation| valuation.basis == basis).map(|valuation| cited(&valuation.law))
    }
}

/// Returns a citation, such as `udbudsloven §§ 30 and 35`: its few words are said in the language of the reader.
#[must_use]
pub fn cited(law: &str) -> Phrase {
    let word = ["and", "to", "part"].into_iter().find_map(|word| Some((law.split_once(&format!(" {word} "))?, word)));
    match word {
        Some(((first, last), word)) => phrase!("law-cited", first = cited(first), word, last = cited(last)),
        None => match law.split_once("/EEC") {
            Some((number, rest)) => phrase!("law-of-the-community", number, rest),
            None => law.into(),
        },
    }
}

fn currency<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
    let text = String::deserialize(deserializer)?;
    Currency::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a currency")))
}
