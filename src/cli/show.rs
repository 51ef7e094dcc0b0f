//! `portfolio show`: everything known about one system.

use std::process::ExitCode;

use clap::ValueEnum;

use super::inputs::{DayArg, HistoryArg, InventoryArg, PolicyArgs};
use super::system_name::find;
use super::term::{Stop, Term};
use crate::audit;
use crate::report::system_page;

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
    #[command(flatten)]
    history: HistoryArg,
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
    let mut portfolio = options.inventory.read(term)?;
    portfolio.profile.language = Some(term.language(&portfolio.profile));
    let system = find(&portfolio, &options.system)?;
    let mut facts = audit::facts(&portfolio, options.day.day(), &policy)?;
    facts.remember(options.history.earlier(&options.inventory.inventory, &portfolio, options.day.day(), term)?);
    let outcome = audit::audit(&mut facts, &policy)?;
    let findings = system_page::about(&facts, system, &outcome.findings);
    let page = system_page::page(&facts, system, &findings, &policy);
    match options.format {
        Format::Text => term.out(&system_page::text(&page, &facts, &findings, term.layout()))?,
        Format::Json => term.out_bytes(&system_page::json(&page))?,
    }
    Ok(ExitCode::SUCCESS)
}
