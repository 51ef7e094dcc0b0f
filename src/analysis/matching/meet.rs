//! Who is compared with whom: every form meets the few that share its rarest features.
//!
//! Features are words, pairs of neighbouring words, a vendor with a word, runs of three letters, and short forms. They are weighed by how
//! few forms have them; one that very many have makes no one meet, and a form looks at a bounded number of others however
//! large the list is, so the time grows with the number of records.

use std::hash::{Hash, Hasher};

use rayon::prelude::*;
use rustc_hash::FxHasher;

/// Partners of each form at most.
const PARTNERS: usize = 10;
/// A feature of more forms than this makes no one meet.
const COMMON: usize = 500;
/// Others that one form looks at, counting each shared feature.
const LOOKS: usize = 2000;
/// Least share of rare features of a pair that is compared.
const LEAST: f32 = 0.05;

/// Returns a number for a feature.
pub(super) fn feature(kind: u8, text: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    kind.hash(&mut hasher);
    text.hash(&mut hasher);
    hasher.finish()
}

/// Returns the pairs to compare, the lower place first, sorted. `left` is the number of forms of the first list when two
/// lists are compared: then only pairs between the lists count.
pub(super) fn meet(mut features: Vec<Vec<u64>>, left: Option<usize>) -> Vec<(u32, u32)> {
    let forms = features.len();
    features.par_iter_mut().for_each(|own| {
        own.sort_unstable();
        own.dedup();
    });
    let mut all: Vec<(u64, u32)> = Vec::with_capacity(features.iter().map(Vec::len).sum());
    for (at, own) in features.into_iter().enumerate() {
        all.extend(own.into_iter().map(|feature| (feature, at as u32)));
    }
    all.par_sort_unstable();
    let mut starts = vec![0_usize];
    let mut holders = Vec::with_capacity(all.len());
    let mut of_form: Vec<Vec<u32>> = vec![Vec::new(); forms];
    for same in all.chunk_by(|one, other| one.0 == other.0) {
        if !(2..=COMMON).contains(&same.len()) {
            continue;
        }
        let number = (starts.len() - 1) as u32;
        for (_, form) in same {
            holders.push(*form);
            of_form[*form as usize].push(number);
        }
        starts.push(holders.len());
    }
    drop(all);
    let rarity: Vec<f32> = starts.windows(2).map(|ends| ((forms as f32 + 1.0) / (ends[1] - ends[0]) as f32).ln()).collect();
    let norms: Vec<f32> = of_form
        .iter()
        .map(|own| own.iter().map(|feature| rarity[*feature as usize].powi(2)).sum::<f32>().sqrt().max(1e-6))
        .collect();
    let side = |form: usize| left.is_some_and(|left| form >= left);
    let mut pairs: Vec<(u32, u32)> = (0..forms)
        .into_par_iter()
        .with_max_len(1024)
        .map_init(
            || (vec![0.0_f32; forms], Vec::<u32>::new(), Vec::<(f32, u32)>::new(), Vec::<u32>::new()),
            |(sums, seen, best, own), form| {
                own.clear();
                own.extend(&of_form[form]);
                own.sort_unstable_by_key(|feature| (starts[*feature as usize + 1] - starts[*feature as usize], *feature));
                let mut looks = 0;
                for feature in own.iter() {
                    let range = starts[*feature as usize]..starts[*feature as usize + 1];
                    looks += range.len();
                    if looks > LOOKS {
                        break;
                    }
                    let weight = rarity[*feature as usize].powi(2);
                    for other in &holders[range] {
                        let sum = &mut sums[*other as usize];
                        if *sum == 0.0 {
                            seen.push(*other);
                        }
                        *sum += weight;
                    }
                }
                best.clear();
                for other in seen.drain(..) {
                    let sum = std::mem::take(&mut sums[other as usize]);
                    let cosine = sum / (norms[form] * norms[other as usize]);
                    let is_other = other as usize != form && (left.is_none() || side(form) != side(other as usize));
                    if is_other && cosine >= LEAST {
                        best.push((cosine, other));
                    }
                }
                if best.len() > PARTNERS {
                    best.select_nth_unstable_by(PARTNERS, |one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
                    best.truncate(PARTNERS);
                }
                let partners = best.iter().map(|(_, other)| *other);
                let form = form as u32;
                partners.map(|other| (form.min(other), form.max(other))).collect::<Vec<_>>()
            },
        )
        .flatten_iter()
        .collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&[u64]], left: Option<usize>) -> Vec<(u32, u32)> {
        meet(words.iter().map(|words| words.to_vec()).collect(), left)
    }

    #[test]
    fn forms_meet_that_share_something_and_of_two_lists_across_only() {
        let forms: [&[u64]; 4] = [&[1, 2], &[2, 3], &[3], &[9]];
        assert_eq!(of(&forms, None), [(0, 1), (1, 2)]);
        assert_eq!(of(&forms, Some(1)), [(0, 1)]);
    }

    #[test]
    fn what_very_many_have_makes_no_one_meet() {
        let forms = vec![vec![1]; COMMON + 1];
        assert_eq!(meet(forms, None), []);
    }
}
