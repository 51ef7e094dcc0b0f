//! Used after the last day of the right to it.

use crate::analysis::licences::Right;
use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `entitlement-expired`.
pub struct EntitlementExpired;

impl Rule for EntitlementExpired {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "entitlement-expired",
        group: Group::Licences,
        summary: "A product is used after the last day of the right to it",
        level: Level::Error,
        since: "0.1.0",
        why: "Use without a right is a breach of the supplier's terms, and is billed back to the day the right ended.",
        fix: "Renew the entitlement, or take back the assignments.",
        amount: "",
        act_by: "",
        examples: &[
            Example {
                title: "in use the day after",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,to
L1,Signing,named-user,100,2026-11-20

# usage
licence,assigned,active,measured
L1,70,60,2026-11-21
",
                findings: &["L1: the right ended on 2026-11-20, and 70 are assigned"],
            },
            Example {
                title: "in use on the last day",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,to
L1,Signing,named-user,100,2026-11-21

# usage
licence,assigned,active,measured
L1,70,70,2026-11-21
",
                findings: &[],
            },
            Example {
                title: "last measured while the right was there",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,to
L1,Signing,named-user,100,2026-11-20

# usage
licence,assigned,active,measured
L1,70,70,2026-11-20
",
                findings: &[],
            },
            Example {
                title: "bought again",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,from,to
L1,Signing,named-user,100,2024-01-01,2025-12-31
L2,Signing,named-user,100,2026-01-01,

# usage
licence,assigned,active,measured
L1,70,70,2026-11-01
",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for position in &facts.positions {
            let (Right::EndedOn(day), Some(assigned)) = (position.right, position.assigned) else { continue };
            let message = match assigned {
                0 => phrase!("entitlement-expired-message-in-use", day),
                assigned => phrase!("entitlement-expired-message", day, assigned),
            };
            let finding = report.on_position(position, message);
            for licence in &position.licences {
                finding.at(facts.portfolio.place(facts.portfolio[*licence].origin, "to"));
            }
            finding.fix(phrase!("entitlement-expired-fix-product", product = &position.product));
        }
    }
}
