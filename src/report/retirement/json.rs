//! The retirement plan, for programs.

mod document;

pub use document::RetirementDocument;

use self::document::{
    AmountRow, ChainRow, EndingRow, HoldRow, LeavingRow, MilestoneRow, MoveRow, OverlapRow, RingRow, SummaryRow, UnitRow,
};
use super::{RetirementPage, notice_of};
use crate::analysis::retirement::{End, Ending, Leaving, Milestone, Step, UnitUse};
use crate::model::{Language, SystemKey};
use crate::report::json::{PlaceRow, decimal, to_bytes};
use crate::text::sentence;

/// How many systems of a chain are written; those behind have chains of their own.
const LONGEST_CHAIN: usize = 100;

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
            why: hold.why.to_string(),
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
            because: self.because(leaving, |one| &one.can).map(|said| said.to_string()).unwrap_or_default(),
            missing: self.missing(leaving).map(|said| said.to_string()),
            waits_for: self.holds(leaving).into_iter().map(hold).collect(),
            wanted: leaving.wanted.map(|wanted| wanted.day),
            wanted_place: leaving.wanted.map(|wanted| PlaceRow::from(&self.place_of_wish(leaving, wanted))),
            wanted_assumed: leaving.wanted.and_then(|wanted| self.derived(wanted)).map(|said| said.to_string()),
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
            to_do: self.to_do(leaving, Language::English),
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
                kind: link.kind.clone().map(Into::into),
                data: link.data.clone().map(Into::into),
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
            note: self.of_contract(ending).map(|said| sentence(&said.to_string())).unwrap_or_default(),
            assumptions: ending.assumptions.iter().map(ToString::to_string).collect(),
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
