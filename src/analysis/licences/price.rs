//! What a number of licences costs, where the entitlements of a position need not have one price.
//!
//! Of what is owned the dearest count first; what goes back is taken from the entitlements that can be left first, and of
//! those from the dearest. Yearly prices come before those paid once, and no entitlement gives more than it has.

use super::holding::{Exit, Holding, Return};
use crate::analysis::costs::Exchange;
use crate::model::money::{Basis, Currency, Money};
use crate::model::{Licence, LicenceKey};
use crate::phrase;
use crate::phrase::Phrase;

/// The prices of a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// The currency of all that is counted.
    pub currency: Currency,
    /// The entitlements, the dearest first.
    holdings: Vec<Holding>,
}

/// What a number of licences costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// How much; nothing when no price is known.
    pub value: Option<Money>,
    /// A year, or once.
    pub basis: Basis,
    /// What was assumed or left out.
    pub assumptions: Vec<Phrase>,
}

/// An entitlement with the currency of its contract, and when it can be left.
pub(super) type Priced<'a> = (LicenceKey, &'a Licence, Currency, Exit);

impl Prices {
    /// Collects the prices of entitlements. The currency of the first that has one is the currency of all, to which the others are
    /// converted where the policy has a rate.
    pub(super) fn of(licences: &[Priced<'_>], fallback: Currency, exchange: &Exchange<'_>) -> Self {
        let priced = licences.iter().find(|(_, licence, ..)| licence.price().is_some()).or(licences.first());
        let currency = priced.map_or(fallback, |(_, _, currency, _)| *currency);
        let holding = |(key, licence, of_row, exit): &Priced<'_>| {
            let price = licence.price();
            let each = price.and_then(|(each, _)| exchange.convert(each, *of_row, currency));
            Holding {
                licence: *key,
                contract: licence.contract,
                quantity: licence.quantity.unwrap_or(0),
                minimum: licence.minimum.unwrap_or(0),
                each,
                converted_from: Some(*of_row).filter(|of_row| each.is_some() && *of_row != currency),
                basis: price.map_or(Basis::PerYear, |(_, basis)| basis),
                exit: *exit,
            }
        };
        let mut holdings: Vec<_> = licences.iter().map(holding).collect();
        holdings.sort_by_key(Holding::by_price);
        Self { currency, holdings }
    }

    /// Returns the entitlements, the dearest first.
    #[must_use]
    pub fn holdings(&self) -> &[Holding] {
        &self.holdings
    }

    /// Returns the price of one, the highest where they differ; of a monthly price, twelve.
    #[must_use]
    pub fn each(&self) -> Option<Money> {
        self.holdings.first().and_then(|holding| holding.each)
    }

    /// Returns over what time that price is counted.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.holdings.first().map_or(Basis::PerYear, |holding| holding.basis)
    }

    /// Returns from which entitlements so many go back, the first to be left first: what saves money, at the earliest possible
    /// exit, at the highest price. Every entitlement keeps its contractual minimum.
    #[must_use]
    pub fn give_back(&self, count: u64) -> Vec<Return<'_>> {
        let mut order: Vec<_> = self.holdings.iter().collect();
        order.sort_by_key(|holding| holding.by_exit());
        let mut left = count;
        let mut returns = Vec::new();
        for from in order {
            let count = left.min(from.room());
            left -= count;
            returns.extend((count > 0).then_some(Return { from, count }));
        }
        returns
    }

    /// Returns what so many of the entitled ones cost, the dearest first.
    #[must_use]
    pub fn of_owned(&self, count: u64) -> Worth {
        let mut left = count;
        let mut taken = Vec::new();
        for from in &self.holdings {
            let count = left.min(from.quantity);
            left -= count;
            taken.push(Return { from, count });
        }
        // More than there are would be bought, or is used, at the highest price.
        taken.extend(self.holdings.first().map(|from| Return { from, count: left }));
        self.worth(&taken, phrase!("licences-assumed-dearest-first"))
    }

    /// Returns what is paid for so many that can be handed back.
    #[must_use]
    pub fn of_returned(&self, count: u64) -> Worth {
        let returns = self.give_back(count);
        let mut exits = self.holdings.iter().map(|holding| holding.exit.bound_until);
        let one_exit = exits.next().is_none_or(|first| exits.all(|exit| exit == first));
        let which_first =
            if one_exit { phrase!("licences-assumed-dearest-first") } else { phrase!("licences-assumed-first-left-first") };
        self.worth(&returns, which_first)
    }

    /// Returns what so many more would cost, at the highest price.
    #[must_use]
    pub fn of_more(&self, count: u64) -> Worth {
        let taken: Vec<_> = self.holdings.first().map(|from| Return { from, count }).into_iter().collect();
        self.worth(&taken, phrase!("licences-assumed-highest"))
    }

    fn worth(&self, taken: &[Return<'_>], which_first: Phrase) -> Worth {
        let taken: Vec<_> = taken.iter().filter(|one| one.count > 0).collect();
        let (mut unpriced, mut once, mut assumptions) = (0_u64, 0_u64, Vec::new());
        let mut value = self.each().map(|_| Money::ZERO);
        for Return { from, count } in &taken {
            match from.each {
                Some(_) if from.basis == self.basis() => {
                    value = value.and_then(|sum| sum.checked_add(from.cost_of(*count)?));
                }
                Some(_) => once = once.saturating_add(*count),
                None => unpriced = unpriced.saturating_add(*count),
            }
        }
        let mut converted: Vec<_> = taken.iter().filter_map(|one| one.from.converted_from).collect();
        converted.sort_unstable();
        converted.dedup();
        let at_rate = |from: Currency| phrase!("licences-assumed-converted", currency = from.to_string());
        assumptions.extend(converted.into_iter().map(at_rate));
        if unpriced > 0 && value.is_some() {
            let currency = self.currency.to_string();
            assumptions.push(phrase!("licences-assumed-unpriced", unpriced, currency));
        }
        if once > 0 {
            assumptions.push(phrase!("licences-assumed-once", once));
        }
        if !taken.is_empty() && self.holdings.iter().filter_map(|row| row.each).any(|each| Some(each) != self.each()) {
            assumptions.push(which_first);
        }
        Worth { value, basis: self.basis(), assumptions }
    }
}
