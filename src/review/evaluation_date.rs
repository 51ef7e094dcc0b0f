//! When the benefit is evaluated.

use super::{Answer, Check, Inquiry};
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "evaluation-date",
    question: [
        "Hvornår gøres gevinsten op?",
        "Når gjøres gevinsten opp?",
        "When is the benefit evaluated?",
    ],
    why: "What is never looked at again need not have been true. The day is agreed before the start.",
    source: "Nordfyn, pejlemærke 3: a process of evaluation agreed before the start; Hillerød 2.3: before, during and after",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let request = inquiry.request;
    let Some(day) = request.evaluation else { return Answer::missing(inquiry, &["evaluation-date"]) };
    let place = inquiry.place("evaluation-date");
    match request.wanted {
        Some(wanted) if day <= wanted => {
            let why = phrase!("evaluation-early").with("day", day).with("wanted", wanted);
            Answer::fail(why).advise(phrase!("evaluation-advice").with("wanted", wanted)).at([place, inquiry.place("wanted-in-service")])
        }
        _ if day < inquiry.facts.today => Answer::lacking(inquiry, "evaluation-date", phrase!("date-past").with("day", day)).at([place]),
        _ => Answer::pass(phrase!("evaluation-on").with("day", day)).at([place]),
    }
}
