//! The levelled tenders as sheets: quarters, moves, groups, and what the teams come to.

use super::verdict::together;
use super::{Kind, LevelReport, excess, quarter_name, shared_class};
use crate::analysis::tenders::levelling::{Group as Proposal, Jam, Measure, Quarter, Team, Tender};
use crate::model::Language;
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::sheet::{Cell, Column, Group, Sheet, Style};
use crate::report::words::money;
use crate::words::say;

const TEAM: Column = Column::brief("team", ["team", "team", "team"], ["Team", "Team", "Team"]);
const CAPACITY: Column =
    Column::brief("capacity", ["kapacitet", "kapasitet", "capacity"], ["Kapacitet", "Kapasitet", "Capacity"]);
const BEFORE: Column = Column::brief("before", ["før", "før", "before"], ["Før", "Før", "Before"]);
const AFTER: Column = Column::brief("after", ["efter", "etter", "after"], ["Efter", "Etter", "After"]);
const OVER: Column =
    Column::brief("over", ["for mange", "for mange", "too many"], ["Over kapacitet", "Over kapasitet", "Above capacity"]);
const CONTRACTS: Column =
    Column::brief("contracts", ["kontrakter", "avtaler", "contracts"], ["Kontrakter", "Avtaler", "Contracts"]);

const QUARTERS: [Column; 6] = [
    TEAM,
    Column::brief("quarter", ["kvartal", "kvartal", "quarter"], ["Kvartal", "Kvartal", "Quarter"]),
    BEFORE,
    AFTER,
    CAPACITY,
    OVER,
];

const MOVES: [Column; 19] = [
    TEAM,
    Column::brief("change", ["ændring", "endring", "change"], ["Ændring", "Endring", "Change"]),
    Column::brief("contract", ["id", "id", "id"], ["Kontrakt-id", "Avtale-id", "Contract id"]),
    Column::brief("title", ["aftale", "avtale", "contract"], ["Aftale / system", "Avtale / system", "Contract / system"]),
    Column::brief("supplier", ["leverandør", "leverandør", "supplier"], ["Leverandør", "Leverandør", "Supplier"]),
    Column::brief("owner", ["ejer", "eier", "owner"], ["Kontakt", "Kontakt", "Contact"]),
    Column::brief(
        "procedure",
        ["indkøbsvej", "prosedyre", "procedure"],
        ["Indkøbsvej / procedure", "Anskaffelsesprosedyre", "Procedure"],
    ),
    Column::brief(
        "planned-start",
        ["planlagt start", "planlagt oppstart", "planned start"],
        ["Planlagt start", "Planlagt oppstart", "Planned start"],
    ),
    Column::brief("start", ["ny start", "ny oppstart", "new start"], ["Ny start", "Ny oppstart", "New start"]),
    Column::new("planned-signing", "planned signing", ["Planlagt underskrift", "Planlagt signering", "Planned signing"]),
    Column::brief("signing", ["underskrift", "signering", "signed"], ["Ny underskrift", "Ny signering", "New signing"]),
    Column::brief(
        "days-earlier",
        ["dage tidligere", "dager tidligere", "days earlier"],
        ["Dage tidligere", "Dager tidligere", "Days earlier"],
    ),
    Column::brief("options", ["optioner", "opsjoner", "options"], ["Optioner brugt", "Opsjoner brukt", "Options used"]),
    Column::new("option-by", "option by", ["Option senest", "Opsjon senest", "Option by"]),
    Column::new("option-end", "then ends", ["Udløb med option", "Utløp med opsjon", "End with option"]),
    Column::new("option-value", "binds", ["Binder beløb", "Binder beløp", "Amount bound"]),
    Column::new("crowded-from", "too many from", ["Ellers for mange fra", "Ellers for mange fra", "Else too many from"]),
    Column::new("crowd", "would be", ["Ellers i alt", "Ellers i alt", "Else in all"]),
    Column::new("reason", "", ["Hvorfor, og hvad det koster", "Hvorfor, og hva det koster", "Why, and what it costs"]),
];

