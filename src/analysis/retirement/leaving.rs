//! A system that is to go: its days, what it costs, and whether it can go when it is wanted to.

use chrono::NaiveDate;

use super::House;
use super::bounds::Bound;
use super::candidates::{Candidate, Wanted, WantedFrom, Why};
use super::contracts::{self, Ending};
use super::handover::{Arrival, Move, UnitUse};
use crate::analysis::impact::cost_between;
use crate::model::{ContractKey, Money, Period, SystemKey};

/// A system that is to go.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The system.
    pub system: SystemKey,
    /// Why it is to go.
    pub whys: Vec<Why>,
    /// The day by which it shall be gone.
    pub wanted: Option<Wanted>,
    /// What comes in its place, by id.
    pub arrivals: Vec<Arrival>,
    /// The first day on which it can go, whatever days are wanted.
    pub can: Bound,
    /// The day on which it goes as the wanted days stand: the wanted one, or the first after it that is possible.
    pub goes: Bound,
    /// Systems that depend on it directly, are not to go, and are in operation on that day.
    pub needed_by: Vec<SystemKey>,
    /// Systems that depend on it directly and are to go, but have no day of their own in the register.
    pub undated: Vec<SystemKey>,
    /// Its integrations with systems that stay.
    pub moves: Vec<Move>,
    /// The units whose people were measured to use it, where they do not all leave it on one day.
    pub units: Vec<UnitUse>,
    /// The last day that costs no more of its contracts than the first on which it can go, and the first contract to cost more.
    pub useful_until: Option<(NaiveDate, ContractKey)>,
    /// The day on which extracting data for the archive must begin; none where what it is a module of has the data.
    pub archive_by: Option<NaiveDate>,
    /// What it costs a year, in the portfolio's currency.
    pub yearly: Option<Money>,
    /// What was assumed for that.
    pub yearly_assumed: Option<String>,
    /// How long it runs beside what comes in its place, from today on, and what it costs in that time; none where nobody has set
    /// a day for it.
    pub overlap: Option<Overlap>,
    /// The day from which its yearly cost is saved; none where a contract that covers others goes on, or an end is not known.
    pub saved_from: Option<NaiveDate>,
    /// What else somebody must know.
    pub flags: Vec<Flag>,
}

/// A time in which a system and what comes in its place both run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The first day.
    pub from: NaiveDate,
    /// The day on which the system goes.
    pub until: NaiveDate,
    /// What the system costs in that time, where its yearly cost is known.
    pub cost: Option<Money>,
}

/// What somebody must know about a system that is to go, beside its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// Nothing says what happens to its data.
    NoArchivingPlan,
    /// Extracting data for the archive should have begun on this day.
    ArchiveLate(NaiveDate),
    /// The last of its contracts ends before it goes.
    ContractEndsFirst {
        /// The contract.
        contract: ContractKey,
        /// Its end.
        end: NaiveDate,
        /// The last day to use an option, where that is enough.
        option: Option<NaiveDate>,
    },
    /// It and this system name each other as replacement.
    ReplacesEachOther(SystemKey),
}

/// Whether a system can go when it is wanted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The wanted day has passed, and it is still there.
    Overdue,
    /// It cannot go on the wanted day.
    TooEarly,
    /// It cannot go on the wanted day, because another that could go earlier is wanted to go later.
    Clash,
    /// A day that decides is not known.
    Open,
    /// Nobody has set a day.
    NoDay,
    /// It can go on the wanted day, when what still depends on it is moved, and the day stands in its row and in theirs.
    SettleFirst,
    /// It can go on the wanted day.
    OnTime,
}

impl Verdict {
    /// Every verdict, the worst first.
    pub const ALL: [Self; 7] =
        [Self::Overdue, Self::TooEarly, Self::Clash, Self::Open, Self::NoDay, Self::SettleFirst, Self::OnTime];

    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::TooEarly => "too-early",
            Self::Clash => "clash",
            Self::Open => "open",
            Self::NoDay => "no-day",
            Self::SettleFirst => "settle-first",
            Self::OnTime => "on-time",
        }
    }
}

impl Leaving {
    /// Returns whether it can go when it is wanted to, as of a day.
    #[must_use]
    pub fn verdict(&self, today: NaiveDate) -> Verdict {
        let Some(wanted) = self.wanted.map(|wanted| wanted.day) else { return Verdict::NoDay };
        if wanted < today {
            Verdict::Overdue
        } else if self.can.day > wanted {
            Verdict::TooEarly
        } else if self.goes.day > wanted {
            Verdict::Clash
        } else if self.can.open.is_some() || self.goes.open.is_some() {
            Verdict::Open
        } else if !self.needed_by.is_empty() || !self.undated.is_empty() || self.has_only_a_derived_day() {
            Verdict::SettleFirst
        } else {
            Verdict::OnTime
        }
    }

    /// Returns whether the day that it is planned with stands nowhere in its own row.
    #[must_use]
    pub fn has_only_a_derived_day(&self) -> bool {
        self.wanted.is_some_and(|wanted| wanted.from != WantedFrom::Own)
    }

