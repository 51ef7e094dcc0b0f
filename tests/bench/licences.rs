//! How long it takes to reconcile a country's licences: 60,000 entitlements with their use.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use portfolio::analysis::Settings;
use portfolio::analysis::licences::positions;
use portfolio::analysis::licences::share::{By, shares};
use portfolio::load::from_text;
use portfolio::model::contract_dates::ContractDates;
use portfolio::model::portfolio::Profile;

const ENTITLEMENTS: usize = 60_000;

/// Returns tables of a country: a product in three has two entitlements, and every entitlement is measured twice in one of 2,000 units.
fn tables() -> String {
    let mut text = "# contracts\nid,title,supplier,start,end,notice,renewal\n".to_owned();
    for at in 0..20_000 {
        let _ =
            writeln!(text, "K{at},Contract {at},Supplier {},2024-01-01,2027-{:02}-15,6 months,12 months", at % 300, at % 12 + 1);
    }
    text.push_str("# organisation\nid,name,parent,headcount\nU0,Landet,,400000\n");
    for at in 1..2_000 {
        let _ = writeln!(text, "U{at},Unit {at},U{},200", at / 20);
    }
    text.push_str("# licences\nid,contract,product,metric,quantity,unit-price,price-per\n");
    for at in 0..ENTITLEMENTS {
        let _ = writeln!(text, "L{at},K{},Product {},named-user,{},{}.50,year", at / 3, at * 3 / 4, at % 900 + 10, at % 4000);
    }
    text.push_str("# usage\nlicence,organisation,assigned,active,measured\n");
    for at in 0..ENTITLEMENTS {
        let assigned = at % 700;
        let _ = writeln!(text, "L{at},U{},{assigned},{},2026-07-01", at % 2_000, assigned * 3 / 4);
        let _ = writeln!(text, "L{at},U{},{assigned},{},2026-10-01", at % 2_000, assigned * 4 / 5);
    }
    text
}

fn licences(criterion: &mut Criterion) {
    let portfolio = from_text(Profile::default(), &tables());
    assert_eq!((portfolio.licences.len(), portfolio.usage.len()), (ENTITLEMENTS, 2 * ENTITLEMENTS));
    let today = "2026-11-22".parse().expect("a day");
    let settings = Settings::default();
    let dates: Vec<_> = portfolio.contracts.iter().map(|contract| ContractDates::of(&contract.terms, today)).collect();
    let mut group = criterion.benchmark_group("licences");
    group.sample_size(10);
    group.bench_function("positions of 60,000 entitlements", |bencher| {
        bencher.iter(|| positions(black_box(&portfolio), &dates, today, &settings));
    });
    let all = positions(&portfolio, &dates, today, &settings);
    group.bench_function("the same by contract", |bencher| bencher.iter(|| shares(&portfolio, black_box(&all), By::Contract)));
    group.finish();
}

criterion_group!(benches, licences);
criterion_main!(benches);
