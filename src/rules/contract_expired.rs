//! A contract has ended and its systems are still in operation.

use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `contract-expired`.
pub struct ContractExpired;

impl Rule for ContractExpired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "contract-expired",
        group: Group::Contracts,
        summary: "A contract has ended and its systems are still in operation",
        level: Level::Error,
        since: "0.1.0",
        why: "What is bought without a contract has no agreed price, no service level and no data processing terms, and it is a new \
              award without competition.",
        fix: "Record the contract that applies now, or buy anew and agree terms with the supplier until then.",
        amount: "the estimated value of the contract",
        act_by: "today",
        examples: &[
            Example {
                title: "it ended yesterday",
                today: "2027-01-01",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end\nK1,Payroll,S1,2023-01-01,2026-12-31\n\
                            # systems\nid,name,status\nS1,Payroll,operation\n",
                findings: &["K1: ended on 2026-12-31, and `Payroll` is still in operation"],
            },
            Example {
                title: "it ends today",
                today: "2026-12-31",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end\nK1,Payroll,S1,2023-01-01,2026-12-31\n\
                            # systems\nid,name,status\nS1,Payroll,operation\n",
                findings: &[],
            },
            Example {
                title: "terminated, and still in use",
                today: "2027-01-01",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,notice,terminated\nK1,Payroll,S1,2023-01-01,6 months,2026-12-31\n\
                            # systems\nid,name,status\nS1,Payroll,operation\n",
                findings: &["K1: terminated to 2026-12-31, and `Payroll` is still in operation"],
            },
            Example {
                title: "it renews by itself, its system is retired, or another contract took over",
                today: "2027-01-01",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end,renewal\nK1,Payroll,S1,2023-01-01,2026-12-31,12 months\n\
                            K2,Rota,S2,2023-01-01,2026-12-31,\nK3,Care,S3,2023-01-01,2026-12-31,\nK4,Care,S3,2026-12-01,2029-12-31,\n\
                            # systems\nid,name,status\nS1,Payroll,operation\nS2,Rota,retired\nS3,Care,operation\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let running = facts.used_without(contract);
            let Some(end) = facts.dates_of(contract).current_end.filter(|_| !running.is_empty()) else { continue };
            let (number, names) = (running.len(), running.iter().map(|system| facts.portfolio[*system].name.as_str()));
            let systems = Value::names(names, 3);
            let (message, column) = match row.terms.terminated {
                Some(day) => (phrase!("contract-expired-message-terminated", day, systems, number), "terminated"),
                None => (phrase!("contract-expired-message", day = end, systems, number), "end"),
            };
            let finding = report.on_valued_contract(contract, column, message);
            finding.act_by(Some(facts.today));
            for system in running {
                finding.at(facts.portfolio.place(facts.portfolio[system].origin, "status"));
            }
        }
    }
}
