//! A sheet on the terminal: groups below each other, their columns in line.

use super::super::grid::{self, Layout, Paint, grids, paragraph};
use super::super::words::{clean, money, number};
use super::{Cell, Sheet};
use crate::model::portfolio::Profile;

/// Writes a sheet for the terminal. What goes beyond `most` rows of a group is only counted.
#[must_use]
pub fn text(sheet: &Sheet, most: usize, profile: &Profile, layout: Layout) -> String {
    let column = |(at, column): (usize, &super::Column)| {
        if sheet.is_numeric(at) { grid::Column::number(column.short) } else { grid::Column::text(column.short) }
    };
    let columns: Vec<_> = sheet.columns.iter().enumerate().map(column).collect();
    let is_grouped = sheet.groups.iter().any(|group| !group.title.is_empty());
    let written = |row: &Vec<Cell>| row.iter().map(|cell| say(cell, profile)).collect::<Vec<_>>();
    let groups: Vec<Vec<Vec<String>>> = sheet
        .groups
        .iter()
        .map(|group| {
            let total = Some(&group.total).filter(|total| !total.is_empty());
            group.rows.iter().take(most).chain(total).map(written).collect()
        })
        .collect();
    let mut text = String::new();
    let indent = if is_grouped { 2 } else { 0 };
    for (group, lines) in sheet.groups.iter().zip(grids(&columns, &groups, indent, layout)) {
        if is_grouped {
            text.push_str(&layout.paint(Paint::Strong, &clean(&group.title)));
            text.push('\n');
        }
        text.push_str(&lines);
        let rest = group.rows.len().saturating_sub(most);
        if rest > 0 {
            text.push_str(&format!("{}… and {rest} more\n", " ".repeat(indent)));
        }
        text.push('\n');
    }
    sheet.notes.iter().for_each(|note| text.push_str(&paragraph(&clean(note), 0, layout)));
    text
}

/// Returns a cell as a person reads it, with its canonical word.
pub(super) fn say(cell: &Cell, profile: &Profile) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => clean(text).into_owned(),
        Cell::Word(_, word) => (*word).to_owned(),
        Cell::Whole(whole) => number((*whole).into(), profile.country, false),
        Cell::Number(number) => number.to_string(),
        Cell::Money(value, currency) => money(*value, *currency, profile, false),
        Cell::Day(day) => day.to_string(),
    }
}
