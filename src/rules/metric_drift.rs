//! Paid for another number of inhabitants, pupils or employees than there are.

use crate::analysis::licences::Right;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::{Meaning, Metric};
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `metric-drift`.
pub struct MetricDrift;

crate::settings! {
    /// Settings of `metric-drift`.
    Drift {
        /// Percent of the organisation's own figure beyond which a difference is told.
        #[at_most = 1000]
        tolerance_percent: u32 = 2,
    }
}

impl Rule for MetricDrift {
    type Settings = Drift;

    const META: Meta = Meta {
        id: "metric-drift",
        group: Group::Licences,
        summary: "A licence is paid for another number of inhabitants, pupils or employees than there are",
        level: Level::Warning,
        since: "0.1.0",
        why: "The figure in the contract was right when it was signed; the organisation has changed since.",
        fix: "Have the figure in the contract brought up to date.",
        amount: "the difference at the unit price: saved when too many are paid for, at risk when too few are",
        act_by: "the contract's last day for notice, else the end of its fixed term",
        examples: &[
            Example {
                title: "21 too many of 1000",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Maps,inhabitant,1021,5,year

# organisation
id,name,inhabitants
1,Lyngdal,1000
",
                findings: &["L1: paid for 1021 inhabitants, there are 1000: 21 too many"],
            },
            Example {
                title: "20 too many of 1000, and 20 too few",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Maps,inhabitant,1020,5,year
L2,Plans,inhabitant,980,5,year

# organisation
id,name,inhabitants
1,Lyngdal,1000
",
                findings: &[],
            },
            Example {
                title: "pupils of the schools together, or of the one school that uses it",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per
L1,Reading,pupil,900,5,year
L2,Sums,pupil,400,5,year

# usage
licence,organisation,assigned
L2,South School,400

# organisation
id,name,parent,pupils
1,Lyngdal,,
2,North School,1,600
3,South School,1,400
",
                findings: &["L1: paid for 900 pupils, there are 1000: 100 too few"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Drift, report: &mut Reporter<'_>) {
        for position in facts.positions.iter().filter(|position| position.right == Right::Held) {
            let (Some(entitled), Some(own)) = (position.entitled, &position.own) else { continue };
            let difference = entitled.abs_diff(own.count);
            if u128::from(difference) * 100 <= u128::from(own.count) * u128::from(settings.tolerance_percent) {
                continue;
            }
            let (people, column) = match position.metric {
                Metric::Pupil => ("pupils", "pupils"),
                Metric::Employee => ("employees", "headcount"),
                _ => ("inhabitants", "inhabitants"),
            };
            let there = match own.unit {
                Some(unit) => phrase!("metric-drift-there-in", count = own.count, unit = &facts.portfolio[unit].name),
                None => phrase!("metric-drift-there", count = own.count),
            };
            let (difference_is, worth, meaning) = if entitled > own.count {
                let worth = match position.surplus {
                    Some(surplus) if surplus == difference => position.prices.of_returned(surplus),
                    _ => position.prices.of_owned(difference), // a contractual minimum keeps some of them
                };
                ("many", worth, Meaning::Saving)
            } else {
                ("few", position.prices.of_more(difference), Meaning::Exposure)
            };
            let message = phrase!("metric-drift-message", entitled, people, there, difference, difference_is);
            let fix = match position.act_by {
                Some(day) => phrase!("metric-drift-fix-by", entitled, count = own.count, people, day),
                None => phrase!("metric-drift-fix-no-day", entitled, count = own.count, people),
            };
            let finding = report
                .on_position(position, message)
                .worth(worth.value, position.prices.currency, worth.basis, meaning)
                .act_by(position.act_by)
                .assuming(worth.assumptions)
                .evidence(phrase!("metric-drift-own", count = own.count, people, origin = &own.origin))
                .fix(fix);
            if position.minimum > own.count {
                finding.evidence(phrase!("licences-minimum", minimum = position.minimum));
            }
            if let Some(unit) = own.read_from {
                finding.at(facts.portfolio.place(facts.portfolio[unit].origin, column));
            }
        }
    }
}
