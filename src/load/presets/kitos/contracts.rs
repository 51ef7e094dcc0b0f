//! The overview of contracts, and what its values say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::super::trust;
use super::unmark;
use crate::load::value::{self, date::date, period::period};
use crate::model::Source;
use crate::model::table::Cell;
use crate::phrase;
use crate::phrase::Value;
use crate::text::fold;

/// Reads what the overview says in its own way. `numbers` are the ids of all systems.
/// `hide_numbers` tells whether the overview of systems does not show them.
pub(super) fn settle(source: &mut Source, numbers: &BTreeSet<String>, hide_numbers: bool) {
    unmark(source, &["supplier", "system-names", "systems"]);
    systems(source, numbers, hide_numbers);
    ids(source);
    ends(source);
    planned(source);
    let unstated = super::super::unstated(source.preset);
    if unstated.contains(&"options-used") && source.preset == Some("kitos-contracts") {
        source.note(phrase!("kitos-options-unstated"));
    }
}

/// Takes the names of systems where the numbers are hidden, are empty, or belong to none of the systems that are there.
fn systems(source: &mut Source, numbers: &BTreeSet<String>, hide_numbers: bool) {
    let by_name = source.columns.remove("system-names");
    let Some(by_number) = source.columns.get("systems").filter(|at| Some(*at) != by_name) else { return };
    let of_row = |row: usize| source.rows[row].cells.get(by_number).map(|cell| cell.text().into_owned()).unwrap_or_default();
    let knows =
        |text: &str| value::list(text).flat_map(|part| part.split(',')).any(|part| numbers.contains(&part.trim().to_lowercase()));
    let any = (0..source.rows.len()).any(|row| knows(&of_row(row)));
    let Some(by_name) = by_name else {
        let names_some = (0..source.rows.len()).any(|row| !of_row(row).trim().is_empty());
        if hide_numbers && names_some && !any {
            source.columns.remove("systems");
            source.hidden.push("systems");
            let shown = source.headings[by_number].to_string();
            source.note(phrase!("kitos-systems-unjoined", shown));
        }
        return;
    };
    let wanting: Vec<usize> = (0..source.rows.len()).filter(|row| !any || of_row(*row).trim().is_empty()).collect();
    if !any {
        let heading = source.headings[by_number].to_string();
        source.note(phrase!("kitos-systems-by-name", heading));
    }
    for row in wanting {
        if let Some(cell) = source.rows[row].cells.get(by_name).filter(|cell| !cell.is_empty()).cloned() {
            let place = trust::place_at(source, row, by_name);
            source.lend(row, "systems", cell, place);
        }
    }
}

/// Takes the title for the id where several contracts bear one number: KITOS lets them, and never gives two one title.
fn ids(source: &mut Source) {
    let Some(at) = source.columns.get("id") else { return };
    let mut titles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in &source.rows {
        let id = source.cell(row, "id").text().trim().to_owned();
        titles.entry(id).or_default().insert(fold(&source.cell(row, "title").text()));
    }
    let several: BTreeSet<String> =
        titles.into_iter().filter(|(id, titles)| !id.is_empty() && titles.len() > 1).map(|(id, _)| id).collect();
    if several.is_empty() {
        return;
    }
    let heading = source.headings[at].clone();
    let names = Value::names(several.iter(), 5);
    source.note(phrase!("kitos-several-of-one-number", heading = heading.to_string(), names));
    for row in &mut source.rows {
        if row.cells.get(at).is_some_and(|cell| several.contains(cell.text().trim())) {
            row.cells[at] = Cell::Empty;
        }
    }
}

