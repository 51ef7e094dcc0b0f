//! Nobody knows how much of it is used.

use crate::analysis::licences::Unmeasured;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `licence-unmeasured`.
pub struct LicenceUnmeasured;

impl Rule for LicenceUnmeasured {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "licence-unmeasured",
        group: Group::Licences,
        summary: "It is not known how many licences are in use",
        level: Level::Note,
        since: "0.1.0",
        why: "Without a figure of active use nobody can say what to renew. It is never counted as waste.",
        fix: "Get a figure of active use from the login system or the supplier.",
        amount: "",
        act_by: "the contract's last day for notice, else the end of its fixed term",
        examples: &[
            Example {
                title: "no figure at all, where the metric asks for one",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Signing,named-user,100
L2,Archive,site,3
L3,Maps,inhabitant,41837
",
                findings: &["L1: no figure of its use"],
            },
            Example {
                title: "a measurement 181 days old",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Signing,named-user,100

# usage
licence,assigned,active,measured
L1,90,20,2026-05-24
",
                findings: &["L1: last measured on 2026-05-24, 181 days ago"],
            },
            Example {
                title: "a measurement 180 days old",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Signing,named-user,100

# usage
licence,assigned,active,measured
L1,90,90,2026-05-25
",
                findings: &[],
            },
            Example {
                title: "assigned is counted and active use is not",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity
L1,Signing,named-user,100

# usage
licence,assigned,active,measured
L1,90,,2026-10-01
",
                findings: &["L1: 90 assigned, and no figure of active use"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for position in facts.positions.iter().filter(|position| position.is_judged_by_use()) {
            let Some(unmeasured) = position.unmeasured else { continue };
            let message = match unmeasured {
                Unmeasured::NoFigure => phrase!("licence-unmeasured-no-figure"),
                Unmeasured::Old(day) => {
                    let days = facts.today.signed_duration_since(day).num_days();
                    phrase!("licence-unmeasured-old", day, days)
                }
                Unmeasured::NoActive => phrase!("licence-unmeasured-no-active", assigned = position.assigned.unwrap_or(0)),
                Unmeasured::DayUnreadable => phrase!("licence-unmeasured-day-unreadable"),
            };
            let product = &position.product;
            let fix = match (unmeasured, position.act_by) {
                (Unmeasured::DayUnreadable, Some(day)) => phrase!("licence-unmeasured-fix-correct-by", day),
                (Unmeasured::DayUnreadable, None) => phrase!("licence-unmeasured-fix-correct"),
                (_, Some(day)) => phrase!("licence-unmeasured-fix-measure-by", product, day),
                (_, None) => phrase!("licence-unmeasured-fix-measure", product),
            };
            report.on_position(position, message).act_by(position.act_by).fix(fix);
        }
    }
}
