//! What to buy when licences are renewed on a day: the need by the newest figures, between the lowest and the highest of its
//! history, less what runs on past the day in any case.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use compact_str::CompactString;

use super::holding::Exit;
use super::position::{Position, Right};
use super::{LicenceSettings, product_key, with_buffer};
use crate::model::contract_dates::ContractDates;
use crate::model::money::Money;
use crate::model::{LicenceKey, Metric, Portfolio};

/// What to buy of one product when it is renewed.
#[derive(Debug, Clone, PartialEq)]
pub struct Renewal<'a> {
    /// The position today.
    pub position: &'a Position,
    /// How many are paid for today and can be given up, or are over, by the day of renewal.
    pub ending: u64,
    /// How many are paid for past the day in any case.
    pub bound: u64,
    /// How many to buy; nothing when the need is not known.
    pub quantity: Option<u64>,
    /// The fewest and the most by the history of use; nothing when there is one measurement only.
    pub range: Option<Range>,
}

/// Between what the need has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// To buy at the lowest use.
    pub low: u64,
    /// To buy at the highest use.
    pub high: u64,
    /// Days with a measurement.
    pub measurements: usize,
    /// The first of them.
    pub from: NaiveDate,
    /// The last of them.
    pub to: NaiveDate,
}

impl Renewal<'_> {
    /// Returns what the quantity costs a year at the highest price paid today, in the position's currency.
    #[must_use]
    pub fn cost_per_year(&self) -> Option<Money> {
        self.position.prices.holdings().first()?.yearly_cost_of(self.quantity?)
    }
}

/// Returns what to buy on a day of every product of which something can be renewed or is over by then, in the order of the positions.
///
/// An entitlement runs on past the day when neither its last day nor a way out of its contract comes before. The contractual
/// minimum is open to negotiation in a renewal, and is not counted into the need.
#[must_use]
pub fn renewals<'a>(
    portfolio: &Portfolio,
    positions: &'a [Position],
    dates: &[ContractDates],
    today: NaiveDate,
    on: NaiveDate,
    settings: &LicenceSettings,
) -> Vec<Renewal<'a>> {
    let mut rows: BTreeMap<(CompactString, Metric), Vec<LicenceKey>> = BTreeMap::new();
    for (key, licence) in portfolio.licences() {
        if let Some(metric) = licence.counted() {
            rows.entry((product_key(&licence.product), metric)).or_default().push(key);
        }
    }
    let renewal = |position: &'a Position| {
        let (mut ending, mut bound) = (0_u64, 0_u64);
        let mut is_open = false;
        for row in rows.get(&(product_key(&position.product), position.metric)).into_iter().flatten() {
            let licence = &portfolio[*row];
            let dates = licence.contract.and_then(|contract| dates.get(contract.position()));
            let until = Exit::of(licence, dates, today).bound_until;
            let runs_on = licence.is_valid_on(on) && until.is_some_and(|until| until > on);
            let quantity = licence.quantity.unwrap_or(0);
            if runs_on {
                bound = bound.saturating_add(quantity);
            } else if licence.is_valid_on(today) {
                is_open = true;
                ending = ending.saturating_add(quantity);
            }
        }
        let is_over = position.right != Right::Held;
        (is_open || is_over).then(|| proposal(position, ending, bound, settings))
    };
    positions.iter().filter_map(renewal).collect()
}

fn proposal<'a>(position: &'a Position, ending: u64, bound: u64, settings: &LicenceSettings) -> Renewal<'a> {
    let to_buy = |need: u64| need.saturating_sub(bound);
    let need = match position.metric {
        metric if metric.needs_usage() => position.needed_by_use(settings.buffer_percent),
        metric if metric.is_population() => position.own.as_ref().map(|own| own.count),
        // What is paid for a place or as a whole is needed as it is.
        _ => position.entitled,
    };
    let of_use = |active: u64| to_buy(with_buffer(active, settings.buffer_percent));
    let history = &position.history;
    let range = || {
        let (first, last) = (history.first()?, history.last()?);
        let (low, high) = (history.iter().map(|point| point.active).min()?, history.iter().map(|point| point.active).max()?);
        let range = Range { low: of_use(low), high: of_use(high), measurements: history.len(), from: first.day, to: last.day };
        (history.len() > 1).then_some(range)
    };
    let range = if position.metric.needs_usage() { range() } else { None };
    Renewal { position, ending, bound, quantity: need.map(to_buy), range }
}
