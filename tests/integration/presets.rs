//! Exports of other tools, dropped into the inventory unchanged: every file here is written by us, with invented people, in the shape that
//! the tool writes.

mod contracts;
mod hidden;
mod json;
mod kitos;
mod microsoft;
mod models;
mod names;
mod people;
mod registers;
mod secrets;

use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::finding::Finding;
use portfolio::load::load;
use portfolio::model::{Portfolio, Source, TableKind};
use portfolio::policy::Policy;
use tempfile::TempDir;

/// Writes an inventory of files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

fn loaded(files: &[(&str, &str)]) -> Portfolio {
    let told = |errors: Vec<portfolio::error::Error>| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    load(folder(files).path()).unwrap_or_else(|errors| panic!("{}", told(errors)))
}

fn findings_on(portfolio: &Portfolio, day: &str) -> Vec<Finding> {
    let policy = Policy::default();
    let mut facts = Facts::new(portfolio, day.parse().expect("a day"), &policy.analysis);
    audit(&mut facts, &policy).expect("the audit runs").findings
}

/// Returns the findings about licences as `rule subject: message`.
fn told(portfolio: &Portfolio) -> Vec<String> {
    const RULES: [&str; 6] = [
        "over-licensed",
        "under-licensed",
        "idle-assignment",
        "licence-unmeasured",
        "paid-twice-in-suite",
        "entitlement-expired",
    ];
    let findings = findings_on(portfolio, "2026-11-21");
    let of_licences = findings.iter().filter(|finding| RULES.contains(&finding.rule));
    of_licences.map(|finding| format!("{} {}: {}", finding.rule, finding.subjects[0].id, finding.message)).collect()
}

/// Returns the licences as `id product metric quantity`.
fn licences(portfolio: &Portfolio) -> Vec<String> {
    let metric = |licence: &portfolio::model::Licence| licence.counted().map_or("?", portfolio::model::Metric::name);
    let quantity = |licence: &portfolio::model::Licence| licence.quantity.map_or("?".to_owned(), |quantity| quantity.to_string());
    portfolio.licences.iter().map(|one| format!("{} {} {} {}", one.id, one.product, metric(one), quantity(one))).collect()
}

fn table<'p>(portfolio: &'p Portfolio, file: &str, kind: TableKind) -> &'p Source {
    let mut of_file = portfolio.sources.iter().filter(|source| &*source.file == file && source.kind == kind);
    of_file.next().unwrap_or_else(|| panic!("no table of {kind} in {file}"))
}

/// Returns everything that is said of a file.
fn notes(portfolio: &Portfolio, file: &str) -> String {
    let of_tables = portfolio
        .sources
        .iter()
        .filter(|source| &*source.file == file)
        .flat_map(|source| source.notes.iter().map(ToString::to_string).collect::<Vec<_>>());
    let of_asides = portfolio
        .asides
        .iter()
        .filter(|aside| &*aside.file == file)
        .flat_map(|aside| aside.notes.iter().map(ToString::to_string).collect::<Vec<_>>());
    let of_skipped = portfolio.skipped.iter().filter(|skipped| &*skipped.file == file);
    let of_skipped = of_skipped.map(|skipped| format!("{}; {}", skipped.why, skipped.hint.clone().unwrap_or_default()));
    of_tables.chain(of_asides).chain(of_skipped).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn assert_noted(portfolio: &Portfolio, file: &str, wanted: &str) {
    let notes = notes(portfolio, file);
    assert!(notes.contains(wanted), "`{wanted}` is not among\n{notes}");
}
