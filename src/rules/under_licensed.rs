//! More is assigned than was bought.

use crate::analysis::licences::{Position, Right};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Meaning, Metric};
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `under-licensed`.
pub struct UnderLicensed;

impl Rule for UnderLicensed {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "under-licensed",
        group: Group::Licences,
        summary: "More licences are assigned than were bought",
        level: Level::Error,
        since: "0.1.0",
        why: "At the supplier's next audit the difference has to be bought, often at list price and with effect back in time.",
        fix: "Take back idle assignments first, and buy what is still missing.",
        amount: "the shortfall at the unit price, the highest where prices differ",
        act_by: "",
        examples: &[
            Example {
                title: "one more than was bought",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,101,101,2026-10-01
",
                findings: &["L1: 101 assigned, 100 bought: 1 short"],
            },
            Example {
                title: "as many as were bought",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,100,100,2026-10-01
",
                findings: &[],
            },
            Example {
                title: "assigned without a figure of active use",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,device,100,300,year

# usage
licence,assigned,active,measured
L1,120,,2026-10-01
",
                findings: &["L1: 120 assigned, 100 bought: 20 short"],
            },
            Example {
                title: "of what counts those at work at the same time, the highest day of the window, however many may log in",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Maps,concurrent,100
L2,Plans,concurrent,100

# usage
licence,assigned,active,measured
L1,300,101,2026-06-01
L1,300,40,2026-11-01
L2,300,100,2026-06-01
",
                findings: &["L1: 101 in use at the same time, 100 bought: 1 short"],
            },
            Example {
                title: "used before the first day of the right",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,from
L1,Signing,named-user,100,2027-01-01

# usage
licence,assigned,active,measured
L1,40,30,2026-10-01
",
                findings: &["L1: 40 assigned, and the right begins on 2027-01-01: 40 short"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for position in facts.positions.iter().filter(|position| position.metric.needs_usage()) {
            let (Some(entitled), Some(required), Some(shortfall @ 1..)) =
                (position.entitled, position.required(), position.shortfall)
            else {
                continue;
            };
            let at_once = position.metric == Metric::Concurrent && position.active.is_some();
            let how = if at_once { "at-once" } else { "assigned" };
            let message = match position.right {
                Right::Held => phrase!("under-licensed-message", required, how, entitled, shortfall),
                Right::BeginsOn(day) => phrase!("under-licensed-message-begins", required, how, day, shortfall),
                Right::EndedOn(_) => continue, // `entitlement-expired` speaks
            };
            let worth = position.prices.of_more(shortfall);
            report
                .on_position(position, message)
                .worth(worth.value, position.prices.currency, worth.basis, Meaning::Exposure)
                .assuming(worth.assumptions)
                .fix(fix(position, shortfall));
        }
    }
}

fn fix(position: &Position, shortfall: u64) -> Phrase {
    match position.idle() {
        _ if position.right != Right::Held => phrase!("under-licensed-fix-begins"),
        None if position.active.is_some() => phrase!("under-licensed-fix-at-once", shortfall),
        None => phrase!("under-licensed-fix-unmeasured", shortfall),
        Some(0) => phrase!("under-licensed-fix-none-idle", shortfall),
        Some(idle) if idle >= shortfall => phrase!("under-licensed-fix-enough-idle", shortfall, idle),
        Some(idle) => phrase!("under-licensed-fix-too-few-idle", idle, missing = shortfall.saturating_sub(idle)),
    }
}
