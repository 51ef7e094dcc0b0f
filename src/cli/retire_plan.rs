//! `portfolio retire-plan`: in which order and by when what is to go can go.

use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::output::Written;
use super::system_name;
use super::term::{Stop, Term};
use crate::facts::Facts;
use crate::model::Language;
use crate::phrase;
use crate::report::retirement::{self, RetirementPage};
use crate::report::sheet;

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx, Format::Ics];
}

/// Options of `portfolio retire-plan`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    /// Plan a system too that nobody has decided to retire, by id, name or alias; can be given more than once
    #[arg(long, value_name = "SYSTEM")]
    also: Vec<String>,
    #[command(flatten)]
    form: FormArgs<Forms>,
    /// Show what holds each system, what has to happen by day, and the contracts
    #[arg(long)]
    full: bool,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    let also: Vec<_> = options.also.iter().map(|name| system_name::find(&portfolio, name)).collect::<Result<_, _>>()?;
    if let Some(left) = also.iter().find(|system| !portfolio[**system].is_in_operation(today)) {
        term.warn(phrase!("retirement-not-in-operation", name = &portfolio[*left].name));
    }
    let facts = Facts::new(&portfolio, today, &policy.analysis);
    let plan = facts.retirement(&also);
    let page = RetirementPage::of(&facts, &plan);
    let language = Language::of_people(&portfolio.profile);
    let result = match format {
        Format::Json => Written::Bytes(page.json()),
        Format::Csv => Written::Bytes(sheet::csv(&page.file(language), language)),
        Format::Markdown => Written::Text(page.markdown()),
        Format::Xlsx => Written::File(sheet::workbook(&page.sheets(language), language, &retirement::style)?),
        Format::Ics => Written::Bytes(retirement::ics(&page, language)),
        _ => Written::Text(page.text(options.full, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    if format == Format::Ics && page.unsettled() > 0 {
        term.say(phrase!("retirement-unsettled", number = page.unsettled()));
    }
    Ok(ExitCode::SUCCESS)
}
