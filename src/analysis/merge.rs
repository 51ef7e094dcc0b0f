//! Two or more portfolios laid over each other: which product stands in several, which task is served by different products, what
//! is only in one; what to keep and what that means for contracts, integrations and the number of systems.
//!
//! 1. The systems of all sides are read as one list, and the records of one product become a [`Product`] (`products`).
//! 2. Different products that serve one task, or are of one sort of which one is normally enough, make a [`Rivalry`] (`rivalries`).
//! 3. Of each, one is proposed to be kept, unless people have decided otherwise ([`decision`]); for all others it is told what
//!    leaving them takes (`leaving`).
//! 4. Contracts of what belongs together are held against each other: joined, or tendered together ([`together`]).
//!
//! Nothing here compares every system with every other: names meet by rare features, tasks and contracts by what they share.
//! Sides are taken in the order of their names, so that who is named first does not show in what is proposed.

pub mod count;
pub mod decision;
pub mod lists;
pub mod side;
pub mod together;

mod choice;
mod leaving;
mod products;
mod rivalries;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::analysis::costs::Exchange;
use crate::model::{Currency, Money};

pub use choice::Part;
pub use count::{Counts, Quarter};
pub use decision::{Applied, Choice, Decided, Decision, Key};
pub use leaving::{Archive, Leaving, Moved};
pub use products::{Link, Product};
pub use rivalries::{Label, Rivalry, Strength};
pub use side::{At, Rates, Side};
pub use together::Together;

/// Returns the product of every record.
fn places(products: &[Product]) -> BTreeMap<At, usize> {
    let of = |(at, product): (usize, &Product)| product.records.iter().map(|record| (*record, at)).collect::<Vec<_>>();
    products.iter().enumerate().flat_map(of).collect()
}

/// What is proposed for a product or a rivalry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// The records to keep; empty where all of them go because of a rivalry.
    pub keep: Vec<At>,
    /// Why these, the best reason first.
    pub reasons: Vec<crate::phrase::Phrase>,
    /// The part of every record, in their order.
    pub parts: Vec<(At, Part)>,
    /// What leaving takes, for every record that goes.
    pub leaving: Vec<Leaving>,
}

/// Portfolios laid over each other.
#[derive(Debug)]
pub struct Merged<'a> {
    /// The sides, by name.
    pub sides: Vec<Side<'a>>,
    /// The day of the run.
    pub today: NaiveDate,
    /// The day from which one organisation serves all.
    pub on: NaiveDate,
    /// The currency of sums over sides; nothing where the sides have several and no rate joins them.
    pub currency: Option<Currency>,
    /// The products, each system in one of them. Those with one record are here too.
    pub products: Vec<Product>,
    /// What is proposed for each product.
    pub of_products: Vec<Proposal>,
    /// The rivalries.
    pub rivalries: Vec<Rivalry>,
    /// What is proposed for each rivalry.
    pub of_rivalries: Vec<Proposal>,
    /// Contracts that can be joined or tendered together.
    pub together: Vec<Together>,
    /// The systems that go by these proposals.
    pub retired: BTreeSet<At>,
    /// What became of the decisions that were read.
    pub applied: Applied,
    rates: Rates<'a>,
    product_of: BTreeMap<At, usize>,
    decisions: Vec<Decision>,
}

