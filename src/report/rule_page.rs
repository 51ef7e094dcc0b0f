//! The page of a rule, made from its record: for the terminal, as Markdown and as JSON.

mod markdown;

use std::fmt::Write;

use schemars::JsonSchema;
use serde::Serialize;

pub use markdown::{markdown, markdown_settings};

use super::grid::{Column, Layout, Paint, grid, paragraph};
use super::json::RuleRow;
use super::table::level_word;
use super::words::{self, clean, is_hidden};
use crate::analysis::{SECTIONS, Section};
use crate::model::Language;
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::{Policy, RuleLevel};
use crate::rules::{AnyRule, Example, Group};
use crate::settings::Field;
use crate::words::say;

/// A small table of an example's inventory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExampleTable {
    /// What the table holds.
    pub table: String,
    /// Headings, then rows.
    pub rows: Vec<Vec<String>>,
}

/// Reads the tables of an example.
#[must_use]
pub fn example_tables(inventory: &str) -> Vec<ExampleTable> {
    let mut tables: Vec<ExampleTable> = Vec::new();
    for part in format!("\n{}", inventory.trim_start()).split("\n# ").map(str::trim_start).filter(|part| !part.is_empty()) {
        let (table, body) = part.split_once('\n').unwrap_or((part, ""));
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(body.as_bytes());
        let rows = reader.records().filter_map(Result::ok).map(|record| record.iter().map(str::to_owned).collect()).collect();
        tables.push(ExampleTable { table: table.trim().to_owned(), rows });
    }
    tables
}

/// Returns the sections of the policy that a rule's findings also hang on, through the analyses that it judges.
pub fn sections_of(rule: &str) -> impl Iterator<Item = &'static Section> {
    let names: &[&str] = match rule {
        "duplicate-record" => &["matching"],
        "common-component-shadowed" | "functional-overlap" | "task-held-twice" => &["matching", "tasks"],
        "idle-assignment" | "licence-unmeasured" | "over-licensed" | "under-licensed" | "unused-system" => &["licences"],
        "above-threshold-uncompeted"
        | "evergreen-uncompeted"
        | "framework-ends-first"
        | "modification-over-limit"
        | "option-first"
        | "split-purchase"
        | "tender-due"
        | "tender-late" => &["tenders"],
        "in-without-out" | "out-claimed-twice" | "portfolio-grew" => &["one-in-one-out"],
        _ => &[],
    };
    SECTIONS.iter().filter(|section| names.contains(&section.name))
}

/// Returns a setting's type.
#[must_use]
pub fn kind_of(field: &Field) -> &'static str {
    let plain = field.kind.replace(' ', "");
    let inner = plain.strip_prefix("Option<").and_then(|kind| kind.strip_suffix('>')).unwrap_or(&plain);
    match inner.rsplit("::").next().unwrap_or(inner) {
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" => "whole-number",
        "f32" | "f64" | "Decimal" | "Money" => "number",
        "bool" => "flag",
        "String" | "NaiveDate" => "text",
        kind if kind.starts_with("Vec<") || inner.starts_with("Vec<") => "list",
        _ if inner.contains("Map<") => "table",
        _ => "text",
    }
}

/// Returns a setting's type in words.
fn kind_in_words(field: &Field, language: Language) -> String {
    say(&phrase!("explain-kind", kind = kind_of(field)), language)
}

/// Returns a default as it is written in the policy.
fn default_of(field: &Field, defaults: &toml::Table, language: Language) -> String {
    defaults.get(&field.key()).map_or_else(|| say(&phrase!("explain-none"), language), ToString::to_string)
}

