//! Licences from registers: Snipe-IT, GLPI, ServiceNow. Product keys and people are in those exports too; their columns are not read.

mod contracts;
mod itop;
mod kartoteket;

use std::collections::BTreeMap;

use super::draft::{Draft, harmless, number, text};
use super::export::Export;
use super::microsoft::Catalogue;

pub(super) use contracts::of_glpi as contracts_of_glpi;
pub(super) use itop::settle as settle_links;
pub(super) use kartoteket::settle as settle_kartoteket;

use super::{Output, Own};
use crate::load::value::{self, number as figures};
use crate::model::TableKind;
use crate::model::table::{Cell, Row};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::text::fold;

/// One licence of a register.
struct Entry {
    id: Option<String>,
    product: String,
    metric: &'static str,
    quantity: Cell,
    /// The price of one.
    price: Cell,
    to: Cell,
    assigned: Option<u64>,
}

/// Makes tables of the registers' licences. What the municipality's own licence tables have as well, they alone count.
pub(super) fn settle(exports: &[Export], catalogue: &Catalogue, own: &Own, output: &mut Output) {
    type Read = fn(&Export, &Row) -> Option<Entry>;
    const REGISTERS: [(&str, Read); 3] =
        [("glpi-licences", of_glpi), ("servicenow-positions", of_servicenow), ("snipe-it-licences", of_snipe_it)];
    let mut own = own.by_key(|product| catalogue.key(product));
    for (id, read) in REGISTERS {
        let of_register = || exports.iter().enumerate().filter(|(_, export)| export.form.id == id);
        for (at, export) in of_register() {
            let found = table(export, catalogue, &own, read, &mut output.notes[at]);
            found.into_iter().for_each(|draft| output.table(at, draft));
        }
        // What one register has, the next one does not count again.
        for (_, export) in of_register() {
            let rows = export.rows.iter().filter(|row| export.cell(row, "deleted").is_empty());
            for product in rows.filter_map(|row| export.text(row, "product")) {
                own.entry(catalogue.key(&product)).or_insert((product, None));
            }
        }
    }
}

fn table(
    export: &Export,
    catalogue: &Catalogue,
    own: &BTreeMap<String, (String, Option<u64>)>,
    read: fn(&Export, &Row) -> Option<Entry>,
    notes: &mut Vec<Phrase>,
) -> [Draft; 3] {
    let heading = |column: &str, otherwise: &str| {
        Some(export.heading(column)).filter(|text| !text.is_empty()).unwrap_or(otherwise.to_owned())
    };
    let mut columns = vec![
        ("id", heading("id", "id")),
        ("product", export.heading("product")),
        ("metric", heading("type", "metric")),
        ("unit-price", heading("cost", "price")),
        ("price-per", "price per".to_owned()),
        ("to", heading("expires", "end")),
    ];
    if export.has("quantity") {
        columns.push(("quantity", export.heading("quantity")));
    }
    let assigned = if export.has("available") {
        format!("{} − {}", export.heading("quantity"), export.heading("available"))
    } else {
        heading("installed", "assigned")
    };
    let measured =
        |by: &'static str| [(by, export.heading("product")), ("assigned", assigned.clone()), ("source", "source".to_owned())];
    let mut licences = Draft::new(export, TableKind::Licences, &columns);
    let mut usage = Draft::new(export, TableKind::Usage, &measured("licence"));
    let mut of_products = Draft::new(export, TableKind::Usage, &measured("product"));
    let mut superseded: BTreeMap<&str, (u32, Option<u64>)> = BTreeMap::new();
    let (mut deleted, mut nameless) = (0, 0);
    for row in &export.rows {
        if !export.cell(row, "deleted").is_empty() {
            deleted += 1;
            continue;
        }
        let Some(entry) = read(export, row) else {
            nameless += 1;
            continue;
        };
        if let Some((name, _)) = own.get(&catalogue.key(&entry.product)) {
            let (_, sum) = superseded.entry(name).or_insert((row.number, None));
            *sum = entry.assigned.map(|assigned| sum.unwrap_or(0).saturating_add(assigned)).or(*sum);
            continue;
        }
        let per = if entry.price.is_empty() { Cell::Empty } else { text("once") };
        let id = entry.id.as_ref().map_or(Cell::Empty, text);
        let mut cells = vec![id, text(&entry.product), text(entry.metric), entry.price, per, entry.to];
        if export.has("quantity") {
            cells.push(entry.quantity);
        }
        licences.push(row.number, cells);
        if let Some(assigned) = entry.assigned {
            let licence = entry.id.as_ref().unwrap_or(&entry.product);
            usage.push(row.number, vec![text(licence), number(assigned), text(export.form.title)]);
        }
    }
    for (name, (row, assigned)) in &superseded {
        if let Some(assigned) = assigned {
            of_products.push(*row, vec![text(name), number(*assigned), text(export.form.title)]);
        }
    }
    if deleted > 0 {
        notes.push(phrase!("preset-deleted", number = deleted));
    }
    if nameless > 0 {
        notes.push(phrase!("preset-without-product", number = nameless));
    }
    if !superseded.is_empty() {
        let names = Value::names(superseded.keys().copied(), 20);
        notes.push(phrase!("preset-superseded", number = superseded.len(), names));
    }
    if export.form.id == "glpi-licences" && !(export.has("quantity") && export.has("installed")) {
        notes.push(phrase!("preset-glpi-counts-hidden"));
    }
    if export.has("cost") {
        notes.push(phrase!("preset-price-of-all", heading = export.heading("cost")));
    }
    [licences, usage, of_products]
}

