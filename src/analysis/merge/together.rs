//! Contracts of several sides that belong together: one could be joined, or one tender could replace them.
//!
//! A contract can be replaced from its next exit on, and must be by its last end: with its options used where it has any that can
//! still be used, never where it runs until somebody leaves it. Where these spans meet, one new contract can take over for all.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::side::Side;
use super::{Merged, Part};
use crate::analysis::tenders::combined::{CombinedTender, Combiner};
use crate::analysis::tenders::joint::{Shared, class, supplier, supplier_numbers};
use crate::calendar::{Country, shift_months};
use crate::model::contract::Implementation;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::{Contract, ContractKey, Currency, Money};

/// Months before the one organisation is there, and after it, in which contracts of one supplier that end are held together.
const NEAR: (i32, i32) = (-12, 24);
/// Months within which they end.
const APART: i32 = 12;
/// Hundredths of a contract's value from which on an increase is no longer small (2014/24/EU art. 72(2)).
const SMALL_PERCENT: u32 = 10;

/// Why contracts belong together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// They cover one product, by its position.
    Product(usize),
    /// They cover products that rival, by the position of the rivalry.
    Rivalry(usize),
    /// They are of one supplier, or one class of goods.
    Shared(Shared),
}

/// A contract of a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Party {
    /// The side, by its position.
    pub side: usize,
    /// The contract.
    pub contract: ContractKey,
}

/// When a contract can be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The contract.
    pub party: Party,
    /// The first day on which it can be left.
    pub from: NaiveDate,
    /// The last day on which it can end; nothing when it runs on until somebody leaves it.
    pub to: Option<NaiveDate>,
    /// Whether it reaches that day by an option that must be used first.
    pub by_option: Option<NaiveDate>,
}

/// When one contract could take over for all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Window {
    /// From the first day to the last; nothing as the last when all can wait.
    Open(NaiveDate, Option<NaiveDate>),
    /// The first must be replaced by the one day, before the other can be left on the other.
    Gap(NaiveDate, NaiveDate),
    /// Some contract does not say when it can be left.
    Unknown,
}

/// What joining the contract of what is kept means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// The contract that the others join: the dearest of what is kept.
    pub contract: Party,
    /// Its value a year, in its currency.
    pub value: Money,
    /// By how much a year it grows, in its currency.
    pub increase: Money,
    /// The same in hundredths of its value, with one decimal.
    pub percent: Option<Money>,
    /// Whether that is below a tenth; it must stay below the threshold as well.
    pub is_small: bool,
}

/// Contracts that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// Why: all reasons for the same contracts.
    pub because: Vec<Because>,
    /// The contracts, by side and id.
    pub contracts: Vec<Party>,
    /// When each can be replaced; those that do not say are missing.
    pub spans: Vec<Span>,
    /// When one contract could take over.
    pub window: Window,
    /// What they are worth together by 2014/24/EU art. 5, and in which currency; nothing where one of them is not known.
    pub value: Option<(Money, Currency)>,
    /// The tender under the law of each country of the sides. Of two, the one who leads the tender decides (art. 39).
    pub tenders: Vec<(Country, CombinedTender)>,
    /// What it means to join the contract of what is kept.
    pub join: Option<Join>,
}

/// Finds the contracts that belong together, those of products and rivalries first.
pub(super) fn together(merged: &Merged<'_>) -> Vec<Together> {
    let mut found: BTreeMap<Vec<Party>, Vec<Because>> = BTreeMap::new();
    // What gives way to another product is not bought again.
    for product in merged.in_several().filter(|product| !merged.of_products[*product].keep.is_empty()) {
        let records = &merged.products[product].records;
        note(merged, records, Because::Product(product), &mut found);
    }
    for (number, rivalry) in merged.rivalries.iter().enumerate() {
        note(merged, &merged.records_of(rivalry), Because::Rivalry(number), &mut found);
    }
    let known: BTreeMap<Party, Vec<BTreeSet<Party>>> = {
        let mut known: BTreeMap<Party, Vec<BTreeSet<Party>>> = BTreeMap::new();
        for contracts in found.keys() {
            let all: BTreeSet<Party> = contracts.iter().copied().collect();
            for party in contracts {
                known.entry(*party).or_default().push(all.clone());
            }
        }
        known
    };
    for (shared, contracts) in sharing(merged) {
        let all: BTreeSet<Party> = contracts.iter().copied().collect();
        // What covers one product is said already.
        let mut around = contracts.first().and_then(|party| known.get(party)).into_iter().flatten();
        if around.any(|others| all.is_subset(others)) {
            continue;
        }
        found.entry(contracts).or_default().push(Because::Shared(shared));
    }
    let mut together: Vec<_> = found.into_iter().map(|(contracts, because)| of(merged, contracts, because)).collect();
    together.sort_by(|one, other| (&one.because, &one.contracts).cmp(&(&other.because, &other.contracts)));
    together
}

