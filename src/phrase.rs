//! Sentences that have no language yet: which one it is, and what stands in it.
//!
//! Whoever judges says what is to be said; the report says it in the language of those who read.

use chrono::NaiveDate;

use crate::model::money::{Currency, Money};

/// A sentence without a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its name in the files of words.
    pub id: &'static str,
    /// What stands in it, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// Something that stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text, as somebody wrote it.
    Text(String),
    /// Names, of which a reader is told the first.
    Names(Vec<String>),
    /// A number of things, by which the sentence has one form or another.
    Count(u64),
    /// A share, in hundredths.
    Percent(Money),
    /// A number of years.
    Years(Money),
    /// An amount.
    Money(Money, Currency),
    /// A day.
    Day(NaiveDate),
    /// A calendar year.
    Year(i32),
    /// One of a closed set of words: the set and the canonical word.
    Word(&'static str, &'static str),
    /// Questions of the form for requests, by their canonical columns.
    Columns(Vec<&'static str>),
}

impl Phrase {
    /// Makes a sentence.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// Says what stands in it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

macro_rules! from {
    ($($kind:ty => $arg:ident,)*) => {$(
        impl From<$kind> for Arg {
            fn from(value: $kind) -> Self {
                Self::$arg(value)
            }
        }
    )*};
}

from! {
    String => Text,
    Vec<String> => Names,
    u64 => Count,
    NaiveDate => Day,
    i32 => Year,
    Vec<&'static str> => Columns,
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Count(number as u64)
    }
}

impl From<(Money, Currency)> for Arg {
    fn from((value, currency): (Money, Currency)) -> Self {
        Self::Money(value, currency)
    }
}

impl From<(&'static str, &'static str)> for Arg {
    fn from((set, word): (&'static str, &'static str)) -> Self {
        Self::Word(set, word)
    }
}
