//! A contract without an end has not been competed for years.

use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `evergreen-uncompeted`.
pub struct EvergreenUncompeted;

impl Rule for EvergreenUncompeted {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "evergreen-uncompeted",
        group: Group::Contracts,
        summary: "A contract that has no end or renews by itself has not been competed for years",
        level: Level::Warning,
        since: "0.1.0",
        why: "Nothing ever makes such a contract end, so its price and its terms are never tested. The number of years is a policy, \
              not law; without a start or a day of competition the rule is silent.",
        fix: "Compete it for the next possible exit, or record the day of the last competition.",
        amount: "the estimated value of the contract",
        act_by: "the last possible start for the next exit, or today",
        examples: &[
            Example {
                title: "four years and a day",
                today: "2027-01-02",
                policy: "",
                inventory: "# contracts\nid,title,start,notice,notice-to-end-of,annual-value,competed,procedure,implementation\n\
                            K1,Maps,2023-01-01,6 months,year,50000,2023-01-01,below-threshold,small\n",
                findings: &["K1: runs until it is left, and was last competed on 2023-01-01; the next exit is 2027-12-31"],
            },
            Example {
                title: "four years to the day",
                today: "2027-01-01",
                policy: "",
                inventory: "# contracts\nid,title,start,notice,notice-to-end-of,annual-value,competed,procedure,implementation\n\
                            K1,Maps,2023-01-01,6 months,year,50000,2023-01-01,below-threshold,small\n",
                findings: &[],
            },
            Example {
                title: "never competed, and renewed by itself ever since",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,renewal,notice,annual-value\nK1,Maps,2013-10-01,2017-09-30,12 months,3 months,50000\n",
                findings: &["K1: renews by itself, and was never competed since 2013-10-01; the next exit is 2027-09-30"],
            },
            Example {
                title: "a fixed term, a joint buyer, and nothing left to use it for",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end,notice,annual-value,procedure\nK1,Maps,,2013-10-01,2030-09-30,3 months,50000,\n\
                            K2,Care,,2013-10-01,,3 months,50000,joint-buyer\nK3,Rota,S1,2013-10-01,,3 months,50000,\n\
                            # systems\nid,name,status\nS1,Rota,retired\n",
                findings: &[],
            },
            Example {
                title: "other years by policy",
                today: "2026-11-21",
                policy: "[tenders]\nevergreen-uncompeted-years = 2\n",
                inventory: "# contracts\nid,title,start,notice,annual-value,competed\nK1,Maps,2024-06-01,6 months,50000,yes\n",
                findings: &["K1: runs until it is left, and was last competed on 2024-06-01; the next exit is 2027-05-21"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let plan = facts.plan_of(contract);
            let (true, Some(start), Some(exit)) = (plan.is_overdue_for_competition, plan.start_by, plan.until) else { continue };
            let runs = if row.terms.end.is_some() { "renews" } else { "evergreen" };
            let (message, column) = match (plan.competed, plan.awarded) {
                (Some(day), _) => (phrase!("evergreen-uncompeted-message", runs, day, exit), "competed"),
                (None, Some(day)) => (phrase!("evergreen-uncompeted-message-never", runs, day, exit), "start"),
                (None, None) => continue,
            };
            let finding = report.on_tender(contract, column, message);
            finding.act_by(Some(start.max(facts.today)));
            for column in ["end", "renewal", "notice"] {
                finding.at(facts.portfolio.place(row.origin, column));
            }
            if start < facts.today {
                finding.evidence(phrase!("evergreen-uncompeted-late", exit, start));
            }
        }
    }
}
