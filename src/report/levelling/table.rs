//! The levelled tenders for people: the verdict of each team first, then its quarters before and after, and what each move costs.

use super::sheets::{changes, changes_of_kind, groups, quarters, quarters_of};
use super::{Kind, LevelReport};
use crate::analysis::tenders::levelling::{Measure, Moved, Team};
use crate::report::grid::{Layout, Paint, paragraph};
use crate::report::markdown::escape;
use crate::report::sheet::{self, Group, Sheet};
use crate::report::words::clean;

/// The columns of a quarter below its team.
const QUARTERS: [&str; 5] = ["quarter", "before", "after", "capacity", "over"];

/// The columns of a change below its kind; why, and what it costs, stands below the row.
const CHANGES: [&str; 7] = ["contract", "title", "procedure", "planned-start", "start", "signing", "reason"];

/// The columns of a change on a page.
const PAGE: [&str; 11] =
    ["team", "change", "contract", "title", "procedure", "planned-start", "start", "signing", "days-earlier", "owner", "reason"];

/// The columns of a proposal.
const GROUPS: [&str; 8] = ["contracts", "titles", "supplier", "class", "first-end", "last-end", "saved", "saved-person-days"];

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
        let group = |title: String, rows| Group { title, rows, total: Vec::new() };
        let mut part = |sheet: Sheet, groups: Vec<Group>, keys: &[&str]| {
            let groups: Vec<_> = groups.into_iter().filter(|group| !group.rows.is_empty()).collect();
            if !groups.is_empty() {
                let sheet = Sheet { groups, ..sheet }.only(keys);
                text.push_str(&sheet::text(&sheet, usize::MAX, profile, layout));
            }
        };
        // Of many teams, only those that have something to decide fill the screen.
        let is_shown = levelling.teams.len() == 1 || !team.is_within || team.moved != Moved::default();
        let quarters_shown = if is_shown { quarters_of(report, team) } else { Vec::new() };
        part(quarters(report), vec![group(quarters_title(report).to_owned(), quarters_shown)], &QUARTERS);
        let of_kind = |kind: Kind| {
            let rows = changes_of_kind(report, team, kind);
            group(kind_title(kind, rows.len()), rows)
        };
        part(changes(report), Kind::ALL.into_iter().map(of_kind).collect(), &CHANGES);
    }
    let mut proposals = groups(report).only(&GROUPS);
    if proposals.rows().next().is_some() {
        "Worth considering as one tender, which must be in time for the first end".clone_into(&mut proposals.groups[0].title);
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
        text.push_str(&format!("\n{}: {}\n", escape(report.team_name(team)), escape(&report.verdict(team).join(" "))));
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
                column.short = column.headings[2].clone();
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
    format!("{}: {} to start by {}", report.team_name(team), team.tenders.len(), report.levelling.horizon)
}

fn quarters_title(report: &LevelReport<'_>) -> &'static str {
    match report.levelling.measure {
        Measure::AtOnce => "Tenders in preparation at once, on the busiest day of each quarter",
        Measure::PersonDaysAQuarter => "Person-days of preparation in each quarter",
    }
}

fn kind_title(kind: Kind, number: usize) -> String {
    match (kind, number) {
        (Kind::Late, 1) => "1 is late: it starts at once, and cannot be moved".to_owned(),
        (Kind::Late, _) => format!("{number} are late: they start at once, and cannot be moved"),
        (Kind::Option, 1) => "1 uses an option, so that its tender makes room".to_owned(),
        (Kind::Option, _) => format!("{number} use an option, so that their tenders make room"),
        (Kind::Earlier, 1) => "1 starts earlier".to_owned(),
        (Kind::Earlier, _) => format!("{number} start earlier"),
        (Kind::OptionFirst, 1) => "1 is in time only with an option, levelled or not".to_owned(),
        (Kind::OptionFirst, _) => format!("{number} are in time only with an option, levelled or not"),
    }
}
