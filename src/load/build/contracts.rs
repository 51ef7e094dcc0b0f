//! Rows of the contracts table.

use super::Registers;
use super::row::RowReader;
use crate::load::value::{self, Unreadable};
use crate::model::contract::{Competed, Contract, Implementation, Procedure, Renewal, Terms};
use crate::model::period::PeriodEnd;
use crate::model::table::Cell;
use crate::model::{Currency, Problem, Source, SystemKey};

pub(super) fn contracts(sources: &[Source], registers: &Registers, own: Currency, problems: &mut Vec<Problem>) -> Vec<Contract> {
    let roster = &registers.contracts;
    let contract = |(at, entry): (usize, &super::roster::Entry)| {
        let mut row = RowReader::new(sources, entry.origin, problems);
        row.about(roster.subject(at));
        let (systems, unknown_systems) = row.references("systems", &registers.systems);
        Contract {
            id: entry.id.clone(),
            title: entry.name.clone(),
            supplier: row.text("supplier"),
            supplier_number: row.text("supplier-number"),
            systems: systems.into_iter().map(SystemKey::at).collect(),
            unknown_systems,
            terms: terms(&mut row),
            annual_value: row.read("annual-value", value::decimal),
            total_value: row.read("total-value", value::decimal),
            original_value: row.read("original-value", value::decimal),
            currency: row.read("currency", value::currency).unwrap_or(own),
            procedure: row.read("procedure", procedure),
            framework: row.text("framework"),
            framework_end: row.date("framework-end"),
            competed: competed(&mut row),
            cpv: row.text("cpv").map(|code| code.chars().take_while(char::is_ascii_digit).collect()),
            tender_duty: row.text("tender-duty"),
            owner: row.text("owner"),
            implementation: row.read("implementation", implementation),
            is_framework: row.yes_no("is-framework").unwrap_or(false),
            origin: row.origin(),
        }
    };
    roster.entries().iter().enumerate().map(contract).collect()
}

fn terms(row: &mut RowReader<'_>) -> Terms {
    Terms {
        start: row.date("start"),
        end: row.date("end"),
        notice: row.read("notice", value::period),
        notice_to_end_of: row.read("notice-to-end-of", period_end).flatten(),
        irrevocable_until: row.date("irrevocable-until"),
        renewal: row.read("renewal", renewal).flatten(),
        options: row.read("options", value::options).filter(|options| options.count > 0 && !options.each.is_zero()),
        options_used: row.read("options-used", value::whole).map_or(0, |used| u32::try_from(used).unwrap_or(u32::MAX)),
        option_notice: row.read("option-notice", value::period),
        terminated: row.date("terminated"),
    }
}

fn period_end(cell: &Cell) -> Result<Option<PeriodEnd>, Unreadable> {
    if matches!(value::yes_no(cell), Ok(false)) {
        return Ok(None);
    }
    Ok(Some(match value::word(cell, "period-end")? {
        "month" => PeriodEnd::Month,
        "quarter" => PeriodEnd::Quarter,
        _ => PeriodEnd::Year,
    }))
}

fn renewal(cell: &Cell) -> Result<Option<Renewal>, Unreadable> {
    match value::yes_no(cell) {
        Ok(true) => Ok(Some(Renewal::Assumed)),
        Ok(false) => Ok(None),
        Err(_) => value::period(cell).map(|period| (!period.is_zero()).then_some(Renewal::By(period))),
    }
}

fn competed(row: &mut RowReader<'_>) -> Competed {
    let order = row.date_order();
    let read = row.read("competed", |cell| match value::yes_no(cell) {
        Ok(true) => Ok(Competed::Sometime),
        Ok(false) => Ok(Competed::Never),
        Err(_) => value::date(cell, order).map(Competed::On),
    });
    read.unwrap_or(Competed::Never)
}

fn procedure(cell: &Cell) -> Result<Procedure, Unreadable> {
    let word = value::word(cell, "procedure")?;
    Ok(Procedure::ALL.into_iter().find(|procedure| procedure.name() == word).unwrap_or(Procedure::Unknown))
}

fn implementation(cell: &Cell) -> Result<Implementation, Unreadable> {
    Ok(match value::word(cell, "implementation")? {
        "none" => Implementation::None,
        "small" => Implementation::Small,
        "large" => Implementation::Large,
        _ => Implementation::Medium,
    })
}
