//! The contracts as releases of the Open Contracting Data Standard 1.1, for an open data portal.
//!
//! A release tells what was agreed, with whom, for how long and worth how much: no names of people, and nothing of what is used or
//! planned. <https://standard.open-contracting.org/1.1/en/>

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::Country;
use crate::model::contract::Contract;
use crate::model::contract_value::EstimatedValue;
use crate::model::{Language, Portfolio};
use crate::report::ics::percent_encoded;
use crate::report::tenders::ocds::{Value, method, moment, package, value};
use crate::report::vocabulary::word;
use crate::text::fold;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Release {
    ocid: String,
    id: String,
    date: String,
    tag: [&'static str; 2],
    initiation_type: &'static str,
    language: &'static str,
    parties: Vec<Party>,
    buyer: Named,
    tender: Tender,
    awards: [Award; 1],
    contracts: [Agreement; 1],
}

#[derive(Serialize)]
struct Party {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<Identifier>,
    roles: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Identifier {
    scheme: &'static str,
    id: String,
    legal_name: String,
}

#[derive(Serialize, Clone)]
struct Named {
    id: String,
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Tender {
    id: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    procurement_method: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    procurement_method_details: Option<&'static str>,
}

#[derive(Serialize)]
struct Award {
    id: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppliers: Vec<Named>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Agreement {
    id: String,
    #[serde(rename = "awardID")]
    award: String,
    title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<Item>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Period {
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_extent_date: Option<String>,
}

#[derive(Serialize)]
struct Item {
    id: &'static str,
    classification: Classification,
}

#[derive(Serialize)]
struct Classification {
    scheme: &'static str,
    id: String,
}

/// Writes the contracts as a package of releases. Nothing when there is no contract, or nobody whose they are: the standard has no
/// empty package, and none without a publisher.
#[must_use]
pub fn ocds(portfolio: &Portfolio, prefix: &str, today: NaiveDate, language: Language) -> Option<Vec<u8>> {
    let organisation = portfolio.profile.organisation.as_deref()?;
    let release = |contract: &Contract| release(contract, portfolio, organisation, prefix, today, language);
    package("contracts", organisation, today, portfolio.contracts.iter().map(release).collect())
}

fn release(
    contract: &Contract,
    portfolio: &Portfolio,
    organisation: &str,
    prefix: &str,
    today: NaiveDate,
    language: Language,
) -> Release {
    let id = percent_encoded(&contract.id);
    let ocid = format!("{prefix}{id}");
    let buyer = Named { id: fold(organisation), name: organisation.to_owned() };
    let supplier = contract.supplier.as_ref().map(|name| {
        let id = contract.supplier_number.clone().unwrap_or_else(|| fold(name));
        Named { id: format!("supplier-{id}"), name: name.clone() }
    });
    let scheme = match portfolio.profile.country {
        Country::Denmark => "DK-CVR",
        Country::Norway => "NO-BRC",
    };
    let party_of = |supplier: &Named| Party {
        id: supplier.id.clone(),
        name: supplier.name.clone(),
        identifier: contract.supplier_number.clone().map(|id| Identifier { scheme, id, legal_name: supplier.name.clone() }),
        roles: vec!["supplier"],
    };
    let of_buyer =
        Party { id: buyer.id.clone(), name: buyer.name.clone(), identifier: None, roles: vec!["buyer", "procuringEntity"] };
    let award = format!("{id}-award");
    let covered: Vec<&str> = contract.systems.iter().map(|system| portfolio[*system].name.as_str()).collect();
    Release {
        id: format!("{ocid}-{today}"),
        date: moment(today),
        tag: ["award", "contract"],
        initiation_type: "tender",
        language: language.code(),
        parties: std::iter::once(of_buyer).chain(supplier.as_ref().map(party_of)).collect(),
        buyer,
        tender: Tender {
            id: format!("{id}-tender"),
            title: contract.title.clone(),
            procurement_method: contract.procedure.and_then(method),
            procurement_method_details: contract.procedure.map(|procedure| word("procedure", procedure.name(), language)),
        },
        awards: [Award {
            id: award.clone(),
            title: contract.title.clone(),
            date: match contract.competed {
                crate::model::contract::Competed::On(day) => Some(moment(day)),
                _ => None,
            },
            suppliers: supplier.into_iter().collect(),
        }],
        contracts: [Agreement {
            award,
            title: contract.title.clone(),
            description: covered.join(", "),
            status: status(contract, today),
            period: period(contract),
            value: EstimatedValue::of(contract).as_ref().and_then(value),
            items: contract.cpv.iter().filter(|code| !code.is_empty()).map(|code| classified(code)).collect(),
            id,
        }],
        ocid,
    }
}

fn classified(code: &str) -> Item {
    Item { id: "1", classification: Classification { scheme: "CPV", id: code.to_owned() } }
}

/// Returns the code of where the contract stands in the list `contractStatus`; nothing where its dates cannot be read.
fn status(contract: &Contract, today: NaiveDate) -> Option<&'static str> {
    let terms = &contract.terms;
    if terms.unread.has_any(&["start", "end", "terminated", "renewal"]) {
        return None;
    }
    let last = terms.terminated.or(terms.end.filter(|_| terms.renewal.is_none()));
    Some(match () {
        () if last.is_some_and(|last| last < today) => "terminated",
        () if terms.start.is_some_and(|start| start > today) => "pending",
        () => "active",
    })
}

fn period(contract: &Contract) -> Option<Period> {
    let terms = &contract.terms;
    let maximum = terms.agreed_maximum_end().filter(|_| terms.terminated.is_none());
    let end = terms.terminated.or(terms.end);
    let period = Period {
        start_date: terms.start.map(moment),
        end_date: end.map(moment),
        max_extent_date: maximum.filter(|maximum| Some(*maximum) > end).map(moment),
    };
    (period.start_date.is_some() || period.end_date.is_some()).then_some(period)
}
