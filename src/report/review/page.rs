//! Reviews as a page to print or send: an agenda where there are several, then a memo each, one to three sheets of paper.

use minijinja::value::Serde;
use minijinja::{Environment, context, escape_formatter};
use serde::Serialize;

use super::{Memo, MemoAnswer, MemoTable, agenda, word};
use crate::facts::Facts;
use crate::model::Language;
use crate::phrase;
use crate::report::words::clean;
use crate::review::Review;
use crate::text::sentence;
use crate::words::say;

/// The page; every text in it is escaped.
const PAGE: &str = include_str!("memo.html");

#[derive(Serialize)]
struct Answered {
    outcome: &'static str,
    word: String,
    question: String,
    said: Vec<String>,
}

#[derive(Serialize)]
struct Sheet {
    heading: String,
    verdict: &'static str,
    said: String,
    aside: String,
    facts: Vec<(String, String)>,
    earlier: Table,
    gaps: Vec<[String; 3]>,
    conditions: Vec<(String, String)>,
    answers: Vec<Answered>,
    overlaps: Table,
    cash_flow: Table,
    picture: String,
}

#[derive(Serialize)]
struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    texts: usize,
    note: String,
}

impl From<&MemoTable> for Table {
    fn from(table: &MemoTable) -> Self {
        let line = |cells: &Vec<String>| cells.iter().map(|cell| clean(cell).into_owned()).collect();
        Self {
            headings: line(&table.headings),
            rows: table.rows.iter().map(line).collect(),
            texts: table.texts,
            note: if table.note.is_empty() { String::new() } else { sentence(&table.note) },
        }
    }
}

fn answered(answer: &MemoAnswer) -> Answered {
    let said = std::iter::once(&answer.why).chain(&answer.more).chain(&answer.advice);
    Answered {
        outcome: answer.outcome.name(),
        word: answer.word.clone(),
        question: clean(&answer.question).into_owned(),
        said: said.map(|line| sentence(&clean(line))).collect(),
    }
}

fn sheet(memo: &Memo) -> Sheet {
    let plain = |text: &str| clean(text).into_owned();
    Sheet {
        heading: plain(&memo.heading()),
        verdict: memo.verdict.name(),
        said: sentence(&memo.said),
        aside: memo.aside.as_deref().map(sentence).unwrap_or_default(),
        facts: memo.facts.iter().map(|(name, value)| (plain(name), plain(value))).collect(),
        earlier: (&memo.earlier).into(),
        gaps: memo.gaps.iter().map(|gap| [&gap.question, &gap.what, &gap.place].map(|part| plain(part))).collect(),
        conditions: memo
            .conditions
            .iter()
            .map(|one| {
                (sentence(&plain(&one.why)), one.advice.as_deref().map(|advice| sentence(&plain(advice))).unwrap_or_default())
            })
            .collect(),
        answers: memo.answers.iter().map(answered).collect(),
        overlaps: (&memo.overlaps).into(),
        cash_flow: (&memo.cash_flow).into(),
        picture: if memo.picture.is_empty() { String::new() } else { memo.picture.svg() },
    }
}

/// The words of the page that are no answer, by the names that it knows them by.
const WORDS: [(&str, &str); 20] = [
    ("memo", "memo-to-forum"),
    ("agenda", "memo-agenda"),
    ("earlier", "memo-earlier"),
    ("gaps", "memo-gaps"),
    ("conditions", "memo-conditions"),
    ("answers", "memo-answers"),
    ("overlaps", "memo-overlaps"),
    ("cash_flow", "memo-cash-flow"),
    ("neighbours", "memo-neighbours"),
    ("decision", "memo-decision"),
    ("approved", "decision-approved"),
    ("approved_with_conditions", "decision-approved-with-conditions"),
    ("rejected", "decision-rejected"),
    ("postponed", "decision-postponed"),
    ("condition", "memo-condition"),
    ("due", "memo-due"),
    ("owner", "memo-owner"),
    ("date", "memo-date"),
    ("signature", "memo-signature"),
    ("legal", "memo-legal"),
];

/// Writes reviews as a page.
///
/// # Errors
/// When the page's template is faulty, which a test keeps from happening.
pub fn html(facts: &Facts<'_>, reviews: &[Review<'_>], language: Language) -> Result<String, minijinja::Error> {
    let memos: Vec<Sheet> = reviews.iter().map(|review| sheet(&Memo::of(review, language))).collect();
    let words: std::collections::BTreeMap<_, _> = WORDS.into_iter().map(|(name, key)| (name, word(key, language))).collect();
    let table = (reviews.len() > 1).then(|| Table::from(&agenda(reviews, language)));
    let mut environment = Environment::new();
    // Nothing is no word.
    environment.set_formatter(|out, state, value| if value.is_none() { Ok(()) } else { escape_formatter(out, state, value) });
    environment.add_template("memo.html", PAGE)?;
    let organisation = facts.portfolio.profile.organisation.clone().unwrap_or_default();
    let day = say(&phrase!("memo-day", day = facts.today), language);
    environment.get_template("memo.html")?.render(context! {
        language => language.code(),
        organisation => organisation,
        day => day,
        words => Serde(words),
        agenda => Serde(table),
        memos => Serde(memos),
    })
}
