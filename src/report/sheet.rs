//! A table of typed cells, which every format writes in its own way.
//!
//! What a command answers with rows is made once, as a sheet; so a figure cannot differ between the terminal, a CSV file and a
//! workbook. The terminal shows some of the columns; files hold all of them, with headings and words in the language of the
//! organisation's people.

mod flat;
mod markdown;
mod text;
mod workbook;

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::words::clean;
use crate::model::portfolio::Profile;
use crate::model::{Currency, Language, Money};

pub use flat::csv;
pub use markdown::markdown;
pub use text::text;
pub use workbook::{Drawing, Highlight, Page, Style, pages, workbook};

/// A table of typed cells.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// What a workbook calls it; at most 31 characters.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, in groups; one group without a title where they are not grouped.
    pub groups: Vec<Group>,
    /// What a reader must know, a sentence each.
    pub notes: Vec<String>,
}

/// Rows that belong together.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// What they have in common; empty where they are all rows.
    pub title: String,
    /// The rows, a cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// Their sums, a cell a column; empty where nothing is summed.
    pub total: Vec<Cell>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The canonical name, by which it is picked; one for all columns whose headings come from the inventory.
    pub key: &'static str,
    /// The headings on a terminal, where room is scarce: Danish, Norwegian, English; empty where none is needed.
    shorts: [Cow<'static, str>; 3],
    /// The headings in files, in the same languages.
    pub headings: [Cow<'static, str>; 3],
    /// What people fill in, where they do.
    pub input: Option<Input>,
    /// Whether only a reader who asks wants to know it: in a workbook it takes one line, and none of the paper.
    pub is_aside: bool,
}

/// What people fill into a column of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Anything.
    Free,
    /// A day.
    Day,
    /// One of the texts in the first column of another sheet of the workbook, which has so many.
    OneOf(String, usize),
}

impl Column {
    /// Makes a column with a short heading in English; in the other languages, where there is one, it is that of files.
    #[must_use]
    pub const fn new(key: &'static str, short: &'static str, headings: [&'static str; 3]) -> Self {
        let [danish, norwegian, _] = headings;
        Self::brief(key, if short.is_empty() { [short; 3] } else { [danish, norwegian, short] }, headings)
    }

    /// Makes a column with a short heading in every language.
    #[must_use]
    pub const fn brief(key: &'static str, shorts: [&'static str; 3], headings: [&'static str; 3]) -> Self {
        Self { key, shorts: borrowed(shorts), headings: borrowed(headings), input: None, is_aside: false }
    }

    /// Makes a column whose heading comes from the inventory, the same in every language.
    #[must_use]
    pub fn named(key: &'static str, heading: &str) -> Self {
        let heading: Cow<'static, str> = clean(heading).into_owned().into();
        let headings = [heading.clone(), heading.clone(), heading.clone()];
        Self { key, shorts: headings.clone(), headings, input: None, is_aside: false }
    }

    /// Returns the column, to be filled in by people.
    #[must_use]
    pub fn filled_in(self, input: Input) -> Self {
        Self { input: Some(input), ..self }
    }

    /// Returns the column, for a reader who asks.
    #[must_use]
    pub const fn aside(mut self) -> Self {
        self.is_aside = true;
        self
    }

    /// Returns the heading in files.
    #[must_use]
    pub fn heading(&self, language: Language) -> &str {
        language.of(self.headings.each_ref().map(AsRef::as_ref))
    }

    /// Returns the heading where room is scarce.
    fn short(&self, language: Language) -> &str {
        language.of(self.shorts.each_ref().map(AsRef::as_ref))
    }
}

const fn borrowed(texts: [&'static str; 3]) -> [Cow<'static, str>; 3] {
    let [danish, norwegian, english] = texts;
    [Cow::Borrowed(danish), Cow::Borrowed(norwegian), Cow::Borrowed(english)]
}

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing is known, or nothing is to be said.
    #[default]
    Empty,
    /// Text, as somebody wrote it.
    Text(String),
    /// One of a closed set of words: the set and the canonical word.
    Word(&'static str, &'static str),
    /// A number of things.
    Whole(u64),
    /// A number that may be anything: an amount, a year, a share. It is written as it is.
    Number(Decimal),
    /// An amount in its currency.
    Money(Money, Currency),
    /// A day.
    Day(NaiveDate),
    /// What rests on an assumption: shown with a sign, which a note explains.
    Assumed(Box<Self>),
    /// In a workbook, a link to the row of another sheet; elsewhere nothing.
    Link(Jump),
    /// A sentence about its row: on a terminal on a line of its own below the row, before it the heading where there is one.
    Remark(String),
}

/// Where a link of a workbook leads: the row of a sheet, in one of whose columns stands what stands in a column of the own row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jump {
    /// The name of the sheet.
    pub sheet: String,
    /// Its column.
    pub to: &'static str,
    /// What stands there before what is sought.
    pub before: &'static str,
    /// The own column.
    pub by: &'static str,
}

