//! The portfolio: everything that was loaded, sorted by id, with lookups in both directions.

use std::ops::Index;
use std::sync::Arc;

use rustc_hash::FxHashMap;

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
    contracts_of_system: FxHashMap<SystemKey, Vec<ContractKey>>,
    licences_of_system: FxHashMap<SystemKey, Vec<LicenceKey>>,
    licences_of_contract: FxHashMap<ContractKey, Vec<LicenceKey>>,
    usage_of_licence: FxHashMap<LicenceKey, Vec<usize>>,
    usage_of_product: FxHashMap<String, Vec<usize>>,
    modules_of_system: FxHashMap<SystemKey, Vec<SystemKey>>,
    replaced_by: FxHashMap<SystemKey, Vec<SystemKey>>,
}

impl Portfolio {
    /// Builds the lookups, when all lists are sorted and all references are keys. Whoever changes a list builds them again.
    #[must_use]
    pub fn indexed(mut self) -> Self {
        self.contracts_of_system.clear();
        self.licences_of_system.clear();
        self.licences_of_contract.clear();
        self.usage_of_licence.clear();
        self.usage_of_product.clear();
        self.modules_of_system.clear();
        self.replaced_by.clear();
        for (contract, row) in self.contracts.iter().enumerate().map(|(at, row)| (ContractKey::at(at), row)) {
            for system in &row.systems {
                self.contracts_of_system.entry(*system).or_default().push(contract);
            }
        }
        for (licence, row) in self.licences.iter().enumerate().map(|(at, row)| (LicenceKey::at(at), row)) {
            if let Some(system) = row.system {
                self.licences_of_system.entry(system).or_default().push(licence);
            }
            if let Some(contract) = row.contract {
                self.licences_of_contract.entry(contract).or_default().push(licence);
            }
        }
        for (at, usage) in self.usage.iter().enumerate() {
            if let Some(licence) = usage.licence {
                self.usage_of_licence.entry(licence).or_default().push(at);
            } else if let Some(product) = &usage.product {
                self.usage_of_product.entry(fold(product)).or_default().push(at);
            }
        }
        for (system, row) in self.systems.iter().enumerate().map(|(at, row)| (SystemKey::at(at), row)) {
            if let Some(whole) = row.part_of {
                self.modules_of_system.entry(whole).or_default().push(system);
            }
            for outgoing in &row.replaces {
                self.replaced_by.entry(*outgoing).or_default().push(system);
            }
        }
        self
    }

    /// Returns every system with its key, by id.
    pub fn systems(&self) -> impl Iterator<Item = (SystemKey, &System)> {
        self.systems.iter().enumerate().map(|(at, system)| (SystemKey::at(at), system))
    }

    /// Returns every contract with its key, by id.
    pub fn contracts(&self) -> impl Iterator<Item = (ContractKey, &Contract)> {
        self.contracts.iter().enumerate().map(|(at, contract)| (ContractKey::at(at), contract))
    }

    /// Returns every licence with its key, by id.
    pub fn licences(&self) -> impl Iterator<Item = (LicenceKey, &Licence)> {
        self.licences.iter().enumerate().map(|(at, licence)| (LicenceKey::at(at), licence))
    }

    /// Returns every organisation unit with its key, by id.
    pub fn units(&self) -> impl Iterator<Item = (UnitKey, &Unit)> {
        self.units.iter().enumerate().map(|(at, unit)| (UnitKey::at(at), unit))
    }

    /// Returns the contracts that cover a system.
    #[must_use]
    pub fn contracts_of(&self, system: SystemKey) -> &[ContractKey] {
        self.contracts_of_system.get(&system).map_or(&[], Vec::as_slice)
    }

    /// Returns the licences for a system.
    #[must_use]
    pub fn licences_of(&self, system: SystemKey) -> &[LicenceKey] {
        self.licences_of_system.get(&system).map_or(&[], Vec::as_slice)
    }

    /// Returns the licences bought under a contract.
    #[must_use]
    pub fn licences_under(&self, contract: ContractKey) -> &[LicenceKey] {
        self.licences_of_contract.get(&contract).map_or(&[], Vec::as_slice)
    }

    /// Returns the measurements that name a licence.
    pub fn usage_of(&self, licence: LicenceKey) -> impl Iterator<Item = &Usage> {
        self.usage_of_licence.get(&licence).into_iter().flatten().map(|at| &self.usage[*at])
    }

    /// Returns the measurements that name a product and no licence.
    pub fn usage_of_product(&self, product: &str) -> impl Iterator<Item = &Usage> {
        self.usage_of_product.get(&fold(product)).into_iter().flatten().map(|at| &self.usage[*at])
    }

    /// Returns the modules of a system.
    #[must_use]
    pub fn modules_of(&self, system: SystemKey) -> &[SystemKey] {
        self.modules_of_system.get(&system).map_or(&[], Vec::as_slice)
    }

    /// Returns the systems that say they replace a system.
    #[must_use]
    pub fn replacements_of(&self, system: SystemKey) -> &[SystemKey] {
        self.replaced_by.get(&system).map_or(&[], Vec::as_slice)
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
