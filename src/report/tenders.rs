//! The tender calendar: which contracts must be tendered, when each step must start, and what can be done where it is too late.
//!
//! Everything here shows what the plans of the contracts hold; nothing is computed a second time.

mod columns;
mod entry;
mod ics;
mod json;
pub(in crate::report) mod ocds;
mod table;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::analysis::tenders::State;
use crate::facts::Facts;
use crate::model::Language;
use crate::model::contract::Procedure;
use crate::model::money::{Currency, Money};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;
use crate::words::say;

pub use columns::{sheet_name, sheets, style};
pub use entry::{Entry, Step as EntryStep};
pub use ics::ics;
pub use json::{Document, json};
pub use ocds::ocds;
pub use table::{markdown, table};

/// By what contracts are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The quarter of the last possible start.
    Quarter,
    /// The units that use what it covers.
    Department,
    /// The other party.
    Supplier,
    /// Who answers for it.
    Owner,
}

/// What a reader asks to see.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The last day of a start that is shown; nothing shows every contract.
    pub until: Option<NaiveDate>,
    /// By what contracts are grouped.
    pub by: Option<By>,
    /// The procedures that are shown; none shows all.
    pub procedures: Vec<Procedure>,
    /// Whether assumptions and milestones are shown in full.
    pub full: bool,
    /// Whether it is for everybody: without what is paid, who answers for it, and what the organisation thinks of it.
    pub public: bool,
}

/// The tender calendar.
#[derive(Debug)]
pub struct Calendar<'a> {
    /// What is known.
    pub facts: &'a Facts<'a>,
    /// What the reader asked to see.
    pub view: View,
    /// The contracts of the procedures asked for, the most urgent first.
    pub entries: Vec<Entry<'a>>,
}

/// Contracts that have something in common.
#[derive(Debug)]
pub struct Grouped<'a, 'b> {
    /// What that is; empty for all.
    pub title: String,
    /// The contracts, the most urgent first.
    pub entries: Vec<&'b Entry<'a>>,
}

/// What contracts are worth together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Worth {
    /// How many contracts.
    pub contracts: u64,
    /// Those of them whose value is known.
    pub valued: u64,
    /// Their estimated values, in the portfolio's currency.
    pub value: Money,
    /// Values in currencies for which the policy has no rate.
    pub not_converted: BTreeMap<Currency, Money>,
}

impl<'a> Calendar<'a> {
    /// Makes the calendar of every contract that the reader asks for.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>, view: View) -> Self {
        let entries = facts.portfolio.contracts().map(|(key, _)| Entry::of(facts, key));
        let is_asked_for = |entry: &Entry<'_>| {
            view.procedures.is_empty() || entry.procedure().is_some_and(|procedure| view.procedures.contains(&procedure))
        };
        let mut entries: Vec<_> = entries.filter(is_asked_for).collect();
        if view.public {
            // What is urgent is nobody else's business, and what has ended is no contract.
            entries.retain(|entry| entry.plan.state != State::Expired);
            entries.sort_by_key(|entry| (entry.ends().is_none(), entry.ends(), entry.row.id.clone()));
        } else {
            entries.sort_by_key(Entry::urgency);
        }
        Self { facts, view, entries }
    }

    /// Returns the language of its readers.
    fn language(&self) -> Language {
        Language::of_people(&self.facts.portfolio.profile)
    }

    fn say(&self, phrase: &Phrase) -> String {
        say(phrase, self.language())
    }

    /// Returns the contracts that are shown: those to act on whenever their day was, and those that start in time.
    pub fn shown(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| self.view.until.is_none_or(|until| entry.is_within(until)))
    }

    /// Returns the contracts shown, in groups when the reader asked for them.
    #[must_use]
    pub fn groups(&self) -> Vec<Grouped<'a, '_>> {
        let Some(by) = self.view.by else {
            return vec![Grouped { title: String::new(), entries: self.shown().collect() }];
        };
        // Those that belong to none come last.
        let mut groups: BTreeMap<(bool, String), Grouped<'a, '_>> = BTreeMap::new();
        for entry in self.shown() {
            let named = by.name(entry).filter(|name| !name.is_empty());
            let key = (named.is_none(), named.as_deref().map(fold).unwrap_or_default());
            let title = || named.unwrap_or_else(|| self.say(&by.nothing()));
            groups.entry(key).or_insert_with(|| Grouped { title: title(), entries: Vec::new() }).entries.push(entry);
        }
        groups.into_values().collect()
    }

    /// Returns how many contracts are in each state and what they are worth, the most urgent state first.
    #[must_use]
    pub fn by_state(&self) -> BTreeMap<State, Worth> {
        let mut states: BTreeMap<State, Vec<&Entry<'a>>> = BTreeMap::new();
        for entry in &self.entries {
            states.entry(entry.plan.state).or_default().push(entry);
        }
        states.into_iter().map(|(state, entries)| (state, self.worth(entries))).collect()
    }

    /// Returns what contracts are worth together.
    pub fn worth<'e>(&self, entries: impl IntoIterator<Item = &'e Entry<'a>>) -> Worth
    where
        'a: 'e,
    {
        let mut worth = Worth::default();
        for entry in entries {
            worth.contracts += 1;
            let Some(value) = &entry.plan.value else { continue };
            worth.valued += 1;
            match self.facts.in_own_currency(value.value, value.currency) {
                Some(value) => worth.value = worth.value.saturating_add(value),
                None => {
                    let sum = worth.not_converted.entry(value.currency).or_default();
                    *sum = sum.saturating_add(value.value);
                }
            }
        }
        worth
    }
}

impl By {
    fn name(self, entry: &Entry<'_>) -> Option<String> {
        match self {
            Self::Quarter => entry.plan.start_by.map(|day| format!("{} Q{}", day.year(), day.month0() / 3 + 1)),
            Self::Department => Some(entry.department()),
            Self::Supplier => entry.row.supplier.clone(),
            Self::Owner => entry.owner().map(str::to_owned),
        }
    }

    /// Returns the title of those that belong to no group.
    fn nothing(self) -> Phrase {
        match self {
            Self::Quarter => phrase!("tenders-no-start"),
            Self::Department => phrase!("tenders-no-department"),
            Self::Supplier => phrase!("tenders-no-supplier"),
            Self::Owner => phrase!("tenders-no-owner"),
        }
    }
}
