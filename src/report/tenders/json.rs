//! The tender calendar as JSON for programs: every contract, whatever the horizon, with everything that its plan holds.
//!
//! The committed schema, `rules/tenders.schema.json`, is made from these types.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Calendar, Entry, Worth};
use crate::analysis::tenders::Shortcut;
use crate::analysis::tenders::threshold::InForce;
use crate::model::SystemKey;
use crate::model::contract_dates::Duration;
use crate::model::money::{Currency, Money, to_oere};
use crate::report::json::to_bytes;

/// What `portfolio tenders --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the portfolio belongs to.
    organisation: Option<String>,
    /// What this is, and what it is not.
    notice: &'static str,
    /// What the contracts come to.
    summary: SummaryRow,
    /// The contracts, the most urgent first.
    contracts: Vec<ContractRow>,
}

/// What contracts come to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SummaryRow {
    /// The currency of the sums.
    currency: String,
    /// All contracts in this file.
    all: WorthRow,
    /// The same by state; states without contracts are left out.
    by_state: BTreeMap<&'static str, WorthRow>,
}

/// How many contracts, and what they are worth.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct WorthRow {
    /// How many contracts.
    contracts: u64,
    /// Those of them whose value is known.
    valued: u64,
    /// Their estimated values together.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Values in currencies for which the policy has no rate, not in the sum.
    not_converted: Vec<AmountRow>,
}

/// An amount in a currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Three letters of ISO 4217.
    currency: String,
}

/// A contract with its plan.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ContractRow {
    /// The organisation's own id.
    id: String,
    /// What people call it.
    title: String,
    /// The systems that it covers.
    systems: Vec<SystemRow>,
    /// What else it says to cover, unknown to the inventory.
    unknown_systems: Vec<String>,
    /// The units that use these systems; null where it is the whole organisation.
    department: Option<String>,
    /// Who answers for it: a role.
    owner: Option<String>,
    /// The other party.
    supplier: Option<String>,
    /// Its number in the business register.
    supplier_number: Option<String>,
    /// Common procurement vocabulary code.
    cpv: Option<String>,
    /// First day.
    start: Option<NaiveDate>,
    /// How it ends: `fixed` by itself or because notice was given, `tacit` term by term until notice is given, `evergreen` not before
    /// notice is given, `unknown`.
    #[schemars(extend("enum" = ["fixed", "tacit", "evergreen", "unknown"]))]
    duration: &'static str,
    /// The end with no further option used; of a tacit renewal, the end of the running term.
    current_end: Option<NaiveDate>,
    /// The end with every remaining option used.
    maximum_end: Option<NaiveDate>,
    /// The last day for notice that has a meaning.
    last_notice: Option<NaiveDate>,
    /// The last day to use an option.
    option_by: Option<NaiveDate>,
    /// The first day on which it can be left.
    earliest_exit: Option<NaiveDate>,
    /// Options that are left.
    options_left: u32,
    /// The framework agreement that it was called off from.
    framework: Option<String>,
    /// That framework's last day.
    framework_end: Option<NaiveDate>,
    /// The day of the last competition.
    competed: Option<NaiveDate>,
    /// What it costs a year.
    annual_value: Option<AmountRow>,
    /// What it is worth as a purchase, without VAT.
    estimated_value: Option<EstimateRow>,
    /// How the next contract will be bought; null when there is no tender to hold.
    procedure: Option<&'static str>,
    /// The size of the implementation that is planned with.
    implementation: &'static str,
    /// The threshold on the day of the notice; null when there is no tender to hold.
    threshold: Option<ThresholdRow>,
    /// The day from which the tender is counted back: the current end, or of a contract that runs until it is left, the next
    /// exit worth taking.
    counted_back_from: Option<NaiveDate>,
    /// The last possible day of each step, earliest first; empty when there is no tender to hold.
    milestones: Vec<MilestoneRow>,
    /// The last possible start.
    start_by: Option<NaiveDate>,
    /// The last possible start when every option that is left is used.
    start_by_with_options: Option<NaiveDate>,
    /// How things stand.
    #[schemars(extend("enum" = ["expired", "late", "option-first", "start-now", "this-year", "planned", "joint-buyer", "unknown"]))]
    state: &'static str,
    /// Whether somebody has to act now.
    act_now: bool,
    /// The quickest lawful way that still fits, when the planned one is late; null when none does.
    shortcut: Option<ShortcutRow>,
    /// The contract that takes over, by id.
    successor: Option<String>,
    /// Whether something that it covers will still be needed when it ends.
    needed: bool,
    /// What is missing when the state is `unknown`.
    missing: Vec<String>,
    /// What can still be done, or has to be known; empty when there is nothing beside the days.
    to_do: String,
    /// What was assumed, of dates, value and plan.
    assumptions: Vec<String>,
}

/// A system.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SystemRow {
    /// The organisation's own id.
    id: String,
    /// What people call it.
    name: String,
}

/// What a contract is worth as a purchase.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct EstimateRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Three letters of ISO 4217.
    currency: String,
    /// How it came about: the stated `total`, the monthly price over the `term`, or over `48-months`.
    #[schemars(extend("enum" = ["total", "term", "48-months"]))]
    basis: &'static str,
}

