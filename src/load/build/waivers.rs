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
        row.about(Subject::new(SubjectKind::Waiver, format!("{rule}:{subject}"), format!("{rule}:{subject}")));
        all.push(Waiver {
            rule: rule.clone(),
            subject: subject.clone(),
            reason: row.text("reason"),
            owner: row.text("owner"),
            until: row.date("until"),
            origin,
        });
    }
    all.sort_by(|one, other| {
        let key = |waiver: &Waiver| (waiver.rule.clone(), waiver.subject.clone(), waiver.until, waiver.reason.clone());
        key(one).cmp(&key(other))
    });
    all
}
