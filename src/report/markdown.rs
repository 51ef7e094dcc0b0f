//! Markdown, for a pull request or the intranet: the summary first, then every finding by rule.

use std::fmt::Write;

use super::Report;
use super::table::{audited, counts, level_source, meta_of, subject, sums, totals, waived_line};
use super::words::{self, amount, clean, day};
use crate::finding::{Finding, Level};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::sentence;
use crate::words::say;

/// Writes a report as Markdown.
#[must_use]
pub fn write(report: &Report<'_>) -> String {
    let profile = &report.facts.portfolio.profile;
    let summary = &report.summary;
    let said = |phrase: Phrase| say(&phrase, report.language);
    let mut text = format!("# {}\n\n{}.\n\n", said(phrase!("audit-title")), escape(&audited(report)));
    text.push_str("| | |\n| --- | --- |\n");
    let _ = writeln!(text, "| {} | {} |", said(phrase!("findings")), summary.findings);
    for (level, number) in summary.by_level.iter().rev() {
        let levels = match level {
            Level::Error => phrase!("errors"),
            Level::Warning => phrase!("warnings"),
            Level::Note => phrase!("notes"),
        };
        let _ = writeln!(text, "| {} | {number} |", said(levels));
    }
    for (name, value) in totals(summary, profile) {
        let _ = writeln!(text, "| {name} | {} |", escape(&value));
    }
    for aside in &counts(summary, report.language)[1..] {
        let _ = writeln!(text, "\n{}.", escape(aside));
    }
    for group in report.findings.chunk_by(|one, other| one.level == other.level && one.rule == other.rule) {
        let first = group[0];
        let _ = write!(text, "\n## {}: {}\n\n", words::level(first.level, report.language), first.rule);
        let worth = sums(group, profile);
        let worth = if worth.is_empty() { String::new() } else { format!(", {}", escape(&worth)) };
        if let Some(meta) = meta_of(first.rule, report.policy) {
            let _ = write!(
                text,
                "{}: {}{worth}. {} {}\n\n",
                said(meta.summary()),
                said(phrase!("count-findings", number = group.len())),
                said(meta.why()),
                said(meta.fix()),
            );
        }
        let headings = [
            phrase!("column-about"),
            phrase!("column-finding"),
            phrase!("column-amount"),
            phrase!("column-act-by"),
            phrase!("column-owner"),
            phrase!("column-where"),
        ];
        let _ = writeln!(text, "| {} |\n| --- | --- | ---: | --- | --- | --- |", headings.map(said).join(" | "));
        group.iter().for_each(|finding| row(&mut text, finding, report));
        if report.full {
            group.iter().for_each(|finding| in_full(&mut text, finding, report));
        }
    }
    if report.full && !report.waived.is_empty() {
        let _ = write!(text, "\n## {}\n\n", said(phrase!("waived")));
        for waived in &report.waived {
            let _ = writeln!(text, "- {}", escape(&waived_line(waived, report.language)));
        }
    }
    text
}

fn row(text: &mut String, finding: &Finding, report: &Report<'_>) {
    let place = finding.places.first().map(|place| {
        let (file, row) = (&*place.file, place.row.to_string());
        let told = match place.sheet.as_deref() {
            Some(sheet) => phrase!("place-sheet-row", file, sheet, row),
            None => phrase!("place-row", file, row),
        };
        say(&told, report.language)
    });
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {} | {} |",
        escape(&finding.subjects.first().map(subject).unwrap_or_default()),
        escape(&say(&finding.message, report.language)),
        finding.amount.as_ref().map(|value| amount(value, &report.facts.portfolio.profile)).unwrap_or_default(),
        finding.act_by.map(|on| day(on, report.language)).unwrap_or_default(),
        escape(finding.owner.as_deref().unwrap_or_default()),
        escape(&place.unwrap_or_default()),
    );
}

fn in_full(text: &mut String, finding: &Finding, report: &Report<'_>) {
    let language = report.language;
    let about = finding.subjects.first().map(subject).unwrap_or_default();
    let _ = write!(text, "\n### {}\n\n{}\n\n", escape(&about), escape(&sentence(&say(&finding.message, language))));
    let mut item = |name: Phrase, said: &str| {
        if !said.is_empty() {
            let _ = writeln!(text, "- {}: {}", say(&name, language), escape(said));
        }
    };
    item(phrase!("item-to-do"), &say(&finding.fix, language));
    finding.subjects.iter().skip(1).for_each(|also| item(phrase!("item-also"), &subject(also)));
    item(phrase!("item-certainty"), &finding.certainty.map(|hundredths| format!("{hundredths} %")).unwrap_or_default());
    for place in &finding.places {
        let value = place.value.as_deref().map(|value| format!(" = {value}")).unwrap_or_default();
        item(phrase!("item-cell"), &(say(&place.phrase(), language) + &value));
    }
    finding.evidence.iter().for_each(|line| item(phrase!("item-evidence"), &say(line, language)));
    finding.assumptions.iter().for_each(|line| item(phrase!("item-assumed"), &say(line, language)));
    item(phrase!("item-level"), &level_source(finding, report.policy, language));
    if let Some(undertaken) = &finding.undertaken {
        item(phrase!("item-undertaken"), &words::undertaken(undertaken, report.facts.today, language));
    }
    item(phrase!("item-first-seen"), &finding.first_seen.map(|on| day(on, language)).unwrap_or_default());
    item(phrase!("item-fingerprint"), &finding.fingerprint());
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
