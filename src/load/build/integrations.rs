//! Rows of the integrations table: `from`/`to` for data flows, or `system`/`uses`.

use super::Registers;
use super::roster::Found;
use super::row::{RowReader, rows};
use super::systems::criticality;
use crate::load::value;
use crate::model::{Integration, Origin, Problem, Source, SystemKey, TableKind};

pub(super) fn integrations(sources: &[Source], registers: &Registers, problems: &mut Vec<Problem>) -> Vec<Integration> {
    let mut all: Vec<Integration> =
        rows(sources, TableKind::Integrations).filter_map(|origin| integration(sources, origin, registers, problems)).collect();
    all.sort_by(|one, other| {
        let key = |row: &Integration| (row.from, row.to, row.kind.clone(), row.data.clone(), row.via.clone(), row.origin);
        key(one).cmp(&key(other))
    });
    all
}

fn integration(sources: &[Source], origin: Origin, registers: &Registers, problems: &mut Vec<Problem>) -> Option<Integration> {
    let mut row = RowReader::new(sources, origin, problems);
    let uses_form = row.cell("from").is_empty() && row.cell("to").is_empty();
    // In the columns `system`/`uses`, data flows from what is used to the system that uses it.
    let columns: [&'static str; 2] = if uses_form { ["uses", "system"] } else { ["from", "to"] };
    let names = columns.map(|column| row.text(column));
    let [from, to] = [0, 1].map(|end| names[end].as_deref().map(|name| registers.systems.find(name)));
    if let (Some(Found::One(known)), _) | (_, Some(Found::One(known))) = (from, to) {
        row.about(registers.systems.subject(known));
    }
    let mut ends = [None, None];
    for end in [0, 1] {
        match ([from, to][end], &names[end]) {
            (Some(Found::One(at)), _) => ends[end] = Some(SystemKey::at(at)),
            (_, Some(name)) => row.unknown(columns[end], name.clone(), TableKind::Systems),
            (_, None) => row.missing(columns[end]),
        }
    }
    let depends = row.read("depends", |cell| value::word(cell, "depends")).unwrap_or("to");
    Some(Integration {
        from: ends[0]?,
        to: ends[1]?,
        from_depends: !uses_form && matches!(depends, "from" | "both"),
        to_depends: uses_form || matches!(depends, "to" | "both"),
        kind: row.text("kind"),
        data: row.text("data"),
        criticality: row.read("criticality", criticality),
        via: row.text("via"),
        origin,
    })
}
