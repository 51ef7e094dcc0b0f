//! A Microsoft 365 tenant: what is bought, assigned and used, put together from its exports.
//!
//! Each source is trusted for what it knows best. What is bought stands in the municipality's own licence table, with contract and
//! price; only a product without a row there becomes a licence by the tenant's count, without a price. What is assigned is the
//! tenant's own count. Who holds it comes from the list of users, and when they were active from a usage report or sign-ins.

mod held;
mod listed;

use std::collections::{BTreeMap, BTreeSet};

use super::super::draft::{Draft, harmless, number, text};
use super::super::export::Export;
use super::super::{Output, Own};
use super::catalogue::Catalogue;
use super::people::People;
use crate::model::TableKind;
use crate::model::table::Row;
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// Licences from which a number of a product that nobody sells by the ten thousand means that they are not counted.
const UNLIMITED: u64 = 10_000;

/// A product as the tenant counts it.
struct Product<'a> {
    /// What it is called in the inventory: as in its own licence table, where it has a row.
    name: String,
    /// The first row that counts it, with its export.
    row: &'a Row,
    export: usize,
    assigned: Option<u64>,
}

/// Puts the exports of a tenant together.
pub(in crate::load::presets) fn settle<'a>(exports: &'a [Export], catalogue: &'a Catalogue, own: &Own, output: &mut Output) {
    let own: BTreeMap<String, (String, Option<u64>)> = own.by_key(|product| catalogue.key(product));
    let people = People::of(exports, catalogue, &mut output.notes);
    let mut tenant =
        Tenant { exports, catalogue, own, output, products: BTreeMap::new(), passed_over: BTreeSet::new(), ids: BTreeSet::new() };
    tenant.names();
    tenant.subscribed();
    tenant.listed();
    tenant.assigned();
    tenant.held(&people);
}

struct Tenant<'a, 'o> {
    exports: &'a [Export],
    catalogue: &'a Catalogue,
    /// The products of the licence tables: by key, as they write it, and how many are bought.
    own: BTreeMap<String, (String, Option<u64>)>,
    output: &'o mut Output,
    /// The products that count, by key.
    products: BTreeMap<String, Product<'a>>,
    /// The products that are left out on purpose, by key.
    passed_over: BTreeSet<String>,
    /// The ids that are given.
    ids: BTreeSet<String>,
}

