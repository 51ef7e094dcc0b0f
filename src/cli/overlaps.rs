//! `portfolio overlaps`: systems that serve one task, and which of them to keep.

use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::output::Written;
use super::term::{Stop, Term};
use crate::facts::Facts;
use crate::model::Language;
use crate::report::overlaps::{GROUP_COLUMNS, Overlaps, TASK_COLUMNS, style};
use crate::report::sheet;

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

/// Options of `portfolio overlaps`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    /// Show every task that more than one system holds, also for different people
    #[arg(long)]
    tasks: bool,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    let facts = Facts::new(&portfolio, today, &policy.analysis);
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
            let mut sheets = vec![overlaps.group_sheet(language), overlaps.task_sheet(language)];
            sheets.extend(overlaps.matrix_sheet(language));
            sheets.push(overlaps.move_sheet(language));
            Written::File(sheet::workbook(&sheets, language, &style)?)
        }
        _ => {
            let layout = options.form.layout(term);
            Written::Text(sheet::text(&chosen.only(columns), usize::MAX, profile, layout))
        }
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}
