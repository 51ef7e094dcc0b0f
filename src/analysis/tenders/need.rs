//! Whether a contract needs a successor, whether it has one, and how long the framework agreement behind it runs.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::FrameworkEnd;
use crate::model::contract_dates::ContractDates;
use crate::model::system::Stage;
use crate::model::{Contract, ContractKey, Period, Portfolio, SystemKey};
use crate::text::fold;

/// How long before a contract's end its successor may start: time to move from one to the other.
const OVERLAP: Period = Period::months(12);

/// Returns whether a system will still be used after a day, or will only come.
fn is_used_after(portfolio: &Portfolio, system: SystemKey, day: NaiveDate, today: NaiveDate) -> bool {
    portfolio[system].stage_by(day, today) != Stage::Gone
}

/// Returns whether something that a contract covers will still be used after a day. One that covers nothing that the
/// inventory knows is taken to be needed.
pub(super) fn is_needed_after(portfolio: &Portfolio, contract: &Contract, day: NaiveDate, today: NaiveDate) -> bool {
    let covers_unknown = contract.systems.is_empty() || !contract.unknown_systems.is_empty();
    covers_unknown || contract.systems.iter().any(|system| is_used_after(portfolio, *system, day, today))
}

/// Returns the contract that takes over from one that ends: it covers everything of it that goes on, started later, at the
/// earliest a year before the end, and runs beyond it. A contract beside it, such as one for hosting, does not.
pub(super) fn successor(
    portfolio: &Portfolio,
    dates: &[ContractDates],
    of: ContractKey,
    end: NaiveDate,
    today: NaiveDate,
) -> Option<ContractKey> {
    let contract = &portfolio[of];
    let going_on = || contract.systems.iter().filter(|system| is_used_after(portfolio, **system, end, today));
    let first = going_on().next()?;
    let earliest = OVERLAP.before(end)?;
    let takes_over = |other: &&ContractKey| {
        let (row, dates) = (&portfolio[**other], &dates[other.position()]);
        **other != of
            && !dates.has_ended
            && dates.current_end.is_none_or(|until| until > end)
            && row.terms.start.is_some_and(|start| start > earliest && contract.terms.start.is_none_or(|own| start > own))
            && going_on().all(|system| row.systems.contains(system))
    };
    portfolio.contracts_of(*first).iter().find(takes_over).copied()
}

/// The framework agreements that have a row of their own, by id and title; nothing where two go by one name.
pub(super) struct Frameworks(FxHashMap<String, Option<FrameworkEnd>>);

impl Frameworks {
    pub(super) fn of(portfolio: &Portfolio, dates: &[ContractDates]) -> Self {
        let mut ends: FxHashMap<String, Option<FrameworkEnd>> = FxHashMap::default();
        for (key, contract) in portfolio.contracts().filter(|(_, contract)| contract.is_framework) {
            let end = dates[key.position()].current_end.map(|day| FrameworkEnd { day, agreement: Some(key) });
            let (id, title) = (fold(&contract.id), fold(&contract.title));
            let names = if id == title { vec![id] } else { vec![id, title] };
            for name in names {
                ends.entry(name).and_modify(|end| *end = None).or_insert(end);
            }
        }
        Self(ends)
    }

    /// Returns the end of the framework agreement that a contract was called off from: as its own row says, else as the
    /// agreement's does.
    pub(super) fn end(&self, contract: &Contract, key: ContractKey) -> Option<FrameworkEnd> {
        if let Some(day) = contract.framework_end {
            return Some(FrameworkEnd { day, agreement: None });
        }
        if contract.unread.has("framework-end") || self.0.is_empty() {
            return None;
        }
        let found = self.0.get(&fold(contract.framework.as_deref()?)).copied().flatten()?;
        Some(found).filter(|found| found.agreement != Some(key))
    }
}
