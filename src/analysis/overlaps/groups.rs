//! Groups of systems that serve one task for the same people.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{OverlapKind, task_key};
use crate::analysis::matching::Duplicate;
use crate::model::system::Stage;
use crate::model::{Portfolio, System, SystemKey, UnitKey};
use crate::text::fold;

/// Systems in operation by the task that they serve, where there is more than one.
pub(super) fn by_task(portfolio: &Portfolio, today: NaiveDate) -> BTreeMap<String, Vec<SystemKey>> {
    let mut by_task = every_task(portfolio, today);
    by_task.retain(|_, systems| systems.len() > 1);
    by_task
}

/// Systems in operation by the task that they serve. Of one that leaves on a day that is set, the choice is made.
pub(super) fn every_task(portfolio: &Portfolio, today: NaiveDate) -> BTreeMap<String, Vec<SystemKey>> {
    let mut by_task: BTreeMap<String, Vec<SystemKey>> = BTreeMap::new();
    for (key, system) in portfolio.systems().filter(|(_, system)| system.stage(today) == Stage::InOperation) {
        let mut tasks: Vec<_> = system.tasks.iter().map(|task| task_key(task)).filter(|task| !task.is_empty()).collect();
        tasks.sort_unstable();
        tasks.dedup();
        for task in tasks {
            by_task.entry(task).or_default().push(key);
        }
    }
    by_task
}

/// Returns for every record of a product that stands in the inventory more than once which record stands for it.
pub(super) fn products(portfolio: &Portfolio, duplicates: &[Duplicate]) -> FxHashMap<SystemKey, SystemKey> {
    let mut products = FxHashMap::default();
    for duplicate in duplicates {
        products.extend(duplicate.records().map(|record| (record, duplicate.keep)));
    }
    // A module stands for its whole, for as long as the chain goes.
    for (key, system) in portfolio.systems() {
        let (mut top, mut steps) = (key, 0);
        while let Some(whole) = portfolio[top].part_of.filter(|_| steps < 32) {
            (top, steps) = (whole, steps + 1);
        }
        if system.part_of.is_some() {
            let top = products.get(&top).copied().unwrap_or(top);
            products.insert(key, top);
        }
    }
    products
}

/// Whose a system is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum People {
    /// The whole organisation's.
    Everyone,
    /// A unit's, and of those below it.
    Unit(UnitKey),
    /// Of a unit that the inventory does not know, by its name.
    Unknown(String),
}

/// Returns the unit that a system's row names and the inventory does not know.
pub(in crate::analysis) fn unknown_unit(portfolio: &Portfolio, system: &System) -> Option<String> {
    let cell = portfolio.cell(system.origin, "organisation");
    (system.unit.is_none() && !cell.is_empty()).then(|| cell.to_string())
}

/// Splits the systems of a task into groups.
pub(super) struct Finder<'a> {
    pub(super) portfolio: &'a Portfolio,
    /// Which record stands for a product, as [`products`] has it.
    pub(super) products: FxHashMap<SystemKey, SystemKey>,
}

