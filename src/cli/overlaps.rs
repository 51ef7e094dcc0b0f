//! `portfolio overlaps`: systems that serve one task, and which of them to keep.

use std::process::ExitCode;

use super::format::Format;
use super::inputs::{DayArg, InventoryArg, PolicyArgs};
use super::output::{OutputArg, Written};
use super::term::{Stop, Term};
use crate::facts::Facts;
use crate::model::Language;
use crate::report::overlaps::{GROUP_COLUMNS, Overlaps, TASK_COLUMNS};
use crate::report::sheet::{self, Cell, Style};

const FORMATS: &[Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];

/// Options of `portfolio overlaps`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    inventory: InventoryArg,
    /// Show every task that more than one system holds, also for different people
    #[arg(long)]
    tasks: bool,
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
    let facts = Facts::new(&portfolio, options.day.day(), &policy.analysis);
    let overlaps = Overlaps::of(&facts);
    let (profile, language) = (&portfolio.profile, Language::of_people(&portfolio.profile));
    let (chosen, columns) = if options.tasks {
        (overlaps.task_sheet(language), TASK_COLUMNS)
    } else {
        (overlaps.group_sheet(language), GROUP_COLUMNS)
    };
    let result = match format {
        Format::Json => Written::Bytes(overlaps.json()),
        Format::Csv => Written::Bytes(sheet::csv(&chosen, language)),
        Format::Markdown => Written::Text(sheet::markdown(&chosen.only(columns), profile)),
        Format::Xlsx => {
            let sheets = [overlaps.group_sheet(language), overlaps.task_sheet(language), overlaps.move_sheet(language)];
            Written::File(sheet::workbook(&sheets, language, &style)?)
        }
        _ => {
            let layout = options.output.layout(term);
            Written::Text(sheet::text(&chosen.only(columns), usize::MAX, profile, layout))
        }
    };
    options.output.write(&result, term)?;
    Ok(ExitCode::SUCCESS)
}

fn style(cell: &Cell) -> Style {
    match cell {
        Cell::Word("overlap-part", "keep") => Style::Calm,
        Cell::Word("overlap-part", "let-go") => Style::Warning,
        _ => Style::Plain,
    }
}
