//! What a number of licences costs, where the entitlements of a position need not have one price.
//!
//! The dearest go first: yearly prices before those paid once, higher before lower, and from each entitlement no more
//! than it has.

use std::cmp::Reverse;

use crate::analysis::costs::Exchange;
use crate::model::Licence;
use crate::model::money::{Basis, Currency, Money};

/// The prices of a position, the dearest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// The currency of all that is counted.
    pub currency: Currency,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    /// Nothing when no price is known, or there is no rate for its currency.
    each: Option<Money>,
    /// The currency of the price, when it is another.
    converted_from: Option<Currency>,
    basis: Basis,
    quantity: u64,
    minimum: u64,
}

/// What a number of licences costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// How much; nothing when no price is known.
    pub value: Option<Money>,
    /// A year, or once.
    pub basis: Basis,
    /// What was assumed or left out.
    pub assumptions: Vec<String>,
}

impl Prices {
    /// Collects the prices of entitlements, each with the currency of its contract. The first one's is the currency of all, to
    /// which the others are converted where the policy has a rate.
    pub(super) fn of<'a>(
        licences: impl IntoIterator<Item = (&'a Licence, Currency)>,
        fallback: Currency,
        exchange: &Exchange<'_>,
    ) -> Self {
        let licences: Vec<_> = licences.into_iter().collect();
        let priced = licences.iter().find(|(licence, _)| licence.price().is_some()).or(licences.first());
        let currency = priced.map_or(fallback, |(_, currency)| *currency);
        let row = |(licence, of_row): &(&Licence, Currency)| {
            let price = licence.price();
            let basis = price.map_or(Basis::PerYear, |(_, basis)| basis);
            let each = price.and_then(|(each, _)| exchange.convert(each, *of_row, currency));
            let converted_from = Some(*of_row).filter(|of_row| each.is_some() && *of_row != currency);
            Row { each, converted_from, basis, quantity: licence.quantity.unwrap_or(0), minimum: licence.minimum.unwrap_or(0) }
        };
        let mut rows: Vec<_> = licences.iter().map(row).collect();
        rows.sort_by_key(|row| (row.each.is_none(), row.basis, Reverse(row.each)));
        Self { currency, rows }
    }

    /// Returns the price of one, the highest where they differ; of a monthly price, twelve.
    #[must_use]
    pub fn each(&self) -> Option<Money> {
        self.rows.first().and_then(|row| row.each)
    }

    /// Returns over what time that price is counted.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.rows.first().map_or(Basis::PerYear, |row| row.basis)
    }

    /// Returns what so many of the entitled ones cost.
    #[must_use]
    pub fn of_owned(&self, count: u64) -> Worth {
        self.cut(count, |row| row.quantity)
    }

    /// Returns what is paid for so many that can be handed back, which leaves every entitlement its contractual minimum.
    #[must_use]
    pub fn of_returned(&self, count: u64) -> Worth {
        self.cut(count, |row| row.quantity.saturating_sub(row.minimum))
    }

    /// Returns what so many more would cost, at the highest price.
    #[must_use]
    pub fn of_more(&self, count: u64) -> Worth {
        self.cut(count, |_| 0)
    }

    fn cut(&self, count: u64, room: impl Fn(&Row) -> u64) -> Worth {
        let (mut left, mut unpriced, mut once, mut assumptions) = (count, 0_u64, 0_u64, Vec::new());
        let (mut value, mut taken) = (self.each().map(|_| Money::ZERO), Vec::new());
        for row in &self.rows {
            let number = left.min(room(row));
            left -= number;
            taken.push((row, number));
        }
        // More than the rows hold would be bought, or is used, at the highest price.
        taken.extend(self.rows.first().map(|row| (row, left)));
        for (row, number) in taken.iter().copied().filter(|(_, number)| *number > 0) {
            match row.each {
                Some(each) if row.basis == self.basis() => {
                    let cost = each.checked_mul(Money::from(number));
                    value = value.and_then(|sum| cost.and_then(|cost| sum.checked_add(cost)));
                }
                Some(_) => once = once.saturating_add(number),
                None => unpriced = unpriced.saturating_add(number),
            }
        }
        let mut converted: Vec<_> =
            taken.iter().filter(|(_, number)| *number > 0).filter_map(|(row, _)| row.converted_from).collect();
        converted.sort_unstable();
        converted.dedup();
        assumptions.extend(converted.into_iter().map(|from| format!("prices in {from} are converted at the policy's rate")));
        if unpriced > 0 && value.is_some() {
            assumptions.push(format!("{unpriced} of them have no price in {} and are left out of the amount", self.currency));
        }
        if once > 0 {
            assumptions.push(format!("{once} of them are paid once and left out of the yearly amount"));
        }
        if count > 0 && self.rows.iter().filter_map(|row| row.each).any(|each| Some(each) != self.each()) {
            assumptions.push("the prices differ: the dearest are counted first".to_owned());
        }
        Worth { value, basis: self.basis(), assumptions }
    }
}
