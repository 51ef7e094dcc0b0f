//! The tender calendar as planning releases of the Open Contracting Data Standard 1.1, for an open data portal.
//!
//! A release tells what is planned: no names of people, and nothing of what is paid today. The public edition leaves out the
//! estimated value too. <https://standard.open-contracting.org/1.1/en/>

use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Calendar, Entry};
use crate::analysis::tenders::schedule::{Event, Milestone};
use crate::model::Language;
use crate::model::contract::Procedure;
use crate::model::contract_value::EstimatedValue;
use crate::model::money::to_oere;
use crate::phrase;
use crate::report::ics::percent_encoded;
use crate::report::json::to_bytes;
use crate::report::vocabulary::word;
use crate::words::say;

/// What a package of releases is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Package<R> {
    uri: String,
    version: &'static str,
    published_date: String,
    publisher: Publisher,
    releases: Vec<R>,
}

#[derive(Serialize)]
struct Publisher {
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Release {
    ocid: String,
    id: String,
    date: String,
    tag: [&'static str; 1],
    initiation_type: &'static str,
    language: &'static str,
    parties: [Party; 1],
    buyer: Buyer,
    planning: Planning,
    tender: Tender,
}

#[derive(Serialize)]
struct Party {
    id: String,
    name: String,
    roles: [&'static str; 2],
}

#[derive(Serialize)]
struct Buyer {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Planning {
    rationale: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    milestones: Vec<Step>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Tender {
    id: String,
    title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    status: &'static str,
    procuring_entity: Buyer,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    procurement_method: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    procurement_method_details: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contract_period: Option<Period>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    milestones: Vec<Step>,
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

#[derive(Serialize)]
pub(in crate::report) struct Value {
    amount: serde_json::Number,
    currency: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Period {
    start_date: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Step {
    id: &'static str,
    title: String,
    #[serde(rename = "type")]
    kind: &'static str,
    due_date: String,
    status: &'static str,
}

/// Writes the tenders of the contracts shown as a package of planning releases: those with a step ahead. Where an option comes
/// first, the tender is not planned yet. Nothing when there is no tender to plan, or nobody whose tenders they are: the standard
/// has no empty package, and none without a publisher.
#[must_use]
pub fn ocds(calendar: &Calendar<'_>, prefix: &str, language: Language) -> Option<Vec<u8>> {
    let organisation = calendar.facts.portfolio.profile.organisation.as_deref()?;
    let releases: Vec<_> = calendar
        .shown()
        .filter(|entry| entry.plan.schedule.milestones.iter().any(|step| entry.is_ahead(step.date)))
        .map(|entry| release(entry, organisation, prefix, calendar.view.public, language))
        .collect();
    let day = calendar.facts.today;
    package("tenders", organisation, day, releases)
}

/// Returns the package of releases that an organisation publishes on a day; nothing where it has none.
pub(in crate::report) fn package<R: Serialize>(
    what: &str,
    organisation: &str,
    day: NaiveDate,
    releases: Vec<R>,
) -> Option<Vec<u8>> {
    let package = Package {
        uri: name_of_package(what, organisation, day),
        version: "1.1",
        published_date: moment(day),
        publisher: Publisher { name: organisation.to_owned() },
        releases,
    };
    (!package.releases.is_empty()).then(|| to_bytes(&package))
}

fn release(entry: &Entry<'_>, organisation: &str, prefix: &str, public: bool, language: Language) -> Release {
    let (row, plan, today) = (entry.row, entry.plan, entry.facts.today);
    let buyer = || Buyer { id: crate::text::fold(organisation), name: organisation.to_owned() };
    let id = percent_encoded(&entry.unique_id());
    let ocid = format!("{prefix}{id}");
    let until = entry.ends().map_or_else(|| "".into(), phrase::Value::from);
    let rationale = say(&phrase!("tenders-rationale", day = until), language);
    let is_before_notice = |step: &&Milestone| matches!(step.event, Event::Needs | Event::MarketDialogue | Event::Material);
    let ahead = plan.schedule.milestones.iter().filter(|step| entry.is_ahead(step.date));
    let (planning, tender): (Vec<_>, Vec<_>) = ahead.partition(is_before_notice);
    let steps = |steps: Vec<&Milestone>| steps.into_iter().map(|step| self::step(step, language)).collect();
    let classified = |code: &String| Item { id: "1", classification: Classification { scheme: "CPV", id: code.clone() } };
    let procedure = plan.procedure;
    Release {
        id: format!("{ocid}-{today}"),
        ocid,
        date: moment(today),
        tag: ["planning"],
        initiation_type: "tender",
        language: language.code(),
        parties: [Party { id: buyer().id, name: buyer().name, roles: ["buyer", "procuringEntity"] }],
        buyer: buyer(),
        planning: Planning { rationale, milestones: steps(planning) },
        tender: Tender {
            id,
            title: row.title.clone(),
            description: entry.systems().join(", "),
            status: "planning",
            procuring_entity: buyer(),
            items: row.cpv.iter().map(classified).collect(),
            value: plan.value.as_ref().filter(|_| !public).and_then(value),
            procurement_method: procedure.and_then(method),
            procurement_method_details: procedure.map(|procedure| word("procedure", procedure.name(), language)),
            contract_period: entry
                .day_of(Event::Implementation)
                .filter(|day| entry.is_ahead(*day))
                .map(|day| Period { start_date: moment(day) }),
            milestones: steps(tender),
        },
    }
}

fn step(step: &Milestone, language: Language) -> Step {
    Step {
        id: step.event.name(),
        title: word("milestone", step.event.name(), language).to_owned(),
        kind: kind(step.event),
        due_date: moment(step.date),
        status: "scheduled",
    }
}

/// Returns the code of a milestone in the list `milestoneType`.
fn kind(event: Event) -> &'static str {
    match event {
        Event::Needs | Event::Material | Event::Notice => "preProcurement",
        Event::MarketDialogue => "engagement",
        Event::Dialogue | Event::Invitation | Event::Negotiation | Event::Evaluation => "assessment",
        Event::Award | Event::Signing => "approval",
        Event::Implementation | Event::Migration | Event::End => "delivery",
    }
}

/// Returns the code of a procedure in the list `method`.
pub(in crate::report) fn method(procedure: Procedure) -> Option<&'static str> {
    match procedure {
        Procedure::Open => Some("open"),
        Procedure::Restricted | Procedure::Negotiated | Procedure::Dialogue | Procedure::FrameworkMiniTender | Procedure::Dps => {
            Some("selective")
        }
        Procedure::BelowThreshold => Some("limited"),
        Procedure::FrameworkDirect | Procedure::Direct => Some("direct"),
        Procedure::JointBuyer | Procedure::Unknown => None,
    }
}

/// Returns an amount as the standard wants it, as a number: whole where it is.
pub(in crate::report) fn value(value: &EstimatedValue) -> Option<Value> {
    use rust_decimal::prelude::ToPrimitive;
    let amount = to_oere(value.value);
    let whole = amount.fract().is_zero().then(|| amount.to_i64()).flatten().map(serde_json::Number::from);
    let number = whole.or_else(|| serde_json::Number::from_f64(amount.to_f64()?))?;
    Some(Value { amount: number, currency: value.currency.to_string() })
}

/// Returns the beginning of a day as the standard wants it.
pub(in crate::report) fn moment(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}

/// Returns a name for a package that no other has: there is no address from which it could be fetched.
fn name_of_package(what: &str, organisation: &str, day: NaiveDate) -> String {
    let digest = Sha256::digest(format!("portfolio {what}\n{organisation}\n{day}"));
    let mut bytes: [u8; 16] = std::array::from_fn(|at| digest[at]);
    // Version 8 of RFC 9562: a value of one's own making.
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
