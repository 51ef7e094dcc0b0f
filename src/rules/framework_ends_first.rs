//! A framework agreement ends before the planned award.

use crate::analysis::tenders::schedule::Event;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::contract::Procedure;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `framework-ends-first`.
pub struct FrameworkEndsFirst;

impl Rule for FrameworkEndsFirst {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "framework-ends-first",
        group: Group::Contracts,
        summary: "The next purchase is planned from a framework agreement that ends before the award",
        level: Level::Warning,
        since: "0.1.0",
        why: "A contract must be awarded while the framework agreement still runs; afterwards the short way is closed, and the tender \
              takes months longer than planned.",
        fix: "Award before the framework agreement ends, find the agreement that follows it, or plan a tender of your own.",
        amount: "the estimated value of the contract",
        act_by: "the framework agreement's end",
        examples: &[
            Example {
                title: "it ends the day before the award",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,end,annual-value,procedure,framework,framework-end,implementation\n\
                            K1,Mail,2027-12-31,500000,framework-mini-tender,SKI 02.19,2027-11-18,none\n",
                findings: &["K1: the award is planned for 2027-11-19, and framework `SKI 02.19` ends on 2027-11-18"],
            },
            Example {
                title: "it ends on the day of the award",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,end,annual-value,procedure,framework,framework-end,implementation\n\
                            K1,Mail,2027-12-31,500000,framework-mini-tender,SKI 02.19,2027-11-19,none\n",
                findings: &[],
            },
            Example {
                title: "the next purchase does not use it",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,end,annual-value,procedure,framework,framework-end,implementation\n\
                            K1,Mail,2028-12-31,500000,open,SKI 02.19,2026-12-31,none\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let plan = facts.plan_of(contract);
            let (Some(Procedure::FrameworkDirect | Procedure::FrameworkMiniTender | Procedure::Dps), Some(end), Some(award)) =
                (plan.procedure, row.framework_end, plan.schedule.date(Event::Award))
            else {
                continue;
            };
            if award <= end {
                continue;
            }
            let framework = row.framework.as_deref().map_or_else(|| "its framework".to_owned(), |name| format!("framework `{name}`"));
            let message = format!("the award is planned for {award}, and {framework} ends on {end}");
            let finding = report.on_tender(contract, "framework-end", message);
            finding.act_by(Some(end));
            for column in ["framework", "procedure", "end"] {
                finding.at(facts.portfolio.place(row.origin, column));
            }
        }
    }
}
