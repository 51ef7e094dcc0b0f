//! The graph for programs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::Picture;
use crate::model::Criticality;
use crate::report::json::to_bytes;

/// What `portfolio graph --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct GraphDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// The systems, by id.
    systems: Vec<NodeRow>,
    /// What joins them.
    links: Vec<LinkRow>,
}

/// A system.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct NodeRow {
    id: String,
    name: String,
    status: Option<&'static str>,
    criticality: Option<&'static str>,
    organisation: Option<String>,
    owner: Option<String>,
}

/// What joins two systems.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct LinkRow {
    /// The id of the system that depends, is a module or replaces.
    from: String,
    /// The id of what it depends on, is a module of or replaces.
    to: String,
    /// `integration`, `part-of` or `replaces`.
    kind: &'static str,
    /// What flows, an entry an integration.
    data: Vec<String>,
}

impl Picture<'_> {
    /// Writes the graph as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let portfolio = self.portfolio;
        let node = |system: &crate::model::SystemKey| {
            let row = &portfolio[*system];
            NodeRow {
                id: row.id.clone(),
                name: row.name.clone(),
                status: row.status.map(|status| status.name()),
                criticality: row.criticality.map(Criticality::name),
                organisation: row.unit.map(|unit| portfolio[unit].name.clone()),
                owner: row.owner.clone(),
            }
        };
        let link = |link: &super::Link| LinkRow {
            from: portfolio[link.from].id.clone(),
            to: portfolio[link.to].id.clone(),
            kind: link.kind.name(),
            data: link
                .integrations
                .iter()
                .filter_map(|at| portfolio.integrations[*at].data.as_deref())
                .map(str::to_owned)
                .collect(),
        };
        to_bytes(&GraphDocument {
            schema_version: 1,
            as_of: self.today,
            systems: self.systems.iter().map(node).collect(),
            links: self.links.iter().map(link).collect(),
        })
    }
}
