//! Forms: the exports that are known, each by the headings that no other table has, and what its columns mean.
//!
//! A form is a section of a data file in the folder of its family. A new export of tables needs no code; code is needed where its rows
//! say something else than ours, as in [`super::microsoft`].

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::load::grid::Grid;
use crate::model::TableKind;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::text::fold;

/// Rows at the top of a sheet among which the headings of an export are looked for: programs write them first, people put a
/// title above them.
const SEARCHED: usize = 10;

/// Telling headings that show an export which has its needed columns.
const TELLING: usize = 3;

/// Telling headings that show an export even though a column that it needs is hidden.
const TELLING_ALONE: usize = 5;

/// An export that is known.
#[derive(Debug)]
pub struct Form {
    /// Its name.
    pub id: &'static str,
    /// What people call it in English.
    pub title: &'static str,
    /// The program that writes it.
    pub tool: &'static str,
    /// The kinds of file that it comes in.
    pub files: &'static str,
    /// The tables that it fills; none where it only explains others.
    pub fills: Vec<TableKind>,
    /// Its columns with their headings, the best first.
    pub columns: Vec<Column>,
    /// The table that it is, when its rows are read like those of any table.
    pub(in crate::load) table: Option<TableKind>,
    /// Whether it is a list of records within records, not a table.
    pub(super) is_records: bool,
    /// Headings that show it: all of one group.
    signs: Vec<Vec<String>>,
    /// Headings that hardly any other table has: several of them show it.
    telling: Vec<String>,
    /// Headings that are known and not used.
    known: Vec<String>,
    /// Headings of columns with people.
    people: Vec<String>,
    /// What the headings of further columns with people end in; what stands before it is the heading of another one.
    people_end: Vec<String>,
    /// Columns without which the export cannot be used.
    needs: Vec<&'static str>,
    /// Columns that tell much and are easily hidden.
    wants: Vec<&'static str>,
    /// Columns that the export has no place for, though what it exports has.
    unstated: Vec<&'static str>,
    /// Names of groups that may stand before a heading.
    groups: Vec<String>,
    /// Columns of which there may be many, with what their headings end in.
    pub(super) endings: Vec<(&'static str, String)>,
}

/// A column of a form.
#[derive(Debug)]
pub struct Column {
    /// Its name: of a table that is read like any other, the canonical one.
    pub name: &'static str,
    /// Its headings as the program writes them, the best first.
    pub headings: Vec<&'static str>,
    folded: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    tool: &'a str,
    files: &'a str,
    #[serde(borrow)]
    form: Vec<Section<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Section<'a> {
    id: &'a str,
    title: &'a str,
    files: Option<&'a str>,
    table: Option<&'a str>,
    #[serde(borrow, default)]
    fills: Vec<&'a str>,
    #[serde(default)]
    records: bool,
    #[serde(borrow, default)]
    signs: Vec<Vec<&'a str>>,
    #[serde(borrow, default)]
    telling: Vec<&'a str>,
    #[serde(borrow, default)]
    known: Vec<&'a str>,
    #[serde(borrow, default)]
    people: Vec<&'a str>,
    #[serde(borrow, default)]
    people_end: Vec<&'a str>,
    #[serde(borrow, default)]
    needs: Vec<&'a str>,
    #[serde(borrow, default)]
    wants: Vec<&'a str>,
    #[serde(borrow, default)]
    unstated: Vec<&'a str>,
    #[serde(borrow, default)]
    groups: Vec<&'a str>,
    #[serde(borrow, default)]
    columns: BTreeMap<&'a str, Vec<&'a str>>,
    #[serde(borrow, default)]
    endings: BTreeMap<&'a str, &'a str>,
}

/// The forms, those before others of which they have the signs too.
static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let files = [
        include_str!("kitos/forms.toml"),
        include_str!("microsoft/forms.toml"),
        include_str!("registers/snipe-it.toml"),
        include_str!("registers/glpi.toml"),
        include_str!("registers/itop.toml"),
        include_str!("registers/servicenow.toml"),
        include_str!("registers/kartoteket.toml"),
        include_str!("models/leanix.toml"),
        include_str!("models/backstage.toml"),
        include_str!("models/archimate.toml"),
        include_str!("publications/ocds.toml"),
    ];
    let files = files.map(|text| toml::from_str::<File>(text).expect("a test reads the committed forms"));
    files
        .into_iter()
        .flat_map(|file| file.form.into_iter().map(move |section| (file.tool, file.files, section)))
        .map(|(tool, files, section)| Form::of(tool, files, section))
        .collect()
});

/// Returns the heading that an export has for a column, the best first, whether a file shows it or not.
#[must_use]
pub fn heading(preset: Option<&str>, column: &str) -> Option<&'static str> {
    let form = preset.and_then(Form::named)?;
    form.columns.iter().find(|known| known.name == column)?.headings.first().copied()
}

