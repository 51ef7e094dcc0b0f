//! What depends on a system through others, and how: the nearest first, each with a shortest path.

use rustc_hash::FxHashSet;

use super::Graph;
use crate::model::SystemKey;

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what depends on the system.
    Dependents,
    /// To what the system depends on.
    Dependencies,
}

/// A system that was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// The system.
    pub system: SystemKey,
    /// How many steps away it is; 1 for a neighbour.
    pub distance: u32,
    at: usize,
}

/// A search outwards from a system, as an iterator: what is not asked for is not searched.
#[derive(Debug)]
pub struct Reach<'g, F> {
    graph: &'g Graph,
    direction: Direction,
    admits: F,
    seen: FxHashSet<SystemKey>,
    /// What was reached, with the position of what it was reached from. The first is where the search began.
    found: Vec<(Reached, usize)>,
    given: usize,
    searched: usize,
}

impl Graph {
    /// Searches outwards from a system through the systems that `admits` lets pass. The system itself is not among the found.
    pub fn reach<F: Fn(SystemKey) -> bool>(&self, start: SystemKey, direction: Direction, admits: F) -> Reach<'_, F> {
        let found = vec![(Reached { system: start, distance: 0, at: 0 }, 0)];
        Reach { graph: self, direction, admits, seen: FxHashSet::from_iter([start]), found, given: 1, searched: 0 }
    }
}

impl<F> Reach<'_, F> {
    /// Returns a shortest way between where the search began and what it reached. Each system depends on the one after it.
    #[must_use]
    pub fn path(&self, reached: Reached) -> Vec<SystemKey> {
        let mut path: Vec<_> = self.way_back(reached).collect();
        if self.direction == Direction::Dependencies {
            path.reverse();
        }
        path
    }

    /// Returns the systems on a shortest way from what was reached back to where the search began. All ways of a long chain together
    /// are too long to hold; who asks for each takes a part.
    pub fn way_back(&self, reached: Reached) -> impl Iterator<Item = SystemKey> {
        let before = |at: &usize| (*at > 0).then(|| self.found[*at].1);
        std::iter::successors(Some(reached.at), before).map(|at| self.found[at].0.system)
    }
}

impl<F: Fn(SystemKey) -> bool> Reach<'_, F> {
    /// Goes one step further from the next of the found; false when all are done.
    fn search_on(&mut self) -> bool {
        let Some((from, _)) = self.found.get(self.searched).copied() else { return false };
        self.searched += 1;
        let neighbours = match self.direction {
            Direction::Dependents => self.graph.dependent_systems(from.system),
            Direction::Dependencies => self.graph.needed_systems(from.system),
        };
        for system in neighbours {
            if (self.admits)(system) && self.seen.insert(system) {
                let reached = Reached { system, distance: from.distance.saturating_add(1), at: self.found.len() };
                self.found.push((reached, from.at));
            }
        }
        true
    }
}

impl<F: Fn(SystemKey) -> bool> Iterator for Reach<'_, F> {
    type Item = Reached;

    fn next(&mut self) -> Option<Reached> {
        while self.given == self.found.len() {
            if !self.search_on() {
                return None;
            }
        }
        self.given += 1;
        Some(self.found[self.given - 1].0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::tests::{at, portfolio_of};
    use super::*;

    /// Returns how many steps the one of a pair of systems is from the other, by trying every way round.
    fn distances(systems: usize, dependencies: &[(usize, usize)], admitted: &[bool]) -> BTreeMap<(usize, usize), u32> {
        let direct = dependencies.iter().filter(|(one, other)| one != other && admitted[*one]);
        let mut known: BTreeMap<_, _> = direct.map(|pair| (*pair, 1)).collect();
        for over in (0..systems).filter(|over| admitted[*over]) {
            for pair in (0..systems).flat_map(|one| (0..systems).map(move |other| (one, other))) {
                let Some((first, then)) = known.get(&(pair.0, over)).zip(known.get(&(over, pair.1))) else { continue };
                let through = first + then;
                known.entry(pair).and_modify(|steps| *steps = through.min(*steps)).or_insert(through);
            }
        }
        known
    }

    proptest! {
        #[test]
        fn what_is_reached_is_what_every_way_round_reaches(
            rows in prop::collection::vec((0..7_usize, 0..7_usize), 0..20),
            admitted in prop::collection::vec(prop::bool::weighted(0.8), 7),
        ) {
            let portfolio = portfolio_of(7, &rows);
            let graph = Graph::of(&portfolio);
            let known = distances(7, &rows, &admitted);
            for start in 0..7 {
                let mut reach = graph.reach(SystemKey::at(start), Direction::Dependents, |system| admitted[at(system)]);
                let found: Vec<_> = reach.by_ref().collect();
                prop_assert!(found.is_sorted_by_key(|reached| reached.distance));
                for other in (0..7).filter(|other| *other != start) {
                    let reached = found.iter().find(|reached| at(reached.system) == other);
                    prop_assert_eq!(reached.map(|reached| reached.distance), known.get(&(other, start)).copied(), "{} to {}", other, start);
                }
                for reached in found {
                    let path: Vec<_> = reach.path(reached).into_iter().map(at).collect();
                    prop_assert_eq!((path[0], path[path.len() - 1]), (at(reached.system), start));
                    prop_assert_eq!(path.len() as u32, reached.distance + 1);
                    prop_assert!(path.windows(2).all(|pair| rows.contains(&(pair[0], pair[1]))));
                }
            }
        }

        #[test]
        fn both_directions_tell_the_same(rows in prop::collection::vec((0..7_usize, 0..7_usize), 0..20)) {
            let portfolio = portfolio_of(7, &rows);
            let graph = Graph::of(&portfolio);
            let ends = |start, direction| graph.reach(SystemKey::at(start), direction, |_| true).map(|reached| at(reached.system)).collect::<Vec<_>>();
            for start in 0..7 {
                for needed in ends(start, Direction::Dependencies) {
                    prop_assert!(ends(needed, Direction::Dependents).contains(&start));
                }
            }
        }
    }
}
