//! Presets: the exports of the tools that municipalities have already, recognised by their headings and read unchanged.
//!
//! A preset is a data file with headings; see [`form`]. Some tables are read like any other once their headings are known. Others say
//! something else than ours: they are collected from all files, and made into tables when everything is there, so that what one file
//! tells about another counts, and the same licence in two places is one.
//!
//! Product keys and people's names end here: a table made from an export has the columns that are meant and no more.

mod draft;
mod export;
pub mod form;
pub(super) mod json;
mod kitos;
mod microsoft;
mod models;
mod publications;
mod registers;
pub mod trust;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::files::File;
use super::value::number::whole;
use crate::model::table::Cell;
use crate::model::{Aside, Skipped, Source, TableKind};
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;
use draft::Draft;
use json::Answer;
use microsoft::Catalogue;
use models::Models;

pub(super) use draft::NOT_SHOWN;
pub(super) use export::Export;
pub(super) use form::{Form, Found, find, find_in};

/// The systems that a system uses, as a column that a preset gives to the systems table.
pub(super) const USES: &str = "uses";
/// The systems that use a system, as such a column of the systems table.
pub(super) const USED_BY: &str = "used-by";
/// The day on which notice was given, as such a column of the contracts table: the contract ends when the notice has run.
pub(super) const NOTICE_GIVEN: &str = "notice-given";
/// The titles of the contracts that a system names, as a column that a preset gives to the systems table.
pub(super) const CONTRACTS: &str = "contracts";
/// Columns that a file may hide without harm to what is judged: what is assumed instead is said with every date that rests on it.
pub(super) const ASSUMABLE: [&str; 4] = ["start", "options", "options-used", "notice-to-end-of"];
/// What else a system or contract goes by: numbers that another register, or another part of the same one, gave it.
pub(super) const LOCAL_ID: &str = "local-id";

/// Returns the columns that an export has no place for, though what it exports has.
pub(super) fn unstated(preset: Option<&str>) -> &'static [&'static str] {
    preset.and_then(Form::named).map_or(&[], Form::unstated)
}

/// The exports that were found, to be put together when all are there.
#[derive(Debug, Default)]
pub(super) struct Collected {
    exports: Vec<Export>,
    answers: Vec<(&'static Form, Answer)>,
    models: Models,
}

impl Collected {
    /// Adds an export.
    pub(super) fn add(&mut self, export: Export) {
        self.exports.push(export);
    }

    /// Takes the answer of an interface for an export, or gives back the keys of its records when it is none that is known.
    ///
    /// # Errors
    /// The keys.
    pub(super) fn take(&mut self, answer: Answer) -> Result<(), Vec<String>> {
        let keys = answer.keys();
        match form::find_records(&keys.iter().map(String::as_str).collect::<Vec<_>>()) {
            Some(form) => self.answers.push((form, answer)),
            None => {
                let grid = answer.grid();
                match form::find(&grid).filter(|found| found.form.table.is_none()) {
                    Some(found) => self.exports.push(Export::of(grid, found)),
                    None => return Err(keys.into_iter().filter(|key| !key.contains('.')).collect()),
                }
            }
        }
        Ok(())
    }

    /// Reads a file of Backstage.
    pub(super) fn yaml(&mut self, file: &File, bytes: &[u8]) -> Result<(), json::Refusal> {
        self.models.yaml(file, bytes)
    }

    /// Reads a model of ArchiMate.
    pub(super) fn xml(&mut self, file: &File, bytes: &[u8]) -> Result<(), json::Refusal> {
        self.models.xml(file, bytes)
    }

    /// Adds what was found in later files.
    pub(super) fn append(&mut self, later: &mut Self) {
        self.exports.append(&mut later.exports);
        self.answers.append(&mut later.answers);
        self.models.append(&mut later.models);
    }
}

/// What came of the exports.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// All tables: those that were there, and those made from exports.
    pub(super) sources: Vec<Source>,
    /// Those that only explain others.
    pub(super) asides: Vec<Aside>,
    /// Those that are refused.
    pub(super) skipped: Vec<Skipped>,
}

