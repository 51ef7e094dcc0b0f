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
    /// Returns phrases put together two by two; of many the first are told, and the last two, and the others are counted: each lies
    /// within the next, and nobody reads a line of a thousand.
    pub fn in_a_row(phrases: impl IntoIterator<Item = Self>, join: impl Fn(Self, Self) -> Self) -> Self {
        const MOST: usize = 8;
        let mut phrases: Vec<Self> = phrases.into_iter().collect();
        if phrases.len() > MOST {
            let counted = phrases.len() - (MOST - 1);
            phrases.splice(MOST - 3..phrases.len() - 2, [crate::phrase!("others-between", number = counted)]);
        }
        phrases.into_iter().reduce(join).unwrap_or_default()
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
