//! The report for the terminal: worst first, grouped by rule, one row a finding, and the summary last, where the eye is.

use std::collections::BTreeMap;
use std::fmt::Write;

use rayon::prelude::*;

use super::grid::{Column, Layout, Paint, grid, paragraph, text_width};
use super::words::{amount, clean, means, money, per};
use super::{Report, Summary};
use crate::audit::Waived;
use crate::finding::{Finding, Level, Subject};
use crate::model::money::{Amount, Basis, Currency, Meaning, Money};
use crate::model::portfolio::Profile;
use crate::policy::{Policy, RuleLevel};
use crate::rules::Meta;
use crate::text::count;

/// Findings of a rule that are shown before the rest is only counted.
const MOST: usize = 20;

/// The width from which a finding's parts stand side by side.
const SIDE_BY_SIDE: usize = 110;

/// Writes a report for the terminal.
#[must_use]
pub fn write(report: &Report<'_>, layout: Layout) -> String {
    let groups: Vec<_> = report.findings.chunk_by(|one, other| one.level == other.level && one.rule == other.rule).collect();
    let mut text: String = groups.par_iter().map(|group| of_rule(group, report, layout)).collect();
    let cut = !report.full && groups.iter().any(|group| group.len() > MOST);
    if report.full && !report.waived.is_empty() {
        let _ = writeln!(text, "{}", layout.paint(Paint::Strong, "waived"));
        report.waived.iter().for_each(|waived| text.push_str(&paragraph(&waived_line(waived), 2, layout)));
        text.push('\n');
    }
    text.push_str(&summary(report, cut, layout));
    text
}

/// Writes the findings of a rule.
fn of_rule(findings: &[&Finding], report: &Report<'_>, layout: Layout) -> String {
    let mut text = heading(findings, report, layout);
    if report.full {
        findings.iter().for_each(|finding| text.push_str(&in_full(finding, report, layout)));
    } else {
        let (shown, rest) = findings.split_at(findings.len().min(MOST));
        text.push_str(&rows(shown, report, layout));
        if !rest.is_empty() {
            let worth = sums(rest, &report.facts.portfolio.profile);
            let worth = if worth.is_empty() { String::new() } else { format!(", {worth}") };
            let _ = writeln!(text, "  … and {} more{worth}", rest.len());
        }
    }
    text.push('\n');
    text
}

/// Returns what was waived, why, by whom and until when.
pub(super) fn waived_line(waived: &Waived<'_>) -> String {
    let main = waived.finding.subjects.first().map(subject).unwrap_or_default();
    let mut line = format!("{}: {main}: {}", waived.finding.rule, clean(&waived.finding.message));
    let waiver = waived.waiver;
    for said in [waiver.reason.as_deref(), waiver.owner.as_deref()].into_iter().flatten() {
        let _ = write!(line, " · {}", clean(said));
    }
    match waiver.until {
        Some(day) => line + &format!(" · until {day}"),
        None => line + " · for good",
    }
}

/// Returns a level's word, painted.
pub(super) fn level_word(level: Level, layout: Layout) -> String {
    let paint = match level {
        Level::Error => Paint::Error,
        Level::Warning => Paint::Warning,
        Level::Note => Paint::Note,
    };
    layout.paint(paint, level.name())
}

/// Returns a subject's id and name, or the one of them when they are the same.
pub(super) fn subject(subject: &Subject) -> String {
    let (id, name) = (clean(&subject.id), clean(&subject.name));
    if id == name || name.is_empty() { id.into_owned() } else { format!("{id} {name}") }
}

/// Returns the record of a finding's rule.
pub(super) fn meta_of(rule: &str, policy: &Policy) -> Option<&'static Meta> {
    Some(policy.rule(rule)?.meta())
}

/// Returns the sums of some findings by meaning, basis and currency: `saves 412.000 kr/year`.
pub(super) fn sums(findings: &[&Finding], profile: &Profile) -> String {
    let mut sums: BTreeMap<(Meaning, Basis, Currency), Money> = BTreeMap::new();
    for Amount { value, currency, basis, meaning } in findings.iter().filter_map(|finding| finding.amount.as_ref()) {
        let sum = sums.entry((*meaning, *basis, *currency)).or_default();
        *sum = sum.saturating_add(*value);
    }
    let mut said = Vec::new();
    let mut before = None;
    for ((meaning, basis, currency), sum) in sums {
        let word = if before == Some(meaning) { String::new() } else { format!("{} ", means(meaning)) };
        said.push(format!("{word}{}{}", money(sum, currency, profile, false), per(basis)));
        before = Some(meaning);
    }
    said.join(", ")
}

