//! What is to be said, before it is said in a language: the key of a message in the catalogue, and what its gaps are filled with.
//!
//! Everything below the reports thinks in phrases; [`words`](crate::words) makes text of them.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A message of the catalogue with its arguments, or words that are the reader's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phrase {
    /// A message, by its key; made by [`phrase!`](crate::phrase!).
    Message(&'static str, Vec<(&'static str, Value)>),
    /// A message by its key, whose English is a record's in the source: a rule's summary, say.
    Recorded(String, &'static str),
    /// Text that no catalogue knows, such as what a rule in SQL says.
    Own(String),
}

/// What fills a gap.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Text as it stands in the inventory, or a word by which a message chooses between its variants.
    Text(String),
    /// A count.
    Whole(i64),
    /// A number with decimals.
    Decimal(Decimal),
    /// An amount, with the code of its currency.
    Money(Decimal, String),
    /// A day.
    Day(NaiveDate),
    /// Another phrase.
    Phrase(Box<Phrase>),
    /// Several, of which at most so many are named and the rest is counted.
    List(Vec<Value>, usize),
    /// Several, with a mark between them: `a; b`, `a → b`.
    Joined(Vec<Value>, &'static str),
}

impl Value {
    /// Returns names to be listed, each between backticks: at most so many, the rest counted.
    pub fn names<T: Into<String>>(names: impl IntoIterator<Item = T>, most: usize) -> Self {
        Self::List(names.into_iter().map(|name| Self::Text(format!("`{}`", name.into()))).collect(), most)
    }

    /// Returns values to be listed: at most so many, the rest counted.
    pub fn list<T: Into<Self>>(values: impl IntoIterator<Item = T>, most: usize) -> Self {
        Self::List(values.into_iter().map(Into::into).collect(), most)
    }

    /// Returns values behind each other, with a mark between them.
    pub fn joined<T: Into<Self>>(values: impl IntoIterator<Item = T>, mark: &'static str) -> Self {
        Self::Joined(values.into_iter().map(Into::into).collect(), mark)
    }
}

impl Phrase {
    /// Returns what is told of each, put together two by two; of many the first are told, and the last two, and the others are counted: each
    /// lies within the next, and nobody reads a line of a thousand.
    pub fn in_a_row<T>(items: &[T], tell: impl Fn(&T) -> Self, join: impl Fn(Self, Self) -> Self) -> Self {
        const FIRST: usize = 5;
        const LAST: usize = 2;
        let middle = if items.len() > FIRST + LAST + 1 { FIRST..items.len() - LAST } else { 0..0 };
        let (first, last) = (&items[..middle.start], &items[middle.end..]);
        let counted = (!middle.is_empty()).then(|| crate::phrase!("others-between", number = middle.len()));
        let told = first.iter().map(&tell).chain(counted).chain(last.iter().map(&tell));
        told.reduce(join).unwrap_or_default()
    }

    /// Fills a further gap of a message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        if let Self::Message(_, arguments) = &mut self {
            arguments.push((name, value.into()));
        }
        self
    }

    /// Returns whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Own(text) if text.is_empty())
    }
}

/// A phrase may say why something was refused.
impl std::error::Error for Phrase {}

impl Default for Phrase {
    fn default() -> Self {
        Self::Own(String::new())
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self::Own(text)
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::Own(text.to_owned())
    }
}

impl From<&Phrase> for Phrase {
    fn from(phrase: &Phrase) -> Self {
        phrase.clone()
    }
}

impl From<&String> for Phrase {
    fn from(text: &String) -> Self {
        Self::Own(text.clone())
    }
}

macro_rules! values {
    ($($from:ty => |$value:ident| $to:expr;)*) => {
        $(impl From<$from> for Value {
            fn from($value: $from) -> Self {
                $to
            }
        })*
    };
}

values! {
    String => |text| Self::Text(text);
    &String => |text| Self::Text(text.clone());
    &str => |text| Self::Text(text.to_owned());
    i64 => |number| Self::Whole(number);
    i32 => |number| Self::Whole(number.into());
    u8 => |number| Self::Whole(number.into());
    u32 => |number| Self::Whole(number.into());
    u64 => |number| Self::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    usize => |number| Self::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    Decimal => |number| Self::Decimal(number);
    NaiveDate => |day| Self::Day(day);
    Phrase => |phrase| Self::Phrase(Box::new(phrase));
    &Phrase => |phrase| Self::Phrase(Box::new(phrase.clone()));
}

/// Returns what is wrong with a text in TOML, by what its reader says of it: what people get wrong in the words of their language, and
/// the rest as it is.
#[must_use]
pub fn toml_fault(message: &str) -> Phrase {
    const KINDS: [(&str, &str); 13] = [
        ("unknown field", "unknown"),
        ("missing field", "missing"),
        ("duplicate", "twice"),
        ("key with no value", "no-value"),
        ("missing value", "no-value"),
        ("missing assignment", "no-value"),
        ("string values must be quoted", "bare"),
        ("invalid basic string", "open-text"),
        ("invalid literal string", "open-text"),
        ("unclosed", "open"),
        ("missing comma", "no-comma"),
        ("invalid type", "form"),
        ("invalid value", "form"),
    ];
    let kind = KINDS.iter().find(|(begins, _)| message.starts_with(begins)).map_or("other", |(_, kind)| kind);
    let name = message.split('`').nth(1).unwrap_or_default();
    crate::phrase!("toml-fault", kind, name, message)
}

/// Makes a [`Phrase`]: the key of its message, then its arguments as `name` or `name = value`.
#[macro_export]
macro_rules! phrase {
    ($key:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::phrase::Phrase::Message(
            $key,
            vec![$((stringify!($name), $crate::phrase::Value::from($crate::phrase!(@value $name $(= $value)?)))),*],
        )
    };
    (@value $name:ident = $value:expr) => { $value };
    (@value $name:ident) => { $name };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_row_the_first_and_the_last_are_told() {
        let row = |most: u32| {
            let items: Vec<u32> = (1..=most).collect();
            let join = |one, other| crate::phrase!("out-replaces", one, other);
            Phrase::in_a_row(&items, |item| Phrase::Own(item.to_string()), join).to_string()
        };
        assert_eq!(row(0), "");
        assert_eq!(row(1), "1");
        assert_eq!(row(8), (1..=8).map(|item| item.to_string()).collect::<Vec<_>>().join(" replaces "));
        assert_eq!(
            row(12),
            "1 replaces 2 replaces 3 replaces 4 replaces 5 replaces 5 others replaces 11 replaces 12",
            "5 of 12 lie between"
        );
    }
}
