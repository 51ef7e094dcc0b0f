//! What the values of a column look like: every kind of value that a column can have is tried on them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::{Column, Known};
use crate::load::build::is_blank;
use crate::load::canonical::{Sort, sort_of};
use crate::load::value::date::date;
use crate::load::value::period::{self, Unit};
use crate::load::value::{self, extension, known as known_word, number, yes_no};
use crate::model::TableKind;
use crate::model::table::Cell;
use crate::phrase;
use crate::phrase::Phrase;
use crate::text::fold;

/// Cells of a column that are looked at.
const LOOKED_AT: usize = 200;

/// How much a column's values look like those of a canonical column.
pub(super) struct Likeness {
    /// The share of values that fit, from 0 to 1.
    pub(super) share: f64,
    /// How sure the meaning is by such values alone, in hundredths.
    pub(super) alone: u8,
    pub(super) because: Option<Phrase>,
}

/// Returns how much values look like those of a canonical column; nothing where any text could stand in it.
pub(super) fn likeness(
    kind: TableKind,
    column: &'static str,
    heading: &str,
    cells: &[&Cell],
    rows: usize,
    known: &Known,
) -> Option<Likeness> {
    let cells: Vec<&Cell> =
        cells.iter().copied().filter(|cell| !matches!(cell, Cell::Text(text) if is_blank(text))).take(LOOKED_AT).collect();
    if cells.is_empty() {
        return None;
    }
    let share = |fits: &dyn Fn(&Cell) -> bool| cells.iter().filter(|cell| fits(cell)).count() as f64 / cells.len() as f64;
    let unit = Unit::in_heading(heading);
    let found = |share: f64, alone: u8, because: Phrase| Some(Likeness { share, alone, because: Some(because) });
    let text = |cell: &Cell| cell.text().trim().to_owned();
    match sort_of(kind, column) {
        Sort::Day => found(share(&|cell| is_day(cell)), 0, phrase!("map-because-days")),
        Sort::DayOrWord => found(share(&|cell| is_day(cell) || yes_no(cell).is_ok()), 0, phrase!("map-because-days")),
        Sort::Money => found(share(&|cell| number::amount(cell).is_ok()), 0, phrase!("map-because-amounts")),
        Sort::Whole => found(share(&|cell| number::whole(cell).is_ok()), 0, phrase!("map-because-counts")),
        Sort::YesNo => found(share(&|cell| yes_no(cell).is_ok()), 0, phrase!("map-because-yes-no")),
        Sort::Word(set) => {
            let alone = match set {
                "status" | "metric" | "procedure" => 72,
                "criticality" | "period-end" | "depends" => 58,
                _ => 50,
            };
            let fits = share(&|cell| known_word(cell, set).is_some() && yes_no(cell).is_err());
            found(fits, alone, phrase!("map-because-words", column))
        }
        Sort::Period | Sort::Notice => {
            let alone = if column == "notice" { 56 } else { 20 };
            let fits = |cell: &Cell| matches!(cell, Cell::Text(_)) && period::notice(cell, None).is_ok();
            let with_unit = |cell: &Cell| unit.is_some() && period::notice(cell, unit).is_ok();
            let bare = |cell: &Cell| number::whole(cell).is_ok_and(|count| count <= 60);
            match share(&|cell| fits(cell) || with_unit(cell)) {
                some if some > 0.3 => found(some, alone, phrase!("map-because-periods")),
                // Bare numbers are months, when the heading says that this is a period.
                _ => found(share(&bare) * 0.8, 0, phrase!("map-because-counts")),
            }
        }
        Sort::Renewal => found(
            share(&|cell| extension::renewal(cell, unit).is_ok() || yes_no(cell).is_ok()),
            20,
            phrase!("map-because-periods"),
        ),
        Sort::Options => {
            let fits = share(&|cell| extension::options(cell, unit).is_ok());
            let many = share(&|cell| text(cell).to_lowercase().contains(['x', '×']));
            found(fits, if many > 0.5 { 62 } else { 20 }, phrase!("map-because-options"))
        }
        Sort::Text => of_text(kind, column, &cells, rows, known),
    }
}

