//! A contract at or above the threshold was never competed.

use crate::analysis::tenders::law::Law;
use crate::analysis::tenders::threshold::Standing;
use crate::facts::Facts;
use crate::finding::Level;
use crate::model::contract::Competed;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `above-threshold-uncompeted`.
pub struct AboveThresholdUncompeted;

impl Rule for AboveThresholdUncompeted {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "above-threshold-uncompeted",
        group: Group::Contracts,
        summary: "A contract at or above the threshold was never competed, or is near it; near is a note",
        level: Level::Error,
        since: "0.1.0",
        why: "Above the threshold a contract must be tendered; one that was not can be declared without effect, and fined. The \
              threshold is that of the day of the award, and the value counts all options.",
        fix: "Record the competition if there was one, else plan a tender and get advice on the running contract.",
        amount: "the estimated value of the contract",
        act_by: "",
        examples: &[
            Example {
                title: "a tenth above the threshold of the day of the award, and a krone more",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,procedure\nK1,Payroll,2026-01-01,2031-12-31,1772378,direct\n",
                findings: &["K1: worth 1\u{a0}772\u{a0}378\u{a0}DKK (the stated total) and never competed; the threshold was 1\u{a0}611\u{a0}252\u{a0}DKK"],
            },
            Example {
                title: "near the threshold on either side: notes",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,procedure\nK1,Payroll,2024-01-01,2031-12-31,1644638,direct\n\
                            K2,Rota,2024-01-01,2031-12-31,1480175,below-threshold\n",
                findings: &[
                    "K1: worth 1\u{a0}644\u{a0}638\u{a0}DKK (the stated total) and never competed; near the threshold of 1\u{a0}644\u{a0}638\u{a0}DKK",
                    "K2: worth 1\u{a0}480\u{a0}175\u{a0}DKK (the stated total) and never competed; near the threshold of 1\u{a0}644\u{a0}638\u{a0}DKK",
                ],
            },
            Example {
                title: "more than a tenth below it",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,procedure\nK1,Payroll,2024-01-01,2031-12-31,1480174,direct\n",
                findings: &[],
            },
            Example {
                title: "by the price a year: 48 months when it has no end, options and all when it has",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,options,notice,annual-value\nK1,Mail,2026-01-01,,,6 months,600000\n\
                            K2,Maps,2026-01-01,2027-12-31,2x6 months,3 months,600000\nK3,Rota,2026-01-01,2027-12-31,,3 months,600000\n",
                findings: &[
                    "K1: worth 2\u{a0}400\u{a0}000\u{a0}DKK (48 months at the monthly price) and never competed; the threshold was 1\u{a0}611\u{a0}252\u{a0}DKK",
                    "K2: worth 1\u{a0}800\u{a0}000\u{a0}DKK (36 months at the monthly price) and never competed; the threshold was 1\u{a0}611\u{a0}252\u{a0}DKK",
                ],
            },
            Example {
                title: "every option counts, and a price a year is counted for 48 months at most",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,options,options-used,notice,annual-value\nK1,Maps,2024-01-01,2026-12-31,1x12 months,0,3 months,450000\n\
                            K2,Rota,2024-01-01,2026-12-31,,,3 months,450000\nK3,Care,2024-01-01,2033-12-31,,,3 months,370044\n",
                findings: &[
                    "K1: worth 1\u{a0}800\u{a0}000\u{a0}DKK (48 months at the monthly price) and never competed; near the threshold of 1\u{a0}644\u{a0}638\u{a0}DKK",
                    "K3: worth 1\u{a0}480\u{a0}176\u{a0}DKK (48 months at the monthly price) and never competed; near the threshold of 1\u{a0}644\u{a0}638\u{a0}DKK",
                ],
            },
            Example {
                title: "the threshold of the award counts, not that of today",
                today: "2026-11-21",
                policy: "[tenders]\nnear-percent = 0\n",
                inventory: "# contracts\nid,title,start,end,total-value,procedure,competed\nK1,Maps,2023-12-31,2029-12-31,1601944,direct,no\n\
                            K2,Rota,2024-01-01,2029-12-31,1644637,direct,no\nK3,Care,2026-01-01,2029-12-31,1611251,direct,no\n",
                findings: &["K1: worth 1\u{a0}601\u{a0}944\u{a0}DKK (the stated total) and never competed; near the threshold of 1\u{a0}601\u{a0}944\u{a0}DKK"],
            },
            Example {
                title: "competed, called off from a framework, bought by a joint buyer, or ended",
                today: "2026-11-21",
                policy: "",
                inventory: "# contracts\nid,title,start,end,total-value,procedure,competed,framework\nK1,Payroll,2024-01-01,2031-12-31,9000000,direct,2023-10-01,\n\
                            K2,Mail,2024-01-01,2031-12-31,9000000,framework-direct,,\nK3,Care,2024-01-01,2031-12-31,9000000,joint-buyer,,\n\
                            K4,Rota,2020-01-01,2024-12-31,9000000,direct,,\nK5,Maps,2024-01-01,2031-12-31,9000000,direct,,SKI 02.19\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let plan = facts.plan_of(contract);
            let is_competed = row.competed != Competed::Never || row.was_bought_in_competition();
            let (Standing::Near | Standing::Above, Some(value)) = (plan.bought.standing, &plan.value) else { continue };
            if is_competed || row.unread.has("procedure") || facts.dates_of(contract).has_ended {
                continue;
            }
            let (worth, basis) = ((value.value, value.currency), value.basis.phrase());
            let threshold = (plan.bought.amount, plan.bought.currency);
            let is_near = plan.bought.standing == Standing::Near;
            let message = if is_near {
                phrase!("above-threshold-uncompeted-message-near", worth, basis, threshold)
            } else {
                phrase!("above-threshold-uncompeted-message", worth, basis, threshold)
            };
            let finding = report.on_valued_contract(contract, "competed", message);
            finding.at(facts.portfolio.place(row.origin, "procedure")).assuming(plan.bought.assumption.clone());
            if plan.awarded.is_none() {
                finding.assuming(Some(phrase!("above-threshold-uncompeted-undated")));
            }
            if let Some(law) = Law::of(facts.portfolio.profile.country).valuation(value.basis.name()) {
                finding.evidence(phrase!("above-threshold-uncompeted-valued", law));
            }
            if is_near {
                finding.at_most(Level::Note).assuming(plan.bought.note.clone());
                finding.fix(phrase!("above-threshold-uncompeted-fix-near"));
            }
        }
    }
}
