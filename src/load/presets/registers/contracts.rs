//! Contracts of GLPI: their ends are counted anew, since GLPI tells those of the first term.

use std::collections::BTreeSet;

use crate::load::value::{date::date, period};
use crate::model::table::Cell;
use crate::model::{Period, Source, TableKind};
use crate::phrase;
use crate::phrase::Value;
use crate::text::fold;

use super::super::draft::{Draft, text};
use super::super::export::Export;

/// Makes a table of the contracts of an export.
pub(in crate::load::presets) fn of_glpi(export: &Export) -> Option<Source> {
    let columns = [
        ("id", "id"),
        ("title", "title"),
        ("local-id", "number"),
        ("supplier", "supplier"),
        ("start", "start"),
        ("end", "duration"),
        ("notice", "notice"),
        ("renewal", "renewal"),
        ("total-value", "cost"),
    ]
    .map(|(column, of)| {
        (column, Some(export.heading(of)).filter(|heading| !heading.is_empty()).unwrap_or_else(|| of.to_owned()))
    });
    let origin = (export.file.clone(), export.sheet.clone(), export.head.number);
    let mut draft = Draft::of(origin, export.form, TableKind::Contracts, &columns);
    export.notes.iter().for_each(|note| draft.note(note));
    let misses = export.misses();
    if !misses.is_empty() {
        draft.note(phrase!("note-without", names = Value::names(misses, 10), show = export.form.show()));
    }
    draft.note(phrase!("preset-glpi-first-term"));
    let mut words = BTreeSet::new();
    for row in export.rows.iter().filter(|row| export.cell(row, "deleted").is_empty()) {
        let Some(title) = export.text(row, "title") else { continue };
        let start = date(export.cell(row, "start"), None).ok();
        let duration = months(export.cell(row, "duration"));
        let end = start.zip(duration).and_then(|(start, duration)| duration.after(start)?.pred_opt());
        let term = months(export.cell(row, "periodicity")).or(duration).filter(|term| !term.is_zero());
        let renewal = match fold(&export.cell(row, "renewal").text()).as_str() {
            "tacit" | "tacite" | "stiltiende" | "taus" => term.map_or(Cell::Empty, |term| text(term.to_string())),
            // The Norwegian translation of GLPI takes an express renewal for a forwarding agent.
            "" | "never" | "express" | "ekspress" | "ekspres" | "aldrig" | "aldri" | "transportbyraa" => Cell::Empty,
            _ => {
                words.insert(export.cell(row, "renewal").text().into_owned());
                Cell::Empty
            }
        };
        draft.push(
            row.number,
            vec![
                export.text(row, "id").map_or(Cell::Empty, |id| text(format!("glpi-{id}"))),
                text(title),
                export.cell(row, "number").clone(),
                export.text(row, "supplier").map_or(Cell::Empty, |names| text(names.lines().next().unwrap_or_default())),
                export.cell(row, "start").clone(),
                end.map_or(Cell::Empty, Cell::Date),
                months(export.cell(row, "notice")).map_or(Cell::Empty, |notice| text(notice.to_string())),
                renewal,
                export.cell(row, "cost").clone(),
            ],
        );
    }
    if !words.is_empty() {
        draft.note(phrase!("preset-glpi-renewal", words = Value::names(words, 5)));
    }
    let hidden = [("end", "duration"), ("notice", "notice"), ("supplier", "supplier"), ("renewal", "renewal")];
    let mut source = draft.finish()?;
    source.hidden = hidden.iter().filter(|(_, of)| !export.has(of)).map(|(column, _)| *column).collect();
    Some(source)
}

/// Returns a number of months, with or without the unit that GLPI shows.
fn months(cell: &Cell) -> Option<Period> {
    period::period(cell, Some(period::Unit::Month)).ok().filter(|period| !period.is_zero())
}
