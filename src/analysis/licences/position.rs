//! The position of one product and metric: what the command prints and the rules judge.

use chrono::NaiveDate;

use super::history::Point;
use super::holding::{Holding, Return};
use super::measured::{Measurement, Unmeasured};
use super::organisation::OwnFigure;
use super::price::Prices;
use super::with_buffer;
use crate::model::money::{Basis, Money, to_oere};
use crate::model::{ContractKey, LicenceKey, Metric};
use crate::phrase::Phrase;

/// Whether the organisation has the right to use a product on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// It has.
    Held,
    /// It had until this day, and uses the product after it.
    EndedOn(NaiveDate),
    /// It will have from this day, and uses the product already.
    BeginsOn(NaiveDate),
}

/// The effective licence position of one product and metric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// What was bought, as its first entitlement writes it.
    pub product: String,
    /// What is counted.
    pub metric: Metric,
    /// Whether there is a right to it on the day.
    pub right: Right,
    /// The entitlements, by id: those valid on the day, or the ended or coming ones when there is none. Never empty.
    pub licences: Vec<LicenceKey>,
    /// How many were bought; nothing when an entitlement does not say.
    pub entitled: Option<u64>,
    /// How many must be paid whatever the use.
    pub minimum: u64,
    /// How many are given to users or devices, by the newest figure of every unit.
    pub assigned: Option<u64>,
    /// How many are in use; nothing unless every unit is measured.
    pub active: Option<u64>,
    /// Why the position cannot be judged by its use, where its metric asks for that.
    pub unmeasured: Option<Unmeasured>,
    /// The figures that count.
    pub measurements: Vec<Measurement>,
    /// Of licences paid by inhabitants, pupils or employees: how many there are.
    pub own: Option<OwnFigure>,
    /// Active use and buffer, or the contractual minimum if that is more; of licences paid by inhabitants, pupils or
    /// employees, how many there are.
    pub needed: Option<u64>,
    /// Bought and not needed. Zero when too few are bought.
    pub surplus: Option<u64>,
    /// Not bought, and assigned; of what counts those who use it at the same time, in use; or as many as there are inhabitants, pupils
    /// or employees.
    pub shortfall: Option<u64>,
    /// What they cost.
    pub prices: Prices,
    /// The contract whose day comes first, else the first one.
    pub contract: Option<ContractKey>,
    /// The last day for notice, the earliest where there are several contracts.
    pub notice_by: Option<NaiveDate>,
    /// The last day for notice, else the end of a fixed term.
    pub act_by: Option<NaiveDate>,
    /// Active use over time, the oldest first.
    pub history: Vec<Point>,
    /// What was assumed.
    pub assumptions: Vec<Phrase>,
}

/// Returns how many must be had: those assigned; where those count who use it at the same time, they; or as many as there are
/// inhabitants, pupils or employees.
pub(super) fn required(metric: Metric, assigned: Option<u64>, active: Option<u64>, own: Option<&OwnFigure>) -> Option<u64> {
    match metric {
        // Many may log in where few do at a time.
        Metric::Concurrent => active.or(assigned),
        _ if metric.needs_usage() => assigned,
        _ => own.map(|own| own.count),
    }
}

impl Position {
    /// Returns the entitlement that stands for the position: the first by id.
    #[must_use]
    pub fn main(&self) -> LicenceKey {
        self.licences[0]
    }

    /// Returns how many are assigned and not in use; nothing when that is not measured. What counts those who use it at the same
    /// time has no idle ones: it is not given to anybody.
    #[must_use]
    pub fn idle(&self) -> Option<u64> {
        let idle = self.assigned?.saturating_sub(self.active?);
        (self.metric != Metric::Concurrent).then_some(idle)
    }

    /// Returns how many must be had; nothing when that is not known.
    #[must_use]
    pub fn required(&self) -> Option<u64> {
        required(self.metric, self.assigned, self.active, self.own.as_ref())
    }

    /// Returns how many assignments must be taken back before the surplus can be handed back: more are given away than would be left.
    #[must_use]
    pub fn in_the_way(&self) -> u64 {
        let (Some(entitled), Some(surplus), Some(assigned), Some(_)) = (self.entitled, self.surplus, self.assigned, self.idle())
        else {
            return 0;
        };
        assigned.saturating_sub(entitled.saturating_sub(surplus))
    }

    /// Returns from which entitlements the surplus goes back, the first to be left first.
    #[must_use]
    pub fn returns(&self) -> Vec<Return<'_>> {
        self.prices.give_back(self.surplus.unwrap_or(0))
    }

    /// Returns active use and buffer, without the contractual minimum; nothing when it is not measured.
    #[must_use]
    pub fn needed_by_use(&self, buffer_percent: u32) -> Option<u64> {
        self.active.map(|active| with_buffer(active, buffer_percent))
    }

    /// Returns what the surplus costs a year; nothing when it is not known or paid once.
    #[must_use]
    pub fn surplus_per_year(&self) -> Option<Money> {
        let worth = self.prices.of_returned(self.surplus?);
        worth.value.filter(|_| worth.basis == Basis::PerYear).map(to_oere)
    }

    /// Returns what all entitlements cost a year, in the position's currency; nothing when no yearly price is known.
    #[must_use]
    pub fn cost_per_year(&self) -> Option<Money> {
        if self.right != Right::Held {
            return None;
        }
        let costs = self.prices.holdings().iter().filter_map(|holding: &Holding| holding.yearly_cost_of(holding.quantity));
        costs.fold(None, |sum: Option<Money>, cost| sum.unwrap_or_default().checked_add(cost))
    }

    /// Returns what the shortfall would cost, a year or once, as the price is paid; nothing when it is not known.
    #[must_use]
    pub fn shortfall_cost(&self) -> Option<Money> {
        let worth = self.prices.of_more(self.shortfall.filter(|shortfall| *shortfall > 0)?);
        worth.value.map(to_oere)
    }

    /// Returns whether its use can be judged: there is a right to it, and its metric counts users, devices or the like.
    #[must_use]
    pub fn is_judged_by_use(&self) -> bool {
        self.right == Right::Held && self.metric.needs_usage()
    }
}
