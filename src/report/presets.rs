//! The exports that are read unchanged: what each fills, and whom to believe when several speak of one thing.

use schemars::JsonSchema;
use serde::Serialize;

use super::grid::{Layout, paragraph};
use super::json::to_bytes;
use super::sheet::{self, Cell, Column, Group, Sheet};
use crate::load::presets::form::{self, Form};
use crate::load::presets::trust;
use crate::model::portfolio::Profile;
use crate::model::{Language, TableKind};
use crate::phrase;
use crate::phrase::Value;
use crate::words::say;

/// The presets as JSON.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct PresetsDocument {
    schema_version: u8,
    /// The exports that are known.
    presets: Vec<PresetRow>,
    /// Tables whose rows are put together when several exports have them.
    trust: Vec<TrustRow>,
}

/// An export that is known.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PresetRow {
    id: &'static str,
    title: &'static str,
    /// The program that writes it.
    tool: &'static str,
    /// The kinds of file that it comes in.
    files: Vec<&'static str>,
    /// The tables that it fills; none where it only explains others.
    tables: Vec<&'static str>,
    columns: Vec<ColumnRow>,
}

/// A column of an export.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ColumnRow {
    name: &'static str,
    /// The headings under which it is known, the best first.
    headings: Vec<&'static str>,
}

/// Who is believed about a table.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TrustRow {
    table: &'static str,
    /// The most trusted first; `own` are the organisation's own tables.
    order: Vec<&'static str>,
}

/// The tables in which rows of several exports are put together.
const TRUSTED: [TableKind; 2] = [TableKind::Systems, TableKind::Contracts];

/// Writes the list for the terminal.
#[must_use]
pub fn text(language: Language, layout: Layout) -> String {
    let columns = vec![
        Column::new("preset", "preset", ["forudindstilling", "forhåndsinnstilling", "preset"]),
        Column::new("tool", "tool", ["fra", "fra", "from"]),
        Column::new("files", "files", ["filer", "filer", "files"]),
        Column::new("fills", "fills", ["udfylder", "fyller ut", "fills"]),
    ];
    let row = |form: &Form| vec![Cell::text(form.id), Cell::text(form.tool), Cell::text(form.files), fills(form, language)];
    let rows = form::all().iter().map(row).collect();
    let sheet = Sheet {
        name: "presets".to_owned(),
        columns,
        groups: vec![Group { title: String::new(), rows, total: Vec::new() }],
        notes: Vec::new(),
    };
    let mut text = sheet::text(&sheet, usize::MAX, &Profile { language: Some(language), ..Profile::default() }, layout);
    text.push('\n');
    text.push_str(&paragraph(&say(&phrase!("presets-how"), language), 0, layout));
    for kind in TRUSTED {
        let own = say(&phrase!("presets-own"), language);
        let names = trust::order(kind).iter().map(|name| if name == "own" { own.clone() } else { format!("`{name}`") });
        let order = Value::joined(names, " > ");
        text.push_str(&paragraph(&say(&phrase!("presets-trust", table = kind, order), language), 0, layout));
    }
    text
}

fn fills(form: &Form, language: Language) -> Cell {
    if form.fills.is_empty() {
        return Cell::text(say(&phrase!("presets-explains"), language));
    }
    Cell::text(say(&phrase!("list-item", value = Value::list(form.fills.iter().copied(), 9)), language))
}

/// Writes the list as JSON.
#[must_use]
pub fn json() -> Vec<u8> {
    let column = |column: &'static form::Column| ColumnRow { name: column.name, headings: column.headings.clone() };
    let preset = |form: &'static Form| PresetRow {
        id: form.id,
        title: form.title,
        tool: form.tool,
        files: form.files.split(", ").collect(),
        tables: form.fills.iter().map(|kind| kind.name()).collect(),
        columns: form.columns.iter().map(column).collect(),
    };
    let trust = |kind: TableKind| TrustRow { table: kind.name(), order: trust::order(kind).iter().map(String::as_str).collect() };
    to_bytes(&PresetsDocument {
        schema_version: 1,
        presets: form::all().iter().map(preset).collect(),
        trust: TRUSTED.map(trust).into(),
    })
}
