//! Reviews for programs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::earlier::log_of;
use crate::analysis::case::{Band, Figures, Payback, Scenario};
use crate::facts::Facts;
use crate::finding::Subject;
use crate::model::decision::Decision;
use crate::model::{Language, SystemKey};
use crate::report::case::json::FigureRow;
use crate::report::json::{PlaceRow, decimal, to_bytes};
use crate::review::{Asked, Gap, Outcome, Review, Verdict};

/// What `portfolio review --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ReviewDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the inventory belongs to.
    organisation: Option<String>,
    /// The currency of every amount that names none.
    currency: String,
    /// The requests in the order of the agenda: mandated ones first, then by what comes back.
    requests: Vec<RequestRow>,
}

/// A request with its review.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct RequestRow {
    id: String,
    title: String,
    /// Who asks, as the request writes it.
    department: Option<String>,
    /// What it is to achieve: `law`, `political` or `efficiency`.
    objective: Option<&'static str>,
    /// The day on which it is wanted in service.
    wanted: Option<NaiveDate>,
    /// Whether the case is complete, never whether to buy.
    verdict: Verdict,
    /// Whether the forum decides; false where the department does.
    for_the_forum: bool,
    /// The questions and answers.
    checks: Vec<CheckRow>,
    /// What is missing or cannot be read.
    gaps: Vec<GapRow>,
    /// What the log of the forum says of the request on the day, the first decision first.
    decisions: Vec<DecisionRow>,
    business_case: BusinessCase,
    /// The money, year by year.
    cash_flow: Vec<YearRow>,
    /// The systems that serve the tasks already, or are the product.
    overlaps: Vec<OverlapRow>,
    procurement: Procurement,
}

/// A question with its answer.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct CheckRow {
    id: &'static str,
    question: String,
    outcome: Outcome,
    /// How much it counts: `informs`, `conditions`, `completes` or `decides`.
    weight: &'static str,
    /// The answer in a sentence.
    why: String,
    /// What to do.
    advice: Option<String>,
    /// What belongs to the answer, and what shows it.
    evidence: Vec<String>,
    /// What it is about beside the request.
    subjects: Vec<Subject>,
    /// The cells that show it.
    places: Vec<PlaceRow>,
    /// Whose principle it is.
    source: &'static str,
}

/// Something that is missing or cannot be read.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct GapRow {
    /// The canonical column.
    column: &'static str,
    /// What is wrong with the answer.
    what: String,
    /// Where it should stand.
    place: PlaceRow,
}

/// A row of the log of the forum: what was decided, or one condition of it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct DecisionRow {
    /// `approved`, `approved-with-conditions`, `rejected` or `postponed`; null in a row that only adds a condition.
    decision: Option<&'static str>,
    decided: Option<NaiveDate>,
    condition: Option<String>,
    due: Option<NaiveDate>,
    /// `met`, `open` or `overdue`; null without a condition, or where nobody can read whether it is met.
    state: Option<&'static str>,
    owner: Option<String>,
    reason: Option<String>,
}

/// What the case costs and gives.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct BusinessCase {
    /// The level of the case that the price demands: 0, 1 or 2; null where too little of the price is known.
    level: Option<u32>,
    /// Acquisition, operation over the horizon, and own hours.
    price: FigureRow,
    /// Acquisition.
    investment: FigureRow,
    /// Operation over the horizon.
    operation: FigureRow,
    /// Own hours at the policy's price.
    internal_hours: FigureRow,
    /// What it saves within the horizon.
    benefit: FigureRow,
    /// Benefit over price, in hundredths.
    payback_percent: FigureRow,
    /// How the share stands to the policy's limits.
    band: Option<Band>,
    /// Years of full effect after which what is paid once has come back.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    payback_years: Option<String>,
    /// The year from which the accumulated cash flow, with own hours, is no longer above zero.
    payback_year: Option<i32>,
    /// What it would be if it went otherwise.
    sensitivity: Vec<ScenarioRow>,
}

/// What the case would be if it went otherwise.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ScenarioRow {
    scenario: Scenario,
    payback_percent: FigureRow,
    band: Option<Band>,
}

/// A year of the cash flow; a cost is above zero, a saving below.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct YearRow {
    year: i32,
    investment: FigureRow,
    operating_effect: FigureRow,
    accumulated: FigureRow,
    /// Full-time equivalents that savings of time make free.
    full_time_equivalents: FigureRow,
}

/// A system that serves the tasks, or is the product.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OverlapRow {
    id: String,
    name: String,
    /// Whether it serves one of the tasks.
    serves_task: bool,
    /// The product that was looked at and that it is; null where it is none.
    product: Option<String>,
    /// How sure that is, from 0 to 1.
    certainty: Option<f64>,
    /// Whether it goes out when the new one comes.
    goes: bool,
    /// Whether the request says why it does not do.
    answered: bool,
    users: Option<u64>,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: Option<String>,
    /// Licences that are bought and not needed.
    free_licences: u64,
}

/// How it must be bought, and when it can be there. A planning aid, not legal advice.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct Procurement {
    /// Acquisition and 48 months of operation, without VAT.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    estimated_value: Option<String>,
    procedure: &'static str,
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    threshold: Option<String>,
    /// Where the value stands to the threshold: `below`, `near`, `above` or `unknown`.
    standing: Option<&'static str>,
    /// The last possible start for the wanted day.
    start_by: Option<NaiveDate>,
    /// The first day on which it can be in service when work begins today.
    earliest: Option<NaiveDate>,
    milestones: Vec<MilestoneRow>,
    assumptions: Vec<String>,
}

