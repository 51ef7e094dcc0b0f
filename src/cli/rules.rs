//! `portfolio rules`: every rule with its level.

use std::process::ExitCode;

use clap::ValueEnum;

use super::inputs::PolicyArgs;
use super::term::{Stop, Term};
use crate::report::rule_page;

/// Options of `portfolio rules`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Form of the list
    #[arg(short, long, value_enum, default_value = "table")]
    format: Format,
    #[command(flatten)]
    policy: PolicyArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let policy = options.policy.read(None, term)?;
    match options.format {
        Format::Table => term.out(&rule_page::list(&policy, term.spoken(), term.layout()))?,
        Format::Json => term.out_bytes(&rule_page::list_json(&policy))?,
    }
    Ok(ExitCode::SUCCESS)
}
