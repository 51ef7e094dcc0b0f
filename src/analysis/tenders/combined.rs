//! One tender for several contracts, of one organisation or of several: how it is held, and when it must start.

use chrono::{Days, NaiveDate};

use super::law::Law;
use super::lead_times::{LeadTimes, StepDays};
use super::schedule::Schedule;
use super::threshold::{InForce, Yardstick};
use super::time_rules::TimeRules;
use crate::analysis::Settings;
use crate::model::contract::{Implementation, Procedure};
use crate::model::money::Money;
use crate::model::portfolio::Profile;

/// How many days are tried for the change of system; every try makes good what the one before was late.
const MOST_TRIES: usize = 60;

/// The way to one contract in place of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CombinedTender {
    /// By which procedure: by the threshold, and above it the policy's for that size, else open.
    pub procedure: Procedure,
    /// The day on which the new contract takes over.
    pub takes_over: NaiveDate,
    /// The last possible start.
    pub start_by: NaiveDate,
    /// The threshold in force on the day of the notice, with the value held against it.
    pub threshold: InForce,
}

/// Plans tenders under one organisation's law and policy.
#[derive(Debug)]
pub struct Combiner<'a> {
    profile: &'a Profile,
    settings: &'a Settings,
    yardstick: Yardstick<'a>,
    rules: TimeRules,
    today: NaiveDate,
}

impl<'a> Combiner<'a> {
    /// Takes the organisation that would hold the tender, its policy and the day.
    #[must_use]
    pub fn new(profile: &'a Profile, settings: &'a Settings, today: NaiveDate) -> Self {
        let yardstick = Yardstick::of(profile, settings);
        Self { profile, settings, yardstick, rules: TimeRules::new(profile.country, &settings.tenders), today }
    }

    /// Returns the currency of the thresholds.
    #[must_use]
    pub fn currency(&self) -> crate::model::Currency {
        Law::of(self.profile.country).currency
    }

    /// Plans a tender that is over by a day. `value` is in the currency of the thresholds; one that is not known is taken to reach it.
    #[must_use]
    pub fn by(&self, day: NaiveDate, value: Option<Money>, size: Implementation) -> Option<CombinedTender> {
        let above = self.settings.tenders.procedures.get(&size).copied().unwrap_or(Procedure::Open);
        let way = |procedure| {
            let schedule = Schedule::back_from(day, procedure, &self.days(procedure, size), &self.rules);
            // No notice is sent in the past, whenever it should have been.
            let threshold = self.yardstick.on(schedule.notice_day()?.max(self.today), value);
            Some(CombinedTender { procedure, takes_over: day, start_by: schedule.start()?, threshold })
        };
        let below = way(Procedure::BelowThreshold)?;
        if value.is_some() && !below.threshold.is_reached { Some(below) } else { way(above) }
    }

    /// Plans a tender for the first day in a window by which it can be over when it starts today; the last day of a window that is too
    /// near, so that its start lies in the past.
    #[must_use]
    pub fn within(
        &self,
        first: NaiveDate,
        last: Option<NaiveDate>,
        value: Option<Money>,
        size: Implementation,
    ) -> Option<CombinedTender> {
        let first = first.max(self.today);
        let mut day = first;
        for _ in 0..MOST_TRIES {
            let at = last.map_or(day, |last| day.min(last));
            let tender = self.by(at, value, size)?;
            if tender.start_by >= self.today || last == Some(at) {
                return self.sooner(tender, first, value, size);
            }
            let late = (self.today - tender.start_by).num_days().unsigned_abs();
            day = at.checked_add_days(Days::new(late))?;
        }
        None
    }

    /// Returns the tender for the first day from which every day until that of `tender` can be met too: a try makes good too much where
    /// its start falls behind a quiet period.
    fn sooner(
        &self,
        tender: CombinedTender,
        first: NaiveDate,
        value: Option<Money>,
        size: Implementation,
    ) -> Option<CombinedTender> {
        let day_before = |tender: &CombinedTender| {
            let day = tender.takes_over.pred_opt().filter(|day| *day >= first)?;
            self.by(day, value, size).filter(|sooner| sooner.start_by >= self.today)
        };
        std::iter::successors(Some(tender), day_before).last()
    }

    fn days(&self, procedure: Procedure, size: Implementation) -> StepDays {
        let policy = &self.settings.tenders;
        let mut days = LeadTimes::built_in().days(procedure, size, policy.pace);
        days.extend(policy.lead_times.get(&procedure).into_iter().flatten());
        days.extend(policy.implementation_times.get(&size).into_iter().flatten());
        days
    }
}
