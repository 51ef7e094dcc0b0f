//! The form of systems side by side: their figures, contracts and prices, and what leaving them takes.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::money::Basis;

/// A system beside those that it belongs to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct SystemRow {
    pub(super) side: String,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) vendor: Option<String>,
    /// `keep`, `let-go`, `demanded`, `elsewhere` (kept for other work) or `open`.
    pub(super) part: &'static str,
    /// People who do use it, else people who may.
    pub(super) users: Option<u64>,
    pub(super) owner: Option<String>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) annual_cost: Option<String>,
    pub(super) currency: String,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) cost_per_inhabitant: Option<String>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) cost_per_user: Option<String>,
    /// Its contracts that still run.
    pub(super) contracts: Vec<ContractRow>,
}

/// A contract.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct ContractRow {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) supplier: Option<String>,
    pub(super) current_end: Option<NaiveDate>,
    pub(super) maximum_end: Option<NaiveDate>,
    /// The notice period, such as `6 months`.
    pub(super) notice: Option<String>,
    pub(super) last_notice: Option<NaiveDate>,
    /// The first day on which it can be left, or its end.
    pub(super) exit: Option<NaiveDate>,
    pub(super) options_left: u32,
    pub(super) option_by: Option<NaiveDate>,
    pub(super) procedure: Option<&'static str>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) annual_value: Option<String>,
    /// By 2014/24/EU art. 5.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) estimated_value: Option<String>,
    pub(super) currency: String,
}

/// What leaving a system takes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct LeavingRow {
    pub(super) side: String,
    pub(super) id: String,
    /// The ids of systems of its side in operation that depend on it.
    pub(super) dependents: Vec<String>,
    /// The ids of its modules.
    pub(super) modules: Vec<String>,
    /// The integrations that must move.
    pub(super) moves: Vec<MoveRow>,
    /// Its tasks that what is kept does not have.
    pub(super) open_tasks: Vec<String>,
    /// The day by which to act, and the contract that says so.
    pub(super) act_by: Option<NaiveDate>,
    pub(super) contract: Option<String>,
    /// The first day on which all of its contracts can be left.
    pub(super) exit: Option<NaiveDate>,
    /// The day from which it is gone.
    pub(super) goes_on: Option<NaiveDate>,
    /// How long it runs beside what is kept, such as `9 months`.
    pub(super) beside: Option<String>,
    /// What that costs, in its side's currency.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) cost_beside: Option<String>,
    /// `planned`, `missing` or `missing-for-personal-data`.
    pub(super) archive: &'static str,
}

/// An integration of a system that goes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct MoveRow {
    /// The id of the sender.
    pub(super) from: String,
    /// The id of the receiver.
    pub(super) to: String,
    pub(super) kind: Option<String>,
    pub(super) data: Option<String>,
    /// Whether what is kept exchanges data with the same product in the same direction already.
    pub(super) there_already: bool,
}

/// The price of a licence.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct PriceRow {
    pub(super) side: String,
    /// The system that it is for.
    pub(super) id: String,
    pub(super) product: String,
    pub(super) metric: Option<&'static str>,
    pub(super) quantity: Option<u64>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) unit_price: Option<String>,
    /// `per-year` or `once`.
    pub(super) basis: Option<Basis>,
    pub(super) currency: String,
}
