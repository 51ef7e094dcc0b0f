//! Waivers: findings that someone has accepted, for a reason and until a day.
//!
//! A waiver is matched by rule and subject, never by row, because people sort their sheets.

use chrono::NaiveDate;

use super::table::Origin;

/// A finding accepted by someone.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The rule whose finding is accepted.
    pub rule: String,
    /// The id of a subject of the finding.
    pub subject: String,
    /// Why it is accepted.
    pub reason: Option<String>,
    /// Who accepted it.
    pub owner: Option<String>,
    /// Last day of the waiver; nothing means for good.
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

    /// Returns whether it accepts findings on a day: until its last day, and for good where none is given.
    #[must_use]
    pub fn is_in_force(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= today)
    }
}
