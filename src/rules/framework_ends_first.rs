//! A framework agreement ends before the planned award.

use chrono::NaiveDate;

use crate::analysis::tenders::schedule::Event;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::contract::Procedure;
use crate::phrase;
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
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,framework,framework-end,implementation\n\
                            K1,Mail,2024-01-01,2027-12-31,500000,framework-mini-tender,SKI 02.19,2027-11-18,none\n",
                findings: &["K1: the award is planned for 2027-11-19, and framework `SKI 02.19` ends on 2027-11-18"],
            },
            Example {
                title: "it ends on the day of the award, or later",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,framework,framework-end,implementation\n\
                            K1,Mail,2024-01-01,2027-12-31,500000,framework-mini-tender,SKI 02.19,2027-11-19,none\n\
                            K2,Maps,2024-01-01,2027-12-31,500000,framework-mini-tender,SKI 02.19,2028-06-30,none\n",
                findings: &[],
            },
            Example {
                title: "it has ended, and the award that should have come in time is late",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,framework,framework-end,implementation\n\
                            K1,Mail,2023-01-01,2026-12-31,500000,framework-mini-tender,SKI 02.19,2026-11-20,none\n\
                            K2,Maps,2023-01-01,2026-12-31,500000,framework-mini-tender,SKI 02.19,2026-11-21,none\n",
                findings: &["K1: the award should have come by 2026-11-20, and framework `SKI 02.19` ended on 2026-11-20"],
            },
            Example {
                title: "its end stands in its own row",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,framework,implementation,is-framework\n\
                            K1,Mail,2023-01-01,2027-12-31,500000,framework-direct,Cloud 2024,none,\n\
                            K9,Cloud 2024,2024-01-01,2027-06-30,,open,,none,yes\n",
                findings: &["K1: the award is planned for 2027-11-19, and framework `Cloud 2024` ends on 2027-06-30"],
            },
            Example {
                title: "the next purchase does not use it",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,framework,framework-end,implementation\n\
                            K1,Mail,2024-01-01,2028-12-31,500000,open,SKI 02.19,2026-12-31,none\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let plan = facts.plan_of(contract);
            let (Some(Procedure::FrameworkDirect | Procedure::FrameworkMiniTender | Procedure::Dps), Some(end), Some(award)) =
                (plan.procedure, plan.framework_end, plan.schedule.date(Event::Award))
            else {
                continue;
            };
            // A late award is still to come: it cannot be before today.
            if award.max(facts.today) <= end.day {
                continue;
            }
            let is = |day: NaiveDate| if day < facts.today { "past" } else { "ahead" };
            let (awarded, ended, end_day) = (is(award), is(end.day), end.day);
            let message = match row.framework.as_deref() {
                Some(framework) => phrase!("framework-ends-first-message", awarded, award, framework, ended, end = end_day),
                None => phrase!("framework-ends-first-message-unnamed", awarded, award, ended, end = end_day),
            };
            let finding = report.on_tender(contract, "framework-end", message);
            finding.act_by(Some(end.day));
            for column in ["framework", "procedure", "end"] {
                finding.at(facts.portfolio.place(row.origin, column));
            }
            if let Some(agreement) = end.agreement {
                finding.also(facts.contract_subject(agreement));
                finding.at(facts.portfolio.place(facts.portfolio[agreement].origin, "end"));
            }
            if end.day < facts.today {
                finding.fix(phrase!("framework-ends-first-fix-ended"));
            }
        }
    }
}
