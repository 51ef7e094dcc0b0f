//! Which systems serve one task for the same people, and which of them to keep.
//!
//! Systems in operation meet by task. Among those of one task, a group is everything below the highest unit that has it: there
//! is always one system whose people include everyone else's, so no group hangs together by weak links. What is a record of the
//! same product, or a module of one whole, stands in a group once.

pub mod categories;

mod keeper;
mod standing;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::graph::Graph;
use super::matching::Duplicate;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::{ContractKey, Money, Portfolio, Status, System, SystemKey, UnitKey};
use crate::text::fold;

pub use standing::Standing;

crate::settings! {
    /// Settings of the tasks.
    TaskSettings {
        /// Tasks that the organisation gives to one system only.
        one_system: Vec<String> = Vec::new(),
    }
}

/// Why systems of one task are worth a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OverlapKind {
    /// The policy gives the task to one system only.
    OneSystem,
    /// A common component serves it already.
    CommonComponent,
    /// They serve the same people.
    SameTask,
}

/// Systems that serve one task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// Why it is worth a finding.
    pub kind: OverlapKind,
    /// The tasks that all of them serve, as the system to keep writes them.
    pub tasks: Vec<String>,
    /// The system to keep.
    pub keep: SystemKey,
    /// Why that one, the best reason first.
    pub reasons: Vec<String>,
    /// The systems to let go, by id.
    pub let_go: Vec<SystemKey>,
    /// The systems that stay because law or the state demands them, by id.
    pub demanded: Vec<SystemKey>,
    /// The figures of every system, the one to keep first.
    pub standings: Vec<Standing>,
}

impl Overlap {
    /// Returns what the systems to let go cost a year, as far as that is known.
    #[must_use]
    pub fn yearly(&self) -> Option<Money> {
        let costs = self.leaving().filter_map(|standing| standing.cost);
        costs.fold(None, |total: Option<Money>, cost| total.unwrap_or_default().checked_add(cost).or(total))
    }

    /// Returns the first day by which to act for one of the systems to let go, and the contract that says so.
    #[must_use]
    pub fn act_by(&self) -> Option<(NaiveDate, ContractKey)> {
        self.leaving().filter_map(|standing| standing.act_by).min()
    }

    /// Returns the figures of the systems to let go.
    pub fn leaving(&self) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(|standing| self.let_go.binary_search(&standing.system).is_ok())
    }
}

/// Returns the day by which to act to leave a system: the first last day for notice among its contracts, and where a contract
/// has none, the end of a fixed term, with the contract.
#[must_use]
pub fn act_by(portfolio: &Portfolio, dates: &[ContractDates], system: SystemKey) -> Option<(NaiveDate, ContractKey)> {
    let days = portfolio.contracts_of(system).iter().filter_map(|contract| {
        let dates = dates.get(contract.position()).filter(|dates| !dates.has_ended)?;
        let fixed_end = dates.current_end.filter(|_| dates.duration == Duration::Fixed);
        Some((dates.last_notice.or(fixed_end)?, *contract))
    });
    days.min()
}

/// Returns what a system costs a year: its own figure, else what the contracts cost that cover nothing else; with what was
/// assumed for that.
#[must_use]
pub fn yearly_cost(portfolio: &Portfolio, dates: &[ContractDates], system: SystemKey) -> (Option<Money>, Option<String>) {
    let row = &portfolio[system];
    if row.annual_cost.is_some() {
        return (row.annual_cost, None);
    }
    let runs = |key: &&ContractKey| dates.get(key.position()).is_none_or(|dates| !dates.has_ended);
    let own = portfolio.contracts_of(system).iter().filter(runs).map(|key| &portfolio[*key]).filter(|contract| {
        contract.systems == [system] && contract.unknown_systems.is_empty() && contract.currency == portfolio.profile.currency
    });
    let (mut total, mut of) = (None, Vec::new());
    for contract in own {
        let Some(value) = contract.annual_value else { continue };
        total = total.unwrap_or(Money::ZERO).checked_add(value).or(total);
        of.push(format!("`{}`", contract.id));
    }
    let assumed = total.map(|_| {
        format!("the annual cost of `{}` is not given: the annual value of {} assumed", row.name, crate::text::list(&of, 3))
    });
    (total, assumed)
}

