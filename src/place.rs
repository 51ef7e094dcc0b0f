//! Where something stands in the inventory: file, sheet, row and column heading, as people see them.
//!
//! Every finding points at places, so that nobody has to believe a number that they cannot trace.

use std::fmt;
use std::sync::Arc;

use crate::phrase;
use crate::phrase::{Phrase, Value};

/// One cell, or one row when `column` is empty, of an inventory file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path of the file, relative to the inventory folder, with `/` on every system.
    pub file: Arc<str>,
    /// Sheet of a workbook; nothing in a text file.
    pub sheet: Option<Arc<str>>,
    /// Row as the spreadsheet program counts it, from 1. In a text file, the line.
    pub row: u32,
    /// The heading above the cell, as the file writes it.
    pub column: Option<Arc<str>>,
    /// What the cell says, as the file writes it.
    pub value: Option<Arc<str>>,
}

impl Place {
    /// Returns `file:row`, or `file:sheet:row` in a workbook: the name of a row that has no id.
    #[must_use]
    pub fn row_name(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}:{sheet}:{}", self.file, self.row),
            None => format!("{}:{}", self.file, self.row),
        }
    }

    /// Returns the place in the words of the language.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        let (file, row) = (&*self.file, self.row.to_string());
        let at = match self.sheet.as_deref() {
            Some(sheet) => phrase!("place-of-sheet", file, sheet, row),
            None => phrase!("place-row", file, row),
        };
        match self.column.as_deref() {
            Some(column) => phrase!("place-cell", at, column),
            None => at,
        }
    }
}

/// A place in what is told, in the words of the language.
impl From<&Place> for Value {
    fn from(place: &Place) -> Self {
        place.phrase().into()
    }
}

/// Writes it in the neutral form: `kontrakter.csv, row 14, column `Udløb``.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(sheet) = &self.sheet {
            write!(f, ", sheet `{sheet}`")?;
        }
        write!(f, ", row {}", self.row)?;
        if let Some(column) = &self.column {
            write!(f, ", column `{column}`")?;
        }
        Ok(())
    }
}
