//! An outgoing system is still in operation after its day.

use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `out-overdue`.
pub struct OutOverdue;

crate::settings! {
    /// Settings of `out-overdue`.
    OverdueSettings {
        /// Days after its day that an outgoing system may still be in operation.
        grace_days: u32 = 30,
    }
}

impl Rule for OutOverdue {
    type Settings = OverdueSettings;

    const META: Meta = Meta {
        id: "out-overdue",
        group: Group::OneInOneOut,
        summary: "An outgoing system is still in operation after its day",
        level: Level::Error,
        since: "0.1.0",
        why: "The promise that it would go was the reason to let another in; until it has gone, both are paid for.",
        fix: "Retire it now and record the day in `retired`, or agree on a new day and tell those who were promised the old one.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "thirty-one days after its day",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,operation,2026-10-21,\nS2,Permits,planned,,S1\n",
                findings: &["S1: was to leave by 2026-10-21 and is still in operation 31 days later"],
            },
            Example {
                title: "the last day of the grace period",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,operation,2026-10-22,\nS2,Permits,planned,,S1\n",
                findings: &[],
            },
            Example {
                title: "no grace",
                today: "2026-11-21",
                policy: "[rules.out-overdue]\ngrace-days = 0\n",
                inventory: "# systems\nid,name,status,retire-by,replaces\nS1,Old Permits,phase-out,2026-11-20,\nS2,Permits,planned,,S1\n",
                findings: &["S1: was to leave by 2026-11-20 and is still in operation 1 day later"],
            },
            Example {
                title: "it has left in time",
                today: "2026-11-21",
                policy: "",
                inventory: "# systems\nid,name,status,retire-by,retired,replaces\nS1,Old Permits,retired,2026-08-31,2026-08-15,\n\
                    S2,Permits,planned,,,S1\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &OverdueSettings, report: &mut Reporter<'_>) {
        for outgoing in &facts.balance.outgoing {
            let row = &facts.portfolio[outgoing.system];
            let Some(day) = row.leaves_on().filter(|_| row.is_in_operation(facts.today)) else { continue };
            let late = facts.today.signed_duration_since(day).num_days();
            if late <= i64::from(settings.grace_days) {
                continue;
            }
            let message = phrase!("out-overdue-message", day, late);
            report
                .on_outgoing(outgoing, row.leaves_on_column(), message)
                .at(facts.portfolio.place(row.origin, "status"));
        }
    }
}
