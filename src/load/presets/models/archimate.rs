//! ArchiMate models: application components become systems, flows and services become integrations.
//!
//! A file of GEMMA Softwarecatalogus says by a property what an element is: there packages are the systems, and what they are versions of
//! and which reference component they are tells status and task.

mod agreements;
mod reader;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::Settled;
use super::super::draft::{Draft, text};
use super::super::form::Form;
use super::super::json::Refusal;
use crate::load::files::File;
use crate::load::headings::dictionary;
use crate::model::table::Cell;
use crate::model::{Aside, TableKind};
use crate::phrase;
use crate::text::fold;

/// Columns that a property may give by its name.
const GIVEN: [&str; 19] = [
    "active-users",
    "replaces",
    "status",
    "vendor",
    "category",
    "tasks",
    "organisation",
    "in-service",
    "retire-by",
    "retired",
    "criticality",
    "hosting",
    "aliases",
    "former-names",
    "annual-cost",
    "users",
    "mandated",
    "common-component",
    "personal-data",
];

/// What a system may serve or realise that is a task.
const TASKS: [&str; 5] = ["Capability", "BusinessFunction", "BusinessProcess", "BusinessService", "ApplicationFunction"];

/// A model.
#[derive(Debug, Default)]
pub(super) struct Model {
    file: Arc<str>,
    elements: Vec<Element>,
    relations: Vec<Relation>,
}

#[derive(Debug, Default)]
struct Element {
    id: String,
    kind: String,
    name: String,
    about: String,
    properties: Vec<(String, String)>,
    line: u32,
}

#[derive(Debug, Default)]
struct Relation {
    kind: String,
    name: String,
    source: String,
    target: String,
    properties: Vec<(String, String)>,
    line: u32,
}

/// Returns the value of the first property of one of several names, which are folded: the best first.
fn property<'p>(properties: &'p [(String, String)], names: &[&str]) -> Option<&'p str> {
    // Nearly every property has another name, which its first letter tells.
    let begins =
        |key: &str, name: &str| key.trim_start().bytes().next().map(|byte| byte.to_ascii_lowercase()) == name.bytes().next();
    names.iter().find_map(|name| {
        let mut named =
            properties.iter().filter(|(key, value)| begins(key, name) && fold(key) == *name && !value.trim().is_empty());
        named.next().map(|(_, value)| value.trim())
    })
}

impl Element {
    /// Returns what the catalogue of a municipality says that the element is.
    fn role(&self) -> Option<String> {
        property(&self.properties, &["gemmatype", "swctype"]).map(fold)
    }

    fn is_component(&self) -> bool {
        self.kind == "ApplicationComponent"
    }
}

impl Model {
    /// Reads a model.
    ///
    /// # Errors
    /// Why it is not read, and what to do.
    pub(super) fn read(file: &File, bytes: &[u8]) -> Result<Self, Refusal> {
        reader::read(file, bytes)
    }

    /// Makes tables of the model.
    pub(super) fn settle(&self, settled: &mut Settled) {
        let Some(form) = Form::named("archimate") else { return };
        let landscape = Landscape::of(self);
        let given: Vec<&'static str> = GIVEN.into_iter().filter(|column| landscape.gives(column)).collect();
        let mut columns: Vec<(&'static str, String)> =
            [("id", "identifier"), ("name", "name"), ("description", "documentation"), ("part-of", "Composition")]
                .map(|(column, key)| (column, key.to_owned()))
                .into();
        columns.extend(given.iter().map(|column| (*column, landscape.heading(column))));
        let origin = || (self.file.clone(), None, 1);
        let mut systems = Draft::of(origin(), form, TableKind::Systems, &columns);
        for (at, element) in landscape.systems() {
            let filled = |told: &str| if told.trim().is_empty() { Cell::Empty } else { text(told.trim()) };
            let mut cells = vec![
                text(landscape.id(at)),
                filled(&element.name),
                filled(&element.about),
                landscape.whole.get(&at).map_or(Cell::Empty, |whole| text(landscape.id(*whole))),
            ];
            cells.extend(given.iter().map(|column| landscape.told(at, column).map_or(Cell::Empty, text)));
            systems.push(element.line, cells);
        }
        let columns =
            ["from", "to", "system", "uses", "kind", "via", "depends"].map(|column| (column, "relationship".to_owned()));
        let mut relations = Draft::of(origin(), form, TableKind::Integrations, &columns);
        for relation in &self.relations {
            for cells in landscape.integrations(relation) {
                relations.push(relation.line, cells);
            }
        }
        let (elements, relations_read) = (self.elements.len(), self.relations.len());
        let mut notes = vec![phrase!("preset-recognised-model", form = form.called(), elements, relationships = relations_read)];
        if landscape.is_catalogue {
            notes.push(phrase!("preset-packages"));
        }
        match systems.finish() {
            Some(mut source) => {
                source.notes = notes;
                settled.sources.push(source);
                settled.sources.extend(relations.finish());
                settled.sources.extend(agreements::contracts(&landscape, form));
            }
            None => {
                notes.push(phrase!("preset-no-component"));
                let what = form.called();
                settled.asides.push(Aside { file: self.file.clone(), sheet: None, what, rows: self.elements.len(), notes });
            }
        }
    }
}

/// A model as a landscape of systems.
struct Landscape<'a> {
    model: &'a Model,
    /// Positions of elements by their identifiers.
    at: FxHashMap<&'a str, usize>,
    /// What each element says that it is.
    roles: Vec<Option<String>>,
    /// Whether elements say what they are.
    is_catalogue: bool,
    /// What the names of properties mean: the same few stand at every element.
    meant: BTreeMap<&'a str, &'static str>,
    /// The packages of versions.
    package: BTreeMap<usize, usize>,
    /// What a system is a part of.
    whole: BTreeMap<usize, usize>,
    /// By system and column, what relations and versions tell.
    told: BTreeMap<(usize, &'static str), BTreeSet<String>>,
}

impl<'a> Landscape<'a> {
    fn of(model: &'a Model) -> Self {
        let at = model.elements.iter().enumerate().map(|(at, element)| (element.id.as_str(), at)).collect();
        let roles: Vec<Option<String>> = model.elements.iter().map(Element::role).collect();
        let is_catalogue = roles.iter().flatten().any(|role| role == "pakket" || role == "pakketversie");
        let mut landscape = Self {
            model,
            at,
            roles,
            is_catalogue,
            meant: meanings(model),
            package: BTreeMap::new(),
            whole: BTreeMap::new(),
            told: BTreeMap::new(),
        };
        landscape.versions();
        landscape.properties();
        landscape.relations();
        landscape
    }

