//! `portfolio completions`: what a shell needs to complete the command line.

use std::process::ExitCode;

use super::term::{Stop, Term};

/// Options of `portfolio completions`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Shell
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut super::command(), "portfolio", &mut script);
    term.out_bytes(&script)?;
    Ok(ExitCode::SUCCESS)
}
