//! A query, where it stands, and its answer.

use rusqlite::types::ValueRef;
use rust_decimal::Decimal;

use crate::error::Error;
use crate::model::{Money, TableKind};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::closest;

use super::TABLES;

/// A question in SQL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The file that it stands in; nothing when it was typed.
    pub file: Option<String>,
    /// The line of the file on which its text begins, from 1.
    pub line: usize,
    /// One `select`.
    pub text: String,
}

/// A cell of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Whole(i64),
    /// Another number.
    Real(f64),
    /// Text.
    Text(String),
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The names of the columns, as the query has them.
    pub columns: Vec<String>,
    /// The rows, a value a column.
    pub rows: Vec<Vec<Value>>,
    /// Whether there were more rows than asked for.
    pub is_cut: bool,
}

impl Query {
    /// Takes a query that somebody typed.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self { file: None, line: 1, text: text.to_owned() }
    }

    /// Returns what SQLite says of the query, at its line, and what to do.
    pub(super) fn failed(&self, error: &rusqlite::Error) -> Error {
        let (message, offset) = match error {
            rusqlite::Error::SqlInputError { msg, offset, .. } => (msg.clone(), usize::try_from(*offset).ok()),
            rusqlite::Error::SqliteFailure(_, Some(message)) => (message.clone(), None),
            rusqlite::Error::MultipleStatement => ("there is more than one statement".to_owned(), None),
            other => (other.to_string(), None),
        };
        // SQLite does not say where it met the name of a table.
        let table = message.strip_prefix("no such table: ").and_then(|name| self.text.find(name));
        let offset = offset.or(table);
        let told = match message.as_str() {
            "interrupted" => phrase!("error-query-long"),
            "out of memory" => phrase!("error-query-memory"),
            "string or blob too big" => phrase!("error-query-text"),
            "not authorized" => phrase!("error-query-only-reads"),
            "there is more than one statement" => phrase!("error-query-several"),
            message => phrase!("error-query", why = fault(message)),
        };
        self.error(told, offset).hint(hint(&message))
    }

    /// Returns an error at the query's place, at a byte of it where that is known.
    pub(super) fn error(&self, message: impl Into<Phrase>, offset: Option<usize>) -> Error {
        let error = Error::new(message);
        let before = offset.and_then(|offset| self.text.get(..offset)).unwrap_or_default();
        let breaks = before.matches('\n').count();
        match &self.file {
            Some(file) => error.at_line(file, self.line.saturating_add(breaks)),
            None => error,
        }
    }
}

/// Returns what SQLite says: what people get wrong in the words of their language, and the rest as it is.
fn fault(message: &str) -> Phrase {
    const KINDS: [(&str, &str); 7] = [
        ("no such table: ", "table"),
        ("no such column: ", "column"),
        ("no such function: ", "function"),
        ("ambiguous column name: ", "ambiguous"),
        ("unrecognized token: ", "token"),
        ("wrong number of arguments to function ", "arguments"),
        ("the texts are too long for ", "long"),
    ];
    let known = KINDS.iter().find_map(|(begins, kind)| Some((*kind, message.strip_prefix(begins)?)));
    let near = || message.strip_prefix("near ")?.strip_suffix(": syntax error").map(|near| ("near", near));
    let (kind, name) = match message {
        "incomplete input" => ("incomplete", ""),
        _ => known.or_else(near).unwrap_or(("other", message)),
    };
    phrase!("sql-fault", kind, name, message)
}

/// Returns what to do about SQLite's message.
fn hint(message: &str) -> Phrase {
    let names = || TABLES.iter().map(|table| table.name());
    let columns = || TABLES.iter().flat_map(|table| table.columns).map(|column| column.name);
    if let Some(name) = message.strip_prefix("no such table: ") {
        return match closest(name, names()) {
            Some(meant) => phrase!("did-you-mean", meant),
            None => phrase!("hint-sql-lists"),
        };
    }
    if let Some(name) = message.strip_prefix("no such column: ") {
        if name.contains("single-quotes") {
            return phrase!("hint-sql-quotes");
        }
        let column = name.rsplit('.').next().unwrap_or(name);
        return match closest(&column.replace('-', "_"), columns()) {
            Some(meant) => phrase!("did-you-mean", meant),
            None => phrase!("hint-sql-lists"),
        };
    }
    match message {
        "interrupted" | "out of memory" | "string or blob too big" => phrase!("hint-sql-narrow"),
        message if message.contains("not authorized") => phrase!("hint-sql-select"),
        message if message.contains("statement") => phrase!("hint-sql-one"),
        _ => phrase!("hint-sql-mend"),
    }
}

impl Value {
    /// Returns the value of a cell; what is no text is written as one.
    pub(super) fn of(cell: ValueRef<'_>) -> Self {
        match cell {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Whole(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(text) => Self::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Self::Text(bytes.iter().map(|byte| format!("{byte:02x}")).collect()),
        }
    }

    /// Returns how many bytes the value takes, its text with it.
    pub(crate) fn size(&self) -> usize {
        let text = if let Self::Text(text) = self { text.len() } else { 0 };
        size_of::<Self>() + text
    }

    /// Returns what a reader sees; nothing where there is nothing.
    ///
    /// A number is written to 15 digits, as many as it holds for certain.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::Whole(number) => Some(number.to_string()),
            Self::Real(number) => Some(format!("{number:.14e}").parse().map_or(*number, |rounded: f64| rounded).to_string()),
            Self::Text(text) => Some(text.clone()),
        }
    }

    /// Returns the amount that the value is.
    #[must_use]
    pub fn money(&self) -> Option<Money> {
        match self {
            Self::Whole(number) => Some(Decimal::from(*number)),
            other => other.text()?.parse().ok(),
        }
    }
}

impl Answer {
    /// Returns the position of a column.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }
}

/// Returns the table of a name.
pub(super) fn table_of(name: &str) -> Option<&'static super::Table> {
    let kind = TableKind::parse(name)?;
    TABLES.iter().find(|table| table.kind == kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_without_the_noise_of_binary_fractions() {
        let text = |number| Value::Real(number).text().expect("a number");
        assert_eq!(text(0.1 + 0.2), "0.3");
        assert_eq!(text(684_000.5), "684000.5");
        assert_eq!(Value::Real(647.87 * 3.0).money().expect("an amount").to_string(), "1943.61");
        assert_eq!(Value::Text("12.50".into()).money().expect("an amount").to_string(), "12.50");
        assert_eq!(Value::Real(f64::INFINITY).money(), None);
    }

    #[test]
    fn an_error_stands_on_its_line() {
        let query = Query { file: Some("a.sql".into()), line: 7, text: "select\n  nme\nfrom systems".into() };
        assert_eq!(query.error("wrong", Some(9)).place.expect("a place"), "a.sql, line 8");
        assert_eq!(query.error("wrong", None).place.expect("a place"), "a.sql, line 7");
    }
}
