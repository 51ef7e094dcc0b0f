//! What is to go, why, and by which day somebody wants it gone.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::House;
use crate::model::system::Status;
use crate::model::{ContractKey, Portfolio, System, SystemKey};

/// How deep modules are nested at most; deeper ones are a ring.
const DEEPEST: usize = 64;

/// Why a system is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its status says that it is being phased out.
    PhaseOut,
    /// A day is set by which it shall be gone.
    Dated,
    /// Others are to come or came in its place.
    Replaced,
    /// This contract, the last that covers it, was terminated, and no other takes over.
    Terminated(ContractKey),
    /// It is a module of this system, which is to go.
    ModuleOf(SystemKey),
    /// Somebody asks what if.
    Asked,
}

impl Why {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PhaseOut => "phase-out",
            Self::Dated => "retire-by",
            Self::Replaced => "replaced",
            Self::Terminated(_) => "terminated",
            Self::ModuleOf(_) => "module",
            Self::Asked => "asked",
        }
    }
}

/// The day by which a system shall be gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The day.
    pub day: NaiveDate,
    /// What says so.
    pub from: WantedFrom,
}

/// What says by which day a system shall be gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WantedFrom {
    /// Its own row.
    Own,
    /// The day of what it is a module of.
    Whole(SystemKey),
    /// The end of a terminated contract.
    Contract(ContractKey),
}

/// A system that is to go.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) system: SystemKey,
    pub(super) whys: Vec<Why>,
    pub(super) wanted: Option<Wanted>,
    /// What is to come or came in its place and has not left, by id.
    pub(super) replaced_by: Vec<SystemKey>,
}

impl Candidate {
    /// Returns whether the day that it is planned with stands nowhere in its own row.
    pub(super) fn has_only_a_derived_day(&self) -> bool {
        self.wanted.is_some_and(|wanted| wanted.from != WantedFrom::Own)
    }
}

/// Finds the systems in operation that are to go, by id.
pub(super) fn find(house: &House<'_>, also: &[SystemKey]) -> Vec<Candidate> {
    let portfolio = house.portfolio;
    let mut found: FxHashMap<SystemKey, Candidate> = FxHashMap::default();
    for (system, row) in portfolio.systems().filter(|(_, row)| row.is_in_operation(house.today)) {
        let replaced_by = replacements(house, system);
        let own = row.leaves_on().map(|day| Wanted { day, from: WantedFrom::Own });
        let terminated = terminated(house, system);
        let is_dated = is_dated(row);
        let whys: Vec<_> = [
            (row.status == Some(Status::PhaseOut)).then_some(Why::PhaseOut),
            is_dated.then_some(Why::Dated),
            (!replaced_by.is_empty()).then_some(Why::Replaced),
            terminated.map(|(contract, _)| Why::Terminated(contract)),
            also.contains(&system).then_some(Why::Asked),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !whys.is_empty() {
            let of_contract = terminated.map(|(contract, day)| Wanted { day, from: WantedFrom::Contract(contract) });
            let wanted = own.or(of_contract.filter(|_| !is_dated));
            found.insert(system, Candidate { system, whys, wanted, replaced_by });
        }
    }
    add_modules(house, &mut found);
    let mut candidates: Vec<_> = found.into_values().collect();
    candidates.sort_unstable_by_key(|candidate| candidate.system);
    candidates
}

/// Returns what comes in a system's place. What a system lives on in as a module does not send it away.
fn replacements(house: &House<'_>, system: SystemKey) -> Vec<SystemKey> {
    let outgoing = &house.balance.outgoing;
    let Ok(at) = outgoing.binary_search_by_key(&system, |outgoing| outgoing.system) else { return Vec::new() };
    let wholes: Vec<_> = wholes(house.portfolio, system).collect();
    let replaced_by = outgoing[at].replaced_by.iter().copied();
    replaced_by.filter(|other| *other != system && !wholes.contains(other)).collect()
}

/// Returns what a system is a module of, what that is a module of, and so on.
fn wholes(portfolio: &Portfolio, system: SystemKey) -> impl Iterator<Item = SystemKey> {
    std::iter::successors(portfolio[system].part_of, |at| portfolio[*at].part_of).take(DEEPEST)
}

/// Returns the contract that ends last, and when, if every running contract of a system was terminated and none takes over.
fn terminated(house: &House<'_>, system: SystemKey) -> Option<(ContractKey, NaiveDate)> {
    let contracts = house.portfolio.contracts_of(system).iter().filter(|contract| house.running(**contract).is_some());
    let ends = contracts.map(|contract| {
        let day = house.portfolio[*contract].terms.terminated?;
        let successor = house.plans.get(contract.position()).and_then(|plan| plan.successor);
        successor.is_none().then_some((*contract, day))
    });
    ends.collect::<Option<Vec<_>>>()?.into_iter().max_by_key(|(contract, day)| (*day, std::cmp::Reverse(*contract)))
}

/// Adds the modules of what is to go, wholes before their modules. A module without a day of its own is wanted gone with its whole;
/// one that comes in the place of its whole stays.
fn add_modules(house: &House<'_>, found: &mut FxHashMap<SystemKey, Candidate>) {
    let portfolio = house.portfolio;
    let modules = portfolio.systems().filter(|(_, row)| row.part_of.is_some() && row.is_in_operation(house.today));
    let mut modules: Vec<_> = modules.map(|(module, _)| (wholes(portfolio, module).count(), module)).collect();
    modules.sort_unstable();
    for (_, module) in modules {
        let row = &portfolio[module];
        let Some((whole, of)) = row.part_of.filter(|whole| *whole != module).and_then(|whole| Some((whole, found.get(&whole)?)))
        else {
            continue;
        };
        if of.replaced_by.contains(&module) {
            continue;
        }
        let of_whole = of.replaced_by.clone();
        let with_whole = of.wanted.map(|wanted| Wanted { day: wanted.day, from: WantedFrom::Whole(whole) });
        let new = || Candidate { system: module, whys: Vec::new(), wanted: None, replaced_by: replacements(house, module) };
        let candidate = found.entry(module).or_insert_with(new);
        candidate.whys.push(Why::ModuleOf(whole));
        // Its people wait for what comes in the place of the whole, when nothing comes in its own.
        if candidate.replaced_by.is_empty() {
            candidate.replaced_by = of_whole;
        }
        if !is_dated(row) {
            candidate.wanted = with_whole.or(candidate.wanted);
        }
    }
}

/// Returns whether a row names a day by which the system shall be gone, if only one that cannot be read.
fn is_dated(row: &System) -> bool {
    row.leaves_on().is_some() || row.unread.has_any(&["retire-by", "retired"])
}

/// Returns for each candidate the positions of those that it depends on, which must stay until it has gone. What comes in a
/// system's place gets its data from it until that day, and needs it no longer then.
pub(super) fn needs(house: &House<'_>, candidates: &[Candidate]) -> Vec<Vec<usize>> {
    let position = |system: SystemKey| candidates.binary_search_by_key(&system, |candidate| candidate.system).ok();
    let of = |candidate: &Candidate| {
        let needed = house.graph.needed_systems(candidate.system).into_iter().filter_map(position);
        needed.filter(|at| !candidates[*at].replaced_by.contains(&candidate.system)).collect()
    };
    candidates.iter().map(of).collect()
}
