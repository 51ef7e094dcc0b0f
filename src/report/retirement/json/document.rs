//! The shape of the retirement plan as JSON. The committed schema, `rules/retirement.schema.json`, is made from these types.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::report::json::PlaceRow;

/// What `portfolio retire-plan --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct RetirementDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    pub(super) schema_version: u32,
    /// The day of the run.
    pub(super) as_of: NaiveDate,
    /// Who the portfolio belongs to.
    pub(super) organisation: Option<String>,
    /// Months that a system runs on beside what comes in its place, by policy.
    pub(super) parallel_months: u32,
    /// Months that extracting data for the archive takes, by policy.
    pub(super) archive_months: u32,
    /// What the plan comes to.
    pub(super) summary: SummaryRow,
    /// What decides when all can be gone: the system that can go last, then what it waits for. Empty when nothing keeps anything.
    pub(super) critical_path: Vec<ChainRow>,
    /// Systems that depend on each other, and so can only go together.
    pub(super) rings: Vec<RingRow>,
    /// What is to go, in the order in which it goes.
    pub(super) systems: Vec<LeavingRow>,
    /// The contracts that cover what is to go, by id.
    pub(super) contracts: Vec<EndingRow>,
    /// What has to happen, by day.
    pub(super) milestones: Vec<MilestoneRow>,
}

/// What a plan comes to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct SummaryRow {
    /// Systems that are to go.
    pub(super) systems: usize,
    /// How many of them have each verdict; those without any are left out.
    pub(super) by_verdict: BTreeMap<&'static str, usize>,
    /// The day by which all can be gone; null while a day is missing.
    pub(super) all_can_be_gone_by: Option<NaiveDate>,
    /// The day on which the last of the settled ones goes.
    pub(super) last_goes: Option<NaiveDate>,
    /// The currency of the sums.
    pub(super) currency: String,
    /// What is saved a year when all are gone, as far as costs are known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) saved_per_year: Option<String>,
    /// What running side by side costs from the day of the run on.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) overlap_cost: Option<String>,
    /// What is paid for contracts when all that they cover is gone.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) paid_for_nothing: Option<String>,
    /// The same in currencies for which the policy has no rate, not in the sum.
    pub(super) paid_for_nothing_in_other_currencies: Vec<AmountRow>,
}

/// An amount in a currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) value: Option<String>,
    /// Three letters of ISO 4217.
    pub(super) currency: String,
}

/// A step of a chain.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ChainRow {
    pub(super) id: String,
    pub(super) name: String,
    /// The first day on which it can go.
    pub(super) can_go: NaiveDate,
}

/// Systems that can only go together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RingRow {
    /// Their ids.
    pub(super) systems: Vec<String>,
    /// The dependencies to cut so that they can go one by one: the first of each pair depends on the second.
    pub(super) cuts: Vec<[String; 2]>,
    /// Whether no fewer would do.
    pub(super) is_fewest: bool,
}

/// A system that is to go.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct LeavingRow {
    pub(super) id: String,
    pub(super) name: String,
    /// The id of the unit that uses it; null for the whole organisation.
    pub(super) organisation: Option<String>,
    /// Who answers for it.
    pub(super) owner: Option<String>,
    /// Why it is to go.
    #[schemars(extend("items" = {"enum": ["phase-out", "retire-by", "replaced", "terminated", "module", "asked"]}))]
    pub(super) why: Vec<&'static str>,
    /// Whether it can go when it is wanted to.
    #[schemars(extend("enum" = ["overdue", "too-early", "clash", "open", "no-day", "settle-first", "on-time"]))]
    pub(super) verdict: &'static str,
    /// The first day on which it can go, whatever days are wanted; null while a day is missing.
    pub(super) can_go: Option<NaiveDate>,
    /// The day that it cannot go before, by all that is known.
    pub(super) not_before: NaiveDate,
    /// What makes that day so, from the system itself to the last that it waits for; at most a hundred.
    pub(super) chain: Vec<String>,
    /// The same in words; empty when nothing keeps it.
    pub(super) because: String,
    /// The day that is missing, in words; null when none is.
    pub(super) missing: Option<String>,
    /// Everything that it must wait for.
    pub(super) waits_for: Vec<HoldRow>,
    /// The day by which it shall be gone.
    pub(super) wanted: Option<NaiveDate>,
    /// What says so.
    pub(super) wanted_place: Option<PlaceRow>,
    /// What was assumed for that, when its own row does not say it.
    pub(super) wanted_assumed: Option<String>,
    /// The day on which it goes as the wanted days stand; null while that is not settled.
    pub(super) goes: Option<NaiveDate>,
    /// Days between the first day on which it can go and the wanted day, else the last useful one; below zero where they are missing.
    pub(super) slack_days: Option<i64>,
    /// The last day that costs no more than the first on which it can go; null where every day counts.
    pub(super) useful_until: Option<NaiveDate>,
    /// Ids of systems that still depend on it then and are not to go.
    pub(super) needed_by: Vec<String>,
    /// Ids of systems that depend on it and go too, and whose day stands in no row.
    pub(super) undated: Vec<String>,
    /// Its integrations with systems that stay.
    pub(super) integrations: Vec<MoveRow>,
    /// The units whose people use it, where they do not all leave it on one day.
    pub(super) units: Vec<UnitRow>,
    /// The day by which extracting data for the archive must begin, by policy; it may have passed.
    pub(super) archive_by: Option<NaiveDate>,
    /// What it costs a year, in the portfolio's currency.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) annual_cost: Option<String>,
    /// The time in which it and what comes in its place both run, from the day of the run on.
    pub(super) overlap: Option<OverlapRow>,
    /// The day from which its yearly cost is saved.
    pub(super) saved_from: Option<NaiveDate>,
    /// What to do, in words; empty where all goes as it is wanted.
    pub(super) to_do: String,
}

