//! The page of a rule as Markdown, for `rules/README.md` and `portfolio explain --format markdown`.

use std::fmt::Write;

use super::{default_of, example_tables, kind_in_words};
use crate::model::Language;
use crate::report::markdown::escape;
use crate::rules::AnyRule;
use crate::settings::Field;

/// Writes the page as Markdown, its title a heading of this depth.
///
/// Records are our own text and may hold Markdown; the tables of examples are escaped where a table needs it.
#[must_use]
pub fn markdown(rule: &dyn AnyRule, depth: usize) -> String {
    let meta = rule.meta();
    let mut text = format!("{} `{}`\n\n{}.\n\n", "#".repeat(depth), meta.id, meta.summary);
    let _ = writeln!(text, "- **Level:** {}", meta.level.name());
    for (name, said) in [
        ("Why it matters", meta.why),
        ("What to do", meta.fix),
        ("The amount is", meta.amount),
        ("The day to act by is", meta.act_by),
    ] {
        if !said.is_empty() {
            let _ = writeln!(text, "- **{name}:** {said}");
        }
    }
    if !meta.since.is_empty() {
        let _ = writeln!(text, "- **Since:** {}", meta.since);
    }
    if let Some(query) = rule.query() {
        let file = query.file.as_deref().unwrap_or_default();
        let _ = write!(text, "\nThe query, in {}:\n\n```sql\n{}\n```\n", escape(file), query.text.trim());
    }
    if !rule.fields().is_empty() {
        let _ = write!(text, "\nSettings, in the policy under `[rules.{}]`:\n\n", meta.id);
        text.push_str(&markdown_settings(rule.fields(), &rule.defaults()));
    }
    for example in meta.examples {
        let _ = write!(text, "\n**Example: {}**\n", example.title);
        for table in example_tables(example.inventory) {
            let _ = write!(text, "\n{}:\n\n", table.table);
            text.push_str(&markdown_table(&table.rows));
        }
        if !example.policy.trim().is_empty() {
            let _ = write!(text, "\nPolicy:\n\n```toml\n{}\n```\n", example.policy.trim());
        }
        if example.findings.is_empty() {
            let _ = write!(text, "\nOn {} nothing is found.\n", example.today);
        } else {
            let _ = write!(text, "\nOn {} it finds:\n\n", example.today);
            example.findings.iter().for_each(|finding| text.push_str(&format!("- {finding}\n")));
        }
    }
    text
}

/// Writes settings as a Markdown table.
#[must_use]
pub fn markdown_settings(fields: &[Field], defaults: &toml::Table) -> String {
    let mut text = "| setting | default | type | meaning |\n| --- | --- | --- | --- |\n".to_owned();
    for field in fields {
        let default = default_of(field, defaults, Language::English);
        let _ = writeln!(
            text,
            "| `{}` | `{default}` | {} | {} |",
            field.key(),
            kind_in_words(field, Language::English),
            field.doc.trim()
        );
    }
    text
}

fn markdown_table(rows: &[Vec<String>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        let cell = |column: usize| row.get(column).map(|cell| escape(cell)).unwrap_or_default();
        let _ = writeln!(text, "| {} |", (0..width).map(cell).collect::<Vec<_>>().join(" | "));
        if at == 0 {
            let _ = writeln!(text, "|{}", " --- |".repeat(width));
        }
    }
    text
}