/// Returns how much texts look like those of a column in which not just any text stands.
fn of_text(kind: TableKind, column: &'static str, cells: &[&Cell], rows: usize, known: &Known) -> Option<Likeness> {
    let share =
        |fits: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| fits(cell.text().trim())).count() as f64 / cells.len() as f64;
    let distinct: BTreeSet<String> = cells.iter().map(|cell| cell.text().into_owned()).collect();
    let variety = distinct.len() as f64 / cells.len() as f64;
    let fullness = cells.len() as f64 / rows.clamp(1, LOOKED_AT) as f64;
    let found = |share: f64, alone: u8, because: Phrase| Some(Likeness { share, alone, because: Some(because) });
    let refers = |set: &FxHashSet<String>| {
        let is_in = |text: &str| set.contains(&fold(text));
        let any_in = |text: &str| is_in(text) || value::list(text).flat_map(|part| part.split(',')).any(is_in);
        if set.len() < 3 { 0.0 } else { share(&any_in) }
    };
    let is_number = |text: &str| number::amount(&Cell::Text(text.into())).is_ok();
    match (kind, column) {
        (TableKind::Contracts | TableKind::Licences, "systems" | "system")
        | (TableKind::Integrations, "from" | "to" | "system" | "uses")
        | (TableKind::Systems | TableKind::Requests, "replaces" | "part-of" | "integrates-with") => {
            let share = refers(&known.systems);
            let alone = if matches!(column, "replaces" | "part-of" | "integrates-with") { 0 } else { 70 };
            (share > 0.0).then(|| found(share, alone, phrase!("map-because-refers", table = TableKind::Systems))).flatten()
        }
        (TableKind::Licences, "contract") => {
            let share = refers(&known.contracts);
            (share > 0.0).then(|| found(share, 70, phrase!("map-because-refers", table = TableKind::Contracts))).flatten()
        }
        (TableKind::Usage, "licence") => {
            let share = refers(&known.licences);
            (share > 0.0).then(|| found(share, 66, phrase!("map-because-refers", table = TableKind::Licences))).flatten()
        }
        (_, "organisation" | "department") => {
            let share = refers(&known.units);
            (share > 0.0).then(|| found(share, 62, phrase!("map-because-refers", table = TableKind::Organisation))).flatten()
        }
        (_, "vendor" | "supplier") => {
            let fits = share(&|text| is_company(text)).max(refers(&known.companies));
            (fits > 0.25).then(|| found((fits * 1.6).min(1.0), 60, phrase!("map-because-companies"))).flatten()
        }
        (_, "supplier-number") => found(share(&|text| is_register_number(text)), 72, phrase!("map-because-register-numbers")),
        (_, "cpv") => found(share(&|text| is_cpv(text)), 78, phrase!("map-because-cpv")),
        (_, "currency") => found(
            share(&|text| text.len() == 3 && value::currency(&Cell::Text(text.into()), crate::model::Currency::DKK).is_ok()),
            74,
            phrase!("map-because-currencies"),
        ),
        (_, "tasks") => {
            let fits = share(&|text| is_task_code(text));
            (fits > 0.3).then(|| found(fits, 70, phrase!("map-because-task-codes"))).flatten()
        }
        (_, "owner") => {
            let fits = share(&|text| is_role(text));
            (fits > 0.3).then(|| found(fits, 56, phrase!("map-because-roles"))).flatten()
        }
        (TableKind::Systems, "hosting") => {
            let fits = share(&|text| known_word(&Cell::Text(text.into()), "hosting").is_some());
            (fits > 0.3).then(|| found(fits, 58, phrase!("map-because-words", column))).flatten()
        }
        (_, "description") => {
            let fits = share(&|text| text.chars().count() > 30 && text.split_whitespace().count() > 4);
            (fits > 0.3).then(|| found(fits, 52, phrase!("map-because-prose"))).flatten()
        }
        (_, "id") => {
            let is_code = |text: &str| {
                !text.contains(char::is_whitespace)
                    && text.chars().count() <= 40
                    && text.bytes().any(|byte| byte.is_ascii_digit())
                    && !is_day(&Cell::Text(text.into()))
                    && !is_register_number(text)
            };
            let fits = if are_amounts(cells) { share(&is_code) * 0.55 } else { share(&is_code) };
            let is_each = variety > 0.98 && fullness > 0.9;
            found(if is_each { fits } else { fits * 0.4 }, 58, phrase!("map-because-codes"))
        }
        (_, "name" | "title" | "product") => {
            let is_name = |text: &str| {
                text.chars().any(char::is_alphabetic)
                    && text.chars().count() <= 80
                    && !is_number(text)
                    && !is_role(text)
                    && !text.contains('@')
                    && !is_day(&Cell::Text(text.into()))
            };
            let fits = share(&is_name) * if variety > 0.9 { 1.0 } else { variety } * fullness.min(1.0);
            found(fits, 52, phrase!("map-because-names"))
        }
        _ => None,
    }
}

