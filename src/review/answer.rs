//! Answers: what a check says of a request, with what shows it and what is missing.

use super::Inquiry;
use crate::finding::Subject;
use crate::load::headings::columns;
use crate::model::TableKind;
use crate::phrase::Phrase;
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
            true => Phrase::new("answer-unreadable").with("answers", unreadable),
            false => Phrase::new("answer-missing").with("answers", empty.clone()),
        };
        let gap = |column: &'static str| Gap { column, place: inquiry.place(column), what: Phrase::new("gap-empty") };
        Self { gaps: empty.into_iter().map(gap).collect(), ..Self::of(Outcome::Missing, why) }
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
