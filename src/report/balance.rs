//! One in, one out over time: what came and went by period and by department, and which systems that were.

mod json;

pub use json::BalanceDocument;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::levelling::quarter_name;
use super::sheet::{Cell, Column, Group, Sheet};
use crate::analysis::balance::periods::{Length, Period, Turnover};
use crate::analysis::balance::{Flow, Movement, Way};
use crate::facts::Facts;
use crate::model::{Language, SystemKey, UnitKey};
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::words::say;

/// Everything that the command tells, computed once.
#[derive(Debug)]
pub struct BalanceReport<'a> {
    facts: &'a Facts<'a>,
    length: Length,
    periods: Vec<Period>,
}

impl<'a> BalanceReport<'a> {
    /// Brings the balance of a portfolio together, by quarter or by year.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>, length: Length) -> Self {
        Self { facts, length, periods: facts.balance.periods(length) }
    }

    /// Returns the periods as a sheet, with what was and what is planned apart.
    #[must_use]
    pub fn period_sheet(&self, language: Language) -> Sheet {
        let group = |is_planned: bool| {
            let periods: Vec<_> = self.periods.iter().filter(|period| period.is_planned == is_planned).collect();
            let row = |period: &&Period| self.period_cells(period).into_iter().chain(turnover(&period.movements)).collect();
            let all = turnover(periods.iter().flat_map(|period| &period.movements));
            Group {
                title: say(&self.title(is_planned), language),
                rows: periods.iter().map(row).collect(),
                total: [TOTAL, Cell::Empty, Cell::Empty].into_iter().chain(all).collect(),
            }
        };
        Sheet {
            name: language.of(["Perioder", "Perioder", "Periods"]).to_owned(),
            columns: [&PERIOD[..], &TURNOVER].concat(),
            groups: vec![group(false), group(true)],
            notes: self.notes().iter().map(|note| say(note, language)).collect(),
        }
    }

    fn title(&self, is_planned: bool) -> Phrase {
        let balance = &self.facts.balance;
        match (self.length, is_planned) {
            (Length::Quarter, false) => phrase!("balance-last", months = balance.months, day = balance.today),
            (Length::Quarter, true) => phrase!("balance-next", months = balance.months, day = balance.until),
            (Length::Year, false) => phrase!("balance-until", day = balance.today),
            (Length::Year, true) => phrase!("balance-after", day = balance.today),
        }
    }

    fn period_cells(&self, period: &Period) -> [Cell; 3] {
        let Some((first, last)) = period.days else {
            return [NO_DAY, Cell::Empty, Cell::Empty];
        };
        [Cell::text(self.name(period)), first.into(), last.into()]
    }

    fn name(&self, period: &Period) -> String {
        let first = period.days.map(|(first, _)| first).unwrap_or_default();
        match self.length {
            Length::Quarter => quarter_name(first),
            Length::Year => first.format("%Y").to_string(),
        }
    }

    fn notes(&self) -> Vec<Phrase> {
        let (balance, portfolio) = (&self.facts.balance, self.facts.portfolio);
        let mut notes = vec![phrase!("balance-counted")];
        if self.length == Length::Year {
            notes.push(phrase!("balance-taken-out"));
        }
        let overdue: Vec<_> = balance.overdue().map(|movement| movement.system).collect();
        if !overdue.is_empty() {
            let names = Value::list(self.labels(&overdue), 5);
            notes.push(phrase!("balance-overdue", number = overdue.len(), names));
        }
        let is_undated = |movement: &&Movement| movement.day.is_none() && movement.way == Way::Out && !movement.is_planned;
        let undated = balance.movements.iter().filter(is_undated).filter(|one| portfolio[one.system].part_of.is_none()).count();
        if undated > 0 {
            notes.push(phrase!("balance-undated", number = undated));
        }
        notes
    }

    fn labels(&self, systems: &[SystemKey]) -> Vec<String> {
        systems.iter().map(|system| self.facts.label_of(*system)).collect()
    }

    /// Returns the departments as a sheet: each with what came and went in the last period, and what shall in the next.
    #[must_use]
    pub fn department_sheet(&self, language: Language) -> Sheet {
        let (balance, portfolio) = (&self.facts.balance, self.facts.portfolio);
        let moves = |flow: &Flow| *flow != Flow::default();
        let row = |id: &str, name: Cell, flow: &Flow| [Cell::from(id), name].into_iter().chain(flow_cells(flow)).collect();
        let units = balance.units.iter().filter(|(_, flow)| moves(flow));
        let mut rows: Vec<Vec<Cell>> =
            units.map(|(unit, flow)| row(&portfolio[*unit].id, portfolio[*unit].name.as_str().into(), flow)).collect();
        if moves(&balance.nobodys) {
            rows.push(row("", EVERYBODY, &balance.nobodys));
        }
        let total = row("", TOTAL, &balance.whole);
        let still = balance.units.values().filter(|flow| !moves(flow)).count();
        let note = say(&phrase!("report-balance-still", departments = still), language);
        Sheet {
            name: language.of(["Afdelinger", "Avdelinger", "Departments"]).to_owned(),
            columns: DEPARTMENTS.to_vec(),
            groups: vec![Group { title: say(&phrase!("balance-by-department", months = balance.months), language), rows, total }],
            notes: if still > 0 { vec![note] } else { Vec::new() },
        }
    }

    /// Returns each department in each period as a sheet, a row where anything moves.
    #[must_use]
    pub fn cross_sheet(&self, language: Language) -> Sheet {
        let rows = self.periods.iter().flat_map(|period| {
            by_unit(self.facts, &period.movements).into_iter().map(|(unit, movements)| {
                let mut cells = self.period_cells(period).to_vec();
                cells.push(Cell::Word("yes-no", if period.is_planned { "yes" } else { "no" }));
                cells.extend(self.unit_cells(unit));
                cells.extend(turnover(movements));
                cells
            })
        });
        Sheet {
            name: language.of(["Afdelinger pr. periode", "Avdelinger per periode", "Departments by period"]).to_owned(),
            columns: [&PERIOD[..], &[PLANNED, UNIT_ID, UNIT], &TURNOVER].concat(),
            groups: vec![Group { rows: rows.collect(), ..Group::default() }],
            notes: Vec::new(),
        }
    }

    /// Returns the systems that move, a row each, by day.
    #[must_use]
    pub fn system_sheet(&self, language: Language) -> Sheet {
        let portfolio = self.facts.portfolio;
        let row = |period: &Period, movement: &Movement| {
            let system = &portfolio[movement.system];
            let others = match movement.way {
                Way::In => system.replaces.as_slice(),
                Way::Out => portfolio.replacements_of(movement.system),
            };
            let mut cells = vec![
                movement.day.into(),
                Cell::Word("yes-no", if period.is_planned { "yes" } else { "no" }),
                Cell::Word("way", way_name(movement.way)),
                Cell::text(&system.id),
                Cell::text(&system.name),
            ];
            cells.extend(self.unit_cells(system.unit).into_iter().skip(1));
            cells.push(if movement.is_mandated { Cell::Word("yes-no", "yes") } else { Cell::Empty });
            cells.push(self.labels(others).join("; ").into());
            cells
        };
        let group = |is_planned: bool| Group {
            title: say(&self.title(is_planned), language),
            rows: self
                .periods
                .iter()
                .filter(|period| period.is_planned == is_planned)
                .flat_map(|period| period.movements.iter().map(|movement| row(period, movement)))
                .collect(),
            ..Group::default()
        };
        Sheet {
            name: language.of(["Systemer", "Systemer", "Systems"]).to_owned(),
            columns: SYSTEMS.to_vec(),
            groups: vec![group(false), group(true)],
            notes: Vec::new(),
        }
    }

    fn unit_cells(&self, unit: Option<UnitKey>) -> [Cell; 2] {
        let row = unit.map(|unit| &self.facts.portfolio[unit]);
        row.map_or_else(|| [Cell::Empty, EVERYBODY], |row| [row.id.as_str().into(), row.name.as_str().into()])
    }
}

