//! Which column of a file holds which canonical column.

/// The canonical columns of a table, each with the position of the file's column that holds it, in the order of their names.
///
/// There are a few dozen at most, and every cell of every row is asked for by name: names of another length are passed over faster than a
/// tree of names is searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(Vec<(&'static str, usize)>);

impl Columns {
    /// Returns the position of a canonical column.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<usize> {
        self.0.iter().find(|(name, _)| *name == column).map(|(_, at)| *at)
    }

    /// Returns whether the table has a canonical column.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.get(column).is_some()
    }

    /// Says where a canonical column stands, whatever was said before.
    pub fn insert(&mut self, column: &'static str, at: usize) {
        match self.0.binary_search_by_key(&column, |(name, _)| name) {
            Ok(known) => self.0[known].1 = at,
            Err(place) => self.0.insert(place, (column, at)),
        }
    }

    /// Says where a canonical column stands, unless that has been said.
    pub fn add(&mut self, column: &'static str, at: usize) {
        if !self.has(column) {
            self.insert(column, at);
        }
    }

    /// Takes a canonical column out, and returns where it stood.
    pub fn remove(&mut self, column: &str) -> Option<usize> {
        let place = self.0.iter().position(|(name, _)| *name == column)?;
        Some(self.0.remove(place).1)
    }

    /// Keeps those that stand where they may.
    pub fn retain(&mut self, may_stand: impl Fn(usize) -> bool) {
        self.0.retain(|(_, at)| may_stand(*at));
    }

    /// Returns the canonical columns in the order of their names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name)
    }

    /// Returns the canonical columns with their positions, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, usize)> {
        self.0.iter().copied()
    }
}

impl FromIterator<(&'static str, usize)> for Columns {
    fn from_iter<T: IntoIterator<Item = (&'static str, usize)>>(columns: T) -> Self {
        let mut all = Self::default();
        columns.into_iter().for_each(|(column, at)| all.insert(column, at));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_name_in_the_order_of_their_names_and_the_last_word_counts() {
        let mut columns: Columns = [("name", 1), ("id", 0), ("name", 4), ("owner", 2)].into_iter().collect();
        assert_eq!(columns.iter().collect::<Vec<_>>(), [("id", 0), ("name", 4), ("owner", 2)]);
        assert_eq!((columns.get("name"), columns.get("nama"), columns.has("id")), (Some(4), None, true));
        columns.add("name", 9);
        columns.add("zone", 7);
        columns.retain(|at| at != 7);
        assert_eq!(columns.get("name"), Some(4));
        assert_eq!((columns.remove("id"), columns.remove("id")), (Some(0), None));
        assert_eq!(columns.names().collect::<Vec<_>>(), ["name", "owner"]);
    }
}
