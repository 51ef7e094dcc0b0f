//! What could not be read. Such a cell says something, only nobody knows what: it is never judged as an empty one.

/// The canonical columns in which a row has cells that could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread(Vec<&'static str>);

impl Unread {
    /// Notes a column.
    pub fn add(&mut self, column: &'static str) {
        if !self.has(column) {
            self.0.push(column);
        }
    }

    /// Returns whether a column is among them.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.0.contains(&column)
    }

    /// Returns whether one of several columns is among them.
    #[must_use]
    pub fn has_any(&self, columns: &[&str]) -> bool {
        columns.iter().any(|column| self.has(column))
    }

    /// Returns those of several columns that are among them.
    pub fn among<'c>(&self, columns: &'c [&'static str]) -> impl Iterator<Item = &'static str> + use<'_, 'c> {
        columns.iter().copied().filter(|column| self.has(column))
    }
}

impl FromIterator<&'static str> for Unread {
    fn from_iter<I: IntoIterator<Item = &'static str>>(columns: I) -> Self {
        let mut unread = Self::default();
        columns.into_iter().for_each(|column| unread.add(column));
        unread
    }
}