/// A step and its last possible day.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MilestoneRow {
    step: &'static str,
    date: NaiveDate,
}

/// Writes reviews as JSON, in their order.
#[must_use]
pub fn json(facts: &Facts<'_>, reviews: &[Review<'_>]) -> Vec<u8> {
    let profile = &facts.portfolio.profile;
    to_bytes(&ReviewDocument {
        schema_version: 1,
        as_of: facts.today,
        organisation: profile.organisation.clone(),
        currency: profile.currency.to_string(),
        requests: reviews.iter().map(request).collect(),
    })
}

fn request(review: &Review<'_>) -> RequestRow {
    let (request, inquiry) = (review.request(), &review.inquiry);
    let year = |year: &crate::analysis::case::Year| YearRow {
        year: year.year,
        investment: year.investment.into(),
        operating_effect: year.effect.into(),
        accumulated: year.accumulated.into(),
        full_time_equivalents: year.fte.into(),
    };
    RequestRow {
        id: request.id.clone(),
        title: request.title.clone(),
        department: request.department.clone(),
        objective: request.objective.map(|objective| objective.name()),
        wanted: request.wanted,
        verdict: review.verdict,
        for_the_forum: review.is_for_the_forum(),
        checks: review.asked.iter().map(|asked| check(asked)).collect(),
        gaps: review.gaps().into_iter().map(gap).collect(),
        decisions: log_of(review).map(|row| decision(row, inquiry.facts.today)).collect(),
        business_case: business_case(review),
        cash_flow: inquiry.figures.years.iter().map(year).collect(),
        overlaps: overlaps(review),
        procurement: procurement(review),
    }
}

fn check(asked: &Asked<'_>) -> CheckRow {
    let answer = &asked.answer;
    CheckRow {
        id: asked.check.id,
        question: asked.question(Language::English).to_owned(),
        outcome: answer.outcome,
        weight: asked.weight.name(),
        why: answer.why.to_string(),
        advice: answer.advice.as_ref().map(ToString::to_string),
        evidence: answer.more.iter().chain(&answer.evidence).map(ToString::to_string).collect(),
        subjects: answer.subjects.clone(),
        places: answer.places.iter().map(PlaceRow::from).collect(),
        source: asked.check.source,
    }
}

fn gap(gap: &Gap) -> GapRow {
    GapRow { column: gap.column, what: gap.what.to_string(), place: (&gap.place).into() }
}

fn decision(row: &Decision, today: NaiveDate) -> DecisionRow {
    DecisionRow {
        decision: row.verdict.map(|verdict| verdict.name()),
        decided: row.decided,
        condition: row.condition.clone(),
        due: row.due,
        state: row.state(today).map(|state| state.name()),
        owner: row.owner.clone(),
        reason: row.reason.clone(),
    }
}

fn business_case(review: &Review<'_>) -> BusinessCase {
    let figures: &Figures = &review.inquiry.figures;
    let (payback_years, payback_year) = match figures.outcome.payback {
        Payback::After { years, year, .. } => (decimal(years), Some(year)),
        Payback::Never | Payback::NotEstimated => (None, None),
    };
    let scenario = |(scenario, outcome): &(Scenario, crate::analysis::case::Outcome)| ScenarioRow {
        scenario: *scenario,
        payback_percent: outcome.payback_share.into(),
        band: outcome.band,
    };
    BusinessCase {
        level: review.inquiry.level.map(|level| level.number()),
        price: figures.outcome.price.into(),
        investment: figures.investment.into(),
        operation: figures.operation.into(),
        internal_hours: figures.internal.into(),
        benefit: figures.outcome.benefit.into(),
        payback_percent: figures.outcome.payback_share.into(),
        band: figures.outcome.band,
        payback_years,
        payback_year,
        sensitivity: figures.sensitivity.iter().map(scenario).collect(),
    }
}

fn overlaps(review: &Review<'_>) -> Vec<OverlapRow> {
    let inquiry = &review.inquiry;
    let portfolio = inquiry.facts.portfolio;
    let row = |system: SystemKey| {
        let row = &portfolio[system];
        let known = inquiry.in_house.iter().find(|known| known.system == system);
        OverlapRow {
            id: row.id.clone(),
            name: row.name.clone(),
            serves_task: inquiry.serving.binary_search(&system).is_ok(),
            product: known.map(|known| inquiry.product(known).to_owned()),
            certainty: known.map(|known| f64::from(known.certainty) / 100.0),
            goes: inquiry.goes(system),
            answered: inquiry.is_answered(system),
            users: row.active_users.or(row.users),
            annual_cost: decimal(inquiry.facts.costs().of(system).0),
            free_licences: inquiry.free_licences(system).map(|(_, spare)| spare).fold(0, u64::saturating_add),
        }
    };
    inquiry.overlapping().into_iter().map(row).collect()
}

fn procurement(review: &Review<'_>) -> Procurement {
    let (inquiry, way) = (&review.inquiry, &review.inquiry.way);
    let step = |name| if name == "end" { "in-service" } else { name };
    Procurement {
        estimated_value: decimal(inquiry.value),
        procedure: way.procedure.name(),
        threshold: decimal(way.threshold.as_ref().map(|threshold| threshold.amount)),
        standing: way.threshold.as_ref().map(|threshold| threshold.standing.name()),
        start_by: way.start_by,
        earliest: way.earliest,
        milestones: way
            .schedule
            .milestones
            .iter()
            .map(|one| MilestoneRow { step: step(one.event.name()), date: one.date })
            .collect(),
        assumptions: way.assumptions.iter().map(ToString::to_string).collect(),
    }
}
