//! What the forum decided of a request before, and how the conditions stand that it set.

use chrono::NaiveDate;

use super::{MemoTable, told, word};
use crate::model::Language;
use crate::model::decision::Decision;
use crate::phrase;
use crate::review::Review;
use crate::words::say;

/// Returns what the log says of the request, on the day of the review.
pub(super) fn log_of<'a>(review: &Review<'a>) -> impl Iterator<Item = &'a Decision> {
    let facts = review.inquiry.facts;
    facts.portfolio.decisions_of(&review.request().id).filter(|row| row.is_known_on(facts.today))
}

/// Says what the forum decided of the request last.
pub(super) fn last(review: &Review<'_>, language: Language) -> Option<String> {
    let (day, verdict) = log_of(review).filter_map(|row| Some((row.decided, row.verdict?))).last()?;
    let phrase = match day {
        Some(day) => phrase!("decided", decision = verdict.name(), day),
        None => phrase!("decided-sometime", decision = verdict.name()),
    };
    Some(say(&phrase, language))
}

/// Lists what the forum decided of the request before, and how its conditions stand.
pub(super) fn table(review: &Review<'_>, language: Language) -> MemoTable {
    let day = |day: Option<NaiveDate>| day.map(|day| told(day, language)).unwrap_or_default();
    let row = |row: &Decision| {
        let verdict = row.verdict.map(|verdict| say(&phrase!("decided-sometime", decision = verdict.name()), language));
        let state = row.state(review.inquiry.facts.today).map(|state| say(&phrase!("condition", state = state.name()), language));
        vec![
            day(row.decided),
            verdict.unwrap_or_default(),
            row.condition.clone().or_else(|| row.reason.clone()).unwrap_or_default(),
            day(row.due),
            state.unwrap_or_default(),
            row.owner.clone().unwrap_or_default(),
        ]
    };
    let headings = ["memo-decided-on", "memo-outcome", "memo-condition-or-reason", "memo-due", "memo-met", "memo-owner"];
    MemoTable {
        headings: headings.map(|key| word(key, language)).to_vec(),
        rows: log_of(review).map(row).collect(),
        texts: headings.len(),
        note: String::new(),
    }
}