    fn element(&self, at: usize) -> &'a Element {
        &self.model.elements[at]
    }

    fn role(&self, at: usize) -> Option<&str> {
        self.roles[at].as_deref()
    }

    fn is(&self, at: usize, role: &str) -> bool {
        self.role(at) == Some(role)
    }

    /// Returns the ends of a relation, by position.
    fn ends(&self, relation: &Relation) -> Option<(usize, usize)> {
        Some((*self.at.get(relation.source.as_str())?, *self.at.get(relation.target.as_str())?))
    }

    /// Finds the packages of versions, whichever way the arrow points.
    fn versions(&mut self) {
        for relation in self.model.relations.iter().filter(|relation| relation.kind == "Specialization") {
            let Some((source, target)) = self.ends(relation) else { continue };
            if self.is(source, "pakket") && self.is(target, "pakketversie") {
                self.package.insert(target, source);
            } else if self.is(source, "pakketversie") && self.is(target, "pakket") {
                self.package.insert(source, target);
            }
        }
    }

    /// Returns the system that an element is, or is a version of.
    fn system(&self, at: usize) -> Option<usize> {
        let element = self.element(at);
        if !element.is_component() {
            return None;
        }
        if !self.is_catalogue {
            return Some(at);
        }
        match self.role(at)? {
            "pakketversie" => Some(self.package.get(&at).copied().unwrap_or(at)),
            "pakket" => Some(at),
            _ => None,
        }
    }

    fn systems(&self) -> impl Iterator<Item = (usize, &'a Element)> {
        (0..self.model.elements.len()).filter(|at| self.system(*at) == Some(*at)).map(|at| (at, self.element(at)))
    }

