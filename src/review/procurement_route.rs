//! How it must be bought.

use super::answer::amount;
use super::{Answer, Check, Inquiry};
use crate::analysis::tenders::threshold::Standing;
use crate::model::Money;
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "procurement-route",
    question: [
        "Hvordan skal det købes?",
        "Hvordan skal det kjøpes?",
        "How must it be bought?",
    ],
    why: "At or above the threshold the purchase is tendered, which takes months and people; the value counts with 48 months of operation, without VAT.",
    source: "Directive 2014/24/EU articles 4 and 5, with the threshold in force on the planned day of the notice",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let currency = inquiry.facts.portfolio.profile.currency;
    let Some(value) = inquiry.value else { return Answer::missing(inquiry, &["one-off-cost", "annual-cost"]) };
    let way = &inquiry.way;
    let phrase = |phrase: Phrase| {
        let threshold = way.threshold.as_ref().map_or((Money::ZERO, currency), |threshold| (threshold.amount, threshold.currency));
        let phrase = phrase.with("value", amount(value, currency)).with("threshold", amount(threshold.0, threshold.1));
        phrase.with("way", phrase!("bought-by", procedure = way.procedure.name()))
    };
    let standing = way.threshold.as_ref().map_or(Standing::Unknown, |threshold| threshold.standing);
    let is_reached = way.threshold.as_ref().is_some_and(|threshold| threshold.is_reached);
    let answer = match (standing, is_reached) {
        (Standing::Unknown, _) => Answer::note(phrase(phrase!("route-unknown"))),
        (Standing::Near, false) => Answer::note(phrase(phrase!("route-near-below"))),
        (Standing::Near, true) => Answer::note(phrase(phrase!("route-near-above"))),
        (_, false) => Answer::pass(phrase(phrase!("route-below"))),
        (_, true) => Answer::note(phrase(phrase!("route-above"))),
    };
    let duty = way.threshold.iter().filter_map(|threshold| threshold.duty.as_ref());
    let duty = duty.map(|duty| phrase!("route-duty").with("duty", duty));
    let assumed = way.assumptions.iter().map(|assumed| phrase!("assumed").with("what", assumed));
    let half_known = inquiry.request.one_off_cost.is_none() || inquiry.request.annual_cost.is_none();
    let half = half_known.then(|| phrase!("route-half"));
    answer
        .and(duty.collect::<Vec<_>>())
        .and(half)
        .shown_by(assumed.collect::<Vec<_>>())
        .at(["one-off-cost", "annual-cost"].map(|column| inquiry.place(column)).into_iter().filter(|place| place.value.is_some()))
}
