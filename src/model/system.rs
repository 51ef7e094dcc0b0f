//! IT systems.

use chrono::NaiveDate;

use super::money::Money;
use super::portfolio::{SystemKey, UnitKey};
use super::table::Origin;
use super::unread::Unread;

/// Where a system stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Wished for or decided, not bought.
    Planned,
    /// Being bought.
    Procurement,
    /// In use.
    Operation,
    /// In use, on its way out.
    PhaseOut,
    /// No longer in use.
    Retired,
}

impl Status {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Procurement => "procurement",
            Self::Operation => "operation",
            Self::PhaseOut => "phase-out",
            Self::Retired => "retired",
        }
    }

    /// Returns the status of a canonical name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let all = [Self::Planned, Self::Procurement, Self::Operation, Self::PhaseOut, Self::Retired];
        all.into_iter().find(|status| status.name() == name)
    }
}

/// Where a system stands on a day, from its status and its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Planned or being bought.
    ToCome,
    /// Not known: the register it was read from does not show it.
    Unknown,
    /// In operation, and nobody has set the day on which its phase-out ends.
    InOperation,
    /// In operation, being phased out until a day that is set.
    Leaving,
    /// No longer in operation.
    Gone,
}

impl Stage {
    /// Returns whether a system in this stage is used.
    #[must_use]
    pub fn is_in_operation(self) -> bool {
        matches!(self, Self::InOperation | Self::Leaving)
    }
}

/// How much the organisation depends on something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criticality {
    /// Can be away for weeks.
    Low,
    /// Can be away for days.
    Medium,
    /// Can be away for hours.
    High,
    /// Must not be away.
    Critical,
}

impl Criticality {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }
}

/// An IT system, or a module of one.
#[derive(Debug, Clone)]
pub struct System {
    /// The organisation's own id. Text, also when it looks like a number.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Other names in use.
    pub aliases: Vec<String>,
    /// Names from before a rename or an acquisition.
    pub former_names: Vec<String>,
    /// Who makes it.
    pub vendor: Option<String>,
    /// What it is, in a sentence.
    pub description: Option<String>,
    /// What sort of system it is: an id or a name of `rules/categories.toml`, or the organisation's own.
    pub category: Option<String>,
    /// What it is for, as codes or phrases of the organisation's own list.
    pub tasks: Vec<String>,
    /// The unit that uses it; nothing means the whole organisation.
    pub unit: Option<UnitKey>,
    /// Who answers for it (systemejer).
    pub owner: Option<String>,
    /// Who answers for its benefits (gevinstejer).
    pub benefit_owner: Option<String>,
    /// Where it stands in its life, as the row states it; [`System::stage`] says what follows.
    pub status: Option<Status>,
    /// Whether the export that it was read from shows neither where it stands in its life nor what tells that.
    pub hides_status: bool,
    /// First day in service.
    pub in_service: Option<NaiveDate>,
    /// Day by which it shall be gone.
    pub retire_by: Option<NaiveDate>,
    /// Day on which it went.
    pub retired: Option<NaiveDate>,
    /// The systems that it replaces.
    pub replaces: Vec<SystemKey>,
    /// Whether it says that it replaces something, known or not.
    pub names_outgoing: bool,
    /// Whether it says so of something that the inventory does not have, or that cannot be read.
    pub names_unknown_outgoing: bool,
    /// How it is to be phased out.
    pub phase_out_plan: Option<String>,
    /// What happens to its data.
    pub archiving_plan: Option<String>,
    /// Where it runs.
    pub hosting: Option<String>,
    /// Whether it is a national or joint-municipal building block.
    pub common_component: bool,
    /// Whether law or the state demands it.
    pub mandated: bool,
    /// How much the organisation depends on it.
    pub criticality: Option<Criticality>,
    /// Whether it holds personal data; nothing when not said.
    pub personal_data: Option<bool>,
    /// Cost a year, in the portfolio's currency.
    pub annual_cost: Option<Money>,
    /// People who may use it.
    pub users: Option<u64>,
    /// People who do use it.
    pub active_users: Option<u64>,
    /// The system that it is a module of.
    pub part_of: Option<SystemKey>,
    /// The columns that could not be read.
    pub unread: Unread,
    /// Where it was read.
    pub origin: Origin,
}

impl System {
    /// Returns where the system stands in its life today: as its status says, and where a retirement day has come of one that is
    /// not said to be in operation, gone. What should have gone by now and has not, is there.
    #[must_use]
    pub fn stage(&self, today: NaiveDate) -> Stage {
        match self.status {
            Some(Status::Planned | Status::Procurement) => Stage::ToCome,
            Some(Status::Retired) => Stage::Gone,
            Some(Status::Operation) => Stage::InOperation,
            Some(Status::PhaseOut) | None if self.retired.is_some_and(|day| day <= today) => Stage::Gone,
            Some(Status::PhaseOut) if self.leaves_on().is_some() => Stage::Leaving,
            None if self.hides_status => Stage::Unknown,
            Some(Status::PhaseOut) | None => Stage::InOperation,
        }
    }

    /// Returns where the system will stand when everything has happened that is planned from today until the end of a day.
    #[must_use]
    pub fn stage_by(&self, day: NaiveDate, today: NaiveDate) -> Stage {
        match self.stage(today) {
            Stage::Gone => Stage::Gone,
            _ if self.leaves_on().is_some_and(|last| today <= last && last <= day) => Stage::Gone,
            Stage::ToCome if self.in_service.is_some_and(|first| first <= day) => Stage::InOperation,
            stage => stage,
        }
    }

    /// Returns whether the system is in operation, on its way out or not.
    #[must_use]
    pub fn is_in_operation(&self, today: NaiveDate) -> bool {
        self.stage(today).is_in_operation()
    }

    /// Returns whether the system was in operation and no longer is.
    #[must_use]
    pub fn has_left(&self, today: NaiveDate) -> bool {
        self.stage(today) == Stage::Gone
    }

    /// Returns whether the system is planned or being bought.
    #[must_use]
    pub fn is_to_come(&self) -> bool {
        matches!(self.status, Some(Status::Planned | Status::Procurement))
    }

    /// Returns the day on which the system is or was to be gone: the day it went, else the day it shall.
    #[must_use]
    pub fn leaves_on(&self) -> Option<NaiveDate> {
        self.retired.or(self.retire_by)
    }

    /// Returns the canonical column of the day that [`System::leaves_on`] gives.
    #[must_use]
    pub fn leaves_on_column(&self) -> &'static str {
        if self.retired.is_some() { "retired" } else { "retire-by" }
    }
}