/// Returns the exports that are known, family by family.
#[must_use]
pub fn all() -> &'static [Form] {
    &FORMS
}

fn folded(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| fold(word)).collect()
}

fn kind(name: &str) -> TableKind {
    TableKind::parse(name).expect("a test reads the committed forms")
}

/// A form that was found in a sheet: at which row its headings stand, and in which column each of its own.
#[derive(Debug, Clone)]
pub(in crate::load) struct Found {
    pub(in crate::load) form: &'static Form,
    pub(in crate::load) at: usize,
    pub(in crate::load) columns: Vec<(&'static str, usize)>,
}

impl Form {
    fn of(tool: &'static str, files: &'static str, section: Section<'static>) -> Self {
        let column = |(name, headings): (&'static str, Vec<&'static str>)| Column { name, folded: folded(&headings), headings };
        let table = section.table.map(kind);
        Self {
            id: section.id,
            title: section.title,
            tool,
            files: section.files.unwrap_or(files),
            fills: table.into_iter().chain(section.fills.into_iter().map(kind)).collect(),
            columns: section.columns.into_iter().map(column).collect(),
            table,
            is_records: section.records,
            signs: section.signs.iter().map(|group| folded(group)).collect(),
            telling: folded(&section.telling),
            known: folded(&section.known),
            people: folded(&section.people),
            people_end: folded(&section.people_end),
            needs: section.needs,
            wants: section.wants,
            unstated: section.unstated,
            groups: folded(&section.groups),
            endings: section.endings.into_iter().map(|(column, ending)| (column, fold(ending))).collect(),
        }
    }

    /// Returns the form with an id.
    pub(in crate::load) fn named(id: &str) -> Option<&'static Self> {
        FORMS.iter().find(|form| form.id == id)
    }

    /// Returns the folded heading without the name of a group before it.
    fn heading(&self, text: &str) -> String {
        let bare = text.split_once(" - ").filter(|(group, _)| self.groups.contains(&fold(group))).map(|(_, heading)| heading);
        fold(bare.unwrap_or(text))
    }

