//! Rows of the decisions table, the log of the forum.

use rustc_hash::FxHashMap;

use super::row::{About, RowReader, rows};
use crate::load::value::date::date;
use crate::load::value::{self, Unreadable};
use crate::model::decision::{Decision, Met, Verdict};
use crate::model::table::Cell;
use crate::model::{Problem, Request, Source, Subject, SubjectKind, TableKind};
use crate::text::fold;

/// Reads the log. A request that the inventory has is named by its id, however the log writes it; others come as files of their own.
pub(super) fn decisions(sources: &[Source], requests: &[Request], problems: &mut Vec<Problem>) -> Vec<Decision> {
    // Of two requests with one title, none is meant.
    let mut named: FxHashMap<String, Option<&str>> = FxHashMap::default();
    for request in requests.iter().filter(|request| request.title != request.id) {
        named.entry(fold(&request.title)).and_modify(|id| *id = None).or_insert(Some(&request.id));
    }
    named.extend(requests.iter().map(|request| (fold(&request.id), Some(request.id.as_str()))));
    let mut all = Vec::new();
    for origin in rows(sources, TableKind::Decisions) {
        let mut row = RowReader::new(sources, origin, problems);
        let Some(request) = row.text("request") else {
            row.missing("request");
            continue;
        };
        let request = named.get(&fold(&request)).copied().flatten().map_or(request, str::to_owned);
        row.about(About::Other(Subject::new(SubjectKind::Request, request.clone(), request.clone())));
        let order = row.date_order();
        let met = row.read("met", |cell| match (value::yes_no(cell), date(cell, order)) {
            (Ok(true), _) => Ok(Met::Sometime),
            (Ok(false), _) => Ok(Met::No),
            (Err(_), Ok(day)) => Ok(Met::On(day)),
            (Err(_), Err(why)) => Err(why),
        });
        let is_unread = row.unread().has("met");
        all.push(Decision {
            request,
            verdict: row.read("decision", verdict),
            decided: row.date("decided"),
            condition: row.text_of_something("condition"),
            due: row.date("due"),
            met: met.or((!is_unread).then_some(Met::No)),
            owner: row.text("owner"),
            reason: row.text("reason"),
            origin,
        });
    }
    all.sort_by(|one, other| {
        let key = |row: &Decision| (fold(&row.request), row.decided, row.verdict, row.due, row.condition.clone(), row.met);
        let said = key(one).cmp(&key(other));
        said.then_with(|| one.owner.cmp(&other.owner)).then_with(|| one.reason.cmp(&other.reason))
    });
    all
}

fn verdict(cell: &Cell) -> Result<Verdict, Unreadable> {
    let word = value::word(cell, "decision")?;
    Ok(Verdict::ALL.into_iter().find(|verdict| verdict.name() == word).unwrap_or(Verdict::Postponed))
}
