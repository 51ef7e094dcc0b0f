//! The retirement plan, for programs.
//!
//! The committed schema, `rules/retirement.schema.json`, is made from these types.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{RetirementPage, Step, notice_of};
use crate::analysis::retirement::{End, Ending, Leaving, Milestone, UnitUse};
use crate::model::SystemKey;
use crate::report::json::{PlaceRow, decimal, to_bytes};
use crate::text::sentence;

/// How many systems of a chain are written; those behind have chains of their own.
const LONGEST_CHAIN: usize = 100;

/// What `portfolio retire-plan --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct RetirementDocument {
    /// Version of this form. It rises when a program that reads it would have to change.
    schema_version: u32,
    /// The day of the run.
    as_of: NaiveDate,
    /// Who the portfolio belongs to.
    organisation: Option<String>,
    /// Months that a system runs on beside what comes in its place, by policy.
    parallel_months: u32,
    /// Months that extracting data for the archive takes, by policy.
    archive_months: u32,
    /// What the plan comes to.
    summary: SummaryRow,
    /// What decides when all can be gone: the system that can go last, then what it waits for. Empty when nothing keeps anything.
    critical_path: Vec<ChainRow>,
    /// Systems that depend on each other, and so can only go together.
    rings: Vec<RingRow>,
    /// What is to go, in the order in which it goes.
    systems: Vec<LeavingRow>,
    /// The contracts that cover what is to go, by id.
    contracts: Vec<EndingRow>,
    /// What has to happen, by day.
    milestones: Vec<MilestoneRow>,
}

/// What a plan comes to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SummaryRow {
    /// Systems that are to go.
    systems: usize,
    /// How many of them have each verdict; those without any are left out.
    by_verdict: BTreeMap<&'static str, usize>,
    /// The day by which all can be gone; null while a day is missing.
    all_can_be_gone_by: Option<NaiveDate>,
    /// The day on which the last of the settled ones goes.
    last_goes: Option<NaiveDate>,
    /// The currency of the sums.
    currency: String,
    /// What is saved a year when all are gone, as far as costs are known.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    saved_per_year: Option<String>,
    /// What running side by side costs from the day of the run on.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    overlap_cost: Option<String>,
    /// What is paid for contracts when all that they cover is gone.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    paid_for_nothing: Option<String>,
    /// The same in currencies for which the policy has no rate, not in the sum.
    paid_for_nothing_in_other_currencies: Vec<AmountRow>,
}

/// An amount in a currency.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct AmountRow {
    /// How much: a decimal number as text, to keep it exact.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    value: Option<String>,
    /// Three letters of ISO 4217.
    currency: String,
}

/// A step of a chain.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ChainRow {
    id: String,
    name: String,
    /// The first day on which it can go.
    can_go: NaiveDate,
}

/// Systems that can only go together.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct RingRow {
    /// Their ids.
    systems: Vec<String>,
    /// The dependencies to cut so that they can go one by one: the first of each pair depends on the second.
    cuts: Vec<[String; 2]>,
    /// Whether no fewer would do.
    is_fewest: bool,
}

