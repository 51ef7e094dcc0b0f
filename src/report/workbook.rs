//! The workbook that people work in: findings with columns for what is decided about them, and the tables that they come from.
//!
//! The sheets are those of the commands that show them alone, so a figure is the same wherever it stands. What people enter comes back
//! through `portfolio decisions import`; see [`decisions`](super::decisions).

mod findings;
mod overview;
mod systems;

use super::Report;
use super::licences::{self, LicenceReport};
use super::overlaps::{self, Overlaps};
use super::sheet::{Cell, Column, Drawing, Jump, Page, Sheet, Style, pages};
use super::tenders::{self, Calendar, View};
use crate::analysis::licences::share::By;
use crate::error::Error;
use crate::phrase;
use crate::words::say;

pub use findings::LABEL;

/// The columns of a position of licences that the workbook shows.
const LICENCES: [&str; 18] = [
    "product",
    "metric",
    "entitled",
    "assigned",
    "active",
    "needed",
    "surplus",
    "shortfall",
    "unit-price",
    "cost-per-year",
    "surplus-per-year",
    "shortfall-cost",
    "advice",
    "advice-count",
    "notice-by",
    "free-from",
    "contract",
    "licence",
];

/// Writes a report as a workbook.
///
/// # Errors
/// When it has more rows than a workbook holds.
pub fn write(report: &Report<'_>) -> Result<Vec<u8>, Error> {
    pages(&all(report), report.language, &style)
}

/// Returns the sheets of the workbook.
#[must_use]
pub fn all(report: &Report<'_>) -> Vec<Page> {
    let (facts, language) = (report.facts, report.language);
    let calendar = Calendar::of(facts, View::default());
    let positions = LicenceReport::of(facts.portfolio, report.policy, facts.today, &facts.positions, By::Product, false);
    let overlaps = Overlaps::of(facts);
    let findings = findings::page(report);
    let name = findings.sheet.name.clone();
    let to_findings = |before, by| Jump { sheet: name.clone(), to: findings::REFERENCE, before, by };

    let mut contracts = tenders::sheets(&calendar, language);
    if let Some(first) = contracts.first_mut() {
        *first = std::mem::take(first).linked("contract", LINK, &to_findings("contract:", "contract"));
    }
    let licences =
        filled(licences::sheet(&positions).only(&LICENCES)).linked("product", LINK, &to_findings("licence:", "licence"));
    let groups = overlaps.group_sheet(language);
    let systems = systems::sheet(report).linked("name", LINK, &to_findings("system:", "id"));
    let to_system = Jump { sheet: systems.name.clone(), to: "id", before: "", by: "id" };
    let groups = groups.linked("name", LINK, &to_system);

    let overview = overview::sheet(report, &name);
    let drawing =
        |title, sheet: &Sheet, names, bars| Drawing { title: say(&title, language), sheet: sheet.name.clone(), names, bars };
    let charts = vec![
        drawing(phrase!("workbook-chart-findings"), &overview, "rule", vec!["findings"]),
        drawing(phrase!("workbook-chart-licences"), &licences, "product", vec!["surplus-per-year", "shortfall-cost"]),
    ];
    let name = language.of(["Diagrammer", "Diagrammer", "Charts"]).to_owned();
    let drawn = Page { sheet: Sheet { name, ..Sheet::default() }, charts, ..Page::default() };
    let overview = Page { highlights: findings::levels(language), sheet: overview, ..Page::default() };
    let choices = findings::choices(language);
    let rest = contracts.into_iter().chain([licences, groups, systems]).filter(|sheet| sheet.rows().next().is_some());
    let rest = rest.map(Page::from).chain([drawn, choices.into()]);
    [overview, findings].into_iter().chain(rest).collect()
}

/// A narrow column of links.
const LINK: Column = Column::new("link", "", ["→", "→", "→"]);

/// Returns the sheet without the columns in which nothing stands.
fn filled(sheet: Sheet) -> Sheet {
    let keys: Vec<_> = sheet.filled().map(|column| column.key).collect();
    sheet.only(&keys)
}

fn style(cell: &Cell) -> Style {
    let styles = [tenders::style, licences::style, overlaps::style];
    styles.into_iter().map(|style| style(cell)).find(|style| *style != Style::Plain).unwrap_or(Style::Plain)
}
