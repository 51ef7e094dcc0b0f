//! What was measured: of every licence and unit the newest figures, and whether they can be judged by.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::organisation::{Organisation, Scope};
use crate::model::{LicenceKey, Metric, Origin, Portfolio, Usage};
use crate::phrase;
use crate::phrase::Phrase;

/// A figure with the day on which it was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// How many.
    pub count: u64,
    /// Day of the measurement; nothing when none is given or it cannot be read.
    pub measured: Option<NaiveDate>,
    /// Whether a day is given that cannot be read.
    pub day_unreadable: bool,
    /// The row that says so.
    pub origin: Origin,
}

impl Figure {
    fn of(usage: &Usage, count: u64) -> Self {
        Self { count, measured: usage.measured, day_unreadable: usage.unread.has("measured"), origin: usage.origin }
    }
}

/// The figures that count for one licence, or one product, in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// Whose people were counted.
    pub scope: Scope,
    /// The newest figure of what is assigned.
    pub assigned: Option<Figure>,
    /// The newest figure of active use; of concurrent use, the highest in the window.
    pub active: Option<Figure>,
    /// How many of the active count as such because nobody knows when they were.
    pub unknown: u64,
}

/// Why a position cannot be judged by its use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unmeasured {
    /// No measurement at all.
    NoFigure,
    /// A measurement is older than the policy allows.
    Old(NaiveDate),
    /// A measurement does not say how many are active.
    NoActive,
    /// The day of a measurement cannot be read, so its age is not known.
    DayUnreadable,
}

/// The days between which a measurement is new enough.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) today: NaiveDate,
    pub(super) days: u32,
    /// Days before a measurement within which somebody was active.
    pub(super) active_within_days: u32,
}

impl Window {
    /// Returns whether a day is not longer ago than the window. A day that is not given counts as today.
    fn holds(self, measured: Option<NaiveDate>) -> bool {
        measured.is_none_or(|day| (self.today - day).num_days() <= i64::from(self.days))
    }

    /// Returns how many a row counts as active: as it states, or of the people whom it names.
    fn active(self, usage: &Usage) -> Option<u64> {
        let of_people = || {
            let from = usage.measured?.checked_sub_days(Days::new(self.active_within_days.into()))?;
            usage.holders.as_ref()?.active_since(from)
        };
        usage.active.or_else(of_people)
    }
}

/// A row of the usage table with the licence that it names; nothing when it names the product.
pub(super) type Row<'a> = (Option<LicenceKey>, &'a Usage);

/// Returns the rows that speak of today. A figure of an entitlement from before its last day is history,
/// unless a product that is still entitled has no other figure: then the renewed licence has not been measured under its own id yet.
pub(super) fn current<'a>(portfolio: &Portfolio, rows: Vec<Row<'a>>, today: NaiveDate, is_entitled: bool) -> Vec<Row<'a>> {
    let is_history = |(licence, usage): &Row<'_>| {
        let last_day = licence.and_then(|licence| portfolio[licence].to).filter(|to| *to < today);
        last_day.is_some_and(|last_day| usage.measured.map_or(is_entitled, |measured| measured <= last_day))
    };
    if is_entitled && rows.iter().all(is_history) { rows } else { rows.into_iter().filter(|row| !is_history(row)).collect() }
}

