//! Table detection: what a sheet or file holds, which row has the headings, and which column means what.
//!
//! A municipality's spreadsheet has titles above its headings, units below them, sums and notes under its rows, and sheets that
//! are no table at all. The headings decide; names of files and sheets are a hint, and a `[[source]]` of the manifest is law.

mod beside;
mod header;
mod letters;
mod results;
mod rows;

use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) use beside::apart;
use header::Header;

use super::grid::Grid;
use super::headings::{dictionary, required};
use super::manifest::Declared;
use super::presets;
use super::value::number::is_range;
use crate::error::Error;
use crate::model::table::{Cell, Row};
use crate::model::{Columns, Skipped, Source, TableKind};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::text::closest;

/// Headings of an export, more than all others, that nobody's own table has: what it needs is hidden, and no other word for it is there.
const CERTAIN: usize = 12;

/// What a sheet or file turned out to be.
#[derive(Debug)]
pub(super) enum Found {
    /// A table, and what stands below it from where another one begins.
    Table(Box<Source>, Option<Box<Grid>>),
    /// Nothing that is understood.
    Nothing(Skipped),
    /// A table in all but a column that it must have. An error, unless another table of its kind shows that this is a list beside it.
    Incomplete(TableKind, Error, Skipped),
    /// A table that the manifest declares and that is not as declared.
    Wrong(Vec<Error>),
}

/// Rows at the top of a sheet among which the headings are looked for.
pub(super) const SEARCHED: usize = header::SEARCHED;

/// Returns the most headings of one kind of table that any of the first rows holds; of fewer than `least` it may say none.
pub(super) fn most_headings(rows: &[Row], least: usize) -> usize {
    let mut most = 0;
    for row in rows.iter().take(SEARCHED) {
        if header::may_be_headings(row) >= least.max(most + 1) {
            let of_row = header::candidates(std::slice::from_ref(row), &[], None, &[]).map(|header| header.hits);
            most = most.max(of_row.max().unwrap_or_default());
        }
    }
    most
}

/// Returns whether headings run down the first column and not along any row: every record is a column.
pub(super) fn lies_on_its_side(rows: &[Row]) -> bool {
    let is_record = |row: &&Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() >= 3;
    let first = rows.iter().take(SEARCHED).filter(is_record).filter_map(|row| row.cells.first());
    let down = Row { number: 1, cells: first.cloned().collect() };
    let most = most_headings(std::slice::from_ref(&down), 3);
    most >= 3 && most > most_headings(rows, 1)
}

/// Returns whether rows are a result of this program.
pub(super) fn is_own_output(rows: &[Row]) -> bool {
    rows.first().is_some_and(results::is_result)
}

/// Reads a sheet or file as the export that it was recognised to be. What the manifest says of its columns goes before that.
pub(super) fn read_export(mut grid: Grid, declared: Option<&Declared>, found: &presets::Found) -> Found {
    let form = found.form;
    let Some(kind) = form.table else { return nothing(&grid, None) };
    let lacks = form.lacks(&found.columns);
    if !lacks.is_empty() {
        return hidden(grid, declared, found, kind, &lacks);
    }
    let columns = declared.map_or(&[][..], |declared| &declared.columns);
    let header = Header::of_form(&grid.rows[found.at], found, kind, columns);
    let rows = std::mem::take(&mut grid.rows);
    source(grid, rows, &header, declared, Some(form))
}

/// Reads a sheet that looks like an export but for columns that it cannot do without: it may be a table of the municipality's own that
/// has other headings for them.
fn hidden(grid: Grid, declared: Option<&Declared>, found: &presets::Found, kind: TableKind, lacks: &[&str]) -> Found {
    let form = found.form;
    let (why, hint) = (form.told_lacking(lacks), form.show());
    let error = Error::new(why.clone()).at(place_of_headings(&grid, &grid.rows[found.at])).hint(hint.clone());
    let skipped = Skipped { file: grid.file.clone(), sheet: grid.sheet.clone(), why, hint: Some(hint) };
    let headings = grid.rows[found.at].cells.iter().filter(|cell| !cell.is_empty());
    let (known, unknown): (Vec<_>, Vec<_>) = headings.partition(|cell| form.knows(&cell.text()));
    if known.len() >= CERTAIN && known.len() > unknown.len() {
        return Found::Incomplete(kind, error, skipped);
    }
    match find(grid, declared, false, false) {
        Found::Table(source, rest)
            if required(kind).iter().flat_map(|group| group.iter()).all(|column| source.columns.has(column)) =>
        {
            Found::Table(source, rest)
        }
        _ => Found::Incomplete(kind, error, skipped),
    }
}

