//! The overview of suppliers: their numbers in the business register, where the contracts do not tell them.

use std::collections::BTreeMap;

use super::super::Settled;
use super::super::export::Export;
use super::{aside, is_contracts};
use crate::load::value::without_register_number;
use crate::model::table::Cell;
use crate::phrase;
use crate::place::Place;
use crate::text::fold;

/// Gives the contracts the numbers of their suppliers.
pub(super) fn settle(settled: &mut Settled, exports: &[Export]) {
    for export in exports.iter().filter(|export| export.form.id == "kitos-suppliers") {
        let mut known: BTreeMap<String, (Cell, Place)> = BTreeMap::new();
        for row in &export.rows {
            let number = export.cell(row, "supplier-number");
            if let Some(name) = export.text(row, "supplier").filter(|_| !number.is_empty()) {
                let place = export.place(row, "supplier-number");
                known.entry(fold(&super::without_marks(&name))).or_insert((number.clone(), place));
            }
        }
        let mut given = 0;
        for source in settled.sources.iter_mut().filter(|source| is_contracts(source)) {
            for row in 0..source.rows.len() {
                let (name, stated) = without_register_number(&source.cell(&source.rows[row], "supplier").text());
                let is_stated = stated.is_some() || !source.cell(&source.rows[row], "supplier-number").is_empty();
                if let Some((number, place)) = known.get(&fold(&name)).filter(|_| !is_stated) {
                    source.lend(row, "supplier-number", number.clone(), place.clone());
                    given += 1;
                }
            }
        }
        settled.asides.push(aside(export, phrase!("kitos-supplier-numbers", number = given)));
    }
}
