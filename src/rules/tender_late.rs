//! The tender for a contract's successor can no longer be made in time.

use crate::analysis::tenders::{FrameworkEnd, Plan, State};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::ContractKey;
use crate::model::contract::Procedure;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `tender-late`.
pub struct TenderLate;

impl Rule for TenderLate {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "tender-late",
        group: Group::Contracts,
        summary: "The tender for a contract's successor should have started already, and no unused option covers the gap",
        level: Level::Error,
        since: "0.1.0",
        why: "When the contract ends there will be no new one. A prolongation that the contract does not provide for is a new award, \
              and having started too late is no ground for one (2014/24/EU art. 72).",
        fix: "Start the tender today, and plan it as tight as the law allows.",
        amount: "the estimated value of the contract",
        act_by: "today",
        examples: &[
            Example {
                title: "the day after the last possible start",
                today: "2027-06-10",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
                findings: &["K1: the tender for the end on 2027-12-31 should have started by 2027-06-09, 1 day ago"],
            },
            Example {
                title: "the last possible start is today, which is in time",
                today: "2027-06-09",
                policy: "",
                inventory: "# contracts\nid,title,start,end,annual-value,procedure,implementation\nK1,Payroll,2024-01-01,2027-12-31,50000,below-threshold,small\n",
                findings: &[],
            },
            Example {
                title: "an option that is too short, and one whose last day has passed, cover nothing",
                today: "2027-10-04",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,options,annual-value,procedure,implementation\n\
                            K1,Payroll,2024-01-01,2027-12-31,1 months,1x3 months,50000,below-threshold,small\n\
                            K2,Rota,2024-01-01,2027-12-31,3 months,1x12 months,50000,below-threshold,small\n",
                findings: &[
                    "K1: the tender for the end on 2027-12-31 should have started by 2027-06-09, 117 days ago",
                    "K2: the tender for the end on 2027-12-31 should have started by 2027-06-09, 117 days ago",
                ],
            },
            Example {
                title: "terminated, and the system goes on after it",
                today: "2027-10-04",
                policy: "",
                inventory: "# contracts\nid,title,systems,notice,terminated,annual-value,procedure,implementation\n\
                            K1,Payroll,S1,6 months,2027-12-31,50000,below-threshold,small\n\
                            # systems\nid,name,status\nS1,Payroll,operation\n",
                findings: &["K1: the tender for the end on 2027-12-31 should have started by 2027-06-09, 117 days ago"],
            },
            Example {
                title: "nothing is needed after the end, a joint buyer tenders, or a successor is in place",
                today: "2027-10-04",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end,annual-value,procedure,implementation\n\
                            K1,Rota,S1,2024-01-01,2027-12-31,50000,below-threshold,small\n\
                            K2,Care,S2,2024-01-01,2027-12-31,50000,joint-buyer,small\n\
                            K3,Payroll,S3,2024-01-01,2027-12-31,50000,below-threshold,small\n\
                            K4,New payroll,S3,2028-01-01,2031-12-31,50000,below-threshold,small\n\
                            # systems\nid,name,status,retire-by\nS1,Rota,phase-out,2027-12-31\nS2,Care,operation,\nS3,Payroll,operation,\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let (dates, plan) = (facts.dates_of(contract), facts.plan_of(contract));
            let (State::Late, Some(start), Some(end)) = (plan.state, plan.start_by, plan.until) else { continue };
            if row.terms.may_hide_option(facts.today) {
                continue;
            }
            let days = (facts.today - start).num_days();
            let message = phrase!("tender-late-message", end, start, days);
            let column = if row.terms.terminated.is_some() { "terminated" } else { "end" };
            let finding = report.on_tender(contract, column, message);
            finding.act_by(Some(facts.today)).fix(advice(facts, contract, plan));
            if let Some(by) = dates.option_by {
                finding.at(facts.portfolio.place(row.origin, "options"));
                finding.evidence(match dates.maximum_end {
                    Some(longest) if by >= facts.today => phrase!("tender-late-option-too-short", end = longest),
                    _ => phrase!("tender-late-option-passed", by),
                });
            }
        }
    }
}

/// Returns what can still be done in time, if anything can.
fn advice(facts: &Facts<'_>, contract: ContractKey, plan: &Plan) -> Phrase {
    let framework = facts.portfolio[contract].framework.as_deref();
    let Some(way) = plan.shortcut else {
        return phrase!("tender-late-fix-no-way");
    };
    let (procedure, days, start) = (way.procedure.phrase(), way.days, way.start_by);
    let is_open = |end: FrameworkEnd| way.award_by.is_none_or(|award| award <= end.day);
    let usable = framework.filter(|_| plan.framework_end.is_none_or(is_open));
    match (way.procedure, usable) {
        (Procedure::FrameworkDirect | Procedure::FrameworkMiniTender | Procedure::Dps, Some(framework)) => {
            phrase!("tender-late-fix-call-off", framework, procedure, days, start)
        }
        (Procedure::FrameworkDirect | Procedure::FrameworkMiniTender | Procedure::Dps, None) => {
            phrase!("tender-late-fix-find-framework", procedure, days, start)
        }
        _ => phrase!("tender-late-fix-start", procedure, days, start),
    }
}
