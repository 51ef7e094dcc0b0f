//! Reviews for the terminal.

use super::{Memo, MemoAnswer, MemoTable, agenda, word};
use crate::model::Language;
use crate::report::grid::{self, Column, Layout, Paint, paragraph};
use crate::report::words::clean;
use crate::review::{Outcome, Review, Verdict};

/// Writes reviews for the terminal: of several the agenda first. With `full`, evidence and cells are shown.
#[must_use]
pub fn text(reviews: &[Review<'_>], language: Language, full: bool, layout: Layout) -> String {
    let mut text = String::new();
    if reviews.len() > 1 {
        heading(&mut text, &word("memo-agenda", language), layout);
        text.push_str(&table(&agenda(reviews, language), layout));
        text.push('\n');
    }
    for (at, review) in reviews.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        memo(&mut text, &Memo::of(review, language), language, full, layout);
    }
    text.push_str(&paragraph(&word("memo-legal", language), 0, layout));
    text
}

fn heading(text: &mut String, heading: &str, layout: Layout) {
    text.push_str(&layout.paint(Paint::Strong, &clean(heading)));
    text.push('\n');
}

fn memo(text: &mut String, memo: &Memo, language: Language, full: bool, layout: Layout) {
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
    if !memo.earlier.rows.is_empty() {
        heading(text, &word("memo-earlier", language), layout);
        text.push_str(&table(&memo.earlier, layout));
        text.push('\n');
    }
    if !memo.gaps.is_empty() {
        heading(text, &word("memo-gaps", language), layout);
        let gap = |gap: &super::MemoGap| [&gap.question, &gap.what, &gap.place].map(|part| clean(part).into_owned()).to_vec();
        let rows: Vec<Vec<String>> = memo.gaps.iter().map(gap).collect();
        text.push_str(&grid::grid(&[const { Column::text("") }; 3], &rows, 2, layout));
        text.push('\n');
    }
    if !memo.conditions.is_empty() {
        heading(text, &word("memo-conditions", language), layout);
        for condition in &memo.conditions {
            text.push_str(&paragraph(&clean(&condition.why), 2, layout));
            if let Some(advice) = &condition.advice {
                text.push_str(&paragraph(&format!("→ {}", clean(advice)), 4, layout));
            }
        }
        text.push('\n');
    }
    heading(text, &word("memo-answers", language), layout);
    memo.answers.iter().for_each(|one| answer(text, one, full, layout));
    text.push('\n');
    for (name, of) in [("memo-overlaps", &memo.overlaps), ("memo-cash-flow", &memo.cash_flow)] {
        if !of.rows.is_empty() {
            heading(text, &word(name, language), layout);
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
    let said = paragraph(&format!("{}: {}", answer.word, clean(&answer.why)), 4, layout);
    text.push_str(&said.replacen(&answer.word, &layout.paint(paint, &answer.word), 1));
    answer.more.iter().for_each(|line| text.push_str(&paragraph(&clean(line), 6, layout)));
    if let Some(advice) = &answer.advice {
        text.push_str(&paragraph(&format!("→ {}", clean(advice)), 6, layout));
    }
    if full {
        answer.evidence.iter().for_each(|line| text.push_str(&paragraph(&clean(line), 6, layout)));
        if !answer.places.is_empty() {
            text.push_str(&paragraph(&format!("({})", clean(&answer.places.join("; "))), 6, layout));
        }
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
