//! The header of a rule in SQL: comment lines `-- key: text` before the query, a longer text going on indented in the next line.

use crate::error::Error;
use crate::finding::Level;
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::rules::{Group, Meta};
use crate::sql::{Database, Query};
use crate::text::closest;

use super::rows;

/// The keys, and whether a header must have them.
const KEYS: [(&str, bool); 8] = [
    ("id", true),
    ("level", true),
    ("message", true),
    ("fix", true),
    ("summary", false),
    ("why", false),
    ("amount", false),
    ("act-by", false),
];

/// A file with its header read.
#[derive(Debug)]
pub(super) struct Header<'a> {
    file: &'a str,
    /// What stands at each key, with its line.
    entries: Vec<(&'static str, String, usize)>,
    /// The line on which the query begins, from 1, and the query.
    query: (usize, &'a str),
}

/// What a file makes.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) meta: &'static Meta,
    pub(super) message: String,
    pub(super) query: Query,
    /// The line of the id.
    pub(super) id_line: usize,
}

impl<'a> Header<'a> {
    /// Reads the header of a file's text.
    ///
    /// # Errors
    /// Every key that is unknown, there twice, or missing.
    pub(super) fn read(file: &'a str, text: &'a str) -> Result<Self, Vec<Error>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut header = Self { file, entries: Vec::new(), query: (1, text) };
        let mut errors = Vec::new();
        let mut is_going_on = false;
        for (number, line) in (1..).zip(text.lines()) {
            let Some(comment) = line.trim_end().strip_prefix("--") else { break };
            let after = header.query.1.split_once('\n').map_or("", |(_, after)| after);
            header.query = (number + 1, after);
            let said = comment.trim();
            if is_going_on && comment.starts_with("   ") && !said.is_empty() {
                if let Some((_, entry, _)) = header.entries.last_mut() {
                    entry.push(' ');
                    entry.push_str(said);
                }
                continue;
            }
            is_going_on = false;
            let Some((key, value)) = said.split_once(':').filter(|(key, _)| is_key(key)) else { continue };
            match KEYS.iter().find(|(known, _)| *known == key) {
                Some((key, _)) if header.get(key).is_some() => errors
                    .push(header.error(number, phrase!("error-header-twice", key = *key)).hint(phrase!("hint-header-twice"))),
                Some((key, _)) => {
                    is_going_on = true;
                    header.entries.push((key, value.trim().to_owned(), number));
                }
                None => {
                    let error = header.error(number, phrase!("error-header-unknown", key));
                    let hint = closest(key, KEYS.iter().map(|(key, _)| *key));
                    errors.push(match hint {
                        Some(meant) => error.hint(phrase!("did-you-mean", meant)),
                        None => error.hint(phrase!("it-has", names = known_keys())),
                    });
                }
            }
        }
        for (key, _) in KEYS.iter().filter(|(_, must)| *must) {
            if header.get(key).is_none_or(|(text, _)| text.is_empty()) {
                let error = header.error(1, phrase!("error-header-lacks", key = *key));
                errors.push(error.hint(phrase!("hint-header-lacks", key = *key, names = known_keys())));
            }
        }
        if errors.is_empty() { Ok(header) } else { Err(errors) }
    }

    /// Makes the rule, and tries its query on tables without rows.
    ///
    /// # Errors
    /// When the id or the level is none, SQLite refuses the query, its rows do not say what they are about, or a text names a
    /// column that they have not.
    pub(super) fn rule(&self, tables: &Database<'_>) -> Result<Made, Vec<Error>> {
        let text = |key| self.get(key).map(|(text, _)| text).unwrap_or_default();
        let line = |key| self.get(key).map_or(1, |(_, line)| line);
        let mut errors = Vec::new();
        let id = text("id");
        if !is_key(id) {
            let error = self.error(line("id"), phrase!("error-header-id", id));
            errors.push(error.hint(phrase!("hint-header-id")));
        }
        let level = [Level::Error, Level::Warning, Level::Note].into_iter().find(|level| level.name() == text("level"));
        if level.is_none() {
            let error = self.error(line("level"), phrase!("error-header-level", level = text("level")));
            errors.push(error.hint(phrase!("hint-header-level")));
        }
        let (first, query) = self.query;
        let query = Query { file: Some(self.file.to_owned()), line: first, text: query.to_owned() };
        match tables.columns(&query) {
            Err(error) => errors.push(error),
            Ok(columns) => {
                if !rows::names_a_subject(&columns) {
                    let error = self.error(first, phrase!("error-header-subject"));
                    errors.push(error.hint(phrase!("hint-header-subject")));
                }
                for key in ["message", "fix"] {
                    for name in rows::placeholders(text(key)).filter(|name| !columns.iter().any(|column| column == name)) {
                        let error = self.error(line(key), phrase!("error-header-column", name));
                        errors.push(error.hint(phrase!("it-has", names = Value::names(&columns, 20))));
                    }
                }
            }
        }
        let Some(level) = level.filter(|_| errors.is_empty()) else { return Err(errors) };
        let owned = |text: &str| -> &'static str { String::leak(text.to_owned()) };
        let summary = if text("summary").is_empty() { text("message") } else { text("summary") };
        let meta = Meta {
            id: owned(id),
            group: Group::Own,
            summary: owned(summary.trim_end_matches('.')),
            level,
            since: "",
            why: owned(text("why")),
            fix: owned(text("fix")),
            amount: owned(text("amount")),
            act_by: owned(text("act-by")),
            examples: &[],
        };
        Ok(Made { meta: Box::leak(Box::new(meta)), message: text("message").to_owned(), query, id_line: line("id") })
    }

    fn get(&self, key: &str) -> Option<(&str, usize)> {
        self.entries.iter().find(|(known, ..)| *known == key).map(|(_, text, line)| (text.as_str(), *line))
    }

    fn error(&self, line: usize, message: impl Into<Phrase>) -> Error {
        Error::new(message).at_line(self.file, line)
    }
}

/// Returns whether a text could be a key or an id: small letters and hyphens between them.
fn is_key(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
}

fn known_keys() -> Value {
    Value::names(KEYS.map(|(key, _)| key), KEYS.len())
}
