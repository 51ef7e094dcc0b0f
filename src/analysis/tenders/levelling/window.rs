//! When a tender can be prepared: every start from today to the last possible one, and with an option, to the one after it.

use chrono::{Days, NaiveDate};
use rustc_hash::FxHashMap;

use crate::analysis::Settings;
use crate::analysis::tenders::Plan;
use crate::analysis::tenders::lead_times::StepDays;
use crate::analysis::tenders::route::Router;
use crate::analysis::tenders::schedule::{Event, Schedule};
use crate::analysis::tenders::threshold::Yardstick;
use crate::analysis::tenders::time_rules::TimeRules;
use crate::model::contract::Procedure;
use crate::model::contract_dates::ContractDates;
use crate::model::{Contract, ContractKey, Portfolio};

/// More options than any contract has in earnest.
const MOST_OPTIONS: u32 = 12;

/// Days by which holidays may make a preparation longer or shorter.
const HOLIDAYS: i64 = 60;

/// When a team is bound by a tender: from the first work on it to the day on which the contract is signed and set-up begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preparation {
    /// The first day.
    pub start: NaiveDate,
    /// The day on which the contract is signed; from then on the department is at work, no longer the team.
    pub signed: NaiveDate,
}

/// A way to prepare a tender.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub(super) preparation: Preparation,
    /// How many options are used.
    pub(super) options: u32,
    /// How many days it starts before the last possible start with these options.
    pub(super) days_earlier: u32,
}

/// A tender with every way to prepare it.
#[derive(Debug, Clone)]
pub(super) struct Window {
    pub(super) contract: ContractKey,
    pub(super) procedure: Procedure,
    /// The end with each number of options used.
    pub(super) ends: Vec<NaiveDate>,
    /// The ways, the one that was planned first, and each after it dearer: earlier starts, then more options.
    pub(super) ways: Vec<Way>,
    /// Whether its last possible start has passed, so that it starts as soon as it can.
    pub(super) is_fixed: bool,
}

impl Window {
    /// Returns how many options it needs in any case.
    pub(super) fn options_needed(&self) -> u32 {
        self.ways[0].options
    }
}

/// What is asked for.
pub(super) struct Frame<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) dates: &'a [ContractDates],
    pub(super) today: NaiveDate,
    /// What the steps are counted by.
    pub(super) rules: TimeRules,
    /// Tenders that may start later are left out.
    pub(super) horizon: NaiveDate,
    /// Whether options may be used that are not needed.
    pub(super) with_options: bool,
}

/// The steps of a kind of tender, counted back from any day; the same for many contracts, so each day is counted once.
struct Chain {
    procedure: Procedure,
    days: StepDays,
    counted: FxHashMap<NaiveDate, Option<Preparation>>,
}

impl Chain {
    fn until(&mut self, end: NaiveDate, rules: &TimeRules) -> Option<Preparation> {
        let count = || {
            let schedule = Schedule::back_from(end, self.procedure, &self.days, rules);
            let signed = schedule.milestones.iter().find(|milestone| milestone.event >= Event::Implementation)?.date;
            Some(Preparation { start: schedule.start()?, signed })
        };
        *self.counted.entry(end).or_insert_with(count)
    }
}

/// Returns the windows of the tenders that may have to start by the horizon, and the contracts whose tenders need not.
pub(super) fn windows(frame: &Frame<'_>, plans: &[Plan], settings: &Settings) -> (Vec<Window>, Vec<ContractKey>) {
    let profile = &frame.portfolio.profile;
    let router = Router::new(profile.country, Yardstick::of(profile, settings), frame.today, &settings.tenders);
    let mut chains: Vec<Chain> = Vec::new();
    let (mut found, mut beyond) = (Vec::new(), Vec::new());
    for (key, contract) in frame.portfolio.contracts() {
        let plan = &plans[key.position()];
        let (Some(procedure), Some(end), Some(start)) = (plan.procedure, plan.until, plan.start_by) else { continue };
        if start > frame.horizon {
            beyond.push(key);
            continue;
        }
        let days = router.days(contract, procedure, plan.implementation);
        let known = chains.iter().position(|chain| chain.procedure == procedure && chain.days == days);
        let at = known.unwrap_or_else(|| {
            chains.push(Chain { procedure, days, counted: FxHashMap::default() });
            chains.len() - 1
        });
        let ends = frame.ends(contract, &frame.dates[key.position()], end);
        match frame.ways(&mut chains[at], &ends) {
            Some((ways, _)) if ways[0].preparation.start > frame.horizon => beyond.push(key),
            Some((ways, is_fixed)) => found.push(Window { contract: key, procedure, ends, ways, is_fixed }),
            None => {}
        }
    }
    (found, beyond)
}

