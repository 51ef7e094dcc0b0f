//! Tasks that more than one system in operation holds, with the part that each system has in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::groups::by_task;
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

/// A task that more than one system in operation holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTask {
    /// The task, as the first of its systems writes it.
    pub task: String,
    /// Its systems by id, with the part of each.
    pub systems: Vec<(SystemKey, Part)>,
}

/// Returns the tasks that more than one system in operation holds, by name.
#[must_use]
pub fn held(portfolio: &Portfolio, overlaps: &[Overlap], today: NaiveDate) -> Vec<HeldTask> {
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
        // Of two parts in one task, the one that costs the system its place counts.
        let part = |system: SystemKey| {
            let parts = overlaps.iter().filter_map(|overlap| overlap.part_of(system));
            parts.max_by_key(|part| (*part == Part::LetGo, *part == Part::Keep)).unwrap_or(Part::Apart)
        };
        HeldTask { task: written(&key, &systems), systems: systems.iter().map(|system| (*system, part(*system))).collect() }
    };
    by_task(portfolio, today).into_iter().map(task).collect()
}
