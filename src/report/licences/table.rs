//! The positions for the terminal: the table, what to do, and last what it comes to.

use std::fmt::Write;

use super::sheets::{positions, renewal, shown};
use super::{LicenceReport, phrases};
use crate::analysis::licences::advice::Step;
use crate::analysis::licences::share::By;
use crate::analysis::licences::{Position, Right};
use crate::model::Metric;
use crate::model::money::{Currency, Money};
use crate::report::grid::{Layout, Paint, paragraph};
use crate::report::sheet::{Sheet, text};
use crate::report::words::{clean, money, number};
use crate::text::count;

/// Rows, groups and pieces of advice that are shown before the rest is only counted.
const MOST: usize = 20;

/// Writes the positions for the terminal.
#[must_use]
pub fn write(report: &LicenceReport<'_>, layout: Layout) -> String {
    let most = if report.full { usize::MAX } else { MOST };
    let profile = &report.portfolio.profile;
    let sheet = renewal(report).unwrap_or_else(|| positions(report)).only(shown(report, layout.width));
    let (sheet, left) = shortened(sheet, most);
    let mut written = text(&sheet, most, profile, layout);
    if left > 0 {
        let _ = write!(written, "… and {left} more {}s\n\n", of(report.by));
    }
    match &report.renewal {
        Some(_) => written.push_str(&how_to_read_a_renewal(layout)),
        None => written.push_str(&to_do(report, most, layout)),
    }
    written.push_str(&what_if(report, layout));
    written.push_str(&summary(report, layout));
    written
}

/// Returns the sheet with so many groups, and how many were left out.
fn shortened(mut sheet: Sheet, most: usize) -> (Sheet, usize) {
    let left = sheet.groups.len().saturating_sub(most);
    sheet.groups.truncate(most);
    (sheet, left)
}

fn of(by: By) -> &'static str {
    match by {
        By::Product => "product",
        By::Contract => "contract",
        By::Organisation => "unit",
        By::Supplier => "supplier",
    }
}

fn how_to_read_a_renewal(layout: Layout) -> String {
    let said = "buy: what is needed by the newest figures, buffer included, less what runs on past the day; from and to: the same at \
                the lowest and highest use measured";
    paragraph(said, 0, layout) + "\n"
}

/// Returns what to do, position by position, those with most at stake first.
fn to_do(report: &LicenceReport<'_>, most: usize, layout: Layout) -> String {
    let exchange = report.exchange();
    let stake = |position: &Position| {
        let value = position.surplus_per_year().unwrap_or_default().max(position.shortfall_cost().unwrap_or_default());
        exchange.own(value, position.prices.currency).unwrap_or(value)
    };
    let said = |position: &'_ Position| {
        let steps = report.steps_of(position);
        // What is only measured first is counted below: a list of everything unknown helps nobody to begin.
        let acts = report.full || steps.iter().any(|step| !matches!(step, Step::Measure(_) | Step::Keep));
        phrases::steps(report.portfolio, position, steps).filter(|_| acts)
    };
    let mut all: Vec<_> = report.positions.iter().filter_map(|position| Some((position, said(position)?))).collect();
    all.sort_by_key(|(position, _)| std::cmp::Reverse(stake(position)));
    if all.is_empty() {
        return String::new();
    }
    let mut text = layout.paint(Paint::Strong, "to do") + "\n";
    for (position, said) in all.iter().take(most) {
        let name = format!("{} {}", report.portfolio[position.main()].id, position.product);
        text.push_str(&paragraph(&format!("{}: {}", clean(&name), clean(said)), 2, layout));
        let amount = |value: Money| own(report, value, position.prices.currency);
        let worth = phrases::worth(position, report.steps_of(position), report.today, &amount);
        if !worth.is_empty() {
            text.push_str(&paragraph(&worth.join(" · "), 6, layout));
        }
        for assumption in position.assumptions.iter().filter(|_| report.full) {
            text.push_str(&paragraph(&format!("assumed: {}", clean(assumption)), 6, layout));
        }
    }
    if all.len() > most {
        let _ = writeln!(text, "  … and {} more", all.len() - most);
    }
    text.push('\n');
    text
}

fn own(report: &LicenceReport<'_>, value: Money, currency: Currency) -> String {
    money(value, currency, &report.portfolio.profile, false)
}

/// Returns what the changes for this run do to each position that they touch.
fn what_if(report: &LicenceReport<'_>, layout: Layout) -> String {
    let changed = &report.changed;
    if changed.what_ifs.is_empty() {
        return String::new();
    }
    let mut text = layout.paint(Paint::Strong, "what if") + "\n";
    let asked: Vec<_> = changed.what_ifs.iter().map(|one| format!("`{one}`")).collect();
    text.push_str(&paragraph(&clean(&asked.join(", ")), 2, layout));
    let mut lines = super::json::changes(report);
    if lines.is_empty() {
        lines.push("nothing changes".to_owned());
    }
    lines.iter().for_each(|line| text.push_str(&paragraph(&clean(line), 2, layout)));
    text.push('\n');
    text
}

