//! A contract covers no system that the inventory knows.

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::ContractKey;
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;
use crate::text::fold;

/// The rule `orphan-contract`.
pub struct OrphanContract;

impl Rule for OrphanContract {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "orphan-contract",
        group: Group::Dependencies,
        summary: "A contract covers no known system",
        level: Level::Warning,
        since: "0.1.0",
        why: "Nobody sees what it is paid for, so nobody ends it when the system goes.",
        fix: "Find out what it pays for and name that in `systems`, or terminate it.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "it names no system",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems\nK1,Service agreement,\n",
                findings: &["K1: covers no system"],
            },
            Example {
                title: "it names one that the inventory does not have",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# contracts\nid,title,systems\nK1,Service agreement,S2\n",
                findings: &["K1: covers only what the inventory does not have: `S2`"],
            },
            Example {
                title: "one of two is known",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# contracts\nid,title,systems\nK1,Service agreement,S1; S2\n",
                findings: &[],
            },
            Example {
                title: "it covers the system whose licences were bought under it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# contracts\nid,title,systems\nK1,Map licences,\n\
                    # licences\nid,product,system,contract\nL1,Maps,S1,K1\n",
                findings: &[],
            },
            Example {
                title: "a framework agreement covers what is called off from it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# contracts\nid,title,systems,framework,is-framework\nK1,Framework 02.19,,,yes\n\
                    K2,Maps,S1,Framework 02.19,\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let mut frameworks: Vec<_> = facts.portfolio.contracts.iter().filter_map(|row| row.framework.as_deref().map(fold)).collect();
        frameworks.sort_unstable();
        for (contract, row) in facts.portfolio.contracts() {
            let is_called_off = row.is_framework && [&row.id, &row.title].iter().any(|name| frameworks.binary_search(&fold(name)).is_ok());
            if !row.systems.is_empty() || row.unread.has("systems") || is_called_off || has_licences_for_a_system(facts, contract) {
                continue;
            }
            let unknown = &row.unknown_systems;
            let message = match unknown.as_slice() {
                [] => phrase!("orphan-contract-message"),
                unknown => phrase!("orphan-contract-message-unknown", names = Value::names(unknown, 3)),
            };
            let finding = report.on_contract(contract, "systems", message);
            if !unknown.is_empty() {
                finding.fix(phrase!("orphan-contract-fix-unknown"));
            }
        }
    }
}

/// Returns whether a licence that was bought under a contract is for a known system.
fn has_licences_for_a_system(facts: &Facts<'_>, contract: ContractKey) -> bool {
    facts.portfolio.licences_under(contract).iter().any(|licence| facts.portfolio[*licence].system.is_some())
}