/// Returns whether most values are numbers that one reckons with rather than ids: those that the spreadsheet keeps as numbers, that have a
/// fraction or are of unequal length, unless they only count the rows.
fn are_amounts(cells: &[&Cell]) -> bool {
    let is_number = |cell: &&&Cell| number::amount(cell).is_ok() && !cell.text().starts_with('0');
    let numbers: Vec<&Cell> = cells.iter().filter(is_number).copied().collect();
    if numbers.len() * 2 <= cells.len() {
        return false;
    }
    let counts: Option<BTreeSet<u64>> = numbers.iter().map(|cell| number::whole(cell).ok()).collect();
    let Some((counts, first, last)) = counts.and_then(|counts| Some((counts.len() as u64, *counts.first()?, *counts.last()?)))
    else {
        return true;
    };
    // Amounts of a budget are round, ids hardly ever.
    if first >= 10_000 && numbers.iter().all(|cell| number::whole(cell).is_ok_and(|number| number % 1_000 == 0)) {
        return true;
    }
    let count_rows = last - first < counts.saturating_add(counts / 10);
    let is_length = |length: usize| numbers.iter().all(|cell| matches!(cell, Cell::Text(text) if text.len() == length));
    !count_rows && !is_length(numbers[0].text().len())
}

/// Returns what follows from columns beside each other, where no heading says it: the earlier of two days is the start, the smaller of
/// two counts what is used.
pub(super) fn by_comparison(kind: TableKind, columns: &[&Column<'_>]) -> Vec<(u8, usize, &'static str, Vec<Phrase>)> {
    let mut found = Vec::new();
    let is_nameless = |at: &usize| super::heading::is_filler(&columns[*at].heading);
    let all = |at: &usize, fits: &dyn Fn(&Cell) -> bool| {
        let cells = &columns[*at].cells;
        let fitting = cells.iter().take(LOOKED_AT).filter(|cell| fits(cell)).count();
        !cells.is_empty() && fitting * 10 >= cells.len().min(LOOKED_AT) * 8
    };
    let mut days: Vec<(NaiveDate, usize)> = (0..columns.len())
        .filter(|at| is_nameless(at) && all(at, &is_day))
        .filter_map(|at| Some((median_day(&columns[at].cells)?, at)))
        .collect();
    days.sort_unstable();
    let (first, last) = match kind {
        TableKind::Contracts => ("start", "end"),
        TableKind::Licences => ("from", "to"),
        TableKind::Systems => ("in-service", "retire-by"),
        TableKind::Usage => ("measured", "measured"),
        _ => ("", ""),
    };
    let mut add = |certainty: u8, at: usize, column: &'static str, because: Phrase| {
        if super::columns(kind).contains(&column) {
            found.push((certainty, at, column, vec![because]));
        }
    };
    match days[..] {
        [(_, only)] if kind == TableKind::Contracts => add(50, only, last, phrase!("map-because-days")),
        [(_, only)] => add(50, only, first, phrase!("map-because-days")),
        [(_, one), .., (_, other)] => {
            add(54, one, first, phrase!("map-because-earlier"));
            add(54, other, last, phrase!("map-because-later"));
        }
        [] => {}
    }
    let is_code = |cell: &Cell| matches!(cell, Cell::Text(text) if is_register_number(text) || is_cpv(text) || text.starts_with('0') && text.len() > 1);
    let is_count = |cell: &Cell| number::whole(cell).is_ok() && !is_day(cell) && !is_code(cell);
    let counts: Vec<usize> = (0..columns.len()).filter(|at| is_nameless(at) && all(at, &is_count)).collect();
    let is_amount = |cell: &Cell| number::amount(cell).is_ok() && !is_day(cell) && !is_code(cell);
    let amounts = (0..columns.len()).filter(|at| is_nameless(at) && all(at, &is_amount));
    let mut sized: Vec<(f64, usize)> = amounts.map(|at| (mean(&columns[at].cells), at)).collect();
    sized.sort_by(|one, other| other.0.total_cmp(&one.0));
    let larger = sized.first().filter(|(mean, _)| *mean >= 1000.0).map(|(_, at)| *at);
    match kind {
        TableKind::Systems => larger.into_iter().for_each(|at| add(52, at, "annual-cost", phrase!("map-because-amounts"))),
        TableKind::Contracts => larger.into_iter().for_each(|at| add(52, at, "annual-value", phrase!("map-because-amounts"))),
        TableKind::Licences => {
            let quantity =
                counts.iter().copied().max_by(|one, other| mean(&columns[*one].cells).total_cmp(&mean(&columns[*other].cells)));
            quantity.into_iter().for_each(|at| add(50, at, "quantity", phrase!("map-because-counts")));
            let price = sized.iter().map(|(_, at)| *at).find(|at| Some(*at) != quantity);
            price.into_iter().for_each(|at| add(50, at, "unit-price", phrase!("map-because-amounts")));
        }
        _ => {}
    }
    let pair = match kind {
        TableKind::Usage => Some(("assigned", "active")),
        TableKind::Systems => Some(("users", "active-users")),
        _ => None,
    };
    if let Some((more, less)) = pair {
        let rest: Vec<usize> = counts.into_iter().filter(|at| Some(*at) != larger || kind == TableKind::Usage).collect();
        match rest[..] {
            [only] => add(46, only, more, phrase!("map-because-counts")),
            [one, other] => {
                let (one, other) =
                    if mean(&columns[one].cells) >= mean(&columns[other].cells) { (one, other) } else { (other, one) };
                add(52, one, more, phrase!("map-because-larger"));
                add(52, other, less, phrase!("map-because-smaller"));
            }
            _ => {}
        }
    }
    found
}