/// A system that is to go.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct LeavingRow {
    id: String,
    name: String,
    /// The id of the unit that uses it; null for the whole organisation.
    organisation: Option<String>,
    /// Who answers for it.
    owner: Option<String>,
    /// Why it is to go.
    #[schemars(extend("items" = {"enum": ["phase-out", "retire-by", "replaced", "terminated", "module", "asked"]}))]
    why: Vec<&'static str>,
    /// Whether it can go when it is wanted to.
    #[schemars(extend("enum" = ["overdue", "too-early", "clash", "open", "no-day", "settle-first", "on-time"]))]
    verdict: &'static str,
    /// The first day on which it can go, whatever days are wanted; null while a day is missing.
    can_go: Option<NaiveDate>,
    /// The day that it cannot go before, by all that is known.
    not_before: NaiveDate,
    /// What makes that day so, from the system itself to the last that it waits for; at most a hundred.
    chain: Vec<String>,
    /// The same in words; empty when nothing keeps it.
    because: String,
    /// The day that is missing, in words; null when none is.
    missing: Option<String>,
    /// Everything that it must wait for.
    waits_for: Vec<HoldRow>,
    /// The day by which it shall be gone.
    wanted: Option<NaiveDate>,
    /// What says so.
    wanted_place: Option<PlaceRow>,
    /// What was assumed for that, when its own row does not say it.
    wanted_assumed: Option<String>,
    /// The day on which it goes as the wanted days stand; null while that is not settled.
    goes: Option<NaiveDate>,
    /// Days between the first day on which it can go and the wanted day, else the last useful one; below zero where they are missing.
    slack_days: Option<i64>,
    /// The last day that costs no more than the first on which it can go; null where every day counts.
    useful_until: Option<NaiveDate>,
    /// Ids of systems that still depend on it then and are not to go.
    needed_by: Vec<String>,
    /// Ids of systems that depend on it and go too, and whose day stands in no row.
    undated: Vec<String>,
    /// Its integrations with systems that stay.
    integrations: Vec<MoveRow>,
    /// The units whose people use it, where they do not all leave it on one day.
    units: Vec<UnitRow>,
    /// The day by which extracting data for the archive must begin, by policy; it may have passed.
    archive_by: Option<NaiveDate>,
    /// What it costs a year, in the portfolio's currency.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_cost: Option<String>,
    /// The time in which it and what comes in its place both run, from the day of the run on.
    overlap: Option<OverlapRow>,
    /// The day from which its yearly cost is saved.
    saved_from: Option<NaiveDate>,
    /// What to do, in words; empty where all goes as it is wanted.
    to_do: String,
}

/// Something that a system must wait for.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct HoldRow {
    /// `replacement` must be in service before, `dependent` must be gone before.
    #[schemars(extend("enum" = ["replacement", "dependent"]))]
    kind: &'static str,
    /// The id of the system.
    system: String,
    /// The first day on which it lets the system go; null where nobody knows.
    day: Option<NaiveDate>,
    /// In words.
    why: String,
    /// The cell that says so.
    place: PlaceRow,
}

/// An integration with a system that stays.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MoveRow {
    /// The id of the system that stays.
    with: String,
    /// Whether data flows to the system that stays.
    is_sent: bool,
    /// Whether the system that stays depends on the one that goes.
    is_needed: bool,
    /// What sort of integration it is.
    kind: Option<String>,
    /// What flows.
    data: Option<String>,
    /// The id of what comes in its place and exchanges data with that system in that direction already.
    there_already_with: Option<String>,
    /// The row that says so.
    place: PlaceRow,
}

/// The people of a unit.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct UnitRow {
    /// The id of the unit.
    organisation: String,
    /// How many of them use it.
    people: u64,
    /// Ids of what comes in its place for them; empty where nothing does.
    replaced_by: Vec<String>,
    /// The day from which they can do without it; null where nobody knows.
    from: Option<NaiveDate>,
}

/// A time in which both run.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct OverlapRow {
    /// The first day.
    from: NaiveDate,
    /// The day on which the system goes.
    until: NaiveDate,
    /// What the system costs in that time, by days of a year of 365.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    cost: Option<String>,
}

/// A contract that covers something that is to go.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct EndingRow {
    id: String,
    title: String,
    supplier: Option<String>,
    /// How it ends: it `goes-on` for others, is `left` by notice or ends by itself, ends `too-soon`, or `unknown`.
    #[schemars(extend("enum" = ["goes-on", "left", "too-soon", "unknown"]))]
    ending: &'static str,
    /// Ids of what it covers and is to go.
    going: Vec<String>,
    /// Ids of what else it covers.
    stays: Vec<String>,
    /// The day on which the last of what goes is gone.
    last_day: NaiveDate,
    /// Whether that day is settled; otherwise it is the first that is possible.
    is_settled: bool,
    /// The last day that costs no more than the first on which all can go.
    useful_until: Option<NaiveDate>,
    /// The last day for the notice that leads to the exit.
    notice_by: Option<NaiveDate>,
    /// The day on which it ends.
    exit: Option<NaiveDate>,
    /// What is paid from the last day until the exit, in its currency.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    paid_for_nothing: Option<String>,
    /// What it costs a year.
    #[schemars(regex(pattern = r"^-?\d+\.\d{2}$"))]
    annual_value: Option<String>,
    /// Three letters of ISO 4217.
    currency: String,
    /// What somebody must know, in words; empty where it ends with what it covers.
    note: String,
    /// What was assumed of its dates.
    assumptions: Vec<String>,
}

