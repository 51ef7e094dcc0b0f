//! A system was recorded, is gone from the inventory, and was never retired.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::facts::Facts;
use crate::finding::{Level, Subject, SubjectKind};
use crate::model::{Contract, TableKind};
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;
use crate::text::fold;

/// The rule `system-vanished`.
pub struct SystemVanished;

impl Rule for SystemVanished {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "system-vanished",
        group: Group::OneInOneOut,
        summary: "A system is gone from the inventory and was never retired",
        level: Level::Warning,
        since: "0.1.0",
        why: "A row that is deleted takes its contract, its data and its costs out of sight, and nobody has decided that the system goes. \
              It is known from the history that `portfolio record` keeps, and stays a finding until the system is back, retired or not. \
              A record that goes on under another id is found by its name, other names and former names, and is not told.",
        fix: "Enter it again with the status `retired` and the day on which it went; if it goes on under another name, put the old one under \
              that system's former names.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "in the last snapshot, and gone",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,operation\n\
                    # snapshot 2026-05-31\n# systems\nid,name,status\nS1,Maps,operation\nS2,Archive,operation\n",
                findings: &["S2: not in the inventory any more; last recorded on 2026-05-31, with the status `operation`"],
            },
            Example {
                title: "it was retired when it was recorded",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,operation\n\
                    # snapshot 2026-05-31\n# systems\nid,name,status,retired\nS1,Maps,operation,\nS2,Archive,retired,\nS3,Fax,phase-out,2026-11-21\n",
                findings: &[],
            },
            Example {
                title: "its last day had not come",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status\nS1,Maps,operation\n\
                    # snapshot 2026-05-31\n# systems\nid,name,status,retired\nS3,Fax,phase-out,2026-11-22\n",
                findings: &["S3: not in the inventory any more; last recorded on 2026-05-31, with the status `phase-out`"],
            },
            Example {
                title: "it goes on under another id, or another name",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,former-names\nN1,MAPS,operation,\nN2,Public Archive,operation,Archive\n\
                    # snapshot 2026-05-31\n# systems\nid,name,status\nS1,Maps,operation\nS2,Archive,operation\n",
                findings: &[],
            },
            Example {
                title: "a contract still names it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# contracts\nid,title,systems\nK1,Archive hosting,S2\n\
                    # snapshot 2026-05-31\n# systems\nid,name\nS2,Archive\n",
                findings: &["S2: not in the inventory any more, and named by `Archive hosting`; last recorded on 2026-05-31"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let portfolio = facts.portfolio;
        // Without its table, no system says that it is there.
        let has_table = portfolio.sources.iter().any(|source| source.kind == TableKind::Systems);
        let Some(earlier) = facts.earlier.as_ref().filter(|_| has_table) else { return };
        let mut known = BTreeSet::new();
        for row in &portfolio.systems {
            let names = std::iter::once(&row.name).chain(&row.aliases).chain(&row.former_names);
            known.extend(names.map(|name| fold(name)));
        }
        let is_there = |id: &str| portfolio.systems.binary_search_by(|row| row.id.as_str().cmp(id)).is_ok();
        let mut named = FxHashMap::<String, Vec<&Contract>>::default();
        for contract in &portfolio.contracts {
            contract.unknown_systems.iter().for_each(|name| named.entry(fold(name)).or_default().push(contract));
        }
        for system in &earlier.systems {
            let name = fold(&system.name);
            if is_there(&system.id) || system.has_left(facts.today) || (!name.is_empty() && known.contains(&name)) {
                continue;
            }
            let contracts: Vec<_> = [fold(&system.id), name].iter().filter_map(|name| named.get(name)).flatten().collect();
            let mut titles: Vec<_> = contracts.iter().map(|contract| contract.title.as_str()).collect();
            titles.dedup();
            let contracts_named = Value::names(titles.iter().copied(), 3);
            let recorded = match system.status {
                Some(status) => phrase!("system-vanished-recorded-as", day = system.seen, status = status.name()),
                None => phrase!("system-vanished-recorded", day = system.seen),
            };
            let message = match titles.is_empty() {
                true => phrase!("system-vanished-message", recorded),
                false => phrase!("system-vanished-message-named", contracts = contracts_named.clone(), recorded),
            };
            let finding = report.on(Subject::new(SubjectKind::System, &system.id, &system.name), message);
            finding.owner(system.owner.as_deref()).evidence(phrase!("system-vanished-stood", day = system.seen, place = system.place.to_string()));
            for contract in &contracts {
                finding.at(portfolio.place(contract.origin, "systems"));
            }
            if !titles.is_empty() {
                finding.fix(phrase!("system-vanished-fix-named", name = system.name.as_str(), contracts = contracts_named));
            }
        }
    }
}
