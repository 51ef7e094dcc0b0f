//! Licence positions: bought against assigned, used and needed, of one product and metric at a time.
//!
//! Everything is counted in whole licences and decimal money. A position that cannot be judged by its use says why
//! and has no need and no surplus: what is not measured is never counted as waste.

mod measured;
mod organisation;
mod position;
mod price;
pub mod suites;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use measured::{Figure, Measurement, Unmeasured};
pub use organisation::{OwnFigure, Scope};
pub use position::{Position, Right};
pub use price::{Prices, Worth};

use super::Settings;
use super::costs::Exchange;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::{ContractKey, Licence, LicenceKey, Metric, Portfolio};
use crate::text::fold;
use measured::{Row, Window};
use organisation::Organisation;

crate::settings! {
    /// Settings of the licence positions.
    LicenceSettings {
        /// Percent added to active use before it counts as need.
        #[at_most = 1000]
        buffer_percent: u32 = 10,
        /// Days after which a measurement is too old to judge by.
        measured_within_days: u32 = 180,
        /// Days before a measurement within which somebody was active who counts as using a product, where the last day of each
        /// person's activity is known.
        active_within_days: u32 = 90,
    }
}

/// Returns whether a part is at least so many percent of a whole.
#[must_use]
pub fn is_at_least_percent(part: u64, whole: u64, percent: u32) -> bool {
    u128::from(part) * 100 >= u128::from(whole) * u128::from(percent)
}

/// Computes every position on a day, by product and metric. `dates` are those of the portfolio's contracts, in their order.
///
/// A product is entered under one name however it is written: names are folded. A measurement that names the product counts
/// for the metric that needs it. Of a product that is bought by a metric that cannot be read there is no position: nobody knows what
/// its other entitlements are beside that one.
#[must_use]
pub fn positions(portfolio: &Portfolio, dates: &[ContractDates], today: NaiveDate, settings: &Settings) -> Vec<Position> {
    let mut products: BTreeMap<String, BTreeMap<Metric, Vec<LicenceKey>>> = BTreeMap::new();
    let mut unclear = BTreeSet::new();
    for (key, licence) in portfolio.licences() {
        let product = product_key(&licence.product);
        match licence.counted() {
            Some(metric) => products.entry(product).or_default().entry(metric).or_default().push(key),
            None if licence.is_valid_on(today) => drop(unclear.insert(product)),
            None => {}
        }
    }
    products.retain(|product, _| !unclear.contains(product));
    let exchange = Exchange::new(portfolio.profile.currency, &settings.rates);
    let organisation = Organisation::of(portfolio);
    let books = Books { portfolio, organisation, dates, today, settings: &settings.licences, exchange };
    products.values().flat_map(|metrics| books.positions_of_product(metrics)).collect()
}

/// Returns what two ways to write a product have in common. A name of signs only is itself.
pub(crate) fn product_key(product: &str) -> String {
    Some(fold(product)).filter(|folded| !folded.is_empty()).unwrap_or_else(|| product.trim().to_owned())
}

/// Returns active use and buffer, rounded up to whole licences.
fn with_buffer(active: u64, percent: u32) -> u64 {
    let hundredths = u128::from(active).saturating_mul(100 + u128::from(percent));
    u64::try_from(hundredths.div_ceil(100)).unwrap_or(u64::MAX)
}

/// What every position is computed from.
struct Books<'a> {
    portfolio: &'a Portfolio,
    organisation: Organisation<'a>,
    dates: &'a [ContractDates],
    today: NaiveDate,
    settings: &'a LicenceSettings,
    exchange: Exchange<'a>,
}

