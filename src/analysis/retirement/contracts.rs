//! How the contracts end that cover what is to go: when the last of their systems has gone, by the first notice that reaches that day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Flag, House, Leaving};
use crate::analysis::impact::cost_between;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::system::Stage;
use crate::model::{Contract, ContractKey, Money, SystemKey};

/// A contract that covers something that is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The contract.
    pub contract: ContractKey,
    /// The systems that it covers and that are to go, by id.
    pub going: Vec<SystemKey>,
    /// Other systems that it covers and that do not go, by id.
    pub stays: Vec<SystemKey>,
    /// The day on which the last of those that go is gone.
    pub last_day: NaiveDate,
    /// Whether that day is settled, and not a lower bound.
    pub is_settled: bool,
    /// The last day that costs no more than the first on which they all can go; none where every day counts.
    pub useful_until: Option<NaiveDate>,
    /// How it ends.
    pub end: End,
}

/// How a contract ends when what it covers goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// It covers more than what goes.
    GoesOn,
    /// It ends or is left on the first day from then on.
    Left {
        /// The last day for the notice that leads there; none where it ends by itself.
        notice_by: Option<NaiveDate>,
        /// The day.
        exit: NaiveDate,
        /// What is paid from the day on which the last system is gone until then, in the contract's currency.
        paid_for_nothing: Option<Money>,
        /// The exit that is missed by waiting for the wanted days.
        sooner: Option<Sooner>,
    },
    /// It ends before the last of them goes.
    TooSoon {
        /// Its end.
        end: NaiveDate,
        /// The last day to use an option, and its end with all of them, where that is enough.
        option: Option<(NaiveDate, NaiveDate)>,
    },
    /// Nobody knows when it ends.
    Unknown,
}

/// An exit that is reached when what a contract covers goes as early as it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sooner {
    /// The last day for the notice that leads there.
    pub notice_by: Option<NaiveDate>,
    /// The day.
    pub exit: NaiveDate,
    /// What is paid from then until the later exit, in the contract's currency.
    pub saving: Option<Money>,
}

impl End {
    /// Returns the day on which the contract ends; nothing where it goes on or nobody knows.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Left { exit, .. } => Some(*exit),
            Self::TooSoon { end, .. } => Some(*end),
            Self::GoesOn | Self::Unknown => None,
        }
    }
}

/// Returns how each running contract ends that covers something that is to go, by id.
pub(super) fn endings(house: &House<'_>, leaving: &[Leaving], position: &BTreeMap<SystemKey, usize>) -> Vec<Ending> {
    let mut contracts: Vec<_> = leaving.iter().flat_map(|one| house.portfolio.contracts_of(one.system)).copied().collect();
    contracts.sort_unstable();
    contracts.dedup();
    let of_contract = |contract| {
        let dates = house.running(contract)?;
        let row = &house.portfolio[contract];
        let leaving_of = |system: &SystemKey| position.get(system).map(|at| &leaving[*at]);
        let covered: Vec<&Leaving> = row.systems.iter().filter_map(leaving_of).collect();
        let last_day = covered.iter().map(|one| one.goes.day).max()?;
        let can = covered.iter().map(|one| one.can.day).max()?;
        // A system that has left needs no contract, and one that is to come will.
        let is_gone = |system: SystemKey| house.portfolio[system].stage_by(last_day, house.today) == Stage::Gone;
        let mut going: Vec<_> = covered.iter().map(|one| one.system).collect();
        going.sort_unstable();
        going.dedup();
        let mut stays: Vec<_> =
            row.systems.iter().copied().filter(|system| !going.contains(system) && !is_gone(*system)).collect();
        stays.sort_unstable();
        stays.dedup();
        let goes_on = !stays.is_empty() || !row.unknown_systems.is_empty();
        Some(Ending {
            contract,
            stays,
            last_day,
            is_settled: covered.iter().all(|one| one.is_settled()),
            useful_until: (!goes_on).then(|| useful_until(house, row, dates, can)).flatten(),
            end: if goes_on { End::GoesOn } else { end(house, row, dates, last_day, can) },
            going,
        })
    };
    contracts.into_iter().filter_map(of_contract).collect()
}

/// Returns how a contract ends that nothing needs after a day.
fn end(house: &House<'_>, row: &Contract, dates: &ContractDates, last_day: NaiveDate, can: NaiveDate) -> End {
    let Some(exit) = row.terms.left_from(last_day, house.today).exit() else { return End::Unknown };
    if exit < last_day {
        let enough = dates.maximum_end.filter(|end| *end >= last_day);
        return End::TooSoon { end: exit, option: dates.option_by.zip(enough) };
    }
    let yearly = |from, until| row.annual_value.and_then(|value| cost_between(value, from, until));
    let earlier = useful_until(house, row, dates, can).filter(|earlier| dates.runs_on() && *earlier < exit);
    End::Left {
        notice_by: row.terms.notice_for(exit, house.today),
        exit,
        paid_for_nothing: yearly(last_day, exit),
        sooner: earlier.map(|earlier| Sooner {
            notice_by: row.terms.notice_for(earlier, house.today),
            exit: earlier,
            saving: yearly(earlier, exit),
        }),
    }
}

/// Returns the last day that costs no more than another: the end of the term, or of the calendar period, that the day falls in. A
/// contract that can be left on any day has none.
fn useful_until(house: &House<'_>, row: &Contract, dates: &ContractDates, day: NaiveDate) -> Option<NaiveDate> {
    let until = match dates.duration {
        Duration::Fixed => dates.current_end,
        Duration::Tacit => row.terms.left_from(day, house.today).exit(),
        Duration::Evergreen => row.terms.notice_to_end_of.and_then(|_| row.terms.left_from(day, house.today).exit()),
        Duration::Unknown => None,
    };
    until.filter(|until| *until >= day)
}

/// Returns that the last of a system's contracts ends before it goes, when that is so and it has any.
pub(super) fn ends_first(house: &House<'_>, leaving: &Leaving) -> Option<Flag> {
    let contracts = house.portfolio.contracts_of(leaving.system).iter();
    let running = contracts.filter_map(|contract| Some((*contract, house.running(*contract)?)));
    let ends = running.map(|(contract, dates)| Some((dates.current_end.filter(|_| !dates.runs_on())?, contract)));
    let (end, contract) = ends.collect::<Option<Vec<_>>>()?.into_iter().max()?;
    (end < leaving.goes.day).then_some(Flag::ContractEndsFirst(contract, end))
}
