//! How long the plans of a country's contracts take.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use portfolio::analysis::Settings;
use portfolio::analysis::tenders::plans;
use portfolio::load::from_text;
use portfolio::model::contract_dates::ContractDates;
use portfolio::model::portfolio::Profile;

/// Contracts of every kind: with all procedures, sizes and durations, from late to far away.
fn inventory(count: usize) -> String {
    let procedures = ["open", "restricted", "negotiated", "dialogue", "framework-direct", "below-threshold", "direct", ""];
    let sizes = ["none", "small", "medium", "large", ""];
    let mut text =
        "# contracts\nid,title,systems,start,end,notice,renewal,options,annual-value,procedure,competed,implementation\n"
            .to_owned();
    for at in 0..count {
        let (procedure, size) = (procedures[at % procedures.len()], sizes[at % sizes.len()]);
        let (year, month, value) = (2027 + at % 8, 1 + at % 12, 20_000 + at % 977 * 1_000);
        let (end, renewal) = match at % 3 {
            0 => (format!("{year}-{month:02}-15"), ""),
            1 => (format!("2024-{month:02}-15"), "12 months"),
            _ => (String::new(), ""),
        };
        let options = if at % 2 == 0 { "2x12 months" } else { "" };
        let _ =
            writeln!(text, "K{at},Care,S{at},2023-{month:02}-16,{end},6 months,{renewal},{options},{value},{procedure},,{size}");
    }
    text.push_str("# systems\nid,name,status\n");
    for at in 0..count {
        let _ = writeln!(text, "S{at},Care {at},operation");
    }
    text
}

fn tenders(criterion: &mut Criterion) {
    let portfolio = from_text(Profile::default(), &inventory(20_000));
    let (today, settings) = ("2026-11-21".parse().expect("a day"), Settings::default());
    let dates: Vec<_> = portfolio.contracts.iter().map(|contract| ContractDates::of(&contract.terms, today)).collect();
    criterion.bench_function("plans of 20,000 contracts", |bencher| {
        bencher.iter(|| plans(black_box(&portfolio), &dates, today, &settings));
    });
}

criterion_group!(benches, tenders);
criterion_main!(benches);
