//! The report for the terminal: worst first, grouped by rule, one row a finding, and the summary last, where the eye is.

use std::collections::BTreeMap;
use std::fmt::Write;

use rayon::prelude::*;

use super::grid::{Column, Layout, Paint, grid, paragraph, text_width};
use super::words::{self, amount, by, clean, day, means, money, per};
use super::{Report, Summary};
use crate::audit::Waived;
use crate::finding::{Finding, Level, Subject};
use crate::model::Language;
use crate::model::money::{Amount, Basis, Currency, Meaning, Money};
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::{Policy, RuleLevel};
use crate::rules::Meta;
use crate::words::say;

/// Findings of a rule that are shown before the rest is only counted.
const MOST: usize = 20;

/// Findings that are told in full in one piece.
const TOGETHER: usize = 500;

/// Pieces that are made at a time.
const AT_A_TIME: usize = 16;

/// The width from which a finding's parts stand side by side.
const SIDE_BY_SIDE: usize = 110;

/// A piece of the report.
#[derive(Clone, Copy)]
enum Piece<'r> {
    /// The findings of a rule, the first of them shown.
    Shown(&'r [&'r Finding]),
    /// The heading of the findings of a rule that are told in full.
    Heading(&'r [&'r Finding]),
    /// Some of these, and whether they are the last.
    InFull(&'r [&'r Finding], bool),
    /// The findings that waivers accept, in full.
    Waived,
    /// What it comes to, and whether any findings of a rule were left out above it.
    Summary(bool),
}

/// Writes a report for the terminal, piece by piece: what is said in full of a whole country is never held at once.
pub fn write<'r>(report: &'r Report<'_>, layout: Layout) -> impl Iterator<Item = String> + use<'r> {
    let groups = report.findings.chunk_by(|one, other| one.level == other.level && one.rule == other.rule);
    let cut = !report.full && groups.clone().any(|group| group.len() > MOST);
    let in_full = |group: &'r [&'r Finding]| {
        let last = group.len().div_ceil(TOGETHER) - 1;
        let some = group.chunks(TOGETHER).enumerate().map(move |(at, some)| Piece::InFull(some, at == last));
        std::iter::once(Piece::Heading(group)).chain(some)
    };
    let mut pieces: Vec<Piece<'r>> =
        if report.full { groups.flat_map(in_full).collect() } else { groups.map(Piece::Shown).collect() };
    if report.full && !report.waived.is_empty() {
        pieces.push(Piece::Waived);
    }
    pieces.push(Piece::Summary(cut));
    let mut from = 0;
    std::iter::from_fn(move || {
        let some = pieces[from..].iter().take(AT_A_TIME).copied().collect::<Vec<_>>();
        from += some.len();
        (!some.is_empty()).then(|| some.into_par_iter().map(|piece| told(piece, report, layout)).collect::<Vec<String>>())
    })
    .flatten()
}

fn told(piece: Piece<'_>, report: &Report<'_>, layout: Layout) -> String {
    match piece {
        Piece::Shown(findings) => shown(findings, report, layout),
        Piece::Heading(findings) => heading(findings, report, layout),
        Piece::InFull(findings, is_last) => {
            let end = if is_last { "\n" } else { "" };
            findings.iter().map(|finding| in_full(finding, report, layout)).chain([end.to_owned()]).collect()
        }
        Piece::Waived => {
            let title = layout.paint(Paint::Strong, &say(&phrase!("waived"), report.language)) + "\n";
            let lines = report.waived.iter().map(|waived| paragraph(&waived_line(waived, report.language), 2, layout));
            std::iter::once(title).chain(lines).chain(["\n".to_owned()]).collect()
        }
        Piece::Summary(cut) => summary(report, cut, layout),
    }
}

