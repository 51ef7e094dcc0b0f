//! The levelled tenders for people: the verdict of each team first, then its quarters before and after, and what each move costs.

use super::sheets::{changes, changes_of, groups, quarters, quarters_of};
use super::LevelReport;
use crate::analysis::tenders::levelling::{Measure, Team};
use crate::report::grid::{Layout, Paint, paragraph};
use crate::report::markdown::escape;
use crate::report::sheet::{self, Group, Sheet};
use crate::report::words::clean;
use crate::text::{count, sentence};

/// The columns of a quarter below its team.
const QUARTERS: [&str; 5] = ["quarter", "before", "after", "capacity", "over"];

/// The columns of a change on a terminal; why and what it costs stand below.
const CHANGES: [&str; 9] =
    ["change", "contract", "title", "procedure", "planned-start", "start", "signing", "why", "cost"];

/// The columns of a change on a page.
const PAGE: [&str; 12] = [
    "team",
    "change",
    "contract",
    "title",
    "procedure",
    "planned-start",
    "start",
    "signing",
    "days-earlier",
    "owner",
    "why",
    "cost",
];

/// The columns of a proposal.
const GROUPS: [&str; 7] = ["contracts", "supplier", "class", "first-end", "last-end", "saved", "saved-person-days"];

/// Writes the levelled tenders for the terminal.
#[must_use]
pub fn table(report: &LevelReport<'_>, layout: Layout) -> String {
    let profile = &report.facts.portfolio.profile;
    let levelling = &report.levelling;
    let mut text = String::new();
    if levelling.teams.is_empty() {
        text.push_str(&format!("{}\n\n", nothing(report)));
    }
    for team in &levelling.teams {
        text.push_str(&layout.paint(Paint::Strong, &clean(&heading(report, team))));
        text.push('\n');
        report.verdict(team).iter().for_each(|sentence| text.push_str(&paragraph(&clean(sentence), 2, layout)));
        text.push('\n');
        let of_team = |sheet: Sheet, title: &str, rows, keys: &[&str]| {
            let group = Group { title: title.to_owned(), rows, total: Vec::new() };
            let sheet = Sheet { groups: vec![group], ..sheet }.only(keys);
            if sheet.rows().next().is_none() { String::new() } else { sheet::text(&sheet, usize::MAX, profile, layout) }
        };
        text.push_str(&of_team(quarters(report), quarters_title(report), quarters_of(report, team), &QUARTERS));
        text.push_str(&of_team(changes(report), &changes_title(team), changes_of(report, team), &CHANGES));
    }
    let mut proposals = groups(report).only(&GROUPS);
    if proposals.rows().next().is_some() {
        "Worth tendering together, if people say so: one tender in time for the first end".clone_into(&mut proposals.groups[0].title);
        text.push_str(&sheet::text(&proposals, usize::MAX, profile, layout));
    }
    report.notes().iter().for_each(|note| text.push_str(&paragraph(&clean(note), 0, layout)));
    text
}

/// Writes the levelled tenders as Markdown.
#[must_use]
pub fn markdown(report: &LevelReport<'_>) -> String {
    let profile = &report.facts.portfolio.profile;
    let of = profile.organisation.as_deref().map(|name| format!(" of {name}")).unwrap_or_default();
    let mut text = format!("# Levelled tenders{}\n", escape(&of));
    for team in &report.levelling.teams {
        text.push_str(&format!("\n{}: {}\n", escape(&sentence(report.team_name(team))), escape(&report.verdict(team).join(" "))));
    }
    if report.levelling.teams.is_empty() {
        text.push_str(&format!("\n{}\n", nothing(report)));
    }
    let changes = changes(report).only(&PAGE);
    let parts = [(quarters_title(report), quarters(report)), ("Changes", changes), ("Worth tendering together", groups(report))];
    for (title, sheet) in parts {
        if sheet.rows().next().is_none() {
            continue;
        }
        let keys: Vec<_> = sheet.filled().map(|column| column.key).collect();
        let mut sheet = sheet.only(&keys);
        title.clone_into(&mut sheet.name);
        for column in &mut sheet.columns {
            // A page has no lines below a row, so every column has its heading.
            if column.short.is_empty() {
                column.short = column.key;
            }
        }
        // One page has one title, and this is a part of it.
        text.push_str(&format!("\n#{}", sheet::markdown(&sheet, profile)));
    }
    report.notes().iter().for_each(|note| text.push_str(&format!("\n{}\n", escape(note))));
    text
}

fn nothing(report: &LevelReport<'_>) -> String {
    format!("no tender has to start by {}", report.levelling.horizon)
}

fn heading(report: &LevelReport<'_>, team: &Team) -> String {
    let tenders = count(team.tenders.len(), "tender", "tenders");
    format!("{}: {tenders} to start by {}", sentence(report.team_name(team)), report.levelling.horizon)
}

fn quarters_title(report: &LevelReport<'_>) -> &'static str {
    match report.levelling.measure {
        Measure::AtOnce => "Tenders in preparation at once, on the busiest day of each quarter",
        Measure::PersonDaysAQuarter => "Person-days of preparation in each quarter",
    }
}

fn changes_title(team: &Team) -> String {
    let moved = team.tenders.iter().filter(|tender| tender.is_moved()).count();
    let late = team.tenders.iter().filter(|tender| tender.is_fixed).count();
    let late = if late > 0 { format!(", {late} late") } else { String::new() };
    format!("What changes: {moved} moved{late}")
}
