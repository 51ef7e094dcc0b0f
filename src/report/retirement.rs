//! The retirement plan as people read it: what goes in which order and by when, what keeps it, and what has to happen before.

mod advice;
mod columns;
mod holds;
mod ics;
mod json;
mod sheets;
mod text;
mod words;

pub use columns::style;
pub use ics::ics;
pub use json::RetirementDocument;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use self::columns::PLAN;
use super::sheet::{Cell, Group, Sheet};
use crate::analysis::retirement::{Cause, End, Ending, Leaving, RetirementPlan, Verdict};
use crate::facts::Facts;
use crate::model::{Currency, Language, Money, SystemKey};
use crate::words::say;

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
            notes: self.notes().iter().map(|note| say(note, language)).collect(),
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
            Cell::Remark(self.to_do(leaving, language)),
            Cell::Remark(self.reasons(leaving, language)),
            Cell::Remark(self.held_by(leaving, language)),
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
