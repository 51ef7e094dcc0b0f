//! What levelling comes to: the moves, the quarters before and after, and how good that is.

use chrono::NaiveDate;

use super::{Group, Preparation};
use crate::model::ContractKey;
use crate::model::contract::Procedure;
use crate::model::money::Money;
use crate::phrase::Phrase;

/// What a capacity counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Tenders in preparation on the same day.
    AtOnce,
    /// Person-days in a quarter; of the current one, in what is left of it.
    PersonDaysAQuarter,
}

/// The levelled tenders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levelling {
    /// What the capacity counts.
    pub measure: Measure,
    /// The last day of the last quarter that is levelled.
    pub horizon: NaiveDate,
    /// The teams with tenders to prepare, by name.
    pub teams: Vec<Team>,
    /// Contracts that one tender could replace.
    pub groups: Vec<Group>,
    /// Contracts whose tenders need not start by the horizon.
    pub beyond: Vec<ContractKey>,
    /// What was assumed.
    pub assumptions: Vec<Phrase>,
}

/// The levelled tenders of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its owner or department; nothing where all are one team, or none is known.
    pub name: Option<String>,
    /// The capacity that was given; without one, the smallest that was found to do.
    pub capacity: u32,
    /// The highest load, before and after.
    pub peak: Change,
    /// The smallest capacity that is not proven to be too small. Where none was given and it is below `capacity`, that is the gap.
    pub least_capacity: u32,
    /// Whether the plan keeps the capacity.
    pub is_within: bool,
    /// Whether it is proven that no plan moves less; where the capacity is not kept, that none keeps it.
    pub is_proven: bool,
    /// What the plan moves.
    pub moved: Moved,
    /// What every plan that keeps the capacity moves at least; nothing where none is known to. Where it is less than `moved`, that is
    /// the gap, in options first and then in days.
    pub least_moved: Moved,
    /// Its tenders, by their levelled start.
    pub tenders: Vec<Tender>,
    /// The quarters from the current one to the last in which something is prepared.
    pub quarters: Vec<Quarter>,
    /// Why the capacity cannot be kept; empty when it is.
    pub jams: Vec<Jam>,
}

/// A figure before and after levelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// With every tender at its last possible start.
    pub before: u32,
    /// As levelled.
    pub after: u32,
}

/// How much is moved: options first, because they bind money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Moved {
    /// Options used beyond those that are needed to be in time at all.
    pub options: u32,
    /// Days by which tenders start before their last possible start, all together.
    pub days: u32,
    /// Tenders moved.
    pub tenders: u32,
}

/// A tender and what levelling does with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tender {
    /// The contract that it replaces.
    pub contract: ContractKey,
    /// Its procedure.
    pub procedure: Procedure,
    /// Its preparation before levelling: at the last possible start, and for a late one the first that can still be.
    pub planned: Preparation,
    /// Its preparation as levelled.
    pub levelled: Preparation,
    /// How many days it starts before its last possible start, with the options used. Needs, prices and the winning tender are so
    /// much older when the set-up begins.
    pub days_earlier: u32,
    /// The options that it uses.
    pub option: Option<OptionUse>,
    /// Whether its last possible start has passed, so that it starts as soon as it can and cannot be moved.
    pub is_fixed: bool,
    /// For a moved one, the first day on which the team would have too much if it stayed, and how much.
    pub makes_room: Option<(NaiveDate, u32)>,
}

impl Tender {
    /// Returns whether levelling changes it.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.planned != self.levelled
    }
}

/// Options that are used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionUse {
    /// How many.
    pub count: u32,
    /// How many of them only levelling asks for; without the others the tender would be late.
    pub for_levelling: u32,
    /// The last day to use the first of them.
    pub by: NaiveDate,
    /// The end that follows.
    pub end: NaiveDate,
    /// What is paid for the time that they bind, at the annual value, in the contract's currency; nothing where that is not known.
    pub value: Option<Money>,
}

/// A quarter of a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    /// Its first day.
    pub first: NaiveDate,
    /// The highest load of a day, or the person-days of the quarter, rounded up.
    pub load: Change,
    /// What the team can carry: the capacity, and of person-days in the current quarter the part that is left.
    pub capacity: u32,
}

/// A stretch of time into which tenders do not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jam {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// The tenders that make it so, by contract: with any of them gone, the others prove nothing. Where nothing is proven,
    /// or many are involved, those that lie there.
    pub contracts: Vec<ContractKey>,
    /// The days or person-days that they take in that time wherever they are moved, and those that the team has. Nothing where
    /// it is not the time alone.
    pub needed: Option<(u64, u64)>,
}
