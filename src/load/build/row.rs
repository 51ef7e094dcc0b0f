//! One row being read: typed values by canonical column, and a problem for each cell that could not be understood.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use compact_str::CompactString;

use crate::load::headings::dictionary;
use crate::load::limits;
use crate::load::presets;
use crate::load::value::date::date;
use crate::load::value::period::{self, Unit};
use crate::load::value::{self, Unreadable, number};
use crate::model::table::{Cell, DateOrder, Row};
use crate::model::{
    Currency, Money, Origin, Period, Portfolio, Problem, ProblemKind, Source, Subject, SubjectKind, TableKind, UnitKey, Unread,
};
use crate::phrase;
use crate::text::fold;

use super::roster::{Found, Roster};

/// What a row is about.
pub(super) enum About<'a> {
    /// The row itself.
    Row,
    /// An entity of a register, whose subject is only made where something is wrong with it.
    Entity { kind: SubjectKind, id: &'a str, name: &'a str },
    /// Something else.
    Other(Subject),
}

/// A row of a source, with the list that its problems go to.
pub(super) struct RowReader<'a, 'p> {
    source: &'a Source,
    row: &'a Row,
    origin: Origin,
    about: About<'a>,
    problems: &'p mut Vec<Problem>,
    unread: Unread,
}

impl<'a, 'p> RowReader<'a, 'p> {
    /// Begins to read a row. Its subject is the row itself, until [`RowReader::about`] says better.
    pub(super) fn new(sources: &'a [Source], origin: Origin, problems: &'p mut Vec<Problem>) -> Self {
        let source = &sources[origin.source as usize];
        let row = &source.rows[origin.row as usize];
        let mut reader = Self { source, row, origin, about: About::Row, problems, unread: Unread::default() };
        reader.unread = reader.hidden().filter(|column| !presets::ASSUMABLE.contains(column)).collect();
        reader
    }

    /// Says what the row is about.
    pub(super) fn about(&mut self, about: About<'a>) {
        self.about = about;
    }

    /// Returns where the row stands.
    pub(super) fn origin(&self) -> Origin {
        self.origin
    }

    /// Returns the columns that could not be read so far.
    pub(super) fn unread(&self) -> &Unread {
        &self.unread
    }

