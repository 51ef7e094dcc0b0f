//! Subjects: the things that problems and findings are about.

use serde::Serialize;

/// What kind of thing a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SubjectKind {
    /// A system.
    System,
    /// A contract.
    Contract,
    /// A licence.
    Licence,
    /// An organisation unit.
    Unit,
    /// A request for a new system.
    Request,
    /// The portfolio as a whole.
    Portfolio,
    /// A waiver, its id is `rule:subject`.
    Waiver,
    /// A row that has no id, named `file:row` or `file:sheet:row`.
    Row,
}

impl SubjectKind {
    /// Returns the name as in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Contract => "contract",
            Self::Licence => "licence",
            Self::Unit => "unit",
            Self::Request => "request",
            Self::Portfolio => "portfolio",
            Self::Waiver => "waiver",
            Self::Row => "row",
        }
    }
}

/// A thing that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Its id in the inventory.
    pub id: String,
    /// What people call it.
    pub name: String,
}

impl Subject {
    /// Makes a subject.
    #[must_use]
    pub fn new(kind: SubjectKind, id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { kind, id: id.into(), name: name.into() }
    }
}
