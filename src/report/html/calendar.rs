//! The tender calendar as a drawing over time: each contract with its steps, those with a legal time limit apart, and today.
//!
//! Places are hundredths of the width, so that a drawing fits every screen and sheet of paper without being stretched.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use super::voice::{Day, Voice, percent};
use crate::analysis::tenders::State;
use crate::analysis::tenders::law::{Law, cited};
use crate::analysis::tenders::lead_times::Step;
use crate::analysis::tenders::schedule::{Event, Milestone};
use crate::calendar::shift_months;
use crate::facts::Facts;
use crate::model::contract::Procedure;
use crate::model::money::Money;
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::tenders::{Calendar, Entry, EntryStep, View, Worth};
use crate::report::vocabulary::word;
use crate::report::words;

/// Contracts that are drawn.
const MOST: usize = 60;

/// Months that the drawing goes back and ahead at most.
const MONTHS_BACK: i32 = 12;
const MONTHS_AHEAD: i32 = 48;

/// Days that a year needs for its name.
const ROOM_FOR_A_NAME: i64 = 150;

/// The calendar.
#[derive(Debug, Serialize)]
pub(super) struct Gantt {
    rows: Vec<Row>,
    years: Vec<Tick>,
    quarters: Vec<Decimal>,
    today: Decimal,
    /// The last day of the starts that are shown.
    until: Day,
    left_out: Option<String>,
    states: Vec<Count>,
}

/// How many contracts are in a state.
#[derive(Debug, Serialize)]
struct Count {
    state: &'static str,
    word: &'static str,
    contracts: String,
    worth: String,
}

/// The beginning of a year.
#[derive(Debug, Serialize)]
struct Tick {
    x: Decimal,
    text: String,
}

/// A contract.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    title: String,
    supplier: String,
    state: &'static str,
    state_word: &'static str,
    /// Procedure, value, owner and department, as far as they are known.
    about: String,
    start: Option<Day>,
    ends: Option<Day>,
    to_do: String,
    /// Until when the contract runs, drawn; nothing when it runs until it is left.
    runs: Option<Decimal>,
    bars: Vec<Bar>,
    marks: Vec<Mark>,
    steps: Vec<StepRow>,
}

/// A step, drawn from its day to the next one's.
#[derive(Debug, Serialize)]
struct Bar {
    kind: &'static str,
    x: Decimal,
    width: Decimal,
    told: String,
}

/// A day, drawn.
#[derive(Debug, Serialize)]
struct Mark {
    kind: &'static str,
    x: Decimal,
    told: String,
}

/// A step in words.
#[derive(Debug, Serialize)]
struct StepRow {
    name: &'static str,
    day: Day,
    is_past: bool,
    is_assumed: bool,
    /// The time limit that the law gives it.
    law: Option<String>,
}

impl Gantt {
    pub(super) fn of(facts: &Facts<'_>, voice: &Voice<'_>) -> Self {
        let months = i32::try_from(facts.settings.tenders.horizon_months).unwrap_or(i32::MAX);
        let until = shift_months(facts.today, months).unwrap_or(NaiveDate::MAX);
        let calendar = Calendar::of(facts, View { until: Some(until), ..View::default() });
        let all: Vec<&Entry<'_>> = calendar.shown().collect();
        let shown = &all[..all.len().min(MOST)];
        let axis = Axis::of(facts.today, shown);
        let count = |(state, worth): (State, Worth)| Count {
            state: state.name(),
            word: word("tender-state", state.name(), voice.language),
            contracts: voice.number(usize::try_from(worth.contracts).unwrap_or(usize::MAX)),
            worth: if worth.value.is_zero() { String::new() } else { voice.money(worth.value) },
        };
        Self {
            rows: shown.iter().map(|entry| row(entry, &axis, voice)).collect(),
            years: axis.years(),
            quarters: axis.quarters(),
            today: axis.place(facts.today),
            until: voice.day(until),
            left_out: (all.len() > shown.len())
                .then(|| voice.say(&phrase!("report-calendar-left-out", shown = shown.len(), all = all.len()))),
            states: calendar.by_state().into_iter().map(count).collect(),
        }
    }
}

/// The time that is drawn.
struct Axis {
    first: NaiveDate,
    last: NaiveDate,
}

impl Axis {
    /// Returns the quarters that hold every step, as far as the drawing goes back and ahead.
    fn of(today: NaiveDate, entries: &[&Entry<'_>]) -> Self {
        let days = || entries.iter().flat_map(|entry| entry.steps()).map(|step| step.day).chain([today]);
        let bound = |months| shift_months(today, months).unwrap_or(today);
        let first = days().min().unwrap_or(today).max(bound(-MONTHS_BACK));
        let last = days().max().unwrap_or(today).clamp(bound(12), bound(MONTHS_AHEAD));
        let quarter = |day: NaiveDate| NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1).unwrap_or(day);
        let next = |day: NaiveDate| shift_months(quarter(day), 3).unwrap_or(day);
        Self { first: quarter(first), last: next(last) }
    }

    fn place(&self, day: NaiveDate) -> Decimal {
        let days = |from: NaiveDate, to: NaiveDate| Decimal::from((to - from).num_days());
        percent(days(self.first, day), days(self.first, self.last))
    }

