//! Cloud first, or a reason.

use super::{Answer, Check, Inquiry};
use crate::model::request::Hosting;
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "cloud-first",
    question: [
        "Kører det i skyen, eller er der en grund til, at det ikke gør?",
        "Kjører det i skyen, eller er det en grunn til at det ikke gjør det?",
        "Does it run in the cloud, or is there a reason why not?",
    ],
    why: "Cloud services are weighed first; security, response time and cost are reasons against them, silence is not.",
    source: "Aurskog-Høland and Rømskog 4.1: cloud services first; Nordfyn section 3: external operation is assessed",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let request = inquiry.request;
    let Some(hosting) = request.hosting else { return Answer::missing(inquiry, &["hosting"]) };
    let answer = match (hosting, &request.hosting_reason) {
        (Hosting::Cloud, _) => Answer::pass(phrase!("cloud-yes")),
        (_, Some(reason)) => Answer::note(phrase!("cloud-reason").with("reason", reason.as_str())).at([inquiry.place("hosting-reason")]),
        (_, None) => Answer::lacking(inquiry, "hosting-reason", phrase!("cloud-no-reason")),
    };
    answer.at([inquiry.place("hosting")])
}
