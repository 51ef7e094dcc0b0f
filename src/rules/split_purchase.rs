//! Contracts below the threshold may have to be valued together.

use crate::analysis::tenders::law::Law;
use crate::analysis::tenders::joint::{JointPurchase, Shared, joint_purchases};
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::money::{Basis, Meaning};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `split-purchase`.
pub struct SplitPurchase;

crate::settings! {
    /// Settings of `split-purchase`.
    Together {
        /// Months from the first award within which contracts may belong together.
        months: u32 = 12,
    }
}

impl Rule for SplitPurchase {
    type Settings = Together;

    const META: Meta = Meta {
        id: "split-purchase",
        group: Group::Contracts,
        summary: "Contracts below the threshold, of one supplier or one CPV class and awarded close to each other, are above it together",
        level: Level::Warning,
        since: "0.1.0",
        why: "A purchase may not be divided to stay below the threshold (2014/24/EU art. 5(3)). A shared supplier or class is a hint \
              only: what counts is whether they serve one purpose and the same suppliers could deliver them.",
        fix: "Judge whether they are one purchase; write down why not, or tender the next ones together.",
        amount: "the estimated value of the contracts together",
        act_by: "",
        examples: &[
            Example {
                title: "three of one supplier within a year",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,supplier,start,end,total-value,procedure\nK1,Advice,Nord,2026-01-01,2029-12-31,500000,direct\n\
                            K2,Code,Nord,2026-06-01,2029-12-31,700000,direct\nK3,Test,NORD,2027-01-01,2029-12-31,411252,direct\n",
                findings: &["K2: 3 contracts of supplier `Nord` awarded from 2026-01-01 to 2027-01-01 may have to be valued together: \
                             1\u{a0}611\u{a0}252\u{a0}DKK, at or above the threshold of 1\u{a0}611\u{a0}252\u{a0}DKK"],
            },
            Example {
                title: "a krone less",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,supplier,start,end,total-value,procedure\nK1,Advice,Nord,2026-01-01,2029-12-31,500000,direct\n\
                            K2,Code,Nord,2026-06-01,2029-12-31,700000,direct\nK3,Test,Nord,2027-01-01,2029-12-31,411251,direct\n",
                findings: &[],
            },
            Example {
                title: "a day more than a year",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,supplier,start,end,total-value,procedure\nK1,Advice,Nord,2026-01-01,2029-12-31,500000,direct\n\
                            K2,Code,Nord,2026-06-01,2029-12-31,700000,direct\nK3,Test,Nord,2027-01-02,2029-12-31,411252,direct\n",
                findings: &[],
            },
            Example {
                title: "one CPV class, by the day of the competition, from two suppliers",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,supplier,start,end,total-value,procedure,competed,cpv\n\
                            K1,Ward,Nord,2024-03-01,2031-12-31,900000,below-threshold,2024-01-15,48814000\n\
                            K2,Home,Syd,2025-06-01,2031-12-31,900000,below-threshold,2024-11-20,48814400-3\n",
                findings: &["K1: 2 contracts of CPV class 4881 awarded from 2024-01-15 to 2024-11-20 may have to be valued together: \
                             1\u{a0}800\u{a0}000\u{a0}DKK, at or above the threshold of 1\u{a0}644\u{a0}638\u{a0}DKK"],
            },
            Example {
                title: "one of them above the threshold by itself, tendered openly, called off, or of a division without a class",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,supplier,start,end,total-value,procedure,cpv\nK1,Advice,Nord,2026-01-01,2029-12-31,1700000,direct,\n\
                            K2,Code,Nord,2026-06-01,2029-12-31,700000,direct,\nK3,Test,Nord,2026-06-01,2029-12-31,1000000,open,\n\
                            K4,Run,Nord,2026-06-01,2029-12-31,1000000,framework-direct,\nK5,Ward,Vest,2026-06-01,2029-12-31,900000,direct,48000000\n\
                            K6,Home,Syd,2026-06-01,2029-12-31,900000,direct,48000000\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Together, report: &mut Reporter<'_>) {
        for joint in joint_purchases(facts.portfolio, &facts.dates, &facts.plans, facts.settings, settings.months) {
            let [largest, others @ ..] = joint.contracts.as_slice() else { continue };
            let finding = report.on_contract(*largest, "supplier", message(facts, &joint));
            finding.also_each(others.iter().map(|contract| facts.contract_subject(*contract)));
            finding.worth(Some(joint.together), joint.threshold.currency, Basis::Contract, Meaning::Value);
            finding.assuming(joint.threshold.assumption.clone());
            if let Some(law) = Law::of(facts.portfolio.profile.country).valuation("together") {
                finding.evidence(phrase!("split-purchase-valued", law));
            }
            finding.at_each(joint.contracts.iter().flat_map(|contract| {
                let (row, plan) = (&facts.portfolio[*contract], facts.plan_of(*contract));
                let value = plan.value.as_ref().map_or("total-value", |value| value.basis.column());
                let columns = ["supplier", "cpv", value, if plan.competed.is_some() { "competed" } else { "start" }];
                columns.map(|column| facts.portfolio.place(row.origin, column))
            }));
            for contract in &joint.contracts {
                let (row, plan) = (&facts.portfolio[*contract], facts.plan_of(*contract));
                if let (Some(day), Some(value)) = (plan.awarded, plan.comparable) {
                    let value = (value, joint.threshold.currency);
                    finding.evidence(phrase!("split-purchase-contract", contract = row.id.as_str(), value, day));
                }
            }
        }
    }
}

fn message(facts: &Facts<'_>, joint: &JointPurchase) -> Phrase {
    let largest = &facts.portfolio[joint.contracts[0]];
    let shared = joint.shared.iter().map(|shared| match shared {
        Shared::Supplier(number) => {
            phrase!("split-purchase-supplier", supplier = largest.supplier.as_deref().unwrap_or(number))
        }
        Shared::Class(class) => phrase!("split-purchase-class", class),
    });
    let (first, last) = joint.awarded;
    let currency = joint.threshold.currency;
    phrase!(
        "split-purchase-message",
        contracts = joint.contracts.len(),
        shared = Value::list(shared, usize::MAX),
        first,
        last,
        together = (joint.together, currency),
        threshold = (joint.threshold.amount, currency),
    )
}
