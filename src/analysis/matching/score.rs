//! How alike two names of a register are: words that agree, weighed by how few vendors use them, and what speaks against.
//!
//! `likeness` is the agreeing weight over the geometric mean of both names' weights. Vendors, words on both sides that fit nowhere,
//! and notes then lower it, each by a factor that a reader can be told; the fields beside the name add or take a little.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::align::{self, Match, Reason, align};
use super::comparison::{Comparison, Scored};
use super::fields::Fields;
use super::forms::{Form, Forms};
use super::meet::meet;
use super::record::Lists;
use super::vendor::Vendors;

/// Least weight of a word, so that a name of common words is still a name.
const LIGHTEST: f32 = 0.3;
/// Share of its weight that a word for the kind of thing has: `lønsystem`.
const LABEL: f32 = 0.3;
/// Share of the likeness that is left when both names have words that fit nowhere: `Opus Løn` and `Opus Økonomi`.
const SISTERS: f32 = 0.7;
/// The same when one has: `SBSYS` and `SBSYS Dagsorden`.
const PART: f32 = 0.85;
/// The same when a note behind a dash, or in brackets, stands on one side only.
const NOTE: [f32; 2] = [0.85, 0.95];
/// With a vendor unknown, the likeness is divided by the number of vendors that use the rarest word, to this power.
const UNKNOWN_VENDOR: f32 = 0.3;
/// Share of the likeness that is left when a vendor is unknown and the name says what many systems do.
const GENERIC: f32 = 0.55;
/// The same when both names have another number, and when one has a number more.
const NUMBER: [f32; 2] = [0.5, 0.93];
/// The same when the lists' categories are telling, and differ.
const OTHER_CATEGORY: f32 = 0.65;
/// Share of the likeness that is left when vendors differ: in general, when at most two use the rarest word, and when one bought the other.
const OTHER_VENDOR: [f32; 3] = [0.1, 0.6, 0.8];
/// Weight of a bit that category, description and price say.
const BIT: [f32; 3] = [0.06, 0.05, 0.02];
/// From this score on two names leave no doubt, and below the second they are two things.
const CLEAR: [f32; 2] = [0.85, 0.4];
/// Least score that is kept.
const LEAST: f32 = 0.3;

/// Compares the names of a register.
pub(super) struct Scorer {
    pub(super) forms: Forms,
    pub(super) fields: Fields,
    /// Vendors of which one seems to have bought the other, the first place first.
    sold: FxHashSet<(u32, u32)>,
}

impl Scorer {
    /// Reads the records and finds the pairs that are alike, best first.
    pub(super) fn new(lists: &Lists<'_>) -> (Self, Vec<Scored>) {
        let mut scorer = Self { forms: Forms::read(lists), fields: Fields::read(lists), sold: FxHashSet::default() };
        let features: Vec<_> = scorer.forms.all.par_iter().map(|form| scorer.forms.features(form)).collect();
        let met = meet(features, None);
        let by_name: Vec<Scored> = met.par_iter().filter_map(|(one, other)| scorer.by_name(*one, *other)).collect();
        scorer.learn_sales(&by_name);
        let clear = by_name.iter().filter(|pair| pair.score >= CLEAR[0] || pair.score < CLEAR[1]);
        let pairs: Vec<_> = clear.map(|pair| (pair.one, pair.other, pair.score >= CLEAR[0])).collect();
        scorer.fields.learn(pairs.into_iter());
        let mut scored: Vec<Scored> = by_name
            .par_iter()
            .filter_map(|pair| {
                let sold = pair.score < OTHER_VENDOR[1] + 0.02 && scorer.are_sold(pair.one, pair.other);
                let pair = if sold { scorer.by_name(pair.one, pair.other)? } else { *pair };
                let score = scorer.whole_score(&pair);
                (score >= LEAST).then_some(Scored { score, ..pair })
            })
            .collect();
        scored.par_sort_unstable_by(|one, other| {
            other.score.total_cmp(&one.score).then_with(|| (one.one, one.other).cmp(&(other.one, other.other)))
        });
        (scorer, scored)
    }

    /// Returns the score of a pair, with the fields beside the name.
    fn whole_score(&self, pair: &Scored) -> f32 {
        let share = if self.fields.contradict(pair.one, pair.other) { OTHER_CATEGORY } else { 1.0 };
        let beside = self.beside(pair.one, pair.other);
        pair.score * share + if pair.has_parts { beside.min(0.0) } else { beside }
    }

    fn by_name(&self, one: u32, other: u32) -> Option<Scored> {
        let compared = self.compare(one, other);
        let score = compared.score();
        (score > 0.05).then_some(Scored { one, other, score, has_parts: compared.has_parts })
    }

