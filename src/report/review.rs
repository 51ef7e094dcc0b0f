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
mod text;

pub use docx::docx;
pub use json::{ReviewDocument, json};
pub use log::{COLUMNS as LOG_COLUMNS, log};
pub use markdown::markdown;
pub use page::html;
pub use picture::Picture;
pub use text::text;

use std::collections::BTreeSet;

use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use crate::analysis::case::{Figure, Year};
use crate::finding::Subject;
use crate::model::portfolio::Profile;
use crate::model::{Language, Money, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::review::{Asked, Gap, Outcome, Review, Verdict, called, rounded};
use crate::text::sentence;
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
            id: request.id.clone(),
            title: request.title.clone(),
            verdict: review.verdict,
            said: say(&said, language),
            aside: (!review.is_for_the_forum()).then(|| word("memo-department-decides", language)),
            facts: facts(review, language),
            earlier: earlier::table(review, language),
            gaps: gaps.into_iter().map(|gap| gap_of(gap, language)).collect(),
            conditions: review.conditions().map(|asked| answer_of(asked, language)).collect(),
            answers: review.asked.iter().map(|asked| answer_of(asked, language)).collect(),
            overlaps: overlaps(review, language),
            cash_flow: cash_flow(review, language),
            picture: Picture::of(review, language),
        }
    }

    /// Returns the id and title; the title alone where it stands for the id.
    #[must_use]
    pub fn heading(&self) -> String {
        if self.id == self.title { self.title.clone() } else { format!("{} {}", self.id, self.title) }
    }
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

/// Brings several reviews together in the order of the agenda.
#[must_use]
pub fn agenda(reviews: &[Review<'_>], language: Language) -> MemoTable {
    let row = |(review, number): (&Review<'_>, usize)| {
        let (request, inquiry) = (review.request(), &review.inquiry);
        let outcome = &inquiry.figures.outcome;
        let share = outcome.payback_share.known().map(|share| say(&phrase!("share", share = rounded(share)), language));
        vec![
            number.to_string(),
            request.id.clone(),
            request.title.clone(),
            department(review).unwrap_or_default(),
            say(&phrase!("verdict", verdict = review.verdict.name()), language),
            inquiry.level.map(|level| level.number().to_string()).unwrap_or_default(),
            figure(outcome.price, &inquiry.facts.portfolio.profile, language),
            share.unwrap_or_default(),
        ]
    };
    let headings = [
        "memo-number",
        "memo-request",
        "memo-title",
        "memo-asked-by",
        "memo-verdict",
        "memo-level",
        "memo-price",
        "memo-payback",
    ];
    MemoTable {
        headings: headings.map(|key| word(key, language)).to_vec(),
        rows: reviews.iter().zip(1..).map(row).collect(),
        texts: 6,
        note: String::new(),
    }
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

/// Writes a figure where room is scarce: in whole kroner, and with a star where something in it is not estimated.
fn cell(figure: Figure, profile: &Profile, language: Language) -> String {
    let Some(value) = figure.known() else { return word("figure-unknown", language) };
    let star = if figure.exact().is_some() { "" } else { "*" };
    let whole = value.round_dp_with_strategy(0, MidpointAwayFromZero);
    format!("{}{star}", amount(whole, profile, language))
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
        what: say(&gap.what, language),
        place: place_of(&gap.place, language),
    }
}

fn answer_of(asked: &Asked<'_>, language: Language) -> MemoAnswer {
    let answer = &asked.answer;
    let say_all = |phrases: &[Phrase]| phrases.iter().map(|phrase| say(phrase, language)).collect();
    MemoAnswer {
        outcome: answer.outcome,
        word: say(&phrase!("outcome", outcome = answer.outcome.name()), language),
        question: asked.question(language).to_owned(),
        why: say(&answer.why, language),
        advice: answer.advice.as_ref().map(|advice| say(advice, language)),
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
    facts.insert(at, (price, figure(inquiry.figures.outcome.price, profile, language)));
    facts
}

fn overlaps(review: &Review<'_>, language: Language) -> MemoTable {
    let inquiry = &review.inquiry;
    let portfolio = inquiry.facts.portfolio;
    let costs = inquiry.facts.costs();
    let row = |system: SystemKey| {
        let row = &portfolio[system];
        let spare: u64 = inquiry.free_licences(system).map(|(_, spare)| spare).fold(0, u64::saturating_add);
        vec![
            if row.id == row.name { row.name.clone() } else { format!("{} ({})", row.name, row.id) },
            row.unit.map(|unit| portfolio[unit].name.clone()).unwrap_or_default(),
            word(if inquiry.goes(system) { "memo-goes" } else { "memo-stays" }, language),
            row.active_users.or(row.users).map(|users| told(users, language)).unwrap_or_default(),
            costs.of(system).0.map(|cost| amount(cost, &portfolio.profile, language)).unwrap_or_default(),
            if spare > 0 { told(spare, language) } else { String::new() },
        ]
    };
    let headings = ["memo-system", "memo-for", "memo-role", "memo-users", "memo-annual-cost", "memo-spare"];
    MemoTable {
        headings: headings.map(|key| word(key, language)).to_vec(),
        rows: inquiry.overlapping().into_iter().map(row).collect(),
        texts: 3,
        note: String::new(),
    }
}

fn cash_flow(review: &Review<'_>, language: Language) -> MemoTable {
    let inquiry = &review.inquiry;
    let profile = &inquiry.facts.portfolio.profile;
    let row = |year: &Year| {
        let amounts = [year.investment, year.effect, year.accumulated].map(|value| cell(value, profile, language));
        let equivalents = year.fte.known().map_or_else(
            || word("figure-unknown", language),
            |value| told(value.round_dp_with_strategy(2, MidpointAwayFromZero).normalize(), language),
        );
        std::iter::once(year.year.to_string()).chain(amounts).chain([equivalents]).collect()
    };
    let years = &inquiry.figures.years;
    let is_partly = years
        .iter()
        .any(|year| [year.effect, year.accumulated].iter().any(|value| value.known().is_some() && value.exact().is_none()));
    let headings = ["memo-year", "memo-investment", "memo-effect", "memo-accumulated", "memo-fte"];
    let is_wished = inquiry.request.wanted == Some(inquiry.in_service);
    let from = match is_wished {
        true => phrase!("memo-from-day", day = inquiry.in_service),
        false => phrase!("memo-assumed-day", day = inquiry.in_service),
    };
    let notes = [Some(from), is_partly.then(|| phrase!("memo-partly")), Some(phrase!("memo-signs"))];
    let notes: Vec<_> = notes.iter().flatten().map(|phrase| sentence(&say(phrase, language))).collect();
    MemoTable {
        headings: headings.map(|key| word(key, language)).to_vec(),
        rows: years.iter().map(row).collect(),
        texts: 1,
        note: notes.join(" "),
    }
}
