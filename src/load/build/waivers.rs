//! Rows of the waivers table.

use super::row::{RowReader, rows};
use crate::load::headings::dictionary;
use crate::model::waiver::Decision;
use crate::model::{Problem, Source, Subject, SubjectKind, TableKind, Waiver};
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
            decision: Decision::Accept,
            reason: None,
            owner: None,
            until: None,
            origin,
        };
        row.about(Subject::new(SubjectKind::Waiver, waiver.id(), waiver.id()));
        let decision = row.read("decision", |cell| {
            let meant = dictionary().value("finding-decision", &cell.text()).and_then(Decision::parse);
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
        if waiver.decision == Decision::Later && waiver.until.is_none() {
            if !row.unread().has("until") {
                row.missing("until");
            }
            continue;
        }
        all.push(waiver);
    }
    all.sort_by(|one, other| {
        let key = |waiver: &Waiver| {
            (waiver.rule.clone(), waiver.subject.clone(), waiver.finding.clone(), waiver.until, waiver.reason.clone())
        };
        key(one).cmp(&key(other))
    });
    all
}
