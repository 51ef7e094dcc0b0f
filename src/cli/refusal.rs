//! What is wrong with a command line that cannot be parsed, in the language of the reader.
//!
//! The parser knows what is wrong and what comes near it; the words are the catalogue's.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::error::Error;
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// Returns what is wrong; nothing where the parser only shows what was asked for.
pub(super) fn told(refused: &clap::Error) -> Option<Error> {
    let one = |kind| texts(refused, kind).into_iter().next().unwrap_or_default();
    let option = || one(ContextKind::InvalidArg);
    let meant = |kind| texts(refused, kind).into_iter().next().map(|meant| phrase!("did-you-mean", meant));
    let (message, hint) = match refused.kind() {
        ErrorKind::UnknownArgument if option().starts_with('-') => {
            (phrase!("error-option-unknown", option = option()), meant(ContextKind::SuggestedArg))
        }
        ErrorKind::UnknownArgument => (phrase!("error-argument-many", argument = option()), Some(phrase!("hint-argument-many"))),
        ErrorKind::InvalidSubcommand => {
            let unknown = phrase!("error-command-unknown", command = one(ContextKind::InvalidSubcommand));
            (unknown, Some(meant(ContextKind::SuggestedSubcommand).unwrap_or_else(|| phrase!("hint-command-list"))))
        }
        ErrorKind::MissingRequiredArgument => {
            let arguments = Value::names(texts(refused, ContextKind::InvalidArg), usize::MAX);
            (phrase!("error-argument-missing", arguments), None)
        }
        ErrorKind::InvalidValue => {
            let value = one(ContextKind::InvalidValue);
            let known = texts(refused, ContextKind::ValidValue);
            let known = (!known.is_empty()).then(|| phrase!("case-use-words", words = Value::names(known, usize::MAX)));
            let message = match value.is_empty() {
                true => phrase!("error-value-missing", option = option()),
                false => phrase!("error-value-unknown", option = option(), value),
            };
            (message, meant(ContextKind::SuggestedValue).or(known))
        }
        ErrorKind::ValueValidation => {
            let why = refused.source().and_then(|source| source.downcast_ref::<Phrase>()).cloned();
            let why = why.unwrap_or_else(|| phrase!("refused-number"));
            (phrase!("error-value-refused", option = option(), value = one(ContextKind::InvalidValue), why), None)
        }
        ErrorKind::ArgumentConflict => {
            let others = texts(refused, ContextKind::PriorArg);
            let message = match others.is_empty() || others == [option()] {
                true => phrase!("error-option-twice", option = option()),
                false => phrase!("error-option-conflict", option = option(), others = Value::names(others, usize::MAX)),
            };
            (message, Some(phrase!("hint-option-conflict")))
        }
        ErrorKind::TooFewValues => {
            let number = |kind| match refused.get(kind) {
                Some(ContextValue::Number(number)) => *number,
                _ => 0,
            };
            let (least, given) = (number(ContextKind::MinValues), number(ContextKind::ActualNumValues));
            (
                phrase!(
                    "error-values-few",
                    option = option(),
                    least = least.to_string(),
                    given = i64::try_from(given).unwrap_or_default()
                ),
                None,
            )
        }
        ErrorKind::InvalidUtf8 => (phrase!("error-argument-not-text"), None),
        _ => return None,
    };
    let error = Error::new(message);
    let error = if let Some(hint) = hint { error.hint(hint) } else { error };
    Some(error.hint(phrase!("hint-command-help", command = command())))
}

/// Returns the texts that the parser knows of a kind.
fn texts(refused: &clap::Error, kind: ContextKind) -> Vec<String> {
    match refused.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

/// Returns the command that was meant, as it is typed.
fn command() -> String {
    let words: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let (mut typed, program) = ("portfolio".to_owned(), super::command());
    let mut at = &program;
    for word in &words {
        if let Some(found) = at.get_subcommands().find(|command| command.get_name() == word) {
            typed.push(' ');
            typed.push_str(word);
            at = found;
        }
    }
    typed
}
