//! Rows of the integrations table: `from`/`to` for data flows, or `system`/`uses`.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Registers;
use super::roster::Found;
use super::row::{RowReader, rows};
use super::systems::criticality;
use crate::load::presets::{USED_BY, USES};
use crate::load::value;
use crate::model::{Integration, Origin, Problem, Source, SystemKey, TableKind};

pub(super) fn integrations(sources: &[Source], registers: &Registers<'_>, problems: &mut Vec<Problem>) -> Vec<Integration> {
    let mut all: Vec<Integration> = Vec::with_capacity(rows(sources, TableKind::Integrations).count());
    all.extend(rows(sources, TableKind::Integrations).filter_map(|origin| integration(sources, origin, registers, problems)));
    let told = all.iter().filter(|row| row.to_depends).map(|row| (row.from.position(), row.to.position())).collect();
    all.extend(of_systems(sources, registers, told, problems));
    all.par_sort_unstable_by(|one, other| key(one).cmp(&key(other)));
    all
}

fn key(row: &Integration) -> impl Ord {
    (row.from, row.to, &row.kind, &row.data, &row.via, row.origin)
}

/// Reads the relations that stand in the systems table itself, as KITOS exports them: each is said by both of its ends. Those that were
/// told already, with more about them, are left out.
fn of_systems(
    sources: &[Source],
    registers: &Registers<'_>,
    told: FxHashSet<(usize, usize)>,
    problems: &mut Vec<Problem>,
) -> Vec<Integration> {
    let roster = &registers.systems;
    let relations =
        |(at, entry): (usize, &super::roster::Entry<'_>), problems: &mut Vec<Problem>| -> Vec<(usize, usize, Origin)> {
            let columns = &sources[entry.origin.source as usize].columns;
            if !columns.has(USES) && !columns.has(USED_BY) {
                return Vec::new();
            }
            let mut row = RowReader::new(sources, entry.origin, problems);
            row.about(roster.about(at));
            let (used, _) = row.references(USES, roster);
            let (used_by, _) = row.references(USED_BY, roster);
            let uses = used.into_iter().map(|used| (used, at, entry.origin));
            uses.chain(used_by.into_iter().map(|by| (at, by, entry.origin))).filter(|(from, to, _)| from != to).collect()
        };
    let mut seen = told;
    let all: Vec<_> = roster.read_each(problems, relations).into_iter().flatten().collect();
    let new = all.into_iter().filter(|(from, to, _)| seen.insert((*from, *to)));
    new.map(|(from, to, origin)| Integration {
        from: SystemKey::at(from),
        to: SystemKey::at(to),
        from_depends: false,
        to_depends: true,
        kind: None,
        data: None,
        criticality: None,
        via: None,
        origin,
    })
    .collect()
}

fn integration(
    sources: &[Source],
    origin: Origin,
    registers: &Registers<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Integration> {
    let mut row = RowReader::new(sources, origin, problems);
    let uses_form = row.cell("from").is_empty() && row.cell("to").is_empty();
    // In the columns `system`/`uses`, data flows from what is used to the system that uses it.
    let columns: [&'static str; 2] = if uses_form { ["uses", "system"] } else { ["from", "to"] };
    let names = columns.map(|column| row.said(column));
    let [from, to] = [0, 1].map(|end| names[end].as_deref().map(|name| registers.systems.find(name)));
    if let (Some(Found::One(known)), _) | (_, Some(Found::One(known))) = (from, to) {
        row.about(registers.systems.about(known));
    }
    let mut ends = [None, None];
    for end in [0, 1] {
        match ([from, to][end], &names[end]) {
            (Some(Found::One(at)), _) => ends[end] = Some(SystemKey::at(at)),
            (_, Some(name)) => row.unknown(columns[end], name.to_string(), TableKind::Systems),
            (_, None) => row.missing(columns[end]),
        }
    }
    let depends = row.read("depends", |cell| value::word(cell, "depends")).unwrap_or("to");
    Some(Integration {
        from: ends[0]?,
        to: ends[1]?,
        from_depends: !uses_form && matches!(depends, "from" | "both"),
        to_depends: uses_form || matches!(depends, "to" | "both"),
        kind: row.short_text("kind"),
        data: row.short_text("data"),
        criticality: row.read("criticality", criticality),
        via: row.short_text("via"),
        origin,
    })
}
