//! JSON for programs: our own types, so that no change inside the program changes what others read.
//!
//! The committed schema, `rules/findings.schema.json`, is made from these types.

mod finding;
mod rule;
mod writer;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

pub use finding::{FindingRow, PlaceRow};
pub use rule::RuleRow;
pub use writer::{decimal, to_bytes};

use super::{Report, Summary};
use crate::model::money::{Basis, Currency, Meaning, Money, to_oere};

/// What `portfolio audit --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the portfolio belongs to.
    organisation: Option<String>,
    /// The tables that were read.
    sources: Vec<SourceRow>,
    /// What it comes to.
    summary: SummaryRow,
    /// The findings that a waiver accepts, worst first.
    waived: Vec<WaivedRow>,
    /// The findings that stand, worst first.
    findings: Vec<FindingRow>,
    /// Every rule, sorted by id, also those that found nothing.
    rules: Vec<RuleRow>,
}

/// A table that was read.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SourceRow {
    /// Path of the file, relative to the inventory.
    path: String,
    /// Sheet of a workbook.
    sheet: Option<String>,
    /// What the table holds, such as `systems`.
    table: &'static str,
    /// Rows that hold something.
    rows: usize,
}

/// What the findings come to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SummaryRow {
    /// Systems in the inventory.
    systems: usize,
    /// Contracts in the inventory.
    contracts: usize,
    /// Licences in the inventory.
    licences: usize,
    /// Findings in this file that stand.
    findings: usize,
    /// The same by level: `error`, `warning`, `note`.
    by_level: BTreeMap<&'static str, usize>,
    /// The same by rule; rules without findings are left out.
    by_rule: BTreeMap<&'static str, usize>,
    /// Findings that a waiver accepts.
    waived: usize,
    /// Findings of rules that were not asked for.
    hidden: usize,
    /// Rules that the policy switches off.
    switched_off: Vec<&'static str>,
    /// The currency of the sums.
    currency: String,
    /// The sum of the findings' yearly savings.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year: String,
    /// The same, with no system, contract or licence counted under two findings.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year_at_least: String,
    /// The sum of the findings' savings that come one time only.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_once: String,
    /// The sum of what may have to be paid in the coming year if nobody acts: yearly amounts for one year, and one-off amounts.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    exposure: String,
    /// Sums in currencies for which the policy has no rate, not in the sums above.
    not_converted: Vec<OtherSum>,
}

/// A sum in a currency for which the policy has no rate.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OtherSum {
    /// What the sum means.
    meaning: Meaning,
    /// Over what time it is counted.
    basis: Basis,
    /// How much.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// In which currency.
    currency: String,
}

/// A finding that a waiver accepts.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct WaivedRow {
    #[serde(flatten)]
    finding: FindingRow,
    /// The waiver that accepts it.
    waiver: WaiverRow,
}

/// A waiver.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct WaiverRow {
    /// The id of the subject that it names.
    subject: String,
    /// Why the finding is accepted.
    reason: Option<String>,
    /// Who accepted it.
    owner: Option<String>,
    /// Last day of the waiver; null is for good.
    until: Option<NaiveDate>,
    /// Where it stands.
    place: PlaceRow,
}

impl From<&Summary> for SummaryRow {
    fn from(summary: &Summary) -> Self {
        let other = |(&(currency, meaning, basis), value): (&(Currency, Meaning, Basis), &Money)| OtherSum {
            meaning,
            basis,
            value: to_oere(*value).to_string(),
            currency: currency.to_string(),
        };
        Self {
            systems: summary.systems,
            contracts: summary.contracts,
            licences: summary.licences,
            findings: summary.findings,
            by_level: summary.by_level.iter().map(|(level, count)| (level.name(), *count)).collect(),
            by_rule: summary.by_rule.clone(),
            waived: summary.waived,
            hidden: summary.hidden,
            switched_off: summary.switched_off.clone(),
            currency: summary.currency.to_string(),
            saving_per_year: to_oere(summary.saving_per_year).to_string(),
            saving_per_year_at_least: to_oere(summary.saving_per_year_at_least).to_string(),
            saving_once: to_oere(summary.saving_once).to_string(),
            exposure: to_oere(summary.exposure).to_string(),
            not_converted: summary.not_converted.iter().map(other).collect(),
        }
    }
}

impl Document {
    /// Makes the document of a report.
    #[must_use]
    pub fn of(report: &Report<'_>) -> Self {
        let portfolio = report.facts.portfolio;
        let source = |source: &crate::model::Source| SourceRow {
            path: source.file.to_string(),
            sheet: source.sheet.as_deref().map(str::to_owned),
            table: source.kind.name(),
            rows: source.rows.len(),
        };
        let waived = |waived: &&crate::audit::Waived<'_>| WaivedRow {
            finding: FindingRow::of(&waived.finding, report.policy),
            waiver: WaiverRow {
                subject: waived.waiver.subject.clone(),
                reason: waived.waiver.reason.clone(),
                owner: waived.waiver.owner.clone(),
                until: waived.waiver.until,
                place: PlaceRow::from(&portfolio.row_place(waived.waiver.origin)),
            },
        };
        Self {
            schema_version: 1,
            as_of: report.facts.today,
            organisation: portfolio.profile.organisation.clone(),
            sources: portfolio.sources.iter().map(source).collect(),
            summary: SummaryRow::from(&report.summary),
            waived: report.waived.iter().map(waived).collect(),
            findings: report.findings.iter().map(|finding| FindingRow::of(finding, report.policy)).collect(),
            rules: report.policy.rules().map(|rule| RuleRow::of(rule, report.policy)).collect(),
        }
    }
}

/// Writes a report as JSON, with a line break at the end.
#[must_use]
pub fn write(report: &Report<'_>) -> Vec<u8> {
    to_bytes(&Document::of(report))
}
