//! The positions as sheets of typed cells, for the terminal and for files.

mod entitlements;
mod renewal;

use super::LicenceReport;
use crate::analysis::licences::Holding;
use crate::analysis::licences::advice::Step;
use crate::analysis::licences::share::{By, Share};
use crate::model::money::Basis;
use crate::model::{Language, Money};
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::sheet::{Cell, Column, Group, Sheet, Style};
use crate::words::say;

use entitlements::{entitlements, uses};
pub(super) use renewal::renewal;

/// Makes a column.
const PRODUCT: Column = Column::new("product", "product", ["Produkt", "Produkt", "Product"]);
const METRIC: Column = Column::new("metric", "metric", ["Metrik", "Metrikk", "Metric"]);
const UNIT_PRICE: Column = Column::new("unit-price", "each", ["Stykpris", "Stykkpris", "Unit price"]);
const PRICE_PER: Column = Column::new("price-per", "per", ["Pris pr.", "Pris per", "Price per"]);
const COST: Column = Column::new("cost-per-year", "cost/year", ["Udgift pr. år", "Kostnad per år", "Cost per year"]);
const NOTICE_BY: Column = Column::new("notice-by", "notice by", ["Opsiges senest", "Sies opp senest", "Notice by"]);
const SUPPLIER: Column = Column::new("supplier", "supplier", ["Leverandør", "Leverandør", "Supplier"]);
const PAID_BY: Column = Column::new("paid-by", "paid by", ["Betales af", "Betales av", "Paid by"]);

/// The columns of the positions, in the order of their cells.
const POSITIONS: [Column; 26] = [
    Column::new("group", "for", ["For", "For", "For"]),
    PRODUCT,
    METRIC,
    Column::new("entitled", "entitled", ["Købt", "Kjøpt", "Entitled"]),
    Column::new("assigned", "assigned", ["Tildelt", "Tildelt", "Assigned"]),
    Column::new("active", "active", ["Aktive", "Aktive", "Active"]),
    Column::new("needed", "needed", ["Behov", "Behov", "Needed"]),
    Column::new("surplus", "surplus", ["Overskud", "Overskudd", "Surplus"]),
    Column::new("shortfall", "short", ["Mangler", "Mangler", "Shortfall"]),
    UNIT_PRICE,
    PRICE_PER,
    COST,
    Column::new("surplus-per-year", "surplus/year", ["Overskud pr. år", "Overskudd per år", "Surplus per year"]),
    Column::new("shortfall-cost", "true-up", ["Pris for manglende", "Pris for manglende", "Cost of shortfall"]),
    Column::new("advice", "advice", ["Råd", "Råd", "Advice"]),
    Column::new("advice-count", "of these", ["Antal", "Antall", "Of these"]),
    Column::new("then", "then", ["Derefter", "Deretter", "Then"]),
    Column::new("then-count", "of these", ["Antal derefter", "Antall deretter", "Of these, then"]),
    Column::new("free-from", "free from", ["Kan spares fra", "Kan spares fra", "Saved from"]),
    Column::new("bound-cost", "bound", ["Bundet indtil da", "Bundet inntil da", "Bound until then"]),
    NOTICE_BY,
    Column::new("contract", "contract", ["Kontrakt", "Avtale", "Contract"]),
    SUPPLIER,
    PAID_BY,
    Column::new("per-head", "a head", ["Pris pr. person", "Pris per person", "Price a head"]),
    Column::new("licence", "licence", ["Licensnr.", "Lisensnr.", "Licence"]),
];

/// Returns the sheet of a result in one table: of the renewal where one was asked for, else of the positions.
#[must_use]
pub fn sheet(report: &LicenceReport<'_>) -> Sheet {
    renewal(report).unwrap_or_else(|| positions(report))
}

/// Returns the sheets of a workbook: the positions, the renewal where one was asked for, every entitlement and who uses what.
#[must_use]
pub fn sheets(report: &LicenceReport<'_>) -> Vec<Sheet> {
    // What is said of every entitlement stands in a sheet of its own.
    let first = positions(report).only(&[
        "group",
        "product",
        "metric",
        "entitled",
        "assigned",
        "active",
        "needed",
        "surplus",
        "shortfall",
        "unit-price",
        "surplus-per-year",
        "shortfall-cost",
        "advice",
        "advice-count",
        "then",
        "then-count",
        "notice-by",
        "free-from",
        "bound-cost",
        "contract",
    ]);
    let mut all: Vec<_> = [Some(first), renewal(report)].into_iter().flatten().collect();
    all.extend([entitlements(report), uses(report)]);
    for sheet in &mut all {
        // A column in which nothing stands only takes room.
        let keys: Vec<_> = sheet.filled().map(|column| column.key).collect();
        *sheet = sheet.only(&keys);
    }
    all
}

/// Returns which cells of a workbook stand out.
#[must_use]
pub fn style(cell: &Cell) -> Style {
    match cell {
        Cell::Word("licence-advice", "buy" | "renew") => Style::Alarm,
        Cell::Word("licence-advice", "keep") => Style::Calm,
        Cell::Word("licence-advice", _) => Style::Warning,
        _ => Style::Plain,
    }
}

fn named(report: &LicenceReport<'_>, names: [&str; 3]) -> String {
    Language::of_people(&report.portfolio.profile).of(names).to_owned()
}

/// Returns the name of the sheet of positions.
#[must_use]
pub fn sheet_name(language: Language) -> String {
    language.of(["Licenser", "Lisenser", "Licences"]).to_owned()
}

