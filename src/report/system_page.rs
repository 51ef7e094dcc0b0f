//! Everything known about one system, on a page: fields, contracts with their dates, licences, neighbours and findings.

mod sheets;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::grid::{Column, Layout, Paint, grid, paragraph};
use super::json::{self, FindingRow, PlaceRow};
use super::sheet::{self, Cell, Sheet};
use super::words::{self, amount, by, clean};
use crate::facts::Facts;
use crate::finding::{Finding, Subject, SubjectKind};
use crate::model::money::to_oere;
use crate::model::{Language, SystemKey};
use crate::phrase;
use crate::phrase::Value;
use crate::policy::Policy;
use crate::words::say;

/// Everything known about a system, computed once.
#[derive(Debug)]
pub struct SystemPage<'a> {
    facts: &'a Facts<'a>,
    system: SystemKey,
    findings: Vec<&'a Finding>,
}

/// What `portfolio show --format json` writes. Columns in which nothing stands are left out.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SystemDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// What it is; null where nobody says.
    description: Option<String>,
    /// The row that it was read from.
    place: PlaceRow,
    /// What is known of the system itself, by the canonical names of the columns.
    fields: Row,
    /// The contracts that cover it, with their dates.
    contracts: Vec<Row>,
    /// What is bought for it.
    licences: Vec<Row>,
    /// The figures that the rules judge by, of the products of these licences.
    positions: Vec<Row>,
    /// Its integrations, a row each.
    neighbours: Vec<Row>,
    /// The findings about it, its contracts and its licences.
    findings: Vec<FindingRow>,
}

/// A row, by the names of its columns.
type Row = BTreeMap<&'static str, Known>;

/// What stands in a column.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
enum Known {
    /// A text, a canonical word, or a day of ISO 8601.
    Text(String),
    /// A number of things.
    Whole(u64),
    /// An amount: a decimal number as text, to keep it exact, and three letters of ISO 4217.
    Amount { value: String, currency: String },
}

