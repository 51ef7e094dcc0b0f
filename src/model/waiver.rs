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
