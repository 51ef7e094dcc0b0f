//! Whether a product that the department looked at is in the house already.

use super::inquiry::MOST_NAMES;
use super::{Answer, Check, Inquiry};
use crate::model::SystemKey;
use crate::phrase;
use crate::phrase::Value;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "product-in-house",
    question: [
        "Har vi allerede det produkt, der er set på?",
        "Har vi allerede produktet det er sett på?",
        "Is the product that was looked at in the house already?",
    ],
    why: "One product bought twice, under two names or by two departments, is paid for twice; the one in the house can often take more users.",
    source: "Aurskog-Høland and Rømskog 4.3: similar functions in systems that we have, and 3.4.3: new against existing architecture",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts) = (inquiry.request, inquiry.facts);
    if request.products.is_empty() {
        return Answer::note(phrase!("product-none")).at([inquiry.place("products-considered")]);
    }
    let found: Vec<_> = inquiry.in_house.iter().filter(|known| !inquiry.goes(known.system)).collect();
    if found.is_empty() {
        let products = Value::list(request.products.clone(), MOST_NAMES);
        return Answer::pass(phrase!("product-new").with("products", products)).at([inquiry.place("products-considered")]);
    }
    let mut systems: Vec<SystemKey> = found.iter().map(|known| known.system).collect();
    systems.sort_unstable();
    systems.dedup();
    let names = inquiry.names(systems.iter().copied());
    let answer = match systems.iter().all(|system| inquiry.is_answered(*system)) {
        true => Answer::note(phrase!("product-answered").with("systems", names)),
        false => {
            let advice = phrase!("product-advice").with("systems", names.clone());
            Answer::lacking(inquiry, "existing-considered", phrase!("product-owned").with("systems", names)).advise(advice)
        }
    };
    let compared = found.iter().map(|known| {
        let phrase = phrase!("product-compared").with("product", inquiry.product(known)).with("system", facts.label_of(known.system));
        phrase.with("certainty", u64::from(known.certainty)).with("because", &known.because)
    });
    // What serves the task has told its licences already.
    let untold = systems.iter().filter(|system| inquiry.serving.binary_search(system).is_err());
    let spare = untold.filter_map(|system| inquiry.free_licences_told(*system));
    let places = systems.iter().map(|system| facts.portfolio.place(facts.portfolio[*system].origin, "name"));
    answer
        .about(systems.iter().map(|system| facts.system_subject(*system)))
        .at(std::iter::once(inquiry.place("products-considered")).chain(places))
        .shown_by(compared)
        .and(spare)
}
