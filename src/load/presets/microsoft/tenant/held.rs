//! Who holds what in a tenant, product by product, as tables of use.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::people::{Held, People};
use super::{Tenant, number_of};
use crate::load::presets::draft::{Draft, number, text};
use crate::load::presets::export::Export;
use crate::model::table::Cell;
use crate::model::{Holders, TableKind};
use crate::phrase;
use crate::phrase::Value;

impl Tenant<'_, '_> {
    /// Writes down who holds what, and when they were active.
    pub(super) fn held(&mut self, people: &People) {
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
                unknown.push(name.clone());
            } else if !is_own {
                without_count.push((key.clone(), name.clone()));
            }
        }
        let export = &self.exports[list_at];
        if !unknown.is_empty() {
            self.note(list_at, phrase!("preset-held-uncounted", names = Value::names(unknown, 20)));
        }
        if !without_count.is_empty() {
            let columns = ["id", "product", "metric", "quantity"].map(|column| (column, column.to_owned()));
            let mut draft = Draft::new(export, TableKind::Licences, &columns);
            for (_, name) in &without_count {
                draft.push(export.head.number, vec![text(name), text(name), text("named-user"), Cell::Empty]);
            }
            self.output.table(list_at, draft);
            self.note(list_at, phrase!("preset-count-unknown", number = without_count.len()));
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
                blocked.push(number_of(held.blocked as u64, name));
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
            self.note(list_at, phrase!("preset-held-blocked", names = Value::list(blocked, 20)));
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
