//! The canonical form of one cell: what was understood in neutral form, and everything else as it stood.

use rust_decimal::Decimal;

use super::Value;
use crate::load::build::is_blank;
use crate::load::value::date::date;
use crate::load::value::period::{self, Unit};
use crate::load::value::{extension, known, list, number, word, yes_no};
use crate::model::period::PeriodEnd;
use crate::model::table::{Cell, Row};
use crate::model::{Source, TableKind};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::load) enum Sort {
    Text,
    Day,
    /// A day, or yes or no.
    DayOrWord,
    Money,
    Whole,
    YesNo,
    /// One of a set of words.
    Word(&'static str),
    Period,
    Notice,
    Renewal,
    Options,
}

pub(in crate::load) fn sort(kind: TableKind, column: &str) -> Sort {
    match (kind, column) {
        (TableKind::Integrations, "from" | "to") => Sort::Text,
        (TableKind::Requests, "hosting") => Sort::Word("hosting"),
        (TableKind::Systems, "users" | "active-users") | (TableKind::Requests, "users" | "internal-hours") => Sort::Whole,
        _ => match column {
            "in-service" | "retire-by" | "retired" | "start" | "end" | "irrevocable-until" | "terminated" | "framework-end"
            | "from" | "to" | "measured" | "until" | "wanted-in-service" | "evaluation-date" | "notice-given" | "decided"
            | "due" => Sort::Day,
            "competed" | "met" => Sort::DayOrWord,
            "annual-cost" | "annual-value" | "total-value" | "original-value" | "unit-price" | "one-off-cost"
            | "annual-benefit" => Sort::Money,
            "quantity" | "minimum" | "headcount" | "inhabitants" | "pupils" | "assigned" | "active" | "options-used" => {
                Sort::Whole
            }
            "common-component" | "mandated" | "personal-data" | "is-framework" => Sort::YesNo,
            "status" if kind == TableKind::Systems => Sort::Word("status"),
            "criticality" => Sort::Word("criticality"),
            "procedure" => Sort::Word("procedure"),
            "metric" => Sort::Word("metric"),
            "price-per" => Sort::Word("price-per"),
            "implementation" => Sort::Word("implementation"),
            "objective" => Sort::Word("objective"),
            "benefit-kind" => Sort::Word("benefit-kind"),
            "depends" => Sort::Word("depends"),
            "notice-to-end-of" => Sort::Word("period-end"),
            "notice" => Sort::Notice,
            "option-notice" => Sort::Period,
            "renewal" => Sort::Renewal,
            "options" => Sort::Options,
            _ => Sort::Text,
        },
    }
}

/// Returns what stands in a cell. An amount whose heading makes it too large keeps what the heading says, without which it could be read.
pub(super) fn as_it_stands(source: &Source, row: &Row, column: &str) -> Value {
    let cell = source.cell(row, column);
    let scale = number::scale_in(heading(source, column));
    let is_too_large = || number::amount(cell).is_ok_and(|stated| stated.value.checked_mul(scale).is_none());
    if sort(source.kind, column) == Sort::Money && is_too_large() {
        return Value::text(format!("{} × {scale}", cell.text()));
    }
    Value::text(cell.text())
}

/// Returns what stands in a cell, typed where it is written the canonical way already.
pub(super) fn as_written(source: &Source, row: &Row, column: &str) -> Value {
    let written = source.cell(row, column).text();
    match of(source, row, column) {
        Value::Day(day) if day.to_string() == *written => Value::Day(day),
        Value::Number(number) if number.to_string().replace('.', ",") == *written => Value::Number(number),
        _ => as_it_stands(source, row, column),
    }
}

/// Returns whether a cell says the same as it stands, without its heading and what the source declares.
pub(super) fn says_the_same(source: &Source, row: &Row, column: &str) -> bool {
    let heading = heading(source, column);
    matches!(source.cell(row, column), Cell::Text(_))
        && source.date_order.is_none()
        && Unit::in_heading(heading).is_none()
        && number::scale_in(heading) == Decimal::ONE
}

fn heading<'s>(source: &'s Source, column: &str) -> &'s str {
    source.columns.get(column).and_then(|at| source.headings.get(at)).map_or("", |heading| heading)
}

