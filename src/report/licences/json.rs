//! The positions as JSON for programs; `rules/licences.schema.json` is made from these types.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Amounts, LicenceReport, Sums, phrases, scope_name};
use crate::analysis::licences::renewal::Renewal;
use crate::analysis::licences::share::{By, Share};
use crate::analysis::licences::{Holding, Measurement, Position, Return, Right, Unmeasured};
use crate::model::money::{Basis, Money, to_oere};
use crate::report::json::{PlaceRow, to_bytes};

/// What `portfolio licences --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the portfolio belongs to.
    organisation: Option<String>,
    /// The changes that were made for this run alone.
    what_if: Vec<String>,
    /// What those changes did, in words.
    changes: Vec<String>,
    /// What all positions come to.
    summary: SumsRow,
    /// A position for each product and metric.
    positions: Vec<PositionRow>,
    /// The positions by contract, unit or supplier, where that was asked for; those with most at stake first.
    groups: Vec<GroupRow>,
    /// What to buy in a renewal, where that was asked for.
    renewal: Option<RenewalTable>,
}

/// Sums of money, by currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SumsRow {
    /// What is paid a year.
    cost_per_year: Vec<AmountRow>,
    /// What of it is paid for what is not needed.
    surplus_per_year: Vec<AmountRow>,
    /// What of that is still to be paid before it can be left.
    bound: Vec<AmountRow>,
    /// What is missing would cost a year.
    shortfall_per_year: Vec<AmountRow>,
    /// What is missing would cost once.
    shortfall_once: Vec<AmountRow>,
    /// What is paid a year for what nobody has measured.
    unmeasured_per_year: Vec<AmountRow>,
}

/// An amount in a currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Three letters of ISO 4217.
    currency: String,
}

/// The effective licence position of one product and metric.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PositionRow {
    /// What was bought.
    product: String,
    /// What is counted.
    metric: &'static str,
    /// Whether there is a right to it on the day: `held`, `ended` or `to-come`.
    right: &'static str,
    /// How many were bought; null when an entitlement does not say.
    entitled: Option<u64>,
    /// How many must be paid whatever the use.
    minimum: u64,
    /// How many are given to users or devices.
    assigned: Option<u64>,
    /// How many are in use; null unless every unit is measured.
    active: Option<u64>,
    /// Active use and buffer, or the contractual minimum if that is more.
    needed: Option<u64>,
    /// Bought and not needed.
    surplus: Option<u64>,
    /// Must be had and was not bought.
    shortfall: Option<u64>,
    /// Why its use is not known, where its metric asks for that: `no-figure`, `old`, `no-active` or `day-unreadable`.
    unmeasured: Option<&'static str>,
    /// Of what is paid by inhabitants, pupils or employees: how many there are, and where that is from.
    own_figure: Option<OwnRow>,
    /// The price of one, the highest where they differ; of a monthly price, twelve.
    unit_price: Option<String>,
    /// Over what time it is counted.
    basis: Option<Basis>,
    /// The currency of the position's amounts.
    currency: String,
    /// What it costs a year.
    cost_per_year: Option<String>,
    /// What the surplus costs a year.
    surplus_per_year: Option<String>,
    /// What the shortfall would cost, as its price is paid.
    shortfall_cost: Option<String>,
    /// What is paid a year for each inhabitant, pupil or employee.
    cost_per_head: Option<String>,
    /// The last day for notice, of the contracts that the surplus goes back from; else of all.
    notice_by: Option<NaiveDate>,
    /// The last day for notice, else the end of a fixed term.
    act_by: Option<NaiveDate>,
    /// The id of the contract whose day that is.
    contract: Option<String>,
    /// What to do, in the order in which it is done.
    advice: Vec<StepRow>,
    /// The entitlements, in the order in which they can be given up; that of the table where nothing goes back.
    entitlements: Vec<EntitlementRow>,
    /// Who uses it: the figures that count.
    usage: Vec<UsageRow>,
    /// Active use over time.
    history: Vec<PointRow>,
    /// What was assumed.
    assumptions: Vec<String>,
}

/// The organisation's own figure.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OwnRow {
    /// How many.
    count: u64,
    /// Where it comes from, in a phrase.
    origin: String,
}

/// A step of advice.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct StepRow {
    /// What kind of step.
    step: &'static str,
    /// Of how many it speaks.
    count: Option<u64>,
    /// What to do, in words.
    text: String,
}

/// An entitlement, and what of it goes back.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct EntitlementRow {
    /// The id of the licence.
    licence: String,
    /// The id of the contract under which it was bought.
    contract: Option<String>,
    /// The contract's supplier.
    supplier: Option<String>,
    /// The unit that pays.
    paid_by: Option<String>,
    /// How many were bought.
    quantity: Option<u64>,
    /// How many of them must be paid whatever the use.
    minimum: Option<u64>,
    /// The price of one, in the position's currency.
    unit_price: Option<String>,
    /// Over what time it is counted.
    basis: Basis,
    /// First day of the right.
    from: Option<NaiveDate>,
    /// Last day of the right.
    to: Option<NaiveDate>,
    /// The last day that has to be paid, if it is given up now.
    bound_until: Option<NaiveDate>,
    /// The last day for notice that lets it end then.
    notice_by: Option<NaiveDate>,
    /// How many of it to hand back.
    hand_back: u64,
    /// The first day on which these need not be paid.
    saved_from: Option<NaiveDate>,
    /// What these cost a year.
    saving_per_year: Option<String>,
    /// What these still cost until then.
    bound: Option<String>,
    /// Where the entitlement stands.
    place: PlaceRow,
}

