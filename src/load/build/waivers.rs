//! Rows of the waivers table.

use super::row::{About, RowReader, rows};
use crate::load::headings::dictionary;
use crate::model::{Disposition, Problem, Source, Subject, SubjectKind, TableKind, Waiver};
use crate::phrase;

/// Reads what was decided about findings: waivers, and what somebody has undertaken.
pub(super) fn waivers(sources: &[Source], problems: &mut Vec<Problem>) -> Vec<Waiver> {
    let mut all = Vec::new();
    for origin in rows(sources, TableKind::Waivers) {
        let mut row = RowReader::new(sources, origin, problems);
        let (rule, subject) = (row.text("rule"), row.text("subject"));
        let (Some(rule), Some(subject)) = (&rule, &subject) else {
            row.missing(if rule.is_none() { "rule" } else { "subject" });
            continue;
        };
        let mut waiver = Waiver {
            rule: rule.clone(),
            subject: subject.clone(),
            finding: row.text("key").map(|key| Waiver::fingerprint_in(&key)),
            decision: Disposition::Accept,
            reason: None,
            owner: None,
            until: None,
            origin,
        };
        row.about(About::Other(Subject::new(SubjectKind::Waiver, waiver.id(), waiver.id())));
        let decision = row.read("decision", |cell| {
            let meant = dictionary().value("finding-decision", &cell.text()).and_then(Disposition::parse);
            meant.ok_or_else(|| phrase!("unreadable-decision"))
        });
        waiver.reason = row.text("reason");
        waiver.owner = row.text("owner");
        waiver.until = row.date("until");
        // Nobody knows whether it accepts anything.
        if row.unread().has("decision") {
            continue;
        }
        waiver.decision = decision.unwrap_or_default();
        if waiver.decision == Disposition::Later && waiver.until.is_none() {
            if !row.unread().has("until") {
                row.missing("until");
            }
            continue;
        }
        all.push(waiver);
    }
    // By everything that they say: of two about one finding, the order of rows does not decide which is told.
    all.sort_by(|one, other| {
        let about = one.rule.cmp(&other.rule).then_with(|| one.subject.cmp(&other.subject));
        let finding = about.then_with(|| one.finding.cmp(&other.finding));
        let said = |waiver: &Waiver| (waiver.until, waiver.decision);
        let said = finding.then_with(|| said(one).cmp(&said(other)));
        said.then_with(|| one.reason.cmp(&other.reason)).then_with(|| one.owner.cmp(&other.owner))
    });
    all
}
