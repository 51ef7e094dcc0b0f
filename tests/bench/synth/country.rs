//! A register of many municipalities: every row can be made by itself, from its number and the seed, so that no register is too large.
//!
//! A municipality has 200 systems, in eight departments; a system has a contract, three entitlements that are measured, and five
//! integrations. Names, owners, costs and dates are as people keep them: some entered twice, some missing, some wrong.

use chrono::{Days, NaiveDate};

use super::dice::Dice;
use super::names::{Product, brand};

/// Systems of a municipality.
const HOUSE: usize = 200;
/// Systems that serve the whole country.
const COMMON: usize = 20;
const DEPARTMENTS: [&str; 8] = [
    "Børn og Unge",
    "Teknik og Miljø",
    "Social og Sundhed",
    "Kultur og Fritid",
    "Beskæftigelse",
    "Økonomi og Personale",
    "Borgerservice",
    "Center for IT",
];

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(usize),
    /// Whole kroner.
    Money(usize),
    Day(NaiveDate),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

/// A table of the register: its name and headings, as municipalities write them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) headings: &'static [&'static str],
    rows: fn(&Country) -> usize,
    row: fn(&Country, usize) -> Vec<Cell>,
}

/// Every table.
pub(crate) const TABLES: [Table; 6] = [
    Table {
        name: "organisation",
        headings: &["Enhedsnr.", "Enhed", "Overordnet enhed", "Antal ansatte", "Antal indbyggere"],
        rows: |country| 1 + country.houses() * (1 + DEPARTMENTS.len()),
        row: Country::unit,
    },
    Table {
        name: "systemer",
        headings: &[
            "System-ID",
            "Systemnavn",
            "Leverandør",
            "Anvendes til",
            "Kategori",
            "Opgave",
            "Afdeling",
            "Systemejer",
            "Gevinstejer",
            "Status",
            "Ibrugtaget",
            "Udfases senest",
            "Nedlagt den",
            "Erstatter",
            "Udfasningsplan",
            "Arkiveringsplan",
            "Driftsform",
            "Fælleskomponent",
            "Lovpligtigt",
            "Kritikalitet",
            "Personoplysninger",
            "Årlig udgift (kr.)",
            "Antal brugere",
            "Aktive brugere",
        ],
        rows: |country| country.systems,
        row: Country::system,
    },
    Table {
        name: "kontrakter",
        headings: &[
            "Kontraktnr.",
            "Kontrakt",
            "Leverandør",
            "Systemer",
            "Startdato",
            "Slutdato",
            "Opsigelsesvarsel",
            "Automatisk forlængelse",
            "Optioner",
            "Opsagt pr.",
            "Årlig værdi",
            "Valuta",
            "Udbudsform",
            "Senest konkurrenceudsat",
            "CPV-kode",
            "Kontraktansvarlig",
            "Implementering",
        ],
        rows: |country| country.systems,
        row: Country::contract,
    },
    Table {
        name: "licenser",
        headings: &[
            "Licens-ID",
            "System",
            "Kontrakt",
            "Produkt",
            "Metrik",
            "Antal",
            "Enhedspris",
            "Pris pr.",
            "Gyldig fra",
            "Gyldig til",
        ],
        rows: |country| 3 * country.systems,
        row: Country::licence,
    },
    Table {
        name: "forbrug",
        headings: &["Licens-ID", "Afdeling", "Tildelt", "Aktive", "Målt den"],
        rows: |country| 3 * country.systems,
        row: Country::usage,
    },
    Table {
        name: "snitflader",
        headings: &["Fra system", "Til system", "Type", "Data", "Kritikalitet"],
        rows: |country| 5 * country.systems,
        row: Country::integration,
    },
];

impl Table {
    /// Returns the rows of the table, one after the other.
    pub(crate) fn rows(self, country: &Country) -> impl ExactSizeIterator<Item = Vec<Cell>> {
        (0..(self.rows)(country)).map(move |at| (self.row)(country, at))
    }
}

/// The register.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Country {
    pub(crate) systems: usize,
    pub(crate) seed: u64,
}

/// What becomes of a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Planned,
    New,
    Running,
    Leaving,
    Gone,
}

