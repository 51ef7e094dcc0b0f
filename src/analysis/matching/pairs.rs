//! Pairs of records that are one product, each with its reasons.

use std::cmp::Reverse;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use chrono::NaiveDate;
use rustc_hash::{FxHashSet, FxHasher};

use super::evidence::{self, Certainty, Entry, Source};
use super::name::{Known, Part, Reading, readings, readings_of_alias};
use super::slip::{self, Slip};
use super::vendor::{Vendor, Vendors};
use super::words::{clean, words};
use super::{are_told_apart, products};
use crate::analysis::overlaps::categories;
use crate::model::{Portfolio, SystemKey};
use crate::text::fold;

/// Two records of one product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The record with the lower id.
    pub one: SystemKey,
    /// The other record.
    pub other: SystemKey,
    /// How sure it is, in hundredths.
    pub certainty: u8,
    /// Why, in a phrase.
    pub because: String,
    /// The comparison, line by line.
    pub evidence: Vec<String>,
}

impl Pair {
    /// Returns whether a record is one of the two.
    #[must_use]
    pub fn names(&self, system: SystemKey) -> bool {
        self.one == system || self.other == system
    }
}

/// Sets of records up to this size are compared each with each, larger ones only with the first of each vendor.
const SMALL: usize = 16;
/// A vendor unknown, a slip counts only in a name of at least so many letters.
const LONG: usize = 10;

/// Finds the pairs. Sorted, and each pair once, with its surest reason.
pub(super) fn pairs(portfolio: &Portfolio, today: NaiveDate, least: u32) -> Vec<Pair> {
    let matcher = Matcher::new(portfolio, today);
    let mut pairs = matcher.same_reading();
    pairs.extend(matcher.slips());
    pairs.retain(|pair| u32::from(pair.certainty) >= least);
    pairs.sort_by(|one, other| {
        let key = |pair: &Pair| (pair.one, pair.other, Reverse(pair.certainty));
        key(one).cmp(&key(other)).then_with(|| one.because.cmp(&other.because)).then_with(|| one.evidence.cmp(&other.evidence))
    });
    pairs.dedup_by_key(|pair| (pair.one, pair.other));
    pairs
}

struct Matcher<'a> {
    portfolio: &'a Portfolio,
    vendors: Vec<Option<Vendor>>,
    entries: Vec<Entry<'a>>,
}

