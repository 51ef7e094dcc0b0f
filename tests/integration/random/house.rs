//! A random inventory: what its rows mean, before anybody has written them down.

use chrono::{Days, NaiveDate};
use portfolio::load::headings;
use portfolio::model::{Language, TableKind};
use portfolio::report::templates;

use crate::broken::Random;

/// What a cell means, in no language yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Empty,
    Text(String),
    /// Names in one cell.
    List(Vec<String>),
    Day(NaiveDate),
    /// Money in hundredths.
    Money(u64),
    Whole(u64),
    /// A meaning of a set of words.
    Word(String, &'static str),
    Months(u32),
    Days(u32),
    /// So many options of so many months.
    Options(u32, u32),
    /// What stands in the cell in whatever language, because nobody knows what it means.
    AsItStands(&'static str),
}

/// A row, with a number that stays its own wherever it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) values: Vec<Value>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    pub(super) kind: TableKind,
    /// Canonical names; what is none is a column that nobody knows.
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<Row>,
}

/// An inventory.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct House {
    pub(super) tables: Vec<Table>,
}

/// A column that no dictionary knows.
pub(super) const UNKNOWN: &str = "yndlingsfarve";

const SYSTEMS: [&str; 24] = [
    "KMD Nexus",
    "Nexus",
    "Acadre",
    "Acadre ESDH",
    "Public 360",
    "Public 360°",
    "Outlook",
    "Microsoft Outlook",
    "Office 365",
    "Aula",
    "Aula (Skole)",
    "TimeSafe",
    "Frontdesk",
    "FrontDesk Booking",
    "Visma Enterprise",
    "Visma Økonomi",
    "Gemini VA",
    "Gemini Portal+",
    "Prisme 2015",
    "Prisme",
    "Rambøll Results",
    "Momentum, beskæftigelse",
    "MinSundhed",
    "Byg & Miljø",
];
const VENDORS: [&str; 9] =
    ["KMD", "KMD A/S", "Formpipe", "Formpipe Software A/S", "Microsoft", "Visma", "Volue AS", "Fujitsu", "Tietoevry"];
const TASKS: [&str; 9] =
    ["Omsorgsjournal", "ESDH", "Post og kalender", "27.00.00", "85.02.00", "Tidsbestilling", "Økonomistyring", "Løn", "GIS"];
const CATEGORIES: [&str; 6] = ["Backup", "Affald og genanvendelse", "Økonomi", "Fagsystem", "Infrastruktur", "Arkivkerne"];
const UNITS: [&str; 7] = ["Egelund", "Skole", "Ældre og Sundhed", "Teknik & Miljø", "Borgerservice", "IT", "Social"];
const OWNERS: [&str; 5] = ["IT-chef", "Systemejer Skole", "Økonomichef", "Digitaliseringschef", "Arkivar"];
const PRODUCTS: [&str; 7] = ["Microsoft 365 E3", "Office 365", "Power BI Pro", "KMD Nexus", "Adobe Acrobat", "Visio", "Aula"];
const TEXTS: [&str; 8] = [
    "Planen ligger i ESDH",
    "",
    "Se bilag 3; punkt 4",
    "\"citat\" og, komma",
    "linje et\nlinje to",
    "=1+1",
    "Æblegrød på åen",
    "Efter aftale",
];
const RULES: [&str; 8] = [
    "no-owner",
    "duplicate-record",
    "functional-overlap",
    "over-licensed",
    "contract-expired",
    "tender-late",
    "system-without-contract",
    "nonsense",
];
const ODD_DAYS: [&str; 8] = ["31-02-2025", "03/04/2026", "snarest", "2027", "løbende", "ukendt", "99-99-9999", "1. kvartal 2027"];
const ODD_NUMBERS: [&str; 7] = ["mange", "12.34.567", "-5", "ukendt", "1.234", "?", "12 %"];
const ODD_WORDS: [&str; 5] = ["måske", "ukendt", "x y z", "-", "n/a"];
const ODD_LENGTHS: [&str; 6] = ["seks", "ukendt", "3", "ja", "nej", "efter aftale"];

/// Returns the kind of value of a column, as the spreadsheets of `init` have it.
fn kind_of(table: TableKind, column: &str) -> String {
    match (table, column) {
        (TableKind::Requests, "status") => "text".to_owned(),
        _ => templates::columns(table, Language::English)
            .into_iter()
            .find(|known| known.name == column)
            .map_or_else(|| "text".to_owned(), |known| known.kind),
    }
}

/// Returns whether every row of a table says something in a column.
pub(super) fn is_key(kind: TableKind, column: &str) -> bool {
    headings::required(kind)[0].contains(&column) || ["id", "name", "title", "metric"].contains(&column)
}

/// Makes inventories out of numbers.
pub(super) struct Maker<'a> {
    random: &'a mut Random,
    rows: usize,
}

