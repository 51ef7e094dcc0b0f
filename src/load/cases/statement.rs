//! Stated figures: what a paper says of a sum, a share or a number of things, with what it is made of beside it.

use super::build::unreadable;
use super::values::{Amount, amount};
use super::{Field, RawStatement, fault};
use crate::model::Money;
use crate::model::case::FaultKind::Missing;
use crate::model::case::{Fault, MadeOf, Statement};
use crate::model::table::Cell;
use crate::phrase;

/// Words by which a figure is said to be a round one; it is held against what it is made of all the same.
const ABOUT: [&str; 8] = ["ca.", "ca", "cirka", "circa", "godt", "knap", "omkring", "about"];

/// Builds a stated figure. What cannot be read is told at its place.
pub(super) fn build(raw: RawStatement, faults: &mut Vec<Fault>) -> Option<Statement> {
    let RawStatement { fields, parts, names, place, scale } = raw;
    let what = fields.get("what").map(Field::text).unwrap_or_default();
    let mut of = |name: &str, scale| fields.get(name).map(|field| (read(field, scale, faults), field.place.clone()));
    let (part, whole) = (of("part", scale), of("whole", scale));
    let is_share = part.is_some() && whole.is_some();
    let counts = is_share || names.is_some();
    let stated = of("value", if counts { Money::ONE } else { scale });
    let sum =
        parts.map(|parts| parts.iter().map(|part| read(part, scale, faults).map(|(value, _)| value)).collect::<Option<Vec<_>>>());
    let Some((stated, place)) = stated else {
        faults.push(fault(Missing, &place, phrase!("case-stated-nothing", what), phrase!("case-stated-nothing-fix")));
        return None;
    };
    let made_of = match (part, whole, sum, names) {
        (Some((part, _)), Some((whole, _)), None, None) => MadeOf::Share { part: part?.0, whole: whole?.0 },
        (None, None, Some(parts), None) => MadeOf::Sum(parts?),
        (None, None, None, Some(count)) => MadeOf::Count(count),
        _ => {
            let (message, fix) = (phrase!("case-stated-of-nothing", what), phrase!("case-stated-of-nothing-fix"));
            faults.push(fault(Missing, &place, message, fix));
            return None;
        }
    };
    let (value, step) = stated?;
    Some(Statement { what, value, step, made_of, place })
}

/// Reads a figure, with what its last digit is worth.
fn read(field: &Field, scale: Money, faults: &mut Vec<Fault>) -> Option<(Money, Money)> {
    let text = field.text();
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    let bare =
        if ABOUT.contains(&first.as_str()) { text[text.find(char::is_whitespace).unwrap_or(0)..].trim() } else { text.as_str() };
    let bare = bare.trim_end_matches(|letter: char| letter == '%' || letter.is_whitespace());
    match amount(&Cell::Text(bare.into()), scale) {
        Ok(Amount::Of(value, step, _)) => Some((value, step)),
        Ok(_) => {
            faults.push(unreadable(field, phrase!("case-no-figure"), phrase!("case-number-alone")));
            None
        }
        Err(why) => {
            faults.push(unreadable(field, why, phrase!("case-number-alone")));
            None
        }
    }
}
