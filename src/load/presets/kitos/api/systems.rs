//! Systems in use as the API tells them, and the relations between them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::super::super::draft::text;
use super::super::super::form::Form;
use super::super::super::json::{Answer, list_at, text_at};
use super::super::without_marks;
use super::{cell, day, draft, has_key, lines, reference};
use crate::model::table::Cell;
use crate::model::{Source, TableKind};
use crate::phrase;
use crate::phrase::Value;

const COLUMNS: [(&str, &str); 11] = [
    ("id", "systemContext.uuid"),
    ("name", "systemContext.name"),
    ("local-id", "general.localSystemId"),
    ("aliases", "general.localCallName"),
    ("status", "general.validity.lifeCycleStatus"),
    ("in-service", "general.validity.validFrom"),
    ("retire-by", "general.validity.validTo"),
    ("organisation", "organizationUsage.responsibleOrganizationUnit.name"),
    ("criticality", "general.systemUsageCriticalityLevel.name"),
    ("hosting", "general.hostedAt"),
    ("tasks", "localKLEDeviations"),
];

/// The key of the relations that go out from a system.
const RELATIONS: &str = "outgoingSystemRelations";

/// Makes the table of systems. `tasks` are those of the catalogue, by the system's number; without them only the municipality's own
/// deviations are known, which are no list of tasks.
pub(super) fn systems(form: &'static Form, answer: &Answer, tasks: &BTreeMap<String, Vec<String>>) -> Option<Source> {
    let mut draft = draft(
        form,
        answer,
        TableKind::Systems,
        &[&COLUMNS[..], &[("owner", "organizationUsage.responsibleOrganizationUnit.name")]].concat(),
    );
    if tasks.is_empty() {
        draft.note(phrase!("kitos-tasks-elsewhere"));
    }
    if !answer.records.iter().any(|record| has_key(record, RELATIONS)) {
        draft.note(phrase!("json-without", keys = Value::names([RELATIONS], 1)));
    }
    for (record, line) in answer.records.iter().zip(&answer.lines).filter(|(record, _)| record.is_object()) {
        let also = [text_at(record, &["uuid"]), text_at(record, &["general", "localSystemId"])];
        let unit = cell(record, &["organizationUsage", "responsibleOrganizationUnit", "name"]);
        let units = list_at(record, &["organizationUsage", "usingOrganizationUnits"]).iter();
        draft.push(
            *line,
            vec![
                cell(record, &["systemContext", "uuid"]),
                text_at(record, &["systemContext", "name"]).map_or(Cell::Empty, |name| text(without_marks(&name))),
                lines(also.into_iter().flatten()),
                cell(record, &["general", "localCallName"]),
                status(record),
                day(record, &["general", "validity", "validFrom"]),
                day(record, &["general", "validity", "validTo"]),
                if unit.is_empty() { lines(units.filter_map(|unit| text_at(unit, &["name"]))) } else { unit.clone() },
                criticality(record),
                hosting(record),
                tasks_of(record, tasks),
                unit,
            ],
        );
    }
    draft.finish()
}

fn status(record: &Json) -> Cell {
    match text_at(record, &["general", "validity", "lifeCycleStatus"]).as_deref() {
        None | Some("Undecided") => Cell::Empty,
        Some("NotInUse") => text("Ikke i drift"),
        Some("PhasingIn") => text("Under indfasning"),
        Some("Operational") => text("I drift"),
        Some("PhasingOut") => text("Under udfasning"),
        Some("Pilot") => text("Under afprøvning"),
        Some(other) => text(other),
    }
}

fn criticality(record: &Json) -> Cell {
    let says = |key: &str| text_at(record, &["general", key]).as_deref() == Some("Yes");
    match cell(record, &["general", "systemUsageCriticalityLevel", "name"]) {
        Cell::Empty if says("isSociallyCritical") => text("Samfundskritisk"),
        Cell::Empty if says("isBusinessCritical") => text("Forretningskritisk"),
        cell => cell,
    }
}

fn hosting(record: &Json) -> Cell {
    match text_at(record, &["general", "hostedAt"]).as_deref() {
        None | Some("Undecided") => Cell::Empty,
        Some("OnPremise") => text("On-premise"),
        Some("External") => text("Eksternt"),
        Some(other) => text(other),
    }
}

/// Returns the tasks: those of the catalogue, less those that the municipality took away, and those that it added.
fn tasks_of(record: &Json, tasks: &BTreeMap<String, Vec<String>>) -> Cell {
    let of_catalogue = text_at(record, &["systemContext", "uuid"]).and_then(|uuid| tasks.get(&uuid));
    let Some(of_catalogue) = of_catalogue else { return Cell::Empty };
    let deviations = |key: &str| -> BTreeSet<String> {
        list_at(record, &["localKLEDeviations", key]).iter().filter_map(|pair| text_at(pair, &["name"])).collect()
    };
    let removed = deviations("removedKLE");
    let kept: BTreeSet<String> = of_catalogue.iter().filter(|task| !removed.contains(*task)).cloned().collect();
    lines(kept.union(&deviations("addedKLE")).cloned())
}

/// Makes the table of relations: a system uses those that its relations go out to.
pub(super) fn relations(
    form: &'static Form,
    answer: &Answer,
    usages: &BTreeMap<String, String>,
    kinds: &BTreeMap<String, String>,
) -> Option<Source> {
    let key = RELATIONS;
    let columns = [("system", "systemContext.uuid"), ("uses", key), ("via", key), ("kind", key), ("data", key)];
    let mut draft = draft(form, answer, TableKind::Integrations, &columns);
    for (record, line) in answer.records.iter().zip(&answer.lines) {
        for relation in list_at(record, &[key]) {
            let target = relation.get("toSystemUsage").and_then(|pair| reference(pair, usages));
            let (Some(system), Some(target)) = (text_at(record, &["systemContext", "uuid"]), target) else { continue };
            if system == target {
                continue;
            }
            let kind = text_at(relation, &["relationInterface", "uuid"]).and_then(|uuid| kinds.get(&uuid));
            draft.push(
                *line,
                vec![
                    text(system),
                    text(target),
                    cell(relation, &["relationInterface", "name"]),
                    kind.map_or(Cell::Empty, text),
                    cell(relation, &["description"]),
                ],
            );
        }
    }
    draft.finish()
}