impl Country {
    /// The day from which the register is seen.
    pub(crate) fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
    }

    fn houses(&self) -> usize {
        self.systems.div_ceil(HOUSE)
    }

    fn dice(&self, purpose: u64, row: usize) -> Dice {
        Dice::of(self.seed, purpose, row)
    }

    fn department_of(system: usize) -> usize {
        system % HOUSE % DEPARTMENTS.len()
    }

    fn headcount(&self, house: usize, department: usize) -> usize {
        self.dice(10, house * DEPARTMENTS.len() + department).between(80, 900)
    }

    fn unit(&self, at: usize) -> Vec<Cell> {
        let Some(at) = at.checked_sub(1) else {
            return vec!["0".into(), "Landet".into(), Cell::Empty, Cell::Empty, Cell::Empty];
        };
        let (house, part) = (at / (1 + DEPARTMENTS.len()), at % (1 + DEPARTMENTS.len()));
        let id = format!("E{house:04}");
        match part.checked_sub(1) {
            None => {
                let staff = (0..DEPARTMENTS.len()).map(|department| self.headcount(house, department)).sum();
                vec![
                    id.into(),
                    format!("{}borg Kommune", brand(house)).into(),
                    "0".into(),
                    Cell::Number(staff),
                    Cell::Number(staff * 12),
                ]
            }
            Some(department) => {
                let staff = Cell::Number(self.headcount(house, department));
                vec![format!("{id}-{department}").into(), DEPARTMENTS[department].into(), id.into(), staff, Cell::Empty]
            }
        }
    }

    fn id(system: usize) -> String {
        format!("S{system:07}")
    }

    fn unit_of(system: usize) -> String {
        format!("E{:04}-{}", system / HOUSE, Self::department_of(system))
    }

    fn stage(&self, system: usize) -> Stage {
        if system < COMMON {
            return Stage::Running;
        }
        let mut dice = self.dice(11, system);
        match system % 25 {
            // What enters follows upon what it takes the place of.
            6 => dice.one_of(&[Stage::Leaving, Stage::Leaving, Stage::Leaving, Stage::Gone, Stage::Running]),
            7 => dice.one_of(&[Stage::New, Stage::New, Stage::Planned]),
            _ if dice.falls(30) => Stage::Gone,
            _ => Stage::Running,
        }
    }

    /// Returns the product of a system, as it was entered there.
    fn product(&self, system: usize) -> Product {
        let mut dice = self.dice(12, system);
        let (mut of, mut is_again) = (system, false);
        // Some products are all over the country, some were entered twice in one house.
        if system >= COMMON && dice.falls(40) {
            (of, is_again) = (self.systems + dice.below(self.systems / 1000 + 2), dice.falls(300));
        } else if system % HOUSE > COMMON && dice.falls(60) {
            (of, is_again) = (system - dice.between(1, COMMON), true);
        }
        let product = Product::of(self.seed, of, self.systems);
        if is_again { product.again(&mut dice, DEPARTMENTS[Self::department_of(system)]) } else { product }
    }

    fn users(&self, system: usize) -> usize {
        let staff = self.headcount(system / HOUSE, Self::department_of(system));
        5 + self.dice(13, system).near(staff.saturating_sub(30))
    }

    fn system(&self, at: usize) -> Vec<Cell> {
        let mut dice = self.dice(14, at);
        let (product, stage, today) = (self.product(at), self.stage(at), Self::today());
        let department = DEPARTMENTS[Self::department_of(at)];
        // Every house has the same tasks; a few have two systems for one.
        let slot = if dice.falls(40) { (at % HOUSE + DEPARTMENTS.len()) % HOUSE } else { at % HOUSE };
        let task = format!("{:02}.{:02}.{:02}", 1 + slot / 20, slot % 20, if at < COMMON { 99 } else { 4 });
        let status = match stage {
            Stage::Planned => dice.one_of(&["Planlagt", "Under anskaffelse"]),
            Stage::New | Stage::Running => dice.one_of(&["I drift", "I drift", "I drift", "Drift", "i brug"]),
            Stage::Leaving => "Under udfasning",
            Stage::Gone => "Nedlagt",
        };
        let in_service = match stage {
            Stage::Planned => None,
            Stage::New => Some(today - Days::new(dice.between(1, 360) as u64)),
            _ => Some(today - Days::new(dice.between(500, 6000) as u64)),
        };
        let retire_by =
            (stage == Stage::Leaving && dice.falls(800)).then(|| today + Days::new(dice.between(0, 700) as u64) - Days::new(60));
        let retired = (stage == Stage::Gone).then(|| today - Days::new(dice.between(10, 450) as u64));
        let is_entering = matches!(stage, Stage::New | Stage::Planned);
        let replaces = (is_entering && dice.falls(750)).then(|| Self::id(at - 1));
        let plan = |dice: &mut Dice| if stage == Stage::Leaving && dice.falls(850) { "Ja" } else { "" };
        let (users, cost) = (self.users(at), 8_000 + dice.near(1_200_000));
        let active = match dice.below(100) {
            0..2 => dice.below(2),
            _ => users * dice.between(60, 100) / 100,
        };
        let vendor: Cell = if dice.falls(60) { Cell::Empty } else { product.vendor.into() };
        let owner =
            |dice: &mut Dice, role: &str| if dice.falls(12) { Cell::Empty } else { format!("{role}, {department}").into() };
        vec![
            Self::id(at).into(),
            product.name.into(),
            vendor,
            if dice.falls(250) { Cell::Empty } else { product.description.into() },
            if dice.falls(150) { Cell::Empty } else { product.category.into() },
            task.into(),
            (at >= COMMON).then(|| Self::unit_of(at)).into(),
            owner(&mut dice, "Systemejer"),
            owner(&mut dice, "Gevinstejer"),
            status.into(),
            in_service.into(),
            retire_by.into(),
            retired.into(),
            replaces.into(),
            plan(&mut dice).into(),
            plan(&mut dice).into(),
            dice.one_of(&["SaaS", "SaaS", "Hostet", "Eget datacenter"]).into(),
            (if at < COMMON { "Ja" } else { "Nej" }).into(),
            (if is_entering && dice.falls(200) { "Ja" } else { "Nej" }).into(),
            dice.one_of(&["Lav", "Lav", "Middel", "Middel", "Middel", "Høj", "Kritisk"]).into(),
            dice.one_of(&["Ingen", "Almindelige", "Følsomme"]).into(),
            if dice.falls(2) { "ukendt".into() } else { Cell::Money(cost) },
            Cell::Number(users),
            Cell::Number(active),
        ]
    }

    fn contract(&self, at: usize) -> Vec<Cell> {
        let mut dice = self.dice(15, at);
        let (product, stage, today) = (self.product(at), self.stage(at), Self::today());
        let systems = match dice.below(1000) {
            0..4 => format!("Gammelt system {at}"),
            4..60 if at + 1 < self.systems => format!("{}; {}", Self::id(at), Self::id(at + 1)),
            60..80 => String::new(),
            _ => Self::id(at),
        };
        let annual = 8_000 + dice.near(1_400_000);
        let (mut end, mut renewal, mut options) = (None, "", "");
        let start;
        match dice.below(100) {
            0..60 => {
                let ends = today + Days::new(dice.between(1, 2200) as u64);
                end = Some(if dice.falls(15) { today - Days::new(dice.between(1, 200) as u64) } else { ends });
                start = ends - Days::new(1461 + 365 * dice.below(4) as u64);
                options = dice.one_of(&["", "1 x 12 mdr.", "2x12 måneder"]);
            }
            60..92 => {
                start = today - Days::new(dice.between(200, 2600) as u64);
                end = Some(start + Days::new(364));
                renewal = "12 mdr.";
            }
            _ => start = today - Days::new(dice.between(200, 1600) as u64),
        }
        let is_competed = dice.falls(if annual > 350_000 { 985 } else { 550 });
        let competed =
            if end.is_some() && renewal.is_empty() { start } else { start.max(today - Days::new(dice.between(30, 1600) as u64)) };
        let procedure = match (is_competed, annual > 400_000) {
            (true, true) => dice.one_of(&["Åbent udbud", "Begrænset udbud", "Udbud med forhandling", "SKI 02.19"]),
            (true, false) => dice.one_of(&["SKI 02.19", "Under tærskelværdi", "Miniudbud"]),
            _ => dice.one_of(&["Direkte tildeling", "Ukendt", "Under tærskelværdi"]),
        };
        let is_ended = stage == Stage::Gone && dice.falls(800);
        vec![
            format!("K{at:07}").into(),
            format!("{}, drift og vedligehold", product.name).into(),
            product.vendor.into(),
            systems.into(),
            start.into(),
            end.into(),
            dice.one_of(&["3 mdr.", "6 mdr.", "6 måneder", "90 dage", ""]).into(),
            renewal.into(),
            options.into(),
            is_ended.then(|| today - Days::new(dice.between(0, 300) as u64)).into(),
            Cell::Money(annual),
            "DKK".into(),
            procedure.into(),
            is_competed.then_some(competed).into(),
            dice.one_of(&["48000000-8", "48610000-7", "72260000-5", "72267000-4", "48450000-7", "48180000-3", ""]).into(),
            format!("Kontraktansvarlig, {}", DEPARTMENTS[Self::department_of(at)]).into(),
            dice.one_of(&["Ingen", "Lille", "Mellem", "Stor"]).into(),
        ]
    }

    /// Returns how many of a licence are bought, given and used.
    fn held(&self, licence: usize) -> [usize; 3] {
        let mut dice = self.dice(16, licence);
        let active = (self.users(licence / 3) / (1 + licence % 3)).max(4);
        let assigned = active + if dice.falls(30) { active / 5 + 1 } else { active / 40 };
        let bought = match dice.below(100) {
            0..4 => assigned * 3 / 2 + 10,
            4..6 => assigned - assigned / 10 - 1,
            _ => (active * 110).div_ceil(100).max(assigned),
        };
        [bought, assigned, active]
    }

    fn licence(&self, at: usize) -> Vec<Cell> {
        let mut dice = self.dice(17, at);
        let (system, product) = (at / 3, self.product(at / 3));
        let part = ["Basis", "Bruger", "Modul"][at % 3];
        let metric = dice.one_of(&["Navngiven bruger", "Navngiven bruger", "Navngiven bruger", "Samtidige brugere", "Enhed"]);
        let from = Self::today() - Days::new(dice.between(30, 2000) as u64);
        vec![
            format!("L{at:07}").into(),
            Self::id(system).into(),
            format!("K{system:07}").into(),
            format!("{} {part}", product.name).into(),
            metric.into(),
            Cell::Number(self.held(at)[0]),
            Cell::Money(dice.between(60, 2400)),
            (if dice.falls(60) { "måned" } else { "år" }).into(),
            from.into(),
            dice.falls(5).then(|| Self::today() - Days::new(20)).into(),
        ]
    }

    fn usage(&self, at: usize) -> Vec<Cell> {
        let mut dice = self.dice(18, at);
        let [_, assigned, active] = self.held(at);
        let oldest = if dice.falls(12) { 600 } else { 150 };
        let measured = Self::today() - Days::new(dice.between(1, oldest) as u64);
        let active = if dice.falls(8) { Cell::Empty } else { Cell::Number(active) };
        vec![format!("L{at:07}").into(), Self::unit_of(at / 3).into(), Cell::Number(assigned), active, measured.into()]
    }

    /// Returns whether nothing but one integration joins a system to the others.
    fn is_alone(&self, system: usize) -> bool {
        system % HOUSE > 2 * COMMON && self.dice(20, system).falls(80)
    }

    fn integration(&self, at: usize) -> Vec<Cell> {
        let mut dice = self.dice(19, at);
        let (mut system, base) = (at / 5, at / 5 / HOUSE * HOUSE);
        if !at.is_multiple_of(5) && self.is_alone(system) {
            system = base + dice.below(2 * COMMON);
        }
        // Data flows from what most others use: the first systems of a house, or those of the country. A few flow back.
        let mut other = match dice.below(1000) {
            0..60 => dice.below(COMMON.min(self.systems)),
            _ => base + dice.near((system - base).max(1)),
        };
        if self.is_alone(other) {
            other = base + dice.below(2 * COMMON);
        }
        if other == system {
            other = if system == base { base + 1 } else { base };
        }
        let other = other.min(self.systems - 1);
        let (mut from, mut to) = if dice.falls(4) { (system, other) } else { (other, system) };
        if to < COMMON {
            (from, to) = (from.min(to), from.max(to));
        }
        let from = if dice.falls(2) { format!("Ukendt {at}").into() } else { Self::id(from).into() };
        vec![
            from,
            Self::id(to).into(),
            dice.one_of(&["API", "Webservice", "Fil (SFTP)", "Manuel"]).into(),
            dice.one_of(&["Posteringer", "Forsendelser", "Sagsmetadata", "Brugere", "CPR-opslag", ""]).into(),
            dice.one_of(&["Lav", "Middel", "Høj"]).into(),
        ]
    }
}
