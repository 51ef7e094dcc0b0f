//! What a row of the inventory holds, as it is written into a database: days in ISO form, amounts as decimal text, never a
//! binary fraction.

use std::borrow::Cow;

use chrono::NaiveDate;
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::model::Money;
use crate::model::portfolio::{ContractKey, LicenceKey, Portfolio, SystemKey, UnitKey};

/// The value of a row in a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Field<'a> {
    /// Nothing is known.
    #[default]
    Empty,
    /// Text, also ids and canonical words.
    Text(Cow<'a, str>),
    /// A number of things, or yes and no as 1 and 0.
    Whole(i64),
}

impl Field<'_> {
    /// Returns what is stored as text; nothing where the field is empty.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::Text(text) => Some(text.to_string()),
            Self::Whole(number) => Some(number.to_string()),
        }
    }
}

impl ToSql for Field<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Empty => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Whole(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
        })
    }
}

impl<'a> From<&'a str> for Field<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Field<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Field<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a, T: AsRef<str>> From<&'a Option<T>> for Field<'a> {
    fn from(text: &'a Option<T>) -> Self {
        text.as_ref().map_or(Self::Empty, |text| Self::from(text.as_ref()))
    }
}

/// Writes a list as the inventory does, with `; ` between the pieces.
impl<'a> From<&'a Vec<String>> for Field<'a> {
    fn from(pieces: &'a Vec<String>) -> Self {
        match &pieces[..] {
            [] => Self::Empty,
            [one] => Self::from(one),
            many => Self::from(many.join("; ")),
        }
    }
}

impl From<NaiveDate> for Field<'_> {
    fn from(day: NaiveDate) -> Self {
        Self::from(day.to_string())
    }
}

impl From<Money> for Field<'_> {
    fn from(value: Money) -> Self {
        Self::from(value.to_string())
    }
}

impl From<u64> for Field<'_> {
    fn from(number: u64) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Field<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<bool> for Field<'_> {
    fn from(yes: bool) -> Self {
        Self::Whole(yes.into())
    }
}

impl<'a, T: Into<Field<'a>>> From<Option<T>> for Field<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// The id of something that a row refers to.
pub(super) trait Id {
    /// Returns it.
    fn id<'a>(&self, portfolio: &'a Portfolio) -> &'a str;
}

macro_rules! ids {
    ($($key:ident)*) => {$(
        impl Id for $key {
            fn id<'a>(&self, portfolio: &'a Portfolio) -> &'a str {
                &portfolio[*self].id
            }
        }
    )*};
}

ids! { SystemKey ContractKey LicenceKey UnitKey }

/// Returns the id of what a row refers to.
pub(super) fn id<'a>(key: Option<impl Id>, portfolio: &'a Portfolio) -> Field<'a> {
    key.map_or(Field::Empty, |key| Field::from(key.id(portfolio)))
}

/// Returns the ids of what a row refers to, and what else it names, as a list.
pub(super) fn ids<'a>(keys: &[SystemKey], unknown: &[String], portfolio: &'a Portfolio) -> Field<'a> {
    let names: Vec<&str> = keys.iter().map(|key| key.id(portfolio)).chain(unknown.iter().map(String::as_str)).collect();
    if names.is_empty() { Field::Empty } else { Field::from(names.join("; ")) }
}
