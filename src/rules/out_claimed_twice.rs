//! One outgoing system justifies two that enter.

use crate::facts::Facts;
use crate::finding::Level;
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
        for outgoing in &facts.balance.outgoing {
            let claimed_by = &outgoing.claimed_by;
            if claimed_by.len() < 2 || !claimed_by.iter().any(|system| facts.balance.enters(*system)) {
                continue;
            }
            let message = format!("is named as outgoing by {} systems: {}", claimed_by.len(), facts.names_of(claimed_by));
            report.on_outgoing(outgoing.system, claimed_by, "name", message);
        }
    }
}
