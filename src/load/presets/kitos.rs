//! KITOS: what its overviews and its API say otherwise than other tables do, and what one of its files tells about another.

mod api;
mod catalogue;
mod contracts;
mod generations;
mod interfaces;
mod lifecycle;
mod links;
mod suppliers;
mod systems;

use std::borrow::Cow;

use super::export::Export;
use super::form::Form;
use super::json::Answer;
use super::{Settled, trust};
use crate::model::table::Cell;
use crate::model::{Aside, Source};
use crate::phrase::Phrase;
use crate::text::fold;

/// Puts the files of KITOS together.
pub(super) fn settle(settled: &mut Settled, exports: &[Export], answers: &[(&'static Form, Answer)]) {
    settled.sources.extend(api::tables(answers, &mut settled.asides));
    generations::settle(settled);
    settled.sources.iter_mut().filter(|source| is_of(source, "kitos-systems")).for_each(systems::settle);
    let has_systems = settled.sources.iter().any(|source| is_of(source, "kitos-systems") || is_of(source, "kitos-api-systems"));
    catalogue::settle(settled, exports, answers, has_systems);
    systems::archive(&mut settled.sources);
    links::without_systems(settled);
    if settled.sources.iter().any(is_contracts) {
        let numbers = systems::numbers(settled.sources.iter());
        let hide_numbers = settled.sources.iter().any(|source| is_of(source, "kitos-systems") && source.hidden.contains(&"id"));
        let of_contracts = settled.sources.iter_mut().filter(|source| is_contracts(source));
        of_contracts.for_each(|source| contracts::settle(source, &numbers, hide_numbers));
    }
    links::settle(settled);
    lifecycle::settle(settled);
    suppliers::settle(settled, exports);
    interfaces::settle(settled, exports);
}

fn is_of(source: &Source, preset: &str) -> bool {
    source.preset == Some(preset)
}

fn is_contracts(source: &Source) -> bool {
    source.preset.is_some_and(|preset| preset.starts_with("kitos-") && preset.contains("contract"))
}

/// Says that an export only explains others, and what was taken from it.
fn aside(export: &Export, more: Phrase) -> Aside {
    Aside {
        file: export.file.clone(),
        sheet: export.sheet.clone(),
        what: export.form.called(),
        rows: export.rows.len(),
        notes: export.notes.iter().cloned().chain([more]).collect(),
    }
}

/// Returns a name, or a list of names, without what KITOS adds to that of a system that the catalogue no longer offers and of a
/// supplier that is gone.
fn without_marks(text: &str) -> Cow<'_, str> {
    const MARKS: [&str; 2] = ["ikketilgaengeligt", "udgaaet"];
    let mut rest = text;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, behind)) = after.split_once(')') else { break };
        let is_mark = MARKS.contains(&fold(inside).as_str());
        bare.push_str(if is_mark { before.trim_end() } else { before });
        if !is_mark {
            bare.push('(');
            bare.push_str(inside);
            bare.push(')');
        }
        rest = behind;
    }
    if rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    bare.push_str(rest);
    Cow::Owned(bare)
}

/// Takes those marks off the texts of some columns.
fn unmark(source: &mut Source, columns: &[&str]) {
    let at: Vec<usize> = columns.iter().filter_map(|column| source.columns.get(column)).collect();
    for row in &mut source.rows {
        for cell in at.iter().filter_map(|at| row.cells.get(*at).map(|_| *at)).collect::<Vec<_>>() {
            if let Cell::Text(text) = &row.cells[cell]
                && let Cow::Owned(bare) = without_marks(text)
            {
                row.cells[cell] = Cell::Text(bare.into());
            }
        }
    }
}

/// Fills the empty cells of a column from other columns, by their headings, the best first.
fn fall_back(source: &mut Source, column: &'static str, headings: &[&str]) {
    let others: Vec<usize> = headings
        .iter()
        .filter_map(|heading| source.headings.iter().position(|other| fold(other) == fold(heading)))
        .filter(|at| source.columns.get(column) != Some(*at))
        .collect();
    for row in 0..source.rows.len() {
        let cells = &source.rows[row];
        if !source.cell(cells, column).is_empty() {
            continue;
        }
        let filled = others.iter().find(|at| cells.cells.get(**at).is_some_and(|cell| !cell.is_empty()));
        if let Some(at) = filled {
            let (cell, place) = (cells.cells[*at].clone(), trust::place_at(source, row, *at));
            source.lend(row, column, cell, place);
        }
    }
}

/// Returns the names in a list that KITOS joins with commas, which are in some of the names too: the longest that are known.
fn names_in(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    const LONGEST: usize = 6;
    let parts: Vec<&str> = text.split([',', '\n', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut names = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        let ends = (at + 1..=parts.len().min(at + LONGEST)).rev();
        let known = ends.map(|end| (end, parts[at..end].join(", "))).find(|(_, name)| is_known(name));
        let (end, name) = known.unwrap_or_else(|| (at + 1, parts[at].to_owned()));
        names.push(name);
        at = end;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_kitos_adds_to_a_name_is_no_part_of_it_and_other_brackets_are() {
        for (told, name) in [
            ("Aula (Ikke tilgængeligt)", "Aula"),
            ("Pier A/S (12345678) (udgået)", "Pier A/S (12345678)"),
            ("Aula (Ikke tilgængeligt), Nova (drift), Rota (ikke tilgængeligt)", "Aula, Nova (drift), Rota"),
            ("Nova (drift", "Nova (drift"),
            ("", ""),
        ] {
            assert_eq!(without_marks(told), name, "{told}");
        }
    }

    #[test]
    fn a_comma_in_a_name_parts_nothing_when_the_name_is_known() {
        let known = ["Løn, personale og HR", "Aula"];
        let names = names_in("Aula, Løn, personale og HR, Nova", |name| known.contains(&name));
        assert_eq!(names, ["Aula", "Løn, personale og HR", "Nova"]);
    }
}