/// Returns a task as it compares. Codes keep their points, so that `1.11` is not `11.1`; a title behind a code is left out.
#[must_use]
pub fn task_key(task: &str) -> String {
    let task = task.trim();
    let first = task.split_whitespace().next().unwrap_or_default();
    let is_code = first.contains('.') && first.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
    if is_code { first.trim_matches('.').to_owned() } else { fold(task) }
}

/// Finds systems that serve one task for the same people. Sorted by kind and systems.
#[must_use]
pub fn overlaps(
    portfolio: &Portfolio,
    graph: &Graph,
    dates: &[ContractDates],
    duplicates: &[Duplicate],
    today: NaiveDate,
    settings: &TaskSettings,
) -> Vec<Overlap> {
    let one_system: FxHashSet<String> = settings.one_system.iter().map(|task| task_key(task)).collect();
    let finder = Finder { portfolio, products: products(portfolio, duplicates) };
    let mut groups = BTreeMap::new();
    for (task, systems) in by_task(portfolio, today) {
        for group in finder.groups(systems) {
            for (kind, members) in finder.kinds(group, one_system.contains(&task)) {
                groups.entry((kind, members)).or_insert_with(Vec::new).push(task.clone());
            }
        }
    }
    let dependents = standing::dependents(portfolio, graph, today);
    let weigh = |((kind, members), tasks): ((OverlapKind, Vec<SystemKey>), Vec<String>)| {
        let standings = members.iter().map(|system| Standing::of(portfolio, dates, &dependents, *system)).collect();
        keeper::weigh(portfolio, kind, &tasks, standings)
    };
    without_parts(groups).into_iter().filter_map(weigh).collect()
}

/// Systems in operation by the task that they serve.
fn by_task(portfolio: &Portfolio, today: NaiveDate) -> BTreeMap<String, Vec<SystemKey>> {
    let mut by_task: BTreeMap<String, Vec<SystemKey>> = BTreeMap::new();
    for (key, system) in portfolio.systems().filter(|(_, system)| stays_in_operation(system, today)) {
        let mut tasks: Vec<_> = system.tasks.iter().map(|task| task_key(task)).filter(|task| !task.is_empty()).collect();
        tasks.sort_unstable();
        tasks.dedup();
        for task in tasks {
            by_task.entry(task).or_default().push(key);
        }
    }
    by_task.retain(|_, systems| systems.len() > 1);
    by_task
}

/// Returns whether a system is in operation and nobody has set the day on which its phase-out ends: that choice is made.
fn stays_in_operation(system: &System, today: NaiveDate) -> bool {
    system.is_in_operation(today) && (system.status != Status::PhaseOut || system.leaves_on().is_none())
}

/// Returns for every record of a product that stands in the inventory more than once which record stands for it.
fn products(portfolio: &Portfolio, duplicates: &[Duplicate]) -> FxHashMap<SystemKey, SystemKey> {
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

struct Finder<'a> {
    portfolio: &'a Portfolio,
    products: FxHashMap<SystemKey, SystemKey>,
}

impl Finder<'_> {
    fn people(&self, key: SystemKey) -> People {
        let system = &self.portfolio[key];
        if let Some(unit) = system.unit {
            return People::Unit(unit);
        }
        let source = self.portfolio.sources.get(system.origin.source as usize);
        let row = source.and_then(|source| Some((source, source.rows.get(system.origin.row as usize)?)));
        let text = row.map_or_else(String::new, |(source, row)| fold(&source.cell(row, "organisation").to_string()));
        if text.is_empty() { People::Everyone } else { People::Unknown(text) }
    }

    /// Returns whether the people of two systems overlap.
    fn meet(&self, one: SystemKey, other: SystemKey) -> bool {
        match (self.people(one), self.people(other)) {
            (People::Everyone, _) | (_, People::Everyone) => true,
            (People::Unit(one), People::Unit(other)) => self.portfolio.units_overlap(Some(one), Some(other)),
            (one, other) => one == other,
        }
    }

    /// Splits the systems of one task into groups that serve the same people, one record a product.
    fn groups(&self, systems: Vec<SystemKey>) -> Vec<Vec<SystemKey>> {
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
    fn kinds(&self, group: Vec<SystemKey>, is_for_one_system: bool) -> Vec<(OverlapKind, Vec<SystemKey>)> {
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
type Groups = BTreeMap<(OverlapKind, Vec<SystemKey>), Vec<String>>;

/// Leaves out a group when all its systems stand in a larger one of the same kind, which says it all.
fn without_parts(groups: Groups) -> Groups {
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
