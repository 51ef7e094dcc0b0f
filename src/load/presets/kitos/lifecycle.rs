//! Where a system stands in its life when the overview hides `Livscyklus`: what other columns say of it, and no more.
//!
//! `Status` tells only whether a system is active, and one that is being phased in is active too. What was taken into use on a day, or
//! has a contract, is in operation; what has a day of ending is on its way out. Where nearly every system has such a sign, of one
//! without nothing is known.

use std::collections::BTreeSet;

use super::super::trust::place_at;
use super::super::{CONTRACTS, Settled};
use super::{is_contracts, is_of};
use crate::load::value;
use crate::model::Source;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::Value;
use crate::text::fold;

/// Headings that tell whether a system is active, the best first.
const ACTIVE: [&str; 3] = ["Status (Livscyklus)", "Status (Datofelter)", "Status"];

/// Fills the status of systems where it is hidden.
pub(super) fn settle(settled: &mut Settled) {
    let is_hidden = |source: &Source| is_of(source, "kitos-systems") && !source.columns.has("status");
    if !settled.sources.iter().any(is_hidden) {
        return;
    }
    let covered = covered(&settled.sources);
    settled.sources.iter_mut().filter(|source| is_hidden(source)).for_each(|source| infer(source, &covered));
}

/// Returns the ids and names of the systems that contracts name, folded.
fn covered(sources: &[Source]) -> BTreeSet<String> {
    let of_contracts = sources.iter().filter(|source| is_contracts(source));
    let cells = of_contracts.flat_map(|source| source.rows.iter().map(|row| source.cell(row, "systems").text()));
    let mut covered = BTreeSet::new();
    for cell in cells {
        covered.insert(fold(&cell));
        covered.extend(value::list(&cell).flat_map(|part| part.split(',')).map(fold));
    }
    covered
}

fn infer(source: &mut Source, covered: &BTreeSet<String>) {
    let says = |row: &Row, at: usize, word: &str| row.cells.get(at).is_some_and(|cell| fold(&cell.text()) == word);
    let column = |heading: &str| source.headings.iter().position(|other| fold(other) == fold(heading));
    let (active, marked) = (ACTIVE.iter().find_map(|heading| column(heading)), column("Status (Markeret kontrakt)"));
    let is_gone = |row: &Row| active.is_some_and(|at| says(row, at, "ikkeaktivt"));
    let sign = |row: &Row| {
        let filled = |name: &&&str| !source.cell(row, name).is_empty();
        let stated = ["in-service", CONTRACTS].iter().find(filled).and_then(|name| source.columns.get(name));
        let has_none = |at: &usize| ["", "nocontract", "ingenkontrakt"].iter().any(|word| says(row, *at, word));
        let has_contract = || marked.filter(|at| row.cells.get(*at).is_some() && !has_none(at));
        let named = || ["id", "name"].into_iter().find(|name| covered.contains(&fold(&source.cell(row, name).text())));
        stated.or_else(has_contract).or_else(|| named().and_then(|name| source.columns.get(name)))
    };
    let leaves = |row: &Row| source.columns.get("retire-by").filter(|_| !source.cell(row, "retire-by").is_empty());
    let standing = |row: &Row| match (is_gone(row), leaves(row), sign(row)) {
        (true, ..) => Standing::Gone(active.unwrap_or_default()),
        (false, Some(at), _) => Standing::Leaving(at),
        (false, None, Some(at)) => Standing::Used(at),
        (false, None, None) => Standing::Unsaid,
    };
    let standings: Vec<Standing> = source.rows.iter().map(standing).collect();
    let count = |is: fn(&Standing) -> bool| standings.iter().filter(|standing| is(standing)).count();
    let (used, unsaid) =
        (count(|standing| matches!(standing, Standing::Used(_))), count(|standing| *standing == Standing::Unsaid));
    let leaving = count(|standing| matches!(standing, Standing::Leaving(_)));
    // A sign that few have tells nothing of those without it.
    let is_telling = used + leaving >= 3 * unsaid;
    let mut unknown = Vec::new();
    for (row, standing) in standings.into_iter().enumerate() {
        let (word, at) = match standing {
            Standing::Gone(at) => ("retired", at),
            Standing::Leaving(at) => ("phase-out", at),
            Standing::Used(at) => ("operation", at),
            Standing::Unsaid if is_telling => {
                unknown.push(source.cell(&source.rows[row], "name").text().into_owned());
                continue;
            }
            Standing::Unsaid => continue,
        };
        let place = place_at(source, row, at);
        // Without a column that tells who is active, a system is gone when its last day has come.
        if word == "phase-out" && active.is_none() {
            let day = source.cell(&source.rows[row], "retire-by").clone();
            source.lend(row, "retired", day, place.clone());
        }
        source.lend(row, "status", Cell::Text(word.into()), place);
    }
    if is_telling {
        source.note(phrase!("kitos-status-inferred", operation = used, leaving = leaving));
    } else {
        source.hidden.retain(|column| *column != "status");
    }
    if !unknown.is_empty() {
        unknown.sort_unstable();
        source.note(phrase!("kitos-status-unknown", number = unknown.len(), names = Value::names(unknown, 5)));
    }
}

/// What a row tells of where its system stands, and in which column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Gone(usize),
    Leaving(usize),
    Used(usize),
    Unsaid,
}
