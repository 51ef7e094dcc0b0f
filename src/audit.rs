//! The audit: rules, policy and waivers brought together over the facts.
//!
//! It is the only place that knows both a rule and its level.

use crate::error::Error;
use crate::facts::Facts;
use crate::finding::{Finding, Level};
use crate::model::Waiver;
use crate::policy::{Policy, RuleLevel};
use crate::rules;

/// A finding that a waiver accepts.
#[derive(Debug, Clone)]
pub struct Waived<'a> {
    /// The finding.
    pub finding: Finding,
    /// The waiver that accepts it.
    pub waiver: &'a Waiver,
}

/// What an audit found.
#[derive(Debug, Clone, Default)]
pub struct Outcome<'a> {
    /// The findings that stand, worst first.
    pub findings: Vec<Finding>,
    /// The findings that waivers accept, worst first.
    pub waived: Vec<Waived<'a>>,
    /// The rules that the policy switches off, by id.
    pub switched_off: Vec<&'static str>,
}

impl Outcome<'_> {
    /// Returns whether anything stands at or above a level.
    #[must_use]
    pub fn fails_at(&self, level: Level) -> bool {
        self.findings.iter().any(|finding| finding.level >= level)
    }
}

/// Runs every rule that the policy has not switched off.
///
/// # Errors
/// When the policy has a setting that a rule does not know; [`Policy::read`] finds that earlier, at its line.
pub fn audit<'a>(facts: &mut Facts<'a>, policy: &Policy) -> Result<Outcome<'a>, Error> {
    let mut outcome = Outcome::default();
    let mut matched = vec![false; facts.portfolio.waivers.len()];
    for after_waivers in [false, true] {
        for rule in rules::ALL.iter().filter(|rule| rule.after_waivers() == after_waivers) {
            let id = rule.meta().id;
            let level = match policy.level_of(rule.meta()) {
                RuleLevel::Off => {
                    outcome.switched_off.push(id);
                    continue;
                }
                RuleLevel::At(level) => level,
            };
            let found = rule
                .run(facts, policy.settings_of(id))
                .map_err(|error| Error::new(format!("the settings of `{id}` cannot be read: {}", error.message())))?;
            for mut finding in found {
                finding.level = finding.level_cap.map_or(level, |cap| cap.min(level));
                place(finding, facts, &mut matched, &mut outcome);
            }
        }
        if !after_waivers {
            let waivers = facts.portfolio.waivers.iter().zip(&matched);
            facts.unmatched_waivers = waivers
                .filter(|(waiver, matched)| !**matched && waiver.until.is_none_or(|until| until >= facts.today))
                .map(|(waiver, _)| waiver)
                .collect();
        }
    }
    outcome.findings.sort_by(Finding::order);
    outcome.waived.sort_by(|one, other| one.finding.order(&other.finding));
    outcome.switched_off.sort_unstable();
    Ok(outcome)
}

/// Puts a finding among those that stand or those that a waiver in force accepts.
fn place<'a>(finding: Finding, facts: &Facts<'a>, matched: &mut [bool], outcome: &mut Outcome<'a>) {
    let mut accepted_by = None;
    for (waiver, matched) in facts.portfolio.waivers.iter().zip(matched) {
        let in_force = waiver.until.is_none_or(|until| until >= facts.today);
        if in_force && waiver.rule == finding.rule && finding.subjects.iter().any(|subject| subject.id == waiver.subject) {
            *matched = true;
            accepted_by = accepted_by.or(Some(waiver));
        }
    }
    match accepted_by {
        Some(waiver) => outcome.waived.push(Waived { finding, waiver }),
        None => outcome.findings.push(finding),
    }
}
