//! What changes in how people work.

use super::{Answer, Check, Inquiry};
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "process-changes",
    question: [
        "Hvad bliver anderledes i arbejdet?",
        "Hva blir annerledes i arbeidet?",
        "What changes in how people work?",
    ],
    why: "A new system for old ways of working costs money and gives nothing back; the process is simplified before something is bought.",
    source: "Nordfyn, pejlemærke 3; Høje-Taastrup 2.2: no one-to-one replacement; Aurskog-Høland and Rømskog 4.5",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let cell = inquiry.facts.portfolio.cell(inquiry.request.origin, "process-changes");
    match &inquiry.request.process_changes {
        Some(changes) => Answer::pass(phrase!("process-changes").with("changes", changes.as_str())).at([inquiry.place("process-changes")]),
        None if cell.is_empty() => Answer::missing(inquiry, &["process-changes"]),
        None => Answer::fail(phrase!("process-none")).advise(phrase!("process-advice")).at([inquiry.place("process-changes")]),
    }
}
