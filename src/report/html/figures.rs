//! The key figures: what the portfolio costs, what is wrong, what can be saved, what is due; each with how it went.

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use super::voice::{Day, Voice};
use crate::analysis::tenders::State;
use crate::finding::{Finding, Level};
use crate::history::{Point, Trend};
use crate::model::Money;
use crate::phrase;
use crate::report::Report;

/// Days ahead in which a day to act by counts as near.
const NEAR: u64 = 90;

/// Snapshots that the table of the trend shows.
const MOST_POINTS: usize = 24;

/// The size of a drawn line.
const WIDTH: Decimal = Decimal::from_parts(120, 0, 0, false, 0);
const HEIGHT: Decimal = Decimal::from_parts(28, 0, 0, false, 0);

/// The key figures.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    /// What matters most, a sentence each.
    lead: Vec<String>,
    cards: Vec<Card>,
    /// The figures of the snapshots, the newest first; empty without a history.
    points: Vec<Row>,
}

/// A figure.
#[derive(Debug, Serialize)]
struct Card {
    title: String,
    value: String,
    detail: String,
    /// Where more is told: the id of a section.
    more: &'static str,
    line: Option<Line>,
}

/// How a figure went, drawn.
#[derive(Debug, Serialize)]
struct Line {
    points: String,
    /// The place of the last point.
    x: String,
    y: String,
    /// What the line shows, in words.
    told: String,
    /// What is different since the point before.
    change: String,
}

/// The figures of a day.
#[derive(Debug, Serialize)]
struct Row {
    day: Day,
    systems: String,
    cost: String,
    findings: String,
    new: String,
    gone: String,
    saving: String,
    exposure: String,
}

/// The figures of a day: of today, or of a snapshot.
#[derive(Debug, Clone)]
struct Figure {
    day: NaiveDate,
    systems: u64,
    cost: Money,
    findings: u64,
    saving: Money,
    exposure: Money,
    new: Option<u64>,
    gone: Option<u64>,
}

impl From<&Point> for Figure {
    fn from(point: &Point) -> Self {
        Self {
            day: point.day,
            systems: point.systems_in_operation,
            cost: point.annual_cost,
            findings: point.findings,
            saving: point.saving_per_year_at_least,
            exposure: point.exposure,
            new: point.new,
            gone: point.gone,
        }
    }
}

impl Figures {
    pub(super) fn of(report: &Report<'_>, trend: Option<&Trend>, voice: &Voice<'_>) -> Self {
        let now = today(report);
        let states = states(trend, &now, report);
        let due = Due::of(report);
        let row = |state: &Figure| Row {
            day: voice.day(state.day),
            systems: voice.number(size(state.systems)),
            cost: voice.money(state.cost),
            findings: voice.number(size(state.findings)),
            new: state.new.map(|number| voice.number(size(number))).unwrap_or_default(),
            gone: state.gone.map(|number| voice.number(size(number))).unwrap_or_default(),
            saving: voice.money(state.saving),
            exposure: voice.money(state.exposure),
        };
        let points = if states.len() > 1 { states.iter().rev().take(MOST_POINTS).map(row).collect() } else { Vec::new() };
        Self { lead: lead(report, &now, &due, voice), cards: cards(report, &now, &states, &due, voice), points }
    }
}

/// Returns the figures of the run.
fn today(report: &Report<'_>) -> Figure {
    let facts = report.facts;
    let costs = facts.costs();
    let running: Vec<_> = facts.portfolio.systems().filter(|(_, row)| row.is_in_operation(facts.today)).collect();
    Figure {
        day: facts.today,
        systems: running.len() as u64,
        cost: running.iter().filter_map(|(key, _)| costs.of(*key).0).fold(Money::ZERO, Money::saturating_add),
        findings: report.summary.findings as u64,
        saving: report.summary.saving_per_year_at_least,
        exposure: report.summary.exposure,
        new: None,
        gone: None,
    }
}

/// Returns the snapshots before today in the portfolio's currency, one a day, and today.
fn states(trend: Option<&Trend>, now: &Figure, report: &Report<'_>) -> Vec<Figure> {
    let currency = report.summary.currency;
    let points = trend.into_iter().flat_map(|trend| &trend.points);
    let earlier = points.filter(|point| point.day < now.day && point.currency == currency);
    let mut states: Vec<Figure> = Vec::new();
    for point in earlier {
        // Of several on a day the last one counts.
        if states.last().is_some_and(|last| last.day == point.day) {
            states.pop();
        }
        states.push(point.into());
    }
    states.push(now.clone());
    states
}

/// Findings by when they are due.
struct Due {
    now: usize,
    near: usize,
    next: Option<NaiveDate>,
}

impl Due {
    fn of(report: &Report<'_>) -> Self {
        let today = report.facts.today;
        let end = today.checked_add_days(Days::new(NEAR)).unwrap_or(NaiveDate::MAX);
        let days = || report.findings.iter().filter_map(|finding: &&Finding| finding.act_by);
        Self {
            now: days().filter(|day| *day <= today).count(),
            near: days().filter(|day| today < *day && *day <= end).count(),
            next: days().filter(|day| *day > today).min(),
        }
    }
}

