//! The tender calendar for people: what needs action first, the earliest start on top, and what it all comes to at the end.

use std::fmt::Write;

use super::columns::sheet;
use super::{Calendar, Worth};
use crate::analysis::tenders::State;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::report::grid::{Column, Layout, Paint, grid, paragraph};
use crate::report::sheet::{self, Cell, Sheet};
use crate::report::words::money;

/// The columns on a terminal; what follows the threshold stands below its row.
const COLUMNS: [&str; 13] = [
    "status",
    "contract",
    "title",
    "route",
    "planned-start",
    "planned-notice",
    "ends",
    "estimated-value",
    "threshold",
    "who",
    "to-do",
    "assumptions",
    "milestones",
];

/// The columns on a page, where there are no lines below a row.
const PAGE: [&str; 12] = [
    "status",
    "contract",
    "title",
    "supplier",
    "route",
    "planned-start",
    "planned-notice",
    "ends",
    "estimated-value",
    "threshold",
    "owner",
    "to-do",
];

/// The same for everybody.
const PUBLIC: [&str; 8] =
    ["contract", "title", "route", "planned-start", "planned-notice", "planned-award", "current-end", "supplier-only"];

/// Writes the calendar for the terminal.
#[must_use]
pub fn table(calendar: &Calendar<'_>, layout: Layout) -> String {
    let profile = &calendar.facts.portfolio.profile;
    let view = &calendar.view;
    let in_full = |key: &&str| view.full || !matches!(*key, "assumptions" | "milestones");
    let columns: Vec<&str> = if view.public { PUBLIC.to_vec() } else { COLUMNS.into_iter().filter(in_full).collect() };
    let sheet = sheet(calendar, &columns, calendar.language());
    let mut text = String::new();
    if sheet.rows().next().is_none() {
        text.push_str(&calendar.say(&phrase!("tenders-nothing")));
        text.push_str("\n\n");
    } else {
        text.push_str(&sheet::text(&sheet, usize::MAX, profile, layout));
    }
    if !view.public {
        let _ = writeln!(text, "{}", layout.paint(Paint::Strong, &summary_title(calendar)));
        text.push_str(&grid(&[Column::text(""), Column::number(""), Column::number("")], &summary(calendar), 2, layout));
        text.push('\n');
    }
    notes(calendar, &sheet).iter().for_each(|note| text.push_str(&paragraph(note, 0, layout)));
    text
}

/// Writes the calendar as Markdown.
#[must_use]
pub fn markdown(calendar: &Calendar<'_>) -> String {
    let profile = &calendar.facts.portfolio.profile;
    let columns: &[&str] = if calendar.view.public { &PUBLIC } else { &PAGE };
    let mut sheet = sheet(calendar, columns, calendar.language());
    sheet.name = match &profile.organisation {
        Some(organisation) => calendar.say(&phrase!("tenders-title-of", organisation)),
        None => calendar.say(&phrase!("tenders-title")),
    };
    if !calendar.view.public {
        let rows = summary(calendar).into_iter().map(|row| row.join(" ").trim().replace('\u{a0}', " "));
        sheet.notes.push(format!("{}: {}.", summary_title(calendar), rows.collect::<Vec<_>>().join(", ")));
    }
    let notes = notes(calendar, &sheet);
    sheet.notes.extend(notes);
    sheet::markdown(&sheet, profile)
}

fn summary_title(calendar: &Calendar<'_>) -> String {
    calendar.say(&phrase!("count-contracts", number = calendar.entries.len()))
}

/// Returns a row a state: its name, how many contracts, what they are worth.
fn summary(calendar: &Calendar<'_>) -> Vec<Vec<String>> {
    let profile = &calendar.facts.portfolio.profile;
    let row = |name: String, worth: &Worth| vec![name, worth.contracts.to_string(), said(worth, profile)];
    let mut rows = Vec::new();
    for (state, worth) in calendar.by_state() {
        rows.push(row(Cell::Word("tender-state", state.name()).said(profile), &worth));
    }
    if rows.len() > 1 {
        rows.push(row(calendar.say(&phrase!("tenders-in-all")), &calendar.worth(&calendar.entries)));
    }
    rows
}

/// Returns what contracts are worth, in every currency.
fn said(worth: &Worth, profile: &Profile) -> String {
    let own = Some((&profile.currency, &worth.value)).filter(|(_, value)| !value.is_zero());
    let sums = own.into_iter().chain(&worth.not_converted);
    sums.map(|(currency, value)| money(*value, *currency, profile, false)).collect::<Vec<_>>().join(" + ")
}

/// Returns what a reader must know, a sentence each.
fn notes(calendar: &Calendar<'_>, sheet: &Sheet) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(until) = calendar.view.until {
        let hidden: Vec<_> = calendar.entries.iter().filter(|entry| !entry.is_within(until)).collect();
        let later = hidden.iter().filter(|entry| entry.plan.start_by.is_some_and(|day| day > until)).count();
        let none = hidden.iter().filter(|entry| entry.plan.state == State::Planned && entry.plan.start_by.is_none()).count();
        if later > 0 {
            notes.push(phrase!("tenders-later", later, until));
        }
        if none > 0 {
            notes.push(phrase!("tenders-without-tender", number = none));
        }
        let ended = hidden.iter().filter(|entry| entry.plan.state == State::Expired).count();
        if ended > 0 {
            notes.push(phrase!("tenders-ended", number = ended));
        }
    }
    let unvalued = calendar.entries.iter().filter(|entry| entry.plan.value.is_none()).count();
    if unvalued > 0 && !calendar.view.public {
        notes.push(phrase!("tenders-unvalued", number = unvalued));
    }
    if sheet.rows().flatten().any(|cell| cell.unmarked().1) {
        let is_said = calendar.view.full || calendar.view.public;
        notes.push(if is_said { phrase!("tenders-assumed") } else { phrase!("tenders-assumed-ask") });
    }
    notes.push(phrase!("tenders-aid"));
    notes.iter().map(|note| calendar.say(note)).collect()
}
