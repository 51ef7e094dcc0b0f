//! Dates of one row cannot all be right.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::facts::Facts;
use crate::finding::{Finding, Level};
use crate::model::contract::Competed;
use crate::model::contract_contradictions::Contradiction;
use crate::model::{Contract, Licence, LicenceKey, Origin, Status, System, Usage};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;
use crate::text::fold;

/// The rule `dates-contradict`.
pub struct DatesContradict;

impl Rule for DatesContradict {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "dates-contradict",
        group: Group::Register,
        summary: "Dates of one row cannot all be right, or lack one that the others need",
        level: Level::Warning,
        since: "0.1.0",
        why: "Every deadline that is counted from a wrong date is wrong too. The tender for a contract that contradicts itself, or has an \
              end and no start, is not planned at all.",
        fix: "Look the dates up in the contract or the case, and correct the wrong one.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "a contract ends before it starts",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end\nK1,Maps,2031-09-01,2031-08-31\n",
                findings: &["K1: ends on 2031-08-31, before it starts on 2031-09-01"],
            },
            Example {
                title: "a contract of one day",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end\nK1,Maps,2031-09-01,2031-09-01\n",
                findings: &[],
            },
            Example {
                title: "terminated before it starts, and called off after its framework agreement",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,terminated,competed,framework-end\n\
                    K1,Maps,2024-09-01,2028-08-31,2024-08-31,2024-06-01,2024-05-31\n",
                findings: &["K1: is terminated from 2024-08-31, before it starts on 2024-09-01; was awarded on 2024-06-01, \
                    after its framework agreement ended on 2024-05-31"],
            },
            Example {
                title: "an end without a start, notice longer than the contract, and two ends that contradict each other",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,irrevocable-until,terminated\nK1,Maps,,2028-12-31,,,\n\
                    K2,Rota,2026-01-01,2026-12-31,366 days,,\nK3,Care,2026-01-01,2028-12-31,,2029-01-01,\n\
                    K4,Mail,2026-01-01,2028-12-31,,,2029-01-01\n",
                findings: &[
                    "K1: ends on 2028-12-31, and no start is given",
                    "K2: has notice of 366 days, longer than itself: it starts on 2026-01-01 and ends on 2026-12-31",
                    "K3: cannot be left before 2029-01-01, and ends on 2028-12-31",
                    "K4: is terminated from 2029-01-01, after it ends on 2028-12-31",
                ],
            },
            Example {
                title: "notice as long as the contract, and ends that agree; options and renewals move the end on",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,renewal,options,irrevocable-until,terminated\n\
                    K2,Rota,2026-01-01,2026-12-31,365 days,,,,\nK3,Care,2026-01-01,2028-12-31,3 months,,1 x 12 months,2029-01-01,\n\
                    K4,Mail,2026-01-01,2028-12-31,3 months,12 months,,,2029-12-31\nK5,Maps,2026-01-01,2028-12-31,,,,2028-12-31,\n",
                findings: &[],
            },
            Example {
                title: "called off in time, and started later",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,competed,framework-end\nK1,Maps,2024-09-01,2028-08-31,2024-05-31,2024-05-31\n",
                findings: &[],
            },
            Example {
                title: "a system left before it came",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,retire-by,retired\nS1,Maps,retired,2019-05-01,,2016-06-30\n\
                    S2,Permits,operation,2026-10-01,2026-09-30,\n",
                findings: &[
                    "S1: was retired on 2016-06-30, before it came into service on 2019-05-01",
                    "S2: was to leave by 2026-09-30, before it came into service on 2026-10-01",
                ],
            },
            Example {
                title: "retired, and is in operation by its status",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,retired\nS1,Maps,operation,2010-01-01,2026-11-21\n\
                    S2,Permits,operation,2010-01-01,2026-11-22\n",
                findings: &["S1: has been retired since 2026-11-21, and is in operation by its status"],
            },
            Example {
                title: "measured on a day that is still to come",
                today: "2026-11-21",
                policy: "",
                inventory: "# licences\nid,product,metric,quantity\nL1,Maps,device,9\nL2,Plans,device,9\n\
                    # usage\nlicence,assigned,active,measured\nL1,8,8,2026-11-22\nL2,8,8,2026-11-21\n",
                findings: &["L1: was measured on 2026-11-22, which is still to come"],
            },
            Example {
                title: "a licence",
                today: "2026-11-21",
                policy: "",
                inventory: "# licences\nid,product,from,to\nL1,Maps,2026-01-01,2025-12-31\nL2,Permits,2026-01-01,2026-12-31\n",
                findings: &["L1: is valid until 2025-12-31, before it is valid from 2026-01-01"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (system, row) in facts.portfolio.systems() {
            let found = of_system(row, facts.today);
            if let Some(first) = found.first() {
                let finding = report.on_system(system, first.columns[0], message(&found));
                point(finding, facts, row.origin, &found);
            }
        }
        for (contract, row) in facts.portfolio.contracts() {
            let found = of_contract(row);
            if let Some(first) = found.first() {
                let finding = report.on_contract(contract, first.columns[0], message(&found));
                point(finding, facts, row.origin, &found);
                if row.terms.lacks_start() && found.len() == 1 {
                    finding.fix(phrase!("dates-contradict-fix-start"));
                }
            }
        }
        for (licence, row) in facts.portfolio.licences() {
            let found = of_licence(row);
            if let Some(first) = found.first() {
                let finding = report.on_licence(licence, first.columns[0], message(&found));
                point(finding, facts, row.origin, &found);
            }
        }
        of_usage(facts, report);
    }
}

