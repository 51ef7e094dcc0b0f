//! The form of the positions as JSON; `rules/licences.schema.json` is made from these types.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::money::Basis;
use crate::report::json::PlaceRow;

/// What `portfolio licences --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    /// Version of this form. It rises when a program that reads it would have to change.
    pub(super) schema_version: u32,
    /// The day of the run.
    pub(super) as_of: NaiveDate,
    /// Who the portfolio belongs to.
    pub(super) organisation: Option<String>,
    /// The changes that were made for this run alone.
    pub(super) what_if: Vec<String>,
    /// What those changes did, in words.
    pub(super) changes: Vec<String>,
    /// What all positions come to.
    pub(super) summary: SumsRow,
    /// A position for each product and metric.
    pub(super) positions: Vec<PositionRow>,
    /// The positions by contract, unit or supplier, where that was asked for; those with most at stake first.
    pub(super) groups: Vec<GroupRow>,
    /// What to buy in a renewal, where that was asked for.
    pub(super) renewal: Option<RenewalTable>,
}

/// Sums of money, by currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct SumsRow {
    /// What is paid a year.
    pub(super) cost_per_year: Vec<AmountRow>,
    /// What of it is paid for what is not needed.
    pub(super) surplus_per_year: Vec<AmountRow>,
    /// What of that is still to be paid before it can be left.
    pub(super) bound: Vec<AmountRow>,
    /// What is missing would cost a year.
    pub(super) shortfall_per_year: Vec<AmountRow>,
    /// What is missing would cost once.
    pub(super) shortfall_once: Vec<AmountRow>,
    /// What is paid a year for what nobody has measured.
    pub(super) unmeasured_per_year: Vec<AmountRow>,
}

/// An amount in a currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) value: String,
    /// Three letters of ISO 4217.
    pub(super) currency: String,
}

/// The effective licence position of one product and metric.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct PositionRow {
    /// What was bought.
    pub(super) product: String,
    /// What is counted.
    pub(super) metric: &'static str,
    /// Whether there is a right to it on the day: `held`, `ended` or `to-come`.
    pub(super) right: &'static str,
    /// How many were bought; null when an entitlement does not say.
    pub(super) entitled: Option<u64>,
    /// How many must be paid whatever the use.
    pub(super) minimum: u64,
    /// How many are given to users or devices.
    pub(super) assigned: Option<u64>,
    /// How many are in use; null unless every unit is measured.
    pub(super) active: Option<u64>,
    /// Active use and buffer, or the contractual minimum if that is more.
    pub(super) needed: Option<u64>,
    /// Bought and not needed.
    pub(super) surplus: Option<u64>,
    /// Must be had and was not bought.
    pub(super) shortfall: Option<u64>,
    /// Why its use is not known, where its metric asks for that: `no-figure`, `old`, `no-active` or `day-unreadable`.
    pub(super) unmeasured: Option<&'static str>,
    /// Of what is paid by inhabitants, pupils or employees: how many there are, and where that is from.
    pub(super) own_figure: Option<OwnRow>,
    /// The price of one, the highest where they differ; of a monthly price, twelve.
    pub(super) unit_price: Option<String>,
    /// Over what time it is counted.
    pub(super) basis: Option<Basis>,
    /// The currency of the position's amounts.
    pub(super) currency: String,
    /// What it costs a year.
    pub(super) cost_per_year: Option<String>,
    /// What the surplus costs a year.
    pub(super) surplus_per_year: Option<String>,
    /// What the shortfall would cost.
    pub(super) shortfall_cost: Option<String>,
    /// The yearly cost for each inhabitant, pupil or employee.
    pub(super) cost_per_head: Option<String>,
    /// The last day for notice, of the contracts that the surplus goes back from; else of all.
    pub(super) notice_by: Option<NaiveDate>,
    /// The last day for notice, else the end of a fixed term.
    pub(super) act_by: Option<NaiveDate>,
    /// The id of the contract whose day that is.
    pub(super) contract: Option<String>,
    /// What to do, in the order in which it is done.
    pub(super) advice: Vec<StepRow>,
    /// The entitlements, those that go back first.
    pub(super) entitlements: Vec<EntitlementRow>,
    /// Who uses it: the figures that count.
    pub(super) usage: Vec<UsageRow>,
    /// Active use over time.
    pub(super) history: Vec<PointRow>,
    /// What was assumed.
    pub(super) assumptions: Vec<String>,
}

/// The organisation's own figure.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct OwnRow {
    /// How many.
    pub(super) count: u64,
    /// Where it comes from, in a phrase.
    pub(super) origin: String,
}

/// A step of advice.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct StepRow {
    /// What kind of step.
    pub(super) step: &'static str,
    /// Of how many it speaks.
    pub(super) count: Option<u64>,
    /// What to do, in words.
    pub(super) text: String,
}