fn heading(group: &[&Finding], report: &Report<'_>, layout: Layout) -> String {
    let Some(first) = group.first() else { return String::new() };
    let worth = sums(group, &report.facts.portfolio.profile);
    let worth = if worth.is_empty() { String::new() } else { format!(", {worth}") };
    let rule = layout.paint(Paint::Strong, first.rule);
    let found = count(group.len(), "finding", "findings");
    let mut text = format!("{} {rule}: {found}{worth}\n", level_word(first.level, layout));
    if let Some(meta) = meta_of(first.rule, report.policy) {
        text.push_str(&paragraph(meta.summary, 2, layout));
        if !meta.fix.is_empty() {
            text.push_str(&weak(&paragraph(&format!("To do: {}", meta.fix), 2, layout), layout));
        }
    }
    text
}

/// Paints lines, each by itself: a colour over a line break is lost in some terminals.
fn weak(lines: &str, layout: Layout) -> String {
    lines.lines().map(|line| layout.paint(Paint::Weak, line) + "\n").collect()
}

fn rows(findings: &[&Finding], report: &Report<'_>, layout: Layout) -> String {
    let stacked = || findings.iter().map(|finding| below_each_other(finding, report, layout)).collect();
    if layout.width < SIDE_BY_SIDE {
        return stacked();
    }
    let columns = [Column::text(""), Column::text(""), Column::number(""), Column::text(""), Column::text("")];
    let profile = &report.facts.portfolio.profile;
    let row = |finding: &&Finding| {
        vec![
            finding.subjects.first().map(subject).unwrap_or_default(),
            clean(&finding.message).into_owned(),
            finding.amount.as_ref().map(|value| amount(value, profile)).unwrap_or_default(),
            finding.act_by.map(|day| format!("by\u{a0}{day}")).unwrap_or_default(),
            finding.owner.as_deref().map(|owner| clean(owner).into_owned()).unwrap_or_default(),
        ]
    };
    let text = grid(&columns, &findings.iter().map(row).collect::<Vec<_>>(), 2, layout);
    // Long words can make the columns too wide; whole words matter more than columns.
    if text_width(&text) <= layout.width { text } else { stacked() }
}

