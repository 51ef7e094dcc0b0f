//! Positions cut into what belongs to one contract, supplier or organisation unit: who pays, and who uses.
//!
//! Money is cut by entitlement, where every amount is in hundredths already: so the sums agree however the rows are grouped.

use std::collections::BTreeMap;

use super::holding::{Holding, Return};
use super::organisation::{Organisation, Scope};
use super::position::{Position, Right};
use crate::model::money::Money;
use crate::model::{ContractKey, LicenceKey, Portfolio, UnitKey};
use crate::text::fold;

/// By what the rows are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By product: positions are not cut.
    Product,
    /// By the contract under which it was bought.
    Contract,
    /// By the unit that pays, and the units that use.
    Organisation,
    /// By the contract's supplier.
    Supplier,
}

/// To whom a part of a position belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Everybody: positions are not cut.
    All,
    /// Those of a contract.
    Contract(ContractKey),
    /// A supplier, by its folded name.
    Supplier(String),
    /// A unit, or the whole organisation.
    Unit(Scope),
    /// Nobody that the tables name.
    Unknown,
}

/// What of a position belongs to one of those by whom it is grouped.
#[derive(Debug, Clone, PartialEq)]
pub struct Share<'a> {
    /// The position.
    pub position: &'a Position,
    /// Whether it is all of the position.
    pub is_whole: bool,
    /// The entitlements that they pay.
    pub holdings: Vec<&'a Holding>,
    /// How many they bought; nothing when an entitlement does not say, or they bought none.
    pub entitled: Option<u64>,
    /// How many are given to their people; nothing when it is not known for them alone.
    pub assigned: Option<u64>,
    /// How many of their people are active; nothing when it is not known for them alone.
    pub active: Option<u64>,
    /// What they pay a year, in the position's currency.
    pub cost_per_year: Option<Money>,
    /// What they hand back.
    pub returns: Vec<Return<'a>>,
    /// How many are missing. It is told where the position's contract is.
    pub shortfall: Option<u64>,
    /// What these would cost.
    pub shortfall_cost: Option<Money>,
}

impl<'a> Share<'a> {
    fn of(position: &'a Position) -> Self {
        Self {
            position,
            is_whole: false,
            holdings: Vec::new(),
            entitled: None,
            assigned: None,
            active: None,
            cost_per_year: None,
            returns: Vec::new(),
            shortfall: None,
            shortfall_cost: None,
        }
    }

    /// Returns how many can go back; nothing when the surplus is not known, or nothing was bought here.
    #[must_use]
    pub fn surplus(&self) -> Option<u64> {
        self.position.surplus.filter(|_| !self.holdings.is_empty())?;
        Some(self.returns.iter().map(|one| one.count).fold(0, u64::saturating_add))
    }

    /// Returns what those that can go back cost a year; nothing when it is not known or paid once.
    #[must_use]
    pub fn surplus_per_year(&self) -> Option<Money> {
        self.position.surplus_per_year().filter(|_| !self.holdings.is_empty())?;
        Some(self.returns.iter().filter_map(Return::per_year).fold(Money::ZERO, Money::saturating_add))
    }
}

/// Returns the positions cut by whose they are. Each group's parts are in the order of the positions.
#[must_use]
pub fn shares<'a>(portfolio: &Portfolio, positions: &'a [Position], by: By) -> BTreeMap<Whose, Vec<Share<'a>>> {
    let knife = Knife { portfolio, organisation: Organisation::of(portfolio), by };
    let mut all: BTreeMap<Whose, Vec<Share<'a>>> = BTreeMap::new();
    for position in positions {
        for (whose, share) in knife.cut(position) {
            all.entry(whose).or_default().push(share);
        }
    }
    all
}

struct Knife<'p> {
    portfolio: &'p Portfolio,
    organisation: Organisation<'p>,
    by: By,
}

