//! Backstage: entities in `catalog-info.yaml`, and what their relations say of the systems that they are of.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::super::Settled;
use super::super::draft::{Draft, text};
use super::super::form::Form;
use super::super::json::{Refusal, at, list_at, text_at};
use super::yaml;
use crate::load::files::File;
use crate::load::limits;
use crate::load::text_file;
use crate::model::table::Cell;
use crate::model::{Aside, TableKind};
use crate::phrase;

/// The entities of a file.
#[derive(Debug)]
pub(super) struct Catalogue {
    file: Arc<str>,
    entities: Vec<Entity>,
    /// What it points at: other files, pages, text in other places.
    elsewhere: Vec<String>,
}

#[derive(Debug)]
struct Entity {
    line: u32,
    kind: String,
    key: String,
    name: String,
    value: Value,
}

impl Catalogue {
    /// Reads a file.
    ///
    /// # Errors
    /// Why it is not read, and what to do.
    pub(super) fn read(file: &File, bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > limits::YAML_BYTES {
            return Err((phrase!("preset-yaml-large", most = limits::YAML_BYTES >> 20), None));
        }
        let (text, ..) = text_file::decode(bytes);
        let documents = yaml::documents(&text).map_err(|(why, hint)| (phrase!("preset-yaml-broken", why), hint))?;
        let mut catalogue = Self { file: file.name.clone(), entities: Vec::new(), elsewhere: Vec::new() };
        for (line, value) in documents {
            let is_of_backstage = text_at(&value, &["apiVersion"]).is_some_and(|version| version.starts_with("backstage.io/"));
            let (Some(kind), true) = (text_at(&value, &["kind"]).map(|kind| kind.to_lowercase()), is_of_backstage) else {
                continue;
            };
            if kind == "location" {
                let targets = list_at(&value, &["spec", "targets"]).iter().filter_map(Value::as_str).map(str::to_owned);
                catalogue.elsewhere.extend(text_at(&value, &["spec", "target"]).into_iter().chain(targets));
                continue;
            }
            collect_elsewhere(&value, &mut catalogue.elsewhere);
            let Some(name) = text_at(&value, &["metadata", "name"]) else { continue };
            let namespace = text_at(&value, &["metadata", "namespace"]).unwrap_or_else(|| "default".to_owned());
            let key = format!("{kind}:{namespace}/{name}").to_lowercase();
            catalogue.entities.push(Entity { line, kind, key, name, value });
        }
        Ok(catalogue)
    }
}

/// Collects what `$text`, `$json` and `$yaml` point at.
fn collect_elsewhere(value: &Value, elsewhere: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(target) if ["$text", "$json", "$yaml", "$openapi", "$asyncapi"].contains(&key.as_str()) => {
                        elsewhere.push(target.clone());
                    }
                    value => collect_elsewhere(value, elsewhere),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect_elsewhere(value, elsewhere)),
        _ => {}
    }
}

/// Returns what a reference names, of a kind when it states none: `[kind:][namespace/]name`.
fn reference(told: &str, kind: &str) -> String {
    let (kind, rest) = told.split_once(':').map_or((kind, told), |(kind, rest)| (kind, rest));
    let (namespace, name) = rest.split_once('/').unwrap_or(("default", rest));
    format!("{}:{}/{}", kind.trim(), namespace.trim(), name.trim()).to_lowercase()
}

struct Index<'a>(BTreeMap<&'a str, &'a Entity>);

