//! Nobody answers for a system, or for its benefits.

use crate::facts::Facts;
use crate::finding::Level;
use crate::model::System;
use crate::model::table::file_and_sheet;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `no-owner`.
pub struct NoOwner;

/// Who answers for a system: what is said where nobody does, its column, and whether a row names one, be it unreadable.
type Role = (fn() -> Phrase, &'static str, fn(&System) -> bool);

const ROLES: [Role; 2] = [
    (|| phrase!("no-owner-no-system-owner"), "owner", |row| row.owner.is_some() || row.unread.has("owner")),
    (|| phrase!("no-owner-no-benefit-owner"), "benefit-owner", |row| row.benefit_owner.is_some() || row.unread.has("benefit-owner")),
];

impl Rule for NoOwner {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "no-owner",
        group: Group::Register,
        summary: "A system has no system owner, or no benefit owner",
        level: Level::Warning,
        since: "0.1.0",
        why: "What nobody answers for is neither cleaned up nor ended, and what it was bought for is never asked again. \
              A module is answered for by the owners of what it is a module of.",
        fix: "Name the role that answers for it, not a person: people change.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "no system owner",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,owner,benefit-owner\nS1,Maps,,Head of Planning\n",
                findings: &["S1: has no system owner"],
            },
            Example {
                title: "no benefit owner, and neither",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,owner,benefit-owner\nS1,Maps,operation,Head of Planning,\nS2,Permits,planned,,\n",
                findings: &["S1: has no benefit owner", "S2: has no system owner and no benefit owner"],
            },
            Example {
                title: "both are named",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,owner,benefit-owner\nS1,Maps,System Manager,Head of Planning\n",
                findings: &[],
            },
            Example {
                title: "it has left, or it is a module",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,owner,benefit-owner,part-of\nS1,Old Maps,retired,,,\n\
                    S2,Maps,operation,System Manager,Head of Planning,\nS3,Maps Mobile,operation,,,S2\n",
                findings: &[],
            },
            Example {
                title: "the table says nothing of benefit owners",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,owner\nS1,Maps,System Manager\nS2,Permits,\n",
                findings: &[
                    "S2: has no system owner",
                    "portfolio: has no column for benefit owners in `systems.csv`, which holds 2 systems",
                ],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        // A table without the column has one thing to mend, not one a system.
        let mut without_column = vec![[0_usize; 2]; facts.portfolio.sources.len()];
        for (system, row) in facts.portfolio.systems().filter(|(_, row)| !row.has_left(facts.today)) {
            let mut lacking = Vec::new();
            for (role, (lacks, column, is_named)) in ROLES.into_iter().enumerate() {
                // Modules are nested a few levels deep at most, and a ring of them has to end.
                let mut wholes = std::iter::successors(Some(row), |at| at.part_of.map(|whole| &facts.portfolio[whole])).take(8);
                if wholes.any(is_named) {
                    continue;
                }
                let source = row.origin.source as usize;
                match facts.portfolio.sources.get(source) {
                    Some(table) if !table.columns.has(column) => without_column[source][role] += 1,
                    _ => lacking.push((lacks, column)),
                }
            }
            let message = match lacking.as_slice() {
                [] => continue,
                [(lacks, _)] => lacks(),
                _ => phrase!("no-owner-neither"),
            };
            let finding = report.on_system(system, lacking[0].1, message);
            for (_, column) in lacking {
                finding.at(facts.portfolio.place(row.origin, column));
            }
        }
        tell_missing_columns(facts, &without_column, report);
    }
}

/// Tells of each table without a column for a role, when systems in it lack that role.
fn tell_missing_columns(facts: &Facts<'_>, without_column: &[[usize; 2]], report: &mut Reporter<'_>) {
    for (source, systems) in facts.portfolio.sources.iter().zip(without_column) {
        let sheet = source.sheet.as_ref().map_or_else(String::new, |sheet| format!(", sheet `{sheet}`"));
        let table = file_and_sheet(&source.file, source.sheet.as_deref());
        for ((_, column, _), systems) in ROLES.into_iter().zip(systems).filter(|(_, systems)| **systems > 0) {
            let message = phrase!("no-owner-no-column", role = column, table = &table, systems = *systems);
            let finding = report
                .on(facts.portfolio_subject(), message)
                .aspect(format!("{column} in {}{sheet}", source.file))
                .fix(phrase!("no-owner-fix-column", role = column));
            finding.places.extend(source.rows.first().map(|row| source.place(row, None)));
        }
    }
}