const GROUPS: [Column; 8] = [
    CONTRACTS,
    Column::new("titles", "", ["Aftaler / systemer", "Avtaler / systemer", "Contracts / systems"]),
    Column::brief(
        "supplier",
        ["samme leverandør", "samme leverandør", "same supplier"],
        ["Samme leverandør", "Samme leverandør", "Same supplier"],
    ),
    Column::brief(
        "class",
        ["samme CPV-klasse", "samme CPV-klasse", "same CPV class"],
        ["Samme CPV-klasse", "Samme CPV-klasse", "Same CPV class"],
    ),
    Column::brief("first-end", ["første udløb", "første utløp", "first end"], ["Første udløb", "Første utløp", "First end"]),
    Column::brief("last-end", ["sidste udløb", "siste utløp", "last end"], ["Sidste udløb", "Siste utløp", "Last end"]),
    Column::brief(
        "saved",
        ["dage sparet", "dager spart", "days spared"],
        ["Dages forberedelse sparet", "Dager forberedelse spart", "Days of preparation spared"],
    ),
    Column::brief(
        "saved-person-days",
        ["persondage sparet", "persondager spart", "person-days spared"],
        ["Persondage sparet", "Persondager spart", "Person-days spared"],
    ),
];

const TEAMS: [Column; 11] = [
    TEAM,
    CAPACITY,
    BEFORE,
    AFTER,
    Column::new("fits", "fits", ["Kan nås", "Kan nås", "Fits"]),
    Column::new("proven", "proven", ["Bevist", "Bevist", "Proven"]),
    Column::new("least-capacity", "least capacity", ["Mindste kapacitet", "Minste kapasitet", "Least capacity"]),
    Column::new("moved", "moved", ["Flyttede udbud", "Flyttede konkurranser", "Tenders moved"]),
    Column::brief(
        "days",
        ["dage tidligere", "dager tidligere", "days earlier"],
        ["Dage tidligere", "Dager tidligere", "Days earlier"],
    ),
    Column::new("options", "more options", ["Ekstra optioner", "Ekstra opsjoner", "More options"]),
    Column::new("least-days", "days at least", ["Dage mindst", "Dager minst", "Days at least"]),
];

const JAMS: [Column; 6] = [
    TEAM,
    Column::new("from", "from", ["Fra", "Fra", "From"]),
    Column::new("to", "to", ["Til", "Til", "To"]),
    CONTRACTS,
    Column::new("needed", "days taken", ["Dage der bruges", "Dager som brukes", "Days taken"]),
    Column::new("there", "days there are", ["Dage der er", "Dager som er", "Days there are"]),
];

/// Returns the sheets of a workbook: quarters, moves, groups, what each team comes to, and what does not fit.
#[must_use]
pub fn sheets(report: &LevelReport<'_>, language: Language) -> Vec<Sheet> {
    let all = [quarters(report), moves(report, language), groups(report), teams(report), jams(report)];
    let names = [
        phrase!("levelling-sheet-quarters"),
        phrase!("levelling-sheet-moves"),
        phrase!("levelling-sheet-together"),
        phrase!("levelling-sheet-capacity"),
        phrase!("levelling-sheet-jams"),
    ];
    let named = |(mut sheet, name): (Sheet, Phrase)| {
        if sheet.rows().next().is_some() {
            // A column in which nothing stands only takes room.
            let keys: Vec<_> = sheet.filled().map(|column| column.key).collect();
            sheet = sheet.only(&keys);
        }
        sheet.name = say(&name, language);
        sheet
    };
    let is_told = |(at, sheet): &(usize, Sheet)| *at < 4 || sheet.rows().next().is_some();
    all.into_iter().zip(names).map(named).enumerate().filter(is_told).map(|(_, sheet)| sheet).collect()
}

