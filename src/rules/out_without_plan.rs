//! An outgoing system has no plan for how it goes, or for what happens to its data.

use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `out-without-plan`.
pub struct OutWithoutPlan;

impl Rule for OutWithoutPlan {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "out-without-plan",
        group: Group::OneInOneOut,
        summary: "An outgoing system has no phase-out plan, or no plan for archiving its data",
        level: Level::Warning,
        since: "0.1.0",
        why: "Without a plan the day passes, and what the archive law wants kept is lost or keeps the old system alive.",
        fix: "Write down who does what until the system is gone, and what happens to its data.",
        amount: "",
        act_by: "the day on which the system leaves",
        examples: &[
            Example {
                title: "no plan for its data",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,phase-out-plan,archiving-plan,replaces\n\
                    S1,Old Permits,phase-out,2027-10-31,Case 26/3029,,\nS2,Permits,planned,,,,S1\n",
                findings: &["S1: leaves on 2027-10-31 and has no plan for archiving its data"],
            },
            Example {
                title: "it leaves today, and was to leave yesterday",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,phase-out-plan,archiving-plan,replaces\n\
                    S1,Old Permits,phase-out,2026-11-21,Case 26/3029,,\nS2,Old Maps,phase-out,2026-11-20,Case 26/3030,,\n\
                    S3,Permits,planned,,,,S1; S2\n",
                findings: &[
                    "S1: leaves on 2026-11-21 and has no plan for archiving its data",
                    "S2: was to leave by 2026-11-20 and has no plan for archiving its data",
                ],
            },
            Example {
                title: "no plan at all, and no day",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,phase-out-plan,archiving-plan,replaces\nS1,Old Permits,operation,,,\n\
                    S2,Permits,planned,,,S1\n",
                findings: &["S1: is to leave and has no phase-out plan and no plan for archiving its data"],
            },
            Example {
                title: "both plans",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,phase-out-plan,archiving-plan,replaces\n\
                    S1,Old Permits,operation,Case 26/3029,Delivered 2028,\nS2,Permits,planned,,,S1\n",
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
                title: "it has left",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retired,replaces\nS1,Old Permits,retired,2026-02-28,\nS2,Permits,planned,,S1\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for outgoing in &facts.balance.outgoing {
            let row = &facts.portfolio[outgoing.system];
            if !row.is_in_operation(facts.today) || outgoing.lives_on(facts.portfolio) {
                continue;
            }
            let (lacks, columns, fix): (_, &[&str], Phrase) = match (
                row.phase_out_plan.is_some() || row.unread.has("phase-out-plan"),
                row.archiving_plan.is_some() || row.unread.has("archiving-plan"),
            ) {
                (true, true) => continue,
                (false, true) => (
                    "phase-out",
                    &["phase-out-plan"],
                    phrase!("out-without-plan-fix-phase-out"),
                ),
                (true, false) => (
                    "archiving",
                    &["archiving-plan"],
                    phrase!("out-without-plan-fix-archiving"),
                ),
                (false, false) => (
                    "both",
                    &["phase-out-plan", "archiving-plan"],
                    Self::META.fix(),
                ),
            };
            let message = match row.leaves_on() {
                Some(day) if day < facts.today => phrase!("out-without-plan-overdue", day, lacks),
                Some(day) => phrase!("out-without-plan-on", day, lacks),
                None => phrase!("out-without-plan-undated", lacks),
            };
            let finding = report
                .on_outgoing(outgoing, columns[0], message)
                .fix(fix)
                .act_by(row.leaves_on().map(|day| day.max(facts.today)));
            columns.iter().for_each(|column| {
                finding.at(facts.portfolio.place(row.origin, column));
            });
        }
    }
}