    /// Returns the columns that the source has no place for or does not show, and no other source lent.
    pub(super) fn unstated(&self) -> impl Iterator<Item = &'static str> {
        let no_place = presets::unstated(self.source.preset).iter().copied().filter(|column| self.cell(column).is_empty());
        no_place.chain(self.hidden())
    }

    /// Returns the columns that the source does not show, and no other source lent.
    fn hidden(&self) -> impl Iterator<Item = &'static str> {
        self.source.hidden.iter().copied().filter(|column| self.cell(column).is_empty())
    }

    /// Returns whether the source does not show a column, and no other source lent the row's cell.
    pub(super) fn hides(&self, column: &str) -> bool {
        self.hidden().any(|hidden| hidden == column)
    }

    /// Returns the order of dates that the source declares.
    pub(super) fn date_order(&self) -> Option<DateOrder> {
        self.source.date_order
    }

    /// Returns a cell; an empty one where it says in words that nothing is given.
    pub(super) fn cell(&self, column: &str) -> &'a Cell {
        const NOTHING: &Cell = &Cell::Empty;
        match self.source.cell(self.row, column) {
            Cell::Text(text) if is_blank(text) => NOTHING,
            cell => cell,
        }
    }

    /// Returns a cell's text as it lies in the table.
    pub(super) fn said(&mut self, column: &'static str) -> Option<Cow<'a, str>> {
        self.read(column, |cell| match cell {
            Cell::Error(error) => Err(phrase!("unreadable-error", error = &**error)),
            cell => Ok(cell.text()),
        })
    }

    /// Returns a cell's text.
    pub(super) fn text(&mut self, column: &'static str) -> Option<String> {
        self.said(column).map(Cow::into_owned)
    }

    /// Returns a cell's text, a short one in its place: for tables of a hundred thousand rows.
    pub(super) fn short_text(&mut self, column: &'static str) -> Option<CompactString> {
        self.said(column).map(CompactString::from)
    }

    /// Returns a cell's text; nothing where it says that there is none, such as `Nej` for a plan.
    pub(super) fn text_of_something(&mut self, column: &'static str) -> Option<String> {
        self.text(column).filter(|text| !says_none(text))
    }

    /// Returns the pieces of a list in a cell.
    pub(super) fn list(&mut self, column: &'static str) -> Vec<String> {
        let text = self.said(column).unwrap_or_default();
        value::list(&text).map(str::to_owned).collect()
    }

    /// Returns a cell's typed value; nothing when it is empty, and a problem when it cannot be read.
    pub(super) fn read<T>(&mut self, column: &'static str, parse: impl FnOnce(&'a Cell) -> Result<T, Unreadable>) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        match parse(cell) {
            Ok(value) => Some(value),
            Err(why) => {
                self.unread.add(column);
                self.problem(column, ProblemKind::Unreadable { column, value: cell.to_string(), why });
                None
            }
        }
    }

    /// Returns the heading above a column, as the file writes it.
    fn heading(&self, column: &str) -> &'a str {
        self.source.columns.get(column).and_then(|at| self.source.headings.get(at)).map_or("", |heading| heading)
    }

    /// Returns a date; nothing for the last day of the calendar, with which registers write that there is no end.
    pub(super) fn date(&mut self, column: &'static str) -> Option<NaiveDate> {
        let order = self.date_order();
        self.read(column, |cell| date(cell, order)).filter(|date| date.year() < 9999)
    }

    /// Returns a whole number.
    pub(super) fn whole(&mut self, column: &'static str) -> Option<u64> {
        self.read(column, number::whole)
    }

    /// Returns an amount in a currency; a cell that names another cannot be read.
    pub(super) fn money(&mut self, column: &'static str, currency: Currency) -> Option<Money> {
        let heading = self.heading(column);
        self.read(column, |cell| {
            let scale = number::scale_in(heading);
            let stated = number::amount(cell)?;
            if let Some(named) = stated.currency.filter(|named| *named != currency) {
                return Err(phrase!("unreadable-other-currency", named = named.to_string(), currency = currency.to_string()));
            }
            stated.value.checked_mul(scale).map(|value| value.normalize()).ok_or_else(|| phrase!("unreadable-too-large"))
        })
    }

    /// Returns the currency that the row names: in its own column, else beside one of the amounts.
    pub(super) fn currency(&mut self, amounts: &[&'static str], own: Currency) -> Currency {
        let named = self.read("currency", |cell| value::currency(cell, own));
        let beside = || amounts.iter().find_map(|column| number::amount(self.cell(column)).ok()?.currency);
        named.or_else(beside).unwrap_or(own)
    }

    /// Returns a period, whose unit the heading may name.
    pub(super) fn period(&mut self, column: &'static str) -> Option<Period> {
        let unit = Unit::in_heading(self.heading(column));
        self.read(column, |cell| period::period(cell, unit))
    }

    /// Returns the unit of time that a column's heading names.
    pub(super) fn unit(&self, column: &str) -> Option<Unit> {
        Unit::in_heading(self.heading(column))
    }

    /// Returns yes or no.
    pub(super) fn yes_no(&mut self, column: &'static str) -> Option<bool> {
        self.read(column, value::yes_no)
    }

    /// Returns what one name refers to, with a problem when nothing or several things go by it.
    pub(super) fn reference(&mut self, column: &'static str, roster: &Roster<'_>) -> Option<usize> {
        let name = self.said(column)?;
        match roster.find(&name) {
            Found::One(position) => Some(position),
            Found::None if says_none(&name) => None,
            Found::None | Found::Several => {
                self.unknown(column, name.into_owned(), roster.kind());
                None
            }
        }
    }

    /// Returns what a list of names refers to, and the names to which nothing answers, each of those a problem.
    pub(super) fn references(&mut self, column: &'static str, roster: &Roster<'_>) -> (Vec<usize>, Vec<String>) {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        let text = self.said(column).unwrap_or_default();
        for piece in value::list(&text) {
            roster.find_in_list(piece, |name, found| match found {
                Found::One(position) if !known.contains(&position) => known.push(position),
                Found::One(_) => {}
                Found::None if says_none(name) => {}
                Found::None | Found::Several => unknown.push(name.to_owned()),
            });
        }
        for name in &unknown {
            self.unknown(column, name.clone(), roster.kind());
        }
        (known, unknown)
    }

    /// Returns the unit that a cell names; of several, the lowest that they all lie below. Nothing means the whole
    /// organisation, and so does its own name where no unit bears it.
    pub(super) fn unit_of(&mut self, column: &'static str, roster: &Roster<'_>, portfolio: &Portfolio) -> Option<UnitKey> {
        let text = self.said(column)?;
        match roster.find(&text) {
            Found::None if names_the_whole(&text, portfolio.profile.organisation.as_deref()) => return None,
            Found::One(unit) if value::list(&text).count() == 1 => return Some(UnitKey::at(unit)),
            _ => {}
        }
        let (known, _) = self.references(column, roster);
        let units = known.into_iter().map(UnitKey::at);
        units.map(Some).reduce(|one, other| common(one?, other?, portfolio)).flatten()
    }

    /// Notes that something is referred to which is not there.
    pub(super) fn unknown(&mut self, column: &'static str, value: String, wanted: TableKind) {
        self.problem(column, ProblemKind::UnknownReference { column, value, wanted });
    }

    /// Notes that a value is missing without which the row is left out.
    pub(super) fn missing(&mut self, column: &'static str) {
        self.problem(column, ProblemKind::Missing { column });
    }

    fn problem(&mut self, column: &'static str, kind: ProblemKind) {
        // The loader refuses an inventory with more, and needs no more of them to know.
        if self.problems.len() > limits::PROBLEMS {
            return;
        }
        let place = self.source.place(self.row, Some(column));
        let subject = match &self.about {
            About::Row => {
                let name = place.row_name();
                Subject::new(SubjectKind::Row, name.clone(), name)
            }
            About::Entity { kind, id, name } => Subject::new(*kind, *id, *name),
            About::Other(subject) => subject.clone(),
        };
        self.problems.push(Problem { kind, table: self.source.kind, subject, places: vec![place] });
    }
}

