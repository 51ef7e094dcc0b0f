//! One system in, one system out.

use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use super::answer::amount;
use super::{Answer, Check, Inquiry};
use crate::phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "goes-out",
    question: [
        "Hvilket system går ud, når det nye kommer?",
        "Hvilket system går ut når det nye kommer?",
        "Which system goes out when the new one comes?",
    ],
    why: "One new system in means one system out, or the portfolio grows for ever. What the law demands is exempt.",
    source: "Aurskog-Høland and Rømskog 4.2: one new system in means one system out",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts) = (inquiry.request, inquiry.facts);
    let place = inquiry.place("replaces");
    let outgoing = request.outgoing();
    if outgoing.is_empty() {
        return match (request.is_mandated(), request.replaces_nothing) {
            (true, _) if request.replaces.is_empty() => Answer::note(phrase!("out-exempt")).at([place]),
            (false, true) => Answer::fail(phrase!("out-nothing")).advise(phrase!("out-advice")).at([place]),
            // A name to which nothing answers is a gap of the form already.
            _ if !request.replaces.is_empty() => Answer::missing_elsewhere(phrase!("out-unknown")).at([place]),
            _ => Answer::missing(inquiry, &["replaces"]),
        };
    }
    let gone: Vec<_> = outgoing.iter().copied().filter(|system| facts.portfolio[*system].has_left(facts.today)).collect();
    let claimed = |system| {
        let others = facts.portfolio.replacements_of(system);
        let others: Vec<_> = others.iter().copied().filter(|other| !facts.portfolio[*other].has_left(facts.today)).collect();
        (!others.is_empty()).then_some((system, others))
    };
    let claimed: Vec<_> = outgoing.iter().filter_map(|system| claimed(*system)).collect();
    let names = inquiry.names(outgoing.iter().copied());
    let answer = if gone.len() == outgoing.len() {
        Answer::fail(phrase!("out-gone").with("systems", names)).advise(phrase!("out-advice"))
    } else if let Some((system, others)) = claimed.first().filter(|_| claimed.len() == outgoing.len()) {
        let why = phrase!("out-claimed").with("system", inquiry.name(*system)).with("others", inquiry.names(others.iter().copied()));
        Answer::fail(why).advise(phrase!("out-advice"))
    } else {
        let dates = inquiry.going.iter().map(|going| match going.day {
            Some(day) => phrase!("out-leaves").with("system", inquiry.name(going.system)).with("day", day),
            None => phrase!("out-no-day").with("system", inquiry.name(going.system)),
        });
        Answer::pass(phrase!("out-goes").with("systems", names)).and(dates.collect::<Vec<_>>())
    };
    let paid = inquiry.going.iter().flat_map(|going| going.paid_for_nothing());
    let paid = paid.filter_map(|bound| {
        let contract = &facts.portfolio[bound.contract];
        let phrase = phrase!("out-paid").with("contract", contract.title.as_str()).with("amount", amount(bound.paid_for_nothing?.round_dp_with_strategy(0, MidpointAwayFromZero), contract.currency));
        Some(phrase.with("day", bound.exit?))
    });
    answer
        .and(paid.collect::<Vec<_>>())
        .about(outgoing.iter().map(|system| facts.system_subject(*system)))
        .about(claimed.iter().flat_map(|(_, others)| others).map(|system| facts.system_subject(*system)))
        .at([place])
        .at(outgoing.iter().map(|system| facts.portfolio.place(facts.portfolio[*system].origin, "status")))
}
