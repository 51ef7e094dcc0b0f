//! Business cases for programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::CaseReport;
use crate::analysis::case::choice::{Choice, Stand};
use crate::analysis::case::{Band, Figure, Figures, Outcome, Payback, Scenario};
use crate::model::Money;
use crate::model::case::{Case, Class, Fault, FaultKind, GainKind, Line, LineKind};
use crate::model::money::to_oere;
use crate::place::Place;
use crate::report::json::to_bytes;

/// What `portfolio case --format json` writes. An amount above zero is a cost, one below zero a saving.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct CaseDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// Years of operation and benefit that count.
    horizon_years: u32,
    /// The cases as they rank: law and political goals first, common ones next, own ones last, each by what comes back.
    cases: Vec<CaseRow>,
    /// What the budget carries; null where none was given.
    budget: Option<BudgetRow>,
    /// What somebody has to mend, in the order of places.
    faults: Vec<FaultRow>,
}

/// A case.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct CaseRow {
    rank: usize,
    id: String,
    title: String,
    class: Class,
    /// The currency of every amount of the case.
    currency: String,
    /// The ids of the cases without which it cannot be.
    requires: Vec<String>,
    /// The business case that its price demands: 0, 1 or 2; null where too little of the price is known.
    level: Option<u32>,
    /// Every investment.
    investment: FigureRow,
    /// Running costs within the horizon.
    operation: FigureRow,
    /// Internal hours at the policy's price.
    internal_hours: FigureRow,
    #[serde(flatten)]
    outcome: OutcomeRow,
    /// The share in percent within the years that the case states, where these are fewer than the horizon's.
    stated_payback_percent: Option<FigureRow>,
    /// The last year that the case states, where its amounts were taken to repeat.
    repeated_from: Option<i32>,
    cash_flow: Vec<YearRow>,
    sensitivity: Vec<ScenarioRow>,
    lines: Vec<LineRow>,
    /// How it stands to the budget; null where none was given.
    budget: Option<&'static str>,
    /// What the budget would need more for it; null where it is taken, or would not be.
    #[schemars(regex(pattern = r"^\d+\.\d{2}$"))]
    needs_more: Option<String>,
}

/// What a case comes to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OutcomeRow {
    /// Acquisition, the horizon's operation and internal hours.
    price: FigureRow,
    /// What it saves within the horizon, above zero.
    benefit: FigureRow,
    /// Benefit over price.
    payback_percent: FigureRow,
    /// How the share stands to the policy's limits; null where that cannot be said.
    band: Option<Band>,
    payback: PaybackRow,
}

/// When what is paid once has come back.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PaybackRow {
    /// `after`, `never` or `not-estimated`.
    state: &'static str,
    /// What is paid once over what a year at full effect gives.
    #[schemars(regex(pattern = r"^\d+\.\d{2}$"))]
    years: Option<String>,
    /// The year from which the accumulated cash flow, with internal hours, is no longer above zero.
    year: Option<i32>,
    /// Whether it may take longer, because internal hours are not stated.
    is_least: bool,
}

/// A figure, and how certain it is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct FigureRow {
    /// What is known of it, rounded to hundredths; null when it is not estimated.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: Option<String>,
    /// `exact`, `at-least`, `at-most`, `partly` or `not-estimated`.
    certainty: &'static str,
}

/// A year of the cash flow.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct YearRow {
    year: i32,
    investment: FigureRow,
    operating_effect: FigureRow,
    accumulated: FigureRow,
    full_time_equivalents: FigureRow,
}

/// What a case would come to if it went otherwise.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ScenarioRow {
    scenario: Scenario,
    #[serde(flatten)]
    outcome: OutcomeRow,
}

/// A line of a case.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct LineRow {
    title: String,
    kind: LineKind,
    /// What is saved; null where nothing is, or nobody has said what.
    gain: Option<GainKind>,
    centre: Option<String>,
    note: Option<String>,
    /// Whether it counts.
    included: bool,
    /// Its amounts in the years of the cash flow; null where it states nothing for a year.
    amounts: Vec<Option<FigureRow>>,
    place: PlaceRow,
}

/// What a budget carries.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct BudgetRow {
    #[schemars(regex(pattern = r"^\d+\.\d{2}$"))]
    amount: String,
    /// The prices of what is taken, as far as they are known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    spent: String,
    /// What it gives within the horizon, as far as that is known.
    #[schemars(regex(pattern = r"^\d+\.\d{2}$"))]
    benefit: String,
    /// By how much what goes first exceeds the budget.
    #[schemars(regex(pattern = r"^\d+\.\d{2}$"))]
    short_by: Option<String>,
    /// Whether no other set is better.
    is_proven: bool,
}

