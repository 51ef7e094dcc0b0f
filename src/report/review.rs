//! Reviews as people read them: the verdict first, what is missing, what is to be decided, then every question with its answer.
//!
//! A [`Memo`] holds one review in one language, ready to be written in any form; nothing is said here that the review has not
//! found.

mod docx;
mod earlier;
mod json;
mod log;
mod markdown;
mod page;
mod picture;
mod tables;
mod text;

pub use docx::docx;
pub use json::{ReviewDocument, json};
pub use log::{COLUMNS as LOG_COLUMNS, log};
pub use markdown::markdown;
pub use page::html;
pub use picture::Picture;
pub use tables::agenda;
pub use text::text;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::analysis::case::Figure;
use crate::finding::Subject;
use crate::model::portfolio::Profile;
use crate::model::{Language, Money};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::review::{Asked, Gap, Outcome, Review, Verdict, called};
use crate::words::say;

/// What is missing, in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemoGap {
    /// What the question is called.
    pub question: String,
    /// What is wrong with the answer.
    pub what: String,
    /// Where it should stand.
    pub place: String,
}

/// A question with its answer, in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemoAnswer {
    /// How it is.
    pub outcome: Outcome,
    /// The word for that.
    pub word: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub why: String,
    /// What to do.
    pub advice: Option<String>,
    /// What belongs to the answer, a sentence each.
    pub more: Vec<String>,
    /// Sentences for a reader who asks.
    pub evidence: Vec<String>,
    /// What the answer is about beside the request.
    pub subjects: Vec<Subject>,
    /// The cells that show it.
    pub places: Vec<String>,
}

/// A table of a memo.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemoTable {
    /// The headings.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// How many of the first columns are text; the others are numbers.
    pub texts: usize,
    /// What a reader must know.
    pub note: String,
}

/// A review in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memo {
    /// The id of the request.
    pub id: String,
    /// What is wished for.
    pub title: String,
    /// Whether the case is complete.
    pub verdict: Verdict,
    /// The same in a sentence.
    pub said: String,
    /// What to know before reading on.
    pub aside: Option<String>,
    /// What the request is, with the name of each fact.
    pub facts: Vec<(String, String)>,
    /// What the forum decided of it before.
    pub earlier: MemoTable,
    /// What is missing.
    pub gaps: Vec<MemoGap>,
    /// What is for the forum to decide.
    pub conditions: Vec<MemoAnswer>,
    /// Every question with its answer.
    pub answers: Vec<MemoAnswer>,
    /// What the house has for the task.
    pub overlaps: MemoTable,
    /// The money, year by year.
    pub cash_flow: MemoTable,
    /// The new system among its neighbours.
    pub picture: Picture,
}

impl Memo {
    /// Says a review in a language.
    #[must_use]
    pub fn of(review: &Review<'_>, language: Language) -> Self {
        let gaps = review.gaps();
        // Two faults of one answer are one answer to mend.
        let answers: BTreeSet<_> = gaps.iter().map(|gap| gap.column).collect();
        let count = if review.verdict == Verdict::NotReady { answers.len() } else { review.conditions().count() };
        let said = match review.verdict {
            Verdict::Ready => phrase!("verdict-ready"),
            Verdict::ReadyWithConditions => phrase!("verdict-ready-with-conditions", count),
            Verdict::NotReady => phrase!("verdict-not-ready", count),
        };
        let request = review.request();
        Self {
            id: cut(&request.id, HEADING).into_owned(),
            title: cut(&request.title, HEADING).into_owned(),
            verdict: review.verdict,
            said: say(&said, language),
            aside: (!review.is_for_the_forum()).then(|| word("memo-department-decides", language)),
            facts: facts(review, language),
            earlier: earlier::table(review, language),
            gaps: gaps.into_iter().map(|gap| gap_of(gap, language)).collect(),
            conditions: review.conditions().map(|asked| answer_of(asked, language)).collect(),
            answers: review.asked.iter().map(|asked| answer_of(asked, language)).collect(),
            overlaps: tables::overlaps(review, language),
            cash_flow: tables::cash_flow(review, language),
            picture: Picture::of(review, language),
        }
    }

    /// Returns the id and title; the title alone where it stands for the id.
    #[must_use]
    pub fn heading(&self) -> String {
        if self.id == self.title { self.title.clone() } else { format!("{} {}", self.id, self.title) }
    }
}

/// Letters of a heading, and of any other text of a department's own, that have room on paper.
const HEADING: usize = 200;
const TEXT: usize = 2_000;

/// Returns a text as far as there is room.
fn cut(text: &str, room: usize) -> Cow<'_, str> {
    match text.char_indices().nth(room) {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}

