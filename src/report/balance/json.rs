//! One in, one out for programs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{BalanceReport, by_unit, way_name};
use crate::analysis::balance::periods::{Length, Period, Turnover};
use crate::analysis::balance::{Flow, Movement};
use crate::model::SystemKey;
use crate::report::json::to_bytes;

/// What `portfolio balance --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct BalanceDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the portfolio belongs to.
    organisation: Option<String>,
    /// How many months the flows look back and ahead.
    months: u32,
    /// What `periods` are.
    #[schemars(extend("enum" = ["quarter", "year"]))]
    by: &'static str,
    /// What comes and goes in the whole organisation, in the last period and the next.
    whole: FlowRow,
    /// The same of every unit with systems of its own, its sub-units not counted in.
    departments: Vec<DepartmentRow>,
    /// The periods; the day of the run ends one.
    periods: Vec<PeriodRow>,
}

/// What comes and goes, as ids of systems; mandated ones apart.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct FlowRow {
    /// Came into service in the last period.
    came: Vec<String>,
    /// Went in the last period.
    went: Vec<String>,
    /// Is planned or being bought, and not for later than the next period.
    coming: Vec<String>,
    /// Shall go in the next period.
    going: Vec<String>,
    /// Came or is to come because law or the state demands it.
    mandated: Vec<String>,
}

/// A department.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct DepartmentRow {
    /// The unit's id; null for systems that are the whole organisation's.
    id: Option<String>,
    name: Option<String>,
    #[serde(flatten)]
    flow: FlowRow,
}

/// A stretch of days.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PeriodRow {
    /// Its name, such as `2026 Q4`; null for what is to come on no day or one that has passed.
    period: Option<String>,
    from: Option<NaiveDate>,
    /// Its last day.
    to: Option<NaiveDate>,
    /// Whether it lies ahead.
    planned: bool,
    #[serde(flatten)]
    turnover: TurnoverRow,
    /// The departments in which anything moves.
    departments: Vec<ShareRow>,
    /// What moves, by day.
    movements: Vec<MovementRow>,
}

/// How many move.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TurnoverRow {
    /// In, mandated ones left out.
    r#in: u64,
    /// Out, mandated ones left out.
    out: u64,
    /// By how many systems the portfolio grew, mandated ones left out.
    net: i64,
    mandated_in: u64,
    mandated_out: u64,
}

/// A department in a period.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ShareRow {
    /// The unit's id; null for systems that are the whole organisation's.
    id: Option<String>,
    name: Option<String>,
    #[serde(flatten)]
    turnover: TurnoverRow,
}

/// A system that comes or goes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MovementRow {
    day: Option<NaiveDate>,
    #[schemars(extend("enum" = ["in", "out"]))]
    way: &'static str,
    id: String,
    name: String,
    /// The id of the unit that has it.
    unit: Option<String>,
    mandated: bool,
    /// Whether it was on record as retired and is there again.
    returned: bool,
    /// The ids of the systems that it replaces.
    replaces: Vec<String>,
    /// The ids of the systems that replace it.
    replaced_by: Vec<String>,
}

impl From<Turnover> for TurnoverRow {
    fn from(turnover: Turnover) -> Self {
        Self {
            r#in: turnover.entered,
            out: turnover.left,
            net: turnover.net(),
            mandated_in: turnover.mandated_in,
            mandated_out: turnover.mandated_out,
        }
    }
}

impl BalanceReport<'_> {
    /// Writes the balance as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let (balance, portfolio) = (&self.facts.balance, self.facts.portfolio);
        let units = balance.units.iter().map(|(unit, flow)| (Some(&portfolio[*unit]), flow));
        let departments = units.chain([(None, &balance.nobodys)]).map(|(unit, flow)| DepartmentRow {
            id: unit.map(|unit| unit.id.clone()),
            name: unit.map(|unit| unit.name.clone()),
            flow: self.flow(flow),
        });
        to_bytes(&BalanceDocument {
            schema_version: 1,
            as_of: balance.today,
            organisation: portfolio.profile.organisation.clone(),
            months: balance.months,
            by: match self.length {
                Length::Quarter => "quarter",
                Length::Year => "year",
            },
            whole: self.flow(&balance.whole),
            departments: departments.collect(),
            periods: self.periods.iter().map(|period| self.period(period)).collect(),
        })
    }

    fn ids(&self, systems: &[SystemKey]) -> Vec<String> {
        systems.iter().map(|system| self.facts.portfolio[*system].id.clone()).collect()
    }

    fn flow(&self, flow: &Flow) -> FlowRow {
        FlowRow {
            came: self.ids(&flow.came),
            went: self.ids(&flow.went),
            coming: self.ids(&flow.coming),
            going: self.ids(&flow.going),
            mandated: self.ids(&flow.mandated),
        }
    }

    fn period(&self, period: &Period) -> PeriodRow {
        let portfolio = self.facts.portfolio;
        let departments = by_unit(self.facts, &period.movements).into_iter().map(|(unit, movements)| ShareRow {
            id: unit.map(|unit| portfolio[unit].id.clone()),
            name: unit.map(|unit| portfolio[unit].name.clone()),
            turnover: Turnover::of(movements).into(),
        });
        let (from, to) = period.days.unzip();
        PeriodRow {
            period: period.days.map(|_| self.name(period)),
            from,
            to,
            planned: period.is_planned,
            turnover: Turnover::of(&period.movements).into(),
            departments: departments.collect(),
            movements: period.movements.iter().map(|movement| self.movement(movement)).collect(),
        }
    }

    fn movement(&self, movement: &Movement) -> MovementRow {
        let portfolio = self.facts.portfolio;
        let row = &portfolio[movement.system];
        MovementRow {
            day: movement.day,
            way: way_name(movement.way),
            id: row.id.clone(),
            name: row.name.clone(),
            unit: row.unit.map(|unit| portfolio[unit].id.clone()),
            mandated: movement.is_mandated,
            returned: movement.is_return,
            replaces: self.ids(&row.replaces),
            replaced_by: self.ids(portfolio.replacements_of(movement.system)),
        }
    }
}
