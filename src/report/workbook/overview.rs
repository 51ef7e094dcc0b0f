//! The first sheet: how much each rule found, what it is worth, and how to work with the rest.

use chrono::NaiveDate;

use crate::finding::{Finding, Level};
use crate::model::Language;
use crate::model::money::{Basis, Meaning, Money};
use crate::phrase;
use crate::report::sheet::{Cell, Column, Group, Jump, Sheet};
use crate::report::{Report, table};
use crate::words::say;

const COLUMNS: [Column; 9] = [
    Column::new("rule", "", ["Regel", "Regel", "Rule"]),
    super::LINK,
    Column::new("level", "", ["Niveau", "Nivå", "Level"]),
    Column::new("summary", "", ["Finder", "Finner", "Finds"]),
    Column::new("findings", "", ["Fund", "Funn", "Findings"]),
    Column::new("waived", "", ["Accepteret", "Akseptert", "Waived"]),
    Column::new("saving", "", ["Besparelse om året", "Besparelse per år", "Saving a year"]),
    Column::new("exposure", "", ["Risiko", "Risiko", "Exposure"]),
    Column::new("act-by", "", ["Første frist", "Første frist", "First day to act by"]),
];

/// Returns the name of the sheet.
pub(super) fn name(language: Language) -> String {
    language.of(["Overblik", "Oversikt", "Overview"]).to_owned()
}

/// Returns the sheet; `findings` is the name of that of the findings.
pub(super) fn sheet(report: &Report<'_>, findings: &str) -> Sheet {
    let (facts, language) = (report.facts, report.language);
    let profile = &facts.portfolio.profile;
    let jump = Jump { sheet: findings.to_owned(), to: "rule", before: "", by: "rule" };
    let row = |group: &[&Finding]| {
        let rule = group.first().map_or("", |finding| finding.rule);
        let level = group.iter().map(|finding| finding.level).max().unwrap_or(Level::Note);
        let waived = report.waived.iter().filter(|waived| waived.finding.rule == rule).count();
        let summary = table::meta_of(rule, report.policy).map(|meta| say(&meta.summary(), language));
        let sum = |meaning: Meaning, bases: &[Basis]| {
            let of_meaning = group.iter().filter_map(|finding| finding.amount.as_ref());
            let counted = of_meaning.filter(|amount| amount.meaning == meaning && bases.contains(&amount.basis));
            let own = counted.filter_map(|amount| facts.in_own_currency(amount.value, amount.currency));
            Cell::money(own.reduce(Money::saturating_add), profile.currency)
        };
        let first: Option<NaiveDate> = group.iter().filter_map(|finding| finding.act_by).min();
        vec![
            rule.into(),
            Cell::Link(jump.clone()),
            Cell::Word("level", level.name()),
            summary.into(),
            (group.len() as u64).into(),
            if waived > 0 { (waived as u64).into() } else { Cell::Empty },
            sum(Meaning::Saving, &[Basis::PerYear]),
            sum(Meaning::Exposure, &[Basis::PerYear, Basis::Once]),
            first.into(),
        ]
    };
    let mut by_rule: Vec<&Finding> = report.findings.clone();
    // Those of one rule are of one level nearly always, and the worst stand first.
    by_rule.sort_by_key(|finding| finding.rule);
    let mut groups: Vec<&[&Finding]> = by_rule.chunk_by(|one, other| one.rule == other.rule).collect();
    let worst = |group: &[&Finding]| group.iter().map(|finding| finding.level).max();
    groups.sort_by_key(|group| std::cmp::Reverse((worst(group), group.len())));
    let rows = groups.into_iter().map(row).collect();

    let mut notes = vec![table::audited(report)];
    notes.extend(table::counts(&report.summary, language));
    notes.extend(table::totals(&report.summary, profile).into_iter().map(|(name, value)| format!("{name}: {value}")));
    notes.extend([phrase!("decision-how"), phrase!("decision-back")].iter().map(|note| say(note, language)));
    Sheet { name: name(language), columns: COLUMNS.to_vec(), groups: vec![Group { rows, ..Group::default() }], notes }
}
