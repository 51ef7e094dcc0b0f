//! The JSON schema of the policy, for editors that complete and check while one types.

use serde_json::{Map, Value, json};

use super::pretty;
use crate::analysis::SECTIONS;
use crate::model::Language;
use crate::policy::Weight;
use crate::report::rule_page::kind_of;
use crate::review;
use crate::rules;
use crate::settings::Field;

/// Writes the schema.
pub(super) fn schema() -> String {
    let mut sections = Map::new();
    for section in SECTIONS {
        let settings = properties(section.fields, &section.defaults());
        sections.insert(section.name.to_owned(), object(section.about, settings));
    }
    sections.insert(
        "currency".to_owned(),
        json!({
            "description": "What one unit of another currency is worth in the organisation's own.",
            "type": "object",
            "propertyNames": { "pattern": "^[A-Za-z]{3}$" },
            "additionalProperties": { "type": ["string", "number"], "description": "As text it is exact." },
        }),
    );
    let mut of_rules = Map::new();
    for rule in rules::ALL {
        let meta = rule.meta();
        let mut settings = properties(rule.fields(), &rule.defaults());
        settings.insert("level".to_owned(), json!({ "$ref": "#/$defs/level", "default": meta.level.name() }));
        let either = json!([{ "$ref": "#/$defs/level" }, object(meta.why, settings)]);
        of_rules.insert(meta.id.to_owned(), json!({ "description": format!("{}.", meta.summary), "anyOf": either }));
    }
    let mut of_checks = Map::new();
    for check in review::ALL {
        let weight = json!({ "$ref": "#/$defs/weight", "default": check.weight.name() });
        let question = json!({ "type": "string", "description": "How the question is put." });
        let settings = Map::from_iter([("weight".to_owned(), weight), ("question".to_owned(), question)]);
        let either = json!([{ "$ref": "#/$defs/weight" }, object(check.why, settings)]);
        of_checks.insert(check.id.to_owned(), json!({ "description": Language::English.of(check.question), "anyOf": either }));
    }
    sections.insert("review".to_owned(), json!({ "type": "object", "properties": of_checks }));
    // An unknown rule is a warning: a policy may be newer or older than the program.
    sections.insert("rules".to_owned(), json!({ "type": "object", "properties": of_rules }));
    pretty(&json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Policy of portfolio",
        "type": "object",
        "properties": sections,
        "additionalProperties": false,
        "$defs": {
            "level": { "type": "string", "enum": ["error", "warning", "note", "off"] },
            "weight": { "type": "string", "enum": Weight::ALL.map(Weight::name) },
        },
    }))
}

fn object(about: &str, properties: Map<String, Value>) -> Value {
    json!({ "description": about, "type": "object", "properties": properties, "additionalProperties": false })
}

fn properties(fields: &[Field], defaults: &toml::Table) -> Map<String, Value> {
    let property = |field: &Field| {
        let default = defaults.get(&field.key()).map(|value| json!(value));
        let mut schema = of_value(kind_of(field), default.as_ref());
        schema.insert("description".to_owned(), json!(field.doc.trim()));
        if let Some(most) = field.most {
            schema.insert("maximum".to_owned(), json!(most));
        }
        if let Some(default) = default {
            schema.insert("default".to_owned(), default);
        }
        (field.key(), Value::Object(schema))
    };
    fields.iter().map(property).collect()
}

/// Returns the schema of a setting of a type in words; where the type says little, its default says what it is.
fn of_value(kind: &str, default: Option<&Value>) -> Map<String, Value> {
    let schema = match kind {
        "whole-number" => json!({ "type": "integer", "minimum": 0 }),
        "number" => json!({ "type": ["number", "string"] }),
        "flag" => json!({ "type": "boolean" }),
        "list" => json!({ "type": "array" }),
        "table" => json!({ "type": "object" }),
        _ => match default {
            Some(Value::Object(_)) => json!({ "type": "object" }),
            Some(Value::Number(_)) => json!({ "type": "number" }),
            Some(Value::Array(_)) => json!({ "type": "array" }),
            _ => json!({ "type": "string" }),
        },
    };
    schema.as_object().cloned().unwrap_or_default()
}
