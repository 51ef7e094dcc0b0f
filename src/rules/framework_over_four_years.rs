//! A framework agreement runs longer than four years.

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::Period;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `framework-over-four-years`.
pub struct FrameworkOverFourYears;

impl Rule for FrameworkOverFourYears {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "framework-over-four-years",
        group: Group::Contracts,
        summary: "A framework agreement runs longer than four years, options counted, or has no end",
        level: Level::Warning,
        since: "0.1.0",
        why: "A framework agreement may run for four years at most, save in exceptional cases that its subject justifies \
              (2014/24/EU art. 33(1)); what is called off after that may be an award without competition.",
        fix: "Find the justification in the tender documents, or end the agreement after four years and tender anew.",
        amount: "the estimated value of the framework agreement",
        act_by: "",
        examples: &[
            Example {
                title: "four years and a day",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,is-framework\nK1,Hosting,2025-09-01,2029-09-01,yes\n",
                findings: &["K1: the framework agreement runs from 2025-09-01 to 2029-09-01, longer than four years"],
            },
            Example {
                title: "four years to the day",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,is-framework\nK1,Hosting,2025-09-01,2029-08-31,yes\n",
                findings: &[],
            },
            Example {
                title: "options count, and no end is too long",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,options,is-framework\nK1,Hosting,2025-09-01,2028-08-31,6 months,2x12 months,yes\n\
                            K2,Advice,2025-09-01,,6 months,,yes\n",
                findings: &[
                    "K1: the framework agreement runs from 2025-09-01 to 2030-08-31, longer than four years",
                    "K2: the framework agreement has no end",
                ],
            },
            Example {
                title: "one that renews by itself has no end either; used options do not count twice",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,renewal,notice,options,options-used,is-framework\n\
                            K1,Hosting,2025-09-01,2027-08-31,12 months,6 months,,,yes\nK2,Advice,2025-09-01,2028-08-31,,6 months,2x12 months,1,yes\n",
                findings: &["K1: the framework agreement has no end"],
            },
            Example {
                title: "a contract that is no framework, a framework that has ended, and one that is terminated in time",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,terminated,is-framework\nK1,Payroll,2020-01-01,2030-12-31,,no\nK2,Advice,2018-01-01,2024-12-31,,yes\n\
                            K3,Hosting,2024-01-01,2029-12-31,2027-12-31,yes\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let dates = facts.dates_of(contract);
            if !row.is_framework || dates.has_ended || dates.is_unknown() {
                continue;
            }
            let limit = row.terms.start.and_then(|start| Period::months(48).after(start));
            let message = match (row.terms.start, dates.maximum_end, limit) {
                (_, None, _) => phrase!("framework-over-four-years-message-no-end"),
                (Some(start), Some(end), Some(limit)) if end >= limit => {
                    phrase!("framework-over-four-years-message", start, end)
                }
                _ => continue,
            };
            let finding = report.on_valued_contract(contract, "end", message);
            finding.at(facts.portfolio.place(row.origin, "start"));
            if row.terms.options_left() > 0 {
                finding.at(facts.portfolio.place(row.origin, "options"));
            }
        }
    }
}