impl<'a> Matcher<'a> {
    fn new(portfolio: &'a Portfolio, today: NaiveDate) -> Self {
        let known = Known::of(portfolio);
        let vendors: Vec<_> = portfolio.systems.iter().map(|system| system.vendor.as_deref().and_then(Vendor::read)).collect();
        let mut entries = Vec::with_capacity(portfolio.systems.len() * 2);
        for (system, row) in portfolio.systems().filter(|(_, row)| !row.has_left(today)) {
            let mut add = |source, name: &'a str, readings: Vec<Reading>| {
                entries.extend(readings.into_iter().map(|reading| Entry { system, source, name, reading }));
            };
            let own = readings(&row.name, vendors[system.position()].as_ref(), &known);
            let same = |reading: &&Reading| reading.taken.iter().all(|taken| !taken.part.is_doubtful());
            let renamed = own.iter().filter(same).filter_map(|reading| products::once_called(&reading.key));
            let today =
                renamed.filter(|product| product.kind.is_same_product()).flat_map(|product| readings_of_alias(&product.today));
            let today = today.collect();
            add(Source::Name, &row.name, own);
            add(Source::Renamed, &row.name, today);
            for (source, names) in [(Source::Alias, &row.aliases), (Source::FormerName, &row.former_names)] {
                for name in names {
                    add(source, name, readings_of_alias(name));
                }
            }
        }
        Self { portfolio, vendors, entries }
    }

    /// Finds the pairs that have a reading in common.
    fn same_reading(&self) -> Vec<Pair> {
        let mut index: Vec<_> = self.entries.iter().enumerate().map(|(at, entry)| (hash(&entry.reading.key), at)).collect();
        index.sort_unstable();
        let mut pairs = Vec::new();
        for set in index.chunk_by(|one, other| one.0 == other.0).filter(|set| set.len() > 1) {
            let set: Vec<_> = set.iter().map(|(_, at)| &self.entries[*at]).collect();
            if set.len() <= SMALL {
                self.each_with_each(&set, &mut pairs);
            } else {
                self.by_vendor(set, &mut pairs);
            }
        }
        pairs
    }

    fn each_with_each(&self, set: &[&Entry<'_>], pairs: &mut Vec<Pair>) {
        let mut open = Vec::new();
        for (at, one) in set.iter().enumerate() {
            for other in &set[at + 1..] {
                match self.judge(one, other, None) {
                    Some((pair, Vendors::Unknown)) => open.push(pair),
                    Some((pair, _)) => pairs.push(pair),
                    None => {}
                }
            }
        }
        // With several vendors for one name, a record without a vendor can only be one of them: the likeliest.
        let mut vendors = set.iter().filter_map(|entry| self.vendors[entry.system.position()].as_ref());
        let first = vendors.next();
        if first.is_some_and(|first| vendors.any(|vendor| !vendor.is(first))) {
            open.sort_by_key(|pair| (Reverse(pair.certainty), pair.one, pair.other));
            let mut settled = FxHashSet::default();
            open.retain(|pair| {
                let unknown = [pair.one, pair.other].into_iter().filter(|system| self.vendors[system.position()].is_none());
                let unknown: Vec<_> = unknown.collect();
                let free = unknown.iter().all(|system| !settled.contains(system));
                settled.extend(unknown);
                free
            });
        }
        pairs.extend(open);
    }

    /// Compares the records of each vendor with the first of them, and these with each other.
    fn by_vendor(&self, mut set: Vec<&Entry<'_>>, pairs: &mut Vec<Pair>) {
        let vendor = |entry: &Entry<'_>| self.vendors[entry.system.position()].as_ref();
        set.sort_by_key(|entry| (vendor(entry), entry.source, entry.reading.taken.len(), entry.system));
        let mut first_of_each = Vec::new();
        for of_one in set.chunk_by(|one, other| vendor(one) == vendor(other)) {
            let (first, others) = (of_one[0], &of_one[1..]);
            first_of_each.push(first);
            pairs.extend(others.iter().filter_map(|other| self.judge(first, other, None)).map(|(pair, _)| pair));
        }
        for few in first_of_each.chunks(SMALL) {
            self.each_with_each(few, pairs);
        }
    }

    /// Finds the pairs whose names a slip of the finger tells apart: those meet in what is left without one letter.
    fn slips(&self) -> Vec<Pair> {
        let mut seen = FxHashSet::default();
        let sure = |entry: &&Entry<'_>| {
            entry.source == Source::Name
                && entry.reading.key.len() >= slip::SHORTEST
                && entry.reading.taken.iter().all(|taken| !taken.part.is_doubtful())
                && seen.insert((hash(&entry.reading.key), self.vendors[entry.system.position()].as_ref()))
        };
        let entries: Vec<_> = self.entries.iter().filter(sure).collect();
        let mut index = Vec::with_capacity(entries.len() * 12);
        for (at, entry) in entries.iter().enumerate() {
            let key = &entry.reading.key;
            index.push((hash(key), at));
            index.extend(
                key.char_indices()
                    .map(|(skipped, letter)| (hash(&format!("{}{}", &key[..skipped], &key[skipped + letter.len_utf8()..])), at)),
            );
        }
        index.sort_unstable();
        index.dedup();
        let mut met = FxHashSet::default();
        let mut pairs = Vec::new();
        for set in index.chunk_by(|one, other| one.0 == other.0).filter(|set| (2..=SMALL).contains(&set.len())) {
            for (at, (_, one)) in set.iter().enumerate() {
                for (_, other) in &set[at + 1..] {
                    if !met.insert((*one, *other)) {
                        continue;
                    }
                    let [one, other] = [one, other].map(|at| entries[*at]);
                    let slip = slip::between(&words(&one.reading.left), &words(&other.reading.left));
                    pairs.extend(slip.and_then(|slip| self.judge(one, other, Some(slip))).map(|(pair, _)| pair));
                }
            }
        }
        pairs
    }

    /// Decides whether two records that met are one product.
    fn judge(&self, one: &Entry<'_>, other: &Entry<'_>, slip: Option<Slip>) -> Option<(Pair, Vendors)> {
        if slip.is_none() && one.reading.key != other.reading.key {
            return None;
        }
        let (one, other) = if one.system <= other.system { (one, other) } else { (other, one) };
        let source = one.source.max(other.source);
        let by_name = one.source == Source::Name || other.source == Source::Name;
        if one.system == other.system || !by_name || are_told_apart(self.portfolio, one.system, other.system) {
            return None;
        }
        let vendors = self.vendors_of(one, other);
        let taken = || one.reading.taken.iter().chain(&other.reading.taken);
        let is_doubtful = slip.is_some() || taken().any(|taken| taken.part.is_doubtful());
        let is_number = |entry: &Entry<'_>| entry.reading.taken.iter().any(|taken| taken.part == Part::Number);
        // `Trin 1` and `Trin 2` are two: a bare number is a version only beside the name without it.
        if (is_doubtful && self.categories_differ(one.system, other.system)) || (is_number(one) && is_number(other)) {
            return None;
        }
        let mut certainty = Certainty::default();
        match vendors {
            Vendors::Same => {}
            Vendors::Unknown if slip.is_some() && one.reading.key.len() >= LONG => certainty.lower(92, "a vendor is not given"),
            Vendors::Unknown if is_doubtful => return None,
            Vendors::Unknown if taken().next().is_none() => certainty.lower(97, "a vendor is not given"),
            Vendors::Unknown if !is_generic(&one.reading.left) => certainty.lower(92, "a vendor is not given"),
            Vendors::Differ if source >= Source::FormerName && one.reading.key.len() >= 5 => {
                certainty.lower(86, "the vendors differ, as they do after a sale");
            }
            Vendors::Differ if slip.is_none() && taken().next().is_none() && !is_generic(&one.reading.left) => {
                certainty.lower(72, "the vendors differ");
            }
            Vendors::Unknown | Vendors::Differ => return None,
        }
        certainty.lower(source.certainty(), source.name());
        for taken in taken() {
            certainty.lower(taken.part.certainty(), taken.part.name());
        }
        if let Some(slip) = slip {
            certainty.lower(slip.certainty(), slip.phrase());
        }
        let evidence = evidence::lines(self.portfolio, one, other, vendors, &certainty);
        let because = evidence::because(self.portfolio, one, other, slip);
        Some((Pair { one: one.system, other: other.system, certainty: certainty.hundredths(), because, evidence }, vendors))
    }

    fn vendors_of(&self, one: &Entry<'_>, other: &Entry<'_>) -> Vendors {
        let named = |entry: &Entry<'_>| -> Vec<Vendor> {
            self.vendors[entry.system.position()].iter().chain(&entry.reading.vendor).cloned().collect()
        };
        let (one, other) = (named(one), named(other));
        if one.iter().any(|one| other.iter().any(|other| one.is(other))) {
            Vendors::Same
        } else if one.is_empty() || other.is_empty() {
            Vendors::Unknown
        } else {
            Vendors::Differ
        }
    }

    fn categories_differ(&self, one: SystemKey, other: SystemKey) -> bool {
        let category = |system: SystemKey| {
            let text = self.portfolio[system].category.as_deref()?;
            Some(categories::find(text).map_or_else(|| fold(text), |category| category.id.clone()))
        };
        category(one).zip(category(other)).is_some_and(|(one, other)| one != other)
    }
}

/// Returns whether a name is made of words for what many systems do, so that two vendors can both use it.
fn is_generic(name: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let names = categories::all().iter().flat_map(|category| [&category.da, &category.nb, &category.en]);
        let more = ["system", "portal", "app", "web", "program", "platform", "modul", "online", "database", "server", "register"];
        names.map(String::as_str).chain(more).flat_map(|name| words(&clean(name))).map(|word| word.folded).collect()
    });
    words(name).iter().all(|word| WORDS.contains(&word.folded))
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}
