//! The levelled tenders as JSON for programs: every tender, moved or not.
//!
//! The committed schema, `rules/levelling.schema.json`, is made from these types.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{LevelReport, quarter_name, shared_class};
use crate::analysis::tenders::levelling::{Change, Group, Jam, Measure, Preparation, Quarter, Team, Tender};
use crate::model::money::to_oere;
use crate::report::json::to_bytes;

/// What `portfolio tenders --level --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct LevellingDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the portfolio belongs to.
    organisation: Option<String>,
    /// What this is, and what it is not.
    notice: &'static str,
    /// What a capacity counts: tenders in preparation on the same day, or person-days in a quarter.
    #[schemars(extend("enum" = ["tenders-at-once", "person-days-a-quarter"]))]
    measure: &'static str,
    /// The capacity that was asked for; null when the smallest that does was looked for.
    capacity_given: Option<u32>,
    /// The last day of the last quarter that is levelled.
    until: NaiveDate,
    /// The teams with tenders to prepare, by name.
    teams: Vec<TeamRow>,
    /// Contracts worth tendering together, most spared first. Proposals: whether their systems belong together is for people to say.
    groups: Vec<GroupRow>,
    /// The ids of contracts whose tenders need not start by then.
    beyond: Vec<String>,
    /// What was assumed.
    assumptions: Vec<String>,
}

/// A team and its tenders.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TeamRow {
    /// Its owner or department; null where all are one team, or none is known.
    name: Option<String>,
    /// What it can carry; where nothing was given, the smallest that was found to do.
    capacity: u32,
    /// The smallest capacity that is not proven to be too small.
    least_capacity: u32,
    /// The highest load.
    peak: ChangeRow,
    /// Whether the plan keeps the capacity.
    within: bool,
    /// Whether it is proven that no plan moves less; where the capacity is not kept, that none keeps it.
    proven: bool,
    /// What the plan moves.
    moved: MovedRow,
    /// What every plan that keeps the capacity moves at least; null where the capacity is not kept.
    least_moved: Option<LeastRow>,
    /// The quarters from the current one to the last with something to prepare.
    quarters: Vec<QuarterRow>,
    /// The tenders, by their levelled start.
    tenders: Vec<TenderRow>,
    /// Why the capacity cannot be kept; empty when it is.
    jams: Vec<JamRow>,
}

/// A load before and after levelling.
#[derive(Debug, Serialize, JsonSchema)]
struct ChangeRow {
    /// With every tender at its last possible start.
    before: u32,
    /// As levelled.
    after: u32,
}

/// How much is moved.
#[derive(Debug, Serialize, JsonSchema)]
struct MovedRow {
    /// Options used beyond those that are needed to be in time at all.
    options: u32,
    /// Days by which tenders start before their last possible start, all together.
    days: u32,
    /// Tenders moved.
    tenders: u32,
}

/// How much must be moved.
#[derive(Debug, Serialize, JsonSchema)]
struct LeastRow {
    /// Options, which count first.
    options: u32,
    /// Days with that many options.
    days: u32,
}

/// A quarter of a team.
#[derive(Debug, Serialize, JsonSchema)]
struct QuarterRow {
    /// Its name, such as `2027 Q2`.
    quarter: String,
    /// Its first day.
    first: NaiveDate,
    /// The load of its busiest day, or its person-days, as planned.
    before: u32,
    /// The same as levelled.
    after: u32,
    /// What the team can carry in it.
    capacity: u32,
}

/// A tender.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TenderRow {
    /// The id of the contract that it replaces.
    contract: String,
    /// What people call that.
    title: String,
    /// Who answers for it: a role.
    owner: Option<String>,
    /// How it is bought.
    procedure: &'static str,
    /// Its preparation at the last possible start; of a late one, at the first that can still be.
    planned: PreparationRow,
    /// Its preparation as levelled.
    levelled: PreparationRow,
    /// Whether levelling changes it.
    moved: bool,
    /// Whether its last possible start has passed, so that it starts at once and cannot be moved.
    late: bool,
    /// How many days it starts before its last possible start. Needs and prices are so much older when the set-up begins.
    days_earlier: u32,
    /// The options that it uses.
    option: Option<OptionRow>,
    /// Of a moved one, when its team would have too much first if it stayed.
    makes_room: Option<CrowdRow>,
}

/// When a team is bound by a tender.
#[derive(Debug, Serialize, JsonSchema)]
struct PreparationRow {
    /// The first day.
    start: NaiveDate,
    /// The day on which the contract is signed.
    signed: NaiveDate,
}

/// Options that are used.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OptionRow {
    /// How many.
    count: u32,
    /// How many of them only levelling asks for; without the others the tender would be late.
    for_levelling: u32,
    /// The last day to use the first of them.
    by: NaiveDate,
    /// The end that follows.
    end: NaiveDate,
    /// What is paid for the time that they bind; null where it is not known.
    value: Option<AmountRow>,
}

/// An amount in a currency.
#[derive(Debug, Serialize, JsonSchema)]
struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: String,
    /// Three letters of ISO 4217.
    currency: String,
}

