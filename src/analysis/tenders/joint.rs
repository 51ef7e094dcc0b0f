//! Purchases that may have to be valued together: one supplier or one class of goods, awarded close to each other, each below
//! the threshold and together at or above it (2014/24/EU art. 5(3)).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Plan;
use super::threshold::{InForce, Yardstick};
use crate::analysis::Settings;
use crate::model::contract_dates::ContractDates;
use crate::model::money::Money;
use crate::model::{Contract, ContractKey, Period, Portfolio};
use crate::text::fold;

/// What contracts have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// Their supplier, by its number or folded name.
    Supplier(String),
    /// The class of the common procurement vocabulary: its four digits.
    Class(String),
}

/// Contracts that may be one purchase.
#[derive(Debug, Clone)]
pub struct JointPurchase {
    /// The contracts, the largest first.
    pub contracts: Vec<ContractKey>,
    /// What they share: a supplier, a class of goods, or both.
    pub shared: Vec<Shared>,
    /// What they are worth together, in the currency of the threshold.
    pub together: Money,
    /// The threshold on the day of the last award.
    pub threshold: InForce,
    /// The first and the last award.
    pub awarded: (NaiveDate, NaiveDate),
}

/// One contract in a group.
#[derive(Clone, Copy)]
struct Purchase {
    awarded: NaiveDate,
    value: Money,
    contract: ContractKey,
}

/// Finds the purchases that may have to be valued together, those awarded within `months` of the first.
///
/// Left out are contracts that a tender bound by the threshold, a framework or a joint buyer has led to, because nothing was
/// withheld from competition, and groups of which no contract runs any more.
#[must_use]
pub fn joint_purchases(
    portfolio: &Portfolio,
    dates: &[ContractDates],
    plans: &[Plan],
    settings: &Settings,
    months: u32,
) -> Vec<JointPurchase> {
    let profile = &portfolio.profile;
    let yardstick = Yardstick::new(profile.country, &settings.tenders.thresholds, profile.currency, &settings.rates);
    let mut found: Vec<JointPurchase> = Vec::new();
    for (shared, purchases) in groups(portfolio, plans) {
        for (purchases, together, threshold) in windows(purchases, Period::months(months), &yardstick) {
            if purchases.iter().all(|purchase| dates[purchase.contract.position()].has_ended) {
                continue;
            }
            let awarded = (purchases[0].awarded, purchases[purchases.len() - 1].awarded);
            let mut purchases = purchases;
            purchases.sort_by_key(|purchase| (Reverse(purchase.value), purchase.contract));
            let contracts = purchases.iter().map(|purchase| purchase.contract).collect();
            found.push(JointPurchase { contracts, shared: vec![shared.clone()], together, threshold, awarded });
        }
    }
    without_repeats(found)
}

/// Groups the contracts that count by supplier and by class, each sorted by the day of award.
fn groups(portfolio: &Portfolio, plans: &[Plan]) -> BTreeMap<Shared, Vec<Purchase>> {
    let numbers = supplier_numbers(portfolio);
    let mut groups: BTreeMap<Shared, Vec<Purchase>> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for (key, contract) in portfolio.contracts() {
        let plan = &plans[key.position()];
        let (Some(value), Some(awarded)) = (plan.comparable, plan.awarded) else { continue };
        let was_competed = contract.unread.has("procedure") || contract.was_bought_in_competition();
        if plan.bought.is_reached || contract.is_framework || was_competed || !ids.insert(&contract.id) {
            continue;
        }
        let purchase = Purchase { awarded, value, contract: key };
        let keys = [supplier(contract, &numbers), class(contract)];
        for key in keys.into_iter().flatten() {
            groups.entry(key).or_default().push(purchase);
        }
    }
    groups.values_mut().for_each(|purchases| purchases.sort_by_key(|purchase| (purchase.awarded, purchase.contract)));
    groups
}

/// Takes from a group, again and again, the contracts awarded within a period that are worth most together.
fn windows(mut group: Vec<Purchase>, period: Period, yardstick: &Yardstick<'_>) -> Vec<(Vec<Purchase>, Money, InForce)> {
    let mut taken = Vec::new();
    while let Some((range, together, threshold)) = best_window(&group, period, yardstick) {
        taken.push((group.drain(range).collect(), together, threshold));
    }
    taken
}

fn best_window(
    group: &[Purchase],
    period: Period,
    yardstick: &Yardstick<'_>,
) -> Option<(std::ops::Range<usize>, Money, InForce)> {
    let mut best: Option<(std::ops::Range<usize>, Money, InForce)> = None;
    let (mut first, mut together) = (0, Money::ZERO);
    for (last, purchase) in group.iter().enumerate() {
        together = together.saturating_add(purchase.value);
        while period.after(group[first].awarded).is_some_and(|until| until < purchase.awarded) {
            together = together.saturating_sub(group[first].value);
            first += 1;
        }
        let is_more = best.as_ref().is_none_or(|(_, most, _)| together > *most);
        if last > first && is_more {
            let threshold = yardstick.on(purchase.awarded, Some(together));
            if threshold.is_reached {
                best = Some((first..last + 1, together, threshold));
            }
        }
    }
    best
}

/// Joins what was found twice, by supplier and by class, and drops what is part of something larger.
fn without_repeats(mut found: Vec<JointPurchase>) -> Vec<JointPurchase> {
    found.sort_by_key(|joint| Reverse(joint.contracts.len()));
    let mut kept: Vec<(BTreeSet<ContractKey>, JointPurchase)> = Vec::new();
    for joint in found {
        let contracts: BTreeSet<_> = joint.contracts.iter().copied().collect();
        match kept.iter_mut().find(|(larger, _)| contracts.is_subset(larger)) {
            Some((larger, same)) if larger.len() == contracts.len() => same.shared.extend(joint.shared),
            Some(_) => {}
            None => kept.push((contracts, joint)),
        }
    }
    kept.into_iter().map(|(_, joint)| joint).collect()
}

/// Suppliers rename themselves more often than they change their number, so the number wins; a name that stands beside one
/// number only, means that number where none is given.
pub(super) fn supplier_numbers(portfolio: &Portfolio) -> BTreeMap<String, BTreeSet<String>> {
    let mut numbers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for contract in &portfolio.contracts {
        if let (Some(name), Some(number)) = (&contract.supplier, &contract.supplier_number) {
            numbers.entry(fold(name)).or_default().insert(fold(number));
        }
    }
    numbers
}

pub(super) fn supplier(contract: &Contract, numbers: &BTreeMap<String, BTreeSet<String>>) -> Option<Shared> {
    let of_name = |name: &String| numbers.get(&fold(name)).filter(|numbers| numbers.len() == 1)?.first().cloned();
    let number = contract.supplier_number.as_deref().map(fold).filter(|number| !number.is_empty());
    let by_name = || contract.supplier.as_ref().map(|name| of_name(name).unwrap_or_else(|| fold(name)));
    number.or_else(by_name).map(Shared::Supplier)
}

/// Returns the class of a code, its first four digits. A code that names a division only, such as 48000000 for any software,
/// has none.
pub(super) fn class(contract: &Contract) -> Option<Shared> {
    let class = contract.cpv.as_deref()?.get(..4)?;
    (!class.ends_with("00")).then(|| Shared::Class(class.to_owned()))
}
