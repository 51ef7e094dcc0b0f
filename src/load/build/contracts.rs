//! Rows of the contracts table.

use super::row::RowReader;
use super::{Registers, duty};
use chrono::NaiveDate;

use crate::load::presets::NOTICE_GIVEN;
use crate::load::value::date::date;
use crate::load::value::period::{self, Unit};
use crate::load::value::{self, Unreadable, extension};
use crate::model::contract::{Competed, Contract, Implementation, Procedure, Renewal, TenderDuty, Terms};
use crate::model::period::PeriodEnd;
use crate::model::portfolio::Profile;
use crate::model::table::Cell;
use crate::model::{Period, Problem, Source, SystemKey, Unread};
use crate::text::fold;

pub(super) fn contracts(
    sources: &[Source],
    registers: &Registers<'_>,
    profile: &Profile,
    problems: &mut Vec<Problem>,
) -> Vec<Contract> {
    let roster = &registers.contracts;
    let contract = |(at, entry): (usize, &super::roster::Entry<'_>), problems: &mut Vec<Problem>| {
        let mut row = RowReader::new(sources, entry.origin, problems);
        row.about(roster.about(at));
        let (systems, unknown_systems) = row.references("systems", &registers.systems);
        let (supplier, number) = match row.text("supplier").map(|supplier| value::without_register_number(&supplier)) {
            Some((supplier, number)) => (Some(supplier), number),
            None => (None, None),
        };
        let currency = row.currency(&["annual-value", "total-value", "original-value"], profile.currency);
        Contract {
            id: entry.id.clone().into_owned(),
            title: entry.name.clone().into_owned(),
            supplier,
            supplier_number: row.text("supplier-number").or(number),
            systems: systems.into_iter().map(SystemKey::at).collect(),
            unknown_systems,
            terms: terms(&mut row),
            annual_value: row.money("annual-value", currency),
            total_value: row.money("total-value", currency),
            original_value: row.money("original-value", currency),
            currency,
            procedure: row.read("procedure", procedure),
            framework: row.text_of_something("framework"),
            framework_end: row.date("framework-end"),
            competed: competed(&mut row),
            cpv: row.text("cpv").map(|code| code.chars().take_while(char::is_ascii_digit).collect()),
            tender_duty: tender_duty(&mut row, profile),
            owner: row.text_of_something("owner"),
            implementation: row.read("implementation", implementation),
            is_framework: row.yes_no("is-framework").unwrap_or(false),
            unread: row.unread().clone(),
            origin: row.origin(),
        }
    };
    roster.read_each(problems, contract)
}

/// Reads whose the tender duty is. `Yes` and `no` say whether the organisation has it.
fn tender_duty(row: &mut RowReader<'_, '_>, profile: &Profile) -> Option<TenderDuty> {
    if value::yes_no(row.cell("tender-duty")).is_ok() {
        return None;
    }
    row.text("tender-duty").map(|text| duty::tender_duty(&text, profile.organisation.as_deref()))
}

fn terms(row: &mut RowReader<'_, '_>) -> Terms {
    let (notice_unit, option_unit, renewal_unit) = (row.unit("notice"), row.unit("options"), row.unit("renewal"));
    // `Ingen` says that none was agreed, which is not the same as a notice of no days.
    let notice = row.read("notice", |cell| match value::known(cell, "yes-no") {
        Some("no") if cell.to_string() != "0" => Ok(None),
        _ => period::notice(cell, notice_unit).map(Some),
    });
    let notice = notice.flatten();
    let used = row.whole("options-used").map_or(0, |used| u32::try_from(used).unwrap_or(u32::MAX));
    let to_end_of = row.read("notice-to-end-of", period_end).flatten();
    let (start, end) = (row.date("start"), end(row));
    let renewal = row.read("renewal", |cell| renewal(cell, renewal_unit)).flatten();
    Terms {
        start,
        end,
        notice: notice.map(|(period, _)| period),
        // Its own column is surer than what the notice period says beside the period.
        notice_to_end_of: to_end_of.or(notice.and_then(|(_, end)| end)),
        irrevocable_until: row.date("irrevocable-until"),
        renewal,
        options: row
            .read("options", |cell| extension::options(cell, option_unit))
            // How many are left is not known where it cannot be read how many are used.
            .filter(|options| options.count > 0 && !options.each.is_zero() && !row.unread().has("options-used")),
        options_used: used,
        option_notice: row.period("option-notice"),
        terminated: terminated(row, notice.map(|(period, _)| period), end.filter(|_| renewal.is_none())),
        unread: unread_terms(row),
        unstated: row.unstated().collect(),
    }
}

