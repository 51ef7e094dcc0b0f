//! JSON for programs: our own types, so that no change inside the program changes what others read.
//!
//! The committed schema, `rules/findings.schema.json`, is made from these types.

use std::collections::BTreeMap;
use std::io;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Report, Summary, words};
use crate::finding::{Finding, Level, Subject};
use crate::model::money::{Amount, Basis, Meaning, to_oere};
use crate::place::Place;
use crate::policy::{Policy, RuleLevel};
use crate::rules::{self, AnyRule};

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
    /// The sum of the findings' savings a year.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year: String,
    /// The same, with no system, contract or licence counted under two findings.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year_at_least: String,
    /// The sum of what may have to be paid if nobody acts.
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
    meaning: MeaningWord,
    /// How much.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// In which currency.
    currency: String,
}

/// A finding.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct FindingRow {
    /// The rule that found it.
    rule: &'static str,
    /// How much it matters.
    level: LevelWord,
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

/// What a finding is worth.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Three letters of ISO 4217.
    currency: String,
    /// Over what time it is counted.
    basis: BasisWord,
    /// What it means.
    meaning: MeaningWord,
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
pub struct PolicyPlace {
    /// The policy file; null for the built-in policy.
    file: Option<String>,
    /// The line that names the rule; null where the rule's own default judged.
    line: Option<u32>,
}

/// What a rule says of itself.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct RuleRow {
    /// Its name.
    id: &'static str,
    /// The part of the portfolio that it is about.
    group: &'static str,
    /// What it finds, in a line.
    summary: &'static str,
    /// Its level by the policy; `off` when the policy switches it off.
    level: RuleLevelWord,
    /// Its level without a policy.
    default_level: LevelWord,
    /// The version in which it appeared.
    since: &'static str,
    /// Why it matters.
    why: &'static str,
    /// What to do.
    fix: &'static str,
    /// What the amount of its findings is; null when they have none.
    amount: Option<&'static str>,
    /// What the day to act by is; null when there is none.
    act_by: Option<&'static str>,
    /// Its own settings with their values in force.
    settings: Vec<SettingRow>,
}

/// A setting of a rule.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SettingRow {
    /// Its name in the policy file.
    key: String,
    /// What it means.
    meaning: String,
    /// Its value in force.
    value: serde_json::Value,
    /// Its value without a policy.
    default: serde_json::Value,
}

/// A level.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum LevelWord {
    Error,
    Warning,
    Note,
}

/// A level, or none.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum RuleLevelWord {
    Error,
    Warning,
    Note,
    Off,
}

/// Over what time an amount is counted.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum BasisWord {
    PerYear,
    Once,
    Contract,
}

/// What an amount means: can be saved by acting, may have to be paid if nobody acts, or only says how large the thing is.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum MeaningWord {
    Saving,
    Exposure,
    Value,
}

impl From<Level> for LevelWord {
    fn from(level: Level) -> Self {
        match level {
            Level::Error => Self::Error,
            Level::Warning => Self::Warning,
            Level::Note => Self::Note,
        }
    }
}

impl From<Meaning> for MeaningWord {
    fn from(meaning: Meaning) -> Self {
        match meaning {
            Meaning::Saving => Self::Saving,
            Meaning::Exposure => Self::Exposure,
            Meaning::Value => Self::Value,
        }
    }
}

impl From<&Amount> for AmountRow {
    fn from(amount: &Amount) -> Self {
        let basis = match amount.basis {
            Basis::PerYear => BasisWord::PerYear,
            Basis::Once => BasisWord::Once,
            Basis::Contract => BasisWord::Contract,
        };
        Self {
            value: to_oere(amount.value).to_string(),
            currency: amount.currency.to_string(),
            basis,
            meaning: amount.meaning.into(),
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

impl FindingRow {
    /// Makes the row of a finding.
    #[must_use]
    pub fn of(finding: &Finding, policy: &Policy) -> Self {
        Self {
            rule: finding.rule,
            level: finding.level.into(),
            fingerprint: finding.fingerprint(),
            subjects: finding.subjects.clone(),
            message: finding.message.clone(),
            fix: finding.fix.clone(),
            owner: finding.owner.clone(),
            amount: finding.amount.as_ref().map(AmountRow::from),
            act_by: finding.act_by,
            certainty: finding.certainty.map(|hundredths| f64::from(hundredths) / 100.0),
            assumptions: finding.assumptions.clone(),
            evidence: finding.evidence.clone(),
            places: finding.places.iter().map(PlaceRow::from).collect(),
            policy: PolicyPlace { file: policy.file.clone(), line: policy.line_of(finding.rule) },
        }
    }
}

impl RuleRow {
    /// Makes the row of a rule, with level and settings as the policy has them.
    #[must_use]
    pub fn of(rule: &dyn AnyRule, policy: &Policy) -> Self {
        let meta = rule.meta();
        let said = |phrase: &'static str| (!phrase.is_empty()).then_some(phrase);
        let level = match policy.level_of(meta) {
            RuleLevel::Off => RuleLevelWord::Off,
            RuleLevel::At(Level::Error) => RuleLevelWord::Error,
            RuleLevel::At(Level::Warning) => RuleLevelWord::Warning,
            RuleLevel::At(Level::Note) => RuleLevelWord::Note,
        };
        let (defaults, given) = (rule.defaults(), policy.settings_of(meta.id));
        let setting = |field: &crate::settings::Field| {
            let key = field.key();
            let value = |table: &toml::Table| table.get(&key).map(|value| serde_json::json!(value));
            let default = value(&defaults).unwrap_or_default();
            let in_force = value(given).unwrap_or_else(|| default.clone());
            SettingRow { meaning: field.doc.trim().to_owned(), value: in_force, default, key }
        };
        Self {
            id: meta.id,
            group: meta.group.title(),
            summary: meta.summary,
            level,
            default_level: meta.level.into(),
            since: meta.since,
            why: meta.why,
            fix: meta.fix,
            amount: said(meta.amount),
            act_by: said(meta.act_by),
            settings: rule.fields().iter().map(setting).collect(),
        }
    }
}

impl From<&Summary> for SummaryRow {
    fn from(summary: &Summary) -> Self {
        let other = |((currency, meaning), value): (&(crate::model::Currency, Meaning), &crate::model::Money)| OtherSum {
            meaning: (*meaning).into(),
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
            rules: rules::ALL.iter().map(|rule| RuleRow::of(*rule, report.policy)).collect(),
        }
    }
}

/// Writes a report as JSON, with a line break at the end.
#[must_use]
pub fn write(report: &Report<'_>) -> Vec<u8> {
    to_bytes(&Document::of(report))
}

/// Writes any of our types as JSON for people and programs: indented, hidden characters escaped, a line break at the end.
#[must_use]
pub fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, Escaping::default());
    value.serialize(&mut serializer).expect("our types have text keys, and writing to memory does not fail");
    bytes.push(b'\n');
    bytes
}

/// Indents, and escapes what a terminal would obey: JSON demands it of the lowest control characters only.
#[derive(Default)]
struct Escaping(serde_json::ser::PrettyFormatter<'static>);

impl serde_json::ser::Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, letter)) = rest.char_indices().find(|(_, letter)| words::is_hidden(*letter)) {
            writer.write_all(&rest.as_bytes()[..at])?;
            // Every hidden character lies in the plane that one escape can name.
            write!(writer, "\\u{:04x}", u32::from(letter))?;
            rest = &rest[at + letter.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}