impl Frame<'_> {
    /// Returns the end, and the ends with one option after the other used, as far as they can still be.
    fn ends(&self, contract: &Contract, dates: &ContractDates, end: NaiveDate) -> Vec<NaiveDate> {
        let mut ends = vec![end];
        let can_be_used = dates.option_by.is_some_and(|by| by >= self.today) && !dates.runs_on();
        if let Some(options) = contract.terms.options.filter(|options| can_be_used && !options.each.is_zero()) {
            let left = contract.terms.options_left().min(MOST_OPTIONS);
            ends.extend((1..=left).map_while(|count| options.each.times(count)?.after(end)));
        }
        ends
    }

    /// Returns every way to prepare a tender, and whether there is but one because it is late.
    fn ways(&self, chain: &mut Chain, ends: &[NaiveDate]) -> Option<(Vec<Way>, bool)> {
        let mut ways: Vec<Way> = Vec::new();
        let mut earlier_options = None;
        for (options, end) in (0..).zip(ends) {
            let Some(latest) = chain.until(*end, &self.rules) else { break };
            if latest.start < self.today {
                continue;
            }
            if !ways.is_empty() && !self.with_options {
                break;
            }
            // Up to the last start with one option less, that start is the better one.
            let first = earlier_options.map_or(self.today, |start: NaiveDate| start.max(self.today));
            ways.extend(self.starts(chain, *end, latest, first, options));
            if latest.start > self.horizon {
                break;
            }
            earlier_options = latest.start.succ_opt();
        }
        if ways.is_empty() {
            let preparation = self.soonest(chain, ends[0])?;
            return Some((vec![Way { preparation, options: 0, days_earlier: 0 }], true));
        }
        Some((ways, false))
    }

    /// Returns the preparations that start on `first` or later, latest first: the last possible one as it is planned, and the
    /// quickest for every start before. Of those beyond the horizon the last one stands for all.
    fn starts(&self, chain: &mut Chain, end: NaiveDate, latest: Preparation, first: NaiveDate, options: u32) -> Vec<Way> {
        let way = |preparation: Preparation| {
            let days = (latest.start - preparation.start).num_days();
            Way { preparation, options, days_earlier: u32::try_from(days).unwrap_or(u32::MAX) }
        };
        let mut ways = vec![way(latest)];
        let mut last = latest.start;
        let long = (end - latest.start).num_days() + HOLIDAYS;
        let in_horizon = self.horizon.checked_add_days(Days::new(long.unsigned_abs())).unwrap_or(end);
        for day in end.min(in_horizon).iter_days().rev() {
            let Some(preparation) = chain.until(day, &self.rules).filter(|preparation| preparation.start >= first) else { break };
            if preparation.start >= latest.start || preparation.start > self.horizon {
                continue;
            }
            if preparation.start == last {
                ways.pop();
            }
            last = preparation.start;
            ways.push(way(preparation));
        }
        ways
    }

    /// Returns the preparation that begins on the first working day, and is signed as soon as the steps let it.
    fn soonest(&self, chain: &mut Chain, end: NaiveDate) -> Option<Preparation> {
        let missing = (self.today - chain.until(end, &self.rules)?.start).num_days();
        let mut day = end.checked_add_days(Days::new(missing.unsigned_abs()))?;
        let mut soonest = chain.until(day, &self.rules)?;
        while soonest.start < self.today {
            day = day.succ_opt()?;
            soonest = chain.until(day, &self.rules)?;
        }
        loop {
            day = day.pred_opt()?;
            match chain.until(day, &self.rules)? {
                sooner if sooner.start >= self.today => soonest = sooner,
                // Steps begin on working days, so no way back may end on this very day; the first step then has a day more.
                _ => return Some(Preparation { start: self.rules.calendar().working_day_on_or_after(self.today), ..soonest }),
            }
        }
    }
}