/// Notes the contracts that cover records, when several sides have one.
fn note(merged: &Merged<'_>, records: &[super::At], why: Because, found: &mut BTreeMap<Vec<Party>, Vec<Because>>) {
    let of = |at: &super::At| {
        let side = merged.side(*at);
        let running = side.running(at.system).into_iter().filter(|contract| can_be_tendered(&side.portfolio[*contract]));
        running.map(|contract| Party { side: at.side, contract }).collect::<Vec<_>>()
    };
    let contracts: BTreeSet<Party> = records.iter().flat_map(of).collect();
    let contracts: Vec<_> = contracts.into_iter().collect();
    if contracts.first().map(|first| first.side) != contracts.last().map(|last| last.side) {
        found.entry(contracts).or_default().push(why);
    }
}

/// A framework is no purchase, and what a joint buyer holds is not the sides' to tender.
fn can_be_tendered(contract: &Contract) -> bool {
    !contract.is_framework && !contract.is_joint_buyer()
}

/// Returns contracts of one supplier or one class of goods on several sides that end near each other and near the day on which the one
/// organisation is there.
fn sharing(merged: &Merged<'_>) -> Vec<(Shared, Vec<Party>)> {
    let numbers = supplier_numbers(merged.sides.iter().flat_map(|side| &side.portfolio.contracts));
    let near = |months| shift_months(merged.on, months);
    let (Some(first), Some(last)) = (near(NEAR.0), near(NEAR.1)) else { return Vec::new() };
    let mut shared: BTreeMap<Shared, Vec<(NaiveDate, Party)>> = BTreeMap::new();
    for (number, side) in merged.sides.iter().enumerate() {
        for (contract, row) in side.portfolio.contracts() {
            let dates = &side.dates[contract.position()];
            let ends = dates.current_end.or(dates.earliest_exit).filter(|day| (first..=last).contains(day));
            let Some(ends) = ends.filter(|_| !dates.has_ended && can_be_tendered(row)) else { continue };
            for key in [supplier(row, &numbers), class(row)].into_iter().flatten() {
                shared.entry(key).or_default().push((ends, Party { side: number, contract }));
            }
        }
    }
    let mut found = Vec::new();
    for (key, mut contracts) in shared {
        contracts.sort_unstable();
        while let Some((first, _)) = contracts.first() {
            let until = shift_months(*first, APART).unwrap_or(NaiveDate::MAX);
            let rest = contracts.split_off(contracts.partition_point(|(ends, _)| *ends <= until));
            let mut parties: Vec<_> = std::mem::replace(&mut contracts, rest).into_iter().map(|(_, party)| party).collect();
            parties.sort_unstable();
            if parties.first().map(|party| party.side) != parties.last().map(|party| party.side) {
                found.push((key.clone(), parties));
            }
        }
    }
    found
}

