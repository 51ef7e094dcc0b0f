//! What a file of procurement facts holds: every fact with where it was read, whether it was, and how sure it is.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::analysis::tenders::lead_times::Step;
use crate::calendar::{Anniversary, AnniversaryDay, MonthDay};
use crate::model::contract::Procedure;
use crate::model::money::Money;

/// An amount from which rules bind a municipality that buys goods or services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Threshold {
    /// Which rules begin to bind at it.
    #[serde(default)]
    pub regime: Regime,
    /// The amount, without VAT.
    pub amount: Money,
    /// The first day on which it applies.
    #[serde(with = "toml_day")]
    pub from: NaiveDate,
    /// The last day on which it is known to apply; nothing: no end is known.
    #[serde(default, with = "toml_day::optional", skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// What has to be done from it on, in a phrase or by its word in the catalogue; nothing for the directive, whose procedures are
    /// planned.
    #[serde(default)]
    pub duty: Option<String>,
    /// The provision of that duty.
    #[serde(default)]
    pub law: Option<String>,
    /// Where it was read: a key of the file's sources.
    #[serde(default)]
    pub source: String,
    /// Whether it was read there, or derived.
    #[serde(default)]
    pub origin: Origin,
    /// How sure it is.
    #[serde(default)]
    pub confidence: Confidence,
    /// What to know about it, in a phrase or by its word in the catalogue.
    #[serde(default)]
    pub note: Option<String>,
}

impl Threshold {
    /// Returns whether it is known to apply on a day.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// The rules that begin to bind at a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Regime {
    /// The country's procurement act as a whole.
    Act,
    /// Its national rules for purchases below the directive.
    National,
    /// The procurement directive, by European Union or EEA law.
    #[default]
    Directive,
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

/// A day off as the file gives it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DayOff {
    /// What it is called there.
    pub name: String,
    day: Option<MonthDay>,
    easter: Option<i64>,
    until: Option<i32>,
    /// Where it was read: a key of the file's sources.
    pub source: String,
    /// Whether it was read there.
    pub origin: Origin,
    /// How sure it is.
    pub confidence: Confidence,
}

impl DayOff {
    pub(super) fn anniversary(&self) -> Result<Anniversary, String> {
        let on = match (self.day, self.easter) {
            (Some(day), None) => AnniversaryDay::Fixed(day),
            (None, Some(days)) => AnniversaryDay::Easter(days),
            _ => return Err(format!("`{}` needs either a day or its distance from Easter", self.name)),
        };
        Ok(Anniversary { on, until: self.until })
    }
}

/// By which provision values are estimated that come about in one way.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Valuation {
    /// The way, by its canonical name; `together` for purchases that may be one.
    pub basis: String,
    /// The provision.
    pub law: String,
    /// Where it was read: a key of the file's sources.
    pub source: String,
    /// Whether it was read there.
    pub origin: Origin,
    /// How sure it is.
    pub confidence: Confidence,
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
