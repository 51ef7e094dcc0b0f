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
    if day < inquiry.facts.today {
        return Answer::lacking(inquiry, "evaluation-date", phrase!("date-past").with("day", day)).at([place]);
    }
    if let Some(wanted) = request.wanted.filter(|wanted| day <= *wanted) {
        let why = phrase!("evaluation-early").with("day", day).with("wanted", wanted);
        let places = [place, inquiry.place("wanted-in-service")];
        return Answer::fail(why).advise(phrase!("evaluation-advice").with("wanted", wanted)).at(places);
    }
    let is_in_time = inquiry.way.is_in_time(inquiry.facts.today) == Some(true);
    match inquiry.way.earliest.filter(|earliest| !is_in_time && day <= *earliest) {
        Some(earliest) => Answer::note(phrase!("evaluation-too-soon").with("day", day).with("earliest", earliest)).at([place]),
        None => Answer::pass(phrase!("evaluation-on").with("day", day)).at([place]),
    }
}
