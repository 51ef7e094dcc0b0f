//! Pairs of records that read alike: some name of one, with or without what stands around the product, is some name of the other.

use std::cmp::Reverse;
use std::hash::{Hash, Hasher};

use rayon::prelude::*;
use rustc_hash::{FxHashSet, FxHasher};

use super::evidence::{self, Certainty, Entry, Source};
use super::name::{Known, Part, Reading, readings, readings_of_alias, short};
use super::record::{Lists, Record};
use super::slip::{self, Slip};
use super::vendor::{Vendor, Vendors};
use super::words::words;
use super::{name, products};
use crate::phrase::Phrase;

/// Two records that are one product, by their places, and how sure that is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) one: usize,
    pub(super) other: usize,
    /// In hundredths.
    pub(super) certainty: u8,
    pub(super) how: How,
}

/// How two records were found to be one product.
#[derive(Debug, Clone, Copy)]
pub(super) enum How {
    /// Two entries read alike, but for a slip.
    Read(usize, usize, Option<Slip>),
    /// Their words pair up.
    Aligned,
}

/// Sets of records up to this size are compared each with each, larger ones only with the first of each vendor.
const SMALL: usize = 16;
/// From so many vendors on, a name without a vendor can be anybody's.
const MANY: usize = 4;
/// A vendor unknown, a slip counts only in a name of at least so many letters.
const LONG: usize = 10;

/// The names of all records, each in all its readings.
pub(super) struct Readings<'a> {
    lists: &'a Lists<'a>,
    vendors: Vec<Option<Vendor>>,
    entries: Vec<Entry<'a>>,
    /// Where the entries of each record begin.
    starts: Vec<usize>,
}

