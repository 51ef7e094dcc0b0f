//! The trend and the differences for programs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::history::{Difference, Point, State, Trend};
use crate::model::money::to_oere;
use crate::report::json::to_bytes;

/// What `portfolio history --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct TrendDocument<'a> {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The snapshots, the oldest day first.
    snapshots: Vec<PointRow>,
    /// The findings of the last snapshot that no waiver accepts, the oldest first.
    open: Vec<OpenRow<'a>>,
}

/// A snapshot in figures.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PointRow {
    /// Its number.
    snapshot: i64,
    /// The day as of which the portfolio was judged.
    day: NaiveDate,
    systems: u64,
    systems_in_operation: u64,
    contracts: u64,
    licences: u64,
    /// What the systems in operation cost a year, as far as it was known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: String,
    /// The findings that stood.
    findings: u64,
    /// How many of them the snapshot before had not; null for the first.
    new: Option<u64>,
    /// How many of the snapshot before were there no more; null for the first.
    gone: Option<u64>,
    /// The findings that waivers accepted.
    waived: u64,
    /// What acting would have saved a year, nothing counted twice.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year_at_least: String,
    /// What might have had to be paid.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    exposure: String,
    /// The currency of the amounts.
    currency: String,
}

/// A finding that is still open.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OpenRow<'a> {
    /// The day of the first snapshot of the unbroken row of those that hold it.
    since: NaiveDate,
    /// How many snapshots that are.
    snapshots: u64,
    rule: &'a str,
    #[schemars(extend("enum" = ["error", "warning", "note"]))]
    level: &'a str,
    /// The id of its main subject.
    id: &'a str,
    name: &'a str,
    message: &'a str,
    owner: Option<&'a str>,
}

/// Writes a trend as JSON.
#[must_use]
pub fn trend_json(trend: &Trend) -> Vec<u8> {
    let point = |point: &Point| PointRow {
        snapshot: point.number,
        day: point.day,
        systems: point.systems,
        systems_in_operation: point.systems_in_operation,
        contracts: point.contracts,
        licences: point.licences,
        annual_cost: to_oere(point.annual_cost).to_string(),
        findings: point.findings,
        new: point.new,
        gone: point.gone,
        waived: point.waived,
        saving_per_year_at_least: to_oere(point.saving_per_year_at_least).to_string(),
        exposure: to_oere(point.exposure).to_string(),
        currency: point.currency.to_string(),
    };
    let rows = trend.open.iter().map(|open| OpenRow {
        since: open.since,
        snapshots: open.snapshots,
        rule: &open.rule,
        level: &open.level,
        id: &open.id,
        name: &open.name,
        message: &open.message,
        owner: Some(open.owner.as_str()).filter(|owner| !owner.is_empty()),
    });
    to_bytes(&TrendDocument { schema_version: 1, snapshots: trend.points.iter().map(point).collect(), open: rows.collect() })
}

/// What `portfolio diff --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct DiffDocument<'a> {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// What is compared: a snapshot with its day, or a folder.
    from: String,
    to: String,
    /// What is different, table by table; a row for each field that changed.
    differences: Vec<DifferenceRow<'a>>,
}

/// One thing that is different.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct DifferenceRow<'a> {
    #[schemars(extend("enum" = ["systems", "contracts", "licences", "findings"]))]
    what: &'a str,
    #[schemars(extend("enum" = ["added", "gone", "changed"]))]
    change: &'a str,
    /// Its id; of a finding, that of its main subject.
    id: &'a str,
    /// Its name; of a finding, its rule and message.
    name: &'a str,
    /// What changed, where anything did: a column of the inventory, or `level`, `owner`, `act-by`, `amount` or `waived` of a finding.
    field: Option<String>,
    /// What it was; null for nothing.
    from: Option<&'a str>,
    to: Option<&'a str>,
}

/// Writes what is different as JSON.
#[must_use]
pub fn differences_json(differences: &[Difference], from: &State, to: &State) -> Vec<u8> {
    let rows = differences.iter().map(|difference| DifferenceRow {
        what: difference.what,
        change: difference.change.name(),
        id: &difference.id,
        name: &difference.name,
        field: difference.column.map(|column| column.name.replace('_', "-")),
        from: difference.from.as_deref(),
        to: difference.to.as_deref(),
    });
    to_bytes(&DiffDocument {
        schema_version: 1,
        from: from.label.to_string(),
        to: to.label.to_string(),
        differences: rows.collect(),
    })
}
