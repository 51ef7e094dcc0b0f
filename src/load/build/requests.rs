//! Rows of the requests table, and forms and files that were read as such rows.

use super::Registers;
use super::roster::Found;
use super::row::{RowReader, says_none};
use crate::load::value::{self, Unreadable};
use crate::model::case::GainKind;
use crate::model::request::{Hosting, Named, Objective, Request};
use crate::model::table::Cell;
use crate::model::{Portfolio, Problem, Source, SystemKey, TableKind};

pub(super) fn requests(
    sources: &[Source],
    registers: &Registers<'_>,
    portfolio: &Portfolio,
    problems: &mut Vec<Problem>,
) -> Vec<Request> {
    let (roster, own) = (&registers.requests, portfolio.profile.currency);
    let request = |(at, entry): (usize, &super::roster::Entry<'_>), problems: &mut Vec<Problem>| {
        let mut row = RowReader::new(sources, entry.origin, problems);
        row.about(roster.about(at));
        let says_nothing = |row: &RowReader<'_, '_>, column| says_none(&row.cell(column).text());
        let (replaces_nothing, uses_no_component) = (says_nothing(&row, "replaces"), says_nothing(&row, "common-components"));
        let purpose = row.text("purpose");
        Request {
            id: entry.id.clone().into_owned(),
            title: entry.name.clone().into_owned(),
            unit: row.unit_of("department", &registers.units, portfolio),
            department: row.text("department"),
            objective: row.read("objective", objective).or_else(|| purpose.as_deref().and_then(objective_in)),
            purpose,
            tasks: row.list("tasks").iter().flat_map(|task| value::codes(task)).collect(),
            products: row.list("products-considered").into_iter().filter(|product| !says_none(product)).collect(),
            existing: row.text("existing-considered"),
            replaces: named(&mut row, "replaces", registers, true),
            replaces_nothing,
            wanted: row.date("wanted-in-service"),
            hosting: row.read("hosting", hosting),
            hosting_reason: row.text_of_something("hosting-reason"),
            integrates_with: named(&mut row, "integrates-with", registers, true),
            common_components: named(&mut row, "common-components", registers, false),
            uses_no_component,
            users: row.whole("users"),
            implementation: row.read("implementation", super::contracts::implementation),
            one_off_cost: row.money("one-off-cost", own),
            annual_cost: row.money("annual-cost", own),
            internal_hours: row.whole("internal-hours"),
            annual_benefit: row.money("annual-benefit", own),
            benefit_kind: row.read("benefit-kind", benefit_kind).unwrap_or_default(),
            owner: row.text_of_something("owner"),
            benefit_owner: row.text_of_something("benefit-owner"),
            evaluation: row.date("evaluation-date"),
            phase_out_plan: row.text_of_something("phase-out-plan"),
            archiving_plan: row.text_of_something("archiving-plan"),
            personal_data: row.yes_no("personal-data"),
            process_changes: row.text_of_something("process-changes"),
            status: row.text("status"),
            unread: row.unread().clone(),
            origin: row.origin(),
        }
    };
    roster.read_each(problems, request)
}

/// Returns what a cell names. With `must_be_known`, a name to which nothing answers is a problem.
fn named(row: &mut RowReader<'_, '_>, column: &'static str, registers: &Registers<'_>, must_be_known: bool) -> Vec<Named> {
    let mut all: Vec<Named> = Vec::new();
    for piece in row.list(column) {
        registers.systems.find_in_list(&piece, |name, found| {
            let system = if let Found::One(at) = found { Some(SystemKey::at(at)) } else { None };
            if system.is_none() && says_none(name)
                || all.iter().any(|other| other.name == name || system.is_some() && other.system == system)
            {
                return;
            }
            if system.is_none() && must_be_known {
                row.unknown(column, name.to_owned(), TableKind::Systems);
            }
            all.push(Named { system, name: name.to_owned() });
        });
    }
    all
}

fn objective(cell: &Cell) -> Result<Objective, Unreadable> {
    value::word(cell, "objective").map(|word| Objective::parse(word).unwrap_or(Objective::Efficiency))
}

/// Returns the objective that a purpose begins with: `Lovkrav: barnets lov`.
fn objective_in(purpose: &str) -> Option<Objective> {
    let first = purpose.split([':', '–', '—', ',', '.', ';', '(', '\n']).next().unwrap_or_default();
    objective(&Cell::Text(first.trim().into())).ok()
}

fn benefit_kind(cell: &Cell) -> Result<GainKind, Unreadable> {
    let word = value::word(cell, "benefit-kind")?;
    Ok(GainKind::ALL.into_iter().find(|kind| kind.name() == word).unwrap_or_default())
}

fn hosting(cell: &Cell) -> Result<Hosting, Unreadable> {
    Ok(match value::word(cell, "hosting")? {
        "saas" => Hosting::Cloud,
        "hosted" => Hosting::Hosted,
        _ => Hosting::Own,
    })
}