impl<'a> Readings<'a> {
    pub(super) fn new(lists: &'a Lists<'a>) -> Self {
        let known = Known::of(lists);
        let read: Vec<(Option<Vendor>, Vec<Entry<'a>>)> =
            lists.records.par_iter().enumerate().map(|(place, record)| entries(place, record, &known)).collect();
        let mut readings = Self { lists, vendors: Vec::new(), entries: Vec::new(), starts: vec![0] };
        for (vendor, entries) in read {
            readings.vendors.push(vendor);
            readings.entries.extend(entries);
            readings.starts.push(readings.entries.len());
        }
        readings
    }

    /// Finds the pairs that have a reading in common.
    pub(super) fn alike(&self) -> Vec<Link> {
        let mut index: Vec<_> = self.entries.iter().enumerate().map(|(at, entry)| (hash(&entry.reading.key), at)).collect();
        index.sort_unstable();
        let sets = index.par_chunk_by(|one, other| one.0 == other.0).filter(|set| set.len() > 1);
        let mut pairs: Vec<Link> = sets.flat_map_iter(|set| self.of_one_reading(set)).collect();
        pairs.par_sort_by_key(|link| (link.one, link.other, Reverse(link.certainty)));
        pairs.dedup_by_key(|link| (link.one, link.other));
        pairs
    }

    /// Returns the pairs among the entries of one reading.
    fn of_one_reading(&self, set: &[(u64, usize)]) -> Vec<Link> {
        let set: Vec<_> = set.iter().map(|(_, at)| &self.entries[*at]).collect();
        let mut pairs = Vec::new();
        let many = self.is_of_many(&set);
        if set.len() <= SMALL {
            self.each_with_each(&set, &mut pairs);
        } else {
            self.by_vendor(set, &mut pairs);
        }
        if many {
            // Whose it is, the name does not tell: that is left to what stands beside it.
            pairs.retain(|pair| [pair.one, pair.other].iter().all(|record| self.vendors[*record].is_some()));
        }
        pairs
    }

    /// Returns whether many vendors have something of one name.
    fn is_of_many(&self, set: &[&Entry<'_>]) -> bool {
        let mut some: Vec<&Vendor> = Vec::with_capacity(MANY);
        for vendor in set.iter().filter_map(|entry| self.vendors[entry.record].as_ref()) {
            if some.len() < MANY && some.iter().all(|known| !known.is(vendor)) {
                some.push(vendor);
            }
        }
        some.len() >= MANY
    }

    fn each_with_each(&self, set: &[&Entry<'_>], pairs: &mut Vec<Link>) {
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
        let mut vendors = set.iter().filter_map(|entry| self.vendors[entry.record].as_ref());
        let first = vendors.next();
        if first.is_some_and(|first| vendors.any(|vendor| !vendor.is(first))) {
            open.sort_by_key(|pair| (Reverse(pair.certainty), pair.one, pair.other));
            let mut settled = FxHashSet::default();
            for pair in &mut open {
                let unknown = [pair.one, pair.other].into_iter().filter(|record| self.vendors[*record].is_none());
                let unknown: Vec<_> = unknown.collect();
                if unknown.iter().any(|record| settled.contains(record)) {
                    pair.certainty = 0;
                }
                settled.extend(unknown);
            }
        }
        pairs.extend(open);
    }

    /// Compares the records of each vendor with the first of them, and these with each other.
    fn by_vendor(&self, mut set: Vec<&Entry<'_>>, pairs: &mut Vec<Link>) {
        let vendor = |entry: &Entry<'_>| self.vendors[entry.record].as_ref();
        set.sort_by_key(|entry| (vendor(entry), entry.source, entry.reading.taken.len(), entry.record));
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

    /// Finds the slip of the finger that tells the names of two records apart, when that is all.
    pub(super) fn slip(&self, one: usize, other: usize) -> Option<Link> {
        let sure = |record: usize| {
            self.entries[self.starts[record]..self.starts[record + 1]].iter().filter(|entry| {
                entry.source == Source::Name
                    && entry.reading.key.len() >= slip::SHORTEST
                    && entry.reading.taken.iter().all(|taken| !taken.part.is_doubtful())
            })
        };
        let mut found: Option<Link> = None;
        for one in sure(one) {
            for other in sure(other).filter(|other| slip::is_possible(&one.reading.key, &other.reading.key)) {
                let slip = slip::between(&words(&one.reading.left), &words(&other.reading.left));
                let link = slip.and_then(|slip| self.judge(one, other, Some(slip))).map(|(link, _)| link);
                found = found.into_iter().chain(link).min_by_key(|link| Reverse(link.certainty));
            }
        }
        found
    }

    /// Decides whether two records that met are one product.
    fn judge(&self, one: &Entry<'_>, other: &Entry<'_>, slip: Option<Slip>) -> Option<(Link, Vendors)> {
        if slip.is_none() && one.reading.key != other.reading.key {
            return None;
        }
        let (certainty, vendors) = self.certainty(one, other, slip)?;
        let (one, other) = if one.record <= other.record { (one, other) } else { (other, one) };
        let how = How::Read(self.place(one), self.place(other), slip);
        Some((Link { one: one.record, other: other.record, certainty: certainty.hundredths(), how }, vendors))
    }

    /// Returns the place of an entry.
    fn place(&self, entry: &Entry<'_>) -> usize {
        let start = self.starts[entry.record];
        start + self.entries[start..].iter().position(|own| std::ptr::eq(own, entry)).unwrap_or_default()
    }

    /// Says why two entries are one product: in a phrase, and line by line.
    pub(super) fn told(&self, one: usize, other: usize, slip: Option<Slip>) -> (Phrase, Vec<Phrase>) {
        let (one, other) = (&self.entries[one], &self.entries[other]);
        let because = evidence::because(self.lists, one, other, slip);
        let certainty = self.certainty(one, other, slip);
        let lines = certainty.map(|(certainty, vendors)| evidence::lines(self.lists, one, other, vendors, &certainty));
        (because, lines.unwrap_or_default())
    }

    fn certainty(&self, one: &Entry<'_>, other: &Entry<'_>, slip: Option<Slip>) -> Option<(Certainty, Vendors)> {
        let source = one.source.max(other.source);
        let by_name = one.source == Source::Name || other.source == Source::Name;
        if !by_name || self.lists.are_apart(one.record, other.record) {
            return None;
        }
        let vendors = self.vendors_of(one, other);
        let taken = || one.reading.taken.iter().chain(&other.reading.taken);
        let is_doubtful = slip.is_some() || taken().any(|taken| taken.part.is_doubtful());
        let is_number = |entry: &Entry<'_>| entry.reading.taken.iter().any(|taken| taken.part == Part::Number);
        // `Trin 1` and `Trin 2` are two: a bare number is a version only beside the name without it.
        if (is_doubtful && self.categories_differ(one.record, other.record)) || (is_number(one) && is_number(other)) {
            return None;
        }
        let mut certainty = Certainty::default();
        match vendors {
            Vendors::Same => {}
            Vendors::Unknown if slip.is_some() && one.reading.key.len() >= LONG => certainty.lower(92, "matching-vendor-missing"),
            Vendors::Unknown if is_doubtful => return None,
            Vendors::Unknown if taken().next().is_none() => certainty.lower(97, "matching-vendor-missing"),
            Vendors::Unknown if !is_generic(&one.reading.left) => certainty.lower(92, "matching-vendor-missing"),
            Vendors::Differ if source >= Source::FormerName && one.reading.key.len() >= 5 => {
                certainty.lower(86, "matching-vendor-sold");
            }
            Vendors::Differ if slip.is_none() && taken().next().is_none() && !is_generic(&one.reading.left) => {
                certainty.lower(72, "matching-vendor-differs");
            }
            Vendors::Unknown | Vendors::Differ => return None,
        }
        certainty.lower(source.certainty(), source.key());
        for taken in taken() {
            certainty.lower(taken.part.certainty(), taken.part.key());
        }
        if let Some(slip) = slip {
            certainty.lower(slip.certainty(), slip.key());
        }
        Some((certainty, vendors))
    }

    fn vendors_of(&self, one: &Entry<'_>, other: &Entry<'_>) -> Vendors {
        let named = |entry: &Entry<'_>| -> Vec<Vendor> {
            self.vendors[entry.record].iter().chain(&entry.reading.vendor).cloned().collect()
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

    fn categories_differ(&self, one: usize, other: usize) -> bool {
        let category = |record: usize| self.lists.records[record].category;
        category(one).zip(category(other)).is_some_and(|(one, other)| one != other)
    }
}

/// Reads a record's vendor and all its names.
fn entries<'a>(place: usize, record: &Record<'a>, known: &Known) -> (Option<Vendor>, Vec<Entry<'a>>) {
    let vendor = record.vendor.and_then(Vendor::read);
    let mut entries = Vec::new();
    let mut add = |source, name: &'a str, readings: Vec<Reading>| {
        entries.extend(readings.into_iter().map(|reading| Entry { record: place, source, name, reading }));
    };
    let own = readings(short(record.name), vendor.as_ref(), known);
    let same = |reading: &&Reading| reading.taken.iter().all(|taken| !taken.part.is_doubtful());
    let renamed = own.iter().filter(same).filter_map(|reading| products::once_called(&reading.key));
    let today = renamed.filter(|product| product.kind.is_same_product()).flat_map(|product| readings_of_alias(&product.today));
    let today = today.collect();
    add(Source::Name, record.name, own);
    add(Source::Renamed, record.name, today);
    for (source, names) in [(Source::Alias, record.aliases), (Source::FormerName, record.former_names)] {
        for name in names {
            add(source, name, readings_of_alias(short(name)));
        }
    }
    (vendor, entries)
}

/// Returns whether a name is made of words for what many systems do, so that two vendors can both use it.
fn is_generic(name: &str) -> bool {
    words(name).iter().all(|word| name::is_generic(&word.folded))
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}
