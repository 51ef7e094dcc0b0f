//! The rule pages, in one file: what every rule finds, why, what to do, its settings and examples.

use std::fmt::Write;

use crate::analysis::SECTIONS;
use crate::policy::Policy;
use crate::report::rule_page::{by_group, markdown, markdown_settings};

/// Writes the rule pages.
pub(super) fn readme() -> String {
    let mut text = "\
<!-- Made from the rules' records in src/rules/; `PORTFOLIO_UPDATE=1 cargo test --test integration generated` writes it. -->

# Rules

A rule answers one question; its name is what it found. This folder holds the default policy ([policy.toml](policy.toml)), its
schema for editors ([policy.schema.json](policy.schema.json)), and the schema of what `portfolio audit --format json` writes
([findings.schema.json](findings.schema.json)). `portfolio explain RULE` shows the same pages in the terminal.

"
    .to_owned();
    for (group, rules) in by_group(&Policy::default()) {
        let _ = write!(text, "**{}**\n\n| rule | level | finds |\n| --- | --- | --- |\n", group.title());
        for meta in rules.iter().map(|rule| rule.meta()) {
            let _ = writeln!(text, "| [`{0}`](#{0}) | {1} | {2} |", meta.id, meta.level.name(), meta.summary);
        }
        text.push('\n');
    }
    text.push_str("## Settings of the analyses\n\nWhat several rules and commands go by stands in sections of its own.\n");
    for section in SECTIONS {
        let settings = markdown_settings(section.fields, &section.defaults());
        let _ = write!(text, "\n### `[{}]`\n\n{}\n\n{settings}", section.name, section.about);
    }
    for (group, rules) in by_group(&Policy::default()) {
        let _ = write!(text, "\n## {}\n", group.title());
        for rule in rules {
            let _ = write!(text, "\n{}", markdown(rule, 3));
        }
    }
    text
}
