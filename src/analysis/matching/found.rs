//! What was found: pairs, with their certainty and their reasons, and groups of them.
//!
//! Records that read alike are judged by their readings; the others that met, by how their words pair up.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::catalogue::Catalogue;
use super::comparison::Scored;
use super::evidence;
use super::group::{Tie, groups};
use super::readings::{How, Link, Readings};
use super::record::Lists;
use super::score::Scorer;
use super::vendor::Vendors;
use crate::phrase::Phrase;

/// Two records that are one product, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Place of the first record; of two lists, of the left one's.
    pub one: usize,
    /// Place of the other record.
    pub other: usize,
    /// How sure it is, in hundredths.
    pub certainty: u8,
    /// Why, in a phrase.
    pub because: Phrase,
    /// The comparison, line by line.
    pub evidence: Vec<Phrase>,
}

/// Records of one product, with the pairs that show it, the surest first.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) records: Vec<usize>,
    pub(super) links: Vec<Link>,
}

/// The products that stand in a list more than once.
pub(super) struct Found<'a> {
    lists: &'a Lists<'a>,
    readings: Readings<'a>,
    scorer: Scorer,
    pub(super) groups: Vec<Group>,
}

/// Certainties below this, of vendors that differ, speak against joining groups as much as anything can.
const DIFFERENT: u8 = 60;
/// Score from which on a pair may be the same name but for a slip.
const NEAR: f32 = 0.45;

impl<'a> Found<'a> {
    /// Looks for groups whose pairs are at least so sure, in hundredths.
    pub(super) fn new(lists: &'a Lists<'a>, least: u32) -> Self {
        let (readings, (scorer, scored)) = rayon::join(|| Readings::new(lists), || Scorer::new(lists));
        let alike = readings.alike();
        let read: FxHashSet<(usize, usize)> = alike.iter().map(|link| (link.one, link.other)).collect();
        let mut links: Vec<Link> = scored
            .par_iter()
            .filter(|pair| !read.contains(&(pair.one as usize, pair.other as usize)))
            .filter_map(|pair| aligned(lists, &readings, pair))
            .collect();
        drop(scored);
        links.extend(alike);
        links.par_sort_unstable_by_key(|link| (std::cmp::Reverse(link.certainty), link.one, link.other));
        let mut ties: Vec<Tie> = links
            .par_iter()
            .map(|link| {
                let vendors = || scorer.forms.vendors(&scorer.forms.all[link.one], &scorer.forms.all[link.other]);
                let speaks_against = link.certainty < DIFFERENT && vendors() == Vendors::Differ;
                let certainty = if speaks_against { 0.0 } else { f32::from(link.certainty) / 100.0 };
                Tie { one: link.one, other: link.other, certainty }
            })
            .collect();
        let mut apart: Vec<_> =
            lists.apart.iter().map(|(one, other)| Tie { one: *one, other: *other, certainty: -1e6 }).collect();
        apart.sort_unstable_by_key(|tie| (tie.one, tie.other));
        ties.extend(apart);
        let least = least as f32 / 100.0;
        let forms = &scorer.forms;
        let vendors = forms.all.iter().enumerate().map(|(place, form)| (!form.vendors.is_empty()).then_some(place)).collect();
        let differ = |one: usize, other: usize| forms.vendors(&forms.all[one], &forms.all[other]) == Vendors::Differ;
        let together = groups(vendors, &ties, least, differ);
        drop(ties);
        let mut group_of = vec![usize::MAX; lists.records.len()];
        for (number, records) in together.iter().enumerate() {
            records.iter().for_each(|record| group_of[*record] = number);
        }
        let mut groups: Vec<_> = together.into_iter().map(|records| Group { records, links: Vec::new() }).collect();
        for link in links.into_iter().take_while(|link| f32::from(link.certainty) / 100.0 >= least) {
            if let Some(group) = groups.get_mut(group_of[link.one]).filter(|_| group_of[link.one] == group_of[link.other]) {
                group.links.push(link);
            }
        }
        Self { lists, readings, scorer, groups }
    }

