//! `portfolio show`: everything known about one system.

use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::inputs::HistoryArg;
use super::output::Written;
use super::system_name::find;
use super::term::{Stop, Term};
use crate::audit;
use crate::report::system_page::SystemPage;

/// The forms of the page.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json];
}

/// Options of `portfolio show`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// System, by id, name or alias
    system: String,
    #[command(flatten)]
    subject: SubjectArgs,
    #[command(flatten)]
    history: HistoryArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let inventory = &options.subject.inventory.inventory;
    options.form.output.spare(std::iter::once(options.history.path(inventory)))?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    let system = find(&portfolio, &options.system)?;
    let mut facts = audit::facts(&portfolio, today, &policy)?;
    facts.remember(options.history.earlier(inventory, &portfolio, today, term)?);
    let outcome = audit::audit(&mut facts, &policy)?;
    let page = SystemPage::of(&facts, system, &outcome.findings);
    let result = match format {
        Format::Json => Written::Bytes(page.json(&policy)),
        _ => Written::Text(page.text(options.form.layout(term))),
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}
