//! CSV for people who double-click: one row a finding, in columns that stay where they are.
//!
//! Danish and Norwegian Excel open a file without asking only when it looks as they would save it: UTF-8 with a byte order
//! mark, `;` between cells, a comma before the hundredths, and carriage returns. A comma between cells puts every row into one column
//! there. Programs have the JSON.

use super::vocabulary::word;
use super::{Report, words};
use crate::finding::Finding;
use crate::model::Language;
use crate::model::money::to_oere;
use crate::phrase::Phrase;
use crate::words::say;

/// The headings in Danish, Norwegian and English.
const COLUMNS: [[&str; 3]; 29] = [
    ["Niveau", "Nivå", "level"],
    ["Regel", "Regel", "rule"],
    ["Om", "Om", "kind"],
    ["Nummer", "Nummer", "id"],
    ["Navn", "Navn", "name"],
    ["Fund", "Funn", "message"],
    ["At gøre", "Å gjøre", "fix"],
    ["Ejer", "Eier", "owner"],
    ["Handl senest", "Handle senest", "act-by"],
    ["Beløb", "Beløp", "amount"],
    ["Valuta", "Valuta", "currency"],
    ["Regnet", "Regnet", "basis"],
    ["Betyder", "Betyr", "meaning"],
    ["Sikkerhed", "Sikkerhet", "certainty"],
    ["Også om", "Også om", "also-about"],
    ["Forudsætninger", "Forutsetninger", "assumptions"],
    ["Grundlag", "Grunnlag", "evidence"],
    ["Fil", "Fil", "file"],
    ["Ark", "Ark", "sheet"],
    ["Række", "Rad", "row"],
    ["Kolonne", "Kolonne", "column"],
    ["Celle", "Celle", "value"],
    ["Politikfil", "Policyfil", "policy-file"],
    ["Linje i politik", "Linje i policy", "policy-line"],
    ["Fingeraftryk", "Fingeravtrykk", "fingerprint"],
    ["Set første gang", "Sett første gang", "first-seen"],
    ["Beslutning", "Beslutning", "decision"],
    ["Besluttet for", "Besluttet for", "decided-for"],
    ["Besluttet til", "Besluttet til", "decided-until"],
];

/// Writes a report as CSV.
#[must_use]
pub fn write(report: &Report<'_>) -> Vec<u8> {
    let rows = report.findings.iter().map(|finding| cells(finding, report).to_vec());
    let headings = COLUMNS.map(|headings| report.language.of(headings).to_owned());
    document(std::iter::once(headings.to_vec()).chain(rows))
}

/// Writes rows of one length as a document that Danish and Norwegian Excel opens as a table.
pub(super) fn document(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    for row in rows {
        writer.write_record(row).expect("memory can be written, and rows have one length");
    }
    writer.flush().expect("memory can be written");
    drop(writer);
    bytes
}

fn cells(finding: &Finding, report: &Report<'_>) -> [String; 29] {
    let main = finding.subjects.first();
    let amount = finding.amount.as_ref();
    let place = finding.places.first();
    let undertaken = finding.undertaken.as_ref();
    let also: Vec<_> = finding.subjects.iter().skip(1).map(|subject| subject.id.as_str()).collect();
    let listed = |phrases: &[Phrase]| phrases.iter().map(|phrase| say(phrase, report.language)).collect::<Vec<_>>().join(" | ");
    let optional = |text: Option<&str>| text.map(harmless).unwrap_or_default();
    let told = |set, meaning: &'static str| match report.language {
        Language::English => meaning.to_owned(),
        language => word(set, meaning, language).to_owned(),
    };
    [
        told("level", finding.level.name()),
        finding.rule.to_owned(),
        main.map(|subject| told("subject-kind", subject.kind.name())).unwrap_or_default(),
        optional(main.map(|subject| subject.id.as_str())),
        optional(main.map(|subject| subject.name.as_str())),
        harmless(&say(&finding.message, report.language)),
        harmless(&say(&finding.fix, report.language)),
        optional(finding.owner.as_deref()),
        finding.act_by.map(|day| day.to_string()).unwrap_or_default(),
        amount.map(|amount| to_oere(amount.value).to_string().replace('.', ",")).unwrap_or_default(),
        amount.map(|amount| amount.currency.to_string()).unwrap_or_default(),
        amount.map(|amount| told("amount-basis", amount.basis.name())).unwrap_or_default(),
        amount.map(|amount| told("amount-meaning", amount.meaning.name())).unwrap_or_default(),
        finding.certainty.map(|hundredths| format!("{},{:02}", hundredths / 100, hundredths % 100)).unwrap_or_default(),
        harmless(&also.join(" | ")),
        harmless(&listed(&finding.assumptions)),
        harmless(&listed(&finding.evidence)),
        optional(place.map(|place| &*place.file)),
        optional(place.and_then(|place| place.sheet.as_deref())),
        place.map(|place| place.row.to_string()).unwrap_or_default(),
        optional(place.and_then(|place| place.column.as_deref())),
        optional(place.and_then(|place| place.value.as_deref())),
        optional(report.policy.file.as_deref()),
        report.policy.line_of(finding.rule).map(|line| line.to_string()).unwrap_or_default(),
        finding.fingerprint(),
        finding.first_seen.map(|day| day.to_string()).unwrap_or_default(),
        // What somebody has accepted is no finding any more, so what is left is what somebody sees to.
        undertaken.map(|_| told("finding-decision", "act")).unwrap_or_default(),
        optional(undertaken.and_then(|undertaken| undertaken.by.as_deref())),
        undertaken.and_then(|undertaken| undertaken.until).map(|day| day.to_string()).unwrap_or_default(),
    ]
}

/// Returns text that a spreadsheet program shows and does not run: what would begin a formula gets an apostrophe before it.
///
/// <https://owasp.org/www-community/attacks/CSV_Injection>; the wide forms count in East Asian settings.
#[must_use]
pub fn harmless(text: &str) -> String {
    const STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let risky = text.starts_with(STARTS) || text.trim_start().starts_with(STARTS);
    let text = words::clean(text);
    if risky || text.starts_with(STARTS) { format!("'{text}") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        assert_eq!(harmless("=cmd|'/c calc'!A0"), "'=cmd|'/c calc'!A0");
        assert_eq!(harmless("\t=1+1"), "'=1+1");
        assert_eq!(harmless("  -2+3"), "'  -2+3");
        assert_eq!(harmless("\u{1b}=1"), "'=1");
        assert_eq!(harmless("\u{feff}@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("CVR-register"), "CVR-register");
        assert_eq!(harmless("two\r\nlines"), "two lines");
    }
}
