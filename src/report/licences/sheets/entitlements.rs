//! Every entitlement with what goes back of it, and every figure of use: two sheets behind the positions.

use super::{COST, METRIC, NOTICE_BY, PAID_BY, PRICE_PER, PRODUCT, SUPPLIER, UNIT_PRICE, named, price_per};
use crate::analysis::licences::{Holding, Position, Return};
use crate::model::Money;
use crate::report::licences::{LicenceReport, scope_name};
use crate::report::sheet::{Cell, Column, Group, Sheet};
use crate::words::say;

const ENTITLEMENTS: [Column; 17] = [
    Column::new("licence", "licence", ["Licensnr.", "Lisensnr.", "Licence"]),
    PRODUCT,
    METRIC,
    Column::new("contract", "contract", ["Kontrakt", "Avtale", "Contract"]),
    SUPPLIER,
    PAID_BY,
    Column::new("quantity", "quantity", ["Antal", "Antall", "Quantity"]),
    Column::new("minimum", "minimum", ["Minimum", "Minimum", "Minimum"]),
    UNIT_PRICE,
    PRICE_PER,
    COST,
    Column::new("hand-back", "hand back", ["Leveres tilbage", "Leveres tilbake", "Hand back"]),
    Column::new("saving-per-year", "saves/year", ["Spares pr. år", "Spares per år", "Saved per year"]),
    Column::new("bound-until", "bound until", ["Bundet til", "Bundet til", "Bound until"]),
    Column::new("free-from", "free from", ["Kan spares fra", "Kan spares fra", "Saved from"]),
    NOTICE_BY,
    Column::new("bound-cost", "bound", ["Bundet indtil da", "Bundet inntil da", "Bound until then"]),
];

const USE: [Column; 7] = [
    PRODUCT,
    METRIC,
    Column::new("organisation", "used in", ["Enhed", "Enhet", "Unit"]),
    Column::new("assigned", "assigned", ["Tildelt", "Tildelt", "Assigned"]),
    Column::new("active", "active", ["Aktive", "Aktive", "Active"]),
    Column::new("measured", "measured", ["Målt", "Målt", "Measured"]),
    Column::new("source", "source", ["Kilde", "Kilde", "Source"]),
];

pub(super) fn entitlements(report: &LicenceReport<'_>) -> Sheet {
    let rows = report.positions.iter().flat_map(|position| {
        let returns = position.returns();
        let mut holdings: Vec<_> = position.prices.holdings().iter().collect();
        holdings.sort_by_key(|holding| holding.licence);
        let rows: Vec<_> = holdings
            .into_iter()
            .map(|holding| {
                let back = returns.iter().find(|one| one.from.licence == holding.licence);
                entitlement_row(report, position, holding, back)
            })
            .collect();
        rows
    });
    Sheet {
        name: named(report, ["Købt", "Kjøpt", "Entitlements"]),
        columns: ENTITLEMENTS.to_vec(),
        groups: vec![Group { rows: rows.collect(), ..Group::default() }],
        notes: Vec::new(),
    }
}

fn entitlement_row(report: &LicenceReport<'_>, position: &Position, holding: &Holding, back: Option<&Return<'_>>) -> Vec<Cell> {
    let portfolio = report.portfolio;
    let row = &portfolio[holding.licence];
    let currency = position.prices.currency;
    let money = |value: Option<Money>| Cell::money(value, currency);
    let contract = holding.contract.map(|contract| &portfolio[contract]);
    vec![
        row.id.as_str().into(),
        row.product.as_str().into(),
        Cell::Word("metric", position.metric.name()),
        contract.map(|contract| contract.id.as_str()).into(),
        contract.and_then(|contract| contract.supplier.as_deref()).into(),
        report.payer(holding.licence).map(|payer| say(&payer, report.language())).into(),
        row.quantity.into(),
        row.minimum.into(),
        money(holding.each),
        if holding.each.is_some() { price_per(holding.basis) } else { Cell::Empty },
        money(holding.yearly_cost_of(holding.quantity)),
        back.map(|one| one.count).into(),
        money(back.and_then(Return::per_year)),
        holding.exit.bound_until.into(),
        back.and_then(|_| holding.exit.free_from()).into(),
        holding.exit.notice_by.into(),
        money(back.and_then(|one| one.bound_cost(report.today))),
    ]
}

pub(super) fn uses(report: &LicenceReport<'_>) -> Sheet {
    let rows = report.positions.iter().flat_map(|position| {
        position.measurements.iter().map(|measured| {
            let newest = measured.active.or(measured.assigned);
            let source = newest.map(|figure| report.portfolio.cell(figure.origin, "source").text().into_owned());
            vec![
                position.product.as_str().into(),
                Cell::Word("metric", position.metric.name()),
                say(&scope_name(report.portfolio, &measured.scope, Some(position)), report.language()).into(),
                measured.assigned.map(|figure| figure.count).into(),
                measured.active.map(|figure| figure.count).into(),
                newest.and_then(|figure| figure.measured).into(),
                source.into(),
            ]
        })
    });
    Sheet {
        name: named(report, ["Brugt", "Brukt", "Use"]),
        columns: USE.to_vec(),
        groups: vec![Group { rows: rows.collect(), ..Group::default() }],
        notes: Vec::new(),
    }
}
