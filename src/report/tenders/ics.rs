//! The tender calendar for Outlook: an event a milestone, and today for what should have begun.

use super::entry::{Step, is_to_come};
use super::{Calendar, Entry};
use crate::analysis::tenders::State;
use crate::model::Language;
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::ics::{self, Event};
use crate::report::vocabulary::word;
use crate::words::say;

/// Writes the days to come of the contracts shown as a calendar.
#[must_use]
pub fn ics(calendar: &Calendar<'_>, language: Language) -> Vec<u8> {
    let organisation = calendar.facts.portfolio.profile.organisation.as_deref().unwrap_or_default();
    let title = say(&phrase!("tenders-title"), language);
    let name = if organisation.is_empty() { title } else { format!("{title}, {organisation}") };
    let mut events = Vec::new();
    for entry in calendar.shown() {
        let id = entry.unique_id();
        let description = description(entry, language);
        for (what, is_overdue, step) in to_come(entry) {
            let headline = match (is_overdue, what) {
                (true, "end") => say(&phrase!("tenders-event-without-contract"), language),
                (true, _) => say(&phrase!("tenders-event-start-today"), language),
                (false, "start") => say(&phrase!("tenders-event-start"), language),
                (false, _) => word("milestone", step.name, language).to_owned(),
            };
            events.push(Event {
                uid: ics::uid(&id, what, organisation),
                day: step.day,
                summary: format!("{headline}: {} ({})", entry.title(), entry.row.id),
                description: description.clone(),
                categories: vec![
                    say(&phrase!("tenders-event-category"), language),
                    word("tender-state", entry.plan.state.name(), language).to_owned(),
                ],
            });
        }
    }
    events.sort_by(|one, other| (one.day, &one.uid).cmp(&(other.day, &other.uid)));
    ics::write(&name, calendar.facts.today, &events)
}

/// Returns the steps that lie ahead, each with the name by which its event stays the same, and those to take today because their
/// day has passed.
///
/// The start is always called that: which step comes first depends on the procedure, and a calendar would keep both.
fn to_come(entry: &Entry<'_>) -> Vec<(&'static str, bool, Step)> {
    let today = entry.facts.today;
    let first = entry.plan.schedule.milestones.first().map(|start| start.event.name());
    let of_step = |step: Step| {
        let what = if Some(step.name) == first { "start" } else { step.name };
        let is_to_do_at_once = match entry.plan.state {
            State::Late | State::StartNow => what == "start",
            State::Expired => entry.is_used_without() && what == "end",
            _ => false,
        };
        let is_overdue = step.day < today && is_to_do_at_once;
        let day = if is_overdue { today } else { step.day };
        is_to_come(day, today).then_some((what, is_overdue, Step { day, ..step }))
    };
    entry.steps().into_iter().filter_map(of_step).collect()
}

/// Returns what stands in the opened event: whose contract, what it covers, how things stand and what to do.
fn description(entry: &Entry<'_>, language: Language) -> Vec<String> {
    let procedure = entry.procedure().map_or("", |procedure| word("procedure", procedure.name(), language));
    let state = word("tender-state", entry.plan.state.name(), language);
    let mut lines: Vec<Phrase> = Vec::new();
    let mut line = |value: &str, line: Phrase| {
        if !value.is_empty() {
            lines.push(line);
        }
    };
    let contract = format!("{} {}", entry.row.id, entry.row.title);
    line(contract.trim(), phrase!("tenders-event-contract", contract = contract.trim()));
    let (systems, supplier) = (entry.systems().join(", "), entry.supplier());
    line(&systems, phrase!("tenders-event-systems", systems = &systems));
    line(&supplier, phrase!("tenders-event-supplier", supplier = &supplier));
    line(procedure, phrase!("tenders-event-procedure", procedure));
    lines.extend(entry.ends().map(|day| phrase!("tenders-event-ends", day)));
    lines.extend([phrase!("tenders-event-state", state), entry.to_do(), phrase!("tenders-event-aid")]);
    lines.iter().filter(|line| !line.is_empty()).map(|line| say(line, language)).collect()
}
