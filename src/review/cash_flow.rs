//! When what is paid has come back.

use super::{Answer, Check, Inquiry};
use crate::analysis::case::Payback;
use crate::phrase::{Arg, Phrase};
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "cash-flow",
    question: [
        "Hvornår er pengene tjent hjem?",
        "Når er pengene tjent inn?",
        "When has the money come back?",
    ],
    why: "The table of money in and out, year by year, shows when the case turns, and what it would be if it went worse.",
    source: "Høje-Taastrup, strategy tables 2 to 12: investment, effect on operation, accumulated, full-time equivalents",
    weight: Weight::Informs,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (settings, figures) = (&inquiry.facts.settings.case, &inquiry.figures);
    let answer = match figures.outcome.payback {
        Payback::After { years: Some(years), year, .. } => {
            Answer::note(Phrase::new("cash-back").with("years", Arg::Years(years)).with("year", Arg::Year(year)))
        }
        Payback::After { years: None, year, .. } => Answer::note(Phrase::new("cash-back-in").with("year", Arg::Year(year))),
        Payback::Never => Answer::note(Phrase::new("cash-never")),
        Payback::NotEstimated => Answer::note(Phrase::new("cash-unknown")),
    };
    let percent = [settings.benefit_less_percent, settings.cost_more_percent, 0];
    let scenarios = figures.sensitivity.iter().zip(percent).filter_map(|((scenario, outcome), percent)| {
        let id = match scenario.name() {
            "benefit-less" => "cash-benefit-less",
            "cost-more" => "cash-cost-more",
            _ => "cash-year-late",
        };
        let share = outcome.payback_share.known()?;
        Some(Phrase::new(id).with("percent", u64::from(percent)).with("share", Arg::Percent(share)))
    });
    answer.and(scenarios.collect::<Vec<_>>())
}
