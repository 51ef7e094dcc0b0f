//! How much of the price comes back within the horizon.

use super::answer::rounded;
use super::{Answer, Check, Inquiry};
use crate::analysis::case::Band;
use crate::model::request::Objective;
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "payback",
    question: [
        "Hvor meget af prisen kommer igen inden for fire år?",
        "Hvor mye av prisen kommer tilbake innen fire år?",
        "How much of the price comes back within four years?",
    ],
    why: "A case that pays has at least half of its price back within the horizon. What the law or a political goal demands need not pay, but says so.",
    source: "Hillerød, digitaliseringsstrategi section 4: at least 50–60 % within four years",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, settings) = (inquiry.request, &inquiry.facts.settings.case);
    let place = inquiry.place("annual-benefit");
    let years = u64::from(settings.horizon_years);
    let must_not_pay = matches!(request.objective, Some(Objective::Law | Objective::Political));
    let outcome = &inquiry.figures.outcome;
    let Some(band) = outcome.band else {
        if must_not_pay && request.annual_benefit.is_none() && !request.unread.has("annual-benefit") {
            return Answer::note(phrase!("payback-demanded-none")).at([place]);
        }
        let is_known = [
            ("one-off-cost", request.one_off_cost.is_some()),
            ("annual-cost", request.annual_cost.is_some()),
            ("internal-hours", request.internal_hours.is_some()),
            ("annual-benefit", request.annual_benefit.is_some()),
        ];
        let unknown: Vec<_> = is_known.into_iter().filter(|(_, is_known)| !is_known).map(|(column, _)| column).collect();
        if unknown.is_empty() {
            return Answer::note(phrase!("payback-no-price")).at([place]);
        }
        return Answer::missing(inquiry, &unknown);
    };
    let share = outcome.payback_share.known();
    let with = |phrase: Phrase| {
        let phrase = phrase.with("years", years).with("share", rounded(share.unwrap_or_default()));
        phrase.with("least", u64::from(settings.payback_least_percent)).with("target", u64::from(settings.payback_target_percent))
    };
    let answer = match band {
        _ if share.is_none() => Answer::pass(phrase!("payback-free")),
        Band::Pass => Answer::pass(with(phrase!("payback-pass"))),
        Band::Borderline => Answer::note(with(phrase!("payback-borderline"))),
        Band::Fail if must_not_pay => Answer::note(with(phrase!("payback-demanded"))),
        Band::Fail => Answer::fail(with(phrase!("payback-fail"))).advise(phrase!("payback-advice")),
    };
    answer.at([place])
}
