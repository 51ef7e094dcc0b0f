//! The overview of interfaces: with what a system uses another, and where the overview of systems hides it, that it does.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Settled;
use super::super::draft::{Draft, text};
use super::super::export::Export;
use super::{aside, is_of, names_in, without_marks};
use crate::model::TableKind;
use crate::model::table::Cell;
use crate::phrase;
use crate::text::fold;

/// An interface.
struct Interface {
    exposed_by: String,
    kind: Cell,
    data: Cell,
}

/// Makes relations of the interfaces that systems use.
pub(super) fn settle(settled: &mut Settled, exports: &[Export]) {
    let of_interfaces: Vec<&Export> = exports.iter().filter(|export| export.form.id == "kitos-interfaces").collect();
    if of_interfaces.is_empty() {
        return;
    }
    let mut known: BTreeMap<String, Vec<Interface>> = BTreeMap::new();
    for export in &of_interfaces {
        for row in &export.rows {
            let (Some(name), Some(exposed_by)) = (export.text(row, "name"), export.text(row, "exposed-by")) else { continue };
            let (kind, data) = (export.cell(row, "kind").clone(), export.cell(row, "data").clone());
            known.entry(fold(&name)).or_default().push(Interface {
                exposed_by: without_marks(&exposed_by).into_owned(),
                kind,
                data,
            });
        }
    }
    let mut made = Vec::new();
    let systems = settled.sources.iter().filter(|source| source.kind == TableKind::Systems);
    let names: BTreeSet<String> =
        systems.flat_map(|source| source.rows.iter().map(|row| fold(&source.cell(row, "name").text()))).collect();
    for source in settled.sources.iter_mut().filter(|source| is_of(source, "kitos-systems")) {
        let Some(at) = source.columns.remove("interfaces") else { continue };
        let heading = source.headings[at].to_string();
        let columns = ["system", "uses", "via", "kind", "data"].map(|column| (column, heading.clone()));
        let Some(form) = of_interfaces.first().map(|export| export.form) else { continue };
        let mut draft =
            Draft::of((source.file.clone(), source.sheet.clone(), source.heading_row), form, TableKind::Integrations, &columns);
        for row in &source.rows {
            let used = row.cells.get(at).map(|cell| cell.text().into_owned()).unwrap_or_default();
            let own = ["id", "name"].map(|column| source.cell(row, column)).into_iter().find(|cell| !cell.is_empty());
            for name in names_in(&used, |name| known.contains_key(&fold(name))) {
                // Two interfaces of one name tell nothing of which is meant.
                let [interface] = known.get(&fold(&name)).map_or(&[][..], Vec::as_slice) else { continue };
                if let Some(own) = own.filter(|_| names.contains(&fold(&interface.exposed_by))) {
                    let (kind, data) = (interface.kind.clone(), interface.data.clone());
                    draft.push(row.number, vec![own.clone(), text(&interface.exposed_by), text(&name), kind, data]);
                }
            }
        }
        draft.note(phrase!("kitos-relations-made", heading));
        made.extend(draft.finish());
    }
    let relations: usize = made.iter().map(|source| source.rows.len()).sum();
    for export in of_interfaces {
        settled.asides.push(aside(export, phrase!("kitos-relations-named", number = relations)));
    }
    settled.sources.extend(made);
}
