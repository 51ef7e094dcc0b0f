//! Two lists of products of which few name a vendor: price lists, catalogues, shops.
//!
//! There the name holds everything, so all of its words count, vendor and version too, letters and digits apart. A word weighs by how
//! few records have it, and less when it is left over: how much less is learned from pairs that are each other's best, for
//! the word itself and for words of its length and rarity. Then every record takes its best partner, the best pair first; a second one
//! only if that is the first one again.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::align::{Match, Reason, align};
use super::comparison::{Comparison, Scored};
use super::fields::Fields;
use super::meet::{feature, meet};
use super::parts::pieces;
use super::record::Lists;
use crate::phrase;
use crate::phrase::Phrase;

/// Least score of a pair.
pub(super) const LEAST: f32 = 0.35;
/// Least score of a second partner, and how like the first partner it has to be.
const SECOND: [f32; 2] = [0.8, 0.7];
/// Score from which on a pair that is each other's best teaches what may be left over, and how fields agree.
const CLEAR: [f32; 2] = [0.5, 0.6];
/// Share of the likeness that is left when both names have a number that fits nowhere: with another number that agrees, and without.
const NUMBERS: [f32; 2] = [0.85, 0.7];
/// Weight of a bit that category, description and price say.
const BIT: [f32; 3] = [0.02, 0.0, 0.02];
/// Occurrences that a word is thought to have beside its own, as words of its sort are, and a sort as all words are.
const INVENTED: [f32; 2] = [6.0, 10.0];
/// How strongly being left over often lowers a weight.
const STRENGTH: f32 = 0.7;
/// Least weight of a word.
const LIGHTEST: f32 = 0.3;

/// Compares the rows of two catalogues.
pub(super) struct Catalogue {
    names: Vec<Vec<u32>>,
    texts: Vec<String>,
    weights: Vec<f32>,
    holders: Vec<f32>,
    /// Share of its weight that a word has when it is left over.
    spare: Vec<f32>,
    fields: Fields,
}

impl Catalogue {
    /// Reads two lists and finds the pairs, best first.
    pub(super) fn pairs(lists: &Lists<'_>) -> (Self, Vec<Scored>) {
        let mut catalogue = Self::read(lists);
        let features: Vec<_> = catalogue.names.par_iter().map(|name| catalogue.features(name)).collect();
        let met = meet(features, lists.left);
        let first = catalogue.scores(&met, false);
        catalogue.learn_spare(&first);
        let named = catalogue.scores(&met, false);
        let best = catalogue.best(&named);
        let clear = |place: u32| best[place as usize] >= CLEAR[1];
        let teaching = named.iter().filter_map(|pair| {
            let is_best = is_mutual(pair, &best);
            let is_one = is_best && pair.score >= CLEAR[1];
            let is_second = !is_best && (clear(pair.one) || clear(pair.other));
            (is_one || is_second).then_some((pair.one, pair.other, is_one))
        });
        let teaching: Vec<_> = teaching.collect();
        catalogue.fields.learn(teaching.into_iter());
        let pairs = catalogue.choose(catalogue.scores(&met, true));
        (catalogue, pairs)
    }

    fn read(lists: &Lists<'_>) -> Self {
        let read: Vec<Vec<String>> = lists
            .records
            .par_iter()
            .map(|record| pieces(record.name).into_iter().chain(pieces(record.vendor.unwrap_or_default())).collect())
            .collect();
        let mut ids: FxHashMap<String, u32> = FxHashMap::default();
        let mut catalogue = Self {
            names: Vec::with_capacity(read.len()),
            texts: Vec::new(),
            weights: Vec::new(),
            holders: Vec::new(),
            spare: Vec::new(),
            fields: Fields::read(lists),
        };
        for words in read {
            let mut name: Vec<u32> = Vec::with_capacity(words.len());
            for word in words {
                let id = *ids.entry(word).or_insert_with_key(|word| {
                    catalogue.texts.push(word.clone());
                    catalogue.holders.push(0.0);
                    catalogue.texts.len() as u32 - 1
                });
                if !name.contains(&id) {
                    catalogue.holders[id as usize] += 1.0;
                    name.push(id);
                }
            }
            catalogue.names.push(name);
        }
        let all = catalogue.names.len() as f32 + 1.0;
        catalogue.weights = catalogue.holders.iter().map(|holders| (all / holders).log2()).collect();
        catalogue.spare = vec![1.0; catalogue.texts.len()];
        catalogue
    }

