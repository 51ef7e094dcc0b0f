//! The retirement plan as people read it: what goes in which order and by when, what keeps it, and what has to happen before.

mod columns;
mod holds;
mod ics;
mod json;
mod text;
mod words;

pub use columns::style;
pub use ics::ics;
pub use json::RetirementDocument;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use self::columns::{CONTRACTS, MILESTONES, MOVES, PLAN};
use super::sheet::{Cell, Group, Sheet};
use crate::analysis::retirement::{Cause, End, Ending, Leaving, Milestone, RetirementPlan, Step, Verdict};
use crate::facts::Facts;
use crate::model::{Currency, Language, Money, SystemKey};
use crate::text::list;

/// The retirement plan, with what it was made from.
#[derive(Debug)]
pub struct RetirementPage<'a> {
    facts: &'a Facts<'a>,
    plan: &'a RetirementPlan,
}

/// What a plan comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Total {
    /// How many systems have each verdict, the worst first; those without any are left out.
    pub(super) verdicts: BTreeMap<Verdict, usize>,
    /// What is saved a year when all are gone, in the portfolio's currency.
    pub(super) saved: Money,
    /// What running side by side costs from today on, in the portfolio's currency.
    pub(super) overlap: Money,
    /// What is paid for contracts after all that they cover is gone, in the portfolio's currency.
    pub(super) for_nothing: Money,
    /// The same in currencies for which the policy has no rate.
    pub(super) not_converted: BTreeMap<Currency, Money>,
    /// Systems whose yearly cost is not known.
    pub(super) without_cost: usize,
}

impl<'a> RetirementPage<'a> {
    /// Brings the page together.
    #[must_use]
    pub fn of(facts: &'a Facts<'a>, plan: &'a RetirementPlan) -> Self {
        Self { facts, plan }
    }

    /// Returns every sheet: the plan, what has to happen by day, the contracts, and the integrations to move.
    #[must_use]
    pub fn sheets(&self, language: Language) -> Vec<Sheet> {
        vec![self.file(language), self.milestones(language), self.contracts(language), self.moves(language)]
    }

    /// Returns what is to go as a sheet for files, where one word says why.
    #[must_use]
    pub fn file(&self, language: Language) -> Sheet {
        let columns: Vec<_> = PLAN.iter().map(|column| column.key).filter(|key| *key != "reason").collect();
        self.systems(language).only(&columns)
    }

    /// Returns what is to go as a sheet, in the order in which it goes.
    fn systems(&self, language: Language) -> Sheet {
        let rows = self.plan.leaving.iter().zip(1..).map(|(leaving, number)| self.row(leaving, number, language));
        Sheet {
            name: language.of(["Udfasning", "Utfasing", "Retirement"]).to_owned(),
            columns: PLAN.to_vec(),
            groups: vec![Group { rows: rows.collect(), ..Group::default() }],
            notes: self.notes(),
        }
    }

    fn row(&self, leaving: &Leaving, number: u64, language: Language) -> Vec<Cell> {
        let (facts, portfolio) = (self.facts, self.facts.portfolio);
        let row = &portfolio[leaving.system];
        let own = portfolio.profile.currency;
        let endings = self.plan.endings_of(portfolio, leaving.system);
        let rests = endings.iter().any(|ending| !ending.assumptions.is_empty());
        let of_contracts = |day: Option<chrono::NaiveDate>| Cell::from(day).assumed_if(!leaving.is_settled() || rests);
        let notice = endings.iter().filter_map(|ending| notice_of(ending)).min();
        let exit = endings.iter().filter_map(|ending| ending.end.day()).max();
        let exit = match endings.first() {
            Some(ending) if exit.is_none() => Cell::Word("retirement-ending", ending.end.name()),
            _ => of_contracts(exit),
        };
        let contracts: Vec<_> = endings.iter().map(|ending| portfolio[ending.contract].id.as_str()).collect();
        let arrivals: Vec<_> = leaving.arrivals.iter().map(|arrival| portfolio[arrival.system].name.as_str()).collect();
        let word = |name| crate::report::vocabulary::word("retirement-why", name, language);
        let whys: Vec<_> = leaving.whys.iter().map(|why| word(why.name())).collect();
        let archive = leaving.archive_by.filter(|_| leaving.has_day(facts.today));
        let assumed_beside = !leaving.arrivals.is_empty() && facts.settings.retirement.parallel_months > 0;
        vec![
            Cell::Whole(number),
            Cell::Word("retirement-verdict", leaving.verdict(facts.today).name()),
            Cell::text(&row.id),
            Cell::text(&row.name),
            row.unit.map(|unit| portfolio[unit].name.as_str()).into(),
            facts.owner_of_system(leaving.system).into(),
            Cell::text(whys.join("; ")),
            Cell::text(arrivals.join("; ")),
            Cell::from(leaving.can.open.is_none().then_some(leaving.can.day)).assumed_if(self.rests_on_policy(leaving)),
            Cell::from(leaving.wanted.map(|wanted| wanted.day))
                .assumed_if(leaving.wanted.is_some_and(|wanted| self.derived(wanted).is_some())),
            leaving.is_settled().then_some(leaving.goes.day).into(),
            leaving.slack(facts.today).map_or(Cell::Empty, |days| Cell::Number(Decimal::from(days))),
            Cell::from(leaving.useful_until.map(|(day, _)| day)).assumed_if(rests),
            of_contracts(notice),
            exit,
            Cell::text(contracts.join("; ")),
            Cell::from(archive.map(|day| day.max(facts.today))).assumed_if(true),
            if leaving.moves.is_empty() { Cell::Empty } else { Cell::Whole(leaving.moves.len() as u64) },
            Cell::money(leaving.yearly, own).assumed_if(leaving.yearly_assumed.is_some()),
            Cell::money(leaving.overlap.and_then(|overlap| overlap.cost), own)
                .assumed_if(assumed_beside || !leaving.is_settled() || leaving.yearly_assumed.is_some()),
            self.paid_for_nothing(leaving, &endings),
            Cell::from(leaving.saved_from).assumed_if(!leaving.is_settled()),
            Cell::Remark(self.to_do(leaving)),
            Cell::Remark(self.reasons(leaving)),
            Cell::Remark(self.held_by(leaving)),
        ]
    }