/// Writes the first findings of a rule, and how many more there are.
fn shown(findings: &[&Finding], report: &Report<'_>, layout: Layout) -> String {
    let (shown, rest) = findings.split_at(findings.len().min(MOST));
    let mut text = heading(findings, report, layout) + &rows(shown, report, layout);
    if !rest.is_empty() {
        let worth = sums(rest, &report.facts.portfolio.profile);
        let worth = if worth.is_empty() { String::new() } else { format!(", {worth}") };
        let more = phrase!("audit-more", rest = rest.len(), worth);
        let _ = writeln!(text, "  {}", say(&more, report.language));
    }
    text + "\n"
}

/// Returns what was waived, why, by whom and until when.
pub(super) fn waived_line(waived: &Waived<'_>, language: Language) -> String {
    let main = waived.finding.subjects.first().map(subject).unwrap_or_default();
    let mut line = format!("{}: {main}: {}", waived.finding.rule, clean(&say(&waived.finding.message, language)));
    let waiver = waived.waiver;
    for said in [waiver.reason.as_deref(), waiver.owner.as_deref()].into_iter().flatten() {
        let _ = write!(line, " · {}", clean(said));
    }
    let until = match waiver.until {
        Some(day) => phrase!("waived-until", day),
        None => phrase!("waived-for-good"),
    };
    line + " · " + &say(&until, language)
}

/// Returns a level's word, painted.
pub(super) fn level_word(level: Level, language: Language, layout: Layout) -> String {
    let paint = match level {
        Level::Error => Paint::Error,
        Level::Warning => Paint::Warning,
        Level::Note => Paint::Note,
    };
    layout.paint(paint, &words::level(level, language))
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
    let language = Language::of_people(profile);
    let mut said = Vec::new();
    let mut before = None;
    for ((meaning, basis, currency), sum) in sums {
        let sum = per(money(sum, currency, profile, false), basis, language);
        said.push(if before == Some(meaning) { sum } else { means(sum, meaning, language) });
        before = Some(meaning);
    }
    said.join(", ")
}

fn heading(group: &[&Finding], report: &Report<'_>, layout: Layout) -> String {
    let Some(first) = group.first() else { return String::new() };
    let worth = sums(group, &report.facts.portfolio.profile);
    let worth = if worth.is_empty() { String::new() } else { format!(", {worth}") };
    let rule = layout.paint(Paint::Strong, first.rule);
    let found = say(&phrase!("count-findings", number = group.len()), report.language);
    let mut text = format!("{} {rule}: {found}{worth}\n", level_word(first.level, report.language, layout));
    if let Some(meta) = meta_of(first.rule, report.policy) {
        text.push_str(&paragraph(&say(&meta.summary(), report.language), 2, layout));
        if !meta.fix.is_empty() {
            let to_do = say(&phrase!("audit-to-do", fix = meta.fix()), report.language);
            text.push_str(&weak(&paragraph(&to_do, 2, layout), layout));
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
            clean(&say(&finding.message, report.language)).into_owned(),
            finding.amount.as_ref().map(|value| amount(value, profile)).unwrap_or_default(),
            finding.act_by.map(|day| by(day, report.language)).unwrap_or_default(),
            whose(finding, report).unwrap_or_default(),
        ]
    };
    let text = grid(&columns, &findings.iter().map(row).collect::<Vec<_>>(), 2, layout);
    // Long words can make the columns too wide; whole words matter more than columns.
    if text_width(&text) <= layout.width { text } else { stacked() }
}

/// Returns who has undertaken to see to a finding, else whose it is.
fn whose(finding: &Finding, report: &Report<'_>) -> Option<String> {
    let undertaken = finding.undertaken.as_ref().map(|one| words::undertaken(one, report.facts.today, report.language));
    undertaken.or_else(|| finding.owner.as_deref().map(|owner| clean(owner).into_owned()))
}

