//! An own system serves a task that a common component in the inventory serves already.

use crate::analysis::overlaps::OverlapKind;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Basis, Meaning};
use crate::phrase;
use crate::rules::functional_overlap::{advice, tasks};
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `common-component-shadowed`.
pub struct CommonComponentShadowed;

impl Rule for CommonComponentShadowed {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "common-component-shadowed",
        group: Group::Duplicates,
        summary: "An own system serves a task that a common component in the inventory serves already",
        level: Level::Note,
        since: "0.1.0",
        why: "Common components are paid for jointly, and mostly whether they are used or not; an own system beside one is paid on top.",
        fix: "Move to the common component, or note what it lacks.",
        amount: "annual cost of the own system",
        act_by: "last day for notice of the own system; without one, the end of a fixed term",
        examples: &[
            Example {
                title: "an own system beside a common component for the same task",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,tasks,organisation,status,common-component,annual-cost\n1,Digital Post,post,,operation,yes,48640\n\
                            2,Strålfors Connect,post,B,operation,no,80140\n# organisation\nid,name\nB,Borgerservice\n",
                findings: &["2: the common component `Digital Post` serves the task `post` already"],
            },
            Example {
                title: "two common components complement each other, and what the law demands has no choice",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,tasks,status,common-component,mandated\n1,Digital Post,post,operation,yes,no\n2,NemSMS,post,operation,yes,no\n\
                            3,eBoks,post,operation,no,yes\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let portfolio = facts.portfolio;
        for overlap in facts.overlaps.iter().filter(|overlap| overlap.kind == OverlapKind::CommonComponent) {
            let component = &portfolio[overlap.keep];
            let (number, name) = (overlap.tasks.len(), &component.name);
            for standing in overlap.leaving() {
                let message =
                    phrase!("common-component-shadowed-message", component = name, number, tasks = tasks(overlap));
                let finding = report.on_system(standing.system, "tasks", message);
                finding
                    .also(facts.system_subject(overlap.keep))
                    .at(portfolio.place(component.origin, "tasks"))
                    .at(portfolio.place(component.origin, "common-component"))
                    .worth(standing.cost, portfolio.profile.currency, Basis::PerYear, Meaning::Saving)
                    .act_by(standing.act_by.map(|(day, _)| day))
                    .assuming(&standing.assumed)
                    .fix(advice(facts, overlap));
            }
        }
    }
}
