//! The reckoning of one product: its rows brought together by metric, its figures counted, its days looked up.

use chrono::NaiveDate;

use super::history::history;
use super::holding::Exit;
use super::measured::{self, Figure, Measurement, Row, Window};
use super::organisation::{Organisation, OwnFigure};
use super::position::{Position, Right, required};
use super::price::{Priced, Prices};
use super::{LicenceSettings, with_buffer};
use crate::analysis::costs::Exchange;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::{ContractKey, LicenceKey, Metric, Portfolio};
use crate::phrase;
use crate::phrase::Phrase;

/// A licence of which it is known what is counted: its product as it compares, its metric and its key.
pub(super) type Counted<'a> = (&'a str, Metric, LicenceKey);

/// What every position is computed from.
pub(super) struct Books<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) organisation: Organisation<'a>,
    pub(super) dates: &'a [ContractDates],
    pub(super) today: NaiveDate,
    pub(super) settings: &'a LicenceSettings,
    pub(super) exchange: Exchange<'a>,
}

impl<'a> Books<'a> {
    /// Returns the positions of one product, by metric.
    pub(super) fn positions_of_product(&self, rows: &[Counted<'_>]) -> Vec<Position> {
        let is_held = |rows: &[Counted<'_>]| rows.iter().any(|(.., row)| self.portfolio[*row].is_valid_on(self.today));
        let any_held = is_held(rows);
        // Rows that are over or to come matter only while the product has no other right.
        let of_metrics = rows.chunk_by(|one, other| one.1 == other.1).filter(|rows| !any_held || is_held(rows));
        let keys = |rows: &[Counted<'_>]| rows.iter().map(|(.., row)| *row).collect();
        let speaking: Vec<(Metric, Vec<LicenceKey>)> = of_metrics.map(|rows| (rows[0].1, keys(rows))).collect();
        let measurable = speaking.iter().filter(|(metric, _)| metric.needs_usage()).count();
        let counts_product = |metric: Metric| match measurable {
            0 => speaking.len() == 1,
            1 => metric.needs_usage(),
            _ => false,
        };
        let position = |(metric, rows): &(Metric, Vec<LicenceKey>)| {
            let mut measured: Vec<Row<'a>> =
                rows.iter().flat_map(|row| self.portfolio.usage_of(*row).map(|usage| (Some(*row), usage))).collect();
            let mut of_product = rows.first().into_iter().flat_map(|row| {
                let product = &self.portfolio[*row].product;
                self.portfolio.usage_of_product(product).map(|usage| (None, usage))
            });
            let mut unclear = false;
            if counts_product(*metric) {
                measured.extend(of_product);
            } else {
                unclear = metric.needs_usage() && of_product.next().is_some();
            }
            let mut position = self.position(*metric, rows, measured)?;
            if unclear {
                position.assumptions.push(phrase!("licences-assumed-several-metrics"));
            }
            Some(position)
        };
        // Nearly every product has one position, and a list that grows begins with room for four.
        let mut all = Vec::with_capacity(speaking.len());
        all.extend(speaking.iter().filter_map(position));
        all
    }

    /// Returns the position of rows of one product and metric; nothing when there is no right to it and no use of it.
    fn position(&self, metric: Metric, rows: &[LicenceKey], mut measured: Vec<Row<'a>>) -> Option<Position> {
        let held: Vec<_> = rows.iter().copied().filter(|row| self.portfolio[*row].is_valid_on(self.today)).collect();
        let LicenceSettings { measured_within_days: days, active_within_days, .. } = *self.settings;
        let window = Window { today: self.today, days, active_within_days };
        // Nobody has measured a day that is still to come.
        let all = measured.len();
        measured.retain(|(_, usage)| usage.measured.is_none_or(|day| day <= self.today));
        let are_to_come = measured.len() < all;
        let history = history(self.portfolio, &self.organisation, &measured);
        let current = measured::current(self.portfolio, measured, self.today, !held.is_empty());
        let (current, set_aside) = measured::of_one_count(current);
        let measurements = measured::measurements(&self.organisation, &current, metric, window);
        let (right, licences) = if held.is_empty() { self.right_without(rows, &measurements)? } else { (Right::Held, held) };
        let entitlements = || licences.iter().map(|row| &self.portfolio[*row]);

        let mut assumptions = self.assumptions(&licences, &measurements);
        assumptions.extend(set_aside);
        if are_to_come {
            assumptions.push(phrase!("licences-assumed-still-to-come"));
        }
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
        let of_use = if metric.needs_usage() {
            let active = active.filter(|_| !entitlements().any(|row| row.unread.has("minimum")));
            active.map(|active| with_buffer(active, self.settings.buffer_percent))
        } else {
            own.as_ref().map(|own| own.count)
        };
        let needed = of_use.map(|needed| needed.max(minimum));
        let required = required(metric, assigned, active, own.as_ref());
        let shortfall = entitled.and_then(|entitled| Some(required?.saturating_sub(entitled)));
        let surplus = match shortfall {
            Some(1..) => Some(0),
            _ => entitled.and_then(|entitled| Some(entitled.saturating_sub(needed?))),
        };

        let prices = self.prices(&licences);
        let returned: Vec<_> = prices.give_back(surplus.unwrap_or(0)).iter().map(|one| one.from.licence).collect();
        // Where something goes back, it is the contracts that it goes back from whose days count.
        let (contract, notice_by, act_by) = self.deadlines(if returned.is_empty() { &licences } else { &returned });
        if measurements.iter().any(|one| one.assigned.is_none() && one.active.is_some()) {
            assumptions.push(phrase!("licences-assumed-as-many-assigned"));
        }
        if metric == Metric::Concurrent && measurements.len() > 1 && active.is_some() {
            assumptions.push(phrase!("licences-assumed-peaks"));
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
            history,
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

    /// Returns the prices of entitlements, each with the day on which it can be left.
    fn prices(&self, licences: &[LicenceKey]) -> Prices {
        let own = self.portfolio.profile.currency;
        let priced = |key: &LicenceKey| -> Priced<'_> {
            let row = &self.portfolio[*key];
            let currency = row.contract.map_or(own, |contract| self.portfolio[contract].currency);
            let dates = row.contract.and_then(|contract| self.dates.get(contract.position()));
            (*key, row, currency, Exit::of(row, dates, self.today))
        };
        let priced: Vec<_> = licences.iter().map(priced).collect();
        Prices::of(&priced, own, &self.exchange)
    }

    /// Returns what the tables leave out and what is taken instead.
    fn assumptions(&self, licences: &[LicenceKey], measurements: &[Measurement]) -> Vec<Phrase> {
        const COLUMNS: [&str; 6] = ["quantity", "unit-price", "price-per", "from", "to", "minimum"];
        let entitlements = || licences.iter().map(|row| &self.portfolio[*row]);
        let mut assumptions = Vec::new();
        for row in entitlements() {
            let unread = row.unread.among(&COLUMNS);
            assumptions.extend(unread.map(|column| phrase!("licences-assumed-unreadable", column, licence = &row.id)));
        }
        if entitlements().any(|row| row.metric.is_none()) {
            assumptions.push(phrase!("licences-assumed-metric"));
        }
        if entitlements().any(|row| row.price().is_some() && row.price_per.is_none()) {
            assumptions.push(phrase!("licences-assumed-price-per"));
        }
        let unknown = measurements.iter().map(|one| one.unknown).fold(0, u64::saturating_add);
        if unknown > 0 {
            assumptions.push(phrase!("licences-assumed-unknown-active", unknown));
        }
        let mut figures = measurements.iter().flat_map(|one| [one.assigned, one.active]).flatten();
        if figures.any(|figure| figure.measured.is_none() && !figure.day_unreadable) {
            assumptions.push(phrase!("licences-assumed-measured-today"));
        }
        assumptions
    }

    /// Returns the contract whose day comes first, its last day for notice, and the day to act by. Where no contract sets a day, the
    /// first last day of an entitlement does.
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
        let last_days = || licences.iter().filter_map(|row| self.portfolio[*row].to).filter(|to| *to >= self.today);
        (contract, notice_by, first.map(|(day, _)| day).or_else(|| last_days().min()))
    }
}
