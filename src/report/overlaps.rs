//! Systems that serve one task, as tables: the groups with the system to keep, and the tasks with everybody who holds them.

mod json;
mod matrix;

pub use json::OverlapsDocument;

use std::cmp::Reverse;

use super::sheet::{Cell, Column, Group, Sheet, Style};
use super::words::{clean, money};
use crate::analysis::overlaps::held::{HeldTask, Matrix, Part, held, matrix};
use crate::analysis::overlaps::moves::{Links, Move};
use crate::analysis::overlaps::{Overlap, OverlapKind, Standing};
use crate::facts::Facts;
use crate::model::{Language, Money, SystemKey};
use crate::phrase;
use crate::phrase::Value;
use crate::words::say;

/// Everything that the command tells, computed once.
#[derive(Debug)]
pub struct Overlaps<'a> {
    /// What it was computed from.
    pub facts: &'a Facts<'a>,
    /// The groups, those that save most first, with the integrations that must move.
    pub groups: Vec<(&'a Overlap, Vec<Move>)>,
    /// The tasks that more than one system holds.
    pub tasks: Vec<HeldTask>,
    /// Every task against every system that has one.
    pub matrix: Matrix,
}

impl<'a> Overlaps<'a> {
    /// Brings the overlaps of a portfolio together.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>) -> Self {
        let links = Links::of(facts.portfolio);
        let mut groups: Vec<_> = facts.overlaps.iter().map(|overlap| (overlap, links.to_move(overlap))).collect();
        groups.sort_by_key(|(overlap, _)| Reverse(overlap.yearly()));
        let (portfolio, today) = (facts.portfolio, facts.today);
        Self { facts, groups, tasks: held(portfolio, &facts.overlaps, today), matrix: matrix(portfolio, &facts.overlaps, today) }
    }

    /// Returns what all groups together save a year, no system counted twice, and how many systems go.
    #[must_use]
    pub fn saving(&self) -> (Money, usize) {
        let mut leaving: Vec<&Standing> = self.groups.iter().flat_map(|(overlap, _)| overlap.leaving()).collect();
        leaving.sort_unstable_by_key(|standing| standing.system);
        leaving.dedup_by_key(|standing| standing.system);
        let costs = leaving.iter().filter_map(|standing| standing.cost);
        (costs.fold(Money::ZERO, Money::saturating_add), leaving.len())
    }

    /// Returns the groups as a sheet, a row a system.
    #[must_use]
    pub fn group_sheet(&self, language: Language) -> Sheet {
        let group = |((overlap, moves), number): (&(&Overlap, Vec<Move>), u64)| self.group(overlap, moves, number, language);
        let groups = self.groups.iter().zip(1..).map(group).collect();
        let (saved, systems) = self.saving();
        let profile = &self.facts.portfolio.profile;
        let note = match systems {
            0 => phrase!("overlaps-none"),
            _ => phrase!(
                "overlaps-found",
                groups = self.groups.len(),
                systems,
                saved = money(saved, profile.currency, profile, false)
            ),
        };
        Sheet {
            name: language.of(["Overlap", "Overlapp", "Overlaps"]).to_owned(),
            columns: GROUPS.to_vec(),
            groups,
            notes: vec![say(&note, language)],
        }
    }

    fn group(&self, overlap: &Overlap, moves: &[Move], number: u64, language: Language) -> Group {
        let portfolio = self.facts.portfolio;
        let row = |standing: &Standing| {
            let of_system = moves.iter().filter(|one| one.leaving == standing.system).count();
            let (act_by, contract) = standing.act_by.unzip();
            let part = overlap.part_of(standing.system).unwrap_or(Part::Apart);
            let mut cells = vec![
                Cell::Whole(number),
                Cell::Word("overlap-kind", kind_name(overlap.kind)),
                Cell::text(overlap.tasks.join("; ")),
                Cell::Word("overlap-part", part.name()),
            ];
            cells.extend(self.system_cells(standing.system));
            cells.extend([
                self.amount(standing.cost),
                self.amount(standing.cost_per_user),
                Cell::Whole(standing.dependents as u64),
                standing.exit.into(),
                act_by.into(),
                contract.map(|contract| portfolio[contract].id.as_str()).into(),
                if part == Part::LetGo { Cell::Whole(of_system as u64) } else { Cell::Empty },
            ]);
            cells
        };
        Group { title: self.title(overlap, language), rows: overlap.standings.iter().map(row).collect(), total: Vec::new() }
    }

    /// Returns what a group is about and what is proposed, in a line.
    fn title(&self, overlap: &Overlap, language: Language) -> String {
        let profile = &self.facts.portfolio.profile;
        let tasks = Value::list(overlap.tasks.iter().map(|task| clean(task).into_owned()), 3);
        let name = &self.facts.portfolio[overlap.keep].name;
        let keep = match overlap.reasons.first() {
            Some(reason) => phrase!("overlaps-kept-because", name, reason).into(),
            None => Value::from(name),
        };
        let title = phrase!("overlaps-title", tasks, kind = kind_name(overlap.kind), keep);
        let saved = overlap.yearly().map(|saved| money(saved, profile.currency, profile, false));
        match saved {
            Some(saved) => say(&phrase!("overlaps-title-saves", title, saved), language),
            None => say(&title, language),
        }
    }

    /// Returns the tasks as a sheet, a row a task and system.
    #[must_use]
    pub fn task_sheet(&self, language: Language) -> Sheet {
        let group = |task: &HeldTask| {
            let row = |(system, part): &(SystemKey, Part)| {
                let mut cells = vec![Cell::text(&task.task), Cell::Word("overlap-part", part.name())];
                cells.extend(self.system_cells(*system));
                cells.push(self.amount(self.facts.costs().of(*system).0));
                cells
            };
            Group { title: task.task.clone(), rows: task.systems.iter().map(row).collect(), total: Vec::new() }
        };
        let note = phrase!("overlaps-tasks", number = self.tasks.len());
        Sheet {
            name: language.of(["Opgaver", "Oppgaver", "Tasks"]).to_owned(),
            columns: TASKS.to_vec(),
            groups: self.tasks.iter().map(group).collect(),
            notes: vec![say(&note, language)],
        }
    }

    /// Returns the integrations that must move as a sheet.
    #[must_use]
    pub fn move_sheet(&self, language: Language) -> Sheet {
        let portfolio = self.facts.portfolio;
        let row = |overlap: &Overlap, one: &Move| {
            let link = &portfolio.integrations[one.integration];
            let label = |system: SystemKey| Cell::text(format!("{} {}", portfolio[system].id, portfolio[system].name));
            vec![
                label(one.leaving),
                label(one.other),
                Cell::Word("direction", if link.from == one.leaving { "sends" } else { "receives" }),
                link.kind.as_deref().into(),
                link.data.as_deref().into(),
                label(overlap.keep),
                Cell::Word("yes-no", if one.is_there_already { "yes" } else { "no" }),
            ]
        };
        let rows = self.groups.iter().flat_map(|(overlap, moves)| moves.iter().map(|one| row(overlap, one))).collect();
        Sheet {
            name: language.of(["Snitflader", "Integrasjoner", "Integrations"]).to_owned(),
            columns: MOVES.to_vec(),
            groups: vec![Group { rows, ..Group::default() }],
            notes: Vec::new(),
        }
    }

    fn system_cells(&self, system: SystemKey) -> [Cell; 5] {
        let portfolio = self.facts.portfolio;
        let row = &portfolio[system];
        [
            Cell::text(&row.id),
            Cell::text(&row.name),
            row.unit.map(|unit| portfolio[unit].name.as_str()).into(),
            row.active_users.or(row.users).into(),
            self.facts.owner_of_system(system).into(),
        ]
    }

    fn amount(&self, value: Option<Money>) -> Cell {
        Cell::money(value, self.facts.portfolio.profile.currency)
    }
}

