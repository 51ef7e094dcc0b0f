//! Everything that rules and commands may ask about a portfolio on a day, computed once.

mod succession;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::analysis::Settings;
use crate::analysis::balance::Balance;
use crate::analysis::costs::{Costs, Exchange};
use crate::analysis::faults::{self, Fault};
use crate::analysis::graph::Graph;
use crate::analysis::licences::{self, Position};
use crate::analysis::matching::{self, Duplicate};
use crate::analysis::overlaps::{self, Overlap};
use crate::analysis::retirement::{House, RetirementPlan};
use crate::analysis::tenders::{self, Plan};
use crate::finding::{Subject, SubjectKind};
use crate::model::contract_dates::ContractDates;
use crate::model::money::{Currency, Money};
use crate::model::{ContractKey, Earlier, LicenceKey, Portfolio, SystemKey, UnitKey, Waiver};
use crate::phrase::Value;
use crate::sql::Answer;

/// A portfolio on a day, with everything that was computed from it.
#[derive(Debug)]
pub struct Facts<'a> {
    /// What was loaded.
    pub portfolio: &'a Portfolio,
    /// The day of the run; no rule asks the clock.
    pub today: NaiveDate,
    /// The settings that the analyses ran with.
    pub settings: &'a Settings,
    /// The dates of every contract, in the portfolio's order.
    pub dates: Vec<ContractDates>,
    /// The plan of every contract, in the portfolio's order.
    pub plans: Vec<Plan>,
    /// Who depends on whom.
    pub graph: Graph,
    /// What enters and what leaves.
    pub balance: Balance,
    /// What could not be understood, as people repair it.
    pub faults: Vec<Fault<'a>>,
    /// The licence positions.
    pub positions: Vec<Position>,
    /// Records of one product.
    pub duplicates: Vec<Duplicate>,
    /// Systems that serve one task.
    pub overlaps: Vec<Overlap>,
    /// What earlier snapshots held, where there is a history; [`Facts::remember`] puts it here.
    pub earlier: Option<Earlier>,
    /// The answers to the queries of rules in SQL, by rule. The audit asks them.
    pub answers: BTreeMap<&'static str, Answer>,
    /// Waivers in force that matched no finding; known when all other rules have run.
    pub unmatched_waivers: Vec<&'a Waiver>,
}

