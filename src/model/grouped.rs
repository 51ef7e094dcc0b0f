//! What belongs to each row of a list: two plain lists, however many rows there are.

/// Values by the position of what they belong to, in the order in which they came.
#[derive(Debug, Clone)]
pub(super) struct Grouped<T> {
    /// Where the values of each position begin, and where the last ones end.
    starts: Vec<u32>,
    values: Vec<T>,
}

impl<T> Default for Grouped<T> {
    fn default() -> Self {
        Self { starts: Vec::new(), values: Vec::new() }
    }
}

impl<T: Copy> Grouped<T> {
    /// Groups the values of `of` positions. The pairs are asked for twice: to count them, and to take them.
    pub(super) fn new(of: usize, pairs: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let mut starts = vec![0_u32; of + 1];
        let Some((_, any)) = pairs.clone().next() else { return Self::default() };
        for (at, _) in pairs.clone() {
            starts[at + 1] += 1;
        }
        for at in 0..of {
            starts[at + 1] += starts[at];
        }
        let mut values = vec![any; starts[of] as usize];
        for (at, value) in pairs {
            values[starts[at] as usize] = value;
            starts[at] += 1;
        }
        // Each start has moved to its end, which is where the next one began.
        starts.rotate_right(1);
        starts[0] = 0;
        Self { starts, values }
    }

    /// Returns the values of a position; none where there is no such position.
    pub(super) fn of(&self, at: usize) -> &[T] {
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => &self.values[*from as usize..*to as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_own_in_the_order_in_which_they_came() {
        let pairs = [(2, 'a'), (0, 'b'), (2, 'c'), (3, 'd'), (2, 'e')];
        let grouped = Grouped::new(5, pairs.into_iter());
        assert_eq!([0, 1, 2, 3, 4, 5].map(|at| grouped.of(at).iter().collect::<String>()), ["b", "", "ace", "d", "", ""]);
        assert_eq!(Grouped::new(2, std::iter::empty::<(usize, char)>()).of(0), []);
    }
}
