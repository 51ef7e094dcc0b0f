//! `portfolio show`: everything known about one system.

use std::process::ExitCode;

use clap::ValueEnum;

use super::inputs::{DayArg, InventoryArg, PolicyArgs};
use super::term::{Stop, Term};
use crate::audit;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::{Portfolio, SystemKey};
use crate::report::system_page;
use crate::text::{closest, fold, list};

/// Options of `portfolio show`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// System, by id, name or alias
    system: String,
    #[command(flatten)]
    inventory: InventoryArg,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    day: DayArg,
    /// Form of the page
    #[arg(short, long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let policy = options.policy.read(Some(&options.inventory.inventory), term)?;
    let portfolio = options.inventory.read(term)?;
    let system = find(&portfolio, &options.system)?;
    let mut facts = Facts::new(&portfolio, options.day.day(), &policy.analysis);
    let outcome = audit::audit(&mut facts, &policy)?;
    let findings = system_page::about(&facts, system, &outcome.findings);
    let page = system_page::page(&facts, system, &findings, &policy);
    match options.format {
        Format::Text => term.out(&system_page::text(&page, &facts, &findings, term.layout()))?,
        Format::Json => term.out_bytes(&system_page::json(&page))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the one system that goes by a name: its id before its name, its name before its other names.
fn find(portfolio: &Portfolio, wanted: &str) -> Result<SystemKey, Error> {
    if let Some((system, _)) = portfolio.systems().find(|(_, row)| row.id == wanted.trim()) {
        return Ok(system);
    }
    let folded = fold(wanted);
    let by = |names: &dyn Fn(&crate::model::System) -> Vec<String>| -> Vec<SystemKey> {
        let matches = |row: &crate::model::System| !folded.is_empty() && names(row).iter().any(|name| fold(name) == folded);
        portfolio.systems().filter(|(_, row)| matches(row)).map(|(system, _)| system).collect()
    };
    let mut found = by(&|row| vec![row.id.clone()]);
    if found.is_empty() {
        found = by(&|row| vec![row.name.clone()]);
    }
    if found.is_empty() {
        found = by(&|row| row.aliases.iter().chain(&row.former_names).cloned().collect());
    }
    match found[..] {
        [system] => Ok(system),
        [] => Err(unknown(portfolio, wanted, &folded)),
        _ => {
            let names: Vec<_> = found.iter().map(|system| named(portfolio, *system)).collect();
            let error = Error::new(format!("several systems go by `{wanted}`: {}", list(&names, 10)));
            Err(error.hint("name one of them by its id"))
        }
    }
}

fn unknown(portfolio: &Portfolio, wanted: &str, folded: &str) -> Error {
    let error = Error::new(format!("there is no system `{wanted}`"));
    let holds = |row: &crate::model::System| folded.chars().count() > 2 && fold(&row.name).contains(folded);
    let holding: Vec<_> = portfolio.systems().filter(|(_, row)| holds(row)).map(|(system, _)| named(portfolio, system)).collect();
    if !holding.is_empty() {
        return error.hint(format!("did you mean {}?", list(&holding, 5)));
    }
    let names = portfolio
        .systems
        .iter()
        .flat_map(|row| [row.name.as_str(), row.id.as_str()].into_iter().chain(row.aliases.iter().map(String::as_str)));
    match closest(wanted, names) {
        Some(meant) => error.hint(format!("did you mean `{meant}`?")),
        None => error.hint("`portfolio check` shows which systems tables were read"),
    }
}

fn named(portfolio: &Portfolio, system: SystemKey) -> String {
    let row = &portfolio[system];
    format!("`{}` {}", row.id, row.name)
}
