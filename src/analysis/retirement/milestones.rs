//! What has to happen, by day: notices, arrivals, moves, the archive, the last user, and the ends of contracts.

use chrono::NaiveDate;

use super::{End, Ending, House, Leaving};
use crate::model::{ContractKey, SystemKey, UnitKey};

/// Something that has to happen by a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Milestone {
    /// The day.
    pub day: NaiveDate,
    /// What.
    pub step: Step,
    /// The systems that go with it.
    pub systems: Vec<SystemKey>,
    /// Whether the day rests on days that are settled, and not on lower bounds.
    pub is_settled: bool,
    /// Whether it should have begun earlier.
    pub is_late: bool,
}

/// What has to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Give notice of a contract.
    Notice(ContractKey),
    /// Use an option of a contract, which ends before its last system goes.
    Option(ContractKey),
    /// What comes in its place is in service.
    InService(SystemKey),
    /// The people of a unit can do without it.
    Frees(UnitKey),
    /// Begin to extract data for the archive.
    Archive,
    /// Move the integrations with systems that stay.
    Moves,
    /// The last user leaves it, and it goes.
    LastUser,
    /// A contract ends.
    Exit(ContractKey),
}

impl Step {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Notice(_) => "notice",
            Self::Option(_) => "option",
            Self::InService(_) => "in-service",
            Self::Frees(_) => "unit-moves",
            Self::Archive => "archive",
            Self::Moves => "integrations",
            Self::LastUser => "last-user",
            Self::Exit(_) => "exit",
        }
    }
}

/// Returns what has to happen from today on, by day.
pub(super) fn of(house: &House<'_>, leaving: &[Leaving], endings: &[Ending]) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = endings.iter().flat_map(of_contract).collect();
    let mut arrivals: Vec<(SystemKey, NaiveDate, SystemKey)> = Vec::new();
    for one in leaving {
        let mut add = |day: NaiveDate, step| {
            let is_late = day < house.today;
            let (day, is_settled) = (day.max(house.today), one.is_settled());
            milestones.push(Milestone { day, step, systems: vec![one.system], is_settled, is_late });
        };
        // What nobody has set a day for has a first possible day, and none on which somebody must have done something.
        if one.has_day(house.today) {
            one.archive_by.into_iter().for_each(|day| add(day, Step::Archive));
            if !one.moves.is_empty() {
                add(one.goes.day, Step::Moves);
            }
            add(one.goes.day, Step::LastUser);
        }
        // From a day that lies in the past on, they could have left.
        let freed = one.units.iter().filter_map(|unit| Some((unit.unit, unit.from?)));
        freed.for_each(|(unit, day)| add(day, Step::Frees(unit)));
        let to_come = one.arrivals.iter().filter(|arrival| !arrival.is_there);
        arrivals.extend(to_come.filter_map(|arrival| Some((arrival.system, arrival.in_service_by(house.today)?, one.system))));
    }
    arrivals.sort_unstable();
    milestones.extend(arrivals.chunk_by(|one, next| one.0 == next.0).map(|of| Milestone {
        day: of[0].1,
        step: Step::InService(of[0].0),
        systems: of.iter().map(|(_, _, replaced)| *replaced).collect(),
        is_settled: true,
        is_late: false,
    }));
    milestones.sort_unstable();
    milestones
}

fn of_contract(ending: &Ending) -> Vec<Milestone> {
    let milestone = |day: NaiveDate, step| Milestone {
        day,
        step,
        systems: ending.going.clone(),
        is_settled: ending.is_settled,
        is_late: false,
    };
    let contract = ending.contract;
    match &ending.end {
        End::Left { notice_by, exit, .. } => {
            let notice = notice_by.map(|day| milestone(day, Step::Notice(contract)));
            notice.into_iter().chain([milestone(*exit, Step::Exit(contract))]).collect()
        }
        End::TooSoon { end, option } => {
            let option = option.map(|(by, _)| milestone(by, Step::Option(contract)));
            option.into_iter().chain([milestone(*end, Step::Exit(contract))]).collect()
        }
        End::GoesOn | End::Unknown => Vec::new(),
    }
}
