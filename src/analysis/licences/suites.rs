//! Products that are bought separately for people who hold them already as part of a suite.
//!
//! Where a tool tells who holds what, the people who hold both are counted, each once. Tables that people keep count them and do not
//! name them: those of one unit are taken to be the same people, and those of a unit to be among the people of the units above it.

use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;
use rustc_hash::{FxHashMap, FxHashSet};

use super::bundles::Bundles;
use super::organisation::Organisation;
use super::{Position, Right, Scope, product_key};
use crate::model::{Metric, Person, Portfolio, UnitKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::text::fold;

/// A product that is paid beside the suite that includes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidTwice<'a> {
    /// What is bought separately.
    pub component: &'a Position,
    /// The suite that includes it.
    pub suite: &'a Position,
    /// How many hold both.
    pub count: u64,
    /// Whether they were counted person by person.
    pub is_exact: bool,
    /// Why they are taken to be the same people.
    pub assumptions: Vec<Phrase>,
}

/// Returns every product that people hold twice, in the order of the positions.
#[must_use]
pub fn paid_twice<'a>(portfolio: &Portfolio, positions: &'a [Position], bundles: &Bundles) -> Vec<PaidTwice<'a>> {
    // Few inventories say which suite includes what.
    if bundles.is_empty() && portfolio.licences.iter().all(|licence| licence.included_in.is_none()) {
        return Vec::new();
    }
    let organisation = Organisation::of(portfolio);
    let mut products: FxHashMap<CompactString, Vec<&Position>> = FxHashMap::default();
    for position in positions.iter().filter(|position| position.right == Right::Held) {
        products.entry(product_key(&position.product)).or_default().push(position);
    }
    let ids: FxHashMap<String, &str> =
        portfolio.licences.iter().map(|licence| (fold(&licence.id), licence.product.as_str())).collect();
    let mut all = Vec::new();
    for component in positions.iter().filter(|position| position.right == Right::Held) {
        let named = component.licences.iter().filter_map(|row| portfolio[*row].included_in.as_deref());
        let key = |name: &str| product_key(ids.get(&fold(name)).copied().unwrap_or(name));
        let in_bundles = bundles.suites_with(&component.product).map(|suite| product_key(&suite.product));
        let suites = named.map(key).chain(in_bundles).filter(|suite| *suite != product_key(&component.product));
        // Who holds it in one suite is not counted again in the next.
        let mut left = component.entitled.unwrap_or(u64::MAX);
        for suite in suites.collect::<BTreeSet<_>>() {
            let pairs =
                products.get(&suite).into_iter().flatten().map(|suite| shared(portfolio, &organisation, component, suite));
            // A suite that is bought by two metrics is one suite; the metric that covers most of the people tells.
            let best = pairs.rev().max_by_key(|pair| pair.count).map(|pair| PaidTwice { count: pair.count.min(left), ..pair });
            left = left.saturating_sub(best.as_ref().map_or(0, |pair| pair.count));
            all.extend(best.filter(|pair| pair.count > 0));
        }
    }
    all
}

/// Returns who holds a position, by unit: as assigned, or where nothing is measured as many as were bought, in the unit that uses the system.
fn holders(portfolio: &Portfolio, organisation: &Organisation<'_>, position: &Position) -> BTreeMap<Scope, u64> {
    // One of these covers everybody in the unit.
    let is_for_all = !position.metric.needs_usage();
    let mut holders = BTreeMap::new();
    for one in &position.measurements {
        if let Some(figure) = one.assigned.or(one.active).filter(|figure| figure.count > 0) {
            let held = holders.entry(one.scope.clone()).or_insert(0_u64);
            *held = if is_for_all { u64::MAX } else { held.saturating_add(figure.count) };
        }
    }
    if position.assigned.is_none() {
        let system = position.licences.iter().find_map(|row| portfolio[*row].system);
        let unit = system.and_then(|system| portfolio[system].unit);
        let count = if is_for_all { u64::MAX } else { position.entitled.unwrap_or(0) };
        holders.insert(organisation.scope(unit), count);
    }
    holders
}

