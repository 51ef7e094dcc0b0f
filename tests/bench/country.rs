//! How long the parts of an audit of a country take: 20,000 systems, as `synth` writes them.

#[path = "synth/country.rs"]
mod country;
#[path = "synth/dice.rs"]
mod dice;
#[path = "synth/names.rs"]
mod names;
#[path = "synth/write.rs"]
mod write;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use portfolio::analysis::licences::positions;
use portfolio::analysis::matching::duplicates;
use portfolio::analysis::tenders::plans;
use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::load::load;
use portfolio::policy::Policy;
use portfolio::report::{Report, html};

use country::{Country, TABLES};

fn parts(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let written = Country { systems: 20_000, seed: 1 };
    TABLES.iter().for_each(|table| write::table(*table, &written, folder.path(), false).expect("a table"));
    let (policy, today) = (Policy::default(), Country::today());
    let portfolio = load(folder.path()).expect("the country loads");
    assert_eq!((portfolio.systems.len(), portfolio.licences.len()), (20_000, 60_000));

    let settings = &policy.analysis;
    criterion.bench_function("load", |bencher| bencher.iter(|| load(black_box(folder.path())).expect("the country loads")));
    criterion.bench_function("match", |bencher| bencher.iter(|| duplicates(black_box(&portfolio), today, &settings.matching)));
    let mut facts = Facts::new(&portfolio, today, settings);
    let dates = facts.dates.clone();
    criterion.bench_function("tenders", |bencher| bencher.iter(|| plans(black_box(&portfolio), &dates, today, settings)));
    criterion.bench_function("licences", |bencher| bencher.iter(|| positions(black_box(&portfolio), &dates, today, settings)));
    criterion.bench_function("rules", |bencher| bencher.iter(|| audit(black_box(&mut facts), &policy).expect("it is audited")));
    let outcome = audit(&mut facts, &policy).expect("it is audited");
    criterion.bench_function("report", |bencher| {
        let report = Report::of(&facts, &policy, &outcome, &[], true);
        bencher.iter(|| html::write(black_box(&report), None).expect("a page"));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = parts
}
criterion_main!(benches);
