//! The list of licences of the admin centre, for tenants that nobody asked through the interface.

use std::collections::{BTreeMap, BTreeSet};

use super::{Tenant, number_of, why};
use crate::load::presets::draft::{Draft, harmless, number, text};
use crate::model::TableKind;
use crate::phrase;
use crate::phrase::Value;

impl Tenant<'_, '_> {
    /// Reads the list of licences of the admin centre, for products that no answer of `subscribedSkus` counts.
    pub(super) fn listed(&mut self) {
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
                    free.push(phrase!("preset-named-reason", name, reason = why(reason)));
                    self.passed_over.insert(key);
                    continue;
                }
                let valid = total.map(|total| total.saturating_sub(expired));
                if expired > 0 {
                    expired_ones.push(number_of(expired, &name));
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
                self.note(at, phrase!("preset-counted-already", number = known));
            }
            self.compare(at, &bought);
            if !expired_ones.is_empty() {
                self.note(at, phrase!("preset-expired", names = Value::list(expired_ones, 20)));
            }
            if !free.is_empty() {
                self.note(at, phrase!("preset-left-out", names = Value::list(free, 20)));
            }
            self.output.table(at, draft);
        }
    }
}
