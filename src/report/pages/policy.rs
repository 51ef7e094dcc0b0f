//! The default policy: every rule with its level and every setting at its default, each with its meaning as a comment.

use std::fmt::Write;

use crate::analysis::SECTIONS;
use crate::model::Language;
use crate::policy::{Policy, Weight};
use crate::report::rule_page::by_group;
use crate::review;
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
    review(&mut text);
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

/// Writes the questions of the forum with how much each counts.
fn review(text: &mut String) {
    text.push_str(
        "\n# What the architecture forum asks of a request, and what its answer does to the verdict of `portfolio review`:\n",
    );
    for weight in Weight::ALL {
        let _ = writeln!(text, "#   {:<10}  {}", weight.name(), weight.meaning());
    }
    text.push_str("# A question can be put in other words: `goes-out = { weight = \"decides\", question = \"…\" }`. `portfolio explain CHECK` says more.\n[review]\n");
    for check in review::ALL {
        let _ = writeln!(text, "# {}\n{} = \"{}\"", Language::English.of(check.question), check.id, check.weight.name());
    }
}

fn settings(text: &mut String, fields: &[Field], defaults: &toml::Table) {
    for field in fields {
        let _ = writeln!(text, "# {}", field.doc.trim());
        if let Some(value) = defaults.get(&field.key()) {
            let _ = writeln!(text, "{} = {value}", field.key());
        }
    }
}
