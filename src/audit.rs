//! The audit: rules, policy and waivers brought together over the facts.
//!
//! It is the only place that knows both a rule and its level.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::error::Error;
use crate::facts::Facts;
use crate::finding::{Finding, Undertaken};
use crate::model::{Portfolio, Waiver};
use crate::phrase;
use crate::policy::{Policy, RuleLevel};
use crate::rules::AnyRule;
use crate::sql::{Answer, Database};

/// Bytes that the findings of all rules in SQL may take: about a hundred thousand of them.
const OWN_FINDINGS: usize = 128 << 20;

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

/// Computes the facts of a portfolio on a day, while the queries of the rules in SQL are asked beside it.
///
/// # Errors
/// When a query goes beyond its bounds or names what the inventory has not.
pub fn facts<'a>(portfolio: &'a Portfolio, today: NaiveDate, policy: &'a Policy) -> Result<Facts<'a>, Error> {
    let compute = || Facts::new(portfolio, today, &policy.analysis);
    let (mut facts, answers) = rayon::join(compute, || answers(portfolio, today, policy));
    facts.answers = answers?;
    Ok(facts)
}

/// Runs every rule that the policy has not switched off.
///
/// # Errors
/// When the policy has a setting that a rule does not know ([`Policy::read`] finds that earlier, at its line), or a rule in SQL goes
/// beyond its bounds or names what the inventory has not.
pub fn audit<'a>(facts: &mut Facts<'a>, policy: &Policy) -> Result<Outcome<'a>, Error> {
    let mut outcome = Outcome::default();
    if facts.answers.is_empty() {
        facts.answers = answers(facts.portfolio, facts.today, policy)?;
    }
    let mut waivers = Waivers::in_force(&facts.portfolio.waivers, facts.today);
    for after_waivers in [false, true] {
        let rules: Vec<&dyn AnyRule> = policy.rules().filter(|rule| rule.after_waivers() == after_waivers).collect();
        // One by one: some take a hundred times as long as others.
        let judged = rules.par_iter().with_max_len(1).map(|rule| {
            let id = rule.meta().id;
            let RuleLevel::At(level) = policy.level_of(rule.meta()) else { return Ok((id, None)) };
            let mut found = rule.run(facts, policy.settings_of(id))?;
            found.iter_mut().for_each(|finding| finding.level = finding.level_cap.map_or(level, |cap| cap.min(level)));
            found.sort_by(Finding::order);
            Ok((id, Some((level, found))))
        });
        let mut of_rules = Vec::with_capacity(rules.len());
        for judged in judged.collect::<Vec<Result<_, Error>>>() {
            match judged? {
                (id, Some((level, found))) => of_rules.push((Reverse(level), id, found)),
                (id, None) => outcome.switched_off.push(id),
            }
        }
        // Put together nearly as they are ordered in the end, whichever rule was first.
        of_rules.sort_by_key(|(level, id, _)| (*level, *id));
        outcome.findings.reserve_exact(of_rules.iter().map(|(.., found)| found.len()).sum());
        for finding in of_rules.into_iter().flat_map(|(.., found)| found) {
            match waivers.accept(&finding) {
                Some(waiver) => outcome.waived.push(Waived { finding, waiver }),
                None => outcome.findings.push(finding),
            }
        }
        if !after_waivers {
            facts.unmatched_waivers = waivers.unmatched();
        }
    }
    undertake(&mut outcome.findings, &facts.portfolio.undertaken);
    if let Some(earlier) = &facts.earlier {
        for finding in outcome.findings.iter_mut().chain(outcome.waived.iter_mut().map(|waived| &mut waived.finding)) {
            finding.first_seen = earlier.first_seen.get(&finding.fingerprint()).copied();
        }
    }
    outcome.findings.sort_by(Finding::order);
    outcome.waived.sort_by(|one, other| one.finding.order(&other.finding));
    outcome.switched_off.sort_unstable();
    Ok(outcome)
}

/// Asks the queries of the rules in SQL that the policy has not switched off.
fn answers(portfolio: &Portfolio, today: NaiveDate, policy: &Policy) -> Result<BTreeMap<&'static str, Answer>, Error> {
    let asked: Vec<_> = policy
        .rules()
        .filter(|rule| policy.level_of(rule.meta()) != RuleLevel::Off)
        .filter_map(|rule| Some((rule, rule.query()?)))
        .collect();
    let mut answers = BTreeMap::new();
    if asked.is_empty() {
        return Ok(answers);
    }
    let database = Database::of(portfolio, today)?;
    let mut size = 0;
    for (rule, query) in asked {
        let answer = database.ask(query)?;
        size += rule.size_of_findings(&answer);
        if size > OWN_FINDINGS {
            let error = Error::new(phrase!("error-rule-memory", rule = rule.meta().id, most = OWN_FINDINGS >> 20));
            return Err(error.at(query.file.as_deref().unwrap_or_default()).hint(phrase!("hint-rule-finds")));
        }
        answers.insert(rule.meta().id, answer);
    }
    Ok(answers)
}

