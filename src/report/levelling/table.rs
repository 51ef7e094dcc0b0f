//! The levelled tenders for people: the verdict of each team first, then its quarters before and after, and what each move costs.

use super::sheets::{changes, changes_of_kind, groups, quarters, quarters_of};
use super::verdict::together;
use super::{Kind, LevelReport};
use crate::analysis::tenders::levelling::{Measure, Moved, Team};
use crate::phrase;
use crate::phrase::Phrase;
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
        text.push_str(&format!("{}\n\n", report.say(&nothing(report))));
    }
    for team in &levelling.teams {
        text.push_str(&layout.paint(Paint::Strong, &clean(&report.say(&heading(report, team)))));
        text.push('\n');
        let said = |sentence: &Phrase| paragraph(&clean(&report.say(sentence)), 2, layout);
        text.extend(report.verdict(team).iter().map(said));
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
        part(quarters(report), vec![group(report.say(&quarters_title(report)), quarters_shown)], &QUARTERS);
        let of_kind = |kind: Kind| {
            let rows = changes_of_kind(report, team, kind);
            group(report.say(&kind_title(kind, rows.len())), rows)
        };
        part(changes(report), Kind::ALL.into_iter().map(of_kind).collect(), &CHANGES);
    }
    let mut proposals = groups(report).only(&GROUPS);
    if proposals.rows().next().is_some() {
        proposals.groups[0].title = report.say(&phrase!("levelling-proposals"));
        text.push_str(&sheet::text(&proposals, usize::MAX, profile, layout));
    }
    report.notes().iter().for_each(|note| text.push_str(&paragraph(&clean(&report.say(note)), 0, layout)));
    text
}

/// Writes the levelled tenders as Markdown.
#[must_use]
pub fn markdown(report: &LevelReport<'_>) -> String {
    let profile = &report.facts.portfolio.profile;
    let title = match &profile.organisation {
        Some(organisation) => phrase!("levelling-title-of", organisation),
        None => phrase!("levelling-title"),
    };
    let said = |phrase: &Phrase| escape(&report.say(phrase));
    let mut text = format!("# {}\n", said(&title));
    for team in &report.levelling.teams {
        text.push_str(&format!("\n{}: {}\n", said(&report.team_name(team)), said(&together(report.verdict(team)))));
    }
    if report.levelling.teams.is_empty() {
        text.push_str(&format!("\n{}\n", said(&nothing(report))));
    }
    let changes = changes(report).only(&PAGE);
    let parts = [
        (quarters_title(report), quarters(report)),
        (phrase!("levelling-changes"), changes),
        (phrase!("levelling-together"), groups(report)),
    ];
    for (title, sheet) in parts {
        if sheet.rows().next().is_none() {
            continue;
        }
        let keys: Vec<_> = sheet.filled().map(|column| column.key).collect();
        let mut sheet = sheet.only(&keys);
        sheet.name = report.say(&title);
        // One page has one title, and this is a part of it.
        text.push_str(&format!("\n#{}", sheet::markdown(&sheet, profile)));
    }
    report.notes().iter().for_each(|note| text.push_str(&format!("\n{}\n", said(note))));
    text
}

fn nothing(report: &LevelReport<'_>) -> Phrase {
    phrase!("levelling-nothing", day = report.levelling.horizon)
}

fn heading(report: &LevelReport<'_>, team: &Team) -> Phrase {
    phrase!("levelling-heading", team = report.team_name(team), number = team.tenders.len(), day = report.levelling.horizon)
}

fn quarters_title(report: &LevelReport<'_>) -> Phrase {
    match report.levelling.measure {
        Measure::AtOnce => phrase!("levelling-quarters-at-once"),
        Measure::PersonDaysAQuarter => phrase!("levelling-quarters-person-days"),
    }
}

fn kind_title(kind: Kind, number: usize) -> Phrase {
    match kind {
        Kind::Late => phrase!("levelling-late", number),
        Kind::Option => phrase!("levelling-option", number),
        Kind::Earlier => phrase!("levelling-earlier", number),
        Kind::OptionFirst => phrase!("levelling-option-first", number),
    }
}
