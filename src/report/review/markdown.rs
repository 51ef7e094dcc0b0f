//! Reviews as Markdown, for the agenda, a pull request or the intranet.

use std::fmt::Write;

use super::{Memo, MemoTable, agenda, word};
use crate::model::Language;
use crate::report::markdown::escape;
use crate::review::Review;
use crate::text::sentence;

/// Writes reviews as Markdown: of several the agenda first.
#[must_use]
pub fn markdown(reviews: &[Review<'_>], language: Language, full: bool) -> String {
    let mut text = String::new();
    if reviews.len() > 1 {
        let _ = write!(text, "# {}\n\n", escape(&word("memo-agenda", language)));
        table(&mut text, &agenda(reviews, language));
        text.push('\n');
    }
    for review in reviews {
        memo(&mut text, &Memo::of(review, language), language, full);
    }
    let _ = writeln!(text, "_{}_", escape(&sentence(&word("memo-legal", language))));
    text
}

fn memo(text: &mut String, memo: &Memo, language: Language, full: bool) {
    let _ = write!(text, "# {}\n\n**{}**\n\n", escape(&memo.heading()), escape(&sentence(&memo.said)));
    if let Some(aside) = &memo.aside {
        let _ = write!(text, "{}\n\n", escape(&sentence(aside)));
    }
    for (name, value) in &memo.facts {
        let _ = writeln!(text, "- {}: {}", escape(name), escape(value));
    }
    if !memo.earlier.rows.is_empty() {
        let _ = write!(text, "\n## {}\n\n", escape(&word("memo-earlier", language)));
        table(text, &memo.earlier);
    }
    if !memo.gaps.is_empty() {
        let _ = write!(text, "\n## {}\n\n", escape(&word("memo-gaps", language)));
        for gap in &memo.gaps {
            let _ = writeln!(text, "- **{}**: {} ({})", escape(&gap.question), escape(&gap.what), escape(&gap.place));
        }
    }
    if !memo.conditions.is_empty() {
        let _ = write!(text, "\n## {}\n\n", escape(&word("memo-conditions", language)));
        for condition in &memo.conditions {
            let advice = condition.advice.as_deref().map(|advice| format!(" {}", escape(&sentence(advice)))).unwrap_or_default();
            let _ = writeln!(text, "- {}{advice}", escape(&sentence(&condition.why)));
        }
    }
    let _ = write!(text, "\n## {}\n\n", escape(&word("memo-answers", language)));
    let _ = writeln!(
        text,
        "| {} | | {} |\n| --- | --- | --- |",
        escape(&word("memo-question", language)),
        escape(&word("memo-answer", language))
    );
    for answer in &memo.answers {
        let evidence = answer.evidence.iter().filter(|_| full);
        let said = std::iter::once(&answer.why).chain(&answer.more).chain(&answer.advice).chain(evidence);
        let said: Vec<_> = said.map(|line| escape(&sentence(line))).collect();
        let _ = writeln!(text, "| {} | {} | {} |", escape(&answer.question), escape(&answer.word), said.join(" "));
    }
    for (name, of) in [("memo-overlaps", &memo.overlaps), ("memo-cash-flow", &memo.cash_flow)] {
        if !of.rows.is_empty() {
            let _ = write!(text, "\n## {}\n\n", escape(&word(name, language)));
            table(text, of);
        }
    }
    text.push('\n');
}

fn table(text: &mut String, table: &MemoTable) {
    let line = |cells: &[String]| cells.iter().map(|cell| format!(" {} |", escape(cell))).collect::<String>();
    let rules: String = (0..table.headings.len()).map(|at| if at < table.texts { " --- |" } else { " ---: |" }).collect();
    let _ = writeln!(text, "|{}\n|{rules}", line(&table.headings));
    for row in &table.rows {
        let _ = writeln!(text, "|{}", line(row));
    }
    if !table.note.is_empty() {
        let _ = writeln!(text, "\n{}", escape(&sentence(&table.note)));
    }
}