impl<'a> Tenant<'a, '_> {
    fn exports(&self, id: &'static str) -> impl Iterator<Item = (usize, &'a Export)> + use<'a> {
        self.exports.iter().enumerate().filter(move |(_, export)| export.form.id == id)
    }

    fn note(&mut self, export: usize, note: Phrase) {
        self.output.notes[export].push(note);
    }

    /// Says what the list of product names is used for.
    fn names(&mut self) {
        for (at, export) in self.exports("product-names") {
            let products: BTreeSet<_> = export.rows.iter().filter_map(|row| export.text(row, "sku")).collect();
            self.note(at, phrase!("preset-names-products", number = products.len()));
        }
    }

    /// Returns why a product is no licence of its own, where it is not one.
    fn reason(&self, name: &str, bought: Option<u64>) -> Option<&'static str> {
        let is_round = bought.is_some_and(|bought| bought >= UNLIMITED && bought.is_multiple_of(1_000));
        match () {
            () if self.catalogue.is_free(name) => Some("free"),
            () if is_round && !self.is_known(name) => Some("unlimited"),
            () => None,
        }
    }

    fn is_known(&self, name: &str) -> bool {
        self.catalogue.is_sold(name)
    }

    /// Counts a product; several rows of one product are one.
    fn count(&mut self, key: String, name: &str, export: usize, row: &'a Row, assigned: Option<u64>) {
        let name = self.own.get(&key).map_or_else(|| name.to_owned(), |(name, _)| name.clone());
        let product = self.products.entry(key).or_insert(Product { name, row, export, assigned: None });
        product.assigned = match (product.assigned, assigned) {
            (Some(one), Some(other)) => Some(one.saturating_add(other)),
            (one, other) => one.or(other),
        };
    }

    /// Reads the answers of `subscribedSkus`.
    fn subscribed(&mut self) {
        // The same subscription in two files is one; that of the later file counts.
        let mut records: BTreeMap<(String, String), (usize, &'a Row)> = BTreeMap::new();
        let mut twice: BTreeMap<usize, usize> = BTreeMap::new();
        for (at, export) in self.exports("subscribed-skus") {
            for row in &export.rows {
                let Some(part) = export.text(row, "part") else { continue };
                let id = export.text(row, "record").or_else(|| export.text(row, "sku")).unwrap_or_default();
                if records.insert((id, part), (at, row)).is_some() {
                    *twice.entry(at).or_default() += 1;
                }
            }
        }
        for (at, number) in twice {
            self.note(at, phrase!("preset-skus-twice", number));
        }
        for (at, export) in self.exports("subscribed-skus") {
            let mut rows: Vec<_> = records.values().filter(|(of, _)| *of == at).map(|(_, row)| *row).collect();
            rows.sort_by_key(|row| row.number);
            self.skus(at, export, &rows);
        }
    }

    fn skus(&mut self, at: usize, export: &'a Export, rows: &[&'a Row]) {
        let heading = |column: &str| export.heading(column);
        let mut draft = Draft::new(
            export,
            TableKind::Licences,
            &[
                ("id", heading("part")),
                ("product", "product name".to_owned()),
                ("metric", "metric".to_owned()),
                ("quantity", heading("enabled")),
            ],
        );
        let mut left: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        let (mut new, mut unnamed, mut grace, mut stopped) = (0, Vec::new(), Vec::new(), Vec::new());
        let mut bought: BTreeMap<String, u64> = BTreeMap::new();
        for row in rows {
            let part = export.text(row, "part").unwrap_or_default();
            let name = self.catalogue.name(&part).unwrap_or(&part).to_owned();
            let key = self.catalogue.key(&name);
            let (enabled, assigned) = (export.whole(row, "enabled"), export.whole(row, "assigned"));
            let is_own = self.own.contains_key(&key);
            let status = export.text(row, "status").unwrap_or_default().to_lowercase();
            let reason = match () {
                () if export.text(row, "applies-to").is_some_and(|to| to.eq_ignore_ascii_case("company")) => {
                    Some("not-for-users")
                }
                () if is_own => None,
                () if ["suspended", "deleted", "lockedout"].contains(&status.as_str()) => Some("inactive"),
                () => self.reason(&name, enabled),
            };
            if let Some(reason) = reason {
                let told = match enabled {
                    Some(enabled) => format!("`{name}` ({enabled})"),
                    None => format!("`{name}`"),
                };
                left.entry(reason).or_default().push(told);
                self.passed_over.insert(key);
                continue;
            }
            if let Some(warning @ 1..) = export.whole(row, "warning") {
                grace.push(number_of(warning, &name));
            }
            if let Some(off @ 1..) = export.whole(row, "suspended").max(export.whole(row, "locked-out")) {
                stopped.push(number_of(off, &name));
            }
            if !is_own {
                new += 1;
                if name == part {
                    unnamed.push(part.clone());
                }
                // Two tenants have rights of their own to what is one product.
                let is_new = self.ids.insert(part.clone());
                let id = if is_new { part } else { format!("{part} ({})", export.file) };
                draft.push(row.number, vec![text(&id), text(&name), text("named-user"), harmless(export.cell(row, "enabled"))]);
            }
            let sum = bought.entry(key.clone()).or_default();
            *sum = sum.saturating_add(enabled.unwrap_or(0));
            self.count(key, &name, at, row, assigned);
        }
        if new > 0 {
            self.note(at, phrase!("preset-enabled-is-bought", number = new));
        }
        self.compare(at, &bought);
        if !grace.is_empty() {
            self.note(at, phrase!("preset-grace", names = Value::list(grace, 20)));
        }
        if !stopped.is_empty() {
            self.note(at, phrase!("preset-suspended", names = Value::list(stopped, 20)));
        }
        for (reason, names) in left {
            self.note(at, phrase!("preset-left-out-as", reason = why(reason), names = Value::list(names, 20)));
        }
        if !unnamed.is_empty() {
            self.note(at, phrase!("preset-part-numbers", names = Value::names(unnamed, 20)));
        }
        self.output.table(at, draft);
    }

    /// Compares what the tenant has with what the licence tables say is bought, which counts.
    fn compare(&mut self, at: usize, bought: &BTreeMap<String, u64>) {
        let (mut alike, mut differing) = (0, Vec::new());
        for (key, tenant) in bought {
            match self.own.get(key) {
                Some((_, Some(own))) if own == tenant => alike += 1,
                Some((name, Some(own))) => {
                    differing.push(phrase!("preset-bought-otherwise", name, bought = *own, tenant = *tenant));
                }
                Some((name, None)) => differing.push(phrase!("preset-in-tenant", name, tenant = *tenant)),
                None => {}
            }
        }
        if alike > 0 {
            self.note(at, phrase!("preset-bought-alike", number = alike));
        }
        if !differing.is_empty() {
            let number = differing.len();
            self.note(at, phrase!("preset-bought-differing", number, products = Value::joined(differing, "; ")));
        }
    }

    /// Writes down what is assigned by the tenant's own count.
    fn assigned(&mut self) {
        for (at, export) in self.exports.iter().enumerate() {
            let columns = [
                ("product", "product name".to_owned()),
                ("assigned", export.heading("assigned")),
                ("source", "source".to_owned()),
            ];
            let mut draft = Draft::new(export, TableKind::Usage, &columns);
            let mut products: Vec<_> = self.products.values().filter(|product| product.export == at).collect();
            products.sort_by_key(|product| (product.row.number, &product.name));
            for product in products {
                if let Some(assigned) = product.assigned {
                    draft.push(product.row.number, vec![text(&product.name), number(assigned), text(export.form.title)]);
                }
            }
            self.output.table(at, draft);
        }
    }
}

/// Says why a product is no licence of its own.
fn why(reason: &str) -> Phrase {
    phrase!("preset-reason", reason)
}

/// Says how many of a product.
fn number_of(number: u64, name: &str) -> Phrase {
    phrase!("preset-number-of", number, name)
}
