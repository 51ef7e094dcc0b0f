//! A sheet on the terminal: groups below each other, their columns in line, and remarks below their rows. Where the columns have
//! no room side by side, each row is a few lines.

use super::super::grid::{self, Layout, Paint, fits, grids, paragraph};
use super::super::vocabulary::word;
use super::super::words::{self, clean, money, number};
use super::{ASSUMED, Cell, Sheet};
use crate::model::Language;
use crate::model::portfolio::Profile;
use crate::phrase;

/// Writes a sheet for the terminal. What goes beyond `most` rows of a group is only counted.
#[must_use]
pub fn text(sheet: &Sheet, most: usize, profile: &Profile, layout: Layout) -> String {
    let is_grouped = sheet.groups.iter().any(|group| !group.title.is_empty());
    let indent = if is_grouped { 2 } else { 0 };
    let lines = Lines::of(sheet, most, profile);
    let written = if fits(&lines.columns, &lines.cells.concat(), indent, layout) {
        lines.side_by_side(indent, layout)
    } else {
        lines.below_each_other(indent, layout)
    };
    let mut text = String::new();
    for (group, written) in sheet.groups.iter().zip(written) {
        if is_grouped {
            text.push_str(&layout.paint(Paint::Strong, &clean(&group.title)));
            text.push('\n');
        }
        text.push_str(&written);
        let rest = group.rows.len().saturating_sub(most);
        if rest > 0 {
            let more = words::told(phrase!("sheet-more", rest), Language::of_people(profile));
            text.push_str(&format!("{}{more}\n", " ".repeat(indent)));
        }
        text.push('\n');
    }
    sheet.notes.iter().for_each(|note| text.push_str(&paragraph(&clean(note), 0, layout)));
    text
}

/// The rows as a person reads them, sums last, group by group.
struct Lines {
    columns: Vec<grid::Column>,
    /// How many of the first columns say what a row is about: those before the first number or day.
    leading: usize,
    cells: Vec<Vec<Vec<String>>>,
    remarks: Vec<Vec<Vec<String>>>,
}

impl Lines {
    fn of(sheet: &Sheet, most: usize, profile: &Profile) -> Self {
        let (below, beside): (Vec<usize>, Vec<usize>) = (0..sheet.columns.len()).partition(|at| sheet.is_remark(*at));
        let heading = |at: usize| sheet.columns[at].short(Language::of_people(profile));
        let column = |at: &usize| {
            let heading = heading(*at);
            grid::Column::of(heading.to_owned().into(), sheet.is_numeric(*at))
        };
        let is_plain = |at: &&usize| {
            let mut filled = sheet.rows().filter_map(|row| row.get(**at)).filter(|cell| **cell != Cell::Empty);
            filled.all(|cell| matches!(cell.unmarked().0, Cell::Text(_) | Cell::Word(..)))
        };
        let cells = |row: &Vec<Cell>| beside.iter().filter_map(|at| Some(say(row.get(*at)?, profile))).collect::<Vec<_>>();
        let remark = |row: &Vec<Cell>, at: usize| {
            let said = say(row.get(at)?, profile);
            let heading = heading(at);
            Some(if heading.is_empty() || said.is_empty() { said } else { format!("{heading}: {said}") })
        };
        let remarks = |row: &Vec<Cell>| {
            let said = below.iter().filter_map(|at| remark(row, *at));
            said.filter(|said| !said.is_empty()).collect::<Vec<_>>()
        };
        let rows = |group: &super::Group| {
            let total = Some(&group.total).filter(|total| !total.is_empty());
            group.rows.iter().take(most).chain(total).cloned().collect::<Vec<_>>()
        };
        let groups: Vec<Vec<Vec<Cell>>> = sheet.groups.iter().map(rows).collect();
        Self {
            columns: beside.iter().map(column).collect(),
            leading: beside.iter().take_while(is_plain).count(),
            cells: groups.iter().map(|rows| rows.iter().map(cells).collect()).collect(),
            remarks: groups.iter().map(|rows| rows.iter().map(remarks).collect()).collect(),
        }
    }

    fn side_by_side(&self, indent: usize, layout: Layout) -> Vec<String> {
        if self.remarks.iter().flatten().all(Vec::is_empty) {
            return grids(&self.columns, &self.cells, indent, layout);
        }
        let rows: Vec<&[Vec<String>]> = self.cells.iter().flatten().map(std::slice::from_ref).collect();
        let mut written = grids(&self.columns, &rows, indent, layout).into_iter();
        let with_remarks = |remarks: &Vec<Vec<String>>| {
            remarks.iter().map(|remarks| written.next().unwrap_or_default() + &below(remarks, indent + 4, layout)).collect()
        };
        self.remarks.iter().map(with_remarks).collect()
    }

    fn below_each_other(&self, indent: usize, layout: Layout) -> Vec<String> {
        let row = |(cells, remarks): (&Vec<String>, &Vec<String>)| {
            let filled = |cell: &&String| !cell.is_empty();
            let head = cells.iter().take(self.leading).filter(filled).map(String::as_str).collect::<Vec<_>>().join("  ");
            let rest = self.columns.iter().zip(cells).skip(self.leading).filter(|(_, cell)| !cell.is_empty());
            let rest: Vec<_> = rest.map(|(column, cell)| format!("{}\u{a0}{cell}", unbroken(&column.heading))).collect();
            let strong = |line: &str| layout.paint(Paint::Strong, line) + "\n";
            paragraph(&head, indent, layout).lines().map(strong).collect::<String>()
                + &paragraph(&rest.join(" · "), indent + 2, layout)
                + &below(remarks, indent + 2, layout)
        };
        let group = |(cells, remarks): (&Vec<Vec<String>>, &Vec<Vec<String>>)| cells.iter().zip(remarks).map(row).collect();
        self.cells.iter().zip(&self.remarks).map(group).collect()
    }
}

fn below(remarks: &[String], indent: usize, layout: Layout) -> String {
    remarks.iter().map(|remark| paragraph(remark, indent, layout)).collect()
}

fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Returns a cell as a person reads it, in English with its canonical word.
pub(super) fn say(cell: &Cell, profile: &Profile) -> String {
    let language = Language::of_people(profile);
    match cell {
        Cell::Empty | Cell::Link(_) => String::new(),
        Cell::Text(text) | Cell::Remark(text) => clean(text).into_owned(),
        Cell::Word(_, meaning) if language == Language::English => (*meaning).to_owned(),
        Cell::Word(set, meaning) => word(set, meaning, language).to_owned(),
        Cell::Whole(whole) => number((*whole).into(), profile, false),
        // It may be a year, so it has no groups.
        Cell::Number(number) if language == Language::English => number.to_string(),
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Money(value, currency) => money(*value, *currency, profile, false),
        Cell::Day(day) => words::day(*day, language),
        Cell::Assumed(cell) => say(cell, profile) + ASSUMED,
    }
}
