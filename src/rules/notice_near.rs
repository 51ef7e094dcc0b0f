//! The last day for notice is near.

use chrono::Days;

use crate::facts::Facts;
use crate::finding::Level;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};

/// The rule `notice-near`.
pub struct NoticeNear;

crate::settings! {
    /// Settings of `notice-near`.
    Near {
        /// Days before the last day for notice at which a contract is named.
        days: u32 = 90,
    }
}

impl Rule for NoticeNear {
    type Settings = Near;

    const META: Meta = Meta {
        id: "notice-near",
        group: Group::Contracts,
        summary: "The last day for notice is near",
        level: Level::Warning,
        since: "0.1.0",
        why: "After that day the contract is bound for another term, at the supplier's terms. It concerns renewals that happen by \
              themselves and contracts that can be left with the year only; a fixed term ends without notice.",
        fix: "Decide whether to stay, and give notice or record why not.",
        amount: "the estimated value of the contract",
        act_by: "the last day for notice",
        examples: &[
            Example {
                title: "ninety days before, the renewals rolled forward to the running term",
                today: "2026-10-02",
                policy: "",
                inventory: "# contracts\nid,title,end,renewal,notice\nK1,Maps,2022-03-31,12 months,3 months\n",
                findings: &["K1: notice must be given by 2026-12-31 to leave on 2027-03-31"],
            },
            Example {
                title: "ninety-one days before",
                today: "2026-10-01",
                policy: "",
                inventory: "# contracts\nid,title,end,renewal,notice\nK1,Maps,2022-03-31,12 months,3 months\n",
                findings: &[],
            },
            Example {
                title: "the day itself, and a contract that can be left with the year",
                today: "2026-12-31",
                policy: "",
                inventory: "# contracts\nid,title,end,renewal,notice,notice-to-end-of\nK1,Maps,2022-03-31,12 months,3 months,\nK2,Mail,,,12 months,year\n",
                findings: &[
                    "K1: notice must be given by 2026-12-31 to leave on 2027-03-31",
                    "K2: notice must be given by 2026-12-31 to leave on 2027-12-31",
                ],
            },
            Example {
                title: "the day after, when the next term counts",
                today: "2027-01-01",
                policy: "",
                inventory: "# contracts\nid,title,end,renewal,notice\nK1,Maps,2022-03-31,12 months,3 months\n",
                findings: &[],
            },
            Example {
                title: "a fixed term, an evergreen that can be left any day, and one that is terminated",
                today: "2026-12-31",
                policy: "",
                inventory: "# contracts\nid,title,end,renewal,notice,terminated\nK1,Maps,2027-03-31,,3 months,\nK2,Mail,,,3 months,\n\
                            K3,Rota,2022-03-31,12 months,3 months,2027-03-31\n",
                findings: &[],
            },
            Example {
                title: "a shorter warning",
                today: "2026-11-30",
                policy: "[rules.notice-near]\ndays = 30\n",
                inventory: "# contracts\nid,title,end,renewal,notice\nK1,Maps,2022-03-31,12 months,3 months\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, settings: &Near, report: &mut Reporter<'_>) {
        let until = facts.today.checked_add_days(Days::new(settings.days.into()));
        for (contract, row) in facts.portfolio.contracts() {
            let dates = facts.dates_of(contract);
            let (Some(last), Some(exit)) = (dates.last_notice, dates.earliest_exit) else { continue };
            if until.is_some_and(|until| last > until) {
                continue;
            }
            let message = phrase!("notice-near-message", last, exit);
            let finding = report.on_valued_contract(contract, "notice", message);
            finding.act_by(Some(last));
            for column in ["end", "renewal", "notice-to-end-of", "irrevocable-until"] {
                finding.at(facts.portfolio.place(row.origin, column));
            }
        }
    }
}
