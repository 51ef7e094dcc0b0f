//! The fuzz targets, each over so many damaged copies of its corpus: the same ones in every run, until somebody asks for more of them
//! with `PORTFOLIO_FUZZ=100`. The first copy is whole. (The long runs, which follow what the program does with its input: `tests/fuzz/README.md`.)

#[path = "../fuzz/bodies/contract_dates.rs"]
mod contract_dates;
#[path = "../fuzz/bodies/history.rs"]
mod history;
#[path = "../fuzz/bodies/policy.rs"]
mod policy;
#[path = "../fuzz/bodies/readers.rs"]
mod readers;
#[path = "../fuzz/bodies/sql_rules.rs"]
mod sql_rules;
#[path = "../fuzz/bodies/unknown.rs"]
mod unknown;
#[path = "../fuzz/bodies/values.rs"]
mod values;
#[path = "../fuzz/bodies/writers.rs"]
mod writers;
#[path = "../fuzz/bodies/written.rs"]
mod written;

use std::fs;
use std::path::Path;

use crate::broken::{Random, damage};

/// Runs a target over damaged copies of each file of its corpus. With `kind` the first byte says what the rest is, and stays.
fn over(target: &str, body: fn(&[u8]), copies: u64, kind: Option<&[&str]>) {
    let more = std::env::var("PORTFOLIO_FUZZ").ok().and_then(|more| more.parse().ok()).unwrap_or(1_u64);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds: Vec<_> = fs::read_dir(root.join("tests/fuzz/corpus").join(target))
        .expect("a corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    seeds.sort();
    assert!(!seeds.is_empty(), "{target} has a corpus");
    for (at, seed) in seeds.iter().enumerate() {
        let whole = fs::read(seed).expect("a seed");
        for copy in 0..copies * more {
            let mut random = Random(copy.wrapping_mul(0x9e37_79b9) ^ (at as u64) << 40);
            let (head, mut bytes) = whole.split_at(usize::from(kind.is_some()));
            let mut damaged;
            let name = kind.map_or("a.toml", |kinds| kinds[usize::from(head[0]) % kinds.len()]);
            for _ in 0..if copy == 0 { 0 } else { random.below(4) } {
                damaged = damage::once(name, bytes.to_vec(), &mut random);
                bytes = &damaged;
            }
            let input = [head, bytes].concat();
            if std::panic::catch_unwind(|| body(&input)).is_err() {
                let kept = root.join(format!("target/fuzz-{target}"));
                fs::write(&kept, &input).expect("a file");
                panic!("{target}, {} damaged, copy {copy}: kept as {}", seed.display(), kept.display());
            }
        }
    }
}

#[test]
fn no_reader_panics() {
    over("readers", readers::run, 4, Some(&readers::NAMES));
}

#[test]
fn no_unknown_sheet_panics() {
    over("unknown", unknown::run, 12, None);
}

#[test]
fn nothing_that_is_written_by_hand_panics() {
    over("written", written::run, 15, Some(&["a.toml"]));
}

#[test]
fn no_value_panics() {
    over("values", values::run, 20, None);
}

#[test]
fn no_contract_panics() {
    over("contract_dates", contract_dates::run, 20, None);
}

#[test]
fn no_policy_panics() {
    over("policy", policy::run, 3, None);
}

#[test]
fn no_rule_in_sql_panics() {
    over("sql_rules", sql_rules::run, 4, None);
}

#[test]
fn no_text_breaks_what_is_written() {
    over("writers", writers::run, 4, None);
}

#[test]
fn no_history_panics() {
    over("history", history::run, 20, None);
}