/// Returns whether a text says that there is none: `Ingen`, `nej`.
pub(super) fn says_none(text: &str) -> bool {
    const NONE: &[&str] = &["ingen", "intet", "nej", "nei", "inga", "inkje", "ingenting", "none", "no"];
    text.len() < 12 && NONE.contains(&fold(text).as_str())
}

/// Returns whether a unit's name means the whole organisation: its own name, or a word for everybody.
pub(super) fn names_the_whole(name: &str, organisation: Option<&str>) -> bool {
    const EVERYBODY: &[&str] = &[
        "alle",
        "hele",
        "helekommunen",
        "helekommuna",
        "kommunen",
        "kommunedaekkende",
        "heleorganisationen",
        "heleorganisasjonen",
        "all",
        "everybody",
        "faelles",
        "felles",
        "tvaergaaende",
        "tverrgaaende",
        "alleenheder",
        "alleenheter",
        "alleforvaltninger",
    ];
    let folded = fold(name);
    EVERYBODY.contains(&folded.as_str()) || organisation.is_some_and(|organisation| fold(organisation) == folded)
}

/// Returns the lowest unit that two lie below, or are.
fn common(one: UnitKey, other: UnitKey, portfolio: &Portfolio) -> Option<UnitKey> {
    let mut at = Some(one);
    for _ in 0..=portfolio.units.len() {
        match at {
            Some(unit) if portfolio.is_within(other, unit) => return Some(unit),
            Some(unit) => at = portfolio[unit].parent,
            None => return None,
        }
    }
    None
}

/// Returns whether a cell's text says that nothing is given.
pub(in crate::load) fn is_blank(text: &str) -> bool {
    let text = text.trim();
    if text.chars().all(|letter| !letter.is_alphanumeric() && !value::TICKS.contains(&letter)) {
        return true;
    }
    // Every cell is asked this, often twice, and words for nothing are short and have no digits.
    text.len() < 40 && !text.bytes().any(|byte| byte.is_ascii_digit()) && dictionary().value("blank", text).is_some()
}

/// Returns the origins of every row of a kind of table.
pub(super) fn rows(sources: &[Source], kind: TableKind) -> impl Iterator<Item = Origin> {
    let tables = sources.iter().enumerate().filter(move |(_, source)| source.kind == kind);
    tables.flat_map(|(source, table)| {
        (0..table.rows.len()).map(move |row| Origin {
            source: u32::try_from(source).expect("the number of files is capped"),
            row: u32::try_from(row).expect("the number of rows is capped"),
        })
    })
}
