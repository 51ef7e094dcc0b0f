//! How what goes is phased out, and what happens to its data.

use super::{Answer, Check, Inquiry};
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "phase-out-plans",
    question: [
        "Er der en plan for at udfase det gamle og arkivere dets data?",
        "Er det en plan for å fase ut det gamle og arkivere dataene?",
        "Is there a plan to phase out the old system and archive its data?",
    ],
    why: "Without a plan the old system runs on beside the new one, and its records cannot be handed to the archive.",
    source: "Aurskog-Høland and Rømskog 4.2: a plan for phasing out, with a plan for archiving the data",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, portfolio) = (inquiry.request, inquiry.facts.portfolio);
    if inquiry.going.is_empty() {
        return Answer::note(inquiry.nothing_goes(phrase!("plans-nothing-goes")));
    }
    let rows = || inquiry.going.iter().map(|going| &portfolio[going.system]);
    let has_phase_out = request.phase_out_plan.is_some() || rows().all(|row| row.phase_out_plan.is_some());
    let has_archiving = request.archiving_plan.is_some() || rows().all(|row| row.archiving_plan.is_some());
    let lacking: Vec<_> = [(has_phase_out, "phase-out-plan"), (has_archiving, "archiving-plan")]
        .into_iter()
        .filter(|(has, _)| !has)
        .map(|(_, column)| column)
        .collect();
    if !lacking.is_empty() {
        return Answer::missing(inquiry, &lacking).about(inquiry.going.iter().map(|going| inquiry.facts.system_subject(going.system)));
    }
    let places = ["phase-out-plan", "archiving-plan"].map(|column| inquiry.place(column));
    let of_rows = rows().flat_map(|row| ["phase-out-plan", "archiving-plan"].map(|column| portfolio.place(row.origin, column)));
    Answer::pass(phrase!("plans-there")).at(places.into_iter().chain(of_rows).filter(|place| place.value.is_some()))
}
