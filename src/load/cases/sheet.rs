//! Business cases as a table of line items: a row a line, its amounts in a column a year or in one with the year beside it.
//!
//! A row of sums is no line but a claim: what the paper quotes. A case that is named once stands for the rows below it, too.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::values::{year, year_of_heading};
use super::words::meaning;
use super::{Field, RawCase, RawClaim, RawLine, Sheaf, fault};
use crate::load::grid::Grid;
use crate::load::value::number::scale_in;
use crate::model::Money;
use crate::model::case::FaultKind::Contradiction;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::place::Place;
use crate::text::fold;

/// Rows from the top in which the headings are looked for.
const SEARCHED: usize = 40;

/// What the columns of a table hold.
struct Head<'a> {
    grid: &'a Grid,
    row: &'a Row,
    columns: BTreeMap<&'static str, usize>,
    /// The columns of years, in their order.
    years: Vec<(usize, i32)>,
}

/// Reads a sheet; nothing when it holds no table of business cases.
pub(super) fn read(grid: &Grid) -> Option<Sheaf> {
    let heads = grid.rows.iter().take(SEARCHED).enumerate().filter_map(|(at, row)| Some((at, Head::of(grid, row)?)));
    let (at, head) = heads.max_by_key(|(at, head)| (head.columns.len() + head.years.len(), std::cmp::Reverse(*at)))?;
    let mut reader = Reader {
        scale: head.scale(&grid.rows[..at]),
        head,
        sheaf: Sheaf::default(),
        positions: BTreeMap::new(),
        current: None,
        section: None,
    };
    reader.years_rise();
    grid.rows[at + 1..].iter().for_each(|row| reader.row(row));
    let Sheaf { cases, .. } = &reader.sheaf;
    let lines: usize = cases.iter().map(|case| case.lines.len()).sum();
    let (cases, row, place) = (cases.len(), reader.head.row.number.to_string(), grid.place());
    let unit = if reader.scale != Money::ONE { phrase!("case-amounts", scale = reader.scale) } else { Default::default() };
    reader.sheaf.note = Some(match grid.is_text {
        true => phrase!("case-read-line", place, row, unit, cases, lines),
        false => phrase!("case-read-row", place, row, unit, cases, lines),
    });
    Some(reader.sheaf).filter(|sheaf| !sheaf.cases.is_empty())
}

impl<'a> Head<'a> {
    /// Returns what a row says of the columns, when it can be the headings of such a table.
    fn of(grid: &'a Grid, row: &'a Row) -> Option<Self> {
        let mut head = Self { grid, row, columns: BTreeMap::new(), years: Vec::new() };
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let text = cell.text();
            if let Some(year) = year_of_heading(&text) {
                head.years.push((at, year));
            } else if let Some(column) = meaning("columns", &text) {
                head.columns.entry(column).or_insert(at);
            }
        }
        let has = |name: &str| head.columns.contains_key(name);
        let is_named = has("case") || has("line") || has("id");
        let has_amounts = !head.years.is_empty() || has("amount");
        (is_named && has_amounts && head.columns.len() + head.years.len() >= 3).then_some(head)
    }

    /// Returns by what amounts are multiplied: what a heading says of them, or a line above the headings.
    fn scale(&self, above: &[Row]) -> Money {
        let amounts = self.years.iter().map(|(at, _)| *at).chain(self.columns.get("amount").copied());
        let of_columns = amounts.filter_map(|at| self.row.cells.get(at));
        let others = self.row.cells.iter().chain(above.iter().rev().flat_map(|row| &row.cells));
        let scales = of_columns.chain(others).filter(|cell| matches!(cell, Cell::Text(_))).map(|cell| unit_in(&cell.text()));
        scales.into_iter().find(|scale| *scale != Money::ONE).unwrap_or(Money::ONE)
    }

    fn place(&self, row: &Row, column: Option<usize>) -> Place {
        let text = |row: &Row, at: usize| {
            let cell = row.cells.get(at).filter(|cell| !cell.is_empty());
            cell.map(|cell| Arc::from(cell.text().trim()))
        };
        Place {
            file: self.grid.file.clone(),
            sheet: self.grid.sheet.clone(),
            row: row.number,
            column: column.and_then(|at| text(self.row, at)),
            value: column.and_then(|at| text(row, at)),
        }
    }

    fn field_at(&self, row: &Row, at: usize) -> Field {
        Field { cell: row.cells.get(at).cloned().unwrap_or_default(), place: self.place(row, Some(at)) }
    }

    /// Returns the field of a row in a column, when something stands there.
    fn field(&self, row: &Row, column: &str) -> Option<Field> {
        Some(self.field_at(row, *self.columns.get(column)?)).filter(|field| !field.cell.is_empty())
    }
}