/// Something that a system must wait for.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct HoldRow {
    /// `replacement` must be in service before, `dependent` must be gone before.
    #[schemars(extend("enum" = ["replacement", "dependent"]))]
    pub(super) kind: &'static str,
    /// The id of the system.
    pub(super) system: String,
    /// The first day on which it lets the system go; null where nobody knows.
    pub(super) day: Option<NaiveDate>,
    /// In words.
    pub(super) why: String,
    /// The cell that says so.
    pub(super) place: PlaceRow,
}

/// An integration with a system that stays.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct MoveRow {
    /// The id of the system that stays.
    pub(super) with: String,
    /// Whether data flows to the system that stays.
    pub(super) is_sent: bool,
    /// Whether the system that stays depends on the one that goes.
    pub(super) is_needed: bool,
    /// What sort of integration it is.
    pub(super) kind: Option<String>,
    /// What flows.
    pub(super) data: Option<String>,
    /// The id of what comes in its place and exchanges data with that system in that direction already.
    pub(super) there_already_with: Option<String>,
    /// The row that says so.
    pub(super) place: PlaceRow,
}

/// The people of a unit.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct UnitRow {
    /// The id of the unit.
    pub(super) organisation: String,
    /// How many of them use it.
    pub(super) people: u64,
    /// Ids of what comes in its place for them; empty where nothing does.
    pub(super) replaced_by: Vec<String>,
    /// The day from which they can do without it; null where nobody knows.
    pub(super) from: Option<NaiveDate>,
}

/// A time in which both run.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct OverlapRow {
    /// The first day.
    pub(super) from: NaiveDate,
    /// The day on which the system goes.
    pub(super) until: NaiveDate,
    /// What the system costs in that time, by days of a year of 365.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) cost: Option<String>,
}

/// A contract that covers something that is to go.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct EndingRow {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) supplier: Option<String>,
    /// How it ends: it `goes-on` for others, is `left` by notice or ends by itself, ends `too-soon`, or `unknown`.
    #[schemars(extend("enum" = ["goes-on", "left", "too-soon", "unknown"]))]
    pub(super) ending: &'static str,
    /// Ids of what it covers and is to go.
    pub(super) going: Vec<String>,
    /// Ids of what else it covers.
    pub(super) stays: Vec<String>,
    /// The day on which the last of what goes is gone.
    pub(super) last_day: NaiveDate,
    /// Whether that day is settled; otherwise it is the first that is possible.
    pub(super) is_settled: bool,
    /// The last day that costs no more than the first on which all can go.
    pub(super) useful_until: Option<NaiveDate>,
    /// The last day for the notice that leads to the exit.
    pub(super) notice_by: Option<NaiveDate>,
    /// The day on which it ends.
    pub(super) exit: Option<NaiveDate>,
    /// What is paid from the last day until the exit, in its currency.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) paid_for_nothing: Option<String>,
    /// What it costs a year.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) annual_value: Option<String>,
    /// Three letters of ISO 4217.
    pub(super) currency: String,
    /// What somebody must know, in words; empty where it ends with what it covers.
    pub(super) note: String,
    /// What was assumed of its dates.
    pub(super) assumptions: Vec<String>,
}

/// Something that has to happen.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct MilestoneRow {
    /// The day.
    pub(super) day: NaiveDate,
    /// What.
    #[schemars(extend("enum" = ["notice", "option", "in-service", "unit-moves", "archive", "integrations", "last-user", "exit"]))]
    pub(super) step: &'static str,
    /// Ids of the systems that go with it.
    pub(super) systems: Vec<String>,
    /// The id of the contract.
    pub(super) contract: Option<String>,
    /// The id of what comes in their place.
    pub(super) replacement: Option<String>,
    /// The id of the unit.
    pub(super) organisation: Option<String>,
    /// Who has to act.
    pub(super) owner: Option<String>,
    /// Whether the day is settled; otherwise it is reckoned from the first that is possible.
    pub(super) is_settled: bool,
    /// Whether it should have begun earlier.
    pub(super) is_late: bool,
}