/// Something that has to happen.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MilestoneRow {
    /// The day.
    day: NaiveDate,
    /// What.
    #[schemars(extend("enum" = ["notice", "option", "in-service", "unit-moves", "archive", "integrations", "last-user", "exit"]))]
    step: &'static str,
    /// Ids of the systems that go with it.
    systems: Vec<String>,
    /// The id of the contract.
    contract: Option<String>,
    /// The id of what comes in their place.
    replacement: Option<String>,
    /// The id of the unit.
    organisation: Option<String>,
    /// Who has to act.
    owner: Option<String>,
    /// Whether the day is settled; otherwise it is reckoned from the first that is possible.
    is_settled: bool,
    /// Whether it should have begun earlier.
    is_late: bool,
}

impl RetirementPage<'_> {
    /// Writes the plan as JSON.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let profile = &self.facts.portfolio.profile;
        let settings = &self.facts.settings.retirement;
        let critical = self.plan.critical.iter().filter_map(|system| self.plan.of_system(*system));
        to_bytes(&RetirementDocument {
            schema_version: 1,
            as_of: self.facts.today,
            organisation: profile.organisation.clone(),
            parallel_months: settings.parallel_months,
            archive_months: settings.archive_months,
            summary: self.summary_row(),
            critical_path: critical.map(|one| self.chain_row(one)).collect(),
            rings: self.plan.rings.iter().map(|ring| self.ring_row(ring)).collect(),
            systems: self.plan.leaving.iter().map(|leaving| self.leaving_row(leaving)).collect(),
            contracts: self.plan.endings.iter().map(|ending| self.ending_row(ending)).collect(),
            milestones: self.plan.milestones.iter().map(|milestone| self.milestone_row(milestone)).collect(),
        })
    }

    fn id(&self, system: SystemKey) -> String {
        self.facts.portfolio[system].id.clone()
    }

    fn ids(&self, systems: &[SystemKey]) -> Vec<String> {
        systems.iter().map(|system| self.id(*system)).collect()
    }

    fn summary_row(&self) -> SummaryRow {
        let total = self.total();
        let leaving = &self.plan.leaving;
        let is_open = leaving.iter().any(|one| one.can.open.is_some());
        let other = |(currency, value): (&crate::model::Currency, &crate::model::Money)| AmountRow {
            value: decimal(Some(*value)),
            currency: currency.to_string(),
        };
        SummaryRow {
            systems: leaving.len(),
            by_verdict: total.verdicts.iter().map(|(verdict, number)| (verdict.name(), *number)).collect(),
            all_can_be_gone_by: leaving.iter().map(|one| one.can.day).max().filter(|_| !is_open),
            last_goes: leaving.iter().filter(|one| one.is_settled()).map(|one| one.goes.day).max(),
            currency: self.facts.portfolio.profile.currency.to_string(),
            saved_per_year: decimal(Some(total.saved)),
            overlap_cost: decimal(Some(total.overlap)),
            paid_for_nothing: decimal(Some(total.for_nothing)),
            paid_for_nothing_in_other_currencies: total.not_converted.iter().map(other).collect(),
        }
    }

    fn chain_row(&self, one: &Leaving) -> ChainRow {
        let row = &self.facts.portfolio[one.system];
        ChainRow { id: row.id.clone(), name: row.name.clone(), can_go: one.can.day }
    }

    fn ring_row(&self, ring: &crate::analysis::retirement::Together) -> RingRow {
        RingRow {
            systems: self.ids(&ring.systems),
            cuts: ring.breaks.cuts.iter().map(|(from, to)| [self.id(*from), self.id(*to)]).collect(),
            is_fewest: ring.breaks.is_fewest,
        }
    }

    fn leaving_row(&self, leaving: &Leaving) -> LeavingRow {
        let (facts, portfolio) = (self.facts, self.facts.portfolio);
        let row = &portfolio[leaving.system];
        let hold = |hold: super::holds::Hold| HoldRow {
            kind: hold.kind,
            system: self.id(hold.system),
            day: hold.day,
            why: hold.why,
            place: PlaceRow::from(&hold.place),
        };
        LeavingRow {
            id: row.id.clone(),
            name: row.name.clone(),
            organisation: row.unit.map(|unit| portfolio[unit].id.clone()),
            owner: facts.owner_of_system(leaving.system).map(str::to_owned),
            why: leaving.whys.iter().map(|why| why.name()).collect(),
            verdict: leaving.verdict(facts.today).name(),
            can_go: leaving.can.open.is_none().then_some(leaving.can.day),
            not_before: leaving.can.day,
            chain: self.plan.chain(leaving.system, |one| &one.can).take(LONGEST_CHAIN).map(|at| self.id(at)).collect(),
            because: self.because(leaving, |one| &one.can),
            missing: self.missing(leaving),
            waits_for: self.holds(leaving).into_iter().map(hold).collect(),
            wanted: leaving.wanted.map(|wanted| wanted.day),
            wanted_place: leaving.wanted.map(|wanted| PlaceRow::from(&self.place_of_wish(leaving, wanted))),
            wanted_assumed: leaving.wanted.and_then(|wanted| self.derived(wanted)),
            goes: leaving.is_settled().then_some(leaving.goes.day),
            slack_days: leaving.slack(facts.today),
            useful_until: leaving.useful_until.map(|(day, _)| day),
            needed_by: self.ids(&leaving.needed_by),
            undated: self.ids(&leaving.undated),
            integrations: self.move_rows(leaving),
            units: leaving.units.iter().map(|unit| self.unit_row(unit)).collect(),
            archive_by: leaving.archive_by,
            annual_cost: decimal(leaving.yearly),
            overlap: leaving.overlap.map(|overlap| OverlapRow {
                from: overlap.from,
                until: overlap.until,
                cost: decimal(overlap.cost),
            }),
            saved_from: leaving.saved_from,
            to_do: self.to_do(leaving),
        }
    }

    fn move_rows(&self, leaving: &Leaving) -> Vec<MoveRow> {
        let portfolio = self.facts.portfolio;
        let of_move = |one: &crate::analysis::retirement::Move| {
            let link = &portfolio.integrations[one.integration];
            MoveRow {
                with: self.id(one.other),
                is_sent: link.from == leaving.system,
                is_needed: one.is_needed,
                kind: link.kind.clone(),
                data: link.data.clone(),
                there_already_with: one.is_there_with.map(|system| self.id(system)),
                place: PlaceRow::from(&portfolio.row_place(link.origin)),
            }
        };
        leaving.moves.iter().map(of_move).collect()
    }

    fn unit_row(&self, unit: &UnitUse) -> UnitRow {
        UnitRow {
            organisation: self.facts.portfolio[unit.unit].id.clone(),
            people: unit.people,
            replaced_by: self.ids(&unit.served_by),
            from: unit.from,
        }
    }

    fn ending_row(&self, ending: &Ending) -> EndingRow {
        let row = &self.facts.portfolio[ending.contract];
        EndingRow {
            id: row.id.clone(),
            title: row.title.clone(),
            supplier: row.supplier.clone(),
            ending: ending.end.name(),
            going: self.ids(&ending.going),
            stays: self.ids(&ending.stays),
            last_day: ending.last_day,
            is_settled: ending.is_settled,
            useful_until: ending.useful_until,
            notice_by: notice_of(ending),
            exit: ending.end.day(),
            paid_for_nothing: decimal(if let End::Left { paid_for_nothing, .. } = &ending.end {
                *paid_for_nothing
            } else {
                None
            }),
            annual_value: decimal(row.annual_value),
            currency: row.currency.to_string(),
            note: self.of_contract(ending).map(|said| sentence(&said)).unwrap_or_default(),
            assumptions: ending.assumptions.clone(),
        }
    }

    fn milestone_row(&self, milestone: &Milestone) -> MilestoneRow {
        let portfolio = self.facts.portfolio;
        let (mut contract, mut replacement, mut organisation) = (None, None, None);
        match milestone.step {
            Step::Notice(of) | Step::Option(of) | Step::Exit(of) => contract = Some(portfolio[of].id.clone()),
            Step::InService(of) => replacement = Some(self.id(of)),
            Step::Frees(of) => organisation = Some(portfolio[of].id.clone()),
            Step::Archive | Step::Moves | Step::LastUser => {}
        }
        MilestoneRow {
            day: milestone.day,
            step: milestone.step.name(),
            systems: self.ids(&milestone.systems),
            contract,
            replacement,
            organisation,
            owner: self.owner(milestone).map(str::to_owned),
            is_settled: milestone.is_settled,
            is_late: milestone.is_late,
        }
    }
}
