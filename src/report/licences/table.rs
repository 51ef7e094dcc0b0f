//! The positions for the terminal: the table, what to do, and last what it comes to.

use std::fmt::Write;

use super::sheets::{positions, renewal, shown};
use super::{LicenceReport, phrases};
use crate::analysis::licences::advice::Step;
use crate::analysis::licences::share::By;
use crate::analysis::licences::{Position, Right};
use crate::model::Metric;
use crate::model::money::{Currency, Money};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::grid::{Layout, Paint, paragraph};
use crate::report::sheet::{Sheet, text};
use crate::report::words::{clean, money, number};
use crate::words::say;

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
        let more = phrase!("licences-more-groups", left, by = of(report.by));
        let _ = write!(written, "{}\n\n", say(&more, report.language()));
    }
    match &report.renewal {
        Some(_) => written.push_str(&how_to_read_a_renewal(report, layout)),
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

fn how_to_read_a_renewal(report: &LicenceReport<'_>, layout: Layout) -> String {
    paragraph(&say(&phrase!("licences-how-to-read-renewal"), report.language()), 0, layout) + "\n"
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
    let language = report.language();
    let mut text = layout.paint(Paint::Strong, &say(&phrase!("licences-to-do"), language)) + "\n";
    for (position, said) in all.iter().take(most) {
        let name = format!("{} {}", report.portfolio[position.main()].id, position.product);
        text.push_str(&paragraph(&format!("{}: {}", clean(&name), clean(&say(said, language))), 2, layout));
        let amount = |value: Money| own(report, value, position.prices.currency);
        let worth = phrases::worth(position, report.steps_of(position), report.today, &amount, language);
        if !worth.is_empty() {
            let worth: Vec<_> = worth.iter().map(|worth| say(worth, language)).collect();
            text.push_str(&paragraph(&worth.join(" · "), 6, layout));
        }
        for assumption in position.assumptions.iter().filter(|_| report.full) {
            let assumed = say(&phrase!("item-assumed"), language);
            text.push_str(&paragraph(&format!("{assumed}: {}", clean(&say(assumption, language))), 6, layout));
        }
    }
    if all.len() > most {
        let _ = writeln!(text, "  {}", say(&phrase!("licences-more", rest = all.len() - most), language));
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
    let language = report.language();
    let mut text = layout.paint(Paint::Strong, &say(&phrase!("licences-what-if"), language)) + "\n";
    let asked: Vec<_> = changed.what_ifs.iter().map(|one| format!("`{one}`")).collect();
    text.push_str(&paragraph(&clean(&asked.join(", ")), 2, layout));
    let mut lines = super::json::changes(report);
    if lines.is_empty() {
        lines.push(phrase!("licences-nothing-changes"));
    }
    lines.iter().for_each(|line| text.push_str(&paragraph(&clean(&say(line, language)), 2, layout)));
    text.push('\n');
    text
}

/// Returns what it comes to.
fn summary(report: &LicenceReport<'_>, layout: Layout) -> String {
    let portfolio = report.portfolio;
    let sums = report.sums();
    let exchange = report.exchange();
    let language = report.language();
    let organisation = portfolio.profile.organisation.as_deref().map(|name| clean(name).into_owned());
    let held = report.positions.iter().filter(|position| position.right == Right::Held).count();
    let whole = |amounts: &super::Amounts| {
        let first = own(report, amounts.own(&exchange), portfolio.profile.currency);
        let besides = amounts.besides(&exchange).map(|(currency, value)| own(report, value, currency));
        besides.fold(Phrase::from(first), |first, last| phrase!("list-and", first, last))
    };
    let a_year = |amounts: &super::Amounts| phrase!("per-year", amount = whole(amounts));
    let mut lines = vec![phrase!(
        "licences-summary",
        organisation = organisation.map_or_else(|| phrase!("audit-portfolio"), Phrase::from),
        day = report.today,
        rows = portfolio.licences.len(),
        held,
        cost = a_year(&sums.cost_per_year),
    )];
    let those = |is_one: &dyn Fn(&Position) -> bool| report.positions.iter().filter(|position| is_one(position)).count();
    let over = those(&|position| position.surplus.is_some_and(|surplus| surplus > 0));
    if over > 0 {
        lines.push(phrase!("licences-surplus", amount = a_year(&sums.surplus_per_year), products = over));
        lines.extend(to_hand_back(report, &a_year, &whole));
    }
    let short = those(&|position| position.shortfall.is_some_and(|short| short > 0) && position.right == Right::Held);
    if short > 0 {
        let mut amount = a_year(&sums.shortfall_per_year);
        if !sums.shortfall_once.is_zero() {
            let last = phrase!("once", amount = whole(&sums.shortfall_once));
            amount = phrase!("list-and", first = amount, last);
        }
        lines.push(phrase!("licences-shortfall", amount, products = short));
    }
    let ended = those(&|position| position.right != Right::Held);
    if ended > 0 {
        lines.push(phrase!("licences-without-right", products = ended));
    }
    let unmeasured = those(&|position| position.unmeasured.is_some() && position.right == Right::Held);
    if unmeasured > 0 {
        let amount = a_year(&sums.unmeasured_per_year);
        lines.push(phrase!("licences-not-measured", products = unmeasured, amount));
    }
    let unclear = portfolio.licences.iter().filter(|row| row.is_valid_on(report.today) && row.counted().is_none()).count();
    if unclear > 0 {
        lines.push(phrase!("licences-unclear", rows = unclear));
    }
    lines.extend(a_head(report));
    for (currency, _) in sums.cost_per_year.besides(&exchange) {
        lines.push(phrase!("licences-no-rate", currency = currency.to_string()));
    }
    let mut text: String = lines.iter().map(|line| paragraph(&say(line, language), 0, layout)).collect();
    text.push_str(&paragraph(&layout.paint(Paint::Weak, &say(&next(report), language)), 0, layout));
    text
}

/// Returns what those steps come to that hand something back.
fn to_hand_back(
    report: &LicenceReport<'_>,
    a_year: &dyn Fn(&super::Amounts) -> Phrase,
    whole: &dyn Fn(&super::Amounts) -> Phrase,
) -> Option<Phrase> {
    let acts = |one: &&Position| report.steps_of(one).iter().any(|step| matches!(step, Step::HandBack(_)));
    let told: Vec<_> = report.positions.iter().filter(acts).collect();
    let (mut back, mut bound) = (super::Amounts::default(), super::Amounts::default());
    for one in &told {
        let currency = one.prices.currency;
        back.add(one.surplus_per_year(), currency);
        one.returns().iter().for_each(|part| bound.add(part.bound_cost(report.today), currency));
    }
    match told.len() {
        0 => None,
        products if bound.is_zero() => Some(phrase!("licences-to-hand-back", amount = a_year(&back), products)),
        products => Some(phrase!("licences-to-hand-back-bound", amount = a_year(&back), products, bound = whole(&bound))),
    }
}

/// Returns what is paid for one inhabitant, pupil or employee, all products together.
fn a_head(report: &LicenceReport<'_>) -> Vec<Phrase> {
    let mut lines = Vec::new();
    for metric in [Metric::Inhabitant, Metric::Pupil, Metric::Employee] {
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
            let amount = phrase!("per-year", amount = money(sum, currency, &report.portfolio.profile, true));
            lines.push(phrase!("licences-a-head", metric = metric.name(), amount, products = paid().count()));
        }
    }
    lines
}

fn next(report: &LicenceReport<'_>) -> Phrase {
    if report.portfolio.licences.is_empty() {
        phrase!("licences-next-none")
    } else if report.renewal.is_some() {
        phrase!("licences-next-renewal")
    } else if !report.full {
        phrase!("licences-next")
    } else {
        phrase!("licences-next-full")
    }
}

/// Returns a number as the country writes it, or that it is not known.
pub(super) fn figure(report: &LicenceReport<'_>, value: Option<u64>) -> Value {
    match value {
        Some(value) => number(value.into(), &report.portfolio.profile, false).into(),
        None => phrase!("not-known").into(),
    }
}