impl<'a> Merged<'a> {
    /// Lays portfolios over each other. `least` is the certainty in hundredths from which records count as one product.
    #[must_use]
    pub fn of(
        mut sides: Vec<Side<'a>>,
        rates: Rates<'a>,
        days: (NaiveDate, NaiveDate),
        least: u32,
        decisions: &[Decision],
    ) -> Self {
        sides.sort_by(|one, other| one.name.cmp(&other.name));
        let (today, on) = days;
        let mut decided = Decided::new(decisions, &sides, today);
        let mut products = products::products(&sides, today, least, &mut decided);
        let mut product_of = places(&products);
        let mut rivalries = rivalries::rivalries(&sides, &products, &product_of, today, &mut decided);
        if rivalries.iter().any(|rivalry| rivalry.choice == Some(Choice::Same)) {
            products = products::joined(products, &rivalries);
            product_of = places(&products);
            rivalries = rivalries::rivalries(&sides, &products, &product_of, today, &mut decided);
        }
        let mut merged = Self {
            currency: rates.base(),
            sides,
            today,
            on,
            products,
            of_products: Vec::new(),
            rivalries,
            of_rivalries: Vec::new(),
            together: Vec::new(),
            retired: BTreeSet::new(),
            applied: Applied::default(),
            rates,
            product_of,
            decisions: decided.all().to_vec(),
        };
        choice::propose(&mut merged);
        leaving::tell(&mut merged);
        merged.together = together::together(&merged);
        merged.applied = decided.applied();
        merged
    }

    /// Returns the decision at a position, as products and rivalries name it.
    #[must_use]
    pub fn decision(&self, at: usize) -> Option<&Decision> {
        self.decisions.get(at)
    }

    /// Returns the side of a system.
    #[must_use]
    pub fn side(&self, at: At) -> &Side<'a> {
        &self.sides[at.side]
    }

    /// Returns the system.
    #[must_use]
    pub fn system(&self, at: At) -> &'a crate::model::System {
        &self.side(at).portfolio[at.system]
    }

    /// Returns the product of a system, by its position; nothing for a system that has left.
    #[must_use]
    pub fn product_of(&self, at: At) -> Option<usize> {
        self.product_of.get(&at).copied()
    }

    /// Returns an amount in the currency of sums over sides; nothing when there is none, or no rate for it.
    #[must_use]
    pub fn common(&self, value: Money, currency: Currency) -> Option<Money> {
        self.exchange()?.own(value, currency)
    }

    /// Returns an amount in another currency; nothing when the policy has no rate.
    #[must_use]
    pub fn convert(&self, value: Money, from: Currency, to: Currency) -> Option<Money> {
        if from == to { Some(value) } else { self.exchange()?.convert(value, from, to) }
    }

    fn exchange(&self) -> Option<Exchange<'_>> {
        Some(Exchange::new(self.currency?, self.rates.all()))
    }

    /// Returns what a system costs a year, in its side's currency.
    #[must_use]
    pub fn cost(&self, at: At) -> Option<Money> {
        self.side(at).costs().of(at.system).0
    }

    /// Returns what a system costs a year, in the currency of sums over sides.
    #[must_use]
    pub fn common_cost(&self, at: At) -> Option<Money> {
        self.common(self.cost(at)?, self.side(at).currency())
    }

    /// Returns the products that stand on more than one side, by position.
    pub fn in_several(&self) -> impl Iterator<Item = usize> {
        (0..self.products.len()).filter(|at| self.products[*at].is_in_several())
    }

    /// Returns the systems that stand on one side only and rival nothing.
    #[must_use]
    pub fn only_in_one(&self) -> Vec<At> {
        let rivals: BTreeSet<usize> = self.rivalries.iter().flat_map(|rivalry| &rivalry.products).copied().collect();
        let is_only = |at: &usize| !self.products[*at].is_in_several() && !rivals.contains(at);
        let mut only: Vec<_> =
            (0..self.products.len()).filter(is_only).flat_map(|at| self.products[at].records.clone()).collect();
        only.sort_unstable();
        only
    }

    /// Returns the records of a rivalry, in their order.
    #[must_use]
    pub fn records_of(&self, rivalry: &Rivalry) -> Vec<At> {
        let mut records: Vec<_> = rivalry.products.iter().flat_map(|at| self.products[*at].records.clone()).collect();
        records.sort_unstable();
        records
    }

    /// Returns what stands in a key for one of the products.
    #[must_use]
    pub fn key_of_product(&self, product: usize) -> Key {
        Key::of_records(&self.sides, &self.products[product].records)
    }
}
