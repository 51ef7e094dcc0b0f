//! The exports of KITOS, the Danish municipalities' shared register: columns for which a word in the dictionary is not enough.
//!
//! In `IT Systemer Overblik` the life cycle stands beside four columns called `Status` that mean something else, and relations
//! are lists of names in two of the columns. In `IT Kontrakter Overblik`, `Opsagt` is the day of the notice, not the end. In both overviews the catalogue's UUID is the surest reference.

use std::sync::Arc;

use crate::model::TableKind;
use crate::text::fold;

/// The systems that a system uses, as a column of the systems table.
pub(super) const USES: &str = "uses";
/// The systems that use a system, as a column of the systems table.
pub(super) const USED_BY: &str = "used-by";
/// The day on which notice was given, as a column of the contracts table: the contract ends when the notice has run.
pub(super) const NOTICE_GIVEN: &str = "notice-given";

/// Headings that show a table to be one of KITOS's exports.
const SYSTEMS: &[&str] = &["IT System", "IT-System (UUID)", "Ansv. organisationsenhed"];
const CONTRACTS: &[&str] = &["IT Kontrakt", "IT Systemer"];

/// What columns of an export mean, where that is not what the heading says elsewhere.
const SYSTEM_COLUMNS: &[(&str, &str)] = &[
    ("IT-System (UUID)", "id"),
    ("IT System", "name"),
    ("Rettighedshaver", "vendor"),
    ("Livscyklus", "status"),
    ("Anvendte systemer", USES),
    ("Systemer der anvender systemet", USED_BY),
];
const CONTRACT_COLUMNS: &[(&str, &str)] =
    &[("IT Kontrakt", "title"), ("IT Systemer (UUID)", "systems"), ("Opsagt", NOTICE_GIVEN)];

/// Returns what the columns of a KITOS export mean beyond the dictionary, by position; nothing for any other table.
///
/// `is_filled` says whether a column holds anything: an export has only the columns that its user chose.
pub(super) fn columns(kind: TableKind, headings: &[Arc<str>], is_filled: impl Fn(usize) -> bool) -> Vec<(&'static str, usize)> {
    let (signs, meanings) = match kind {
        TableKind::Systems => (SYSTEMS, SYSTEM_COLUMNS),
        TableKind::Contracts => (CONTRACTS, CONTRACT_COLUMNS),
        _ => return Vec::new(),
    };
    let at = |wanted: &str| headings.iter().position(|heading| fold(heading) == fold(wanted));
    if !signs.iter().all(|sign| at(sign).is_some()) {
        return Vec::new();
    }
    let known = meanings.iter().filter_map(|(heading, column)| Some((*column, at(heading)?)));
    known.filter(|(_, at)| is_filled(*at)).collect()
}
