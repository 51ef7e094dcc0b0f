//! Who answers for the system.

use super::{Answer, Check, Inquiry};
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "owner",
    question: [
        "Hvem bliver systemejer?",
        "Hvem blir systemeier?",
        "Who will own the system?",
    ],
    why: "What nobody answers for is neither looked after nor ended.",
    source: "Hillerød, digitaliseringsstrategi 2.3: a manager owns the project",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    match &inquiry.request.owner {
        Some(owner) => Answer::pass(phrase!("owner-named").with("owner", owner.as_str())).at([inquiry.place("owner")]),
        None => Answer::missing(inquiry, &["owner"]),
    }
}