impl Maker<'_> {
    /// Returns an inventory.
    pub(super) fn house(random: &mut Random) -> House {
        let mut maker = Maker { random, rows: 0 };
        let mut tables = vec![maker.table(TableKind::Systems)];
        for kind in TableKind::ALL.into_iter().filter(|kind| *kind != TableKind::Systems) {
            if !maker.random.one_in(4) {
                tables.push(maker.table(kind));
            }
        }
        House { tables }
    }

    fn table(&mut self, kind: TableKind) -> Table {
        let is_key = |column: &str| is_key(kind, column);
        let sparse = self.random.one_in(4);
        let mut columns: Vec<&'static str> = headings::columns(kind)
            .iter()
            .copied()
            .filter(|column| is_key(column) || self.random.below(10) < if sparse { 4 } else { 9 })
            .filter(|column| kind != TableKind::Integrations || !["system", "uses"].contains(column))
            .collect();
        if self.random.one_in(3) {
            columns.push(UNKNOWN);
        }
        let many = match kind {
            TableKind::Systems | TableKind::Contracts => 1 + self.random.below(14),
            TableKind::Licences | TableKind::Usage | TableKind::Integrations => 1 + self.random.below(9),
            _ => 1 + self.random.below(5),
        };
        let mut rows = Vec::new();
        for at in 0..many {
            let values: Vec<Value> = columns.iter().map(|column| self.value(kind, column, at, is_key(column))).collect();
            rows.push(self.row(values.clone()));
            // The same row again, or what is left of it.
            if self.random.one_in(15) {
                rows.push(self.row(values));
            } else if self.random.one_in(20) {
                // A row that says something else of the same thing.
                let other = columns.iter().zip(&values).map(|(column, value)| match self.random.below(3) {
                    0 if !is_key(column) => self.value(kind, column, at, false),
                    _ => value.clone(),
                });
                let other = other.collect();
                rows.push(self.row(other));
            } else if self.random.one_in(15) {
                let mut values = values;
                let filled: Vec<usize> =
                    (0..values.len()).filter(|at| !is_key(columns[*at]) && values[*at] != Value::Empty).collect();
                if let Some(at) = filled.get(self.random.below(filled.len())) {
                    values[*at] = Value::Empty;
                    rows.push(self.row(values));
                }
            }
        }
        // A cell alone in its row may be a heading over the rows below it.
        let filled = |row: &Row| row.values.iter().filter(|value| **value != Value::Empty).count();
        rows.retain(|row| columns.len() == 1 || filled(row) > 1);
        Table { kind, columns, rows }
    }

    fn row(&mut self, values: Vec<Value>) -> Row {
        self.rows += 1;
        Row { number: self.rows, values }
    }

    fn of(&mut self, words: &[&str]) -> String {
        self.random.of(words).to_owned()
    }

    /// Returns a name for something that a table holds, or that none does.
    fn reference(&mut self, kind: TableKind) -> String {
        if self.random.one_in(12) {
            return "nobody".to_owned();
        }
        let at = self.random.below(12);
        match kind {
            TableKind::Systems if self.random.one_in(4) => self.of(&SYSTEMS),
            TableKind::Organisation if self.random.one_in(3) => self.of(&UNITS),
            TableKind::Licences if self.random.one_in(4) => self.of(&PRODUCTS),
            _ => id(kind, at),
        }
    }

    fn value(&mut self, kind: TableKind, column: &str, at: usize, is_key: bool) -> Value {
        if column == "id" {
            // Now and then nobody gave it one, or it is another's too.
            return match self.random.below(40) {
                0 if kind == TableKind::Systems || kind == TableKind::Contracts => Value::Empty,
                _ => Value::Text(id(kind, at)),
            };
        }
        if !is_key && self.random.one_in(4) {
            return Value::Empty;
        }
        let named = |text: String| if text.is_empty() { Value::Empty } else { Value::Text(text) };
        let refers = match (kind, column) {
            (_, "system" | "uses" | "part-of" | "via") | (TableKind::Integrations, "from" | "to") => Some(TableKind::Systems),
            (_, "contract") => Some(TableKind::Contracts),
            (_, "licence" | "included-in") => Some(TableKind::Licences),
            (_, "organisation" | "department" | "parent") => Some(TableKind::Organisation),
            (_, "request") => Some(TableKind::Requests),
            (_, "subject") => Some([TableKind::Systems, TableKind::Contracts, TableKind::Licences][self.random.below(3)]),
            _ => None,
        };
        if let Some(kind) = refers {
            return Value::Text(self.reference(kind));
        }
        match (kind, column) {
            (_, "systems" | "replaces" | "integrates-with" | "common-components") => {
                let many = 1 + self.random.below(3);
                return Value::List((0..many).map(|_| self.reference(TableKind::Systems)).collect());
            }
            (_, "tasks") => {
                let many = 1 + self.random.below(2);
                return Value::List((0..many).map(|_| self.of(&TASKS)).collect());
            }
            (_, "aliases" | "former-names" | "products-considered") => {
                let many = 1 + self.random.below(2);
                return Value::List((0..many).map(|_| self.of(&SYSTEMS)).collect());
            }
            (TableKind::Organisation, "name") => return Value::Text(UNITS[at % UNITS.len()].to_owned()),
            (_, "name") => {
                let name = self.of(&SYSTEMS);
                return Value::Text(if self.random.one_in(3) { format!("{name} {at}") } else { name });
            }
            (_, "title") => return Value::Text(format!("{} aftale {at}", self.of(&SYSTEMS))),
            (_, "product") => return Value::Text(self.of(&PRODUCTS)),
            (_, "vendor" | "supplier") => return Value::Text(self.of(&VENDORS)),
            (_, "category") => return Value::Text(self.of(&CATEGORIES)),
            (_, "owner" | "benefit-owner") => return Value::Text(self.of(&OWNERS)),
            (_, "rule") => return Value::Text(self.of(&RULES)),
            (_, "cpv") => return Value::Text(self.of(&["72000000", "48000000-8", "72260000", "abc"])),
            (_, "supplier-number") => return Value::Text(self.of(&["91325529", "0012345", "19435075"])),
            (TableKind::Waivers, "key" | "decision" | "source" | "decided") => return Value::Empty,
            (_, "competed") if self.random.one_in(3) => {
                return Value::Word("yes-no".to_owned(), ["yes", "no"][self.random.below(2)]);
            }
            _ => {}
        }
        let kind_of_value = kind_of(kind, column);
        let odd = !is_key && self.random.one_in(25);
        match kind_of_value.as_str() {
            "text" | "list" => named(self.of(&TEXTS)),
            "date" if odd => Value::AsItStands(ODD_DAYS[self.random.below(ODD_DAYS.len())]),
            "date" => Value::Day(self.day()),
            "money" | "whole" if odd => Value::AsItStands(ODD_NUMBERS[self.random.below(ODD_NUMBERS.len())]),
            "money" => Value::Money(self.amount()),
            "whole" => Value::Whole([0, 1, 5, 40, 200, 990][self.random.below(6)] + self.random.below(60) as u64),
            "period" if odd => Value::AsItStands(ODD_LENGTHS[self.random.below(ODD_LENGTHS.len())]),
            "period" if column == "options" => Value::Options(1 + self.random.below(3) as u32, [6, 12, 24][self.random.below(3)]),
            "period" if column == "renewal" => Value::Months([12, 24, 36][self.random.below(3)]),
            "period" if self.random.one_in(4) => Value::Days([30, 60, 90, 180][self.random.below(4)]),
            "period" => Value::Months([1, 3, 6, 12][self.random.below(4)]),
            _ if odd => Value::AsItStands(ODD_WORDS[self.random.below(ODD_WORDS.len())]),
            set => {
                let meanings: Vec<&'static str> = portfolio::report::vocabulary::words(set, Language::English)
                    .into_iter()
                    .map(|(_, meaning)| meaning)
                    .collect();
                match meanings.get(self.random.below(meanings.len())) {
                    Some(meaning) => Value::Word(set.to_owned(), meaning),
                    None => Value::Empty,
                }
            }
        }
    }

    fn day(&mut self) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2014, 1, 1).expect("a day");
        let near = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        let ends = [(2026, 12, 31), (2027, 6, 30), (2028, 2, 29), (2026, 11, 22), (2024, 1, 1), (2031, 12, 31)];
        match self.random.below(4) {
            0 => first + Days::new(self.random.below(7_000) as u64),
            1 => {
                let (year, month, day) = ends[self.random.below(ends.len())];
                NaiveDate::from_ymd_opt(year, month, day).expect("a day")
            }
            _ => near + Days::new(self.random.below(1_200) as u64),
        }
    }

    fn amount(&mut self) -> u64 {
        let whole =
            [0, 1, 750, 12_000, 149_999, 900_000, 1_649_999, 12_345_678][self.random.below(8)] + self.random.below(900) as u64;
        whole * 100 + if self.random.one_in(3) { self.random.below(100) as u64 } else { 0 }
    }
}

/// Returns the id of a thing of a kind.
fn id(kind: TableKind, at: usize) -> String {
    match kind {
        TableKind::Systems => format!("{:04}", 101 + at),
        TableKind::Contracts => format!("K-{at}"),
        TableKind::Licences => format!("L{at}"),
        TableKind::Organisation => format!("E{at}"),
        TableKind::Requests => format!("R{at}"),
        _ => format!("{at}"),
    }
}
