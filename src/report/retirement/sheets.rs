//! The sheets beside the plan: what has to happen by day, the contracts, and the integrations that must move.

use super::columns::{CONTRACTS, MILESTONES, MOVES};
use super::{RetirementPage, notice_of};
use crate::analysis::retirement::{End, Ending, Leaving, Milestone, Step};
use crate::model::{Language, SystemKey};
use crate::phrase::Value;
use crate::report::sheet::{Cell, Group, Sheet};
use crate::report::words::told;
use crate::text::sentence;
use crate::words::say;

impl<'a> RetirementPage<'a> {
    /// Returns what has to happen as a sheet, by day.
    #[must_use]
    pub fn milestones(&self, language: Language) -> Sheet {
        let row = |milestone: &Milestone| {
            let systems: Vec<_> = milestone.systems.iter().map(|system| self.label(*system)).collect();
            vec![
                Cell::Day(milestone.day).assumed_if(!milestone.is_settled || self.is_assumed(milestone.step)),
                Cell::Word("retirement-step", milestone.step.name()),
                Cell::text(systems.join("; ")),
                Cell::text(self.detail(milestone, language)),
                self.owner(milestone).into(),
                if milestone.is_late { Cell::Word("yes-no", "yes") } else { Cell::Empty },
            ]
        };
        Sheet {
            name: language.of(["Milepæle", "Milepæler", "Milestones"]).to_owned(),
            columns: MILESTONES.to_vec(),
            groups: vec![Group { rows: self.plan.milestones.iter().map(row).collect(), ..Group::default() }],
            notes: Vec::new(),
        }
    }

    /// Returns whether the day of a step rests on the policy, or on what was assumed of a contract.
    fn is_assumed(&self, step: Step) -> bool {
        match step {
            Step::Archive | Step::Frees(_) => true,
            Step::Notice(contract) | Step::Option(contract) | Step::Exit(contract) => {
                let of_contract = self.plan.endings.binary_search_by_key(&contract, |ending| ending.contract);
                of_contract.is_ok_and(|at| !self.plan.endings[at].assumptions.is_empty())
            }
            Step::InService(_) | Step::Moves | Step::LastUser => false,
        }
    }

    /// Returns what a milestone is about beside the system: the contract, what comes, the unit, or the other ends.
    pub(super) fn detail(&self, milestone: &Milestone, language: Language) -> String {
        let portfolio = self.facts.portfolio;
        match milestone.step {
            Step::Notice(contract) | Step::Option(contract) | Step::Exit(contract) => {
                let row = &portfolio[contract];
                let supplier = row.supplier.as_deref().map_or_else(String::new, |supplier| format!(", {supplier}"));
                format!("{} {}{supplier}", row.id, row.title)
            }
            Step::InService(system) => self.label(system),
            Step::Frees(unit) => portfolio[unit].name.clone(),
            Step::Archive => {
                let plan = milestone.systems.first().and_then(|system| portfolio[*system].archiving_plan.clone());
                plan.unwrap_or_default()
            }
            Step::Moves => {
                let leaving = milestone.systems.first().and_then(|system| self.plan.of_system(*system));
                let moves = leaving.map_or(&[][..], |leaving| &leaving.moves);
                let mut names: Vec<_> = moves.iter().map(|one| portfolio[one.other].name.as_str()).collect();
                names.dedup();
                told(Value::list(names, 5), language)
            }
            Step::LastUser => String::new(),
        }
    }

    /// Returns who has to act: who answers for the contract, for what comes, or for the system that goes.
    pub(super) fn owner(&self, milestone: &Milestone) -> Option<&str> {
        match milestone.step {
            Step::Notice(contract) | Step::Option(contract) | Step::Exit(contract) => self.facts.owner_of_contract(contract),
            Step::InService(system) => self.facts.owner_of_system(system),
            _ => milestone.systems.first().and_then(|system| self.facts.owner_of_system(*system)),
        }
    }

    /// Returns the contracts that cover what is to go as a sheet.
    #[must_use]
    pub fn contracts(&self, language: Language) -> Sheet {
        let portfolio = self.facts.portfolio;
        let row = |ending: &Ending| {
            let row = &portfolio[ending.contract];
            let assumed = |cell: Cell| cell.assumed_if(!ending.is_settled || !ending.assumptions.is_empty());
            let paid = if let End::Left { paid_for_nothing, .. } = &ending.end { *paid_for_nothing } else { None };
            let names = |systems: &[SystemKey]| {
                Cell::text(systems.iter().map(|system| self.label(*system)).collect::<Vec<_>>().join("; "))
            };
            vec![
                Cell::text(&row.id),
                Cell::text(&row.title),
                row.supplier.as_deref().into(),
                names(&ending.going),
                names(&ending.stays),
                Cell::Day(ending.last_day).assumed_if(!ending.is_settled),
                Cell::from(ending.useful_until).assumed_if(!ending.assumptions.is_empty()),
                assumed(notice_of(ending).into()),
                assumed(ending.end.day().into()),
                Cell::money(row.annual_value, row.currency),
                assumed(Cell::money(paid, row.currency)),
                Cell::Remark(self.of_contract(ending).map(|said| sentence(&say(&said, language))).unwrap_or_default()),
                Cell::Remark(told(Value::joined(&ending.assumptions, "; "), language)),
            ]
        };
        Sheet {
            name: language.of(["Kontrakter", "Avtaler", "Contracts"]).to_owned(),
            columns: CONTRACTS.to_vec(),
            groups: vec![Group { rows: self.plan.endings.iter().map(row).collect(), ..Group::default() }],
            notes: Vec::new(),
        }
    }

    /// Returns the integrations that must move as a sheet.
    #[must_use]
    pub fn moves(&self, language: Language) -> Sheet {
        let portfolio = self.facts.portfolio;
        let of_system = |leaving: &'a Leaving| {
            leaving.moves.iter().map(move |one| {
                let link = &portfolio.integrations[one.integration];
                vec![
                    Cell::text(self.label(leaving.system)),
                    Cell::text(self.label(one.other)),
                    Cell::Word("direction", if link.from == leaving.system { "sends" } else { "receives" }),
                    Cell::Word("yes-no", if one.is_needed { "yes" } else { "no" }),
                    link.kind.as_deref().into(),
                    link.data.as_deref().into(),
                    leaving.is_settled().then_some(leaving.goes.day).into(),
                    one.is_there_with.map(|system| self.label(system)).into(),
                ]
            })
        };
        Sheet {
            name: language.of(["Snitflader", "Integrasjoner", "Integrations"]).to_owned(),
            columns: MOVES.to_vec(),
            groups: vec![Group { rows: self.plan.leaving.iter().flat_map(of_system).collect(), ..Group::default() }],
            notes: Vec::new(),
        }
    }
}