fn lead(report: &Report<'_>, now: &Figure, due: &Due, voice: &Voice<'_>) -> Vec<String> {
    let mut said = vec![voice.say(&phrase!(
        "report-lead-portfolio",
        systems = phrase!("count-systems", number = now.systems),
        cost = voice.money(now.cost)
    ))];
    if report.summary.findings == 0 {
        said.push(voice.word("report-lead-nothing"));
        return said;
    }
    let findings = phrase!("count-findings", number = report.summary.findings);
    let errors = report.summary.by_level.get(&Level::Error).copied().unwrap_or(0);
    said.push(voice.say(&if now.saving.is_zero() {
        phrase!("report-lead-findings", findings, errors)
    } else {
        phrase!("report-lead-saving", findings, errors, saving = voice.money(now.saving))
    }));
    if due.now + due.near > 0 {
        let next = due.next.map(|day| voice.day(day).text);
        said.push(voice.say(&match next {
            Some(next) => phrase!("report-lead-due", now = due.now, near = due.near, days = NEAR, next),
            None => phrase!("report-lead-due-now", now = due.now),
        }));
    }
    said
}

fn cards(report: &Report<'_>, now: &Figure, states: &[Figure], due: &Due, voice: &Voice<'_>) -> Vec<Card> {
    let (summary, plans) = (&report.summary, &report.facts.plans);
    let line = |of: &dyn Fn(&Figure) -> Decimal, is_money: bool| Line::of(states, of, is_money, voice);
    let level = |level| summary.by_level.get(&level).copied().unwrap_or(0);
    let counts = phrase!(
        "audit-counts",
        errors = phrase!("count-errors", number = level(Level::Error)),
        warnings = phrase!("count-warnings", number = level(Level::Warning)),
        notes = phrase!("count-notes", number = level(Level::Note)),
    );
    let state = |wanted: State| plans.iter().filter(|plan| plan.state == wanted).count();
    let (late, option, start) = (state(State::Late), state(State::OptionFirst), state(State::StartNow));
    let card = |title: &str, value: String, detail: String, more: &'static str, line: Option<Line>| Card {
        title: voice.word(title),
        value,
        detail,
        more,
        line,
    };
    vec![
        card(
            "report-findings",
            voice.number(summary.findings),
            voice.say(&counts),
            "findings",
            line(&|one| one.findings.into(), false),
        ),
        card(
            "report-saving",
            voice.money(now.saving),
            voice.word("report-saving-detail"),
            "agenda",
            line(&|one| one.saving, true),
        ),
        card(
            "report-exposure",
            voice.money(now.exposure),
            voice.word("report-exposure-detail"),
            "agenda",
            line(&|one| one.exposure, true),
        ),
        card(
            "report-due",
            voice.number(due.now + due.near),
            voice.say(&phrase!("report-due-detail", now = due.now, near = due.near, days = NEAR)),
            "agenda",
            None,
        ),
        card(
            "report-tenders-to-act-on",
            voice.number(late + option + start),
            voice.say(&phrase!("report-tenders-detail", late, option, start)),
            "calendar",
            None,
        ),
        card(
            "report-cost",
            voice.money(now.cost),
            voice.say(&phrase!("report-cost-detail", systems = phrase!("count-systems", number = now.systems))),
            "graph",
            line(&|one| one.cost, true),
        ),
    ]
}

impl Line {
    /// Draws how a figure went; nothing where there is but one day.
    fn of(states: &[Figure], of: &dyn Fn(&Figure) -> Decimal, is_money: bool, voice: &Voice<'_>) -> Option<Self> {
        let [.., before, last] = states else { return None };
        let first = states.first()?;
        let span = Decimal::from((last.day - first.day).num_days()).max(Decimal::ONE);
        let values: Vec<Decimal> = states.iter().map(of).collect();
        let (low, high) = (values.iter().min()?, values.iter().max()?);
        let range = high.checked_sub(*low).filter(|range| !range.is_zero());
        let two = Decimal::TWO;
        let place = |state: &Figure, value: Decimal| {
            let days = Decimal::from((state.day - first.day).num_days());
            let x = days.checked_div(span)?.checked_mul(WIDTH - two - two)?.checked_add(two)?;
            let share = match range {
                Some(range) => value.checked_sub(*low)?.checked_div(range)?,
                None => Decimal::new(5, 1),
            };
            let y = (HEIGHT - two).checked_sub(share.checked_mul(HEIGHT - two - two)?)?;
            Some((x.round_dp(1).normalize(), y.round_dp(1).normalize()))
        };
        let places: Vec<_> = states.iter().zip(&values).filter_map(|(state, value)| place(state, *value)).collect();
        let (x, y) = places.last()?;
        let told =
            |value: Decimal| if is_money { voice.money(value) } else { voice.number(size(u64::try_from(value).unwrap_or(0))) };
        let difference = of(last).checked_sub(of(before))?;
        let sign = if difference.is_sign_negative() && !difference.is_zero() { "−" } else { "+" };
        let by = if difference.is_zero() { voice.word("report-unchanged") } else { format!("{sign}{}", told(difference.abs())) };
        Some(Self {
            points: places.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" "),
            x: x.to_string(),
            y: y.to_string(),
            told: voice.say(&phrase!(
                "report-line",
                from = told(of(first)),
                first = first.day,
                to = told(of(last)),
                last = last.day
            )),
            change: voice.say(&phrase!("report-since", by, day = before.day)),
        })
    }
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