    /// Says why two records are one product.
    pub(super) fn told(&self, link: &Link) -> Match {
        let (because, evidence) = match link.how {
            How::Read(one, other, slip) => self.readings.told(one, other, slip),
            How::Aligned => {
                let (one, other) = (link.one as u32, link.other as u32);
                let compared = self.scorer.compare(one, other);
                let words = [one, other].map(|place| self.scorer.forms.texts(&self.scorer.forms.all[place as usize].core));
                let users = self.scorer.forms.users_told(compared.users);
                let beside = self.scorer.fields.bits(one, other);
                evidence::aligned(self.lists, link, &compared, &words, users, &beside)
            }
        };
        Match { one: link.one, other: link.other, certainty: link.certainty, because, evidence }
    }
}

/// Judges a pair that met and does not read alike.
fn aligned(lists: &Lists<'_>, readings: &Readings<'_>, pair: &Scored) -> Option<Link> {
    let (one, other) = (pair.one as usize, pair.other as usize);
    if lists.are_apart(one, other) {
        return None;
    }
    let slip = if pair.score >= NEAR { readings.slip(one, other) } else { None };
    slip.or_else(|| Some(Link { one, other, certainty: certainty(&REGISTER, pair.score), how: How::Aligned }))
}

/// Which certainty a score stands for, in registers: measured on generated registers of four kinds, where pairs of every score were counted.
const REGISTER: [(f32, f32); 10] = [
    (0.3, 2.0),
    (0.4, 5.0),
    (0.5, 10.0),
    (0.55, 30.0),
    (0.6, 52.0),
    (0.65, 65.0),
    (0.7, 76.0),
    (0.8, 87.0),
    (0.9, 96.0),
    (1.1, 98.0),
];
/// The same, in catalogues: counted on Amazon-Google, whose own list of pairs is known to miss one in seven.
const CATALOGUE: [(f32, f32); 8] =
    [(0.35, 40.0), (0.5, 58.0), (0.6, 68.0), (0.7, 74.0), (0.8, 80.0), (0.9, 88.0), (1.0, 93.0), (1.1, 96.0)];

/// Returns how sure a score is, in hundredths.
fn certainty(table: &[(f32, f32)], score: f32) -> u8 {
    let after = table.iter().position(|(at, _)| *at > score).unwrap_or(table.len());
    let (from, low) = table[after.saturating_sub(1)];
    let (to, high) = table[after.min(table.len() - 1)];
    let part = if to > from { (score - from) / (to - from) } else { 0.0 };
    let sure = low + (high - low) * part;
    sure as u8
}

/// Finds the pairs between two lists, the surest first. Registers, where most records name a vendor, are laid together and their
/// products grouped; in catalogues every record takes its best partner.
#[must_use]
pub fn between(lists: &Lists<'_>, least: u32) -> Vec<Match> {
    if !lists.name_vendors() {
        let (catalogue, pairs) = Catalogue::pairs(lists);
        let told = |pair: &Scored| {
            let link = Link {
                one: pair.one as usize,
                other: pair.other as usize,
                certainty: certainty(&CATALOGUE, pair.score),
                how: How::Aligned,
            };
            let (compared, words) =
                (catalogue.compare(pair.one, pair.other), [pair.one, pair.other].map(|place| catalogue.texts_of(place)));
            let users = catalogue.users_told(&compared, pair.one);
            let (because, evidence) =
                evidence::aligned(lists, &link, &compared, &words, users, &catalogue.bits(pair.one, pair.other));
            Match { one: link.one, other: link.other, certainty: link.certainty, because, evidence }
        };
        return pairs.par_iter().map(told).collect();
    }
    let found = Found::new(lists, least);
    let crossing =
        found.groups.iter().flat_map(|group| &group.links).filter(|link| lists.is_right(link.one) != lists.is_right(link.other));
    let mut links: Vec<&Link> = crossing.collect();
    links.sort_by_key(|link| (std::cmp::Reverse(link.certainty), link.one, link.other));
    links.into_par_iter().map(|link| found.told(link)).collect()
}

/// Finds the records of one product in one list: groups of places, each with the pairs that show it, the surest first.
#[must_use]
pub fn within(lists: &Lists<'_>, least: u32) -> Vec<(Vec<usize>, Vec<Match>)> {
    let found = Found::new(lists, least);
    let told = |group: &Group| (group.records.clone(), group.links.iter().map(|link| found.told(link)).collect());
    found.groups.par_iter().map(told).collect()
}
