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

pub(in crate::report) use findings::{LABEL, WHO};

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
    let licences = filled(licences::sheet(&positions).only(&LICENCES)).linked("product", LINK, &to_findings("licence:", "licence"));
    let groups = overlaps.group_sheet(language);
    let systems = systems::sheet(report).linked("name", LINK, &to_findings("system:", "id"));
    let to_system = Jump { sheet: systems.name.clone(), to: "id", before: "", by: "id" };
    let groups = groups.linked("name", LINK, &to_system);

    let mut charts = vec![Drawing {
        title: say(&phrase!("workbook-chart-findings"), language),
        sheet: overview::name(language),
        names: "rule",
        bars: vec!["findings"],
    }];
    charts.push(Drawing {
        title: say(&phrase!("workbook-chart-licences"), language),
        sheet: licences.name.clone(),
        names: "product",
        bars: vec!["entitled", "needed", "active"],
    });
    let overview = Page { sheet: overview::sheet(report, &name), charts, ..Page::default() };
    let choices = findings::choices(language);
    let rest = contracts.into_iter().chain([licences, groups, systems]).filter(|sheet| sheet.rows().next().is_some());
    let rest = rest.map(Page::from).chain([choices.into()]);
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
