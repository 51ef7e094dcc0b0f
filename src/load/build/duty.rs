//! Who must tender a contract's successor.
//!
//! The column names a joint buyer, the organisation itself in many words, or a department or role of it that no table knows.
//! A contract that is wrongly taken for somebody else's is never planned, so only what is recognised counts as that.

use crate::model::contract::TenderDuty;
use crate::text::fold;

/// The organisation itself.
const OWN: [&str; 14] =
    ["kommunen", "kommuna", "os", "oss", "selv", "sjoelv", "sjaelv", "egen", "eget", "egne", "vi", "internt", "intern", "own"];

/// Those who buy for many, in Denmark and Norway.
const JOINT_BUYERS: [&str; 14] = [
    "kombit",
    "kl",
    "ski",
    "ks",
    "dfoe",
    "digdir",
    "iks",
    "staten",
    "statens",
    "oekonomistyrelsen",
    "digitaliseringsstyrelsen",
    "sundhedsdatastyrelsen",
    "helsedirektoratet",
    "regionen",
];

/// Parts of words for buying together.
const TOGETHER: [&str; 9] = [
    "faellesskab",
    "fellesskap",
    "samarbejde",
    "samarbeid",
    "faellesindkoeb",
    "fellesinnkjoep",
    "faellesudbud",
    "fellesanskaffelse",
    "joint",
];

/// Reads whose the tender duty is, in an organisation of that name.
pub(super) fn tender_duty(text: &str, organisation: Option<&str>) -> TenderDuty {
    let words: Vec<String> =
        text.split(|letter: char| !letter.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect();
    let is_own_name = |name: &str| !fold(name).is_empty() && fold(text).contains(&fold(name));
    let is_other_municipality = || {
        let is_named = words.len() > 1 && words.iter().any(|word| word.ends_with("kommune") || word == "region");
        is_named && organisation.is_some()
    };
    let is_joint = |word: &String| JOINT_BUYERS.contains(&word.as_str()) || TOGETHER.iter().any(|part| word.contains(part));
    if words.iter().any(|word| OWN.contains(&word.as_str())) || organisation.is_some_and(is_own_name) {
        TenderDuty::Own
    } else if words.iter().any(is_joint) || is_other_municipality() {
        TenderDuty::Other(text.to_owned())
    } else {
        TenderDuty::Unclear(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joint_buyers_are_recognised_and_nothing_else_is_taken_for_one() {
        for other in ["KOMBIT", "KL", "KOMBIT A/S", "SKI 02.19", "Statens Indkøb", "DFØ", "Odense Kommune", "Region Midtjylland"]
            .into_iter()
            .chain([
                "Fællesudbud Sjælland",
                "Indkøbsfællesskab Midt",
                "Østre Agder innkjøpssamarbeid",
                "Felles innkjøpssamarbeid IKS",
            ])
        {
            assert_eq!(tender_duty(other, Some("Egelund Kommune")), TenderDuty::Other(other.to_owned()));
        }
        for own in ["Kommunen", "kommunen selv", "Os selv", "Egen", "EGELUND KOMMUNE", "Egelund Kommune, Indkøb", "Vi selv"] {
            assert_eq!(tender_duty(own, Some("Egelund Kommune")), TenderDuty::Own, "{own}");
        }
        for unclear in ["Indkøb og Udbud", "IT-afdelingen", "Kontraktansvarlig, IT", "kommune", "Egelund", "KLE", "Skive"] {
            assert_eq!(tender_duty(unclear, Some("Egelund Kommune")), TenderDuty::Unclear(unclear.to_owned()));
        }
        assert_eq!(tender_duty("Egelund Kommune", None), TenderDuty::Unclear("Egelund Kommune".to_owned()));
    }
}
