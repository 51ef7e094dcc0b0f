//! Procurement law as dated data: the countries' files in `rules/procurement/`, read and checked once.
//!
//! Thresholds change every two years, so they are data with a source, and no code knows an amount.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::lead_times::Step;
use crate::calendar::Country;
use crate::model::contract::Procedure;
use crate::model::money::{Currency, Money};

/// The amount from which the procurement directive binds a municipality that buys goods or services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Threshold {
    /// The amount, without VAT.
    pub amount: Money,
    /// The first day on which it applies.
    #[serde(with = "toml_day")]
    pub from: NaiveDate,
    /// The last day on which it is known to apply; nothing: no end is known.
    #[serde(default, with = "toml_day::optional", skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Where it was read: a key of the file's sources.
    #[serde(default)]
    pub source: String,
    /// Whether it was read there, or derived.
    #[serde(default)]
    pub origin: Origin,
    /// How sure it is.
    #[serde(default)]
    pub confidence: Confidence,
    /// What to know about it.
    #[serde(default)]
    pub note: Option<String>,
}

/// How a fact came to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Read in its source.
    #[default]
    Read,
    /// Computed from published data.
    Derived,
    /// Known, and not read in a source.
    Background,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Beyond reasonable doubt.
    #[default]
    High,
    /// Probably right.
    Medium,
    /// A guess with a reason.
    Low,
}

/// The shortest lawful time for a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Minimum {
    /// The procedures that it binds.
    pub procedures: Vec<Procedure>,
    /// The step that it is about.
    pub step: Step,
    /// Calendar days, counted from the day after the step begins; a last day that is no working day moves to the next.
    pub days: u32,
    /// The provision.
    pub law: String,
    /// Where it was read: a key of the file's sources.
    pub source: String,
    /// Whether it was read there.
    pub origin: Origin,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The procurement law of a country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Law {
    country: String,
    #[serde(rename = "currency", deserialize_with = "currency")]
    /// The currency of the thresholds.
    pub currency: Currency,
    /// How far from a threshold, in hundredths of it, a value is near it.
    pub near_percent: u32,
    #[serde(rename = "threshold")]
    thresholds: Vec<Threshold>,
    #[serde(rename = "minimum")]
    minimums: Vec<Minimum>,
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
    /// When it is not valid TOML of that kind, its periods overlap or leave gaps, an amount is not above zero, or a source is
    /// not named.
    pub fn read(text: &str) -> Result<Self, String> {
        let law: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        for pair in law.thresholds.windows(2) {
            if pair[0].to.and_then(|day| day.succ_opt()) != Some(pair[1].from) {
                return Err(format!("the threshold from {} does not begin the day after the one before it ends", pair[1].from));
            }
        }
        let (Some(_), false) = (law.thresholds.first(), law.thresholds.iter().any(|threshold| threshold.amount <= Money::ZERO))
        else {
            return Err("thresholds are missing or not above zero".to_owned());
        };
        let sources = law.thresholds.iter().map(|fact| &fact.source).chain(law.minimums.iter().map(|fact| &fact.source));
        match sources.into_iter().find(|source| !law.sources.contains_key(*source)) {
            Some(unknown) => Err(format!("the source `{unknown}` is not named")),
            None => Ok(law),
        }
    }

    /// Returns the country's two letters.
    #[must_use]
    pub fn country(&self) -> &str {
        &self.country
    }

    /// Returns the thresholds, oldest first.
    #[must_use]
    pub fn thresholds(&self) -> &[Threshold] {
        &self.thresholds
    }

    /// Returns the threshold for a day, and whether it is assumed because the day lies outside the periods that are known.
    /// Thresholds of the policy, `more`, go before the built-in ones from their first day on.
    #[must_use]
    pub fn threshold_on<'a>(&'a self, day: NaiveDate, more: &'a [Threshold]) -> (&'a Threshold, bool) {
        let latest = |list: &'a [Threshold]| list.iter().filter(|fact| fact.from <= day).max_by_key(|fact| fact.from);
        match latest(more).or_else(|| latest(&self.thresholds)) {
            Some(threshold) => (threshold, threshold.to.is_some_and(|to| to < day)),
            None => (&self.thresholds[0], true),
        }
    }

    /// Returns the shortest lawful days for a step of a procedure; nought when the law says nothing.
    #[must_use]
    pub fn minimum(&self, procedure: Procedure, step: Step) -> u32 {
        let of_step = self.minimums.iter().filter(|minimum| minimum.step == step && minimum.procedures.contains(&procedure));
        of_step.map(|minimum| minimum.days).max().unwrap_or(0)
    }
}

