//! An entitlement of a position: what one costs, until when it has to be paid, and what of it can go back.
//!
//! Several entitlements of one product are one position, but they are left one by one: each with its contract and its day.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::money::{Basis, Currency, Money, to_oere};
use crate::model::{ContractKey, Licence, LicenceKey};

/// Days of the year by which a yearly price is counted by the day.
const DAYS_OF_A_YEAR: u32 = 365;

/// When an entitlement can be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exit {
    /// The last day that has to be paid; nothing when it is not known.
    pub bound_until: Option<NaiveDate>,
    /// The last day for notice that lets it end then; nothing when no day is set for it.
    pub notice_by: Option<NaiveDate>,
    /// The last day for notice, else the end of a fixed term.
    pub act_by: Option<NaiveDate>,
}

impl Exit {
    /// Returns when an entitlement can be left: when its contract can, or by itself on its last day if that comes first.
    #[must_use]
    pub fn of(licence: &Licence, dates: Option<&ContractDates>, today: NaiveDate) -> Self {
        let of_contract = dates.map_or_else(Self::default, |dates| Self::of_contract(dates, today));
        match licence.to.filter(|to| *to >= today) {
            Some(to) if of_contract.bound_until.is_none_or(|until| to < until) => {
                Self { bound_until: Some(to), notice_by: None, act_by: Some(to) }
            }
            _ => of_contract,
        }
    }

    fn of_contract(dates: &ContractDates, today: NaiveDate) -> Self {
        let ends = dates.current_end.filter(|end| dates.duration == Duration::Fixed && !dates.has_ended && *end >= today);
        Self {
            bound_until: dates.earliest_exit.map(|exit| exit.max(today)),
            notice_by: dates.last_notice,
            act_by: dates.last_notice.or(ends),
        }
    }

    /// Returns the first day that need not be paid.
    #[must_use]
    pub fn free_from(&self) -> Option<NaiveDate> {
        self.bound_until?.succ_opt()
    }
}

/// An entitlement of a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The row of the licences table.
    pub licence: LicenceKey,
    /// The contract under which it was bought.
    pub contract: Option<ContractKey>,
    /// How many were bought; zero when the row does not say.
    pub quantity: u64,
    /// How many must be paid whatever the use.
    pub minimum: u64,
    /// The price of one in the position's currency; nothing when it is not known, or there is no rate for its currency.
    pub each: Option<Money>,
    /// The currency of the price, when it is another.
    pub converted_from: Option<Currency>,
    /// Over what time the price is counted.
    pub basis: Basis,
    /// When it can be left.
    pub exit: Exit,
}

impl Holding {
    /// Returns what so many of it cost, in hundredths; nothing when the price is not known.
    #[must_use]
    pub fn cost_of(&self, count: u64) -> Option<Money> {
        self.each?.checked_mul(Money::from(count)).map(to_oere)
    }

    /// Returns what so many of it cost a year; nothing when the price is not known, or paid once.
    #[must_use]
    pub fn yearly_cost_of(&self, count: u64) -> Option<Money> {
        self.cost_of(count).filter(|_| self.basis == Basis::PerYear)
    }

    /// Returns its place among those that fall away where the money counts most: yearly prices before those paid once, and the
    /// dearest first.
    pub(super) fn by_price(&self) -> impl Ord + use<> {
        (self.each.is_none(), self.basis, Reverse(self.each))
    }

    /// Returns its place among those that go back: what saves money, then what can be left first, and of that the dearest.
    pub(super) fn by_exit(&self) -> impl Ord + use<> {
        let until = self.exit.bound_until;
        (self.each.is_none(), self.basis, until.is_none(), until, Reverse(self.each))
    }

    /// Returns how many can go back, which leaves the contractual minimum.
    pub(super) fn room(&self) -> u64 {
        self.quantity.saturating_sub(self.minimum)
    }
}

/// A number of licences that go back from one entitlement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Return<'a> {
    /// The entitlement.
    pub from: &'a Holding,
    /// How many.
    pub count: u64,
}

impl Return<'_> {
    /// Returns what they cost a year, which is saved from the day that they need not be paid.
    #[must_use]
    pub fn per_year(&self) -> Option<Money> {
        self.from.yearly_cost_of(self.count)
    }

    /// Returns what they still cost from a day until they can be left, by the day; nothing when that is not known.
    #[must_use]
    pub fn bound_cost(&self, today: NaiveDate) -> Option<Money> {
        let days = (self.from.exit.bound_until? - today).num_days().max(0);
        let by_days = self.per_year()?.checked_mul(Money::from(days))?;
        by_days.checked_div(Money::from(DAYS_OF_A_YEAR)).map(to_oere)
    }
}
