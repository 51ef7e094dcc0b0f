//! The tender calendar as sheets: the columns of published overviews, and a list of milestones.
//!
//! The headings follow `[[overview_column]]` of the procurement facts: what Danish and Norwegian buyers call these things.

use chrono::NaiveDate;

use super::{Calendar, Entry, Grouped};
use crate::analysis::tenders::State;
use crate::analysis::tenders::schedule::Event;
use crate::model::{Language, Money};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::sheet::{Cell, Column, Group, Sheet, Style};
use crate::words::say;

/// Every column that a table of contracts can have.
const COLUMNS: [Column; 28] = [
    Column::brief("status", ["status", "status", "state"], ["Status", "Status", "State"]),
    Column::brief("contract", ["id", "id", "id"], ["Kontrakt-id", "Avtale-id", "Contract id"]),
    Column::brief("title", ["aftale", "avtale", "contract"], ["Aftale / system", "Avtale / system", "Contract / system"]),
    Column::brief(
        "department",
        ["forvaltning", "enhet", "department"],
        ["Ansvarlig forvaltning", "Ansvarlig enhet", "Department"],
    ),
    Column::brief(
        "supplier",
        ["leverandør", "leverandør", "supplier"],
        ["Leverandør (CVR)", "Leverandør (orgnr.)", "Supplier (register no.)"],
    ),
    Column::new("cpv", "CPV", ["CPV", "CPV", "CPV"]),
    Column::new("start", "since", ["Startdato", "Startdato", "Start date"]),
    Column::new(
        "current-end",
        "current end",
        ["Udløb uden uudnyttede optioner", "Utløp uten uutløste opsjoner", "End without unused options"],
    ),
    Column::new(
        "maximum-end",
        "at the latest",
        ["Seneste udløb med alle optioner", "Seneste utløp med alle opsjoner", "Latest end with all options"],
    ),
    Column::brief(
        "options",
        ["optioner", "opsjoner", "options"],
        ["Optioner på forlængelse", "Opsjoner på forlengelse", "Options to extend"],
    ),
    Column::new(
        "notice-or-option",
        "notice or option by",
        ["Opsigelse / option senest", "Oppsigelse / opsjon senest", "Notice / option by"],
    ),
    Column::new("annual-spend", "a year", ["Årlig udgift", "Årlig kostnad", "Annual spend"]),
    Column::brief(
        "estimated-value",
        ["værdi", "verdi", "value"],
        ["Anslået værdi ekskl. moms", "Anslått verdi ekskl. mva.", "Estimated value excl. VAT"],
    ),
    Column::new("value-basis", "basis", ["Grundlag for værdien", "Grunnlag for verdien", "Basis of the value"]),
    Column::brief(
        "threshold",
        ["tærskelværdi", "terskelverdi", "threshold"],
        ["Forhold til tærskelværdi", "Forhold til terskelverdi", "Against the threshold"],
    ),
    Column::brief(
        "route",
        ["indkøbsvej", "prosedyre", "procedure"],
        ["Indkøbsvej / procedure", "Anskaffelsesprosedyre", "Procedure"],
    ),
    Column::brief(
        "framework",
        ["rammeaftale", "rammeavtale", "framework"],
        ["Rammeaftale", "Rammeavtale", "Framework agreement"],
    ),
    Column::brief(
        "framework-end",
        ["rammeaftale udløber", "rammeavtale utløper", "framework ends"],
        ["Rammeaftale udløber", "Rammeavtale utløper", "Framework ends"],
    ),
    Column::brief(
        "planned-start",
        ["start senest", "oppstart senest", "start by"],
        ["Start senest", "Oppstart senest", "Start by"],
    ),
    Column::brief(
        "planned-notice",
        ["bekendtgørelse senest", "kunngjøring senest", "notice by"],
        ["Udbudsbekendtgørelse senest", "Kunngjøring senest", "Contract notice by"],
    ),
    Column::brief(
        "planned-award",
        ["tildeling", "tildeling", "award"],
        ["Tildeling forventet", "Tildeling forventet", "Award expected"],
    ),
    Column::brief("ends", ["udløb", "utløp", "ends"], ["Regnet tilbage fra", "Regnet tilbake fra", "Counted back from"]),
    Column::brief("owner", ["ejer", "eier", "owner"], ["Kontakt", "Kontakt", "Contact"]),
    Column::new("who", "", ["Leverandør og kontakt", "Leverandør og kontakt", "Supplier and contact"]),
    Column::new("supplier-only", "", ["Leverandør", "Leverandør", "Supplier"]),
    Column::new("to-do", "", ["At gøre", "Å gjøre", "To do"]),
    Column::brief("assumptions", ["antaget", "antatt", "assumed"], ["Antaget", "Antatt", "Assumed"]).aside(),
    Column::brief("milestones", ["milepæle", "milepæler", "milestones"], ["Milepæle", "Milepæler", "Milestones"]),
];

