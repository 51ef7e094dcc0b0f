//! Tasks that the organisation gives to one system only, such as records management.

use super::{Answer, Check, Inquiry};
use crate::analysis::overlaps::task_key;
use crate::model::SystemKey;
use crate::phrase;
use crate::phrase::Value;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "one-system-task",
    question: [
        "Er opgaven forbeholdt ét system, fx ESDH?",
        "Er oppgaven forbeholdt ett system, for eksempel sak og arkiv?",
        "Is the task one for one system only, such as records management?",
    ],
    why: "Records that lie in two systems are found in neither; the policy says which tasks have one system only (`[tasks] one-system`).",
    source: "Nordfyn section 3: citizens' documents are kept in one records system; Hillerød 6.7; the policy names the tasks",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts) = (inquiry.request, inquiry.facts);
    if request.tasks.is_empty() {
        return Answer::missing(inquiry, &["tasks"]);
    }
    let one_system: Vec<String> = facts.settings.tasks.one_system.iter().map(|task| task_key(task)).collect();
    let is_reserved = |task: &&String| one_system.contains(&task_key(task));
    let reserved: Vec<String> = request.tasks.iter().filter(is_reserved).cloned().collect();
    if reserved.is_empty() {
        return Answer::pass(if one_system.is_empty() { phrase!("one-system-no-policy") } else { phrase!("one-system-free") });
    }
    let keys: Vec<String> = reserved.iter().map(|task| task_key(task)).collect();
    let holds = |system: &SystemKey| facts.portfolio[*system].tasks.iter().any(|task| keys.contains(&task_key(task)));
    let holding: Vec<SystemKey> = inquiry.serving.iter().copied().filter(holds).filter(|system| !inquiry.goes(*system)).collect();
    if holding.is_empty() {
        return Answer::pass(phrase!("one-system-replaced").with("tasks", Value::list(reserved, 4)));
    }
    let why = phrase!("one-system-held").with("tasks", Value::list(reserved, 4)).with("systems", inquiry.names(holding.iter().copied()));
    Answer::fail(why)
        .advise(phrase!("one-system-advice").with("systems", inquiry.names(holding.iter().copied())))
        .about(holding.iter().map(|system| facts.system_subject(*system)))
        .at([inquiry.place("tasks")])
        .at(holding.iter().map(|system| facts.portfolio.place(facts.portfolio[*system].origin, "tasks")))
}
