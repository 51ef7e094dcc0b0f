//! Forms: the exports that are known, each by the headings that no other table has, and what its columns mean.
//!
//! A form is a section of a data file beside this one. A new export of tables needs no code; code is needed where its rows say
//! something else than ours, as in [`super::tenant`].

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::load::grid::Grid;
use crate::model::TableKind;
use crate::model::table::{Cell, Row};
use crate::text::fold;

/// Rows at the top of a sheet among which the headings of an export are looked for: programs write them first, people put a
/// title above them.
const SEARCHED: usize = 10;

/// An export that is known.
#[derive(Debug)]
pub(in crate::load) struct Form {
    /// Its name in the code.
    pub(super) id: &'static str,
    /// What people call it.
    pub(in crate::load) title: &'static str,
    /// The program that writes it.
    pub(super) tool: &'static str,
    /// The table that it is, when its rows are read like those of any table.
    table: Option<TableKind>,
    /// Headings that show it: all of one group.
    signs: Vec<Vec<String>>,
    /// Names of groups that may stand before a heading.
    groups: Vec<String>,
    /// Its columns with their headings, the best first.
    columns: Vec<(&'static str, Vec<String>)>,
    /// Columns of which there may be many, with what their headings end in.
    endings: Vec<(&'static str, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    tool: &'a str,
    #[serde(borrow)]
    form: Vec<Section<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section<'a> {
    id: &'a str,
    title: &'a str,
    table: Option<&'a str>,
    #[serde(borrow)]
    signs: Vec<Vec<&'a str>>,
    #[serde(borrow, default)]
    groups: Vec<&'a str>,
    #[serde(borrow)]
    columns: BTreeMap<&'a str, Vec<&'a str>>,
    #[serde(borrow, default)]
    endings: BTreeMap<&'a str, &'a str>,
}

/// The forms, those before others of which they have the signs too.
static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let files = [
        include_str!("kitos.toml"),
        include_str!("microsoft-365.toml"),
        include_str!("snipe-it.toml"),
        include_str!("glpi.toml"),
    ];
    let files = files.map(|text| toml::from_str::<File>(text).expect("a test reads the committed forms"));
    files.into_iter().flat_map(|file| file.form.into_iter().map(move |section| Form::of(file.tool, section))).collect()
});

fn folded(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| fold(word)).collect()
}

/// An export that was recognised.
#[derive(Debug)]
pub(in crate::load) struct Export {
    /// What it is.
    pub(super) form: &'static Form,
    /// Path of the file relative to the inventory folder.
    pub(super) file: Arc<str>,
    /// Sheet of a workbook.
    pub(super) sheet: Option<Arc<str>>,
    /// The row of headings.
    pub(super) head: Row,
    /// The rows below it, those left out that repeat it or are wider than it.
    pub(super) rows: Vec<Row>,
    /// What was detected while reading.
    pub(super) notes: Vec<crate::phrase::Phrase>,
    at: FxHashMap<&'static str, usize>,
}

impl Form {
    fn of(tool: &'static str, section: Section<'static>) -> Self {
        let columns = section.columns.into_iter().map(|(column, headings)| (column, folded(&headings))).collect();
        let table = section.table.map(|name| TableKind::parse(name).expect("a test reads the committed forms"));
        let signs = section.signs.iter().map(|group| folded(group)).collect();
        let endings = section.endings.into_iter().map(|(column, ending)| (column, fold(ending))).collect();
        Self { id: section.id, title: section.title, tool, table, signs, groups: folded(&section.groups), columns, endings }
    }

    /// Returns the folded heading without the name of a group before it.
    fn heading(&self, text: &str) -> String {
        let bare = text.split_once(" - ").filter(|(group, _)| self.groups.contains(&fold(group))).map(|(_, heading)| heading);
        fold(bare.unwrap_or(text))
    }

    /// Returns where the form's columns stand, when the headings are those of the form.
    fn columns_in(&self, texts: &[&str]) -> Option<Vec<(&'static str, usize)>> {
        let headings: Vec<String> = texts.iter().map(|text| self.heading(text)).collect();
        let at = |wanted: &String| headings.iter().position(|heading| heading == wanted);
        self.signs.iter().find(|group| group.iter().all(|sign| at(sign).is_some()))?;
        Some(self.columns.iter().filter_map(|(column, wanted)| Some((*column, wanted.iter().find_map(at)?))).collect())
    }
}

/// Returns the form of a table that is read like any other, and what its columns mean beyond the dictionary.
pub(in crate::load) fn of_table(kind: TableKind, headings: &[Arc<str>]) -> Option<(&'static Form, Vec<(&'static str, usize)>)> {
    let texts: Vec<&str> = headings.iter().map(|heading| &**heading).collect();
    let mut forms = FORMS.iter().filter(|form| form.table == Some(kind));
    forms.find_map(|form| Some((form, form.columns_in(&texts)?)))
}

