//! The licence positions as a licence manager reads them: bought against needed, what to do, by when, and what it is worth.
//!
//! The figures are those that the rules judge; nothing is reckoned anew here but sums.

mod json;
mod phrases;
mod sheets;
mod table;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::analysis::costs::Exchange;
use crate::analysis::licences::advice::{Step, Thresholds, advise};
use crate::analysis::licences::renewal::Renewal;
use crate::analysis::licences::share::{By, Share, Whose, shares};
use crate::analysis::licences::{Position, Right, Scope};
use crate::model::money::{Basis, Currency, Money};
use crate::model::{Language, LicenceKey, Portfolio};
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::Policy;
use crate::rules::{idle_assignment, metric_drift, over_licensed};
use crate::settings::Settings as _;

pub use json::{Document, write as json};
pub use sheets::{sheet, sheet_name, sheets, style};
pub use table::write as table;

/// What was changed for this run, and what it did.
#[derive(Debug, Clone, Default)]
pub struct Changed<'a> {
    /// The changes, as they were asked for.
    pub what_ifs: Vec<String>,
    /// The positions without them.
    pub before: &'a [Position],
}

/// The positions of a portfolio, ready to be written.
#[derive(Debug)]
pub struct LicenceReport<'a> {
    /// What was loaded.
    pub portfolio: &'a Portfolio,
    /// By what it is judged.
    pub policy: &'a Policy,
    /// The day of the run.
    pub today: NaiveDate,
    /// The positions, by product.
    pub positions: &'a [Position],
    /// What to do about each, by the entitlement that stands for it.
    pub steps: BTreeMap<LicenceKey, Vec<Step<'a>>>,
    /// By what the rows are grouped.
    pub by: By,
    /// The groups, those with most at stake first.
    pub groups: Vec<Group<'a>>,
    /// What a renewal on a day would buy, where that was asked for.
    pub renewal: Option<(NaiveDate, Vec<Renewal<'a>>)>,
    /// What was changed for this run.
    pub changed: Changed<'a>,
    /// Whether nothing is cut.
    pub full: bool,
}

/// Parts of positions that belong to one contract, supplier or unit.
#[derive(Debug)]
pub struct Group<'a> {
    /// Whose they are.
    pub whose: Whose,
    /// What people call that; empty where the rows are not grouped.
    pub title: Phrase,
    /// The parts, those with most at stake first.
    pub shares: Vec<Share<'a>>,
    /// What they come to.
    pub sums: Sums,
}

/// Amounts by currency, which are never added to each other without a rate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amounts(BTreeMap<Currency, Money>);

impl Amounts {
    fn add(&mut self, value: Option<Money>, currency: Currency) {
        if let Some(value) = value {
            let sum = self.0.entry(currency).or_default();
            *sum = sum.saturating_add(value);
        }
    }

    /// Returns every sum with its currency.
    pub fn each(&self) -> impl Iterator<Item = (Currency, Money)> + '_ {
        self.0.iter().map(|(currency, value)| (*currency, *value))
    }

    /// Returns whether there is nothing.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.values().all(Money::is_zero)
    }

    /// Returns the sum of what can be given in the organisation's currency.
    #[must_use]
    pub fn own(&self, exchange: &Exchange<'_>) -> Money {
        let converted = self.each().filter_map(|(currency, value)| exchange.own(value, currency));
        converted.fold(Money::ZERO, Money::saturating_add)
    }

    /// Returns the sums that cannot.
    pub fn besides<'s>(&'s self, exchange: &'s Exchange<'_>) -> impl Iterator<Item = (Currency, Money)> + 's {
        self.each().filter(|(currency, value)| !value.is_zero() && exchange.own(*value, *currency).is_none())
    }
}

/// What positions, or parts of them, come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// What is paid a year.
    pub cost_per_year: Amounts,
    /// What of it is paid for what is not needed.
    pub surplus_per_year: Amounts,
    /// What of that is still to be paid before it can be left.
    pub bound: Amounts,
    /// What is missing would cost a year.
    pub shortfall_per_year: Amounts,
    /// What is missing would cost once.
    pub shortfall_once: Amounts,
    /// What is paid a year for what nobody has measured.
    pub unmeasured_per_year: Amounts,
}

impl Sums {
    fn add(&mut self, share: &Share<'_>, today: NaiveDate) {
        let currency = share.position.prices.currency;
        self.cost_per_year.add(share.cost_per_year, currency);
        self.surplus_per_year.add(share.surplus_per_year(), currency);
        share.returns.iter().for_each(|one| self.bound.add(one.bound_cost(today), currency));
        if share.position.right != Right::Held {
            return; // to be renewed or stopped: nothing of it is bought in addition
        }
        match share.position.prices.basis() {
            Basis::Once => self.shortfall_once.add(share.shortfall_cost, currency),
            _ => self.shortfall_per_year.add(share.shortfall_cost, currency),
        }
        if share.position.unmeasured.is_some() {
            self.unmeasured_per_year.add(share.cost_per_year, currency);
        }
    }
}