    /// Returns the day by which it should be gone: the wanted day, where that lies ahead, else the last useful one.
    #[must_use]
    pub fn should_go_by(&self, today: NaiveDate) -> Option<NaiveDate> {
        let wanted = self.wanted.map(|wanted| wanted.day).filter(|day| *day >= today);
        wanted.or(self.useful_until.map(|(day, _)| day))
    }

    /// Returns how many days lie between the first day on which it can go and the day by which it should; below zero where they
    /// are missing. Nothing where one of the two is not known or has passed.
    #[must_use]
    pub fn slack(&self, today: NaiveDate) -> Option<i64> {
        if self.can.open.is_some() || self.verdict(today) == Verdict::Overdue {
            return None;
        }
        let by = self.should_go_by(today)?;
        Some((by - self.can.day).num_days())
    }

    /// Returns whether somebody has set a day to come for it, if only one that is too early.
    #[must_use]
    pub fn has_day(&self, today: NaiveDate) -> bool {
        self.wanted.is_some_and(|wanted| wanted.day >= today)
    }

    /// Returns whether the day on which it goes is settled, so that others can plan by it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.goes.open.is_none()
    }
}

impl Leaving {
    pub(super) fn new(house: &House<'_>, candidates: &[Candidate], at: usize, can: Bound, goes: Bound) -> Self {
        let candidate = &candidates[at];
        let row = &house.portfolio[candidate.system];
        let replaces = |other: &SystemKey| candidate.replaced_by.contains(other);
        let is_to_go = |other: SystemKey| candidates.binary_search_by_key(&other, |one| one.system).ok();
        let (mut needed_by, mut undated) = (Vec::new(), Vec::new());
        for other in house.graph.dependent_systems(candidate.system).into_iter().filter(|other| !replaces(other)) {
            match is_to_go(other) {
                Some(other_at) if candidates[other_at].has_only_a_derived_day() => undated.push(other),
                Some(_) => {}
                None if house.portfolio[other].stage_by(goes.day, house.today).is_in_operation() => needed_by.push(other),
                None => {}
            }
        }
        let (yearly, yearly_assumed) = house.costs.of(candidate.system);
        let arrivals: Vec<_> = candidate.replaced_by.iter().map(|other| Arrival::of(house, *other)).collect();
        let mut flags = Vec::new();
        let is_module_of_leaving = row.part_of.and_then(is_to_go).is_some();
        if row.archiving_plan.is_none() && !row.unread.has("archiving-plan") && !is_module_of_leaving {
            flags.push(Flag::NoArchivingPlan);
        }
        let has_day = candidate.wanted.is_some_and(|wanted| wanted.day >= house.today);
        let each_other = |other: &&SystemKey| row.replaces.contains(*other);
        flags.extend(candidate.replaced_by.iter().find(each_other).map(|other| Flag::ReplacesEachOther(*other)));
        Self {
            system: candidate.system,
            whys: candidate.whys.clone(),
            wanted: candidate.wanted,
            overlap: overlap(house, &arrivals, goes.day, yearly).filter(|_| has_day),
            arrivals,
            can,
            goes,
            needed_by,
            undated,
            moves: Vec::new(),
            units: Vec::new(),
            useful_until: None,
            // Filled in when the contracts are known.
            archive_by: (!is_module_of_leaving).then_some(goes.day),
            yearly,
            yearly_assumed: yearly_assumed.map(|assumed| assumed.to_string()),
            saved_from: None,
            flags,
        }
    }

    /// Fills in what follows from the contracts that cover the system.
    pub(super) fn settle_contracts(&mut self, house: &House<'_>, endings: &[Ending]) {
        let own = contracts::of_system(house.portfolio, endings, self.system);
        self.useful_until = own.iter().filter_map(|ending| Some((ending.useful_until?, ending.contract))).min();
        let first_end = own.iter().filter_map(|ending| ending.end.day()).min();
        let archive = Period::months(house.settings.archive_months);
        self.archive_by = self.archive_by.and_then(|day| archive.before(first_end.unwrap_or(day)));
        if let Some(begin) = self.archive_by.filter(|begin| *begin < house.today && self.has_day(house.today)) {
            self.flags.push(Flag::ArchiveLate(begin));
        }
        self.flags.extend(contracts::ends_first(house, self));
        let goes_on = own.iter().any(|ending| ending.end.day().is_none());
        let last_end = own.iter().filter_map(|ending| ending.end.day()).max();
        self.saved_from = (!goes_on).then(|| last_end.map_or(self.goes.day, |end| end.max(self.goes.day)));
    }
}

/// Returns the time from the last arrival until a system goes.
fn overlap(house: &House<'_>, arrivals: &[Arrival], goes: NaiveDate, yearly: Option<Money>) -> Option<Overlap> {
    let last =
        arrivals.iter().map(|arrival| arrival.in_service_by(house.today)).collect::<Option<Vec<_>>>()?.into_iter().max()?;
    let from = last.max(house.today);
    let cost = yearly.and_then(|yearly| cost_between(yearly, from, goes));
    (from < goes).then_some(Overlap { from, until: goes, cost })
}
