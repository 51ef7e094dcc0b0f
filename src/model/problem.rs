//! Problems: what could not be understood while loading.
//!
//! A problem is data, not an error: loading goes on, and a rule turns the problem into a finding at its place.

use super::subject::Subject;
use super::table::TableKind;
use crate::phrase::Phrase;
use crate::place::Place;

/// Something that could not be understood.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The table in which it stands.
    pub table: TableKind,
    /// What the row is about; the row itself when it has no id.
    pub subject: Subject,
    /// The cells that show it, the offending one first.
    pub places: Vec<Place>,
}

/// What can be wrong with a cell or a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// A cell whose value could not be read.
    Unreadable {
        /// The canonical column.
        column: &'static str,
        /// What the cell says.
        value: String,
        /// Why it could not be read, and what would be: `no such day`, `is it 3 April or 4 March?`.
        why: Phrase,
    },
    /// A table without a column that it should have.
    NoColumn {
        /// The canonical column.
        column: &'static str,
        /// The key of what is done without it.
        instead: &'static str,
    },
    /// A row without a value that it must have; it was left out.
    Missing {
        /// The canonical column.
        column: &'static str,
    },
    /// A reference to something that the inventory does not have, or has more than once by that name.
    UnknownReference {
        /// The canonical column.
        column: &'static str,
        /// What is referred to.
        value: String,
        /// The table in which it was looked for.
        wanted: TableKind,
    },
    /// Two rows with one id; the fuller one counts.
    DuplicateId,
}