/// Returns movements by the unit that has the system; by none where it is the whole organisation's.
fn by_unit<'m>(facts: &Facts<'_>, movements: &'m [Movement]) -> BTreeMap<Option<UnitKey>, Vec<&'m Movement>> {
    let mut units = BTreeMap::<_, Vec<_>>::new();
    for movement in movements {
        units.entry(facts.portfolio[movement.system].unit).or_default().push(movement);
    }
    units
}

fn way_name(way: Way) -> &'static str {
    match way {
        Way::In => "in",
        Way::Out => "out",
    }
}

fn turnover<'m>(movements: impl IntoIterator<Item = &'m Movement>) -> [Cell; 5] {
    let turnover = Turnover::of(movements);
    [
        turnover.entered.into(),
        turnover.left.into(),
        Cell::Number(Decimal::from(turnover.net())),
        turnover.mandated_in.into(),
        turnover.mandated_out.into(),
    ]
}

fn flow_cells(flow: &Flow) -> [Cell; 7] {
    let number = |systems: &[SystemKey]| Cell::Whole(u64::try_from(systems.len()).unwrap_or(u64::MAX));
    let net = |one: &[SystemKey], other: &[SystemKey]| Cell::Number(Decimal::from(one.len()) - Decimal::from(other.len()));
    [
        number(&flow.came),
        number(&flow.went),
        net(&flow.came, &flow.went),
        number(&flow.coming),
        number(&flow.going),
        net(&flow.coming, &flow.going),
        number(&flow.mandated),
    ]
}

