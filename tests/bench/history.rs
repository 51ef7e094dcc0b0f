//! How long it takes to record a portfolio of 20,000 systems, and to compare two such snapshots: the parts, and the whole program.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use portfolio::audit::{audit, facts};
use portfolio::history::{Figures, History, Recording, differences};
use portfolio::load::load;
use portfolio::policy::Policy;

const SYSTEMS: usize = 20_000;

/// Writes an inventory with a contract for every system. In each state, every tenth system has another owner than in the others.
fn inventory(folder: &Path, state: usize) {
    std::fs::create_dir_all(folder).expect("a folder");
    let mut systems = "id,name,vendor,owner,benefit-owner,status,in-service,annual-cost,users,tasks\n".to_owned();
    let mut contracts = "id,title,supplier,systems,start,end,notice,annual-value,procedure,competed\n".to_owned();
    for at in 0..SYSTEMS {
        let owner = if at % 10 == 0 { format!("Owner {state}") } else { "Owner".to_owned() };
        systems +=
            &format!("S{at:05},Product {at},Vendor {},{owner},B,operation,2019-05-01,{at}.50,{},Task {at}\n", at % 500, at % 300);
        contracts +=
            &format!("K{at:05},Agreement {at},Vendor {},S{at:05},2024-01-01,2031-12-31,6 months,{at}.50,open,yes\n", at % 500);
    }
    std::fs::write(folder.join("systems.csv"), systems).expect("a file");
    std::fs::write(folder.join("contracts.csv"), contracts).expect("a file");
}

fn history(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    inventory(&one, 1);
    inventory(&two, 2);
    let policy = Policy::default();
    let today = "2026-11-22".parse().expect("a day");
    let file = folder.path().join("history.sqlite");
    let portfolios = [&one, &two].map(|inventory| load(inventory).expect("the inventory loads"));
    let record = |history: &mut History, at: usize| {
        let mut facts = facts(&portfolios[at], today, &policy).expect("facts");
        let outcome = audit(&mut facts, &policy).expect("the audit runs");
        let recording = Recording { facts: &facts, outcome: &outcome, policy: &policy, figures: Figures::default() };
        let start = Instant::now();
        assert!(history.record(&recording).expect("it is recorded").is_new);
        start.elapsed()
    };
    let begun = || {
        let _ = std::fs::remove_file(&file);
        History::open_or_begin(&file).expect("a history")
    };
    criterion.bench_function("record the first", |bencher| {
        bencher.iter_custom(|times| (0..times).map(|_| record(&mut begun(), 0)).sum());
    });
    criterion.bench_function("record the next", |bencher| {
        bencher.iter_custom(|times| {
            let next = |_| {
                let mut history = begun();
                record(&mut history, 0);
                record(&mut history, 1)
            };
            (0..times).map(next).sum()
        });
    });
    let mut both = begun();
    for at in 0..2 {
        record(&mut both, at);
    }
    criterion.bench_function("compare two", |bencher| {
        bencher.iter(|| {
            let [one, two] = ["1", "2"].map(|name| both.find(name).expect("a snapshot"));
            let from = both.state(one, Some(two.0)).expect("a state");
            let to = both.state(two, Some(one.0)).expect("a state");
            assert!(differences(&from, &to).len() >= SYSTEMS / 10);
        });
    });
    criterion.bench_function("what the rules ask of it", |bencher| bencher.iter(|| both.earlier(today).expect("it is read")));
    drop(both);
    let run = |arguments: &[&str]| -> Duration {
        let start = Instant::now();
        let output = Command::new(env!("CARGO_BIN_EXE_portfolio")).args(arguments).current_dir(folder.path()).output();
        assert!(output.expect("the program runs").status.success());
        start.elapsed()
    };
    criterion.bench_function("portfolio record, whole process", |bencher| {
        bencher.iter_custom(|times| {
            let whole = |_| {
                let _ = std::fs::remove_file(&file);
                run(&["record", "one", "--history", "history.sqlite", "--as-of", "2026-11-22"])
            };
            (0..times).map(whole).sum()
        });
    });
    run(&["record", "two", "--history", "history.sqlite", "--as-of", "2026-11-22"]);
    criterion.bench_function("portfolio diff, whole process", |bencher| {
        bencher.iter_custom(|times| (0..times).map(|_| run(&["diff", "1", "2", "--history", "history.sqlite"])).sum());
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = history
}
criterion_main!(benches);