    fn holds(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    fn years(&self) -> Vec<Tick> {
        let begins = (self.first.year()..=self.last.year()).filter_map(|year| {
            let day = NaiveDate::from_ymd_opt(year, 1, 1)?.max(self.first);
            // A year of which little is drawn has no room for its name.
            let has_room = self.last.signed_duration_since(day).num_days() >= ROOM_FOR_A_NAME;
            let next = NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1)?;
            (has_room && next.signed_duration_since(day).num_days() >= ROOM_FOR_A_NAME)
                .then(|| Tick { x: self.place(day), text: year.to_string() })
        });
        begins.collect()
    }

    fn quarters(&self) -> Vec<Decimal> {
        let begins = std::iter::successors(Some(self.first), |day| shift_months(*day, 3));
        begins.take_while(|day| *day < self.last).skip(1).map(|day| self.place(day)).collect()
    }
}

fn row(entry: &Entry<'_>, axis: &Axis, voice: &Voice<'_>) -> Row {
    let facts = entry.facts;
    let state = entry.plan.state;
    let money = |value: Money| words::money(value, entry.row.currency, voice.profile, false);
    let ends = entry.ends();
    let about = [
        entry.procedure().map_or("", |procedure| word("procedure", procedure.name(), voice.language)).to_owned(),
        entry.plan.value.as_ref().map(|value| money(value.value)).unwrap_or_default(),
        entry.owner().unwrap_or_default().to_owned(),
        entry.department(),
    ];
    Row {
        id: entry.row.id.clone(),
        title: entry.title(),
        supplier: entry.supplier(),
        state: state.name(),
        state_word: word("tender-state", state.name(), voice.language),
        about: about.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join(" · "),
        start: entry.plan.start_by.map(|day| voice.day(day)),
        ends: ends.map(|day| voice.day(day)),
        to_do: crate::words::say(&entry.to_do(), voice.language),
        runs: entry.dates.current_end.filter(|day| *day > axis.first).map(|day| axis.place(day)),
        bars: if state == State::OptionFirst { Vec::new() } else { bars(entry, axis, voice) },
        marks: marks(entry, axis, voice),
        steps: entry
            .steps()
            .iter()
            .map(|step| StepRow {
                name: word("milestone", step.name, voice.language),
                day: voice.day(step.day),
                is_past: step.day < facts.today,
                is_assumed: entry.is_step_assumed(step),
                law: limit(entry, step.name, voice),
            })
            .collect(),
    }
}

/// Draws the way to the new contract.
fn bars(entry: &Entry<'_>, axis: &Axis, voice: &Voice<'_>) -> Vec<Bar> {
    let steps = &entry.plan.schedule.milestones;
    let bar = |pair: &[Milestone]| {
        let [from, to] = pair else { return None };
        if to.date <= axis.first || from.date >= axis.last {
            return None;
        }
        let (x, end) = (axis.place(from.date), axis.place(to.date));
        let name = word("milestone", from.event.name(), voice.language);
        let law = limit(entry, from.event.name(), voice).map(|law| format!(" ({law})")).unwrap_or_default();
        let told = phrase!("report-step", name, from = from.date, to = to.date);
        Some(Bar { kind: kind(entry, from.event), x, width: end.checked_sub(x)?, told: voice.say(&told) + &law })
    };
    steps.windows(2).filter_map(bar).collect()
}

/// Draws the days on which something has to be said.
fn marks(entry: &Entry<'_>, axis: &Axis, voice: &Voice<'_>) -> Vec<Mark> {
    let is_start = |name: &str| entry.plan.state == State::OptionFirst && name == Event::Needs.name();
    let mark = |step: &EntryStep| {
        let kind = match step.name {
            "last-notice" => "notice",
            "option-by" => "option",
            name if is_start(name) => "start",
            _ => return None,
        };
        let name = word("milestone", step.name, voice.language);
        let told = voice.say(&phrase!("report-mark", name, day = step.day));
        axis.holds(step.day).then(|| Mark { kind, x: axis.place(step.day), told })
    };
    entry.steps().iter().filter_map(mark).collect()
}

/// Returns what a step is, as it is drawn.
fn kind(entry: &Entry<'_>, event: Event) -> &'static str {
    match event {
        _ if legal_step(entry, event).is_some() => "legal",
        Event::Needs | Event::MarketDialogue | Event::Material => "prepare",
        Event::Implementation | Event::Migration => "build",
        _ => "tender",
    }
}

/// Returns the step that begins with an event, where the law gives it a shortest time, with that time and the provision.
fn legal_step(entry: &Entry<'_>, event: Event) -> Option<(u32, Phrase)> {
    let procedure: Procedure = entry.plan.procedure?;
    let has_invitation = entry.day_of(Event::Invitation).is_some();
    let step = match event {
        Event::Notice if has_invitation => Step::Prequalification,
        Event::Notice | Event::Invitation => Step::TenderPeriod,
        Event::Award if entry.day_of(Event::Signing).is_some() => Step::Standstill,
        _ => return None,
    };
    let minimum = Law::of(entry.facts.portfolio.profile.country).minimum(procedure, step)?;
    Some((minimum.days, cited(&minimum.law)))
}

fn limit(entry: &Entry<'_>, name: &str, voice: &Voice<'_>) -> Option<String> {
    let event = [Event::Notice, Event::Invitation, Event::Award].into_iter().find(|event| event.name() == name)?;
    let (days, law) = legal_step(entry, event)?;
    Some(voice.say(&phrase!("report-legal", days = phrase!("days", days), law)))
}
