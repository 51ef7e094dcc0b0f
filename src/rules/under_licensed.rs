//! More is assigned than was bought.

use crate::analysis::licences::{Position, Right};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Meaning, Metric};
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
            let how = if at_once { "in use at the same time" } else { "assigned" };
            let message = match position.right {
                Right::Held => format!("{required} {how}, {entitled} bought: {shortfall} short"),
                Right::BeginsOn(day) => format!("{required} {how}, and the right begins on {day}: {shortfall} short"),
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

fn fix(position: &Position, shortfall: u64) -> String {
    match position.idle() {
        _ if position.right != Right::Held => "Agree with the supplier on the days before the right begins.".to_owned(),
        None if position.active.is_some() => {
            format!("Buy {shortfall} more, or agree on who works when: so many were in use at the same time.")
        }
        None => format!("Find out how many of them are active, take back the idle ones, and buy what is missing of {shortfall}."),
        Some(0) => format!("Buy {shortfall} more, or take back as many: none of them is idle."),
        Some(idle) if idle >= shortfall => {
            format!("Take back {shortfall} of the {idle} idle assignments; then nothing has to be bought.")
        }
        Some(idle) => format!("Take back the {idle} idle assignments first, and buy {} more.", shortfall.saturating_sub(idle)),
    }
}
