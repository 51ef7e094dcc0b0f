//! Contracts with suppliers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::money::{Currency, Money};
use super::period::{Period, PeriodEnd};
use super::portfolio::SystemKey;
use super::table::Origin;
use super::unread::Unread;
use crate::phrase;
use crate::phrase::Phrase;

/// A way of buying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Procedure {
    /// Open procedure (2014/24/EU art. 27).
    Open,
    /// Restricted procedure (art. 28).
    Restricted,
    /// Competitive procedure with negotiation (art. 29).
    Negotiated,
    /// Competitive dialogue (art. 30).
    Dialogue,
    /// Call-off from a framework without a new competition (art. 33).
    FrameworkDirect,
    /// Mini-tender among the suppliers of a framework (art. 33).
    FrameworkMiniTender,
    /// Dynamic purchasing system (art. 34).
    Dps,
    /// A purchase below the threshold.
    BelowThreshold,
    /// Award without competition.
    Direct,
    /// Somebody else holds the tender duty.
    JointBuyer,
    /// Stated as unknown.
    Unknown,
}

impl Procedure {
    /// Every procedure.
    pub const ALL: [Self; 11] = [
        Self::Open,
        Self::Restricted,
        Self::Negotiated,
        Self::Dialogue,
        Self::FrameworkDirect,
        Self::FrameworkMiniTender,
        Self::Dps,
        Self::BelowThreshold,
        Self::Direct,
        Self::JointBuyer,
        Self::Unknown,
    ];

    /// Returns whether everybody could bid, directly or for the framework, or somebody else holds the tender.
    #[must_use]
    pub fn is_competition(self) -> bool {
        !matches!(self, Self::BelowThreshold | Self::Direct | Self::Unknown)
    }

    /// Returns the procedure as a sentence has it: `an open tender`.
    #[must_use]
    pub fn phrase(self) -> Phrase {
        phrase!("procedure", procedure = self.name())
    }

    /// Returns what stands for it where something is assumed: `open`.
    #[must_use]
    pub fn word(self) -> Phrase {
        phrase!("procedure-word", procedure = self.name())
    }

    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Restricted => "restricted",
            Self::Negotiated => "negotiated",
            Self::Dialogue => "dialogue",
            Self::FrameworkDirect => "framework-direct",
            Self::FrameworkMiniTender => "framework-mini-tender",
            Self::Dps => "dps",
            Self::BelowThreshold => "below-threshold",
            Self::Direct => "direct",
            Self::JointBuyer => "joint-buyer",
            Self::Unknown => "unknown",
        }
    }
}

/// The size of the implementation that follows an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Implementation {
    /// The same product again.
    None,
    /// Standard software as a service, few users.
    Small,
    /// A line-of-business system in one department.
    Medium,
    /// A core system.
    Large,
}

impl Implementation {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// Returns what stands for it where it is assumed: `medium`.
    #[must_use]
    pub fn word(self) -> Phrase {
        phrase!("size-word", size = self.name())
    }

    /// Returns it as a sentence has it: "a `medium` implementation".
    #[must_use]
    pub fn phrase(self) -> Phrase {
        phrase!("size", size = self.name())
    }
}

/// Tacit renewal: the contract runs on by this much unless notice is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// By a stated period.
    By(Period),
    /// Said to renew, but not by how much: twelve months assumed.
    Assumed,
}

/// Rights to extend: so many, each so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many were agreed.
    pub count: u32,
    /// How long each extends the contract.
    pub each: Period,
}

/// When a contract was last awarded after competition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Competed {
    /// Never, or nothing is said.
    Never,
    /// At some time; the contract's start is assumed.
    Sometime,
    /// On this day.
    On(NaiveDate),
    /// Something is said that cannot be read.
    Unreadable,
}

/// Who must tender a contract's successor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TenderDuty {
    /// The organisation itself.
    Own,
    /// Somebody who buys for several, by name.
    Other(String),
    /// A name that may be a part of the organisation, and is taken for that.
    Unclear(String),
}

/// What a contract says about its duration and how to leave it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// First day.
    pub start: Option<NaiveDate>,
    /// The current end as agreed, used options included; nothing in an evergreen contract.
    pub end: Option<NaiveDate>,
    /// How long before leaving notice must be given.
    pub notice: Option<Period>,
    /// The calendar period to whose end notice must run.
    pub notice_to_end_of: Option<PeriodEnd>,
    /// The contract cannot be left before this day.
    pub irrevocable_until: Option<NaiveDate>,
    /// Tacit renewal.
    pub renewal: Option<Renewal>,
    /// Rights to extend.
    pub options: Option<Options>,
    /// How many of them are used.
    pub options_used: u32,
    /// How long before the current end an option must be used; empty: as long as the notice.
    pub option_notice: Option<Period>,
    /// The day on which the contract ends because notice was given.
    pub terminated: Option<NaiveDate>,
    /// The columns of these terms that could not be read.
    pub unread: Unread,
    /// The columns of these terms that the file has no place for, though the agreement may say something of them.
    pub unstated: Unread,
}

/// An agreement with a supplier.
#[derive(Debug, Clone)]
pub struct Contract {
    /// The organisation's own id.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The other party.
    pub supplier: Option<String>,
    /// Its number in the business register (CVR, organisasjonsnummer).
    pub supplier_number: Option<String>,
    /// The systems that it covers and that the inventory knows.
    pub systems: Vec<SystemKey>,
    /// What else it says to cover, unknown to the inventory.
    pub unknown_systems: Vec<String>,
    /// Duration and how to leave it.
    pub terms: Terms,
    /// Cost a year, in the contract's currency.
    pub annual_value: Option<Money>,
    /// Stated value of the whole contract.
    pub total_value: Option<Money>,
    /// Value when it was awarded.
    pub original_value: Option<Money>,
    /// The currency of its amounts.
    pub currency: Currency,
    /// How it was bought, and with what fits the value, how it will be.
    pub procedure: Option<Procedure>,
    /// The framework agreement that it was called off from.
    pub framework: Option<String>,
    /// That framework's last day.
    pub framework_end: Option<NaiveDate>,
    /// Its last award after competition.
    pub competed: Competed,
    /// Common procurement vocabulary code, digits only.
    pub cpv: Option<String>,
    /// Who must tender it, when a name says so.
    pub tender_duty: Option<TenderDuty>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The size of the implementation after the next award.
    pub implementation: Option<Implementation>,
    /// Whether it is itself a framework agreement.
    pub is_framework: bool,
    /// The columns that could not be read.
    pub unread: Unread,
    /// Where it was read.
    pub origin: Origin,
}

impl Contract {
    /// Returns whether somebody else must tender it.
    #[must_use]
    pub fn is_joint_buyer(&self) -> bool {
        self.procedure == Some(Procedure::JointBuyer) || matches!(self.tender_duty, Some(TenderDuty::Other(_)))
    }

    /// Returns whether the way in which it was bought is a competition, if only that for the framework agreement that it was called
    /// off from, or lies with somebody else.
    #[must_use]
    pub fn was_bought_in_competition(&self) -> bool {
        self.is_joint_buyer() || self.framework.is_some() || self.procedure.is_some_and(Procedure::is_competition)
    }
}
