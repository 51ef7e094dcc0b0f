//! The systems that the new one exchanges data with, and whether they stay.

use super::{Answer, Check, Inquiry};
use crate::model::SystemKey;
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "touches",
    question: [
        "Hvilke systemer skal det udveksle data med, og bliver de?",
        "Hvilke systemer skal det utveksle data med, og blir de?",
        "Which systems does it exchange data with, and do they stay?",
    ],
    why: "A data flow to a system that leaves is built twice; one that is forgotten stops the first day.",
    source: "Aurskog-Høland and Rømskog 3.4.3: new solutions are held against the existing architecture; Hillerød 2.5",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts) = (inquiry.request, inquiry.facts);
    let cell = facts.portfolio.cell(request.origin, "integrates-with");
    if cell.is_empty() && inquiry.touched.is_empty() {
        return Answer::missing(inquiry, &["integrates-with"]);
    }
    let leaving: Vec<SystemKey> = inquiry.touched.iter().filter(|touched| touched.leaves).map(|touched| touched.system).collect();
    let forgotten: Vec<SystemKey> = inquiry.touched.iter().filter(|touched| touched.through.is_some()).map(|touched| touched.system).collect();
    let evidence = inquiry.touched.iter().filter_map(|touched| {
        let row = &facts.portfolio[touched.system];
        let through = touched.through.map(|outgoing| phrase!("touches-through").with("system", row.name.as_str()).with("outgoing", inquiry.name(outgoing)));
        let leaves = row.leaves_on().filter(|_| touched.leaves).map(|day| phrase!("touches-leaves").with("system", row.name.as_str()).with("day", day));
        through.into_iter().chain(leaves).reduce(|_, leaves| leaves)
    });
    let answer = match (inquiry.touched.is_empty(), leaving.is_empty(), forgotten.is_empty()) {
        (true, ..) => Answer::pass(phrase!("touches-nothing")),
        (_, false, _) => Answer::fail(phrase!("touches-leaving").with("systems", inquiry.names(leaving.iter().copied())))
            .advise(phrase!("touches-advice").with("systems", inquiry.names(leaving.iter().copied()))),
        (_, true, false) => Answer::note(phrase!("touches-forgotten").with("systems", inquiry.names(forgotten.iter().copied()))),
        (_, true, true) => {
            let all = inquiry.touched.iter().map(|touched| touched.system);
            Answer::pass(phrase!("touches-staying").with("systems", inquiry.names(all)))
        }
    };
    answer
        .and(evidence.collect::<Vec<_>>())
        .about(inquiry.touched.iter().map(|touched| facts.system_subject(touched.system)))
        .at([inquiry.place("integrates-with")])
        .at(leaving.iter().map(|system| {
            let row = &facts.portfolio[*system];
            facts.portfolio.place(row.origin, row.leaves_on_column())
        }))
}