fn currency<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
    let text = String::deserialize(deserializer)?;
    Currency::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a currency")))
}

/// Days as TOML writes them, without quotes.
mod toml_day {
    use super::{Deserialize, Deserializer, NaiveDate, Serialize, Serializer};
    use toml::value::Datetime;

    fn to_day<E: serde::de::Error>(day: Datetime) -> Result<NaiveDate, E> {
        day.to_string().parse().map_err(|_| E::custom(format!("`{day}` is not a day")))
    }

    fn of_day<E: serde::ser::Error>(day: NaiveDate) -> Result<Datetime, E> {
        day.to_string().parse().map_err(|_| E::custom(format!("`{day}` cannot be written as TOML")))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        to_day(Datetime::deserialize(deserializer)?)
    }

    pub(super) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        of_day::<S::Error>(*day)?.serialize(serializer)
    }

    pub(super) mod optional {
        use super::{Datetime, Deserialize, Deserializer, NaiveDate, Serialize, Serializer, of_day, to_day};

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
            Option::<Datetime>::deserialize(deserializer)?.map(to_day).transpose()
        }

        pub(in super::super) fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
            day.map(of_day::<S::Error>).transpose()?.serialize(serializer)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn the_built_in_facts_are_sound() {
        for country in [Country::Denmark, Country::Norway] {
            assert_eq!(Law::of(country).country(), country.code());
        }
    }

    #[test]
    fn the_threshold_is_that_of_the_day() {
        let law = Law::of(Country::Denmark);
        for (on, amount, assumed) in [
            ("2015-12-31", 1_558_409, true),
            ("2016-01-01", 1_558_409, false),
            ("2025-12-31", 1_644_638, false),
            ("2026-01-01", 1_611_252, false),
            ("2027-12-31", 1_611_252, false),
            ("2028-01-01", 1_611_252, true),
        ] {
            let (threshold, is_assumed) = law.threshold_on(day(on), &[]);
            assert_eq!((threshold.amount, is_assumed), (amount.into(), assumed), "{on}");
        }
        let derived: Vec<_> = law.thresholds().iter().filter(|threshold| threshold.origin == Origin::Derived).collect();
        assert_eq!(derived.iter().map(|threshold| threshold.from).collect::<Vec<_>>(), [day("2026-01-01")]);
    }

    #[test]
    fn norway_goes_on_with_the_last_amount_that_was_read() {
        let (threshold, assumed) = Law::of(Country::Norway).threshold_on(day("2026-11-21"), &[]);
        assert_eq!((threshold.amount, assumed), (2_300_000.into(), true));
    }

    #[test]
    fn a_policy_knows_later_thresholds() {
        let more: Threshold = toml::from_str("amount = 1700000\nfrom = 2028-01-01\n").expect("a threshold");
        let more = [more];
        let law = Law::of(Country::Denmark);
        assert_eq!(law.threshold_on(day("2028-01-01"), &more).0.amount, 1_700_000.into());
        assert_eq!(law.threshold_on(day("2027-12-31"), &more).0.amount, 1_611_252.into());
        assert!(toml::to_string(&more[0]).expect("TOML").contains("from = 2028-01-01"));
    }

    #[test]
    fn unsound_facts_are_refused() {
        let text = include_str!("../../../rules/procurement/dk.toml");
        for (from, to, why) in [
            ("to = 2025-12-31", "to = 2025-12-30", "the day after"),
            ("amount = 1611252", "amount = 0", "not above zero"),
            ("source = \"kfst-2016\"", "source = \"hearsay\"", "`hearsay` is not named"),
            ("near-percent = 10", "near-percent = 10\nnear-enough = true", "unknown field"),
        ] {
            let told = Law::read(&text.replacen(from, to, 1)).expect_err(why);
            assert!(told.contains(why), "{told}");
        }
    }
}