/// Returns a row's value in a column.
pub(super) fn of(source: &Source, row: &Row, column: &str) -> Value {
    let cell = source.cell(row, column);
    if cell.is_empty() {
        return Value::Empty;
    }
    // `Ukendt` and a dash say that nothing is given, which counts where the fuller of two rows is looked for.
    if matches!(cell, Cell::Text(text) if is_blank(text)) {
        return Value::text(cell.text());
    }
    let heading = heading(source, column);
    let understood = match sort(source.kind, column) {
        Sort::Text => None,
        Sort::Day => date(cell, source.date_order).ok().map(Value::Day),
        Sort::DayOrWord => date(cell, source.date_order).ok().map(Value::Day).or_else(|| answer(cell)),
        Sort::Money => amount(cell, number::scale_in(heading)),
        Sort::Whole => number::whole(cell).ok().map(|count| Value::Number(count.into())),
        Sort::YesNo => answer(cell),
        Sort::Word(set) => word(cell, set).ok().map(Value::text),
        Sort::Period => period::period(cell, Unit::in_heading(heading)).ok().map(|length| Value::text(length.to_string())),
        Sort::Notice => notice(cell, Unit::in_heading(heading)),
        Sort::Renewal => renewal(cell, Unit::in_heading(heading)),
        Sort::Options => options(cell, Unit::in_heading(heading)),
    };
    understood.unwrap_or_else(|| as_it_stands(source, row, column))
}

/// Returns what a cell says, in whatever language and way it is written: rows are put in order by it where no order of rows may decide.
pub(in crate::load) fn said(source: &Source, row: &Row, column: &str) -> String {
    match of(source, row, column) {
        Value::Empty => String::new(),
        Value::Day(day) => day.to_string(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Text(text) => list(&text).collect::<Vec<_>>().join(";"),
    }
}

fn answer(cell: &Cell) -> Option<Value> {
    yes_no(cell).ok().map(|answer| Value::text(if answer { "yes" } else { "no" }))
}

/// Returns an amount in kroner, whatever the heading counts in. With a currency of its own it is text.
fn amount(cell: &Cell, scale: Decimal) -> Option<Value> {
    let stated = number::amount(cell).ok()?;
    let value = stated.value.checked_mul(scale)?;
    Some(match stated.currency {
        None => Value::Number(value.normalize()),
        Some(currency) => Value::text(format!("{} {currency}", value.normalize().to_string().replace('.', ","))),
    })
}

/// Returns a notice period with the end to which it runs, where reading it again says the same.
fn notice(cell: &Cell, unit: Option<Unit>) -> Option<Value> {
    if known(cell, "yes-no") == Some("no") && cell.to_string() != "0" {
        return Some(Value::text("no"));
    }
    let read = period::notice(cell, unit).ok()?;
    let end = match read.1 {
        None => "",
        Some(PeriodEnd::Month) => " to the end of a month",
        Some(PeriodEnd::Quarter) => " to the end of a quarter",
        Some(PeriodEnd::Year) => " to the end of a year",
    };
    let text = format!("{}{end}", read.0);
    let again = period::notice(&Cell::Text(text.as_str().into()), None);
    (again == Ok(read)).then(|| Value::text(text))
}

fn renewal(cell: &Cell, unit: Option<Unit>) -> Option<Value> {
    match (extension::renewal(cell, unit), yes_no(cell)) {
        (Ok(Some(period)), _) => {
            let text = period.to_string();
            let again = extension::renewal(&Cell::Text(text.as_str().into()), None);
            (again == Ok(Some(period))).then(|| Value::text(text))
        }
        (Ok(None), _) | (Err(_), Ok(true)) => Some(Value::text("yes")),
        (Err(_), Ok(false)) => Some(Value::text("no")),
        (Err(_), Err(_)) => None,
    }
}

fn options(cell: &Cell, unit: Option<Unit>) -> Option<Value> {
    let read = extension::options(cell, unit).ok()?;
    let text = if read.count == 0 { "no".to_owned() } else { format!("{} x {}", read.count, read.each) };
    let again = extension::options(&Cell::Text(text.as_str().into()), None);
    (again == Ok(read)).then(|| Value::text(text))
}
