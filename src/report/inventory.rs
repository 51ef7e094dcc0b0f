//! What was read: every table, its columns understood and not, and each cell that could not be read.

mod problems;

use std::fmt::Write;

use super::grid::{Column, Layout, Paint, grid, paragraph};
use super::words::clean;
use crate::model::{Aside, Portfolio, Skipped, Source, TableKind};
use crate::text::{count, list};

/// Writes what was read.
#[must_use]
pub fn write(portfolio: &Portfolio, layout: Layout) -> String {
    let mut text = String::new();
    for source in &portfolio.sources {
        text.push_str(&table(source, layout));
        text.push('\n');
    }
    for aside in &portfolio.asides {
        text.push_str(&explaining(aside, layout));
        text.push('\n');
    }
    for skipped in &portfolio.skipped {
        text.push_str(&paragraph(&format!("left out {}", left_out(skipped)), 0, layout));
    }
    let missing: Vec<_> = [TableKind::Systems, TableKind::Contracts, TableKind::Licences, TableKind::Usage]
        .into_iter()
        .filter(|kind| portfolio.sources.iter().all(|source| source.kind != *kind))
        .map(TableKind::name)
        .collect();
    if !missing.is_empty() {
        let it = if missing.len() == 1 { "it" } else { "them" };
        let none = format!("no table of {}: the rules about {it} find nothing", list(&missing, missing.len()));
        text.push_str(&paragraph(&none, 0, layout));
        text.push('\n');
    }
    if portfolio.problems.is_empty() {
        text.push_str("every value was understood\n");
    } else {
        let _ = writeln!(text, "{}", layout.paint(Paint::Strong, &count(portfolio.problems.len(), "problem", "problems")));
        text.push_str(&grid(&[Column::text(""), Column::text("")], &problems::rows(portfolio), 2, layout));
        text.push('\n');
    }
    let read = [
        count(portfolio.systems.len(), "system", "systems"),
        count(portfolio.contracts.len(), "contract", "contracts"),
        count(portfolio.licences.len(), "licence", "licences"),
        count(portfolio.integrations.len(), "integration", "integrations"),
        count(portfolio.units.len(), "organisation unit", "organisation units"),
        count(portfolio.waivers.len(), "waiver", "waivers"),
    ];
    text.push_str(&paragraph(&format!("read {}", read.join(", ")), 0, layout));
    text
}

fn table(source: &Source, layout: Layout) -> String {
    let sheet = source.sheet.as_deref().map(|sheet| format!(", sheet `{sheet}`")).unwrap_or_default();
    let name = layout.paint(Paint::Strong, &clean(&format!("{}{sheet}", source.file)));
    let mut text = format!("{name}: {}, {}\n", source.kind, count(source.rows.len(), "row", "rows"));
    let heading = |at: usize| source.headings.get(at).map(|heading| clean(heading)).unwrap_or_default();
    let mut columns: Vec<_> = source.columns.iter().map(|(column, at)| (*at, *column)).collect();
    columns.sort_unstable();
    let understood: Vec<_> = columns
        .iter()
        .map(|(at, column)| {
            let heading = heading(*at);
            if heading == *column { format!("`{column}`") } else { format!("`{heading}` as {column}") }
        })
        .collect();
    text.push_str(&paragraph(&format!("columns: {}", understood.join(", ")), 2, layout));
    for note in &source.notes {
        text.push_str(&paragraph(&clean(note), 2, layout));
    }
    text
}

/// Writes what was taken from a file that explains the tables.
fn explaining(aside: &Aside, layout: Layout) -> String {
    let sheet = aside.sheet.as_deref().map(|sheet| format!(", sheet `{sheet}`")).unwrap_or_default();
    let name = layout.paint(Paint::Strong, &clean(&format!("{}{sheet}", aside.file)));
    let mut text = format!("{name}: {}, {}\n", aside.what, count(aside.rows, "row", "rows"));
    for note in &aside.notes {
        text.push_str(&paragraph(&clean(note), 2, layout));
    }
    text
}

/// Returns what was left out, why, and what to do about it.
#[must_use]
pub fn left_out(skipped: &Skipped) -> String {
    let sheet = skipped.sheet.as_deref().map(|sheet| format!(", sheet `{sheet}`")).unwrap_or_default();
    let hint = skipped.hint.as_deref().map(|hint| format!("; {hint}")).unwrap_or_default();
    clean(&format!("{}{sheet}: {}{hint}", skipped.file, skipped.why)).into_owned()
}
