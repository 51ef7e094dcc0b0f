//! Rows of the systems table.

use super::Registers;
use super::row::RowReader;
use crate::load::presets::CONTRACTS;
use crate::load::value::{self, Unreadable};
use crate::model::system::{Criticality, Status, System};
use crate::model::table::Cell;
use crate::model::{Portfolio, Problem, Source, SystemKey, Unread};

pub(super) fn systems(
    sources: &[Source],
    registers: &Registers<'_>,
    portfolio: &Portfolio,
    problems: &mut Vec<Problem>,
) -> Vec<System> {
    let (roster, own) = (&registers.systems, portfolio.profile.currency);
    let system = |(at, entry): (usize, &super::roster::Entry<'_>), problems: &mut Vec<Problem>| {
        let mut row = RowReader::new(sources, entry.origin, problems);
        row.about(roster.about(at));
        let (replaces, unknown_outgoing) = row.references("replaces", roster);
        let names_unknown_outgoing = !unknown_outgoing.is_empty() || row.unread().has("replaces");
        let retired = row.date("retired");
        let retire_by = row.date("retire-by");
        let status = row.read("status", status);
        // Registers with one end date only: for a system that is gone it is the day on which it went.
        let retired = retired.or(retire_by.filter(|_| status == Some(Status::Retired)));
        System {
            id: entry.id.clone().into_owned(),
            name: entry.name.clone().into_owned(),
            aliases: row.list("aliases"),
            former_names: row.list("former-names"),
            vendor: row.text("vendor").map(|vendor| value::without_register_number(&vendor).0),
            description: row.text("description"),
            category: row.text("category"),
            tasks: row.list("tasks").iter().flat_map(|task| value::codes(task)).collect(),
            unit: row.unit_of("organisation", &registers.units, portfolio),
            owner: row.text_of_something("owner"),
            benefit_owner: row.text_of_something("benefit-owner"),
            status,
            hides_status: row.hides("status"),
            in_service: row.date("in-service"),
            retire_by,
            retired,
            names_outgoing: !replaces.is_empty() || names_unknown_outgoing,
            names_unknown_outgoing,
            replaces: replaces.into_iter().filter(|outgoing| *outgoing != at).map(SystemKey::at).collect(),
            phase_out_plan: row.text_of_something("phase-out-plan"),
            archiving_plan: row.text_of_something("archiving-plan"),
            hosting: row.text("hosting"),
            common_component: row.yes_no("common-component").unwrap_or(false),
            mandated: row.yes_no("mandated").unwrap_or(false),
            criticality: row.read("criticality", criticality),
            personal_data: row.yes_no("personal-data"),
            annual_cost: row.money("annual-cost", own),
            users: row.whole("users"),
            active_users: row.whole("active-users"),
            part_of: row.reference("part-of", roster).filter(|whole| *whole != at).map(SystemKey::at),
            unread: unread(&row),
            origin: row.origin(),
        }
    };
    roster.read_each(problems, system)
}

/// Returns the columns that could not be read; the contracts among them where the row names some or hides them.
fn unread(row: &RowReader<'_, '_>) -> Unread {
    let mut unread = row.unread().clone();
    if !row.cell(CONTRACTS).is_empty() || row.hides(CONTRACTS) {
        unread.add(CONTRACTS);
    }
    unread
}

fn status(cell: &Cell) -> Result<Status, Unreadable> {
    Ok(match value::word(cell, "status")? {
        "planned" => Status::Planned,
        "procurement" => Status::Procurement,
        "phase-out" => Status::PhaseOut,
        "retired" => Status::Retired,
        _ => Status::Operation,
    })
}

pub(super) fn criticality(cell: &Cell) -> Result<Criticality, Unreadable> {
    Ok(match value::word(cell, "criticality")? {
        "low" => Criticality::Low,
        "medium" => Criticality::Medium,
        "high" => Criticality::High,
        _ => Criticality::Critical,
    })
}
