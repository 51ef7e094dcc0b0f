//! Licences: what was bought, and what is assigned and used.

use std::sync::Arc;

use chrono::NaiveDate;
use compact_str::CompactString;

use super::holder::Holders;
use super::money::{Basis, Money};
use super::portfolio::{ContractKey, LicenceKey, SystemKey, UnitKey};
use super::table::Origin;
use super::unread::Unread;

/// What a licence counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Metric {
    /// Named persons.
    NamedUser,
    /// Persons at the same time.
    Concurrent,
    /// Devices.
    Device,
    /// Processor cores.
    Core,
    /// Cases handled.
    Case,
    /// The municipality's inhabitants.
    Inhabitant,
    /// Its pupils.
    Pupil,
    /// Its employees.
    Employee,
    /// Places of work.
    Site,
    /// A price whatever the use.
    Flat,
}

impl Metric {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NamedUser => "named-user",
            Self::Concurrent => "concurrent",
            Self::Device => "device",
            Self::Core => "core",
            Self::Case => "case",
            Self::Inhabitant => "inhabitant",
            Self::Pupil => "pupil",
            Self::Employee => "employee",
            Self::Site => "site",
            Self::Flat => "flat",
        }
    }

    /// Returns whether the position needs a usage figure to be judged.
    #[must_use]
    pub fn needs_usage(self) -> bool {
        matches!(self, Self::NamedUser | Self::Concurrent | Self::Device | Self::Core | Self::Case)
    }

    /// Returns whether the quantity is one of the organisation's own figures: inhabitants, pupils or employees.
    #[must_use]
    pub fn is_population(self) -> bool {
        matches!(self, Self::Inhabitant | Self::Pupil | Self::Employee)
    }
}

/// Over what time a unit price is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PricePer {
    /// Every year.
    Year,
    /// Every month.
    Month,
    /// One time.
    Once,
}

impl PricePer {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Once => "once",
        }
    }
}

/// An entitlement: a right bought.
#[derive(Debug, Clone)]
pub struct Licence {
    /// The organisation's own id.
    pub id: String,
    /// The system that it is for.
    pub system: Option<SystemKey>,
    /// The contract under which it was bought.
    pub contract: Option<ContractKey>,
    /// What was bought.
    pub product: String,
    /// What is counted, as the row states it.
    pub metric: Option<Metric>,
    /// How many were bought.
    pub quantity: Option<u64>,
    /// Price of one, in the contract's currency or the portfolio's.
    pub unit_price: Option<Money>,
    /// Over what time the price is charged, as the row states it.
    pub price_per: Option<PricePer>,
    /// First day of the right.
    pub from: Option<NaiveDate>,
    /// Last day of the right.
    pub to: Option<NaiveDate>,
    /// How many must be paid whatever the use.
    pub minimum: Option<u64>,
    /// The suite that includes it: a licence id or a product name.
    pub included_in: Option<String>,
    /// The columns that could not be read.
    pub unread: Unread,
    /// Where it was read.
    pub origin: Origin,
}

impl Licence {
    /// Returns what is counted: named users where the row does not say; nothing when what it says cannot be read.
    #[must_use]
    pub fn counted(&self) -> Option<Metric> {
        self.metric.or_else(|| (!self.unread.has("metric")).then_some(Metric::NamedUser))
    }

    /// Returns the price of one and over what time it is counted, a monthly one as that of a year. Where the row does not say
    /// how often it is paid, it is paid yearly; nothing when that, or the price, is not known.
    #[must_use]
    pub fn price(&self) -> Option<(Money, Basis)> {
        let per = self.price_per.or_else(|| (!self.unread.has("price-per")).then_some(PricePer::Year));
        match per? {
            PricePer::Year => Some((self.unit_price?, Basis::PerYear)),
            PricePer::Month => Some((self.unit_price?.checked_mul(Money::from(12))?, Basis::PerYear)),
            PricePer::Once => Some((self.unit_price?, Basis::Once)),
        }
    }

    /// Returns the price of one for a year; nothing when it is paid once or not known.
    #[must_use]
    pub fn price_per_year(&self) -> Option<Money> {
        self.price().filter(|(_, basis)| *basis == Basis::PerYear).map(|(price, _)| price)
    }

    /// Returns whether the right holds on a day.
    #[must_use]
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A measurement of assignments and active use.
#[derive(Debug, Clone)]
pub struct Usage {
    /// The licence measured, when the row names one.
    pub licence: Option<LicenceKey>,
    /// The product measured, when the row names that instead.
    pub product: Option<CompactString>,
    /// The unit whose people were counted; nothing means the whole organisation.
    pub unit: Option<UnitKey>,
    /// Given to users or devices.
    pub assigned: Option<u64>,
    /// Actually used in the measuring window.
    pub active: Option<u64>,
    /// Day of the measurement.
    pub measured: Option<NaiveDate>,
    /// Where the figures come from.
    pub source: Option<CompactString>,
    /// The tool that counted everybody itself; nothing for a row that somebody keeps.
    pub counted_by: Option<&'static str>,
    /// Who the assigned are, and when each was active, where the tool tells.
    pub holders: Option<Arc<Holders>>,
    /// The columns that could not be read.
    pub unread: Unread,
    /// Where it was read.
    pub origin: Origin,
}
