//! Reviews for the terminal.

use super::{Memo, MemoAnswer, MemoTable, agenda};
use crate::report::grid::{self, Column, Layout, Paint, paragraph};
use crate::report::speech::Speech;
use crate::report::words::clean;
use crate::review::{Outcome, Review, Verdict};

/// Writes reviews for the terminal: of several the agenda first. With `full`, evidence and cells are shown.
#[must_use]
pub fn text(reviews: &[Review<'_>], speech: &Speech<'_>, full: bool, layout: Layout) -> String {
    let mut text = String::new();
    if reviews.len() > 1 {
        heading(&mut text, &speech.word("memo-agenda"), layout);
        text.push_str(&table(&agenda(reviews, speech), layout));
        text.push('\n');
    }
    for (at, review) in reviews.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        memo(&mut text, &Memo::of(review, speech), speech, full, layout);
    }
    text.push_str(&paragraph(&speech.word("memo-legal"), 0, layout));
    text
}

fn heading(text: &mut String, heading: &str, layout: Layout) {
    text.push_str(&layout.paint(Paint::Strong, &clean(heading)));
    text.push('\n');
}

fn memo(text: &mut String, memo: &Memo, speech: &Speech<'_>, full: bool, layout: Layout) {
    heading(text, &memo.heading(), layout);
    let paint = match memo.verdict {
        Verdict::Ready => Paint::Note,
        Verdict::ReadyWithConditions => Paint::Warning,
        Verdict::NotReady => Paint::Error,
    };
    let said = paragraph(&clean(&memo.said), 2, layout);
    said.lines().for_each(|line| text.push_str(&format!("  {}\n", layout.paint(paint, line.trim()))));
    memo.aside.iter().for_each(|aside| text.push_str(&paragraph(aside, 2, layout)));
    let facts: Vec<Vec<String>> = memo.facts.iter().map(|(name, value)| vec![clean(name).into(), clean(value).into()]).collect();
    text.push_str(&grid::grid(&[Column::text(""), Column::text("")], &facts, 2, layout));
    text.push('\n');
    if !memo.gaps.is_empty() {
        heading(text, &speech.word("memo-gaps"), layout);
        let gap = |gap: &super::MemoGap| [&gap.question, &gap.what, &gap.place].map(|part| clean(part).into_owned()).to_vec();
        let rows: Vec<Vec<String>> = memo.gaps.iter().map(gap).collect();
        text.push_str(&grid::grid(&[Column::text(""); 3], &rows, 2, layout));
        text.push('\n');
    }
    if !memo.conditions.is_empty() {
        heading(text, &speech.word("memo-conditions"), layout);
        for condition in &memo.conditions {
            text.push_str(&paragraph(&clean(&condition.why), 2, layout));
            if let Some(advice) = &condition.advice {
                text.push_str(&paragraph(&format!("→ {}", clean(advice)), 4, layout));
            }
        }
        text.push('\n');
    }
    heading(text, &speech.word("memo-answers"), layout);
    memo.answers.iter().for_each(|one| answer(text, one, full, layout));
    text.push('\n');
    for (name, of) in [("memo-overlaps", &memo.overlaps), ("memo-cash-flow", &memo.cash_flow)] {
        if !of.rows.is_empty() {
            heading(text, &speech.word(name), layout);
            text.push_str(&table(of, layout));
            text.push('\n');
        }
    }
}

fn answer(text: &mut String, answer: &MemoAnswer, full: bool, layout: Layout) {
    let paint = match answer.outcome {
        Outcome::Pass => Paint::Weak,
        Outcome::Fail => Paint::Warning,
        Outcome::Note => Paint::Note,
        Outcome::Missing => Paint::Error,
    };
    text.push_str(&paragraph(&clean(&answer.question), 2, layout));
    let word = answer.word.to_lowercase();
    let said = paragraph(&format!("{word}: {}", clean(&answer.why)), 4, layout);
    text.push_str(&said.replacen(&word, &layout.paint(paint, &word), 1));
    answer.more.iter().for_each(|line| text.push_str(&paragraph(&clean(line), 6, layout)));
    if let Some(advice) = &answer.advice {
        text.push_str(&paragraph(&format!("→ {}", clean(advice)), 6, layout));
    }
    if full {
        answer.evidence.iter().for_each(|line| text.push_str(&paragraph(&clean(line), 6, layout)));
        let places = answer.places.iter().map(|place| format!("at {}", clean(place)));
        places.for_each(|line| text.push_str(&paragraph(&line, 6, layout)));
    }
}

fn table(table: &MemoTable, layout: Layout) -> String {
    // The grid's headings live as long as the program; these are words of the language, so they are the first row.
    let columns: Vec<Column> =
        (0..table.headings.len()).map(|at| if at < table.texts { Column::text("") } else { Column::number("") }).collect();
    let line = |row: &Vec<String>| row.iter().map(|cell| clean(cell).into_owned()).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = std::iter::once(&table.headings).chain(&table.rows).map(line).collect();
    let mut text = grid::grid(&columns, &rows, 2, layout);
    if !table.note.is_empty() {
        text.push_str(&paragraph(&clean(&table.note), 2, layout));
    }
    text
}
