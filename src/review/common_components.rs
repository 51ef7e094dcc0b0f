//! National and joint-municipal building blocks: used, or built again.

use super::inquiry::MOST_NAMES;
use super::{Answer, Check, Inquiry};
use crate::model::SystemKey;
use crate::phrase;
use crate::phrase::Value;
use crate::policy::Weight;

pub(super) const CHECK: Check = Check {
    id: "common-components",
    question: [
        "Bruger det fælleskomponenterne, eller bygger det noget, som de allerede kan?",
        "Bruker det felleskomponentene, eller bygger det noe de allerede kan?",
        "Does it use the common components, or build what they can do already?",
    ],
    why: "Login, digital post and registries are there and paid for jointly; an own solution beside them is paid on top and must be kept alive.",
    source: "Aurskog-Høland and Rømskog 4.6; Nordfyn section 3; Gentofte 5.4: common solutions before own ones",
    weight: Weight::Completes,
    ask,
};

fn ask(inquiry: &Inquiry<'_>) -> Answer {
    let (request, facts) = (inquiry.request, inquiry.facts);
    let uses = |system: SystemKey| request.common_components.iter().any(|named| named.system == Some(system));
    let shadowed: Vec<SystemKey> = inquiry
        .serving
        .iter()
        .copied()
        .filter(|system| facts.portfolio[*system].common_component && !uses(*system) && !inquiry.goes(*system))
        .collect();
    let place = inquiry.place("common-components");
    if !shadowed.is_empty() {
        let names = inquiry.names(shadowed.iter().copied());
        return Answer::fail(phrase!("components-shadowed").with("systems", names.clone()))
            .advise(phrase!("components-advice").with("systems", names))
            .about(shadowed.iter().map(|system| facts.system_subject(*system)))
            .at([place])
            .at(shadowed.iter().map(|system| facts.portfolio.place(facts.portfolio[*system].origin, "common-component")));
    }
    if !request.common_components.is_empty() {
        let names: Vec<String> = request.common_components.iter().map(|named| named.system.map_or_else(|| named.name.clone(), |system| inquiry.name(system))).collect();
        let known = request.common_components.iter().filter_map(|named| named.system);
        return Answer::pass(phrase!("components-used").with("components", Value::list(names, MOST_NAMES)))
            .about(known.map(|system| facts.system_subject(system)))
            .at([place]);
    }
    if request.uses_no_component {
        return Answer::note(phrase!("components-none")).at([place]);
    }
    Answer::missing(inquiry, &["common-components"])
}
