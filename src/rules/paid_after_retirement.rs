//! A contract runs on for systems that are retired.

use chrono::NaiveDate;

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::contract_dates::ContractDates;
use crate::model::money::{Basis, Meaning};
use crate::model::{Contract, ContractKey};
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `paid-after-retirement`.
pub struct PaidAfterRetirement;

impl Rule for PaidAfterRetirement {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "paid-after-retirement",
        group: Group::OneInOneOut,
        summary: "A contract that covers only systems that are retired, or will be by then, runs on",
        level: Level::Warning,
        since: "0.1.0",
        why: "The organisation pays for something that nobody uses any more, and a contract does not end because its system does.",
        fix: "Give notice, or agree with the supplier on an earlier end.",
        amount: "the contract's value a year",
        act_by: "the last day for notice, where there is one",
        examples: &[
            Example {
                title: "its only system is retired",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end,notice,annual-value\nK1,Rota,S1,2022-01-01,2031-12-31,6 months,50000\n\
                            # systems\nid,name,status,retired\nS1,Rota,retired,2026-02-28\n",
                findings: &["K1: runs on to 2031-12-31, and all that it covers was retired by 2026-02-28"],
            },
            Example {
                title: "its only system leaves the day before it ends",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end,annual-value\nK1,Rota,S1,2022-01-01,2027-06-30,50000\n\
                            # systems\nid,name,status,retire-by\nS1,Rota,phase-out,2027-06-29\n",
                findings: &["K1: runs on to 2027-06-30, and all that it covers leaves by 2027-06-29"],
            },
            Example {
                title: "its only system leaves the day it ends",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end,annual-value\nK1,Rota,S1,2022-01-01,2027-06-30,50000\n\
                            # systems\nid,name,status,retire-by\nS1,Rota,phase-out,2027-06-30\n",
                findings: &[],
            },
            Example {
                title: "several systems, and the last one counts",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end\nK1,Rota,S1; S2,2022-01-01,2027-06-30\nK2,Pay,S2; S1; S3,2022-01-01,2027-06-30\n\
                            K3,Care,S3; S4,2022-01-01,2027-06-30\nK4,Maps,S1; S5,2022-01-01,2027-06-30\n\
                            # systems\nid,name,status,retire-by,retired\nS1,Rota,phase-out,2027-06-01,\nS2,Pay,phase-out,2027-06-29,\n\
                            S3,Care,retired,,2026-02-28\nS4,Wards,phase-out,2026-11-21,\nS5,Maps,phase-out,2026-11-20,\n",
                findings: &[
                    "K1: runs on to 2027-06-30, and all that it covers leaves by 2027-06-29",
                    "K2: runs on to 2027-06-30, and all that it covers leaves by 2027-06-29",
                    "K3: runs on to 2027-06-30, and all that it covers leaves by 2026-11-21",
                ],
            },
            Example {
                title: "it covers something that the inventory does not know",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,start,end\nK1,Rota,S1; Care,2022-01-01,2027-06-30\n\
                            # systems\nid,name,status,retired\nS1,Rota,retired,2026-02-28\n",
                findings: &[],
            },
            Example {
                title: "it can be left on the day on which the system goes; one that goes a day later needs another term",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,end,renewal,notice\nK1,Rota,S1,2027-03-31,12 months,3 months\nK2,Pay,S2,2027-03-31,12 months,3 months\n\
                            # systems\nid,name,status,retire-by\nS1,Rota,phase-out,2027-03-31\nS2,Pay,phase-out,2027-04-01\n",
                findings: &["K1: runs on until it is left, and all that it covers leaves by 2027-03-31"],
            },
            Example {
                title: "it renews by itself after the system has gone",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,end,renewal,notice,annual-value\nK1,Rota,S1,2025-03-31,12 months,3 months,50000\n\
                            # systems\nid,name,status,retire-by\nS1,Rota,phase-out,2027-03-01\n",
                findings: &["K1: runs on until it is left, and all that it covers leaves by 2027-03-01"],
            },
            Example {
                title: "one system is used still, one should have gone and has not, the contract is terminated or over",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,systems,end,terminated,annual-value\nK1,Rota,S1; S2,2031-12-31,,50000\nK2,Mail,S3,2031-12-31,,50000\n\
                            K3,Rota,S1,,2026-02-28,50000\nK4,Rota,S1,2026-10-31,,50000\n\
                            # systems\nid,name,status,retire-by,retired\nS1,Rota,retired,,2026-02-28\nS2,Care,operation,,\nS3,Mail,phase-out,2026-06-30,\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let dates = facts.dates_of(contract);
            let Some(gone) = all_gone_by(facts, row).filter(|gone| runs_on_after(dates, *gone)) else { continue };
            let until = match dates.current_end {
                Some(end) if !dates.runs_on() => phrase!("paid-after-until", end),
                _ => phrase!("paid-after-until-left"),
            };
            let message = match gone {
                Gone::Already(Some(day)) => phrase!("paid-after-retired-by", until, day),
                Gone::Already(None) => phrase!("paid-after-retired", until),
                Gone::By(day) => phrase!("paid-after-leaves", until, day),
            };
            let finding = report.on_contract(contract, "end", message);
            finding
                .worth(row.annual_value, row.currency, Basis::PerYear, Meaning::Saving)
                .act_by(dates.last_notice)
                .assuming(dates.assumptions.iter().cloned())
                .fix(advice(facts, contract, gone));
            for column in ["annual-value", "notice"] {
                finding.at(facts.portfolio.place(row.origin, column));
            }
            for system in &row.systems {
                let system_row = &facts.portfolio[*system];
                let column = match (system_row.retired, system_row.retire_by) {
                    (Some(_), _) => "retired",
                    (None, Some(_)) => "retire-by",
                    (None, None) => "status",
                };
                finding.also(facts.system_subject(*system)).at(facts.portfolio.place(system_row.origin, column));
            }
        }
    }
}

