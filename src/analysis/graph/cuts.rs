//! Cut points: systems without which others lose every connection to each other.
//!
//! petgraph finds articulation points, but not the parts that they separate, which is what a reader asks next. One search
//! in depth finds both: what falls away below a cut point is a stretch of the order in which the search came to the systems.

use std::ops::Range;

use super::{Graph, system_of};
use crate::model::SystemKey;

/// A system that joins parts which nothing else joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutPoint {
    /// The system.
    pub system: SystemKey,
    /// The parts, each as stretches of [`Cuts::order`].
    parts: Vec<Vec<Range<usize>>>,
}

/// A part that falls away from the others, with those of its systems that a [`Tally`] counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// How many systems it has.
    pub systems: usize,
    /// How many of them count.
    pub counted: usize,
    /// The first of those that count.
    pub first: Vec<SystemKey>,
}

/// The cut points of the dependencies between some systems, taken without direction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cuts {
    /// The cut points, by id.
    pub points: Vec<CutPoint>,
    /// The systems, in the order in which the search came to them.
    order: Vec<SystemKey>,
}

/// Which systems count: tells how many of them a part has, without a walk through the part.
#[derive(Debug, Clone)]
pub struct Tally {
    positions: Vec<usize>,
}

impl Cuts {
    /// Remembers which systems count.
    #[must_use]
    pub fn tally(&self, counts: impl Fn(SystemKey) -> bool) -> Tally {
        let counting = self.order.iter().enumerate().filter(|(_, system)| counts(**system));
        Tally { positions: counting.map(|(at, _)| at).collect() }
    }

    /// Returns the parts that a cut point separates, naming at most `most` of the systems that count in each.
    pub fn parts(&self, point: &CutPoint, tally: &Tally, most: usize) -> impl Iterator<Item = Part> {
        point.parts.iter().map(move |stretches| Part {
            systems: stretches.iter().map(ExactSizeIterator::len).sum(),
            counted: stretches.iter().map(|stretch| tally.within(stretch).len()).sum(),
            first: stretches.iter().flat_map(|stretch| tally.within(stretch)).take(most).map(|at| self.order[*at]).collect(),
        })
    }
}

impl Tally {
    fn within(&self, stretch: &Range<usize>) -> &[usize] {
        let before = |bound: usize| self.positions.partition_point(|at| *at < bound);
        &self.positions[before(stretch.start)..before(stretch.end)]
    }
}

impl Graph {
    /// Finds the systems that join parts which nothing else joins, among the systems that `admits` lets pass.
    #[must_use]
    pub fn cuts(&self, admits: impl Fn(SystemKey) -> bool) -> Cuts {
        let neighbours = self.neighbours(admits);
        let mut search = Search::new(&neighbours);
        let mut points = Vec::new();
        for root in 0..self.systems {
            if search.came_at[root].is_none() && !neighbours.of(root).is_empty() {
                points.extend(search.component(root));
            }
        }
        points.sort_unstable_by_key(|point| point.system);
        Cuts { points, order: search.order }
    }

    /// Returns who is joined to whom by dependencies of either direction, each pair once.
    fn neighbours(&self, admits: impl Fn(SystemKey) -> bool) -> Neighbours {
        let dependencies = self.edges().filter(|edge| edge.kind.is_dependency());
        let ends = dependencies.filter_map(|edge| Some((system_of(edge.from)?, system_of(edge.to)?)));
        let mut pairs: Vec<(usize, usize)> = ends
            .filter(|(one, other)| admits(*one) && admits(*other))
            .flat_map(|(one, other)| [(one.position(), other.position()), (other.position(), one.position())])
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        let starts = (0..=self.systems).map(|system| pairs.partition_point(|(one, _)| *one < system)).collect();
        Neighbours { starts, others: pairs.into_iter().map(|(_, other)| other).collect() }
    }
}

/// The neighbours of every system, one list after the other.
struct Neighbours {
    starts: Vec<usize>,
    others: Vec<usize>,
}

