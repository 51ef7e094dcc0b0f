//! What Microsoft's products are called: `SPE_E3`, `Microsoft 365 E3` and a number of 36 signs are one product.
//!
//! Names come from the list that Microsoft publishes, where it is in the inventory, and for what municipalities have most from
//! `products.toml`.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::super::export::Export;
use crate::text::{fold, without_brackets};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    product: Vec<KnownProduct>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownProduct {
    name: String,
    parts: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    shows: Vec<String>,
    #[serde(default)]
    free: bool,
}

/// Which activity shows that a product is used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Shows {
    /// None that the reports have.
    #[default]
    Nothing,
    /// That of certain services.
    Only(Vec<String>),
    /// That of any service, as in a suite.
    Any,
}

impl Shows {
    fn of(services: &[String]) -> Self {
        match services {
            [] => Self::Nothing,
            [any] if any == "any" => Self::Any,
            services => Self::Only(services.to_vec()),
        }
    }

    /// Returns what the plans within a product tell.
    fn of_plans<'a>(plans: impl IntoIterator<Item = &'a str>) -> Self {
        const SERVICES: [(&str, &str); 6] = [
            ("EXCHANGE_S_STANDARD", "exchange"),
            ("EXCHANGE_S_ENTERPRISE", "exchange"),
            ("EXCHANGE_S_DESKLESS", "exchange"),
            ("SHAREPOINTSTANDARD", "sharepoint"),
            ("SHAREPOINTENTERPRISE", "sharepoint"),
            ("TEAMS1", "teams"),
        ];
        let mut services: Vec<String> = Vec::new();
        for plan in plans {
            let known = SERVICES.iter().find(|(name, _)| plan.trim().eq_ignore_ascii_case(name));
            if let Some((_, service)) = known.filter(|(_, service)| !services.iter().any(|other| other == service)) {
                services.push((*service).to_owned());
            }
        }
        if services.len() > 1 { Self::Any } else { Self::of(&services) }
    }
}

/// The names of products.
#[derive(Debug, Default)]
pub(in crate::load::presets) struct Catalogue {
    /// From part numbers and ways to write the name, folded, to the name.
    names: FxHashMap<String, String>,
    /// From the numbers of 36 signs, in lower case, to the name.
    numbers: FxHashMap<String, String>,
    shows: FxHashMap<String, Shows>,
    free: FxHashSet<String>,
    sold: FxHashSet<String>,
    /// Parts of names between plus signs, the most that a known name has.
    longest: usize,
}

impl Catalogue {
    /// Collects the names that the exports tell and those that are known without them.
    pub(in crate::load::presets) fn of(exports: &[Export]) -> Self {
        let known: Known = toml::from_str(include_str!("products.toml")).expect("a test reads the committed list");
        let mut catalogue = Self { longest: 1, ..Self::default() };
        catalogue.read_names(exports, &known);
        for product in &known.product {
            let name = product.parts.iter().find_map(|part| catalogue.name(part)).unwrap_or(&product.name).to_owned();
            for word in product.parts.iter().chain(&product.also).chain([&product.name]) {
                catalogue.add(word, &name);
            }
            let kind = if product.free { &mut catalogue.free } else { &mut catalogue.sold };
            kind.insert(fold(&name));
            catalogue.shows.insert(fold(&name), Shows::of(&product.shows));
        }
        for export in exports.iter().filter(|export| export.form.id == "subscribed-skus") {
            for row in &export.rows {
                let Some(part) = export.text(row, "part") else { continue };
                let name = catalogue.name(&part).map_or_else(|| part.trim().to_owned(), str::to_owned);
                catalogue.add(&part, &name);
                if let Some(number) = export.text(row, "sku") {
                    catalogue.numbers.entry(number.trim().to_lowercase()).or_insert_with(|| name.clone());
                }
                let plans = export.text(row, "plans").unwrap_or_default();
                catalogue.shows.entry(fold(&name)).or_insert_with(|| Shows::of_plans(plans.lines()));
            }
        }
        catalogue
    }

