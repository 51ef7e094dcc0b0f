//! The positions as JSON for programs.

mod document;

use super::{Amounts, LicenceReport, Sums, phrases, scope_name};
use crate::analysis::licences::renewal::Renewal;
use crate::analysis::licences::share::{By, Share};
use crate::analysis::licences::{Holding, Measurement, Position, Return, Right, Unmeasured};
use crate::model::money::{Money, to_oere};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::json::{PlaceRow, decimal, to_bytes};

pub use document::Document;
use document::{
    AmountRow, EntitlementRow, FigureRow, GroupRow, OwnRow, PointRow, PositionRow, RenewalRow, RenewalTable, ShareRow, StepRow,
    SumsRow, UsageRow,
};

/// Writes a price with all that it has behind the comma, and at least hundredths.
fn price(value: Option<Money>) -> Option<String> {
    let mut value = value?.normalize();
    if value.scale() < 2 {
        value.rescale(2);
    }
    Some(value.to_string())
}

impl From<&Amounts> for Vec<AmountRow> {
    fn from(amounts: &Amounts) -> Self {
        let row = |(currency, value): (crate::model::Currency, Money)| AmountRow {
            value: to_oere(value).to_string(),
            currency: currency.to_string(),
        };
        amounts.each().map(row).collect()
    }
}

impl From<&Sums> for SumsRow {
    fn from(sums: &Sums) -> Self {
        Self {
            cost_per_year: (&sums.cost_per_year).into(),
            surplus_per_year: (&sums.surplus_per_year).into(),
            bound: (&sums.bound).into(),
            shortfall_per_year: (&sums.shortfall_per_year).into(),
            shortfall_once: (&sums.shortfall_once).into(),
            unmeasured_per_year: (&sums.unmeasured_per_year).into(),
        }
    }
}

/// Writes the positions as JSON, with a line break at the end.
#[must_use]
pub fn write(report: &LicenceReport<'_>) -> Vec<u8> {
    let by = match report.by {
        By::Product => None,
        By::Contract => Some("contract"),
        By::Organisation => Some("organisation"),
        By::Supplier => Some("supplier"),
    };
    let group = |group: &super::Group<'_>| {
        Some(GroupRow {
            by: by?,
            name: group.title.to_string(),
            sums: SumsRow::from(&group.sums),
            positions: group.shares.iter().map(share_row).collect(),
        })
    };
    to_bytes(&Document {
        schema_version: 1,
        as_of: report.today,
        organisation: report.portfolio.profile.organisation.clone(),
        what_if: report.changed.what_ifs.clone(),
        changes: changes(report).iter().map(ToString::to_string).collect(),
        summary: SumsRow::from(&report.sums()),
        positions: report.positions.iter().map(|position| position_row(report, position)).collect(),
        groups: report.groups.iter().filter_map(group).collect(),
        renewal: report
            .renewal
            .as_ref()
            .map(|(on, renewals)| RenewalTable { on: *on, products: renewals.iter().map(renewal_row).collect() }),
    })
}

/// Returns what the changes for this run did to each position that they touch, in words.
pub(super) fn changes(report: &LicenceReport<'_>) -> Vec<Phrase> {
    let mut lines = Vec::new();
    if report.changed.what_ifs.is_empty() {
        return lines;
    }
    for position in report.positions {
        let is_it = |one: &&Position| one.main() == position.main();
        let Some(before) = report.changed.before.iter().find(is_it) else { continue };
        let figure = |value| super::table::figure(report, value);
        let amount = |of: &Position| match of.surplus_per_year() {
            Some(value) => Value::from((value, of.prices.currency)),
            None => phrase!("not-known").into(),
        };
        let mut changed = Vec::new();
        let mut told = |figure: &str, one: Value, other: Value| {
            if one != other {
                changed.push(phrase!("licences-changed", figure, one, other));
            }
        };
        told("entitled", figure(before.entitled), figure(position.entitled));
        told("assigned", figure(before.assigned), figure(position.assigned));
        told("active", figure(before.active), figure(position.active));
        told("needed", figure(before.needed), figure(position.needed));
        told("surplus", figure(before.surplus), figure(position.surplus));
        told("shortfall", figure(before.shortfall), figure(position.shortfall));
        told("surplus-per-year", amount(before), amount(position));
        if !changed.is_empty() {
            lines.push(phrase!("licences-change", product = &position.product, changes = Value::joined(changed, ", ")));
        }
    }
    lines
}