    /// Returns the number that a system has in every release of the file.
    fn id(&self, at: usize) -> &'a str {
        let element = self.element(at);
        property(&element.properties, &["id", "kitosuuid", "objectid"]).unwrap_or(&element.id)
    }

    /// Reads what properties say of systems: those of all versions, of which the one that lives longest tells the status.
    fn properties(&mut self) {
        for at in 0..self.model.elements.len() {
            let Some(system) = self.system(at) else { continue };
            for (name, value) in &self.element(at).properties {
                if let Some(column) = self.meant.get(name.as_str()).copied() {
                    let value = if column == "status" { status(value) } else { value.trim() };
                    if !value.is_empty() {
                        self.told.entry((system, column)).or_default().insert(value.to_owned());
                    }
                }
            }
        }
    }

    /// Reads what relations say of systems: supplier, tasks, and what they are part of.
    fn relations(&mut self) {
        for relation in &self.model.relations {
            let Some((source, target)) = self.ends(relation) else { continue };
            match (self.system(source), self.system(target)) {
                (Some(whole), Some(part))
                    if whole != part && ["Composition", "Aggregation"].contains(&relation.kind.as_str()) =>
                {
                    self.whole.entry(part).or_insert(whole);
                }
                (Some(system), None) if self.is_task(target, &relation.kind) => {
                    let name = self.element(target).name.trim().to_owned();
                    self.told.entry((system, "tasks")).or_default().insert(name);
                }
                (Some(system), None) if relation.kind == "Serving" && self.element(target).kind == "BusinessActor" => {
                    let id = self.id(target).to_owned();
                    self.told.entry((system, "organisation")).or_default().insert(id);
                }
                (Some(system), Some(outgoing)) if fold(&relation.name) == "replaces" => {
                    let id = self.id(outgoing).to_owned();
                    self.told.entry((system, "replaces")).or_default().insert(id);
                }
                (None, Some(system)) if self.is_supplier(source, relation) => {
                    let name = self.element(source).name.trim().to_owned();
                    self.told.entry((system, "vendor")).or_default().insert(name);
                }
                _ => {}
            }
        }
    }

    /// Returns whether a relation tells who supplies a system.
    fn is_supplier(&self, source: usize, relation: &Relation) -> bool {
        let is_said = || ["vendor", "supplier", "leverandoer", "levert"].contains(&fold(&relation.name).as_str());
        self.is(source, "leverancier") || self.element(source).kind == "BusinessActor" && is_said()
    }

    /// Returns whether what a relation of a system leads to is a task.
    fn is_task(&self, target: usize, relation: &str) -> bool {
        let element = self.element(target);
        if element.name.trim().is_empty() {
            return false;
        }
        self.is(target, "referentiecomponent") && relation == "Specialization"
            || TASKS.contains(&element.kind.as_str()) && ["Realization", "Serving", "UsedBy", "Assignment"].contains(&relation)
    }

    fn gives(&self, column: &str) -> bool {
        self.told.keys().any(|(_, told)| *told == column)
    }

    /// Returns what a column comes from, as a place tells it.
    fn heading(&self, column: &str) -> String {
        let mut of_column = self.meant.iter().filter(|(_, meant)| **meant == column).map(|(name, _)| (*name).to_owned());
        of_column.next().unwrap_or_else(|| column.to_owned())
    }

    fn told(&self, at: usize, column: &str) -> Option<String> {
        let column = GIVEN.into_iter().find(|given| *given == column)?;
        let told = self.told.get(&(at, column))?;
        if ["tasks", "aliases", "former-names", "replaces"].contains(&column) {
            return Some(told.iter().cloned().collect::<Vec<_>>().join("\n"));
        }
        // Of several versions the one that lives longest; of other things the first in the alphabet.
        const LIVES: [&str; 4] = ["operation", "phase-out", "planned", "retired"];
        LIVES
            .iter()
            .find(|status| column == "status" && told.contains(**status))
            .map(|status| (*status).to_owned())
            .or_else(|| told.first().cloned())
    }

    /// Returns the rows that a relation between two systems is: from, to, system, uses, kind, via, depends.
    fn integrations(&self, relation: &Relation) -> Vec<Vec<Cell>> {
        let ends = self.ends(relation).and_then(|(source, target)| Some((self.system(source)?, self.system(target)?)));
        let Some((source, target)) = ends.filter(|(source, target)| source != target) else { return Vec::new() };
        let told = |names: &[&str]| property(&relation.properties, names).map_or(Cell::Empty, text);
        let kind = match told(&["transportprotocol", "kind", "type"]) {
            Cell::Empty if !relation.name.trim().is_empty() => text(relation.name.trim()),
            kind => kind,
        };
        let row = |from: usize, to: usize, is_flow: bool| {
            let mut ends = vec![text(self.id(from)), text(self.id(to)), Cell::Empty, Cell::Empty];
            if !is_flow {
                ends = vec![Cell::Empty, Cell::Empty, text(self.id(to)), text(self.id(from))];
            }
            ends.extend([kind.clone(), told(&["intermediair", "via"]), if is_flow { told(&["depends"]) } else { Cell::Empty }]);
            ends
        };
        let direction = property(&relation.properties, &["richting"]).map(fold).unwrap_or_default();
        match relation.kind.as_str() {
            "Flow" if direction == "righttoleft" => vec![row(target, source, true)],
            "Flow" if direction.starts_with("bidirection") => vec![row(source, target, true), row(target, source, true)],
            "Flow" => vec![row(source, target, true)],
            // What serves is used by what it serves.
            "Serving" | "UsedBy" => vec![row(source, target, false)],
            "Association" if fold(&relation.name) != "replaces" => vec![row(target, source, false)],
            _ => Vec::new(),
        }
    }
}

/// Returns what the names of properties mean, those that mean anything.
fn meanings(model: &Model) -> BTreeMap<&str, &'static str> {
    let names: BTreeSet<&str> =
        model.elements.iter().flat_map(|element| &element.properties).map(|(name, _)| name.as_str()).collect();
    let meant = |name: &str| match fold(name).as_str() {
        "gebruikstatus" => Some("status"),
        _ => dictionary().column(TableKind::Systems, name).and_then(|column| GIVEN.into_iter().find(|given| *given == column)),
    };
    names.into_iter().filter_map(|name| Some((name, meant(name)?))).collect()
}

/// Returns a status of the Dutch catalogue as ours; any other as it is.
fn status(told: &str) -> &str {
    match fold(told).as_str() {
        "gepland" => "planned",
        "inproductie" => "operation",
        "uittefaseren" => "phase-out",
        "uitgefaseerd" => "retired",
        _ => told.trim(),
    }
}
