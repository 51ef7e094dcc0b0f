//! What was read: every table, its columns understood and not, and each cell that could not be read.

mod problems;

use super::grid::{Column, Layout, Paint, grid, paragraph};
use super::words::{clean, told};
use crate::model::{Aside, Language, Portfolio, Source, TableKind};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::words::say;

/// Writes what was read, in the reader's language.
#[must_use]
pub fn write(portfolio: &Portfolio, language: Language, layout: Layout) -> String {
    let said = |phrase: &Phrase| clean(&say(phrase, language)).into_owned();
    let mut text = String::new();
    for source in &portfolio.sources {
        text.push_str(&table(source, language, layout));
        text.push('\n');
    }
    for aside in &portfolio.asides {
        text.push_str(&explaining(aside, language, layout));
        text.push('\n');
    }
    for skipped in &portfolio.skipped {
        text.push_str(&paragraph(&said(&phrase!("said-left-out", file = skipped.phrase())), 0, layout));
    }
    let missing: Vec<_> = [TableKind::Systems, TableKind::Contracts, TableKind::Licences, TableKind::Usage]
        .into_iter()
        .filter(|kind| portfolio.sources.iter().all(|source| source.kind != *kind))
        .collect();
    if !missing.is_empty() {
        let number = missing.len();
        let none = phrase!("check-no-table", tables = Value::list(missing, number), number);
        text.push_str(&paragraph(&said(&none), 0, layout));
        text.push('\n');
    }
    if portfolio.problems.is_empty() {
        text.push_str(&paragraph(&said(&phrase!("check-all-understood")), 0, layout));
    } else {
        let title = said(&phrase!("check-problems", number = portfolio.problems.len()));
        text.push_str(&(layout.paint(Paint::Strong, &title) + "\n"));
        text.push_str(&grid(&[Column::text(""), Column::text("")], &problems::rows(portfolio, language), 2, layout));
        text.push('\n');
    }
    let read = [
        phrase!("count-systems", number = portfolio.systems.len()),
        phrase!("count-contracts", number = portfolio.contracts.len()),
        phrase!("count-licences", number = portfolio.licences.len()),
        phrase!("count-integrations", number = portfolio.integrations.len()),
        phrase!("count-units", number = portfolio.units.len()),
        phrase!("count-waivers", number = portfolio.waivers.len()),
    ];
    text.push_str(&paragraph(&said(&phrase!("check-read", what = Value::joined(read, ", "))), 0, layout));
    text
}

/// Returns the name of a file, with its sheet where it has one.
fn named(file: &str, sheet: Option<&str>) -> Phrase {
    match sheet {
        Some(sheet) => phrase!("check-sheet", file, sheet),
        None => file.into(),
    }
}

fn table(source: &Source, language: Language, layout: Layout) -> String {
    let said = |phrase: &Phrase| clean(&say(phrase, language)).into_owned();
    let name = layout.paint(Paint::Strong, &said(&named(&source.file, source.sheet.as_deref())));
    let what = said(&phrase!("check-table", table = source.kind, rows = source.rows.len()));
    let mut text = format!("{name}: {what}\n");
    let heading = |at: usize| source.headings.get(at).map(|heading| clean(heading)).unwrap_or_default();
    let mut columns: Vec<_> = source.columns.iter().map(|(column, at)| (at, column)).collect();
    columns.sort_unstable();
    let understood = columns.iter().map(|(at, column)| {
        let heading = heading(*at);
        if heading == *column {
            Phrase::from(format!("`{column}`"))
        } else {
            phrase!("check-as", heading = heading.into_owned(), column = *column)
        }
    });
    let understood = said(&phrase!("check-columns", columns = Value::joined(understood, ", ")));
    text.push_str(&paragraph(&understood, 2, layout));
    for note in &source.notes {
        text.push_str(&paragraph(&said(note), 2, layout));
    }
    text
}

/// Writes what was taken from a file that explains the tables.
fn explaining(aside: &Aside, language: Language, layout: Layout) -> String {
    let name = named(&aside.file, aside.sheet.as_deref());
    let name = layout.paint(Paint::Strong, &clean(&say(&name, language)));
    let what = phrase!("check-table", table = &aside.what, rows = aside.rows);
    let mut text = format!("{name}: {}\n", told(&what, language));
    for note in &aside.notes {
        text.push_str(&paragraph(&clean(&say(note, language)), 2, layout));
    }
    text
}