    /// Reads Microsoft's own list: a row for every product and plan within it.
    fn read_names(&mut self, exports: &[Export], known: &Known) {
        #[derive(Default)]
        struct Listed {
            names: BTreeSet<String>,
            parts: BTreeSet<String>,
            plans: BTreeSet<String>,
        }
        let mut listed: BTreeMap<String, Listed> = BTreeMap::new();
        for export in exports.iter().filter(|export| export.form.id == "product-names") {
            for row in &export.rows {
                let Some(number) = export.text(row, "sku").map(|number| number.trim().to_lowercase()) else { continue };
                let product = listed.entry(number).or_default();
                product.names.extend(export.text(row, "name"));
                product.parts.extend(export.text(row, "part"));
                product.plans.extend(export.text(row, "plans"));
            }
        }
        let usual: FxHashSet<String> = known.product.iter().map(|product| fold(&product.name)).collect();
        for (number, product) in listed {
            // Some products are listed under several names; the one that everybody knows is best, else the first.
            let best = product.names.iter().find(|name| usual.contains(&fold(name))).or(product.names.first());
            let Some(name) = best.or(product.parts.first()).cloned() else { continue };
            // Several numbers of one part number or name are one product.
            let name = product.parts.iter().find_map(|part| self.name(part)).map_or(name, str::to_owned);
            product.names.iter().chain(&product.parts).for_each(|word| self.add(word, &name));
            let plans = product.plans.iter().map(String::as_str);
            self.shows.entry(fold(&name)).or_insert_with(|| Shows::of_plans(plans));
            self.numbers.insert(number, name);
        }
    }

    fn add(&mut self, word: &str, name: &str) {
        let folded = fold(word);
        if !folded.is_empty() {
            self.names.entry(folded).or_insert_with(|| name.to_owned());
            self.longest = self.longest.max(word.split('+').count());
        }
    }

    /// Returns a product's name by a part number or another way to write it.
    pub(super) fn name(&self, written: &str) -> Option<&str> {
        self.names.get(&fold(written)).map(String::as_str)
    }

    /// Returns a product's name by its number of 36 signs.
    pub(super) fn name_of_number(&self, number: &str) -> Option<&str> {
        self.numbers.get(&number.trim().to_lowercase()).map(String::as_str)
    }

    /// Returns what two ways to write a product have in common. What somebody adds in brackets, `Microsoft 365 E3 (EA)`, makes no
    /// other product, unless it says what is not in it.
    pub(in crate::load::presets) fn key(&self, written: &str) -> String {
        const WITHOUT: [&str; 5] = ["(no ", "(without ", "(uden ", "(uten ", "(w/o "];
        let lower = written.to_lowercase();
        let bare = || Some(without_brackets(written)).filter(|_| !WITHOUT.iter().any(|word| lower.contains(word)));
        let known = self.name(written).or_else(|| self.name(&bare()?));
        fold(known.unwrap_or(written))
    }

    /// Returns whether a product is known to be sold: then a great number of it was bought.
    pub(super) fn is_sold(&self, name: &str) -> bool {
        self.sold.contains(&fold(name))
    }

    /// Returns whether a product costs nothing.
    pub(super) fn is_free(&self, name: &str) -> bool {
        const WORDS: [&str; 5] = ["viral", "trial", "vtrial", "adhoc", "exploratory"];
        let lower = name.to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        self.free.contains(&fold(name)) || words.last() == Some(&"free") || words.iter().any(|word| WORDS.contains(word))
    }

    /// Returns which activity shows that a product is used.
    pub(super) fn shows(&self, name: &str) -> &Shows {
        self.shows.get(&fold(name)).unwrap_or(&Shows::Nothing)
    }

