//! `portfolio sql`: a question in SQL, over the inventory in memory or over the snapshots of the history.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer};
use super::inputs::{DayArg, HistoryArg, InventoryArg};
use super::output::Written;
use super::term::{Stop, Term};
use crate::error::{Error, reason};
use crate::load::limits;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::policy::Policy;
use crate::report::answer;
use crate::report::sheet::{self, Sheet, Style};
use crate::sql::{Answer, Database, Query, described};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

/// Options of `portfolio sql`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Question, such as "select name, annual_cost from systems", or a file with one that ends in .sql; without it, the tables
    /// and their columns are listed
    query: Option<String>,
    #[command(flatten)]
    inventory: InventoryArg,
    #[command(flatten)]
    day: DayArg,
    /// Ask the snapshots of the history instead of the inventory [default file: portfolio-history.sqlite beside the inventory]
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    history: Option<Option<PathBuf>>,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let Some(text) = &options.query else {
        let language = term.language(&Profile::default());
        let tables = answer::tables(&described(), language);
        let profile = Profile { language: Some(language), ..Profile::default() };
        term.out(&sheet::text(&tables.only(&["column", "holds", "meaning"]), usize::MAX, &profile, term.layout()))?;
        return Ok(ExitCode::SUCCESS);
    };
    let query = query(text)?;
    if let Some(file) = &options.history {
        let (inventory, history) = (&options.inventory.inventory, HistoryArg { history: file.clone() });
        options.form.output.spare(std::iter::once(history.path(inventory)))?;
        let answer = history.open(inventory)?.database(options.day.day())?.ask(&query)?;
        write(&answer, format, &Profile::default(), options, term)?;
        return Ok(ExitCode::SUCCESS);
    }
    let portfolio = options.inventory.read(term)?;
    options.form.output.spare_inputs(&options.inventory.inventory, &portfolio, &Policy::default())?;
    let answer = Database::of(&portfolio, options.day.day())?.ask(&query)?;
    write(&answer, format, &portfolio.profile, options, term)?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the query typed, or the one in the file named.
fn query(text: &str) -> Result<Query, Error> {
    let path = Path::new(text);
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("sql")) {
        return Ok(Query::typed(text));
    }
    let text = limits::text_of(path).map_err(|error| {
        let error = Error::new(phrase!("error-query-unreadable", why = reason(&error))).at(path.display().to_string());
        error.hint(phrase!("hint-query-unreadable"))
    })?;
    Ok(Query { file: Some(path.display().to_string()), line: 1, text })
}

fn write(answer: &Answer, format: Format, profile: &Profile, options: &Options, term: &Term) -> Result<(), Stop> {
    let language = term.language(profile);
    let sheet = || -> Sheet { answer::sheet(answer, language) };
    let profile = &Profile { language: Some(language), ..profile.clone() };
    let result = match format {
        Format::Json => Written::Bytes(answer::json(answer)),
        Format::Csv => Written::Bytes(sheet::csv(&sheet(), language)),
        Format::Markdown => Written::Text(sheet::markdown(&sheet(), profile)),
        Format::Xlsx => {
            let bytes = sheet::workbook(&[sheet()], language, &|_| Style::Plain);
            Written::File(bytes.map_err(|error| {
                Error::new(phrase!("error-workbook", why = error.to_string())).hint(phrase!("hint-workbook-csv"))
            })?)
        }
        _ => Written::Text(sheet::text(&sheet(), usize::MAX, profile, options.form.layout(term))),
    };
    options.form.write(result, term)
}
