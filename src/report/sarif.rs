//! SARIF 2.1.0, for what shows the findings of many tools in one place: code hosts, editors, dashboards.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. It is for machines, so it is in English whatever the inventory's
//! language. A cell of a workbook has no line; its row stands for one, and a logical location names sheet and heading.

use serde_json::{Map, Value, json};

use super::Report;
use super::ics::percent_encoded;
use super::json::{decimal, to_bytes};
use super::table::subject;
use crate::audit::Waived;
use crate::finding::Finding;
use crate::place::Place;
use crate::rules::Meta;

/// The folder that paths are relative to; where it lies is nobody's business.
const BASE: &str = "INVENTORY";

/// Writes a report as SARIF.
#[must_use]
pub fn write(report: &Report<'_>) -> Vec<u8> {
    let mut rules: Vec<&Meta> = report.policy.rules().map(|rule| rule.meta()).collect();
    rules.sort_unstable_by_key(|meta| meta.id);
    let index = |rule: &str| rules.binary_search_by(|meta| meta.id.cmp(rule)).ok();
    let standing = report.findings.iter().map(|finding| result(finding, index(finding.rule), None));
    let waived = report.waived.iter().map(|waived| result(&waived.finding, index(waived.finding.rule), Some(waived)));
    let results: Vec<Value> = standing.chain(waived).collect();
    let rules: Vec<Value> = rules.iter().map(|meta| rule(meta)).collect();
    to_bytes(&json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": "en-GB",
                "rules": rules,
            } },
            "originalUriBaseIds": { BASE: { "description": { "text": "the folder of the inventory" } } },
            "columnKind": "unicodeCodePoints",
            "properties": { "as-of": report.facts.today, "organisation": report.facts.portfolio.profile.organisation },
            "results": results,
        }],
    }))
}

fn rule(meta: &Meta) -> Value {
    json!({
        "id": meta.id,
        "shortDescription": { "text": plain(meta.summary) },
        "fullDescription": { "text": plain(meta.why) },
        "help": { "text": plain(meta.fix) },
        "defaultConfiguration": { "level": meta.level.name() },
        "properties": { "tags": [meta.group.title().to_string()] },
    })
}

fn result(finding: &Finding, rule: Option<usize>, waived: Option<&Waived<'_>>) -> Value {
    let about = finding.subjects.first().map(subject).unwrap_or_default();
    let mut result = json!({
        "ruleId": finding.rule,
        // SARIF has our three words.
        "level": finding.level.name(),
        "message": { "text": plain(&format!("{about}: {}. {}", finding.message, finding.fix)) },
        "locations": finding.places.iter().take(1).map(location).collect::<Vec<_>>(),
        "relatedLocations": finding.places.iter().skip(1).map(location).collect::<Vec<_>>(),
        "partialFingerprints": { "portfolio/v1": finding.fingerprint() },
        "properties": properties(finding),
    });
    if let Some(rule) = rule {
        result["ruleIndex"] = rule.into();
    }
    if let Some(waived) = waived {
        let said = [waived.waiver.reason.as_deref(), waived.waiver.owner.as_deref()];
        let justification = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        result["suppressions"] = json!([{ "kind": "external", "status": "accepted", "justification": justification }]);
    }
    result
}

fn location(place: &Place) -> Value {
    let uri = place.file.split('/').map(percent_encoded).collect::<Vec<_>>().join("/");
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri, "uriBaseId": BASE },
            "region": { "startLine": place.row.max(1) },
        },
    });
    let parts = [place.sheet.as_deref(), place.column.as_deref()];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join("!");
    if !name.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": name, "kind": "member" }]);
    }
    location
}

/// Returns what SARIF has no field for.
fn properties(finding: &Finding) -> Map<String, Value> {
    let mut properties = Map::new();
    let subjects =
        finding.subjects.iter().map(|subject| json!({ "kind": subject.kind.name(), "id": subject.id, "name": subject.name }));
    properties.insert("subjects".to_owned(), subjects.collect());
    if let Some(owner) = &finding.owner {
        properties.insert("owner".to_owned(), owner.as_str().into());
    }
    if let Some(day) = finding.act_by {
        properties.insert("act-by".to_owned(), day.to_string().into());
    }
    if let Some(amount) = &finding.amount {
        let value = json!({
            "value": decimal(Some(amount.value)),
            "currency": amount.currency,
            "basis": amount.basis,
            "meaning": amount.meaning,
        });
        properties.insert("amount".to_owned(), value);
    }
    properties
}

/// Returns text that no viewer takes for a link or a gap: those are written with brackets and braces.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '[' | ']' => plain.extend(['\\', letter]),
            '{' | '}' => plain.extend([letter, letter]),
            letter => plain.push(letter),
        }
    }
    plain
}