/// Something that somebody has to mend.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct FaultRow {
    kind: FaultKind,
    message: String,
    fix: String,
    place: PlaceRow,
}

/// Where something stands.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct PlaceRow {
    file: String,
    sheet: Option<String>,
    row: u32,
    column: Option<String>,
    value: Option<String>,
}

impl CaseReport<'_> {
    /// Writes the cases as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let case = |(rank, (case, figures, at)): (usize, (&Case, &Figures, usize))| self.row(case, figures, at, rank);
        to_bytes(&CaseDocument {
            schema_version: 1,
            horizon_years: self.settings.horizon_years,
            cases: (1..).zip(self.in_order()).map(case).collect(),
            budget: self.choice.as_ref().map(budget),
            faults: self.faults.iter().map(fault).collect(),
        })
    }

    fn row(&self, case: &Case, figures: &Figures, at: usize, rank: usize) -> CaseRow {
        let stand = self.choice.as_ref().map(|choice| &choice.stands[at]);
        let year = |year: &crate::analysis::case::Year| YearRow {
            year: year.year,
            investment: year.investment.into(),
            operating_effect: year.effect.into(),
            accumulated: year.accumulated.into(),
            full_time_equivalents: year.fte.into(),
        };
        let line = |((line, place), amounts): ((&Line, &Place), &Vec<Option<Figure>>)| LineRow {
            title: line.title.clone(),
            kind: line.kind,
            gain: line.gain,
            centre: line.centre.clone(),
            note: line.note.clone(),
            included: line.included,
            amounts: amounts.iter().map(|amount| amount.map(FigureRow::from)).collect(),
            place: self::place(place),
        };
        let scenario = |(scenario, one): &(Scenario, Outcome)| ScenarioRow { scenario: *scenario, outcome: outcome(one) };
        CaseRow {
            rank,
            id: case.id.clone(),
            title: case.title.clone(),
            class: case.class,
            currency: case.currency.to_string(),
            requires: case.requires.clone(),
            level: self.settings.level(figures.outcome.price).map(|level| level.number()),
            investment: figures.investment.into(),
            operation: figures.operation.into(),
            internal_hours: figures.internal.into(),
            outcome: outcome(&figures.outcome),
            stated_payback_percent: figures.table_share.map(FigureRow::from),
            repeated_from: figures.repeated_from,
            cash_flow: figures.years.iter().map(year).collect(),
            sensitivity: figures.sensitivity.iter().map(scenario).collect(),
            lines: case.lines.iter().zip(&self.drafts.cases[at].lines).zip(&figures.lines).map(line).collect(),
            budget: stand.map(Stand::name),
            needs_more: stand.and_then(|stand| match stand {
                Stand::Outside(more) => Some(decimal(*more)),
                _ => None,
            }),
        }
    }
}

fn decimal(value: Money) -> String {
    to_oere(value).to_string()
}

impl From<Figure> for FigureRow {
    fn from(figure: Figure) -> Self {
        Self { value: figure.known().map(decimal), certainty: figure.certainty() }
    }
}

fn outcome(outcome: &Outcome) -> OutcomeRow {
    let payback = match outcome.payback {
        Payback::After { years, year, is_least } => {
            PaybackRow { state: "after", years: years.map(decimal), year: Some(year), is_least }
        }
        Payback::Never => PaybackRow { state: "never", years: None, year: None, is_least: false },
        Payback::NotEstimated => PaybackRow { state: "not-estimated", years: None, year: None, is_least: false },
    };
    OutcomeRow {
        price: outcome.price.into(),
        benefit: outcome.benefit.into(),
        payback_percent: outcome.payback_share.into(),
        band: outcome.band,
        payback,
    }
}

fn budget(choice: &Choice) -> BudgetRow {
    BudgetRow {
        amount: decimal(choice.budget),
        spent: decimal(choice.spent),
        benefit: decimal(choice.benefit),
        short_by: choice.short_by().map(decimal),
        is_proven: choice.is_proven,
    }
}

fn fault(fault: &Fault) -> FaultRow {
    FaultRow { kind: fault.kind, message: fault.message.to_string(), fix: fault.fix.to_string(), place: place(&fault.place) }
}

fn place(place: &Place) -> PlaceRow {
    PlaceRow {
        file: place.file.to_string(),
        sheet: place.sheet.as_deref().map(str::to_owned),
        row: place.row,
        column: place.column.as_deref().map(str::to_owned),
        value: place.value.as_deref().map(str::to_owned),
    }
}