/// What stands for a name where there is none.
const TOTAL: Cell = Cell::Word("balance-row", "total");
const EVERYBODY: Cell = Cell::Word("balance-row", "the whole organisation");
const NO_DAY: Cell = Cell::Word("balance-row", "no day, or one that has passed");

const UNIT_ID: Column = Column::new("unit", "unit", ["Afdelingsnr.", "Avdelingsnr.", "Unit id"]);
const UNIT: Column = Column::new("organisation", "department", ["Afdeling", "Avdeling", "Department"]);
const PLANNED: Column = Column::new("planned", "planned", ["Planlagt", "Planlagt", "Planned"]);

const PERIOD: [Column; 3] = [
    Column::new("period", "period", ["Periode", "Periode", "Period"]),
    Column::new("from", "from", ["Fra", "Fra", "From"]),
    Column::new("to", "to", ["Til", "Til", "To"]),
];

const TURNOVER: [Column; 5] = [
    Column::new("in", "in", ["Ind", "Inn", "In"]),
    Column::new("out", "out", ["Ud", "Ut", "Out"]),
    Column::new("net", "net", ["Netto", "Netto", "Net"]),
    Column::new("mandated-in", "mandated in", ["Lovpligtige ind", "Lovpålagte inn", "Mandated in"]),
    Column::new("mandated-out", "mandated out", ["Lovpligtige ud", "Lovpålagte ut", "Mandated out"]),
];

const DEPARTMENTS: [Column; 9] = [
    UNIT_ID,
    UNIT,
    Column::new("came", "came", ["Kom", "Kom", "Came"]),
    Column::new("went", "went", ["Gik", "Gikk", "Went"]),
    Column::new("grew", "net", ["Netto", "Netto", "Net"]),
    Column::new("coming", "to come", ["Skal komme", "Skal komme", "To come"]),
    Column::new("going", "to go", ["Skal udgå", "Skal utgå", "To go"]),
    Column::new("grows", "net", ["Netto, planlagt", "Netto, planlagt", "Net, planned"]),
    Column::new("mandated", "mandated in", ["Lovpligtige ind", "Lovpålagte inn", "Mandated in"]),
];

const SYSTEMS: [Column; 8] = [
    Column::new("day", "day", ["Dato", "Dato", "Day"]),
    PLANNED,
    Column::new("way", "", ["Ind eller ud", "Inn eller ut", "In or out"]),
    Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]),
    Column::new("name", "system", ["System", "System", "System"]),
    UNIT,
    Column::new("mandated", "mandated", ["Lovpligtig", "Lovpålagt", "Mandated"]),
    Column::new("replaces", "for, or replaced by", ["For, eller erstattet af", "For, eller erstattet av", "For, or replaced by"]),
];
