//! Purchases that may have to be valued together: one supplier or one class of goods, awarded close to each other, each below
//! the threshold and together at or above it (2014/24/EU art. 5(3)).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

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
    let yardstick = Yardstick::of(&portfolio.profile, settings);
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
    let numbers = supplier_numbers(&portfolio.contracts);
    let mut groups: BTreeMap<Shared, Vec<Purchase>> = BTreeMap::new();
    for (key, contract) in portfolio.contracts() {
        let plan = &plans[key.position()];
        let (Some(value), Some(awarded)) = (plan.comparable, plan.awarded) else { continue };
        let was_competed = contract.unread.has("procedure") || contract.was_bought_in_competition();
        if plan.bought.is_reached || contract.is_framework || was_competed {
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
    // What is larger has each of the contracts; a contract is in two groups at most.
    let mut with: FxHashMap<ContractKey, Vec<usize>> = FxHashMap::default();
    for joint in found {
        let contracts: BTreeSet<_> = joint.contracts.iter().copied().collect();
        let with_first = joint.contracts.first().and_then(|first| with.get(first)).into_iter().flatten();
        match with_first.copied().find(|at| contracts.is_subset(&kept[*at].0)) {
            Some(larger) if kept[larger].0.len() == contracts.len() => kept[larger].1.shared.extend(joint.shared),
            Some(_) => {}
            None => {
                contracts.iter().for_each(|contract| with.entry(*contract).or_default().push(kept.len()));
                kept.push((contracts, joint));
            }
        }
    }
    kept.into_iter().map(|(_, joint)| joint).collect()
}

/// Suppliers rename themselves more often than they change their number, so the number wins; a name that stands beside one
/// number only, means that number where none is given.
pub(in crate::analysis) fn supplier_numbers<'a>(
    contracts: impl IntoIterator<Item = &'a Contract>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut numbers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for contract in contracts {
        if let (Some(name), Some(number)) = (&contract.supplier, &contract.supplier_number) {
            numbers.entry(fold(name)).or_default().insert(fold(number));
        }
    }
    numbers
}

pub(in crate::analysis) fn supplier(contract: &Contract, numbers: &BTreeMap<String, BTreeSet<String>>) -> Option<Shared> {
    let of_name = |name: &String| numbers.get(&fold(name)).filter(|numbers| numbers.len() == 1)?.first().cloned();
    let number = contract.supplier_number.as_deref().map(fold).filter(|number| !number.is_empty());
    let by_name = || contract.supplier.as_ref().map(|name| of_name(name).unwrap_or_else(|| fold(name)));
    number.or_else(by_name).map(Shared::Supplier)
}

/// Returns the class of a code, its first four digits. A code that names a division only, such as 48000000 for any software,
/// has none.
pub(in crate::analysis) fn class(contract: &Contract) -> Option<Shared> {
    let class = contract.cpv.as_deref()?.get(..4)?;
    (!class.ends_with("00")).then(|| Shared::Class(class.to_owned()))
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::model::portfolio::Profile;

    fn purchase((at, (days, value)): (usize, (u64, i64))) -> Purchase {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
        Purchase { awarded: first + Days::new(days), value: value.into(), contract: ContractKey::at(at) }
    }

    /// Takes, again and again, of all runs of purchases within a period the one that is worth most, the earliest of equals.
    fn every_window(mut group: Vec<Purchase>, period: Period, yardstick: &Yardstick<'_>) -> Vec<(Vec<ContractKey>, Money)> {
        let mut taken = Vec::new();
        loop {
            let runs = (0..group.len()).flat_map(|last| (0..last).map(move |first| (first, last)));
            let together =
                |(first, last): (usize, usize)| -> Money { group[first..=last].iter().map(|purchase| purchase.value).sum() };
            let within = runs
                .filter(|(first, last)| period.after(group[*first].awarded).is_some_and(|until| group[*last].awarded <= until));
            let reached = within.filter(|run| yardstick.on(group[run.1].awarded, Some(together(*run))).is_reached);
            let Some((first, last)) = reached.max_by_key(|run| (together(*run), Reverse(run.1), Reverse(run.0))) else {
                return taken;
            };
            let most = together((first, last));
            taken.push((group.drain(first..=last).map(|purchase| purchase.contract).collect(), most));
        }
    }

    /// Compares each with every larger one.
    fn every_pair(mut found: Vec<JointPurchase>) -> Vec<JointPurchase> {
        found.sort_by_key(|joint| Reverse(joint.contracts.len()));
        let mut kept: Vec<JointPurchase> = Vec::new();
        for joint in found {
            match kept.iter_mut().find(|larger| joint.contracts.iter().all(|contract| larger.contracts.contains(contract))) {
                Some(same) if same.contracts.len() == joint.contracts.len() => same.shared.extend(joint.shared),
                Some(_) => {}
                None => kept.push(joint),
            }
        }
        kept
    }

    proptest! {
        #[test]
        fn the_windows_are_those_found_by_trying_every_one(
            group in proptest::collection::vec((0_u64..900, 1_i64..1_500_000), 0..14),
            months in 1_u32..15,
        ) {
            let settings = Settings::default();
            let yardstick = Yardstick::of(&Profile::default(), &settings);
            let mut group: Vec<Purchase> = group.into_iter().enumerate().map(purchase).collect();
            group.sort_by_key(|purchase| (purchase.awarded, purchase.contract));
            let found = windows(group.clone(), Period::months(months), &yardstick).into_iter();
            let found: Vec<_> = found.map(|(run, most, _)| (run.iter().map(|purchase| purchase.contract).collect(), most)).collect();
            prop_assert_eq!(found, every_window(group, Period::months(months), &yardstick));
        }

        #[test]
        fn repeats_are_those_found_by_comparing_each_with_every_other(
            groups in proptest::collection::vec(proptest::collection::btree_set(0_usize..9, 2..6), 0..14),
        ) {
            let day = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
            let threshold = Yardstick::of(&Profile::default(), &Settings::default()).on(day, None);
            let joint = |(at, contracts): (usize, &BTreeSet<usize>)| JointPurchase {
                contracts: contracts.iter().map(|contract| ContractKey::at(*contract)).collect(),
                shared: vec![Shared::Supplier(at.to_string())],
                together: Money::ZERO,
                threshold: threshold.clone(),
                awarded: (day, day),
            };
            let found: Vec<JointPurchase> = groups.iter().enumerate().map(joint).collect();
            let said = |kept: Vec<JointPurchase>| kept.into_iter().map(|joint| (joint.contracts, joint.shared)).collect::<Vec<_>>();
            prop_assert_eq!(said(without_repeats(found.clone())), said(every_pair(found)));
        }
    }
}
