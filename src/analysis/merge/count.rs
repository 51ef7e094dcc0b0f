//! How many systems there are before and after: one in, one out over a merger, and how the number falls quarter by quarter.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::Merged;
use super::side::At;
use crate::calendar::month_end;
use crate::model::Money;

/// The most quarters that are shown: ten years.
const MOST_QUARTERS: usize = 40;

/// The systems of a side, each counted once. Modules stand apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Systems that have not left.
    pub systems: usize,
    /// Of these, those of a product that stands on another side too.
    pub in_several: usize,
    /// Of the others, those that rival a product of another side.
    pub rivalling: usize,
    /// The rest.
    pub only: usize,
    /// Systems that go by the proposals.
    pub retired: usize,
    /// Modules of systems, not counted above.
    pub modules: usize,
    /// What the systems cost a year in the side's currency, as far as that is known.
    pub cost: Money,
    /// How many systems have no cost.
    pub without_cost: usize,
}

impl Counts {
    /// Returns the systems that are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.systems.saturating_sub(self.retired)
    }
}

/// How many systems there are at the end of a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarter {
    /// Its last day.
    pub until: NaiveDate,
    /// Systems that go in it by the proposals.
    pub retired: usize,
    /// Systems that leave in it anyway.
    pub leaving: usize,
    /// Systems that are left.
    pub left: usize,
}

impl Quarter {
    /// Returns its name, such as `2027-Q1`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}-Q{}", self.until.year(), self.until.month().div_ceil(3))
    }
}

impl Merged<'_> {
    /// Counts the systems of every side. Over all sides, what is left and what is retired is what there was.
    #[must_use]
    pub fn counts(&self) -> Vec<Counts> {
        let mut counts = vec![Counts::default(); self.sides.len()];
        let rivals: BTreeSet<usize> = self.rivalries.iter().flat_map(|rivalry| &rivalry.products).copied().collect();
        for (number, product) in self.products.iter().enumerate() {
            for at in &product.records {
                let count = &mut counts[at.side];
                if self.side(*at).is_module(at.system) {
                    count.modules += 1;
                    continue;
                }
                count.systems += 1;
                match () {
                    () if product.is_in_several() => count.in_several += 1,
                    () if rivals.contains(&number) => count.rivalling += 1,
                    () => count.only += 1,
                }
                count.retired += usize::from(self.retired.contains(at));
                match self.cost(*at) {
                    Some(cost) => count.cost = count.cost.saturating_add(cost),
                    None => count.without_cost += 1,
                }
            }
        }
        counts
    }

    /// Returns the day from which each system that goes by the proposals is gone; nothing where that is not known.
    fn days(&self) -> Vec<(At, Option<NaiveDate>)> {
        let mut days: Vec<_> = self
            .of_products
            .iter()
            .chain(&self.of_rivalries)
            .flat_map(|proposal| &proposal.leaving)
            .map(|leaving| (leaving.at, leaving.goes_on))
            .filter(|(at, _)| !self.side(*at).is_module(at.system))
            .collect();
        days.sort_unstable();
        days.dedup_by_key(|(at, _)| *at);
        days
    }

    /// Returns how many of the systems that go have no day on which they can.
    #[must_use]
    pub fn undated(&self) -> usize {
        self.days().iter().filter(|(_, day)| day.is_none()).count()
    }

    /// Returns the number of systems at the end of every quarter from this one to the last in which one goes.
    #[must_use]
    pub fn quarters(&self) -> Vec<Quarter> {
        let retiring: Vec<NaiveDate> = self.days().into_iter().filter_map(|(_, day)| day).collect();
        let all = self.products.iter().flat_map(|product| &product.records);
        let systems: Vec<At> = all.filter(|at| !self.side(**at).is_module(at.system)).copied().collect();
        let stays = |at: &&At| !self.retired.contains(at);
        let leaving: Vec<NaiveDate> = systems.iter().filter(stays).filter_map(|at| self.system(*at).leaves_on()).collect();
        let Some(last) = retiring.iter().chain(&leaving).max().copied() else { return Vec::new() };
        let (mut quarters, mut left, mut after) = (Vec::new(), systems.len(), NaiveDate::MIN);
        let mut until = quarter_end(self.today);
        while quarters.len() < MOST_QUARTERS {
            let is_now = |day: &&NaiveDate| after < **day && **day <= until;
            let (retired, gone) = (retiring.iter().filter(is_now).count(), leaving.iter().filter(is_now).count());
            left = left.saturating_sub(retired).saturating_sub(gone);
            quarters.push(Quarter { until, retired, leaving: gone, left });
            if until >= last {
                break;
            }
            after = until;
            let Some(next) = until.succ_opt() else { break };
            until = quarter_end(next);
        }
        quarters
    }
}

fn quarter_end(day: NaiveDate) -> NaiveDate {
    let month = day.month().div_ceil(3) * 3;
    NaiveDate::from_ymd_opt(day.year(), month, 1).map_or(day, month_end)
}
