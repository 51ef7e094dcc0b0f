//! When what is paid has come back.

use super::answer::rounded;
use super::{Answer, Check, Inquiry};
use crate::analysis::case::{Payback, Scenario};
use crate::phrase;
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
            Answer::note(phrase!("cash-back").with("years", rounded(years)).with("year", year.to_string()))
        }
        Payback::After { years: None, year, .. } => Answer::note(phrase!("cash-back-in").with("year", year.to_string())),
        Payback::Never => Answer::note(phrase!("cash-never")),
        Payback::NotEstimated => Answer::note(phrase!("cash-unknown")),
    };
    let scenarios = figures.sensitivity.iter().filter_map(|(scenario, outcome)| {
        // A bound under another scenario says nothing, and nothing less than nothing neither.
        let share = rounded(outcome.payback_share.exact().filter(|share| !share.is_zero())?);
        Some(match scenario {
            Scenario::BenefitLess => phrase!("cash-benefit-less", percent = settings.benefit_less_percent, share),
            Scenario::CostMore => phrase!("cash-cost-more", percent = settings.cost_more_percent, share),
            Scenario::YearLate => phrase!("cash-year-late", share),
        })
    });
    answer.and(scenarios.collect::<Vec<_>>())
}