/// Returns what it comes to.
fn summary(report: &LicenceReport<'_>, layout: Layout) -> String {
    let portfolio = report.portfolio;
    let sums = report.sums();
    let exchange = report.exchange();
    let organisation = portfolio.profile.organisation.as_deref().unwrap_or("the portfolio");
    let held = report.positions.iter().filter(|position| position.right == Right::Held).count();
    let whole = |amounts: &super::Amounts| {
        let mut said = vec![own(report, amounts.own(&exchange), portfolio.profile.currency)];
        said.extend(amounts.besides(&exchange).map(|(currency, value)| own(report, value, currency)));
        said.join(" and ")
    };
    let mut lines = vec![format!(
        "{} on {}: {} in the tables, rights to {} held; {}/year",
        clean(organisation),
        report.today,
        count(portfolio.licences.len(), "entitlement", "entitlements"),
        count(held, "product", "products"),
        whole(&sums.cost_per_year)
    )];
    let those = |is_one: &dyn Fn(&Position) -> bool| report.positions.iter().filter(|position| is_one(position)).count();
    let over = those(&|position| position.surplus.is_some_and(|surplus| surplus > 0));
    if over > 0 {
        lines.push(format!("surplus: {} in {}", per_year(&whole(&sums.surplus_per_year)), count(over, "product", "products")));
        let mut back = super::Amounts::default();
        let acts = |one: &&Position| report.steps_of(one).iter().any(|step| matches!(step, Step::HandBack(_)));
        let told: Vec<_> = report.positions.iter().filter(acts).collect();
        told.iter().for_each(|one| back.add(one.surplus_per_year(), one.prices.currency));
        if !told.is_empty() {
            let mut bound = super::Amounts::default();
            for one in told.iter().flat_map(|one| one.returns().into_iter().map(|back| (back, one.prices.currency))) {
                bound.add(one.0.bound_cost(report.today), one.1);
            }
            let until = if bound.is_zero() {
                String::new()
            } else {
                format!("; until it can be left, {} more is paid for it", whole(&bound))
            };
            lines.push(format!(
                "to hand back: {} in {}{until}",
                per_year(&whole(&back)),
                count(told.len(), "product", "products")
            ));
        }
    }
    let short = those(&|position| position.shortfall.is_some_and(|short| short > 0) && position.right == Right::Held);
    if short > 0 {
        let mut costs = vec![per_year(&whole(&sums.shortfall_per_year))];
        if !sums.shortfall_once.is_zero() {
            costs.push(format!("{} once", whole(&sums.shortfall_once)));
        }
        lines.push(format!("shortfall: {} in {}", costs.join(" and "), count(short, "product", "products")));
    }
    let ended = those(&|position| position.right != Right::Held);
    if ended > 0 {
        lines.push(format!("used without a right: {}", count(ended, "product", "products")));
    }
    let unmeasured = those(&|position| position.unmeasured.is_some() && position.right == Right::Held);
    if unmeasured > 0 {
        let cost = per_year(&whole(&sums.unmeasured_per_year));
        lines.push(format!("not measured, so not judged: {}, {cost}", count(unmeasured, "product", "products")));
    }
    let unclear = portfolio.licences.iter().filter(|row| row.is_valid_on(report.today) && row.counted().is_none()).count();
    if unclear > 0 {
        let rows = count(unclear, "entitlement", "entitlements");
        lines
            .push(format!("left out with their products: {rows} whose metric cannot be read; `portfolio check` shows the cells"));
    }
    lines.extend(a_head(report));
    for (currency, _) in sums.cost_per_year.besides(&exchange) {
        lines.push(format!("the policy's `[currency]` has no rate for {currency}: its amounts are not added to the others"));
    }
    let mut text: String = lines.iter().map(|line| paragraph(line, 0, layout)).collect();
    text.push_str(&paragraph(&layout.paint(Paint::Weak, next(report)), 0, layout));
    text
}

fn per_year(amount: &str) -> String {
    format!("{amount}/year")
}

/// Returns what is paid for one inhabitant, pupil or employee, all products together.
fn a_head(report: &LicenceReport<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (metric, one) in [(Metric::Inhabitant, "inhabitant"), (Metric::Pupil, "pupil"), (Metric::Employee, "employee")] {
        let paid = || report.positions.iter().filter(|position| position.metric == metric && position.cost_per_year().is_some());
        let exchange = report.exchange();
        let a_head = paid().filter_map(|position| {
            let own = position.own.as_ref().filter(|own| own.count > 0)?;
            let cost = exchange.own(position.cost_per_year()?, position.prices.currency)?;
            cost.checked_div(Money::from(own.count))
        });
        let sum = a_head.fold(Money::ZERO, Money::saturating_add);
        if !sum.is_zero() {
            let currency = report.portfolio.profile.currency;
            let sum = money(sum, currency, &report.portfolio.profile, true);
            lines.push(format!("paid by the {one}: {sum}/year for each, in {}", count(paid().count(), "product", "products")));
        }
    }
    lines
}

fn next(report: &LicenceReport<'_>) -> &'static str {
    if report.portfolio.licences.is_empty() {
        "next: put tables of licences and their use into the inventory; `portfolio init` makes them to fill in"
    } else if report.renewal.is_some() {
        "next: `--output FILE.xlsx` makes a workbook of it"
    } else if !report.full {
        "next: `--by contract` says where each is paid, `--full` shows every row, `--output FILE.xlsx` makes a workbook"
    } else {
        "next: `portfolio audit --rule over-licensed --full` shows the cells behind a figure"
    }
}

/// Returns a number as the country writes it, or that it is not known.
pub(super) fn figure(report: &LicenceReport<'_>, value: Option<u64>) -> String {
    value.map_or_else(|| "not known".to_owned(), |value| number(value.into(), report.portfolio.profile.country, false))
}
