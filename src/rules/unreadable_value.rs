//! A cell cannot be read, or a row lacks what it cannot be without.

use crate::analysis::faults::Fault;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::table::file_and_sheet;
use crate::model::{Problem, ProblemKind, TableKind};
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `unreadable-value`.
pub struct UnreadableValue;

impl Rule for UnreadableValue {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "unreadable-value",
        group: Group::Register,
        summary: "A cell cannot be read",
        level: Level::Warning,
        since: "0.1.0",
        why: "What it says is missing from every figure and every check; the other cells of its row still count. \
              A value that could mean two things is never guessed.",
        fix: "Write the value so that it can be read, or empty the cell.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "an amount in words",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,annual-cost\nS1,Maps,twelve thousand\n",
                findings: &["S1: `annual-cost` says `twelve thousand`: not a number"],
            },
            Example {
                title: "a row that has to say between which systems data flows",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name\nS1,Maps\n# integrations\nfrom,to\nS1,\n",
                findings: &["S1: `to` is empty in a row of integrations, which is left out"],
            },
            Example {
                title: "a row without an id, twice",
                today: "2026-11-21",
                policy: "",
                inventory: "# licences\nid,product,metric,quantity\nL1,Maps,named-user,10\n# usage\nproduct,assigned\nMaps,ten\nMaps,ten\n",
                findings: &["usage.csv:2: `assigned` says `ten`: not a number (and 1 more cell)"],
            },
            Example {
                title: "a table without a column that it should have",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nname,vendor\nMaps,Norkart\n",
                findings: &["portfolio: `systems.csv` has no column for the id of its systems: the name stands for it"],
            },
            Example {
                title: "everything can be read",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,annual-cost,in-service\nS1,Maps,12000,2020-01-01\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for fault in &facts.faults {
            let (Some(problem), Some(subject)) = (fault.problems.first(), fault.subjects.first()) else { continue };
            let Some(mut message) = message(fault, problem) else { continue };
            if fault.problems.len() > 1 {
                message = phrase!("unreadable-value-more", message, more = fault.problems.len() - 1);
            }
            let finding = report.on(subject.clone(), message).owner(facts.owner_of(subject)).aspect(&fault.aspect);
            if let Some(readable) = readable(fault, problem) {
                finding.fix(phrase!("unreadable-value-fix-readable", readable));
            } else if let ProblemKind::NoColumn { column, .. } = problem.kind {
                finding.fix(phrase!("unreadable-value-fix-column", column));
            } else if matches!(problem.kind, ProblemKind::Missing { .. }) {
                finding.fix(phrase!("unreadable-value-fix-missing"));
            }
            finding.also_each(fault.subjects.iter().skip(1).cloned()).at_each(fault.places().cloned());
        }
    }
}

/// Returns what a problem is, in a phrase; nothing when another rule speaks of it.
fn message(fault: &Fault<'_>, problem: &Problem) -> Option<Phrase> {
    let heading = fault.heading();
    match &problem.kind {
        ProblemKind::Unreadable { value, why, .. } => Some(phrase!("unreadable-value-says", heading, value, why)),
        ProblemKind::Missing { .. } => {
            Some(phrase!("unreadable-value-missing", heading, table = fault.table))
        }
        ProblemKind::NoColumn { column, instead } => {
            let place = fault.places().next()?;
            let file = file_and_sheet(&place.file, place.sheet.as_deref());
            let instead = Phrase::Message(instead, Vec::new());
            Some(phrase!("unreadable-value-no-column", file, column = *column, table = fault.table, instead))
        }
        ProblemKind::UnknownReference { .. } | ProblemKind::DuplicateId => None,
    }
}

/// Returns what could be read in the column of an unreadable cell; nothing where any text could.
fn readable(fault: &Fault<'_>, problem: &Problem) -> Option<Phrase> {
    if !matches!(problem.kind, ProblemKind::Unreadable { .. }) {
        return None;
    }
    match fault.column {
        "in-service" | "retire-by" | "retired" | "start" | "end" | "irrevocable-until" | "terminated" | "framework-end" | "from"
        | "to" | "measured" | "until" | "decided" | "due" | "wanted-in-service" | "evaluation-date" => Some(phrase!("readable-date")),
        "met" => Some(phrase!("readable-met")),
        "decision" if fault.table == TableKind::Decisions => Some(phrase!("readable-decision")),
        "competed" => Some(phrase!("readable-award")),
        "one-off-cost" | "annual-benefit" | "annual-cost" | "annual-value" | "total-value" | "original-value" | "unit-price" => {
            Some(phrase!("readable-amount"))
        }
        "users" | "active-users" | "quantity" | "minimum" | "assigned" | "active" | "headcount" | "inhabitants" | "pupils"
        | "options-used" | "internal-hours" => Some(phrase!("readable-whole")),
        "notice" | "option-notice" => Some(phrase!("readable-period")),
        "renewal" => Some(phrase!("readable-renewal")),
        "options" => Some(phrase!("readable-options")),
        "notice-to-end-of" => Some(phrase!("readable-period-end")),
        "status" => Some(phrase!("readable-status")),
        "criticality" => Some(phrase!("readable-criticality")),
        "depends" => Some(phrase!("readable-depends")),
        "common-component" | "mandated" | "personal-data" | "is-framework" => Some(phrase!("readable-yes-no")),
        "price-per" => Some(phrase!("readable-price-per")),
        "implementation" => Some(phrase!("readable-implementation")),
        "metric" => Some(phrase!("readable-metric")),
        "procedure" => Some(phrase!("readable-procedure")),
        "currency" => Some(phrase!("readable-currency")),
        _ => None,
    }
}
