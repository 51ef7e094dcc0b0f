//! What things cost in the portfolio's currency: the policy's rates, and the yearly cost of a system.

use std::collections::BTreeMap;

use crate::model::contract_dates::ContractDates;
use crate::model::{ContractKey, Currency, Money, Portfolio, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// The rates of the policy: what one unit of another currency is worth in the portfolio's.
#[derive(Debug, Clone, Copy)]
pub struct Exchange<'a> {
    own: Currency,
    rates: &'a BTreeMap<Currency, Money>,
}

impl<'a> Exchange<'a> {
    /// Takes the portfolio's currency and the policy's rates.
    #[must_use]
    pub fn new(own: Currency, rates: &'a BTreeMap<Currency, Money>) -> Self {
        Self { own, rates }
    }

    /// Returns an amount in another currency; nothing when the policy has no rate for one of them.
    #[must_use]
    pub fn convert(&self, value: Money, from: Currency, to: Currency) -> Option<Money> {
        if from == to {
            return Some(value);
        }
        let rate = |currency| if currency == self.own { Some(Money::ONE) } else { self.rates.get(&currency).copied() };
        value.checked_mul(rate(from)?)?.checked_div(rate(to)?)
    }

    /// Returns an amount in the portfolio's currency.
    #[must_use]
    pub fn own(&self, value: Money, from: Currency) -> Option<Money> {
        self.convert(value, from, self.own)
    }
}

/// What systems cost a year.
#[derive(Debug, Clone, Copy)]
pub struct Costs<'a> {
    pub(super) portfolio: &'a Portfolio,
    /// The dates of the portfolio's contracts, in their order.
    pub(super) dates: &'a [ContractDates],
    exchange: Exchange<'a>,
}

impl<'a> Costs<'a> {
    /// Takes a portfolio, the dates of its contracts in their order, and the policy's rates.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio, dates: &'a [ContractDates], rates: &'a BTreeMap<Currency, Money>) -> Self {
        Self { portfolio, dates, exchange: Exchange::new(portfolio.profile.currency, rates) }
    }

    /// Returns what a system costs a year: its own figure, else what the contracts cost that cover nothing else; with what was
    /// assumed for that. Nothing is known where one of these figures cannot be read, or has no rate.
    #[must_use]
    pub fn of(&self, system: SystemKey) -> (Option<Money>, Option<Phrase>) {
        let row = &self.portfolio[system];
        if row.annual_cost.is_some() {
            return (row.annual_cost, None);
        }
        if row.unread.has("annual-cost") {
            return (None, Some(phrase!("cost-unreadable", name = &row.name)));
        }
        let runs = |key: &&ContractKey| self.dates.get(key.position()).is_none_or(|dates| !dates.has_ended);
        let contracts = self.portfolio.contracts_of(system).iter().filter(runs).map(|key| &self.portfolio[*key]);
        let own = contracts.filter(|contract| contract.systems == [system] && contract.unknown_systems.is_empty());
        let (mut total, mut of, mut rates) = (Money::ZERO, Vec::new(), Vec::new());
        for contract in own {
            if contract.unread.has_any(&["annual-value", "currency"]) {
                return (None, Some(phrase!("cost-contract-unreadable", contract = &contract.id)));
            }
            let Some(value) = contract.annual_value else { continue };
            let converted = self.exchange.own(value, contract.currency).and_then(|value| total.checked_add(value));
            let Some(sum) = converted else {
                let currency = contract.currency.to_string();
                return (None, Some(phrase!("cost-no-rate", currency, contract = &contract.id)));
            };
            total = sum;
            of.push(contract.id.as_str());
            if contract.currency != self.portfolio.profile.currency && !rates.contains(&contract.currency) {
                rates.push(contract.currency);
            }
        }
        if of.is_empty() {
            return (None, None);
        }
        let (name, contracts) = (&row.name, Value::names(of, 3));
        let assumed = if rates.is_empty() {
            phrase!("cost-assumed", name, contracts)
        } else {
            let currencies = Value::list(rates.iter().map(ToString::to_string), 3);
            phrase!("cost-assumed-at-rate", name, contracts, currencies)
        };
        (Some(total), Some(assumed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;
    use crate::model::portfolio::Profile;

    #[test]
    fn a_cost_that_is_not_given_is_that_of_the_contracts_for_nothing_else() {
        let systems = "# systems\nid,name,annual-cost\n1,One,\n2,Two,7\n3,Three,\n4,Four,\n5,Five,much\n6,Six,\n\
            # contracts\nid,title,systems,annual-value,currency\nA,a,1,100,DKK\nB,b,1;2,900,DKK\nC,c,1,50,\nD,d,3,50,EUR\nE,e,4,50,USD\n\
            F,f,5,50,\nG,g,6,much,\n";
        let portfolio = load::from_text(Profile::default(), systems);
        let rates = BTreeMap::from([(Currency::parse("EUR").expect("a currency"), "7.46".parse().expect("a rate"))]);
        let costs = Costs::new(&portfolio, &[], &rates);
        let told = |at| {
            let (cost, assumed) = costs.of(SystemKey::at(at));
            (cost.map_or_else(String::new, |cost| cost.to_string()), assumed.unwrap_or_default().to_string())
        };
        let by_hand = [
            ("150", "the annual cost of `One` is not given: the annual value of `A` and `C` assumed"),
            ("7", ""),
            ("373.00", "the annual cost of `Three` is not given: the annual value of `D` assumed, at the policy's rate for EUR"),
            ("", "the policy has no rate for USD, in which `E` is paid"),
            ("", "the annual cost of `Five` cannot be read"),
            ("", "the annual value of `G` cannot be read"),
        ];
        for (at, (cost, assumed)) in by_hand.into_iter().enumerate() {
            assert_eq!(told(at), (cost.to_owned(), assumed.to_owned()));
        }
    }
}
