//! How long the parts of an audit of the sample inventory take.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::load::load;
use portfolio::policy::Policy;

fn sample(criterion: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("inventory");
    let policy = Policy::default();
    let today = "2026-11-22".parse().expect("a day");
    criterion.bench_function("load", |bencher| bencher.iter(|| load(black_box(&folder)).expect("the sample loads")));

    let portfolio = load(&folder).expect("the sample loads");
    criterion.bench_function("facts", |bencher| bencher.iter(|| Facts::new(black_box(&portfolio), today, &policy.analysis)));

    criterion.bench_function("rules", |bencher| {
        let mut facts = Facts::new(&portfolio, today, &policy.analysis);
        bencher.iter(|| audit(black_box(&mut facts), &policy).expect("the sample is audited"));
    });
}

criterion_group!(benches, sample);
criterion_main!(benches);
