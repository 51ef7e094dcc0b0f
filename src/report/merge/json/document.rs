//! The form of mergers for programs: sides, counts, pairs and groups. Its schema is `rules/merge.schema.json`.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::systems::{LeavingRow, PriceRow, SystemRow};
use super::together::TogetherRow;

/// What `portfolio merge --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct MergeDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    pub(super) schema_version: u32,
    /// The day of the run; null for lists.
    pub(super) as_of: Option<NaiveDate>,
    /// The day from which one organisation serves all; null for lists.
    pub(super) on: Option<NaiveDate>,
    /// The currency of sums over sides; null where the sides have several and the policy has no rate between them.
    pub(super) currency: Option<String>,
    /// The inventories or lists, in the order in which they were named.
    pub(super) sides: Vec<SideRow>,
    /// What it comes to; null for lists.
    pub(super) counts: Option<CountsRow>,
    /// Records of two sides that are one product, the surest first.
    pub(super) pairs: Vec<PairRow>,
    /// The products that stand on several sides.
    pub(super) products: Vec<GroupRow>,
    /// Different products for one task or of one sort, on several sides.
    pub(super) overlaps: Vec<GroupRow>,
    /// The systems that stand on one side only and overlap with nothing.
    pub(super) only: Vec<OnlyRow>,
    /// Contracts that can be joined or tendered together.
    pub(super) together: Vec<TogetherRow>,
    /// The number of systems, quarter by quarter, until the last one goes.
    pub(super) quarters: Vec<QuarterRow>,
    /// What became of the decisions that were read.
    pub(super) decisions: DecisionsRow,
}

/// An inventory or a list.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct SideRow {
    /// What it is called here and in the fields `side`.
    pub(super) name: String,
    /// Two letters; null for lists.
    pub(super) country: Option<&'static str>,
    pub(super) currency: Option<String>,
    pub(super) inhabitants: Option<u64>,
    /// Systems that have not left, modules apart; the rows of a list.
    pub(super) systems: usize,
    /// Of these, those of a product that stands on another side too.
    pub(super) in_several: usize,
    /// Of the others, those that overlap with a product of another side.
    pub(super) overlapping: usize,
    /// The rest.
    pub(super) only: usize,
    /// Those that go by the proposals.
    pub(super) retired: usize,
    /// Modules, not counted above.
    pub(super) modules: usize,
    /// What the systems cost a year, as far as that is known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) annual_cost: Option<String>,
}

/// What it comes to: `systems` is `merged` and `retired`.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct CountsRow {
    /// Systems of all sides.
    pub(super) systems: usize,
    /// Systems that go by the proposals.
    pub(super) retired: usize,
    /// Systems that are left.
    pub(super) merged: usize,
    /// Products that stand on several sides.
    pub(super) products_in_several: usize,
    /// Overlaps in which one product has to be chosen.
    pub(super) overlaps_to_choose: usize,
    /// Overlaps in which several can be right.
    pub(super) overlaps_to_look_at: usize,
    /// What those that go cost a year.
    pub(super) saving_per_year: Vec<AmountRow>,
    /// What it costs that they run beside what is kept.
    pub(super) cost_beside: Vec<AmountRow>,
}

/// An amount in its currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct AmountRow {
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) value: String,
    pub(super) currency: String,
}

/// Two records that are one product.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct PairRow {
    /// The id of the record on the side that was named first.
    pub(super) left: String,
    /// The id of the other record.
    pub(super) right: String,
    pub(super) left_name: String,
    pub(super) right_name: String,
    pub(super) left_side: String,
    pub(super) right_side: String,
    /// How sure it is, 0 to 1.
    pub(super) score: f64,
    /// Why, in a phrase.
    pub(super) because: String,
    /// The comparison, line by line.
    pub(super) evidence: Vec<String>,
}

/// Systems that belong together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct GroupRow {
    /// What stays from run to run; a decision is found by it.
    pub(super) key: String,
    /// `same-product`, `same-task` (one has to be chosen) or `same-sort` (several can be right).
    pub(super) kind: &'static str,
    /// What it is called.
    pub(super) label: String,
    /// The tasks in which they overlap, as they compare.
    pub(super) tasks: Vec<String>,
    /// The sorts in which they overlap, by id.
    pub(super) categories: Vec<String>,
    /// The systems to keep; empty where nothing is proposed, or where all give way to another product.
    pub(super) keep: Vec<AtRow>,
    /// Why these, the best reason first.
    pub(super) reasons: Vec<String>,
    /// What those that go cost a year in the currency of the document, as far as that is known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) saving_per_year: Option<String>,
    /// What was decided.
    pub(super) decision: Option<DecisionRow>,
    /// The systems, side by side.
    pub(super) systems: Vec<SystemRow>,
    /// What leaving takes, for each that goes.
    pub(super) leaving: Vec<LeavingRow>,
    /// The prices of their licences.
    pub(super) prices: Vec<PriceRow>,
}

/// A system of a side.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct AtRow {
    pub(super) side: String,
    pub(super) id: String,
}

/// A system that stands on one side only.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct OnlyRow {
    pub(super) side: String,
    pub(super) id: String,
    pub(super) name: String,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    pub(super) annual_cost: Option<String>,
}

/// The number of systems at the end of a quarter.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct QuarterRow {
    /// Such as `2027-Q1`.
    pub(super) quarter: String,
    pub(super) until: NaiveDate,
    pub(super) retired: usize,
    pub(super) leaving: usize,
    pub(super) left: usize,
}

/// What became of the decisions that were read.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct DecisionsRow {
    pub(super) held: Vec<DecisionRow>,
    /// About what is no longer there.
    pub(super) gone: Vec<DecisionRow>,
    /// Past their last day.
    pub(super) expired: Vec<DecisionRow>,
    /// Rows about one thing that say different things.
    pub(super) contradicting: Vec<DecisionRow>,
    /// About something that they do not fit.
    pub(super) unfit: Vec<DecisionRow>,
}

/// A decision.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report::merge) struct DecisionRow {
    pub(super) key: String,
    pub(super) label: String,
    /// `same`, `not-same`, `keep`, `keep-all` or `later`.
    pub(super) choice: &'static str,
    /// The side whose system is kept.
    pub(super) side: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) owner: Option<String>,
    pub(super) until: Option<NaiveDate>,
}
