//! Formats of an outcome: one file a format.
//!
//! A report decides nothing: what counts, at which level and who accepted it is settled by the audit. Everything here turns
//! facts and findings into text or bytes, and prints nothing.

pub mod answer;
pub mod balance;
pub mod case;
pub mod check_page;
pub mod csv;
pub mod decisions;
pub mod export;
pub mod graph;
pub mod grid;
pub mod history;
pub mod html;
pub mod ics;
pub mod impact;
pub mod inventory;
pub mod json;
pub mod levelling;
pub mod licences;
pub mod markdown;
pub mod merge;
pub mod overlaps;
pub mod pages;
pub mod presets;
pub mod request_form;
pub mod retirement;
pub mod review;
pub mod rule_page;
pub mod sarif;
pub mod sheet;
pub mod summary;
pub mod system_page;
pub mod table;
pub mod templates;
pub mod tenders;
pub mod vocabulary;
pub mod words;
pub mod workbook;

use crate::audit::{Outcome, Waived};
use crate::facts::Facts;
use crate::finding::Finding;
use crate::model::Language;
use crate::policy::Policy;
pub use summary::Summary;

/// An outcome as a reader asked to see it.
#[derive(Debug)]
pub struct Report<'a> {
    /// What the rules judged.
    pub facts: &'a Facts<'a>,
    /// By what they judged.
    pub policy: &'a Policy,
    /// The findings shown, worst first.
    pub findings: Vec<&'a Finding>,
    /// The waived findings of the rules shown, worst first.
    pub waived: Vec<&'a Waived<'a>>,
    /// What it comes to.
    pub summary: Summary,
    /// The language of those who read it.
    pub language: Language,
    /// Whether cells, evidence and assumptions are shown, and no finding is cut.
    pub full: bool,
}

impl<'a> Report<'a> {
    /// Brings an outcome together for the reader. With `only`, the findings of other rules are hidden and counted.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>, policy: &'a Policy, outcome: &'a Outcome<'a>, only: &[&str], full: bool) -> Self {
        let shows = |rule: &str| only.is_empty() || only.contains(&rule);
        let findings: Vec<_> = outcome.findings.iter().filter(|finding| shows(finding.rule)).collect();
        let waived: Vec<_> = outcome.waived.iter().filter(|waived| shows(waived.finding.rule)).collect();
        let summary = Summary::of(facts, outcome, &findings, waived.len());
        let language = Language::of_people(&facts.portfolio.profile);
        Self { facts, policy, findings, waived, summary, language, full }
    }
}