/// Returns the unit that a heading or a title names: `(mio. kr.)` names one, `a grant of 5 mio. kr.` only an amount.
fn unit_in(text: &str) -> Money {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_amount = words.windows(2).any(|pair| {
        let number = fold(pair[0]);
        let is_number = number.bytes().all(|letter| letter.is_ascii_digit()) && !number.is_empty();
        // What stands in brackets is said of the whole, and a year is no amount.
        is_number && year(&number).is_none() && !pair[1].starts_with(['(', '[']) && scale_in(pair[1]) != Money::ONE
    });
    if is_amount { Money::ONE } else { scale_in(text) }
}

struct Reader<'a> {
    head: Head<'a>,
    scale: Money,
    sheaf: Sheaf,
    /// The cases by their folded names.
    positions: BTreeMap<String, usize>,
    /// The case that the last row belonged to.
    current: Option<usize>,
    /// The title of the section that the rows stand in.
    section: Option<Field>,
}

impl Reader<'_> {
    /// Tells of a year that stands twice, or after a later one.
    fn years_rise(&mut self) {
        for pair in self.head.years.windows(2) {
            let ((_, before), (at, year)) = (pair[0], pair[1]);
            if year <= before {
                let place = self.head.place(self.head.row, Some(at));
                let message = phrase!("case-year-order", year = year.to_string(), before = before.to_string());
                self.sheaf.faults.push(fault(Contradiction, &place, message, phrase!("case-year-order-fix")));
            }
        }
    }

    fn row(&mut self, row: &Row) {
        let filled: Vec<usize> = (0..row.cells.len()).filter(|at| !row.cells[*at].is_empty()).collect();
        let is_heading = |at: &usize| {
            let heading = self.head.row.cells.get(*at).map(|cell| fold(&cell.text()));
            heading.is_some_and(|heading| heading == fold(&row.cells[*at].text()))
        };
        if filled.is_empty() || (filled.len() > 1 && filled.iter().all(is_heading)) {
            return;
        }
        if let Some((of, at)) = filled.iter().find_map(|at| Some((self.sum(row, *at)?, *at))) {
            return self.claims(row, of, at);
        }
        if let [at] = filled[..] {
            return self.section(row, at);
        }
        let case = self.case(row);
        self.current = Some(case);
        let fields = |names: &[&'static str]| -> BTreeMap<&'static str, Field> {
            names.iter().filter_map(|name| Some((*name, self.head.field(row, name)?))).collect()
        };
        let of_case = fields(&["id", "class", "currency", "in-service", "requires"]);
        let mut of_line =
            fields(&["kind", "gain", "centre", "amount", "year", "from", "until", "phase-in", "note", "included", "unit"]);
        if let Some(title) = self.head.field(row, "line") {
            of_line.insert("title", title);
        } else if let Some(title) = self.head.field(row, "case").or_else(|| self.section.clone()) {
            of_line.insert("title", title);
        }
        let hours = self.head.field(row, "hours");
        let years: BTreeMap<i32, Field> =
            self.head.years.iter().map(|(at, year)| (*year, self.head.field_at(row, *at))).collect();
        let has_amount = of_line.contains_key("amount") || years.values().any(|field| !field.cell.is_empty());
        // A row that says only what the case is has no line.
        let is_line = has_amount || of_line.contains_key("kind") || (hours.is_none() && of_line.contains_key("note"));
        let scale = of_line.get("unit").map_or(self.scale, |unit| scale_in(&unit.text()));
        let place = self.head.place(row, None);
        let total = self.head.field(row, "total");
        let target = &mut self.sheaf.cases[case];
        for (name, field) in of_case {
            let before = target.fields.entry(name).or_insert_with(|| field.clone());
            let classes = [&*before, &field].map(|field| meaning("class", &field.text()));
            // A word that nobody knows is told where it is read.
            if let (true, [Some(one), Some(other)]) = (name == "class", classes)
                && one != other
            {
                let (class, before, row) = (field.text(), before.text(), before.place.row.to_string());
                let message = phrase!("case-two-classes", class, before, row);
                self.sheaf.faults.push(fault(Contradiction, &field.place, message, phrase!("case-two-classes-fix")));
            }
        }
        target.hours.extend(hours);
        if is_line {
            target.lines.push(RawLine { fields: of_line, years, place, scale });
            let line = Some(target.lines.len() - 1);
            let claim = |field| RawClaim { of: "line", year: None, field, scale, case: Some(case), line };
            self.sheaf.claims.extend(total.map(claim));
        }
    }

    /// Returns what a row sums, when a cell of names says that it does.
    fn sum(&self, row: &Row, at: usize) -> Option<&'static str> {
        let is_name = ["case", "line", "id", "kind"].iter().any(|name| self.head.columns.get(name) == Some(&at));
        let text = row.cells[at].text();
        (is_name || at == 0).then(|| meaning("sum", text.trim_end_matches(':')))?
    }

    /// Takes a row of sums as what the file quotes: of the case that it names, else of all rows above it.
    fn claims(&mut self, row: &Row, of: &'static str, label: usize) {
        let names_case = self.head.columns.get("case").is_some_and(|at| *at != label) && self.head.field(row, "case").is_some();
        let case = if names_case { Some(self.case(row)) } else { None };
        let scale = if of == "equivalents" { Money::ONE } else { self.scale };
        let total = self.head.columns.get("total").map(|at| (*at, None));
        let years = self.head.years.iter().map(|(at, year)| (*at, Some(*year))).chain(total);
        for (at, year) in years {
            let field = self.head.field_at(row, at);
            if !field.cell.is_empty() {
                self.sheaf.claims.push(RawClaim { of, year, field, scale, case, line: None });
            }
        }
    }

    /// Takes a row of one cell: in a table without a column for the case, the title of one; else a note, which is no case's.
    fn section(&mut self, row: &Row, at: usize) {
        if !self.head.columns.contains_key("case") && row.cells[at].text().chars().count() <= 80 {
            self.section = Some(self.head.field_at(row, at));
            self.current = None;
        }
    }

    /// Returns the case of a row, by its id or name, else that of the row before; in a table that names none, that of the sheet.
    fn case(&mut self, row: &Row) -> usize {
        let named = self.head.field(row, "id").or_else(|| self.head.field(row, "case"));
        let named = match (named, self.current) {
            (None, Some(current)) => return current,
            (named, _) => named.or_else(|| self.section.clone()),
        };
        let name = named.unwrap_or_else(|| {
            let file = self.head.grid.file.rsplit(['/', '\\']).next().unwrap_or_default();
            let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
            let text = self.head.grid.sheet.as_deref().unwrap_or(stem);
            Field { cell: Cell::Text(text.into()), place: self.head.place(self.head.row, None) }
        });
        let key = fold(&name.text());
        if let Some(at) = self.positions.get(&key) {
            return *at;
        }
        let mut case = RawCase { place: Some(name.place.clone()), ..RawCase::default() };
        case.fields.insert("title", self.head.field(row, "case").unwrap_or_else(|| name.clone()));
        case.fields.insert("id", name);
        self.sheaf.cases.push(case);
        let at = self.sheaf.cases.len() - 1;
        self.positions.insert(key, at);
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_a_unit_only_where_it_is_no_amount() {
        let scales = |text: &str| unit_in(text).to_string();
        for text in ["Mio. kr.", "Tabel 1 (mio. kr.)", "Budget 2027 mio. kr.", "2027 (mio. kr.)"] {
            assert_eq!(scales(text), "1000000", "{text}");
        }
        assert_eq!(scales("Beløb i 1.000 kr."), "1000");
        assert_eq!(scales("Ansøgning om 5 mio. kr. til digitalisering"), "1");
        assert_eq!(scales("Projekter på 2,5 mio. kr."), "1");
    }
}