impl<'a> Facts<'a> {
    /// Computes the facts of a portfolio on a day.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio, today: NaiveDate, settings: &'a Settings) -> Self {
        let dates: Vec<_> = portfolio.contracts.par_iter().map(|contract| ContractDates::of(&contract.terms, today)).collect();
        let judge_dates = || {
            let plans = tenders::plans(portfolio, &dates, today, settings);
            (plans, licences::positions(portfolio, &dates, today, settings))
        };
        let match_names = || matching::duplicates(portfolio, today, &settings.matching);
        let weigh = || {
            let graph = Graph::of(portfolio);
            let balance = Balance::of(portfolio, &graph, None, today, &settings.balance);
            (graph, balance, Costs::new(portfolio, &dates, &settings.rates))
        };
        let look_around = || rayon::join(weigh, || faults::faults(portfolio));
        let ((plans, positions), (duplicates, ((graph, balance, costs), faults))) =
            rayon::join(judge_dates, || rayon::join(match_names, look_around));
        let overlaps = overlaps::overlaps(portfolio, &graph, &costs, &duplicates, today, &settings.tasks);
        Self {
            portfolio,
            today,
            settings,
            dates,
            plans,
            graph,
            balance,
            faults,
            positions,
            duplicates,
            overlaps,
            earlier: None,
            answers: BTreeMap::new(),
            unmatched_waivers: Vec::new(),
        }
    }

    /// Takes in what earlier snapshots held, with what follows from it: what was gone and came back enters.
    pub fn remember(&mut self, earlier: Option<Earlier>) {
        if earlier.is_some() {
            self.balance = Balance::of(self.portfolio, &self.graph, earlier.as_ref(), self.today, &self.settings.balance);
        }
        self.earlier = earlier;
    }

    /// Returns the dates of a contract.
    #[must_use]
    pub fn dates_of(&self, contract: ContractKey) -> &ContractDates {
        &self.dates[contract.position()]
    }

    /// Returns the plan of a contract.
    #[must_use]
    pub fn plan_of(&self, contract: ContractKey) -> &Plan {
        &self.plans[contract.position()]
    }

    /// Returns the systems that are still used although their contract has ended and none took over.
    #[must_use]
    pub fn used_without(&self, contract: ContractKey) -> Vec<SystemKey> {
        if !self.dates_of(contract).has_ended || self.plan_of(contract).successor.is_some() {
            return Vec::new();
        }
        let systems = self.portfolio[contract].systems.iter().copied();
        systems.filter(|system| self.portfolio[*system].is_in_operation(self.today)).collect()
    }

    /// Returns a system as the subject of a finding.
    #[must_use]
    pub fn system_subject(&self, system: SystemKey) -> Subject {
        let row = &self.portfolio[system];
        Subject::new(SubjectKind::System, &row.id, &row.name)
    }

    /// Returns the names of systems for a phrase: three at most, the rest counted.
    #[must_use]
    pub fn names(&self, systems: &[SystemKey]) -> Value {
        Value::names(systems.iter().map(|system| self.portfolio[*system].name.as_str()), 3)
    }

    /// Returns a system's name and id, for a line of evidence.
    #[must_use]
    pub fn label_of(&self, system: SystemKey) -> String {
        let row = &self.portfolio[system];
        if row.name == row.id { format!("`{}`", row.id) } else { format!("`{}` ({})", row.name, row.id) }
    }

    /// Returns the portfolio as a whole as the subject of a finding.
    #[must_use]
    pub fn portfolio_subject(&self) -> Subject {
        let name = self.portfolio.profile.organisation.as_deref().unwrap_or("portfolio");
        Subject::new(SubjectKind::Portfolio, "portfolio", name)
    }

    /// Returns a contract as the subject of a finding.
    #[must_use]
    pub fn contract_subject(&self, contract: ContractKey) -> Subject {
        let row = &self.portfolio[contract];
        Subject::new(SubjectKind::Contract, &row.id, &row.title)
    }

    /// Returns a licence as the subject of a finding.
    #[must_use]
    pub fn licence_subject(&self, licence: LicenceKey) -> Subject {
        let row = &self.portfolio[licence];
        Subject::new(SubjectKind::Licence, &row.id, &row.product)
    }

    /// Returns an organisation unit as the subject of a finding.
    #[must_use]
    pub fn unit_subject(&self, unit: UnitKey) -> Subject {
        let row = &self.portfolio[unit];
        Subject::new(SubjectKind::Unit, &row.id, &row.name)
    }

    /// Returns who answers for a contract: its owner, else the owner of the first of its systems that has one.
    #[must_use]
    pub fn owner_of_contract(&self, contract: ContractKey) -> Option<&str> {
        let row = &self.portfolio[contract];
        let of_systems = || row.systems.iter().find_map(|system| self.owner_of_system(*system));
        row.owner.as_deref().or_else(of_systems)
    }

    /// Returns who answers for a system.
    #[must_use]
    pub fn owner_of_system(&self, system: SystemKey) -> Option<&str> {
        self.portfolio.owner_of_system(system)
    }

    /// Returns who answers for a subject that is a system, a contract or a licence.
    #[must_use]
    pub fn owner_of(&self, subject: &Subject) -> Option<&str> {
        let id = subject.id.as_str();
        let portfolio = self.portfolio;
        match subject.kind {
            SubjectKind::System => self.owner_of_system(portfolio.system_of_id(id)?),
            SubjectKind::Contract => self.owner_of_contract(portfolio.contract_of_id(id)?),
            SubjectKind::Licence => self.owner_of_licence(portfolio.licence_of_id(id)?),
            _ => None,
        }
    }

    /// Returns who answers for a licence: the owner of its contract, else of its system.
    #[must_use]
    pub fn owner_of_licence(&self, licence: LicenceKey) -> Option<&str> {
        let row = &self.portfolio[licence];
        let of_system = || row.system.and_then(|system| self.owner_of_system(system));
        row.contract.and_then(|contract| self.owner_of_contract(contract)).or_else(of_system)
    }

    /// Returns the currency of a licence's price: its contract's, else the portfolio's.
    #[must_use]
    pub fn currency_of_licence(&self, licence: LicenceKey) -> Currency {
        let contract = self.portfolio[licence].contract;
        contract.map_or(self.portfolio.profile.currency, |contract| self.portfolio[contract].currency)
    }

    /// Returns an amount in the portfolio's currency, when it is in that or the policy has a rate.
    #[must_use]
    pub fn in_own_currency(&self, value: Money, currency: Currency) -> Option<Money> {
        Exchange::new(self.portfolio.profile.currency, &self.settings.rates).own(value, currency)
    }

    /// Returns what systems cost.
    #[must_use]
    pub fn costs(&self) -> Costs<'_> {
        Costs::new(self.portfolio, &self.dates, &self.settings.rates)
    }

    /// Plans what is to go, with systems that somebody asks for besides.
    #[must_use]
    pub fn retirement(&self, also: &[SystemKey]) -> RetirementPlan {
        let house = House {
            portfolio: self.portfolio,
            graph: &self.graph,
            balance: &self.balance,
            dates: &self.dates,
            plans: &self.plans,
            costs: self.costs(),
            settings: &self.settings.retirement,
            today: self.today,
        };
        RetirementPlan::of(&house, also)
    }
}
