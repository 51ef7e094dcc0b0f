//! What the house already has for the tasks, with licences to spare.

use super::{Answer, Check, Inquiry};
use crate::model::SystemKey;
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "owned-for-task",
    question: [
        "Har vi allerede noget, der løser opgaven?",
        "Har vi allerede noe som løser oppgaven?",
        "Do we already have something for the task?",
    ],
    why: "Before something new is bought, the department says of every system that serves the task why it does not do.",
    source: "Hillerød, digitaliseringsstrategi 2.2; Aurskog-Høland and Rømskog 4.3: use what we have",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts) = (inquiry.request, inquiry.facts);
    if request.tasks.is_empty() {
        return Answer::missing(inquiry, &["tasks"]);
    }
    let unknown = inquiry.unknown_tasks.iter().map(|(task, meant)| match meant {
        Some(meant) => phrase!("owned-task-meant").with("task", *task).with("meant", *meant),
        None => phrase!("owned-task-unknown").with("task", *task),
    });
    let staying: Vec<SystemKey> = inquiry.serving.iter().copied().filter(|system| !inquiry.goes(*system)).collect();
    let unanswered: Vec<SystemKey> = staying.iter().copied().filter(|system| !inquiry.is_answered(*system)).collect();
    let answer = if staying.is_empty() {
        match inquiry.unknown_tasks.is_empty() {
            _ if !inquiry.serving.is_empty() => {
                Answer::pass(phrase!("owned-all-go").with("systems", inquiry.names(inquiry.serving.iter().copied())))
            }
            true => Answer::pass(phrase!("owned-nothing")),
            false => Answer::note(phrase!("owned-nothing-known")),
        }
    } else if unanswered.is_empty() {
        Answer::note(phrase!("owned-answered").with("systems", inquiry.names(staying.iter().copied())))
    } else {
        let why = phrase!("owned-unanswered").with("systems", inquiry.names(unanswered.iter().copied()));
        Answer::lacking(inquiry, "existing-considered", why)
    };
    let spare = staying.iter().filter_map(|system| inquiry.free_licences_told(*system));
    let to_come = staying.iter().filter(|system| facts.portfolio[**system].is_to_come());
    let to_come = to_come.map(|system| phrase!("owned-to-come").with("system", inquiry.name(*system)));
    answer
        .about(staying.iter().map(|system| facts.system_subject(*system)))
        .at(staying.iter().map(|system| facts.portfolio.place(facts.portfolio[*system].origin, "tasks")))
        .and(spare)
        .and(to_come)
        .and(unknown)
}
