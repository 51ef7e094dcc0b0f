//! What speaks for keeping a system: who depends on it, who uses it, what it costs, and how long it is bound.

use chrono::NaiveDate;

use super::act_by;
use crate::analysis::costs::Costs;
use crate::analysis::graph::Graph;
use crate::model::contract_dates::{ContractDates, Duration};
use crate::model::money::to_oere;
use crate::model::{ContractKey, Money, SystemKey};
use crate::phrase::Phrase;

/// The figures by which a system is weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The system.
    pub system: SystemKey,
    /// How many systems in operation depend on it directly.
    pub dependents: usize,
    /// People who do use it, else people who may.
    pub users: Option<u64>,
    /// Cost a year.
    pub cost: Option<Money>,
    /// What was assumed about the cost.
    pub assumed: Option<Phrase>,
    /// Cost a year and user.
    pub cost_per_user: Option<Money>,
    /// The day until which its contracts bind: the last exit; nothing when one has none.
    pub bound_until: Option<NaiveDate>,
    /// Whether its people include those of every system in the group.
    pub reaches_all: bool,
    /// The first day on which all of its contracts can be left.
    pub exit: Option<NaiveDate>,
    /// The day by which to act to leave it, and the contract that says so.
    pub act_by: Option<(NaiveDate, ContractKey)>,
}

impl Standing {
    pub(in crate::analysis) fn of(costs: &Costs<'_>, graph: &Graph, today: NaiveDate, system: SystemKey) -> Self {
        let (portfolio, dates) = (costs.portfolio, costs.dates);
        let row = &portfolio[system];
        let users = row.active_users.or(row.users);
        let (cost, assumed) = costs.of(system);
        let cost_per_user = cost.zip(users).and_then(|(cost, users)| cost.checked_div(Money::from(users)));
        let running = portfolio.contracts_of(system).iter().filter_map(|contract| dates.get(contract.position()));
        let running: Vec<_> = running.filter(|dates| !dates.has_ended).collect();
        let end = |dates: &&ContractDates| match dates.duration {
            Duration::Fixed | Duration::Unknown => dates.current_end,
            Duration::Tacit | Duration::Evergreen => dates.earliest_exit,
        };
        Self {
            system,
            dependents: graph
                .dependent_systems(system)
                .into_iter()
                .filter(|other| portfolio[*other].is_in_operation(today))
                .count(),
            users,
            cost,
            assumed,
            cost_per_user: cost_per_user.map(to_oere),
            bound_until: running.iter().filter_map(end).max(),
            reaches_all: false,
            exit: running.iter().filter_map(|dates| dates.earliest_exit.or(dates.current_end)).max(),
            act_by: act_by(portfolio, dates, system),
        }
    }
}
