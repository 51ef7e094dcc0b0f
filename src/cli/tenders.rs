//! `portfolio tenders`: which contracts must be tendered, and when each step must start.

mod level;

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::inputs::day;
use super::output::Written;
use super::term::{Stop, Term};
use crate::error::Error;
use crate::facts::Facts;
use crate::model::contract::Procedure;
use crate::model::{Language, Period};
use crate::phrase;
use crate::phrase::Phrase;
use crate::report::{sheet, tenders};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] =
        &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx, Format::Ics, Format::Ocds];
}

/// The most months ahead that make sense.
const MOST_MONTHS: u32 = 1200;

/// Options of `portfolio tenders`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    /// Show tenders that start within so many months, or until a day [default: the policy's in table and Markdown, else all]
    #[arg(long, value_name = "MONTHS|DATE", value_parser = horizon)]
    horizon: Option<Horizon>,
    /// Group the contracts, with sums
    #[arg(long, value_enum, value_name = "WHAT")]
    by: Option<By>,
    /// Show tenders by this procedure only; can be given more than once
    #[arg(long = "procedure", value_name = "PROCEDURE", value_parser = procedure(), hide_possible_values = true)]
    procedures: Vec<Procedure>,
    /// Move starts earlier until the people suffice: before and after, and what each move costs
    #[arg(long, conflicts_with_all = ["horizon", "by", "procedures", "public", "full"])]
    level: bool,
    /// Tenders that a team can prepare at once, or its person-days a quarter; 0 looks for the least [default: the policy's]
    #[arg(long, value_name = "N", requires = "level")]
    capacity: Option<u32>,
    /// Leave out what is not for publishing: spend, values, contacts, state and advice
    #[arg(long)]
    public: bool,
    #[command(flatten)]
    form: FormArgs<Forms>,
    /// Show assumptions and every step
    #[arg(long)]
    full: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum By {
    Quarter,
    Department,
    Supplier,
    Owner,
}

impl From<By> for tenders::By {
    fn from(by: By) -> Self {
        match by {
            By::Quarter => Self::Quarter,
            By::Department => Self::Department,
            By::Supplier => Self::Supplier,
            By::Owner => Self::Owner,
        }
    }
}

/// How far ahead a reader looks.
#[derive(Debug, Clone, Copy)]
enum Horizon {
    Months(u32),
    Day(NaiveDate),
}

fn horizon(text: &str) -> Result<Horizon, Phrase> {
    match text.trim().parse::<u32>() {
        Ok(months) if months <= MOST_MONTHS => Ok(Horizon::Months(months)),
        Ok(_) => Err(phrase!("refused-months", most = MOST_MONTHS)),
        Err(_) => day(text).map(Horizon::Day).map_err(|why| phrase!("refused-horizon", why)),
    }
}

fn procedure() -> impl TypedValueParser<Value = Procedure> {
    let names = Procedure::ALL.iter().map(|procedure| PossibleValue::new(procedure.name()));
    PossibleValuesParser::new(names).map(|name| {
        let named = Procedure::ALL.into_iter().find(|procedure| procedure.name() == name);
        named.unwrap_or(Procedure::Unknown)
    })
}

impl Horizon {
    fn day(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Months(months) => Period::months(months).after(today),
            Self::Day(day) => Some(day),
        }
    }
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = if options.level { level::format(&options.form)? } else { options.form.format()? };
    options.refuse_what_would_leak(format)?;
    let Subject { mut policy, portfolio, today } = options.subject.read(&options.form.output, term)?;
    if let Some(capacity) = options.capacity {
        policy.analysis.levelling.capacity = capacity;
    }
    let progress = term.progress(phrase!("doing-planning"));
    let facts = Facts::new(&portfolio, today, &policy.analysis);
    drop(progress);
    if options.level {
        let result = level::levelled(&facts, format, options.form.layout(term), term)?;
        options.form.write(result, term)?;
        return Ok(ExitCode::SUCCESS);
    }
    let settings = &policy.analysis.tenders;
    let calendar = tenders::Calendar::of(&facts, options.view(format, settings.horizon_months, facts.today));
    let language = Language::of_people(&portfolio.profile);
    let result = match format {
        Format::Json => Written::Bytes(tenders::json(&calendar)),
        Format::Csv => Written::Bytes(sheet::csv(&first(tenders::sheets(&calendar, language)), language)),
        Format::Markdown => Written::Text(tenders::markdown(&calendar)),
        Format::Xlsx => Written::File(workbook(&calendar, language)?),
        Format::Ics => Written::Bytes(tenders::ics(&calendar, language)),
        Format::Ocds => Written::Bytes(releases(&calendar, &settings.ocid_prefix, language)?),
        _ => Written::Text(tenders::table(&calendar, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}

impl Options {
    /// What the house reads has the policy's horizon; files for others and for programs have every contract, and JSON in any case.
    fn view(&self, format: Format, months: u32, today: NaiveDate) -> tenders::View {
        let is_read = matches!(format, Format::Table | Format::Markdown) && !self.public;
        let usual = || is_read.then_some(Horizon::Months(months));
        let horizon = self.horizon.or_else(usual).filter(|_| format != Format::Json);
        tenders::View {
            until: horizon.and_then(|horizon| horizon.day(today)),
            by: self.by.map(tenders::By::from),
            procedures: self.procedures.clone(),
            full: self.full,
            public: self.public,
        }
    }

    /// Refuses a public edition that would not be one.
    fn refuse_what_would_leak(&self, format: Format) -> Result<(), Error> {
        if !self.public {
            return Ok(());
        }
        if matches!(format, Format::Json | Format::Ics) {
            let error = Error::new(phrase!("error-public-format"));
            return Err(error.hint(phrase!("hint-public-format")));
        }
        if matches!(self.by, Some(By::Owner)) {
            let error = Error::new(phrase!("error-public-owners"));
            return Err(error.hint(phrase!("hint-public-owners")));
        }
        Ok(())
    }
}

fn first(sheets: Vec<sheet::Sheet>) -> sheet::Sheet {
    sheets.into_iter().next().unwrap_or_default()
}

fn workbook(calendar: &tenders::Calendar<'_>, language: Language) -> Result<Vec<u8>, Error> {
    sheet::workbook(&tenders::sheets(calendar, language), language, &tenders::style)
        .map_err(|error| Error::new(phrase!("error-workbook", why = error.to_string())).hint(phrase!("hint-workbook")))
}

fn releases(calendar: &tenders::Calendar<'_>, prefix: &str, language: Language) -> Result<Vec<u8>, Error> {
    tenders::ocds(calendar, prefix, language).ok_or_else(|| match calendar.facts.portfolio.profile.organisation {
        None => Error::new(phrase!("error-no-publisher")).hint(phrase!("hint-no-publisher")),
        Some(_) => Error::new(phrase!("error-no-tender")).hint(phrase!("hint-no-tender")),
    })
}
