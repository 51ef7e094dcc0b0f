//! Products that changed their name or vendor, from `rules/products.toml`: two registers, or two departments, often know
//! one product under the name of another decade.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::name::key;

/// What happened to a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The same product under a new name.
    Rename,
    /// The same product from a new vendor.
    Acquired,
    /// Another product took over: its data has to be moved or archived.
    Successor,
    /// It became part of a larger product.
    Bundled,
}

impl Change {
    /// Returns whether the product is still the same one.
    #[must_use]
    pub fn is_same_product(self) -> bool {
        matches!(self, Self::Rename | Self::Acquired)
    }
}

/// A product and the names that it replaced.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Its names from before.
    pub old: Vec<String>,
    /// Its name today.
    pub today: String,
    /// What happened.
    pub kind: Change,
}

#[derive(Deserialize)]
struct File {
    product: Vec<Product>,
}

struct Products {
    list: Vec<Product>,
    by_old_name: FxHashMap<String, usize>,
}

static PRODUCTS: LazyLock<Products> = LazyLock::new(|| {
    let text = include_str!("../../../rules/products.toml");
    let File { product: list } = toml::from_str(text).expect("the built-in products are tested");
    let names = |(at, product): (usize, &Product)| product.old.iter().map(|name| (key(name), at)).collect::<Vec<_>>();
    let by_old_name = list.iter().enumerate().flat_map(names).collect();
    Products { list, by_old_name }
});

/// Returns every product of which an older name is known.
#[must_use]
pub fn all() -> &'static [Product] {
    &PRODUCTS.list
}

/// Returns the product that once had a name, given as [`key`].
#[must_use]
pub fn once_called(key: &str) -> Option<&'static Product> {
    PRODUCTS.by_old_name.get(key).map(|at| &PRODUCTS.list[*at])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_old_name_leads_to_two_products_or_back_to_itself() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for product in all() {
            assert!(!product.old.is_empty() && !product.today.trim().is_empty());
            for old in &product.old {
                assert_ne!(key(old), key(&product.today), "{old}");
                assert_eq!(seen.insert(key(old), &product.today), None, "`{old}` became two products");
            }
        }
    }

    #[test]
    fn a_renamed_product_is_found_by_its_old_name() {
        let found = once_called(&key("Websak-Fokus")).expect("a product");
        assert_eq!((found.today.as_str(), found.kind), ("ACOS WebSak", Change::Rename));
        assert!(!once_called(&key("KMD Care")).expect("a product").kind.is_same_product());
        assert_eq!(once_called(&key("ACOS WebSak")), None);
    }
}