/// Counts the end of a contract that states only how long it runs.
fn ends(source: &mut Source) {
    let Some(duration) = source.columns.remove("duration") else { return };
    let (mut counted, end_is_hidden) = (0, source.hidden.contains(&"end"));
    for row in 0..source.rows.len() {
        let cells = &source.rows[row];
        let text = cells.cells.get(duration).map(|cell| cell.text().into_owned()).unwrap_or_default();
        if end_is_hidden && fold(&text) == "loebende" {
            let place = trust::place_at(source, row, duration);
            source.lend(row, "end", Cell::Text(text.into()), place);
            continue;
        }
        let start = date(source.cell(cells, "start"), source.date_order).ok();
        if let Some(end) = start.and_then(|start| end_after(start, &text)).filter(|_| source.cell(cells, "end").is_empty()) {
            let place = trust::place_at(source, row, duration);
            source.lend(row, "end", Cell::Date(end), place);
            counted += 1;
        }
    }
    if counted > 0 {
        let heading = source.headings[duration].to_string();
        source.note(phrase!("kitos-end-counted", number = counted, heading));
    }
}

/// Returns the last day of a contract that begins on a day and runs for so long: `2 år og 6 måneder`. One that runs on has none.
fn end_after(start: NaiveDate, duration: &str) -> Option<NaiveDate> {
    let parts = duration.split(" og ").flat_map(|part| part.split(','));
    let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return None;
    }
    let after = parts.into_iter().try_fold(start, |day, part| period(&Cell::Text(part.into()), None).ok()?.after(day))?;
    after.pred_opt().filter(|end| *end >= start)
}

/// Says which tenders are planned for after the contract's end.
fn planned(source: &mut Source) {
    let Some(plan) = source.columns.remove("planned-tender") else { return };
    let mut late = Vec::new();
    for row in &source.rows {
        let text = row.cells.get(plan).map(|cell| cell.text().into_owned()).unwrap_or_default();
        let end = date(source.cell(row, "end"), source.date_order).ok();
        if let (Some((quarter, year)), Some(end)) = (quarter(&text), end)
            && NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1).is_some_and(|first| first > end)
        {
            late.push((source.cell(row, "title").text().into_owned(), quarter, year, end));
        }
    }
    if !late.is_empty() {
        late.sort_unstable();
        let contract = |(name, quarter, year, end): (String, u32, i32, NaiveDate)| {
            phrase!("kitos-planned-for", name, quarter, year = year.to_string(), end)
        };
        let heading = source.headings.get(plan).map(ToString::to_string).unwrap_or_default();
        let (number, contracts) = (late.len(), Value::list(late.into_iter().map(contract), 5));
        source.note(phrase!("kitos-planned-late", heading, number, contracts));
    }
}

/// Returns the quarter and year of a plan such as `Q3 | 2027`.
fn quarter(text: &str) -> Option<(u32, i32)> {
    let (quarter, year) = text.split_once('|')?;
    let quarter = quarter.trim().trim_start_matches(['Q', 'q', 'K', 'k']).trim().parse().ok()?;
    let year = year.trim().parse().ok()?;
    ((1..=4).contains(&quarter) && NaiveDate::from_ymd_opt(year, 1, 1).is_some_and(|day| day.year() > 1900))
        .then_some((quarter, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_ends_on_the_day_before_its_last_birthday() {
        let day = |text: &str| text.parse().expect("a day");
        for (start, duration, end) in [
            ("2024-01-01", "2 år", Some("2025-12-31")),
            ("2024-01-01", "2 år og 6 måneder", Some("2026-06-30")),
            ("2024-01-15", "1 måned", Some("2024-02-14")),
            ("2024-01-01", "Løbende", None),
            ("2024-01-01", "", None),
            ("2024-01-01", "99999999999 år", None),
        ] {
            assert_eq!(end_after(day(start), duration), end.map(day), "{start} {duration}");
        }
    }

    #[test]
    fn a_plan_is_a_quarter_and_a_year() {
        assert_eq!(quarter("Q3 | 2027"), Some((3, 2027)));
        assert_eq!(quarter("4 | 2026"), Some((4, 2026)));
        for other in ["", "2027", "Q5 | 2027", "Q0 | 2027", "Q3 | 99999999999", "Q3 |"] {
            assert_eq!(quarter(other), None, "{other}");
        }
    }
}