impl<'a> Books<'a> {
    fn positions_of_product(&self, metrics: &BTreeMap<Metric, Vec<LicenceKey>>) -> Vec<Position> {
        let is_held = |rows: &[LicenceKey]| rows.iter().any(|row| self.portfolio[*row].is_valid_on(self.today));
        let any_held = metrics.values().any(|rows| is_held(rows));
        // Rows that are over or to come matter only while the product has no other right.
        let speaking: Vec<_> = metrics.iter().filter(|(_, rows)| !any_held || is_held(rows)).collect();
        let measurable = speaking.iter().filter(|(metric, _)| metric.needs_usage()).count();
        let counts_product = |metric: Metric| match measurable {
            0 => speaking.len() == 1,
            1 => metric.needs_usage(),
            _ => false,
        };
        let position = |(metric, rows): &(&Metric, &Vec<LicenceKey>)| {
            let mut measured: Vec<Row<'a>> =
                rows.iter().flat_map(|row| self.portfolio.usage_of(*row).map(|usage| (Some(*row), usage))).collect();
            let mut of_product = rows.first().into_iter().flat_map(|row| {
                let product = &self.portfolio[*row].product;
                self.portfolio.usage_of_product(product).map(|usage| (None, usage))
            });
            let mut unclear = false;
            if counts_product(**metric) {
                measured.extend(of_product);
            } else {
                unclear = metric.needs_usage() && of_product.next().is_some();
            }
            let mut position = self.position(**metric, rows, measured)?;
            if unclear {
                let why = "a measurement names the product, which is bought by several metrics, and is not counted";
                position.assumptions.push(why.to_owned());
            }
            Some(position)
        };
        speaking.iter().filter_map(position).collect()
    }

    /// Returns the position of rows of one product and metric; nothing when there is no right to it and no use of it.
    fn position(&self, metric: Metric, rows: &[LicenceKey], measured: Vec<Row<'a>>) -> Option<Position> {
        let held: Vec<_> = rows.iter().copied().filter(|row| self.portfolio[*row].is_valid_on(self.today)).collect();
        let LicenceSettings { measured_within_days: days, active_within_days, .. } = *self.settings;
        let window = Window { today: self.today, days, active_within_days };
        let current = measured::current(self.portfolio, measured, self.today, !held.is_empty());
        let (current, set_aside) = measured::of_one_count(current);
        let measurements = measured::measurements(&self.organisation, &current, metric, window);
        let (right, licences) = if held.is_empty() { self.right_without(rows, &measurements)? } else { (Right::Held, held) };
        let entitlements = || licences.iter().map(|row| &self.portfolio[*row]);

        let mut assumptions = self.assumptions(&licences, &measurements);
        let unmeasured = measured::unmeasured(&measurements, window).filter(|_| metric.needs_usage());
        let sum = |figures: &mut dyn Iterator<Item = Figure>| {
            figures.map(|figure| figure.count).fold(None, |sum: Option<u64>, count| Some(sum.unwrap_or(0).saturating_add(count)))
        };
        let assigned = sum(&mut measurements.iter().filter_map(|one| one.assigned.or(one.active)));
        let active = sum(&mut measurements.iter().filter_map(|one| one.active)).filter(|_| unmeasured.is_none());

        let entitled = match right {
            Right::Held if entitlements().any(|row| row.unread.has_any(&["from", "to"])) => None,
            Right::Held => entitlements().try_fold(0_u64, |sum, row| sum.checked_add(row.quantity?)),
            Right::EndedOn(_) | Right::BeginsOn(_) => Some(0),
        };
        let minimum = match right {
            Right::Held => entitlements().filter_map(|row| row.minimum).fold(0, u64::saturating_add),
            Right::EndedOn(_) | Right::BeginsOn(_) => 0,
        };
        let own = metric.is_population().then(|| self.own_figure(metric, &measurements)).flatten();
        let needed = if metric.needs_usage() {
            let active = active.filter(|_| !entitlements().any(|row| row.unread.has("minimum")));
            active.map(|active| with_buffer(active, self.settings.buffer_percent).max(minimum))
        } else {
            own.as_ref().map(|own| own.count)
        };
        let required = if metric.needs_usage() { assigned } else { needed };
        let shortfall = entitled.and_then(|entitled| Some(required?.saturating_sub(entitled)));
        let surplus = match shortfall {
            Some(1..) => Some(0),
            _ => entitled.and_then(|entitled| Some(entitled.saturating_sub(needed?))),
        };

        let own_currency = self.portfolio.profile.currency;
        let currency = |row: &Licence| row.contract.map_or(own_currency, |contract| self.portfolio[contract].currency);
        let prices = Prices::of(entitlements().map(|row| (row, currency(row))), own_currency, &self.exchange);
        let (contract, notice_by, act_by) = self.deadlines(&licences);
        assumptions.extend(set_aside);
        if measurements.iter().any(|one| one.assigned.is_none() && one.active.is_some()) {
            assumptions.push("as many assigned as active, where only active use is given".to_owned());
        }
        let product = self.portfolio[licences[0]].product.clone();
        Some(Position {
            product,
            metric,
            right,
            licences,
            entitled,
            minimum,
            assigned,
            active,
            unmeasured,
            measurements,
            own,
            needed,
            surplus,
            shortfall,
            prices,
            contract,
            notice_by,
            act_by,
            assumptions,
        })
    }

