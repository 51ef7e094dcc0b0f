//! `portfolio audit`: every rule over the inventory.

use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::ValueEnum;

use super::format::Format;
use super::inputs::{DayArg, HistoryArg, InventoryArg, PolicyArgs};
use super::output::{OutputArg, Written};
use super::rule_name::{self, RuleName};
use super::term::{Stop, Term};
use crate::audit;
use crate::finding::Level;
use crate::report::{Report, csv, json, markdown, table};

const FORMATS: &[Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown];

/// Options of `portfolio audit`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    inventory: InventoryArg,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    day: DayArg,
    #[command(flatten)]
    history: HistoryArg,
    /// Form of the result [default: by the ending of --output, else table]
    #[arg(short, long, value_name = "FORMAT", value_parser = Format::one_of(FORMATS))]
    format: Option<Format>,
    #[command(flatten)]
    output: OutputArg,
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
    let format = Format::of(options.format, &options.output, FORMATS)?;
    let policy = options.policy.read(Some(&options.inventory.inventory), term)?;
    let only = rule_name::ids(&options.only, &policy)?;
    // The program ends with this command: to give back row by row what the system takes back at once would only take time.
    let portfolio = ManuallyDrop::new(options.inventory.read(term)?);
    options.output.spare_inputs(&options.inventory.inventory, &portfolio, &policy)?;
    options.output.spare(std::iter::once(options.history.path(&options.inventory.inventory)))?;
    let progress = term.progress("judging the portfolio");
    let mut facts = ManuallyDrop::new(audit::facts(&portfolio, options.day.day(), &policy)?);
    facts.remember(options.history.earlier(&options.inventory.inventory, &portfolio, options.day.day(), term)?);
    let outcome = ManuallyDrop::new(audit::audit(&mut facts, &policy)?);
    drop(progress);
    let report = Report::of(&facts, &policy, &outcome, &only, options.full);
    let result = match format {
        Format::Json => Written::Bytes(json::write(&report)),
        Format::Csv => Written::Bytes(csv::write(&report)),
        Format::Markdown => Written::Text(markdown::write(&report)),
        _ => Written::Text(table::write(&report, options.output.layout(term))),
    };
    options.output.write(&result, term)?;
    let fails = options.fail_on.level().is_some_and(|level| report.findings.iter().any(|finding| finding.level >= level));
    Ok(ExitCode::from(u8::from(fails)))
}