fn of_snipe_it(export: &Export, row: &Row) -> Option<Entry> {
    let seats = export.whole(row, "quantity");
    let free = export.whole(row, "available");
    // Of two ends the earlier: what is terminated is over, whatever the licence says.
    let ends = [export.cell(row, "expires"), export.cell(row, "terminated")];
    let dated = |cell: &&&Cell| value::date::date(cell, None).is_ok();
    let to = ends.iter().filter(dated).min_by_key(|cell| value::date::date(cell, None).ok());
    let to = to.or_else(|| ends.iter().find(|cell| !cell.is_empty()));
    Some(Entry {
        id: export.text(row, "id").map(|id| format!("snipe-it-{id}")),
        product: export.text(row, "product")?,
        metric: "named-user",
        quantity: harmless(export.cell(row, "quantity")),
        price: price_of_one(export.cell(row, "cost"), seats),
        to: to.map_or(Cell::Empty, |cell| harmless(cell)),
        assigned: seats.zip(free).and_then(|(seats, free)| seats.checked_sub(free)),
    })
}

/// Returns the price of one seat, where the price of all of them is given: exact to a millionth, which no number of seats makes an øre.
fn price_of_one(cost: &Cell, seats: Option<u64>) -> Cell {
    let Ok(stated) = figures::amount(cost) else { return harmless(cost) };
    let each = seats.filter(|seats| *seats > 0).and_then(|seats| stated.value.checked_div(seats.into()));
    let Some(mut each) = each.map(|each| each.round_dp(6)).filter(|each| !each.is_zero()) else { return Cell::Empty };
    // Always six digits, so that no point is taken for one between thousands.
    each.rescale(6);
    let currency = stated.currency.map(|currency| format!(" {currency}")).unwrap_or_default();
    text(format!("{each}{currency}"))
}

fn of_glpi(export: &Export, row: &Row) -> Option<Entry> {
    let quantity = export.cell(row, "quantity");
    let is_unlimited = ["unlimited", "illimite", "ubegraenset", "ubegrenset", "1"].contains(&fold(&quantity.text()).as_str())
        && export.whole(row, "quantity") != Some(1);
    // GLPI's types are anybody's words; where they say nothing, it counts installations.
    let metric = value::word(export.cell(row, "type"), "metric").unwrap_or("device");
    Some(Entry {
        id: export.text(row, "id").map(|id| format!("glpi-{id}")),
        product: export.text(row, "product")?,
        metric: if is_unlimited { "flat" } else { metric },
        quantity: if is_unlimited { Cell::Empty } else { harmless(quantity) },
        price: Cell::Empty,
        to: harmless(export.cell(row, "expires")),
        assigned: export.whole(row, "installed"),
    })
}

fn of_servicenow(export: &Export, row: &Row) -> Option<Entry> {
    let stated = export.text(row, "type").unwrap_or_default();
    let metric = match fold(&stated).as_str() {
        "peruser" | "pernameduser" | "usersubscription" | "usercal" | "userdevicecal" => "named-user",
        "perdevice" | "pernameddevice" | "devicecal" => "device",
        "percore" | "perprocessor" => "core",
        "concurrentuser" | "floating" => "concurrent",
        _ => value::word(export.cell(row, "type"), "metric").unwrap_or("device"),
    };
    Some(Entry {
        id: None,
        product: export.text(row, "product")?,
        metric,
        quantity: harmless(export.cell(row, "quantity")),
        price: Cell::Empty,
        to: Cell::Empty,
        assigned: export.whole(row, "installed"),
    })
}