    /// Returns the words of a name.
    pub(super) fn texts_of(&self, place: u32) -> Vec<&str> {
        self.words(&self.names[place as usize])
    }

    /// Says how rare the rarest word of a name is that agrees.
    pub(super) fn users_told(&self, compared: &Comparison, one: u32) -> Phrase {
        let name = &self.names[one as usize];
        let holders = compared.matches.iter().flat_map(|pair| &pair.one).map(|place| self.holders[name[*place] as usize]);
        phrase!("matching-rarest-stands", records = holders.fold(f32::MAX, f32::min).round_ties_even() as u64)
    }

    /// Returns how many bits the fields beside the name say.
    pub(super) fn bits(&self, one: u32, other: u32) -> [f32; 3] {
        self.fields.bits(one, other)
    }

    fn words(&self, name: &[u32]) -> Vec<&str> {
        name.iter().map(|word| self.texts[*word as usize].as_str()).collect()
    }

    fn features(&self, name: &[u32]) -> Vec<u64> {
        let words = self.words(name);
        let letters: Vec<char> = words.concat().chars().collect();
        let mut features: Vec<_> = words.iter().map(|word| feature(0, word)).collect();
        features.extend(words.windows(2).map(|two| feature(1, (two[0].min(two[1]), two[0].max(two[1])))));
        features.extend(letters.windows(3).map(|three| feature(2, three)));
        features
    }

    fn scores(&self, met: &[(u32, u32)], with_fields: bool) -> Vec<Scored> {
        met.par_iter()
            .filter_map(|(one, other)| {
                let by_name = self.compare(*one, *other).score();
                let score = by_name + if with_fields { self.beside(*one, *other) } else { 0.0 };
                (by_name > 0.05).then_some(Scored { one: *one, other: *other, score, has_parts: false })
            })
            .collect()
    }

    fn beside(&self, one: u32, other: u32) -> f32 {
        self.fields.bits(one, other).iter().zip(BIT).map(|(bits, weight)| bits * weight).sum()
    }

    /// Returns the best score of every record.
    fn best(&self, pairs: &[Scored]) -> Vec<f32> {
        let mut best = vec![0.0_f32; self.names.len()];
        for pair in pairs {
            for place in [pair.one, pair.other] {
                best[place as usize] = best[place as usize].max(pair.score);
            }
        }
        best
    }

    /// Compares two names.
    pub(super) fn compare(&self, one: u32, other: u32) -> Comparison {
        let names = [one, other].map(|place| &self.names[place as usize]);
        let words = names.map(|name| self.words(name));
        let matches = align(&words[0], &words[1]);
        if matches.is_empty() {
            return Comparison::default();
        }
        let weight = |side: usize, place: &usize| self.weights[names[side][*place] as usize].max(LIGHTEST);
        let heaviest = |side: usize, places: &[usize]| places.iter().map(|place| weight(side, place)).fold(LIGHTEST, f32::max);
        let is_number = |side: usize, place: &usize| words[side][*place].bytes().any(|letter| letter.is_ascii_digit());
        let (mut shared, mut all) = (0.0, [0.0, 0.0]);
        let mut open = names.map(|name| vec![true; name.len()]);
        for pair in &matches {
            let (x, y) = (heaviest(0, &pair.one), heaviest(1, &pair.other));
            let mean = match pair.reason {
                Reason::Joined | Reason::Initials => x.max(y),
                _ => (x + y) / 2.0,
            };
            shared += pair.likeness * mean;
            let [x, y] = if pair.reason == Reason::Joined { [mean, mean] } else { [x, y] };
            all = [all[0] + x, all[1] + y];
            pair.one.iter().for_each(|place| open[0][*place] = false);
            pair.other.iter().for_each(|place| open[1][*place] = false);
        }
        let left = [0, 1].map(|side| (0..names[side].len()).filter(|place| open[side][*place]).collect::<Vec<_>>());
        for (side, places) in left.iter().enumerate() {
            let spare = |place: &usize| weight(side, place) * self.spare[names[side][*place] as usize];
            all[side] += places.iter().map(spare).sum::<f32>();
        }
        let mut factors = Vec::new();
        if [0, 1].iter().all(|side| left[*side].iter().any(|place| is_number(*side, place))) {
            let agrees = |pair: &Match| pair.one.iter().any(|place| is_number(0, place));
            factors.push((NUMBERS[usize::from(!matches.iter().any(agrees))], "numbers that differ"));
        }
        Comparison { likeness: shared / (all[0] * all[1]).sqrt(), matches, left, factors, ..Comparison::default() }
    }

