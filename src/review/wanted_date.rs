//! Whether the wanted day can be met.

use super::{Answer, Check, Inquiry};
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "wanted-date",
    question: [
        "Kan det nås til den ønskede dag?",
        "Kan det nås til ønsket dag?",
        "Can the wanted day be met?",
    ],
    why: "A wanted day that the steps of the purchase and the introduction do not fit into is a wish; the forum sees when work must start at the latest.",
    source: "the calendar of procurement: legal time limits, usual lead times, and the policy's",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts, way) = (inquiry.request, inquiry.facts, &inquiry.way);
    let place = inquiry.place("wanted-in-service");
    let steps = way.schedule.milestones.iter().map(|step| phrase!("date-step", day = step.date, step = phrase!("step", step = step.event.name())));
    let Some(wanted) = request.wanted else {
        let answer = Answer::missing(inquiry, &["wanted-in-service"]);
        return match way.earliest {
            Some(earliest) => answer.and([phrase!("date-earliest", earliest)]),
            None => answer,
        };
    };
    if wanted < facts.today {
        return Answer::lacking(inquiry, "wanted-in-service", phrase!("date-past").with("day", wanted)).at([place]);
    }
    let answer = match (way.is_in_time(facts.today), way.start_by, way.earliest) {
        (Some(true), Some(start), _) => Answer::pass(phrase!("date-met").with("day", wanted).with("start", start)),
        (_, Some(start), Some(earliest)) => {
            let why = phrase!("date-missed").with("day", wanted).with("start", start).with("earliest", earliest);
            Answer::fail(why).advise(phrase!("date-advice").with("earliest", earliest))
        }
        _ => Answer::note(phrase!("date-unknown")),
    };
    answer.shown_by(steps).at([place])
}
