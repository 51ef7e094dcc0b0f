//! The order in which systems go: what depends on another first, and of what is free to go the earlier day first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::House;
use super::bounds::Bound;
use super::candidates::Candidate;
use crate::analysis::graph::{Breaks, Ring};
use crate::model::SystemKey;

/// Systems that depend on each other, and so can only go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// The systems, by id.
    pub systems: Vec<SystemKey>,
    /// The fewest dependencies to cut so that they can go one by one.
    pub breaks: Breaks,
}

/// Returns the positions of the candidates in the order in which they go, and the rings.
pub(super) fn of(
    house: &House<'_>,
    candidates: &[Candidate],
    needs: &[Vec<usize>],
    goes: &[Bound],
) -> (Vec<usize>, Vec<Together>) {
    let groups = together(needs);
    let mut rings: Vec<_> = groups.iter().filter(|group| group.len() > 1).map(|group| ring(house, candidates, group)).collect();
    rings.sort_unstable_by(|one, other| one.systems.cmp(&other.systems));
    let sequence = sequence(&groups, needs, |at| (goes[at].open.is_some(), goes[at].day));
    (sequence, rings)
}

fn ring(house: &House<'_>, candidates: &[Candidate], group: &[usize]) -> Together {
    let systems: Vec<_> = group.iter().map(|at| candidates[*at].system).collect();
    let breaks = house.graph.breaks(&Ring { round: systems.clone(), others: Vec::new() });
    Together { systems, breaks }
}

/// Returns the groups that can only go together, one system most often, by their first.
fn together(needs: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut graph = DiGraph::<(), ()>::with_capacity(needs.len(), needs.len());
    let nodes: Vec<_> = needs.iter().map(|_| graph.add_node(())).collect();
    for (from, of) in needs.iter().enumerate() {
        for to in of {
            graph.add_edge(nodes[from], nodes[*to], ());
        }
    }
    // Not `tarjan_scc`: petgraph's is recursive, and a long chain of systems overflows the stack.
    let groups = kosaraju_scc(&graph).into_iter();
    let mut groups: Vec<Vec<usize>> = groups.map(|group| group.into_iter().map(|node| node.index()).collect()).collect();
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_unstable();
    groups
}

/// Returns every position, group by group: a group after all that need it, and of those that are free the smallest first.
fn sequence<K: Ord>(groups: &[Vec<usize>], needs: &[Vec<usize>], key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut group_of = vec![0; needs.len()];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|at| group_of[*at] = number);
    }
    let mut waits_for = vec![0_usize; groups.len()];
    let leaves_to = |number: usize| {
        let needed = groups[number].iter().flat_map(|at| &needs[*at]).map(|to| group_of[*to]);
        needed.filter(move |other| *other != number)
    };
    (0..groups.len()).flat_map(&leaves_to).for_each(|other| waits_for[other] += 1);
    let smallest = |number: usize| Reverse((groups[number].iter().map(|at| key(*at)).max(), number));
    let mut free: BinaryHeap<_> = (0..groups.len()).filter(|number| waits_for[*number] == 0).map(smallest).collect();
    let mut sequence = Vec::with_capacity(needs.len());
    while let Some(Reverse((_, number))) = free.pop() {
        sequence.extend(&groups[number]);
        for other in leaves_to(number) {
            waits_for[other] -= 1;
            if waits_for[other] == 0 {
                free.push(smallest(other));
            }
        }
    }
    sequence
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_chain_does_not_overflow_the_stack() {
        let needs: Vec<_> = (0..100_000).map(|at| vec![(at + 1) % 100_000]).collect();
        assert_eq!(together(&needs).len(), 1);
        let needs: Vec<_> = (0..100_000_usize).map(|at| at.checked_sub(1).into_iter().collect()).collect();
        let groups = together(&needs);
        assert_eq!(sequence(&groups, &needs, |_| 0), (0..100_000).rev().collect::<Vec<_>>());
    }

    proptest! {
        #[test]
        fn everything_goes_once_after_what_depends_on_it_and_rings_side_by_side(
            count in 1..9_usize,
            edges in prop::collection::vec((0..8_usize, 0..8_usize), 0..20),
            days in prop::collection::vec(0..4_u32, 9),
        ) {
            let mut needs = vec![Vec::new(); count];
            for (from, to) in edges.into_iter().filter(|(from, to)| *from < count && *to < count && from != to) {
                needs[from].push(to);
            }
            let groups = together(&needs);
            let sequence = sequence(&groups, &needs, |at| days[at]);
            let mut sorted = sequence.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..count).collect::<Vec<_>>());
            // What reaches what, by trying every way round.
            let mut reaches: BTreeSet<_> = needs.iter().enumerate().flat_map(|(from, of)| of.iter().map(move |to| (from, *to))).collect();
            for over in 0..count {
                let into: Vec<_> = reaches.iter().filter(|(_, to)| *to == over).map(|(from, _)| *from).collect();
                let out: Vec<_> = reaches.iter().filter(|(from, _)| *from == over).map(|(_, to)| *to).collect();
                reaches.extend(into.iter().flat_map(|from| out.iter().map(move |to| (*from, *to))));
            }
            let place = |at: usize| sequence.iter().position(|other| *other == at).expect("it is there");
            for from in 0..count {
                for to in (0..count).filter(|to| reaches.contains(&(from, *to)) && from != *to) {
                    let is_ring = reaches.contains(&(to, from));
                    prop_assert!(is_ring || place(from) < place(to));
                    let is_one_group = groups.iter().any(|group| group.contains(&from) && group.contains(&to));
                    prop_assert_eq!(is_ring, is_one_group);
                }
            }
            for group in &groups {
                let mut places: Vec<_> = group.iter().map(|at| place(*at)).collect();
                places.sort_unstable();
                prop_assert!(places.windows(2).all(|pair| pair[0] + 1 == pair[1]));
            }
        }
    }
}
