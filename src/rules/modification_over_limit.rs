//! A contract has grown by more than may be added without a new tender.

use crate::analysis::tenders::threshold::Yardstick;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::contract_value::value_of_options;
use crate::model::money::Money;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `modification-over-limit`.
pub struct ModificationOverLimit;

crate::settings! {
    /// Settings of `modification-over-limit`.
    Limit {
        /// Growth, in hundredths of the original value, from which a change is more than minor.
        #[at_most = 1000]
        percent: u32 = 10,
    }
}

impl Rule for ModificationOverLimit {
    type Settings = Limit;

    const META: Meta = Meta {
        id: "modification-over-limit",
        group: Group::Contracts,
        summary: "A contract has grown by more than a minor change, and beyond its original options",
        level: Level::Warning,
        since: "0.1.0",
        why: "Changes may add less than 10 % to the original value, all together, and only below the threshold; more needs a clause in \
              the contract, another ground in 2014/24/EU art. 72, or a new tender.",
        fix: "Find the ground for each change and write it down, or tender anew.",
        amount: "the estimated value of the contract",
        act_by: "",
        examples: &[
            Example {
                title: "ten in a hundred",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,original-value\nK1,Payroll,2024-01-01,2029-12-31,1100000,1000000\n",
                findings: &["K1: grew from 1\u{a0}000\u{a0}000\u{a0}DKK to 1\u{a0}100\u{a0}000\u{a0}DKK, by 10 %"],
            },
            Example {
                title: "a krone less",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,original-value\nK1,Payroll,2024-01-01,2029-12-31,1099999,1000000\n",
                findings: &[],
            },
            Example {
                title: "grown by what its options allow, and by a krone more",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,options,options-used,annual-value,total-value,original-value\n\
                            K1,Payroll,2024-01-01,2029-12-31,2x12 months,1,200000,1400000,1000000\n\
                            K2,Rota,2024-01-01,2029-12-31,2x12 months,1,200000,1400001,1000000\n",
                findings: &["K2: grew from 1\u{a0}000\u{a0}000\u{a0}DKK to 1\u{a0}400\u{a0}001\u{a0}DKK, by 40 %"],
            },
            Example {
                title: "ten months at a price that twelve do not divide",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,options,annual-value,total-value,original-value\n\
                            K1,Payroll,2024-01-01,2029-12-31,1x10 months,200000,1166666.67,1000000\n\
                            K2,Rota,2024-01-01,2029-12-31,1x10 months,200000,1166666.68,1000000\n",
                findings: &["K2: grew from 1\u{a0}000\u{a0}000\u{a0}DKK to 1\u{a0}166\u{a0}666.68\u{a0}DKK, by 16 %"],
            },
            Example {
                title: "less than ten in a hundred, and as much as the threshold: no longer below it",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,original-value\n\
                            K1,Payroll,2024-01-01,2029-12-31,41611252,40000000\nK2,Rota,2024-01-01,2029-12-31,41611251,40000000\n",
                findings: &["K1: grew from 40\u{a0}000\u{a0}000\u{a0}DKK to 41\u{a0}611\u{a0}252\u{a0}DKK, by 4 %, and by as much as the threshold of 1\u{a0}611\u{a0}252\u{a0}DKK"],
            },
            Example {
                title: "a contract that is over, and one that was worth nothing",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,original-value\n\
                            K1,Payroll,2020-01-01,2026-11-20,1100000,1000000\nK2,Rota,2024-01-01,2029-12-31,1100000,0\n",
                findings: &[],
            },
            Example {
                title: "another limit by policy",
                today: "2026-11-21",
                policy: "[rules.modification-over-limit]\npercent = 5\n",
                inventory: "# contracts\nid,title,start,end,total-value,original-value\nK1,Payroll,2024-01-01,2029-12-31,1050000,1000000\n",
                findings: &["K1: grew from 1\u{a0}000\u{a0}000\u{a0}DKK to 1\u{a0}050\u{a0}000\u{a0}DKK, by 5 %"],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Limit, report: &mut Reporter<'_>) {
        let yardstick = Yardstick::of(&facts.portfolio.profile, facts.settings);
        for (contract, row) in facts.portfolio.contracts() {
            let (Some(original), Some(now)) = (row.original_value, row.total_value) else { continue };
            if facts.dates_of(contract).has_ended || original <= Money::ZERO {
                continue;
            }
            let growth = now.saturating_sub(original).max(Money::ZERO);
            let hundredfold = growth.checked_mul(Money::ONE_HUNDRED);
            let Some(percent) = hundredfold.and_then(|growth| growth.checked_div(original)) else { continue };
            let Some(options) = value_of_options(row) else { continue };
            let beyond = growth.saturating_sub(options);
            // When it changed is not known, so the threshold of today has to do.
            let limit = yardstick.on(facts.today, yardstick.comparable(beyond, row.currency));
            let is_minor = percent < settings.percent.into() && !limit.is_reached;
            if is_minor || beyond <= Money::ZERO {
                continue;
            }
            let (from, to, by) = ((original, row.currency), (now, row.currency), percent.floor());
            let message = if percent < settings.percent.into() {
                let threshold = (limit.amount, limit.currency);
                phrase!("modification-over-limit-message-threshold", from, to, by, threshold)
            } else {
                phrase!("modification-over-limit-message", from, to, by)
            };
            let finding = report.on_valued_contract(contract, "total-value", message);
            finding.at(facts.portfolio.place(row.origin, "original-value"));
            if percent < settings.percent.into() {
                finding.assuming(Some(phrase!("modification-over-limit-undated"))).assuming(limit.assumption);
            }
            if !options.is_zero() {
                finding.at(facts.portfolio.place(row.origin, "options"));
                finding.evidence(phrase!("modification-over-limit-options", amount = (options, row.currency)));
            }
        }
    }
}