/// Finds the table of a sheet or file. With `is_law` the declared table must be in it.
pub(super) fn find(mut grid: Grid, declared: Option<&Declared>, alone_in_file: bool, is_law: bool) -> Found {
    if let Some(declared) = declared {
        letters::name_columns(&mut grid.rows, declared);
        if let Some(last) = declared.last_row {
            grid.rows.retain(|row| row.number <= last);
        }
    }
    let named = named(&grid, alone_in_file);
    let columns = declared.map_or(&[][..], |declared| &declared.columns);
    if let Some(declared) = declared.filter(|_| is_law) {
        let errors = undeclared(&grid, declared);
        if !errors.is_empty() {
            return Found::Wrong(errors);
        }
    }
    let kind = declared.and_then(|declared| declared.table);
    let at_row = declared.and_then(|declared| declared.header_row);
    let rows = &grid.rows;
    let best = match at_row {
        Some(number) => rows.iter().position(|row| row.number == number).and_then(|at| {
            header::candidates(&rows[at..=at], columns, kind, &named).map(|header| header.at(at)).max_by_key(Header::score)
        }),
        None => best_of(rows, header::candidates(rows, columns, kind, &named)),
    };
    let Some(header) = best else { return nothing(&grid, None) };
    let law = is_law && kind.is_some();
    if !header.is_complete() {
        let error = incomplete(&grid, &header);
        return match () {
            () if law => Found::Wrong(vec![error]),
            () if header.is_likely() => Found::Incomplete(header.kind, error, skipped(&grid, Some(&header))),
            () => nothing(&grid, Some(&header)),
        };
    }
    if !law && !header.is_sure() {
        return nothing(&grid, Some(&header));
    }
    let rows = std::mem::take(&mut grid.rows);
    source(grid, rows, &header, declared, None)
}

/// Returns the best reading of the first rows as headings.
///
/// The first row that is surely one begins the table, whatever stands further below: a second table, or the headings again.
/// Only the rows right below it may be better: names of groups of columns stand above the headings.
fn best_of(rows: &[Row], candidates: impl Iterator<Item = Header>) -> Option<Header> {
    let mut first = None;
    let mut read: Vec<Header> = Vec::new();
    for header in candidates {
        if first.is_some_and(|first| header.at > first + 2) {
            break;
        }
        if first.is_none() && header.is_complete() && header.is_sure() {
            first = Some(header.at);
        }
        read.push(header);
    }
    let near = |header: &Header| match first {
        Some(first) => header.at >= first && rows[header.at].number <= rows[first].number + 2,
        None => true,
    };
    read.into_iter().filter(near).max_by_key(|header| (header.score(), std::cmp::Reverse(header.at)))
}

