//! `portfolio presets`: the exports of other tools that are read unchanged, and what each fills.

use std::process::ExitCode;

use clap::ValueEnum;

use super::term::{Stop, Term};
use crate::model::portfolio::Profile;
use crate::report::presets;

/// Options of `portfolio presets`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Form of the list
    #[arg(short, long, value_enum, default_value = "table")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    match options.format {
        Format::Table => term.out(&presets::text(term.language(&Profile::default()), term.layout()))?,
        Format::Json => term.out_bytes(&presets::json())?,
    }
    Ok(ExitCode::SUCCESS)
}
