//! `portfolio balance`: what came in and what went out, by period and department.

use std::process::ExitCode;

use clap::ValueEnum;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::inputs::HistoryArg;
use super::output::Written;
use super::term::{Stop, Term};
use crate::analysis::balance::periods::Length;
use crate::facts::Facts;
use crate::model::Language;
use crate::report::balance::BalanceReport;
use crate::report::sheet::{self, Style};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

/// Options of `portfolio balance`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    /// How long a period is; years go back as far as anything is known
    #[arg(long, value_enum, value_name = "PERIOD", default_value = "quarter")]
    by: By,
    #[command(flatten)]
    history: HistoryArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
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
    let format = options.form.format()?;
    let inventory = &options.subject.inventory.inventory;
    options.form.output.spare(std::iter::once(options.history.path(inventory)))?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    let mut facts = Facts::new(&portfolio, today, &policy.analysis);
    facts.remember(options.history.earlier(inventory, &portfolio, today, term)?);
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
            let layout = options.form.layout(term);
            let text = |shown: &sheet::Sheet| sheet::text(shown, usize::MAX, profile, layout);
            let departments = departments.only(&["organisation", "came", "went", "grew", "coming", "going", "grows", "mandated"]);
            let systems =
                report.system_sheet(language).only(&["day", "way", "id", "name", "organisation", "mandated", "replaces"]);
            let systems = if options.full { format!("\n{}", text(&systems)) } else { String::new() };
            Written::Text(format!("{}\n{}{systems}", text(&periods), text(&departments)))
        }
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}
