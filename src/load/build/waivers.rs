//! Rows of the waivers table.

use super::row::{RowReader, rows};
use crate::model::{Problem, Source, Subject, SubjectKind, TableKind, Waiver};

pub(super) fn waivers(sources: &[Source], problems: &mut Vec<Problem>) -> Vec<Waiver> {
    let mut all = Vec::new();
    for origin in rows(sources, TableKind::Waivers) {
        let mut row = RowReader::new(sources, origin, problems);
        let (rule, subject) = (row.text("rule"), row.text("subject"));
        let (Some(rule), Some(subject)) = (&rule, &subject) else {
            row.missing(if rule.is_none() { "rule" } else { "subject" });
            continue;
        };
        let mut waiver = Waiver { rule: rule.clone(), subject: subject.clone(), reason: None, owner: None, until: None, origin };
        row.about(Subject::new(SubjectKind::Waiver, waiver.id(), waiver.id()));
        waiver.reason = row.text("reason");
        waiver.owner = row.text("owner");
        waiver.until = row.date("until");
        all.push(waiver);
    }
    all.sort_by(|one, other| {
        let key = |waiver: &Waiver| (waiver.rule.clone(), waiver.subject.clone(), waiver.until, waiver.reason.clone());
        key(one).cmp(&key(other))
    });
    all
}