/// Makes tables of the exports, puts those of one register together, and lets tables that speak of one thing lend each other what they
/// lack.
pub(super) fn settle(mut sources: Vec<Source>, collected: Collected) -> Settled {
    sources.par_iter_mut().with_max_len(1).for_each(|source| {
        without_keys(source);
        hide(source);
    });
    let mut by_family: BTreeMap<Family, Vec<Export>> = BTreeMap::new();
    for export in collected.exports {
        by_family.entry(Family::of(&export)).or_default().push(export);
    }
    let mut of = |family| by_family.remove(&family).unwrap_or_default();
    let mut settled = licences(of(Family::Licences), &sources);
    sources.append(&mut settled.sources);
    settled.sources = sources;
    for export in readable(of(Family::Glpi), &mut settled) {
        settled.sources.extend(registers::contracts_of_glpi(&export));
    }
    let of_kitos = readable(of(Family::Kitos), &mut settled);
    kitos::settle(&mut settled, &of_kitos, &collected.answers);
    publications::settle(&mut settled, &collected.answers);
    models::settle(&mut settled, &collected.models, &of(Family::Models));
    registers::settle_links(&mut settled);
    registers::settle_kartoteket(&mut settled);
    trust::settle(&mut settled);
    settled
}

/// Exports that are put together with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Glpi,
    Kitos,
    Licences,
    Models,
}

impl Family {
    fn of(export: &Export) -> Self {
        match export.form.id {
            "glpi-contracts" => Self::Glpi,
            "leanix" => Self::Models,
            id if id.starts_with("kitos-") => Self::Kitos,
            _ => Self::Licences,
        }
    }
}

/// Returns the exports that have what they need. The others are left out, with the heading that is missing.
fn readable(exports: Vec<Export>, settled: &mut Settled) -> Vec<Export> {
    let mut readable = Vec::new();
    for export in exports {
        let lacks = export.lacks();
        if lacks.is_empty() {
            readable.push(export);
            continue;
        }
        settled.skipped.push(Skipped {
            why: export.form.told_lacking(&lacks),
            hint: Some(export.form.show()),
            file: export.file,
            sheet: export.sheet,
        });
    }
    readable
}

/// Makes tables of the exports that tell of licences. `own` are the tables that the municipality keeps itself: what they say is bought
/// counts.
fn licences(exports: Vec<Export>, own: &[Source]) -> Settled {
    let mut settled = Settled::default();
    if exports.is_empty() {
        return settled;
    }
    let mut readable = Vec::new();
    for export in exports {
        match microsoft::refusal(&export) {
            Some((why, hint)) => settled.skipped.push(Skipped {
                file: export.file,
                sheet: export.sheet,
                why: phrase!("preset-not-read", form = export.form.called(), why),
                hint: Some(hint),
            }),
            None => readable.push(export),
        }
    }
    let mut output = Output { tables: Vec::new(), notes: vec![Vec::new(); readable.len()] };
    let catalogue = Catalogue::of(&readable);
    registers::settle(&readable, &catalogue, &Own::of(own), &mut output);
    let of_registers: Vec<Source> = output.tables.iter().map(|(_, source)| source.clone()).collect();
    microsoft::settle(&readable, &catalogue, &Own::of(own.iter().chain(&of_registers)), &mut output);
    for (at, (export, of_settling)) in readable.into_iter().zip(output.notes).enumerate() {
        let mut notes = export.notes;
        notes.extend(of_settling);
        match output.tables.iter_mut().find(|(of, _)| *of == at) {
            Some((_, source)) => source.notes = notes,
            None => settled.asides.push(Aside {
                file: export.file,
                sheet: export.sheet,
                what: export.form.called(),
                rows: export.rows.len(),
                notes,
            }),
        }
    }
    settled.sources = output.tables.into_iter().map(|(_, source)| source).collect();
    settled
}

