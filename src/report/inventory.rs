//! What was read: every table, its columns understood and not, and each cell that could not be read.

use std::fmt::Write;

use super::grid::{Column, Layout, Paint, grid, paragraph};
use super::words::clean;
use crate::model::{Portfolio, Problem, ProblemKind, Skipped, Source, TableKind};
use crate::text::count;

/// Writes what was read.
#[must_use]
pub fn write(portfolio: &Portfolio, layout: Layout) -> String {
    let mut text = String::new();
    for source in &portfolio.sources {
        text.push_str(&table(source, layout));
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
        let none = format!("no table of {}: the rules about it find nothing", missing.join(", "));
        text.push_str(&paragraph(&none, 0, layout));
        text.push('\n');
    }
    let problems = &portfolio.problems;
    if problems.is_empty() {
        text.push_str("every value was understood\n");
    } else {
        let _ = writeln!(text, "{}", layout.paint(Paint::Strong, &count(problems.len(), "problem", "problems")));
        // By place, as somebody who repairs a file meets them.
        let mut problems: Vec<_> = problems.iter().collect();
        problems.sort_by_key(|problem| &problem.places);
        let rows: Vec<_> = problems.into_iter().map(|problem| vec![place(problem), phrase(problem)]).collect();
        text.push_str(&grid(&[Column::text(""), Column::text("")], &rows, 2, layout));
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

/// Returns what was left out, why, and what to do about it.
#[must_use]
pub fn left_out(skipped: &Skipped) -> String {
    let sheet = skipped.sheet.as_deref().map(|sheet| format!(", sheet `{sheet}`")).unwrap_or_default();
    let hint = skipped.hint.as_deref().map(|hint| format!("; {hint}")).unwrap_or_default();
    clean(&format!("{}{sheet}: {}{hint}", skipped.file, skipped.why)).into_owned()
}

fn place(problem: &Problem) -> String {
    problem.places.first().map(|place| clean(&place.to_string()).into_owned()).unwrap_or_default()
}

fn phrase(problem: &Problem) -> String {
    let said = match &problem.kind {
        ProblemKind::Unreadable { value, why, .. } => format!("`{value}` is not understood: {why}"),
        ProblemKind::Missing { column } => format!("the row has no `{column}` and was left out"),
        ProblemKind::UnknownReference { column, value, wanted } => {
            format!("`{column}` names `{value}`, which is not in the table {wanted}, or more than once")
        }
        ProblemKind::DuplicateId => {
            let also: Vec<_> = problem.places.iter().skip(1).map(|place| format!("{}, row {}", place.file, place.row)).collect();
            let also = if also.is_empty() { String::new() } else { format!(" in {}", also.join(" and ")) };
            format!("the id `{}` stands{also} too; the fuller row counts", problem.subject.id)
        }
    };
    clean(&said).into_owned()
}
