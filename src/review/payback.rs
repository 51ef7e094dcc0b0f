//! How much of the price comes back within the horizon.

use super::{Answer, Check, Inquiry};
use crate::analysis::case::Band;
use crate::model::request::Objective;
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
            return Answer::note(Phrase::new("payback-demanded-none")).at([place]);
        }
        let is_known = [
            ("one-off-cost", request.one_off_cost.is_some()),
            ("annual-cost", request.annual_cost.is_some()),
            ("internal-hours", request.internal_hours.is_some()),
            ("annual-benefit", request.annual_benefit.is_some()),
        ];
        let unknown: Vec<_> = is_known.into_iter().filter(|(_, is_known)| !is_known).map(|(column, _)| column).collect();
        if unknown.is_empty() {
            return Answer::note(Phrase::new("payback-no-price")).at([place]);
        }
        return Answer::missing(inquiry, &unknown);
    };
    let share = outcome.payback_share.known();
    let phrase = |id| {
        let phrase = Phrase::new(id).with("years", years).with("least", u64::from(settings.payback_least_percent));
        let phrase = phrase.with("target", u64::from(settings.payback_target_percent));
        match share {
            Some(share) => phrase.with("share", crate::phrase::Arg::Percent(share)),
            None => phrase.with("share", crate::phrase::Arg::Percent(crate::model::Money::ZERO)),
        }
    };
    let answer = match band {
        _ if share.is_none() => Answer::pass(Phrase::new("payback-free")),
        Band::Pass => Answer::pass(phrase("payback-pass")),
        Band::Borderline => Answer::note(phrase("payback-borderline")),
        Band::Fail if must_not_pay => Answer::note(phrase("payback-demanded")),
        Band::Fail => Answer::fail(phrase("payback-fail")).advise(Phrase::new("payback-advice")),
    };
    answer.at([place])
}
