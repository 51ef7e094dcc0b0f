//! Which business case the price demands.

use super::answer::amount;
use super::{Answer, Check, Inquiry};
use crate::analysis::case::Level;
use crate::model::Money;
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "case-level",
    question: [
        "Hvor stor en business case kræver prisen?",
        "Hvor stor gevinstanalyse krever prisen?",
        "How large a business case does the price demand?",
    ],
    why: "Small purchases are the department's own to decide; above the limit the forum weighs them against each other. The whole price counts, with own hours.",
    source: "Hillerød, digitaliseringsstrategi section 4: levels 0, 1 and 2 at 50.000 kr.",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let facts = inquiry.facts;
    let currency = facts.portfolio.profile.currency;
    let limit = Money::from(facts.settings.case.limit);
    let price = inquiry.figures.outcome.price.known();
    let with_limit = |phrase: Phrase| phrase.with("limit", amount(limit, currency));
    let Some(level) = inquiry.level else {
        let request = inquiry.request;
        let unknown = [
            (request.one_off_cost.is_none(), "one-off-cost"),
            (request.annual_cost.is_none(), "annual-cost"),
            (request.internal_hours.is_none(), "internal-hours"),
        ];
        let columns: Vec<_> = unknown.into_iter().filter(|(is_unknown, _)| *is_unknown).map(|(_, column)| column).collect();
        return Answer::missing(inquiry, &columns);
    };
    let why = match level {
        Level::PlatformApproval => phrase!("level-platform"),
        Level::Small if price == Some(limit) => with_limit(phrase!("level-small-exactly")),
        Level::Small => with_limit(phrase!("level-small")),
        Level::Full if limit.is_zero() => phrase!("level-full-always"),
        Level::Full if price == Some(limit) => with_limit(phrase!("level-full-exactly")),
        Level::Full => with_limit(phrase!("level-full")),
    };
    Answer::note(why).at(["one-off-cost", "annual-cost", "internal-hours"].map(|column| inquiry.place(column)).into_iter().filter(|place| place.value.is_some()))
}
