//! `portfolio case`: what business cases cost and give, in which order they stand, and which of them a budget carries.

use std::path::PathBuf;
use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer};
use super::inputs::PolicyArgs;
use super::output::Written;
use super::term::{Stop, Term};
use crate::calendar::Country;
use crate::error::Error;
use crate::load::cases::read;
use crate::load::value::number::{Stated, amount};
use crate::model::portfolio::Profile;
use crate::model::table::Cell;
use crate::model::{Currency, Language, Money};
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::case::{CaseReport, style};
use crate::report::sheet;

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

/// Options of `portfolio case`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Files with business cases: TOML, or tables of line items as workbooks or CSV
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    policy: PolicyArgs,
    /// Choose the cases that an amount carries, such as "2,5 mio. kr."
    #[arg(long, value_name = "AMOUNT", value_parser = budget)]
    budget: Option<Stated>,
    /// Currency of amounts that name none
    #[arg(long, value_name = "CODE", default_value = "DKK", value_parser = currency)]
    currency: Currency,
    /// Show the cash flow of each case, line by line and year by year
    #[arg(long)]
    cash_flow: bool,
    #[command(flatten)]
    form: FormArgs<Forms>,
    /// Show the cash flow and the sensitivity of every case
    #[arg(long)]
    full: bool,
}

/// Reads a budget from the command line.
fn budget(text: &str) -> Result<Stated, Phrase> {
    let stated = amount(&Cell::Text(text.into()))?;
    if stated.value < Money::ZERO { Err(phrase!("unreadable-below-zero")) } else { Ok(stated) }
}

fn currency(text: &str) -> Result<Currency, Phrase> {
    Currency::parse(text).ok_or_else(|| phrase!("refused-currency"))
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let policy = options.policy.read(None, term)?;
    options.form.output.spare(options.files.iter().cloned().chain(policy.file.as_ref().map(PathBuf::from)))?;
    let drafts = read(&options.files, options.currency)?;
    drafts.notes.iter().for_each(|note| term.detail(note));
    let country = if options.currency == Currency::NOK { Country::Norway } else { Country::Denmark };
    let profile = Profile { country, currency: options.currency, ..Profile::default() };
    let profile = Profile { language: Some(term.language(&profile)), ..profile };
    if let Some(budget) = options.budget {
        one_currency(budget.currency.into_iter().chain(drafts.cases.iter().map(|draft| draft.case.currency)))?;
    }
    let budget = options.budget.map(|budget| budget.value);
    let report = CaseReport::of(&drafts, &policy.analysis.case, &profile, budget);
    let language = Language::of_people(&profile);
    let flow = || report.flow_sheet(language);
    let result = match format {
        Format::Json => Written::Bytes(report.json()),
        Format::Csv if options.cash_flow => Written::Bytes(sheet::csv(&flow(), language)),
        Format::Csv => Written::Bytes(sheet::csv(&report.case_sheet(language), language)),
        Format::Markdown => Written::Text(report.markdown(language)),
        Format::Xlsx => Written::File(sheet::workbook(&report.sheets(language), language, &style)?),
        _ => Written::Text(report.text(language, options.full || options.cash_flow, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    Ok(if report.is_faulty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Refuses to add amounts of several currencies.
fn one_currency(mut currencies: impl Iterator<Item = Currency>) -> Result<(), Error> {
    let Some(first) = currencies.next() else { return Ok(()) };
    match currencies.find(|other| *other != first) {
        None => Ok(()),
        Some(other) => Err(Error::new(phrase!("error-budget-currencies", first = first.to_string(), other = other.to_string()))
            .hint(phrase!("hint-budget-currencies"))),
    }
}