/// An entitlement, and what of it goes back.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct EntitlementRow {
    /// The id of the licence.
    pub(super) licence: String,
    /// The id of the contract under which it was bought.
    pub(super) contract: Option<String>,
    /// The contract's supplier.
    pub(super) supplier: Option<String>,
    /// The unit that pays.
    pub(super) paid_by: Option<String>,
    /// How many were bought.
    pub(super) quantity: Option<u64>,
    /// How many of them must be paid whatever the use.
    pub(super) minimum: Option<u64>,
    /// The price of one, in the position's currency.
    pub(super) unit_price: Option<String>,
    /// Over what time it is counted.
    pub(super) basis: Basis,
    /// First day of the right.
    pub(super) from: Option<NaiveDate>,
    /// Last day of the right.
    pub(super) to: Option<NaiveDate>,
    /// The last day that has to be paid, if it is given up now.
    pub(super) bound_until: Option<NaiveDate>,
    /// The last day for notice that lets it end then.
    pub(super) notice_by: Option<NaiveDate>,
    /// How many of it to hand back.
    pub(super) hand_back: u64,
    /// The first day on which these need not be paid.
    pub(super) saved_from: Option<NaiveDate>,
    /// What these cost a year.
    pub(super) saving_per_year: Option<String>,
    /// What these still cost until then.
    pub(super) bound: Option<String>,
    /// Where the entitlement stands.
    pub(super) place: PlaceRow,
}

/// A figure of use that counts.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct UsageRow {
    /// Whose people were counted.
    pub(super) organisation: String,
    /// How many are given to them.
    pub(super) assigned: Option<FigureRow>,
    /// How many of them are active.
    pub(super) active: Option<FigureRow>,
}

/// A figure, and where it stands.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct FigureRow {
    /// How many.
    pub(super) count: u64,
    /// The day on which it was counted.
    pub(super) measured: Option<NaiveDate>,
    /// Where it was counted, as the row says.
    pub(super) source: Option<String>,
    /// Where it stands.
    pub(super) place: PlaceRow,
}

/// Active use on a day.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct PointRow {
    pub(super) day: NaiveDate,
    /// How many were active, by the newest figure of every unit until then.
    pub(super) active: u64,
}

/// Parts of positions that belong together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct GroupRow {
    /// By what it is grouped: `contract`, `organisation` or `supplier`.
    pub(super) by: &'static str,
    /// What people call it.
    pub(super) name: String,
    /// What its parts come to.
    pub(super) sums: SumsRow,
    /// The parts of positions.
    pub(super) positions: Vec<ShareRow>,
}

/// A part of a position.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct ShareRow {
    /// What was bought.
    pub(super) product: String,
    /// What is counted.
    pub(super) metric: &'static str,
    /// How many were bought here.
    pub(super) entitled: Option<u64>,
    /// How many are given to people here.
    pub(super) assigned: Option<u64>,
    /// How many are active here.
    pub(super) active: Option<u64>,
    /// How many go back here.
    pub(super) surplus: Option<u64>,
    /// How many are missing, told at the position's contract.
    pub(super) shortfall: Option<u64>,
    /// The currency of the amounts.
    pub(super) currency: String,
    /// What is paid a year here.
    pub(super) cost_per_year: Option<String>,
    /// What those that go back cost a year.
    pub(super) surplus_per_year: Option<String>,
    /// What the missing ones would cost.
    pub(super) shortfall_cost: Option<String>,
}

/// What to buy in a renewal.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct RenewalTable {
    /// The day of the renewal.
    pub(super) on: NaiveDate,
    /// The products of which something can be renewed by then.
    pub(super) products: Vec<RenewalRow>,
}

/// What to buy of one product.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct RenewalRow {
    /// What is bought.
    pub(super) product: String,
    /// What is counted.
    pub(super) metric: &'static str,
    /// How many are paid for today and end, or can be given up, by the day.
    pub(super) ending: u64,
    /// How many are paid for past the day in any case.
    pub(super) bound: u64,
    /// How many to buy.
    pub(super) quantity: Option<u64>,
    /// How many by the lowest use measured; null with one measurement.
    pub(super) low: Option<u64>,
    /// How many by the highest use measured.
    pub(super) high: Option<u64>,
    /// Days with a measurement.
    pub(super) measurements: Option<usize>,
    /// The first day with a measurement.
    pub(super) measured_from: Option<NaiveDate>,
    /// The last day with a measurement.
    pub(super) measured_to: Option<NaiveDate>,
    /// The currency of the cost.
    pub(super) currency: String,
    /// What the quantity costs a year at the highest price of today.
    pub(super) cost_per_year: Option<String>,
}