/// What is made of exports while they are settled.
#[derive(Debug)]
struct Output {
    /// The tables, each with the position of its export.
    tables: Vec<(usize, Source)>,
    /// What is to be said of each export.
    notes: Vec<Vec<Phrase>>,
}

impl Output {
    fn table(&mut self, export: usize, draft: Draft) {
        self.tables.extend(draft.finish().map(|source| (export, source)));
    }
}

/// The products of licence tables, with how many are bought.
struct Own(Vec<(String, Option<u64>)>);

impl Own {
    fn of<'s>(sources: impl IntoIterator<Item = &'s Source>) -> Self {
        let licences = sources.into_iter().filter(|source| source.kind == TableKind::Licences);
        let row = |source: &Source, row| {
            let named = ["product", "id"].map(|column| source.cell(row, column));
            let product = named.into_iter().find(|cell| !cell.is_empty())?;
            Some((product.text().trim().to_owned(), whole(source.cell(row, "quantity")).ok()))
        };
        Self(licences.flat_map(|source| source.rows.iter().filter_map(|of| row(source, of))).collect())
    }

    /// Returns the products by what their ways of writing have in common: one of those ways, and how many are bought in all, where
    /// every row says so.
    fn by_key(&self, key: impl Fn(&str) -> String) -> BTreeMap<String, (String, Option<u64>)> {
        let mut products: BTreeMap<String, (String, Option<u64>)> = BTreeMap::new();
        for (product, bought) in &self.0 {
            let known = products.entry(key(product)).or_insert_with(|| (product.clone(), Some(0)));
            known.1 = known.1.zip(*bought).map(|(sum, more)| sum.saturating_add(more));
            // Of several spellings the first in the alphabet, whatever the order of rows.
            if *product < known.0 {
                known.0.clone_from(product);
            }
        }
        products
    }
}

/// Notes the columns that the export a table was recognised as can have, and that the table does not show.
fn hide(source: &mut Source) {
    let Some(form) = source.preset.and_then(Form::named) else { return };
    let canonical = super::headings::columns(source.kind);
    let can_have = form.columns.iter().map(|column| column.name).filter(|name| canonical.contains(name));
    source.hidden = can_have.filter(|name| !source.columns.has(name)).collect();
}

/// Headings of product keys, in three languages.
const KEYS: [&str; 18] = [
    "serialnumber",
    "serialno",
    "serial",
    "productkey",
    "licensekey",
    "licencekey",
    "activationkey",
    "serienummer",
    "serienr",
    "produktnoegle",
    "licensnoegle",
    "aktiveringsnoegle",
    "produktnoekkel",
    "lisensnoekkel",
    "aktiveringsnoekkel",
    "licensekeys",
    "productkeys",
    "serialproductkey",
];

/// Takes product keys out of a table of licences: what stands below a heading for them, and what looks like one wherever it stands.
fn without_keys(source: &mut Source) {
    if source.kind != TableKind::Licences {
        return;
    }
    let of_keys: Vec<bool> = source.headings.iter().map(|heading| KEYS.contains(&fold(heading).as_str())).collect();
    for row in &mut source.rows {
        for (at, cell) in row.cells.iter_mut().enumerate() {
            if of_keys.get(at) == Some(&true) || matches!(cell, Cell::Text(text) if is_key(text)) {
                *cell = Cell::Empty;
            }
        }
    }
}

/// Returns whether a text looks like a product key: at least four groups of five capitals and digits.
pub(super) fn is_key(text: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (23..=47).contains(&text.len())
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.split('-').all(|group| group.len() == 5 && group.bytes().all(is_sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_key_is_told_by_its_groups() {
        assert!(is_key("ABCDE-12345-FGHIJ-67890-KLMNO") && is_key("A1B2C-D3E4F-G5H6I-J7K8L"));
        for other in ["LIC-0001", "12345-67890-12345-67890", "Microsoft-365-E3-without-Teams", "abcde-12345-fghij-67890"] {
            assert!(!is_key(other), "{other}");
        }
    }
}