/// Writes a finding for a narrow terminal: what was found, and below it what it is worth, by when and whose it is.
fn below_each_other(finding: &Finding, report: &Report<'_>, layout: Layout) -> String {
    let main = finding.subjects.first().map(subject).unwrap_or_default();
    let mut text = paragraph(&format!("{main}: {}", clean(&say(&finding.message, report.language))), 2, layout);
    let aside: Vec<String> = [
        finding.amount.as_ref().map(|value| amount(value, &report.facts.portfolio.profile)),
        finding.act_by.map(|day| by(day, report.language)),
        whose(finding, report),
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
    let language = report.language;
    text.push_str(&paragraph(&format!("{}: {}", main, clean(&say(&finding.message, language))), 2, layout));
    let mut line = |name: Phrase, said: &str| {
        if !said.is_empty() {
            text.push_str(&paragraph(&format!("{}: {said}", say(&name, language)), 6, layout));
        }
    };
    if let Some(value) = &finding.amount {
        let worth = means(amount(value, &report.facts.portfolio.profile), value.meaning, language);
        line(phrase!("item-amount"), &worth);
    }
    line(phrase!("item-act-by"), &finding.act_by.map(|on| day(on, language)).unwrap_or_default());
    line(phrase!("item-owner"), &clean(finding.owner.as_deref().unwrap_or_default()));
    line(phrase!("item-to-do"), &clean(&say(&finding.fix, language)));
    for also in finding.subjects.iter().skip(1) {
        line(phrase!("item-also"), &subject(also));
    }
    line(phrase!("item-certainty"), &finding.certainty.map(|hundredths| format!("{hundredths} %")).unwrap_or_default());
    for place in &finding.places {
        let value = place.value.as_deref().map(|value| format!(" = `{}`", clean(value))).unwrap_or_default();
        line(phrase!("item-cell"), &format!("{}{value}", clean(&say(&place.phrase(), language))));
    }
    for evidence in &finding.evidence {
        line(phrase!("item-evidence"), &clean(&say(evidence, language)));
    }
    for assumption in &finding.assumptions {
        line(phrase!("item-assumed"), &clean(&say(assumption, language)));
    }
    line(phrase!("item-level"), &level_source(finding, report.policy, language));
    if let Some(undertaken) = &finding.undertaken {
        line(phrase!("item-undertaken"), &words::undertaken(undertaken, report.facts.today, language));
    }
    line(phrase!("item-first-seen"), &finding.first_seen.map(|on| day(on, language)).unwrap_or_default());
    line(phrase!("item-fingerprint"), &finding.fingerprint());
    text
}

/// Returns where the level of a finding comes from: `error, by policy.toml, line 12`.
pub(super) fn level_source(finding: &Finding, policy: &Policy, language: Language) -> String {
    let level = words::level(finding.level, language);
    let file = clean(policy.file.as_deref().unwrap_or_default()).into_owned();
    let of_rule = meta_of(finding.rule, policy).map(|meta| policy.level_of(meta));
    if finding.level_cap == Some(finding.level) && of_rule.is_some_and(|of_rule| of_rule != RuleLevel::At(finding.level)) {
        return say(&phrase!("level-by-rule", level), language);
    }
    // The number of a line is a name, not a count.
    let said = match (policy.level_line_of(finding.rule), policy.line_of(finding.rule)) {
        (Some(line), _) => phrase!("level-by-policy", level, file, line = line.to_string()),
        (None, Some(line)) => phrase!("level-own-with-settings", level, file, line = line.to_string()),
        (None, None) => phrase!("level-own", level),
    };
    say(&said, language)
}

/// Returns the sentences of the summary that every format for people ends or begins with.
pub(super) fn counts(summary: &Summary, language: Language) -> Vec<String> {
    let number = |level: Level| summary.by_level.get(&level).copied().unwrap_or(0);
    let counts = phrase!(
        "audit-counts",
        errors = phrase!("count-errors", number = number(Level::Error)),
        warnings = phrase!("count-warnings", number = number(Level::Warning)),
        notes = phrase!("count-notes", number = number(Level::Note)),
    );
    let mut lines = vec![say(&counts, language)];
    let mut aside = Vec::new();
    if summary.waived > 0 {
        aside.push(phrase!("audit-waived", waived = summary.waived));
    }
    if summary.hidden > 0 {
        aside.push(phrase!("audit-hidden", hidden = summary.hidden));
    }
    if !summary.switched_off.is_empty() {
        let rules = summary.switched_off.join(", ");
        aside.push(phrase!("audit-switched-off", number = summary.switched_off.len(), rules));
    }
    if !aside.is_empty() {
        let aside: Vec<_> = aside.iter().map(|phrase| say(phrase, language)).collect();
        lines.push(say(&phrase!("audit-not-among", aside = aside.join("; ")), language));
    }
    lines
}

/// Returns name and value of each sum of the summary.
pub(super) fn totals(summary: &Summary, profile: &Profile) -> Vec<(String, String)> {
    let language = Language::of_people(profile);
    let own = |value: Money| money(value, summary.currency, profile, false);
    let mut totals = Vec::new();
    if !summary.saving_per_year.is_zero() {
        let all = own(summary.saving_per_year);
        let saving = if summary.saving_per_year_at_least == summary.saving_per_year {
            per(all, Basis::PerYear, language)
        } else {
            say(&phrase!("audit-saving-both", once = own(summary.saving_per_year_at_least), all), language)
        };
        totals.push((phrase!("audit-savings"), saving));
    }
    if !summary.saving_once.is_zero() {
        totals.push((phrase!("audit-savings-once"), own(summary.saving_once)));
    }
    if !summary.exposure.is_zero() {
        let exposure = phrase!("audit-exposure-of", amount = own(summary.exposure));
        totals.push((phrase!("audit-exposure"), say(&exposure, language)));
    }
    for ((currency, meaning, basis), value) in &summary.not_converted {
        let what = if *meaning == Meaning::Saving { "saving" } else { "exposure" };
        let amount = per(money(*value, *currency, profile, false), *basis, language);
        let besides = phrase!("audit-not-converted", amount, what, currency = currency.to_string());
        totals.push((phrase!("audit-besides"), say(&besides, language)));
    }
    totals.into_iter().map(|(name, value)| (say(&name, language), value)).collect()
}

/// Returns what was audited: `Lyngdal Kommune on 2026-11-21: 214 systems, 180 contracts, 95 licences`.
pub(super) fn audited(report: &Report<'_>) -> String {
    let summary = &report.summary;
    let organisation = report.facts.portfolio.profile.organisation.as_deref().map(|name| clean(name).into_owned());
    let audited = phrase!(
        "audit-of",
        organisation = organisation.map_or_else(|| phrase!("audit-portfolio"), Phrase::from),
        day = report.facts.today,
        systems = phrase!("count-systems", number = summary.systems),
        contracts = phrase!("count-contracts", number = summary.contracts),
        licences = phrase!("count-licences", number = summary.licences),
    );
    say(&audited, report.language)
}

fn summary(report: &Report<'_>, cut: bool, layout: Layout) -> String {
    let (summary, language) = (&report.summary, report.language);
    let mut text = paragraph(&audited(report), 0, layout);
    let counts = counts(summary, language);
    let found = match summary.findings {
        0 => phrase!("audit-found-nothing"),
        number => phrase!("audit-found", findings = phrase!("count-findings", number), counts = counts[0].as_str()),
    };
    text.push_str(&layout.paint(Paint::Strong, &say(&found, language)));
    text.push('\n');
    for line in &counts[1..] {
        text.push_str(&paragraph(line, 0, layout));
    }
    for (name, value) in totals(summary, &report.facts.portfolio.profile) {
        text.push_str(&paragraph(&format!("{name}: {value}"), 0, layout));
    }
    let next = match report.findings.first() {
        None => phrase!("audit-next-nothing"),
        Some(_) if report.full => phrase!("audit-next-explain"),
        Some(first) if cut => phrase!("audit-next-every", rule = first.rule),
        Some(first) => phrase!("audit-next-cells", rule = first.rule),
    };
    text.push_str(&weak(&paragraph(&say(&next, language), 0, layout), layout));
    text
}
