//! A sheet as Markdown tables.

use std::fmt::Write;

use super::super::markdown::escape;
use super::text::say;
use super::{Cell, Column, Sheet};
use crate::model::Language;
use crate::model::portfolio::Profile;

/// Writes a sheet as Markdown, a table a group.
#[must_use]
pub fn markdown(sheet: &Sheet, profile: &Profile) -> String {
    let language = Language::of_people(profile);
    let mut text = format!("# {}\n", escape(&sheet.name));
    let line = |cells: &[Cell]| cells.iter().map(|cell| format!(" {} |", escape(&say(cell, profile)))).collect::<String>();
    for group in &sheet.groups {
        if !group.title.is_empty() {
            let _ = write!(text, "\n## {}\n", escape(&group.title));
        }
        // A page has no room for lines below a row, so every column has its heading.
        let heading = |column: &Column| {
            escape(Some(column.short(language)).filter(|it| !it.is_empty()).unwrap_or(column.heading(language)))
        };
        let headings: String = sheet.columns.iter().map(|column| format!(" {} |", heading(column))).collect();
        let rules: String = (0..sheet.columns.len()).map(|at| if sheet.is_numeric(at) { " ---: |" } else { " --- |" }).collect();
        let _ = write!(text, "\n|{headings}\n|{rules}\n");
        for row in group.rows.iter().chain(Some(&group.total).filter(|total| !total.is_empty())) {
            let _ = writeln!(text, "|{}", line(row));
        }
    }
    for note in &sheet.notes {
        let _ = write!(text, "\n{}\n", escape(note));
    }
    text
}