/// Notes at each finding who has undertaken to see to it; of several the last to be done counts.
fn undertake(findings: &mut [Finding], undertaken: &[Waiver]) {
    if undertaken.is_empty() {
        return;
    }
    let by_finding: FxHashMap<&str, &Waiver> =
        undertaken.iter().filter_map(|waiver| Some((waiver.finding.as_deref()?, waiver))).collect();
    let by_rule: FxHashMap<(&str, &str), &Waiver> = undertaken
        .iter()
        .filter(|waiver| waiver.finding.is_none())
        .map(|waiver| ((waiver.rule.as_str(), waiver.subject.as_str()), waiver))
        .collect();
    for finding in findings {
        let of_rule = || finding.subjects.iter().find_map(|subject| by_rule.get(&(finding.rule, subject.id.as_str())));
        if let Some(waiver) = by_finding.get(finding.fingerprint().as_str()).or_else(of_rule) {
            finding.undertaken = Some(Undertaken { by: waiver.owner.clone(), until: waiver.until, note: waiver.reason.clone() });
        }
    }
}

/// The waivers in force, each with its place in the inventory's order and whether it has matched a finding: those of one finding by
/// its fingerprint, the others by rule.
struct Waivers<'a> {
    of_finding: BTreeMap<&'a str, Vec<(usize, &'a Waiver, bool)>>,
    of_rule: BTreeMap<&'a str, Vec<(usize, &'a Waiver, bool)>>,
}

impl<'a> Waivers<'a> {
    fn in_force(waivers: &'a [Waiver], today: NaiveDate) -> Self {
        let mut of_finding = BTreeMap::<_, Vec<_>>::new();
        let mut of_rule = BTreeMap::<_, Vec<_>>::new();
        for (at, waiver) in waivers.iter().enumerate().filter(|(_, waiver)| waiver.is_in_force(today)) {
            let one = (at, waiver, false);
            match &waiver.finding {
                Some(finding) => of_finding.entry(finding.as_str()).or_default().push(one),
                None => of_rule.entry(waiver.rule.as_str()).or_default().push(one),
            }
        }
        Self { of_finding, of_rule }
    }

    /// Returns the first waiver that accepts a finding, one of this finding before one of the rule. Every other that does has
    /// matched it too.
    fn accept(&mut self, finding: &Finding) -> Option<&'a Waiver> {
        let mut accepted_by = None;
        if !self.of_finding.is_empty() {
            for (_, waiver, matched) in self.of_finding.get_mut(finding.fingerprint().as_str()).into_iter().flatten() {
                *matched = true;
                accepted_by = accepted_by.or(Some(*waiver));
            }
        }
        for (_, waiver, matched) in self.of_rule.get_mut(finding.rule).into_iter().flatten() {
            if finding.subjects.iter().any(|subject| subject.id == waiver.subject) {
                *matched = true;
                accepted_by = accepted_by.or(Some(*waiver));
            }
        }
        accepted_by
    }

    fn unmatched(&self) -> Vec<&'a Waiver> {
        let all = self.of_finding.values().chain(self.of_rule.values()).flatten();
        let mut unmatched: Vec<_> = all.filter(|(.., matched)| !matched).collect();
        unmatched.sort_unstable_by_key(|(at, ..)| *at);
        unmatched.into_iter().map(|(_, waiver, _)| *waiver).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::from_text;

    #[test]
    fn a_finding_is_accepted_by_a_waiver_in_force_and_matches_every_one() {
        let inventory = "# systems\nid,name,owner\n1,A,\n2,B,\n# waivers\nrule,subject,reason,until\n\
            no-owner,1,too late,2026-11-20\nno-owner,1,until today,2026-11-21\nno-owner,1,for good,\norphan-contract,1,other,\nno-owner,7,none,\n";
        let portfolio = from_text(Default::default(), inventory);
        let policy = Policy::default();
        let mut facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
        let outcome = audit(&mut facts, &policy).expect("the audit runs");
        let reason = |waiver: &Waiver| waiver.reason.clone().unwrap_or_default();
        assert_eq!(outcome.waived.iter().map(|waived| reason(waived.waiver)).collect::<Vec<_>>(), ["for good"]);
        assert_eq!(facts.unmatched_waivers.iter().map(|waiver| reason(waiver)).collect::<Vec<_>>(), ["none", "other"]);
        let stands = |id: &str| outcome.findings.iter().any(|one| one.rule == "no-owner" && one.subjects[0].id == id);
        assert!(stands("2") && !stands("1"));
    }
}