/// The columns of the edition for the house, in files.
const INTERNAL_COLUMNS: [&str; 23] = [
    "contract",
    "title",
    "department",
    "supplier",
    "cpv",
    "start",
    "current-end",
    "maximum-end",
    "options",
    "notice-or-option",
    "annual-spend",
    "estimated-value",
    "value-basis",
    "threshold",
    "route",
    "framework",
    "framework-end",
    "planned-start",
    "planned-notice",
    "planned-award",
    "status",
    "owner",
    "to-do",
];

/// The columns of the edition for everybody: what a supplier may know, and nothing that weakens the buyer. What is paid can be
/// told from the estimated value, and with a value near the threshold from that; state and advice say how pressed one is.
const PUBLIC_COLUMNS: [&str; 15] = [
    "contract",
    "title",
    "department",
    "supplier",
    "cpv",
    "start",
    "current-end",
    "maximum-end",
    "options",
    "route",
    "framework",
    "framework-end",
    "planned-start",
    "planned-notice",
    "planned-award",
];

/// Returns the name of the sheet of contracts.
#[must_use]
pub fn sheet_name(language: Language) -> String {
    say(&phrase!("tenders-title"), language)
}

/// Returns the sheets for files: the contracts, and for the house, their milestones day by day.
#[must_use]
pub fn sheets(calendar: &Calendar<'_>, language: Language) -> Vec<Sheet> {
    let mut columns: Vec<&str> = if calendar.view.public { PUBLIC_COLUMNS.to_vec() } else { INTERNAL_COLUMNS.to_vec() };
    if !calendar.view.public {
        columns.push("assumptions");
    }
    let mut contracts = sheet(calendar, &columns, language);
    contracts.name = sheet_name(language);
    contracts.notes.push(say(&phrase!("tenders-as-of", day = calendar.facts.today), language));
    if contracts.rows().flatten().any(|cell| cell.unmarked().1) {
        let assumed =
            if calendar.view.public { phrase!("tenders-sheet-assumed-public") } else { phrase!("tenders-sheet-assumed") };
        contracts.notes.push(say(&assumed, language));
    }
    if calendar.view.public { vec![contracts] } else { vec![contracts, milestones(calendar, language)] }
}

/// Returns the contracts that are shown, with some of the columns, group by group with their sums.
pub(super) fn sheet(calendar: &Calendar<'_>, keys: &[&str], language: Language) -> Sheet {
    let columns: Vec<Column> = keys.iter().filter_map(|key| COLUMNS.iter().find(|column| column.key == *key).cloned()).collect();
    let row = |entry: &&Entry<'_>| columns.iter().map(|column| cell(entry, column.key, calendar.view.public, language)).collect();
    let group = |group: Grouped<'_, '_>| Group {
        rows: group.entries.iter().map(row).collect(),
        total: if calendar.view.by.is_some() { total(calendar, &group, &columns) } else { Vec::new() },
        title: group.title,
    };
    Sheet { name: String::new(), groups: calendar.groups().into_iter().map(group).collect(), columns, notes: Vec::new() }
}

/// Returns the sums of a group: how many contracts, and what they are worth in the organisation's currency.
fn total(calendar: &Calendar<'_>, group: &Grouped<'_, '_>, columns: &[Column]) -> Vec<Cell> {
    let worth = calendar.worth(group.entries.iter().copied());
    let contracts = calendar.say(&phrase!("count-contracts", number = group.entries.len()));
    let sum = |column: &Column| match column.key {
        "title" => Cell::text(contracts.as_str()),
        "estimated-value" if worth.valued > 0 => Cell::Money(worth.value, calendar.facts.portfolio.profile.currency),
        _ => Cell::Empty,
    };
    columns.iter().map(sum).collect()
}

