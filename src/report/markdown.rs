//! Markdown, for a pull request or the intranet: the summary first, then every finding by rule.

use std::fmt::Write;

use super::Report;
use super::table::{audited, counts, level_source, meta_of, subject, sums, totals, waived_line};
use super::words::{amount, clean};
use crate::finding::Finding;
use crate::text::count;

/// Writes a report as Markdown.
#[must_use]
pub fn write(report: &Report<'_>) -> String {
    let profile = &report.facts.portfolio.profile;
    let summary = &report.summary;
    let mut text = format!("# Portfolio audit\n\n{}.\n\n", escape(&audited(report)));
    text.push_str("| | |\n| --- | --- |\n");
    let _ = writeln!(text, "| findings | {} |", summary.findings);
    for (level, number) in summary.by_level.iter().rev() {
        let _ = writeln!(text, "| {}s | {number} |", level.name());
    }
    for (name, value) in totals(summary, profile) {
        let _ = writeln!(text, "| {name} | {} |", escape(&value));
    }
    for aside in &counts(summary)[1..] {
        let _ = writeln!(text, "\n{}.", escape(aside));
    }
    for group in report.findings.chunk_by(|one, other| one.level == other.level && one.rule == other.rule) {
        let first = group[0];
        let _ = write!(text, "\n## {}: {}\n\n", first.level.name(), first.rule);
        let worth = sums(group, profile);
        let worth = if worth.is_empty() { String::new() } else { format!(", {}", escape(&worth)) };
        if let Some(meta) = meta_of(first.rule, report.policy) {
            let _ = write!(
                text,
                "{}: {}{worth}. {} {}\n\n",
                meta.summary,
                count(group.len(), "finding", "findings"),
                meta.why,
                meta.fix
            );
        }
        text.push_str("| About | Finding | Amount | Act by | Owner | Where |\n| --- | --- | ---: | --- | --- | --- |\n");
        group.iter().for_each(|finding| row(&mut text, finding, report));
        if report.full {
            group.iter().for_each(|finding| in_full(&mut text, finding, report));
        }
    }
    if report.full && !report.waived.is_empty() {
        text.push_str("\n## waived\n\n");
        for waived in &report.waived {
            let _ = writeln!(text, "- {}", escape(&waived_line(waived)));
        }
    }
    text
}

fn row(text: &mut String, finding: &Finding, report: &Report<'_>) {
    let place = finding.places.first().map(|place| {
        let sheet = place.sheet.as_deref().map(|sheet| format!(", {sheet}")).unwrap_or_default();
        format!("{}{sheet}, row {}", place.file, place.row)
    });
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {} | {} |",
        escape(&finding.subjects.first().map(subject).unwrap_or_default()),
        escape(&finding.message),
        finding.amount.as_ref().map(|value| amount(value, &report.facts.portfolio.profile)).unwrap_or_default(),
        finding.act_by.map(|day| day.to_string()).unwrap_or_default(),
        escape(finding.owner.as_deref().unwrap_or_default()),
        escape(&place.unwrap_or_default()),
    );
}

fn in_full(text: &mut String, finding: &Finding, report: &Report<'_>) {
    let about = finding.subjects.first().map(subject).unwrap_or_default();
    let _ = write!(text, "\n### {}\n\n{}.\n\n", escape(&about), escape(&finding.message));
    let mut item = |name: &str, said: &str| {
        if !said.is_empty() {
            let _ = writeln!(text, "- {name}: {}", escape(said));
        }
    };
    item("to do", &finding.fix);
    finding.subjects.iter().skip(1).for_each(|also| item("also about", &subject(also)));
    item("certainty", &finding.certainty.map(|hundredths| format!("{hundredths} %")).unwrap_or_default());
    for place in &finding.places {
        let value = place.value.as_deref().map(|value| format!(" = {value}")).unwrap_or_default();
        item("cell", &format!("{place}{value}"));
    }
    finding.evidence.iter().for_each(|line| item("evidence", line));
    finding.assumptions.iter().for_each(|line| item("assumed", line));
    item("level", &level_source(finding, report.policy));
    item("first seen", &finding.first_seen.map(|day| day.to_string()).unwrap_or_default());
    item("fingerprint", &finding.fingerprint());
}

/// Returns text that Markdown shows as it is: one line, nothing that marks up, no HTML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in clean(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '$' | '#' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_marks_up() {
        assert_eq!(escape("<script>a|b`c`\n**d**"), "&lt;script&gt;a\\|b\\`c\\` \\*\\*d\\*\\*");
        assert_eq!(escape("[x](javascript:y)"), "\\[x\\](javascript:y)");
    }
}
