//! Rows of the organisation table.

use super::Registers;
use super::row::RowReader;
use crate::model::{Problem, Source, Unit, UnitKey};

pub(super) fn units(sources: &[Source], registers: &Registers<'_>, problems: &mut Vec<Problem>) -> Vec<Unit> {
    let roster = &registers.units;
    let unit = |(at, entry): (usize, &super::roster::Entry<'_>), problems: &mut Vec<Problem>| {
        let mut row = RowReader::new(sources, entry.origin, problems);
        row.about(roster.about(at));
        Unit {
            id: entry.id.clone().into_owned(),
            name: entry.name.clone().into_owned(),
            parent: row.reference("parent", roster).filter(|parent| *parent != at).map(UnitKey::at),
            headcount: row.whole("headcount"),
            inhabitants: row.whole("inhabitants"),
            pupils: row.whole("pupils"),
            origin: row.origin(),
        }
    };
    roster.read_each(problems, unit)
}
