//! What comparing two names gives, in registers and in catalogues.

use super::align::Match;
use super::vendor::Vendors;

/// A pair of records that met, by their places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    pub(super) one: u32,
    pub(super) other: u32,
    pub(super) score: f32,
    /// Whether one name has words more that may be the part of a suite: what stands beside cannot make up for that.
    pub(super) has_parts: bool,
}

/// How two names compare.
#[derive(Debug, Clone, Default)]
pub(super) struct Comparison {
    /// Words that pair up.
    pub(super) matches: Vec<Match>,
    /// Words of each name that fit nowhere, by their places.
    pub(super) left: [Vec<usize>; 2],
    /// How alike the names are, 1 at most.
    pub(super) likeness: f32,
    /// How many vendors use the rarest word that agrees.
    pub(super) users: f32,
    /// What lowers the likeness, by its key, and to which share.
    pub(super) factors: Vec<(f32, &'static str)>,
    /// Whether one name has words more that may be the part of a suite.
    pub(super) has_parts: bool,
    /// How the vendors compare.
    pub(super) vendors: Option<Vendors>,
}

impl Comparison {
    /// Returns the likeness with everything that lowers it.
    pub(super) fn score(&self) -> f32 {
        self.factors.iter().fold(self.likeness, |score, (factor, _)| score * factor)
    }
}
