//! An outgoing system has no day on which it goes.

use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-without-date`.
pub struct OutWithoutDate;

impl Rule for OutWithoutDate {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-without-date",
        group: Group::OneInOneOut,
        summary: "An outgoing system has no day on which it goes",
        level: Level::Error,
        since: "0.1.0",
        why: "A system that is to leave some day stays, and is paid for beside the one that came in its place.",
        fix: "Agree with its owner on the day by which it is gone, and write it in `retire-by`.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "to be replaced, and no day is set",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,operation,,\nS2,Permits,planned,,S1\n",
                findings: &["S1: is replaced by `Permits` but has no retirement date"],
            },
            Example {
                title: "a day is set",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2027-10-31,\nS2,Permits,planned,,S1\n",
                findings: &[],
            },
            Example {
                title: "it has left, nobody knows when",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,retired,,\nS2,Permits,planned,,S1\n",
                findings: &[],
            },
            Example {
                title: "it stays, as a module of what replaces it",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces,part-of\nS1,Old Permits,operation,,S2\nS2,Permits,planned,S1,\n",
                findings: &[],
            },
            Example {
                title: "each is to replace the other",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Permits,operation,S2\nS2,Building Cases,operation,S1\n",
                findings: &[
                    "S1: is replaced by `Building Cases` but has no retirement date",
                    "S2: is replaced by `Permits` but has no retirement date",
                ],
            },
            Example {
                title: "a chain: what came in its place has left, and it is still there when the next comes",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,replaces\nS1,Old Permits,operation,\nS2,Permits,retired,S1\n\
                    S3,Building Cases,planned,S2\n",
                findings: &["S1: is replaced by `Building Cases` but has no retirement date"],
            },
            Example {
                title: "a chain: what comes now is to be replaced in turn",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,in-service,replaces\nS1,Old Permits,retired,,\nS2,Permits,operation,2026-02-01,S1\n\
                    S3,Building Cases,planned,,S2\n",
                findings: &["S2: is replaced by `Building Cases` but has no retirement date"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for outgoing in &facts.balance.outgoing {
            let row = &facts.portfolio[outgoing.system];
            if !row.is_in_operation(facts.today) || row.leaves_on().is_some() || row.unread.has_any(&["retired", "retire-by"]) {
                continue;
            }
            if outgoing.lives_on(facts.portfolio) {
                continue;
            }
            let message = phrase!("out-without-date-message", names = facts.names(&outgoing.replaced_by));
            let finding = report.on_outgoing(outgoing, "retire-by", message);
            if facts.balance.ring_of(outgoing.system).is_some() {
                finding.fix(phrase!("out-without-date-fix-ring"));
            }
        }
    }
}
