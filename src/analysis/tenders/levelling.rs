//! Levelling: whether a year's tenders fit the people who prepare them, and which must start earlier so that they do.
//!
//! **In preparation** is a tender from the first work on it (needs and mandate) until its contract is signed. So long it binds
//! the procurement team; setting up and moving is the department's work, and not counted.
//!
//! **Moved** is the preparation as a whole: counted back with the same steps, legal periods and holidays from an earlier day, so
//! that a moved tender is as lawful as the planned one. Its procedure stays as planned. Setting up, moving and the end of the old
//! contract stay where they are, and nothing is paid twice: the new contract says when its delivery begins. What a move costs is
//! time: needs, prices and the winning tender are so many days older when the set-up begins. What an option costs is its period:
//! for so long the old contract is bound, at its annual value. No tender starts after its last possible start or before today.
//! One whose last possible start has passed starts on the next working day, and counts as load; it cannot be moved.
//!
//! **The best plan** keeps the capacity; then it uses as few options as can be beyond those that are needed to be in time at all,
//! then it moves as few days as can be, then as few tenders. Where the capacity cannot be kept, the plan is the flattest that was
//! found: the squares of what lies above it, day by day, are few. Without a capacity, the smallest that does is looked for, and no
//! option is used for that: an option binds money, and nobody has set a limit.
//!
//! Everything is planned to the day: one tender can begin on the day on which another is signed, and a best plan by weeks would
//! prove nothing of the days. Only what is shown, and person-days, go by the quarter.
//!
//! `search` finds a plan, `bound` says what none can beat, `exact` closes the gap between them where it is small, and `solve` puts
//! them together.

mod bound;
mod exact;
mod groups;
mod outcome;
mod problem;
mod search;
mod solve;
mod team;
mod window;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

pub use groups::Group;
pub use outcome::{Change, Jam, Levelling, Measure, Moved, OptionUse, Quarter, Team, Tender};
pub use window::Preparation;

use super::Plan;
use super::lead_times::PLANNABLE;
use crate::analysis::Settings;
use crate::analysis::tenders::time_rules::TimeRules;
use crate::model::contract::Procedure;
use crate::model::contract_dates::ContractDates;
use crate::model::period::PeriodEnd;
use crate::model::{ContractKey, Period, Portfolio};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;
use window::{Frame, Window};

/// Person-days that a tender takes its team, by procedure.
pub type PersonDays = BTreeMap<Procedure, u32>;

crate::settings! {
    /// Settings of the levelling.
    LevellingSettings {
        /// Tenders that a team can prepare at once, or with `person-days` what it can give a quarter; 0 looks for the least that does.
        capacity: u32 = 0,
        /// Who shares that capacity: `all`, each `owner` or each `department`.
        teams: Teams = Teams::All,
        /// Person-days that a tender takes, such as `{ open = 60, below-threshold = 15 }`; without them every tender counts as one.
        person_days: PersonDays = PersonDays::new(),
        /// Quarters that are levelled, the current one first.
        #[at_most = 40]
        quarters: u32 = 16,
        /// Months within which contracts must end to be proposed for one tender.
        #[at_most = 60]
        together_months: u32 = 6,
    }
    check can_be_levelled
}

fn can_be_levelled(settings: &LevellingSettings) -> Result<(), Phrase> {
    let cannot = settings.person_days.keys().find(|procedure| !PLANNABLE.contains(procedure));
    match cannot {
        _ if settings.quarters == 0 => Err(phrase!("setting-no-quarter")),
        Some(procedure) => Err(phrase!("setting-not-levelled", procedure = procedure.name())),
        None => Ok(()),
    }
}

/// Who shares a capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Teams {
    /// Everybody.
    #[default]
    All,
    /// Each contract owner.
    Owner,
    /// Each organisation unit whose systems are covered.
    Department,
}

/// Levels the tenders that may have to start within the quarters of the settings. `owner_of` says who answers for a contract.
#[must_use]
pub fn level<'a>(
    portfolio: &'a Portfolio,
    dates: &[ContractDates],
    plans: &[Plan],
    today: NaiveDate,
    settings: &Settings,
    owner_of: impl Fn(ContractKey) -> Option<&'a str>,
) -> Levelling {
    let own = &settings.levelling;
    let horizon = Period::months(own.quarters.saturating_sub(1).saturating_mul(3)).after(first_of_quarter(today));
    let horizon = PeriodEnd::Quarter.containing(horizon.unwrap_or(NaiveDate::MAX));
    let rules = TimeRules::new(portfolio.profile.country, &settings.tenders);
    let frame = Frame { portfolio, dates, today, rules, horizon, with_options: own.capacity > 0 };
    let (windows, beyond) = window::windows(&frame, plans, settings);
    let mut assumptions = Vec::new();
    let effort = Effort::of(&own.person_days, &windows, &mut assumptions);
    let name_of = |contract: ContractKey| match own.teams {
        Teams::All => None,
        Teams::Owner => owner_of(contract),
        Teams::Department => department_of(portfolio, contract),
    };
    let mut by_team: BTreeMap<Option<String>, (Option<String>, Vec<Window>)> = BTreeMap::new();
    for window in windows {
        let name = name_of(window.contract);
        let team = by_team.entry(name.map(fold)).or_insert_with(|| (name.map(str::to_owned), Vec::new()));
        team.1.push(window);
    }
    let teams: Vec<Team> =
        by_team.into_values().map(|(name, windows)| team::level(&frame, name, &windows, &effort, own.capacity)).collect();
    let measure = if own.person_days.is_empty() { Measure::AtOnce } else { Measure::PersonDaysAQuarter };
    let groups = groups::groups(portfolio, plans, &teams, &effort, Period::months(own.together_months));
    Levelling { measure, horizon, teams, groups, beyond, assumptions }
}

/// What a tender takes of a team.
struct Effort<'a> {
    /// Nothing where every tender counts as one.
    person_days: Option<&'a PersonDays>,
    /// The largest effort that is given.
    most: u32,
}

impl<'a> Effort<'a> {
    fn of(person_days: &'a PersonDays, windows: &[Window], assumptions: &mut Vec<Phrase>) -> Self {
        let person_days = Some(person_days).filter(|person_days| !person_days.is_empty());
        let most = person_days.into_iter().flat_map(BTreeMap::values).copied().max().unwrap_or(0);
        let not_given = |procedure: &&Procedure| {
            person_days.is_some_and(|given| !given.contains_key(procedure))
                && windows.iter().any(|window| window.procedure == **procedure)
        };
        for procedure in PLANNABLE.iter().filter(not_given) {
            assumptions.push(phrase!("levelling-effort-assumed", procedure = procedure.word(), most));
        }
        Self { person_days, most }
    }

    /// Returns the person-days of a procedure; nothing where every tender counts as one.
    fn person_days(&self, procedure: Procedure) -> Option<u32> {
        self.person_days.map(|given| given.get(&procedure).copied().unwrap_or(self.most))
    }
}

/// Returns the unit of the first system that a contract covers and that has one.
fn department_of(portfolio: &Portfolio, contract: ContractKey) -> Option<&str> {
    let unit = portfolio[contract].systems.iter().find_map(|system| portfolio[*system].unit)?;
    Some(&portfolio[unit].name)
}

/// Returns the first day of the quarter that a day falls in.
fn first_of_quarter(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), (day.month0() / 3) * 3 + 1, 1).unwrap_or(day)
}
