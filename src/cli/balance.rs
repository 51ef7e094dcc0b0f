//! `portfolio balance`: what came in and what went out, by period and department.

use std::process::ExitCode;

use clap::ValueEnum;

use super::format::Format;
use super::inputs::{DayArg, HistoryArg, InventoryArg, PolicyArgs};
use super::output::{OutputArg, Written};
use super::term::{Stop, Term};
use crate::analysis::balance::periods::Length;
use crate::facts::Facts;
use crate::model::Language;
use crate::report::balance::BalanceReport;
use crate::report::sheet::{self, Style};

const FORMATS: &[Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];

/// Options of `portfolio balance`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    inventory: InventoryArg,
    /// How long a period is; years go back as far as anything is known
    #[arg(long, value_enum, value_name = "PERIOD", default_value = "quarter")]
    by: By,
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
    /// Show every system that comes or goes
    #[arg(long)]
    full: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum By {
    Quarter,
    Year,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = Format::of(options.format, &options.output, FORMATS)?;
    let inventory = &options.inventory.inventory;
    let policy = options.policy.read(Some(inventory), term)?;
    let mut portfolio = options.inventory.read(term)?;
    portfolio.profile.language = Some(term.language(&portfolio.profile));
    options.output.spare_inputs(inventory, &portfolio, &policy)?;
    options.output.spare(std::iter::once(options.history.path(inventory)))?;
    let day = options.day.day();
    let mut facts = Facts::new(&portfolio, day, &policy.analysis);
    facts.remember(options.history.earlier(inventory, &portfolio, day, term)?);
    let length = match options.by {
        By::Quarter => Length::Quarter,
        By::Year => Length::Year,
    };
    let report = BalanceReport::of(&facts, length);
    let (profile, language) = (&portfolio.profile, Language::of_people(&portfolio.profile));
    let (periods, departments) = (report.period_sheet(language), report.department_sheet(language));
    let result = match format {
        Format::Json => Written::Bytes(report.json()),
        Format::Csv => Written::Bytes(sheet::csv(&report.cross_sheet(language), language)),
        Format::Markdown => {
            Written::Text(format!("{}\n{}", sheet::markdown(&periods, profile), sheet::markdown(&departments, profile)))
        }
        Format::Xlsx => {
            let sheets = [periods, departments, report.cross_sheet(language), report.system_sheet(language)];
            Written::File(sheet::workbook(&sheets, language, &|_| Style::Plain)?)
        }
        _ => {
            let layout = options.output.layout(term);
            let text = |shown: &sheet::Sheet| sheet::text(shown, usize::MAX, profile, layout);
            let departments = departments.only(&["organisation", "came", "went", "grew", "coming", "going", "grows", "mandated"]);
            let systems =
                report.system_sheet(language).only(&["day", "way", "id", "name", "organisation", "mandated", "replaces"]);
            let systems = if options.full { format!("\n{}", text(&systems)) } else { String::new() };
            Written::Text(format!("{}\n{}{systems}", text(&periods), text(&departments)))
        }
    };
    options.output.write(&result, term)?;
    Ok(ExitCode::SUCCESS)
}
