//! Which contract is for which system, as the overview of systems tells it: it names contracts, and the overview of contracts may hide
//! the systems, or be half an export.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{CONTRACTS, Settled};
use super::{is_contracts, is_of, names_in};
use crate::model::table::Cell;
use crate::model::{Source, TableKind};
use crate::phrase;
use crate::phrase::Value;
use crate::place::Place;
use crate::text::fold;

/// Gives contracts the systems that name them, where their own columns of systems are hidden, and says which contracts are named that
/// are not there.
pub(super) fn settle(settled: &mut Settled) {
    let sources = &mut settled.sources;
    let named = named_by_systems(sources);
    for source in sources.iter_mut().filter(|source| is_contracts(source) && !source.columns.has("systems")) {
        lend_systems(source, &named);
    }
    tell_absent(sources, &named);
    let of_contracts = || sources.iter().filter(|source| source.kind == TableKind::Contracts);
    let hides = |source: &Source| source.hidden.contains(&"systems") && !source.columns.has("systems");
    if of_contracts().count() == 0 || of_contracts().any(hides) {
        let of_systems = sources.iter_mut().filter(|source| is_of(source, "kitos-systems") || is_of(source, "kitos-api-systems"));
        of_systems.for_each(|source| source.hidden.push(CONTRACTS));
    }
}

/// Takes the systems of contracts for hidden where no table of systems is there: none that they name can be known.
pub(super) fn without_systems(settled: &mut Settled) {
    if settled.sources.iter().any(|source| source.kind == TableKind::Systems) {
        return;
    }
    for source in settled.sources.iter_mut().filter(|source| is_contracts(source)) {
        let of_systems = ["systems", "system-names"].map(|column| source.columns.remove(column));
        if of_systems.iter().any(Option::is_some) {
            source.hidden.push("systems");
            source.note(phrase!("kitos-no-systems"));
        }
    }
}

/// What the overview of systems says of a contract.
struct Named {
    title: String,
    systems: Vec<String>,
    place: Place,
}

/// Returns the contracts that systems name, by their folded titles.
fn named_by_systems(sources: &[Source]) -> BTreeMap<String, Named> {
    let names_contracts = |source: &&Source| is_of(source, "kitos-systems") && source.columns.has(CONTRACTS);
    let mut named: BTreeMap<String, Named> = BTreeMap::new();
    if !sources.iter().any(|source| names_contracts(&source)) {
        return named;
    }
    let titles = titles(sources);
    for source in sources.iter().filter(names_contracts) {
        for row in &source.rows {
            let own = ["id", "name"].map(|column| source.cell(row, column)).into_iter().find(|cell| !cell.is_empty());
            let Some(own) = own.map(|cell| cell.text().into_owned()) else { continue };
            for title in names_in(&source.cell(row, CONTRACTS).text(), |title| titles.contains(&fold(title))) {
                let place = || source.place(row, Some(CONTRACTS));
                let of_title = named.entry(fold(&title));
                of_title.or_insert_with(|| Named { title, systems: Vec::new(), place: place() }).systems.push(own.clone());
            }
        }
    }
    named
}

/// Returns the folded titles of all contracts.
fn titles(sources: &[Source]) -> BTreeSet<String> {
    let of_contracts = sources.iter().filter(|source| source.kind == TableKind::Contracts);
    of_contracts.flat_map(|source| source.rows.iter().map(|row| fold(&source.cell(row, "title").text()))).collect()
}

fn lend_systems(source: &mut Source, named: &BTreeMap<String, Named>) {
    let mut given = 0_usize;
    for row in 0..source.rows.len() {
        let title = fold(&source.cell(&source.rows[row], "title").text());
        if let Some(of_title) = named.get(&title) {
            source.lend(row, "systems", Cell::Text(of_title.systems.join("\n").into()), of_title.place.clone());
            given += 1;
        }
    }
    if given == 0 {
        return;
    }
    // Where systems name their contracts, one that none of them names covers none.
    source.hidden.retain(|column| *column != "systems");
    source.note(phrase!("kitos-systems-of-contracts", number = given));
}

/// Says which contracts systems name that no table of contracts has: half an export, or a filtered one.
fn tell_absent(sources: &mut [Source], named: &BTreeMap<String, Named>) {
    if !sources.iter().any(is_contracts) {
        return;
    }
    let titles = titles(sources);
    let Some(of_contracts) = sources.iter_mut().find(|source| is_contracts(source)) else { return };
    let absent: Vec<&str> =
        named.iter().filter(|(title, _)| !titles.contains(*title)).map(|(_, named)| named.title.as_str()).collect();
    if !absent.is_empty() {
        let number = absent.len();
        of_contracts.note(phrase!("kitos-contracts-absent", number, names = Value::names(absent, 5)));
    }
}