/// Takes a sheet or file for an export, or gives it back.
pub(super) fn recognise(mut grid: Grid) -> Result<Export, Grid> {
    let found = grid.rows.iter().take(SEARCHED).enumerate().find_map(|(at, row)| {
        let texts: Vec<&str> = row.cells.iter().map(|cell| if let Cell::Text(text) = cell { &**text } else { "" }).collect();
        let mut forms = FORMS.iter().filter(|form| form.table.is_none());
        forms.find_map(|form| Some((at, form, form.columns_in(&texts)?)))
    });
    let Some((at, form, columns)) = found else { return Err(grid) };
    let mut rows = grid.rows.split_off(at + 1);
    let head = grid.rows.pop().unwrap_or_default();
    let headings: Vec<String> = head.cells.iter().map(|cell| fold(&cell.text())).collect();
    let repeats = |row: &Row| {
        row.cells.len() == headings.len() && row.cells.iter().zip(&headings).all(|(cell, head)| fold(&cell.text()) == *head)
    };
    let (before, mut repeated) = (rows.len(), 0);
    rows.retain(|row| {
        let repeats = repeats(row);
        repeated += usize::from(repeats);
        // In a row that is wider than the headings every value may stand below the wrong one, a key below a name.
        !repeats && row.cells.len() <= headings.len()
    });
    let wide = before - rows.len() - repeated;
    let mut notes = vec![crate::phrase!(
        "note-recognised",
        form = form.title,
        number = headings.iter().filter(|heading| !heading.is_empty()).count(),
        used = columns.len()
            + headings.iter().filter(|heading| form.endings.iter().any(|(_, ending)| heading.ends_with(ending))).count()
    )];
    notes.append(&mut grid.notes);
    if repeated > 0 {
        notes.push(
            format!("left out {}", crate::text::count(repeated, "repeated row of headings", "repeated rows of headings")).into(),
        );
    }
    if wide > 0 {
        let rows = crate::text::count(wide, "row", "rows");
        let wide = format!(
            "left out {rows} with more values than headings: is a text with the separator in it without quotation marks?"
        );
        notes.push(wide.into());
    }
    Ok(Export { form, file: grid.file, sheet: grid.sheet, head, rows, notes, at: columns.into_iter().collect() })
}

impl Export {
    /// Returns whether the export has a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.at.contains_key(column)
    }

    /// Returns a row's cell in a column.
    pub(super) fn cell<'r>(&self, row: &'r Row, column: &str) -> &'r Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.at.get(column).and_then(|at| row.cells.get(*at)).unwrap_or(NOTHING)
    }

    /// Returns a row's text in a column; nothing when it is empty.
    pub(super) fn text(&self, row: &Row, column: &str) -> Option<String> {
        Some(self.cell(row, column)).filter(|cell| !cell.is_empty()).map(|cell| unescaped(&cell.text()).to_owned())
    }

    /// Returns a row's date in a column, times of day left out; nothing when there is none that can be read.
    pub(super) fn date(&self, row: &Row, column: &str) -> Option<chrono::NaiveDate> {
        crate::load::value::date::date(self.cell(row, column), None).ok()
    }

    /// Returns a row's whole number in a column; nothing when there is none that can be read.
    pub(super) fn whole(&self, row: &Row, column: &str) -> Option<u64> {
        crate::load::value::number::whole(self.cell(row, column)).ok()
    }

    /// Returns a column's heading as the file writes it; empty when the export lacks it.
    pub(super) fn heading(&self, column: &str) -> String {
        self.at.get(column).and_then(|at| self.head.cells.get(*at)).map_or_else(String::new, |cell| cell.text().into_owned())
    }

    /// Returns the columns whose headings end as the form says, each with its position and what stands before that, folded.
    pub(super) fn ending(&self, column: &str) -> Vec<(usize, String)> {
        let endings = || self.form.endings.iter().filter(|(name, _)| *name == column);
        let begin = |heading: String| endings().find_map(|(_, ending)| heading.strip_suffix(ending.as_str()).map(str::to_owned));
        let headings = self.head.cells.iter().enumerate();
        headings.filter_map(|(at, cell)| Some((at, begin(fold(&cell.text()))?))).collect()
    }

    /// Returns whether a word stands in any heading.
    pub(super) fn speaks_of(&self, word: &str) -> bool {
        self.head.cells.iter().any(|cell| fold(&cell.text()).contains(word))
    }
}

/// Returns a text without the sign that exports put before one that a spreadsheet would take for a formula.
fn unescaped(text: &str) -> &str {
    let rest = text.strip_prefix(['`', '\'']).filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    rest.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_forms_can_be_read_and_every_sign_is_a_heading() {
        for form in FORMS.iter() {
            assert!(!form.signs.is_empty() && form.signs.iter().flatten().all(|sign| !sign.is_empty()), "{}", form.id);
            assert!(form.columns.iter().all(|(_, headings)| !headings.is_empty()), "{}", form.id);
        }
    }

    #[test]
    fn a_heading_may_stand_behind_the_name_of_its_group_and_behind_no_other_word() {
        let glpi = FORMS.iter().find(|form| form.id == "glpi-licences").expect("the form");
        assert_eq!(glpi.heading("License - Number"), "number");
        assert_eq!(glpi.heading("Phone - Number"), "phonenumber");
    }

    #[test]
    fn a_sign_against_formulas_is_no_part_of_the_text() {
        assert_eq!(["`=A1", "'+45", "`quoted`", "'s"].map(unescaped), ["=A1", "+45", "`quoted`", "'s"]);
    }
}