impl Finder<'_> {
    fn people(&self, key: SystemKey) -> People {
        let system = &self.portfolio[key];
        if let Some(unit) = system.unit {
            return People::Unit(unit);
        }
        match unknown_unit(self.portfolio, system) {
            Some(name) => People::Unknown(fold(&name)),
            None => People::Everyone,
        }
    }

    /// Returns whether the people of two systems overlap.
    fn meet(&self, one: SystemKey, other: SystemKey) -> bool {
        match (self.people(one), self.people(other)) {
            (People::Everyone, _) | (_, People::Everyone) => true,
            (People::Unit(one), People::Unit(other)) => self.portfolio.units_overlap(Some(one), Some(other)),
            (one, other) => one == other,
        }
    }

    /// Returns whether a system's people include another's.
    pub(super) fn includes(&self, system: SystemKey, other: SystemKey) -> bool {
        match (self.people(system), self.people(other)) {
            (People::Everyone, _) => true,
            (People::Unit(unit), People::Unit(other)) => self.portfolio.is_within(other, unit),
            (one, other) => one == other,
        }
    }

    /// Splits the systems of one task into groups that serve the same people, one record a product.
    pub(super) fn groups(&self, systems: Vec<SystemKey>) -> Vec<Vec<SystemKey>> {
        let people: Vec<_> = systems.iter().map(|system| self.people(*system)).collect();
        let present: FxHashSet<&People> = people.iter().collect();
        let mut groups: BTreeMap<People, Vec<SystemKey>> = BTreeMap::new();
        for (system, people) in systems.iter().zip(&people) {
            groups.entry(self.highest(people, &present)).or_default().push(*system);
        }
        groups.into_values().map(|group| self.one_a_product(group)).filter(|group| group.len() > 1).collect()
    }

    /// Returns the highest unit with the task to which these people belong.
    fn highest(&self, people: &People, present: &FxHashSet<&People>) -> People {
        if present.contains(&People::Everyone) {
            return People::Everyone;
        }
        let People::Unit(unit) = people else { return people.clone() };
        let (mut highest, mut at) = (*unit, self.portfolio[*unit].parent);
        // A ring of parents ends the search.
        for _ in 0..self.portfolio.units.len() {
            let Some(unit) = at else { break };
            if present.contains(&People::Unit(unit)) {
                highest = unit;
            }
            at = self.portfolio[unit].parent;
        }
        People::Unit(highest)
    }

    /// Leaves one system a product: the record that stands for it, else the first.
    fn one_a_product(&self, group: Vec<SystemKey>) -> Vec<SystemKey> {
        let mut chosen: BTreeMap<SystemKey, SystemKey> = BTreeMap::new();
        for system in group {
            let product = self.products.get(&system).copied().unwrap_or(system);
            let place = chosen.entry(product).or_insert(system);
            if system == product {
                *place = system;
            }
        }
        let mut group: Vec<_> = chosen.into_values().collect();
        group.sort_unstable();
        group
    }

    /// Returns what a group is: one finding, or one for each own system that a common component makes superfluous.
    pub(super) fn kinds(&self, group: Vec<SystemKey>, is_for_one_system: bool) -> Vec<(OverlapKind, Vec<SystemKey>)> {
        if is_for_one_system {
            return vec![(OverlapKind::OneSystem, group)];
        }
        let (common, own): (Vec<_>, Vec<_>) = group.iter().partition(|system| self.portfolio[**system].common_component);
        let (served, own): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|own| common.iter().any(|common: &SystemKey| self.meet(*own, *common)));
        let with_component = |own: SystemKey| {
            let component = common.iter().copied().find(|common| self.meet(own, *common));
            component.map(|component| (OverlapKind::CommonComponent, vec![own, component]))
        };
        let mut kinds: Vec<_> = served.into_iter().filter_map(with_component).collect();
        // Own systems that no component reaches may still overlap with each other.
        let left = if common.is_empty() { vec![group] } else { self.groups(own) };
        kinds.extend(left.into_iter().map(|group| (OverlapKind::SameTask, group)));
        kinds
    }
}

/// Systems that overlap, with the tasks in which they do.
pub(super) type Groups = BTreeMap<(OverlapKind, Vec<SystemKey>), Vec<String>>;

/// Leaves out a group when all its systems stand in a larger one of the same kind, which says it all.
pub(super) fn without_parts(groups: Groups) -> Groups {
    let mut larger: FxHashMap<(OverlapKind, SystemKey), Vec<&[SystemKey]>> = FxHashMap::default();
    for (kind, members) in groups.keys().filter(|(_, members)| members.len() > 2) {
        for member in members {
            larger.entry((*kind, *member)).or_default().push(members);
        }
    }
    let is_part = |kind: OverlapKind, members: &[SystemKey]| {
        let around = members.first().and_then(|first| larger.get(&(kind, *first)));
        around
            .into_iter()
            .flatten()
            .any(|around| around.len() > members.len() && members.iter().all(|member| around.binary_search(member).is_ok()))
    };
    let parts: Vec<_> = groups.keys().filter(|(kind, members)| is_part(*kind, members)).cloned().collect();
    let mut groups = groups;
    parts.iter().for_each(|part| drop(groups.remove(part)));
    groups
}
