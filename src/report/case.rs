//! Business cases as tables: the cases as they rank, the cash flow of each, what it would come to if it went otherwise, and what
//! somebody has to mend.

mod columns;
mod document;
pub(super) mod json;
mod phrases;
mod sheets;

pub use json::CaseDocument;
pub use sheets::style;

use crate::analysis::case::checks::faults;
use crate::analysis::case::choice::{Choice, choose, rank};
use crate::analysis::case::{CaseSettings, Figures};
use crate::model::Money;
use crate::model::case::{Case, Drafts, Fault, FaultKind};
use crate::model::portfolio::Profile;

/// Everything that the command tells, computed once.
#[derive(Debug)]
pub struct CaseReport<'a> {
    /// What was read.
    pub drafts: &'a Drafts,
    /// By what it was reckoned.
    pub settings: &'a CaseSettings,
    /// Whose amounts these are.
    pub profile: &'a Profile,
    /// What each case comes to, in the order in which they were read.
    pub figures: Vec<Figures>,
    /// The positions of the cases as they rank.
    pub ranked: Vec<usize>,
    /// What a budget carries, where one is given.
    pub choice: Option<Choice>,
    /// What somebody has to mend, in the order of places.
    pub faults: Vec<Fault>,
}

impl<'a> CaseReport<'a> {
    /// Reckons what was read.
    #[must_use]
    pub fn of(drafts: &'a Drafts, settings: &'a CaseSettings, profile: &'a Profile, budget: Option<Money>) -> Self {
        let figures: Vec<Figures> = drafts.cases.iter().map(|draft| Figures::of(&draft.case, settings)).collect();
        let cases: Vec<&Case> = drafts.cases.iter().map(|draft| &draft.case).collect();
        Self {
            ranked: rank(&cases, &figures),
            choice: budget.map(|budget| choose(&cases, &figures, budget)),
            faults: faults(drafts, &figures, settings),
            drafts,
            settings,
            profile,
            figures,
        }
    }

    /// Returns whether something could not be read or contradicts itself.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.faults.iter().any(|fault| fault.kind != FaultKind::Missing)
    }

    /// Returns the cases as they rank, with what they come to.
    fn in_order(&self) -> impl Iterator<Item = (&Case, &Figures, usize)> {
        self.ranked.iter().map(|at| (&self.drafts.cases[*at].case, &self.figures[*at], *at))
    }
}
