//! How the contracts end that cover what is to go: when the last of their systems has gone, by the first notice that reaches that day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Flag, House, Leaving};
use crate::analysis::impact::cost_between;
use crate::model::contract_dates::ContractDates;
use crate::model::{Contract, ContractKey, Money, Portfolio, SystemKey};
use crate::phrase::Phrase;

/// A contract that covers something that is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The contract.
    pub contract: ContractKey,
    /// The systems that it covers and that are to go, by id.
    pub going: Vec<SystemKey>,
    /// Other systems that it covers and that do not go, by id.
    pub stays: Vec<SystemKey>,
    /// The day on which the last of what it covers is gone.
    pub last_day: NaiveDate,
    /// Whether that day is settled, and not a lower bound.
    pub is_settled: bool,
    /// The last day that costs no more of it than the first on which they all can go.
    pub useful_until: Option<NaiveDate>,
    /// How it ends.
    pub end: End,
    /// What was assumed of its dates.
    pub assumptions: Vec<Phrase>,
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
        /// What is paid from the day on which the last system is gone until then, in the contract's currency; none where nobody has
        /// set such a day.
        paid_for_nothing: Option<Money>,
        /// The exit before, where the last system could go by then, and goes between the two.
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

/// An exit that is missed by waiting for the wanted days.
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
    /// Returns the name as in output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::GoesOn => "goes-on",
            Self::Left { .. } => "left",
            Self::TooSoon { .. } => "too-soon",
            Self::Unknown => "unknown",
        }
    }

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

/// Returns the endings, which are sorted by contract, of the contracts that cover a system.
pub(super) fn of_system<'e>(portfolio: &Portfolio, endings: &'e [Ending], system: SystemKey) -> Vec<&'e Ending> {
    let mut contracts = portfolio.contracts_of(system).to_vec();
    contracts.dedup();
    let ending = |contract| endings.binary_search_by_key(&contract, |ending: &Ending| ending.contract).ok();
    contracts.into_iter().filter_map(ending).map(|at| &endings[at]).collect()
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
        // What is to come needs the contract until it goes again, where that is planned already; what has left needs none.
        let (mut stays, mut others_until) = (Vec::new(), None);
        for system in row.systems.iter().copied().filter(|system| !position.contains_key(system)) {
            match house.portfolio[system].leaves_on().filter(|day| *day >= house.today) {
                _ if house.portfolio[system].has_left(house.today) => {}
                Some(day) => others_until = others_until.max(Some(day)),
                None => stays.push(system),
            }
        }
        let last_day = covered.iter().map(|one| one.goes.day).chain(others_until).max()?;
        let can = covered.iter().map(|one| one.can.day).chain(others_until).max()?;
        let mut going: Vec<_> = covered.iter().map(|one| one.system).collect();
        going.sort_unstable();
        going.dedup();
        stays.sort_unstable();
        stays.dedup();
        let has_day = covered.iter().all(|one| one.has_day(house.today));
        let goes_on = !stays.is_empty() || !row.unknown_systems.is_empty();
        Some(Ending {
            contract,
            stays,
            last_day,
            is_settled: covered.iter().all(|one| one.is_settled()),
            // Whoever goes between that day and the exit pays until the exit.
            useful_until: row.terms.left_from(can, house.today).earliest_exit.filter(|exit| !goes_on && *exit >= can),
            assumptions: if goes_on { Vec::new() } else { dates.assumptions.clone() },
            end: if goes_on { End::GoesOn } else { end(house, row, dates, last_day, can, has_day) },
            going,
        })
    };
    contracts.into_iter().filter_map(of_contract).collect()
}

/// Returns how a contract ends that nothing needs after a day.
fn end(house: &House<'_>, row: &Contract, dates: &ContractDates, last_day: NaiveDate, can: NaiveDate, has_day: bool) -> End {
    let Some(exit) = row.terms.left_from(last_day, house.today).earliest_exit.filter(|_| !dates.is_unknown()) else {
        return End::Unknown;
    };
    if exit < last_day {
        let enough = dates.maximum_end.filter(|end| *end >= last_day);
        return End::TooSoon { end: exit, option: dates.option_by.zip(enough) };
    }
    let yearly = |from, until| row.annual_value.and_then(|value| cost_between(value, from, until));
    // Where it ends when the last system goes, an earlier day is a wish like any other.
    let earlier = row.terms.exit_before(last_day, house.today).filter(|earlier| *earlier >= can && last_day < exit);
    End::Left {
        notice_by: row.terms.notice_for(exit, house.today),
        exit,
        paid_for_nothing: if has_day { yearly(last_day, exit) } else { None },
        sooner: earlier.filter(|_| has_day).map(|earlier| Sooner {
            notice_by: row.terms.notice_for(earlier, house.today),
            exit: earlier,
            saving: yearly(earlier, exit),
        }),
    }
}

/// Returns that the last of a system's contracts ends before it goes, when that is so and it has any.
pub(super) fn ends_first(house: &House<'_>, leaving: &Leaving) -> Option<Flag> {
    let contracts = house.portfolio.contracts_of(leaving.system).iter();
    let running = contracts.filter_map(|contract| Some((*contract, house.running(*contract)?)));
    let ends = running.map(|(contract, dates)| Some((dates.current_end.filter(|_| !dates.runs_on())?, contract)));
    let (end, contract) = ends.collect::<Option<Vec<_>>>()?.into_iter().max()?;
    let dates = house.running(contract)?;
    let option = dates.option_by.filter(|_| dates.maximum_end.is_some_and(|maximum| maximum >= leaving.goes.day));
    (end < leaving.goes.day).then_some(Flag::ContractEndsFirst { contract, end, option })
}