/// When everything that a contract covers is gone.
#[derive(Clone, Copy)]
enum Gone {
    /// In the past, on a day when that is known.
    Already(Option<NaiveDate>),
    /// By a day to come.
    By(NaiveDate),
}

/// Returns when the last of a contract's systems is gone; nothing when one stays, should have gone and has not, or is unknown.
fn all_gone_by(facts: &Facts<'_>, contract: &Contract) -> Option<Gone> {
    if contract.systems.is_empty() || !contract.unknown_systems.is_empty() {
        return None;
    }
    let mut gone = Gone::Already(None);
    for system in contract.systems.iter().map(|system| &facts.portfolio[*system]) {
        gone = match (system.has_left(facts.today), system.leaves_on(), gone) {
            (false, Some(day), Gone::By(last)) if day >= facts.today => Gone::By(last.max(day)),
            (false, Some(day), Gone::Already(_)) if day >= facts.today => Gone::By(day),
            (false, ..) => return None,
            (true, _, Gone::By(last)) => Gone::By(last),
            (true, day, Gone::Already(last)) => Gone::Already(last.max(day)),
        };
    }
    Some(gone)
}

/// Returns whether a contract goes on when everything is gone: past its end, or past the next exit when it has none.
fn runs_on_after(dates: &ContractDates, gone: Gone) -> bool {
    let end = if dates.runs_on() { dates.earliest_exit } else { dates.current_end };
    match gone {
        Gone::Already(_) => !dates.has_ended && !dates.is_unknown(),
        Gone::By(day) if dates.runs_on() => end.is_some_and(|exit| day <= exit),
        Gone::By(day) => !dates.has_ended && end.is_some_and(|end| day < end),
    }
}

fn advice(facts: &Facts<'_>, contract: ContractKey, gone: Gone) -> Phrase {
    let (dates, terms) = (facts.dates_of(contract), &facts.portfolio[contract].terms);
    if terms.terminated.is_some() {
        return phrase!("paid-after-fix-terminated");
    }
    let exit = match gone {
        Gone::Already(_) => dates.earliest_exit,
        Gone::By(day) => terms.left_from(day, facts.today).earliest_exit,
    };
    match (dates.last_notice, exit) {
        (Some(notice), Some(_)) => phrase!("paid-after-fix-notice", notice),
        (None, Some(exit)) if dates.runs_on() || dates.current_end.is_some_and(|end| exit < end) => {
            phrase!("paid-after-fix-exit", exit)
        }
        _ => phrase!("paid-after-fix-agree"),
    }
}
