//! Builds cases from the cells that they stand in. What cannot be read is told at its place, and is then not estimated.

use std::collections::BTreeMap;

use super::line::LineBuilder;
use super::values::{Amount, amount, month};
use super::words::{like, meaning, meanings};
use super::{Field, RawCase, RawClaim, Sheaf, fault};
use crate::load::value::{currency, list};
use crate::model::case::FaultKind::{Contradiction, Missing, Unreadable};
use crate::model::case::{Case, Claim, Class, Draft, Drafts, Fault, Month, Quoted};
use crate::model::{Currency, Money};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::text::fold;

/// Adds what a file holds.
pub(super) fn add(drafts: &mut Drafts, mut sheaf: Sheaf, own: Currency) {
    let first = drafts.cases.len();
    let of_sheaf: Vec<usize> = (first..first + sheaf.cases.len()).collect();
    drafts.faults.append(&mut sheaf.faults);
    drafts.notes.extend(sheaf.note.take());
    let mut lines = Vec::new();
    for raw in sheaf.cases {
        let (draft, positions) = case(raw, own, &mut drafts.faults);
        drafts.cases.push(draft);
        lines.push(positions);
    }
    let statements = sheaf.statements.into_iter().filter_map(|raw| super::statement::build(raw, &mut drafts.faults));
    drafts.statements.extend(statements);
    for raw in sheaf.claims {
        let cases = raw.case.map_or_else(|| of_sheaf.clone(), |at| vec![first + at]);
        let line = raw.case.zip(raw.line).map(|(case, line)| lines[case][line]);
        drafts.claims.extend(claim(raw, cases, line, &mut drafts.faults));
    }
}

/// Leaves out a case whose id an earlier one has, and puts ids in the place of the names of required cases.
pub(super) fn settle(drafts: &mut Drafts) {
    let mut first: BTreeMap<String, Place> = BTreeMap::new();
    let mut kept = BTreeMap::new();
    let mut cases = Vec::new();
    for (at, draft) in std::mem::take(&mut drafts.cases).into_iter().enumerate() {
        if let Some(earlier) = first.get(&fold(&draft.case.id)) {
            let message = phrase!("case-id-taken", id = &draft.case.id, earlier);
            drafts.faults.push(fault(Contradiction, &draft.place, message, phrase!("case-id-taken-fix")));
            continue;
        }
        first.insert(fold(&draft.case.id), draft.place.clone());
        kept.insert(at, cases.len());
        cases.push(draft);
    }
    for claim in &mut drafts.claims {
        claim.cases = claim.cases.iter().filter_map(|at| kept.get(at).copied()).collect();
    }
    drafts.claims.retain(|claim| !claim.cases.is_empty());
    let names = |draft: &Draft| [fold(&draft.case.id), fold(&draft.case.title)].map(|name| (name, draft.case.id.clone()));
    let ids: BTreeMap<String, String> = cases.iter().rev().flat_map(names).collect();
    for draft in &mut cases {
        let own = draft.case.id.clone();
        draft.case.requires.retain_mut(|name| match ids.get(&fold(name)) {
            Some(id) if *id != own => {
                id.clone_into(name);
                true
            }
            found => {
                let is = if found.is_some() { "itself" } else { "nothing" };
                let message = phrase!("case-requires", name = &*name, is);
                drafts.faults.push(fault(Unreadable, &draft.place, message, phrase!("case-requires-fix")));
                false
            }
        });
    }
    drafts.cases = cases;
}

