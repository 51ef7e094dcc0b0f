//! Rows of the usage table.

use compact_str::CompactString;

use super::Registers;
use super::roster::Found;
use super::row::{RowReader, rows};
use crate::model::{LicenceKey, Portfolio, Problem, Source, TableKind, Usage};

pub(super) fn usage(
    sources: &[Source],
    registers: &Registers<'_>,
    portfolio: &Portfolio,
    problems: &mut Vec<Problem>,
) -> Vec<Usage> {
    let mut all = Vec::with_capacity(rows(sources, TableKind::Usage).count());
    for origin in rows(sources, TableKind::Usage) {
        let mut row = RowReader::new(sources, origin, problems);
        let named = row.said("licence");
        let mut product = row.short_text("product");
        let mut licence = None;
        if let Some(name) = &named {
            match registers.licences.find(name) {
                Found::One(at) => licence = Some(LicenceKey::at(at)),
                // Several entitlements of one product are one position: the figure is the product's.
                Found::Several => product = product.or_else(|| named.as_deref().map(CompactString::from)),
                Found::None if product.is_none() => row.unknown("licence", name.to_string(), TableKind::Licences),
                Found::None => {}
            }
        }
        if licence.is_none() {
            match product.as_deref().map(|product| registers.licences.find(product)) {
                Some(Found::One(at)) => licence = Some(LicenceKey::at(at)),
                Some(Found::None) => {
                    row.unknown("product", product.as_deref().unwrap_or_default().to_owned(), TableKind::Licences)
                }
                Some(Found::Several) => {}
                None if named.is_none() => row.missing("licence"),
                None => continue,
            }
        }
        if licence.is_none() && product.is_none() {
            continue;
        }
        all.push(Usage {
            licence,
            product,
            unit: row.unit_of("organisation", &registers.units, portfolio),
            assigned: row.whole("assigned"),
            active: row.whole("active"),
            measured: row.date("measured"),
            source: row.short_text("source"),
            counted_by: sources[origin.source as usize].counted_by,
            holders: sources[origin.source as usize].holders.get(&(origin.row as usize)).cloned(),
            unread: row.unread().clone(),
            origin: row.origin(),
        });
    }
    all.sort_by(|one, other| key(one).cmp(&key(other)));
    all
}

fn key(usage: &Usage) -> impl Ord {
    let figures = (usage.measured, usage.assigned, usage.active);
    (usage.licence, &usage.product, usage.unit, figures, &usage.source, &usage.unread, usage.origin)
}
