//! Groups of records, one a product, without chains: a record joins a group by what it has in common with all of it.
//!
//! Best pairs come first. Two groups become one when the mean certainty over all pairs between them is high enough; a pair that never met
//! counts as undecided (against, where the groups' vendors differ), and a pair that is known to be two things stands against it with full weight.

use rustc_hash::FxHashMap;

/// A pair with its certainty, 0 to 1; below 0 for what is known to be two things.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tie {
    pub(super) one: usize,
    pub(super) other: usize,
    pub(super) certainty: f32,
}

/// Certainty of a pair of which nothing is known.
const UNDECIDED: f32 = 0.5;
/// Least mean certainty between two groups that become one.
const LEAST_MEAN: f32 = 0.5;

/// Joins the records of pairs that are at least so certain. `ties` is sorted, the surest first; `vendors` has for each record a record
/// that names its vendor, itself mostly, and `differ` compares the vendors of two of these. Groups of one are left out; the
/// others come by their first record.
pub(super) fn groups(
    mut vendors: Vec<Option<usize>>,
    ties: &[Tie],
    least: f32,
    differ: impl Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let records = vendors.len();
    let mut heads: Vec<usize> = (0..records).collect();
    let mut sizes = vec![1_usize; records];
    let mut between: Vec<FxHashMap<usize, (f32, usize)>> = vec![FxHashMap::default(); records];
    for tie in ties {
        between[tie.one].insert(tie.other, (tie.certainty, 1));
        between[tie.other].insert(tie.one, (tie.certainty, 1));
    }
    for tie in ties.iter().take_while(|tie| tie.certainty >= least) {
        let (one, other) = (head(&mut heads, tie.one), head(&mut heads, tie.other));
        if one == other {
            continue;
        }
        let (sum, met) = between[one].get(&other).copied().unwrap_or_default();
        let pairs = sizes[one].saturating_mul(sizes[other]);
        let against = vendors[one].zip(vendors[other]).is_some_and(|(one, other)| differ(one, other));
        let undecided = if against { 0.0 } else { UNDECIDED };
        let mean = (sum + undecided * pairs.saturating_sub(met) as f32) / pairs as f32;
        if mean < LEAST_MEAN {
            continue;
        }
        let [large, small] = if between[one].len() >= between[other].len() { [one, other] } else { [other, one] };
        between[large].remove(&small);
        for (far, (sum, met)) in std::mem::take(&mut between[small]).into_iter().filter(|(far, _)| *far != large) {
            let entry = between[large].entry(far).or_default();
            *entry = (entry.0 + sum, entry.1 + met);
            let entry = *entry;
            between[far].remove(&small);
            between[far].insert(large, entry);
        }
        heads[small] = large;
        vendors[large] = vendors[large].or(vendors[small]);
        sizes[large] += sizes[small];
    }
    let mut members: Vec<(usize, usize)> = (0..records).map(|record| (head(&mut heads, record), record)).collect();
    members.sort_unstable();
    let mut groups: Vec<Vec<usize>> = members
        .chunk_by(|one, other| one.0 == other.0)
        .filter(|group| group.len() > 1)
        .map(|group| group.iter().map(|(_, record)| *record).collect())
        .collect();
    groups.sort_unstable();
    groups
}

fn head(heads: &mut [usize], mut at: usize) -> usize {
    while heads[at] != at {
        heads[at] = heads[heads[at]];
        at = heads[at];
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(ties: &[(usize, usize, f32)]) -> Vec<Vec<usize>> {
        let ties: Vec<_> =
            ties.iter().map(|(one, other, certainty)| Tie { one: *one, other: *other, certainty: *certainty }).collect();
        groups(vec![None; 5], &ties, 0.7, |_, _| false)
    }

    #[test]
    fn a_weak_link_joins_no_two_groups() {
        let strong = [(0, 1, 0.95), (2, 3, 0.9), (1, 2, 0.75)];
        assert_eq!(of(&strong), [vec![0, 1, 2, 3]], "nothing speaks against it");
        let mut against = strong.to_vec();
        against.extend([(0, 2, 0.0), (0, 3, 0.0)]);
        assert_eq!(of(&against), [[0, 1], [2, 3]]);
    }

    #[test]
    fn pairs_that_are_not_sure_enough_join_nothing() {
        assert_eq!(of(&[(0, 1, 0.69)]), [[0_usize; 0]; 0]);
    }
}