pub(super) fn positions(report: &LicenceReport<'_>) -> Sheet {
    let group = |group: &super::Group<'_>| Group {
        title: say(&group.title, report.language()),
        rows: group.shares.iter().map(|share| position_row(report, &group.title, share)).collect(),
        total: total(report, &group.sums),
    };
    Sheet {
        name: sheet_name(report.language()),
        columns: POSITIONS.to_vec(),
        groups: report.groups.iter().map(group).collect(),
        notes: Vec::new(),
    }
}

fn position_row(report: &LicenceReport<'_>, title: &Phrase, share: &Share<'_>) -> Vec<Cell> {
    let position = share.position;
    let currency = position.prices.currency;
    let money = |value: Option<Money>| Cell::money(value, currency);
    // Steps, days and prices are told where the position is paid, not in every unit that uses it.
    let is_paid = !share.holdings.is_empty();
    let steps = report.steps_of(position);
    let step = |at: usize| steps.get(at).filter(|_| is_paid && (share.is_whole || is_here(share, &steps[at])));
    let word = |at: usize| step(at).map_or(Cell::Empty, |step| Cell::Word("licence-advice", step.name()));
    let number = |at: usize| match step(at) {
        Some(Step::HandBack(_)) => share.surplus().into(),
        Some(step) => step.count().into(),
        None => Cell::Empty,
    };
    let bound: Option<Money> = share.returns.iter().filter_map(|one| one.bound_cost(report.today)).reduce(Money::saturating_add);
    let first = share.returns.first();
    let head = position.own.as_ref().filter(|own| share.is_whole && own.count > 0);
    let per_head = head.and_then(|own| position.cost_per_year()?.checked_div(Money::from(own.count)));
    vec![
        say(title, report.language()).into(),
        position.product.as_str().into(),
        Cell::Word("metric", position.metric.name()),
        share.entitled.into(),
        share.assigned.into(),
        share.active.into(),
        position.needed.filter(|_| share.is_whole).into(),
        share.surplus().into(),
        share.shortfall.into(),
        money(position.prices.each().filter(|_| is_paid)),
        if is_paid && position.prices.each().is_some() { price_per(position.prices.basis()) } else { Cell::Empty },
        money(share.cost_per_year),
        money(share.surplus_per_year()),
        money(share.shortfall_cost),
        word(0),
        number(0),
        word(1),
        number(1),
        first.and_then(|one| one.from.exit.free_from()).into(),
        money(bound),
        first.map_or(position.notice_by, |one| one.from.exit.notice_by).filter(|_| is_paid).into(),
        Cell::text(ids(&share.holdings, |holding| Some(report.portfolio[holding.contract?].id.clone()))),
        Cell::text(ids(&share.holdings, |holding| report.portfolio[holding.contract?].supplier.clone())),
        Cell::text(ids(&share.holdings, |holding| Some(say(&report.payer(holding.licence)?, report.language())))),
        money(per_head),
        Cell::text(ids(&share.holdings, |holding| Some(report.portfolio[holding.licence].id.clone()))),
    ]
}

/// Returns whether a step of a position that is cut is done here.
fn is_here(share: &Share<'_>, step: &Step<'_>) -> bool {
    match step {
        Step::HandBack(_) => !share.returns.is_empty(),
        _ => share.shortfall.is_some(),
    }
}

fn price_per(basis: Basis) -> Cell {
    Cell::Word("price-per", if basis == Basis::Once { "once" } else { "year" })
}

/// Returns what holdings have in common or not, each once, in order.
fn ids(holdings: &[&Holding], of: impl Fn(&Holding) -> Option<String>) -> String {
    let mut all: Vec<_> = holdings.iter().filter_map(|holding| of(holding)).collect();
    all.sort();
    all.dedup();
    all.join("; ")
}

/// Returns the sums of a group below the columns they belong to, in the organisation's currency.
fn total(report: &LicenceReport<'_>, sums: &super::Sums) -> Vec<Cell> {
    let exchange = report.exchange();
    let own = |amounts: &super::Amounts| {
        let is_filled = amounts.each().next().is_some();
        if is_filled { Cell::Money(amounts.own(&exchange), report.portfolio.profile.currency) } else { Cell::Empty }
    };
    let cell = |column: &Column| match column.key {
        "product" => say(&phrase!("licences-total"), report.language()).into(),
        "cost-per-year" => own(&sums.cost_per_year),
        "surplus-per-year" => own(&sums.surplus_per_year),
        "shortfall-cost" => own(&sums.shortfall_per_year),
        "bound-cost" => own(&sums.bound),
        _ => Cell::Empty,
    };
    POSITIONS.iter().map(cell).collect()
}

/// Returns the columns that a terminal of a width has room for.
pub(super) fn shown(report: &LicenceReport<'_>, width: usize) -> &'static [&'static str] {
    match (report.renewal.is_some(), report.by, width) {
        (true, _, 110..) => &[
            "product",
            "metric",
            "entitled",
            "ending",
            "bound",
            "needed",
            "quantity",
            "low",
            "high",
            "measurements",
            "cost-per-year",
        ],
        (true, ..) => &["product", "entitled", "bound", "quantity", "low", "high", "cost-per-year"],
        (false, By::Product, 110..) => &[
            "product",
            "metric",
            "entitled",
            "assigned",
            "active",
            "needed",
            "surplus",
            "shortfall",
            "unit-price",
            "surplus-per-year",
            "notice-by",
            "contract",
        ],
        (false, By::Product, _) => &["product", "entitled", "assigned", "active", "surplus", "shortfall", "surplus-per-year"],
        (false, _, 110..) => &[
            "product",
            "metric",
            "entitled",
            "assigned",
            "active",
            "surplus",
            "shortfall",
            "cost-per-year",
            "surplus-per-year",
            "shortfall-cost",
            "notice-by",
        ],
        (false, ..) => &["product", "entitled", "assigned", "surplus", "cost-per-year", "surplus-per-year"],
    }
}