impl Neighbours {
    fn of(&self, system: usize) -> &[usize] {
        &self.others[self.starts[system]..self.starts[system + 1]]
    }
}

/// A search in depth (Hopcroft and Tarjan 1973) with a stack of its own: a long chain of systems must not overflow the program's.
struct Search<'a> {
    neighbours: &'a Neighbours,
    order: Vec<SystemKey>,
    /// Where in the order the search came to a system.
    came_at: Vec<Option<usize>>,
    /// The earliest in the order that a system and those below it have as a neighbour.
    lowest: Vec<usize>,
}

/// A system on the way from the root to where the search is.
struct Visit {
    system: usize,
    /// How many of its neighbours are done.
    done: usize,
}

impl<'a> Search<'a> {
    fn new(neighbours: &'a Neighbours) -> Self {
        let systems = neighbours.starts.len() - 1;
        Self { neighbours, order: Vec::new(), came_at: vec![None; systems], lowest: vec![0; systems] }
    }

    fn come_to(&mut self, system: usize) -> Visit {
        self.came_at[system] = Some(self.order.len());
        self.lowest[system] = self.order.len();
        self.order.push(SystemKey::at(system));
        Visit { system, done: 0 }
    }

    /// Searches everything that hangs together with a root, and returns its cut points.
    fn component(&mut self, root: usize) -> Vec<CutPoint> {
        let start = self.order.len();
        // What falls away below a system when that goes: the system's position in the order, and the stretch.
        let mut falls_away: Vec<(usize, Range<usize>)> = Vec::new();
        let mut way = vec![self.come_to(root)];
        while let Some(visit) = way.last_mut() {
            let system = visit.system;
            if let Some(next) = self.neighbours.of(system).get(visit.done).copied() {
                visit.done += 1;
                match self.came_at[next] {
                    // The way back to the system above is seen here too; it does no harm, because `>=` is asked below.
                    Some(at) => self.lowest[system] = self.lowest[system].min(at),
                    None => {
                        let visit = self.come_to(next);
                        way.push(visit);
                    }
                }
                continue;
            }
            way.pop();
            if let Some(above) = way.last().map(|visit| visit.system) {
                let (own, at_above) = (self.came_at[system].unwrap_or(start), self.came_at[above].unwrap_or(start));
                if self.lowest[system] >= at_above {
                    falls_away.push((at_above, own..self.order.len()));
                }
                self.lowest[above] = self.lowest[above].min(self.lowest[system]);
            }
        }
        falls_away.sort_unstable_by_key(|(at, stretch)| (*at, stretch.start));
        let whole = start..self.order.len();
        let groups = falls_away.chunk_by(|(one, _), (other, _)| one == other);
        groups.filter_map(|group| self.cut_point(&whole, group)).collect()
    }

