//! Business cases: the tables of Høje-Taastrup's strategy, figures by hand, and what must hold for any case.

mod bad_input;
mod by_hand;
mod choice;
mod command;
mod contradictions;
mod files;
mod golden;

use std::collections::BTreeMap;

use portfolio::analysis::case::{Amounts, Case, CaseSettings, Class, Figure, Figures, GainKind, Line, LineKind};
use portfolio::model::case::{Drafts, Fault};
use portfolio::model::{Currency, Money};

pub(crate) fn decimal(text: &str) -> Money {
    text.replace(',', ".").parse().expect("a decimal")
}

/// A line with the amounts of years from the first one on, in millions of kroner as the strategy prints them.
pub(crate) fn line(kind: LineKind, title: &str, first: i32, millions: &[&str]) -> Line {
    let amount = |text: &&str| Some(decimal(text) * Money::from(1_000_000));
    let years: BTreeMap<i32, Option<Money>> = (first..).zip(millions.iter().map(amount)).collect();
    Line { kind, title: title.to_owned(), amounts: Amounts::ByYear(years), ..Line::default() }
}

/// The same line, as one that saves working time.
pub(crate) fn of_time(line: Line) -> Line {
    Line { gain: Some(GainKind::Time), ..line }
}

pub(crate) fn case(id: &str, lines: Vec<Line>) -> Case {
    Case {
        id: id.to_owned(),
        title: id.to_owned(),
        class: Class::Own,
        currency: Currency::DKK,
        lines,
        internal_hours: None,
        requires: Vec::new(),
    }
}

pub(crate) fn figures(case: &Case) -> Figures {
    Figures::of(case, &CaseSettings::default())
}

/// Returns a row of the cash flow in millions, as the tables print it.
pub(crate) fn row(figures: &Figures, of: impl Fn(&portfolio::analysis::case::Year) -> Figure) -> Vec<Money> {
    let known = |year| of(year).known().expect("something is estimated");
    figures.years.iter().map(|year| known(year) / Money::from(1_000_000)).collect()
}

/// Writes files into a folder of their own.
pub(crate) fn files(files: &[(&str, &str)]) -> (tempfile::TempDir, Vec<std::path::PathBuf>) {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |(name, text): &(&str, &str)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    };
    let paths = files.iter().map(write).collect();
    (folder, paths)
}

/// Reads cases from files.
pub(crate) fn read(texts: &[(&str, &str)]) -> Drafts {
    let (_folder, paths) = files(texts);
    portfolio::load::cases::read(&paths, Currency::DKK).expect("business cases")
}

/// Returns what somebody has to mend.
pub(crate) fn faults(drafts: &Drafts) -> Vec<Fault> {
    let settings = CaseSettings::default();
    let figures: Vec<Figures> = drafts.cases.iter().map(|draft| Figures::of(&draft.case, &settings)).collect();
    portfolio::analysis::case::checks::faults(drafts, &figures, &settings)
}
