//! A finding as JSON, with its amount, its cells and the line of policy that judged it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::{Finding, Level, Subject, Undertaken};
use crate::model::money::{Amount, Basis, Meaning, to_oere};
use crate::phrase::Phrase;
use crate::place::Place;
use crate::policy::Policy;

/// A finding.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct FindingRow {
    /// The rule that found it.
    rule: &'static str,
    /// How much it matters.
    level: Level,
    /// Who it is, run after run: rule, subjects and aspect, never a row number.
    #[schemars(regex(pattern = r"^[0-9a-f]{16}$"))]
    fingerprint: String,
    /// Everything that it is about, its main subject first.
    subjects: Vec<Subject>,
    /// What was found, in a phrase.
    message: String,
    /// What to do about it.
    fix: String,
    /// Who owns it: a role.
    owner: Option<String>,
    /// What it is worth.
    amount: Option<AmountRow>,
    /// The day by which to act.
    act_by: Option<NaiveDate>,
    /// How sure the rule is, from 0 to 1; null when it is a fact.
    #[schemars(range(min = 0.0, max = 1.0))]
    certainty: Option<f64>,
    /// What was assumed on the way.
    assumptions: Vec<String>,
    /// Paths, sums and compared words, for a reader who asks.
    evidence: Vec<String>,
    /// The cells that show it, the most telling first.
    places: Vec<PlaceRow>,
    /// The line of the policy that judged it.
    policy: PolicyPlace,
    /// The day of the first snapshot that holds it; null when it is new, or there is no history.
    first_seen: Option<NaiveDate>,
    /// Who has undertaken to see to it, and by when; null where nobody has.
    undertaken: Option<Undertaken>,
}

/// What a finding is worth.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Three letters of ISO 4217.
    currency: String,
    /// Over what time it is counted.
    basis: Basis,
    /// What it means.
    meaning: Meaning,
}

/// A cell, or a row when `column` is null.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct PlaceRow {
    /// Path of the file, relative to the inventory.
    file: String,
    /// Sheet of a workbook.
    sheet: Option<String>,
    /// Row as the spreadsheet program counts it, from 1.
    row: u32,
    /// The heading above the cell, as the file writes it.
    column: Option<String>,
    /// What the cell says.
    value: Option<String>,
}

/// Where the level of a finding comes from.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct PolicyPlace {
    /// The policy file; null for the built-in policy.
    file: Option<String>,
    /// The line that names the rule; null where the rule's own default judged.
    line: Option<u32>,
}

impl From<&Amount> for AmountRow {
    fn from(amount: &Amount) -> Self {
        Self {
            value: to_oere(amount.value).to_string(),
            currency: amount.currency.to_string(),
            basis: amount.basis,
            meaning: amount.meaning,
        }
    }
}

impl From<&Place> for PlaceRow {
    fn from(place: &Place) -> Self {
        let text = |part: &Option<std::sync::Arc<str>>| part.as_deref().map(str::to_owned);
        Self {
            file: place.file.to_string(),
            sheet: text(&place.sheet),
            row: place.row,
            column: text(&place.column),
            value: text(&place.value),
        }
    }
}

/// Returns what is said to machines.
fn neutral(phrase: &Phrase) -> String {
    phrase.to_string()
}

impl FindingRow {
    /// Makes the row of a finding.
    #[must_use]
    pub fn of(finding: &Finding, policy: &Policy) -> Self {
        Self {
            rule: finding.rule,
            level: finding.level,
            fingerprint: finding.fingerprint(),
            subjects: finding.subjects.clone(),
            message: neutral(&finding.message),
            fix: neutral(&finding.fix),
            owner: finding.owner.clone(),
            amount: finding.amount.as_ref().map(AmountRow::from),
            act_by: finding.act_by,
            certainty: finding.certainty.map(|hundredths| f64::from(hundredths) / 100.0),
            assumptions: finding.assumptions.iter().map(neutral).collect(),
            evidence: finding.evidence.iter().map(neutral).collect(),
            places: finding.places.iter().map(PlaceRow::from).collect(),
            policy: PolicyPlace { file: policy.file.clone(), line: policy.line_of(finding.rule) },
            first_seen: finding.first_seen,
            undertaken: finding.undertaken.clone(),
        }
    }
}