/// Returns the day on which a contract ends because notice was given: as stated, or counted from the day of the notice, and not
/// after its fixed end.
fn terminated(row: &mut RowReader<'_, '_>, notice: Option<Period>, fixed_end: Option<NaiveDate>) -> Option<NaiveDate> {
    row.date("terminated").or_else(|| {
        let given = row.date(NOTICE_GIVEN).filter(|_| !row.unread().has_any(&["notice", "terminated"]))?;
        let day = terminated_by(given, notice)?;
        Some(fixed_end.map_or(day, |end| day.min(end)))
    })
}

/// Returns the terms that could not be read. Where notice was given, but when or how long before leaving cannot be read, neither
/// can the day on which the contract ends.
fn unread_terms(row: &mut RowReader<'_, '_>) -> Unread {
    const COLUMNS: [&str; 10] = [
        "start",
        "end",
        "renewal",
        "terminated",
        "notice",
        "notice-to-end-of",
        "irrevocable-until",
        "options",
        "options-used",
        "option-notice",
    ];
    let mut unread: Unread = row.unread().among(&COLUMNS).collect();
    if row.unread().has(NOTICE_GIVEN) || unread.has("notice") && !row.cell(NOTICE_GIVEN).is_empty() {
        unread.add("terminated");
    }
    unread
}

/// Returns the day on which a contract ends after notice was given.
fn terminated_by(notice_given: NaiveDate, notice: Option<Period>) -> Option<NaiveDate> {
    notice.map_or(Some(notice_given), |notice| notice.after(notice_given))
}

/// Reads the current end. A word for `runs until terminated` is as good as an empty cell.
fn end(row: &mut RowReader<'_, '_>) -> Option<NaiveDate> {
    const NO_END: &[&str] = &[
        "loebende",
        "loepende",
        "ubegraenset",
        "ubegrenset",
        "tidsubegraenset",
        "tidsubegrenset",
        "indtilopsigelse",
        "indtilopsagt",
        "inntiloppsigelse",
        "inntiloppsagt",
        "tilopsigelse",
        "tiloppsigelse",
        "evergreen",
        "openended",
        "indefinite",
        "untilterminated",
        "ingenslutdato",
        "ingensluttdato",
        "noend",
    ];
    if let Cell::Text(text) = row.cell("end")
        && (NO_END.contains(&fold(text).as_str()) || matches!(value::yes_no(row.cell("end")), Ok(false)))
    {
        return None;
    }
    row.date("end")
}

fn period_end(cell: &Cell) -> Result<Option<PeriodEnd>, Unreadable> {
    if matches!(value::yes_no(cell), Ok(false)) {
        return Ok(None);
    }
    // `udgangen af et kvartal` and `et kvartal` say one thing: the word among the words decides.
    let text = cell.to_string();
    let in_phrase = || text.split_whitespace().find_map(|word| value::known(&Cell::Text(word.into()), "period-end"));
    Ok(Some(match value::word(cell, "period-end").or_else(|why| in_phrase().ok_or(why))? {
        "month" => PeriodEnd::Month,
        "quarter" => PeriodEnd::Quarter,
        _ => PeriodEnd::Year,
    }))
}

fn renewal(cell: &Cell, unit: Option<Unit>) -> Result<Option<Renewal>, Unreadable> {
    match (extension::renewal(cell, unit), value::yes_no(cell)) {
        (Ok(Some(period)), _) => Ok((!period.is_zero()).then_some(Renewal::By(period))),
        (Ok(None), _) | (Err(_), Ok(true)) => Ok(Some(Renewal::Assumed)),
        (Err(_), Ok(false)) => Ok(None),
        (Err(why), Err(_)) => Err(why),
    }
}

fn competed(row: &mut RowReader<'_, '_>) -> Competed {
    let order = row.date_order();
    let read = row.read("competed", |cell| match (date(cell, order), value::yes_no(cell)) {
        (Ok(day), _) => Ok(Competed::On(day)),
        (Err(_), Ok(true)) => Ok(Competed::Sometime),
        (Err(_), Ok(false)) => Ok(Competed::Never),
        (Err(why), Err(_)) => Err(why),
    });
    read.unwrap_or(if row.unread().has("competed") { Competed::Unreadable } else { Competed::Never })
}

fn procedure(cell: &Cell) -> Result<Procedure, Unreadable> {
    let word = value::word(cell, "procedure")?;
    Ok(Procedure::ALL.into_iter().find(|procedure| procedure.name() == word).unwrap_or(Procedure::Unknown))
}

pub(super) fn implementation(cell: &Cell) -> Result<Implementation, Unreadable> {
    Ok(match value::word(cell, "implementation")? {
        "none" => Implementation::None,
        "small" => Implementation::Small,
        "large" => Implementation::Large,
        _ => Implementation::Medium,
    })
}
