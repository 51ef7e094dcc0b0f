//! Names as the alignment reads them: the words of the product, the words beside it, numbers, and the vendor.
//!
//! A name is `[vendor] product [note]`. A note begins at ` - `, ` / `, ` | ` or a bracket. Numbers that look like versions, legal
//! forms and small words leave the product; what leaves is kept, because it can still speak for or against a pair.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::align::near;
use super::meet::feature;
use super::name::is_generic;
use super::parts::{Parts, parts};
use super::record::Lists;
use super::vendor::{Vendor, Vendors};
use super::words::Word;
use crate::phrase;
use crate::phrase::Phrase;

/// A name as it compares. Words are numbers of a [`Lexicon`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// The words of the product.
    pub(super) core: Vec<u32>,
    /// The vendor's words that stood in front of the product.
    pub(super) lead: Vec<u32>,
    /// The words of the notes.
    pub(super) notes: Vec<u32>,
    /// Whether a note stands in brackets, where it explains, and not behind a dash, where it may be a part.
    pub(super) explains: bool,
    /// Whole numbers that stand apart.
    pub(super) numbers: Vec<u32>,
    /// The vendors that the record names: in its column, and in front of the name.
    pub(super) vendors: Vec<u32>,
}

/// The words of all names, each once.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    ids: FxHashMap<String, u32>,
    texts: Vec<String>,
}

impl Lexicon {
    pub(super) fn id(&mut self, text: &str) -> u32 {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text.to_owned());
        self.ids.insert(text.to_owned(), id);
        id
    }

    pub(super) fn text(&self, id: u32) -> &str {
        &self.texts[id as usize]
    }
}

/// Share of all vendors that are thought to use a word for what many systems do, beside those that are seen to.
const GENERIC: f32 = 0.02;

/// The names of all records as they compare.
pub(super) struct Forms {
    /// One a record.
    pub(super) all: Vec<Form>,
    /// What each word weighs: the logarithm of how few vendors use it.
    pub(super) weights: Vec<f32>,
    /// The heaviest weight.
    pub(super) heaviest: f32,
    /// How many vendors there are.
    pub(super) everyone: f32,
    /// Whether words are weighed by vendors; else by records, where few name a vendor.
    pub(super) by_vendor: bool,
    lexicon: Lexicon,
    labels: Vec<bool>,
    generic: Vec<bool>,
    vendors: Vec<Vendor>,
}

impl Forms {
    /// Reads every name.
    pub(super) fn read(lists: &Lists<'_>) -> Self {
        let read: Vec<Parts> = lists.records.par_iter().map(|record| parts(record.name, record.vendor)).collect();
        let mut vendors: Vec<Vendor> = read.iter().filter_map(|parts| parts.vendor.clone()).collect();
        vendors.par_sort_unstable();
        vendors.dedup();
        let mut by_first: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
        let mut numbers: FxHashMap<&Vendor, u32> = FxHashMap::default();
        for (number, vendor) in (0..).zip(&vendors) {
            by_first.entry(vendor.first()).or_default().push(number);
            numbers.insert(vendor, number);
        }
        let mut lexicon = Lexicon::default();
        let mut all = Vec::with_capacity(read.len());
        for parts in &read {
            let mut form = Form { explains: parts.explains, ..Form::default() };
            let mut lead = 0;
            if let Some(vendor) = &parts.vendor {
                form.vendors.extend(numbers.get(vendor));
                lead = leading_vendor(&parts.head, vendor);
            }
            if lead == 0 && parts.head.len() > 1 {
                let known = by_first.get(parts.head[0].as_str()).into_iter().flatten();
                let longest = known.map(|number| (vendors[*number as usize].whole_in_front(&parts.head), *number));
                if let Some((words, number)) = longest.filter(|(words, _)| *words > 0).max()
                    && words < parts.head.len()
                {
                    lead = words;
                    if !form.vendors.contains(&number) {
                        form.vendors.push(number);
                    }
                }
            }
            if lead >= parts.head.len() {
                lead = 0;
            }
            let mut ids = |words: &[String]| words.iter().map(|word| lexicon.id(word)).collect::<Vec<_>>();
            form.lead = ids(&parts.head[..lead]);
            form.core = ids(&parts.head[lead..]);
            form.notes = ids(&parts.notes);
            form.numbers = ids(&parts.numbers);
            all.push(form);
        }
        let by_vendor = lists.name_vendors();
        let everyone = if by_vendor { vendors.len() } else { all.len() } as f32 + 1.0;
        let mut users = vec![0.0_f32; lexicon.texts.len()];
        let user = |(place, form): (u32, &Form)| if by_vendor { form.vendors.first().copied() } else { Some(place) };
        let mut uses: Vec<(u32, u32)> = (0..)
            .zip(&all)
            .filter_map(|named| Some((named.1, user(named)?)))
            .flat_map(|(form, user)| form.core.iter().chain(&form.notes).map(move |word| (*word, user)))
            .collect();
        uses.par_sort_unstable();
        uses.dedup();
        uses.iter().for_each(|(word, _)| users[*word as usize] += 1.0);
        let generic: Vec<bool> = lexicon.texts.iter().map(|text| is_generic(text)).collect();
        for (users, _) in users.iter_mut().zip(&generic).filter(|(_, generic)| **generic) {
            *users += GENERIC * everyone;
        }
        let weights: Vec<f32> = users.into_iter().map(|users| (everyone / users.max(1.0)).log2().max(0.0)).collect();
        let heaviest = weights.iter().copied().fold(0.0, f32::max);
        let labels = lexicon.texts.iter().map(|text| is_label(text)).collect();
        Self { all, weights, heaviest, everyone, by_vendor, lexicon, labels, generic, vendors }
    }

