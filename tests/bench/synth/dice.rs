//! Chance that falls the same way for the same row of the same seed, so that any row can be made without those before it.

/// Throws of one row.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Returns the throws of a row, apart from those of all other rows and purposes.
    pub(crate) fn of(seed: u64, purpose: u64, row: usize) -> Self {
        Self(mixed(seed ^ mixed(purpose)) ^ mixed(row as u64 + 1))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// Returns a number below a bound above zero.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    /// Returns a number between two, both included.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// Returns whether one of a thousand throws, of which so many count, counts.
    pub(crate) fn falls(&mut self, of_a_thousand: usize) -> bool {
        self.below(1000) < of_a_thousand
    }

    /// Returns one of several.
    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// Returns a number from 0 on, small ones far more often.
    pub(crate) fn near(&mut self, bound: usize) -> usize {
        let far = self.below(bound);
        self.below(far + 1)
    }
}

/// Mixes the bits of a number (the last step of SplitMix64).
fn mixed(number: u64) -> u64 {
    let number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ number >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ number >> 31
}
