//! One outgoing system justifies two that enter.

use std::collections::BTreeSet;

use crate::analysis::balance::Outgoing;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::SystemKey;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-claimed-twice`.
pub struct OutClaimedTwice;

impl Rule for OutClaimedTwice {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-claimed-twice",
        group: Group::OneInOneOut,
        summary: "One outgoing system justifies two that enter",
        level: Level::Error,
        since: "0.1.0",
        why: "A system can go out only once, so the second that comes for it makes the portfolio larger.",
        fix: "Decide which of them it goes out for, and name another outgoing system for each of the others.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "claimed by two that are to come",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Old Permits,operation,\nS2,Permits,planned,S1\n\
                    S3,Building Cases,procurement,S1\n",
                findings: &["S1: is named as outgoing by 2 systems: `Permits` and `Building Cases`"],
            },
            Example {
                title: "claimed by one",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Old Permits,operation,\nS2,Permits,planned,S1\n",
                findings: &[],
            },
            Example {
                title: "gone already, and claimed again",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Old Permits,retired,,\nS2,Permits,operation,2020-01-01,S1\n\
                    S3,Building Cases,planned,,S1\n",
                findings: &["S1: is named as outgoing by 2 systems: `Permits` and `Building Cases`"],
            },
            Example {
                title: "two came for it, long ago",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Old Permits,retired,,\nS2,Permits,operation,2020-01-01,S1\n\
                    S3,Building Cases,operation,2020-01-01,S1\n",
                findings: &[],
            },
            Example {
                title: "the second is a module that comes with the first",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces,part-of\nS1,Old Permits,operation,,\nS2,Permits,planned,S1,\n\
                    S3,Permits Mobile,planned,S1,S2\n",
                findings: &[],
            },
            Example {
                title: "split in two, in two modules of one system, and in a module of a system that is there already",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces,part-of\nS1,Old Permits,operation,,\nS2,Permits,planned,S1,\n\
                    S3,Building Cases,planned,S1,\nS4,Old Rota,operation,,\nS5,Staff,planned,,\nS6,Rota,planned,S4,S5\n\
                    S7,Leave,planned,S4,S5\nS8,Old Maps,operation,,\nS9,GIS,operation,,\nT1,Web Maps,planned,S8,S9\nT2,Globe,planned,S8,\n",
                findings: &["S1: is named as outgoing by 2 systems: `Permits` and `Building Cases`"],
            },
            Example {
                title: "one comes for three",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Old Permits,operation,\nS2,Plans,operation,\nS3,Letters,operation,\n\
                    S4,Permits,planned,S1; S2; S3\n",
                findings: &[],
            },
            Example {
                title: "a mandated system needs no outgoing one",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces,mandated\nS1,Old Permits,operation,,\nS2,Permits,planned,S1,\n\
                    S3,National Permits,planned,S1,yes\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        // Those that take a system as their reason to come which no other takes, and which is there to go.
        let mut provided = BTreeSet::new();
        for outgoing in facts.balance.outgoing.iter().filter(|outgoing| !facts.portfolio[outgoing.system].is_to_come()) {
            if let [alone] = outgoing.claimed_by[..] {
                provided.insert(alone);
            }
        }
        for outgoing in &facts.balance.outgoing {
            let claimed_by = &outgoing.claimed_by;
            if claimed_by.len() < 2 || !claimed_by.iter().any(|system| facts.balance.enters(*system)) {
                continue;
            }
            let message = phrase!("out-claimed-twice-message", number = claimed_by.len(), names = facts.names(claimed_by));
            report.on_outgoing_by(outgoing, claimed_by, "name", message).fix(advice(facts, outgoing, &provided));
        }
    }
}

/// Returns what to do: those that have another system to go out for them need not name this one.
fn advice(facts: &Facts<'_>, outgoing: &Outgoing, provided: &BTreeSet<SystemKey>) -> Phrase {
    let name = facts.portfolio[outgoing.system].name.as_str();
    let (provided, needing): (Vec<_>, Vec<_>) =
        outgoing.claimed_by.iter().copied().partition(|system| provided.contains(system));
    match (provided.as_slice(), needing.as_slice()) {
        (_, []) => phrase!("out-claimed-twice-fix-all-provided", name),
        (provided, [one]) => phrase!(
            "out-claimed-twice-fix-one-needs",
            name,
            one = facts.names(&[*one]),
            number = provided.len(),
            provided = facts.names(provided),
        ),
        (_, several) => {
            let rest = several.len().saturating_sub(1);
            phrase!("out-claimed-twice-fix-decide", name, names = facts.names(several), rest)
        }
    }
}
