//! More people are measured than there are.

use crate::analysis::licences::crowd::crowds;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `usage-above-headcount`.
pub struct UsageAboveHeadcount;

impl Rule for UsageAboveHeadcount {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "usage-above-headcount",
        group: Group::Licences,
        summary: "More people are measured with a licence than work there",
        level: Level::Note,
        since: "0.1.0",
        why: "The figure counts something else, such as accounts of people who have left, or the headcount is old: need and idle \
              assignments are reckoned from it all the same.",
        fix: "Count again, or bring the headcount up to date.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "41 in a unit of 40",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Signing,named-user,100

# usage
licence,organisation,assigned,active,measured
L1,Library,41,40,2026-10-01

# organisation
id,name,headcount
1,Library,40
2,Harbour,60
",
                findings: &["L1: 41 measured in `Library`, where there are 40"],
            },
            Example {
                title: "40 in a unit of 40, pupils beside teachers, and cases, which are no people",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Signing,named-user,100
L2,Reading,named-user,500
L3,Permits,case,500

# usage
licence,organisation,assigned,active,measured
L1,Library,40,40,2026-10-01
L2,School,430,430,2026-10-01
L3,Library,450,450,2026-10-01

# organisation
id,name,headcount,pupils
1,Library,40,
2,School,30,400
",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for crowd in crowds(facts.portfolio, &facts.positions) {
            let there = match crowd.unit {
                Some(unit) => Value::from(format!("`{}`", facts.portfolio[unit].name)),
                None => phrase!("whole-organisation").into(),
            };
            let (measured, people) = (crowd.measured, crowd.people);
            let message = phrase!("usage-above-headcount-message", measured, there, people);
            let licence = crowd.position.main();
            let finding = report.on(facts.licence_subject(licence), message);
            finding.owner(facts.owner_of_licence(licence));
            if let Some(unit) = crowd.unit {
                finding.aspect(&facts.portfolio[unit].id);
            }
            for figure in &crowd.figures {
                let is_assigned = crowd.position.measurements.iter().any(|one| one.assigned == Some(*figure));
                finding.at(facts.portfolio.place(figure.origin, if is_assigned { "assigned" } else { "active" }));
            }
            if let Some(unit) = crowd.unit {
                finding.at(facts.portfolio.place(facts.portfolio[unit].origin, "headcount"));
            }
        }
    }
}
