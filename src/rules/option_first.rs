//! A tender is too late, and an unused option covers the gap.

use crate::analysis::tenders::State;
use crate::facts::Facts;
use crate::finding::Level;
use crate::load::presets::form;
use crate::model::ContractKey;
use crate::phrase;
use crate::rules::{Example, Group, Meta, Reporter, Rule};
use crate::settings::NoSettings;

/// The rule `option-first`.
pub struct OptionFirst;

impl Rule for OptionFirst {
    type Settings = NoSettings;

    const META: Meta = Meta {
        id: "option-first",
        group: Group::Contracts,
        summary: "A tender is too late, and an unused option covers the gap",
        level: Level::Warning,
        since: "0.1.0",
        why: "The contract can lawfully go on by its option, but only until the last day to use it; after that day the tender is simply late.",
        fix: "Use the option in time, and start the tender for the end that follows.",
        amount: "the estimated value of the contract",
        act_by: "the last day to use the option",
        examples: &[
            Example {
                title: "the option gives the time that the tender needs",
                today: "2027-06-10",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,options,annual-value,procedure,implementation\n\
                            K1,Payroll,2024-01-01,2027-12-31,6 months,2x12 months,50000,below-threshold,small\n",
                findings: &["K1: too late to tender for the end on 2027-12-31, but the first of 2 options of 12 months each, to 2029-12-31, can be used until 2027-06-30"],
            },
            Example {
                title: "one of three is used",
                today: "2027-06-10",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,options,options-used,annual-value,procedure,implementation\n\
                            K1,Payroll,2024-01-01,2027-12-31,6 months,3x12 months,1,50000,below-threshold,small\n",
                findings: &["K1: too late to tender for the end on 2027-12-31, but the first of 2 options of 12 months each, to 2029-12-31, can be used until 2027-06-30"],
            },
            Example {
                title: "the last day to use it",
                today: "2027-06-30",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,options,annual-value,procedure,implementation\n\
                            K1,Payroll,2024-01-01,2027-12-31,6 months,1x12 months,50000,below-threshold,small\n",
                findings: &["K1: too late to tender for the end on 2027-12-31, but an option to 2028-12-31 can be used until 2027-06-30"],
            },
            Example {
                title: "one day later, when the tender is late",
                today: "2027-07-01",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,options,annual-value,procedure,implementation\n\
                            K1,Payroll,2024-01-01,2027-12-31,6 months,1x12 months,50000,below-threshold,small\n",
                findings: &[],
            },
            Example {
                title: "in time without it",
                today: "2027-06-09",
                policy: "",
                inventory: "# contracts\nid,title,start,end,notice,options,annual-value,procedure,implementation\n\
                            K1,Payroll,2024-01-01,2027-12-31,6 months,1x12 months,50000,below-threshold,small\n",
                findings: &[],
            },
        ],
    };

    fn check(&self, facts: &Facts<'_>, _: &NoSettings, report: &mut Reporter<'_>) {
        for (contract, row) in facts.portfolio.contracts() {
            let (dates, plan) = (facts.dates_of(contract), facts.plan_of(contract));
            if plan.state == State::Late && row.terms.may_hide_option(facts.today) {
                untold(facts, contract, report);
            }
            let State::OptionFirst = plan.state else { continue };
            let (Some(end), Some(longest), Some(by)) = (plan.until, dates.maximum_end, dates.option_by) else { continue };
            let left = row.terms.options_left();
            let message = match row.terms.options {
                Some(options) if left > 1 => {
                    phrase!("option-first-message-of-several", end, left, each = options.each, longest, by)
                }
                _ => phrase!("option-first-message", end, longest, by),
            };
            let finding = report.on_tender(contract, "options", message);
            let notice = if row.terms.option_notice.is_some() { "option-notice" } else { "notice" };
            finding
                .act_by(Some(by))
                .at(facts.portfolio.place(row.origin, "end"))
                .at(facts.portfolio.place(row.origin, notice));
            if let Some(start) = plan.start_by_with_options {
                finding.fix(phrase!("option-first-fix-by", by, start, longest));
            }
        }
    }
}

/// Reports that an option may cover the gap: what the file does not tell is not judged as absent.
fn untold(facts: &Facts<'_>, contract: ContractKey, report: &mut Reporter<'_>) {
    let row = &facts.portfolio[contract];
    let Some(end) = facts.plan_of(contract).until else { return };
    let heading = facts.portfolio.source(row.origin).and_then(|source| form::heading(source.preset, "options"));
    let column = heading.unwrap_or("options");
    let (why, fix) = (phrase!("column-hidden", column), phrase!("option-first-fix-hidden", column));
    let finding = report.on_tender(contract, "options", phrase!("option-first-message-untold", end, why));
    finding.act_by(Some(facts.today)).at(facts.portfolio.place(row.origin, "end")).fix(fix);
}