impl<'a> SystemPage<'a> {
    /// Collects the page of a system, with those of the findings that are about it, its contracts or its licences.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>, system: SystemKey, findings: &'a [Finding]) -> Self {
        let portfolio = facts.portfolio;
        let is_about = |subject: &Subject| match subject.kind {
            SubjectKind::System => subject.id == portfolio[system].id,
            SubjectKind::Contract => portfolio.contracts_of(system).iter().any(|contract| portfolio[*contract].id == subject.id),
            SubjectKind::Licence => portfolio.licences_of(system).iter().any(|licence| portfolio[*licence].id == subject.id),
            _ => false,
        };
        let findings = findings.iter().filter(|finding| finding.subjects.iter().any(is_about)).collect();
        Self { facts, system, findings }
    }

    /// Writes the page for the terminal.
    #[must_use]
    pub fn text(&self, layout: Layout) -> String {
        let profile = &self.facts.portfolio.profile;
        let language = Language::of_people(profile);
        let row = &self.facts.portfolio[self.system];
        let strong = |title: &str| layout.paint(Paint::Strong, title) + "\n";
        let mut text = strong(&format!("{} ({})", clean(&row.name), clean(&row.id)));
        text.push_str(&paragraph(&clean(row.description.as_deref().unwrap_or_default()), 0, layout));
        let fields = sheets::fields(self.facts, self.system).into_iter();
        let field = |name, said| vec![sheets::field_name(name, language), said];
        let place = words::told(Value::from(&self.facts.portfolio.row_place(row.origin)), language);
        let fields: Vec<_> =
            fields.map(|(name, cell)| field(name, cell.said(profile))).chain([field("read-from", place)]).collect();
        text.push_str(&format!("\n{}", grid(&[Column::text(""), Column::text("")], &fields, 2, layout)));
        for (part, rows) in sheets::parts(self.facts, self.system) {
            if rows.rows().next().is_some() {
                let title = say(&phrase!("system-part", part), language);
                text.push_str(&format!("\n{}", strong(&title)));
                text.push_str(&indented(sheet::text(&rows, usize::MAX, profile, narrower(layout)).trim_end()));
            }
        }
        text.push('\n');
        text + &self.told_findings(language, layout)
    }

    fn told_findings(&self, language: Language, layout: Layout) -> String {
        if self.findings.is_empty() {
            return say(&phrase!("no-findings-about-it"), language) + "\n";
        }
        let title = layout.paint(Paint::Strong, &say(&phrase!("findings"), language)) + "\n";
        let columns =
            [Column::text(""), Column::text(""), Column::text(""), Column::number(""), Column::text(""), Column::text("")];
        let profile = &self.facts.portfolio.profile;
        let row = |finding: &&Finding| {
            vec![
                words::level(finding.level, language),
                finding.rule.to_owned(),
                clean(&say(&finding.message, language)).into_owned(),
                finding.amount.as_ref().map(|value| amount(value, profile)).unwrap_or_default(),
                finding.act_by.map(|day| by(day, language)).unwrap_or_default(),
                finding.first_seen.map(|day| seen_since(day, language)).unwrap_or_default(),
            ]
        };
        title + &grid(&columns, &self.findings.iter().map(row).collect::<Vec<_>>(), 2, layout)
    }

    /// Writes the page as JSON.
    #[must_use]
    pub fn json(&self, policy: &Policy) -> Vec<u8> {
        let row = &self.facts.portfolio[self.system];
        let mut parts: BTreeMap<_, _> = sheets::parts(self.facts, self.system).into_iter().collect();
        let mut rows = |part| parts.remove(part).map(|sheet| known_rows(&sheet)).unwrap_or_default();
        let fields = sheets::fields(self.facts, self.system);
        json::to_bytes(&SystemDocument {
            schema_version: 1,
            id: row.id.clone(),
            name: row.name.clone(),
            description: row.description.clone(),
            place: PlaceRow::from(&self.facts.portfolio.row_place(row.origin)),
            fields: fields.iter().filter_map(|(name, cell)| Some((*name, known(cell)?))).collect(),
            contracts: rows("contracts"),
            licences: rows("licences"),
            positions: rows("positions"),
            neighbours: rows("neighbours"),
            findings: self.findings.iter().map(|finding| FindingRow::of(finding, policy)).collect(),
        })
    }
}

fn known_rows(sheet: &Sheet) -> Vec<Row> {
    let row = |cells: &Vec<Cell>| {
        let columns = sheet.columns.iter().map(|column| column.key).zip(cells);
        columns.filter_map(|(name, cell)| Some((name, known(cell)?))).collect()
    };
    sheet.rows().map(row).collect()
}

/// Returns what programs read of a cell; nothing where nothing stands.
fn known(cell: &Cell) -> Option<Known> {
    match cell.unmarked().0 {
        Cell::Empty | Cell::Assumed(_) | Cell::Link(_) => None,
        Cell::Text(text) | Cell::Remark(text) => Some(Known::Text(text.clone())),
        Cell::Word(_, word) => Some(Known::Text((*word).to_owned())),
        Cell::Whole(whole) => Some(Known::Whole(*whole)),
        Cell::Number(number) => Some(Known::Text(number.to_string())),
        Cell::Money(value, currency) => {
            Some(Known::Amount { value: format!("{:.2}", to_oere(*value)), currency: currency.to_string() })
        }
        Cell::Day(day) => Some(Known::Text(day.to_string())),
    }
}

/// Returns the room that is left of a layout beside an indentation.
fn narrower(layout: Layout) -> Layout {
    Layout { width: layout.width.saturating_sub(2), ..layout }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") }).collect()
}

/// Returns `seen since 2026-05-31`, on one line.
fn seen_since(day: NaiveDate, language: Language) -> String {
    say(&phrase!("seen-since", day), language).replace(' ', "\u{a0}")
}
