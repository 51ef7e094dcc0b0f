//! The systems of all sides read as one list: records of one product, whichever side they stand on.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::decision::{Choice, Decided, Key};
use super::rivalries::Rivalry;
use super::side::{At, Side};
use crate::analysis::matching::{self, Lists, Record, within};
use crate::analysis::overlaps::groups::unknown_unit;
use crate::phrase::Phrase;

/// A product with its records on all sides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Product {
    /// The records, by side and id.
    pub records: Vec<At>,
    /// What shows that records of two sides are one product, the surest first.
    pub links: Vec<Link>,
    /// The decision about it, by its position among those that were read.
    pub decision: Option<usize>,
    /// Whether somebody decided that records of it are not one product, and it is what is left.
    pub is_split: bool,
    /// What was decided about it.
    pub choice: Option<Choice>,
}

/// Two records of one product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The record of the side that comes first by name.
    pub one: At,
    /// The other record.
    pub other: At,
    /// How sure it is, in hundredths.
    pub certainty: u8,
    /// Why, in a phrase.
    pub because: Phrase,
    /// The comparison, line by line.
    pub evidence: Vec<Phrase>,
}

impl Product {
    /// Returns the sides on which it stands.
    #[must_use]
    pub fn sides(&self) -> BTreeSet<usize> {
        self.records.iter().map(|at| at.side).collect()
    }

    /// Returns whether it stands on more than one side.
    #[must_use]
    pub fn is_in_several(&self) -> bool {
        self.records.windows(2).any(|two| two[0].side != two[1].side)
    }

    /// Returns how sure the surest link is, in hundredths.
    #[must_use]
    pub fn certainty(&self) -> Option<u8> {
        self.links.iter().map(|link| link.certainty).max()
    }
}