/// Reports what was measured on a day that is still to come, a licence or product at a time.
fn of_usage(facts: &Facts<'_>, report: &mut Reporter<'_>) {
    let mut to_come: BTreeMap<(Option<LicenceKey>, Option<&str>), Vec<&Usage>> = BTreeMap::new();
    for usage in facts.portfolio.usage.iter().filter(|usage| usage.measured.is_some_and(|day| day > facts.today)) {
        let product = usage.product.as_deref().filter(|_| usage.licence.is_none());
        to_come.entry((usage.licence, product)).or_default().push(usage);
    }
    for ((licence, product), rows) in to_come {
        let days: BTreeSet<_> = rows.iter().filter_map(|usage| usage.measured).collect();
        let main = licence.or_else(|| {
            let is_it = |row: &Licence| product.is_some_and(|product| fold(&row.product) == fold(product));
            facts.portfolio.licences().find(|(_, row)| is_it(row)).map(|(key, _)| key)
        });
        let Some(main) = main else { continue };
        let message = phrase!("dates-contradict-measured", days = Value::list(days, 3));
        let finding = report.on(facts.licence_subject(main), message);
        finding.owner(facts.owner_of_licence(main)).aspect(format!("usage {}", product.unwrap_or_default()));
        finding.fix(phrase!("dates-contradict-fix-measured"));
        for usage in rows {
            finding.at(facts.portfolio.place(usage.origin, "measured"));
        }
    }
}

fn of_system(row: &System, today: NaiveDate) -> Vec<Contradiction> {
    let retired = Contradiction::before(["retired", "in-service"], row.retired.zip(row.in_service), |retired, came| {
        phrase!("contradiction-retired", retired, came)
    });
    let retire_by = Contradiction::before(["retire-by", "in-service"], row.retire_by.zip(row.in_service), |leaves, came| {
        if leaves < today {
            phrase!("contradiction-was-to-leave", leaves, came)
        } else {
            phrase!("contradiction-leaves", leaves, came)
        }
    });
    let gone = row.retired.filter(|day| row.status == Some(Status::Operation) && *day <= today);
    let still_there = gone.map(|day| Contradiction {
        columns: vec!["retired", "status"],
        says: phrase!("contradiction-status", day),
    });
    [retired, retire_by, still_there].into_iter().flatten().collect()
}

fn of_contract(row: &Contract) -> Vec<Contradiction> {
    let terms = &row.terms;
    // What counts is the award: a contract may start after the framework that it was called off from has ended.
    let (award, column) = match row.competed {
        Competed::On(day) => (Some(day), "competed"),
        Competed::Sometime | Competed::Never => (terms.start, "start"),
        Competed::Unreadable => (None, "competed"),
    };
    let framework = row.framework_end.zip(award).filter(|(end, award)| end < award).map(|(end, award)| Contradiction {
        columns: vec!["framework-end", column],
        says: phrase!("contradiction-framework", award = column, day = award, end),
    });
    let lacks_start = terms.end.filter(|_| terms.lacks_start() && !terms.unstated.has("start")).map(|end| Contradiction {
        columns: vec!["end", "start"],
        says: phrase!("contradiction-no-start", end),
    });
    terms.contradictions().into_iter().chain(lacks_start).chain(framework).collect()
}

fn of_licence(row: &Licence) -> Vec<Contradiction> {
    let days = row.to.zip(row.from);
    let says = |to, from| phrase!("contradiction-valid", to, from);
    Contradiction::before(["to", "from"], days, says).into_iter().collect()
}

fn message(found: &[Contradiction]) -> Phrase {
    phrase!("list-item", value = Value::joined(found.iter().map(|contradiction| &contradiction.says), "; "))
}

fn point(finding: &mut Finding, facts: &Facts<'_>, row: Origin, found: &[Contradiction]) {
    for column in found.iter().flat_map(|contradiction| &contradiction.columns) {
        finding.at(facts.portfolio.place(row, column));
    }
}
