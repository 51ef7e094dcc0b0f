//! Decisions that come back in a workbook: which finding each is about, what is wrong with it, and what it changes in the inventory.
//!
//! A decision is found by the fingerprint of its finding, never by a row. What stands in the inventory already is left as it is, so
//! a workbook can be imported as often as anybody likes.

mod file;
mod told;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Report;
use super::csv::harmless;
use super::workbook::LABEL;
use crate::finding::Finding;
use crate::load::headings::dictionary;
use crate::load::working_list::{Decided, Spot};
use crate::model::{Disposition, Waiver};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;

pub use file::{FILE, written};

/// The headings of the column with what a finding is about.
pub const LABELS: [&str; 3] = LABEL;

/// The rules that say of several things that they are one; only to them can be answered that they are not.
const OF_DUPLICATES: [&str; 5] =
    ["duplicate-record", "functional-overlap", "task-held-twice", "common-component-shadowed", "duplicate-id"];

/// The most letters of a reason that are compared and kept; a cell of a workbook holds hardly more.
const LONGEST: usize = 32_000;

/// What somebody has decided about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// What was decided.
    pub decision: Disposition,
    /// Why.
    pub reason: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The last day on which it holds, or the day by which it is done.
    pub until: Option<NaiveDate>,
}

/// A decision that is new in the inventory, or another than the one that stands there.
#[derive(Debug, Clone)]
pub struct Taken<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// What was decided.
    pub terms: Terms,
    /// What stood in the inventory before.
    pub before: Option<Terms>,
    /// A row of another table that accepts the finding too, and that no import changes.
    pub also: Option<Place>,
    /// Where it stands in the workbook.
    pub spot: Spot,
}

/// What is wrong with a decision, at its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The cell, or the row.
    pub spot: Spot,
    /// What is wrong, and what to do.
    pub why: Phrase,
}

/// What an import comes to.
#[derive(Debug, Default)]
pub struct Import<'a> {
    /// What is new or different, in the order of the findings.
    pub taken: Vec<Taken<'a>>,
    /// How many decisions stand in the inventory as they are.
    pub unchanged: usize,
    /// The decisions about findings that are gone: where, and what they were about.
    pub gone: Vec<(Spot, String)>,
    /// What is wrong, in the order of the workbook.
    pub faults: Vec<Fault>,
}

/// A finding, with what stands in the inventory about it.
struct Known<'a> {
    finding: &'a Finding,
    waiver: Option<&'a Waiver>,
    terms: Option<Terms>,
    at: usize,
}

