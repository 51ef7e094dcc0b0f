//! Personal data: said, and plausible.

use super::{Answer, Check, Inquiry};
use crate::model::SystemKey;
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "personal-data",
    question: [
        "Behandler det personoplysninger?",
        "Behandler det personopplysninger?",
        "Does it hold personal data?",
    ],
    why: "Personal data need a data-processing agreement, a place in the record of processing, and an assessment of risk before the contract is signed.",
    source: "GDPR articles 28, 30 and 35; Gentofte 3.4: data security and sensitive personal data",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let facts = inquiry.facts;
    let place = inquiry.place("personal-data");
    let holds = |system: &SystemKey| facts.portfolio[*system].personal_data == Some(true);
    match inquiry.request.personal_data {
        None => Answer::missing(inquiry, &["personal-data"]),
        Some(true) => Answer::note(phrase!("personal-yes")).at([place]),
        Some(false) => {
            let others = inquiry.touched.iter().map(|touched| touched.system).chain(inquiry.going.iter().map(|going| going.system));
            let mut holding: Vec<SystemKey> = others.filter(holds).collect();
            holding.sort_unstable();
            if holding.is_empty() {
                return Answer::pass(phrase!("personal-no")).at([place]);
            }
            Answer::note(phrase!("personal-doubtful").with("systems", inquiry.names(holding.iter().copied())))
                .about(holding.iter().map(|system| facts.system_subject(*system)))
                .at([place])
                .at(holding.iter().map(|system| facts.portfolio.place(facts.portfolio[*system].origin, "personal-data")))
        }
    }
}
