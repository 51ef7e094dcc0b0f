//! LeanIX: fact sheets of applications and interfaces, their relations by what the keys speak of.

use super::super::Settled;
use super::super::draft::{Draft, text};
use super::super::export::Export;
use crate::load::value;
use crate::model::table::{Cell, Row};
use crate::model::{Aside, TableKind};
use crate::phrase;
use crate::text::fold;

/// Relations of an application: what a key speaks of, and the column that it is.
const RELATIONS: [(&str, &str); 7] = [
    ("businesscapability", "tasks"),
    ("usergroup", "organisation"),
    ("organization", "organisation"),
    ("provider", "vendor"),
    ("reltoparent", "part-of"),
    ("reltorequires", "uses"),
    ("reltorequiredby", "used-by"),
];

const COLUMNS: [&str; 14] = [
    "id",
    "name",
    "aliases",
    "description",
    "status",
    "in-service",
    "retire-by",
    "criticality",
    "tasks",
    "organisation",
    "vendor",
    "part-of",
    "uses",
    "used-by",
];

/// Makes tables of the fact sheets.
pub(super) fn settle(settled: &mut Settled, exports: &[Export]) {
    for export in exports.iter().filter(|export| export.form.id == "leanix") {
        let origin = || (export.file.clone(), export.sheet.clone(), export.head.number);
        let related = |column: &str| relations(export, column);
        let heading = |column: &str| {
            let at = related(column).first().and_then(|at| export.head.cells.get(*at)).map(|cell| cell.text().into_owned());
            at.unwrap_or_else(|| export.heading(column))
        };
        let columns: Vec<_> = COLUMNS.into_iter().map(|column| (column, heading(column))).collect();
        let mut systems = Draft::of(origin(), export.form, TableKind::Systems, &columns);
        let columns = ["from", "to", "via"].map(|column| (column, column.to_owned()));
        let mut flows = Draft::of(origin(), export.form, TableKind::Integrations, &columns);
        let mut others = 0;
        for row in &export.rows {
            match fold(&export.cell(row, "type").text()).as_str() {
                "application" => systems.push(row.number, application(export, row)),
                "interface" => {
                    let ends = |word: &str| names(row, &with(export, &[word, "application"]));
                    let via = export.text(row, "name");
                    for (from, to) in
                        ends("provider").iter().flat_map(|from| ends("consumer").into_iter().map(move |to| (from.clone(), to)))
                    {
                        flows.push(row.number, vec![text(from), text(to), via.as_ref().map_or(Cell::Empty, text)]);
                    }
                }
                // The labels stand in the row below the keys.
                "type" => {}
                _ => others += 1,
            }
        }
        let mut notes = export.notes.clone();
        if others > 0 {
            notes.push(phrase!("preset-fact-sheets", number = others));
        }
        let mut drafts = [systems.finish(), flows.finish()];
        match drafts.iter_mut().flatten().next() {
            Some(source) => source.notes = notes,
            None => settled.asides.push(Aside {
                file: export.file.clone(),
                sheet: export.sheet.clone(),
                what: export.form.called(),
                rows: export.rows.len(),
                notes,
            }),
        }
        settled.sources.extend(drafts.into_iter().flatten());
    }
}

/// Returns the columns whose keys speak of all these words, and give names.
fn with(export: &Export, words: &[&str]) -> Vec<usize> {
    let speaks = |key: &str| {
        let (relation, attribute) = key.split_once(':').unwrap_or((key, "displayName"));
        let folded = fold(relation);
        fold(relation).starts_with("rel")
            && words.iter().all(|word| folded.contains(word))
            && matches!(fold(attribute).as_str(), "displayname" | "fullname" | "name")
    };
    export.head.cells.iter().enumerate().filter(|(_, cell)| speaks(&cell.text())).map(|(at, _)| at).collect()
}

/// Returns the columns of an application's relations that a column of ours is.
fn relations(export: &Export, column: &str) -> Vec<usize> {
    let words = RELATIONS.iter().filter(|(_, of)| *of == column).map(|(word, _)| *word);
    words.flat_map(|word| with(export, &[word])).collect()
}

fn names(row: &Row, columns: &[usize]) -> Vec<String> {
    let cells = columns.iter().filter_map(|at| row.cells.get(*at)).filter(|cell| !cell.is_empty());
    cells.flat_map(|cell| value::list(&cell.text()).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn application(export: &Export, row: &Row) -> Vec<Cell> {
    let cell = |column: &str| export.cell(row, column).clone();
    let is_there = |column: &str| !export.cell(row, column).is_empty();
    let name = export.text(row, "name");
    let display = export.text(row, "display-name").filter(|display| Some(display) != name.as_ref());
    let aliases: Vec<String> = display.into_iter().chain(export.text(row, "alias")).collect();
    let status = match () {
        () if is_there("active") || is_there("phase-out") || is_there("end-of-life") => Cell::Empty,
        () if is_there("plan") || is_there("phase-in") => text("planned"),
        () => Cell::Empty,
    };
    let criticality = match fold(&cell("criticality").text()).as_str() {
        "missioncritical" => text("critical"),
        "businesscritical" => text("high"),
        "businessoperational" => text("medium"),
        "administrativeservice" => text("low"),
        _ => cell("criticality"),
    };
    let related = |column: &str| {
        let joined = names(row, &relations(export, column)).join("\n");
        if joined.is_empty() { Cell::Empty } else { text(joined) }
    };
    vec![
        cell("id"),
        name.map_or(Cell::Empty, text),
        if aliases.is_empty() { Cell::Empty } else { text(aliases.join("\n")) },
        cell("description"),
        status,
        cell("active"),
        cell("end-of-life"),
        criticality,
        related("tasks"),
        related("organisation"),
        related("vendor"),
        related("part-of"),
        related("uses"),
        related("used-by"),
    ]
}
