//! A business case: what something costs and gives, year by year, as its author estimated it.
//!
//! A cost is above zero and a saving below, everywhere: in the lines, in the sums and in what is printed. What nobody has
//! estimated is not estimated, and never zero.

mod draft;
mod line;

use chrono::NaiveDate;

pub use draft::{Claim, Draft, Drafts, Fault, FaultKind, MadeOf, Quoted, Statement};
pub use line::{Amounts, GainKind, Line, LineKind, Month};

use super::money::{Currency, Money};

/// Who wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// A law demands it.
    Law,
    /// The politicians have set it as a goal.
    Political,
    /// The municipalities do it together.
    Common,
    /// The house wants it itself.
    Own,
}

impl Class {
    /// Every class, the first ones first.
    pub const ALL: [Self; 4] = [Self::Law, Self::Political, Self::Common, Self::Own];

    /// Returns the name as in files and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Political => "political",
            Self::Common => "common",
            Self::Own => "own",
        }
    }

    /// Returns its place in the ranking; law and political goals share the first.
    #[must_use]
    pub fn rank(self) -> u32 {
        match self {
            Self::Law | Self::Political => 0,
            Self::Common => 1,
            Self::Own => 2,
        }
    }

    /// Returns whether it goes before every wish: law and political goals do.
    #[must_use]
    pub fn goes_first(self) -> bool {
        self.rank() == 0
    }
}

/// A business case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What it is known by; no two cases of a run share one.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who wants it.
    pub class: Class,
    /// In which currency its amounts are.
    pub currency: Currency,
    /// What it costs and gives.
    pub lines: Vec<Line>,
    /// Hours of the house's own people, for the whole case; nothing where nobody has estimated them.
    pub internal_hours: Option<Money>,
    /// The ids of the cases without which it cannot be.
    pub requires: Vec<String>,
}

/// The money of a request in a few figures, none of them below zero. What is nothing was not estimated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// What it is known by.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who wants it.
    pub class: Class,
    /// In which currency the amounts are.
    pub currency: Currency,
    /// What it costs once.
    pub one_off: Option<Money>,
    /// What it costs a year from the day in service.
    pub annual_cost: Option<Money>,
    /// Hours of the house's own people.
    pub internal_hours: Option<Money>,
    /// What it saves a year from the day in service.
    pub annual_benefit: Option<Money>,
    /// What is saved; only time becomes full-time equivalents.
    pub gain: GainKind,
    /// The day from which it is in service. Whoever assumes one says so.
    pub in_service: NaiveDate,
}

impl From<Outline> for Case {
    fn from(outline: Outline) -> Self {
        let from = Month::of(outline.in_service);
        let once = outline.one_off.map_or(Amounts::NotEstimated, |amount| Amounts::once(from.year(), amount));
        let yearly = |amount: Option<Money>| amount.map_or(Amounts::NotEstimated, |amount| Amounts::yearly(amount, from));
        let line = |kind, title: &str, amounts| Line { kind, title: title.to_owned(), amounts, ..Line::default() };
        Self {
            lines: vec![
                line(LineKind::Investment, "acquisition", once),
                line(LineKind::Operation, "operation", yearly(outline.annual_cost)),
                Line {
                    gain: Some(outline.gain),
                    ..line(LineKind::Gain, "benefit", yearly(outline.annual_benefit.map(|amount| -amount)))
                },
            ],
            id: outline.id,
            title: outline.title,
            class: outline.class,
            currency: outline.currency,
            internal_hours: outline.internal_hours,
            requires: Vec::new(),
        }
    }
}
