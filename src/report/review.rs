//! Reviews as people read them: the verdict first, what is missing, what is to be decided, then every question with its answer.
//!
//! A [`Memo`] holds one review in one language, ready to be written in any form; nothing is said here that the review has not
//! found.

mod json;
mod markdown;
mod text;

pub use json::{ReviewDocument, json};
pub use markdown::markdown;
pub use text::text;

use super::speech::Speech;
use crate::analysis::case::Figure;
use crate::finding::Subject;
use crate::model::money::Currency;
use crate::model::{Money, SystemKey};
use crate::phrase::{Arg, Phrase};
use crate::place::Place;
use crate::review::{Asked, Gap, Outcome, Review, Verdict};

use super::vocabulary;

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
    pub word: &'static str,
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
}

impl Memo {
    /// Says a review in a language.
    #[must_use]
    pub fn of(review: &Review<'_>, speech: &Speech<'_>) -> Self {
        let gaps = review.gaps();
        let count = if review.verdict == Verdict::NotReady { gaps.len() } else { review.conditions().count() };
        let id = match review.verdict {
            Verdict::Ready => "verdict-ready",
            Verdict::ReadyWithConditions => "verdict-ready-with-conditions",
            Verdict::NotReady => "verdict-not-ready",
        };
        let request = review.request();
        Self {
            id: request.id.clone(),
            title: request.title.clone(),
            verdict: review.verdict,
            said: speech.say(&Phrase::new(id).with("count", count)),
            aside: (!review.is_for_the_forum()).then(|| speech.word("memo-department-decides")),
            facts: facts(review, speech),
            gaps: gaps.into_iter().map(|gap| gap_of(gap, speech)).collect(),
            conditions: review.conditions().map(|asked| answer_of(asked, speech)).collect(),
            answers: review.asked.iter().map(|asked| answer_of(asked, speech)).collect(),
            overlaps: overlaps(review, speech),
            cash_flow: cash_flow(review, speech),
        }
    }

    /// Returns the id and title; the title alone where it stands for the id.
    #[must_use]
    pub fn heading(&self) -> String {
        if self.id == self.title { self.title.clone() } else { format!("{} {}", self.id, self.title) }
    }
}