    /// Returns the texts of words.
    pub(super) fn texts(&self, words: &[u32]) -> Vec<&str> {
        words.iter().map(|word| self.lexicon.text(*word)).collect()
    }

    /// Says how rare the rarest word is that agrees.
    pub(super) fn users_told(&self, users: f32) -> Phrase {
        if !self.by_vendor {
            return phrase!("matching-few-have");
        }
        let everyone = (self.everyone - 1.0).round_ties_even() as u64;
        phrase!("matching-rarest-used", users = users.round().max(1.0) as u64, everyone)
    }

    /// Returns whether a word only says that the thing is a system.
    pub(super) fn is_label(&self, word: u32) -> bool {
        self.labels[word as usize]
    }

    /// Returns whether all words of a product say what many systems do.
    pub(super) fn is_generic(&self, form: &Form) -> bool {
        form.core.iter().all(|word| self.generic[*word as usize] || self.labels[*word as usize])
    }

    /// Returns whether a word is part of a vendor that a record names.
    pub(super) fn is_of_vendor(&self, form: &Form, word: u32) -> bool {
        form.vendors.iter().any(|vendor| self.vendors[*vendor as usize].has(self.lexicon.text(word)))
    }

    /// Compares the vendors of two records.
    pub(super) fn vendors(&self, a: &Form, b: &Form) -> Vendors {
        if a.vendors.is_empty() || b.vendors.is_empty() {
            return Vendors::Unknown;
        }
        let same = |one: &u32, other: &u32| {
            let [x, y] = [one, other].map(|vendor| &self.vendors[*vendor as usize]);
            one == other || x.is(y) || near(x.first(), y.first()).is_some_and(|(likeness, _)| likeness >= 0.85)
        };
        let is_same = a.vendors.iter().any(|one| b.vendors.iter().any(|other| same(one, other)));
        if is_same { Vendors::Same } else { Vendors::Differ }
    }

    /// Returns the features in which a form meets others.
    pub(super) fn features(&self, form: &Form) -> Vec<u64> {
        let core = self.texts(&form.core);
        let joined = core.concat();
        let lead = self.texts(&form.lead).concat();
        let whole: Vec<char> = lead.chars().chain(joined.chars()).collect();
        let mut features: Vec<u64> = core.iter().copied().chain(self.texts(&form.notes)).map(|word| feature(0, word)).collect();
        features.extend(core.windows(2).map(|two| feature(1, (two[0].min(two[1]), two[0].max(two[1])))));
        for vendor in &form.vendors {
            features.push(feature(2, vendor));
            features.push(feature(3, (vendor, &joined)));
            for word in &core {
                let start: String = word.chars().take(3).collect();
                features.extend([feature(4, (vendor, word)), feature(5, (vendor, start))]);
            }
        }
        features.extend(whole.windows(3).map(|three| feature(6, three)));
        features.push(feature(7, &joined));
        let initials = |words: &[&str]| words.iter().filter_map(|word| word.chars().next()).collect::<String>();
        if core.len() > 1 {
            features.push(feature(8, initials(&core)));
        } else if whole.len() <= 6 {
            features.push(feature(8, &joined));
        }
        if !form.lead.is_empty() {
            features.push(feature(8, initials(&self.texts(&form.lead)) + &initials(&core)));
        }
        features
    }
}

/// Ends of words that say that a thing is a system, folded.
const LABELS: [&str; 12] = [
    "system",
    "systemet",
    "losning",
    "losningen",
    "program",
    "programmet",
    "portal",
    "portalen",
    "platform",
    "plattform",
    "modul",
    "varktoj",
];

fn is_label(word: &str) -> bool {
    LABELS.iter().any(|label| word.ends_with(label))
}

/// Returns how many words at the beginning of a name are a vendor's.
pub(super) fn leading_vendor(head: &[String], vendor: &Vendor) -> usize {
    let as_words: Vec<Word> = head.iter().take(4).map(|word| Word { folded: word.clone(), start: 0, end: 0 }).collect();
    vendor.begins(&as_words).unwrap_or(0)
}
