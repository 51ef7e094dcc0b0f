//! `portfolio report`: everything on one page, for those who never see a terminal.

use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::inputs::HistoryArg;
use super::output::Written;
use super::term::{Stop, Term};
use crate::audit;
use crate::phrase;
use crate::report::{Report, html};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Html];
}

/// Options of `portfolio report`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    #[command(flatten)]
    history: HistoryArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    options.form.format()?;
    let inventory = &options.subject.inventory.inventory;
    options.form.output.spare(std::iter::once(options.history.path(inventory)))?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    let progress = term.progress(phrase!("doing-judging"));
    let mut facts = audit::facts(&portfolio, today, &policy)?;
    facts.remember(options.history.earlier(inventory, &portfolio, today, term)?);
    let trend = options.history.trend(inventory, &portfolio)?;
    let outcome = audit::audit(&mut facts, &policy)?;
    let report = Report::of(&facts, &policy, &outcome, &[], true);
    let page = html::write(&report, trend.as_ref())?;
    drop(progress);
    options.form.write(Written::Bytes(page.into_bytes()), term)?;
    Ok(ExitCode::SUCCESS)
}
