//! What was not understood, as people repair it: what is wrong in many cells of a column in the same way is one line.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::analysis::faults::Names;
use crate::model::{Portfolio, Problem, ProblemKind, TableKind};
use crate::phrase::Phrase;
use crate::place::Place;
use crate::report::words::clean;
use crate::text::count;

/// Returns a line for each thing that was not understood: where, and what is wrong; in the order of files, columns and rows.
pub(super) fn rows(portfolio: &Portfolio) -> Vec<Vec<String>> {
    let names = Names::of(portfolio);
    let mut alike: BTreeMap<_, Vec<&Place>> = BTreeMap::new();
    for problem in &portfolio.problems {
        if let Some(place) = problem.places.first() {
            let key = (&place.file, &place.sheet, &place.column, phrase(problem, &names));
            alike.entry(key).or_default().push(place);
        }
    }
    let mut lines: Vec<_> = alike.into_iter().map(|((.., phrase), places)| (places, phrase)).collect();
    lines.iter_mut().for_each(|(places, _)| places.sort_unstable());
    // By the first cell, as somebody who repairs a file meets them.
    lines.sort_unstable();
    lines
        .into_iter()
        .map(|(places, phrase)| vec![clean(&whereabouts(&places)).into_owned(), clean(&phrase).into_owned()])
        .collect()
}

/// Returns where some cells of a column are: `a.csv, rows 5–17 (11 rows), column `Status``.
fn whereabouts(places: &[&Place]) -> String {
    let [first, .., last] = places else { return places.first().map(ToString::to_string).unwrap_or_default() };
    if first.row == last.row {
        return first.to_string();
    }
    let mut text = first.file.to_string();
    if let Some(sheet) = &first.sheet {
        let _ = write!(text, ", sheet `{sheet}`");
    }
    let mut numbers: Vec<_> = places.iter().map(|place| place.row).collect();
    numbers.dedup();
    let _ = write!(text, ", rows {}–{}", first.row, last.row);
    if numbers.len() as u64 != u64::from(last.row - first.row) + 1 {
        let _ = write!(text, " ({})", count(numbers.len(), "row", "rows"));
    }
    if let Some(column) = &first.column {
        let _ = write!(text, ", column `{column}`");
    }
    text
}

/// Returns what is wrong with a cell or a row, in the words of the rule that finds it.
fn phrase(problem: &Problem, names: &Names) -> String {
    match &problem.kind {
        ProblemKind::Unreadable { value, why, .. } => format!("says `{value}`: {why}"),
        ProblemKind::NoColumn { column, instead } => {
            let instead = Phrase::Message(instead, Vec::new());
            format!("has no column for the {column} of its {}: {instead}", problem.table)
        }
        ProblemKind::Missing { column } => format!("without `{column}`, and left out"),
        ProblemKind::UnknownReference { value, wanted, .. } => match names.count(*wanted, value) {
            0 | 1 => format!("names `{value}`, which is not in the table of {}", things(*wanted)),
            several => format!("names `{value}`, a name that {several} {} go by", things(*wanted)),
        },
        ProblemKind::DuplicateId => {
            let also: Vec<_> = problem.places.iter().skip(1).map(|place| format!("{}, row {}", place.file, place.row)).collect();
            let also = if also.is_empty() { String::new() } else { format!(" in {}", also.join(" and ")) };
            format!("the id `{}` stands{also} too; the fuller row counts", problem.subject.id)
        }
    }
}

/// Returns what the rows of a table are.
fn things(table: TableKind) -> &'static str {
    match table {
        TableKind::Organisation => "organisation units",
        table => table.name(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::from_text;

    fn lines(inventory: &str) -> Vec<String> {
        rows(&from_text(Default::default(), inventory)).into_iter().map(|row| row.join(" ")).collect()
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
