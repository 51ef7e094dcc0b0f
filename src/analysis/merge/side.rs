//! One of the portfolios that are laid over each other, with what is computed of it, and the rates between their currencies.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::analysis::Settings;
use crate::analysis::costs::Costs;
use crate::analysis::graph::Graph;
use crate::analysis::licences::inhabitants;
use crate::analysis::overlaps::moves::Links;
use crate::analysis::tenders::{self, Plan};
use crate::model::contract_dates::ContractDates;
use crate::model::{ContractKey, Currency, Money, Portfolio, SystemKey};

/// A system of one of the sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The side, by its position.
    pub side: usize,
    /// The system.
    pub system: SystemKey,
}

/// One of the portfolios.
#[derive(Debug)]
pub struct Side<'a> {
    /// What it is called; no two sides have one name.
    pub name: String,
    /// Its position among those that were named, from 0.
    pub given: usize,
    /// What was loaded.
    pub portfolio: &'a Portfolio,
    /// The settings, with rates in its own currency.
    pub settings: &'a Settings,
    /// The dates of its contracts, in their order.
    pub dates: Vec<ContractDates>,
    /// The plans of its contracts, in their order.
    pub plans: Vec<Plan>,
    /// Who depends on whom.
    pub graph: Graph,
    /// Its integrations.
    pub links: Links<'a>,
    /// How many inhabitants it has.
    pub inhabitants: Option<u64>,
}

impl<'a> Side<'a> {
    /// Computes what laying over needs of a portfolio.
    #[must_use]
    pub fn of(name: impl Into<String>, given: usize, portfolio: &'a Portfolio, settings: &'a Settings, today: NaiveDate) -> Self {
        let dates: Vec<_> = portfolio.contracts.iter().map(|contract| ContractDates::of(&contract.terms, today)).collect();
        let plans = tenders::plans(portfolio, &dates, today, settings);
        Self {
            name: name.into(),
            given,
            portfolio,
            settings,
            dates,
            plans,
            graph: Graph::of(portfolio),
            links: Links::of(portfolio),
            inhabitants: inhabitants(portfolio),
        }
    }

    /// Returns the currency of its systems' costs.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.portfolio.profile.currency
    }

    /// Returns what its systems cost.
    #[must_use]
    pub fn costs(&self) -> Costs<'_> {
        Costs::new(self.portfolio, &self.dates, &self.settings.rates)
    }

    /// Returns the contracts of a system that still run, by id.
    #[must_use]
    pub fn running(&self, system: SystemKey) -> Vec<ContractKey> {
        let runs = |contract: &&ContractKey| !self.dates[contract.position()].has_ended;
        self.portfolio.contracts_of(system).iter().filter(runs).copied().collect()
    }

    /// Returns who answers for a system: its owner, else the owner of what it is a module of.
    #[must_use]
    pub fn owner(&self, system: SystemKey) -> Option<&'a str> {
        let wholes = std::iter::successors(Some(system), |at| self.portfolio[*at].part_of).take(8);
        wholes.filter_map(|at| self.portfolio[at].owner.as_deref()).next()
    }

    /// Returns the whole that a system is a module of, for as long as the chain goes; itself where it is none.
    #[must_use]
    pub fn whole(&self, system: SystemKey) -> SystemKey {
        std::iter::successors(Some(system), |at| self.portfolio[*at].part_of).take(32).last().unwrap_or(system)
    }

    /// Returns whether a system is a module of another.
    #[must_use]
    pub fn is_module(&self, system: SystemKey) -> bool {
        self.portfolio[system].part_of.is_some()
    }
}

/// The policy's rates between the currencies of the sides.
///
/// A policy says what other currencies are worth in the portfolio's own, and does not say which that is: with one currency on all
/// sides it is that; with several, the only one for which the policy has no rate. Where that does not tell, nothing is converted.
#[derive(Debug, Clone, Copy)]
pub struct Rates<'a> {
    base: Option<Currency>,
    rates: &'a BTreeMap<Currency, Money>,
}

impl<'a> Rates<'a> {
    /// Takes the currencies of the sides and the policy's rates.
    #[must_use]
    pub fn new(currencies: &[Currency], rates: &'a BTreeMap<Currency, Money>) -> Self {
        let mut own = currencies.to_vec();
        own.sort_unstable();
        own.dedup();
        let unrated: Vec<_> = own.iter().copied().filter(|currency| !rates.contains_key(currency)).collect();
        let base = match (own.as_slice(), unrated.as_slice()) {
            ([one], _) | (_, [one]) => Some(*one),
            _ => None,
        };
        Self { base, rates }
    }

    /// Returns the currency in which sums over sides are; nothing where amounts of the sides cannot be summed.
    #[must_use]
    pub fn base(&self) -> Option<Currency> {
        self.base
    }

    pub(super) fn all(&self) -> &'a BTreeMap<Currency, Money> {
        self.rates
    }

    /// Returns the rates as one side needs them: what other currencies are worth in its own.
    #[must_use]
    pub fn of_side(&self, own: Currency) -> BTreeMap<Currency, Money> {
        let Some(base) = self.base else { return BTreeMap::new() };
        if own == base {
            return self.rates.clone();
        }
        let Some(rate) = self.rates.get(&own) else { return BTreeMap::new() };
        let others = self.rates.iter().filter(|(currency, _)| **currency != own).map(|(currency, value)| (*currency, *value));
        let all = others.chain([(base, Money::ONE)]);
        all.filter_map(|(currency, value)| Some((currency, value.checked_div(*rate)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_currency_of_the_sums_is_the_one_that_the_policy_has_no_rate_for() {
        let rate = |text: &str| text.parse::<Money>().expect("a rate");
        let none = BTreeMap::new();
        let nok = BTreeMap::from([(Currency::NOK, rate("0.64"))]);
        let euro = BTreeMap::from([(Currency::EUR, rate("7.46"))]);
        let (dk, no) = (Currency::DKK, Currency::NOK);
        assert_eq!(Rates::new(&[dk, dk], &none).base(), Some(dk));
        assert_eq!(Rates::new(&[no], &nok).base(), Some(no), "one currency needs no rate");
        assert_eq!(Rates::new(&[dk, no], &nok).base(), Some(dk));
        assert_eq!(Rates::new(&[no, dk], &nok).base(), Some(dk), "whoever is named first");
        assert_eq!(Rates::new(&[dk, no], &euro).base(), None, "nobody knows whether that is Danish or Norwegian kroner");
        assert_eq!(Rates::new(&[dk, no], &euro).of_side(dk), none);
        // A Danish krone is 1 / 0.64 = 1.5625 Norwegian ones.
        assert_eq!(Rates::new(&[dk, no], &nok).of_side(no), BTreeMap::from([(dk, rate("1.5625"))]));
    }
}
