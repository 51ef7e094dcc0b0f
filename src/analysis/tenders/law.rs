//! Procurement law and lead times as dated data: the files in `rules/procurement/`, read and checked once.
//!
//! Thresholds change every two years and lead times are opinions; so both are data with a source, and no code knows either.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::Country;
use crate::model::contract::{Implementation, Procedure};
use crate::model::money::{Currency, Money};

/// The procedures that a next tender can be planned with.
pub const PLANNABLE: [Procedure; 8] = [
    Procedure::Open,
    Procedure::Restricted,
    Procedure::Negotiated,
    Procedure::Dialogue,
    Procedure::FrameworkDirect,
    Procedure::FrameworkMiniTender,
    Procedure::Dps,
    Procedure::BelowThreshold,
];

/// A step on the way to a new contract, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// What is needed, and a mandate to buy it.
    Needs,
    /// Talks with the market before the tender.
    MarketDialogue,
    /// Writing the tender documents.
    Material,
    /// Time for requests to participate, and selecting among them.
    Prequalification,
    /// Rounds of a competitive dialogue.
    Dialogue,
    /// Time for tenders.
    TenderPeriod,
    /// Rounds of negotiation.
    Negotiation,
    /// Evaluation and the political decision.
    Evaluation,
    /// Waiting between award and signature.
    Standstill,
    /// Signing the contract.
    Signing,
    /// Setting the system up.
    Implementation,
    /// Moving data and users, old and new side by side.
    Migration,
}

/// Days for steps.
pub type StepDays = BTreeMap<Step, u32>;

/// How much time to plan with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// As short as it has been done.
    Tight,
    /// As it usually goes.
    #[default]
    Typical,
    /// As it goes when little goes right.
    Long,
}

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

/// The usual times for the steps of each procedure, and of each size of implementation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LeadTimes {
    /// Whether they were read or derived.
    pub origin: Origin,
    /// How sure they are.
    pub confidence: Confidence,
    /// Where they come from.
    pub source: String,
    procedure: BTreeMap<Procedure, BTreeMap<Step, [u32; 3]>>,
    implementation: BTreeMap<Implementation, BTreeMap<Step, [u32; 3]>>,
}

static DENMARK: LazyLock<Law> = LazyLock::new(|| built_in(Law::read(include_str!("../../../rules/procurement/dk.toml"))));
static NORWAY: LazyLock<Law> = LazyLock::new(|| built_in(Law::read(include_str!("../../../rules/procurement/no.toml"))));
static LEAD_TIMES: LazyLock<LeadTimes> =
    LazyLock::new(|| built_in(LeadTimes::read(include_str!("../../../rules/procurement/lead-times.toml"))));

fn built_in<T>(facts: Result<T, String>) -> T {
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

impl LeadTimes {
    /// Returns the built-in lead times.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &LEAD_TIMES
    }

    /// Reads and checks a file of lead times.
    ///
    /// # Errors
    /// When it is not valid TOML of that kind, a procedure or size is missing, or tight, typical and long do not rise.
    pub fn read(text: &str) -> Result<Self, String> {
        let times: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        if times.procedure.keys().copied().collect::<BTreeSet<_>>() != PLANNABLE.into() || times.implementation.len() != 4 {
            return Err("a procedure or a size of implementation is missing, or cannot be planned".to_owned());
        }
        let all = times.procedure.values().chain(times.implementation.values()).flatten();
        match all.into_iter().find(|(_, days)| !days.is_sorted()) {
            Some((step, days)) => Err(format!("{step:?}: {days:?} do not rise from tight to long")),
            None => Ok(times),
        }
    }

    /// Returns the days of each step of a procedure and an implementation at a pace.
    #[must_use]
    pub fn days(&self, procedure: Procedure, implementation: Implementation, pace: Pace) -> StepDays {
        let steps = [self.procedure.get(&procedure), self.implementation.get(&implementation)];
        steps.into_iter().flatten().flatten().map(|(step, days)| (*step, days[pace as usize])).collect()
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
        assert_eq!(LeadTimes::built_in().origin, Origin::Derived);
    }

    #[test]
    fn typical_times_add_up_as_published_and_hold_the_law() {
        // Sums to the contract, tight, typical and long, as `research/procurement.md` 4.2 gives them.
        for (procedure, sums) in [
            (Procedure::Open, [140, 297, 537]),
            (Procedure::Restricted, [175, 347, 607]),
            (Procedure::Negotiated, [249, 452, 892]),
            (Procedure::Dialogue, [334, 637, 1102]),
            (Procedure::FrameworkDirect, [37, 107, 207]),
            (Procedure::FrameworkMiniTender, [69, 172, 307]),
            (Procedure::Dps, [65, 171, 347]),
            (Procedure::BelowThreshold, [42, 129, 241]),
        ] {
            for (pace, sum) in [Pace::Tight, Pace::Typical, Pace::Long].into_iter().zip(sums) {
                let days = LeadTimes::built_in().days(procedure, Implementation::None, pace);
                let to_contract: u32 = days.range(..Step::Implementation).map(|(_, days)| days).sum();
                assert_eq!(to_contract, sum, "{procedure:?} {pace:?}");
                for law in [Law::of(Country::Denmark), Law::of(Country::Norway)] {
                    for (step, days) in &days {
                        assert!(*days >= law.minimum(procedure, *step), "{procedure:?} {step:?} {pace:?}");
                    }
                }
            }
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
        let times = include_str!("../../../rules/procurement/lead-times.toml");
        assert!(LeadTimes::read(&times.replacen("[30, 60, 120]", "[60, 30, 120]", 1)).is_err());
        assert!(LeadTimes::read(&times.replacen("[procedure.dps]", "[procedure.direct]", 1)).is_err());
    }
}
