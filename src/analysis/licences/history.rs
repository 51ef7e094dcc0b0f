//! How active use went over time: what a position would have said on each day on which something was measured.
//!
//! A renewal is decided for years; the newest figure alone hides the season and the trend.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::measured::Row;
use super::organisation::{Organisation, Scope};
use crate::model::{LicenceKey, Portfolio};

/// Active use in all units together on a day of measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// The day.
    pub day: NaiveDate,
    /// How many were active, by the newest figure of every unit until then.
    pub active: u64,
}

/// What happens to the figures on a day, in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// An entitlement is over: its figure speaks of nobody any more.
    Ended(LicenceKey),
    /// A figure of an entitlement, or of the product.
    Counted(Option<LicenceKey>, u64),
}

/// The figures of one unit until a day.
#[derive(Default)]
struct Figures {
    of_product: Option<(NaiveDate, u64)>,
    of_licences: BTreeMap<LicenceKey, u64>,
    newest_of_licences: Option<NaiveDate>,
    sum_of_licences: u64,
}

impl Figures {
    fn take(&mut self, day: NaiveDate, event: Event) {
        let (licence, count) = match event {
            Event::Ended(licence) => (licence, None),
            Event::Counted(None, count) => {
                self.of_product = Some((day, count));
                return;
            }
            Event::Counted(Some(licence), count) => {
                self.newest_of_licences = Some(day);
                (licence, Some(count))
            }
        };
        let before = match count {
            Some(count) => self.of_licences.insert(licence, count),
            None => self.of_licences.remove(&licence),
        };
        self.sum_of_licences = self.sum_of_licences.saturating_sub(before.unwrap_or(0)).saturating_add(count.unwrap_or(0));
    }

    /// Returns what counts: a figure of the product stands for its licences, unless they were counted later.
    fn active(&self) -> u64 {
        match self.of_product {
            Some((day, count)) if Some(day) >= self.newest_of_licences => count,
            _ => self.sum_of_licences,
        }
    }
}

/// Returns active use on every day on which something was measured, from the day on which every unit had been measured; the
/// oldest first. Of two figures of one day the higher counts, and figures without a day are left out.
pub(super) fn history(portfolio: &Portfolio, organisation: &Organisation<'_>, rows: &[Row<'_>]) -> Vec<Point> {
    let mut events: Vec<(NaiveDate, Event, Scope)> = Vec::new();
    for (licence, usage) in rows {
        let (Some(day), Some(active)) = (usage.measured, usage.active) else { continue };
        let scope = organisation.scope_of(usage);
        let over = licence.and_then(|licence| Some((portfolio[licence].to?.succ_opt()?, Event::Ended(licence))));
        events.extend(over.map(|(day, ended)| (day, ended, scope.clone())));
        events.push((day, Event::Counted(*licence, active), scope));
    }
    events.sort();
    let mut scopes: BTreeMap<&Scope, Option<Figures>> = events.iter().map(|(_, _, scope)| (scope, None)).collect();
    let mut missing = scopes.len();
    let mut total = 0_u64;
    let mut points = Vec::new();
    for of_day in events.chunk_by(|one, other| one.0 == other.0) {
        for (day, event, scope) in of_day {
            let Some(figures) = scopes.get_mut(scope) else { continue };
            if figures.is_none() && matches!(event, Event::Ended(_)) {
                continue;
            }
            missing -= usize::from(figures.is_none());
            let figures = figures.get_or_insert_default();
            let before = figures.active();
            figures.take(*day, *event);
            total = total.saturating_sub(before).saturating_add(figures.active());
        }
        let counted = of_day.iter().any(|(_, event, _)| matches!(event, Event::Counted(..)));
        points.extend((missing == 0 && counted).then_some(Point { day: of_day[0].0, active: total }));
    }
    points
}
