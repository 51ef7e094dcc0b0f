//! What the matching compares: plain records, in one list or in two.

use rustc_hash::FxHashSet;

use super::name::key;
use crate::model::Money;

/// A system, a product, or a row of any list of such.
#[derive(Debug, Clone, Default)]
pub struct Record<'a> {
    /// The id in its list.
    pub id: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// Who makes it.
    pub vendor: Option<&'a str>,
    /// Other names in use.
    pub aliases: &'a [String],
    /// Names from before.
    pub former_names: &'a [String],
    /// What sort of thing it is, one text a sort.
    pub category: Option<&'a str>,
    /// What it is, in a sentence or more.
    pub description: Option<&'a str>,
    /// What it costs, in the same currency everywhere.
    pub price: Option<Money>,
}

impl Record<'_> {
    fn order(&self) -> impl Ord + '_ {
        (self.id, self.name, self.vendor, self.category, self.description, self.price)
    }
}

/// Records to compare, sorted by id, so that no order of rows shows.
#[derive(Debug, Clone, Default)]
pub struct Lists<'a> {
    /// The records; of two lists, the left one first.
    pub records: Vec<Record<'a>>,
    /// How many records the left of two lists has; nothing when there is one list.
    pub left: Option<usize>,
    /// Units of the organisation, by their key.
    pub(super) units: FxHashSet<String>,
    /// Vendors that no record names.
    pub(super) vendors: Vec<String>,
    /// Records, the first place first, that are known to be two things.
    pub(super) apart: FxHashSet<(usize, usize)>,
}

impl<'a> Lists<'a> {
    /// Takes one list, in which records of one product are looked for.
    #[must_use]
    pub fn one(mut records: Vec<Record<'a>>) -> Self {
        records.sort_by(|one, other| one.order().cmp(&other.order()));
        Self { records, ..Self::default() }
    }

    /// Takes one list in the order in which it is; whoever gives it sees to it that no order of rows shows.
    #[must_use]
    pub fn sorted(records: Vec<Record<'a>>) -> Self {
        Self { records, ..Self::default() }
    }

    /// Takes two lists, between which pairs are looked for.
    #[must_use]
    pub fn two(left: Vec<Record<'a>>, right: Vec<Record<'a>>) -> Self {
        let [left, right] = [left, right].map(|list| Self::one(list).records);
        Self { left: Some(left.len()), records: left.into_iter().chain(right).collect(), ..Self::default() }
    }

    /// Says which units the organisation has: a name with a unit behind it is the same name.
    #[must_use]
    pub fn with_units(mut self, names: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.units = names.into_iter().map(|name| key(name.as_ref())).filter(|key| key.len() >= 2).collect();
        self
    }

    /// Says which other vendors there are: a name may have one in front.
    #[must_use]
    pub fn with_vendors(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.vendors = names.into_iter().collect();
        self
    }

    /// Says which records are two things, by their places.
    #[must_use]
    pub fn with_apart(mut self, pairs: impl IntoIterator<Item = (usize, usize)>) -> Self {
        self.apart = pairs.into_iter().map(|(one, other)| (one.min(other), one.max(other))).collect();
        self
    }

    /// Returns whether a record is of the right list.
    pub(super) fn is_right(&self, place: usize) -> bool {
        self.left.is_some_and(|left| place >= left)
    }

    /// Returns whether two records are known to be two things. One id twice in a list is another rule's business.
    pub(super) fn are_apart(&self, one: usize, other: usize) -> bool {
        let same_list = self.is_right(one) == self.is_right(other);
        one == other
            || (same_list && self.records[one].id == self.records[other].id)
            || self.apart.contains(&(one.min(other), one.max(other)))
    }

    /// Returns whether most records of every list name a vendor.
    pub(super) fn name_vendors(&self) -> bool {
        let lists = [&self.records[..self.left.unwrap_or(0)], &self.records[self.left.unwrap_or(0)..]];
        let named = |list: &&[Record<'_>]| list.iter().filter(|record| record.vendor.is_some()).count() * 2 >= list.len();
        lists.iter().all(named)
    }
}
