//! The appendix: every rule in the reader's words, with the level that the policy gives and what it found.

use serde::Serialize;

use super::voice::Voice;
use crate::policy::RuleLevel;
use crate::report::{Report, rule_page, words};
use crate::rules::{AnyRule, Group};

/// Rules about one part of the portfolio.
#[derive(Debug, Serialize)]
pub(super) struct RuleGroup {
    title: String,
    rules: Vec<Row>,
}

/// A rule.
#[derive(Debug, Serialize)]
struct Row {
    id: &'static str,
    summary: String,
    why: String,
    fix: String,
    level: String,
    level_name: &'static str,
    findings: String,
    is_found: bool,
}

/// Returns every rule of the policy by what it is about.
pub(super) fn groups(report: &Report<'_>, voice: &Voice<'_>) -> Vec<RuleGroup> {
    let row = |rule: &&'static dyn AnyRule| {
        let meta = rule.meta();
        let (level, level_name) = match report.policy.level_of(meta) {
            RuleLevel::At(level) => (words::level(level, voice.language), level.name()),
            RuleLevel::Off => (voice.word("report-rule-off"), "off"),
        };
        let found = report.summary.by_rule.get(meta.id).copied().unwrap_or(0);
        Row {
            id: meta.id,
            summary: voice.say(&meta.summary()),
            why: voice.say(&meta.why()),
            fix: voice.say(&meta.fix()),
            level,
            level_name,
            findings: voice.number(found),
            is_found: found > 0,
        }
    };
    let groups = rule_page::by_group(report.policy).into_iter();
    groups.map(|(group, rules)| RuleGroup { title: title(group, voice), rules: rules.iter().map(row).collect() }).collect()
}

fn title(group: Group, voice: &Voice<'_>) -> String {
    voice.word(match group {
        Group::Duplicates => "report-rules-duplicates",
        Group::Licences => "report-rules-licences",
        Group::Contracts => "report-rules-contracts",
        Group::OneInOneOut => "report-rules-one-in-one-out",
        Group::Dependencies => "report-rules-dependencies",
        Group::Register => "report-rules-register",
        Group::Own => "report-rules-own",
    })
}
