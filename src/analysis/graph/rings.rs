//! Rings: systems that depend on each other, so that none of them can be replaced or retired alone.

use std::collections::VecDeque;

use petgraph::algo::kosaraju_scc;
use petgraph::visit::EdgeFiltered;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Edge, EdgeKind, Graph, Node, system_of};
use crate::model::SystemKey;

/// Systems that depend on each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ring {
    /// Each depends on the next, and the last on the first, which has the smallest id.
    pub round: Vec<SystemKey>,
    /// What else depends on these and is needed by them, by id: the ring is then the shortest of several.
    pub others: Vec<SystemKey>,
}

impl Ring {
    /// Returns every system of the ring, the round first.
    pub fn systems(&self) -> impl Iterator<Item = SystemKey> {
        self.round.iter().chain(&self.others).copied()
    }
}

impl Graph {
    /// Returns the rings among the systems that `admits` lets pass, one for all systems that depend on each other, by id.
    #[must_use]
    pub fn rings(&self, admits: impl Fn(SystemKey) -> bool) -> Vec<Ring> {
        let passes = |node| system_of(node).is_some_and(&admits);
        self.rings_along(|edge| edge.kind.is_dependency() && passes(edge.from) && passes(edge.to))
    }

    /// Returns the rings of systems of which each is to replace the next, by id.
    #[must_use]
    pub fn replacement_rings(&self) -> Vec<Ring> {
        self.rings_along(|edge| edge.kind == EdgeKind::Replaces)
    }

    /// Returns the rings along some of the edges between systems, one for all systems that reach each other, by id.
    fn rings_along(&self, passes: impl Fn(&Edge) -> bool) -> Vec<Ring> {
        let dependencies = EdgeFiltered::from_fn(&self.graph, |edge| passes(edge.weight()));
        // Not `tarjan_scc`: petgraph's is recursive, and a long chain of systems overflows the stack.
        let groups = kosaraju_scc(&dependencies).into_iter().filter(|group| group.len() > 1);
        let mut rings: Vec<Ring> = groups
            .map(|group| {
                let mut systems: Vec<_> = group.into_iter().filter_map(|index| system_of(self.graph[index])).collect();
                systems.sort_unstable();
                let round = self.shortest_round(&systems, &passes);
                let on_round: FxHashSet<_> = round.iter().collect();
                systems.retain(|system| !on_round.contains(system));
                Ring { round, others: systems }
            })
            .collect();
        rings.sort_unstable();
        rings
    }

    /// Returns a shortest way from the first of a group's systems back to itself.
    fn shortest_round(&self, group: &[SystemKey], passes: impl Fn(&Edge) -> bool) -> Vec<SystemKey> {
        let start = group[0];
        let mut came_from: FxHashMap<SystemKey, SystemKey> = FxHashMap::default();
        let mut queue = VecDeque::from([start]);
        while let Some(system) = queue.pop_front() {
            let edges = self.edges_from(Node::System(system)).filter(|edge| passes(edge));
            for next in edges.filter_map(|edge| system_of(edge.to)) {
                if next == start {
                    let back = std::iter::successors(Some(system), |at| came_from.get(at).copied());
                    let mut round: Vec<_> = back.collect();
                    round.reverse();
                    return round;
                }
                if group.binary_search(&next).is_ok() && !came_from.contains_key(&next) {
                    came_from.insert(next, system);
                    queue.push_back(next);
                }
            }
        }
        vec![start]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reach::Direction;
    use super::super::tests::{at, portfolio_of};
    use super::*;

    fn rings_of(systems: usize, rows: &[(usize, usize)]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let portfolio = portfolio_of(systems, rows);
        let rings = Graph::of(&portfolio).rings(|_| true);
        let numbers = |systems: Vec<SystemKey>| systems.into_iter().map(at).collect::<Vec<_>>();
        rings.into_iter().map(|ring| (numbers(ring.round), numbers(ring.others))).collect()
    }

    #[test]
    fn a_ring_is_told_once_whatever_row_comes_first() {
        for rows in [[(2, 0), (0, 1), (1, 2)], [(1, 2), (2, 0), (0, 1)]] {
            assert_eq!(rings_of(3, &rows), [(vec![0, 1, 2], vec![])]);
        }
    }

    #[test]
    fn the_shortest_of_several_rings_is_told_and_the_rest_is_named() {
        assert_eq!(rings_of(4, &[(0, 1), (1, 2), (2, 3), (3, 0), (1, 0)]), [(vec![0, 1], vec![2, 3])]);
    }

    #[test]
    fn what_is_not_admitted_breaks_the_ring() {
        let portfolio = portfolio_of(3, &[(0, 1), (1, 2), (2, 0)]);
        assert!(Graph::of(&portfolio).rings(|system| at(system) != 1).is_empty());
    }

    #[test]
    fn a_ring_of_a_hundred_thousand_systems_does_not_overflow_the_stack() {
        let rows: Vec<_> = (0..100_000).map(|at| (at, (at + 1) % 100_000)).collect();
        let found = rings_of(100_000, &rows);
        assert_eq!((found.len(), found[0].0.len()), (1, 100_000));
    }

    proptest! {
        #[test]
        fn systems_are_in_one_ring_exactly_when_each_reaches_the_other(rows in prop::collection::vec((0..7_usize, 0..7_usize), 0..18)) {
            let portfolio = portfolio_of(7, &rows);
            let graph = Graph::of(&portfolio);
            let reaches = |one, other| graph.reach(SystemKey::at(one), Direction::Dependencies, |_| true).any(|reached| at(reached.system) == other);
            let rings = rings_of(7, &rows);
            prop_assert!(rings.is_sorted());
            let together = |one, other| rings.iter().any(|(round, others)| {
                [one, other].iter().all(|system| round.contains(system) || others.contains(system))
            });
            for one in 0..7 {
                for other in 0..one {
                    prop_assert_eq!(together(one, other), reaches(one, other) && reaches(other, one));
                }
            }
            for (round, others) in &rings {
                prop_assert_eq!(round.iter().min(), round.first());
                prop_assert!(others.iter().all(|other| other > &round[0]));
                let turned = round.iter().cycle().skip(1);
                prop_assert!(round.iter().zip(turned).all(|(one, other)| rows.contains(&(*one, *other))));
            }
        }
    }
}
