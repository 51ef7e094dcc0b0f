//! A table as it describes itself: names, kinds and meanings of its columns, and where their values come from.
//!
//! The database in memory, the history file, what `diff` compares and the documentation all go by this one description.

use crate::model::{Origin, Portfolio, TableKind};

use super::Field;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text: names, ids, canonical words.
    Text,
    /// Several texts with `; ` between them.
    List,
    /// A day as `2026-11-21`.
    Day,
    /// An amount: a number in memory, decimal text in the history.
    Money,
    /// A whole number.
    Whole,
    /// Yes as 1, no as 0.
    Flag,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The canonical name with `_` for `-`.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it means.
    pub about: &'static str,
}

/// Sees rows one after the other: where each was read, and its fields.
pub(super) type Visitor<'v, 'a> = &'v mut dyn FnMut(Origin, &[Field<'a>]) -> rusqlite::Result<()>;

/// A table of the inventory.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// What it holds.
    pub kind: TableKind,
    /// Its columns, where it was read left out.
    pub columns: &'static [Column],
    pub(super) each: for<'a> fn(&'a Portfolio, Visitor<'_, 'a>) -> rusqlite::Result<()>,
}

impl Table {
    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.kind.name()
    }

    /// Shows every row of a portfolio, in its order.
    ///
    /// # Errors
    /// The first error of the visitor.
    pub fn each<'a>(
        &self,
        portfolio: &'a Portfolio,
        mut visit: impl FnMut(Origin, &[Field<'a>]) -> rusqlite::Result<()>,
    ) -> rusqlite::Result<()> {
        (self.each)(portfolio, &mut visit)
    }
}

/// Describes a table: its rows, and each column's kind, meaning and value.
macro_rules! table {
    ($kind:ident, $list:ident, |$portfolio:ident, $row:ident| {
        $($(#[doc = $about:literal])+ $name:ident: $holds:ident = $value:expr,)*
    }) => {
        $crate::sql::Table {
            kind: $crate::model::TableKind::$kind,
            columns: &[$($crate::sql::Column {
                name: stringify!($name),
                kind: $crate::sql::Kind::$holds,
                about: concat!($($about),+).trim_ascii(),
            },)*],
            each: |$portfolio, visit| {
                let mut fields = Vec::new();
                for $row in &$portfolio.$list {
                    fields.clear();
                    $(fields.push($crate::sql::Field::from($value));)*
                    visit($row.origin, &fields)?;
                }
                Ok(())
            },
        }
    };
}

pub(super) use table;
