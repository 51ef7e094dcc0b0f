//! What a policy says of the checks of a review: how much each counts, and how its question is put.

use std::collections::BTreeMap;

use super::{Entry, Reader, line_of};
use crate::phrase;
use crate::phrase::Value;

/// How much a check counts for the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// The check is not asked.
    Off,
    /// It is shown, and counts for nothing.
    Informs,
    /// A condition when it fails or its answer is missing.
    Conditions,
    /// Not ready while its answer is missing, a condition when it fails.
    Completes,
    /// Not ready when it fails or its answer is missing.
    Decides,
}

impl Weight {
    /// Every weight, the heaviest first.
    pub const ALL: [Self; 5] = [Self::Decides, Self::Completes, Self::Conditions, Self::Informs, Self::Off];

    /// Returns the name as in policy and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Informs => "informs",
            Self::Conditions => "conditions",
            Self::Completes => "completes",
            Self::Decides => "decides",
        }
    }

    /// Returns what it means, in a phrase.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Off => "is not asked",
            Self::Informs => "is shown and counts for nothing",
            Self::Conditions => "is a condition when it fails or its answer is missing",
            Self::Completes => "makes the case not ready while its answer is missing, and is a condition when it fails",
            Self::Decides => "makes the case not ready when it fails or its answer is missing",
        }
    }
}

/// What the policy says of one check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckPolicy {
    /// The line that names it.
    pub line: u32,
    /// How much it counts; nothing where the policy leaves that to the check.
    pub weight: Option<Weight>,
    /// How the question is put; nothing where the check's own words do.
    pub question: Option<String>,
}

/// What the policy says of checks, by their ids.
pub type Checks = BTreeMap<String, CheckPolicy>;

impl Reader<'_> {
    pub(super) fn check(&mut self, (key, value): Entry<'_, '_>) {
        let id = key.get_ref().as_ref();
        let mut of_check = CheckPolicy { line: line_of(self.text, key.span().start), ..CheckPolicy::default() };
        match value.get_ref().as_table() {
            None => of_check.weight = self.weight((key, value), id),
            Some(section) => {
                for (key, value) in section {
                    match (key.get_ref().as_ref(), value.get_ref().as_str()) {
                        ("weight", _) => of_check.weight = self.weight((key, value), id),
                        ("question", Some(text)) if !text.trim().is_empty() => of_check.question = Some(text.trim().to_owned()),
                        ("question", _) => self.error(key, phrase!("error-question-text"), phrase!("hint-question-text")),
                        (name, _) => {
                            self.error(key, phrase!("error-check-setting", id, name), phrase!("hint-check-setting"));
                        }
                    }
                }
            }
        }
        self.policy.checks.insert(id.to_owned(), of_check);
    }

    fn weight(&mut self, (key, value): Entry<'_, '_>, check: &str) -> Option<Weight> {
        let weight = value.get_ref().as_str().and_then(|name| Weight::ALL.into_iter().find(|weight| weight.name() == name));
        if weight.is_none() {
            let names = Value::joined(Weight::ALL.iter().map(|weight| format!("`{}`", weight.name())), ", ");
            self.error(key, phrase!("error-weight", check), phrase!("hint-weight", names));
        }
        weight
    }
}
