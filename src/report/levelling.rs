//! The levelled tenders as procurement reads them: whether the people suffice, what must start earlier for that, and what it costs.
//!
//! The analysis has decided everything; here it is put into words, tables and files.

mod json;
mod sheets;
mod table;
mod verdict;

use chrono::{Datelike, NaiveDate};

use crate::analysis::tenders::joint::Shared;
use crate::analysis::tenders::levelling::{Group, Levelling, Measure, Quarter, Team, Teams, Tender, level};
use crate::facts::Facts;
use crate::model::{Contract, ContractKey, Language};
use crate::phrase;
use crate::phrase::Phrase;
use crate::words::say;

pub use json::{LevellingDocument, json};
pub use sheets::{moves, sheets, style};
pub use table::{markdown, table};

/// The levelled tenders of a portfolio, ready to be written.
#[derive(Debug)]
pub struct LevelReport<'a> {
    /// What is known.
    pub facts: &'a Facts<'a>,
    /// What levelling comes to.
    pub levelling: Levelling,
}

impl<'a> LevelReport<'a> {
    /// Levels the tenders by the settings of the facts.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>) -> Self {
        let owner_of = |contract| facts.owner_of_contract(contract);
        let levelling = level(facts.portfolio, &facts.dates, &facts.plans, facts.today, facts.settings, owner_of);
        Self { facts, levelling }
    }

    /// Returns whether somebody has said what the teams can carry; else the least that does is looked for.
    fn is_capacity_given(&self) -> bool {
        self.facts.settings.levelling.capacity > 0
    }

    /// Returns what people call a team.
    fn team_name(&self, team: &Team) -> Phrase {
        match (&team.name, self.facts.settings.levelling.teams) {
            (Some(name), _) => name.into(),
            (None, Teams::All) => phrase!("levelling-all-tenders"),
            (None, Teams::Owner) => phrase!("levelling-no-owner"),
            (None, Teams::Department) => phrase!("levelling-no-department"),
        }
    }

    /// Returns a load with its unit: `3 tenders at once`.
    fn load(&self, load: u32) -> Phrase {
        match self.levelling.measure {
            Measure::AtOnce => phrase!("levelling-load-at-once", load),
            Measure::PersonDaysAQuarter => phrase!("levelling-load-person-days", load),
        }
    }

    fn say(&self, phrase: &Phrase) -> String {
        say(phrase, Language::of_people(&self.facts.portfolio.profile))
    }

    fn contract(&self, contract: ContractKey) -> &'a Contract {
        &self.facts.portfolio[contract]
    }

    /// Returns the ids of contracts, in their order.
    fn ids(&self, contracts: &[ContractKey]) -> Vec<&'a str> {
        contracts.iter().map(|contract| self.contract(*contract).id.as_str()).collect()
    }

    /// Returns the supplier that a group shares, as the first of its contracts writes it.
    fn shared_supplier(&self, group: &Group) -> Option<&'a str> {
        let is_shared = group.shared.iter().any(|shared| matches!(shared, Shared::Supplier(_)));
        let mut suppliers = group.contracts.iter().filter_map(|contract| self.contract(*contract).supplier.as_deref());
        suppliers.next().filter(|_| is_shared)
    }
}

/// Returns the class of goods that a group shares.
fn shared_class(group: &Group) -> Option<&str> {
    group.shared.iter().find_map(|shared| match shared {
        Shared::Class(class) => Some(class.as_str()),
        Shared::Supplier(_) => None,
    })
}

/// Returns the name of a quarter by its first day: `2027 Q2`.
pub(super) fn quarter_name(first: NaiveDate) -> String {
    format!("{} Q{}", first.year(), first.month0() / 3 + 1)
}

/// Returns how much of a quarter's levelled load is above what the team can carry.
fn excess(quarter: &Quarter) -> Option<u32> {
    quarter.load.after.checked_sub(quarter.capacity).filter(|excess| *excess > 0)
}

/// What has to be known of a tender beside its planned days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Its last possible start has passed: it starts at once and cannot be moved.
    Late,
    /// It uses an option so that the team has room.
    Option,
    /// It starts earlier so that the team has room.
    Earlier,
    /// It stays, but only an option that must be used in any case leaves it the time.
    OptionFirst,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Late, Self::Option, Self::Earlier, Self::OptionFirst];

    fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Option => "option",
            Self::Earlier => "earlier",
            Self::OptionFirst => "option-first",
        }
    }

    /// Returns nothing for a tender that simply stays as planned.
    fn of(tender: &Tender) -> Option<Self> {
        match &tender.option {
            _ if tender.is_fixed => Some(Self::Late),
            Some(option) if option.for_levelling > 0 => Some(Self::Option),
            _ if tender.is_moved() => Some(Self::Earlier),
            Some(_) => Some(Self::OptionFirst),
            None => None,
        }
    }
}
