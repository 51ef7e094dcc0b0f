//! A task that the policy gives to one system only has more.

use crate::analysis::overlaps::OverlapKind;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::functional_overlap::{kept, names, tasks, tell};
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `task-held-twice`.
pub struct TaskHeldTwice;

impl Rule for TaskHeldTwice {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "task-held-twice",
        group: Group::Duplicates,
        summary: "A task that the policy gives to one system only has more",
        level: Level::Error,
        since: "0.1.0",
        why: "The organisation decided under `[tasks] one-system` that this task has one system, and these serve it at the same time.",
        fix: "Keep one system for the task and plan the way out of the others, or take the task off the policy's list.",
        amount: "annual cost of the systems not kept, from their first exit",
        act_by: "first last day for notice among the systems not kept; without one, the end of a fixed term",
        examples: &[
            Example {
                title: "two records systems where the policy wants one",
                today: "2026-11-21",
                policy: "[tasks]\none-system = [\"ESDH\"]\n",
                inventory: "# systems\nid,name,tasks,status,annual-cost,active-users\n1,Acadre,ESDH,operation,96000,850\n\
                            2,SBSYS,esdh,operation,64000,33\n",
                findings: &[
                    "1: the policy gives `ESDH` to one system, and 2 serve it: keep `Acadre` (850 users against 33), let `SBSYS` go",
                ],
            },
            Example {
                title: "a common component for such a task is the one to keep",
                today: "2026-11-21",
                policy: "[tasks]\none-system = [\"login\"]\n",
                inventory: "# systems\nid,name,tasks,status,common-component\n1,OS2faktor,login,operation,no\n2,MitID,login,operation,yes\n",
                findings: &[
                    "2: the policy gives `login` to one system, and 2 serve it: keep `MitID` (it is a common component), let `OS2faktor` go",
                ],
            },
            Example {
                title: "one system for the task, and one that is planned",
                today: "2026-11-21",
                policy: "[tasks]\none-system = [\"ESDH\"]\n",
                inventory: "# systems\nid,name,tasks,status\n1,Acadre,ESDH,operation\n2,SBSYS,ESDH,planned\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for overlap in facts.overlaps.iter().filter(|overlap| overlap.kind == OverlapKind::OneSystem) {
            let (systems, keep, going) = (overlap.standings.len(), kept(facts, overlap), names(facts, &overlap.let_go));
            let message = phrase!("task-held-twice-message", tasks = tasks(overlap), systems, keep, going);
            tell(facts, overlap, message, report);
        }
    }
}
