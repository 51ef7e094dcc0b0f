//! How long the questions about the graph take: 20,000 systems with 100,000 integrations.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use portfolio::analysis::balance::{Balance, BalanceSettings};
use portfolio::analysis::graph::Graph;
use portfolio::analysis::impact::Impact;
use portfolio::load::from_text;
use portfolio::model::contract_dates::ContractDates;
use portfolio::model::{Portfolio, SystemKey};

const SYSTEMS: usize = 20_000;
const INTEGRATIONS: usize = 100_000;

/// Makes a portfolio in which most systems lie on rings, and every hundredth replaces another.
fn country() -> Portfolio {
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut below = |bound: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random % bound as u64) as usize
    };
    let mut text = "# systems\nid,name,status,in-service,replaces,criticality\n".to_owned();
    for at in 0..SYSTEMS {
        let replaces = if at % 100 == 0 && at > 0 { format!("S{:05}", at - 1) } else { String::new() };
        text += &format!("S{at:05},System {at},operation,20{:02}-03-01,{replaces},high\n", 10 + at % 17);
    }
    text += "# integrations\nfrom,to\n";
    (0..INTEGRATIONS).for_each(|_| text += &format!("S{:05},S{:05}\n", below(SYSTEMS), below(SYSTEMS)));
    from_text(Default::default(), &text)
}

fn graph(criterion: &mut Criterion) {
    let portfolio = country();
    let today = "2026-11-22".parse().expect("a day");
    let dates: Vec<_> = portfolio.contracts.iter().map(|contract| ContractDates::of(&contract.terms, today)).collect();
    let graph = Graph::of(&portfolio);
    criterion.bench_function("graph is made", |bencher| bencher.iter(|| Graph::of(black_box(&portfolio))));
    criterion.bench_function("impact", |bencher| {
        bencher.iter(|| Impact::of(&portfolio, &graph, &dates, today, black_box(SystemKey::at(0)), today));
    });
    criterion.bench_function("cycles", |bencher| bencher.iter(|| black_box(&graph).rings(|_| true)));
    criterion.bench_function("cycles and what breaks them", |bencher| {
        bencher.iter(|| graph.rings(|_| true).iter().map(|ring| graph.breaks(ring)).collect::<Vec<_>>());
    });
    criterion.bench_function("single points of failure", |bencher| bencher.iter(|| black_box(&graph).cuts(|_| true)));
    criterion.bench_function("one in, one out", |bencher| {
        bencher.iter(|| Balance::of(&portfolio, &graph, None, today, &BalanceSettings::default()));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = graph
}
criterion_main!(benches);
