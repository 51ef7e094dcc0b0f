//! How the portfolio went, and what is different between two states: as sheets, and as JSON.

mod json;

pub use json::{DiffDocument, TrendDocument, differences_json, trend_json};

use chrono::NaiveDate;

use super::sheet::{Cell, Column, Group, Sheet};
use super::vocabulary::word;
use crate::finding::Level;
use crate::history::{Change, Difference, Open, Point, State, Trend};
use crate::model::Language;
use crate::phrase;
use crate::sql::Kind;
use crate::words::{find, say};

/// The columns of a trend.
const TREND: [Column; 12] = [
    Column::new("snapshot", "snapshot", ["Øjebliksbillede", "Øyeblikksbilde", "Snapshot"]),
    Column::new("day", "day", ["Dato", "Dato", "Day"]),
    Column::new("systems", "systems", ["Systemer", "Systemer", "Systems"]),
    Column::new("in-operation", "in use", ["Systemer i drift", "Systemer i drift", "Systems in operation"]),
    Column::new("contracts", "contracts", ["Kontrakter", "Kontrakter", "Contracts"]),
    Column::new("licences", "licences", ["Licenser", "Lisenser", "Licences"]),
    Column::new("annual-cost", "cost a year", ["Årlig udgift", "Årlig kostnad", "Cost a year"]),
    Column::new("findings", "findings", ["Fund", "Funn", "Findings"]),
    Column::new("new", "new", ["Nye", "Nye", "New"]),
    Column::new("gone", "gone", ["Løst", "Løst", "Gone"]),
    Column::new("waived", "waived", ["Accepteret", "Akseptert", "Waived"]),
    Column::new("saving", "to save a year", ["Kan spares om året", "Kan spares per år", "To save a year"]),
];

/// The columns of findings that are still there.
const OPEN: [Column; 8] = [
    Column::new("since", "since", ["Siden", "Siden", "Since"]),
    Column::new("snapshots", "times", ["Antal gange", "Antall ganger", "Times"]),
    Column::new("level", "level", ["Alvor", "Alvor", "Level"]),
    Column::new("rule", "rule", ["Regel", "Regel", "Rule"]),
    Column::new("id", "id", ["Id", "Id", "Id"]),
    Column::new("name", "name", ["Navn", "Navn", "Name"]),
    Column::new("message", "message", ["Besked", "Melding", "Message"]),
    Column::new("owner", "owner", ["Ansvarlig", "Ansvarlig", "Owner"]),
];

/// The columns of differences.
const DIFFERENCES: [Column; 7] = [
    Column::new("what", "what", ["Hvad", "Hva", "What"]),
    Column::new("change", "change", ["Ændring", "Endring", "Change"]),
    Column::new("id", "id", ["Id", "Id", "Id"]),
    Column::new("name", "name", ["Navn", "Navn", "Name"]),
    Column::new("field", "field", ["Felt", "Felt", "Field"]),
    Column::new("from", "from", ["Fra", "Fra", "From"]),
    Column::new("to", "to", ["Til", "Til", "To"]),
];

/// Makes the sheet of the snapshots.
#[must_use]
pub fn trend(trend: &Trend) -> Sheet {
    let row = |point: &Point| {
        vec![
            Cell::Number(point.number.into()),
            point.day.into(),
            point.systems.into(),
            point.systems_in_operation.into(),
            point.contracts.into(),
            point.licences.into(),
            Cell::Money(point.annual_cost, point.currency),
            point.findings.into(),
            point.new.into(),
            point.gone.into(),
            point.waived.into(),
            Cell::Money(point.saving_per_year_at_least, point.currency),
        ]
    };
    Sheet {
        name: "trend".to_owned(),
        columns: TREND.to_vec(),
        groups: vec![Group { rows: trend.points.iter().map(row).collect(), ..Group::default() }],
        notes: Vec::new(),
    }
}

