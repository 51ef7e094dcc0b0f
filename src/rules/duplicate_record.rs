//! One product stands in the inventory twice.

use crate::analysis::matching::Duplicate;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Basis, Meaning, SystemKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `duplicate-record`.
pub struct DuplicateRecord;

impl Rule for DuplicateRecord {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "duplicate-record",
        group: Group::Duplicates,
        summary: "One product stands in the inventory twice",
        level: Level::Warning,
        since: "0.1.0",
        why: "Two records of one product hide what it costs, who uses it and which contract holds, and often it is paid twice.",
        fix: "Merge the records: move contracts, licences and integrations to one of them, and note the other name among its aliases.",
        amount: "annual cost of the cheaper record",
        act_by: "",
        examples: &[
            Example {
                title: "a version, a department and another way of writing make no other product",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,vendor,status,annual-cost\n1,Datafordeleren,Klimadatastyrelsen,operation,180000\n\
                            2,Datafordeleren v. 8.2,Klimadatastyrelsen A/S,operation,92500\n3,Byg og Miljø,KL,operation,9000\n\
                            4,BYG OG MILJOE,KL,operation,8000\n5,Prisme,Fujitsu,operation,5000\n6,Prisme (Skole),Fujitsu,operation,4000\n\
                            # organisation\nid,name\nS,Skole\n",
                findings: &[
                    "2: `Datafordeleren v. 8.2` is `Datafordeleren` again: the names differ only in the version `v. 8.2`",
                    "4: `BYG OG MILJOE` is `Byg og Miljø` again: the names differ only in how they are written",
                    "6: `Prisme (Skole)` is `Prisme` again: the names differ only in the department `Skole`",
                ],
            },
            Example {
                title: "the register itself knows the former name",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,former-names,vendor,status\n1,ArcGIS,ArcView,Esri,operation\n2,ArcView,,Esri A/S,operation\n",
                findings: &["2: `ArcView` is `ArcGIS` again: `ArcView` is a former name of `ArcGIS`"],
            },
            Example {
                title: "sisters of one vendor, a retired record, a module and a successor are no duplicates",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,vendor,status,part-of,replaces\n1,OS2mo,OS2,operation,,\n2,OS2iot,OS2,operation,,\n\
                            3,Prisme 2009,Fujitsu,retired,,\n4,Prisme 2015,Fujitsu,operation,,\n5,Prisme (Fujitsu),Fujitsu,operation,4,\n\
                            6,Aula,KOMBIT,phase-out,,\n7,Aula,KOMBIT,planned,,6\n",
                findings: &[],
            },
            Example {
                title: "two letters changed places: 87 of 100 is sure enough",
                today: "2026-11-21",
                policy: "[matching]\nleast-certainty = 87\n",
                inventory: "# systems\nid,name,vendor,status,annual-cost\n1,IntoWords,Vitec MV,operation,180000\n2,IntooWrds,Vitec MV A/S,operation,108500\n",
                findings: &["2: `IntooWrds` is `IntoWords` again: two letters changed places"],
            },
            Example {
                title: "the same where the policy wants to be surer",
                today: "2026-11-21",
                policy: "[matching]\nleast-certainty = 88\n",
                inventory: "# systems\nid,name,vendor,status,annual-cost\n1,IntoWords,Vitec MV,operation,180000\n2,IntooWrds,Vitec MV A/S,operation,108500\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for duplicate in &facts.duplicates {
            tell(facts, duplicate, report);
        }
    }
}

fn tell(facts: &Facts<'_>, duplicate: &Duplicate, report: &mut Reporter<'_>) {
    let portfolio = facts.portfolio;
    let name = |system: SystemKey| portfolio[system].name.as_str();
    let Some((first, pair)) = duplicate.others.first() else { return };
    let keep = name(duplicate.keep);
    let message = match duplicate.others.len() {
        1 => phrase!("duplicate-record-message", other = name(*first), keep, because = &pair.because),
        _ => {
            let others = Value::names(duplicate.others.iter().map(|(system, _)| name(*system)), 4);
            phrase!("duplicate-record-message-several", others, keep)
        }
    };
    let costs = facts.costs();
    let finding = report.on_system(*first, "name", message);
    finding
        .also_each(duplicate.records().map(|system| facts.system_subject(system)))
        .at_each(duplicate.records().map(|system| portfolio.place(portfolio[system].origin, "name")))
        .worth(duplicate.yearly(|system| costs.of(system).0), portfolio.profile.currency, Basis::PerYear, Meaning::Saving)
        .certainty(duplicate.certainty())
        .fix(advice(facts, duplicate));
    for (system, pair) in &duplicate.others {
        if duplicate.others.len() > 1 {
            finding.evidence(phrase!("duplicate-record-evidence", other = name(*system), because = &pair.because));
        }
        for line in &pair.evidence {
            finding.evidence(line);
        }
    }
    finding.assuming(duplicate.records().filter_map(|system| {
        let (cost, assumed) = costs.of(system);
        let not_known = || phrase!("duplicate-record-cost-unknown", name = name(system), id = &portfolio[system].id);
        assumed.or_else(|| cost.is_none().then(not_known))
    }));
}

/// Says what to move where.
fn advice(facts: &Facts<'_>, duplicate: &Duplicate) -> Phrase {
    let portfolio = facts.portfolio;
    let (keep, mut contracts) = (&portfolio[duplicate.keep], Vec::new());
    for (system, _) in &duplicate.others {
        for contract in portfolio.contracts_of(*system).iter().filter(|contract| !facts.dates_of(**contract).has_ended) {
            contracts.push(portfolio[*contract].id.as_str());
        }
    }
    contracts.sort_unstable();
    contracts.dedup();
    let (name, id) = (&keep.name, &keep.id);
    match contracts.len() {
        0 => phrase!("duplicate-record-fix-merge", name, id),
        _ => phrase!("duplicate-record-fix-paid", name, id, contracts = Value::names(contracts, 3)),
    }
}
