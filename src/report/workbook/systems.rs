//! The sheet of systems: what each is, whose it is, what it costs and how much was found about it.

use rustc_hash::FxHashMap;

use crate::finding::{Level, SubjectKind};
use crate::model::Language;
use crate::report::Report;
use crate::report::sheet::{Cell, Column, Group, Sheet};

const COLUMNS: [Column; 18] = [
    Column::new("id", "", ["Systemnr.", "Systemnr.", "System id"]),
    Column::new("name", "", ["System", "System", "System"]),
    Column::new("findings", "", ["Fund", "Funn", "Findings"]),
    Column::new("errors", "", ["Heraf fejl", "Herav feil", "Of these, errors"]),
    Column::new("status", "", ["Status", "Status", "Status"]),
    Column::new("vendor", "", ["Leverandør", "Leverandør", "Vendor"]),
    Column::new("category", "", ["Kategori", "Kategori", "Category"]),
    Column::new("tasks", "", ["Opgaver", "Oppgaver", "Tasks"]),
    Column::new("organisation", "", ["Afdeling", "Avdeling", "Organisation"]),
    Column::new("owner", "", ["Systemejer", "Systemeier", "Owner"]),
    Column::new("benefit-owner", "", ["Gevinstejer", "Gevinsteier", "Benefit owner"]),
    Column::new("criticality", "", ["Kritikalitet", "Kritikalitet", "Criticality"]),
    Column::new("hosting", "", ["Driftsform", "Driftsform", "Hosting"]),
    Column::new("in-service", "", ["Ibrugtaget", "Tatt i bruk", "In service"]),
    Column::new("users", "", ["Antal brugere", "Antall brukere", "Users"]),
    Column::new("active-users", "", ["Aktive brugere", "Aktive brukere", "Active users"]),
    Column::new("annual-cost", "", ["Årlig udgift", "Årlig kostnad", "Annual cost"]),
    Column::new("contracts", "", ["Kontrakter", "Avtaler", "Contracts"]),
];

/// Returns the name of the sheet.
pub(super) fn name(language: Language) -> String {
    language.of(["Systemer", "Systemer", "Systems"]).to_owned()
}

/// Returns the sheet.
pub(super) fn sheet(report: &Report<'_>) -> Sheet {
    let facts = report.facts;
    let (portfolio, costs) = (facts.portfolio, facts.costs());
    let mut found: FxHashMap<&str, (u64, u64)> = FxHashMap::default();
    for finding in &report.findings {
        let systems = finding.subjects.iter().filter(|subject| subject.kind == SubjectKind::System);
        for subject in systems {
            let (all, errors) = found.entry(subject.id.as_str()).or_default();
            *all += 1;
            *errors += u64::from(finding.level == Level::Error);
        }
    }
    let rows = portfolio.systems().map(|(key, row)| {
        let text = |text: &Option<String>| Cell::from(text.as_deref());
        let (all, errors) = found.get(row.id.as_str()).copied().unwrap_or_default();
        let contracts: Vec<&str> = portfolio.contracts_of(key).iter().map(|contract| portfolio[*contract].id.as_str()).collect();
        vec![
            row.id.as_str().into(),
            row.name.as_str().into(),
            all.into(),
            errors.into(),
            row.status.map_or(Cell::Empty, |status| Cell::Word("status", status.name())),
            text(&row.vendor),
            text(&row.category),
            Cell::text(row.tasks.join("; ")),
            row.unit.map(|unit| portfolio[unit].name.as_str()).into(),
            text(&row.owner),
            text(&row.benefit_owner),
            row.criticality.map_or(Cell::Empty, |criticality| Cell::Word("criticality", criticality.name())),
            text(&row.hosting),
            row.in_service.into(),
            row.users.into(),
            row.active_users.into(),
            Cell::money(costs.of(key).0, portfolio.profile.currency),
            Cell::text(contracts.join("; ")),
        ]
    });
    let sheet = Sheet {
        name: name(report.language),
        columns: COLUMNS.to_vec(),
        groups: vec![Group { rows: rows.collect(), ..Group::default() }],
        notes: Vec::new(),
    };
    super::filled(sheet)
}
