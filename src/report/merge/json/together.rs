//! The form of contracts that belong together.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::document::AmountRow;

/// Contracts that belong together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct TogetherRow {
    /// Why: the key of a product or an overlap, `supplier:…` or `class:…`.
    pub(super) because: Vec<String>,
    pub(super) contracts: Vec<PartyRow>,
    /// `open` (one contract can take over), `gap` (there is no common day) or `unknown`.
    pub(super) window: &'static str,
    /// Of an open window, the first and the last day; of a gap, the day on which one must end, and that on which the other can.
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    /// What they are worth together by 2014/24/EU art. 5; null where one of them is not known.
    pub(super) value: Option<AmountRow>,
    /// The tender under the law of each country of the sides.
    pub(super) tenders: Vec<TenderRow>,
    /// What it means to join the contract of what is kept.
    pub(super) join: Option<JoinRow>,
    /// The same in a sentence.
    pub(super) told: String,
}

/// A contract of a side.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct PartyRow {
    pub(super) side: String,
    pub(super) contract: String,
}

/// A tender for one contract in place of several.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct TenderRow {
    pub(super) country: &'static str,
    pub(super) procedure: &'static str,
    pub(super) start_by: NaiveDate,
    pub(super) takes_over: NaiveDate,
    pub(super) threshold: AmountRow,
    /// `below`, `near`, `above` or `unknown`.
    pub(super) standing: &'static str,
    pub(super) is_reached: bool,
}

/// What it means to join a contract.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct JoinRow {
    pub(super) side: String,
    pub(super) contract: String,
    /// By how much a year it grows.
    pub(super) increase: AmountRow,
    /// The same in hundredths of its yearly value.
    pub(super) percent: Option<String>,
    /// Whether that is a tenth or more, so that procurement law has to be checked first (2014/24/EU art. 72).
    pub(super) needs_procurement_check: bool,
}