/// Brings several reviews together in the order of the agenda.
#[must_use]
pub fn agenda(reviews: &[Review<'_>], speech: &Speech<'_>) -> MemoTable {
    let word = |id| speech.word(id);
    let row = |(review, number): (&Review<'_>, usize)| {
        let request = review.request();
        let outcome = &review.inquiry.figures.outcome;
        let share =
            outcome.payback_share.known().map(|share| speech.say(&Phrase::new("share").with("share", Arg::Percent(share))));
        vec![
            number.to_string(),
            request.id.clone(),
            request.title.clone(),
            request.department.clone().unwrap_or_default(),
            vocabulary::word("review-verdict", review.verdict.name(), speech.language()).to_lowercase(),
            review.inquiry.level.map(|level| level.number().to_string()).unwrap_or_default(),
            figure(outcome.price, review.inquiry.facts.portfolio.profile.currency, speech),
            share.unwrap_or_default(),
        ]
    };
    let headings =
        ["memo-number", "memo-request", "", "memo-asked-by", "memo-verdict", "memo-level", "memo-price", "memo-payback"];
    MemoTable {
        headings: headings.map(|id| if id.is_empty() { String::new() } else { word(id) }).to_vec(),
        rows: reviews.iter().zip(1..).map(row).collect(),
        texts: 6,
        note: String::new(),
    }
}

/// Says a figure, and how certain it is.
#[must_use]
pub fn figure(figure: Figure, currency: Currency, speech: &Speech<'_>) -> String {
    let amount = |value: Money| speech.money(value, currency);
    let with = |id, value| speech.say(&Phrase::new(id).with("amount", amount(value)));
    match figure {
        Figure::Exactly(value) => amount(value),
        Figure::AtLeast(value) => with("figure-at-least", value),
        Figure::AtMost(value) => with("figure-at-most", value),
        Figure::Partly(value) => with("figure-partly", value),
        Figure::NotEstimated => speech.word("figure-unknown"),
    }
}

/// Says where something stands.
fn place_of(place: &Place, speech: &Speech<'_>) -> String {
    let phrase = match &place.sheet {
        Some(sheet) => Phrase::new("place-sheet").with("sheet", &**sheet),
        None => Phrase::new("place-row"),
    };
    speech.say(&phrase.with("file", &*place.file).with("row", place.row.to_string()))
}

fn gap_of(gap: &Gap, speech: &Speech<'_>) -> MemoGap {
    MemoGap { question: speech.question(gap.column), what: speech.say(&gap.what), place: place_of(&gap.place, speech) }
}

fn answer_of(asked: &Asked<'_>, speech: &Speech<'_>) -> MemoAnswer {
    let answer = &asked.answer;
    let say_all = |phrases: &[Phrase]| phrases.iter().map(|phrase| speech.say(phrase)).collect();
    MemoAnswer {
        outcome: answer.outcome,
        word: vocabulary::word("review-outcome", answer.outcome.name(), speech.language()),
        question: asked.question(speech.language()).to_owned(),
        why: speech.say(&answer.why),
        advice: answer.advice.as_ref().map(|advice| speech.say(advice)),
        more: say_all(&answer.more),
        evidence: say_all(&answer.evidence),
        subjects: answer.subjects.clone(),
        places: answer.places.iter().map(|place| place_of(place, speech)).collect(),
    }
}

fn facts(review: &Review<'_>, speech: &Speech<'_>) -> Vec<(String, String)> {
    let (request, inquiry) = (review.request(), &review.inquiry);
    let currency = inquiry.facts.portfolio.profile.currency;
    let unit = request.unit.map(|unit| inquiry.facts.portfolio[unit].name.clone());
    let purpose = request.purpose.clone().or_else(|| {
        let objective = request.objective?;
        Some(vocabulary::word("objective", objective.name(), speech.language()).to_owned())
    });
    let users = request.users.map(|users| speech.whole(users));
    let facts = [
        ("memo-asked-by", unit.or_else(|| request.department.clone())),
        ("memo-purpose", purpose),
        ("memo-wanted", request.wanted.map(|day| speech.day(day))),
        ("memo-users", users),
        ("memo-products", (!request.products.is_empty()).then(|| speech.list(&request.products))),
        ("memo-price", Some(figure(inquiry.figures.outcome.price, currency, speech))),
        ("memo-value", inquiry.value.map(|value| speech.money(value, currency))),
    ];
    facts.into_iter().filter_map(|(id, value)| Some((speech.word(id), value?))).collect()
}

fn overlaps(review: &Review<'_>, speech: &Speech<'_>) -> MemoTable {
    let inquiry = &review.inquiry;
    let portfolio = inquiry.facts.portfolio;
    let costs = inquiry.facts.costs();
    let row = |system: &SystemKey| {
        let row = &portfolio[*system];
        let spare: u64 = inquiry.free_licences(*system).map(|(_, spare)| spare).fold(0, u64::saturating_add);
        vec![
            if row.id == row.name { row.name.clone() } else { format!("{} ({})", row.name, row.id) },
            row.unit.map(|unit| portfolio[unit].name.clone()).unwrap_or_default(),
            speech.word(if inquiry.goes(*system) { "memo-goes" } else { "memo-stays" }),
            row.active_users.or(row.users).map(|users| speech.whole(users)).unwrap_or_default(),
            costs.of(*system).0.map(|cost| speech.money(cost, portfolio.profile.currency)).unwrap_or_default(),
            if spare > 0 { speech.whole(spare) } else { String::new() },
        ]
    };
    let systems = inquiry.overlapping();
    let headings = ["memo-system", "memo-asked-by", "memo-role", "memo-users", "memo-annual-cost", "memo-spare"];
    let headings = headings.map(|id| if id == "memo-asked-by" { String::new() } else { speech.word(id) }).to_vec();
    MemoTable { headings, rows: systems.iter().map(row).collect(), texts: 3, note: String::new() }
}

fn cash_flow(review: &Review<'_>, speech: &Speech<'_>) -> MemoTable {
    let inquiry = &review.inquiry;
    let currency = inquiry.facts.portfolio.profile.currency;
    let equivalents = |fte: Figure| match fte {
        Figure::NotEstimated => speech.word("figure-unknown"),
        fte => fte.known().map(|value| speech.decimal(value)).unwrap_or_default(),
    };
    let row = |year: &crate::analysis::case::Year| {
        let amounts = [year.investment, year.effect, year.accumulated].map(|value| figure(value, currency, speech));
        std::iter::once(year.year.to_string()).chain(amounts).chain([equivalents(year.fte)]).collect()
    };
    let headings = ["memo-year", "memo-investment", "memo-effect", "memo-accumulated", "memo-fte"];
    let notes = [Some("memo-signs"), inquiry.request.wanted.is_none().then_some("memo-assumed-day")];
    let notes: Vec<_> = notes.into_iter().flatten().map(|id| speech.word(id)).collect();
    MemoTable {
        headings: headings.map(|id| speech.word(id)).to_vec(),
        rows: inquiry.figures.years.iter().map(row).collect(),
        texts: 1,
        note: notes.join("; "),
    }
}