/// A day with too much.
#[derive(Debug, Serialize, JsonSchema)]
struct CrowdRow {
    /// The first such day.
    from: NaiveDate,
    /// The load on it.
    load: u32,
}

/// A stretch of time into which tenders do not fit.
#[derive(Debug, Serialize, JsonSchema)]
struct JamRow {
    /// Its first day.
    from: NaiveDate,
    /// Its last day.
    to: NaiveDate,
    /// The ids of the contracts that make it so.
    contracts: Vec<String>,
    /// The days of preparation or person-days that they take in it wherever they are moved; null where it is not the time alone.
    needed: Option<u64>,
    /// Those that the team has in it.
    available: Option<u64>,
}

/// Contracts worth tendering together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct GroupRow {
    /// Their ids, by their end.
    contracts: Vec<String>,
    /// The supplier that they share.
    supplier: Option<String>,
    /// The class of the common procurement vocabulary that they share: four digits.
    cpv_class: Option<String>,
    /// The first end, for which the one tender must be in time.
    first_end: NaiveDate,
    /// The last end.
    last_end: NaiveDate,
    /// Days of a tender in preparation, or person-days, that the team is spared.
    saved: u32,
}

/// Writes the levelled tenders as JSON.
#[must_use]
pub fn json(report: &LevelReport<'_>) -> Vec<u8> {
    let levelling = &report.levelling;
    let group = |group: &Group| GroupRow {
        contracts: report.owned_ids(&group.contracts),
        supplier: report.shared_supplier(group).map(str::to_owned),
        cpv_class: shared_class(group).map(str::to_owned),
        first_end: group.ends.0,
        last_end: group.ends.1,
        saved: group.saved,
    };
    to_bytes(&LevellingDocument {
        schema_version: 1,
        as_of: report.facts.today,
        organisation: report.facts.portfolio.profile.organisation.clone(),
        notice: "a planning aid, not legal advice",
        measure: match levelling.measure {
            Measure::AtOnce => "tenders-at-once",
            Measure::PersonDaysAQuarter => "person-days-a-quarter",
        },
        capacity_given: Some(report.facts.settings.levelling.capacity).filter(|capacity| *capacity > 0),
        until: levelling.horizon,
        teams: levelling.teams.iter().map(|team| report.team_row(team)).collect(),
        groups: levelling.groups.iter().map(group).collect(),
        beyond: report.owned_ids(&levelling.beyond),
        assumptions: levelling.assumptions.iter().map(ToString::to_string).collect(),
    })
}

impl From<Change> for ChangeRow {
    fn from(change: Change) -> Self {
        Self { before: change.before, after: change.after }
    }
}

impl From<Preparation> for PreparationRow {
    fn from(preparation: Preparation) -> Self {
        Self { start: preparation.start, signed: preparation.signed }
    }
}

impl LevelReport<'_> {
    fn owned_ids(&self, contracts: &[crate::model::ContractKey]) -> Vec<String> {
        self.ids(contracts).into_iter().map(str::to_owned).collect()
    }

    fn team_row(&self, team: &Team) -> TeamRow {
        let quarter = |quarter: &Quarter| QuarterRow {
            quarter: quarter_name(quarter.first),
            first: quarter.first,
            before: quarter.load.before,
            after: quarter.load.after,
            capacity: quarter.capacity,
        };
        let jam = |jam: &Jam| JamRow {
            from: jam.from,
            to: jam.to,
            contracts: self.owned_ids(&jam.contracts),
            needed: jam.needed.map(|(needed, _)| needed),
            available: jam.needed.map(|(_, available)| available),
        };
        let least = team.least_moved;
        TeamRow {
            name: team.name.clone(),
            capacity: team.capacity,
            least_capacity: team.least_capacity,
            peak: team.peak.into(),
            within: team.is_within,
            proven: team.is_proven,
            moved: MovedRow { options: team.moved.options, days: team.moved.days, tenders: team.moved.tenders },
            least_moved: team.is_within.then_some(LeastRow { options: least.options, days: least.days }),
            quarters: team.quarters.iter().map(quarter).collect(),
            tenders: team.tenders.iter().map(|tender| self.tender_row(tender)).collect(),
            jams: team.jams.iter().map(jam).collect(),
        }
    }

    fn tender_row(&self, tender: &Tender) -> TenderRow {
        let contract = self.contract(tender.contract);
        TenderRow {
            contract: contract.id.clone(),
            title: contract.title.clone(),
            owner: self.facts.owner_of_contract(tender.contract).map(str::to_owned),
            procedure: tender.procedure.name(),
            planned: tender.planned.into(),
            levelled: tender.levelled.into(),
            moved: tender.is_moved(),
            late: tender.is_fixed,
            days_earlier: tender.days_earlier,
            option: tender.option.as_ref().map(|option| OptionRow {
                count: option.count,
                for_levelling: option.for_levelling,
                by: option.by,
                end: option.end,
                value: option
                    .value
                    .map(|value| AmountRow { value: to_oere(value).to_string(), currency: contract.currency.to_string() }),
            }),
            makes_room: tender.makes_room.map(|(from, load)| CrowdRow { from, load }),
        }
    }
}