/// Returns the kinds of table that the sheet's name speaks of, or the file's where it holds one table only.
fn named(grid: &Grid, alone_in_file: bool) -> Vec<TableKind> {
    let of_sheet = grid.sheet.as_deref().map(|sheet| dictionary().kinds_named(sheet)).unwrap_or_default();
    if !of_sheet.is_empty() || !alone_in_file {
        return of_sheet;
    }
    let name = grid.file.rsplit('/').next().unwrap_or_default();
    dictionary().kinds_named(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}

/// Returns an error for each heading or row of headings that the manifest names and the sheet lacks.
fn undeclared(grid: &Grid, declared: &Declared) -> Vec<Error> {
    let mut errors = Vec::new();
    if let Some(number) = declared.header_row
        && !grid.rows.iter().any(|row| row.number == number)
    {
        let (row, place) = (number.to_string(), grid.place());
        let message = match grid.is_text {
            true => phrase!("error-empty-heading-line", row, place),
            false => phrase!("error-empty-heading-row", row, place),
        };
        errors.push(Error::new(message).at(declared.place()).hint(phrase!("hint-heading-row")));
        return errors;
    }
    let searched =
        grid.rows.iter().take(header::SEARCHED).filter(|row| declared.header_row.is_none_or(|number| row.number == number));
    let texts: Vec<&str> = searched
        .flat_map(|row| &row.cells)
        .filter_map(|cell| if let Cell::Text(text) = cell { Some(&**text) } else { None })
        .collect();
    for column in &declared.columns {
        if !texts.iter().any(|text| header::same(text, &column.heading)) {
            let hint = match closest(&column.heading, texts.iter().copied()) {
                Some(meant) => phrase!("did-you-mean", meant),
                None => phrase!("hint-heading"),
            };
            let error = Error::new(phrase!("error-no-heading", place = grid.place(), heading = &column.heading));
            errors.push(error.at_line(super::files::MANIFEST, column.line).hint(hint));
        }
    }
    errors
}

fn nothing(grid: &Grid, closest: Option<&Header>) -> Found {
    Found::Nothing(skipped(grid, closest))
}

fn skipped(grid: &Grid, closest: Option<&Header>) -> Skipped {
    let sheet = grid.sheet.as_deref().map(|sheet| format!(", `sheet = \"{sheet}\"`")).unwrap_or_default();
    let declare = || Some(phrase!("hint-declare", source = format!("`path = \"{}\"`{sheet}", grid.file)));
    let (why, hint) = match closest.filter(|header| header.hits > 0) {
        _ if grid.rows.is_empty() => (phrase!("file-empty"), None),
        _ if is_prose(grid) => (phrase!("left-prose"), None),
        _ if lies_on_its_side(&grid.rows) => (phrase!("left-sideways"), Some(phrase!("hint-sideways"))),
        None => (phrase!("left-unknown"), declare()),
        Some(header) => {
            let (understood, not) = header.understood(grid);
            let (table, understood) = (header.kind, Value::list(understood, 8));
            let row = grid.rows[header.at].number.to_string();
            let mut why = vec![match grid.is_text {
                true => phrase!("left-closest-line", table, row, understood),
                false => phrase!("left-closest-row", table, row, understood),
            }];
            why.extend((!not.is_empty()).then(|| phrase!("left-not-understood", names = Value::list(not, 8))));
            why.extend((!header.is_complete()).then(|| lacking(header.kind)));
            (phrase!("list-item", value = Value::joined(why, "; ")), declare())
        }
    };
    Skipped { file: grid.file.clone(), sheet: grid.sheet.clone(), why, hint }
}

/// Returns whether hardly any row has a second value: a front page, a letter, a guide.
fn is_prose(grid: &Grid) -> bool {
    let is_record = |row: &&Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    grid.rows.iter().filter(is_record).count() < 2
}

/// Says what a table of a kind lacks.
fn lacking(kind: TableKind) -> Phrase {
    let groups = required(kind).iter().map(|group| Value::names(group.iter().copied(), group.len()));
    let either = groups.reduce(|first, other| phrase!("list-or", first, other).into());
    phrase!("lacks-column", columns = either.unwrap_or_else(|| Phrase::default().into()))
}

/// Returns where headings stand, and what they are.
fn place_of_headings(grid: &Grid, row: &Row) -> Phrase {
    let headings = row.cells.iter().filter(|cell| !cell.is_empty()).map(ToString::to_string);
    let (place, row, headings) = (grid.place(), row.number.to_string(), Value::names(headings, 20));
    match grid.is_text {
        true => phrase!("place-headings-line", place, row, headings),
        false => phrase!("place-headings-row", place, row, headings),
    }
}

fn incomplete(grid: &Grid, header: &Header) -> Error {
    let row = &grid.rows[header.at];
    let heading = row.cells.iter().find(|cell| !cell.is_empty()).map(ToString::to_string).unwrap_or_default();
    let wanted = required(header.kind)[0][0];
    let source = match &grid.sheet {
        Some(sheet) => format!("path = \"{}\", sheet = \"{sheet}\"", grid.file),
        None => format!("path = \"{}\"", grid.file),
    };
    let heading = heading.replace(['`', '"'], "");
    let source = format!("{source}, table = \"{}\", columns = {{ \"{heading}\" = \"{wanted}\" }}", header.kind);
    let error = Error::new(phrase!("error-incomplete", table = header.kind, lacks = lacking(header.kind)));
    error.at(place_of_headings(grid, row)).hint(phrase!("hint-incomplete", wanted, source))
}

/// Makes the source of a table whose header is found, and of an export when it is that of a form. Another table below it is for the
/// caller to read, unless the manifest speaks of the sheet: then only what it says is read.
fn source(
    grid: Grid,
    rows: Vec<Row>,
    header: &Header,
    declared: Option<&Declared>,
    form: Option<&'static presets::Form>,
) -> Found {
    let mut notes = grid.notes.clone();
    let mut below = match declared.is_some_and(|declared| declared.all_rows) {
        true => rows::all(rows, header),
        false => rows::below(rows, header, &grid),
    };
    let headings: Vec<Arc<str>> = below.head.cells.iter().map(|cell| Arc::from(cell.to_string())).collect();
    let number = below.head.number;
    let (mut columns, doubles) = header.columns(&below.rows, &headings);
    for column in ["users", "active-users"] {
        if let Some(at) = columns.get(column)
            && !header.is_declared(column)
            && holds_ranges(&below.rows, at)
        {
            columns.remove(column);
            notes.push(phrase!("note-ranges", heading = &*headings[at]));
        }
    }
    let is_known = |at: usize| header.means_anything(at) || form.is_some_and(|form| form.knows(&headings[at]));
    let people = form.map(|form| people(form, header, &headings, &mut below.rows, &mut columns)).unwrap_or_default();
    let unknown: Vec<String> = headings
        .iter()
        .enumerate()
        .filter(|(at, heading)| !heading.is_empty() && !is_known(*at) && !people.contains(at))
        .map(|(_, heading)| format!("`{heading}`"))
        .collect();
    let filled = headings.iter().filter(|heading| !heading.is_empty()).count();
    if let Some(form) = form {
        let used: std::collections::BTreeSet<usize> = columns.iter().map(|(_, at)| at).collect();
        notes.push(phrase!("note-recognised", form = form.called(), number = filled, used = used.len()));
        let misses = form.misses(&header.known().map(|(at, column)| (column, at)).collect::<Vec<_>>());
        if !misses.is_empty() {
            notes.push(phrase!("note-without", names = Value::names(misses, 10), show = form.show()));
        }
        if !people.is_empty() {
            let names = Value::names(people.iter().map(|at| headings[*at].to_string()), 12);
            notes.push(phrase!("note-people", names, columns = "columns = { \"Systemejer\" = \"owner\" }"));
        }
    } else {
        let (table, row, understood) = (header.kind, number.to_string(), filled - unknown.len());
        notes.push(match grid.is_text {
            true => phrase!("note-table-line", table, row, understood, number = filled),
            false => phrase!("note-table-row", table, row, understood, number = filled),
        });
    }
    if !unknown.is_empty() {
        notes.push(phrase!("note-unknown", names = Value::list(unknown, 30)));
    }
    notes.extend(doubles.into_iter().map(|(_, note)| note));
    notes.extend(below.notes);
    let second = below.second.first().map(|row| row.number.to_string());
    if let Some(row) = second {
        notes.push(match (declared.is_some(), grid.is_text) {
            (false, false) => phrase!("note-second-table-row", row),
            (false, true) => phrase!("note-second-table-line", row),
            (true, false) => phrase!("note-only-first-table-row", row),
            (true, true) => phrase!("note-only-first-table-line", row),
        });
    }
    let rest = Some(below.second).filter(|rows| declared.is_none() && !rows.is_empty()).map(|rows| {
        let (file, sheet) = (grid.file.clone(), grid.sheet.clone());
        Box::new(Grid { file, sheet, rows, ..grid })
    });
    let source = Source {
        file: grid.file,
        sheet: grid.sheet,
        kind: header.kind,
        heading_row: number,
        headings,
        columns,
        date_order: declared.and_then(|declared| declared.date_order),
        rows: below.rows,
        answer_rows: Vec::new(),
        preset: form.map(|form| form.id),
        hidden: Vec::new(),
        lent: BTreeMap::new(),
        counted_by: None,
        holders: BTreeMap::new(),
        notes,
    };
    Found::Table(Box::new(source), rest)
}

/// Takes the people out of an export: what stands below the headings that its form knows for them, and below any other that means an
/// owner, unless the manifest asks for it. Returns the columns.
fn people(form: &presets::Form, header: &Header, headings: &[Arc<str>], rows: &mut [Row], columns: &mut Columns) -> Vec<usize> {
    let mut people = form.people_among(headings);
    let is_role = |at: usize, column: &str| ["owner", "benefit-owner"].contains(&column) && !form.knows(&headings[at]);
    people.extend(header.known().filter(|(at, column)| form.has_people() && is_role(*at, column)).map(|(at, _)| at));
    people.sort_unstable();
    people.dedup();
    people.retain(|at| !header.declares(*at));
    for row in rows {
        let of_people = row.cells.iter_mut().enumerate().filter(|(at, _)| people.binary_search(at).is_ok());
        of_people.for_each(|(_, cell)| *cell = Cell::Empty);
    }
    columns.retain(|at| !people.contains(&at));
    people
}

/// Returns whether a column gives sizes only, as some registers do for users: it is understood, but counts nothing.
fn holds_ranges(rows: &[Row], at: usize) -> bool {
    let mut filled = rows.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| matches!(cell, Cell::Text(text) if is_range(text)))
}