    /// Returns a cut point from what falls away below it; the root is none when everything hangs below it in one piece.
    fn cut_point(&self, whole: &Range<usize>, below: &[(usize, Range<usize>)]) -> Option<CutPoint> {
        let at = below.first()?.0;
        let mut parts: Vec<Vec<Range<usize>>> = below.iter().map(|(_, stretch)| vec![stretch.clone()]).collect();
        // What does not fall away below it stays joined above it, in the gaps between the stretches.
        let mut above = Vec::new();
        let mut from = whole.start;
        let own = at..at + 1;
        for stretch in std::iter::once(&own).chain(below.iter().map(|(_, stretch)| stretch)) {
            above.push(from..stretch.start);
            from = stretch.end;
        }
        above.push(from..whole.end);
        above.retain(|stretch| !stretch.is_empty());
        if !above.is_empty() {
            parts.insert(0, above);
        }
        (parts.len() > 1).then(|| CutPoint { system: self.order[at], parts })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use petgraph::algo::articulation_points::articulation_points;
    use petgraph::graph::UnGraph;
    use proptest::prelude::*;

    use super::super::tests::{at, portfolio_of};
    use super::*;

    /// Returns the cut points and the systems of each part, in any order of parts.
    fn cuts_of(systems: usize, rows: &[(usize, usize)]) -> Vec<(usize, BTreeSet<BTreeSet<usize>>)> {
        let portfolio = portfolio_of(systems, rows);
        let cuts = Graph::of(&portfolio).cuts(|_| true);
        let all = cuts.tally(|_| true);
        let parts = |point| cuts.parts(point, &all, usize::MAX).map(|part| part.first.into_iter().map(at).collect()).collect();
        cuts.points.iter().map(|point| (at(point.system), parts(point))).collect()
    }

    /// Finds the same by taking out one system after the other.
    fn by_taking_out(systems: usize, rows: &[(usize, usize)]) -> Vec<(usize, BTreeSet<BTreeSet<usize>>)> {
        let component = |from: usize, without: Option<usize>| {
            let mut seen = BTreeSet::from([from]);
            for _ in 0..systems {
                for (one, other) in rows.iter().filter(|(one, other)| Some(*one) != without && Some(*other) != without) {
                    if seen.contains(one) || seen.contains(other) {
                        seen.extend([*one, *other]);
                    }
                }
            }
            seen
        };
        let parts = |system| -> BTreeSet<BTreeSet<usize>> {
            let rest = component(system, None).into_iter().filter(|other| *other != system);
            rest.map(|other| component(other, Some(system))).collect()
        };
        (0..systems).map(|system| (system, parts(system))).filter(|(_, parts)| parts.len() > 1).collect()
    }

    #[test]
    fn parallel_integrations_in_both_directions_are_one_connection() {
        assert_eq!(cuts_of(3, &[(0, 1), (0, 1), (1, 0), (1, 2)]), [(1, [[0].into(), [2].into()].into())]);
    }

    #[test]
    fn a_part_tells_how_many_of_its_systems_count() {
        let portfolio = portfolio_of(5, &[(0, 1), (1, 2), (2, 3), (3, 4)]);
        let cuts = Graph::of(&portfolio).cuts(|_| true);
        let tally = cuts.tally(|system| at(system) >= 3);
        let parts: Vec<_> = cuts.parts(&cuts.points[0], &tally, 1).collect();
        assert_eq!((parts[0].systems, parts[0].counted), (1, 0));
        assert_eq!((parts[1].systems, parts[1].counted, parts[1].first.len()), (3, 2, 1));
    }

    #[test]
    fn what_is_not_admitted_joins_nothing() {
        let portfolio = portfolio_of(4, &[(0, 1), (1, 2), (2, 3)]);
        let cuts = Graph::of(&portfolio).cuts(|system| at(system) != 1);
        assert!(cuts.points.is_empty());
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_systems_does_not_overflow_the_stack() {
        let rows: Vec<_> = (1..100_000).map(|at| (at - 1, at)).collect();
        let portfolio = portfolio_of(100_000, &rows);
        assert_eq!(Graph::of(&portfolio).cuts(|_| true).points.len(), 99_998);
    }

    proptest! {
        #[test]
        fn cut_points_and_parts_are_those_that_taking_out_shows(rows in prop::collection::vec((0..9_usize, 0..9_usize), 0..16)) {
            prop_assert_eq!(cuts_of(9, &rows), by_taking_out(9, &rows));
        }

        #[test]
        fn petgraph_finds_the_same_cut_points(rows in prop::collection::vec((0..9_usize, 0..9_usize), 0..16)) {
            let mut simple = UnGraph::<usize, ()>::new_undirected();
            let nodes: Vec<_> = (0..9).map(|at| simple.add_node(at)).collect();
            for (one, other) in rows.iter().filter(|(one, other)| one != other) {
                simple.update_edge(nodes[*one], nodes[*other], ());
            }
            let mut theirs: Vec<_> = articulation_points(&simple).into_iter().map(|index| simple[index]).collect();
            theirs.sort_unstable();
            let ours: Vec<_> = cuts_of(9, &rows).into_iter().map(|(system, _)| system).collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
