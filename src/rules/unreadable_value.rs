//! A cell cannot be read, or a row lacks what it cannot be without.

use crate::analysis::faults::Fault;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Problem, ProblemKind};
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;
use crate::text::count;

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
                message += &format!(" (and {})", count(fault.problems.len() - 1, "more cell", "more cells"));
            }
            let finding = report.on(subject.clone(), message).owner(facts.owner_of(subject)).aspect(&fault.aspect);
            if let Some(readable) = readable(fault, problem) {
                finding.fix(format!("Write {readable}, or empty the cell."));
            } else if let ProblemKind::NoColumn { column, .. } = problem.kind {
                finding.fix(format!("Add the column, or say in portfolio.toml which of its headings means `{column}`."));
            } else if matches!(problem.kind, ProblemKind::Missing { .. }) {
                finding.fix("Fill the cell, or delete the row.");
            }
            finding.also_each(fault.subjects.iter().skip(1).cloned()).at_each(fault.places().cloned());
        }
    }
}

/// Returns what a problem is, in a phrase; nothing when another rule speaks of it.
fn message(fault: &Fault<'_>, problem: &Problem) -> Option<String> {
    let heading = fault.heading();
    match &problem.kind {
        ProblemKind::Unreadable { value, why, .. } => Some(format!("`{heading}` says `{value}`: {why}")),
        ProblemKind::Missing { .. } => Some(format!("`{heading}` is empty in a row of {}, which is left out", fault.table)),
        ProblemKind::NoColumn { column, instead } => {
            let place = fault.places().next()?;
            let sheet = place.sheet.as_ref().map(|sheet| format!(", sheet `{sheet}`")).unwrap_or_default();
            Some(format!("`{}`{sheet} has no column for the {column} of its {}: {instead}", place.file, fault.table))
        }
        ProblemKind::UnknownReference { .. } | ProblemKind::DuplicateId => None,
    }
}

/// Returns what could be read in the column of an unreadable cell; nothing where any text could.
fn readable(fault: &Fault<'_>, problem: &Problem) -> Option<&'static str> {
    if !matches!(problem.kind, ProblemKind::Unreadable { .. }) {
        return None;
    }
    match fault.column {
        "in-service" | "retire-by" | "retired" | "start" | "end" | "irrevocable-until" | "terminated" | "framework-end" | "from"
        | "to" | "measured" | "until" => Some("a date such as 2026-12-31, with the year in four digits"),
        "competed" => Some("the day of the award such as 2026-12-31, or yes or no"),
        "annual-cost" | "annual-value" | "total-value" | "original-value" | "unit-price" => {
            Some("an amount in digits such as 12.500,00")
        }
        "users" | "active-users" | "quantity" | "minimum" | "assigned" | "active" | "headcount" | "inhabitants" | "pupils"
        | "options-used" => Some("a whole number in digits"),
        "notice" | "option-notice" => Some("a period such as 6 months or 90 days"),
        "renewal" => Some("a period such as 12 months, or yes or no"),
        "options" => Some("how many and how long, such as 2 x 12 months"),
        "notice-to-end-of" => Some("month, quarter or year"),
        "status" => Some("planned, procurement, operation, phase-out or retired"),
        "criticality" => Some("low, medium, high or critical"),
        "depends" => Some("to, from or both"),
        "common-component" | "mandated" | "personal-data" | "is-framework" => Some("yes or no"),
        "price-per" => Some("year, month or once"),
        "implementation" => Some("none, small, medium or large"),
        "metric" => Some("what is counted, such as named-user, concurrent, device, inhabitant or flat"),
        "procedure" => Some("how it was bought, such as open, framework-mini-tender, direct or joint-buyer"),
        "currency" => Some("a currency in three letters such as DKK"),
        _ => None,
    }
}
