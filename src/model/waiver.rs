//! Waivers: findings that someone has accepted, for a reason and until a day.
//!
//! A waiver is matched by rule and subject, never by row, because people sort their sheets.

use chrono::NaiveDate;

use super::table::Origin;

/// What stands before the fingerprint of a finding where people see it: without it a spreadsheet program takes some for numbers.
const FINDING: &str = "finding:";

/// What somebody has decided about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Decision {
    /// It stays as it is.
    #[default]
    Accept,
    /// What was taken for one thing is several.
    NotDuplicate,
    /// It is taken up again on a day.
    Later,
    /// Somebody sees to it; until it is mended, the finding stands.
    Act,
}

impl Decision {
    /// Every decision, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Accept, Self::Act, Self::NotDuplicate, Self::Later];

    /// Returns the name as in the dictionary of values.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::NotDuplicate => "not-duplicate",
            Self::Later => "later",
            Self::Act => "act",
        }
    }

    /// Returns the decision of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.name() == name)
    }

    /// Returns whether the finding no longer stands among those to act on.
    #[must_use]
    pub fn waives(self) -> bool {
        self != Self::Act
    }
}

/// A finding accepted by someone, or undertaken.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The rule whose finding is accepted.
    pub rule: String,
    /// The id of a subject of the finding.
    pub subject: String,
    /// The fingerprint of the one finding that it is about; nothing means every finding of the rule on the subject.
    pub finding: Option<String>,
    /// What was decided.
    pub decision: Decision,
    /// Why it is accepted.
    pub reason: Option<String>,
    /// Who accepted it.
    pub owner: Option<String>,
    /// Last day of the waiver; nothing means for good. Of what is undertaken, the day by which it is to be done.
    pub until: Option<NaiveDate>,
    /// Where it was read.
    pub origin: Origin,
}

impl Waiver {
    /// Returns its id: the rule and the subject, `no-owner:S1`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}:{}", self.rule, self.subject)
    }

    /// Returns what people see of the fingerprint of a finding: `finding:3fa20b…`.
    #[must_use]
    pub fn key_of(fingerprint: &str) -> String {
        format!("{FINDING}{fingerprint}")
    }

    /// Returns the fingerprint in what people have of it.
    #[must_use]
    pub fn fingerprint_in(key: &str) -> String {
        let key = key.trim().to_lowercase();
        key.strip_prefix(FINDING).map_or_else(|| key.clone(), |rest| rest.trim().to_owned())
    }

    /// Returns what it is about; those of one finding, or of one rule and subject, are the same.
    #[must_use]
    pub fn about(&self) -> (&str, &str, Option<&str>) {
        (&self.rule, &self.subject, self.finding.as_deref())
    }

    /// Returns whether it accepts findings on a day: until its last day, and for good where none is given.
    #[must_use]
    pub fn is_in_force(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= today)
    }
}
