//! Findings: what a rule says about the portfolio, with what a person needs to act on it.

use std::cmp::{Ordering, Reverse};
use std::hash::{BuildHasher, Hash};

use chrono::NaiveDate;
use rustc_hash::{FxBuildHasher, FxHashSet};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::money::{Amount, Basis, Currency, Meaning, Money, to_oere};
pub use crate::model::subject::{Subject, SubjectKind};
use crate::phrase::Phrase;
use crate::place::Place;

/// How much a finding matters. Ordered: an error is greater than a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Should be looked at.
    Warning,
    /// Breaks a promise, a contract or the law.
    Error,
}

impl Level {
    /// Returns the name as in policy and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a rule found. Built by [`Reporter`](crate::rules::Reporter) and the methods below; level and policy place are the audit's.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// How much it matters, by the rule until the audit has asked the policy.
    pub level: Level,
    /// The most that it may matter, when the rule says so of this finding.
    pub level_cap: Option<Level>,
    /// Everything that it is about, its main subject first.
    pub subjects: Vec<Subject>,
    /// What was found.
    pub message: Phrase,
    /// What to do about it.
    pub fix: Phrase,
    /// Who owns it: a role.
    pub owner: Option<String>,
    /// What it is worth.
    pub amount: Option<Amount>,
    /// The day by which to act.
    pub act_by: Option<NaiveDate>,
    /// How sure the rule is, in hundredths; nothing when it is a fact.
    pub certainty: Option<u8>,
    /// What was assumed on the way.
    pub assumptions: Vec<Phrase>,
    /// Lines of evidence for a reader who asks: paths, sums, compared words.
    pub evidence: Vec<Phrase>,
    /// The cells that show it, the most telling first.
    pub places: Vec<Place>,
    /// What tells it from another finding of the same rule on the same subjects, such as a column.
    pub aspect: Option<String>,
    /// The day of the first snapshot that holds it, where there is a history.
    pub first_seen: Option<NaiveDate>,
    /// Who has undertaken to see to it, where somebody has.
    pub undertaken: Option<Undertaken>,
}

/// That somebody sees to a finding, which stands until it is mended.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Undertaken {
    /// Who.
    pub by: Option<String>,
    /// The day by which it is to be done.
    pub until: Option<NaiveDate>,
    /// What is to be done.
    pub note: Option<String>,
}

impl Finding {
    /// Names a further subject.
    pub fn also(&mut self, subject: Subject) -> &mut Self {
        if !self.subjects.contains(&subject) {
            self.subjects.push(subject);
        }
        self
    }

    /// Names further subjects.
    pub fn also_each(&mut self, subjects: impl IntoIterator<Item = Subject>) -> &mut Self {
        add(&mut self.subjects, subjects);
        self
    }

    /// Says what to do, where the rule's own advice is too general.
    pub fn fix(&mut self, fix: impl Into<Phrase>) -> &mut Self {
        self.fix = fix.into();
        self
    }

    /// Names the owner, unless there is one already.
    pub fn owner(&mut self, owner: Option<&str>) -> &mut Self {
        if self.owner.is_none() {
            self.owner = owner.map(str::to_owned);
        }
        self
    }

    /// Says what it is worth. Nothing is said of an unknown or a zero amount.
    pub fn worth(&mut self, value: Option<Money>, currency: Currency, basis: Basis, meaning: Meaning) -> &mut Self {
        self.amount =
            value.filter(|value| !value.is_zero()).map(|value| Amount { value: to_oere(value), currency, basis, meaning });
        self
    }

    /// Says by when to act.
    pub fn act_by(&mut self, day: Option<NaiveDate>) -> &mut Self {
        self.act_by = day;
        self
    }

    /// Says how sure the rule is, in hundredths.
    pub fn certainty(&mut self, hundredths: u8) -> &mut Self {
        self.certainty = Some(hundredths.min(100));
        self
    }

