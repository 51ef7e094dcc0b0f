//! What stands out in the graph: hubs, rings with the fewest cuts, and systems that join parts which nothing else joins.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::{LinkKind, Picture};
use crate::model::{Criticality, Language, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::grid::{Layout, Paint, paragraph};
use crate::report::sheet::{self, Cell, Column, Group, Sheet};
use crate::report::words::clean;
use crate::words::say;

/// Hubs that are shown.
const MOST: usize = 10;

/// Rings, and single points of failure, that are shown.
const MOST_LINES: usize = 20;

/// Writes what stands out in the graph, for the terminal.
#[must_use]
pub fn overview(picture: &Picture<'_>, layout: Layout) -> String {
    let portfolio = picture.portfolio;
    let name = |system: SystemKey| format!("{} {}", clean(&portfolio[system].id), clean(&portfolio[system].name));
    let joined = |kind| picture.links.iter().filter(|link| link.kind == kind).count();
    let language = Language::of_people(&portfolio.profile);
    let told = |phrase: Phrase| say(&phrase, language);
    let holds = phrase!("graph-holds", systems = picture.systems.len(), links = joined(LinkKind::Integration));
    let mut text = format!("{}\n\n{}\n", told(holds), layout.paint(Paint::Strong, &told(phrase!("graph-hubs"))));
    text.push_str(&sheet::text(&hubs(picture), MOST, &portfolio.profile, layout));
    let rings = picture.graph.rings(|system| picture.places.contains_key(&system));
    let mut part = |title: Phrase, rule: &str, mut lines: Vec<Phrase>, all: usize| {
        text.push_str(&layout.paint(Paint::Strong, &told(title)));
        text.push('\n');
        if lines.is_empty() {
            lines.push(phrase!("graph-none"));
        } else if all > lines.len() {
            lines.push(phrase!("graph-more", more = all - lines.len(), rule));
        }
        lines.into_iter().for_each(|line| text.push_str(&paragraph(&told(line), 2, layout)));
        text.push('\n');
    };
    let ring_line = |ring: &crate::analysis::graph::Ring| {
        let breaks = picture.graph.breaks(ring);
        let cuts = breaks.cuts.iter().map(|(from, to)| phrase!("graph-cut", from = name(*from), to = name(*to)));
        let fewest = if breaks.is_fewest { "yes" } else { "no" };
        phrase!("graph-ring", systems = Value::list(ring.systems().map(name), 6), fewest, cuts = Value::list(cuts, 5))
    };
    let lines = rings.iter().take(MOST_LINES).map(ring_line).collect();
    part(phrase!("graph-rings"), "dependency-cycle", lines, rings.len());
    let cuts = picture.graph.cuts(|system| picture.can_fail(system));
    let critical = cuts.tally(|system| portfolio[system].criticality >= Some(Criticality::High));
    let point_line = |point: &crate::analysis::graph::CutPoint| {
        let parts: Vec<_> = cuts.parts(point, &critical, 1).filter(|part| part.counted > 0).collect();
        (parts.len() > 1).then(|| {
            let names = parts.iter().filter_map(|part| part.first.first()).map(|system| name(*system));
            phrase!("graph-point", system = name(point.system), parts = Value::list(names, 4))
        })
    };
    let mut lines: Vec<_> = cuts.points.iter().filter_map(point_line).collect();
    let all = lines.len();
    lines.truncate(MOST_LINES);
    part(phrase!("graph-points"), "single-point-of-failure", lines, all);
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn hubs(picture: &Picture<'_>) -> Sheet {
    let mut degrees: FxHashMap<SystemKey, (u64, u64)> = FxHashMap::default();
    for link in picture.links.iter().filter(|link| link.kind == LinkKind::Integration) {
        degrees.entry(link.to).or_default().0 += 1;
        degrees.entry(link.from).or_default().1 += 1;
    }
    let mut hubs: Vec<_> = degrees.into_iter().collect();
    hubs.sort_unstable_by_key(|(system, (needed_by, needs))| (Reverse(*needed_by), Reverse(*needs), *system));
    let row = |(system, (needed_by, needs)): &(SystemKey, (u64, u64))| {
        let row = &picture.portfolio[*system];
        vec![
            Cell::text(&row.id),
            Cell::text(&row.name),
            Cell::Whole(*needed_by),
            Cell::Whole(*needs),
            row.criticality.map_or(Cell::Empty, |criticality| Cell::Word("criticality", criticality.name())),
            picture.portfolio.owner_of_system(*system).into(),
        ]
    };
    Sheet {
        name: "Hubs".to_owned(),
        columns: vec![
            Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]),
            Column::new("name", "system", ["System", "System", "System"]),
            Column::new("needed-by", "needed by", ["Afhængige systemer", "Avhengige systemer", "Needed by"]),
            Column::new("needs", "needs", ["Afhænger af", "Avhenger av", "Needs"]),
            Column::new("criticality", "criticality", ["Kritikalitet", "Kritikalitet", "Criticality"]),
            Column::new("owner", "owner", ["Systemejer", "Systemeier", "Owner"]),
        ],
        groups: vec![Group { rows: hubs.iter().map(row).collect(), ..Group::default() }],
        notes: Vec::new(),
    }
}
