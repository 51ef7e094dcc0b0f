//! From tables to the portfolio: every row becomes an entity, every name a key.
//!
//! Two passes. The first gives every system, contract, licence and unit its id and place in the sorted lists; the second
//! reads the other columns, where references can then be looked up. What cannot be understood becomes a problem.

mod contracts;
mod decisions;
mod duty;
mod integrations;
mod licences;
mod organisation;
mod requests;
mod roster;
mod row;
mod systems;
mod usage;
mod waivers;

use super::presets::LOCAL_ID;
use crate::model::portfolio::Profile;
use crate::model::{Portfolio, Problem, ProblemKind, Source, Subject, SubjectKind, TableKind};
use crate::place::Place;
use roster::Roster;

pub(super) use row::is_blank;

/// What the second pass looks references up in.
struct Registers<'a> {
    systems: Roster<'a>,
    contracts: Roster<'a>,
    licences: Roster<'a>,
    requests: Roster<'a>,
    units: Roster<'a>,
}

impl<'a> Registers<'a> {
    fn of(sources: &'a [Source], organisation: Option<&str>, problems: &mut Vec<Problem>) -> Self {
        let of_systems = |problems: &mut Vec<Problem>| {
            Roster::of(sources, TableKind::Systems, &["id", "name"], &["name", "aliases", "former-names", LOCAL_ID], problems)
        };
        let of_contracts = |problems: &mut Vec<Problem>| {
            Roster::of(sources, TableKind::Contracts, &["id", "title"], &["title", LOCAL_ID], problems)
        };
        let of_licences =
            |problems: &mut Vec<Problem>| Roster::of(sources, TableKind::Licences, &["id", "product"], &["product"], problems);
        let of_requests =
            |problems: &mut Vec<Problem>| Roster::of(sources, TableKind::Requests, &["id", "title"], &["title"], problems);
        // Without a table of units every unit that is named is one; with it, a name that is not there is a mistake.
        let of_units = |problems: &mut Vec<Problem>| match sources.iter().any(|source| source.kind == TableKind::Organisation) {
            true => Roster::of(sources, TableKind::Organisation, &["id", "name"], &["name"], problems),
            false => Roster::of_units_named(sources, organisation),
        };
        let mut more = Vec::new();
        let ((systems, contracts, units), licences) =
            rayon::join(|| (of_systems(problems), of_contracts(problems), of_units(problems)), || of_licences(&mut more));
        let requests = of_requests(problems);
        problems.append(&mut more);
        Self { systems, contracts, licences, requests, units }
    }
}

/// Builds the portfolio from tables.
#[must_use]
pub fn build(profile: Profile, sources: Vec<Source>) -> Portfolio {
    let mut problems: Vec<Problem> = Vec::new();
    sources.iter().for_each(|source| lacking(source, &mut problems));
    let registers = Registers::of(&sources, profile.organisation.as_deref(), &mut problems);
    let mut portfolio = Portfolio::default();
    portfolio.profile = profile;
    portfolio.units = organisation::units(&sources, &registers, &mut problems);
    let own = portfolio.profile.currency;
    let mut more = Vec::new();
    let ((contracts, licences), (systems, usage, integrations, requests, waivers)) = rayon::join(
        || {
            let contracts = contracts::contracts(&sources, &registers, &portfolio.profile, &mut problems);
            let licences = licences::licences(&sources, &registers, &contracts, own, &mut problems);
            (contracts, licences)
        },
        || {
            let systems = systems::systems(&sources, &registers, &portfolio, &mut more);
            let usage = usage::usage(&sources, &registers, &portfolio, &mut more);
            let integrations = integrations::integrations(&sources, &registers, &mut more);
            let requests = requests::requests(&sources, &registers, &portfolio, &mut more);
            (systems, usage, integrations, requests, waivers::waivers(&sources, &mut more))
        },
    );
    problems.append(&mut more);
    portfolio.decisions = decisions::decisions(&sources, &requests, &mut problems);
    drop(registers);
    problems.sort();
    portfolio.systems = systems;
    portfolio.contracts = contracts;
    portfolio.licences = licences;
    portfolio.usage = usage;
    portfolio.integrations = integrations;
    portfolio.requests = requests;
    (portfolio.waivers, portfolio.undertaken) = waivers.into_iter().partition(|waiver| waiver.decision.waives());
    portfolio.problems = problems;
    portfolio.sources = sources;
    portfolio.indexed()
}

/// Notes the columns that a table should have and lacks, at its headings.
fn lacking(source: &Source, problems: &mut Vec<Problem>) {
    let wanted: &[(&'static str, &'static str)] = match source.kind {
        TableKind::Systems => &[("id", "no-column-name-stands"), ("name", "no-column-id-stands")],
        TableKind::Contracts => &[("id", "no-column-title-stands"), ("title", "no-column-id-stands")],
        TableKind::Licences => {
            &[("id", "no-column-product-stands"), ("metric", "no-column-named-user"), ("quantity", "no-column-not-known")]
        }
        TableKind::Organisation => &[("id", "no-column-name-stands")],
        TableKind::Usage | TableKind::Integrations | TableKind::Requests | TableKind::Decisions | TableKind::Waivers => &[],
    };
    for (column, instead) in wanted.iter().filter(|(column, _)| !source.columns.has(column)) {
        let (file, sheet) = (source.file.clone(), source.sheet.clone());
        let place = Place { file, sheet, row: source.heading_row, column: None, value: None };
        let subject = Subject::new(SubjectKind::Portfolio, "portfolio", "portfolio");
        let kind = ProblemKind::NoColumn { column, instead };
        problems.push(Problem { kind, table: source.kind, subject, places: vec![place] });
    }
}