    /// Learns from the pairs that are each other's best which words may be left over.
    fn learn_spare(&mut self, pairs: &[Scored]) {
        let best = self.best(pairs);
        let mut counts = vec![[0.0_f32; 2]; self.texts.len()];
        for pair in pairs.iter().filter(|pair| pair.score >= CLEAR[0] && is_mutual(pair, &best)) {
            let compared = self.compare(pair.one, pair.other);
            for (side, place) in [pair.one, pair.other].into_iter().enumerate() {
                for (at, word) in self.names[place as usize].iter().enumerate() {
                    counts[*word as usize][usize::from(compared.left[side].contains(&at))] += 1.0;
                }
            }
        }
        let mut sorts: FxHashMap<(u32, bool, usize), [f32; 2]> = FxHashMap::default();
        let mut all = [0.0_f32; 2];
        let add = |to: &mut [f32; 2], counts: &[f32; 2]| *to = [to[0] + counts[0], to[1] + counts[1]];
        for (word, counts) in counts.iter().enumerate() {
            add(sorts.entry(self.sort(word)).or_default(), counts);
            add(&mut all, counts);
        }
        let usual = all[1] / (all[0] + all[1]).max(1.0);
        for (word, [met, left]) in counts.iter().enumerate() {
            let of_sort = sorts.get(&self.sort(word)).copied().unwrap_or_default();
            let expected = (of_sort[1] + INVENTED[1] * usual) / (of_sort[0] + of_sort[1] + INVENTED[1]);
            let share = (left + INVENTED[0] * expected) / (met + left + INVENTED[0]);
            self.spare[word] = ((1.0 - share) / (1.0 - usual).max(0.05)).powf(STRENGTH).clamp(0.1, 2.0);
        }
    }

    /// Words of a sort: as rare, as long, and both numbers or not.
    fn sort(&self, word: usize) -> (u32, bool, usize) {
        let is_number = self.texts[word].as_bytes().first().is_some_and(u8::is_ascii_digit);
        let length = self.texts[word].len();
        (self.holders[word].max(1.0).log2() as u32, is_number, if is_number { length.min(6) / 2 } else { (length / 3).min(3) })
    }

    /// Gives every record its best partner, and a second one where that is the first again.
    fn choose(&self, mut pairs: Vec<Scored>) -> Vec<Scored> {
        pairs.par_sort_unstable_by(|one, other| {
            other.score.total_cmp(&one.score).then_with(|| (one.one, one.other).cmp(&(other.one, other.other)))
        });
        let mut partner: FxHashMap<u32, u32> = FxHashMap::default();
        let (mut chosen, mut rest) = (Vec::new(), Vec::new());
        for pair in pairs.into_iter().filter(|pair| pair.score >= LEAST) {
            if partner.contains_key(&pair.one) || partner.contains_key(&pair.other) {
                rest.push(pair);
            } else {
                partner.insert(pair.one, pair.other);
                partner.insert(pair.other, pair.one);
                chosen.push(pair);
            }
        }
        for pair in rest.into_iter().filter(|pair| pair.score >= SECOND[0]) {
            for (free, taken) in [(pair.other, pair.one), (pair.one, pair.other)] {
                let first = partner.get(&taken).filter(|_| !partner.contains_key(&free)).copied();
                if first.is_some_and(|first| self.compare(free.min(first), free.max(first)).score() >= SECOND[1]) {
                    partner.insert(free, taken);
                    chosen.push(pair);
                    break;
                }
            }
        }
        chosen
    }
}

fn is_mutual(pair: &Scored, best: &[f32]) -> bool {
    [pair.one, pair.other].iter().all(|place| pair.score >= best[*place as usize])
}
