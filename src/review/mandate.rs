//! What it is for: law, a political goal, or efficiency.

use super::{Answer, Check, Inquiry};
use crate::model::request::Objective;
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "mandate",
    question: [
        "Kræver loven det, er det et politisk mål, eller skal det gøre arbejdet lettere?",
        "Krever loven det, er det et politisk mål, eller skal det gjøre arbeidet lettere?",
        "Does the law demand it, is it a political goal, or is it to make work easier?",
    ],
    why: "What law and politics demand goes before every other wish, and need not name a system that goes.",
    source: "Hillerød, digitaliseringsstrategi 2.1 and section 4 note 3: three kinds of purpose, law and political goals first",
    weight: Weight::Conditions,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let request = inquiry.request;
    match (request.objective, &request.purpose) {
        (None, None) => Answer::missing(inquiry, &["objective", "purpose"]),
        (None, Some(_)) => Answer::missing(inquiry, &["objective"]),
        (Some(_), None) => Answer::missing(inquiry, &["purpose"]),
        (Some(Objective::Law), Some(_)) => Answer::note(phrase!("mandate-law")),
        (Some(Objective::Political), Some(_)) => Answer::pass(phrase!("mandate-political")),
        (Some(Objective::Efficiency), Some(_)) => Answer::pass(phrase!("mandate-efficiency")),
    }
    .at([inquiry.place("objective"), inquiry.place("purpose")].into_iter().filter(|place| place.value.is_some()))
}
