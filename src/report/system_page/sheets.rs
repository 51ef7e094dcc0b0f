//! The page as sheets of typed cells: the fields, the contracts, the licences and their positions, and the neighbours.

use std::sync::LazyLock;

use crate::analysis::licences::Position;
use crate::facts::Facts;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::{ContractKey, Language, LicenceKey, SystemKey, TableKind};
use crate::phrase;
use crate::report::sheet::{Cell, Column, Group, Sheet};
use crate::report::templates;
use crate::words::say;

/// The parts of the page, in the order in which they are read, each by the name that programs know it by.
pub(super) fn parts(facts: &Facts<'_>, system: SystemKey) -> Vec<(&'static str, Sheet)> {
    let (contracts, licences) = (facts.portfolio.contracts_of(system), facts.portfolio.licences_of(system));
    let contract_row = |contract: &ContractKey| contract_cells(facts, *contract);
    let licence_row = |licence: &LicenceKey| licence_cells(facts, *licence);
    vec![
        ("contracts", sheet(&CONTRACTS, contracts.iter().map(contract_row).collect())),
        ("licences", sheet(&LICENCES, licences.iter().map(licence_row).collect())),
        ("positions", sheet(&POSITIONS, positions(facts, licences))),
        ("neighbours", sheet(&NEIGHBOURS, neighbours(facts, system))),
    ]
}

fn sheet(columns: &[Column], rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { columns: columns.to_vec(), groups: vec![Group { rows, ..Group::default() }], ..Sheet::default() }
}

/// Returns what is known of a system itself: the names of the columns with their cells, and further what others say of it.
pub(super) fn fields(facts: &Facts<'_>, system: SystemKey) -> Vec<(&'static str, Cell)> {
    let portfolio = facts.portfolio;
    let row = &portfolio[system];
    let text = |value: &Option<String>| Cell::from(value.clone());
    let names = |systems: &[SystemKey]| Cell::from(systems.iter().map(|key| named(facts, *key)).collect::<Vec<_>>().join("; "));
    let said = |set, word: Option<&'static str>| word.map_or(Cell::Empty, |word| Cell::Word(set, word));
    let yes = |said: bool| if said { Cell::Word("yes-no", "yes") } else { Cell::Empty };
    let mut fields = vec![
        ("status", said("status", row.status.map(|status| status.name()))),
        ("aliases", row.aliases.join("; ").into()),
        ("former-names", row.former_names.join("; ").into()),
        ("vendor", text(&row.vendor)),
        ("category", text(&row.category)),
        ("tasks", row.tasks.join("; ").into()),
        ("organisation", row.unit.map(|unit| portfolio[unit].name.clone()).into()),
        ("owner", text(&row.owner)),
        ("benefit-owner", text(&row.benefit_owner)),
        ("in-service", row.in_service.into()),
        ("retire-by", row.retire_by.into()),
        ("retired", row.retired.into()),
        ("part-of", row.part_of.map(|whole| named(facts, whole)).into()),
        ("modules", names(portfolio.modules_of(system))),
        ("replaces", names(&row.replaces)),
        ("replaced-by", names(portfolio.replacements_of(system))),
        ("phase-out-plan", text(&row.phase_out_plan)),
        ("archiving-plan", text(&row.archiving_plan)),
        ("hosting", text(&row.hosting)),
        ("common-component", yes(row.common_component)),
        ("mandated", yes(row.mandated)),
        ("criticality", said("criticality", row.criticality.map(|word| word.name()))),
        ("personal-data", said("yes-no", row.personal_data.map(|said| if said { "yes" } else { "no" }))),
        ("annual-cost", Cell::money(row.annual_cost, portfolio.profile.currency)),
        ("users", row.users.into()),
        ("active-users", row.active_users.into()),
    ];
    fields.retain(|(_, cell)| *cell != Cell::Empty);
    fields
}

/// Returns what people call a field, as it stands above the columns of the spreadsheets.
pub(super) fn field_name(name: &'static str, language: Language) -> String {
    static HEADINGS: LazyLock<[Vec<templates::TemplateColumn>; 3]> =
        LazyLock::new(|| Language::ALL.map(|language| templates::columns(TableKind::Systems, language)));
    let heading = HEADINGS[language as usize].iter().find(|column| column.name == name).map(|column| column.heading.clone());
    let name = heading.unwrap_or_else(|| say(&phrase!("system-field", field = name), language));
    if language == Language::English { name.to_lowercase() } else { name }
}

fn named(facts: &Facts<'_>, system: SystemKey) -> String {
    let row = &facts.portfolio[system];
    format!("{} {}", row.id, row.name)
}

fn contract_cells(facts: &Facts<'_>, contract: ContractKey) -> Vec<Cell> {
    let row = &facts.portfolio[contract];
    let dates = facts.dates_of(contract);
    vec![
        row.id.as_str().into(),
        row.title.as_str().into(),
        row.supplier.clone().into(),
        dates.current_end.into(),
        term(dates).map_or(Cell::Empty, |word| Cell::Word("contract-term", word)),
        dates.maximum_end.into(),
        dates.last_notice.into(),
        dates.earliest_exit.into(),
        dates.option_by.into(),
        Cell::money(row.annual_value, row.currency),
    ]
}

