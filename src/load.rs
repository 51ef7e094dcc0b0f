//! Loading: files become tables, tables become the portfolio.
//!
//! Reading never writes, and never judges: what cannot be understood is a [`Problem`](crate::model::Problem), which a rule
//! turns into a finding. Only an unreadable file, or no table at all, stops it.

pub mod build;
pub mod canonical;
pub mod cases;
mod detect;
mod files;
mod grid;
pub mod headings;
pub mod limits;
pub mod list;
mod manifest;
pub mod map;
pub mod presets;
pub mod requests;
mod text_file;
pub mod text_table;
pub mod value;
mod workbook;
pub mod working_list;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use detect::Found;
use files::{File, Kind};
use grid::Grid;
use manifest::{Declared, Manifest};
use rayon::prelude::*;

pub use files::MANIFEST;

use crate::error::Error;
use crate::model::portfolio::Profile;
use crate::model::table::Cell;
use crate::model::{Aside, Portfolio, Problem, Skipped, Source, TableKind};
use crate::phrase;
use crate::phrase::{Phrase, Value};

/// Loads the inventory of a folder.
///
/// What was detected in each table stands in [`Source::notes`], what was left out in [`Portfolio::skipped`].
///
/// # Errors
/// Every file that cannot be read, every table without a column that it must have, and every fault of the manifest, all in
/// one run; or that the folder holds no table.
pub fn load(folder: &Path) -> Result<Portfolio, Vec<Error>> {
    load_with(folder, Vec::new())
}

/// Loads the inventory of a folder, with tables from elsewhere beside its own.
///
/// # Errors
/// As [`load`].
pub fn load_with(folder: &Path, more: Vec<Source>) -> Result<Portfolio, Vec<Error>> {
    let files = files::walk(folder)?;
    let manifest = match files.iter().find(|file| *file.name == *MANIFEST) {
        Some(file) => read_manifest(file, &files)?,
        None => Manifest::default(),
    };
    load_as(folder, &files, manifest, more)
}

/// Loads the inventory of a folder by another manifest than its own: what it would be if that lay there.
///
/// # Errors
/// As [`load`].
pub fn load_trying(folder: &Path, manifest: &str) -> Result<Portfolio, Vec<Error>> {
    let files = files::walk(folder)?;
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_ref()).collect();
    let manifest = Manifest::read(manifest.strip_prefix('\u{feff}').unwrap_or(manifest), &names)?;
    load_as(folder, &files, manifest, Vec::new())
}

/// Returns what a file of a folder may hold, sheet by sheet, and the text of the folder's manifest; empty where there is none.
///
/// # Errors
/// When the file, the folder or the manifest cannot be read, or the file is an export that is read as it is.
pub fn proposals(folder: &Path, file: &Path) -> Result<(Vec<map::Proposal>, String), Vec<Error>> {
    let sheets = list::sheets(file)?;
    let files = files::walk(folder).unwrap_or_default();
    let name = name_in(folder, file);
    let own = files.iter().find(|file| *file.name == *MANIFEST);
    let manifest = own.map(|file| read_manifest(file, &files)).transpose()?.unwrap_or_default();
    let text = own.map(|file| file.read()).transpose()?.unwrap_or_default();
    // What else is there may be as little understood as this file.
    let known = load(folder).map(|portfolio| map::Known::of(&portfolio, name.as_deref().unwrap_or_default())).unwrap_or_default();
    let shown = name.clone().unwrap_or_else(|| file.to_string_lossy().into_owned());
    let of_sheet = |sheet: &list::RawSheet| {
        let of_file = || manifest.sources.iter().filter(|declared| name.as_deref() == Some(declared.path.as_str()));
        let by_name = of_file().find(|declared| declared.sheet.is_some() && declared.sheet.as_deref() == sheet.name.as_deref());
        let declared = by_name.or_else(|| of_file().find(|declared| declared.sheet.is_none()));
        map::propose(&shown, sheet, &known, declared)
    };
    // No manifest makes findings an inventory again.
    if !sheets.is_empty() && sheets.iter().all(|sheet| detect::is_own_output(&sheet.rows)) {
        return Err(vec![Error::new(phrase!("left-own-output")).at(shown).hint(phrase!("hint-own-output"))]);
    }
    let is_declared = manifest.sources.iter().any(|declared| name.as_deref() == Some(declared.path.as_str()));
    let mut recognised = None;
    let mut proposals = Vec::new();
    let is_table = |sheet: &&list::RawSheet| sheet.name.as_deref() != Some(MANIFEST) && !detect::is_own_output(&sheet.rows);
    for sheet in sheets.iter().filter(is_table) {
        let export = presets::find_in(&sheet.rows).filter(|found| !is_declared && found.form.lacks(&found.columns).is_empty());
        match export {
            Some(found) => recognised = recognised.or(Some(found.form)),
            None => proposals.extend(of_sheet(sheet)),
        }
    }
    if !is_declared && !sheets.is_empty() && sheets.iter().all(|sheet| detect::lies_on_its_side(&sheet.rows)) {
        return Err(vec![Error::new(phrase!("left-sideways")).at(shown).hint(phrase!("hint-sideways"))]);
    }
    if let Some(form) = recognised.filter(|_| proposals.is_empty()) {
        let error = Error::new(phrase!("error-map-recognised", form = form.called())).at(shown);
        return Err(vec![error.hint(phrase!("hint-map-recognised"))]);
    }
    Ok((proposals, String::from_utf8_lossy(&text).into_owned()))
}

