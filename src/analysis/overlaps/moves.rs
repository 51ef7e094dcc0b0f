//! What must move when systems of a group go: their integrations with the rest of the house.

use rustc_hash::FxHashMap;

use super::Overlap;
use crate::model::{Portfolio, SystemKey};

/// An integration of a system that is to go, with a system outside the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Move {
    /// The system that is to go.
    pub leaving: SystemKey,
    /// The system at the other end.
    pub other: SystemKey,
    /// Its position in [`Portfolio::integrations`].
    pub integration: usize,
    /// Whether the system to keep exchanges data with that system in the same direction already.
    pub is_there_already: bool,
}

/// The integrations of every system.
#[derive(Debug)]
pub struct Links<'a> {
    portfolio: &'a Portfolio,
    of_system: FxHashMap<SystemKey, Vec<usize>>,
}

impl<'a> Links<'a> {
    /// Looks up the integrations of a portfolio.
    #[must_use]
    pub fn of(portfolio: &'a Portfolio) -> Self {
        let mut of_system: FxHashMap<SystemKey, Vec<usize>> = FxHashMap::default();
        for (at, link) in portfolio.integrations.iter().enumerate() {
            of_system.entry(link.from).or_default().push(at);
            if link.to != link.from {
                of_system.entry(link.to).or_default().push(at);
            }
        }
        Self { portfolio, of_system }
    }

    /// Returns the integrations that must move when the systems to let go are gone, by leaving system.
    #[must_use]
    pub fn to_move(&self, overlap: &Overlap) -> Vec<Move> {
        let is_member = |system: SystemKey| overlap.standings.iter().any(|standing| standing.system == system);
        let kept: Vec<_> = self.ends(overlap.keep).map(|(_, other, is_sent)| (other, is_sent)).collect();
        let of_leaving = |leaving: &SystemKey| {
            let (leaving, kept) = (*leaving, &kept);
            let outside = self.ends(leaving).filter(move |(_, other, _)| !is_member(*other));
            outside.map(move |(integration, other, is_sent)| Move {
                leaving,
                other,
                integration,
                is_there_already: kept.contains(&(other, is_sent)),
            })
        };
        let mut moves: Vec<Move> = overlap.let_go.iter().flat_map(of_leaving).collect();
        moves.sort_unstable();
        moves
    }

    /// Returns the integrations of a system: their positions, the other end, and whether the system sends.
    pub(in crate::analysis) fn ends(&self, system: SystemKey) -> impl Iterator<Item = (usize, SystemKey, bool)> {
        self.of_system.get(&system).into_iter().flatten().map(move |at| {
            let link = &self.portfolio.integrations[*at];
            if link.from == system { (*at, link.to, true) } else { (*at, link.from, false) }
        })
    }
}
