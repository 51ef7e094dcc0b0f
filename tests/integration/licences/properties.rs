//! What holds for every inventory, whatever its figures.

use std::collections::BTreeMap;

use portfolio::analysis::Settings;
use portfolio::analysis::licences::share::{By, shares};
use portfolio::analysis::licences::{Position, positions};
use portfolio::model::contract_dates::ContractDates;
use portfolio::model::{Currency, Money, Portfolio};
use proptest::prelude::*;

use super::{inventory, today};

/// An entitlement: product, metric, quantity, minimum, price in hundredths, contract, and who pays.
type Entitlement = (u8, u8, u32, u32, u32, u8, u8);
/// A measurement: licence, unit, assigned, active, and the month of 2026 in which it was made.
type Measured = (u8, u8, u32, Option<u32>, u8);

const METRICS: [&str; 5] = ["named-user", "concurrent", "case", "inhabitant", "site"];

fn written(entitlements: &[Entitlement], usage: &[Measured]) -> Portfolio {
    let mut text = "# contracts\nid,title,supplier,currency,end,renewal,notice\nK0,A,Nord,DKK,2027-06-30,12 months,3 months\n\
                    K1,B,Nord,EUR,2028-12-31,,\nK2,C,Syd,DKK,,,6 months\nK3,D,,NOK,2026-12-31,,\n\
                    # organisation\nid,name,inhabitants\nU0,Lyngdal,5000\nU1,Library,\nU2,Harbour,\n\
                    # systems\nid,name,organisation\nS0,Maps,U0\nS1,Plans,U1\nS2,Roads,\n\
                    # licences\nid,product,metric,quantity,minimum,unit-price,price-per,contract,system\n"
        .to_owned();
    for (at, (product, metric, quantity, minimum, price, contract, payer)) in entitlements.iter().enumerate() {
        let metric = METRICS[usize::from(*metric) % METRICS.len()];
        let price = Money::new(i64::from(*price), 3);
        text += &format!("L{at},P{product},{metric},{quantity},{minimum},{price},month,K{contract},S{payer}\n");
    }
    text += "# usage\nlicence,organisation,assigned,active,measured\n";
    for (licence, unit, assigned, active, month) in usage {
        let active = active.map(|active| active.to_string()).unwrap_or_default();
        text += &format!("L{licence},U{unit},{assigned},{active},2026-{month:02}-15\n");
    }
    inventory(&text)
}

fn reckoned(portfolio: &Portfolio) -> Vec<Position> {
    let dates: Vec<_> = portfolio.contracts.iter().map(|contract| ContractDates::of(&contract.terms, today())).collect();
    positions(portfolio, &dates, today(), &Settings::default())
}

/// Returns cost, yearly surplus, shortfall cost and surplus over all groups, the money by currency.
fn sums(portfolio: &Portfolio, all: &[Position], by: By) -> (BTreeMap<Currency, [Money; 3]>, u64, u64) {
    let mut money: BTreeMap<Currency, [Money; 3]> = BTreeMap::new();
    let (mut entitled, mut surplus) = (0, 0);
    for share in shares(portfolio, all, by).values().flatten() {
        let sums = money.entry(share.position.prices.currency).or_default();
        for (sum, value) in sums.iter_mut().zip([share.cost_per_year, share.surplus_per_year(), share.shortfall_cost]) {
            *sum += value.unwrap_or_default();
        }
        entitled += share.entitled.unwrap_or(0);
        surplus += share.surplus().unwrap_or(0);
    }
    (money, entitled, surplus)
}

fn entitlements() -> impl Strategy<Value = Vec<Entitlement>> {
    prop::collection::vec((0..3_u8, 0..2_u8, 0..2000_u32, 0..300_u32, 0..900_000_u32, 0..4_u8, 0..3_u8), 1..9)
}

fn usage() -> impl Strategy<Value = Vec<Measured>> {
    prop::collection::vec((0..9_u8, 0..3_u8, 0..900_u32, prop::option::of(0..900_u32), 1..=12_u8), 0..12)
}

proptest! {
    #[test]
    fn nothing_is_both_too_much_and_too_little(entitlements in entitlements(), usage in usage()) {
        for one in reckoned(&written(&entitlements, &usage)) {
            prop_assert!(one.surplus.unwrap_or(0) == 0 || one.shortfall.unwrap_or(0) == 0, "{one:#?}");
        }
    }

    #[test]
    fn what_goes_back_is_the_surplus_and_leaves_every_minimum(entitlements in entitlements(), usage in usage()) {
        for one in reckoned(&written(&entitlements, &usage)) {
            let returns = one.returns();
            prop_assert_eq!(returns.iter().map(|back| back.count).sum::<u64>(), one.surplus.unwrap_or(0));
            prop_assert!(returns.iter().all(|back| back.count + back.from.minimum <= back.from.quantity));
            let exits: Vec<_> = returns.iter().map(|back| back.from.exit.bound_until).collect();
            prop_assert!(exits.is_sorted_by_key(|exit| (exit.is_none(), *exit)) || returns.iter().any(|back| back.from.each.is_none()));
        }
    }

    #[test]
    fn sums_agree_however_the_rows_are_grouped(entitlements in entitlements(), usage in usage()) {
        let portfolio = written(&entitlements, &usage);
        let all = reckoned(&portfolio);
        let by_product = sums(&portfolio, &all, By::Product);
        for by in [By::Contract, By::Organisation, By::Supplier] {
            prop_assert_eq!(&sums(&portfolio, &all, by), &by_product, "{:?}", by);
        }
        let mut told: BTreeMap<Currency, Money> = BTreeMap::new();
        for one in &all {
            *told.entry(one.prices.currency).or_default() += one.surplus_per_year().unwrap_or_default();
        }
        let shared: BTreeMap<_, _> = by_product.0.iter().map(|(currency, sums)| (*currency, sums[1])).collect();
        prop_assert_eq!(told, shared);
    }

    #[test]
    fn an_unused_entitlement_more_never_lowers_the_surplus(
        entitlements in entitlements(), usage in usage(), quantity in 0..2000_u32, price in 0..900_000_u32, contract in 0..4_u8,
    ) {
        let before = reckoned(&written(&entitlements, &usage));
        let mut more = entitlements.clone();
        let first = entitlements[0];
        more.push((first.0, first.1, quantity, 0, price, contract, 0));
        // Figures of a licence that was not there before are of another story.
        prop_assume!(usage.iter().all(|row| usize::from(row.0) != entitlements.len()));
        let after = reckoned(&written(&more, &usage));
        // Of what is not measured a shortfall may end, and then nothing is known.
        for one in before.iter().filter(|one| one.needed.is_some()) {
            let same = after.iter().find(|other| (&other.product, other.metric) == (&one.product, one.metric));
            let surplus = same.and_then(|same| same.surplus);
            prop_assert!(one.surplus.is_none() || surplus >= one.surplus, "{:?} → {:?}", one.surplus, surplus);
        }
    }

    #[test]
    fn what_is_not_measured_is_never_waste(entitlements in entitlements(), usage in usage()) {
        // Without a figure of active use nothing is known of need, however much is assigned.
        let blind: Vec<_> = usage.iter().map(|row| (row.0, row.1, row.2, None, row.4)).collect();
        for one in reckoned(&written(&entitlements, &blind)) {
            if one.metric.needs_usage() {
                prop_assert!(one.surplus.unwrap_or(0) == 0 && one.needed.is_none() && one.returns().is_empty(), "{one:#?}");
                prop_assert!(one.surplus_per_year().unwrap_or_default().is_zero());
            }
        }
    }
}
