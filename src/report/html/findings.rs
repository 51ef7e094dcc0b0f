//! The findings as rows, each with everything behind it: cells, evidence, assumptions, and where its level comes from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::agenda::when;
use super::voice::{Day, Voice, label};
use crate::audit::Waived;
use crate::facts::Facts;
use crate::finding::{Finding, Subject, SubjectKind};
use crate::model::{Amount, ContractKey, LicenceKey, SystemKey, UnitKey};
use crate::phrase;
use crate::place::Place;
use crate::report::{Report, table, words};
use crate::text::fold;

/// Findings that are shown: one and all, or of more the first of each rule, as many of each as come to this. A page is still mailed then.
const MOST: usize = 600;

/// Lines of one sort behind a finding, such as cells.
const MOST_LINES: usize = 12;

/// The findings.
#[derive(Debug, Serialize)]
pub(super) struct Findings {
    rows: Vec<Row>,
    /// What is left out, said.
    left_out: Option<String>,
    levels: Vec<Choice>,
    rules: Vec<Choice>,
    owners: Vec<Choice>,
    departments: Vec<Choice>,
    waived: Vec<WaivedRow>,
    waived_left_out: Option<String>,
}

/// A value that findings can be narrowed to.
#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    text: String,
}

/// A finding.
#[derive(Debug, Serialize)]
struct Row {
    anchor: String,
    level: &'static str,
    level_word: String,
    /// The place of the level in order, the worst first.
    rank: u8,
    rule: &'static str,
    about: String,
    message: String,
    fix: String,
    owner: String,
    department: String,
    amount: Option<String>,
    meaning: Option<String>,
    /// The amount as a number, to sort by.
    value: String,
    day: Option<Day>,
    when: &'static str,
    lines: Vec<Line>,
}

/// Something behind a finding: what it is, and what it says.
#[derive(Debug, Serialize)]
struct Line {
    name: String,
    text: Vec<String>,
}

/// A finding that is accepted.
#[derive(Debug, Serialize)]
struct WaivedRow {
    rule: &'static str,
    about: String,
    message: String,
    reason: String,
    owner: String,
    until: Option<Day>,
}

/// The ids of the findings' rows, which links in the page lead to.
pub(super) struct Anchors(FxHashMap<*const Finding, String>);

impl Anchors {
    pub(super) fn of(report: &Report<'_>) -> Self {
        let mut used: FxHashMap<String, usize> = FxHashMap::default();
        let shown = shown(report);
        let anchors = shown.into_iter().map(|finding| {
            let fingerprint = finding.fingerprint();
            let times = used.entry(fingerprint.clone()).or_default();
            *times += 1;
            let anchor = if *times == 1 { format!("f-{fingerprint}") } else { format!("f-{fingerprint}-{times}") };
            (std::ptr::from_ref(finding), anchor)
        });
        Self(anchors.collect())
    }

    /// Returns the id of a finding's row; that of the section where the row is left out.
    pub(super) fn of_finding(&self, finding: &Finding) -> String {
        self.0.get(&std::ptr::from_ref(finding)).cloned().unwrap_or_else(|| "findings".to_owned())
    }
}

/// Returns the findings that have a row.
fn shown<'a>(report: &Report<'a>) -> Vec<&'a Finding> {
    let most = most_of_rule(report);
    let mut of_rule: BTreeMap<&str, usize> = BTreeMap::new();
    let is_shown = |finding: &&Finding| {
        let count = of_rule.entry(finding.rule).or_default();
        *count += 1;
        *count <= most
    };
    report.findings.iter().copied().filter(is_shown).collect()
}

/// Returns how many findings of each rule have a row.
fn most_of_rule(report: &Report<'_>) -> usize {
    let mut of_rule: BTreeMap<&str, usize> = BTreeMap::new();
    report.findings.iter().for_each(|finding| *of_rule.entry(finding.rule).or_default() += 1);
    share(&of_rule.into_values().collect::<Vec<_>>(), MOST)
}

