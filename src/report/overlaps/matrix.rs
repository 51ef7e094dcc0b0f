//! Tasks against systems, as a sheet: a row a task, a column a system, and in the cell the part that the system has in the task.

use std::collections::BTreeMap;

use super::{Overlaps, TASKS};
use crate::model::{Language, SystemKey};
use crate::report::sheet::{Cell, Column, Group, Sheet};
use crate::text::fold;

/// The most systems that a sheet shows beside each other; nobody reads across more, and a workbook ends at 16 384 columns.
const MOST_SYSTEMS: usize = 2000;

const SYSTEMS: Column = Column::new("systems", "systems", ["Antal systemer", "Antall systemer", "Systems"]);

impl Overlaps<'_> {
    /// Returns the tasks against the systems; nothing where there are more systems than a sheet shows.
    #[must_use]
    pub fn matrix_sheet(&self, language: Language) -> Option<Sheet> {
        let portfolio = self.facts.portfolio;
        let systems = &self.matrix.systems;
        if systems.len() > MOST_SYSTEMS {
            return None;
        }
        let mut called: BTreeMap<String, usize> = BTreeMap::new();
        systems.iter().for_each(|system| *called.entry(fold(&portfolio[*system].name)).or_default() += 1);
        let heading = |system: &SystemKey| {
            let row = &portfolio[*system];
            let is_clear = called.get(&fold(&row.name)).is_none_or(|count| *count < 2);
            let name = if is_clear { row.name.clone() } else { format!("{} ({})", row.name, row.id) };
            Column::named("system", &name)
        };
        let at: BTreeMap<SystemKey, usize> = systems.iter().zip(2..).map(|(system, at)| (*system, at)).collect();
        let rows = self.matrix.tasks.iter().map(|task| {
            let mut cells = vec![Cell::Empty; systems.len() + 2];
            cells[0] = Cell::text(&task.task);
            cells[1] = Cell::Whole(task.systems.len() as u64);
            for (system, part) in &task.systems {
                if let Some(cell) = at.get(system).and_then(|at| cells.get_mut(*at)) {
                    *cell = Cell::Word("overlap-part", part.name());
                }
            }
            cells
        });
        Some(Sheet {
            name: language.of(["Matrix", "Matrise", "Matrix"]).to_owned(),
            columns: [TASKS[0].clone(), SYSTEMS].into_iter().chain(systems.iter().map(heading)).collect(),
            groups: vec![Group { rows: rows.collect(), ..Group::default() }],
            notes: Vec::new(),
        })
    }
}
