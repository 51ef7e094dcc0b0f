//! What leaving a system takes: who depends on it, what must move, until when it must be paid, and what becomes of its data.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::side::At;
use super::{Merged, Part, Proposal};
use crate::analysis::overlaps::act_by;
use crate::model::contract_value::Term;
use crate::model::money::to_oere;
use crate::model::{ContractKey, Money, SystemKey};

/// What becomes of the data of a system that goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Archive {
    /// A plan is there.
    Planned,
    /// No plan is there, and it holds personal data.
    MissingForPersonalData,
    /// No plan is there.
    Missing,
}

impl Archive {
    /// Returns the canonical name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::MissingForPersonalData => "missing-for-personal-data",
            Self::Missing => "missing",
        }
    }
}

/// An integration of a system that goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moved {
    /// The system at the other end, on the same side.
    pub other: SystemKey,
    /// Its position among the side's integrations.
    pub integration: usize,
    /// Whether the system that goes sends.
    pub is_sent: bool,
    /// Whether what is kept exchanges data with the same product in the same direction already.
    pub is_there_already: bool,
}

/// What leaving a system takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// The system.
    pub at: At,
    /// The systems in operation that depend on it.
    pub dependents: Vec<SystemKey>,
    /// Its modules, which go with it.
    pub modules: Vec<SystemKey>,
    /// The integrations that must move to what is kept.
    pub moves: Vec<Moved>,
    /// Its tasks that what is kept does not have.
    pub open_tasks: Vec<String>,
    /// The first day on which all of its contracts can be left; nothing when it has none that runs, or when that is not known.
    pub exit: Option<NaiveDate>,
    /// The day by which to act to leave it, and the contract that says so.
    pub act_by: Option<(NaiveDate, ContractKey)>,
    /// The day from which it is gone: as its row says, else when its contracts can be left and the one organisation is there. Nothing
    /// when that is not known.
    pub goes_on: Option<NaiveDate>,
    /// How long it runs beside what is kept.
    pub beside: Option<Term>,
    /// What that costs, in its side's currency.
    pub cost_beside: Option<Money>,
    /// What becomes of its data.
    pub archive: Archive,
}

/// Tells for every product and rivalry what leaving takes.
pub(super) fn tell(merged: &mut Merged<'_>) {
    let of = |proposal: &Proposal| -> Vec<Leaving> {
        let go = proposal.parts.iter().filter(|(_, part)| *part == Part::LetGo).map(|(at, _)| *at);
        let kept = Kept::of(merged, proposal);
        go.map(|at| leaving(merged, &kept, at)).collect()
    };
    let of_products: Vec<_> = merged.of_products.iter().map(of).collect();
    let of_rivalries: Vec<_> = merged.of_rivalries.iter().map(of).collect();
    merged.of_products.iter_mut().zip(of_products).for_each(|(proposal, leaving)| proposal.leaving = leaving);
    merged.of_rivalries.iter_mut().zip(of_rivalries).for_each(|(proposal, leaving)| proposal.leaving = leaving);
}

/// What is kept, as far as those that go ask for it.
struct Kept {
    members: BTreeSet<usize>,
    /// The products at the other ends of its integrations, and whether it sends.
    ends: BTreeSet<(usize, bool)>,
    tasks: BTreeSet<String>,
}

impl Kept {
    fn of(merged: &Merged<'_>, proposal: &Proposal) -> Self {
        let members = proposal.parts.iter().filter_map(|(at, _)| merged.product_of(*at)).collect();
        let ends = proposal.keep.iter().flat_map(|at| {
            let ends = merged.side(*at).links.ends(at.system);
            let product = |(_, other, is_sent)| Some((merged.product_of(At { side: at.side, system: other })?, is_sent));
            ends.filter_map(product).collect::<Vec<_>>()
        });
        let tasks = proposal.keep.iter().flat_map(|at| &merged.system(*at).tasks);
        Self { members, ends: ends.collect(), tasks: tasks.map(|task| crate::analysis::overlaps::task_key(task)).collect() }
    }
}

fn leaving(merged: &Merged<'_>, kept: &Kept, at: At) -> Leaving {
    let side = merged.side(at);
    let row = &side.portfolio[at.system];
    let in_operation = |system: &SystemKey| side.portfolio[*system].is_in_operation(merged.today);
    let dependents = side.graph.dependent_systems(at.system).into_iter().filter(in_operation).collect();
    let moves = side.links.ends(at.system).filter_map(|(integration, other, is_sent)| {
        let product = merged.product_of(At { side: at.side, system: other })?;
        let is_there_already = kept.ends.contains(&(product, is_sent));
        (!kept.members.contains(&product)).then_some(Moved { other, integration, is_sent, is_there_already })
    });
    let mut moves: Vec<_> = moves.collect();
    moves.sort_unstable();
    moves.dedup();
    let open_tasks = row.tasks.iter().filter(|task| !kept.tasks.contains(&crate::analysis::overlaps::task_key(task)));
    let running = side.running(at.system);
    let exits: Option<Vec<NaiveDate>> = running.iter().map(|contract| side.dates[contract.position()].earliest_exit).collect();
    let exit = exits.as_ref().and_then(|exits| exits.iter().max().copied());
    let goes_on = row.leaves_on().or_else(|| match (&exits, exit) {
        (None, _) => None,
        // Nothing binds it: it goes when the one organisation is there.
        (Some(_), None) => Some(merged.on),
        (Some(_), Some(exit)) => Some(exit.max(merged.on)),
    });
    let beside = goes_on.filter(|day| *day > merged.on).and_then(|day| Term::between(merged.on, day));
    let cost_beside = beside.and_then(|term| term.at(merged.cost(at)?)).map(to_oere);
    let archive = match (&row.archiving_plan, row.personal_data) {
        (Some(_), _) => Archive::Planned,
        (None, Some(true)) => Archive::MissingForPersonalData,
        (None, _) => Archive::Missing,
    };
    Leaving {
        at,
        dependents,
        modules: side.portfolio.modules_of(at.system).to_vec(),
        moves,
        open_tasks: open_tasks.cloned().collect(),
        exit,
        act_by: act_by(side.portfolio, &side.dates, at.system),
        goes_on,
        beside,
        cost_beside,
        archive,
    }
}
