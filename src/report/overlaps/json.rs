//! Overlaps for programs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Overlaps, kind_name};
use crate::analysis::overlaps::held::{HeldTask, Matrix, Part};
use crate::analysis::overlaps::moves::Move;
use crate::analysis::overlaps::{Overlap, Standing};
use crate::facts::Facts;
use crate::model::SystemKey;
use crate::model::money::to_oere;
use crate::report::json::{decimal, to_bytes};

/// What `portfolio overlaps --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct OverlapsDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the portfolio belongs to.
    organisation: Option<String>,
    /// The currency of every amount.
    currency: String,
    /// What all groups together save a year, no system counted twice.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year: String,
    /// The groups, those that save most first.
    overlaps: Vec<GroupRow>,
    /// The tasks that more than one system in operation holds.
    tasks: Vec<TaskRow>,
    /// Every task of the systems in operation against these systems.
    matrix: MatrixRow,
}

/// Tasks against systems. What has no cell is empty.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MatrixRow {
    /// The columns: the systems that have a task, by id.
    systems: Vec<ColumnRow>,
    /// The rows: the tasks, by name.
    tasks: Vec<MatrixTask>,
}

/// A system of the matrix.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ColumnRow {
    id: String,
    name: String,
}

/// A task of the matrix.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MatrixTask {
    task: String,
    /// Its cells that are not empty.
    cells: Vec<CellRow>,
}

/// A task of a system.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct CellRow {
    /// The position of the system among the columns, from 0.
    column: usize,
    /// `keep`, `let-go`, `demanded`, `apart` when it serves other people than the rest, or `alone` when nothing else holds the task.
    part: &'static str,
}

/// Systems that serve one task for the same people.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct GroupRow {
    /// The rule that speaks of it.
    rule: &'static str,
    /// The tasks that all of them serve.
    tasks: Vec<String>,
    /// The id of the system to keep.
    keep: String,
    /// Why that one, the best reason first.
    reasons: Vec<String>,
    /// What the systems to let go cost a year, as far as that is known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saving_per_year: Option<String>,
    /// The first day by which to act for one of them.
    act_by: Option<NaiveDate>,
    /// The contract that says so.
    contract: Option<String>,
    /// The systems, the one to keep first.
    systems: Vec<StandingRow>,
    /// The integrations that must move.
    moves: Vec<MoveRow>,
}

/// A system of a group.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct StandingRow {
    id: String,
    name: String,
    /// `keep`, `let-go` or `demanded`.
    part: &'static str,
    /// The unit whose people use it; null for everybody.
    organisation: Option<String>,
    /// People who do use it, else people who may.
    users: Option<u64>,
    /// Systems in operation that depend on it directly.
    dependents: usize,
    /// Cost a year.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: Option<String>,
    /// Cost a year and user.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    cost_per_user: Option<String>,
    /// The first day on which all of its contracts can be left.
    exit: Option<NaiveDate>,
    /// The day by which to act to leave it.
    act_by: Option<NaiveDate>,
    /// The contract that says so.
    contract: Option<String>,
    /// What was assumed about the cost.
    assumptions: Vec<String>,
}

/// An integration of a system that is to go, with a system outside the group.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MoveRow {
    /// The id of the sender.
    from: String,
    /// The id of the receiver.
    to: String,
    kind: Option<String>,
    data: Option<String>,
    /// Whether the system to keep exchanges data with the other end in the same direction already.
    there_already: bool,
}

/// A task that more than one system in operation holds.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TaskRow {
    task: String,
    /// Its systems, by id.
    systems: Vec<HolderRow>,
}

/// A system with a task.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct HolderRow {
    id: String,
    name: String,
    /// `keep`, `let-go`, `demanded`, or `apart` when it serves other people than the rest.
    part: &'static str,
}

impl Overlaps<'_> {
    /// Writes the overlaps as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        to_bytes(&OverlapsDocument::of(self))
    }
}