impl Knife<'_> {
    fn cut<'a>(&self, position: &'a Position) -> BTreeMap<Whose, Share<'a>> {
        let mut shares: BTreeMap<Whose, Share<'a>> = BTreeMap::new();
        let of = |shares: &mut BTreeMap<Whose, Share<'a>>, whose, change: &dyn Fn(&mut Share<'a>)| {
            change(shares.entry(whose).or_insert_with(|| Share::of(position)));
        };
        for holding in position.prices.holdings() {
            of(&mut shares, self.whose(holding.licence), &|share| share.holdings.push(holding));
        }
        for one in position.returns() {
            of(&mut shares, self.whose(one.from.licence), &|share| share.returns.push(one));
        }
        for measured in position.measurements.iter().filter(|_| self.by == By::Organisation) {
            let active = measured.active.map(|figure| figure.count);
            of(&mut shares, Whose::Unit(measured.scope.clone()), &|share| {
                share.assigned =
                    sum(share.assigned, measured.assigned.map(|figure| figure.count).or(active), u64::saturating_add);
                share.active = sum(share.active, active.filter(|_| position.active.is_some()), u64::saturating_add);
            });
        }
        let is_whole = shares.len() == 1;
        for share in shares.values_mut() {
            self.add_up(share, is_whole);
        }
        if let Some(share) = shares.get_mut(&self.whose(self.main(position))) {
            (share.shortfall, share.shortfall_cost) = (position.shortfall, position.shortfall_cost());
        }
        shares
    }

    fn add_up(&self, share: &mut Share<'_>, is_whole: bool) {
        let position = share.position;
        share.is_whole = is_whole;
        if is_whole {
            (share.assigned, share.active) = (position.assigned, position.active);
        }
        if position.right != Right::Held {
            share.entitled = Some(0).filter(|_| !share.holdings.is_empty());
            return;
        }
        let is_bounded = |row: LicenceKey| !self.portfolio[row].unread.has_any(&["from", "to"]);
        let quantity = |holding: &&Holding| self.portfolio[holding.licence].quantity.filter(|_| is_bounded(holding.licence));
        let bought = share.holdings.iter().map(quantity).try_fold(0_u64, |total, one| Some(total.saturating_add(one?)));
        share.entitled = bought.filter(|_| !share.holdings.is_empty());
        let costs = share.holdings.iter().filter_map(|holding| holding.yearly_cost_of(holding.quantity));
        share.cost_per_year = costs.fold(None, |total, cost| sum(total, Some(cost), Money::saturating_add));
    }

    /// Returns the entitlement where a shortfall is told: the first of the position's contract.
    fn main(&self, position: &Position) -> LicenceKey {
        let is_of_contract = |row: &&LicenceKey| self.portfolio[**row].contract == position.contract;
        position.licences.iter().find(is_of_contract).copied().unwrap_or_else(|| position.main())
    }

    fn whose(&self, licence: LicenceKey) -> Whose {
        let row = &self.portfolio[licence];
        let contract = row.contract.map(|contract| &self.portfolio[contract]);
        match self.by {
            By::Product => Whose::All,
            By::Contract => row.contract.map_or(Whose::Unknown, Whose::Contract),
            By::Supplier => {
                let supplier = contract.and_then(|contract| contract.supplier.as_deref()).map(fold);
                supplier.filter(|supplier| !supplier.is_empty()).map_or(Whose::Unknown, Whose::Supplier)
            }
            By::Organisation => {
                payer(self.portfolio, licence).map_or(Whose::Unknown, |unit| Whose::Unit(self.organisation.scope(unit)))
            }
        }
    }
}

/// Returns the unit that pays for an entitlement, where nothing inside is the whole organisation: that of its system, else of the
/// first system under its contract. Nothing when the tables do not say.
#[must_use]
pub fn payer(portfolio: &Portfolio, licence: LicenceKey) -> Option<Option<UnitKey>> {
    let row = &portfolio[licence];
    let of_contract = || row.contract.and_then(|contract| portfolio[contract].systems.first().copied());
    row.system.or_else(of_contract).map(|system| portfolio[system].unit)
}

fn sum<T>(total: Option<T>, more: Option<T>, add: fn(T, T) -> T) -> Option<T> {
    match (total, more) {
        (Some(total), Some(more)) => Some(add(total, more)),
        (one, other) => one.or(other),
    }
}