impl<'a> LicenceReport<'a> {
    /// Brings positions together for the reader.
    #[must_use]
    pub fn of(
        portfolio: &'a Portfolio,
        policy: &'a Policy,
        today: NaiveDate,
        positions: &'a [Position],
        by: By,
        full: bool,
    ) -> Self {
        let settings = &policy.analysis;
        let steps = advise(portfolio, positions, &settings.suites, settings.licences.buffer_percent, thresholds(policy));
        let exchange = Exchange::new(portfolio.profile.currency, &settings.rates);
        let stake = |share: &Share<'_>| {
            let value = share.surplus_per_year().unwrap_or_default().max(share.shortfall_cost.unwrap_or_default());
            exchange.own(value, share.position.prices.currency).unwrap_or(value)
        };
        let group = |(whose, mut shares): (Whose, Vec<Share<'a>>)| {
            let mut sums = Sums::default();
            shares.iter().for_each(|share| sums.add(share, today));
            shares.sort_by_cached_key(|share| std::cmp::Reverse(stake(share)));
            Group { title: title(portfolio, &whose, &shares), whose, shares, sums }
        };
        let mut groups: Vec<_> = shares(portfolio, positions, by).into_iter().map(group).collect();
        let rank = |group: &Group<'_>| {
            let surplus = group.sums.surplus_per_year.own(&exchange);
            let short = group.sums.shortfall_per_year.own(&exchange).saturating_add(group.sums.shortfall_once.own(&exchange));
            (surplus.max(short), group.sums.cost_per_year.own(&exchange))
        };
        groups.sort_by_cached_key(|group| std::cmp::Reverse(rank(group)));
        Self { portfolio, policy, today, positions, steps, by, groups, renewal: None, changed: Changed::default(), full }
    }

    /// Returns the language of those who read it.
    fn language(&self) -> Language {
        Language::of_people(&self.portfolio.profile)
    }

    /// Returns what all groups come to.
    #[must_use]
    pub fn sums(&self) -> Sums {
        let mut sums = Sums::default();
        self.groups.iter().flat_map(|group| &group.shares).for_each(|share| sums.add(share, self.today));
        sums
    }

    /// Returns the policy's rates.
    #[must_use]
    pub fn exchange(&self) -> Exchange<'a> {
        Exchange::new(self.portfolio.profile.currency, &self.policy.analysis.rates)
    }

    /// Returns the steps for a position.
    #[must_use]
    pub fn steps_of(&self, position: &Position) -> &[Step<'a>] {
        self.steps.get(&position.main()).map_or(&[], Vec::as_slice)
    }

    /// Returns who pays for an entitlement, by name; nothing when the tables do not say.
    fn payer(&self, licence: LicenceKey) -> Option<Phrase> {
        let unit = crate::analysis::licences::share::payer(self.portfolio, licence)?;
        Some(unit.map_or_else(|| whole(self.portfolio), |unit| Phrase::from(&self.portfolio[unit].name)))
    }
}

/// Returns the thresholds of the rules that tell of the same.
fn thresholds(policy: &Policy) -> Thresholds {
    let surplus = over_licensed::Surplus::read(policy.settings_of("over-licensed")).unwrap_or_default();
    let idle = idle_assignment::Idle::read(policy.settings_of("idle-assignment")).unwrap_or_default();
    let drift = metric_drift::Drift::read(policy.settings_of("metric-drift")).unwrap_or_default();
    Thresholds {
        surplus_percent: surplus.min_surplus_percent,
        idle_percent: idle.min_idle_percent,
        drift_percent: drift.tolerance_percent,
    }
}

fn whole(portfolio: &Portfolio) -> Phrase {
    portfolio.profile.organisation.as_ref().map_or_else(|| phrase!("whole-organisation"), Phrase::from)
}

/// Returns what people call a group.
fn title(portfolio: &Portfolio, whose: &Whose, shares: &[Share<'_>]) -> Phrase {
    match whose {
        Whose::All => Phrase::default(),
        Whose::Unknown => phrase!("licences-not-said"),
        Whose::Unit(scope) => {
            let position =
                shares.iter().map(|share| share.position).find(|one| one.measurements.iter().any(|one| one.scope == *scope));
            scope_name(portfolio, scope, position)
        }
        Whose::Contract(contract) => {
            let row = &portfolio[*contract];
            let supplier = row.supplier.as_deref().map(|supplier| format!(", {supplier}")).unwrap_or_default();
            let name = if row.id == row.title { row.id.clone() } else { format!("{} {}", row.id, row.title) };
            format!("{name}{supplier}").into()
        }
        Whose::Supplier(_) => {
            let contracts = shares.iter().flat_map(|share| &share.holdings).filter_map(|holding| holding.contract);
            let named = contracts.filter_map(|contract| portfolio[contract].supplier.as_deref());
            named.min().unwrap_or_default().into()
        }
    }
}

/// Returns a unit's name, as the organisation table or the measurement writes it.
fn scope_name(portfolio: &Portfolio, scope: &Scope, measured: Option<&Position>) -> Phrase {
    match scope {
        Scope::Whole => whole(portfolio),
        Scope::Unit(unit) => Phrase::from(&portfolio[*unit].name),
        Scope::Named(folded) => {
            let row = measured.and_then(|position| position.measurements.iter().find(|one| one.scope == *scope));
            let figure = row.and_then(|row| row.assigned.or(row.active));
            let written = figure.and_then(|figure| portfolio.place(figure.origin, "organisation").value);
            written.map_or_else(|| Phrase::from(folded), |text| text.to_string().into())
        }
    }
}
