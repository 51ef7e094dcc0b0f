//! A system in operation is named by no contract.

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::TableKind;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `system-without-contract`.
pub struct SystemWithoutContract;

impl Rule for SystemWithoutContract {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "system-without-contract",
        group: Group::Dependencies,
        summary: "A system in operation is named by no contract",
        level: Level::Note,
        since: "0.1.0",
        why: "Nobody can say what it costs, when it must be tendered, or which terms and data processing agreement hold for it.",
        fix: "Find the contract and name the system in it; for a system of your own making, waive this with that reason.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "no contract names it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,operation\n# contracts\nid,title\n",
                findings: &["S1: is in operation, and no contract names it"],
            },
            Example {
                title: "on its way out it is still in operation",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,phase-out\n# contracts\nid,title\n",
                findings: &["S1: is in operation, and no contract names it"],
            },
            Example {
                title: "named by a contract, be it an old one",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,operation\n# contracts\nid,title,systems,end\nK1,Maps,S1,2020-12-31\n",
                findings: &[],
            },
            Example {
                title: "where the inventory has no table of contracts, none is missed",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,operation\n",
                findings: &[],
            },
            Example {
                title: "not in operation, a module, or a common component",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,part-of,common-component\nS1,Maps,planned,,\nS2,Maps Mobile,operation,S1,\n\
                    S3,Digital Post,operation,,yes\nS4,Old Maps,retired,,\n# contracts\nid,title\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        // An inventory without a table of contracts does not say that there are none; an empty table does.
        if !facts.portfolio.sources.iter().any(|source| source.kind == TableKind::Contracts) {
            return;
        }
        for (system, row) in facts.portfolio.systems() {
            let is_judged = row.is_in_operation(facts.today) && row.part_of.is_none() && !row.common_component;
            if !is_judged || !facts.portfolio.contracts_of(system).is_empty() || row.unread.has("contracts") {
                continue;
            }
            let finding = report.on_system(system, "name", phrase!("system-without-contract-message"));
            let mut licences = facts.portfolio.licences_of(system).iter().map(|licence| &facts.portfolio[*licence]);
            if let Some((licence, contract)) = licences.find_map(|licence| Some((licence, licence.contract?))) {
                let contract = &facts.portfolio[contract].title;
                finding.fix(phrase!("system-without-contract-fix-licence", contract, licence = &licence.id));
                finding.at(facts.portfolio.place(licence.origin, "contract"));
            }
        }
    }
}
