//! How to break a ring: the fewest dependencies without which no system depends on itself.
//!
//! For rings as small as houses have them the answer is exact: over the orders in which the systems could be replaced, the one
//! with the fewest dependencies that point backwards, found by the best order of every subset. Larger rings get a good
//! answer by a greedy order (Eades, Lin and Smyth, 1993), and say so.

use petgraph::algo::greedy_feedback_arc_set;
use petgraph::graph::DiGraph;
use petgraph::visit::EdgeRef;

use super::{Graph, Ring};
use crate::model::SystemKey;

/// The largest ring that is broken exactly: two to this power are looked at.
const MOST_EXACT: usize = 16;

/// The dependencies to cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breaks {
    /// The first of each pair depends on the second, by id.
    pub cuts: Vec<(SystemKey, SystemKey)>,
    /// Whether no fewer would do.
    pub is_fewest: bool,
}

impl Graph {
    /// Returns the fewest dependencies to cut, so that none of a ring's systems depends on itself any more. Several
    /// integrations between two systems are one dependency.
    #[must_use]
    pub fn breaks(&self, ring: &Ring) -> Breaks {
        let mut systems: Vec<_> = ring.systems().collect();
        systems.sort_unstable();
        let position = |system: SystemKey| systems.binary_search(&system).ok();
        let needs: Vec<Vec<usize>> =
            systems.iter().map(|system| self.needed_systems(*system).into_iter().filter_map(position).collect()).collect();
        let is_fewest = systems.len() <= MOST_EXACT;
        let pairs = if is_fewest { fewest(&needs) } else { greedy(&needs) };
        let mut cuts: Vec<_> = pairs.into_iter().map(|(from, to)| (systems[from], systems[to])).collect();
        cuts.sort_unstable();
        Breaks { cuts, is_fewest }
    }
}

/// Finds the order of systems in which the fewest depend on a later one; these dependencies are the cuts.
fn fewest(needs: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let count = needs.len();
    let needed: Vec<u32> = needs.iter().map(|of| of.iter().fold(0, |mask, at| mask | 1 << at)).collect();
    // For each set of systems that come first: the fewest cuts among them, and which of them comes last.
    let mut best = vec![(u32::MAX, 0); 1 << count];
    best[0] = (0, 0);
    for set in 0_u32..1 << count {
        let (cuts, _) = best[set as usize];
        for next in (0..count).filter(|next| set & (1 << next) == 0) {
            let with = set | 1 << next;
            let new_cuts = cuts + (needed[next] & !with).count_ones();
            let place = &mut best[with as usize];
            if new_cuts < place.0 {
                *place = (new_cuts, next);
            }
        }
    }
    let (mut set, mut cuts) = ((1_u32 << count) - 1, Vec::new());
    while set != 0 {
        let last = best[set as usize].1;
        cuts.extend(needs[last].iter().filter(|at| set & (1 << **at) == 0).map(|at| (last, *at)));
        set &= !(1 << last);
    }
    cuts
}

fn greedy(needs: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let all: Vec<(usize, usize)> = (0..).zip(needs).flat_map(|(from, of)| of.iter().map(move |to| (from, *to))).collect();
    let graph = DiGraph::<(), (), usize>::from_edges(all);
    greedy_feedback_arc_set(&graph).map(|edge| (edge.source().index(), edge.target().index())).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{at, portfolio_of};
    use super::*;

    fn breaks(systems: usize, dependencies: &[(usize, usize)]) -> Vec<Breaks> {
        let graph = Graph::of(&portfolio_of(systems, dependencies));
        graph.rings(|_| true).iter().map(|ring| graph.breaks(ring)).collect()
    }

    #[test]
    fn the_dependency_that_two_rings_share_is_cut() {
        // 0 → 1 → 2 → 0 and 0 → 1 → 3 → 0 share 0 → 1.
        let found = breaks(4, &[(0, 1), (1, 2), (2, 0), (1, 3), (3, 0)]);
        let cuts: Vec<_> = found[0].cuts.iter().map(|(from, to)| (at(*from), at(*to))).collect();
        assert_eq!((cuts, found[0].is_fewest), (vec![(0, 1)], true));
    }

    #[test]
    fn a_large_ring_is_broken_too_and_does_not_claim_to_be_exact() {
        let ring: Vec<_> = (0..400).map(|from| (from, (from + 1) % 400)).collect();
        let found = breaks(400, &ring);
        assert_eq!((found[0].cuts.len(), found[0].is_fewest), (1, false));
    }

    /// Whether nothing is left that depends on itself: systems that need nothing are taken away until none is left.
    fn has_no_ring(systems: usize, mut left: Vec<(usize, usize)>) -> bool {
        let mut there: Vec<usize> = (0..systems).collect();
        loop {
            let free: Vec<_> = there.iter().copied().filter(|system| !left.iter().any(|(from, _)| from == system)).collect();
            if free.is_empty() {
                return there.is_empty();
            }
            there.retain(|system| !free.contains(system));
            left.retain(|(_, to)| !free.contains(to));
        }
    }

    proptest! {
        #[test]
        fn the_cuts_break_every_ring_and_no_smaller_set_does(
            edges in proptest::collection::btree_set((0_usize..5, 0_usize..5), 0..10)
        ) {
            let edges: Vec<_> = edges.into_iter().filter(|(from, to)| from != to).collect();
            let cuts: Vec<_> =
                breaks(5, &edges).iter().flat_map(|one| one.cuts.clone()).map(|(from, to)| (at(from), at(to))).collect();
            let without = |gone: &dyn Fn(usize) -> bool| {
                edges.iter().enumerate().filter(|(place, _)| !gone(*place)).map(|(_, edge)| *edge).collect::<Vec<_>>()
            };
            prop_assert!(has_no_ring(5, without(&|place| cuts.contains(&edges[place]))));
            let smaller = (0_u32..1 << edges.len()).filter(|set| (set.count_ones() as usize) < cuts.len());
            for set in smaller {
                prop_assert!(!has_no_ring(5, without(&|place| set & (1 << place) != 0)));
            }
        }
    }
}