fn of(merged: &Merged<'_>, contracts: Vec<Party>, because: Vec<Because>) -> Together {
    let row = |party: &Party| &merged.sides[party.side].portfolio[party.contract];
    let spans: Vec<Span> = contracts.iter().filter_map(|party| span(merged, *party)).collect();
    let window = window(&contracts, &spans);
    let size = contracts.iter().map(|party| row(party).implementation.unwrap_or(Implementation::Medium)).max();
    let size = size.unwrap_or(Implementation::Medium);
    let mut lead: BTreeMap<&'static str, &Side<'_>> = BTreeMap::new();
    for party in &contracts {
        let side = &merged.sides[party.side];
        lead.entry(side.portfolio.profile.country.code()).or_insert(side);
    }
    let combiners: Vec<_> =
        lead.values().map(|side| Combiner::new(&side.portfolio.profile, side.settings, merged.today)).collect();
    let value_in = |currency: Currency| {
        contracts.iter().try_fold(Money::ZERO, |sum, party| {
            let side = &merged.sides[party.side];
            let value = side.plans[party.contract.position()].value.as_ref()?;
            sum.checked_add(convert(merged, side, value.value, value.currency, currency)?)
        })
    };
    let value = combiners.first().and_then(|combiner| Some((value_in(combiner.currency())?, combiner.currency())));
    let tender = |(side, combiner): (&&Side<'_>, &Combiner<'_>)| {
        let value = value_in(combiner.currency());
        let tender = match window {
            Window::Open(from, to) => combiner.within(from, to, value, size),
            Window::Gap(by, _) => combiner.by(by, value, size),
            Window::Unknown => combiner.by(merged.on, value, size),
        };
        Some((side.portfolio.profile.country, tender?))
    };
    let tenders = lead.values().zip(&combiners).filter_map(tender).collect();
    let join = join(merged, &contracts, &because);
    Together { because, contracts, spans, window, value, tenders, join }
}

/// Converts an amount of a side: by its own rates where they have one, else by those between the sides.
fn convert(merged: &Merged<'_>, side: &Side<'_>, value: Money, from: Currency, to: Currency) -> Option<Money> {
    use crate::analysis::costs::Exchange;
    let own = Exchange::new(side.currency(), &side.settings.rates).convert(value, from, to);
    own.or_else(|| merged.convert(value, from, to))
}

fn span(merged: &Merged<'_>, party: Party) -> Option<Span> {
    let side = &merged.sides[party.side];
    let dates: &ContractDates = &side.dates[party.contract.position()];
    let from = dates.earliest_exit?.max(merged.today);
    match dates.duration {
        Duration::Unknown => None,
        Duration::Tacit | Duration::Evergreen => Some(Span { party, from, to: None, by_option: None }),
        Duration::Fixed => {
            let (current, maximum) = (dates.current_end?, dates.maximum_end.or(dates.current_end)?);
            let option = dates.option_by.filter(|by| *by >= merged.today && maximum > current);
            let to = if option.is_some() { maximum } else { current };
            Some(Span { party, from, to: Some(to), by_option: option })
        }
    }
}

fn window(contracts: &[Party], spans: &[Span]) -> Window {
    if spans.len() < contracts.len() {
        return Window::Unknown;
    }
    let Some(from) = spans.iter().map(|span| span.from).max() else { return Window::Unknown };
    match spans.iter().filter_map(|span| span.to).min() {
        Some(to) if to < from => Window::Gap(to, from),
        to => Window::Open(from, to),
    }
}

/// Returns what it means when those that go join the dearest contract of what is kept.
fn join(merged: &Merged<'_>, contracts: &[Party], because: &[Because]) -> Option<Join> {
    let proposal = because.iter().find_map(|why| match why {
        Because::Product(product) => merged.of_products.get(*product),
        Because::Rivalry(rivalry) => merged.of_rivalries.get(*rivalry),
        Because::Shared(_) => None,
    })?;
    let row = |party: &Party| &merged.sides[party.side].portfolio[party.contract];
    let kept = contracts.iter().filter(|party| {
        let systems = &row(party).systems;
        proposal.keep.iter().any(|at| at.side == party.side && systems.contains(&at.system))
    });
    let value = |party: &Party| row(party).annual_value;
    let contract = kept.copied().max_by_key(|party| (value(party), std::cmp::Reverse(*party)))?;
    let (kept, currency) = (value(&contract)?, row(&contract).currency);
    let goes = proposal.parts.iter().filter(|(_, part)| *part == Part::LetGo);
    let increase = goes.map(|(at, _)| *at).try_fold(Money::ZERO, |sum, at| {
        let side = merged.side(at);
        sum.checked_add(convert(merged, side, merged.cost(at)?, side.currency(), currency)?)
    })?;
    if increase <= Money::ZERO {
        return None;
    }
    let percent = increase.checked_mul(Money::ONE_HUNDRED).and_then(|hundredfold| hundredfold.checked_div(kept));
    let is_small = percent.is_some_and(|percent| percent < Money::from(SMALL_PERCENT));
    let percent = percent.map(|percent| percent.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero));
    Some(Join { contract, value: kept, increase, percent, is_small })
}