/// Finds the products. Every system that has not left is in exactly one; they come by their first record.
pub(super) fn products(sides: &[Side<'_>], today: NaiveDate, least: u32, decided: &mut Decided) -> Vec<Product> {
    let records: Vec<At> = sides
        .iter()
        .enumerate()
        .flat_map(|(side, of)| {
            let here = of.portfolio.systems().filter(|(_, row)| !row.has_left(today));
            here.map(move |(system, _)| At { side, system })
        })
        .collect();
    let mut found = matched(sides, &records, least);
    let in_group: BTreeSet<At> = found.iter().flat_map(|product| product.records.clone()).collect();
    let alone = records.iter().filter(|at| !in_group.contains(at));
    found.extend(alone.map(|at| Product { records: vec![*at], ..Product::default() }));
    let mut products = decide(sides, found, decided);
    products.sort_by(|one, other| one.records.cmp(&other.records));
    products
}

/// Returns the products of which there is more than one record.
fn matched(sides: &[Side<'_>], records: &[At], least: u32) -> Vec<Product> {
    // Ids of two sides must not meet: an id is text that people chose, and `1` is chosen often.
    let row = |at: &At| &sides[at.side].portfolio[at.system];
    let ids: Vec<String> = records.iter().map(|at| format!("{} {}", sides[at.side].name, row(at).id)).collect();
    let categories: Vec<Option<String>> = records.iter().map(|at| row(at).category.as_deref().map(matching::category)).collect();
    let listed = records.iter().zip(&ids).zip(&categories).map(|((at, id), category)| {
        let system = row(at);
        Record {
            id,
            name: &system.name,
            vendor: system.vendor.as_deref(),
            aliases: &system.aliases,
            former_names: &system.former_names,
            category: category.as_deref(),
            description: system.description.as_deref(),
            price: None,
        }
    });
    let place: BTreeMap<At, usize> = records.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    let apart = records.iter().enumerate().flat_map(|(one, at)| {
        let system = row(at);
        let others = system.replaces.iter().copied().chain(system.part_of);
        let others = others.filter_map(|other| place.get(&At { side: at.side, system: other }).copied());
        others.map(move |other| (one, other)).collect::<Vec<_>>()
    });
    let units = sides.iter().flat_map(|side| {
        let portfolio = side.portfolio;
        let known = portfolio.units.iter().flat_map(|unit| [unit.name.clone(), unit.id.clone()]);
        let unknown = portfolio.systems.iter().filter_map(|system| unknown_unit(portfolio, system));
        known.chain(unknown).chain(portfolio.profile.organisation.clone())
    });
    let suppliers = sides.iter().flat_map(|side| {
        let contracts = side.portfolio.contracts.iter().filter_map(|contract| contract.supplier.clone());
        contracts.chain(side.portfolio.systems.iter().filter_map(|system| system.vendor.clone()))
    });
    let lists = Lists::sorted(listed.collect()).with_units(units).with_vendors(suppliers).with_apart(apart);
    let product = |(places, matches): (Vec<usize>, Vec<matching::Match>)| {
        let mut of_product: Vec<At> = places.into_iter().map(|place| records[place]).collect();
        of_product.sort_unstable();
        let links = matches.into_iter().map(|found| {
            let (one, other) = (records[found.one], records[found.other]);
            Link { one, other, certainty: found.certainty, because: found.because, evidence: found.evidence }
        });
        Product { records: of_product, links: links.collect(), ..Product::default() }
    };
    within(&lists, least).into_iter().map(product).collect()
}

/// Joins and parts products as people have decided, and keeps only the links between sides.
fn decide(sides: &[Side<'_>], found: Vec<Product>, decided: &mut Decided) -> Vec<Product> {
    let mut of_record: BTreeMap<At, usize> = BTreeMap::new();
    let mut groups: Vec<Option<Product>> = Vec::with_capacity(found.len());
    for product in found {
        of_record.extend(product.records.iter().map(|at| (*at, groups.len())));
        groups.push(Some(product));
    }
    let about: Vec<(usize, Choice, BTreeSet<At>)> =
        decided.about_records().map(|(at, choice, records)| (at, choice.clone(), records.clone())).collect();
    for (decision, _, records) in about.iter().filter(|(_, choice, _)| *choice == Choice::Same) {
        let parts: BTreeSet<usize> = records.iter().filter_map(|at| of_record.get(at).copied()).collect();
        join(&mut groups, &mut of_record, &parts, Some(*decision));
        decided.note(*decision, true);
    }
    for (decision, _, records) in about.iter().filter(|(_, choice, _)| *choice == Choice::NotSame) {
        decided.note(*decision, true);
        let together: BTreeSet<usize> = records.iter().filter_map(|at| of_record.get(at).copied()).collect();
        for group in together {
            let Some(product) = groups[group].take() else { continue };
            for part in split(product, records) {
                of_record.extend(part.records.iter().map(|at| (*at, groups.len())));
                groups.push(Some(part));
            }
        }
    }
    let is_open = |choice: &Choice| !matches!(choice, Choice::Same | Choice::NotSame);
    for (decision, choice, records) in about.into_iter().filter(|(_, choice, _)| is_open(choice)) {
        let group: BTreeSet<usize> = records.iter().filter_map(|at| of_record.get(at).copied()).collect();
        // What it was about is no longer one product: the decision has nothing to hold on to.
        let [group] = group.into_iter().collect::<Vec<_>>()[..] else { continue };
        let Some(product) = groups[group].as_mut() else { continue };
        let fits = match &choice {
            Choice::Keep(name) => product.records.iter().any(|at| sides[at.side].name == *name),
            _ => product.is_in_several(),
        };
        decided.note(decision, fits);
        if fits {
            (product.decision, product.choice) = (Some(decision), Some(choice));
        }
    }
    // A key too long to be written out names no records: it is found as a whole.
    for product in groups.iter_mut().flatten().filter(|product| product.is_in_several() && product.decision.is_none()) {
        let key = Key::of_records(sides, &product.records);
        let Some(decision) = decided.about(&key).filter(|_| !key.names_records()) else { continue };
        let choice = decided.get(decision).choice.clone();
        let fits = match &choice {
            Choice::Keep(name) => product.records.iter().any(|at| sides[at.side].name == *name),
            Choice::NotSame => false,
            Choice::Same | Choice::KeepAll | Choice::Later => true,
        };
        decided.note(decision, fits);
        if fits {
            (product.decision, product.choice) = (Some(decision), Some(choice));
        }
    }
    let mut products: Vec<Product> = groups.into_iter().flatten().collect();
    products.iter_mut().for_each(|product| product.links.retain(|link| link.one.side != link.other.side));
    products
}

/// Makes one product of several, in the place of the first.
fn join(groups: &mut [Option<Product>], of_record: &mut BTreeMap<At, usize>, parts: &BTreeSet<usize>, decision: Option<usize>) {
    let mut whole = Product { decision, choice: decision.map(|_| Choice::Same), ..Product::default() };
    for part in parts {
        let Some(part) = groups.get_mut(*part).and_then(Option::take) else { continue };
        whole.records.extend(part.records);
        whole.links.extend(part.links);
    }
    whole.records.sort_unstable();
    whole.links.sort_by_key(|link| (Reverse(link.certainty), link.one, link.other));
    if let Some(first) = parts.first() {
        of_record.extend(whole.records.iter().map(|at| (*at, *first)));
        groups[*first] = Some(whole);
    }
}

/// Makes one product of those that rival and of which somebody says that they are one.
pub(super) fn joined(products: Vec<Product>, rivalries: &[Rivalry]) -> Vec<Product> {
    let mut of_record = BTreeMap::new();
    let mut groups: Vec<Option<Product>> = products.into_iter().map(Some).collect();
    for (at, product) in groups.iter().enumerate() {
        of_record.extend(product.iter().flat_map(|product| &product.records).map(|record| (*record, at)));
    }
    let first: Vec<At> = groups.iter().flatten().filter_map(|product| product.records.first().copied()).collect();
    for rivalry in rivalries.iter().filter(|rivalry| rivalry.choice == Some(Choice::Same)) {
        let parts = rivalry.products.iter().filter_map(|at| of_record.get(first.get(*at)?).copied()).collect();
        join(&mut groups, &mut of_record, &parts, rivalry.decision);
    }
    let mut products: Vec<Product> = groups.into_iter().flatten().collect();
    products.sort_by(|one, other| one.records.cmp(&other.records));
    products
}

/// Parts a product so that of these records no two of different sides stay together; every other record stays with the one that it
/// is surest to be.
fn split(product: Product, records: &BTreeSet<At>) -> Vec<Product> {
    let mut parts: BTreeMap<usize, Product> = BTreeMap::new();
    let mut part_of: BTreeMap<At, usize> = BTreeMap::new();
    for at in product.records.iter().filter(|at| records.contains(at)) {
        part_of.insert(*at, at.side);
    }
    let Some(first) = part_of.values().next().copied() else { return vec![product] };
    // Links come surest first; what hangs on by no link at all stays with the first.
    let mut open: Vec<At> = product.records.iter().copied().filter(|at| !part_of.contains_key(at)).collect();
    while !open.is_empty() {
        let known = |at: &At| part_of.get(at).copied();
        let next = product.links.iter().find_map(|link| match (known(&link.one), known(&link.other)) {
            (Some(part), None) => Some((link.other, part)),
            (None, Some(part)) => Some((link.one, part)),
            _ => None,
        });
        let (at, part) = next.unwrap_or((open[0], first));
        part_of.insert(at, part);
        open.retain(|other| *other != at);
    }
    for (at, part) in &part_of {
        parts.entry(*part).or_default().records.push(*at);
    }
    for link in product.links {
        if let (Some(one), Some(other)) = (part_of.get(&link.one), part_of.get(&link.other))
            && one == other
            && let Some(part) = parts.get_mut(one)
        {
            part.links.push(link);
        }
    }
    parts.into_values().map(|part| Product { is_split: true, ..part }).collect()
}
