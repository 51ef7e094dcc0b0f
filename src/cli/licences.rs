//! `portfolio licences`: what is bought, assigned, used and needed, and what to do about it by when.

use std::mem::ManuallyDrop;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::ValueEnum;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::inputs::day;
use super::output::Written;
use super::term::{Stop, Term};
use crate::analysis::licences::renewal::renewals;
use crate::analysis::licences::share;
use crate::analysis::licences::what_if::WhatIf;
use crate::analysis::licences::{Position, positions};
use crate::error::Error;
use crate::model::contract_dates::ContractDates;
use crate::model::{Language, Portfolio};
use crate::phrase;
use crate::report::licences::{self, Changed, LicenceReport};
use crate::report::sheet;

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

/// Options of `portfolio licences`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    /// Group the rows: a contract, a unit that pays or uses, or a supplier at a time
    #[arg(long, value_enum, value_name = "GROUP", default_value = "product")]
    by: By,
    /// Reckon with another active, assigned, quantity, minimum or unit-price, such as "L0248 active=1500"; can be given more than once
    #[arg(long = "if", value_name = "CHANGE", value_parser = WhatIf::read)]
    what_if: Vec<WhatIf>,
    /// Propose what to buy when licences are renewed on this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    renewal: Option<NaiveDate>,
    #[command(flatten)]
    form: FormArgs<Forms>,
    /// Show every row and what was assumed
    #[arg(long)]
    full: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum By {
    Product,
    Contract,
    Organisation,
    Supplier,
}

impl From<By> for share::By {
    fn from(by: By) -> Self {
        match by {
            By::Product => Self::Product,
            By::Contract => Self::Contract,
            By::Organisation => Self::Organisation,
            By::Supplier => Self::Supplier,
        }
    }
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let Subject { policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    // The program ends with this command: what the system takes back at once is not given back row by row.
    let mut portfolio = ManuallyDrop::new(portfolio);
    if let Some(on) = options.renewal.filter(|on| *on < today) {
        let error = Error::new(phrase!("error-renewal-past", day = on, today));
        return Err(error.hint(phrase!("hint-renewal-past")).into());
    }
    let dates: Vec<_> = portfolio.contracts.iter().map(|contract| ContractDates::of(&contract.terms, today)).collect();
    let reckon = |portfolio: &Portfolio| positions(portfolio, &dates, today, &policy.analysis);
    let before = if options.what_if.is_empty() { Vec::new() } else { reckon(&portfolio) };
    for what_if in &options.what_if {
        what_if.apply(&mut portfolio, today, &policy.analysis.licences)?;
    }
    let positions: Vec<Position> = reckon(&portfolio);
    let mut report = LicenceReport::of(&portfolio, &policy, today, &positions, options.by.into(), options.full);
    report.changed = Changed { what_ifs: options.what_if.iter().map(ToString::to_string).collect(), before: &before };
    report.renewal =
        options.renewal.map(|on| (on, renewals(&portfolio, &positions, &dates, today, on, &policy.analysis.licences)));
    options.form.write(written(&report, format, options, term)?, term)?;
    Ok(ExitCode::SUCCESS)
}

fn written(report: &LicenceReport<'_>, format: Format, options: &Options, term: &Term) -> Result<Written<'static>, Error> {
    let profile = &report.portfolio.profile;
    let language = Language::of_people(profile);
    Ok(match format {
        Format::Json => Written::Bytes(licences::json(report)),
        Format::Csv => Written::Bytes(sheet::csv(&licences::sheet(report), language)),
        Format::Markdown => Written::Text(sheet::markdown(&licences::sheet(report), profile)),
        Format::Xlsx => Written::File(sheet::workbook(&licences::sheets(report), language, &licences::style)?),
        _ => Written::Text(licences::table(report, options.form.layout(term))),
    })
}