impl<'a> Import<'a> {
    /// Brings the decisions of a workbook together with the findings of a report that shows every rule.
    #[must_use]
    pub fn of(decided: &[Decided], report: &'a Report<'a>) -> Self {
        let known = known(report);
        let mut import = Self::default();
        let mut by_finding: BTreeMap<usize, Vec<(&Decided, &Known<'a>, Terms)>> = BTreeMap::new();
        for row in decided {
            let found = known.get(&Waiver::fingerprint_in(&row.key));
            match (read(row), found) {
                (Ok(_), None) if !row.key.is_empty() => {
                    let label = row.label.clone().unwrap_or_else(|| row.key.clone());
                    import.gone.push((row.spot(), label));
                }
                (Ok(terms), Some(found)) => by_finding.entry(found.at).or_default().push((row, found, terms)),
                (Ok(_), None) => import.fault(row.key_spot(), phrase!("decision-no-key")),
                (Err(faults), _) => import.faults.extend(faults),
            }
        }
        for rows in by_finding.into_values() {
            import.decide(&rows, report.facts.today, report);
        }
        import.faults.sort_by(|one, other| one.spot.cmp(&other.spot));
        import
    }

    fn fault(&mut self, spot: Spot, why: Phrase) {
        self.faults.push(Fault { spot, why });
    }

    /// Takes over what rows say of one finding, where they agree and nothing is missing.
    fn decide(&mut self, rows: &[(&Decided, &Known<'a>, Terms)], today: NaiveDate, report: &Report<'_>) {
        let Some((row, known, terms)) = rows.first() else { return };
        let terms = &in_full(terms, known);
        if let Some((other, ..)) = rows.iter().find(|(_, known, other)| !same(&in_full(other, known), terms)) {
            let (one, two) = (row.decision_spot(), other.decision_spot());
            for (row, known, other) in rows {
                let there = if same(&in_full(other, known), terms) { &two } else { &one };
                self.fault(row.decision_spot(), phrase!("decision-contradicts", other = told::place(there)));
            }
            return;
        }
        if known.terms.as_ref().is_some_and(|before| same(before, terms)) {
            self.unchanged += 1;
            return;
        }
        let faults: Vec<Fault> = rows.iter().flat_map(|(row, known, _)| lacking(row, known, terms, today)).collect();
        if !faults.is_empty() {
            self.faults.extend(faults);
            return;
        }
        let portfolio = report.facts.portfolio;
        let elsewhere = known.waiver.map(|waiver| portfolio.row_place(waiver.origin)).filter(|place| &*place.file != FILE);
        self.taken.push(Taken {
            finding: known.finding,
            terms: terms.clone(),
            before: known.terms.clone(),
            also: elsewhere,
            spot: row.spot(),
        });
    }
}

/// Returns the findings by their fingerprints, those that somebody has decided about too.
fn known<'a>(report: &'a Report<'a>) -> BTreeMap<String, Known<'a>> {
    let standing = report.findings.iter().map(|finding| {
        let undertaken = finding.undertaken.as_ref().map(|undertaken| Terms {
            decision: Disposition::Act,
            reason: undertaken.note.clone(),
            owner: undertaken.by.clone(),
            until: undertaken.until,
        });
        (*finding, None, undertaken)
    });
    let waived = report.waived.iter().map(|waived| {
        let waiver = waived.waiver;
        let terms =
            Terms { decision: waiver.decision, reason: waiver.reason.clone(), owner: waiver.owner.clone(), until: waiver.until };
        (&waived.finding, Some(waiver), Some(terms))
    });
    let mut known = BTreeMap::new();
    for (at, (finding, waiver, terms)) in standing.chain(waived).enumerate() {
        known.entry(finding.fingerprint()).or_insert(Known { finding, waiver, terms, at });
    }
    known
}

/// Reads what a row says, or everything in it that cannot be read.
fn read(row: &Decided) -> Result<Terms, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut fault = |spot, why| faults.push(Fault { spot, why });
    let decision = dictionary().value("finding-decision", &row.decision).and_then(Disposition::parse);
    if row.decision.is_empty() {
        fault(row.decision_spot(), phrase!("decision-none"));
    } else if decision.is_none() {
        let choices = Disposition::ALL.map(|decision| phrase!("decision-word", decision = decision.name()));
        fault(row.decision_spot(), phrase!("decision-unknown", text = &row.decision, choices = Value::joined(choices, ", ")));
    }
    if let Some(Err((text, why))) = &row.until {
        fault(row.until_spot(), phrase!("decision-until-unreadable", text, why));
    }
    let until = row.until.as_ref().and_then(|until| until.as_ref().ok().copied());
    match decision {
        Some(decision) if faults.is_empty() => {
            Ok(Terms { decision, reason: row.reason.clone(), owner: row.owner.clone(), until })
        }
        _ => Err(faults),
    }
}

/// Returns everything that a decision lacks, or that does not fit its finding.
fn lacking(row: &Decided, known: &Known<'_>, terms: &Terms, today: NaiveDate) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |spot, why| faults.push(Fault { spot, why });
    let decision = || phrase!("decision-word", decision = terms.decision.name());
    let rule = known.finding.rule;
    if terms.decision == Disposition::NotDuplicate && !OF_DUPLICATES.contains(&rule) {
        fault(row.decision_spot(), phrase!("decision-unfit", rule));
    }
    if terms.decision.waives() && terms.reason.is_none() {
        fault(row.reason_spot(), phrase!("decision-no-reason", decision = decision()));
    }
    if terms.owner.is_none() {
        fault(row.owner_spot(), phrase!("decision-no-owner", decision = decision()));
    }
    match terms.until {
        Some(day) if day < today && row.until.is_some() => fault(row.until_spot(), phrase!("decision-until-passed", day)),
        None if terms.decision == Disposition::Later => fault(row.until_spot(), phrase!("decision-no-day")),
        None if terms.decision == Disposition::Act => fault(row.until_spot(), phrase!("decision-no-day-to-act")),
        _ => {}
    }
    faults
}

/// Returns a decision with the day that counts where none was given for what somebody sees to: the one that stands in the inventory,
/// else the finding's own.
fn in_full(terms: &Terms, known: &Known<'_>) -> Terms {
    let before = || known.terms.as_ref().filter(|before| before.decision == Disposition::Act)?.until;
    match terms.decision {
        Disposition::Act => Terms { until: terms.until.or_else(before).or(known.finding.act_by), ..terms.clone() },
        _ => terms.clone(),
    }
}

/// Returns whether two say the same, however it is written.
fn same(one: &Terms, other: &Terms) -> bool {
    let text = |text: &Option<String>| text.as_deref().map(kept);
    one.decision == other.decision
        && one.until == other.until
        && text(&one.reason) == text(&other.reason)
        && text(&one.owner) == text(&other.owner)
}

/// Returns a text as the inventory keeps it: in one line, and nothing that a spreadsheet program would run.
fn kept(text: &str) -> String {
    harmless(text).chars().take(LONGEST).collect()
}
