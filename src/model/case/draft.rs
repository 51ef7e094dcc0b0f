//! A case as its file states it: with the place of every line, and with the sums that the file quotes beside them.

use super::Case;
use crate::model::money::Money;
use crate::phrase::Phrase;
use crate::place::Place;

/// A case and where it was read.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The case.
    pub case: Case,
    /// Where it stands.
    pub place: Place,
    /// Where each of its lines stands, in their order.
    pub lines: Vec<Place>,
    /// Whether the file says who wants it.
    pub states_class: bool,
    /// The year in which it is to be in service, where the file states one, and where.
    pub in_service: Option<(i32, Place)>,
}

/// What a quoted figure is the sum of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quoted {
    /// Investments, of a year or of all.
    Investment(Option<i32>),
    /// Effects on operation, of a year or of all.
    Effect(Option<i32>),
    /// Investments and effects, of a year or of all.
    Total(Option<i32>),
    /// Everything up to a year.
    Accumulated(i32),
    /// Full-time equivalents of a year.
    Equivalents(i32),
    /// One line over all its years, by its position in its case.
    Line(usize),
    /// How many lines there are.
    Lines,
    /// How many cases there are.
    Cases,
}

/// A figure that a file quotes beside the lines that it is made of.
#[derive(Debug, Clone)]
pub struct Claim {
    /// What it is the sum of.
    pub of: Quoted,
    /// The figure.
    pub value: Money,
    /// What its last digit is worth.
    pub step: Money,
    /// The cases whose lines it sums, by their position.
    pub cases: Vec<usize>,
    /// Where it stands.
    pub place: Place,
}

/// What a stated figure is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MadeOf {
    /// A part of a whole, in hundredths.
    Share {
        /// The part.
        part: Money,
        /// The whole.
        whole: Money,
    },
    /// The sum of amounts.
    Sum(Vec<Money>),
    /// So many things, by their names.
    Count(usize),
}

/// A figure that a paper states beside what it is made of: a share of a budget, the projects of a programme, the points of a list.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What it is of, in the words of the paper.
    pub what: String,
    /// The figure.
    pub value: Money,
    /// What its last digit is worth.
    pub step: Money,
    /// What it is made of.
    pub made_of: MadeOf,
    /// Where it stands.
    pub place: Place,
}

/// What kind of fault something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// It could not be read.
    Unreadable,
    /// It contradicts something else in the same files.
    Contradiction,
    /// Nobody has stated it, and a figure needs it.
    Missing,
}

impl FaultKind {
    /// Every kind, the worst first.
    pub const ALL: [Self; 3] = [Self::Unreadable, Self::Contradiction, Self::Missing];

    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Contradiction => "contradiction",
            Self::Missing => "missing",
        }
    }
}

/// Something about a case that somebody has to mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where it stands.
    pub place: Place,
    /// What kind of fault it is.
    pub kind: FaultKind,
    /// What is wrong.
    pub message: Phrase,
    /// What to do.
    pub fix: Phrase,
}

/// Everything that was read from the files of a run.
#[derive(Debug, Clone, Default)]
pub struct Drafts {
    /// The cases, in the order of files and rows.
    pub cases: Vec<Draft>,
    /// The sums that the files quote.
    pub claims: Vec<Claim>,
    /// Other figures that the files state, with what they are made of.
    pub statements: Vec<Statement>,
    /// What could not be read, in the order of places.
    pub faults: Vec<Fault>,
    /// What was taken from which file, a phrase each.
    pub notes: Vec<Phrase>,
}