    /// Returns what right there was or will be to something in use that nobody has a right to on the day.
    fn right_without(&self, rows: &[LicenceKey], measurements: &[Measurement]) -> Option<(Right, Vec<LicenceKey>)> {
        let figures = measurements.iter().flat_map(|one| [one.assigned, one.active]).flatten();
        if figures.map(|figure| figure.count).max().unwrap_or(0) == 0 {
            return None;
        }
        let ended = |row: &LicenceKey| self.portfolio[*row].to.filter(|to| *to < self.today);
        if let Some(last_day) = rows.iter().filter_map(ended).max() {
            return Some((Right::EndedOn(last_day), rows.iter().copied().filter(|row| ended(row).is_some()).collect()));
        }
        let first_day = rows.iter().filter_map(|row| self.portfolio[*row].from).min()?;
        Some((Right::BeginsOn(first_day), rows.to_vec()))
    }

    fn own_figure(&self, metric: Metric, measurements: &[Measurement]) -> Option<OwnFigure> {
        let mut scopes: Vec<_> = measurements.iter().map(|one| &one.scope).collect();
        scopes.dedup();
        self.organisation.own_figure(metric, &scopes)
    }

    /// Returns what the tables leave out and what is taken instead.
    fn assumptions(&self, licences: &[LicenceKey], measurements: &[Measurement]) -> Vec<String> {
        const COLUMNS: [&str; 6] = ["quantity", "unit-price", "price-per", "from", "to", "minimum"];
        let entitlements = || licences.iter().map(|row| &self.portfolio[*row]);
        let mut assumptions = Vec::new();
        for row in entitlements() {
            let unread = row.unread.among(&COLUMNS);
            assumptions.extend(unread.map(|column| format!("the `{column}` of `{}` cannot be read", row.id)));
        }
        if entitlements().any(|row| row.metric.is_none()) {
            assumptions.push("no metric given: named users assumed".to_owned());
        }
        if entitlements().any(|row| row.price().is_some() && row.price_per.is_none()) {
            assumptions.push("no period of the price given: a year assumed".to_owned());
        }
        let unknown = measurements.iter().map(|one| one.unknown).fold(0, u64::saturating_add);
        if unknown > 0 {
            assumptions.push(format!("of {unknown} who hold it nobody knows when they were active: they count as active"));
        }
        let mut figures = measurements.iter().flat_map(|one| [one.assigned, one.active]).flatten();
        if figures.any(|figure| figure.measured.is_none() && !figure.day_unreadable) {
            assumptions.push("no day of measurement given: taken as of today".to_owned());
        }
        assumptions
    }

    /// Returns the contract whose day comes first, its last day for notice, and the day to act by.
    fn deadlines(&self, licences: &[LicenceKey]) -> (Option<ContractKey>, Option<NaiveDate>, Option<NaiveDate>) {
        let contracts: Vec<_> = licences.iter().filter_map(|row| self.portfolio[*row].contract).collect();
        let dates = || contracts.iter().filter_map(|contract| Some((*contract, self.dates.get(contract.position())?)));
        let end = |dates: &ContractDates| {
            let fixed = dates.duration == Duration::Fixed && !dates.has_ended;
            dates.current_end.filter(|end| fixed && *end >= self.today)
        };
        let first = dates().filter_map(|(contract, dates)| Some((dates.last_notice.or_else(|| end(dates))?, contract))).min();
        let contract = first.map(|(_, contract)| contract).or(contracts.first().copied());
        let notice_by = dates().filter_map(|(_, dates)| dates.last_notice).min();
        (contract, notice_by, first.map(|(day, _)| day))
    }
}
