//! The portfolio: everything that was loaded, sorted by id, with lookups in both directions.

use std::ops::Index;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::grouped::Grouped;
use super::table::Cell;
use super::{
    Aside, Contract, Currency, Decision, Integration, Language, Licence, Origin, Problem, Request, Skipped, Source, System, Unit,
    Usage, Waiver,
};
use crate::calendar::Country;
use crate::place::Place;
use crate::text::fold;

macro_rules! keys {
    ($($(#[doc = $doc:literal])+ $key:ident => $entity:ty, $list:ident;)*) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $key(u32);

        impl $key {
            /// Returns the key of a position in the portfolio's list.
            ///
            /// # Panics
            /// When the position does not fit; the loader refuses tables of that size.
            #[must_use]
            pub fn at(position: usize) -> Self {
                Self(u32::try_from(position).expect("tables are capped well below 2^32 rows"))
            }

            /// Returns the position in the portfolio's list.
            #[must_use]
            pub fn position(self) -> usize {
                self.0 as usize
            }
        }

        impl Index<$key> for Portfolio {
            type Output = $entity;
            fn index(&self, key: $key) -> &$entity {
                &self.$list[key.position()]
            }
        }
    )*};
}

keys! {
    /// A system of the portfolio.
    SystemKey => System, systems;
    /// A contract of the portfolio.
    ContractKey => Contract, contracts;
    /// A licence of the portfolio.
    LicenceKey => Licence, licences;
    /// An organisation unit of the portfolio.
    UnitKey => Unit, units;
}

/// What `portfolio.toml` says of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub organisation: Option<String>,
    /// Whose procurement rules and holidays apply.
    pub country: Country,
    /// The currency of amounts that state none.
    pub currency: Currency,
    /// Its inhabitants, when the organisation table has no figure.
    pub inhabitants: Option<u64>,
    /// The language of its people.
    pub language: Option<Language>,
}

impl Default for Profile {
    fn default() -> Self {
        Self { organisation: None, country: Country::Denmark, currency: Currency::DKK, inhabitants: None, language: None }
    }
}

/// Everything that was loaded. Lists are sorted by id, so that no order of rows shows.
#[derive(Debug, Clone, Default)]
pub struct Portfolio {
    /// Who it is about.
    pub profile: Profile,
    /// The systems, sorted by id.
    pub systems: Vec<System>,
    /// The contracts, sorted by id.
    pub contracts: Vec<Contract>,
    /// The licences, sorted by id.
    pub licences: Vec<Licence>,
    /// The measurements of use, sorted by content.
    pub usage: Vec<Usage>,
    /// The integrations, sorted by content.
    pub integrations: Vec<Integration>,
    /// The organisation units, sorted by id.
    pub units: Vec<Unit>,
    /// The requests for new systems, sorted by id.
    pub requests: Vec<Request>,
    /// What the forum decided, sorted by request and day.
    pub decisions: Vec<Decision>,
    /// The waivers, sorted by rule and subject.
    pub waivers: Vec<Waiver>,
    /// What somebody has undertaken to mend: findings that stand, with who sees to them and by when.
    pub undertaken: Vec<Waiver>,
    /// The tables as they were read.
    pub sources: Vec<Source>,
    /// The files and sheets that explain the tables.
    pub asides: Vec<Aside>,
    /// The files and sheets that were left out.
    pub skipped: Vec<Skipped>,
    /// What could not be understood.
    pub problems: Vec<Problem>,
    contracts_of_system: Grouped<ContractKey>,
    licences_of_system: Grouped<LicenceKey>,
    licences_of_contract: Grouped<LicenceKey>,
    usage_of_licence: Grouped<u32>,
    usage_of_product: FxHashMap<String, Vec<usize>>,
    modules_of_system: Grouped<SystemKey>,
    replaced_by: Grouped<SystemKey>,
}

