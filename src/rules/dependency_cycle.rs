//! Systems depend on each other in a ring.

use crate::analysis::graph::Node;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `dependency-cycle`.
pub struct DependencyCycle;

/// How many systems of a ring the message names.
const NAMED: usize = 6;

impl Rule for DependencyCycle {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "dependency-cycle",
        group: Group::Dependencies,
        summary: "Systems depend on each other in a ring",
        level: Level::Note,
        since: "0.1.0",
        why: "None of them can be replaced, upgraded or retired alone, and when one stops, all of them may stop.",
        fix: "Find the dependency that is easiest to do without, and plan replacements of these systems together until it is gone.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "a ring of three",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\nS2,Permits\nS3,Archive\n# integrations\nfrom,to\nS2,S1\nS3,S2\nS1,S3\n",
                findings: &["S1: depends on itself in a ring: `Maps` → `Permits` → `Archive` → `Maps`"],
            },
            Example {
                title: "one integration on which both depend",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\nS2,Permits\n# integrations\nfrom,to,depends\nS1,S2,both\n",
                findings: &["S1: depends on itself in a ring: `Maps` → `Permits` → `Maps`"],
            },
            Example {
                title: "a ring within a ring is one finding",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\nS2,Permits\nS3,Archive\n# integrations\nfrom,to\nS2,S1\nS1,S2\nS3,S2\nS1,S3\n",
                findings: &["S1: depends on itself in a ring: `Maps` → `Permits` → `Maps`, with 1 more system in it"],
            },
            Example {
                title: "two ways to one system",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\nS2,Permits\nS3,Archive\n# integrations\nfrom,to\nS2,S1\nS3,S2\nS3,S1\n",
                findings: &[],
            },
            Example {
                title: "one of them has left",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,operation\nS2,Permits,retired\n# integrations\nfrom,to\nS2,S1\nS1,S2\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for ring in facts.graph.rings(|system| !facts.portfolio[system].has_left(facts.today)) {
            let first = ring.round[0];
            let name = |at: usize| Value::from(format!("`{}`", facts.portfolio[ring.round[at]].name));
            let mut round: Vec<_> = (0..ring.round.len().min(NAMED)).map(name).collect();
            if ring.round.len() > NAMED {
                round.push(phrase!("and-so-many-more", more = ring.round.len() - NAMED).into());
            }
            round.push(name(0));
            let round = Value::joined(round, " → ");
            let message = match ring.others.len() {
                0 => phrase!("dependency-cycle-message", round),
                others => phrase!("dependency-cycle-message-others", round, others),
            };
            let finding = report.on(facts.system_subject(first), message).owner(facts.owner_of_system(first));
            for (at, system) in ring.round.iter().enumerate() {
                let next = ring.round[(at + 1) % ring.round.len()];
                let edges = facts.graph.dependencies_of(*system).filter(|edge| edge.to == Node::System(next));
                finding.places.extend(edges.map(|edge| edge.place(facts.portfolio)));
                finding.evidence(phrase!("dependency-cycle-evidence", one = facts.label_of(*system), other = facts.label_of(next)));
            }
            // `also` looks for each among those before it, which a ring of thousands would not bear.
            finding.subjects = ring.systems().map(|system| facts.system_subject(system)).collect();
        }
    }
}
