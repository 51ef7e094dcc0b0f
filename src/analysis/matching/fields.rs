//! What stands beside the name: category, description and price speak for a pair or against it.
//!
//! How loudly, the lists say themselves: agreement is counted among pairs whose names leave no doubt, and among pairs that met and are
//! clearly two things. Where both agree equally often, a field says nothing. A few invented counts stand for lists that are
//! too short to tell.

use rayon::prelude::*;
use rust_decimal::prelude::ToPrimitive;
use rustc_hash::FxHashMap;

use super::record::Lists;
use super::words::{clean, words};
use crate::analysis::overlaps::categories;

/// A field beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// What sort it is.
    Category,
    /// Its description.
    Description,
    /// Its price.
    Price,
}

impl Field {
    pub(super) const ALL: [Self; 3] = [Self::Category, Self::Description, Self::Price];

    /// Returns the word for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Description => "description",
            Self::Price => "price",
        }
    }
}

/// Levels of agreement of a field; 0 is "not known".
const LEVELS: usize = 7;
/// Level of a field of each record pair.
type Levels = [usize; 3];
/// Share of rare words of two descriptions, from which on the next level counts.
const SHARED: [f32; 5] = [0.05, 0.15, 0.3, 0.5, 0.75];
/// How far two prices are apart, as the logarithm of their ratio, from which on the next level counts.
const RATIO: [f32; 5] = [0.02, 0.1, 0.25, 0.5, 1.0];
/// Pairs that a list is thought to have beside its own, by level: of one thing, and of two.
const INVENTED: [[[f32; LEVELS]; 2]; 3] = [
    [[0.0, 8.5, 1.5, 0.0, 0.0, 0.0, 0.0], [0.0, 5.0, 5.0, 0.0, 0.0, 0.0, 0.0]],
    [[0.0, 1.0, 1.0, 1.5, 2.0, 2.0, 2.5], [0.0, 3.5, 2.5, 1.5, 1.0, 1.0, 0.5]],
    [[0.0, 2.0, 2.0, 2.0, 1.5, 1.5, 1.0], [0.0, 1.0, 1.0, 1.5, 2.0, 2.0, 2.5]],
];
/// Most bits that a field can say.
const LOUDEST: f32 = 3.0;
/// Longest description that is read, in bytes.
const LONGEST: usize = 1500;

/// The fields of every record, as they compare.
pub(super) struct Fields {
    categories: Vec<u32>,
    /// Whether the program knows the category.
    known: Vec<bool>,
    descriptions: Vec<Vec<u32>>,
    rarity: Vec<f32>,
    prices: Vec<f32>,
    /// Bits for a pair, by field and level.
    bits: [[f32; LEVELS]; 3],
}

impl Fields {
    /// Reads the fields.
    pub(super) fn read(lists: &Lists<'_>) -> Self {
        let records = &lists.records;
        let mut ids: FxHashMap<&str, u32> = FxHashMap::default();
        let known = records.iter().map(|record| record.category.is_some_and(|category| categories::find(category).is_some()));
        let known = known.collect();
        let mut categories = Vec::with_capacity(records.len());
        for record in records {
            let next = ids.len() as u32 + 1;
            categories.push(record.category.map_or(0, |category| *ids.entry(category).or_insert(next)));
        }
        let texts: Vec<Vec<String>> = records.par_iter().map(|record| distinct_words(record.description)).collect();
        let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
        let mut holders: Vec<f32> = Vec::new();
        let mut descriptions = Vec::with_capacity(texts.len());
        for text in texts {
            let mut of_record: Vec<u32> = text
                .into_iter()
                .map(|word| {
                    let number = *numbers.entry(word).or_insert(holders.len() as u32);
                    if number as usize == holders.len() {
                        holders.push(0.0);
                    }
                    holders[number as usize] += 1.0;
                    number
                })
                .collect();
            of_record.sort_unstable();
            descriptions.push(of_record);
        }
        let all = records.len() as f32 + 1.0;
        let rarity = holders.into_iter().map(|holders| (all / holders).ln()).collect();
        let prices = records.iter().map(|record| record.price.and_then(|price| price.to_f32()).unwrap_or(0.0)).collect();
        Self { categories, known, descriptions, rarity, prices, bits: [[0.0; LEVELS]; 3] }
    }

    /// Counts what the fields say, among pairs of one thing (`true`) and of two.
    pub(super) fn learn(&mut self, pairs: impl Iterator<Item = (u32, u32, bool)>) {
        let mut counts = INVENTED;
        for (one, other, are_one) in pairs {
            for (counts, level) in counts.iter_mut().zip(self.levels(one, other)) {
                counts[usize::from(!are_one)][level] += 1.0;
            }
        }
        for (bits, counts) in self.bits.iter_mut().zip(&counts) {
            let [one, two] = counts.each_ref().map(|counts| counts[1..].iter().sum::<f32>());
            for (level, bits) in bits.iter_mut().enumerate().skip(1) {
                let share = |counts: f32, all: f32| (counts + 0.2) / (all + 1.2);
                let ratio = share(counts[0][level], one) / share(counts[1][level], two);
                *bits = ratio.log2().clamp(-LOUDEST, LOUDEST);
            }
        }
    }

    /// Returns how many bits each field says for a pair.
    pub(super) fn bits(&self, one: u32, other: u32) -> [f32; 3] {
        let levels = self.levels(one, other);
        [0, 1, 2].map(|field| self.bits[field][levels[field]])
    }

    /// Returns whether two records have categories that the program knows, these differ, and in these lists that says something.
    pub(super) fn contradict(&self, one: u32, other: u32) -> bool {
        let (one, other) = (one as usize, other as usize);
        self.known[one] && self.known[other] && self.categories[one] != self.categories[other] && self.bits[0][2] <= -1.0
    }

    fn levels(&self, one: u32, other: u32) -> Levels {
        let (one, other) = (one as usize, other as usize);
        let category = match (self.categories[one], self.categories[other]) {
            (0, _) | (_, 0) => 0,
            (one, other) => 1 + usize::from(one != other),
        };
        let over = |steps: &[f32], value: f32| 1 + steps.iter().filter(|step| value > **step).count();
        let (a, b) = (&self.descriptions[one], &self.descriptions[other]);
        let description = if a.is_empty() || b.is_empty() { 0 } else { over(&SHARED, self.shared(a, b)) };
        let (a, b) = (self.prices[one], self.prices[other]);
        let price = if a <= 0.0 || b <= 0.0 { 0 } else { over(&RATIO, (a / b).ln().abs()) };
        [category, description, price]
    }

    /// Returns the share of rare words that two descriptions have in common.
    fn shared(&self, one: &[u32], other: &[u32]) -> f32 {
        let sum = |words: &[u32]| words.iter().map(|word| self.rarity[*word as usize]).sum::<f32>().max(1e-6);
        let (mut at, mut shared) = (0, 0.0);
        for word in one {
            while other.get(at).is_some_and(|next| next < word) {
                at += 1;
            }
            if other.get(at) == Some(word) {
                shared += self.rarity[*word as usize];
            }
        }
        shared / (sum(one) * sum(other)).sqrt()
    }
}

fn distinct_words(text: Option<&str>) -> Vec<String> {
    let text = text.unwrap_or_default();
    let text = &text[..text.floor_char_boundary(LONGEST)];
    let mut all: Vec<_> = words(&clean(text)).into_iter().map(|word| word.folded).collect();
    all.sort_unstable();
    all.dedup();
    all
}
