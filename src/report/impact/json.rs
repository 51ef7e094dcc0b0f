//! What hangs on a system, for programs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::ImpactPage;
use crate::analysis::impact::{Affected, Bound};
use crate::model::money::to_oere;
use crate::model::{Portfolio, SystemKey};
use crate::report::json::to_bytes;

/// What `portfolio impact --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ImpactDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// The id of the system.
    system: String,
    /// The day on which it is to be gone; null when nobody asked.
    if_retired: Option<NaiveDate>,
    /// Systems that depend on it.
    dependents: usize,
    /// The users of these systems and of the system itself, counted system by system.
    users: u64,
    /// What these systems and the system itself cost a year, as far as that is known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: String,
    /// The currency of that cost.
    currency: String,
    /// The systems that depend on it, the nearest first.
    affected: Vec<AffectedRow>,
    /// The ids of systems that depend on it today and are gone by that day themselves.
    gone_before: Vec<String>,
    /// The contracts that cover it.
    contracts: Vec<BoundRow>,
}

/// A system that depends on another.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct AffectedRow {
    id: String,
    name: String,
    /// How many steps away it is; 1 where it depends on it directly.
    steps: u32,
    /// The ids of the way: each depends on the next, and the last on the system. Of a very long way, its first hundred.
    path: Vec<String>,
    /// Whether it is to come in the place of the system.
    replaces: bool,
}

/// A contract that covers the system.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct BoundRow {
    id: String,
    title: String,
    /// The last day for the notice that leads to that exit.
    notice_by: Option<NaiveDate>,
    /// The first day on which it ends or can be left, when the system is gone.
    exit: Option<NaiveDate>,
    /// What is paid from the day on which the system is gone until that exit.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    paid_for_nothing: Option<String>,
    /// The contract's currency.
    currency: String,
    /// The ids of other systems that it covers then.
    also_covers: Vec<String>,
}

impl ImpactPage<'_> {
    /// Writes the page as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let (facts, impact) = (self.facts, self.impact);
        let portfolio = facts.portfolio;
        to_bytes(&ImpactDocument {
            schema_version: 1,
            as_of: facts.today,
            system: portfolio[impact.system].id.clone(),
            if_retired: self.retires.then_some(impact.on),
            dependents: impact.affected.len(),
            users: impact.users(portfolio),
            annual_cost: to_oere(impact.yearly(&facts.costs())).to_string(),
            currency: portfolio.profile.currency.to_string(),
            affected: impact.affected.iter().map(|one| affected(portfolio, one)).collect(),
            gone_before: ids(portfolio, &impact.gone_before),
            contracts: impact.contracts.iter().map(|bound| contract(portfolio, bound, self.retires)).collect(),
        })
    }
}

fn ids(portfolio: &Portfolio, systems: &[SystemKey]) -> Vec<String> {
    systems.iter().map(|system| portfolio[*system].id.clone()).collect()
}

fn affected(portfolio: &Portfolio, one: &Affected) -> AffectedRow {
    let row = &portfolio[one.system];
    AffectedRow {
        id: row.id.clone(),
        name: row.name.clone(),
        steps: one.steps,
        path: ids(portfolio, &one.path),
        replaces: one.replaces,
    }
}

fn contract(portfolio: &Portfolio, bound: &Bound, retires: bool) -> BoundRow {
    let row = &portfolio[bound.contract];
    BoundRow {
        id: row.id.clone(),
        title: row.title.clone(),
        notice_by: bound.notice_by,
        exit: bound.exit,
        paid_for_nothing: bound.paid_for_nothing.filter(|_| retires).map(|value| value.to_string()),
        currency: row.currency.to_string(),
        also_covers: ids(portfolio, &bound.also_covers),
    }
}
