//! What to buy in a renewal, as a sheet.

use super::{COST, METRIC, PRODUCT, named};
use crate::analysis::licences::renewal::Renewal;
use crate::phrase;
use crate::report::licences::{Amounts, LicenceReport};
use crate::report::sheet::{Cell, Column, Group, Sheet};
use crate::words::say;

const RENEWAL: [Column; 11] = [
    PRODUCT,
    METRIC,
    Column::new("entitled", "entitled", ["Købt", "Kjøpt", "Entitled"]),
    Column::new("ending", "ending", ["Udløber eller kan opsiges", "Utløper eller kan sies opp", "Ending"]),
    Column::new("bound", "runs on", ["Løber videre", "Løper videre", "Runs on"]),
    Column::new("needed", "needed", ["Behov", "Behov", "Needed"]),
    Column::new("quantity", "buy", ["Køb", "Kjøp", "Buy"]),
    Column::new("low", "from", ["Mindst", "Minst", "At least"]),
    Column::new("high", "to", ["Højst", "Høyst", "At most"]),
    Column::new("measurements", "measured days", ["Målinger", "Målinger", "Measurements"]),
    COST,
];

pub(in crate::report::licences) fn renewal(report: &LicenceReport<'_>) -> Option<Sheet> {
    let (on, renewals) = report.renewal.as_ref()?;
    let row = |one: &Renewal<'_>| {
        let position = one.position;
        vec![
            position.product.as_str().into(),
            Cell::Word("metric", position.metric.name()),
            position.entitled.into(),
            one.ending.into(),
            one.bound.into(),
            position.needed.into(),
            one.quantity.into(),
            one.range.map(|range| range.low).into(),
            one.range.map(|range| range.high).into(),
            one.range.map(|range| u64::try_from(range.measurements).unwrap_or(u64::MAX)).into(),
            one.cost_per_year().map_or(Cell::Empty, |cost| Cell::Money(cost, position.prices.currency)),
        ]
    };
    let mut renewals: Vec<_> = renewals.iter().collect();
    renewals.sort_by_key(|one| {
        let cost = one.cost_per_year().unwrap_or_default();
        std::cmp::Reverse(report.exchange().own(cost, one.position.prices.currency).unwrap_or(cost))
    });
    let mut sums = Amounts::default();
    renewals.iter().for_each(|one| sums.add(one.cost_per_year(), one.position.prices.currency));
    let total = |column: &Column| match column.key {
        "product" => say(&phrase!("licences-total"), report.language()).into(),
        "cost-per-year" => Cell::Money(sums.own(&report.exchange()), report.portfolio.profile.currency),
        _ => Cell::Empty,
    };
    Some(Sheet {
        name: named(report, [&format!("Fornyelse {on}"), &format!("Fornyelse {on}"), &format!("Renewal {on}")]),
        columns: RENEWAL.to_vec(),
        groups: vec![Group {
            title: String::new(),
            rows: renewals.iter().map(|one| row(one)).collect(),
            total: RENEWAL.iter().map(total).collect(),
        }],
        notes: Vec::new(),
    })
}