    /// Adds assumptions.
    pub fn assuming(&mut self, assumptions: impl IntoIterator<Item = impl Into<Phrase>>) -> &mut Self {
        add(&mut self.assumptions, assumptions.into_iter().map(Into::into));
        self
    }

    /// Adds a line of evidence.
    pub fn evidence(&mut self, line: impl Into<Phrase>) -> &mut Self {
        self.evidence.push(line.into());
        self
    }

    /// Adds a place that shows it.
    pub fn at(&mut self, place: Place) -> &mut Self {
        if !self.places.contains(&place) {
            self.places.push(place);
        }
        self
    }

    /// Adds places that show it.
    pub fn at_each(&mut self, places: impl IntoIterator<Item = Place>) -> &mut Self {
        add(&mut self.places, places);
        self
    }

    /// Tells it from another finding of the same rule on the same subjects.
    pub fn aspect(&mut self, aspect: impl Into<String>) -> &mut Self {
        self.aspect = Some(aspect.into());
        self
    }

    /// Limits how much it may matter, whatever the policy says of the rule.
    pub fn at_most(&mut self, level: Level) -> &mut Self {
        self.level_cap = Some(level);
        self.level = self.level.min(level);
        self
    }

    /// Returns who the finding is, run after run: rule, kinds and ids of the subjects, and aspect, never a row number.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.rule);
        for subject in &self.subjects {
            hash.update([0]);
            hash.update(subject.kind.name());
            hash.update([2]);
            // A row without an id is known by its aspect alone: people sort their sheets.
            if subject.kind != SubjectKind::Row {
                hash.update(&subject.id);
            }
        }
        hash.update([1]);
        hash.update(self.aspect.as_deref().unwrap_or_default());
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Compares by what a reader wants first: worst level, then rule, then the larger amount, the nearer day, and the subjects.
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        let key = |finding: &Self| {
            (
                Reverse(finding.level),
                finding.rule,
                Reverse(finding.amount.as_ref().map(|amount| amount.value)),
                finding.act_by.is_none(),
                finding.act_by,
            )
        };
        key(self)
            .cmp(&key(other))
            .then_with(|| self.subjects.cmp(&other.subjects))
            .then_with(|| self.aspect.cmp(&other.aspect))
            .then_with(|| self.message.cmp(&other.message))
    }
}

/// Adds to a list what it does not have yet.
fn add<T: Hash + Eq>(items: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    // A finding may have twenty thousand subjects, and none may be compared with all before it.
    let hash = |item: &T| FxBuildHasher.hash_one(item);
    let mut seen: FxHashSet<u64> = items.iter().map(hash).collect();
    for item in more {
        if seen.insert(hash(&item)) || !items.iter().rev().any(|known| *known == item) {
            items.push(item);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(kind: SubjectKind, id: &str) -> Finding {
        Finding {
            rule: "no-owner",
            level: Level::Note,
            level_cap: None,
            subjects: vec![Subject::new(kind, id, "A")],
            message: Phrase::default(),
            fix: Phrase::default(),
            owner: None,
            amount: None,
            act_by: None,
            certainty: None,
            assumptions: Vec::new(),
            evidence: Vec::new(),
            places: Vec::new(),
            aspect: None,
            first_seen: None,
            undertaken: None,
        }
    }

    #[test]
    fn a_system_and_a_contract_with_one_id_are_two_findings() {
        assert_ne!(about(SubjectKind::System, "1").fingerprint(), about(SubjectKind::Contract, "1").fingerprint());
    }

    #[test]
    fn nothing_is_added_twice() {
        let mut items = vec![3, 1, 3];
        add(&mut items, [2, 1, 2, 4, 3]);
        assert_eq!(items, [3, 1, 3, 2, 4]);
    }

    #[test]
    fn a_row_without_an_id_is_the_same_wherever_it_stands() {
        assert_eq!(about(SubjectKind::Row, "a.csv:2").fingerprint(), about(SubjectKind::Row, "a.csv:3").fingerprint());
    }
}