fn shared<'a>(
    portfolio: &Portfolio,
    organisation: &Organisation<'_>,
    component: &'a Position,
    suite: &'a Position,
) -> PaidTwice<'a> {
    let is_comparable = component.metric.needs_usage() || !suite.metric.needs_usage();
    if !is_comparable {
        // A price for everybody is not saved by those who hold the suite.
        return PaidTwice { component, suite, count: 0, is_exact: false, assumptions: Vec::new() };
    }
    if let (Some(one), Some(other)) = (People::of(portfolio, component), People::of(portfolio, suite)) {
        let both = one.known.iter().filter(|person| other.known.contains(*person)).count();
        let count = (both as u64).min(component.entitled.unwrap_or(u64::MAX));
        let unknown = |people: &People, position: &Position| {
            let others = people.others;
            (others > 0).then(|| phrase!("licences-assumed-others", others, product = &position.product))
        };
        let assumptions = [unknown(&one, component), unknown(&other, suite)].into_iter().flatten().collect();
        return PaidTwice { component, suite, count, is_exact: true, assumptions };
    }
    let mut left = holders(portfolio, organisation, component);
    let mut free = holders(portfolio, organisation, suite);
    let mut count = 0_u64;
    let mut assumptions = Vec::new();
    let mut meet = |held: &mut u64, free: Option<&mut u64>| {
        let both = free.as_ref().map_or(0, |free| (*held).min(**free));
        if let Some(free) = free {
            *held -= both;
            *free -= both;
            count = count.saturating_add(both);
        }
        both > 0
    };
    for (scope, held) in &mut left {
        if meet(held, free.get_mut(scope)) {
            assumptions.push(phrase!("licences-assumed-same-people", unit = name(portfolio, scope, component)));
        }
    }
    for (scope, held) in &mut left {
        for above in above(portfolio, scope) {
            if meet(held, free.get_mut(&organisation.scope(above))) {
                let (one, other) = (name(portfolio, scope, component), name(portfolio, &organisation.scope(above), suite));
                assumptions.push(phrase!("licences-assumed-among", one, other));
            }
        }
    }
    // No more can be saved than was bought.
    let count = count.min(component.entitled.unwrap_or(u64::MAX));
    let count = if component.metric == Metric::Flat { count.min(1) } else { count };
    PaidTwice { component, suite, count, is_exact: false, assumptions }
}

/// The people who hold a position.
struct People {
    known: FxHashSet<Person>,
    /// How many more there are.
    others: u64,
}

impl People {
    /// Collects them; nothing where no tool tells who they are.
    fn of(portfolio: &Portfolio, position: &Position) -> Option<Self> {
        let of_licences = position.licences.iter().flat_map(|licence| portfolio.usage_of(*licence));
        let rows = of_licences.chain(portfolio.usage_of_product(&position.product));
        let mut lists = rows.filter_map(|usage| usage.holders.as_deref()).peekable();
        lists.peek()?;
        let mut all = Self { known: FxHashSet::default(), others: 0 };
        for holders in lists {
            all.known.extend(holders.people.iter().map(|holder| holder.person));
            all.others = all.others.saturating_add(holders.others);
        }
        Some(all)
    }
}

/// Returns the units above a scope, the nearest first, and the whole organisation last.
fn above(portfolio: &Portfolio, scope: &Scope) -> Vec<Option<UnitKey>> {
    let Scope::Unit(unit) = scope else {
        return if *scope == Scope::Whole { Vec::new() } else { vec![None] };
    };
    let parents = std::iter::successors(portfolio[*unit].parent, |unit| portfolio[*unit].parent);
    // A ring of parents ends with the number of units.
    parents.take(portfolio.units.len()).map(Some).chain([None]).collect()
}

/// Returns a scope's name as the tables write it.
fn name(portfolio: &Portfolio, scope: &Scope, measured: &Position) -> Value {
    let written = |folded: &String| {
        let row = measured.measurements.iter().find(|one| one.scope == *scope)?;
        let cell = portfolio.place(row.assigned.or(row.active)?.origin, "organisation");
        Some(cell.value.map_or_else(|| folded.clone(), |text| text.to_string()))
    };
    match scope {
        Scope::Whole => phrase!("whole-organisation").into(),
        Scope::Unit(unit) => format!("`{}`", portfolio[*unit].name).into(),
        Scope::Named(folded) => format!("`{}`", written(folded).unwrap_or_else(|| folded.clone())).into(),
    }
}
