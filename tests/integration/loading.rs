//! Folders as people keep them: mess is understood, what is not is said, and nothing that a file holds stops the program.

mod hostile;
mod manifest;
mod messy;
mod several;
mod wording;
pub(crate) mod workbooks;

use std::path::Path;

use portfolio::error::Error;
use portfolio::load::load;
use portfolio::model::{Portfolio, ProblemKind, Source};
use tempfile::TempDir;

/// Writes an inventory of files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder above the file")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
    folder
}

/// Loads an inventory that is right.
fn loaded(files: &[(&str, &[u8])]) -> Portfolio {
    load(folder(files).path()).unwrap_or_else(|errors| panic!("{}", told(&errors)))
}

/// Loads an inventory that is not, and returns what is said about it.
fn refused(files: &[(&str, &[u8])]) -> String {
    refused_at(folder(files).path())
}

fn refused_at(folder: &Path) -> String {
    told(&load(folder).expect_err("the inventory is refused"))
}

fn told(errors: &[Error]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Returns the ids and names of the systems.
fn systems(portfolio: &Portfolio) -> Vec<String> {
    portfolio.systems.iter().map(|system| format!("{} {}", system.id, system.name)).collect()
}

/// Returns everything that was noted about a table.
fn notes(source: &Source) -> String {
    source.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Returns each problem as `subject: what (where)`.
fn problems(portfolio: &Portfolio) -> Vec<String> {
    let what = |kind: &ProblemKind| match kind {
        ProblemKind::Unreadable { column, value, why } => format!("{column} `{value}`: {why}"),
        ProblemKind::NoColumn { column, .. } => format!("no column {column}"),
        ProblemKind::Missing { column } => format!("no {column}"),
        ProblemKind::UnknownReference { column, value, .. } => format!("{column} `{value}` is unknown"),
        ProblemKind::DuplicateId => "duplicate id".to_owned(),
    };
    let all = portfolio.problems.iter();
    all.map(|problem| format!("{}: {} ({})", problem.subject.id, what(&problem.kind), problem.places[0])).collect()
}
