//! Contracts in an ArchiMate model: elements of that kind which say when they end or what they cost, and components whose own properties
//! speak of their contract.
//!
//! A `Contract` that says neither is the terms of a service, and no agreement with a supplier.

use std::collections::BTreeMap;

use super::super::super::draft::{Draft, text};
use super::super::super::form::Form;
use super::{Element, Landscape};
use crate::load::headings::dictionary;
use crate::model::table::Cell;
use crate::model::{Source, TableKind};
use crate::text::fold;

/// Columns that a property may give by its name.
const GIVEN: [&str; 15] = [
    "supplier",
    "supplier-number",
    "start",
    "end",
    "notice",
    "irrevocable-until",
    "renewal",
    "options",
    "options-used",
    "terminated",
    "annual-value",
    "total-value",
    "procedure",
    "competed",
    "owner",
];

/// Those without which an element is no agreement.
const TELLING: [&str; 5] = ["end", "start", "notice", "annual-value", "total-value"];

/// Words of a component's property that speaks of its contract.
const OF_CONTRACT: [&str; 5] = ["kontrakt", "contract", "aftale", "avtale", "overeenkomst"];

/// Makes the table of contracts of a model.
pub(super) fn contracts(landscape: &Landscape<'_>, form: &'static Form) -> Option<Source> {
    let model = landscape.model;
    let meant = |name: &str| {
        let column = dictionary().column(TableKind::Contracts, name)?;
        GIVEN.into_iter().find(|given| *given == column)
    };
    let names = model.elements.iter().flat_map(|element| &element.properties).map(|(name, _)| name.as_str());
    let meanings: BTreeMap<&str, &'static str> = names.filter_map(|name| Some((name, meant(name)?))).collect();
    let told = |element: &Element, is_meant: &dyn Fn(&str) -> bool| -> BTreeMap<&'static str, String> {
        let of_element = element.properties.iter().filter(|(name, value)| is_meant(name) && !value.trim().is_empty());
        of_element.filter_map(|(name, value)| Some((*meanings.get(name.as_str())?, value.trim().to_owned()))).collect()
    };
    let tells = |facts: &BTreeMap<&'static str, String>| TELLING.iter().any(|column| facts.contains_key(column));
    let columns: Vec<(&'static str, String)> = [("id", "identifier"), ("title", "name"), ("systems", "relationship")]
        .map(|(column, key)| (column, key.to_owned()))
        .into_iter()
        .chain(GIVEN.map(|column| {
            let heading = meanings.iter().find(|(_, meant)| **meant == column).map_or(column, |(name, _)| name);
            (column, heading.to_owned())
        }))
        .collect();
    let mut draft = Draft::of((model.file.clone(), None, 1), form, TableKind::Contracts, &columns);
    let mut push = |element: &Element, id: String, systems: &[&str], facts: &BTreeMap<&'static str, String>| {
        let mut cells = vec![text(id), text(element.name.trim()), text(systems.join("\n"))];
        cells.extend(GIVEN.map(|column| facts.get(column).map_or(Cell::Empty, text)));
        draft.push(element.line, cells);
    };
    // What each agreement is related to, looked up once: a model may have as many of them as relations.
    let mut beside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (source, target) in model.relations.iter().filter_map(|relation| landscape.ends(relation)) {
        for (at, other) in [(source, target), (target, source)] {
            if at != other && landscape.element(at).kind == "Contract" {
                beside.entry(at).or_default().push(other);
            }
        }
    }
    for (at, element) in model.elements.iter().enumerate().filter(|(_, element)| element.kind == "Contract") {
        let mut facts = told(element, &|_| true);
        if !tells(&facts) {
            continue;
        }
        let mut systems = Vec::new();
        for other in beside.get(&at).into_iter().flatten().copied() {
            match landscape.system(other) {
                Some(system) => systems.push(landscape.id(system)),
                None if landscape.element(other).kind == "BusinessActor" => {
                    facts.entry("supplier").or_insert_with(|| landscape.element(other).name.trim().to_owned());
                }
                None => {}
            }
        }
        systems.sort_unstable();
        systems.dedup();
        push(element, landscape.id(at).to_owned(), &systems, &facts);
    }
    for (at, element) in landscape.systems() {
        let mut facts = told(element, &|name| OF_CONTRACT.iter().any(|word| fold(name).contains(word)));
        if tells(&facts) {
            if let Some(vendor) = landscape.told(at, "vendor") {
                facts.entry("supplier").or_insert(vendor);
            }
            push(element, format!("{}-contract", landscape.id(at)), &[landscape.id(at)], &facts);
        }
    }
    let mut source = draft.finish()?;
    for column in GIVEN {
        if source.rows.iter().all(|row| source.cell(row, column).is_empty()) {
            source.columns.remove(column);
            source.hidden.push(column);
        }
    }
    Some(source)
}
