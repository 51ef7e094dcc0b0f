//! From tables to the portfolio: every row becomes an entity, every name a key.
//!
//! Two passes. The first gives every system, contract, licence and unit its id and place in the sorted lists; the second
//! reads the other columns, where references can then be looked up. What cannot be understood becomes a problem.

mod contracts;
mod duty;
mod integrations;
mod licences;
mod organisation;
mod roster;
mod row;
mod systems;
mod usage;
mod waivers;

use crate::model::portfolio::Profile;
use crate::model::{Portfolio, Problem, Source, TableKind};
use roster::Roster;

/// What the second pass looks references up in.
struct Registers {
    systems: Roster,
    contracts: Roster,
    licences: Roster,
    units: Roster,
}

/// Builds the portfolio from tables.
#[must_use]
pub fn build(profile: Profile, sources: Vec<Source>) -> Portfolio {
    let mut problems: Vec<Problem> = Vec::new();
    let registers = Registers {
        systems: Roster::of(&sources, TableKind::Systems, &["id", "name"], &["name", "aliases", "former-names"], &mut problems),
        contracts: Roster::of(&sources, TableKind::Contracts, &["id", "title"], &["title"], &mut problems),
        licences: Roster::of(&sources, TableKind::Licences, &["id", "product"], &["product"], &mut problems),
        // Without a table of units every unit that is named is one; with it, a name that is not there is a mistake.
        units: if sources.iter().any(|source| source.kind == TableKind::Organisation) {
            Roster::of(&sources, TableKind::Organisation, &["id", "name"], &["name"], &mut problems)
        } else {
            Roster::of_units_named(&sources, profile.organisation.as_deref())
        },
    };
    let mut portfolio = Portfolio::default();
    portfolio.profile = profile;
    portfolio.units = organisation::units(&sources, &registers, &mut problems);
    portfolio.systems = systems::systems(&sources, &registers, &portfolio, &mut problems);
    portfolio.contracts = contracts::contracts(&sources, &registers, &portfolio.profile, &mut problems);
    portfolio.licences = licences::licences(&sources, &registers, &portfolio, &mut problems);
    portfolio.usage = usage::usage(&sources, &registers, &portfolio, &mut problems);
    portfolio.integrations = integrations::integrations(&sources, &registers, &mut problems);
    portfolio.waivers = waivers::waivers(&sources, &mut problems);
    problems.sort();
    portfolio.problems = problems;
    portfolio.sources = sources;
    portfolio.indexed()
}
