//! One system is all that joins others which matter.

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::Criticality;
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `single-point-of-failure`.
pub struct SinglePointOfFailure;

impl Rule for SinglePointOfFailure {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "single-point-of-failure",
        group: Group::Dependencies,
        summary: "One system is all that joins parts with critical systems",
        level: Level::Note,
        since: "0.1.0",
        why: "When it stops, systems of high or critical importance on both sides of it are cut off from each other at once.",
        fix: "Plan what happens when it stops: a contract and an emergency plan that fit what hangs on it, or a second way around it.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "between two that matter",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,criticality\nS1,Bus,low\nS2,Care Records,critical\nS3,Payroll,high\n\
                    # integrations\nfrom,to\nS2,S1\nS1,S3\n",
                findings: &["S1: is all that joins 2 parts with high or critical systems: `Care Records`; `Payroll`"],
            },
            Example {
                title: "one of them matters less",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,criticality\nS1,Bus,critical\nS2,Care Records,critical\nS3,Room Booking,medium\n\
                    # integrations\nfrom,to\nS2,S1\nS1,S3\n",
                findings: &[],
            },
            Example {
                title: "there is a second way around it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,criticality\nS1,Bus,low\nS2,Care Records,critical\nS3,Payroll,high\n\
                    # integrations\nfrom,to\nS2,S1\nS1,S3\nS3,S2\n",
                findings: &[],
            },
            Example {
                title: "one of them is not in operation",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,criticality,status\nS1,Bus,low,operation\nS2,Care Records,critical,operation\n\
                    S3,Payroll,high,planned\n# integrations\nfrom,to\nS2,S1\nS1,S3\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let cuts = facts.graph.cuts(|system| facts.portfolio[system].is_in_operation(facts.today));
        let critical = cuts.tally(|system| facts.portfolio[system].criticality >= Some(Criticality::High));
        for point in &cuts.points {
            let parts: Vec<_> = cuts.parts(point, &critical, 3).filter(|part| part.counted > 0).collect();
            if parts.len() < 2 {
                continue;
            }
            let named = parts.iter().take(3).filter_map(|part| part.first.first());
            let mut names: Vec<Value> = named.map(|system| format!("`{}`", facts.portfolio[*system].name).into()).collect();
            if parts.len() > names.len() {
                names.push(phrase!("and-so-many-more", more = parts.len() - names.len()).into());
            }
            let names = Value::joined(names, "; ");
            let message = phrase!("single-point-of-failure-message", parts = parts.len(), names);
            let finding = report.on_system(point.system, "name", message);
            for part in &parts {
                let labels: Vec<_> = part.first.iter().map(|system| facts.label_of(*system)).collect();
                let rest = part.counted - labels.len();
                let mut named = Value::joined(labels, ", ");
                if rest > 0 {
                    named = phrase!("list-more", first = named, rest).into();
                }
                finding.evidence(phrase!("single-point-of-failure-part", systems = part.systems, named));
            }
            let shown = parts.iter().flat_map(|part| &part.first);
            finding.at_each(shown.map(|system| facts.portfolio.place(facts.portfolio[*system].origin, "criticality")));
        }
    }
}
