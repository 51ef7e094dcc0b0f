//! Answers: what a check says of a request, with what shows it and what is missing.

use rust_decimal::RoundingStrategy;

use super::Inquiry;
use crate::finding::Subject;
use crate::load::headings::columns;
use crate::model::TableKind;
use crate::model::money::{Currency, Money};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;

/// What a check says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is as it should be.
    Pass,
    /// It is not as it should be; the forum decides.
    Fail,
    /// Worth knowing.
    Note,
    /// The request does not say.
    Missing,
}

impl Outcome {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Note => "note",
            Self::Missing => "missing",
        }
    }
}

/// Something that is missing from a request, or cannot be read, where it should stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The canonical column.
    pub column: &'static str,
    /// Where the answer should stand.
    pub place: Place,
    /// What is wrong with it.
    pub what: Phrase,
}

impl Gap {
    /// Returns where the question stands in the form.
    pub(super) fn order(&self) -> usize {
        columns(TableKind::Requests).iter().position(|column| *column == self.column).unwrap_or(usize::MAX)
    }
}

/// What a check says of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// How it is.
    pub outcome: Outcome,
    /// Why, in a sentence.
    pub why: Phrase,
    /// What to do about it, where something is to be done.
    pub advice: Option<Phrase>,
    /// What belongs to it, a sentence each.
    pub more: Vec<Phrase>,
    /// What it is about beside the request.
    pub subjects: Vec<Subject>,
    /// The cells that show it.
    pub places: Vec<Place>,
    /// Sentences for a reader who asks: paths, licences, comparisons.
    pub evidence: Vec<Phrase>,
    /// What is missing or cannot be read.
    pub gaps: Vec<Gap>,
}

impl Answer {
    fn of(outcome: Outcome, why: Phrase) -> Self {
        Self {
            outcome,
            why,
            advice: None,
            more: Vec::new(),
            subjects: Vec::new(),
            places: Vec::new(),
            evidence: Vec::new(),
            gaps: Vec::new(),
        }
    }

    /// Says that it is as it should be.
    pub(super) fn pass(why: Phrase) -> Self {
        Self::of(Outcome::Pass, why)
    }

    /// Says that it is not.
    pub(super) fn fail(why: Phrase) -> Self {
        Self::of(Outcome::Fail, why)
    }

    /// Says what is worth knowing.
    pub(super) fn note(why: Phrase) -> Self {
        Self::of(Outcome::Note, why)
    }

    /// Says that answers are missing. Those that cannot be read are told by the check of the form.
    pub(super) fn missing(inquiry: &Inquiry<'_>, columns: &[&'static str]) -> Self {
        let unread = &inquiry.request.unread;
        let (unreadable, empty): (Vec<_>, Vec<_>) = columns.iter().copied().partition(|column| unread.has(column));
        let why = match empty.is_empty() {
            true => phrase!("answer-unreadable").with("answers", called_all(&unreadable)),
            false => phrase!("answer-missing").with("answers", called_all(&empty)),
        };
        let gap = |column: &'static str| Gap { column, place: inquiry.place(column), what: phrase!("gap-empty") };
        Self { gaps: empty.into_iter().map(gap).collect(), ..Self::of(Outcome::Missing, why) }
    }

    /// Says that an answer is missing whose gap another check names.
    pub(super) fn missing_elsewhere(why: Phrase) -> Self {
        Self::of(Outcome::Missing, why)
    }

    /// Says that something else than the empty answer of a question is missing.
    pub(super) fn lacking(inquiry: &Inquiry<'_>, column: &'static str, why: Phrase) -> Self {
        let gap = Gap { column, place: inquiry.place(column), what: why.clone() };
        Self { gaps: vec![gap], ..Self::of(Outcome::Missing, why) }
    }

    /// Says what to do.
    pub(super) fn advise(mut self, advice: Phrase) -> Self {
        self.advice = Some(advice);
        self
    }

    /// Names subjects.
    pub(super) fn about(mut self, subjects: impl IntoIterator<Item = Subject>) -> Self {
        for subject in subjects {
            if !self.subjects.contains(&subject) {
                self.subjects.push(subject);
            }
        }
        self
    }

    /// Shows cells.
    pub(super) fn at(mut self, places: impl IntoIterator<Item = Place>) -> Self {
        for place in places {
            if !self.places.contains(&place) {
                self.places.push(place);
            }
        }
        self
    }

    /// Says what belongs to it.
    pub(super) fn and(mut self, more: impl IntoIterator<Item = Phrase>) -> Self {
        self.more.extend(more);
        self
    }

    /// Adds evidence.
    pub(super) fn shown_by(mut self, evidence: impl IntoIterator<Item = Phrase>) -> Self {
        self.evidence.extend(evidence);
        self
    }
}

/// Returns an amount as a phrase takes it.
pub(super) fn amount(value: Money, currency: Currency) -> Value {
    Value::Money(value, currency.to_string())
}

/// Returns a share or a number of years with one decimal, rounded towards zero: what just misses a limit must not look as if it did
/// not.
#[must_use]
pub fn rounded(value: Money) -> Money {
    value.round_dp_with_strategy(1, RoundingStrategy::ToZero)
}

/// Returns what the questions of the form are called, to be listed.
fn called_all(columns: &[&'static str]) -> Value {
    Value::list(columns.iter().map(|column| called(column)), columns.len())
}

/// Returns what a question of the form is called in the middle of a sentence.
#[must_use]
pub fn called(column: &str) -> Phrase {
    match column {
        "id" => phrase!("asked-id"),
        "title" => phrase!("asked-title"),
        "department" => phrase!("asked-department"),
        "objective" => phrase!("asked-objective"),
        "purpose" => phrase!("asked-purpose"),
        "tasks" => phrase!("asked-tasks"),
        "products-considered" => phrase!("asked-products-considered"),
        "existing-considered" => phrase!("asked-existing-considered"),
        "replaces" => phrase!("asked-replaces"),
        "wanted-in-service" => phrase!("asked-wanted-in-service"),
        "hosting" => phrase!("asked-hosting"),
        "hosting-reason" => phrase!("asked-hosting-reason"),
        "integrates-with" => phrase!("asked-integrates-with"),
        "common-components" => phrase!("asked-common-components"),
        "users" => phrase!("asked-users"),
        "implementation" => phrase!("asked-implementation"),
        "one-off-cost" => phrase!("asked-one-off-cost"),
        "annual-cost" => phrase!("asked-annual-cost"),
        "internal-hours" => phrase!("asked-internal-hours"),
        "annual-benefit" => phrase!("asked-annual-benefit"),
        "benefit-kind" => phrase!("asked-benefit-kind"),
        "owner" => phrase!("asked-owner"),
        "benefit-owner" => phrase!("asked-benefit-owner"),
        "evaluation-date" => phrase!("asked-evaluation-date"),
        "phase-out-plan" => phrase!("asked-phase-out-plan"),
        "archiving-plan" => phrase!("asked-archiving-plan"),
        "personal-data" => phrase!("asked-personal-data"),
        "process-changes" => phrase!("asked-process-changes"),
        _ => phrase!("asked-status"),
    }
}