/// Returns whether values are days or amounts where a text is wanted.
pub(super) fn contradicts(sort: Sort, cells: &[&Cell]) -> bool {
    let odd = cells.iter().take(LOOKED_AT).filter(|cell| is_day(cell) || matches!(cell, Cell::Bool(_))).count();
    sort == Sort::Text && odd * 2 > cells.len().min(LOOKED_AT)
}

/// Returns whether a cell names a day. A bare number is none: it could be any.
fn is_day(cell: &Cell) -> bool {
    match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => {
            let is_plain = text.trim().len() == 8 && text.trim().bytes().all(|byte| byte.is_ascii_digit());
            !is_plain && (date(cell, None).is_ok() || is_ambiguous_day(text))
        }
        _ => false,
    }
}

/// Returns whether a text is a day that could be two, such as `03/04/2026`.
fn is_ambiguous_day(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split('/').collect();
    parts.len() == 3 && parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn median_day(cells: &[&Cell]) -> Option<NaiveDate> {
    let mut days: Vec<NaiveDate> = cells.iter().take(LOOKED_AT).filter_map(|cell| date(cell, None).ok()).collect();
    days.sort_unstable();
    days.get(days.len() / 2).copied()
}

fn mean(cells: &[&Cell]) -> f64 {
    use rust_decimal::prelude::ToPrimitive;
    let numbers: Vec<f64> = cells.iter().take(LOOKED_AT).filter_map(|cell| number::amount(cell).ok()?.value.to_f64()).collect();
    if numbers.is_empty() { 0.0 } else { numbers.iter().sum::<f64>() / numbers.len() as f64 }
}

fn is_company(text: &str) -> bool {
    const FORMS: &[&str] = &[
        "A/S",
        "AS",
        "ASA",
        "ApS",
        "AB",
        "I/S",
        "IKS",
        "Ltd",
        "Ltd.",
        "GmbH",
        "Inc",
        "Inc.",
        "Oy",
        "SE",
        "BV",
        "B.V.",
        "KMD",
        "KOMBIT",
        "Microsoft",
        "Visma",
        "NNIT",
        "Netcompany",
        "Systematic",
        "Sopra",
        "TietoEVRY",
        "Tietoevry",
        "SAP",
        "Oracle",
        "IBM",
        "Fujitsu",
        "DXC",
        "CGI",
        "EG",
        "Schultz",
    ];
    let bare = text.split('(').next().unwrap_or_default();
    bare.split([' ', ',']).any(|word| FORMS.contains(&word))
}

fn is_register_number(text: &str) -> bool {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let digits = digits.trim_start_matches("DK").trim_start_matches("NO").trim_end_matches("MVA");
    matches!(digits.len(), 8 | 9) && digits.bytes().all(|byte| byte.is_ascii_digit()) && !is_cpv(text)
}

/// Returns whether a text is a code of the common procurement vocabulary for IT: classes 30, 32, 48, 50, 51, 64 and 72.
fn is_cpv(text: &str) -> bool {
    let code = text.split('-').next().unwrap_or_default();
    let is_class = ["30", "32", "48", "50", "51", "64", "72", "79", "80", "85"].iter().any(|class| code.starts_with(class));
    code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit()) && is_class && code.ends_with("00")
}

/// Returns whether a text begins with a number of KLE or FORM: `27.12.04`, `27.12.04 Hjælpemidler`.
fn is_task_code(text: &str) -> bool {
    let code = text.split([' ', ';', ',']).next().unwrap_or_default();
    let parts: Vec<&str> = code.split('.').collect();
    (2..=4).contains(&parts.len()) && parts.iter().all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_role(text: &str) -> bool {
    const ROLES: &[&str] = &[
        "chef",
        "leder",
        "ansvarlig",
        "ansvarleg",
        "ejer",
        "eier",
        "koordinator",
        "konsulent",
        "manager",
        "direktør",
        "owner",
        "specialist",
        "rådgiver",
        "rådgivar",
        "administrator",
        "sjef",
        "rektor",
        "head of",
    ];
    let lower = text.to_lowercase();
    text.contains('@') || ROLES.iter().any(|role| lower.contains(role))
}