/// Returns the moves for files: every tender that levelling changes, that needs an option or that is late, team after team.
#[must_use]
pub fn moves(report: &LevelReport<'_>, language: Language) -> Sheet {
    let mut sheet = changes(report);
    let keys: Vec<_> = MOVES.iter().map(|column| column.key).filter(|key| *key != "reason").collect();
    sheet = sheet.only(&keys);
    sheet.name = say(&phrase!("levelling-sheet-moves"), language);
    sheet
}

/// Returns which cells of a workbook stand out.
#[must_use]
pub fn style(cell: &Cell) -> Style {
    match cell {
        Cell::Word("levelling-change", "late") => Style::Alarm,
        Cell::Word("levelling-change", "option" | "option-first") => Style::Warning,
        _ => Style::Plain,
    }
}

fn one_group(columns: &[Column], rows: Vec<Vec<Cell>>) -> Sheet {
    let group = Group { title: String::new(), rows, total: Vec::new() };
    Sheet { name: String::new(), columns: columns.to_vec(), groups: vec![group], notes: Vec::new() }
}

fn whole(number: impl Into<u64>) -> Cell {
    Cell::Whole(number.into())
}

/// Returns the team in a row: nothing where all are one.
fn team_cell(report: &LevelReport<'_>, team: &Team) -> Cell {
    let is_one = report.levelling.teams.len() == 1 && team.name.is_none();
    if is_one { Cell::Empty } else { report.say(&report.team_name(team)).into() }
}

pub(super) fn quarters_of(report: &LevelReport<'_>, team: &Team) -> Vec<Vec<Cell>> {
    let row = |quarter: &Quarter| {
        vec![
            team_cell(report, team),
            quarter_name(quarter.first).into(),
            whole(quarter.load.before),
            whole(quarter.load.after),
            whole(quarter.capacity),
            excess(quarter).map(u64::from).into(),
        ]
    };
    team.quarters.iter().map(row).collect()
}

pub(super) fn quarters(report: &LevelReport<'_>) -> Sheet {
    let rows = report.levelling.teams.iter().flat_map(|team| quarters_of(report, team)).collect();
    one_group(&QUARTERS, rows)
}

/// Returns every column of the changes.
pub(super) fn changes(report: &LevelReport<'_>) -> Sheet {
    one_group(&MOVES, report.levelling.teams.iter().flat_map(|team| changes_of(report, team)).collect())
}

/// Returns a team's changes, those that must act first on top.
pub(super) fn changes_of(report: &LevelReport<'_>, team: &Team) -> Vec<Vec<Cell>> {
    Kind::ALL.iter().flat_map(|kind| changes_of_kind(report, team, *kind)).collect()
}

/// Returns the changes of a kind, by their levelled start.
pub(super) fn changes_of_kind(report: &LevelReport<'_>, team: &Team, kind: Kind) -> Vec<Vec<Cell>> {
    let of_kind = team.tenders.iter().filter(|tender| Kind::of(tender) == Some(kind));
    of_kind.map(|tender| change(report, team, kind, tender)).collect()
}

fn change(report: &LevelReport<'_>, team: &Team, kind: Kind, tender: &Tender) -> Vec<Cell> {
    let contract = report.contract(tender.contract);
    let option = tender.option.as_ref();
    // Of a late one, the day that was missed is the planned one; when it would have been signed is history.
    let missed = report.facts.plan_of(tender.contract).start_by.filter(|_| kind == Kind::Late);
    let signed = Some(tender.planned.signed).filter(|_| kind != Kind::Late);
    let value = option.and_then(|option| option.value).map(|value| Cell::Money(value, contract.currency));
    vec![
        team_cell(report, team),
        Cell::Word("levelling-change", kind.name()),
        contract.id.as_str().into(),
        contract.title.as_str().into(),
        contract.supplier.as_deref().into(),
        report.facts.owner_of_contract(tender.contract).into(),
        Cell::Word("procedure", tender.procedure.name()),
        missed.unwrap_or(tender.planned.start).into(),
        tender.levelled.start.into(),
        signed.into(),
        tender.levelled.signed.into(),
        Some(u64::from(tender.days_earlier)).filter(|days| *days > 0).into(),
        option.map(|option| u64::from(option.count)).into(),
        option.map(|option| option.by).into(),
        option.map(|option| option.end).into(),
        value.unwrap_or_default(),
        tender.makes_room.map(|(day, _)| day).into(),
        tender.makes_room.map(|(_, load)| u64::from(load)).into(),
        reason(report, kind, tender),
    ]
}

