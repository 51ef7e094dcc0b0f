//! Systems in operation depend on one that has left.

use crate::analysis::graph::Node;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `depends-on-retired`.
pub struct DependsOnRetired;

impl Rule for DependsOnRetired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "depends-on-retired",
        group: Group::Dependencies,
        summary: "Systems in operation depend on one that is retired",
        level: Level::Error,
        since: "0.1.0",
        why: "Either the integration is dead and something does not work, or the retired system still runs and is still paid for.",
        fix: "Ask the owners of the dependent systems: move the integration, delete its row, or correct the retired system's status.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "one still gets its data from a retired system",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retired\nS1,Old Permits,retired,2024-03-31\nS2,Maps,operation,\n\
                    # integrations\nfrom,to\nS1,S2\n",
                findings: &["S1: has been retired since 2024-03-31, and 1 system still depends on it: `Maps`"],
            },
            Example {
                title: "one on its way out, and a module",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,part-of\nS1,Old Permits,retired,\nS2,Maps,phase-out,\nS3,Old Permits Mobile,operation,S1\n\
                    # integrations\nsystem,uses\nS2,S1\n",
                findings: &["S1: is retired, and 2 systems still depend on it: `Maps` and `Old Permits Mobile`"],
            },
            Example {
                title: "the retired system got data, and sent none",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Old Permits,retired\nS2,Maps,operation\n# integrations\nfrom,to\nS2,S1\n",
                findings: &[],
            },
            Example {
                title: "both have left",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Old Permits,retired\nS2,Maps,retired\n# integrations\nfrom,to\nS1,S2\n",
                findings: &[],
            },
            Example {
                title: "on its way out, until the day it has left",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retired\nS1,Old Permits,phase-out,2026-11-22\nS2,Maps,operation,\n\
                    S3,Old Archive,phase-out,2026-11-21\n# integrations\nfrom,to\nS1,S2\nS3,S2\n",
                findings: &["S3: has been retired since 2026-11-21, and 1 system still depends on it: `Maps`"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (system, row) in facts.portfolio.systems().filter(|(_, row)| row.has_left(facts.today)) {
            let mut dependents = facts.graph.dependent_systems(system);
            dependents.retain(|dependent| facts.portfolio[*dependent].is_in_operation(facts.today));
            if dependents.is_empty() {
                continue;
            }
            let names = Value::names(dependents.iter().map(|system| facts.portfolio[*system].name.as_str()), 3);
            let number = dependents.len();
            let message = match row.retired {
                Some(day) => phrase!("depends-on-retired-message-since", day, number, names),
                None => phrase!("depends-on-retired-message", number, names),
            };
            // Who has to act answers for a dependent system; the retired one often has no owner any more.
            let owner = dependents.iter().find_map(|dependent| facts.owner_of_system(*dependent));
            let finding = report.on(facts.system_subject(system), message).owner(owner).owner(facts.owner_of_system(system));
            finding.subjects.extend(dependents.iter().map(|dependent| facts.system_subject(*dependent)));
            let is_told = |node| matches!(node, Node::System(system) if dependents.binary_search(&system).is_ok());
            let edges = facts.graph.dependents_of(system).filter(|edge| is_told(edge.from));
            finding.places.extend(edges.map(|edge| edge.place(facts.portfolio)));
            finding.at(facts.portfolio.place(row.origin, "status"));
        }
    }
}