/// A figure of use that counts.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct UsageRow {
    /// Whose people were counted.
    organisation: String,
    /// How many are given to them.
    assigned: Option<FigureRow>,
    /// How many of them are active.
    active: Option<FigureRow>,
}

/// A figure, and where it stands.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct FigureRow {
    /// How many.
    count: u64,
    /// The day on which it was counted.
    measured: Option<NaiveDate>,
    /// Where it was counted, as the row says.
    source: Option<String>,
    /// Where it stands.
    place: PlaceRow,
}

/// Active use on a day.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PointRow {
    /// The day.
    day: NaiveDate,
    /// How many were active, by the newest figure of every unit until then.
    active: u64,
}

/// Parts of positions that belong together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct GroupRow {
    /// By what it is grouped: `contract`, `organisation` or `supplier`.
    by: &'static str,
    /// What people call it.
    name: String,
    /// What its parts come to.
    sums: SumsRow,
    /// The parts of positions.
    positions: Vec<ShareRow>,
}

/// A part of a position.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ShareRow {
    /// What was bought.
    product: String,
    /// What is counted.
    metric: &'static str,
    /// How many were bought here.
    entitled: Option<u64>,
    /// How many are given to people here.
    assigned: Option<u64>,
    /// How many are active here.
    active: Option<u64>,
    /// How many go back here.
    surplus: Option<u64>,
    /// How many are missing, told at the position's contract.
    shortfall: Option<u64>,
    /// The currency of the amounts.
    currency: String,
    /// What is paid a year here.
    cost_per_year: Option<String>,
    /// What those that go back cost a year.
    surplus_per_year: Option<String>,
    /// What the missing ones would cost.
    shortfall_cost: Option<String>,
}

/// What to buy in a renewal.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct RenewalTable {
    /// The day of the renewal.
    on: NaiveDate,
    /// The products of which something can be renewed by then.
    products: Vec<RenewalRow>,
}

/// What to buy of one product.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct RenewalRow {
    /// What is bought.
    product: String,
    /// What is counted.
    metric: &'static str,
    /// How many are paid for today and end, or can be given up, by the day.
    ending: u64,
    /// How many are paid for past the day in any case.
    bound: u64,
    /// How many to buy.
    quantity: Option<u64>,
    /// How many by the lowest use measured; null when there is one measurement only.
    low: Option<u64>,
    /// How many by the highest use measured.
    high: Option<u64>,
    /// Days with a measurement, between the first and the last of them.
    measurements: Option<usize>,
    /// The first day with a measurement.
    measured_from: Option<NaiveDate>,
    /// The last day with a measurement.
    measured_to: Option<NaiveDate>,
    /// The currency of the cost.
    currency: String,
    /// What the quantity costs a year at the highest price of today.
    cost_per_year: Option<String>,
}

fn decimal(value: Option<Money>) -> Option<String> {
    value.map(|value| to_oere(value).to_string())
}

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
            name: group.title.clone(),
            sums: SumsRow::from(&group.sums),
            positions: group.shares.iter().map(share_row).collect(),
        })
    };
    to_bytes(&Document {
        schema_version: 1,
        as_of: report.today,
        organisation: report.portfolio.profile.organisation.clone(),
        what_if: report.changed.what_ifs.clone(),
        changes: changes(report),
        summary: SumsRow::from(&report.sums()),
        positions: report.positions.iter().map(|position| position_row(report, position)).collect(),
        groups: report.groups.iter().filter_map(group).collect(),
        renewal: report.renewal.as_ref().map(|(on, renewals)| RenewalTable {
            on: *on,
            products: renewals.iter().map(renewal_row).collect(),
        }),
    })
}

/// Returns what the changes for this run did to each position that they touch, in words.
pub(super) fn changes(report: &LicenceReport<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if report.changed.what_ifs.is_empty() {
        return lines;
    }
    for position in report.positions {
        let is_it = |one: &&Position| one.main() == position.main();
        let Some(before) = report.changed.before.iter().find(is_it) else { continue };
        let figure = |value| super::table::figure(report, value);
        let amount = |of: &Position| {
            of.surplus_per_year().map_or_else(|| "not known".to_owned(), phrases::plain(of))
        };
        let mut changed = Vec::new();
        let mut told = |name: &str, one: String, other: String| {
            if one != other {
                changed.push(format!("{name} {one} → {other}"));
            }
        };
        told("entitled", figure(before.entitled), figure(position.entitled));
        told("assigned", figure(before.assigned), figure(position.assigned));
        told("active", figure(before.active), figure(position.active));
        told("needed", figure(before.needed), figure(position.needed));
        told("surplus", figure(before.surplus), figure(position.surplus));
        told("shortfall", figure(before.shortfall), figure(position.shortfall));
        told("surplus a year", amount(before), amount(position));
        if !changed.is_empty() {
            lines.push(format!("{}: {}", position.product, changed.join(", ")));
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
        text: phrases::step(portfolio, position, step),
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
        own_figure: position.own.as_ref().map(|own| OwnRow { count: own.count, origin: own.origin.clone() }),
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
        assumptions: position.assumptions.clone(),
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
        paid_by: report.payer(holding.licence),
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
        organisation: scope_name(report.portfolio, &measured.scope, Some(position)),
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