/// Makes the sheet of the findings of the last snapshot, the oldest first. A snapshot has its messages in the neutral form; a reader of
/// another language gets what the rule finds.
#[must_use]
pub fn open(trend: &Trend, language: Language) -> Sheet {
    let of_rule = |finding: &Open| find(&format!("{}-summary", finding.rule), language);
    let levels = [Level::Error, Level::Warning, Level::Note].map(Level::name);
    let level = |name: &str| levels.into_iter().find(|level| *level == name).map(|level| Cell::Word("level", level));
    let row = |finding: &Open| {
        let [rule, id, name, owner] =
            [&finding.rule, &finding.id, &finding.name, &finding.owner].map(|text| text.as_str().into());
        let message = of_rule(finding).map_or_else(|| finding.message.as_str().into(), Cell::from);
        vec![finding.since.into(), finding.snapshots.into(), level(&finding.level).into(), rule, id, name, message, owner]
    };
    let days = trend.open.chunk_by(|one, other| one.since == other.since);
    let group = |findings: &[Open]| {
        let since = findings.first().map(|finding| finding.since).unwrap_or_default();
        let is_new = trend.points.len() > 1 && trend.points.last().is_some_and(|last| last.day == since);
        let (day, findings_open) = (since, findings.len());
        let title = match is_new {
            true => phrase!("history-new", day, findings = findings_open),
            false => phrase!("history-open", day, findings = findings_open),
        };
        Group { title: say(&title, language), rows: findings.iter().map(row).collect(), ..Group::default() }
    };
    Sheet { name: "open findings".to_owned(), columns: OPEN.to_vec(), groups: days.map(group).collect(), notes: Vec::new() }
}

/// Makes the sheet of what is different, what happened to things of one sort together.
#[must_use]
pub fn differences(differences: &[Difference], from: &State, to: &State, language: Language) -> Sheet {
    let row = |difference: &Difference| {
        let field = difference.column.map(|column| column.name.replace('_', "-"));
        vec![
            Cell::Word("compared", difference.what),
            Cell::Word("change", difference.change.name()),
            difference.id.as_str().into(),
            difference.name.as_str().into(),
            field.into(),
            value(difference, difference.from.as_deref()),
            value(difference, difference.to.as_deref()),
        ]
    };
    let group =
        |group: &[Difference]| Group { title: title(group, language), rows: group.iter().map(row).collect(), ..Group::default() };
    let groups: Vec<_> = differences.chunk_by(|one, other| one.what == other.what).map(group).collect();
    let (from, to) = (&from.label, &to.label);
    let note = if groups.is_empty() { phrase!("diff-nothing", from, to) } else { phrase!("diff-between", from, to) };
    Sheet { name: "differences".to_owned(), columns: DIFFERENCES.to_vec(), groups, notes: vec![say(&note, language)] }
}

fn title(group: &[Difference], language: Language) -> String {
    let of = |change| {
        let mut ids: Vec<_> = group.iter().filter(|one| one.change == change).map(|one| (&one.id, &one.name)).collect();
        ids.dedup();
        ids.len()
    };
    let what = group.first().map(|one| one.what).unwrap_or_default();
    let (added, gone, changed) = (of(Change::Added), of(Change::Gone), of(Change::Changed));
    say(&phrase!("diff-of", what = word("compared", what, language), added, gone, changed), language)
}

/// Returns a value as what it is.
fn value(difference: &Difference, text: Option<&str>) -> Cell {
    let (Some(text), Some(column)) = (text, difference.column) else { return Cell::Empty };
    let typed = match column.kind {
        Kind::Text | Kind::List => None,
        Kind::Day => text.parse::<NaiveDate>().ok().map(Cell::Day),
        Kind::Money => text.parse().ok().map(|value| match difference.currency {
            Some(currency) => Cell::Money(value, currency),
            None => Cell::Number(value),
        }),
        Kind::Whole => text.parse::<u64>().ok().map(Cell::Whole),
        Kind::Flag => Some(Cell::Word("yes-no", if text == "1" { "yes" } else { "no" })),
    };
    typed.unwrap_or_else(|| text.into())
}