/// Writes the page for the terminal, with the level that the policy gives.
#[must_use]
pub fn text(rule: &dyn AnyRule, policy: &Policy, language: Language, layout: Layout) -> String {
    let meta = rule.meta();
    let told = |phrase: &Phrase| say(phrase, language);
    let mut text = format!("{}\n{}", layout.paint(Paint::Strong, meta.id), paragraph(&told(&meta.summary()), 0, layout));
    let mut part = |title: &Phrase, body: String| {
        if !body.is_empty() {
            let _ = write!(text, "\n{}\n{body}", layout.paint(Paint::Strong, &told(title)));
        }
    };
    let own = level_word(meta.level, language, layout);
    let level = match (policy.level_of(meta), policy.level_line_of(meta.id).map(|line| line.to_string())) {
        (RuleLevel::At(level), Some(line)) if level != meta.level => {
            phrase!("explain-level-by-policy", level = level_word(level, language, layout), line, own)
        }
        (RuleLevel::Off, Some(line)) => phrase!("explain-off-at", line, own),
        (RuleLevel::Off, None) => phrase!("explain-off", own),
        _ => own.into(),
    };
    part(&phrase!("explain-level"), format!("  {}\n", told(&level)));
    part(&phrase!("explain-why"), paragraph(&told(&meta.why()), 2, layout));
    part(&phrase!("explain-fix"), paragraph(&told(&meta.fix()), 2, layout));
    part(&phrase!("explain-amount"), paragraph(&told(&meta.amount()), 2, layout));
    part(&phrase!("explain-act-by"), paragraph(&told(&meta.act_by()), 2, layout));
    let title = phrase!("explain-settings", rule = meta.id);
    part(&title, settings(rule.fields(), &rule.defaults(), language, layout));
    for section in sections_of(meta.id) {
        let title = phrase!("explain-section", section = section.name);
        part(&title, settings(section.fields, &section.defaults(), language, layout));
    }
    if language == Language::English {
        meta.examples.iter().for_each(|example| part(&phrase!("explain-example", title = example.title), drawn(example, layout)));
    } else if !meta.examples.is_empty() {
        // They are the rule's tests, inventories and messages in English.
        let body = phrase!("explain-examples-english", rule = meta.id, examples = meta.examples.len());
        part(&phrase!("explain-examples"), paragraph(&told(&body), 2, layout));
    }
    if let Some(query) = rule.query() {
        let lines = query.text.trim().lines().map(|line| format!("  {}\n", tidy(line)));
        part(&phrase!("explain-query", file = clean(query.file.as_deref().unwrap_or_default()).into_owned()), lines.collect());
    }
    text
}

/// Returns a line of a file without hidden characters, its spaces kept.
fn tidy(line: &str) -> String {
    line.replace('\t', "    ").chars().filter(|letter| !is_hidden(*letter)).collect()
}

fn settings(fields: &[Field], defaults: &toml::Table, language: Language, layout: Layout) -> String {
    let headings = [phrase!("explain-setting"), phrase!("explain-default"), phrase!("explain-type"), phrase!("explain-meaning")];
    let columns = headings.map(|heading| Column::of(say(&heading, language).into(), false));
    let meaning = |field: &Field| say(&field.meaning(), language);
    let row =
        |field: &Field| vec![field.key(), default_of(field, defaults, language), kind_in_words(field, language), meaning(field)];
    grid(&columns, &fields.iter().map(row).collect::<Vec<_>>(), 2, layout)
}

fn drawn(example: &Example, layout: Layout) -> String {
    let mut text = String::new();
    for table in example_tables(example.inventory) {
        let _ = writeln!(text, "  {}", layout.paint(Paint::Weak, &table.table));
        let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let columns = vec![Column::text(""); width];
        text.push_str(&grid(&columns, &table.rows, 4, layout));
    }
    if !example.policy.trim().is_empty() {
        let _ = writeln!(text, "  {}", layout.paint(Paint::Weak, &phrase!("explain-policy").to_string()));
        example.policy.trim().lines().for_each(|line| text.push_str(&format!("    {line}\n")));
    }
    if example.findings.is_empty() {
        let _ = writeln!(text, "  {}", phrase!("explain-nothing", day = example.today));
    } else {
        let _ = writeln!(text, "  {}", phrase!("explain-finds", day = example.today));
        example.findings.iter().for_each(|finding| text.push_str(&paragraph(finding, 4, layout)));
    }
    text
}

/// What `portfolio explain --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct Page {
    #[serde(flatten)]
    rule: RuleRow,
    /// Tiny inventories and what the rule says about them.
    examples: Vec<ExampleRow>,
}

/// An example.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ExampleRow {
    /// What it shows.
    title: &'static str,
    /// The day of the run.
    as_of: &'static str,
    /// Lines of a policy file.
    policy: &'static str,
    /// The tables.
    inventory: Vec<ExampleTable>,
    /// What is found: the main subject's id and the message.
    findings: &'static [&'static str],
}