/// Returns how a contract goes on or has ended; nothing for one that ends by itself some day.
fn term(dates: &ContractDates) -> Option<&'static str> {
    match dates.duration {
        Duration::Evergreen => Some("runs on"),
        Duration::Tacit => Some("renews"),
        Duration::Fixed => dates.has_ended.then_some("ended"),
        Duration::Unknown => Some("not known"),
    }
}

fn licence_cells(facts: &Facts<'_>, licence: LicenceKey) -> Vec<Cell> {
    let row = &facts.portfolio[licence];
    vec![
        row.id.as_str().into(),
        row.product.as_str().into(),
        row.counted().map_or(Cell::Empty, |metric| Cell::Word("metric", metric.name())),
        row.quantity.into(),
        Cell::money(row.price_per_year(), facts.currency_of_licence(licence)),
    ]
}

/// Returns the figures that the rules judge by, of every position that a system's licences are part of.
fn positions(facts: &Facts<'_>, licences: &[LicenceKey]) -> Vec<Vec<Cell>> {
    let cells = |position: &Position| {
        vec![
            position.product.as_str().into(),
            Cell::Word("metric", position.metric.name()),
            position.entitled.into(),
            position.assigned.into(),
            position.active.into(),
            position.needed.into(),
            position.surplus.into(),
            position.shortfall.into(),
            position.notice_by.into(),
        ]
    };
    let is_of_system = |position: &&Position| position.licences.iter().any(|licence| licences.contains(licence));
    facts.positions.iter().filter(is_of_system).map(cells).collect()
}

/// Returns a row for every integration of a system: which way the data flows, and who depends on whom.
fn neighbours(facts: &Facts<'_>, system: SystemKey) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for flow in &facts.portfolio.integrations {
        let (other, way, needs, needed) = if flow.from == system {
            (flow.to, "sends", flow.from_depends, flow.to_depends)
        } else if flow.to == system {
            (flow.from, "receives", flow.to_depends, flow.from_depends)
        } else {
            continue;
        };
        let dependent = match (needs, needed) {
            (true, true) => Cell::Word("dependent", "both"),
            (true, false) => Cell::Word("dependent", "this system"),
            (false, true) => Cell::Word("dependent", "the neighbour"),
            (false, false) => Cell::Empty,
        };
        let other = &facts.portfolio[other];
        let key = (way, other.id.clone(), flow.kind.clone(), flow.data.clone());
        let row = vec![
            Cell::Word("direction", way),
            other.id.as_str().into(),
            other.name.as_str().into(),
            dependent,
            flow.kind.as_deref().into(),
            flow.data.as_deref().into(),
        ];
        rows.push((key, row));
    }
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    rows.into_iter().map(|(_, row)| row).collect()
}

const PRODUCT: Column = Column::new("product", "product", ["Produkt", "Produkt", "Product"]);
const METRIC: Column = Column::new("metric", "metric", ["Metrik", "Metrikk", "Metric"]);
const ENTITLED: Column = Column::new("entitled", "bought", ["Købt", "Kjøpt", "Entitled"]);

const CONTRACTS: [Column; 10] = [
    Column::new("id", "id", ["Kontraktnr.", "Avtalenr.", "Contract id"]),
    Column::new("title", "title", ["Kontrakt", "Avtale", "Contract"]),
    Column::new("supplier", "supplier", ["Leverandør", "Leverandør", "Supplier"]),
    Column::new("current-end", "ends", ["Udløb", "Utløp", "Current end"]),
    Column::new("term", "term", ["Løbetid", "Løpetid", "Term"]),
    Column::new("maximum-end", "at the latest", ["Senest", "Senest", "Maximum end"]),
    Column::new("last-notice", "last notice", ["Opsigelse senest", "Oppsigelse senest", "Last notice"]),
    Column::new("earliest-exit", "earliest exit", ["Kan forlades", "Kan forlates", "Earliest exit"]),
    Column::new("option-by", "option by", ["Option senest", "Opsjon senest", "Option by"]),
    Column::new("annual-value", "a year", ["Årlig værdi", "Årlig verdi", "Annual value"]),
];

const LICENCES: [Column; 5] = [
    Column::new("id", "id", ["Licensnr.", "Lisensnr.", "Licence id"]),
    PRODUCT,
    METRIC,
    ENTITLED,
    Column::new("price-per-year", "a year each", ["Stykpris pr. år", "Stykkpris per år", "Price per year"]),
];

const POSITIONS: [Column; 9] = [
    PRODUCT,
    METRIC,
    ENTITLED,
    Column::new("assigned", "assigned", ["Tildelt", "Tildelt", "Assigned"]),
    Column::new("active", "active", ["Aktive", "Aktive", "Active"]),
    Column::new("needed", "needed", ["Behov", "Behov", "Needed"]),
    Column::new("surplus", "surplus", ["Overskud", "Overskudd", "Surplus"]),
    Column::new("shortfall", "shortfall", ["Mangler", "Mangler", "Shortfall"]),
    Column::new("notice-by", "notice by", ["Opsiges senest", "Sies opp senest", "Notice by"]),
];

const NEIGHBOURS: [Column; 6] = [
    Column::new("direction", "", ["Retning", "Retning", "Direction"]),
    Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]),
    Column::new("name", "system", ["System", "System", "System"]),
    Column::new("dependent", "who depends", ["Hvem afhænger", "Hvem avhenger", "Who depends"]),
    Column::new("kind", "kind", ["Type", "Type", "Kind"]),
    Column::new("data", "data", ["Data", "Data", "Data"]),
];
