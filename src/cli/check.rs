//! `portfolio check`: what was read, and what was not understood.

use std::process::ExitCode;

use super::inputs::InventoryArg;
use super::term::{Stop, Term};
use crate::report::inventory;

/// Options of `portfolio check`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    inventory: InventoryArg,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let portfolio = options.inventory.read(term)?;
    let language = term.language(&portfolio.profile);
    term.out(&inventory::write(&portfolio, language, term.layout()))?;
    Ok(ExitCode::from(u8::from(!portfolio.problems.is_empty())))
}