/// Returns which cells of a workbook stand out.
#[must_use]
pub fn style(cell: &Cell) -> Style {
    match cell {
        Cell::Word("overlap-part", "keep") => Style::Calm,
        Cell::Word("overlap-part", "let-go") => Style::Warning,
        _ => Style::Plain,
    }
}

/// Returns the rule that speaks of the overlap.
fn kind_name(kind: OverlapKind) -> &'static str {
    match kind {
        OverlapKind::OneSystem => "task-held-twice",
        OverlapKind::CommonComponent => "common-component-shadowed",
        OverlapKind::SameTask => "functional-overlap",
    }
}

const ID: Column = Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]);
const NAME: Column = Column::new("name", "system", ["System", "System", "System"]);
const UNIT: Column = Column::new("organisation", "for", ["Afdeling", "Avdeling", "Organisation"]);
const USERS: Column = Column::new("users", "users", ["Brugere", "Brukere", "Users"]);
const OWNER: Column = Column::new("owner", "owner", ["Systemejer", "Systemeier", "Owner"]);
const PART: Column = Column::new("part", "", ["Forslag", "Forslag", "Proposal"]);
const COST: Column = Column::new("annual-cost", "a year", ["Årlig udgift", "Årlig kostnad", "Annual cost"]);

/// The columns of the terminal's table of groups.
pub const GROUP_COLUMNS: &[&str] = &[
    "part",
    "id",
    "name",
    "organisation",
    "users",
    "annual-cost",
    "cost-per-user",
    "dependents",
    "exit",
    "act-by",
    "contract",
    "moves",
];

