//! Systems of Kartoteket: its cells hold several lines, and a stage of life has a number and a picture before it.

use super::super::Settled;
use crate::model::Source;
use crate::model::table::Cell;

/// Leaves of each cell what is meant: of the owner the organisation, of suppliers those of the software, of a stage its number's meaning.
pub(in crate::load::presets) fn settle(settled: &mut Settled) {
    let of_kartoteket = settled.sources.iter_mut().filter(|source| source.preset == Some("kartoteket-systems"));
    of_kartoteket.for_each(|source| {
        rewrite(source, "name", |text| first_line(text).to_owned());
        rewrite(source, "organisation", |text| first_line(text).to_owned());
        rewrite(source, "vendor", supplier);
        rewrite(source, "status", |text| stage(text).map_or_else(|| text.to_owned(), str::to_owned));
    });
}

fn rewrite(source: &mut Source, column: &str, meant: impl Fn(&str) -> String) {
    let Some(at) = source.columns.get(column) else { return };
    for cell in source.rows.iter_mut().filter_map(|row| row.cells.get_mut(at)) {
        if let Cell::Text(text) = cell {
            let meant = meant(text);
            *cell = if meant.is_empty() || meant == "-" { Cell::Empty } else { Cell::Text(meant.into()) };
        }
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim()
}

/// Returns the supplier of the software, where each line says how one takes part; else the first one.
fn supplier(text: &str) -> String {
    let of_software = text.lines().find_map(|line| line.trim().strip_suffix("(system)"));
    let first = first_line(text);
    let bare = ["(appdrift)", "(basis)"].iter().find_map(|part| first.strip_suffix(part)).unwrap_or(first);
    of_software.unwrap_or(bare).trim().to_owned()
}

/// Returns the status that a stage of life means by its number; nothing for one that says nothing.
fn stage(text: &str) -> Option<&'static str> {
    match text.trim().chars().next()? {
        '1' => Some("procurement"),
        '2' | '3' | '4' => Some("operation"),
        '5' => Some("phase-out"),
        '6' | '7' => Some("retired"),
        '0' | '8' => Some(""),
        _ => None,
    }
}