/// Returns the largest number of which every count can have as many without all of them having more than a sum; one at least.
fn share(counts: &[usize], sum: usize) -> usize {
    let with = |most: usize| counts.iter().map(|count| *count.min(&most)).sum::<usize>();
    (1..=sum).rev().find(|most| with(*most) <= sum).unwrap_or(1)
}

impl Findings {
    pub(super) fn of(report: &Report<'_>, anchors: &Anchors, voice: &Voice<'_>) -> Self {
        let findings = shown(report);
        let rows: Vec<Row> = findings.iter().map(|finding| row(report, finding, anchors, voice)).collect();
        let left_out = (findings.len() < report.findings.len()).then(|| {
            let (all, most) = (report.findings.len(), most_of_rule(report));
            voice.say(&phrase!("report-findings-left-out", shown = findings.len(), all, most))
        });
        let choices = |of: &dyn Fn(&Row) -> (String, String)| {
            let found: BTreeMap<_, _> =
                rows.iter().map(of).map(|(value, text)| ((fold(&text), text.clone()), (value, text))).collect();
            let choices = found.into_values().filter(|(value, _)| !value.is_empty());
            choices.map(|(value, text)| Choice { value, text }).collect::<Vec<_>>()
        };
        let same = |text: &str| (text.to_owned(), text.to_owned());
        let mut levels = choices(&|row| (row.level.to_owned(), row.level_word.clone()));
        levels.sort_by_key(|choice| rows.iter().position(|row| row.level == choice.value));
        Self {
            levels,
            rules: choices(&|row| same(row.rule)),
            owners: choices(&|row| same(&row.owner)),
            departments: choices(&|row| same(&row.department)),
            rows,
            left_out,
            waived: report.waived.iter().take(MOST).map(|waived| waived_row(waived, voice)).collect(),
            waived_left_out: (report.waived.len() > MOST)
                .then(|| voice.say(&phrase!("report-waived-left-out", rest = report.waived.len() - MOST))),
        }
    }
}

fn row(report: &Report<'_>, finding: &Finding, anchors: &Anchors, voice: &Voice<'_>) -> Row {
    let facts = report.facts;
    let amount = finding.amount.as_ref();
    let own = |amount: &Amount| facts.in_own_currency(amount.value, amount.currency).unwrap_or(amount.value);
    Row {
        anchor: anchors.of_finding(finding),
        level: finding.level.name(),
        level_word: words::level(finding.level, voice.language),
        rank: 3 - finding.level as u8,
        rule: finding.rule,
        about: finding.subjects.first().map(label).unwrap_or_default(),
        message: voice.say(&finding.message),
        fix: voice.say(&finding.fix),
        owner: finding.owner.clone().unwrap_or_default(),
        department: department(facts, finding).unwrap_or_default(),
        amount: amount.map(|amount| voice.amount(amount)),
        meaning: amount.map(|amount| words::means(String::new(), amount.meaning, voice.language).trim().to_owned()),
        value: amount.map(|amount| own(amount).to_string()).unwrap_or_default(),
        day: finding.act_by.map(|day| voice.day(day)),
        when: when(finding.act_by, facts.today),
        lines: lines(report, finding, voice),
    }
}

/// Returns what stands behind a finding.
fn lines(report: &Report<'_>, finding: &Finding, voice: &Voice<'_>) -> Vec<Line> {
    let day = |day: NaiveDate| voice.day(day).text;
    let mut lines = Vec::new();
    let mut add = |key: &str, text: Vec<String>| {
        let rest = text.len().saturating_sub(MOST_LINES);
        let mut text: Vec<String> = text.into_iter().filter(|text| !text.is_empty()).take(MOST_LINES).collect();
        if rest > 0 {
            text.push(voice.say(&phrase!("report-lines-more", rest)));
        }
        if !text.is_empty() {
            lines.push(Line { name: voice.word(key), text });
        }
    };
    add("item-also", finding.subjects.iter().skip(1).map(label).collect());
    add("item-cell", finding.places.iter().map(|place| cell(place, voice)).collect());
    add("item-evidence", finding.evidence.iter().map(|line| voice.said(line)).collect());
    add("item-assumed", finding.assumptions.iter().map(|line| voice.said(line)).collect());
    add("item-certainty", finding.certainty.map(|hundredths| format!("{hundredths} %")).into_iter().collect());
    let undertaken = finding.undertaken.as_ref();
    add(
        "item-undertaken",
        undertaken.map(|one| words::undertaken(one, report.facts.today, voice.language)).into_iter().collect(),
    );
    add("item-first-seen", finding.first_seen.map(day).into_iter().collect());
    add("item-level", vec![table::level_source(finding, report.policy, voice.language)]);
    lines
}

