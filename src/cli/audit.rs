//! `portfolio audit`: every rule over the inventory.

use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::ValueEnum;

use super::decisions;
use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::inputs::HistoryArg;
use super::output::Written;
use super::rule_name::{self, RuleName};
use super::term::{Stop, Term};
use crate::audit;
use crate::finding::Level;
use crate::phrase;
use crate::report::{Report, csv, html, json, markdown, sarif, table, workbook};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] =
        &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Sarif, Format::Xlsx, Format::Html];
}

/// Options of `portfolio audit`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    #[command(flatten)]
    history: HistoryArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
    /// Exit with 1 when a finding shown is at or above this level
    #[arg(long, value_enum, value_name = "LEVEL", default_value = "error")]
    fail_on: FailOn,
    /// Show the findings of this rule only; can be given more than once
    #[arg(long = "rule", value_name = "ID", value_parser = RuleName, hide_possible_values = true)]
    only: Vec<String>,
    /// Show cells, evidence, assumptions and every finding
    #[arg(long)]
    full: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

impl FailOn {
    fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Note => Some(Level::Note),
            Self::Never => None,
        }
    }
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let inventory = &options.subject.inventory.inventory;
    options.form.output.spare(std::iter::once(options.history.path(inventory)))?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    let only = rule_name::ids(&options.only, &policy)?;
    // The program ends with this command: to give back row by row what the system takes back at once would only take time.
    let portfolio = ManuallyDrop::new(portfolio);
    let progress = term.progress(phrase!("doing-judging"));
    let mut facts = ManuallyDrop::new(audit::facts(&portfolio, today, &policy)?);
    facts.remember(options.history.earlier(inventory, &portfolio, today, term)?);
    let outcome = ManuallyDrop::new(audit::audit(&mut facts, &policy)?);
    drop(progress);
    let report = Report::of(&facts, &policy, &outcome, &only, options.full);
    if matches!(format, Format::Xlsx) {
        let whole = Report::of(&facts, &policy, &outcome, &[], false);
        decisions::spare(options.form.output.output.as_deref(), inventory, &whole)?;
    }
    let result = match format {
        Format::Json => Written::Bytes(json::write(&report)),
        Format::Sarif => Written::Bytes(sarif::write(&report)),
        Format::Html => {
            let trend = options.history.trend(inventory, &portfolio)?;
            Written::Bytes(html::write(&report, trend.as_ref())?.into_bytes())
        }
        Format::Xlsx => Written::File(workbook::write(&report)?),
        Format::Csv => Written::Bytes(csv::write(&report)),
        Format::Markdown => Written::Text(markdown::write(&report)),
        _ => Written::Texts(Box::new(table::write(&report, options.form.layout(term)))),
    };
    options.form.write(result, term)?;
    let fails = options.fail_on.level().is_some_and(|level| report.findings.iter().any(|finding| finding.level >= level));
    Ok(ExitCode::from(u8::from(fails)))
}
