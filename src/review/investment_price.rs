//! What it costs in all: acquisition, operation over the horizon, and own hours.

use super::answer::amount;
use super::{Answer, Check, Inquiry};
use crate::analysis::case::Figure;
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "investment-price",
    question: [
        "Hvad koster det i alt med drift og egne timer?",
        "Hva koster det i alt med drift og egne timer?",
        "What does it cost in all, with operation and own hours?",
    ],
    why: "The price tag is not the price: operation and own hours are, and a purchase for nothing can be dear in hours.",
    source: "Hillerød, digitaliseringsstrategi section 4: acquisition, operation over four years, and hours in kroner; Høje-Taastrup 2.2",
    weight: Weight::Completes,
    ask,
};

const PARTS: [&str; 3] = ["one-off-cost", "annual-cost", "internal-hours"];

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts) = (inquiry.request, inquiry.facts);
    let currency = facts.portfolio.profile.currency;
    let is_known = [request.one_off_cost.is_some(), request.annual_cost.is_some(), request.internal_hours.is_some()];
    let unknown: Vec<_> = PARTS.into_iter().zip(is_known).filter(|(_, is_known)| !is_known).map(|(column, _)| column).collect();
    let places = || PARTS.map(|column| inquiry.place(column)).into_iter().filter(|place| place.value.is_some());
    match inquiry.figures.outcome.price {
        Figure::Exactly(price) => {
            let parts = [
                (phrase!("price-acquisition"), inquiry.figures.investment),
                (phrase!("price-operation"), inquiry.figures.operation),
                (phrase!("price-hours"), inquiry.figures.internal),
            ];
            let parts = parts.into_iter().filter_map(|(phrase, figure)| Some(phrase.with("amount", amount(figure.exact()?, currency))));
            let why = phrase!("price-known").with("price", amount(price, currency)).with("years", u64::from(facts.settings.case.horizon_years));
            Answer::pass(why).and(parts).at(places())
        }
        figure if unknown.is_empty() => {
            let least = figure.known().unwrap_or_default();
            Answer::note(phrase!("price-least", price = amount(least, currency))).at(places())
        }
        figure => {
            let mut answer = Answer::missing(inquiry, &unknown).at(places());
            if let Some(least) = figure.known() {
                answer = answer.and([phrase!("price-least").with("price", amount(least, currency))]);
            }
            answer
        }
    }
}
