//! `portfolio impact`: what depends on a system, and what its retirement would leave behind.

use std::process::ExitCode;

use chrono::NaiveDate;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::inputs;
use super::output::Written;
use super::system_name;
use super::term::{Stop, Term};
use crate::analysis::impact::Impact;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::Language;
use crate::phrase;
use crate::report::impact::ImpactPage;
use crate::report::sheet;

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown];
}

/// Options of `portfolio impact`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// System, by id, name or alias
    system: String,
    #[command(flatten)]
    subject: SubjectArgs,
    /// The day on which it is to be gone: what is gone by then itself is left out
    #[arg(long, value_name = "DATE", value_parser = inputs::day)]
    if_retired: Option<NaiveDate>,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    let system = system_name::find(&portfolio, &options.system)?;
    if let Some(past) = options.if_retired.filter(|day| *day < today) {
        let error = Error::new(phrase!("day-before-run", day = past, today));
        return Err(error.hint(phrase!("day-to-come")).into());
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
        _ => Written::Text(page.text(profile, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}