    /// Returns what is paid for contracts that cover this system alone, after it has gone. What is paid for several stands with the
    /// contract.
    fn paid_for_nothing(&self, leaving: &Leaving, endings: &[&Ending]) -> Cell {
        let alone = endings.iter().filter(|ending| ending.going.len() == 1);
        let paid: Vec<_> = alone
            .filter_map(|ending| match ending.end {
                End::Left { paid_for_nothing: Some(paid), .. } => Some((paid, self.facts.portfolio[ending.contract].currency)),
                _ => None,
            })
            .collect();
        let Some((_, currency)) = paid.first().copied() else { return Cell::Empty };
        if paid.iter().any(|(_, other)| *other != currency) {
            return Cell::Empty;
        }
        let sum = paid.iter().fold(Money::ZERO, |sum, (paid, _)| sum.saturating_add(*paid));
        Cell::Money(sum, currency).assumed_if(!leaving.is_settled())
    }

    /// Returns whether the first day on which a system can go hangs on how long two systems run side by side by policy.
    fn rests_on_policy(&self, leaving: &Leaving) -> bool {
        let last = self.plan.of_system(leaving.can.kept_by.system);
        let is_held = matches!(last.map(|last| last.can.cause), Some(Cause::Arrival(_)));
        is_held && self.facts.settings.retirement.parallel_months > 0
    }

    /// Returns what has to happen as a sheet, by day.
    #[must_use]
    pub fn milestones(&self, language: Language) -> Sheet {
        let row = |milestone: &Milestone| {
            let systems: Vec<_> = milestone.systems.iter().map(|system| self.label(*system)).collect();
            vec![
                Cell::Day(milestone.day).assumed_if(!milestone.is_settled || self.is_assumed(milestone.step)),
                Cell::Word("retirement-step", milestone.step.name()),
                Cell::text(systems.join("; ")),
                Cell::text(self.detail(milestone)),
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
    fn detail(&self, milestone: &Milestone) -> String {
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
                list(&names, 5)
            }
            Step::LastUser => String::new(),
        }
    }

    /// Returns who has to act: who answers for the contract, for what comes, or for the system that goes.
    fn owner(&self, milestone: &Milestone) -> Option<&str> {
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
                Cell::Remark(self.of_contract(ending).map(|said| crate::text::sentence(&said)).unwrap_or_default()),
                Cell::Remark(ending.assumptions.join("; ")),
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
            name: language.of(["Integrationer", "Integrasjoner", "Integrations"]).to_owned(),
            columns: MOVES.to_vec(),
            groups: vec![Group { rows: self.plan.leaving.iter().flat_map(of_system).collect(), ..Group::default() }],
            notes: Vec::new(),
        }
    }

    fn label(&self, system: SystemKey) -> String {
        let row = &self.facts.portfolio[system];
        format!("{} {}", row.id, row.name)
    }

    /// Returns what the plan comes to.
    pub(super) fn total(&self) -> Total {
        let mut total = Total::default();
        for leaving in &self.plan.leaving {
            *total.verdicts.entry(leaving.verdict(self.facts.today)).or_default() += 1;
            let saved = leaving.yearly.filter(|_| leaving.saved_from.is_some());
            total.saved = total.saved.saturating_add(saved.unwrap_or_default());
            total.without_cost += usize::from(leaving.yearly.is_none());
            let overlap = leaving.overlap.and_then(|overlap| overlap.cost);
            total.overlap = total.overlap.saturating_add(overlap.unwrap_or_default());
        }
        for ending in &self.plan.endings {
            let End::Left { paid_for_nothing: Some(paid), .. } = ending.end else { continue };
            let currency = self.facts.portfolio[ending.contract].currency;
            match self.facts.in_own_currency(paid, currency) {
                Some(paid) => total.for_nothing = total.for_nothing.saturating_add(paid),
                None => {
                    let sum = total.not_converted.entry(currency).or_default();
                    *sum = sum.saturating_add(paid);
                }
            }
        }
        total
    }
}

/// Returns the last day for notice of a contract that is left.
fn notice_of(ending: &Ending) -> Option<chrono::NaiveDate> {
    if let End::Left { notice_by, .. } = ending.end { notice_by } else { None }
}
