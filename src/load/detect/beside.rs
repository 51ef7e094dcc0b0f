//! Tables that stand beside each other in one sheet, with an empty column between them.

use std::ops::Range;

use super::header;
use crate::load::grid::Grid;
use crate::load::map::letter;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::text::fold;

/// Known headings that a table has which stands beside another one.
const LEAST: usize = 3;

/// A table between empty columns.
struct Part {
    columns: Range<usize>,
    /// Its headings, folded, and the number of their row.
    headings: Vec<String>,
    head: u32,
    /// The number of its last row.
    last: u32,
}

/// Returns the tables of a sheet one by one; the sheet as it is unless several parts between empty columns are tables in their own
/// right. A part that is none goes with the table to its left.
pub(in crate::load) fn apart(grid: Grid) -> Vec<Grid> {
    let parts: Vec<Part> = filled(&grid.rows).into_iter().filter_map(|columns| part(&grid.rows, columns)).collect();
    if parts.windows(2).any(|two| are_one(&two[0], &two[1])) || parts.len() < 2 {
        return vec![grid];
    }
    let begins: Vec<usize> = std::iter::once(0).chain(parts[1..].iter().map(|part| part.columns.start)).collect();
    let ends = begins[1..].iter().copied().chain([usize::MAX]);
    begins.iter().zip(ends).zip(&parts).map(|((begin, end), part)| only(&grid, *begin..end, part)).collect()
}

/// Returns the runs of columns that hold anything.
fn filled(rows: &[Row]) -> Vec<Range<usize>> {
    let mut holds: Vec<bool> = Vec::new();
    for row in rows {
        if row.cells.len() > holds.len() {
            holds.resize(row.cells.len(), false);
        }
        row.cells.iter().zip(&mut holds).for_each(|(cell, holds)| *holds |= !cell.is_empty());
    }
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in (0..holds.len()).filter(|at| holds[*at]) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += 1,
            None => runs.push(at..at + 1),
        }
    }
    runs
}

fn part(rows: &[Row], columns: Range<usize>) -> Option<Part> {
    let cut = |row: &Row| Row {
        number: row.number,
        cells: row.cells.get(columns.start..columns.end.min(row.cells.len())).unwrap_or_default().to_vec(),
    };
    let first: Vec<Row> = rows.iter().take(header::SEARCHED).map(cut).collect();
    let is_table = |header: &header::Header| header.hits >= LEAST && header.is_complete() && header.is_sure();
    let header = header::candidates(&first, &[], None, &[]).find(is_table)?;
    let head = &first[header.at];
    let holds = |row: &&Row| row.cells.iter().take(columns.end).skip(columns.start).any(|cell| !cell.is_empty());
    let last = rows.iter().rev().find(holds).map_or(head.number, |row| row.number);
    Some(Part { columns, headings: head.cells.iter().map(|cell| fold(&cell.text())).collect(), head: head.number, last })
}

/// Returns whether an empty column only sets some columns of one table apart: every row goes on beyond it, and no heading comes twice.
fn are_one(left: &Part, right: &Part) -> bool {
    let is_double = |heading: &String| !heading.is_empty() && left.headings.contains(heading);
    left.head == right.head && left.last == right.last && !right.headings.iter().any(is_double)
}

/// Returns the sheet with nothing but some of its columns, where they stand.
fn only(grid: &Grid, columns: Range<usize>, part: &Part) -> Grid {
    let cut = |row: &Row| {
        let cells = row.cells.iter().take(columns.end).enumerate();
        let cells: Vec<Cell> = cells.map(|(at, cell)| if at < columns.start { Cell::Empty } else { cell.clone() }).collect();
        Row { number: row.number, cells }
    };
    let (mut rows, mut below_gaps) = (Vec::new(), Vec::new());
    let mut is_below_gap = false;
    for row in &grid.rows {
        let part = cut(row);
        is_below_gap |= grid.is_below_gap(row);
        if part.cells.iter().all(Cell::is_empty) {
            is_below_gap = true;
            continue;
        }
        below_gaps.extend(std::mem::take(&mut is_below_gap).then_some(part.number));
        rows.push(part);
    }
    let (from, to) = (letter(part.columns.start), letter(part.columns.end - 1));
    let beside = phrase!("note-beside-table", from, to);
    let notes = std::iter::once(beside).chain(grid.notes.iter().cloned()).collect();
    Grid {
        file: grid.file.clone(),
        sheet: grid.sheet.clone(),
        rows,
        notes,
        below_gaps,
        spanning: grid.spanning.clone(),
        is_text: grid.is_text,
    }
}