    /// Returns whether the vendor of one record seems to have bought the other's.
    fn are_sold(&self, one: u32, other: u32) -> bool {
        let [a, b] = [one, other].map(|place| &self.forms.all[place as usize].vendors);
        !self.sold.is_empty() && a.iter().any(|one| b.iter().any(|other| self.sold.contains(&(*one.min(other), *one.max(other)))))
    }

    /// Returns what the fields beside the name add.
    pub(super) fn beside(&self, one: u32, other: u32) -> f32 {
        self.fields.bits(one, other).iter().zip(BIT).map(|(bits, weight)| bits * weight).sum()
    }

    /// Compares two names.
    pub(super) fn compare(&self, one: u32, other: u32) -> Comparison {
        let (a, b) = (&self.forms.all[one as usize], &self.forms.all[other as usize]);
        let words = [a, b].map(|form| self.forms.texts(&form.core));
        let mut matches = align(&words[0], &words[1]);
        let covered = |matches: &[Match]| {
            let count = |of: fn(&Match) -> &Vec<usize>| matches.iter().map(|one| of(one).len()).sum::<usize>();
            count(|pair| &pair.one) == a.core.len() && count(|pair| &pair.other) == b.core.len()
        };
        let mut names_vendor = false;
        if !covered(&matches)
            && let Some((whole, with_vendor)) = self.whole(a, b, &words)
        {
            (matches, names_vendor) = (vec![whole], with_vendor);
        }
        if matches.is_empty() {
            return Comparison::default();
        }
        let mut compared = Comparison::default();
        let heaviest =
            |form: &Form, places: &[usize]| places.iter().map(|place| self.weight(form.core[*place])).fold(LIGHTEST, f32::max);
        let (mut shared, mut all, mut rarest) = (0.0, [0.0, 0.0], 0.0_f32);
        let mut open = [vec![true; a.core.len()], vec![true; b.core.len()]];
        for pair in &matches {
            let (x, y) = (heaviest(a, &pair.one), heaviest(b, &pair.other));
            let mean = match pair.reason {
                Reason::Equal => x,
                Reason::Joined | Reason::Initials => x.max(y),
                Reason::Slip | Reason::Shortened | Reason::Consonants => (x + y) / 2.0,
            };
            shared += pair.likeness * mean;
            // Runs that are one word when written together weigh the same on both sides.
            let [x, y] = if pair.reason == Reason::Joined { [mean, mean] } else { [x, y] };
            all = [all[0] + x, all[1] + y];
            rarest = rarest.max(pair.likeness * mean);
            pair.one.iter().for_each(|place| open[0][*place] = false);
            pair.other.iter().for_each(|place| open[1][*place] = false);
        }
        let mut parts = [0, 0];
        for (side, (form, beside)) in [(a, b), (b, a)].into_iter().enumerate() {
            for (place, word) in form.core.iter().enumerate().filter(|(place, _)| open[side][*place]) {
                if self.says(beside, *word) {
                    continue;
                }
                let is_label = self.forms.is_label(*word);
                all[side] += self.weight(*word) * if is_label { LABEL } else { 1.0 };
                parts[side] += usize::from(!is_label);
                compared.left[side].push(place);
            }
        }
        compared.likeness = shared / (all[0] * all[1]).sqrt();
        compared.users = self.forms.everyone / rarest.exp2();
        let vendors = if names_vendor { Vendors::Same } else { self.forms.vendors(a, b) };
        compared.factors.extend(self.vendor_factor(a, b, vendors, compared.users.max(1.0)));
        compared.vendors = Some(vendors);
        compared.has_parts = parts != [0, 0];
        match parts {
            [0, 0] => {}
            [0, _] | [_, 0] => compared.factors.push((PART, "matching-words-more")),
            _ => compared.factors.push((SISTERS, "matching-words-differ")),
        }
        compared.factors.extend(self.note_factor(a, b));
        match [a, b].map(|form| form.numbers.is_empty()) {
            [true, true] => {}
            [false, false] if a.numbers == b.numbers => {}
            [false, false] => compared.factors.push((NUMBER[0], "matching-numbers-differ")),
            _ => compared.factors.push((NUMBER[1], "matching-number-more")),
        }
        compared.matches = matches;
        compared
    }

    fn weight(&self, word: u32) -> f32 {
        self.forms.weights[word as usize].max(LIGHTEST)
    }

    /// Returns whether a record says a word elsewhere: in a note or in its vendor.
    fn says(&self, form: &Form, word: u32) -> bool {
        form.notes.contains(&word) || self.forms.is_of_vendor(form, word)
    }

