//! Contract data as it is published (OCDS): what was bought from whom, for how much, and by which procedure.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Settled;
use super::draft::{Draft, text};
use super::form::Form;
use super::json::{Answer, at, list_at, text_at};
use crate::model::table::Cell;
use crate::model::{Skipped, Source, TableKind};
use crate::phrase;
use crate::text::fold;

const COLUMNS: [(&str, &str); 10] = [
    ("id", "contracts.id"),
    ("title", "contracts.title"),
    ("supplier", "awards.suppliers.name"),
    ("start", "contracts.period.startDate"),
    ("end", "contracts.period.endDate"),
    ("total-value", "contracts.value.amount"),
    ("currency", "contracts.value.currency"),
    ("procedure", "tender.procurementMethod"),
    ("cpv", "tender.items.classification.id"),
    ("competed", "contracts.dateSigned"),
];

/// Makes tables of published contracts.
pub(super) fn settle(settled: &mut Settled, answers: &[(&'static Form, Answer)]) {
    for (form, answer) in answers.iter().filter(|(form, _)| form.id == "ocds") {
        match contracts(form, answer) {
            Some(source) => settled.sources.push(source),
            None => settled.skipped.push(Skipped {
                file: answer.file.clone(),
                sheet: None,
                why: phrase!("preset-ocds-empty"),
                hint: Some(if links_only(answer) { phrase!("preset-ocds-linked") } else { phrase!("preset-ocds-empty-hint") }),
            }),
        }
    }
    for source in settled.sources.iter_mut().filter(|source| source.preset == Some("ocds-table")) {
        let at = |column: &str| source.columns.get(column);
        let (procedure, competed) = (at("procedure"), at("competed"));
        for row in &mut source.rows {
            let method = procedure.and_then(|at| row.cells.get(at)).map(|cell| cell.text().into_owned());
            if let Some(cell) = procedure.and_then(|at| row.cells.get_mut(at)) {
                *cell = procedure_of(method.as_deref()).map_or(Cell::Empty, text);
            }
            if let Some(cell) = competed.and_then(|at| row.cells.get_mut(at)).filter(|_| !is_open(method.as_deref())) {
                *cell = Cell::Empty;
            }
        }
    }
}

/// Returns whether releases are only pointed at.
fn links_only(answer: &Answer) -> bool {
    let releases = || answer.records.iter().flat_map(|record| list_at(record, &["releases"]));
    releases().any(|release| release.get("url").is_some())
}

fn contracts(form: &'static Form, answer: &Answer) -> Option<Source> {
    // Of several releases about one contract the last one tells.
    let mut latest: BTreeMap<(String, String), (String, u32, &Value, &Value)> = BTreeMap::new();
    for (record, line) in answer.records.iter().zip(&answer.lines) {
        let release = at(record, &["compiledRelease"]).unwrap_or(record);
        let nested = list_at(record, &["releases"]).iter().filter(|release| release.is_object());
        for release in nested.chain([release]) {
            let (ocid, day) = (text_at(record, &["ocid"]).unwrap_or_default(), text_at(release, &["date"]).unwrap_or_default());
            for contract in list_at(release, &["contracts"]) {
                let Some(id) = text_at(contract, &["id"]) else { continue };
                let known = latest.entry((ocid.clone(), id)).or_insert((day.clone(), *line, release, contract));
                if known.0 <= day {
                    *known = (day.clone(), *line, release, contract);
                }
            }
        }
    }
    let columns = COLUMNS.map(|(column, key)| (column, key.to_owned()));
    let mut draft = Draft::of((answer.file.clone(), None, 1), form, TableKind::Contracts, &columns);
    draft.note(phrase!("preset-recognised-records", form = form.called(), number = answer.records.len()));
    answer.notes.iter().for_each(|note| draft.note(note));
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    latest.keys().for_each(|(_, id)| *times.entry(id).or_default() += 1);
    for ((ocid, id), (_, line, release, contract)) in &latest {
        if text_at(contract, &["status"]).as_deref() == Some("cancelled") {
            continue;
        }
        let number = if times.get(id.as_str()) == Some(&1) { id.clone() } else { format!("{ocid}/{id}") };
        let cell = |value: &Value, path: &[&str]| text_at(value, path).map_or(Cell::Empty, text);
        let title = text_at(contract, &["title"]).or_else(|| text_at(release, &["tender", "title"]));
        let method = text_at(release, &["tender", "procurementMethod"]);
        let signed = text_at(contract, &["dateSigned"]).filter(|_| is_open(method.as_deref()));
        draft.push(
            *line,
            vec![
                text(number),
                title.map_or(Cell::Empty, text),
                supplier(release, contract).map_or(Cell::Empty, text),
                cell(contract, &["period", "startDate"]),
                cell(contract, &["period", "endDate"]),
                cell(contract, &["value", "amount"]),
                cell(contract, &["value", "currency"]),
                procedure_of(method.as_deref()).map_or(Cell::Empty, text),
                cpv(release, contract).map_or(Cell::Empty, text),
                signed.map_or(Cell::Empty, text),
            ],
        );
    }
    draft.finish()
}

/// Returns the supplier: of the award that the contract is of, else of the only one.
fn supplier(release: &Value, contract: &Value) -> Option<String> {
    let (awards, wanted) = (list_at(release, &["awards"]), text_at(contract, &["awardID"]));
    let of_contract = awards.iter().find(|award| wanted.is_some() && text_at(award, &["id"]) == wanted);
    let award = of_contract.or_else(|| Some(awards).filter(|awards| awards.len() == 1).and_then(|awards| awards.first()))?;
    list_at(award, &["suppliers"]).iter().find_map(|supplier| text_at(supplier, &["name"]))
}

fn cpv(release: &Value, contract: &Value) -> Option<String> {
    let items = list_at(contract, &["items"]).iter().chain(list_at(release, &["tender", "items"]));
    let classes = items.filter_map(|item| at(item, &["classification"]));
    let of_cpv = |class: &&Value| text_at(class, &["scheme"]).is_none_or(|scheme| fold(&scheme) == "cpv");
    classes.filter(of_cpv).find_map(|class| text_at(class, &["id"]))
}

/// Returns the procedure that a method of the standard is; what it calls limited may be several.
fn procedure_of(method: Option<&str>) -> Option<&'static str> {
    match method?.trim() {
        "open" => Some("open"),
        "selective" => Some("restricted"),
        "direct" => Some("direct"),
        _ => None,
    }
}

/// Returns whether a method lets several bid.
fn is_open(method: Option<&str>) -> bool {
    matches!(method.map(str::trim), Some("open" | "selective"))
}