impl OverlapsDocument {
    fn of(overlaps: &Overlaps<'_>) -> Self {
        let facts = overlaps.facts;
        let profile = &facts.portfolio.profile;
        Self {
            schema_version: 1,
            as_of: facts.today,
            organisation: profile.organisation.clone(),
            currency: profile.currency.to_string(),
            saving_per_year: to_oere(overlaps.saving().0).to_string(),
            overlaps: overlaps.groups.iter().map(|(overlap, moves)| group(facts, overlap, moves)).collect(),
            tasks: overlaps.tasks.iter().map(|task| held(facts, task)).collect(),
            matrix: MatrixRow::of(facts, &overlaps.matrix),
        }
    }
}

impl MatrixRow {
    fn of(facts: &Facts<'_>, matrix: &Matrix) -> Self {
        let system = |system: &SystemKey| {
            let row = &facts.portfolio[*system];
            ColumnRow { id: row.id.clone(), name: row.name.clone() }
        };
        let cell = |(system, part): &(SystemKey, Part)| {
            let column = matrix.systems.binary_search(system).ok()?;
            Some(CellRow { column, part: part.name() })
        };
        let task =
            |task: &HeldTask| MatrixTask { task: task.task.clone(), cells: task.systems.iter().filter_map(cell).collect() };
        Self { systems: matrix.systems.iter().map(system).collect(), tasks: matrix.tasks.iter().map(task).collect() }
    }
}

fn group(facts: &Facts<'_>, overlap: &Overlap, moves: &[Move]) -> GroupRow {
    let (act_by, contract) = overlap.act_by().unzip();
    GroupRow {
        rule: kind_name(overlap.kind),
        tasks: overlap.tasks.clone(),
        keep: facts.portfolio[overlap.keep].id.clone(),
        reasons: overlap.reasons.iter().map(ToString::to_string).collect(),
        saving_per_year: decimal(overlap.yearly()),
        act_by,
        contract: contract.map(|contract| facts.portfolio[contract].id.clone()),
        systems: overlap.standings.iter().map(|standing| system(facts, overlap, standing)).collect(),
        moves: moves.iter().map(|one| moved(facts, one)).collect(),
    }
}

fn system(facts: &Facts<'_>, overlap: &Overlap, standing: &Standing) -> StandingRow {
    let row = &facts.portfolio[standing.system];
    let (act_by, contract) = standing.act_by.unzip();
    StandingRow {
        id: row.id.clone(),
        name: row.name.clone(),
        part: overlap.part_of(standing.system).unwrap_or(Part::Apart).name(),
        organisation: row.unit.map(|unit| facts.portfolio[unit].name.clone()),
        users: standing.users,
        dependents: standing.dependents,
        annual_cost: decimal(standing.cost),
        cost_per_user: decimal(standing.cost_per_user),
        exit: standing.exit,
        act_by,
        contract: contract.map(|contract| facts.portfolio[contract].id.clone()),
        assumptions: standing.assumed.iter().map(ToString::to_string).collect(),
    }
}

fn moved(facts: &Facts<'_>, one: &Move) -> MoveRow {
    let link = &facts.portfolio.integrations[one.integration];
    let id = |system: SystemKey| facts.portfolio[system].id.clone();
    MoveRow {
        from: id(link.from),
        to: id(link.to),
        kind: link.kind.clone().map(Into::into),
        data: link.data.clone().map(Into::into),
        there_already: one.is_there_already,
    }
}

fn held(facts: &Facts<'_>, task: &HeldTask) -> TaskRow {
    let holder = |(system, part): &(SystemKey, Part)| HolderRow {
        id: facts.portfolio[*system].id.clone(),
        name: facts.portfolio[*system].name.clone(),
        part: part.name(),
    };
    TaskRow { task: task.task.clone(), systems: task.systems.iter().map(holder).collect() }
}