impl Portfolio {
    /// Builds the lookups, when all lists are sorted and all references are keys. Whoever changes a list builds them again.
    #[must_use]
    pub fn indexed(mut self) -> Self {
        let (systems, contracts, licences) = (self.systems.len(), self.contracts.len(), self.licences.len());
        let covered =
            self.contracts().flat_map(|(contract, row)| row.systems.iter().map(move |system| (system.position(), contract)));
        self.contracts_of_system = Grouped::new(systems, covered);
        let licensed = self.licences().filter_map(|(licence, row)| Some((row.system?.position(), licence)));
        self.licences_of_system = Grouped::new(systems, licensed);
        let bought = self.licences().filter_map(|(licence, row)| Some((row.contract?.position(), licence)));
        self.licences_of_contract = Grouped::new(contracts, bought);
        let measured = (0..).zip(&self.usage).filter_map(|(at, usage)| Some((usage.licence?.position(), at)));
        self.usage_of_licence = Grouped::new(licences, measured);
        let modules = self.systems().filter_map(|(system, row)| Some((row.part_of?.position(), system)));
        self.modules_of_system = Grouped::new(systems, modules);
        let replaced = self.systems().flat_map(|(system, row)| row.replaces.iter().map(move |old| (old.position(), system)));
        self.replaced_by = Grouped::new(systems, replaced);
        self.usage_of_product.clear();
        for (at, usage) in self.usage.iter().enumerate().filter(|(_, usage)| usage.licence.is_none()) {
            if let Some(product) = &usage.product {
                self.usage_of_product.entry(fold(product)).or_default().push(at);
            }
        }
        self
    }

    /// Returns every system with its key, by id.
    pub fn systems(&self) -> impl Iterator<Item = (SystemKey, &System)> + Clone {
        self.systems.iter().enumerate().map(|(at, system)| (SystemKey::at(at), system))
    }

    /// Returns every contract with its key, by id.
    pub fn contracts(&self) -> impl Iterator<Item = (ContractKey, &Contract)> + Clone {
        self.contracts.iter().enumerate().map(|(at, contract)| (ContractKey::at(at), contract))
    }

    /// Returns every licence with its key, by id.
    pub fn licences(&self) -> impl Iterator<Item = (LicenceKey, &Licence)> + Clone {
        self.licences.iter().enumerate().map(|(at, licence)| (LicenceKey::at(at), licence))
    }

    /// Returns every organisation unit with its key, by id.
    pub fn units(&self) -> impl Iterator<Item = (UnitKey, &Unit)> {
        self.units.iter().enumerate().map(|(at, unit)| (UnitKey::at(at), unit))
    }

    /// Returns the system of an id.
    #[must_use]
    pub fn system_of_id(&self, id: &str) -> Option<SystemKey> {
        self.systems.binary_search_by(|row| row.id.as_str().cmp(id)).ok().map(SystemKey::at)
    }

    /// Returns the contract of an id.
    #[must_use]
    pub fn contract_of_id(&self, id: &str) -> Option<ContractKey> {
        self.contracts.binary_search_by(|row| row.id.as_str().cmp(id)).ok().map(ContractKey::at)
    }

    /// Returns the licence of an id.
    #[must_use]
    pub fn licence_of_id(&self, id: &str) -> Option<LicenceKey> {
        self.licences.binary_search_by(|row| row.id.as_str().cmp(id)).ok().map(LicenceKey::at)
    }

    /// Returns the contracts that cover a system.
    #[must_use]
    pub fn contracts_of(&self, system: SystemKey) -> &[ContractKey] {
        self.contracts_of_system.of(system.position())
    }

    /// Returns the licences for a system.
    #[must_use]
    pub fn licences_of(&self, system: SystemKey) -> &[LicenceKey] {
        self.licences_of_system.of(system.position())
    }

    /// Returns the licences bought under a contract.
    #[must_use]
    pub fn licences_under(&self, contract: ContractKey) -> &[LicenceKey] {
        self.licences_of_contract.of(contract.position())
    }