/// A threshold and where the value stands to it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ThresholdRow {
    /// The threshold: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Three letters of ISO 4217.
    currency: String,
    /// Where the value stands.
    #[schemars(extend("enum" = ["below", "near", "above", "unknown"]))]
    status: &'static str,
    /// Whether the threshold of that day is not known yet, and the last known one is taken.
    assumed: bool,
}

/// A step and its last possible day.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MilestoneRow {
    /// What happens.
    step: &'static str,
    /// When at the latest.
    date: NaiveDate,
}

/// A lawful way that still fits.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ShortcutRow {
    /// By which procedure.
    procedure: &'static str,
    /// In how many days, from the start to the end of the old contract.
    days: i64,
    /// The last possible start.
    start_by: NaiveDate,
}

impl Document {
    /// Makes the document of a calendar.
    #[must_use]
    pub fn of(calendar: &Calendar<'_>) -> Self {
        let profile = &calendar.facts.portfolio.profile;
        let by_state = calendar.by_state();
        let summary = SummaryRow {
            currency: profile.currency.to_string(),
            all: WorthRow::from(&calendar.worth(&calendar.entries)),
            by_state: by_state.iter().map(|(state, worth)| (state.name(), WorthRow::from(worth))).collect(),
        };
        Self {
            schema_version: 1,
            as_of: calendar.facts.today,
            organisation: profile.organisation.clone(),
            notice: "a planning aid, not legal advice",
            summary,
            contracts: calendar.entries.iter().map(ContractRow::from).collect(),
        }
    }
}

impl From<&Worth> for WorthRow {
    fn from(worth: &Worth) -> Self {
        let other = |(currency, value): (&Currency, &Money)| AmountRow::of(*value, *currency);
        Self {
            contracts: worth.contracts,
            valued: worth.valued,
            value: to_oere(worth.value).to_string(),
            not_converted: worth.not_converted.iter().map(other).collect(),
        }
    }
}

impl AmountRow {
    fn of(value: Money, currency: Currency) -> Self {
        Self { value: to_oere(value).to_string(), currency: currency.to_string() }
    }
}

impl From<&InForce> for ThresholdRow {
    fn from(threshold: &InForce) -> Self {
        Self {
            value: to_oere(threshold.amount).to_string(),
            currency: threshold.currency.to_string(),
            status: threshold.standing.name(),
            assumed: threshold.assumption.is_some(),
        }
    }
}

impl From<Shortcut> for ShortcutRow {
    fn from(way: Shortcut) -> Self {
        Self { procedure: way.procedure.name(), days: way.days, start_by: way.start_by }
    }
}

impl From<&Entry<'_>> for ContractRow {
    fn from(entry: &Entry<'_>) -> Self {
        let (portfolio, row, dates, plan) = (entry.facts.portfolio, entry.row, entry.dates, entry.plan);
        let system = |key: &SystemKey| SystemRow { id: portfolio[*key].id.clone(), name: portfolio[*key].name.clone() };
        let estimate = |value: &crate::model::contract_value::EstimatedValue| EstimateRow {
            value: to_oere(value.value).to_string(),
            currency: value.currency.to_string(),
            basis: value.basis.name(),
        };
        let steps = plan.schedule.milestones.iter();
        Self {
            id: row.id.clone(),
            title: row.title.clone(),
            systems: row.systems.iter().map(system).collect(),
            unknown_systems: row.unknown_systems.clone(),
            department: Some(entry.department()).filter(|name| !name.is_empty()),
            owner: entry.owner().map(str::to_owned),
            supplier: row.supplier.clone(),
            supplier_number: row.supplier_number.clone(),
            cpv: row.cpv.clone(),
            start: row.terms.start,
            duration: match dates.duration {
                Duration::Fixed => "fixed",
                Duration::Tacit => "tacit",
                Duration::Evergreen => "evergreen",
                Duration::Unknown => "unknown",
            },
            current_end: dates.current_end,
            maximum_end: dates.maximum_end,
            last_notice: dates.last_notice,
            option_by: dates.option_by,
            earliest_exit: dates.earliest_exit,
            options_left: row.terms.options_left(),
            framework: row.framework.clone(),
            framework_end: row.framework_end,
            competed: plan.competed,
            annual_value: row.annual_value.map(|value| AmountRow::of(value, row.currency)),
            estimated_value: plan.value.as_ref().map(estimate),
            procedure: entry.procedure().map(crate::model::contract::Procedure::name),
            implementation: plan.implementation.name(),
            threshold: plan.threshold.as_ref().map(ThresholdRow::from),
            counted_back_from: plan.until,
            milestones: steps.map(|step| MilestoneRow { step: step.event.name(), date: step.date }).collect(),
            start_by: plan.start_by,
            start_by_with_options: plan.start_by_with_options,
            state: plan.state.name(),
            act_now: entry.is_to_act_on(),
            shortcut: plan.shortcut.map(ShortcutRow::from),
            successor: plan.successor.map(|key| portfolio[key].id.clone()),
            needed: plan.is_needed,
            missing: entry.missing().iter().map(ToString::to_string).collect(),
            to_do: entry.to_do().to_string(),
            assumptions: plan.assumptions.iter().map(ToString::to_string).collect(),
        }
    }
}

/// Writes a calendar as JSON, with a line break at the end.
#[must_use]
pub fn json(calendar: &Calendar<'_>) -> Vec<u8> {
    to_bytes(&Document::of(calendar))
}
