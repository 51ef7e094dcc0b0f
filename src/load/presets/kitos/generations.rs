//! Two exports of one overview from different days: the later one counts, whatever the files are called.
//!
//! When an overview was exported stands nowhere in it. No row of it was edited after that day, so the day of the last edit tells which
//! of two is the later.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::Settled;
use crate::load::value::date::date;
use crate::model::{Aside, Source};
use crate::phrase;
use crate::text::fold;

/// The exports that one would save again, each with the columns that name its rows, the surest first.
const OVERVIEWS: [(&str, [&str; 2]); 2] = [("kitos-systems", ["id", "name"]), ("kitos-contracts", ["title", "title"])];

/// Headings of the day of the last edit.
const EDITED: [&str; 2] = ["sidstredigeretdato", "sidsteredigeretdato"];

/// Leaves out what stands in a later export of the same overview.
pub(super) fn settle(settled: &mut Settled) {
    for (preset, names) in OVERVIEWS {
        let of_overview = |settled: &Settled| -> Vec<usize> {
            (0..settled.sources.len()).filter(|at| settled.sources[*at].preset == Some(preset)).collect()
        };
        let mut exports = of_overview(settled);
        // The latest first; of equals the fuller, then the order of files.
        exports.sort_by_key(|at| std::cmp::Reverse((edited(&settled.sources[*at]), filled(&settled.sources[*at]))));
        let mut gone = Vec::new();
        for at in 1..exports.len() {
            for later in 0..at {
                if !gone.contains(&exports[later]) && supersede(settled, exports[later], exports[at], names) {
                    gone.push(exports[at]);
                    break;
                }
            }
        }
        gone.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
        for at in gone {
            let source = settled.sources.remove(at);
            let what = super::Form::named(preset).map(super::Form::called).unwrap_or_default();
            settled.asides.push(Aside {
                what,
                rows: source.rows.len(),
                file: source.file,
                sheet: source.sheet,
                notes: source.notes,
            });
        }
    }
}

/// Returns the last day on which a row was edited.
fn edited(source: &Source) -> Option<NaiveDate> {
    let at = source.headings.iter().position(|heading| EDITED.contains(&fold(heading).as_str()))?;
    source.rows.iter().filter_map(|row| date(row.cells.get(at)?, source.date_order).ok()).max()
}

/// Returns how many cells hold something.
fn filled(source: &Source) -> usize {
    source.rows.iter().map(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count()).sum()
}

/// Leaves out of an earlier export the rows that a later one has. Returns whether nothing of it counts: most of it stands in the later
/// one, and the rest has been taken out since.
fn supersede(settled: &mut Settled, later: usize, earlier: usize, names: [&'static str; 2]) -> bool {
    let sources = &mut settled.sources;
    let Some(name) = names.into_iter().find(|name| [later, earlier].iter().all(|at| sources[*at].columns.has(name))) else {
        return false;
    };
    let named = |source: &Source, row: usize| fold(&source.cell(&source.rows[row], name).text());
    let of_later: BTreeSet<String> = (0..sources[later].rows.len()).map(|row| named(&sources[later], row)).collect();
    let again: Vec<bool> = (0..sources[earlier].rows.len())
        .map(|row| named(&sources[earlier], row))
        .map(|name| !name.is_empty() && of_later.contains(&name))
        .collect();
    let (all, number) = (again.len(), again.iter().filter(|is_again| **is_again).count());
    if number == 0 {
        return false;
    }
    let (file, is_later) = (sources[later].file.to_string(), edited(&sources[later]) > edited(&sources[earlier]));
    let day = edited(&sources[later]).filter(|_| is_later);
    if number * 2 > all {
        let only = all - number;
        sources[earlier].note(match day {
            Some(day) => phrase!("kitos-earlier-export", file, day, only),
            None => phrase!("kitos-same-export", file, only),
        });
        return true;
    }
    let mut row = 0;
    sources[earlier].rows.retain(|_| {
        row += 1;
        !again[row - 1]
    });
    sources[earlier].note(match day {
        Some(day) => phrase!("kitos-earlier-rows", number, file, day),
        None => phrase!("kitos-same-rows", number, file),
    });
    false
}