    /// Returns the measurements that name a licence.
    pub fn usage_of(&self, licence: LicenceKey) -> impl Iterator<Item = &Usage> {
        self.usage_of_licence.of(licence.position()).iter().map(|at| &self.usage[*at as usize])
    }

    /// Returns the measurements that name a product and no licence.
    pub fn usage_of_product(&self, product: &str) -> impl Iterator<Item = &Usage> {
        // Where every measurement names its licence, no product need be folded.
        let of_product = (!self.usage_of_product.is_empty()).then(|| self.usage_of_product.get(&fold(product))).flatten();
        of_product.into_iter().flatten().map(|at| &self.usage[*at])
    }

    /// Returns the modules of a system.
    #[must_use]
    pub fn modules_of(&self, system: SystemKey) -> &[SystemKey] {
        self.modules_of_system.of(system.position())
    }

    /// Returns the systems that say they replace a system.
    #[must_use]
    pub fn replacements_of(&self, system: SystemKey) -> &[SystemKey] {
        self.replaced_by.of(system.position())
    }

    /// Returns whether one unit is the other, or lies below or above it. Nothing means the whole organisation.
    #[must_use]
    pub fn units_overlap(&self, one: Option<UnitKey>, other: Option<UnitKey>) -> bool {
        let (Some(one), Some(other)) = (one, other) else { return true };
        self.is_within(one, other) || self.is_within(other, one)
    }

    /// Returns whether a unit is another, or lies below it. A ring of parents ends the search.
    #[must_use]
    pub fn is_within(&self, unit: UnitKey, above: UnitKey) -> bool {
        let mut at = Some(unit);
        for _ in 0..=self.units.len() {
            match at {
                Some(unit) if unit == above => return true,
                Some(unit) => at = self[unit].parent,
                None => return false,
            }
        }
        false
    }

    /// Returns who answers for a system: its owner, else the owner of what it is a module of.
    #[must_use]
    pub fn owner_of_system(&self, system: SystemKey) -> Option<&str> {
        // Modules are nested a few levels deep at most, and a ring of them has to end.
        let wholes = std::iter::successors(Some(system), |at| self[*at].part_of).take(8);
        wholes.filter_map(|at| self[at].owner.as_deref()).next()
    }

    /// Returns the cell of an entity in a canonical column.
    #[must_use]
    pub fn cell(&self, origin: Origin, column: &str) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        let source = self.source(origin);
        let row = source.and_then(|source| Some((source, source.rows.get(origin.row as usize)?)));
        row.map_or(NOTHING, |(source, row)| source.cell(row, column))
    }

    /// Returns the place of an entity's value in a canonical column, or of its row when the source lacks the column.
    #[must_use]
    pub fn place(&self, origin: Origin, column: &str) -> Place {
        self.place_of(origin, Some(column))
    }

    /// Returns the table that an entity was read from.
    #[must_use]
    pub fn source(&self, origin: Origin) -> Option<&Source> {
        self.sources.get(origin.source as usize)
    }

    /// Returns the place of an entity's row.
    #[must_use]
    pub fn row_place(&self, origin: Origin) -> Place {
        self.place_of(origin, None)
    }

    /// Returns what the log says of a request, the first decision first.
    pub fn decisions_of(&self, request: &str) -> impl Iterator<Item = &Decision> {
        let folded = fold(request);
        self.decisions.iter().filter(move |row| fold(&row.request) == folded)
    }

    fn place_of(&self, origin: Origin, column: Option<&str>) -> Place {
        let source = self.source(origin);
        match source.and_then(|source| Some((source, source.rows.get(origin.row as usize)?))) {
            Some((source, row)) => source.place(row, column),
            None => Place { file: Arc::from("?"), sheet: None, row: 0, column: None, value: None },
        }
    }
}
