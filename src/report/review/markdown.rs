//! Reviews as Markdown, for the agenda, a pull request or the intranet.

use std::fmt::Write;

use super::{Memo, MemoTable, agenda};
use crate::report::markdown::escape;
use crate::report::speech::{Speech, sentence};
use crate::review::Review;

/// Writes reviews as Markdown: of several the agenda first.
#[must_use]
pub fn markdown(reviews: &[Review<'_>], speech: &Speech<'_>, full: bool) -> String {
    let mut text = String::new();
    if reviews.len() > 1 {
        let _ = write!(text, "# {}\n\n", escape(&speech.word("memo-agenda")));
        table(&mut text, &agenda(reviews, speech));
        text.push('\n');
    }
    for review in reviews {
        memo(&mut text, &Memo::of(review, speech), speech, full);
    }
    let _ = writeln!(text, "_{}_", escape(&sentence(&speech.word("memo-legal"))));
    text
}

fn memo(text: &mut String, memo: &Memo, speech: &Speech<'_>, full: bool) {
    let _ = write!(text, "# {}\n\n**{}**\n\n", escape(&memo.heading()), escape(&sentence(&memo.said)));
    if let Some(aside) = &memo.aside {
        let _ = write!(text, "{}\n\n", escape(&sentence(aside)));
    }
    for (name, value) in &memo.facts {
        let _ = writeln!(text, "- {}: {}", escape(name), escape(value));
    }
    if !memo.gaps.is_empty() {
        let _ = write!(text, "\n## {}\n\n", escape(&speech.word("memo-gaps")));
        for gap in &memo.gaps {
            let _ = writeln!(text, "- **{}**: {} ({})", escape(&gap.question), escape(&gap.what), escape(&gap.place));
        }
    }
    if !memo.conditions.is_empty() {
        let _ = write!(text, "\n## {}\n\n", escape(&speech.word("memo-conditions")));
        for condition in &memo.conditions {
            let advice = condition.advice.as_deref().map(|advice| format!(" {}", escape(&sentence(advice)))).unwrap_or_default();
            let _ = writeln!(text, "- {}{advice}", escape(&sentence(&condition.why)));
        }
    }
    let _ = write!(text, "\n## {}\n\n", escape(&speech.word("memo-answers")));
    let _ = writeln!(
        text,
        "| {} | | {} |\n| --- | --- | --- |",
        escape(&speech.word("memo-question")),
        escape(&speech.word("memo-answer"))
    );
    for answer in &memo.answers {
        let evidence = answer.evidence.iter().filter(|_| full);
        let said = std::iter::once(&answer.why).chain(&answer.more).chain(&answer.advice).chain(evidence);
        let said: Vec<_> = said.map(|line| escape(&sentence(line))).collect();
        let _ = writeln!(text, "| {} | {} | {} |", escape(&answer.question), escape(answer.word), said.join(" "));
    }
    for (name, of) in [("memo-overlaps", &memo.overlaps), ("memo-cash-flow", &memo.cash_flow)] {
        if !of.rows.is_empty() {
            let _ = write!(text, "\n## {}\n\n", escape(&speech.word(name)));
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