/// Builds a case, and says which line became which.
fn case(raw: RawCase, own: Currency, faults: &mut Vec<Fault>) -> (Draft, Vec<usize>) {
    let fields = &raw.fields;
    let text = |name: &str| fields.get(name).map(Field::text).filter(|text| !text.is_empty());
    let place = raw.place.unwrap_or_else(|| Place { file: "".into(), sheet: None, row: 1, column: None, value: None });
    let title = text("title").or_else(|| text("id")).unwrap_or_else(|| {
        faults.push(fault(Missing, &place, phrase!("case-no-name"), phrase!("case-no-name-fix")));
        place.row_name()
    });
    let class = fields.get("class").and_then(|field| word(field, "class", faults));
    let class = class.and_then(|name| Class::ALL.into_iter().find(|class| class.name() == name));
    let currency = match fields.get("currency").map(|field| (field, currency(&field.cell, own))) {
        None => own,
        Some((_, Ok(currency))) => currency,
        Some((field, Err(why))) => {
            faults.push(unreadable(field, why, phrase!("case-currency-fix")));
            own
        }
    };
    let in_service = fields.get("in-service").and_then(|field| when(field, faults).map(|month| (month, field.place.clone())));
    let mut builder = LineBuilder::new(&title, currency, in_service.as_ref().map(|(month, _)| *month), faults);
    let positions = raw.lines.into_iter().map(|line| builder.add(line)).collect();
    let (lines, places) = builder.finish();
    if lines.is_empty() {
        faults.push(fault(Missing, &place, phrase!("case-no-line", title = &title), phrase!("case-no-line-fix")));
    }
    let internal_hours = hours(&raw.hours, faults);
    let required = text("requires").unwrap_or_default();
    let case = Case {
        id: text("id").unwrap_or_else(|| title.clone()),
        title,
        class: class.unwrap_or(Class::Own),
        currency,
        lines,
        internal_hours,
        requires: list(&required).map(str::to_owned).collect(),
    };
    let in_service = in_service.map(|(month, place)| (month.year(), place));
    (Draft { case, place, lines: places, states_class: fields.contains_key("class"), in_service }, positions)
}

/// Returns the internal hours that rows state together.
fn hours(fields: &[Field], faults: &mut Vec<Fault>) -> Option<Money> {
    let mut sum = None;
    for field in fields {
        match amount(&field.cell, Money::ONE) {
            Ok(Amount::Of(value, _, None)) if value >= Money::ZERO => {
                sum = Some(sum.unwrap_or(Money::ZERO).saturating_add(value));
            }
            Ok(Amount::None | Amount::NotEstimated) => {}
            Ok(Amount::Of(value, ..)) if value < Money::ZERO => {
                faults.push(unreadable(field, phrase!("case-hours-below"), phrase!("case-hours-below-fix")));
            }
            Ok(Amount::Of(..)) => faults.push(unreadable(field, phrase!("case-hours-amount"), phrase!("case-hours-fix"))),
            Err(why) => faults.push(unreadable(field, why, phrase!("case-hours-alone"))),
        }
    }
    sum
}

fn claim(raw: RawClaim, cases: Vec<usize>, line: Option<usize>, faults: &mut Vec<Fault>) -> Option<Claim> {
    let of = match (raw.of, raw.year) {
        ("investment", year) => Quoted::Investment(year),
        ("effect", year) => Quoted::Effect(year),
        ("total", year) => Quoted::Total(year),
        ("accumulated", Some(year)) => Quoted::Accumulated(year),
        ("equivalents", Some(year)) => Quoted::Equivalents(year),
        ("lines", _) => Quoted::Lines,
        ("cases", _) => Quoted::Cases,
        ("line", _) => Quoted::Line(line?),
        // A sum over the years of what is summed or counted by the year is nothing.
        _ => return None,
    };
    let scale = if matches!(of, Quoted::Equivalents(_) | Quoted::Lines | Quoted::Cases) { Money::ONE } else { raw.scale };
    match amount(&raw.field.cell, scale) {
        Ok(Amount::Of(value, step, _)) => Some(Claim { of, value, step, cases, place: raw.field.place }),
        Ok(_) => None,
        Err(why) => {
            faults.push(unreadable(&raw.field, why, phrase!("case-number-alone")));
            None
        }
    }
}

/// Makes the fault of a cell that cannot be read.
pub(super) fn unreadable(field: &Field, why: Phrase, fix: Phrase) -> Fault {
    fault(Unreadable, &field.place, phrase!("case-says", text = field.text(), why), fix)
}

/// Reads a word of a set.
pub(super) fn word(field: &Field, set: &'static str, faults: &mut Vec<Fault>) -> Option<&'static str> {
    let text = field.text();
    let found = meaning(set, &text);
    if found.is_none() {
        let fix = match like(set, &text) {
            Some(meant) => phrase!("did-you-mean", meant),
            None => phrase!("case-use-words", words = ticked(meanings(set))),
        };
        faults.push(unreadable(field, phrase!("case-word-unknown"), fix));
    }
    found
}

/// Returns words one after another, each between backticks.
pub(super) fn ticked(words: impl IntoIterator<Item = &'static str>) -> Value {
    Value::joined(words.into_iter().map(|word| format!("`{word}`")), ", ")
}

/// Reads a year or a day.
pub(super) fn when(field: &Field, faults: &mut Vec<Fault>) -> Option<Month> {
    match month(&field.cell) {
        Ok(month) => Some(month),
        Err(why) => {
            faults.push(unreadable(field, why, phrase!("case-when-fix")));
            None
        }
    }
}