impl Index<'_> {
    /// Returns the system that an entity is of: itself, or the one that it names; a component of none is one by itself.
    fn system_of(&self, key: &str) -> Option<&str> {
        let entity = self.0.get(key)?;
        let named = text_at(&entity.value, &["spec", "system"]).map(|told| reference(&told, "system"));
        let known = named.and_then(|named| self.0.get(named.as_str()));
        match (entity.kind.as_str(), known) {
            ("system", _) => Some(&entity.key),
            (_, Some(system)) => Some(&system.key),
            ("component", None) => Some(&entity.key),
            _ => None,
        }
    }

    /// Returns the systems that provide an interface.
    fn providers(&self, api: &str) -> Vec<&str> {
        let of_api =
            self.0.get(api).filter(|entity| at(&entity.value, &["spec", "system"]).is_some()).and_then(|_| self.system_of(api));
        let provide = |entity: &Entity| {
            list_at(&entity.value, &["spec", "providesApis"])
                .iter()
                .filter_map(Value::as_str)
                .any(|told| reference(told, "api") == api)
        };
        let components = self.0.values().filter(|entity| provide(entity)).filter_map(|entity| self.system_of(&entity.key));
        let mut all: Vec<&str> = components.chain(of_api).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Makes tables of the catalogues.
pub(super) fn settle(settled: &mut Settled, catalogues: &[Catalogue]) {
    let Some(form) = Form::named("backstage") else { return };
    let entities = catalogues.iter().flat_map(|catalogue| &catalogue.entities);
    let index = Index(entities.map(|entity| (entity.key.as_str(), entity)).collect());
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for entity in index.0.values().filter(|entity| index.system_of(&entity.key) == Some(&entity.key)) {
        *times.entry(&entity.name).or_default() += 1;
    }
    let id = |key: &str| {
        let name = index.0.get(key).map_or("", |entity| entity.name.as_str());
        if times.get(name) == Some(&1) { name.to_owned() } else { key.to_owned() }
    };
    for catalogue in catalogues {
        let origin = || (catalogue.file.clone(), None, 1);
        let columns = [
            ("id", "metadata.name"),
            ("name", "metadata.title"),
            ("description", "metadata.description"),
            ("category", "spec.type"),
            ("status", "spec.lifecycle"),
            ("owner", "spec.owner"),
        ];
        let mut systems = Draft::of(origin(), form, TableKind::Systems, &columns.map(|(column, key)| (column, key.to_owned())));
        let columns = ["system", "uses", "via"].map(|column| (column, "spec".to_owned()));
        let mut relations = Draft::of(origin(), form, TableKind::Integrations, &columns);
        let mut unknown = 0;
        for entity in &catalogue.entities {
            if index.system_of(&entity.key) == Some(&entity.key) {
                systems.push(entity.line, system(entity, id(&entity.key)));
            }
            for (user, used, via) in uses(entity, &index, &mut unknown) {
                let mut ends = [id(&user), id(&used)].map(text);
                let [system, uses] = [std::mem::take(&mut ends[0]), std::mem::take(&mut ends[1])];
                relations.push(entity.line, vec![system, uses, via.map_or(Cell::Empty, text)]);
            }
        }
        let entities = catalogue.entities.len();
        let mut notes = vec![phrase!("preset-recognised-entities", form = form.called(), number = entities)];
        if !catalogue.elsewhere.is_empty() {
            notes.push(phrase!("preset-not-fetched", names = phrase::Value::names(catalogue.elsewhere.iter(), 5)));
        }
        if unknown > 0 {
            notes.push(phrase!("preset-references-unknown", number = unknown));
        }
        let drafts = [systems.finish(), relations.finish()];
        match drafts.iter().any(Option::is_some) {
            true => settled.sources.extend(drafts.into_iter().flatten().zip([notes, Vec::new()]).map(|(mut source, notes)| {
                source.notes = notes;
                source
            })),
            false => settled.asides.push(Aside {
                file: catalogue.file.clone(),
                sheet: None,
                what: form.called(),
                rows: catalogue.entities.len(),
                notes,
            }),
        }
    }
}

fn system(entity: &Entity, id: String) -> Vec<Cell> {
    let cell = |path: &[&str]| text_at(&entity.value, path).map_or(Cell::Empty, text);
    let status = match text_at(&entity.value, &["spec", "lifecycle"]).as_deref() {
        Some("experimental") => text("planned"),
        Some("production") => text("operation"),
        Some("deprecated") => text("phase-out"),
        _ => Cell::Empty,
    };
    // A group is nobody's name; a user is somebody's.
    let owner = text_at(&entity.value, &["spec", "owner"])
        .map(|told| reference(&told, "group"))
        .filter(|told| told.starts_with("group:"));
    let owner = owner.and_then(|told| told.rsplit_once('/').map(|(_, name)| name.to_owned()));
    vec![
        text(id),
        text(text_at(&entity.value, &["metadata", "title"]).unwrap_or_else(|| entity.name.clone())),
        cell(&["metadata", "description"]),
        cell(&["spec", "type"]),
        status,
        owner.map_or(Cell::Empty, text),
    ]
}

/// Returns which systems use which, by what an entity says, and through which interface.
fn uses(entity: &Entity, index: &Index<'_>, unknown: &mut usize) -> Vec<(String, String, Option<String>)> {
    let told = |key: &str, kind: &str| -> Vec<String> {
        list_at(&entity.value, &["spec", key]).iter().filter_map(Value::as_str).map(|told| reference(told, kind)).collect()
    };
    let own = index.system_of(&entity.key);
    let mut found: Vec<(String, String, Option<String>)> = Vec::new();
    let mut add = |user: Option<&str>, used: Option<&str>, via: Option<&str>| {
        if let (Some(user), Some(used)) = (user, used)
            && user != used
        {
            found.push((user.to_owned(), used.to_owned(), via.map(str::to_owned)));
        }
    };
    for api in told("consumesApis", "api") {
        let via = index.0.get(api.as_str()).map_or(api.as_str(), |entity| entity.name.as_str());
        let providers = index.providers(&api);
        *unknown += usize::from(providers.is_empty());
        providers.into_iter().for_each(|provider| add(own, Some(provider), Some(via)));
    }
    for target in told("dependsOn", "component") {
        *unknown += usize::from(!index.0.contains_key(target.as_str()));
        add(own, index.system_of(&target), None);
    }
    for user in told("dependencyOf", "component") {
        *unknown += usize::from(!index.0.contains_key(user.as_str()));
        add(index.system_of(&user), own, None);
    }
    found.sort_unstable();
    found.dedup();
    found
}
