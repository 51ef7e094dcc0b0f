//! A row names something that the inventory does not have.

use crate::analysis::faults::Names;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{ProblemKind, SubjectKind, TableKind};
use crate::phrase;
use crate::phrase::Value;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `unknown-reference`.
pub struct UnknownReference;

impl Rule for UnknownReference {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "unknown-reference",
        group: Group::Register,
        summary: "A row names something that the inventory does not have",
        level: Level::Warning,
        since: "0.1.0",
        why: "The connection is lost to every check: a contract seems to cover nothing, a dependency seems not to be there.",
        fix: "Correct the name, or add what is named to the inventory.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "a contract covers a system that is not there",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# contracts\nid,title,systems\nK1,Maps,S1; S8; S9\n",
                findings: &["K1: `systems` names `S8` and `S9`, which are not in the table of systems"],
            },
            Example {
                title: "an integration with a system that is not there is the known system's",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# integrations\nfrom,to\nS9,S1\n",
                findings: &["S1: `from` in integrations names `S9`, which is not in the table of systems"],
            },
            Example {
                title: "a name that two systems go by",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\nS2,Maps\n# contracts\nid,title,systems\nK1,Maps,maps\n",
                findings: &["K1: `systems` names `maps`, a name that 2 systems go by"],
            },
            Example {
                title: "by id, by name, and by alias",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,aliases\nS1,Maps,\nS2,Permits,\nS3,Archive,The Vault\n# contracts\nid,title,systems\n\
                    K1,All,S1; Permits; The Vault\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let mut names = None;
        for fault in &facts.faults {
            let (mut unknown, mut ambiguous) = (Vec::new(), Vec::new());
            let mut looked_in = TableKind::Systems;
            for problem in &fault.problems {
                let ProblemKind::UnknownReference { value, wanted, .. } = &problem.kind else { continue };
                looked_in = *wanted;
                match names.get_or_insert_with(|| Names::of(facts.portfolio)).count(*wanted, value) {
                    0 | 1 if unknown.contains(&value) => {}
                    0 | 1 => unknown.push(value),
                    several => {
                        ambiguous.push(phrase!("unknown-reference-ambiguous", name = value, several, table = *wanted));
                    }
                }
            }
            let Some(subject) = fault.subjects.first().filter(|_| !unknown.is_empty() || !ambiguous.is_empty()) else { continue };
            let is_known = unknown.is_empty();
            let missing = match unknown.as_slice() {
                [] => None,
                [name] => Some(phrase!("unknown-reference-missing", name = *name, table = looked_in)),
                _ => Some(phrase!("unknown-reference-missing-several", names = Value::names(unknown, 3), table = looked_in)),
            };
            let named = Value::joined(missing.into_iter().chain(ambiguous), "; ");
            // A row without an id of its own is told by its table: the subject stands in another.
            let message = match subject.kind {
                SubjectKind::System if fault.table != TableKind::Systems => {
                    phrase!("unknown-reference-message-in-table", heading = fault.heading(), table = fault.table, named)
                }
                _ => phrase!("unknown-reference-message", heading = fault.heading(), named),
            };
            let finding = report.on(subject.clone(), message).owner(facts.owner_of(subject)).aspect(&fault.aspect);
            if is_known {
                finding.fix(phrase!("unknown-reference-fix-ambiguous"));
            }
            finding.also_each(fault.subjects.iter().skip(1).cloned()).at_each(fault.places().cloned());
        }
    }
}
