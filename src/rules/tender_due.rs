//! The tender for a contract's successor must start within the horizon.

use crate::analysis::tenders::State;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `tender-due`.
pub struct TenderDue;

impl Rule for TenderDue {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "tender-due",
        group: Group::Contracts,
        summary: "The tender for a contract's successor must start within the horizon",
        level: Level::Warning,
        since: "0.1.0",
        why: "A tender that starts in time can choose its procedure; people and political decisions must be booked months before.",
        fix: "Put the tender on the plan, with an owner and people, and start it in time.",
        amount: "the estimated value of the contract",
        act_by: "the last possible start, counted back from the contract's end",
        examples: &[
            Example {
                title: "the start is twelve months away",
                today: "2026-06-09",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
                findings: &["K1: a purchase below the threshold must start by 2027-06-09 to be done by 2027-12-31"],
            },
            Example {
                title: "a day more than twelve months",
                today: "2026-06-08",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
                findings: &[],
            },
            Example {
                title: "a longer horizon",
                today: "2026-06-08",
                policy: "[tenders]\nhorizon-months = 18\n",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
                findings: &["K1: a purchase below the threshold must start by 2027-06-09 to be done by 2027-12-31"],
            },
            Example {
                title: "the start is today",
                today: "2027-06-09",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
                findings: &["K1: a purchase below the threshold must start by 2027-06-09 to be done by 2027-12-31"],
            },
            Example {
                title: "a day later it is late",
                today: "2027-06-10",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
                findings: &[],
            },
            Example {
                title: "at the threshold the next procedure is open, whatever the last one was",
                today: "2027-06-09",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,procedure,implementation\n\
                            K1,Payroll,2024-01-01,2028-12-31,1611252,direct,medium\nK2,Rota,2024-01-01,2028-12-31,1611251,direct,small\n",
                findings: &[
                    "K1: an open tender must start by 2027-09-09 to be done by 2028-12-31",
                    "K2: a purchase below the threshold must start by 2028-06-07 to be done by 2028-12-31",
                ],
            },
            Example {
                title: "lead times of the organisation's own",
                today: "2027-06-09",
                policy: "[tenders.lead-times.below-threshold]\nneeds = 60\n",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2028-06-30,50000,below-threshold,small\n",
                findings: &["K1: a purchase below the threshold must start by 2027-11-05 to be done by 2028-06-30"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let plan = facts.plan_of(contract);
            let (State::StartNow | State::ThisYear, false) = (plan.state, facts.dates_of(contract).runs_on()) else { continue };
            let (Some(start), Some(end), Some(procedure)) = (plan.start_by, plan.until, plan.procedure) else { continue };
            let message = phrase!("tender-due-message", procedure = procedure.phrase(), start, end);
            let column = if row.terms.terminated.is_some() { "terminated" } else { "end" };
            let finding = report.on_tender(contract, column, message);
            finding.act_by(Some(start)).at(facts.portfolio.place(row.origin, "procedure"));
        }
    }
}