/// The sign beside what rests on an assumption.
pub const ASSUMED: &str = "*";

impl Cell {
    /// Returns text, or an empty cell where there is none.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Returns an amount, or an empty cell where none is known.
    #[must_use]
    pub fn money(value: Option<Money>, currency: Currency) -> Self {
        value.map_or(Self::Empty, |value| Self::Money(value, currency))
    }

    /// Returns the cell, marked when it rests on an assumption. Nothing stays nothing.
    #[must_use]
    pub fn assumed_if(self, is_assumed: bool) -> Self {
        if is_assumed && self != Self::Empty { Self::Assumed(Box::new(self)) } else { self }
    }

    /// Returns the cell without its mark, and whether it had one.
    #[must_use]
    pub fn unmarked(&self) -> (&Self, bool) {
        match self {
            Self::Assumed(cell) => (cell, true),
            cell => (cell, false),
        }
    }

    /// Returns it as a person reads it.
    #[must_use]
    pub fn said(&self, profile: &Profile) -> String {
        text::say(self, profile)
    }

    /// Returns whether it is a number, which stands to the right.
    fn is_number(&self) -> bool {
        matches!(self.unmarked().0, Self::Whole(_) | Self::Number(_) | Self::Money(..))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Whole(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl Sheet {
    /// Returns the sheet with these columns only, in this order. Names that it has not are left out.
    #[must_use]
    pub fn only(&self, keys: &[&str]) -> Self {
        let at = |key: &&str| (0..self.columns.len()).filter(|at| self.columns[*at].key == *key).collect::<Vec<_>>();
        let picked: Vec<usize> = keys.iter().flat_map(at).collect();
        let pick = |row: &Vec<Cell>| picked.iter().filter_map(|at| row.get(*at)).cloned().collect::<Vec<_>>();
        let group = |group: &Group| Group {
            title: group.title.clone(),
            rows: group.rows.iter().map(pick).collect(),
            total: pick(&group.total),
        };
        Self {
            name: self.name.clone(),
            columns: picked.iter().map(|at| self.columns[*at].clone()).collect(),
            groups: self.groups.iter().map(group).collect(),
            notes: self.notes.clone(),
        }
    }

    /// Returns the sheet with a column of links behind another of its columns.
    #[must_use]
    pub fn linked(mut self, behind: &str, column: Column, jump: &Jump) -> Self {
        let Some(at) = self.columns.iter().position(|column| column.key == behind) else { return self };
        self.columns.insert(at + 1, column);
        for group in &mut self.groups {
            group.rows.iter_mut().for_each(|row| row.insert((at + 1).min(row.len()), Cell::Link(jump.clone())));
            if !group.total.is_empty() {
                group.total.insert((at + 1).min(group.total.len()), Cell::Empty);
            }
        }
        self
    }

    /// Returns the columns in which something stands.
    pub fn filled(&self) -> impl Iterator<Item = &Column> {
        let is_filled = |at: usize| self.rows().any(|row| row.get(at).is_some_and(|cell| *cell != Cell::Empty));
        self.columns.iter().enumerate().filter(move |(at, _)| is_filled(*at)).map(|(_, column)| column)
    }

    /// Returns every row, group after group, without the sums.
    pub fn rows(&self) -> impl Iterator<Item = &Vec<Cell>> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// Returns whether a column holds remarks.
    fn is_remark(&self, column: usize) -> bool {
        self.rows().filter_map(|row| row.get(column)).any(|cell| matches!(cell, Cell::Remark(_)))
    }

    /// Returns whether a column holds numbers; what stands in the place of one is no other kind of column.
    fn is_numeric(&self, column: usize) -> bool {
        let filled = self.rows().filter_map(|row| row.get(column)).filter(|cell| **cell != Cell::Empty);
        let mut numbers = filled.filter(|cell| !matches!(cell, Cell::Word("figure", _))).peekable();
        numbers.peek().is_some() && numbers.all(Cell::is_number)
    }
}
