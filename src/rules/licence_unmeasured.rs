//! Nobody knows how much of it is used.

use crate::analysis::licences::Unmeasured;
use crate::facts::Facts;
use crate::finding::Level;
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
                Unmeasured::NoFigure => "no figure of its use".to_owned(),
                Unmeasured::Old(day) => {
                    format!("last measured on {day}, {} days ago", facts.today.signed_duration_since(day).num_days())
                }
                Unmeasured::NoActive => {
                    format!("{} assigned, and no figure of active use", position.assigned.unwrap_or(0))
                }
                Unmeasured::DayUnreadable => "the day of its measurement cannot be read".to_owned(),
            };
            let what = match unmeasured {
                Unmeasured::DayUnreadable => "Correct the day of the measurement".to_owned(),
                _ => format!("Get a figure of active use of `{}` from the login system or the supplier", position.product),
            };
            let fix = match position.act_by {
                Some(day) => format!("{what} in good time before {day}, when it can be changed."),
                None => format!("{what}."),
            };
            report.on_position(position, message).act_by(position.act_by).fix(fix);
        }
    }
}