/// Says why a tender is moved, and what that costs: the age of what is known when the set-up begins, and the option that is used.
fn reason(report: &LevelReport<'_>, kind: Kind, tender: &Tender) -> Cell {
    let mut said = Vec::new();
    match (kind, tender.makes_room) {
        (Kind::Late | Kind::OptionFirst, _) => {}
        (_, Some((day, load))) => said.push(phrase!("levelling-crowded", load = report.load(load), day)),
        (_, None) => said.push(phrase!("levelling-makes-room")),
    }
    let mut costs = Vec::new();
    if tender.days_earlier > 0 {
        costs.push(phrase!("levelling-cost-age", days = tender.days_earlier));
    }
    if let Some(option) = &tender.option {
        let contract = report.contract(tender.contract);
        let profile = &report.facts.portfolio.profile;
        let (options, by, end) = (option.count, option.by, option.end);
        costs.push(match option.value {
            Some(value) => {
                phrase!("levelling-cost-option", options, by, end, value = money(value, contract.currency, profile, false))
            }
            None => phrase!("levelling-cost-option-unknown", options, by, end),
        });
    }
    if !costs.is_empty() {
        said.push(phrase!("levelling-cost", costs = Value::joined(costs, "; ")));
    }
    if said.is_empty() { Cell::Empty } else { Cell::Remark(report.say(&together(said))) }
}

pub(super) fn groups(report: &LevelReport<'_>) -> Sheet {
    let row = |group: &Proposal| {
        let titles: Vec<_> = group.contracts.iter().map(|contract| report.contract(*contract).title.as_str()).collect();
        let is_days = report.levelling.measure == Measure::AtOnce;
        let saved = |is_shown: bool| if is_shown { whole(group.saved) } else { Cell::Empty };
        vec![
            report.ids(&group.contracts).join("; ").into(),
            Cell::Remark(titles.join("; ")),
            report.shared_supplier(group).into(),
            shared_class(group).into(),
            group.ends.0.into(),
            group.ends.1.into(),
            saved(is_days),
            saved(!is_days),
        ]
    };
    one_group(&GROUPS, report.levelling.groups.iter().map(row).collect())
}

fn yes_no(is_so: bool) -> Cell {
    Cell::Word("yes-no", if is_so { "yes" } else { "no" })
}

pub(super) fn teams(report: &LevelReport<'_>) -> Sheet {
    let row = |team: &Team| {
        vec![
            team_cell(report, team),
            whole(team.capacity),
            whole(team.peak.before),
            whole(team.peak.after),
            yes_no(team.is_within),
            yes_no(team.is_proven),
            whole(team.least_capacity),
            whole(team.moved.tenders),
            whole(team.moved.days),
            whole(team.moved.options),
            if team.is_within { whole(team.least_moved.days) } else { Cell::Empty },
        ]
    };
    one_group(&TEAMS, report.levelling.teams.iter().map(row).collect())
}

fn jams(report: &LevelReport<'_>) -> Sheet {
    let row = |team: &Team, jam: &Jam| {
        vec![
            team_cell(report, team),
            jam.from.into(),
            jam.to.into(),
            report.ids(&jam.contracts).join("; ").into(),
            jam.needed.map(|(needed, _)| needed).into(),
            jam.needed.map(|(_, there)| there).into(),
        ]
    };
    let mut rows = Vec::new();
    for team in &report.levelling.teams {
        rows.extend(team.jams.iter().map(|jam| row(team, jam)));
    }
    one_group(&JAMS, rows)
}
