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
    /// It comes again: it is put off, or sent back for more.
    Postponed,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [Self::Approved, Self::WithConditions, Self::Rejected, Self::Postponed];

    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::WithConditions => "approved-with-conditions",
            Self::Rejected => "rejected",
            Self::Postponed => "postponed",
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
    /// The request, by its id; as the log writes it where the inventory has none.
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

/// Whether a condition is met, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It is met.
    Met,
    /// It is not, and there is time.
    Open,
    /// It is not, and its day has passed.
    Overdue,
}

impl State {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Open => "open",
            Self::Overdue => "overdue",
        }
    }
}

impl Decision {
    /// Returns how its condition stands on a day; nothing without one, and where nobody can read whether it is met.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> Option<State> {
        self.condition.as_ref()?;
        let is_met = match self.met? {
            Met::No => false,
            Met::On(day) => day <= today,
            Met::Sometime => true,
        };
        let is_late = self.due.is_some_and(|due| due < today);
        Some(match (is_met, is_late) {
            (true, _) => State::Met,
            (false, true) => State::Overdue,
            (false, false) => State::Open,
        })
    }

    /// Returns whether it was decided by a day; a row without a day was.
    #[must_use]
    pub fn is_known_on(&self, day: NaiveDate) -> bool {
        self.decided.is_none_or(|decided| decided <= day)
    }
}