/// Returns the rows of one count. A tool that counted everybody itself has counted those in the units of other rows too: whichever
/// tells of active use counts, of two that do the newer, and the tool's when the other is no newer. Beside it: what was set aside.
pub(super) fn of_one_count(rows: Vec<Row<'_>>) -> (Vec<Row<'_>>, Option<Phrase>) {
    let (of_tools, kept): (Vec<Row<'_>>, Vec<Row<'_>>) = rows.into_iter().partition(|(_, usage)| usage.counted_by.is_some());
    let Some(tool) = of_tools.iter().find_map(|(_, usage)| usage.counted_by).filter(|_| !kept.is_empty()) else {
        return (if kept.is_empty() { of_tools } else { kept }, None);
    };
    let tells = |rows: &[Row<'_>]| {
        let is_active = |usage: &Usage| {
            usage.active.is_some() || usage.holders.as_ref().is_some_and(|holders| holders.active_since(NaiveDate::MIN).is_some())
        };
        let active = rows.iter().filter(|(_, usage)| is_active(usage)).map(|(_, usage)| usage.measured);
        active.max()
    };
    if tells(&kept) > tells(&of_tools) {
        (kept, Some(phrase!("licences-assumed-table-counts", tool)))
    } else {
        (of_tools, Some(phrase!("licences-assumed-tool-counts", tool)))
    }
}

/// Returns the figures that count: per licence and unit the newest, never the sum over days.
pub(super) fn measurements(
    organisation: &Organisation<'_>,
    rows: &[Row<'_>],
    metric: Metric,
    window: Window,
) -> Vec<Measurement> {
    let mut of_scope: BTreeMap<Scope, BTreeMap<Option<LicenceKey>, Vec<&Usage>>> = BTreeMap::new();
    for (licence, usage) in rows {
        of_scope.entry(organisation.scope_of(usage)).or_default().entry(*licence).or_default().push(usage);
    }
    let mut all = Vec::with_capacity(of_scope.len());
    for (scope, mut of_licence) in of_scope {
        // A figure of the product includes its licences: whichever was counted last stands for the unit.
        if let Some(of_product) = of_licence.remove(&None) {
            let newest = |rows: &[&Usage]| rows.iter().map(|usage| usage.measured).max().flatten();
            let of_licences = of_licence.values().map(|rows| newest(rows)).max().flatten();
            if of_licence.is_empty() || newest(&of_product) >= of_licences {
                of_licence = BTreeMap::from([(None, of_product)]);
            }
        }
        for rows in of_licence.into_values() {
            let figures = |count: &dyn Fn(&Usage) -> Option<u64>| {
                let counted = rows.iter().filter_map(|usage| Some(Figure::of(usage, count(usage)?)));
                counted.collect::<Vec<_>>()
            };
            let newest = |figures: Vec<Figure>| figures.into_iter().max_by_key(|figure| (figure.measured, figure.count));
            let peak = || {
                let in_window = figures(&|usage| usage.active).into_iter().filter(|figure| window.holds(figure.measured));
                in_window.filter(|_| metric == Metric::Concurrent).max_by_key(|figure| (figure.count, figure.measured))
            };
            let unknown_of = |usage: &&&Usage| usage.active.is_none() && usage.holders.is_some();
            let active = peak().or_else(|| newest(figures(&|usage| window.active(usage))));
            let counted = rows.iter().filter(unknown_of).find(|usage| active.is_some_and(|active| active.origin == usage.origin));
            let unknown = counted.and_then(|usage| usage.holders.as_ref()).map_or(0, |holders| holders.unknown());
            let assigned = newest(figures(&|usage| usage.assigned));
            all.push(Measurement { scope: scope.clone(), assigned, active, unknown });
        }
    }
    all
}

/// Returns why measurements do not tell how much is used; nothing when they do.
pub(super) fn unmeasured(measurements: &[Measurement], window: Window) -> Option<Unmeasured> {
    if measurements.iter().all(|one| one.assigned.is_none() && one.active.is_none()) {
        return Some(Unmeasured::NoFigure);
    }
    let why = |one: &Measurement| match (one.active, one.active.and_then(|active| active.measured)) {
        (None, _) => Some(Unmeasured::NoActive),
        (Some(_), Some(day)) => (!window.holds(Some(day))).then_some(Unmeasured::Old(day)),
        (Some(active), None) => active.day_unreadable.then_some(Unmeasured::DayUnreadable),
    };
    measurements.iter().filter_map(why).min()
}