/// Says a phrase as far as there is room.
fn said(phrase: &Phrase, language: Language) -> String {
    let text = say(phrase, language);
    if text.len() > TEXT { cut(&text, TEXT).into_owned() } else { text }
}

/// Says a word or sentence without gaps.
pub(super) fn word(key: &'static str, language: Language) -> String {
    say(&Phrase::Message(key, Vec::new()), language)
}

/// Writes an amount, a day, a number or a list as the language does.
fn told(value: impl Into<Value>, language: Language) -> String {
    say(&phrase!("list-item", value = value.into()), language)
}

/// Writes an amount in the organisation's own currency.
fn amount(value: Money, profile: &Profile, language: Language) -> String {
    told(Value::Money(value, profile.currency.to_string()), language)
}

/// Says a figure, and how certain it is.
fn figure(figure: Figure, profile: &Profile, language: Language) -> String {
    let phrase = match figure {
        Figure::Exactly(value) => return amount(value, profile, language),
        Figure::AtLeast(value) => phrase!("figure-at-least", amount = amount(value, profile, language)),
        Figure::AtMost(value) => phrase!("figure-at-most", amount = amount(value, profile, language)),
        Figure::Partly(value) => phrase!("figure-partly", amount = amount(value, profile, language)),
        Figure::NotEstimated => phrase!("figure-unknown"),
    };
    say(&phrase, language)
}

/// Says where something stands. A file of questions and answers has lines; one that lacks the question has none for it.
fn place_of(place: &Place, language: Language) -> String {
    if place.file.to_lowercase().ends_with(".toml") {
        let (file, line) = (&*place.file, place.row.to_string());
        return match &place.column {
            Some(_) => say(&phrase!("place-line", file, line), language),
            None => file.to_owned(),
        };
    }
    let (file, row) = (&*place.file, place.row.to_string());
    let phrase = match place.sheet.as_deref() {
        Some(sheet) => phrase!("place-sheet", file, sheet, row),
        None => phrase!("place-row", file, row),
    };
    say(&phrase, language)
}

fn gap_of(gap: &Gap, language: Language) -> MemoGap {
    MemoGap {
        question: say(&called(gap.column), language),
        what: said(&gap.what, language),
        place: place_of(&gap.place, language),
    }
}

fn answer_of(asked: &Asked<'_>, language: Language) -> MemoAnswer {
    let answer = &asked.answer;
    let say_all = |phrases: &[Phrase]| phrases.iter().map(|phrase| said(phrase, language)).collect();
    MemoAnswer {
        outcome: answer.outcome,
        word: say(&phrase!("outcome", outcome = answer.outcome.name()), language),
        question: asked.question(language).to_owned(),
        why: said(&answer.why, language),
        advice: answer.advice.as_ref().map(|advice| said(advice, language)),
        more: say_all(&answer.more),
        evidence: say_all(&answer.evidence),
        subjects: answer.subjects.clone(),
        places: answer.places.iter().map(|place| place_of(place, language)).collect(),
    }
}

/// Returns what people call who asks.
fn department(review: &Review<'_>) -> Option<String> {
    let request = review.request();
    let unit = request.unit.map(|unit| review.inquiry.facts.portfolio[unit].name.clone());
    unit.or_else(|| request.department.clone())
}

fn facts(review: &Review<'_>, language: Language) -> Vec<(String, String)> {
    let (request, inquiry) = (review.request(), &review.inquiry);
    let profile = &inquiry.facts.portfolio.profile;
    let objective = || Some(say(&phrase!("objective", objective = request.objective?.name()), language));
    let products = (!request.products.is_empty()).then(|| told(Value::list(request.products.clone(), 6), language));
    let is_half_known = request.one_off_cost.is_none() || request.annual_cost.is_none();
    let value = inquiry.value.map(if is_half_known { Figure::AtLeast } else { Figure::Exactly });
    let facts = [
        ("memo-decided", earlier::last(review, language)),
        ("memo-asked-by", department(review)),
        ("memo-purpose", request.purpose.clone().or_else(objective)),
        ("memo-wanted", request.wanted.map(|day| told(day, language))),
        ("memo-users", request.users.map(|users| told(users, language))),
        ("memo-products", products),
        ("memo-value", value.map(|value| figure(value, profile, language))),
    ];
    let mut facts: Vec<_> = facts.into_iter().filter_map(|(key, value)| Some((word(key, language), value?))).collect();
    let price = say(&phrase!("memo-price-years", years = inquiry.facts.settings.case.horizon_years), language);
    let at = facts.len() - usize::from(value.is_some());
    facts.iter_mut().for_each(|(_, value)| *value = cut(value, TEXT).into_owned());
    facts.insert(at, (price, figure(inquiry.figures.outcome.price, profile, language)));
    facts
}
