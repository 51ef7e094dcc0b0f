//! The decisions of a working list that comes back: found by their headings and keys, wherever people have put them.

use std::path::Path;

use super::sheets::LABELS;
use crate::analysis::merge::{Choice, Decision, Key};
use crate::error::Error;
use crate::load::working_list::{self, Decided};
use crate::model::Language;
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::vocabulary::words;
use crate::report::words::clean;
use crate::text::fold;

/// What was read of a working list.
#[derive(Debug, Default)]
pub struct Read {
    /// The decisions, in the order of their keys.
    pub decisions: Vec<Decision>,
    /// What could not be understood, a phrase each.
    pub unread: Vec<Phrase>,
}

/// Reads the decisions of a working list. `sides` are the names of those that are laid over each other.
///
/// # Errors
/// When the file cannot be read, or has no sheet with keys and decisions.
pub fn read(path: &Path, sides: &[String]) -> Result<Read, Error> {
    let mut read = Read::default();
    working_list::read(path, &LABELS)?.into_iter().for_each(|row| decision(row, sides, &mut read));
    read.decisions.sort_by(|one, other| (&one.key, &one.choice, one.until).cmp(&(&other.key, &other.choice, other.until)));
    Ok(read)
}

fn decision(row: Decided, sides: &[String], read: &mut Read) {
    let chosen = &row.decision;
    if chosen.is_empty() {
        return;
    }
    let spot = row.spot();
    let place = match &spot.sheet {
        Some(sheet) => phrase!("place-in-sheet", sheet = clean(sheet).into_owned(), row = spot.row.to_string()),
        None => phrase!("place-in-line", line = spot.row.to_string()),
    };
    if row.key.is_empty() {
        read.unread.push(phrase!("merge-decision-no-key", place, decision = clean(chosen).into_owned()));
        return;
    }
    let Some(choice) = choice(chosen, sides) else {
        read.unread.push(phrase!("merge-decision-unknown", place, decision = clean(chosen).into_owned()));
        return;
    };
    let until = match row.until {
        None => None,
        Some(Ok(day)) => Some(day),
        Some(Err((text, why))) => {
            read.unread.push(phrase!("merge-decision-until", place, day = clean(&text).into_owned(), why));
            None
        }
    };
    let label = row.label.unwrap_or_else(|| row.key.clone());
    read.decisions.push(Decision { key: Key::read(&row.key), label, choice, reason: row.reason, owner: row.owner, until });
}

/// Returns the choice that a text names, in any of the three languages.
fn choice(text: &str, sides: &[String]) -> Option<Choice> {
    let folded = fold(text);
    for language in Language::ALL {
        for (word, meaning) in words("merge-decision", language) {
            let own = fold(word);
            if meaning == "keep" {
                let side = sides.iter().find(|side| fold(&format!("{word} {side}")) == folded);
                if let Some(side) = side {
                    return Some(Choice::Keep(side.clone()));
                }
            } else if own == folded {
                return Some(match meaning {
                    "same" => Choice::Same,
                    "not-same" => Choice::NotSame,
                    "keep-all" => Choice::KeepAll,
                    _ => Choice::Later,
                });
            }
        }
    }
    None
}
