//! Everything known about one system, on a page: fields, contracts with their dates, licences, neighbours and findings.

use schemars::JsonSchema;
use serde::Serialize;

use super::grid::{Column, Layout, Paint, grid, paragraph};
use super::json::{self, FindingRow};
use super::words::{self, amount, by, clean, money};
use crate::analysis::licences::Position;
use crate::facts::Facts;
use crate::finding::{Finding, Subject, SubjectKind};
use crate::model::contract_dates::Duration;
use crate::model::{ContractKey, Language, LicenceKey, SystemKey};
use crate::phrase;
use crate::policy::Policy;
use crate::words::say;

/// A part of the page: a title and rows of cells.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct Part {
    /// What the rows are.
    title: &'static str,
    /// Headings of the cells; empty where each row is a name and a value.
    headings: Vec<&'static str>,
    /// The rows.
    rows: Vec<Vec<String>>,
}

/// The page of a system.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SystemPage {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// What it is.
    description: Option<String>,
    /// What is known, part by part; parts without rows are left out.
    parts: Vec<Part>,
    /// The findings about it, its contracts and its licences.
    findings: Vec<FindingRow>,
}

/// Collects the page of a system, with the findings about it.
#[must_use]
pub fn page(facts: &Facts<'_>, system: SystemKey, findings: &[&Finding], policy: &Policy) -> SystemPage {
    let row = &facts.portfolio[system];
    let contracts = facts.portfolio.contracts_of(system);
    let licences = facts.portfolio.licences_of(system);
    let contract_row = |contract: &ContractKey| contract_cells(facts, *contract);
    let licence_row = |licence: &LicenceKey| licence_cells(facts, *licence);
    let part = |title, headings: &[&'static str], rows| Part { title, headings: headings.to_vec(), rows };
    let mut parts = vec![
        part("", &[], fields(facts, system)),
        part(
            "contracts",
            &["id", "title", "supplier", "ends", "at the latest", "last notice", "earliest exit", "option by", "a year"],
            contracts.iter().map(contract_row).collect(),
        ),
        part("licences", &["id", "product", "metric", "bought", "a year each"], licences.iter().map(licence_row).collect()),
        part(
            "positions of these products",
            &["product", "metric", "bought", "assigned", "active", "needed", "surplus", "shortfall", "notice by"],
            positions(facts, licences),
        ),
        part("neighbours", &["", "system", "kind", "data"], neighbours(facts, system)),
    ];
    parts.retain(|part| !part.rows.is_empty());
    SystemPage {
        id: row.id.clone(),
        name: row.name.clone(),
        description: row.description.clone(),
        parts,
        findings: findings.iter().map(|finding| FindingRow::of(finding, policy)).collect(),
    }
}

/// Returns the findings about a system, its contracts and its licences.
#[must_use]
pub fn about<'a>(facts: &Facts<'_>, system: SystemKey, findings: &'a [Finding]) -> Vec<&'a Finding> {
    let portfolio = facts.portfolio;
    let is_about = |subject: &Subject| match subject.kind {
        SubjectKind::System => subject.id == portfolio[system].id,
        SubjectKind::Contract => portfolio.contracts_of(system).iter().any(|contract| portfolio[*contract].id == subject.id),
        SubjectKind::Licence => portfolio.licences_of(system).iter().any(|licence| portfolio[*licence].id == subject.id),
        _ => false,
    };
    findings.iter().filter(|finding| finding.subjects.iter().any(is_about)).collect()
}

fn fields(facts: &Facts<'_>, system: SystemKey) -> Vec<Vec<String>> {
    let portfolio = facts.portfolio;
    let row = &portfolio[system];
    let mut fields = Vec::new();
    let mut field = |name: &str, value: String| {
        if !value.is_empty() {
            fields.push(vec![name.to_owned(), value]);
        }
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |value: Option<chrono::NaiveDate>| value.map(|day| day.to_string()).unwrap_or_default();
    let names = |systems: &[SystemKey]| systems.iter().map(|key| named(facts, *key)).collect::<Vec<_>>().join("; ");
    let yes = |value: bool| if value { "yes".to_owned() } else { String::new() };
    let whole = |value: Option<u64>| value.map(|number| number.to_string()).unwrap_or_default();
    field("status", row.status.map_or_else(String::new, |status| status.name().to_owned()));
    field("also called", row.aliases.join("; "));
    field("formerly", row.former_names.join("; "));
    field("vendor", text(&row.vendor));
    field("category", text(&row.category));
    field("tasks", row.tasks.join("; "));
    field("organisation", row.unit.map(|unit| portfolio[unit].name.clone()).unwrap_or_default());
    field("owner", text(&row.owner));
    field("benefit owner", text(&row.benefit_owner));
    field("in service", day(row.in_service));
    field("retire by", day(row.retire_by));
    field("retired", day(row.retired));
    field("part of", row.part_of.map(|whole| named(facts, whole)).unwrap_or_default());
    field("modules", names(portfolio.modules_of(system)));
    field("replaces", names(&row.replaces));
    field("replaced by", names(portfolio.replacements_of(system)));
    field("phase-out plan", text(&row.phase_out_plan));
    field("archiving plan", text(&row.archiving_plan));
    field("hosting", text(&row.hosting));
    field("common component", yes(row.common_component));
    field("mandated", yes(row.mandated));
    field("criticality", row.criticality.map(|word| word.name().to_owned()).unwrap_or_default());
    field("personal data", row.personal_data.map(|said| if said { "yes" } else { "no" }.to_owned()).unwrap_or_default());
    field("annual cost", own_money(facts, row.annual_cost));
    field("users", whole(row.users));
    field("active users", whole(row.active_users));
    field("read from", portfolio.row_place(row.origin).to_string());
    fields
}

fn own_money(facts: &Facts<'_>, value: Option<crate::model::Money>) -> String {
    let profile = &facts.portfolio.profile;
    value.map(|value| money(value, profile.currency, profile, true)).unwrap_or_default()
}

fn named(facts: &Facts<'_>, system: SystemKey) -> String {
    let row = &facts.portfolio[system];
    format!("{} {}", row.id, row.name)
}

fn contract_cells(facts: &Facts<'_>, contract: ContractKey) -> Vec<String> {
    let row = &facts.portfolio[contract];
    let dates = facts.dates_of(contract);
    let day = |value: Option<chrono::NaiveDate>| value.map(|day| day.to_string()).unwrap_or_default();
    let ends = match dates.duration {
        Duration::Evergreen => "runs on".to_owned(),
        Duration::Tacit => format!("{}, renews", day(dates.current_end)),
        Duration::Fixed if dates.has_ended => format!("{}, ended", day(dates.current_end)),
        Duration::Fixed => day(dates.current_end),
        Duration::Unknown => "not known".to_owned(),
    };
    let value = row.annual_value.map(|value| money(value, row.currency, &facts.portfolio.profile, true)).unwrap_or_default();
    vec![
        row.id.clone(),
        row.title.clone(),
        row.supplier.clone().unwrap_or_default(),
        ends,
        day(dates.maximum_end),
        day(dates.last_notice),
        day(dates.earliest_exit),
        day(dates.option_by),
        value,
    ]
}

fn licence_cells(facts: &Facts<'_>, licence: LicenceKey) -> Vec<String> {
    let row = &facts.portfolio[licence];
    let currency = facts.currency_of_licence(licence);
    vec![
        row.id.clone(),
        row.product.clone(),
        row.counted().map_or_else(String::new, |metric| metric.name().to_owned()),
        row.quantity.map(|quantity| quantity.to_string()).unwrap_or_default(),
        row.price_per_year().map(|price| money(price, currency, &facts.portfolio.profile, true)).unwrap_or_default(),
    ]
}

/// Returns the figures that the rules judge by, of every position that a system's licences are part of.
fn positions(facts: &Facts<'_>, licences: &[LicenceKey]) -> Vec<Vec<String>> {
    let figure = |figure: Option<u64>| figure.map(|figure| figure.to_string()).unwrap_or_default();
    let cells = |position: &Position| {
        vec![
            position.product.clone(),
            position.metric.name().to_owned(),
            figure(position.entitled),
            figure(position.assigned),
            figure(position.active),
            figure(position.needed),
            figure(position.surplus),
            figure(position.shortfall),
            position.notice_by.map(|day| day.to_string()).unwrap_or_default(),
        ]
    };
    let is_of_system = |position: &&Position| position.licences.iter().any(|licence| licences.contains(licence));
    facts.positions.iter().filter(is_of_system).map(cells).collect()
}

/// Returns a row for every integration of a system: which way the data flows, and who depends on whom.
fn neighbours(facts: &Facts<'_>, system: SystemKey) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for flow in &facts.portfolio.integrations {
        let (other, verb, needs, needed) = if flow.from == system {
            (flow.to, "sends to", flow.from_depends, flow.to_depends)
        } else if flow.to == system {
            (flow.from, "receives from", flow.to_depends, flow.from_depends)
        } else {
            continue;
        };
        let depends = match (needs, needed) {
            (true, true) => ", both depend on each other",
            (true, false) => ", depends on",
            (false, true) => ", is needed by",
            (false, false) => "",
        };
        rows.push(vec![
            format!("{verb}{depends}"),
            named(facts, other),
            flow.kind.clone().unwrap_or_default(),
            flow.data.clone().unwrap_or_default(),
        ]);
    }
    rows.sort();
    rows
}

/// Writes the page for the terminal.
#[must_use]
pub fn text(page: &SystemPage, facts: &Facts<'_>, findings: &[&Finding], layout: Layout) -> String {
    let title = format!("{} ({})", clean(&page.name), clean(&page.id));
    let mut text = layout.paint(Paint::Strong, &title) + "\n";
    text.push_str(&paragraph(&clean(page.description.as_deref().unwrap_or_default()), 0, layout));
    for part in &page.parts {
        text.push('\n');
        if !part.title.is_empty() {
            text.push_str(&(layout.paint(Paint::Strong, part.title) + "\n"));
        }
        let width = part.rows.first().map_or(0, Vec::len);
        let columns: Vec<_> = (0..width).map(|at| Column::text(part.headings.get(at).copied().unwrap_or(""))).collect();
        let rows: Vec<Vec<String>> =
            part.rows.iter().map(|row| row.iter().map(|cell| clean(cell).into_owned()).collect()).collect();
        text.push_str(&grid(&columns, &rows, 2, layout));
    }
    let language = Language::of_people(&facts.portfolio.profile);
    text.push('\n');
    if findings.is_empty() {
        text.push_str(&(say(&phrase!("no-findings-about-it"), language) + "\n"));
        return text;
    }
    text.push_str(&(layout.paint(Paint::Strong, &say(&phrase!("findings"), language)) + "\n"));
    let columns = [Column::text(""), Column::text(""), Column::text(""), Column::number(""), Column::text(""), Column::text("")];
    let profile = &facts.portfolio.profile;
    let row = |finding: &&Finding| {
        vec![
            words::level(finding.level, language),
            finding.rule.to_owned(),
            clean(&say(&finding.message, language)).into_owned(),
            finding.amount.as_ref().map(|value| amount(value, profile)).unwrap_or_default(),
            finding.act_by.map(|day| by(day, language)).unwrap_or_default(),
            finding.first_seen.map(|day| say(&phrase!("seen-since", day), language).replace(' ', "\u{a0}")).unwrap_or_default(),
        ]
    };
    text.push_str(&grid(&columns, &findings.iter().map(row).collect::<Vec<_>>(), 2, layout));
    text
}

/// Writes the page as JSON.
#[must_use]
pub fn json(page: &SystemPage) -> Vec<u8> {
    json::to_bytes(page)
}
