//! Who depends on whom: the hubs and the systems as tables for everybody, and all of it as compact data for the script, which draws
//! the neighbours of one system.

use std::cmp::Reverse;

use serde::Serialize;

use super::voice::Voice;
use crate::analysis::graph::Direction;
use crate::facts::Facts;
use crate::model::{System, SystemKey, UnitKey};
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

/// What the script draws from. A country's systems have to fit, so that it is packed: names on lines, numbers in [`Digits`].
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Data {
    /// The ids in order, each after the number of letters that it shares with the one before it.
    shared: String,
    ids: String,
    names: String,
    /// The names of the units, and for each system the position of its own from 1 on, or 0.
    units: Vec<String>,
    of_unit: String,
    /// Whether each system is in operation.
    running: String,
    /// What each system depends on: how many systems, and from each position how far it is to the next.
    needs: String,
}

/// Whole numbers as letters, five bits in each, the lowest first; the sixth bit says that more follow.
#[derive(Debug, Default)]
struct Digits(String);

impl Digits {
    /// None of them means anything in a page or between quotation marks.
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    fn push(&mut self, mut number: usize) {
        loop {
            let more = if number >= 32 { 32 } else { 0 };
            self.0.push(char::from(Self::LETTERS[number % 32 + more]));
            number /= 32;
            if more == 0 {
                return;
            }
        }
    }
}

impl FromIterator<usize> for Digits {
    fn from_iter<T: IntoIterator<Item = usize>>(numbers: T) -> Self {
        let mut digits = Self::default();
        numbers.into_iter().for_each(|number| digits.push(number));
        digits
    }
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
        let at = |unit: Option<UnitKey>| unit.and_then(|unit| units.binary_search(&unit).ok()).map_or(0, |at| at + 1);
        let rows = || self.known.iter().map(|key| &portfolio[*key]);
        let ids: Vec<_> = rows().map(|row| clean(&row.id)).collect();
        let (mut shared, mut rest, mut before) = (Digits::default(), Vec::with_capacity(ids.len()), "");
        for id in &ids {
            let same = id.chars().zip(before.chars()).take_while(|(one, other)| one == other);
            let (letters, bytes) =
                same.fold((0, 0), |(letters, bytes), (one, _)| (letters + one.len_utf16(), bytes + one.len_utf8()));
            shared.push(letters);
            rest.push(&id[bytes..]);
            before = id;
        }
        let mut needs = Digits::default();
        for key in &self.known {
            let mut places: Vec<usize> =
                graph.needed_systems(*key).iter().filter_map(|needed| self.known.binary_search(needed).ok()).collect();
            places.sort_unstable();
            needs.push(places.len());
            let mut last = 0;
            for place in places {
                needs.push(place - last);
                last = place;
            }
        }
        let is_running = |row: &System| row.stage_by(facts.today, facts.today).is_in_operation();
        Data {
            shared: shared.0,
            ids: rest.join("\n"),
            names: rows().map(|row| clean(&row.name)).collect::<Vec<_>>().join("\n"),
            units: units.iter().map(|unit| clean(&portfolio[*unit].name).into_owned()).collect(),
            of_unit: rows().map(|row| at(row.unit)).collect::<Digits>().0,
            running: rows().map(|row| if is_running(row) { '1' } else { '0' }).collect(),
            needs: needs.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_five_bits_a_letter() {
        // 31 is the last of one letter (`f`); 32 is 0 and more to come (`g`), then 1; 1000 is 8 + 31 * 32.
        assert_eq!([0, 31, 32, 1000].into_iter().collect::<Digits>().0, "AfgBof");
    }
}