/// Returns where a cell is and what it says.
fn cell(place: &Place, voice: &Voice<'_>) -> String {
    let column = place.column.as_deref().unwrap_or_default();
    let value = place.value.as_deref().unwrap_or_default();
    // Rows are named, not counted: no points between their digits.
    let (file, row) = (&*place.file, place.row.to_string());
    let at = match &place.sheet {
        Some(sheet) => phrase!("place-sheet-row", file, sheet = &**sheet, row),
        None => phrase!("place-row", file, row),
    };
    let at = voice.say(&at);
    voice.say(&match (column, value) {
        ("", _) => return at,
        (_, "") => phrase!("report-cell-empty", at, column),
        _ => phrase!("report-cell", at, column, value),
    })
}

fn waived_row(waived: &Waived<'_>, voice: &Voice<'_>) -> WaivedRow {
    WaivedRow {
        rule: waived.finding.rule,
        about: waived.finding.subjects.first().map(label).unwrap_or_default(),
        message: voice.say(&waived.finding.message),
        reason: waived.waiver.reason.clone().unwrap_or_default(),
        owner: waived.waiver.owner.clone().unwrap_or_default(),
        until: waived.waiver.until.map(|day| voice.day(day)),
    }
}

/// Returns the unit that a finding concerns: that of the first of its subjects that has one.
pub(in crate::report) fn department(facts: &Facts<'_>, finding: &Finding) -> Option<String> {
    let unit = finding.subjects.iter().take(MOST_LINES).find_map(|subject| unit_of(facts, subject))?;
    Some(facts.portfolio[unit].name.clone())
}

fn unit_of(facts: &Facts<'_>, subject: &Subject) -> Option<UnitKey> {
    let portfolio = facts.portfolio;
    let id = subject.id.as_str();
    let of_systems = |systems: &[SystemKey]| systems.iter().find_map(|system| portfolio[*system].unit);
    match subject.kind {
        SubjectKind::System => {
            let at = portfolio.systems.binary_search_by(|row| row.id.as_str().cmp(id)).ok()?;
            portfolio[SystemKey::at(at)].unit
        }
        SubjectKind::Contract => {
            let at = portfolio.contracts.binary_search_by(|row| row.id.as_str().cmp(id)).ok()?;
            of_systems(&portfolio[ContractKey::at(at)].systems)
        }
        SubjectKind::Licence => {
            let at = portfolio.licences.binary_search_by(|row| row.id.as_str().cmp(id)).ok()?;
            let licence = &portfolio[LicenceKey::at(at)];
            let of_contract = || licence.contract.and_then(|contract| of_systems(&portfolio[contract].systems));
            licence.system.and_then(|system| portfolio[system].unit).or_else(of_contract)
        }
        SubjectKind::Unit => portfolio.units.binary_search_by(|row| row.id.as_str().cmp(id)).ok().map(UnitKey::at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn rules_share_the_rows_and_what_one_does_not_need_the_others_have() {
        assert_eq!(share(&[3, 50, 70], 200), 200, "all of them have room");
        assert_eq!(share(&[3, 50, 70], 103), 50, "3 and twice 50");
        assert_eq!(share(&[3, 50, 70], 100), 48, "3 and twice 48 are 99");
        assert_eq!(share(&[9; 300], 200), 1, "no rule is left out");
        assert_eq!(share(&[], 200), 200);
    }
}
