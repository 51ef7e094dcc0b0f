//! Whether something still depends on what goes.

use std::collections::BTreeSet;

use super::{Answer, Check, Inquiry};
use crate::analysis::graph::Node;
use crate::model::SystemKey;
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "still-needed",
    question: [
        "Er der systemer, der stadig har brug for det, der går ud?",
        "Er det systemer som fortsatt trenger det som går ut?",
        "Do other systems still need what goes out?",
    ],
    why: "A system that others get their data from does not go out because a new one comes in; who moves them, and when, is part of the case.",
    source: "Høje-Taastrup, table 3: what the retiring system is used for is found out first; Aurskog-Høland and Rømskog 4.2",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let facts = inquiry.facts;
    if inquiry.going.is_empty() {
        return Answer::note(inquiry.nothing_goes(phrase!("needed-nothing-goes")));
    }
    // Who is named as a partner of the new system gets its data from that.
    let is_moved = |system: &SystemKey| inquiry.request.integrates_with.iter().any(|named| named.system == Some(*system));
    let needed: Vec<_> = inquiry.going.iter().filter(|going| going.needed_by.iter().any(|system| !is_moved(system))).collect();
    let moved: Vec<_> = inquiry.going.iter().filter(|going| !going.needed_by.is_empty()).collect();
    let Some(first) = needed.first() else {
        if !moved.is_empty() {
            let dependents: BTreeSet<SystemKey> = moved.iter().flat_map(|going| going.needed_by.iter().copied()).collect();
            let systems = inquiry.names(moved.iter().map(|going| going.system));
            let why = phrase!("needed-moved").with("systems", systems).with("dependents", inquiry.names(dependents.iter().copied()));
            return Answer::note(why).about(moved.iter().map(|going| going.system).chain(dependents).map(|system| facts.system_subject(system)));
        }
        return Answer::pass(phrase!("needed-free").with("systems", inquiry.names(inquiry.going.iter().map(|going| going.system))))
            .about(inquiry.going.iter().map(|going| facts.system_subject(going.system)));
    };
    let unmoved = needed.iter().flat_map(|going| going.needed_by.iter().copied()).filter(|system| !is_moved(system));
    let dependents: Vec<SystemKey> = unmoved.collect::<BTreeSet<_>>().into_iter().collect();
    let why = phrase!("needed-still")
        .with("systems", inquiry.names(needed.iter().map(|going| going.system)))
        .with("count", dependents.len())
        .with("dependents", inquiry.names(dependents.iter().copied()))
        .with("day", first.on);
    let edges = needed.iter().flat_map(|going| {
        let is_told = |node| matches!(node, Node::System(system) if dependents.binary_search(&system).is_ok());
        facts.graph.dependents_of(going.system).filter(move |edge| is_told(edge.from))
    });
    let farther = needed.iter().flat_map(|going| going.impact.affected.iter().filter(|one| one.steps > 1 && !one.replaces));
    let paths = farther.take(5).map(|one| phrase!("needed-path").with("path", inquiry.path(&one.path)));
    Answer::fail(why)
        .advise(phrase!("needed-advice").with("dependents", inquiry.names(dependents.iter().copied())).with("day", first.on))
        .about(needed.iter().map(|going| facts.system_subject(going.system)))
        .about(dependents.iter().map(|system| facts.system_subject(*system)))
        .at(edges.map(|edge| edge.place(facts.portfolio)))
        .shown_by(paths.collect::<Vec<_>>())
}
