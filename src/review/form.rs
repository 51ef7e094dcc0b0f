//! Whether every answer can be read, and means something that there is.

use super::answer::{Answer, Gap, Outcome};
use super::inquiry::MOST_NAMES;
use super::{Check, Inquiry};
use crate::facts::Facts;
use crate::model::{Problem, ProblemKind, Request, SubjectKind, TableKind};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::policy::Weight;
use crate::text::{closest, fold};

pub(super) const CHECK: Check = Check {
    id: "form",
    question: [
        "Kan alle svar læses, og er ønsket beskrevet?",
        "Kan alle svar leses, og er ønsket beskrevet?",
        "Can every answer be read, and is the wish described?",
    ],
    why: "An answer that nobody can read looks like an answer and is none; so every gap is named at once, and no memo hides it.",
    source: "Aurskog-Høland and Rømskog, digital strategy 3.4.3: every initiative goes through a simple procedure; Hillerød, section 4",
    weight: Weight::Completes,
    ask,
};

/// Letters of a title that anybody reads.
const MOST_LETTERS: usize = 200;

/// The answers without a check of their own that a reader cannot do without.
const DESCRIBES: [&str; 3] = ["title", "department", "tasks"];

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let facts = inquiry.facts;
    let is_empty = |column: &&&str| facts.portfolio.cell(inquiry.request.origin, column).is_empty();
    let empty: Vec<_> = DESCRIBES.iter().filter(is_empty).copied().collect();
    let mut answer = if empty.is_empty() { Answer::pass(phrase!("form-complete")) } else { Answer::missing(inquiry, &empty) };
    let is_ours = |problem: &&Problem| {
        problem.subject.kind == SubjectKind::Request && problem.subject.id == inquiry.request.id
    };
    answer.gaps.extend(facts.portfolio.problems.iter().filter(is_ours).filter_map(|problem| gap(facts, problem)));
    answer.gaps.sort_by_key(Gap::order);
    let letters = inquiry.request.title.chars().count();
    if letters > MOST_LETTERS {
        let what = phrase!("gap-too-long", letters, most = MOST_LETTERS);
        answer.gaps.push(Gap { column: "title", place: short(inquiry.place("title")), what });
    }
    let wrong = answer.gaps.len() - empty.len();
    if wrong > 0 {
        answer.outcome = Outcome::Missing;
        answer.why = phrase!("form-unreadable").with("answers", wrong);
    }
    let folded = fold(&inquiry.request.title);
    let is_namesake = |other: &&Request| other.id != inquiry.request.id && fold(&other.title) == folded;
    let namesakes: Vec<&str> = facts.portfolio.requests.iter().filter(is_namesake).map(|other| other.id.as_str()).collect();
    let told = (!namesakes.is_empty()).then(|| phrase!("form-same-title", others = Value::list(namesakes, MOST_NAMES)));
    answer.and(told)
}

/// Returns a place whose cell holds more than anybody reads, with its beginning.
fn short(place: Place) -> Place {
    let value = place.value.map(|value| value.chars().take(MOST_LETTERS).collect::<String>().into());
    Place { value, ..place }
}

/// The questions of which the form offers the answers.
const CHOICES: [&str; 5] = ["objective", "hosting", "implementation", "benefit-kind", "personal-data"];

/// Returns what cannot be read, or names something that there is not.
fn gap(facts: &Facts<'_>, problem: &Problem) -> Option<Gap> {
    let (column, what) = match &problem.kind {
        ProblemKind::Unreadable { column, value, .. } if CHOICES.contains(column) => {
            (*column, phrase!("gap-no-choice").with("value", value.as_str()).with("choices", phrase!("choices", column = *column)))
        }
        ProblemKind::Unreadable { column, value, why } => {
            (*column, phrase!("gap-unreadable").with("value", value.as_str()).with("why", why))
        }
        ProblemKind::UnknownReference { column, value, wanted } => (*column, unknown(facts, value, *wanted)),
        ProblemKind::NoColumn { .. } | ProblemKind::Missing { .. } | ProblemKind::DuplicateId => return None,
    };
    Some(Gap { column, place: problem.places.first()?.clone(), what })
}

fn unknown(facts: &Facts<'_>, value: &str, wanted: TableKind) -> Phrase {
    let portfolio = facts.portfolio;
    let systems = || portfolio.systems.iter().flat_map(|row| [&row.id, &row.name].into_iter().chain(&row.aliases).chain(&row.former_names));
    let units = || portfolio.units.iter().flat_map(|row| [&row.id, &row.name]);
    let names: Vec<&str> = if wanted == TableKind::Organisation { units().map(String::as_str).collect() } else { systems().map(String::as_str).collect() };
    let folded = fold(value);
    let going_by = names.iter().filter(|name| fold(name) == folded).count();
    let holding = || names.iter().find(|name| folded.chars().count() > 3 && fold(name).contains(&folded)).copied();
    let with = |phrase: Phrase| phrase.with("value", value);
    let is_unit = wanted == TableKind::Organisation;
    match closest(value, names.iter().copied()).or_else(holding) {
        _ if going_by > 1 => with(phrase!("gap-ambiguous")),
        Some(meant) if is_unit => with(phrase!("gap-unknown-unit-meant", meant)),
        Some(meant) => with(phrase!("gap-unknown-meant", meant)),
        None if is_unit => with(phrase!("gap-unknown-unit")),
        None => with(phrase!("gap-unknown")),
    }
}
