//! The sorts of systems that the program knows, from `rules/categories.toml`, and what it means to have two of a sort.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// What it means to have two systems of a sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OverlapKind {
    /// Two products are normally one too many.
    One,
    /// Two can be right for different departments or layers: look at users and tasks.
    Few,
    /// They complement each other.
    Many,
}

impl OverlapKind {
    /// Returns what it means, in a phrase for a reader who has to choose.
    #[must_use]
    pub fn meaning(self) -> Phrase {
        match self {
            Self::One => phrase!("overlap-sort-one"),
            Self::Few => phrase!("overlap-sort-few"),
            Self::Many => phrase!("overlap-sort-many"),
        }
    }
}

/// A sort of system.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// The name that the inventory's column can hold.
    #[serde(skip)]
    pub id: String,
    /// Its Danish name.
    pub da: String,
    /// Its Norwegian name.
    pub nb: String,
    /// Its English name.
    pub en: String,
    /// What it means to have two.
    pub overlap: OverlapKind,
}

struct Categories {
    list: Vec<Category>,
    by_name: FxHashMap<String, usize>,
}

static CATEGORIES: LazyLock<Categories> = LazyLock::new(|| {
    let text = include_str!("../../../rules/categories.toml");
    let table: BTreeMap<String, Category> = toml::from_str(text).expect("the built-in categories are tested");
    let list: Vec<_> = table.into_iter().map(|(id, category)| Category { id, ..category }).collect();
    let names = |category: &Category| [&category.id, &category.da, &category.nb, &category.en].map(|name| fold(name));
    let by_name = list.iter().enumerate().flat_map(|(at, category)| names(category).map(|name| (name, at))).collect();
    Categories { list, by_name }
});

/// Returns every category, by id.
#[must_use]
pub fn all() -> &'static [Category] {
    &CATEGORIES.list
}

/// Returns the category that a text names: by id, or by its name in one of three languages.
#[must_use]
pub fn find(text: &str) -> Option<&'static Category> {
    CATEGORIES.by_name.get(&fold(text)).map(|at| &CATEGORIES.list[*at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_three_names_and_none_is_another_s() {
        let mut owners: BTreeMap<String, &str> = BTreeMap::new();
        for category in all() {
            assert!(category.id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{}", category.id);
            for name in [&category.id, &category.da, &category.nb, &category.en] {
                assert!(!name.trim().is_empty(), "{} lacks a name", category.id);
                let owner = owners.entry(fold(name)).or_insert(&category.id);
                assert_eq!(*owner, category.id, "`{name}` names two categories");
            }
        }
        assert!(all().len() > 90);
    }

    #[test]
    fn a_category_is_found_in_three_languages() {
        for name in ["sag-arkiv", "ESDH", "Sak og arkiv", "records management"] {
            let found = find(name).expect("a category");
            assert_eq!((found.id.as_str(), found.overlap), ("sag-arkiv", OverlapKind::One), "{name}");
        }
        assert_eq!(find("Noget helt andet"), None);
    }
}
