//! A system enters and names none that goes.

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Departure, Status, SystemKey};
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `in-without-out`.
pub struct InWithoutOut;

impl Rule for InWithoutOut {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "in-without-out",
        group: Group::OneInOneOut,
        summary: "A system enters and names none that goes",
        level: Level::Error,
        since: "0.1.0",
        why: "Every system that comes without one that goes makes the portfolio larger, and what it costs comes on top. \
              A system enters when it is planned, being bought, or went into service in the period, and when it comes back after it was on \
              record as retired; a module does not.",
        fix: "Name in `replaces` the system that goes out for it, or mark it as `mandated` when the law or the state demands it.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "planned, and nothing goes",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Permits,planned,\n",
                findings: &["S1: is planned and names no outgoing system"],
            },
            Example {
                title: "planned in place of another",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Permits,planned,S2\nS2,Old Permits,operation,\n",
                findings: &[],
            },
            Example {
                title: "demanded by law",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces,mandated\nS1,Digital Post,planned,,yes\n",
                findings: &[],
            },
            Example {
                title: "in service since the first day of the period",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Permits,operation,2025-11-22,\n",
                findings: &["S1: went into service on 2025-11-22 and names no outgoing system"],
            },
            Example {
                title: "in service today, and from tomorrow",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Permits,operation,2026-11-21,\nS2,Maps,operation,2026-11-22,\n",
                findings: &[
                    "S1: went into service on 2026-11-21 and names no outgoing system",
                    "S2: goes into service on 2026-11-22 and names no outgoing system",
                ],
            },
            Example {
                title: "in service since the day before",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Permits,operation,2025-11-21,\n",
                findings: &[],
            },
            Example {
                title: "a period of half a year",
                today: "2026-11-21",
                policy: "[one-in-one-out]\nperiod-months = 6\n",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Permits,operation,2025-11-22,\n",
                findings: &[],
            },
            Example {
                title: "in place of itself, or of a system that has not come either",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Permits,planned,S1\nS2,Archive,planned,S3\nS3,Records,procurement,S4\n\
                    S4,Files,operation,\n",
                findings: &[
                    "S1: is planned and names only itself as outgoing",
                    "S2: is planned and names only `Records` as outgoing, which has not come itself",
                ],
            },
            Example {
                title: "each in place of the other, and neither has come",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Permits,planned,S2\nS2,Archive,planned,S1\n",
                findings: &[
                    "S1: is planned and names only `Archive` as outgoing, which has not come itself",
                    "S2: is planned and names only `Permits` as outgoing, which has not come itself",
                ],
            },
            Example {
                title: "one of its modules names what goes, or what goes stays as one of its modules",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces,part-of\nS1,Permits,planned,,\nS2,Permits Mobile,planned,S3,S1\n\
                    S3,Old Permits,operation,,\nS4,Staff,planned,S5,\nS5,Rota,operation,,S4\n",
                findings: &[],
            },
            Example {
                title: "on record as retired, and there again",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Fax,operation,2010-01-01,\nS2,Maps,operation,2010-01-01,\n\
                    # snapshot 2026-05-31\n# systems\nid,name,status,in-service,retired\nS1,Fax,retired,2010-01-01,2026-02-28\n\
                    S2,Maps,operation,2010-01-01,\n",
                findings: &["S1: was retired on 2026-02-28, is in operation again and names no outgoing system"],
            },
            Example {
                title: "an outgoing system that the inventory does not have is `unknown-reference`",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Permits,planned,Old Permits\n",
                findings: &[],
            },
            Example {
                title: "a module of a system that is there already",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,part-of\nS1,Case Files,operation,\nS2,Case Files Mobile,planned,S1\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for system in facts.balance.entering.iter().copied() {
            let row = &facts.portfolio[system];
            // It may be demanded by law where that cannot be read.
            if row.mandated || row.unread.has("mandated") {
                continue;
            }
            let Some(names) = names_nothing_that_goes(facts, system) else { continue };
            let Some((enters, column)) = enters(facts, system) else { continue };
            let finding = report
                .on_system(system, "replaces", phrase!("in-without-out-message", enters, names))
                .at(facts.portfolio.place(row.origin, column));
            facts.ring_of(system).into_iter().for_each(|ring| {
                finding.evidence(ring);
            });
        }
    }
}

/// Returns how a system enters, and the column that says so.
fn enters(facts: &Facts<'_>, system: SystemKey) -> Option<(Phrase, &'static str)> {
    let row = &facts.portfolio[system];
    let departure = || facts.earlier.as_ref()?.system(&row.id)?.departure;
    Some(match (row.status, row.in_service) {
        (Some(Status::Planned), _) => (phrase!("in-planned"), "status"),
        (Some(Status::Procurement), _) => (phrase!("in-being-bought"), "status"),
        (_, Some(day)) if day > facts.today => (phrase!("in-goes-into-service", day), "in-service"),
        (_, Some(day)) if day > facts.balance.since => (phrase!("in-went-into-service", day), "in-service"),
        _ => match departure()? {
            Departure { retired: Some(day), .. } => (phrase!("in-came-back", day), "status"),
            Departure { recorded, .. } => (phrase!("in-came-back-on-record", day = recorded), "status"),
        },
    })
}

/// Returns what an entering system names instead of one that goes; nothing when it or a module of it does name one, be it unknown.
fn names_nothing_that_goes(facts: &Facts<'_>, system: SystemKey) -> Option<Phrase> {
    let portfolio = facts.portfolio;
    let mut rows = vec![system];
    // Modules are nested a few levels deep at most, and a ring of them has to end.
    let mut level = rows.clone();
    for _ in 0..8 {
        level = level.iter().flat_map(|whole| portfolio.modules_of(*whole)).copied().filter(|module| *module != system).collect();
        rows.extend(&level);
    }
    let is_named = |row: &&SystemKey| portfolio[**row].names_outgoing;
    if !rows.iter().any(|row| is_named(&row)) {
        return Some(phrase!("in-names-none"));
    }
    if rows.iter().any(|row| portfolio[*row].names_unknown_outgoing) {
        return None;
    }
    let mut named: Vec<_> = rows.iter().flat_map(|row| &portfolio[*row].replaces).copied().collect();
    named.retain(|outgoing| *outgoing != system);
    named.sort_unstable();
    named.dedup();
    if named.iter().any(|outgoing| !portfolio[*outgoing].is_to_come()) {
        return None;
    }
    Some(match named.as_slice() {
        [] => phrase!("in-names-itself"),
        several => phrase!("in-names-what-has-not-come", number = several.len(), names = facts.names(several)),
    })
}
