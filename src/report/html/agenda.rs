//! What to do next: what is due, by date, and where most kroner are, by amount.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::findings::{Anchors, department};
use super::voice::{Day, Voice, label};
use crate::finding::Finding;
use crate::model::Money;
use crate::model::money::Meaning;
use crate::phrase;
use crate::report::{Report, words};

/// Findings that each list shows.
const MOST: usize = 12;

/// What to do next.
#[derive(Debug, Serialize)]
pub(super) struct Agenda {
    by_day: Vec<Task>,
    /// What is left out of the list by date, said.
    more_by_day: Option<String>,
    by_amount: Vec<Task>,
    more_by_amount: Option<String>,
}

/// A finding to act on.
#[derive(Debug, Serialize)]
struct Task {
    anchor: String,
    /// How near its day is: `now`, `soon`, `near` or `later`.
    when: &'static str,
    when_word: String,
    day: Option<Day>,
    about: String,
    message: String,
    fix: String,
    owner: Option<String>,
    department: String,
    amount: Option<String>,
}

impl Agenda {
    pub(super) fn of(report: &Report<'_>, anchors: &Anchors, voice: &Voice<'_>) -> Self {
        let facts = report.facts;
        let own = |finding: &Finding| {
            let amount = finding.amount.as_ref().filter(|amount| amount.meaning != Meaning::Value)?;
            facts.in_own_currency(amount.value, amount.currency)
        };
        let task = |finding: &&Finding| {
            let when = when(finding.act_by, facts.today);
            Task {
                anchor: anchors.of_finding(finding),
                when,
                when_word: when_word(when, voice),
                day: finding.act_by.map(|day| voice.day(day)),
                about: finding.subjects.first().map(label).unwrap_or_default(),
                message: voice.say(&finding.message),
                fix: voice.say(&finding.fix),
                owner: finding.owner.clone(),
                department: department(facts, finding).unwrap_or_default(),
                amount: finding.amount.as_ref().map(|amount| words::means(voice.amount(amount), amount.meaning, voice.language)),
            }
        };
        let mut by_day: Vec<&Finding> = report.findings.iter().copied().filter(|finding| finding.act_by.is_some()).collect();
        by_day.sort_by_key(|finding| (finding.act_by, Reverse(finding.level), Reverse(own(finding).unwrap_or(Money::ZERO))));
        let mut by_amount: Vec<&Finding> = report.findings.iter().copied().filter(|finding| own(finding).is_some()).collect();
        by_amount.sort_by_key(|finding| Reverse(own(finding)));
        let more = |all: usize| {
            let rest = all.saturating_sub(MOST);
            (rest > 0).then(|| voice.say(&phrase!("report-agenda-more", rest)))
        };
        Self {
            more_by_day: more(by_day.len()),
            by_day: by_day.iter().take(MOST).map(task).collect(),
            more_by_amount: more(by_amount.len()),
            by_amount: by_amount.iter().take(MOST).map(task).collect(),
        }
    }
}

/// Returns how near a day is.
pub(super) fn when(day: Option<NaiveDate>, today: NaiveDate) -> &'static str {
    let ahead = |days| today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    match day {
        Some(day) if day <= today => "now",
        Some(day) if day <= ahead(30) => "soon",
        Some(day) if day <= ahead(90) => "near",
        _ => "later",
    }
}

fn when_word(when: &str, voice: &Voice<'_>) -> String {
    voice.word(match when {
        "now" => "report-when-now",
        "soon" => "report-when-soon",
        "near" => "report-when-near",
        _ => "report-when-later",
    })
}
