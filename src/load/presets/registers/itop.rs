//! Links of iTop: of everything that an application is made of, only other applications are systems.

use std::collections::BTreeSet;

use super::super::Settled;
use crate::model::{Source, TableKind};
use crate::phrase;
use crate::text::fold;

/// Leaves out the links to what is no system: servers, databases, software.
pub(in crate::load::presets) fn settle(settled: &mut Settled) {
    let is_of_links = |source: &Source| source.preset == Some("itop-links");
    if !settled.sources.iter().any(is_of_links) {
        return;
    }
    let systems = settled.sources.iter().filter(|source| source.kind == TableKind::Systems);
    let known: BTreeSet<String> = systems
        .flat_map(|source| source.rows.iter().flat_map(|row| ["id", "name"].map(|column| fold(&source.cell(row, column).text()))))
        .filter(|name| !name.is_empty())
        .collect();
    for source in settled.sources.iter_mut().filter(|source| is_of_links(source)) {
        let Some(at) = source.columns.get("uses") else { continue };
        let before = source.rows.len();
        source.rows.retain(|row| row.cells.get(at).is_some_and(|cell| known.contains(&fold(&cell.text()))));
        let left = before - source.rows.len();
        if left > 0 {
            source.notes.push(phrase!("preset-links-elsewhere", number = left));
        }
    }
}
