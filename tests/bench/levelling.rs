//! How long levelling takes: 200 tenders over 16 quarters, with the capacity given, looked for, too small, and in person-days.

use std::fmt::Write;
use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use portfolio::analysis::tenders::levelling::{Levelling, level};
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::Portfolio;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;

/// Returns contracts whose tenders must start within 16 quarters of today, most of them before the turn of a year.
fn contracts(count: u64, today: NaiveDate) -> Portfolio {
    let mut text = "# contracts\nid,title,supplier,start,end,procedure,implementation,options,annual-value\n".to_owned();
    let kinds = [("open", 477, "medium"), ("negotiated", 812, "large"), ("framework-mini-tender", 352, "medium")];
    let kinds = [&kinds[..], &[("below-threshold", 203, "small"), ("framework-direct", 181, "small")]].concat();
    for at in 0..count {
        let (procedure, lead, size) = kinds[at as usize % kinds.len()];
        // A stride that has no factor in common with the days spreads them evenly; every other one is pulled to a year's end.
        let start_by = 20 + at * 787 % 1_380;
        let mut end = today + Days::new(start_by + lead);
        if at % 2 == 0 && start_by > 400 {
            end = NaiveDate::from_ymd_opt(end.format("%Y").to_string().parse().expect("a year"), 12, 31).expect("a day");
        }
        let options = if at % 5 == 0 { "1x12 months" } else { "" };
        let supplier = at % 60;
        writeln!(text, "K{at:04},Contract {at},Supplier {supplier},2022-01-01,{end},{procedure},{size},{options},400000")
            .expect("text");
    }
    load::from_text(Profile::default(), &text)
}

fn levelled(facts: &Facts<'_>) -> Levelling {
    level(facts.portfolio, &facts.dates, &facts.plans, facts.today, facts.settings, |contract| facts.owner_of_contract(contract))
}

fn levelling(criterion: &mut Criterion) {
    let today = "2026-11-22".parse().expect("a day");
    let portfolio = contracts(200, today);
    let mut group = criterion.benchmark_group("level 200 tenders over 16 quarters");
    group.sample_size(10);
    let effort =
        "person-days = { open = 60, negotiated = 120, framework-mini-tender = 30, below-threshold = 15, framework-direct = 10 }";
    for (name, settings) in [
        ("smallest capacity", String::new()),
        ("capacity given", "capacity = 34".to_owned()),
        ("capacity too small", "capacity = 3".to_owned()),
        ("person-days, smallest", effort.to_owned()),
        ("person-days, given", format!("{effort}\ncapacity = 560")),
    ] {
        let policy = Policy::read("policy.toml", &format!("[levelling]\n{settings}\n")).expect("a policy");
        let facts = Facts::new(&portfolio, today, &policy.analysis);
        group.bench_function(name, |bencher| bencher.iter(|| levelled(black_box(&facts))));
    }
    group.finish();
}

criterion_group!(benches, levelling);
criterion_main!(benches);
