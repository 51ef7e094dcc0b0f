//! More is bought than is needed.

use crate::analysis::licences::advice::hand_back;
use crate::analysis::licences::{Position, Return, is_at_least_percent};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::Meaning;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `over-licensed`.
pub struct OverLicensed;

crate::settings! {
    /// Settings of `over-licensed`.
    Surplus {
        /// Percent of what was bought from which a surplus is told.
        #[at_most = 100]
        min_surplus_percent: u32 = 5,
    }
}

impl Rule for OverLicensed {
    type Settings = Surplus;

    const META: Meta = Meta {
        id: "over-licensed",
        group: Group::Licences,
        summary: "More licences are bought than are needed",
        level: Level::Warning,
        since: "0.1.0",
        why: "What is bought beyond active use, its buffer and the contractual minimum is paid for nothing.",
        fix: "Hand back the surplus before the last day for notice, or let it fall away when the contract ends.",
        amount: "the surplus at its unit price: what can be left first, and of that the dearest",
        act_by: "the contract's last day for notice, else the end of its fixed term",
        examples: &[
            Example {
                title: "a surplus of five percent",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,90,86,2026-10-01
",
                findings: &["L1: 100 bought, 95 needed: 5 too many"],
            },
            Example {
                title: "a surplus of four percent",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,90,87,2026-10-01
",
                findings: &[],
            },
            Example {
                title: "a stricter policy",
                today: "2026-11-21",
                policy: "[rules.over-licensed]\nmin-surplus-percent = 4\n",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Signing,named-user,100,300,year

# usage
licence,assigned,active,measured
L1,90,87,2026-10-01
",
                findings: &["L1: 100 bought, 96 needed: 4 too many"],
            },
            Example {
                title: "two purchases of one product, used in two places, with a minimum to pay for",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per,minimum
L1,Signing,device,60,300,year,50
L2,SIGNING,device,60,300,year,30

# usage
licence,organisation,assigned,active,measured
L1,,20,20,2026-10-01
L2,,20,20,2026-10-02
",
                findings: &["L1: 120 bought, 80 needed to reach the contractual minimum: 40 too many"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Surplus, report: &mut Reporter<'_>) {
        for position in facts.positions.iter().filter(|position| position.is_judged_by_use()) {
            let (Some(entitled), Some(needed), Some(surplus)) = (position.entitled, position.needed, position.surplus) else {
                continue; // without a measurement `licence-unmeasured` speaks, without a quantity `unreadable-value`
            };
            if surplus == 0 || !is_at_least_percent(surplus, entitled, settings.min_surplus_percent) {
                continue;
            }
            let buffer = facts.settings.licences.buffer_percent;
            let (message, evidence) = if needed > position.needed_by_use(buffer).unwrap_or(needed) {
                let message = phrase!("over-licensed-message-minimum", entitled, needed, surplus);
                (message, phrase!("licences-minimum", minimum = position.minimum))
            } else {
                let active = position.active.unwrap_or(0);
                let message = phrase!("over-licensed-message", entitled, needed, surplus);
                (message, phrase!("over-licensed-need", active, buffer, needed))
            };
            let worth = position.prices.of_returned(surplus);
            let finding = report
                .on_position(position, message)
                .worth(worth.value, position.prices.currency, worth.basis, Meaning::Saving)
                .act_by(position.act_by)
                .assuming(worth.assumptions)
                .evidence(evidence)
                .fix(fix(facts, position));
            for one in position.returns() {
                if let Some(said) = bound(facts, position, &one) {
                    finding.evidence(said);
                }
            }
        }
    }
}

/// Returns what to do: take back what stands in the way, then hand back.
fn fix(facts: &Facts<'_>, position: &Position) -> Phrase {
    let back = hand_back(facts.portfolio, position);
    match position.in_the_way() {
        0 => phrase!("over-licensed-fix-back", back),
        idle => phrase!("over-licensed-fix-idle", back, idle),
    }
}

/// Returns from when on a part of the surplus is saved, and what it costs until then.
fn bound(facts: &Facts<'_>, position: &Position, one: &Return<'_>) -> Option<Phrase> {
    let (from, per_year, until_then) = (one.from.exit.free_from()?, one.per_year()?, one.bound_cost(facts.today)?);
    let currency = position.prices.currency;
    let licence = &facts.portfolio[one.from.licence].id;
    let (saved, bound) = ((per_year, currency), (until_then, currency));
    Some(phrase!("over-licensed-bound", count = one.count, licence, from, saved, bound))
}
