//! What earlier snapshots of the portfolio held, as far as a judgement of today asks for it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Portfolio, Status};

/// What the history remembers up to a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earlier {
    /// The day of the last snapshot.
    pub last: NaiveDate,
    /// Every system that was ever recorded, as it was when it was recorded last, sorted by id.
    pub systems: Vec<EarlierSystem>,
    /// The day on which each finding was first recorded, by fingerprint.
    pub first_seen: BTreeMap<String, NaiveDate>,
}

/// A system as an earlier snapshot held it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EarlierSystem {
    /// The organisation's own id.
    pub id: String,
    /// What people called it.
    pub name: String,
    /// Where it stood in its life.
    pub status: Option<Status>,
    /// Day on which it went.
    pub retired: Option<NaiveDate>,
    /// Who answered for it.
    pub owner: Option<String>,
    /// The day of the last snapshot that holds it.
    pub seen: NaiveDate,
    /// The row in which it stood then, in words.
    pub place: String,
    /// When it was on record as gone, if it ever was.
    pub departure: Option<Departure>,
}

/// That a system was on record as gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departure {
    /// The day of the last snapshot that holds it as gone.
    pub recorded: NaiveDate,
    /// The day on which it went, where that snapshot knows it.
    pub retired: Option<NaiveDate>,
    /// The day of the first snapshot after that, which holds it as there again.
    pub back: Option<NaiveDate>,
}

impl EarlierSystem {
    /// Returns whether it was on record as retired, on a day.
    #[must_use]
    pub fn has_left(&self, today: NaiveDate) -> bool {
        let went = self.retired.is_some_and(|day| day <= today);
        matches!(self.status, Some(Status::Retired)) || matches!(self.status, Some(Status::PhaseOut) | None) && went
    }
}

impl Earlier {
    /// Returns a system as it was recorded last.
    #[must_use]
    pub fn system(&self, id: &str) -> Option<&EarlierSystem> {
        let at = self.systems.binary_search_by(|system| system.id.as_str().cmp(id)).ok()?;
        self.systems.get(at)
    }

    /// Takes a portfolio as the only snapshot, of a day.
    #[must_use]
    pub fn of(portfolio: &Portfolio, day: NaiveDate) -> Self {
        let system = |row: &super::System| EarlierSystem {
            id: row.id.clone(),
            name: row.name.clone(),
            status: row.status,
            retired: row.retired,
            owner: row.owner.clone(),
            seen: day,
            place: portfolio.row_place(row.origin).to_string(),
            departure: row.has_left(day).then_some(Departure { recorded: day, retired: row.retired, back: None }),
        };
        Self { last: day, systems: portfolio.systems.iter().map(system).collect(), first_seen: BTreeMap::new() }
    }
}
