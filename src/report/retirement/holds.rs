//! What holds a system: each constraint with its day, its reason and the cell that says so.

use chrono::NaiveDate;

use super::RetirementPage;
use crate::analysis::graph::Node;
use crate::analysis::retirement::{Leaving, Wanted, WantedFrom};
use crate::model::SystemKey;
use crate::phrase;
use crate::phrase::Phrase;
use crate::place::Place;

/// Something that a system must wait for.
#[derive(Debug)]
pub(super) struct Hold {
    /// `replacement` or `dependent`.
    pub(super) kind: &'static str,
    /// The system to wait for.
    pub(super) system: SystemKey,
    /// The first day on which it lets the system go; none where nobody knows.
    pub(super) day: Option<NaiveDate>,
    /// The reason.
    pub(super) why: Phrase,
    /// The cell that says so.
    pub(super) place: Place,
}

impl RetirementPage<'_> {
    /// Returns everything that a system must wait for: what comes in its place, and what depends on it and goes too.
    pub(super) fn holds(&self, leaving: &Leaving) -> Vec<Hold> {
        let portfolio = self.facts.portfolio;
        let of_arrivals = leaving.arrivals.iter().map(|arrival| {
            let origin = portfolio[arrival.system].origin;
            // Where no day is given, the row says at least that it comes in its place.
            let column = if arrival.in_service.is_some() { "in-service" } else { "replaces" };
            let (day, why) = (arrival.lets_go.ok(), self.arrives(arrival));
            Hold { kind: "replacement", system: arrival.system, day, why, place: portfolio.place(origin, column) }
        });
        let comes = |system: SystemKey| leaving.arrivals.iter().any(|arrival| arrival.system == system);
        let of_dependents = self.facts.graph.dependent_systems(leaving.system).into_iter().filter_map(|system| {
            let other = self.plan.of_system(system).filter(|_| !comes(system))?;
            let edge = self.facts.graph.dependents_of(leaving.system).find(|edge| edge.from == Node::System(system))?;
            let day = other.can.open.is_none().then_some(other.can.day);
            let why = match day {
                Some(day) => phrase!("retirement-hold-until", why = self.depends(system, leaving.system, false), day),
                None => self.depends(system, leaving.system, false),
            };
            Some(Hold { kind: "dependent", system, day, why, place: edge.place(portfolio) })
        });
        of_arrivals.chain(of_dependents).collect()
    }

    /// Returns the cell that says by which day a system shall be gone.
    pub(super) fn place_of_wish(&self, leaving: &Leaving, wanted: Wanted) -> Place {
        let portfolio = self.facts.portfolio;
        match wanted.from {
            WantedFrom::Own => {
                let row = &portfolio[leaving.system];
                portfolio.place(row.origin, row.leaves_on_column())
            }
            WantedFrom::Whole(_) => portfolio.place(portfolio[leaving.system].origin, "part-of"),
            WantedFrom::Contract(contract) => portfolio.place(portfolio[contract].origin, "terminated"),
        }
    }
}
