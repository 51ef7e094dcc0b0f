//! A Microsoft 365 tenant: what is bought, assigned and used, put together from its exports.
//!
//! Each source is trusted for what it knows best. What is bought stands in the municipality's own licence table, with contract and
//! price; only a product without a row there becomes a licence by the tenant's count, without a price. What is assigned is the
//! tenant's own count. Who holds it comes from the list of users, and when they were active from a usage report or sign-ins.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::catalogue::Catalogue;
use super::draft::{Draft, harmless, number, text};
use super::form::Export;
use super::people::{Held, People};
use super::{Output, Own};
use crate::model::table::{Cell, Row};
use crate::model::{Holders, TableKind};
use crate::text::{count, list};

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
pub(super) fn settle<'a>(exports: &'a [Export], catalogue: &'a Catalogue, own: &Own, output: &mut Output) {
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

    fn note(&mut self, export: usize, note: impl Into<String>) {
        self.output.notes[export].push(note.into());
    }

    /// Says what the list of product names is used for.
    fn names(&mut self) {
        for (at, export) in self.exports("product-names") {
            let products: BTreeSet<_> = export.rows.iter().filter_map(|row| export.text(row, "sku")).collect();
            self.note(at, format!("names {}", count(products.len(), "product", "products")));
        }
    }

    /// Returns why a product is no licence of its own, where it is not one.
    fn reason(&self, name: &str, bought: Option<u64>) -> Option<&'static str> {
        let is_round = bought.is_some_and(|bought| bought >= UNLIMITED && bought.is_multiple_of(1_000));
        match () {
            () if self.catalogue.is_free(name) => Some("free"),
            () if is_round && !self.is_known(name) => Some("without a limit"),
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
            self.note(
                at,
                format!("{} also in a file before it, where they do not count", count(number, "SKU stands", "SKUs stand")),
            );
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
                    Some("not for users")
                }
                () if is_own => None,
                () if ["suspended", "deleted", "lockedout"].contains(&status.as_str()) => Some("no longer active"),
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
                grace.push(format!("{warning} of `{name}`"));
            }
            if let Some(off @ 1..) = export.whole(row, "suspended").max(export.whole(row, "locked-out")) {
                stopped.push(format!("{off} of `{name}`"));
            }
            if !is_own {
                new += 1;
                if name == part {
                    unnamed.push(format!("`{part}`"));
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
            let without = "in no licence table: what is enabled counts as bought, without a price";
            self.note(at, format!("{} {without}", count(new, "product stands", "products stand")));
        }
        self.compare(at, &bought);
        if !grace.is_empty() {
            let why = "their subscription has ended, and users keep them for a time of grace only";
            self.note(at, format!("not counted as bought: {}; {why}", list(&grace, 20)));
        }
        if !stopped.is_empty() {
            self.note(at, format!("suspended or locked out, and not counted as bought: {}", list(&stopped, 20)));
        }
        for (reason, names) in left {
            self.note(at, format!("left out as {reason}: {}", list(&names, 20)));
        }
        if !unnamed.is_empty() {
            let hint = "put Microsoft's list of product names (CSV) in the inventory";
            self.note(at, format!("known by their part number only: {}; {hint}", list(&unnamed, 20)));
        }
        self.output.table(at, draft);
    }

    /// Compares what the tenant has with what the licence tables say is bought, which counts.
    fn compare(&mut self, at: usize, bought: &BTreeMap<String, u64>) {
        let (mut alike, mut differing) = (0, Vec::new());
        for (key, tenant) in bought {
            match self.own.get(key) {
                Some((_, Some(own))) if own == tenant => alike += 1,
                Some((name, Some(own))) => differing.push(format!("`{name}`: {own} bought, and {tenant} in the tenant")),
                Some((name, None)) => differing.push(format!("`{name}`: {tenant} in the tenant")),
                None => {}
            }
        }
        if alike > 0 {
            let rows = count(alike, "product stands in a licence table", "products stand in a licence table");
            self.note(at, format!("{rows} with as many, and only what is assigned is taken from here"));
        }
        if !differing.is_empty() {
            let number = differing.len();
            let stand =
                if number == 1 { "stands in a licence table, which counts" } else { "stand in a licence table, which counts" };
            self.note(at, format!("{} {stand}: {}", count(number, "product", "products"), differing.join("; ")));
        }
    }

    /// Reads the list of licences of the admin centre, for products that no answer of `subscribedSkus` counts.
    fn listed(&mut self) {
        for (at, export) in self.exports("licence-list") {
            let mut draft = Draft::new(
                export,
                TableKind::Licences,
                &[
                    ("id", export.heading("name")),
                    ("product", export.heading("name")),
                    ("metric", "metric".to_owned()),
                    ("quantity", export.heading("total")),
                ],
            );
            let counted: BTreeSet<String> = self.products.keys().chain(&self.passed_over).cloned().collect();
            let (mut known, mut free, mut expired_ones) = (0, Vec::new(), Vec::new());
            let mut bought: BTreeMap<String, u64> = BTreeMap::new();
            for row in &export.rows {
                let Some(written) = export.text(row, "name") else { continue };
                let name = self.catalogue.name(&written).unwrap_or(&written).to_owned();
                let key = self.catalogue.key(&name);
                let (total, expired) = (export.whole(row, "total"), export.whole(row, "expired").unwrap_or(0));
                let is_own = self.own.contains_key(&key);
                if counted.contains(&key) {
                    known += 1;
                    continue;
                }
                if let Some(reason) = self.reason(&name, total).filter(|_| !is_own) {
                    free.push(format!("`{name}` ({reason})"));
                    self.passed_over.insert(key);
                    continue;
                }
                let valid = total.map(|total| total.saturating_sub(expired));
                if expired > 0 {
                    expired_ones.push(format!("{expired} of `{name}`"));
                }
                if !is_own {
                    let quantity = match valid {
                        Some(valid) if expired > 0 => number(valid),
                        _ => harmless(export.cell(row, "total")),
                    };
                    draft.push(row.number, vec![text(&name), text(&name), text("named-user"), quantity]);
                }
                let sum = bought.entry(key.clone()).or_default();
                *sum = sum.saturating_add(valid.unwrap_or(0));
                self.count(key, &name, at, row, export.whole(row, "assigned"));
            }
            if known > 0 {
                self.note(at, format!("{} counted by `subscribedSkus` already", count(known, "product is", "products are")));
            }
            self.compare(at, &bought);
            if !expired_ones.is_empty() {
                self.note(at, format!("expired, and not counted as bought: {}", list(&expired_ones, 20)));
            }
            if !free.is_empty() {
                self.note(at, format!("left out: {}", list(&free, 20)));
            }
            self.output.table(at, draft);
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

    /// Writes down who holds what, and when they were active.
    fn held(&mut self, people: &People) {
        let Some(list_at) = people.assigned_in else { return };
        let counts = self.exports.iter().any(|export| ["subscribed-skus", "licence-list"].contains(&export.form.id));
        let (mut unknown, mut without_count) = (Vec::new(), Vec::new());
        for (key, name) in &people.products {
            if self.products.contains_key(key) || self.passed_over.contains(key) {
                continue;
            }
            let is_own = self.own.contains_key(key);
            if !is_own && self.catalogue.is_free(name) {
                self.passed_over.insert(key.clone());
            } else if counts && !is_own {
                unknown.push(format!("`{name}`"));
            } else if !is_own {
                without_count.push((key.clone(), name.clone()));
            }
        }
        let export = &self.exports[list_at];
        if !unknown.is_empty() {
            let hint = "if a product goes by two names, put Microsoft's list of product names (CSV) in the inventory";
            self.note(list_at, format!("held by people and not among what the tenant counts: {}; {hint}", list(&unknown, 20)));
        }
        if !without_count.is_empty() {
            let columns = ["id", "product", "metric", "quantity"].map(|column| (column, column.to_owned()));
            let mut draft = Draft::new(export, TableKind::Licences, &columns);
            for (_, name) in &without_count {
                draft.push(export.head.number, vec![text(name), text(name), text("named-user"), Cell::Empty]);
            }
            self.output.table(list_at, draft);
            let number = count(without_count.len(), "product", "products");
            self.note(list_at, format!("how many are bought of {number} is not known: add the answer of `subscribedSkus`"));
        }
        let known = |key: &&String| {
            self.products.contains_key(*key)
                || self.own.contains_key(*key)
                || without_count.iter().any(|(other, _)| other == *key)
        };
        let mut drafts: BTreeMap<(usize, bool), Draft> = BTreeMap::new();
        let mut blocked = Vec::new();
        for key in people.products.keys().filter(known) {
            let held = people.holding(key, self.catalogue.shows(&people.products[key]));
            let counted = self.products.get(key).and_then(|product| product.assigned);
            let name = self.own.get(key).map(|(name, _)| name.as_str());
            let name = name.unwrap_or_else(|| self.products.get(key).map_or(&people.products[key], |product| &product.name));
            if held.blocked > 0 {
                blocked.push(format!("{} of `{name}`", held.blocked));
            }
            let at = held.told_in.unwrap_or(list_at);
            let export = &self.exports[at];
            let draft = drafts.entry((at, held.told_in.is_some())).or_insert_with_key(|(_, tells)| people_draft(export, *tells));
            write(draft, export.head.number, name, held, counted, export.form.title);
        }
        for ((at, _), draft) in drafts {
            self.output.table(at, draft);
        }
        if !blocked.is_empty() {
            self.note(list_at, format!("held by accounts that are blocked: {}", list(&blocked, 20)));
        }
    }
}

/// Begins the table of what people hold, in the export that tells of their activity or else lists them.
fn people_draft(export: &Export, tells: bool) -> Draft {
    let first = |columns: &[&str]| columns.iter().map(|column| export.heading(column)).find(|heading| !heading.is_empty());
    let licences = first(&["licences", "details", "skus"]).unwrap_or_else(|| "product name".to_owned());
    let mut columns = vec![("product", licences), ("assigned", "people".to_owned()), ("source", "source".to_owned())];
    if tells {
        let active = first(&["successful", "interactive", "other"]).unwrap_or_else(|| "Last Activity Date".to_owned());
        columns.push(("measured", first(&["measured"]).unwrap_or_else(|| active.clone())));
        columns.push(("active", active));
    }
    Draft::new(export, TableKind::Usage, &columns)
}

fn write(draft: &mut Draft, row: u32, name: &str, held: Held, counted: Option<u64>, source: &str) {
    let people = held.people.len() as u64;
    // The tenant's own count stands in its own row.
    let assigned = if counted.is_some() { Cell::Empty } else { number(people) };
    let mut cells = vec![text(name), assigned, text(source)];
    cells.extend(held.measured.map(Cell::Date));
    draft.push(row, cells);
    let others = counted.unwrap_or(people).saturating_sub(people);
    draft.held_by(Arc::new(Holders { people: held.people, others }));
}