/// Returns the name of a file as the manifest of a folder writes it; nothing when it does not lie there.
#[must_use]
pub fn name_in(folder: &Path, file: &Path) -> Option<String> {
    let (folder, file) = (folder.canonicalize().ok()?, file.canonicalize().ok()?);
    Some(file.strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/"))
}

fn load_as(folder: &Path, files: &[File], manifest: Manifest, more: Vec<Source>) -> Result<Portfolio, Vec<Error>> {
    let loaded = read(files, &manifest).map_err(|error| vec![error.at(folder.display().to_string())])?.finish(folder, files)?;
    let sources: Vec<Source> = loaded.sources.into_iter().chain(more).collect();
    let memory = memory_of(&sources);
    within_memory(&memory)?;
    // A workbook may bring the manifest that the folder lacks.
    let brought = loaded.profiles.into_iter().next().filter(|_| !manifest.is_written);
    let mut portfolio = build::build(brought.unwrap_or(manifest.profile), sources);
    if portfolio.problems.len() > limits::PROBLEMS {
        return Err(vec![not_understood(&portfolio, folder)]);
    }
    within_memory(&with_problems(memory, &portfolio.problems))?;
    portfolio.asides = loaded.asides;
    portfolio.skipped = loaded.skipped;
    Ok(portfolio)
}

/// The memory that each file is reckoned to take.
type Memory = BTreeMap<Arc<str>, u64>;

fn memory_of(sources: &[Source]) -> Memory {
    let of_sources: Vec<u64> = sources.par_iter().with_max_len(1).map(limits::memory_of).collect();
    let mut memory = Memory::new();
    sources.iter().zip(of_sources).for_each(|(source, more)| *memory.entry(source.file.clone()).or_default() += more);
    memory
}

fn with_problems(mut memory: Memory, problems: &[Problem]) -> Memory {
    for place in problems.iter().filter_map(|problem| problem.places.first()) {
        *memory.entry(place.file.clone()).or_default() += limits::PROBLEM_MEMORY;
    }
    memory
}

/// Refuses files whose tables, and what is wrong in them, take more memory than any municipality's.
fn within_memory(memory: &Memory) -> Result<(), Vec<Error>> {
    let told = memory.iter().filter(|(_, memory)| **memory > limits::FILE_MEMORY).map(|(file, memory)| {
        let (most, memory) = ((limits::FILE_MEMORY >> 20).to_string(), (memory >> 20).to_string());
        Error::new(phrase!("error-file-memory", memory, most)).at(&**file).hint(phrase!("hint-split-file"))
    });
    let errors: Vec<Error> = told.collect();
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Returns the error of an inventory of which next to nothing is understood: the file and heading with the most such cells.
fn not_understood(portfolio: &Portfolio, folder: &Path) -> Error {
    let mut columns: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for place in portfolio.problems.iter().filter_map(|problem| problem.places.first()) {
        *columns.entry((&place.file, place.column.as_deref().unwrap_or_default())).or_default() += 1;
    }
    let error = Error::new(phrase!("error-not-understood", most = limits::PROBLEMS));
    match columns.into_iter().max_by_key(|(_, number)| *number) {
        Some(((file, column), _)) => error.at(file.to_owned()).hint(phrase!("hint-not-understood", column)),
        None => error.at(folder.display().to_string()),
    }
}

/// Returns what the manifest of a folder says of the organisation, where there is a manifest that can be read.
#[must_use]
pub fn profile(folder: &Path) -> Option<Profile> {
    let files = files::walk(folder).ok()?;
    let manifest = files.iter().find(|file| *file.name == *MANIFEST)?;
    read_manifest(manifest, &files).ok().map(|manifest| manifest.profile)
}

/// Loads a portfolio from tables written as CSV in one text, each under a line such as `# systems`.
///
/// The rules' examples and many tests are written so. The tables' files are named after them, `systems.csv`; lines are counted
/// from the line below the `#`.
#[must_use]
pub fn from_text(profile: Profile, text: &str) -> Portfolio {
    build::build(profile, text_table::tables(text))
}

fn read_manifest(file: &File, files: &[File]) -> Result<Manifest, Vec<Error>> {
    let bytes = file.read_written()?;
    let text = String::from_utf8(bytes)
        .map_err(|_| vec![Error::new(phrase!("error-manifest-utf8")).at(MANIFEST).hint(phrase!("save-as-utf8-toml"))])?;
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_ref()).collect();
    Manifest::read(text.strip_prefix('\u{feff}').unwrap_or(&text), &names)
}

/// Reads the files, several at a time. What comes of it is put together in the order of the files.
///
/// # Errors
/// When they hold more values than any inventory. Whoever sees that first reads no further.
fn read(files: &[File], manifest: &Manifest) -> Result<Loading, Error> {
    let values = AtomicUsize::new(0);
    let is_too_much = || values.load(Ordering::Relaxed) > limits::VALUES;
    let mut largest_first: Vec<(usize, &File)> = files.iter().enumerate().filter(|(_, file)| !file.is_ignored()).collect();
    largest_first.sort_by_key(|(_, file)| Reverse(file.size));
    let read = largest_first.into_iter().par_bridge().map(|(at, file)| {
        let loading = if is_too_much() { Loading::default() } else { Loading::of(file, manifest, &values) };
        (at, loading)
    });
    let in_order: BTreeMap<usize, Loading> = read.collect();
    if is_too_much() {
        let told = Error::new(phrase!("error-inventory-values", most = limits::VALUES / 1_000_000));
        return Err(told.hint(phrase!("hint-only-tables")));
    }
    Ok(in_order.into_values().fold(Loading::default(), Loading::and))
}

/// Reads the sheets of a workbook, or the one of a text file.
fn grids_of(file: &File, kind: Kind, bytes: Vec<u8>) -> Result<Vec<Grid>, Error> {
    let refused = |why: Phrase, hint: Phrase| Err(Error::new(why).at(file.name.as_ref()).hint(hint));
    let as_xlsx = || phrase!("hint-save-as-xlsx");
    match kind {
        Kind::Text => text_file::read(file, &bytes).map(|grid| vec![grid]),
        Kind::Xlsx | Kind::Xlsb | Kind::Xls | Kind::Ods => workbook::read(file, kind, bytes),
        Kind::Locked => refused(phrase!("error-locked"), phrase!("hint-locked")),
        Kind::DisguisedHtml => refused(phrase!("error-web-page"), as_xlsx()),
        Kind::OldXml => refused(phrase!("error-old-xml"), as_xlsx()),
        Kind::Json | Kind::Backstage | Kind::Archimate | Kind::Other(..) | Kind::Ignored => {
            refused(phrase!("error-no-table-file"), phrase!("hint-workbook-or-text"))
        }
    }
}

/// Returns a message that stands alone, by its key.
fn message(key: &'static str) -> Phrase {
    Phrase::Message(key, Vec::new())
}

/// What loading has found so far.
#[derive(Default)]
struct Loading {
    profiles: Vec<Profile>,
    sources: Vec<Source>,
    collected: presets::Collected,
    asides: Vec<Aside>,
    skipped: Vec<Skipped>,
    incomplete: Vec<(TableKind, Error, Skipped)>,
    errors: Vec<Error>,
}

impl Loading {
    fn of(file: &File, manifest: &Manifest, values: &AtomicUsize) -> Self {
        let mut loading = Self::default();
        loading.file(file, manifest, values);
        loading
    }

    /// Adds what was found in later files.
    fn and(mut self, mut later: Self) -> Self {
        self.profiles.append(&mut later.profiles);
        self.sources.append(&mut later.sources);
        self.collected.append(&mut later.collected);
        self.skipped.append(&mut later.skipped);
        self.incomplete.append(&mut later.incomplete);
        self.errors.append(&mut later.errors);
        self
    }

    fn file(&mut self, file: &File, manifest: &Manifest, values: &AtomicUsize) {
        let bytes = match file.read() {
            Ok(bytes) => bytes,
            Err(error) => return self.errors.push(error),
        };
        let grids = match file.kind(&bytes) {
            Kind::Json => return self.json(file, &bytes, manifest),
            Kind::Backstage => return self.refused(file, |collected| collected.yaml(file, &bytes)),
            Kind::Archimate => return self.refused(file, |collected| collected.xml(file, &bytes)),
            // Somebody counts on a file with the name of a table: it is not passed over in silence.
            Kind::Other(what, Some(hint)) if file.promises_a_table() => {
                let (what, hint) = (message(what), message(hint));
                Err(Error::new(phrase!("error-named-as-table", what)).at(file.name.as_ref()).hint(hint))
            }
            Kind::Other(what, hint) => return self.skipped.push(file.skipped(message(what), hint.map(message))),
            Kind::Ignored => return,
            kind => grids_of(file, kind, bytes),
        };
        let is_undeclared = || manifest.sources.iter().all(|declared| *declared.path != *file.name);
        match grids {
            // What people decide in comes back through its own command; its other sheets only repeat the inventory.
            Ok(grids) if working_list::is_one(&grids) && is_undeclared() => {
                self.skipped.push(file.skipped(phrase!("left-working-list"), None));
            }
            Ok(grids) if grids.first().is_some_and(|grid| detect::is_own_output(&grid.rows)) && is_undeclared() => {
                self.skipped.push(file.skipped(phrase!("left-own-output"), Some(phrase!("hint-own-output"))));
            }
            Ok(grids) => {
                let of_file = grids.iter().flat_map(|grid| &grid.rows).map(|row| row.cells.len()).sum();
                values.fetch_add(of_file, Ordering::Relaxed);
                self.workbook(file, grids, manifest);
            }
            Err(error) => self.errors.push(error),
        }
    }

    /// Reads a file for later; why it cannot be read is told.
    fn refused(&mut self, file: &File, read: impl FnOnce(&mut presets::Collected) -> Result<(), presets::json::Refusal>) {
        if let Err((why, hint)) = read(&mut self.collected) {
            self.skipped.push(file.skipped(why, hint));
        }
    }

    /// Reads the sheets by the manifest of the folder, or where there is none by the one that the workbook brings.
    fn workbook(&mut self, file: &File, mut grids: Vec<Grid>, manifest: &Manifest) {
        let brought = grids.iter().position(|grid| grid.sheet.as_deref() == Some(MANIFEST)).map(|at| grids.remove(at));
        let own = brought.filter(|_| !manifest.is_written).map(|grid| Manifest::read_in(&lines(&grid), &file.name));
        match own {
            None => self.grids(file, grids, manifest),
            Some(Ok(own)) => {
                self.grids(file, grids, &own);
                self.profiles.push(own.profile);
            }
            Some(Err(mut errors)) => self.errors.append(&mut errors),
        }
    }

    /// Reads a JSON file: a list that a preset knows, or that the manifest declares as a table. Whatever else lies about in JSON is none.
    fn json(&mut self, file: &File, bytes: &[u8], manifest: &Manifest) {
        let answer = match presets::json::read(file, bytes) {
            Ok(answer) => answer,
            Err((why, hint)) => return self.skipped.push(file.skipped(why, hint)),
        };
        if manifest.sources.iter().any(|declared| *declared.path == *file.name && declared.table.is_some()) {
            return self.grids(file, vec![answer.grid()], manifest);
        }
        if let Err(keys) = self.collected.take(answer) {
            let why = match keys.is_empty() {
                false => phrase!("left-json-keys", keys = Value::names(keys, 12)),
                true => phrase!("left-json"),
            };
            self.skipped.push(file.skipped(why, Some(phrase!("hint-json"))));
        }
    }

    fn grids(&mut self, file: &File, grids: Vec<Grid>, manifest: &Manifest) {
        let of_file: Vec<&Declared> = manifest.sources.iter().filter(|declared| *declared.path == *file.name).collect();
        for declared in &of_file {
            if let Some(sheet) = &declared.sheet
                && !grids.iter().any(|grid| grid.sheet.as_deref() == Some(sheet))
            {
                let names: Vec<&str> = grids.iter().filter_map(|grid| grid.sheet.as_deref()).collect();
                let hint = if names.is_empty() {
                    phrase!("hint-leave-sheet-out")
                } else {
                    phrase!("it-has", names = Value::names(names, 20))
                };
                let error = Error::new(phrase!("error-no-sheet", file = &*file.name, sheet));
                self.errors.push(error.at(declared.place()).hint(hint));
            }
        }
        let alone = grids.iter().filter(|grid| !grid.rows.is_empty()).count() == 1;
        let mut unfound: Vec<&Declared> = of_file.iter().copied().filter(|declared| declared.sheet.is_none() && !alone).collect();
        // What the manifest says of a file is said of its sheets as they are.
        let apart = |grid| if of_file.is_empty() { detect::apart(grid) } else { vec![grid] };
        let mut waiting: Vec<Grid> = grids.into_iter().flat_map(apart).collect();
        waiting.reverse();
        while let Some(grid) = waiting.pop() {
            let by_sheet =
                of_file.iter().find(|declared| declared.sheet.is_some() && declared.sheet.as_deref() == grid.sheet.as_deref());
            let declared = by_sheet.or_else(|| of_file.iter().find(|declared| declared.sheet.is_none())).copied();
            let is_law = by_sheet.is_some() || (alone && !grid.rows.is_empty());
            // What the manifest declares goes before what a file looks like.
            let is_declared = declared.is_some_and(|declared| declared.table.is_some() || declared.header_row.is_some());
            let known = if is_declared { None } else { presets::find(&grid) };
            let found = match known {
                Some(known) if known.form.table.is_none() => {
                    self.collected.add(presets::Export::of(grid, known));
                    continue;
                }
                Some(known) => detect::read_export(grid, declared, &known),
                None => detect::find(grid, declared, alone, is_law),
            };
            match found {
                Found::Table(source, rest) => {
                    waiting.extend(rest.map(|rest| *rest));
                    unfound.retain(|other| !declared.is_some_and(|declared| std::ptr::eq(*other, declared)));
                    self.sources.push(*source);
                }
                Found::Nothing(skipped) => self.skipped.push(skipped),
                Found::Incomplete(kind, error, skipped) => self.incomplete.push((kind, error, skipped)),
                Found::Wrong(errors) => self.errors.extend(errors),
            }
        }
        for declared in unfound.into_iter().filter(|declared| declared.table.is_some() || !declared.columns.is_empty()) {
            let error = Error::new(phrase!("error-not-as-declared", file = &*file.name)).at(declared.place());
            self.errors.push(error.hint(phrase!("hint-not-as-declared")));
        }
    }

    /// Decides what the incomplete tables are, and whether there is anything to work on.
    fn finish(mut self, folder: &Path, files: &[File]) -> Result<Self, Vec<Error>> {
        let mut settled = presets::settle(std::mem::take(&mut self.sources), std::mem::take(&mut self.collected));
        self.sources = settled.sources;
        self.skipped.append(&mut settled.skipped);
        self.asides = settled.asides;
        for (kind, error, skipped) in std::mem::take(&mut self.incomplete) {
            // Beside a real table of its kind it is a list of values or a summary.
            if self.sources.iter().any(|source| source.kind == kind) {
                self.skipped.push(skipped);
            } else {
                self.errors.push(error);
            }
        }
        if self.sources.is_empty() && self.errors.is_empty() {
            self.errors.push(no_table(folder, files, &self.skipped));
        }
        self.skipped.sort();
        if self.errors.is_empty() { Ok(self) } else { Err(self.errors) }
    }
}

/// Returns the text that stands in the first column of a sheet, line by line.
fn lines(grid: &Grid) -> String {
    let mut text = String::new();
    for row in &grid.rows {
        let missing = (row.number as usize).saturating_sub(1 + text.matches('\n').count());
        text.push_str(&"\n".repeat(missing.min(detect::SEARCHED)));
        text.push_str(&row.cells.first().map(Cell::text).unwrap_or_default());
        text.push('\n');
    }
    text
}

fn no_table(folder: &Path, files: &[File], skipped: &[Skipped]) -> Error {
    let error = Error::new(phrase!("error-no-table"))
        .at(folder.display().to_string())
        .hint(phrase!("hint-looked-for", tables = Value::list(TableKind::ALL, 9)));
    if files.is_empty() {
        return error.hint(phrase!("hint-found-no-file"));
    }
    let told = skipped.iter().take(10).map(|skipped| phrase!("hint-found", what = skipped.phrase()));
    let error = told.fold(error, Error::hint);
    if skipped.is_empty() {
        let names: Vec<&str> = files.iter().map(|file| file.name.as_ref()).collect();
        return error.hint(phrase!("hint-found-none", names = Value::list(names, 10)));
    }
    error
}