    /// Returns where the form's columns stand, and how surely the headings are those of the form; `folded` are the headings as they
    /// compare, the names of groups with them.
    fn found_in(&self, texts: &[&str], folded: &[String]) -> Option<(usize, Vec<(&'static str, usize)>)> {
        const SURE: usize = 1_000;
        let headings: Cow<'_, [String]> = match self.groups.is_empty() || !texts.iter().any(|text| text.contains(" - ")) {
            true => folded.into(),
            false => texts.iter().map(|text| self.heading(text)).collect(),
        };
        let at = |wanted: &String| headings.iter().position(|heading| heading == wanted);
        let is_signed = self.signs.iter().any(|group| group.iter().all(|sign| at(sign).is_some()));
        let told = self.telling.iter().filter(|heading| at(heading).is_some()).count();
        // Nearly every row that is looked at is that of no form.
        if !is_signed && told < TELLING {
            return None;
        }
        let columns: Vec<(&'static str, usize)> =
            self.columns.iter().filter_map(|column| Some((column.name, column.folded.iter().find_map(at)?))).collect();
        let has_needs = self.needs.iter().all(|need| columns.iter().any(|(column, _)| column == need));
        let sureness = match () {
            () if is_signed => SURE,
            () if has_needs && told >= TELLING => told + TELLING_ALONE,
            () if told >= TELLING_ALONE => told,
            () => return None,
        };
        Some((sureness, columns))
    }

    /// Returns whether a heading is known, though it may not be used.
    pub(in crate::load) fn knows(&self, heading: &str) -> bool {
        let folded = self.heading(heading);
        let lists = [&self.telling, &self.known, &self.people];
        lists.into_iter().any(|list| list.contains(&folded))
            || self.columns.iter().any(|column| column.folded.contains(&folded))
            || self.endings.iter().any(|(_, ending)| folded.ends_with(ending.as_str()))
    }

    /// Returns whether the export names people in columns of its user's choice.
    pub(in crate::load) fn has_people(&self) -> bool {
        !self.people_end.is_empty()
    }

    /// Returns which of the headings are of columns with people.
    pub(in crate::load) fn people_among(&self, headings: &[impl AsRef<str>]) -> Vec<usize> {
        let folded: Vec<String> = headings.iter().map(|heading| fold(heading.as_ref())).collect();
        let partners: Vec<&str> = folded.iter().filter_map(|heading| self.before_people_end(heading)).collect();
        let is_of_people = |heading: &String| {
            self.people.contains(heading) || self.before_people_end(heading).is_some() || partners.contains(&heading.as_str())
        };
        folded.iter().enumerate().filter(|(_, heading)| is_of_people(heading)).map(|(at, _)| at).collect()
    }

    fn before_people_end<'h>(&self, heading: &'h str) -> Option<&'h str> {
        self.people_end.iter().find_map(|end| heading.strip_suffix(end.as_str()))
    }

    /// Returns the headings of columns that the export cannot do without and that are not there.
    pub(in crate::load) fn lacks(&self, columns: &[(&'static str, usize)]) -> Vec<&'static str> {
        self.absent(&self.needs, columns)
    }

    /// Returns the headings of columns that would tell much and are not there.
    pub(in crate::load) fn misses(&self, columns: &[(&'static str, usize)]) -> Vec<&'static str> {
        self.absent(&self.wants, columns)
    }

    fn absent(&self, wanted: &[&'static str], columns: &[(&'static str, usize)]) -> Vec<&'static str> {
        let absent = wanted.iter().filter(|name| columns.iter().all(|(column, _)| column != *name));
        absent.filter_map(|name| self.columns.iter().find(|column| column.name == *name)?.headings.first().copied()).collect()
    }

    /// Returns the columns that the export has no place for, though what it exports has.
    pub(in crate::load) fn unstated(&self) -> &[&'static str] {
        &self.unstated
    }

    /// Returns what people call it.
    #[must_use]
    pub fn called(&self) -> Phrase {
        Phrase::Recorded(format!("preset-{}", self.id), self.title)
    }

    /// Says what the export cannot do without and lacks.
    pub(in crate::load) fn told_lacking(&self, headings: &[&str]) -> Phrase {
        phrase!("presets-lacks", title = self.called(), headings = Value::names(headings.iter().copied(), 5))
    }

    /// Says how to make a heading appear that an export lacks.
    pub(in crate::load) fn show(&self) -> Phrase {
        match self.tool {
            "KITOS" => phrase!("presets-show-kitos"),
            tool => phrase!("presets-show", tool),
        }
    }
}

/// Finds the export that a sheet or file is: of several that it may be, the one with most of its headings.
pub(in crate::load) fn find(grid: &Grid) -> Option<Found> {
    find_in(&grid.rows)
}

/// Finds the export that has these rows.
pub(in crate::load) fn find_in(rows: &[Row]) -> Option<Found> {
    rows.iter().take(SEARCHED).enumerate().find_map(|(at, row)| {
        let texts: Vec<&str> = row.cells.iter().map(text_of).collect();
        let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
        let forms = FORMS.iter().filter(|form| !form.is_records);
        let found = forms.filter_map(|form| form.found_in(&texts, &folded).map(|(sureness, columns)| (sureness, form, columns)));
        // Of equals the first.
        let best = found.reduce(|best, other| if other.0 > best.0 { other } else { best })?;
        Some(Found { form: best.1, at, columns: best.2 })
    })
}

/// Finds the export whose records have these keys, those within keys after a dot.
pub(super) fn find_records(keys: &[&str]) -> Option<&'static Form> {
    let folded: Vec<String> = keys.iter().map(|key| fold(key)).collect();
    FORMS.iter().filter(|form| form.is_records).find(|form| form.found_in(keys, &folded).is_some())
}

fn text_of(cell: &Cell) -> &str {
    if let Cell::Text(text) = cell { text } else { "" }
}

/// Returns whether a row says the headings again.
pub(super) fn repeats(row: &Row, headings: &[String]) -> bool {
    row.cells.len() == headings.len() && row.cells.iter().zip(headings).all(|(cell, head)| fold(&cell.text()) == *head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::words::find;

    #[test]
    fn the_committed_forms_can_be_read_and_every_sign_is_a_heading() {
        for form in FORMS.iter() {
            assert!(!form.signs.is_empty() || !form.telling.is_empty(), "{}", form.id);
            assert!(form.signs.iter().flatten().chain(&form.telling).all(|sign| !sign.is_empty()), "{}", form.id);
            assert!(form.columns.iter().all(|column| !column.headings.is_empty()), "{}", form.id);
            let has = |name: &&&str| form.columns.iter().any(|column| column.name == **name);
            assert!(form.needs.iter().chain(&form.wants).all(|name| has(&name)), "{}", form.id);
            assert_eq!(FORMS.iter().filter(|other| other.id == form.id).count(), 1, "{}", form.id);
        }
    }

    #[test]
    fn every_form_is_called_something_in_danish_and_norwegian() {
        for form in FORMS.iter() {
            for language in [Language::Danish, Language::Norwegian] {
                assert!(find(&format!("preset-{}", form.id), language).is_some(), "{}: {}", language.code(), form.id);
            }
        }
    }

    #[test]
    fn a_heading_may_stand_behind_the_name_of_its_group_and_behind_no_other_word() {
        let glpi = Form::named("glpi-licences").expect("the form");
        assert_eq!(glpi.heading("License - Number"), "number");
        assert_eq!(glpi.heading("Phone - Number"), "phonenumber");
    }
}