/// Writes the page as JSON.
#[must_use]
pub fn json(rule: &dyn AnyRule, policy: &Policy) -> Vec<u8> {
    let example = |example: &Example| ExampleRow {
        title: example.title,
        as_of: example.today,
        policy: example.policy,
        inventory: example_tables(example.inventory),
        findings: example.findings,
    };
    let examples = rule.meta().examples.iter().map(example).collect();
    super::json::to_bytes(&Page { rule: RuleRow::of(rule, policy), examples })
}

/// Writes the list of every rule for the terminal, by group, with the levels that the policy gives.
#[must_use]
pub fn list(policy: &Policy, language: Language, layout: Layout) -> String {
    let mut text = String::new();
    let widest = policy.rules().map(|rule| rule.meta().id.len()).max().unwrap_or(0);
    for (at, (group, members)) in by_group(policy).into_iter().enumerate() {
        let gap = if at == 0 { "" } else { "\n" };
        let _ = writeln!(text, "{gap}{}", layout.paint(Paint::Strong, &say(&group.title(), language)));
        let row = |rule: &&dyn AnyRule| {
            let meta = rule.meta();
            let said = |level: RuleLevel| match level {
                RuleLevel::At(level) => words::level(level, language),
                RuleLevel::Off => say(&phrase!("rules-level-off"), language),
            };
            let (of_policy, own) = (policy.level_of(meta), RuleLevel::At(meta.level));
            let level = match of_policy == own {
                true => said(own),
                false => say(&phrase!("rules-level-own", level = said(of_policy), own = said(own)), language),
            };
            vec![meta.id.to_owned(), level, say(&meta.summary(), language)]
        };
        let columns = [Column::text("").at_least(widest), Column::text("").at_least("warning".len()), Column::text("")];
        text.push_str(&grid(&columns, &members.iter().map(row).collect::<Vec<_>>(), 2, layout));
    }
    let rules = policy.rules().count();
    let by = match policy.file.as_deref() {
        Some(file) => phrase!("rules-count-by", rules, file),
        None => phrase!("rules-count-built-in", rules),
    };
    text.push('\n');
    text.push_str(&paragraph(&say(&by, language), 0, layout));
    text.push_str(&paragraph(&say(&phrase!("rules-next"), language), 0, layout));
    text
}

/// Writes the list of every rule as JSON.
#[must_use]
pub fn list_json(policy: &Policy) -> Vec<u8> {
    let rows: Vec<_> = policy.rules().map(|rule| RuleRow::of(rule, policy)).collect();
    super::json::to_bytes(&rows)
}

/// Returns the rules of a policy by group, groups and rules in order.
#[must_use]
pub fn by_group(policy: &Policy) -> std::collections::BTreeMap<Group, Vec<&'static dyn AnyRule>> {
    let mut groups = std::collections::BTreeMap::<Group, Vec<&'static dyn AnyRule>>::new();
    for rule in policy.rules() {
        groups.entry(rule.meta().group).or_default().push(rule);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_drawn_table_by_table() {
        let tables = example_tables("# systems\nid,name\n1,\"A, B\"\n\n# contracts\nid\nC\n");
        assert_eq!(tables.len(), 2);
        assert_eq!(tables[0].rows[1], ["1", "A, B"]);
        assert_eq!(tables[1].table, "contracts");
        let example = Example {
            title: "one",
            today: "2026-01-01",
            policy: "",
            inventory: "# systems\nid,name\n1,A\n",
            findings: &["1: gone"],
        };
        assert_eq!(drawn(&example, Layout::PLAIN), "  systems\n    id  name\n    1   A\n  On 2026-01-01 it finds\n    1: gone\n");
    }

    #[test]
    fn types_are_said_in_words() {
        let of = |kind| kind_of(&Field { name: "a", kind, most: None, doc: "" });
        assert_eq!(of("u32"), "whole-number");
        assert_eq!(of("Vec<String>"), "list");
        assert_eq!(of("Vec < String >"), "list");
        assert_eq!(of("crate::model::Money"), "number");
    }
}
