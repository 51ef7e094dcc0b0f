//! `portfolio man`: the manual page, of the program or of one of its commands.

use std::process::ExitCode;

use super::help;
use super::term::{Stop, Term};
use crate::error::{Error, reason};
use crate::model::Language;
use crate::phrase;
use crate::text::closest;

/// Options of `portfolio man`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Command; without one, the page of the program
    command: Option<String>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let program = help::localised(super::command(), Language::English);
    let command = match &options.command {
        None => program,
        Some(name) => page_of(&program, name)?,
    };
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(command).render(&mut page);
    written.map_err(|error| Error::new(phrase!("error-page", why = reason(&error))))?;
    term.out_bytes(&page)?;
    Ok(ExitCode::SUCCESS)
}

fn page_of(program: &clap::Command, name: &str) -> Result<clap::Command, Error> {
    let found = program.get_subcommands().find(|command| command.get_name() == name);
    found.cloned().ok_or_else(|| {
        let error = Error::new(phrase!("error-no-command", name));
        match closest(name, program.get_subcommands().map(clap::Command::get_name)) {
            Some(meant) => error.hint(phrase!("did-you-mean", meant)),
            None => error.hint(phrase!("hint-no-command")),
        }
    })
}