/// Writes a finding for a narrow terminal: what was found, and below it what it is worth, by when and whose it is.
fn below_each_other(finding: &Finding, report: &Report<'_>, layout: Layout) -> String {
    let main = finding.subjects.first().map(subject).unwrap_or_default();
    let mut text = paragraph(&format!("{main}: {}", clean(&finding.message)), 2, layout);
    let aside: Vec<String> = [
        finding.amount.as_ref().map(|value| amount(value, &report.facts.portfolio.profile)),
        finding.act_by.map(|day| format!("by\u{a0}{day}")),
        finding.owner.as_deref().map(|owner| clean(owner).into_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !aside.is_empty() {
        text.push_str(&paragraph(&aside.join(" · "), 6, layout));
    }
    text
}

fn in_full(finding: &Finding, report: &Report<'_>, layout: Layout) -> String {
    let mut text = String::new();
    let main = finding.subjects.first().map(subject).unwrap_or_default();
    text.push_str(&paragraph(&format!("{}: {}", main, clean(&finding.message)), 2, layout));
    let mut line = |name: &str, said: &str| {
        if !said.is_empty() {
            text.push_str(&paragraph(&format!("{name}: {said}"), 6, layout));
        }
    };
    if let Some(value) = &finding.amount {
        line("amount", &format!("{} {}", means(value.meaning), amount(value, &report.facts.portfolio.profile)));
    }
    line("act by", &finding.act_by.map(|day| day.to_string()).unwrap_or_default());
    line("owner", &clean(finding.owner.as_deref().unwrap_or_default()));
    line("to do", &clean(&finding.fix));
    for also in finding.subjects.iter().skip(1) {
        line("also about", &subject(also));
    }
    line("certainty", &finding.certainty.map(|hundredths| format!("{hundredths} %")).unwrap_or_default());
    for place in &finding.places {
        let value = place.value.as_deref().map(|value| format!(" = `{}`", clean(value))).unwrap_or_default();
        line("cell", &format!("{}{value}", clean(&place.to_string())));
    }
    for evidence in &finding.evidence {
        line("evidence", &clean(evidence));
    }
    for assumption in &finding.assumptions {
        line("assumed", &clean(assumption));
    }
    line("level", &level_source(finding, report.policy));
    line("first seen", &finding.first_seen.map(|day| day.to_string()).unwrap_or_default());
    line("fingerprint", &finding.fingerprint());
    text
}

/// Returns where the level of a finding comes from: `error, by policy.toml, line 12`.
pub(super) fn level_source(finding: &Finding, policy: &Policy) -> String {
    let level = finding.level.name();
    let by = |line: u32| format!("by {}, line {line}", clean(policy.file.as_deref().unwrap_or_default()));
    let of_rule = meta_of(finding.rule, policy).map(|meta| policy.level_of(meta));
    if finding.level_cap == Some(finding.level) && of_rule.is_some_and(|of_rule| of_rule != RuleLevel::At(finding.level)) {
        return format!("{level}, limited by the rule");
    }
    match (policy.level_line_of(finding.rule), policy.line_of(finding.rule)) {
        (Some(line), _) => format!("{level}, {}", by(line)),
        (None, Some(line)) => format!("{level}, the rule's own; its settings {}", by(line)),
        (None, None) => format!("{level}, the rule's own"),
    }
}

/// Returns the sentences of the summary that every format for people ends or begins with.
pub(super) fn counts(summary: &Summary) -> Vec<String> {
    let level = |level: Level, one: &str, many: &str| count(summary.by_level.get(&level).copied().unwrap_or(0), one, many);
    let mut lines = vec![format!(
        "{}, {}, {}",
        level(Level::Error, "error", "errors"),
        level(Level::Warning, "warning", "warnings"),
        level(Level::Note, "note", "notes")
    )];
    let mut aside = Vec::new();
    if summary.waived > 0 {
        aside.push(format!("{} waived", summary.waived));
    }
    if summary.hidden > 0 {
        aside.push(format!("{} of other rules hidden", summary.hidden));
    }
    if !summary.switched_off.is_empty() {
        let off = count(summary.switched_off.len(), "rule", "rules");
        aside.push(format!("{off} switched off by the policy ({})", summary.switched_off.join(", ")));
    }
    if !aside.is_empty() {
        lines.push(format!("not among them: {}", aside.join("; ")));
    }
    lines
}

/// Returns name and value of each sum of the summary.
pub(super) fn totals(summary: &Summary, profile: &Profile) -> Vec<(&'static str, String)> {
    let own = |value: Money| money(value, summary.currency, profile, false);
    let mut totals = Vec::new();
    if !summary.saving_per_year.is_zero() {
        let whole = own(summary.saving_per_year);
        let saving = if summary.saving_per_year_at_least == summary.saving_per_year {
            format!("{whole}/year")
        } else {
            format!(
                "{}/year with everything counted once; {whole}/year when findings are added up",
                own(summary.saving_per_year_at_least)
            )
        };
        totals.push(("savings", saving));
    }
    if !summary.saving_once.is_zero() {
        totals.push(("savings once", own(summary.saving_once)));
    }
    if !summary.exposure.is_zero() {
        totals.push(("exposure", format!("{} in the coming year", own(summary.exposure))));
    }
    for ((currency, meaning, basis), value) in &summary.not_converted {
        let what = if *meaning == Meaning::Saving { "savings" } else { "exposure" };
        let value = format!("{}{}", money(*value, *currency, profile, false), per(*basis));
        totals.push(("besides", format!("{value} in {what}; the policy's `[currency]` has no rate for {currency}")));
    }
    totals
}

/// Returns what was audited: `Lyngdal Kommune on 2026-11-21: 214 systems, 180 contracts, 95 licences`.
pub(super) fn audited(report: &Report<'_>) -> String {
    let summary = &report.summary;
    let organisation = report.facts.portfolio.profile.organisation.as_deref().unwrap_or("the portfolio");
    format!(
        "{} on {}: {}, {}, {}",
        clean(organisation),
        report.facts.today,
        count(summary.systems, "system", "systems"),
        count(summary.contracts, "contract", "contracts"),
        count(summary.licences, "licence", "licences"),
    )
}

fn summary(report: &Report<'_>, cut: bool, layout: Layout) -> String {
    let summary = &report.summary;
    let mut text = paragraph(&audited(report), 0, layout);
    let counts = counts(summary);
    let found = count(summary.findings, "finding", "findings");
    let first = if summary.findings == 0 { "no findings".to_owned() } else { format!("{found}: {}", counts[0]) };
    text.push_str(&layout.paint(Paint::Strong, &first));
    text.push('\n');
    for line in &counts[1..] {
        text.push_str(&paragraph(line, 0, layout));
    }
    for (name, value) in totals(summary, &report.facts.portfolio.profile) {
        text.push_str(&paragraph(&format!("{name}: {value}"), 0, layout));
    }
    let next = match report.findings.first() {
        None => "next: `portfolio check` shows what was read, `portfolio rules` what was looked for".to_owned(),
        Some(_) if report.full => "next: `portfolio explain RULE` says why a rule matters and what it can be set to".to_owned(),
        Some(first) => {
            let all = if cut { "every finding with its cells" } else { "the cells behind each finding" };
            format!("next: `portfolio explain {}` says why it matters; `--full` shows {all}", first.rule)
        }
    };
    text.push_str(&weak(&paragraph(&next, 0, layout), layout));
    text
}
