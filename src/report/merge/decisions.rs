//! The decisions of a working list that comes back: found by their headings and keys, wherever people have put them.

use std::path::Path;

use super::sheets::of_working_list;
use crate::analysis::merge::{Choice, Decision, Key};
use crate::error::Error;
use crate::load::list::{RawSheet, sheets};
use crate::load::value::date::date;
use crate::model::Language;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::vocabulary::words;
use crate::report::words::clean;
use crate::text::fold;

/// Rows among which the headings are looked for; people put a title above them.
const SEARCHED: usize = 20;

const LANGUAGES: [Language; 3] = [Language::Danish, Language::Norwegian, Language::English];

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
    let all = sheets(path)?;
    let Some((sheet, at, columns)) = all.iter().find_map(|sheet| {
        let (at, columns) = sheet.rows.iter().take(SEARCHED).enumerate().find_map(|(at, row)| Some((at, columns(row)?)))?;
        Some((sheet, at, columns))
    }) else {
        let [key, _, decision, ..] = of_working_list();
        let hint = phrase!(
            "hint-merge-no-decisions",
            key = key.heading(Language::English),
            decision = decision.heading(Language::English)
        );
        return Err(Error::new(phrase!("error-merge-no-decisions")).at(path.display().to_string()).hint(hint));
    };
    let mut read = Read::default();
    for row in &sheet.rows[at + 1..] {
        decision(row, sheet, &columns, sides, &mut read);
    }
    read.decisions.sort_by(|one, other| (&one.key, &one.choice, one.until).cmp(&(&other.key, &other.choice, other.until)));
    Ok(read)
}

/// The columns of a working list: key, label, decision, reason, owner, last day.
type Columns = [Option<usize>; 6];

fn columns(row: &Row) -> Option<Columns> {
    let at = |column: &super::Column| {
        let headings = LANGUAGES.map(|language| fold(column.heading(language)));
        row.cells.iter().position(|cell| headings.contains(&fold(&cell.text())))
    };
    let columns = of_working_list().each_ref().map(at);
    (columns[0].is_some() && columns[2].is_some()).then_some(columns)
}

fn decision(row: &Row, sheet: &RawSheet, columns: &Columns, sides: &[String], read: &mut Read) {
    let cell = |at: usize| columns[at].and_then(|column| row.cells.get(column)).filter(|cell| !cell.is_empty());
    let text = |at: usize| cell(at).map(|cell| cell.text().trim().to_owned()).filter(|text| !text.is_empty());
    let (key, chosen) = (text(0), text(2));
    let Some(chosen) = chosen else { return };
    let place = match &sheet.name {
        Some(sheet) => phrase!("place-in-sheet", sheet = clean(sheet).into_owned(), row = row.number.to_string()),
        None => phrase!("place-in-line", line = row.number.to_string()),
    };
    let Some(key) = key else {
        read.unread.push(phrase!("merge-decision-no-key", place, decision = clean(&chosen).into_owned()));
        return;
    };
    let Some(choice) = choice(&chosen, sides) else {
        read.unread.push(phrase!("merge-decision-unknown", place, decision = clean(&chosen).into_owned()));
        return;
    };
    let until = match cell(5).map(|cell: &Cell| date(cell, None)) {
        None => None,
        Some(Ok(day)) => Some(day),
        Some(Err(why)) => {
            let text = text(5).unwrap_or_default();
            read.unread.push(phrase!("merge-decision-until", place, day = clean(&text).into_owned(), why));
            None
        }
    };
    let label = text(1).unwrap_or_else(|| key.clone());
    read.decisions.push(Decision { key: Key::read(&key), label, choice, reason: text(3), owner: text(4), until });
}

/// Returns the choice that a text names, in any of the three languages.
fn choice(text: &str, sides: &[String]) -> Option<Choice> {
    let folded = fold(text);
    for language in LANGUAGES {
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