    fn vendor_factor(&self, a: &Form, b: &Form, vendors: Vendors, users: f32) -> Option<(f32, &'static str)> {
        match vendors {
            Vendors::Same => None,
            Vendors::Unknown if !self.forms.by_vendor => None,
            Vendors::Unknown if self.forms.is_generic(a) && self.forms.is_generic(b) => {
                Some((GENERIC, "matching-vendor-missing-generic"))
            }
            Vendors::Unknown => (users > 1.0).then(|| (users.powf(-UNKNOWN_VENDOR), "matching-vendor-missing")),
            // Each name says its vendor, or what many systems do: nothing is left that only one product has.
            Vendors::Differ if (!a.lead.is_empty() && !b.lead.is_empty()) || self.forms.is_generic(a) => {
                Some((OTHER_VENDOR[0], "matching-vendor-differs"))
            }
            Vendors::Differ => {
                let sold = |one: &u32| b.vendors.iter().any(|other| self.sold.contains(&(*one.min(other), *one.max(other))));
                Some(if users < 5.0 && a.vendors.iter().any(sold) {
                    (OTHER_VENDOR[2], "matching-vendor-taken-over")
                } else if users < 2.1 {
                    (OTHER_VENDOR[1], "matching-vendor-differs-rare")
                } else {
                    (OTHER_VENDOR[0], "matching-vendor-differs")
                })
            }
        }
    }

    /// A note on one side only may be the part of a suite, unless many vendors' products have such a note.
    fn note_factor(&self, a: &Form, b: &Form) -> Option<(f32, &'static str)> {
        let open = |form: &Form, beside: &Form| {
            let open = form.notes.iter().filter(|word| !beside.notes.contains(word) && !beside.core.contains(word));
            let rare = open.filter(|word| !self.forms.is_label(**word)).map(|word| self.weight(*word));
            rare.fold(0.0, f32::max) / self.forms.heaviest.max(LIGHTEST)
        };
        let (one, other) = (open(a, b), open(b, a));
        let most = NOTE[usize::from(if one >= other { a.explains } else { b.explains })];
        let factor = 1.0 - (1.0 - most) * one.max(other).min(1.0);
        (factor < 0.995).then_some((factor, "matching-note-more"))
    }

    /// Compares two names as wholes, with or without the vendor in front: `PanelDine` of `Panel` and `Dine`.
    fn whole(&self, a: &Form, b: &Form, words: &[Vec<&str>; 2]) -> Option<(Match, bool)> {
        let everything = |likeness, reason| Match {
            one: (0..words[0].len()).collect(),
            other: (0..words[1].len()).collect(),
            likeness,
            reason,
        };
        let [alone_a, alone_b] = [words[0].concat(), words[1].concat()];
        if words[0].len() != words[1].len()
            && let Some((likeness, reason)) = align::together(&alone_a, &alone_b)
        {
            return Some((everything(likeness, reason), false));
        }
        let leads = [a, b].map(|form| self.forms.texts(&form.lead));
        let [full_a, full_b] = [leads[0].concat() + &alone_a, leads[1].concat() + &alone_b];
        if words[0].len() + leads[0].len() != words[1].len() + leads[1].len() {
            let pairs =
                [(&full_a, &alone_b, leads[0].is_empty()), (&alone_a, &full_b, leads[1].is_empty()), (&full_a, &full_b, false)];
            for (x, y, _) in pairs.into_iter().filter(|(_, _, is_again)| !is_again) {
                if let Some((likeness, reason)) = align::together(x, y) {
                    return Some((everything(likeness, reason), true));
                }
            }
        }
        let initials =
            |side: usize| leads[side].iter().chain(&words[side]).filter_map(|word| word.chars().next()).collect::<String>();
        let is_short = |side: usize| {
            let [word] = words[side].as_slice() else { return false };
            (3..=6).contains(&word.len())
                && word.bytes().all(|letter| letter.is_ascii_lowercase())
                && initials(1 - side) == **word
        };
        (is_short(0) || is_short(1)).then(|| (everything(0.85, Reason::Initials), false))
    }

    /// Finds vendors that seem to have bought each other: two products or more have the same rare name with both.
    fn learn_sales(&mut self, pairs: &[Scored]) {
        let product_of_two = |pair: &Scored| {
            let (a, b) = (&self.forms.all[pair.one as usize], &self.forms.all[pair.other as usize]);
            if pair.score > 0.62 || self.forms.vendors(a, b) != Vendors::Differ {
                return None;
            }
            let compared = self.compare(pair.one, pair.other);
            (compared.likeness >= 0.9 && compared.users < 3.1).then(|| {
                let mut core = a.core.clone();
                core.sort_unstable();
                let (x, y) = (a.vendors[0], b.vendors[0]);
                ((x.min(y), x.max(y)), core)
            })
        };
        let found: Vec<_> = pairs.par_iter().filter_map(product_of_two).collect();
        let mut shared: FxHashMap<(u32, u32), FxHashSet<Vec<u32>>> = FxHashMap::default();
        for (vendors, core) in found {
            shared.entry(vendors).or_default().insert(core);
        }
        self.sold = shared.into_iter().filter(|(_, products)| products.len() >= 2).map(|(vendors, _)| vendors).collect();
    }
}
