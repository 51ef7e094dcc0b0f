//! The page of a check of the review, made from its record.

use schemars::JsonSchema;
use serde::Serialize;

use super::grid::{Column, Layout, Paint, grid, paragraph};
use super::json::to_bytes;
use super::markdown::escape;
use crate::model::Language;
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::{Policy, Weight};
use crate::review::Check;
use crate::text::sentence;
use crate::words::say;

/// A check as JSON.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct CheckMeta {
    id: &'static str,
    question: String,
    why: &'static str,
    source: &'static str,
    weight: &'static str,
}

fn weight_of(check: &Check, policy: &Policy) -> Weight {
    policy.checks.get(check.id).and_then(|of_check| of_check.weight).unwrap_or(check.weight)
}

fn question_of<'a>(check: &'a Check, policy: &'a Policy, language: Language) -> &'a str {
    let reworded = policy.checks.get(check.id).and_then(|of_check| of_check.question.as_deref());
    reworded.unwrap_or_else(|| language.of(check.question))
}

/// Writes the page for the terminal.
#[must_use]
pub fn text(check: &Check, policy: &Policy, language: Language, layout: Layout) -> String {
    let weight = weight_of(check, policy);
    let told = |phrase: Phrase| say(&phrase, language);
    let of_policy = match weight == check.weight {
        true => phrase!("check-weight", weight = weight.name()),
        false => phrase!("check-weight-own", told = phrase!("check-weight", weight = weight.name()), own = check.weight.name()),
    };
    let recorded = |what: &str, english| Phrase::Recorded(format!("check-{}-{what}", check.id), english);
    let rows = [
        [phrase!("explain-check-why"), recorded("why", check.why)],
        [phrase!("explain-check-source"), sentence(&told(recorded("source", check.source))).into()],
        [phrase!("explain-check-weight"), of_policy],
        [phrase!("explain-check-policy"), format!("`[review] {} = \"{}\"`", check.id, weight.name()).into()],
    ]
    .map(|row| row.map(told));
    let mut text = layout.paint(Paint::Strong, check.id) + "\n";
    text.push_str(&paragraph(question_of(check, policy, language), 2, layout));
    text.push('\n');
    text.push_str(&grid(&[Column::text(""), Column::text("")], &rows.map(|row| row.to_vec()), 2, layout));
    text
}

/// Writes the page as Markdown.
#[must_use]
pub fn markdown(check: &Check) -> String {
    let question = Language::English.of(check.question);
    let weight = format!("`{}`: {}", check.weight.name(), check.weight.meaning());
    format!(
        "# {}\n\n{}\n\n{}\n\nSource: {}\n\nWeight: {weight}.\n",
        check.id,
        escape(question),
        escape(check.why),
        escape(&sentence(check.source))
    )
}

/// Writes the page as JSON.
#[must_use]
pub fn json(check: &Check, policy: &Policy) -> Vec<u8> {
    let (question, weight) = (question_of(check, policy, Language::English).to_owned(), weight_of(check, policy).name());
    to_bytes(&CheckMeta { id: check.id, question, why: check.why, source: check.source, weight })
}
