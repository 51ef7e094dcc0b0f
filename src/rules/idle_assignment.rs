//! Assigned and not in use.

use crate::analysis::licences::is_at_least_percent;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::Meaning;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `idle-assignment`.
pub struct IdleAssignment;

crate::settings! {
    /// Settings of `idle-assignment`.
    Idle {
        /// Percent of what is assigned from which idle assignments are told.
        #[at_most = 100]
        min_idle_percent: u32 = 5,
    }
}

impl Rule for IdleAssignment {
    type Settings = Idle;

    const META: Meta = Meta {
        id: "idle-assignment",
        group: Group::Licences,
        summary: "Licences are assigned to people who do not use them",
        level: Level::Note,
        since: "0.1.0",
        why: "An idle assignment can be given to the next person who needs one, instead of buying more.",
        fix: "Take back the idle assignments, and renew with fewer.",
        amount: "the idle assignments at their unit price, the dearest first; what can be saved of it is told by `over-licensed`",
        act_by: "the contract's last day for notice, else the end of its fixed term",
        examples: &[
            Example {
                title: "five percent are idle",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,100,95,2026-10-01
",
                findings: &["L1: 100 assigned, 95 active: 5 idle"],
            },
            Example {
                title: "four percent are idle",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,100,96,2026-10-01
",
                findings: &[],
            },
            Example {
                title: "what counts those at work at the same time has no idle ones: it is given to nobody",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Maps,concurrent,100

# usage
licence,assigned,active,measured
L1,300,90,2026-10-01
",
                findings: &[],
            },
            Example {
                title: "a measurement that is too old tells nothing of today",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,100,20,2026-05-24
",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Idle, report: &mut Reporter<'_>) {
        for position in facts.positions.iter().filter(|position| position.is_judged_by_use()) {
            let (Some(assigned), Some(active), Some(idle @ 1..)) = (position.assigned, position.active, position.idle()) else {
                continue; // without a measurement `licence-unmeasured` speaks
            };
            if !is_at_least_percent(idle, assigned, settings.min_idle_percent) {
                continue;
            }
            let worth = position.prices.of_owned(idle);
            let fix = match position.act_by {
                Some(day) => phrase!("idle-assignment-fix-by", idle, day),
                None => phrase!("idle-assignment-fix-no-day", idle),
            };
            // What is idle is no saving by itself: that is the surplus, which counts the buffer and the minimum.
            report
                .on_position(position, phrase!("idle-assignment-message", assigned, active, idle))
                .worth(worth.value, position.prices.currency, worth.basis, Meaning::Value)
                .act_by(position.act_by)
                .assuming(worth.assumptions)
                .fix(fix);
        }
    }
}
