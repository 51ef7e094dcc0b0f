//! The overview of systems in use.

use std::collections::BTreeSet;

use super::super::trust;
use super::{fall_back, unmark};
use crate::load::value;
use crate::model::table::Cell;
use crate::model::{Source, TableKind};
use crate::phrase;

/// Reads what the overview says in its own way.
pub(super) fn settle(source: &mut Source) {
    unmark(source, &["name", "aliases", "vendor", "part-of", "uses", "used-by"]);
    if source.columns.has("status") {
        fall_back(source, "status", &["Status (Livscyklus)", "Status"]);
    }
    fall_back(source, "organisation", &["Relevante organisationsenheder"]);
    local_tasks(source);
    critical(source);
    // Roles are people; the unit that is responsible is none.
    if !source.columns.has("owner")
        && let Some(at) = source.columns.get("organisation")
    {
        source.columns.insert("owner", at);
    }
}

/// Adds the tasks that the municipality gave a system itself to those of the catalogue.
fn local_tasks(source: &mut Source) {
    let (Some(tasks), Some(local)) = (source.columns.get("tasks"), source.columns.remove("local-tasks")) else { return };
    if tasks == local {
        return;
    }
    for row in 0..source.rows.len() {
        let text = |at: usize| source.rows[row].cells.get(at).map(|cell| cell.text().into_owned()).unwrap_or_default();
        let (of_catalogue, of_municipality) = (text(tasks), text(local));
        if of_municipality.trim().is_empty() {
            continue;
        }
        if of_catalogue.trim().is_empty() {
            let place = trust::place_at(source, row, local);
            source.lend(row, "tasks", Cell::Text(of_municipality.into()), place);
        } else {
            source.rows[row].cells[tasks] = Cell::Text(format!("{of_catalogue}, {of_municipality}").into());
        }
    }
}

/// Takes a system without a criticality of its own for a critical one when the overview says so in another column.
fn critical(source: &mut Source) {
    for (column, word) in [("socially-critical", "Samfundskritisk"), ("business-critical", "Forretningskritisk")] {
        let Some(at) = source.columns.remove(column) else { continue };
        for row in 0..source.rows.len() {
            let says_so = source.rows[row].cells.get(at).is_some_and(|cell| value::yes_no(cell) == Ok(true));
            if says_so && source.cell(&source.rows[row], "criticality").is_empty() {
                let place = trust::place_at(source, row, at);
                source.lend(row, "criticality", Cell::Text(word.into()), place);
            }
        }
    }
}

/// Says of archived systems that they are retired, but for those that are in use again.
pub(super) fn archive(sources: &mut [Source]) {
    let is_archive = |source: &Source| source.preset == Some("kitos-archive");
    if !sources.iter().any(is_archive) {
        return;
    }
    let in_use = numbers(sources.iter().filter(|source| !is_archive(source)));
    for source in sources.iter_mut().filter(|source| is_archive(source)) {
        let Some(archived) = source.columns.get("retired") else { continue };
        let id = source.columns.get("id");
        let before = source.rows.len();
        source.rows.retain(|row| {
            let number = id.and_then(|at| row.cells.get(at)).map(|cell| cell.text().trim().to_lowercase()).unwrap_or_default();
            number.is_empty() || !in_use.contains(&number)
        });
        if before > source.rows.len() {
            source.notes.push(phrase!("kitos-in-use-again", number = before - source.rows.len()));
        }
        for row in 0..source.rows.len() {
            let place = trust::place_at(source, row, archived);
            source.lend(row, "status", Cell::Text("retired".into()), place);
        }
    }
}

/// Returns the ids of all systems.
pub(super) fn numbers<'s>(sources: impl Iterator<Item = &'s Source>) -> BTreeSet<String> {
    let systems = sources.filter(|source| source.kind == TableKind::Systems);
    systems.flat_map(|source| source.rows.iter().map(|row| source.cell(row, "id").text().trim().to_lowercase())).collect()
}
