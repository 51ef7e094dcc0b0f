//! What was not understood, as people repair it: what is wrong in many cells of a column in the same way is one line.

use std::collections::BTreeMap;

use crate::analysis::faults::Names;
use crate::model::{Language, Portfolio, Problem, ProblemKind, TableKind};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::place::Place;
use crate::report::words::clean;
use crate::words::say;

/// Returns a line for each thing that was not understood: where, and what is wrong; in the order of files, columns and rows.
pub(super) fn rows(portfolio: &Portfolio, language: Language) -> Vec<Vec<String>> {
    let names = Names::of(portfolio);
    let mut alike: BTreeMap<_, Vec<&Place>> = BTreeMap::new();
    for problem in &portfolio.problems {
        if let Some(place) = problem.places.first() {
            let key = (&place.file, &place.sheet, &place.column, wrong(problem, &names));
            alike.entry(key).or_default().push(place);
        }
    }
    let mut lines: Vec<_> = alike.into_iter().map(|((.., phrase), places)| (places, phrase)).collect();
    lines.iter_mut().for_each(|(places, _)| places.sort_unstable());
    // By the first cell, as somebody who repairs a file meets them.
    lines.sort_unstable();
    lines
        .into_iter()
        .map(|(places, wrong)| [whereabouts(&places), wrong].map(|said| clean(&say(&said, language)).into_owned()).to_vec())
        .collect()
}

/// Returns where some cells of a column are: `a.csv, rows 5–17 (11 rows), column `Status``.
fn whereabouts(places: &[&Place]) -> Phrase {
    let [first, .., last] = places else { return places.first().map(|place| at(place)).unwrap_or_default() };
    if first.row == last.row {
        return at(first);
    }
    let file = match first.sheet.as_deref() {
        Some(sheet) => phrase!("check-sheet", file = &*first.file, sheet),
        None => (*first.file).into(),
    };
    let mut numbers: Vec<_> = places.iter().map(|place| place.row).collect();
    numbers.dedup();
    let is_whole = numbers.len() as u64 == u64::from(last.row - first.row) + 1;
    let (from, to) = (first.row.to_string(), last.row.to_string());
    let rows = match is_whole {
        true => phrase!("check-rows", file, first = from, last = to),
        false => phrase!("check-some-rows", file, first = from, last = to, rows = numbers.len()),
    };
    match first.column.as_deref() {
        Some(column) => phrase!("place-cell", at = rows, column),
        None => rows,
    }
}

fn at(place: &Place) -> Phrase {
    phrase!("list-item", value = place)
}

/// Returns what is wrong with a cell or a row, in the words of the rule that finds it.
fn wrong(problem: &Problem, names: &Names) -> Phrase {
    match &problem.kind {
        ProblemKind::Unreadable { value, why, .. } => phrase!("check-says", value, why),
        ProblemKind::NoColumn { column, instead } => {
            let instead = Phrase::Message(instead, Vec::new());
            phrase!("check-no-column", column = *column, table = problem.table, instead)
        }
        ProblemKind::Missing { column } => phrase!("check-missing", column = *column),
        ProblemKind::UnknownReference { value, wanted, .. } => match names.count(*wanted, value) {
            0 | 1 => phrase!("check-unknown", value, things = things(*wanted)),
            several => phrase!("check-ambiguous", value, several, things = things(*wanted)),
        },
        ProblemKind::DuplicateId => {
            let place = |place: &Place| phrase!("place-row", file = &*place.file, row = place.row.to_string());
            let id = &problem.subject.id;
            match problem.places.get(1..).unwrap_or_default() {
                [] => phrase!("check-duplicate", id),
                others => phrase!("check-duplicate-in", id, also = Value::list(others.iter().map(place), 5)),
            }
        }
    }
}

/// Returns what the rows of a table are.
fn things(table: TableKind) -> Phrase {
    phrase!("check-things", table = table.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::from_text;

    fn lines(inventory: &str) -> Vec<String> {
        rows(&from_text(Default::default(), inventory), Language::English).into_iter().map(|row| row.join(" ")).collect()
    }

    #[test]
    fn an_id_that_very_many_rows_have_is_told_with_the_first_of_them() {
        let rows: String = (0..5_000).map(|at| format!("X,S{at}\n")).collect();
        let told = lines(&format!("# systems\nid,name\n{rows}"));
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].contains("systems.csv, row 3, systems.csv, row ") && told[0].contains("and 4994 more too"), "{told:#?}");
    }

    #[test]
    fn one_word_that_is_not_understood_in_a_whole_column_is_one_line() {
        let status = ["Vanlige", "Vanlige", "operation", "Vanlige", "Rare", "operation"];
        let rows: String = status.iter().enumerate().map(|(at, status)| format!("{at},S{at},{status}\n")).collect();
        let told = lines(&format!("# systems\nid,name,status\n{rows}"));
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(told[0].starts_with("systems.csv, rows 2–5 (3 rows), column `status` says `Vanlige`: "), "{told:#?}");
        assert!(told[1].starts_with("systems.csv, row 6, column `status` says `Rare`: "), "{told:#?}");
    }

    #[test]
    fn a_reference_says_whether_the_name_is_unknown_or_not_unique() {
        let told =
            lines("# systems\nid,name\nS1,Maps\nS2,Maps\n# contracts\nid,title,systems\nK1,A,maps\nK2,B,Rota\nK3,C,Rota\n");
        assert_eq!(
            told,
            [
                "contracts.csv, row 2, column `systems` names `maps`, a name that 2 systems go by",
                "contracts.csv, rows 3–4, column `systems` names `Rota`, which is not in the table of systems",
            ]
        );
    }
}
