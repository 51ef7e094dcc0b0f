//! Decisions: what the forum decided of a request, and the conditions that it set.

use chrono::NaiveDate;

use super::table::Origin;

/// What was decided of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It may be bought.
    Approved,
    /// It may be bought when conditions are met.
    WithConditions,
    /// It may not.
    Rejected,
    /// The department is to say more, or come again.
    SentBack,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [Self::Approved, Self::WithConditions, Self::Rejected, Self::SentBack];

    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::WithConditions => "approved-with-conditions",
            Self::Rejected => "rejected",
            Self::SentBack => "sent-back",
        }
    }

    /// Returns whether the request may go on.
    #[must_use]
    pub fn is_approval(self) -> bool {
        matches!(self, Self::Approved | Self::WithConditions)
    }
}

/// Whether a condition is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Met {
    /// It is not, or nobody says so.
    No,
    /// It is, some time.
    Sometime,
    /// It is, from a day on.
    On(NaiveDate),
}

/// A row of the log: what was decided of a request, or one condition of it.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The request, by its id or title.
    pub request: String,
    /// What was decided; nothing in a row that only adds a condition.
    pub verdict: Option<Verdict>,
    /// The day of the decision.
    pub decided: Option<NaiveDate>,
    /// What was demanded.
    pub condition: Option<String>,
    /// The day by which.
    pub due: Option<NaiveDate>,
    /// Whether it is met; nothing where the cell cannot be read.
    pub met: Option<Met>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Why it was decided so.
    pub reason: Option<String>,
    /// Where it was read.
    pub origin: Origin,
}

impl Decision {
    /// Returns whether the row demands something that is not met on a day.
    #[must_use]
    pub fn is_open(&self, today: NaiveDate) -> bool {
        let is_met = match self.met {
            Some(Met::No) => false,
            Some(Met::On(day)) => day <= today,
            Some(Met::Sometime) | None => true,
        };
        self.condition.is_some() && !is_met
    }
}
