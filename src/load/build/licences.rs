//! Rows of the licences table.

use super::Registers;
use super::row::RowReader;
use crate::load::value::{self, Unreadable};
use crate::model::licence::{Licence, Metric, PricePer};
use crate::model::table::Cell;
use crate::model::{ContractKey, Problem, Source, SystemKey};

pub(super) fn licences(sources: &[Source], registers: &Registers, problems: &mut Vec<Problem>) -> Vec<Licence> {
    let roster = &registers.licences;
    let licence = |(at, entry): (usize, &super::roster::Entry)| {
        let mut row = RowReader::new(sources, entry.origin, problems);
        row.about(roster.subject(at));
        Licence {
            id: entry.id.clone(),
            system: row.reference("system", &registers.systems).map(SystemKey::at),
            contract: row.reference("contract", &registers.contracts).map(ContractKey::at),
            product: row.text("product").unwrap_or_else(|| entry.name.clone()),
            metric: row.read("metric", metric).unwrap_or(Metric::NamedUser),
            quantity: row.read("quantity", value::whole),
            unit_price: row.read("unit-price", value::decimal),
            price_per: row.read("price-per", price_per).unwrap_or(PricePer::Year),
            from: row.date("from"),
            to: row.date("to"),
            minimum: row.read("minimum", value::whole),
            included_in: row.text("included-in"),
            origin: row.origin(),
        }
    };
    roster.entries().iter().enumerate().map(licence).collect()
}

fn metric(cell: &Cell) -> Result<Metric, Unreadable> {
    Ok(match value::word(cell, "metric")? {
        "concurrent" => Metric::Concurrent,
        "device" => Metric::Device,
        "core" => Metric::Core,
        "case" => Metric::Case,
        "inhabitant" => Metric::Inhabitant,
        "pupil" => Metric::Pupil,
        "employee" => Metric::Employee,
        "site" => Metric::Site,
        "flat" => Metric::Flat,
        _ => Metric::NamedUser,
    })
}

fn price_per(cell: &Cell) -> Result<PricePer, Unreadable> {
    Ok(match value::word(cell, "price-per")? {
        "month" => PricePer::Month,
        "once" => PricePer::Once,
        _ => PricePer::Year,
    })
}
