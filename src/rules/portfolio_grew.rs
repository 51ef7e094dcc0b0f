//! More systems come in than go out.

use crate::analysis::balance::Flow;
use crate::facts::Facts;
use crate::finding::{Level, Subject};
use crate::model::SystemKey;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `portfolio-grew`.
pub struct PortfolioGrew;

impl Rule for PortfolioGrew {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "portfolio-grew",
        group: Group::OneInOneOut,
        summary: "More systems come in than go out",
        level: Level::Warning,
        since: "0.1.0",
        why: "A portfolio that grows costs more to run, to secure and to clean up, even when every system has a good reason. \
              Counted for the whole and for each unit with systems of its own; mandated systems and modules are not counted.",
        fix: "Find as many systems to retire as come in, or postpone some of those that are to come.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "more is to come than to go",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by\nS1,Permits,planned,\nS2,Archive,procurement,\nS3,Maps,operation,2027-11-21\n",
                findings: &["portfolio: 0 came and 0 went in the last 12 months, 2 are to come and 1 is to go in the next 12"],
            },
            Example {
                title: "as many go as come, a year ahead",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by\nS1,Permits,planned,\nS2,Maps,operation,2027-11-21\n",
                findings: &[],
            },
            Example {
                title: "what goes, goes a day too late for the period",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by\nS1,Permits,planned,\nS2,Maps,operation,2027-11-22\n",
                findings: &["portfolio: 0 came and 0 went in the last 12 months, 1 is to come and 0 are to go in the next 12"],
            },
            Example {
                title: "one unit grew at the cost of another",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,retired,organisation\nS1,Permits,operation,2026-03-01,,U1\n\
                    S2,Maps,retired,2010-01-01,2026-02-28,U2\n# organisation\nid,name,parent\nU0,Town Hall,\nU1,Building,U0\nU2,Roads,U0\n",
                findings: &["U1: 1 came and 0 went in the last 12 months, 0 are to come and 0 are to go in the next 12"],
            },
            Example {
                title: "demanded by law",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,mandated\nS1,Digital Post,planned,yes\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let whole = std::iter::once((facts.portfolio_subject(), &facts.balance.whole));
        let units = facts.balance.units.iter().map(|(unit, flow)| (facts.unit_subject(*unit), flow));
        for (subject, flow) in whole.chain(units) {
            if flow.grew() > 0 || flow.grows() > 0 {
                tell(facts, subject, flow, report);
            }
        }
    }
}

fn tell(facts: &Facts<'_>, subject: Subject, flow: &Flow, report: &mut Reporter<'_>) {
    let months = facts.balance.months;
    let message = phrase!(
        "portfolio-grew-message",
        came = flow.came.len(),
        went = flow.went.len(),
        coming = flow.coming.len(),
        going = flow.going.len(),
        months = months,
    );
    let finding = report.on(subject, message);
    let missing = flow.grew().saturating_add(flow.grows());
    finding.fix(match flow.grows() {
        0 => phrase!("portfolio-grew-fix-came", missing),
        _ => phrase!("portfolio-grew-fix-coming", missing, until = facts.balance.until),
    });
    for (what, systems, column) in [
        ("came", &flow.came, "in-service"),
        ("went", &flow.went, "retired"),
        ("coming", &flow.coming, "status"),
        ("going", &flow.going, "retire-by"),
        ("mandated", &flow.mandated, "mandated"),
    ] {
        if !systems.is_empty() {
            let names: Vec<_> = systems.iter().map(|system: &SystemKey| facts.label_of(*system)).collect();
            finding.evidence(phrase!("portfolio-grew-evidence", what, names = names.join(", ")));
        }
        // No cell comes twice here, and looking for it among thousands takes long.
        finding.places.extend(systems.iter().map(|system| facts.portfolio.place(facts.portfolio[*system].origin, column)));
    }
}