fn position_row(report: &LicenceReport<'_>, position: &Position) -> PositionRow {
    let portfolio = report.portfolio;
    let returns = position.returns();
    let mut holdings: Vec<_> = position.prices.holdings().iter().collect();
    let rank = |holding: &Holding| returns.iter().position(|one| one.from.licence == holding.licence).unwrap_or(usize::MAX);
    holdings.sort_by_key(|holding| (rank(holding), holding.licence));
    let head = position.own.as_ref().filter(|own| own.count > 0);
    let steps = report.steps_of(position).iter().map(|step| StepRow {
        step: step.name(),
        count: step.count(),
        text: phrases::step(portfolio, position, step).to_string(),
    });
    PositionRow {
        product: position.product.clone(),
        metric: position.metric.name(),
        right: match position.right {
            Right::Held => "held",
            Right::EndedOn(_) => "ended",
            Right::BeginsOn(_) => "to-come",
        },
        entitled: position.entitled,
        minimum: position.minimum,
        assigned: position.assigned,
        active: position.active,
        needed: position.needed,
        surplus: position.surplus,
        shortfall: position.shortfall,
        unmeasured: position.unmeasured.map(|why| match why {
            Unmeasured::NoFigure => "no-figure",
            Unmeasured::Old(_) => "old",
            Unmeasured::NoActive => "no-active",
            Unmeasured::DayUnreadable => "day-unreadable",
        }),
        own_figure: position.own.as_ref().map(|own| OwnRow { count: own.count, origin: own.origin.to_string() }),
        unit_price: price(position.prices.each()),
        basis: position.prices.each().map(|_| position.prices.basis()),
        currency: position.prices.currency.to_string(),
        cost_per_year: decimal(position.cost_per_year()),
        surplus_per_year: decimal(position.surplus_per_year()),
        shortfall_cost: decimal(position.shortfall_cost()),
        cost_per_head: decimal(head.and_then(|own| position.cost_per_year()?.checked_div(Money::from(own.count)))),
        notice_by: position.notice_by,
        act_by: position.act_by,
        contract: position.contract.map(|contract| portfolio[contract].id.clone()),
        advice: steps.collect(),
        entitlements: holdings.into_iter().map(|holding| entitlement_row(report, holding, &returns)).collect(),
        usage: position.measurements.iter().map(|one| usage_row(report, position, one)).collect(),
        history: position.history.iter().map(|point| PointRow { day: point.day, active: point.active }).collect(),
        assumptions: position.assumptions.iter().map(ToString::to_string).collect(),
    }
}

fn entitlement_row(report: &LicenceReport<'_>, holding: &Holding, returns: &[Return<'_>]) -> EntitlementRow {
    let portfolio = report.portfolio;
    let row = &portfolio[holding.licence];
    let back = returns.iter().find(|one| one.from.licence == holding.licence);
    EntitlementRow {
        licence: row.id.clone(),
        contract: holding.contract.map(|contract| portfolio[contract].id.clone()),
        supplier: holding.contract.and_then(|contract| portfolio[contract].supplier.clone()),
        paid_by: report.payer(holding.licence).map(|payer| payer.to_string()),
        quantity: row.quantity,
        minimum: row.minimum,
        unit_price: price(holding.each),
        basis: holding.basis,
        from: row.from,
        to: row.to,
        bound_until: holding.exit.bound_until,
        notice_by: holding.exit.notice_by,
        hand_back: back.map_or(0, |one| one.count),
        saved_from: back.and_then(|_| holding.exit.free_from()),
        saving_per_year: decimal(back.and_then(Return::per_year)),
        bound: decimal(back.and_then(|one| one.bound_cost(report.today))),
        place: PlaceRow::from(&portfolio.place(row.origin, "quantity")),
    }
}

fn usage_row(report: &LicenceReport<'_>, position: &Position, measured: &Measurement) -> UsageRow {
    let figure = |figure: crate::analysis::licences::Figure, column| FigureRow {
        count: figure.count,
        measured: figure.measured,
        source: Some(report.portfolio.cell(figure.origin, "source").text().into_owned()).filter(|source| !source.is_empty()),
        place: PlaceRow::from(&report.portfolio.place(figure.origin, column)),
    };
    UsageRow {
        organisation: scope_name(report.portfolio, &measured.scope, Some(position)).to_string(),
        assigned: measured.assigned.map(|one| figure(one, "assigned")),
        active: measured.active.map(|one| figure(one, "active")),
    }
}

fn share_row(share: &Share<'_>) -> ShareRow {
    ShareRow {
        product: share.position.product.clone(),
        metric: share.position.metric.name(),
        entitled: share.entitled,
        assigned: share.assigned,
        active: share.active,
        surplus: share.surplus(),
        shortfall: share.shortfall,
        currency: share.position.prices.currency.to_string(),
        cost_per_year: decimal(share.cost_per_year),
        surplus_per_year: decimal(share.surplus_per_year()),
        shortfall_cost: decimal(share.shortfall_cost),
    }
}

fn renewal_row(one: &Renewal<'_>) -> RenewalRow {
    RenewalRow {
        product: one.position.product.clone(),
        metric: one.position.metric.name(),
        ending: one.ending,
        bound: one.bound,
        quantity: one.quantity,
        low: one.range.map(|range| range.low),
        high: one.range.map(|range| range.high),
        measurements: one.range.map(|range| range.measurements),
        measured_from: one.range.map(|range| range.from),
        measured_to: one.range.map(|range| range.to),
        currency: one.position.prices.currency.to_string(),
        cost_per_year: decimal(one.cost_per_year()),
    }
}
