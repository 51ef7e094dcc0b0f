//! Bought separately for people who hold a suite with it.

use crate::analysis::licences::suites::{PaidTwice, paid_twice};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::Meaning;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `paid-twice-in-suite`.
pub struct PaidTwiceInSuite;

impl Rule for PaidTwiceInSuite {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "paid-twice-in-suite",
        group: Group::Licences,
        summary: "A product is bought separately for people who hold a suite that includes it",
        level: Level::Warning,
        since: "0.1.0",
        why: "The suite gives the same right, so the separate licence is paid for nothing.",
        fix: "Let those who hold the suite use its part, and hand back the separate licences.",
        amount: "those who hold both, at the unit price of the separate licence",
        act_by: "the last day for notice of the separate licence's contract, else the end of its fixed term",
        examples: &[
            Example {
                title: "the same department holds both",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per,included-in
L1,Signing,named-user,90,300,year,Office Suite
L2,Office Suite,named-user,300,1200,year,

# usage
licence,organisation,assigned,active,measured
L1,Library,88,88,2026-10-01
L2,Library,264,264,2026-10-01

# organisation
id,name
1,Library
2,Harbour
",
                findings: &["L1: bought for 88 who hold it already in `Office Suite`"],
            },
            Example {
                title: "two departments",
                today: "2026-11-21",
                policy: "",
                inventory: "\
# licences
id,product,metric,quantity,unit-price,price-per,included-in
L1,Signing,named-user,90,300,year,L2
L2,Office Suite,named-user,300,1200,year,

# usage
licence,organisation,assigned,active,measured
L1,Harbour,88,88,2026-10-01
L2,Library,264,264,2026-10-01

# organisation
id,name
1,Library
2,Harbour
",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        let bundles = &facts.settings.suites;
        for PaidTwice { component, suite, count, is_exact, assumptions } in paid_twice(facts.portfolio, &facts.positions, bundles) {
            let worth = component.prices.of_owned(count);
            let fix = match component.act_by {
                Some(day) => {
                    phrase!("paid-twice-in-suite-fix-by", suite = &suite.product, count, product = &component.product, day)
                }
                None => phrase!("paid-twice-in-suite-fix-no-day", suite = &suite.product, count, product = &component.product),
            };
            let message = if is_exact {
                phrase!("paid-twice-in-suite-message-exact", count, suite = &suite.product)
            } else {
                phrase!("paid-twice-in-suite-message", count, suite = &suite.product)
            };
            let finding = report
                .on_position(component, message)
                .worth(worth.value, component.prices.currency, worth.basis, Meaning::Saving)
                .act_by(component.act_by)
                .assuming(worth.assumptions)
                .assuming(assumptions)
                .fix(fix);
            if let Some(place) = bundles.place_of(&suite.product, &component.product) {
                let (product, suite) = (&component.product, &suite.product);
                finding.evidence(phrase!("paid-twice-in-suite-part", product, suite, place));
            }
            for licence in &suite.licences {
                finding.also(facts.licence_subject(*licence));
                finding.at(facts.portfolio.place(facts.portfolio[*licence].origin, "product"));
            }
            for licence in &component.licences {
                finding.at(facts.portfolio.place(facts.portfolio[*licence].origin, "included-in"));
            }
        }
    }
}
