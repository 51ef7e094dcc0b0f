//! The catalogue of systems that all municipalities share: it fills what the own overview does not tell, and never says by itself
//! what a municipality uses.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::Settled;
use super::super::draft::{Draft, text};
use super::super::export::Export;
use super::super::form::Form;
use super::super::json::{Answer, at, list_at, text_at};
use super::{aside, without_marks};
use crate::load::value;
use crate::model::table::Cell;
use crate::model::{Skipped, TableKind};
use crate::phrase;

const COLUMNS: [&str; 8] = ["id", "name", "former-names", "vendor", "description", "category", "tasks", "part-of"];

/// Adds the catalogue as a table that only fills others. Without an overview of systems, the rows that say they are used count.
pub(super) fn settle(settled: &mut Settled, exports: &[Export], answers: &[(&'static Form, Answer)], has_systems: bool) {
    for export in exports.iter().filter(|export| export.form.id == "kitos-catalogue") {
        let columns: Vec<_> =
            COLUMNS.into_iter().filter(|name| export.has(name)).map(|name| (name, export.heading(name))).collect();
        let origin = (export.file.clone(), export.sheet.clone(), export.head.number);
        let mut draft = Draft::of(origin, export.form, TableKind::Systems, &columns);
        export.notes.iter().for_each(|note| draft.note(note));
        let mut used = 0;
        for row in &export.rows {
            let is_used = value::yes_no(export.cell(row, "in-use")) == Ok(true);
            used += usize::from(is_used);
            if has_systems || is_used {
                let cell = |name: &str| match export.cell(row, name) {
                    Cell::Text(text) => Cell::Text(without_marks(text).into()),
                    cell => cell.clone(),
                };
                draft.push(row.number, columns.iter().map(|(name, _)| cell(name)).collect());
            }
        }
        match (has_systems, export.has("in-use")) {
            (true, _) => {}
            (false, true) => draft.note(phrase!("kitos-catalogue-alone", number = used)),
            (false, false) => {
                settled.skipped.push(Skipped {
                    file: export.file.clone(),
                    sheet: export.sheet.clone(),
                    why: phrase!("kitos-catalogue-without-use"),
                    hint: Some(phrase!("kitos-catalogue-without-use-hint")),
                });
                continue;
            }
        }
        match draft.finish() {
            Some(source) => settled.sources.push(source),
            None => settled.asides.push(aside(export, phrase!("kitos-catalogue-unused"))),
        }
    }
    for (form, answer) in answers.iter().filter(|(form, _)| form.id == "kitos-api-catalogue") {
        if has_systems {
            settled.sources.extend(of_api(form, answer));
        } else {
            settled.skipped.push(Skipped {
                file: answer.file.clone(),
                sheet: None,
                why: phrase!("kitos-catalogue-of-all"),
                hint: Some(phrase!("kitos-catalogue-of-all-hint")),
            });
        }
    }
}

fn of_api(form: &'static Form, answer: &Answer) -> Option<crate::model::Source> {
    const KEYS: [&str; 8] =
        ["uuid", "name", "formerName", "rightsHolder.name", "description", "businessType.name", "kle.name", "parentSystem.name"];
    let columns: Vec<_> = COLUMNS.into_iter().zip(KEYS.map(str::to_owned)).collect();
    let mut draft = Draft::of((Arc::clone(&answer.file), None, 1), form, TableKind::Systems, &columns);
    draft.note(phrase!("preset-recognised-records", form = form.called(), number = answer.records.len()));
    for (record, line) in answer.records.iter().zip(&answer.lines) {
        let cell = |path: &[&str]| text_at(record, path).map_or(Cell::Empty, text);
        draft.push(
            *line,
            vec![
                cell(&["uuid"]),
                cell(&["name"]),
                cell(&["formerName"]),
                cell(&["rightsHolder", "name"]),
                cell(&["description"]),
                cell(&["businessType", "name"]),
                Cell::Text(tasks(record).join(", ").into()),
                cell(&["parentSystem", "uuid"]),
            ]
            .into_iter()
            .map(|cell| if cell.text().is_empty() { Cell::Empty } else { cell })
            .collect(),
        );
    }
    draft.finish()
}

/// Returns the tasks of a catalogue's record.
fn tasks(record: &serde_json::Value) -> Vec<String> {
    list_at(record, &["kle"]).iter().filter_map(|pair| text_at(pair, &["name"])).collect()
}

/// Returns the tasks of the systems of the catalogue, by their numbers.
pub(super) fn tasks_by_system(answers: &[(&'static Form, Answer)]) -> BTreeMap<String, Vec<String>> {
    let catalogues = answers.iter().filter(|(form, _)| form.id == "kitos-api-catalogue");
    let records = catalogues.flat_map(|(_, answer)| &answer.records).filter(|record| at(record, &["kle"]).is_some());
    records.filter_map(|record| Some((text_at(record, &["uuid"])?, tasks(record)))).collect()
}
