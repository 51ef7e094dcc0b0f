//! `portfolio impact`: what depends on a system, and what its retirement would leave behind.

use std::process::ExitCode;

use chrono::NaiveDate;

use super::format::Format;
use super::inputs::{self, DayArg, InventoryArg, PolicyArgs};
use super::output::{OutputArg, Written};
use super::system_name;
use super::term::{Stop, Term};
use crate::analysis::impact::Impact;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::Language;
use crate::report::impact::ImpactPage;
use crate::report::sheet;

const FORMATS: &[Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown];

/// Options of `portfolio impact`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// System, by id, name or alias
    system: String,
    #[command(flatten)]
    inventory: InventoryArg,
    /// The day on which it is to be gone: what is gone by then itself is left out
    #[arg(long, value_name = "DATE", value_parser = inputs::day)]
    if_retired: Option<NaiveDate>,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    day: DayArg,
    /// Form of the result [default: by the ending of --output, else table]
    #[arg(short, long, value_name = "FORMAT", value_parser = Format::one_of(FORMATS))]
    format: Option<Format>,
    #[command(flatten)]
    output: OutputArg,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = Format::of(options.format, &options.output, FORMATS)?;
    let policy = options.policy.read(Some(&options.inventory.inventory), term)?;
    let portfolio = options.inventory.read(term)?;
    options.output.spare_inputs(&options.inventory.inventory, &portfolio, &policy)?;
    let system = system_name::find(&portfolio, &options.system)?;
    let today = options.day.day();
    if let Some(past) = options.if_retired.filter(|day| *day < today) {
        let error = Error::new(format!("{past} lies before {today}, the day of the run"));
        return Err(error.hint("name a day to come, or an earlier day of the run with `--as-of`").into());
    }
    let facts = Facts::new(&portfolio, today, &policy.analysis);
    let on = options.if_retired.unwrap_or(today);
    let impact = Impact::of(&portfolio, &facts.graph, &facts.dates, today, system, on);
    let page = ImpactPage::of(&facts, &impact, options.if_retired.is_some());
    let (profile, language) = (&portfolio.profile, Language::of_people(&portfolio.profile));
    let result = match format {
        Format::Json => Written::Bytes(page.json()),
        Format::Csv => Written::Bytes(sheet::csv(&page.systems(), language)),
        Format::Markdown => Written::Text(page.markdown(profile)),
        _ => Written::Text(page.text(profile, options.output.layout(term))),
    };
    options.output.write(&result, term)?;
    Ok(ExitCode::SUCCESS)
}
