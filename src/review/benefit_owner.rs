//! Who answers for the benefit.

use super::{Answer, Check, Inquiry};
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "benefit-owner",
    question: [
        "Hvem står på mål for gevinsten?",
        "Hvem står ansvarlig for gevinsten?",
        "Who answers for the benefit?",
    ],
    why: "A benefit that no manager answers for is not taken home.",
    source: "Hillerød, digitaliseringsstrategi 2.3: a manager owns the benefit; Høje-Taastrup 2.4",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    match &inquiry.request.benefit_owner {
        Some(owner) => Answer::pass(phrase!("owner-named").with("owner", owner.as_str())).at([inquiry.place("benefit-owner")]),
        None => Answer::missing(inquiry, &["benefit-owner"]),
    }
}
