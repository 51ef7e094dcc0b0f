//! Who depends on whom: the hubs and the systems as tables for everybody, and all of it as compact data for the script, which draws
//! the neighbours of one system.

use std::cmp::Reverse;

use serde::Serialize;

use super::voice::Voice;
use crate::analysis::graph::Direction;
use crate::facts::Facts;
use crate::model::{SystemKey, UnitKey};
use crate::phrase;
use crate::phrase::Value;
use crate::report::words::clean;

/// Systems that the table shows.
const MOST_ROWS: usize = 300;

/// Neighbours that a row names.
const MOST_NAMES: usize = 8;

/// Systems that stop with one, which are counted; where more do, that is said.
const MOST_BROKEN: usize = 500;

/// Systems that the drawing knows; of more, those with most neighbours.
const MOST_SYSTEMS: usize = 25_000;

/// The graph.
#[derive(Debug, Serialize)]
pub(super) struct Network {
    rows: Vec<Row>,
    rows_left_out: Option<String>,
    /// What the drawing leaves out, said.
    data_left_out: Option<String>,
    systems: String,
    dependencies: String,
    #[serde(skip)]
    known: Vec<SystemKey>,
}

/// A system and its neighbours.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    name: String,
    department: String,
    needs: String,
    needs_names: String,
    needed_by: String,
    needed_by_names: String,
    /// How many systems stop with it, through others too.
    breaks: String,
    order: [usize; 3],
}

/// What the script draws from: a list a system, the names of the units, and pairs of positions, of which the first depends on the
/// second.
#[derive(Debug, Serialize)]
pub(super) struct Data {
    /// Id, name, position of the unit, whether it is in operation.
    systems: Vec<(String, String, i32, u8)>,
    units: Vec<String>,
    edges: Vec<u32>,
}

impl Network {
    pub(super) fn of(facts: &Facts<'_>, voice: &Voice<'_>) -> Self {
        let (portfolio, graph) = (facts.portfolio, &facts.graph);
        let pairs = graph.edges().filter(|edge| edge.kind.is_dependency()).count();
        // Neighbours, one by one: several rows may say the same of two systems.
        let mut systems: Vec<(SystemKey, usize, usize)> = portfolio
            .systems()
            .map(|(key, _)| (key, graph.needed_systems(key).len(), graph.dependent_systems(key).len()))
            .collect();
        systems.sort_by_key(|(key, needs, needed)| (Reverse(*needed), Reverse(*needs), *key));
        let mut known: Vec<SystemKey> = systems.iter().take(MOST_SYSTEMS).map(|(key, ..)| *key).collect();
        known.sort_unstable();
        let joined: Vec<_> = systems.iter().filter(|(_, needs, needed)| needs + needed > 0).collect();
        let row = |(key, needs, needed): &&(SystemKey, usize, usize)| {
            let system = &portfolio[*key];
            let names = |systems: Vec<SystemKey>| {
                let names = Value::list(systems.iter().map(|key| portfolio[*key].name.as_str()), MOST_NAMES);
                voice.say(&phrase!("list-item", value = names))
            };
            let stays = |other: SystemKey| portfolio[other].stage_by(facts.today, facts.today).is_in_operation();
            let breaks = graph.reach(*key, Direction::Dependents, stays).take(MOST_BROKEN + 1).count();
            let many = if breaks > MOST_BROKEN { "+" } else { "" };
            Row {
                id: system.id.clone(),
                name: system.name.clone(),
                department: system.unit.map(|unit| portfolio[unit].name.clone()).unwrap_or_default(),
                needs: voice.number(*needs),
                needs_names: names(graph.needed_systems(*key)),
                needed_by: voice.number(*needed),
                needed_by_names: names(graph.dependent_systems(*key)),
                breaks: voice.number(breaks.min(MOST_BROKEN)) + many,
                order: [*needs, *needed, breaks],
            }
        };
        Self {
            rows: joined.iter().take(MOST_ROWS).map(row).collect(),
            rows_left_out: (joined.len() > MOST_ROWS)
                .then(|| voice.say(&phrase!("report-graph-rows-left-out", shown = MOST_ROWS, all = joined.len()))),
            data_left_out: (systems.len() > MOST_SYSTEMS)
                .then(|| voice.say(&phrase!("report-graph-data-left-out", shown = MOST_SYSTEMS, all = systems.len()))),
            systems: voice.number(portfolio.systems.len()),
            dependencies: voice.number(pairs),
            known,
        }
    }

    /// Returns what the script reads.
    pub(super) fn data(&self, facts: &Facts<'_>) -> Data {
        let (portfolio, graph) = (facts.portfolio, &facts.graph);
        let mut units: Vec<UnitKey> = self.known.iter().filter_map(|key| portfolio[*key].unit).collect();
        units.sort_unstable();
        units.dedup();
        let at = |unit: Option<UnitKey>| {
            unit.and_then(|unit| units.binary_search(&unit).ok()).map_or(-1, |at| i32::try_from(at).unwrap_or(-1))
        };
        let system = |key: &SystemKey| {
            let row = &portfolio[*key];
            let is_running = row.stage_by(facts.today, facts.today).is_in_operation();
            (clean(&row.id).into_owned(), clean(&row.name).into_owned(), at(row.unit), u8::from(is_running))
        };
        let mut edges = Vec::new();
        for (from, key) in (0_u32..).zip(&self.known) {
            for needed in graph.needed_systems(*key) {
                if let Some(to) = self.known.binary_search(&needed).ok().and_then(|to| u32::try_from(to).ok()) {
                    edges.extend([from, to]);
                }
            }
        }
        Data {
            systems: self.known.iter().map(system).collect(),
            units: units.iter().map(|unit| clean(&portfolio[*unit].name).into_owned()).collect(),
            edges,
        }
    }
}
