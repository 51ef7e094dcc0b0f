//! Tasks with the systems in operation that hold them, and the part that each system has in it: those held more than once, and the
//! matrix of all tasks and all systems.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::groups::{by_task, every_task};
use super::{Overlap, task_key};
use crate::model::{Portfolio, SystemKey};

/// The part of a system in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Proposed to be kept.
    Keep,
    /// Proposed to go.
    LetGo,
    /// Stays, because law or the state demands it.
    Demanded,
    /// Serves other people than the rest, or is a module or a record of a product that stands in the task already.
    Apart,
    /// Nothing else holds the task.
    Alone,
}

impl Part {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::LetGo => "let-go",
            Self::Demanded => "demanded",
            Self::Apart => "apart",
            Self::Alone => "alone",
        }
    }
}

impl Overlap {
    /// Returns the part of a system in the overlap; nothing when it has none.
    #[must_use]
    pub fn part_of(&self, system: SystemKey) -> Option<Part> {
        if system == self.keep {
            Some(Part::Keep)
        } else if self.let_go.binary_search(&system).is_ok() {
            Some(Part::LetGo)
        } else {
            self.demanded.binary_search(&system).is_ok().then_some(Part::Demanded)
        }
    }
}

/// A task with the systems in operation that hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTask {
    /// The task, as the first of its systems writes it.
    pub task: String,
    /// Its systems by id, with the part of each.
    pub systems: Vec<(SystemKey, Part)>,
}

/// Every task against every system that has one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The systems in operation that have a task, by id.
    pub systems: Vec<SystemKey>,
    /// The tasks by name, with those of the systems that hold them.
    pub tasks: Vec<HeldTask>,
}

/// Returns the tasks that more than one system in operation holds, by name.
#[must_use]
pub fn held(portfolio: &Portfolio, overlaps: &[Overlap], today: NaiveDate) -> Vec<HeldTask> {
    with_parts(portfolio, overlaps, by_task(portfolio, today))
}

/// Returns every task of the systems in operation, by name, against those systems.
#[must_use]
pub fn matrix(portfolio: &Portfolio, overlaps: &[Overlap], today: NaiveDate) -> Matrix {
    let by_task = every_task(portfolio, today);
    let systems: BTreeSet<SystemKey> = by_task.values().flatten().copied().collect();
    Matrix { systems: systems.into_iter().collect(), tasks: with_parts(portfolio, overlaps, by_task) }
}

fn with_parts(portfolio: &Portfolio, overlaps: &[Overlap], by_task: BTreeMap<String, Vec<SystemKey>>) -> Vec<HeldTask> {
    let mut of_task: BTreeMap<String, Vec<&Overlap>> = BTreeMap::new();
    for overlap in overlaps {
        for task in &overlap.tasks {
            of_task.entry(task_key(task)).or_default().push(overlap);
        }
    }
    let written = |key: &str, systems: &[SystemKey]| {
        let mut names = systems.iter().flat_map(|system| &portfolio[*system].tasks);
        names.find(|task| task_key(task) == key).map_or_else(|| key.to_owned(), |task| task.trim().to_owned())
    };
    let task = |(key, systems): (String, Vec<SystemKey>)| {
        let overlaps = of_task.get(&key).map_or(&[][..], Vec::as_slice);
        let otherwise = if systems.len() > 1 { Part::Apart } else { Part::Alone };
        // Of two parts in one task, the one that costs the system its place counts.
        let part = |system: SystemKey| {
            let parts = overlaps.iter().filter_map(|overlap| overlap.part_of(system));
            parts.max_by_key(|part| (*part == Part::LetGo, *part == Part::Keep)).unwrap_or(otherwise)
        };
        HeldTask { task: written(&key, &systems), systems: systems.iter().map(|system| (*system, part(*system))).collect() }
    };
    by_task.into_iter().map(task).collect()
}
