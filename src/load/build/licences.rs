//! Rows of the licences table.

use super::Registers;
use super::row::RowReader;
use crate::load::value::{self, Unreadable};
use crate::model::licence::{Licence, Metric, PricePer};
use crate::model::table::Cell;
use crate::model::{Contract, ContractKey, Currency, Problem, Source, SystemKey};

/// Reads the licences. The contracts are there already: a price is in the currency of its contract.
pub(super) fn licences(
    sources: &[Source],
    registers: &Registers<'_>,
    contracts: &[Contract],
    own: Currency,
    problems: &mut Vec<Problem>,
) -> Vec<Licence> {
    let roster = &registers.licences;
    let licence = |(at, entry): (usize, &super::roster::Entry<'_>), problems: &mut Vec<Problem>| {
        let mut row = RowReader::new(sources, entry.origin, problems);
        row.about(roster.about(at));
        let contract = row.reference("contract", &registers.contracts).map(ContractKey::at);
        let currency = contract.map_or(own, |contract| contracts[contract.position()].currency);
        Licence {
            id: entry.id.clone().into_owned(),
            system: row.reference("system", &registers.systems).map(SystemKey::at),
            contract,
            product: row.text("product").unwrap_or_else(|| entry.name.clone().into_owned()),
            metric: row.read("metric", metric),
            quantity: row.whole("quantity"),
            unit_price: row.money("unit-price", currency),
            price_per: row.read("price-per", price_per),
            from: row.date("from"),
            to: row.date("to"),
            minimum: row.whole("minimum"),
            included_in: row.text_of_something("included-in"),
            unread: row.unread().clone(),
            origin: row.origin(),
        }
    };
    roster.read_each(problems, licence)
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
