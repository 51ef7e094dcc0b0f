//! Contracts that one tender could replace: of one supplier or one class of goods, ending close to each other. Proposals only,
//! for whether their systems belong together is for people to say.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Effort, Team, Tender};
use crate::analysis::tenders::Plan;
use crate::analysis::tenders::joint::{Shared, class, supplier, supplier_numbers};
use crate::model::{ContractKey, Period, Portfolio};

/// Contracts worth tendering together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The contracts, by their end.
    pub contracts: Vec<ContractKey>,
    /// What they share: a supplier, a class of goods, or both.
    pub shared: Vec<Shared>,
    /// The first and the last end; the one tender must be in time for the first.
    pub ends: (NaiveDate, NaiveDate),
    /// What the team is spared when it prepares the longest or dearest of the tenders and not the others: days of a tender in
    /// preparation, or person-days.
    pub saved: u32,
}

/// A tender that could be part of a group.
#[derive(Clone, Copy)]
struct Part {
    end: NaiveDate,
    contract: ContractKey,
    effort: u32,
}

/// Finds the groups whose contracts end within a period of the first, largest savings first.
pub(super) fn groups(portfolio: &Portfolio, plans: &[Plan], teams: &[Team], effort: &Effort<'_>, within: Period) -> Vec<Group> {
    let numbers = supplier_numbers(&portfolio.contracts);
    let mut sharing: BTreeMap<Shared, Vec<Part>> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    let mut tenders: Vec<&Tender> = teams.iter().flat_map(|team| &team.tenders).collect();
    tenders.sort_by_key(|tender| tender.contract);
    for tender in tenders {
        let contract = &portfolio[tender.contract];
        let end = tender.option.as_ref().map(|option| option.end).or(plans[tender.contract.position()].until);
        let Some(end) = end.filter(|_| ids.insert(&contract.id)) else { continue };
        let days = (tender.planned.signed - tender.planned.start).num_days();
        let effort = effort.person_days(tender.procedure).unwrap_or_else(|| u32::try_from(days).unwrap_or(0));
        for shared in [supplier(contract, &numbers), class(contract)].into_iter().flatten() {
            sharing.entry(shared).or_default().push(Part { end, contract: tender.contract, effort });
        }
    }
    let mut found: Vec<Group> = Vec::new();
    for (shared, mut parts) in sharing {
        parts.sort_by_key(|part| (part.end, part.contract));
        while let Some((group, rest)) = largest(&parts, within) {
            let contracts: Vec<_> = group.iter().map(|part| part.contract).collect();
            let most = group.iter().map(|part| part.effort).max().unwrap_or(0);
            let saved = group.iter().fold(0_u32, |sum, part| sum.saturating_add(part.effort)) - most;
            match found.iter_mut().find(|other| other.contracts == contracts) {
                Some(same) => same.shared.push(shared.clone()),
                None => found.push(Group {
                    contracts,
                    shared: vec![shared.clone()],
                    ends: (group[0].end, group[group.len() - 1].end),
                    saved,
                }),
            }
            parts = rest;
        }
    }
    found.sort_by_key(|group| (Reverse(group.saved), group.contracts.clone()));
    found
}

/// Takes the largest group of at least two that end within a period; the first of those as large.
fn largest(parts: &[Part], within: Period) -> Option<(Vec<Part>, Vec<Part>)> {
    let until = |first: &Part| within.after(first.end).unwrap_or(NaiveDate::MAX);
    let last = |first: usize| parts.partition_point(|part| part.end <= until(&parts[first]));
    let first = (0..parts.len()).max_by_key(|first| (last(*first) - first, Reverse(*first)))?;
    let group = first..last(first);
    let rest = [&parts[..group.start], &parts[group.end..]].concat();
    (group.len() > 1).then(|| (parts[group].to_vec(), rest))
}