/// Returns a cell of a contract.
fn cell(entry: &Entry<'_>, key: &str, public: bool, language: Language) -> Cell {
    let (row, dates, plan) = (entry.row, entry.dates, entry.plan);
    let money = |value: Option<Money>| Cell::money(value, row.currency);
    // For everybody, what has passed is no plan.
    let planned = |day: Option<NaiveDate>| {
        Cell::from(day.filter(|day| !public || entry.is_ahead(*day))).assumed_if(entry.is_schedule_assumed())
    };
    let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
    match key {
        "status" => state(entry, language),
        "contract" => Cell::text(row.id.as_str()),
        "title" => Cell::text(entry.title()),
        "department" => Cell::text(entry.department()),
        "supplier" => Cell::text(entry.supplier()),
        "cpv" => text(row.cpv.as_deref()),
        "start" => row.terms.start.into(),
        "current-end" => Cell::from(dates.current_end).assumed_if(entry.is_end_assumed()),
        "maximum-end" => dates.maximum_end.into(),
        "options" => Cell::text(say(&entry.options(), language)),
        "notice-or-option" => Cell::from(entry.notice_or_option()).assumed_if(!dates.assumptions.is_empty()),
        "annual-spend" => money(row.annual_value),
        "estimated-value" => plan
            .value
            .as_ref()
            .map_or(Cell::Empty, |value| Cell::Money(value.value, value.currency).assumed_if(entry.is_value_assumed())),
        "value-basis" => plan.value.as_ref().map_or(Cell::Empty, |value| Cell::Word("value-basis", value.basis.name())),
        "threshold" => plan.threshold.as_ref().map_or(Cell::Empty, |threshold| {
            Cell::Word("threshold", threshold.standing.name()).assumed_if(threshold.assumption.is_some())
        }),
        "route" => entry
            .procedure()
            .map_or(Cell::Empty, |procedure| Cell::Word("procedure", procedure.name()).assumed_if(entry.is_procedure_assumed())),
        "framework" => text(row.framework.as_deref()),
        "framework-end" => row.framework_end.into(),
        "planned-start" => planned(plan.start_by),
        "planned-notice" => planned(entry.day_of(Event::Notice)),
        "planned-award" => planned(entry.day_of(Event::Award)),
        "ends" => Cell::from(entry.ends()).assumed_if(entry.is_end_assumed()),
        "owner" => text(entry.owner()),
        "who" => remark(&who(entry, true), language),
        "supplier-only" => remark(&who(entry, false), language),
        "to-do" => remark(&entry.to_do(), language),
        "assumptions" => remark(&phrase!("list-item", value = Value::joined(&plan.assumptions, "; ")), language),
        "milestones" => remark(&phrase!("list-item", value = plan.schedule.line()), language),
        _ => Cell::Empty,
    }
}

fn remark(phrase: &Phrase, language: Language) -> Cell {
    let text = say(phrase, language);
    if text.is_empty() { Cell::Empty } else { Cell::Remark(text) }
}

fn who(entry: &Entry<'_>, with_owner: bool) -> Phrase {
    let supplier = entry.row.supplier.as_deref().map(|name| phrase!("tenders-supplier", name));
    let owner = entry.owner().filter(|_| with_owner).map(|name| phrase!("tenders-owner", name));
    phrase!("list-item", value = Value::joined(supplier.into_iter().chain(owner), " · "))
}

/// Returns a state as a cell. What has run out and is no longer needed is nothing to be alarmed about, so it is plain text.
fn state(entry: &Entry<'_>, language: Language) -> Cell {
    let name = entry.plan.state.name();
    if entry.plan.state == State::Expired && !entry.is_used_without() {
        return Cell::text(crate::report::vocabulary::word("tender-state", name, language));
    }
    Cell::Word("tender-state", name)
}

/// Returns how a cell of these sheets stands out.
#[must_use]
pub fn style(cell: &Cell) -> Style {
    match cell.unmarked().0 {
        Cell::Word("tender-state", "expired" | "late") => Style::Alarm,
        Cell::Word("tender-state", "option-first" | "start-now" | "unknown") => Style::Warning,
        Cell::Word("tender-state", "this-year" | "planned") => Style::Calm,
        _ => Style::Plain,
    }
}

/// Returns the days to come, one a row, earliest first.
fn milestones(calendar: &Calendar<'_>, language: Language) -> Sheet {
    const COLUMNS: [Column; 7] = [
        Column::new("day", "day", ["Dato", "Dato", "Day"]),
        Column::new("milestone", "milestone", ["Milepæl", "Milepæl", "Milestone"]),
        Column::brief("contract", ["id", "id", "id"], ["Kontrakt-id", "Avtale-id", "Contract id"]),
        Column::brief("title", ["aftale", "avtale", "contract"], ["Aftale / system", "Avtale / system", "Contract / system"]),
        Column::brief(
            "route",
            ["indkøbsvej", "prosedyre", "procedure"],
            ["Indkøbsvej / procedure", "Anskaffelsesprosedyre", "Procedure"],
        ),
        Column::brief("status", ["status", "status", "state"], ["Status", "Status", "State"]),
        Column::brief("owner", ["ejer", "eier", "owner"], ["Kontakt", "Kontakt", "Contact"]),
    ];
    let mut steps: Vec<_> = calendar.shown().flat_map(|entry| entry.steps().into_iter().map(move |step| (step, entry))).collect();
    steps.retain(|(step, _)| step.day >= calendar.facts.today);
    // The contracts are in their order already, and the sort keeps it for one day.
    steps.sort_by_key(|(step, _)| step.day);
    let row = |(step, entry): &(super::entry::Step, &Entry<'_>)| {
        let of_entry = |key| cell(entry, key, false, language);
        let day = Cell::Day(step.day).assumed_if(entry.is_step_assumed(step));
        let rest = ["contract", "title", "route", "status", "owner"].map(of_entry);
        [day, Cell::Word("milestone", step.name)].into_iter().chain(rest).collect()
    };
    let rows: Vec<Vec<Cell>> = steps.iter().map(row).collect();
    let group = Group { title: String::new(), rows, total: Vec::new() };
    Sheet {
        name: say(&phrase!("tenders-milestones"), language),
        columns: COLUMNS.to_vec(),
        groups: vec![group],
        notes: Vec::new(),
    }
}
