//! The default policy: every rule with its level and every setting at its default, each with its meaning as a comment.

use std::fmt::Write;

use crate::analysis::SECTIONS;
use crate::policy::Policy;
use crate::report::rule_page::by_group;
use crate::settings::Field;

/// Writes the default policy.
#[must_use]
pub fn default_policy() -> String {
    let mut text = "\
#:schema ./policy.schema.json
#
# The policy of `portfolio`: how much each rule matters, and what the analyses go by. Everything here is the default; change
# what is different with you, and delete what is not, as you like. Every finding says which line of this file judged it.
#
# A level is \"error\", \"warning\", \"note\" or \"off\". `portfolio explain RULE` says what a rule finds, and shows examples.
"
    .to_owned();
    for section in SECTIONS {
        let _ = write!(text, "\n# {}\n[{}]\n", section.about, section.name);
        settings(&mut text, section.fields, &section.defaults());
    }
    text.push_str(
        "\n# What one unit of another currency is worth in the organisation's own. Without a rate, amounts are never added together.\n\
         [currency]\n# EUR = \"7.46\"\n",
    );
    for (group, rules) in by_group(&Policy::default()) {
        let line = "-".repeat(100);
        let _ = write!(text, "\n# {line}\n# {}\n# {line}\n", group.title());
        for rule in rules {
            let meta = rule.meta();
            let _ = write!(text, "\n# {}.\n[rules.{}]\nlevel = \"{}\"\n", meta.summary, meta.id, meta.level.name());
            settings(&mut text, rule.fields(), &rule.defaults());
        }
    }
    text
}

fn settings(text: &mut String, fields: &[Field], defaults: &toml::Table) {
    for field in fields {
        let _ = writeln!(text, "# {}", field.doc.trim());
        if let Some(value) = defaults.get(&field.key()) {
            let _ = writeln!(text, "{} = {value}", field.key());
        }
    }
}
