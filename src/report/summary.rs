//! What an audit comes to: counts by level, and kroner that are never added across currencies without a rate.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::audit::Outcome;
use crate::facts::Facts;
use crate::finding::{Finding, Level, Subject, SubjectKind};
use crate::model::money::{Basis, Currency, Meaning, Money};
use crate::model::{Portfolio, SystemKey};

/// What an audit comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Systems in the inventory.
    pub systems: usize,
    /// Contracts in the inventory.
    pub contracts: usize,
    /// Licences in the inventory.
    pub licences: usize,
    /// Findings shown.
    pub findings: usize,
    /// Findings shown, by level.
    pub by_level: BTreeMap<Level, usize>,
    /// Findings shown, by rule.
    pub by_rule: BTreeMap<&'static str, usize>,
    /// Findings that a waiver accepts, of the rules shown.
    pub waived: usize,
    /// Findings of rules that the reader did not ask for.
    pub hidden: usize,
    /// Rules that the policy switches off.
    pub switched_off: Vec<&'static str>,
    /// The currency of the sums.
    pub currency: Currency,
    /// What acting on every finding saves a year: the sum of the findings' yearly savings.
    pub saving_per_year: Money,
    /// The same, with no system, contract or licence counted under two findings.
    pub saving_per_year_at_least: Money,
    /// What acting saves one time, beside what it saves a year.
    pub saving_once: Money,
    /// What may have to be paid in the coming year if nobody acts: what is paid yearly, and what is paid once.
    pub exposure: Money,
    /// Savings and exposures in currencies for which the policy has no rate.
    pub not_converted: BTreeMap<(Currency, Meaning, Basis), Money>,
}

impl Summary {
    /// Sums up the findings shown, of all that the outcome holds.
    #[must_use]
    pub fn of(facts: &Facts<'_>, outcome: &Outcome<'_>, shown: &[&Finding], waived: usize) -> Self {
        let mut summary = Self {
            systems: facts.portfolio.systems.len(),
            contracts: facts.portfolio.contracts.len(),
            licences: facts.portfolio.licences.len(),
            findings: shown.len(),
            by_level: [Level::Error, Level::Warning, Level::Note].map(|level| (level, 0)).into(),
            by_rule: BTreeMap::new(),
            waived,
            hidden: outcome.findings.len() - shown.len(),
            switched_off: outcome.switched_off.clone(),
            currency: facts.portfolio.profile.currency,
            saving_per_year: Money::ZERO,
            saving_per_year_at_least: Money::ZERO,
            saving_once: Money::ZERO,
            exposure: Money::ZERO,
            not_converted: BTreeMap::new(),
        };
        let mut savings = Vec::new();
        for finding in shown {
            *summary.by_level.entry(finding.level).or_default() += 1;
            *summary.by_rule.entry(finding.rule).or_default() += 1;
            let Some(amount) = &finding.amount else { continue };
            let sum = match (amount.meaning, amount.basis) {
                (Meaning::Saving, Basis::PerYear) => &mut summary.saving_per_year,
                (Meaning::Saving, Basis::Once) => &mut summary.saving_once,
                (Meaning::Exposure, Basis::PerYear | Basis::Once) => &mut summary.exposure,
                // What a whole contract comes to falls into no single year.
                (Meaning::Saving | Meaning::Exposure, Basis::Contract) | (Meaning::Value, _) => continue,
            };
            match facts.in_own_currency(amount.value, amount.currency) {
                Some(value) => {
                    *sum = sum.saturating_add(value);
                    if (amount.meaning, amount.basis) == (Meaning::Saving, Basis::PerYear) {
                        savings.push((value, *finding));
                    }
                }
                None => {
                    let sum = summary.not_converted.entry((amount.currency, amount.meaning, amount.basis)).or_default();
                    *sum = sum.saturating_add(amount.value);
                }
            }
        }
        summary.saving_per_year_at_least = counted_once(facts, savings);
        summary
    }
}

/// Adds up savings, the largest first, and leaves out those whose system, contract or licence has been counted.
///
/// One system can be a duplicate, overlap with a third and stand unused: each finding says what it costs, and the money can
/// be saved once only.
fn counted_once(facts: &Facts<'_>, mut savings: Vec<(Money, &Finding)>) -> Money {
    savings.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.order(b)));
    let mut named: FxHashSet<(SubjectKind, &str)> = FxHashSet::default();
    let mut whole: FxHashSet<SystemKey> = FxHashSet::default();
    let mut touched: FxHashSet<SystemKey> = FxHashSet::default();
    let mut sum = Money::ZERO;
    for (value, finding) in savings {
        let is_whole = finding.subjects.first().is_some_and(|subject| subject.kind == SubjectKind::System);
        let systems: Vec<SystemKey> = finding.subjects.iter().flat_map(|subject| systems_of(facts.portfolio, subject)).collect();
        let counted = finding.subjects.iter().any(|subject| named.contains(&(subject.kind, subject.id.as_str())))
            || systems.iter().any(|system| whole.contains(system) || is_whole && touched.contains(system));
        if counted {
            continue;
        }
        sum = sum.saturating_add(value);
        named.extend(finding.subjects.iter().map(|subject| (subject.kind, subject.id.as_str())));
        touched.extend(&systems);
        if is_whole {
            whole.extend(systems);
        }
    }
    sum
}

/// Returns the systems whose cost holds what is said of a subject.
fn systems_of(portfolio: &Portfolio, subject: &Subject) -> Vec<SystemKey> {
    let id = subject.id.as_str();
    match subject.kind {
        SubjectKind::System => portfolio.system_of_id(id).into_iter().collect(),
        SubjectKind::Contract => {
            portfolio.contract_of_id(id).map_or_else(Vec::new, |contract| portfolio[contract].systems.clone())
        }
        SubjectKind::Licence => portfolio.licence_of_id(id).and_then(|licence| portfolio[licence].system).into_iter().collect(),
        _ => Vec::new(),
    }
}
