//! Two rows have one id.

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::ProblemKind;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `duplicate-id`.
pub struct DuplicateId;

impl Rule for DuplicateId {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "duplicate-id",
        group: Group::Register,
        summary: "Two rows of a table have one id",
        level: Level::Warning,
        since: "0.1.0",
        why: "Only one of the rows counts, the one with more cells filled, and what the others say is missing from every figure.",
        fix: "Delete the rows that are out of date, or give each thing an id of its own.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "one system in two rows",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,owner\nS1,Maps,\nS1,Maps,System Manager\n",
                findings: &["S1: 2 rows of systems have this id, and the fullest counts"],
            },
            Example {
                title: "a system and a contract may share an id",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\n1,Maps\n# contracts\nid,title,systems\n1,Maps,1\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for fault in &facts.faults {
            let (Some(problem), Some(subject)) = (fault.problems.first(), fault.subjects.first()) else { continue };
            if problem.kind != ProblemKind::DuplicateId {
                continue;
            }
            let message = phrase!("duplicate-id-message", rows = problem.places.len(), table = fault.table);
            let finding = report.on(subject.clone(), message).owner(facts.owner_of(subject)).aspect(&fault.aspect);
            finding.at_each(fault.places().cloned());
        }
    }
}
