//! Contracts as the API tells them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::Value;

use super::super::super::draft::text;
use super::super::super::form::Form;
use super::super::super::json::{Answer, at, list_at, text_at};
use super::{cell, day, draft, lines, reference};
use crate::model::table::Cell;
use crate::model::{Source, TableKind};

const COLUMNS: [(&str, &str); 18] = [
    ("id", "general.contractId"),
    ("title", "name"),
    ("local-id", "uuid"),
    ("supplier", "supplier.organization.name"),
    ("supplier-number", "supplier.organization.cvr"),
    ("systems", "systemUsages"),
    ("start", "general.validity.validFrom"),
    ("end", "general.validity.validTo"),
    ("duration", "agreementPeriod.durationYears"),
    ("options", "agreementPeriod.extensionOptions.name"),
    ("options-used", "agreementPeriod.extensionOptionsUsed"),
    ("irrevocable-until", "agreementPeriod.irrevocableUntil"),
    ("notice", "termination.terms.noticePeriodMonths.name"),
    ("notice-to-end-of", "termination.terms.noticeByEndOf"),
    ("notice-given", "termination.terminatedAt"),
    ("annual-value", "payments.external.operation"),
    ("procedure", "procurement.purchaseType.name"),
    ("owner", "responsible.organizationUnit.name"),
];

/// Makes the table of contracts. `usages` tells which systems the usages are of.
pub(super) fn contracts(form: &'static Form, answer: &Answer, usages: &BTreeMap<String, String>) -> Option<Source> {
    let mut draft =
        draft(form, answer, TableKind::Contracts, &[&COLUMNS[..], &[("planned-tender", "procurement.procurementPlan")]].concat());
    for (record, line) in answer.records.iter().zip(&answer.lines).filter(|(record, _)| record.is_object()) {
        let systems = list_at(record, &["systemUsages"]).iter().filter_map(|pair| reference(pair, usages));
        let supplier = cell(record, &["supplier", "organization", "name"]);
        draft.push(
            *line,
            vec![
                cell(record, &["general", "contractId"]),
                cell(record, &["name"]),
                cell(record, &["uuid"]),
                if supplier.is_empty() { cell(record, &["supplier", "name"]) } else { supplier },
                cell(record, &["supplier", "organization", "cvr"]),
                lines(systems),
                day(record, &["general", "validity", "validFrom"]),
                day(record, &["general", "validity", "validTo"]),
                duration(record),
                cell(record, &["agreementPeriod", "extensionOptions", "name"]),
                text(text_at(record, &["agreementPeriod", "extensionOptionsUsed"]).unwrap_or_else(|| "0".to_owned())),
                day(record, &["agreementPeriod", "irrevocableUntil"]),
                notice(record),
                notice_end(record),
                day(record, &["termination", "terminatedAt"]),
                annual_value(record),
                cell(record, &["procurement", "purchaseType", "name"]),
                cell(record, &["responsible", "organizationUnit", "name"]),
                plan(record),
            ],
        );
    }
    draft.finish()
}

/// Returns how long a contract runs, as the overview writes it.
fn duration(record: &Value) -> Cell {
    let period = |key: &str| at(record, &["agreementPeriod", key]).and_then(Value::as_u64).filter(|number| *number > 0);
    if at(record, &["agreementPeriod", "isContinuous"]).and_then(Value::as_bool) == Some(true) {
        return text("Løbende");
    }
    let parts = [
        period("durationYears").map(|years| format!("{years} år")),
        period("durationMonths").map(|months| format!("{months} måneder")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { Cell::Empty } else { text(parts.join(" og ")) }
}

/// Returns the notice period, which is a choice whose name is a number of months.
fn notice(record: &Value) -> Cell {
    match text_at(record, &["termination", "terms", "noticePeriodMonths", "name"]) {
        Some(name) if name.bytes().all(|byte| byte.is_ascii_digit()) => text(format!("{name} måneder")),
        Some(name) => text(name),
        None => Cell::Empty,
    }
}

/// Returns the period to whose end notice runs: stated as such, or because the running one must be completed.
fn notice_end(record: &Value) -> Cell {
    let told =
        ["noticeByEndOf", "noticePeriodExtendsCurrent"].iter().find_map(|key| text_at(record, &["termination", "terms", key]));
    text(match told.as_deref() {
        Some("EndOfMonth") => "month",
        Some("EndOfQuarter") => "quarter",
        Some("EndOfCalendarYear") => "year",
        Some(other) => other,
        None => "no",
    })
}

/// Returns the cost of operation a year: the external payments, as the overview counts them.
fn annual_value(record: &Value) -> Cell {
    let payments = list_at(record, &["payments", "external"]).iter();
    let sums = payments.filter_map(|payment| text_at(payment, &["operation"])?.parse::<Decimal>().ok());
    match sums.fold(Decimal::ZERO, |sum, value| sum.checked_add(value).unwrap_or(sum)) {
        sum if sum.is_zero() => Cell::Empty,
        sum => text(sum.to_string()),
    }
}

fn plan(record: &Value) -> Cell {
    let part = |key: &str| text_at(record, &["procurement", "procurementPlan", key]);
    part("quarterOfYear").zip(part("year")).map_or(Cell::Empty, |(quarter, year)| text(format!("Q{quarter} | {year}")))
}