/// The columns of the terminal's table of tasks.
pub const TASK_COLUMNS: &[&str] = &["part", "id", "name", "organisation", "users", "owner", "annual-cost"];

const GROUPS: [Column; 16] = [
    Column::new("group", "group", ["Gruppe", "Gruppe", "Group"]),
    Column::new("kind", "kind", ["Art", "Type", "Kind"]),
    Column::new("tasks", "tasks", ["Opgaver", "Oppgaver", "Tasks"]),
    PART,
    ID,
    NAME,
    UNIT,
    USERS,
    OWNER,
    COST,
    Column::new("cost-per-user", "a user", ["Udgift pr. bruger", "Kostnad per bruker", "Cost per user"]),
    Column::new(
        "dependents",
        "needed by",
        ["Systemer, der afhænger af det", "Systemer som avhenger av det", "Dependent systems"],
    ),
    Column::new("exit", "exit from", ["Kan forlades fra", "Kan forlates fra", "Earliest exit"]),
    Column::new("act-by", "act by", ["Handl senest", "Handle senest", "Act by"]),
    Column::new("contract", "contract", ["Kontrakt", "Avtale", "Contract"]),
    Column::new("moves", "to move", ["Snitflader at flytte", "Integrasjoner å flytte", "Integrations to move"]),
];

const TASKS: [Column; 8] = [Column::new("task", "task", ["Opgave", "Oppgave", "Task"]), PART, ID, NAME, UNIT, USERS, OWNER, COST];

const MOVES: [Column; 7] = [
    Column::new("leaving", "leaving", ["System, der udgår", "System som utgår", "Leaving system"]),
    Column::new("other", "other end", ["Modpart", "Motpart", "Other end"]),
    Column::new("direction", "", ["Retning", "Retning", "Direction"]),
    Column::new("kind", "kind", ["Type", "Type", "Kind"]),
    Column::new("data", "data", ["Data", "Data", "Data"]),
    Column::new("keep", "to", ["Flyttes til", "Flyttes til", "Moves to"]),
    Column::new("there", "there already", ["Findes der allerede", "Finnes der allerede", "There already"]),
];
