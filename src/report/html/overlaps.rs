//! Systems that do the same job: the groups with what is proposed, and the matrix of tasks and systems.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::voice::{Day, Voice};
use crate::analysis::overlaps::held::HeldTask;
use crate::analysis::overlaps::{Overlap, OverlapKind, Standing};
use crate::facts::Facts;
use crate::model::SystemKey;
use crate::phrase;
use crate::report::overlaps::Overlaps;
use crate::report::vocabulary::word;

/// Groups that are shown.
const MOST_GROUPS: usize = 40;

/// Rows and columns of the matrix.
const MOST_TASKS: usize = 40;
const MOST_SYSTEMS: usize = 60;

/// The overlaps.
#[derive(Debug, Serialize)]
pub(super) struct Overlapping {
    groups: Vec<Group>,
    groups_left_out: Option<String>,
    /// What all of it comes to, said.
    saving: Option<String>,
    columns: Vec<String>,
    tasks: Vec<TaskRow>,
    matrix_left_out: Option<String>,
}

/// Systems that serve one task.
#[derive(Debug, Serialize)]
struct Group {
    tasks: Vec<String>,
    kind: &'static str,
    keep: String,
    reasons: Vec<String>,
    saving: Option<String>,
    act_by: Option<Day>,
    systems: Vec<Member>,
}

/// A system of a group.
#[derive(Debug, Serialize)]
struct Member {
    part: &'static str,
    part_word: &'static str,
    id: String,
    name: String,
    department: String,
    users: String,
    cost: String,
    needed_by: String,
    exit: Option<Day>,
}

/// A task against the systems of the matrix.
#[derive(Debug, Serialize)]
struct TaskRow {
    task: String,
    cells: Vec<Option<Part>>,
}

/// The part of a system in a task.
#[derive(Debug, Serialize)]
struct Part {
    part: &'static str,
    word: &'static str,
}

impl Overlapping {
    pub(super) fn of(facts: &Facts<'_>, voice: &Voice<'_>) -> Self {
        let overlaps = Overlaps::of(facts);
        let (saved, systems) = overlaps.saving();
        let groups = &overlaps.groups;
        // The tasks with most at stake come first, and their systems with them: what belongs together stands together.
        let mut rank: FxHashMap<&str, usize> = FxHashMap::default();
        for (at, (overlap, _)) in groups.iter().enumerate() {
            for task in &overlap.tasks {
                rank.entry(task).or_insert(at);
            }
        }
        let mut tasks: Vec<_> = overlaps.tasks.iter().collect();
        tasks.sort_by_key(|task| rank.get(task.task.as_str()).copied().unwrap_or(usize::MAX));
        let mut columns: Vec<SystemKey> = Vec::new();
        let mut shown = Vec::new();
        for task in &tasks {
            let more: Vec<_> =
                task.systems.iter().map(|(system, _)| *system).filter(|system| !columns.contains(system)).collect();
            if shown.len() == MOST_TASKS || columns.len() + more.len() > MOST_SYSTEMS {
                break;
            }
            columns.extend(more);
            shown.push(*task);
        }
        let left_out = tasks.len() - shown.len();
        let row = |task: &&HeldTask| TaskRow {
            task: task.task.clone(),
            cells: columns
                .iter()
                .map(|column| {
                    let (_, part) = task.systems.iter().find(|(system, _)| system == column)?;
                    Some(Part { part: part.name(), word: word("overlap-part", part.name(), voice.language) })
                })
                .collect(),
        };
        Self {
            groups: groups.iter().take(MOST_GROUPS).map(|(overlap, _)| group(overlap, facts, voice)).collect(),
            groups_left_out: (groups.len() > MOST_GROUPS)
                .then(|| voice.say(&phrase!("report-overlaps-left-out", shown = MOST_GROUPS, all = groups.len()))),
            saving: (systems > 0).then(|| {
                let number = phrase!("count-systems", number = systems);
                voice.say(&phrase!("report-overlaps-saving", systems = number, saving = voice.money(saved)))
            }),
            tasks: shown.iter().map(row).collect(),
            columns: columns.iter().map(|system| facts.portfolio[*system].name.clone()).collect(),
            matrix_left_out: (left_out > 0)
                .then(|| voice.say(&phrase!("report-matrix-left-out", shown = shown.len(), all = tasks.len()))),
        }
    }
}

fn group(overlap: &Overlap, facts: &Facts<'_>, voice: &Voice<'_>) -> Group {
    let portfolio = facts.portfolio;
    let kind = match overlap.kind {
        OverlapKind::OneSystem => "task-held-twice",
        OverlapKind::CommonComponent => "common-component-shadowed",
        OverlapKind::SameTask => "functional-overlap",
    };
    let member = |standing: &Standing| {
        let row = &portfolio[standing.system];
        let part = overlap.part_of(standing.system).map_or("apart", |part| part.name());
        let users = |users: u64| voice.number(usize::try_from(users).unwrap_or(usize::MAX));
        Member {
            part,
            part_word: word("overlap-part", part, voice.language),
            id: row.id.clone(),
            name: row.name.clone(),
            department: row.unit.map(|unit| portfolio[unit].name.clone()).unwrap_or_default(),
            users: standing.users.map(users).unwrap_or_default(),
            cost: standing.cost.map(|cost| voice.money(cost)).unwrap_or_default(),
            needed_by: voice.number(standing.dependents),
            exit: standing.exit.map(|day| voice.day(day)),
        }
    };
    Group {
        tasks: overlap.tasks.clone(),
        kind,
        keep: portfolio[overlap.keep].name.clone(),
        reasons: overlap.reasons.iter().map(|reason| voice.said(reason)).collect(),
        saving: overlap.yearly().map(|saving| voice.money(saving)),
        act_by: overlap.act_by().map(|(day, _)| voice.day(day)),
        systems: overlap.standings.iter().map(member).collect(),
    }
}