    /// Returns the products in a cell that joins their names with plus signs, which are in some of the names too.
    ///
    /// The longest names that are known go first. Of what is not known, a plus sign with spaces around it is part of the name.
    pub(super) fn split(&self, cell: &str) -> Vec<String> {
        let mut spans = Vec::new();
        let mut from = 0;
        for (at, _) in cell.match_indices(['+', '\n', ';']).chain([(cell.len(), "")]) {
            if !cell[from..at].trim().is_empty() {
                spans.push((from, at));
            }
            from = at + 1;
        }
        let joined = |first: usize, last: usize| &cell[spans[first].0..spans[last].1];
        let is_known = |first: usize, last: usize| self.name(joined(first, last)).is_some();
        // A plus sign with spaces around it, between two parts that are no products by themselves.
        let goes_on = |at: usize| {
            let is_spaced = |next: usize| joined(at, at).ends_with(' ') && joined(next, next).starts_with(' ');
            at + 1 < spans.len() && is_spaced(at + 1) && !is_known(at, at) && !is_known(at + 1, at + 1)
        };
        let mut products = Vec::new();
        let mut at = 0;
        while at < spans.len() {
            let known = (at..spans.len().min(at + self.longest)).rev().find(|last| is_known(at, *last));
            let last = known.unwrap_or_else(|| (at..spans.len()).find(|at| !goes_on(*at)).unwrap_or(at));
            let written = joined(at, last).trim();
            products.push(self.name(written).unwrap_or(written).to_owned());
            at = last + 1;
        }
        products.retain(|product| !is_none(product));
        products
    }
}

/// Returns whether a cell says that there is no licence.
fn is_none(product: &str) -> bool {
    ["unlicensed", "ulicenseret", "ikkelicenseret", "utenlisens", "uteneenlisens"].contains(&fold(product).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_plus_sign_are_one_product_and_a_bare_plus_sign_parts_two() {
        let catalogue = Catalogue::of(&[]);
        for (cell, products) in [
            ("Microsoft 365 E3+Power BI Pro", &["Microsoft 365 E3", "Power BI Pro"][..]),
            (
                "Office 365 E3+Enterprise Mobility + Security E5+Visio Plan 2",
                &["Office 365 E3", "Enterprise Mobility + Security E5", "Visio Plan 2"],
            ),
            ("ENTERPRISE MOBILITY + SECURITY E3", &["Enterprise Mobility + Security E3"]),
            ("Microsoft 365 E3 + Power BI Pro", &["Microsoft 365 E3", "Power BI Pro"]),
            ("Some Plan + Extra+Microsoft 365 F3", &["Some Plan + Extra", "Microsoft 365 F3"]),
            (
                "Microsoft 365 F5 Security + Compliance Add-on+SPE_F1",
                &["Microsoft 365 F5 Security + Compliance Add-on", "Microsoft 365 F3"],
            ),
            ("Unlicensed", &[]),
            ("", &[]),
        ] {
            assert_eq!(catalogue.split(cell), products, "{cell}");
        }
    }

    #[test]
    fn a_product_is_one_by_part_number_name_and_short_name() {
        let catalogue = Catalogue::of(&[]);
        for written in ["SPE_E3", "spe_e3 ", "Microsoft 365 E3", "microsoft\u{a0}365 e3", "M365 E3"] {
            assert_eq!(catalogue.name(written), Some("Microsoft 365 E3"), "{written}");
        }
        assert_eq!(catalogue.key("Microsoft 365 E3 (aftale 2025)"), "microsoft365e3");
        assert_ne!(catalogue.key("Microsoft 365 E3 (no Teams)"), "microsoft365e3");
        assert_eq!(catalogue.name("Exchange Online (Plan 1)"), Some("Exchange Online (Plan 1)"));
        assert_eq!(catalogue.name("Microsoft 365"), None);
    }

    #[test]
    fn what_costs_nothing_is_known_by_its_name_and_what_is_not_listed_by_a_word() {
        let catalogue = Catalogue::of(&[]);
        for name in [
            "Microsoft Power Automate Free",
            "Microsoft Fabric (Free)",
            "NEW_THING_VIRAL",
            "Dynamics 365 Sales Premium Viral Trial",
        ] {
            assert!(catalogue.is_free(name), "{name}");
        }
        assert!(!catalogue.is_free("Microsoft 365 E3") && !catalogue.is_free("Industrial Maps"));
    }

    #[test]
    fn plans_within_a_product_tell_which_activity_shows_its_use() {
        assert_eq!(Shows::of_plans(["EXCHANGE_S_FOUNDATION", "VISIO_CLIENT_SUBSCRIPTION"]), Shows::Nothing);
        assert_eq!(Shows::of_plans(["EXCHANGE_S_STANDARD"]), Shows::Only(vec!["exchange".to_owned()]));
        assert_eq!(Shows::of_plans(["EXCHANGE_S_ENTERPRISE", "TEAMS1"]), Shows::Any);
    }
}
