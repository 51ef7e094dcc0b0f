//! `portfolio review`: what the architecture forum asks of requests for new systems.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer};
use super::inputs::{DayArg, InventoryArg, PolicyArgs};
use super::output::Written;
use super::term::{Stop, Term};
use crate::error::Error;
use crate::facts::Facts;
use crate::load::requests;
use crate::model::{Portfolio, ProblemKind, Request, Source, SubjectKind};
use crate::phrase;
use crate::phrase::Value;
use crate::report::review::{docx, html, json, log, markdown, text};
use crate::report::sheet;
use crate::review::{review, unknown_checks};
use crate::text::{closest, fold};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Html, Format::Docx];
}

/// Options of `portfolio review`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Files with requests (TOML, or the form of `portfolio init --request`), or ids and titles of the inventory's own; without
    /// any, all of the inventory's
    #[arg(value_name = "REQUEST")]
    requests: Vec<String>,
    /// Folder with the tables, as CSV or Excel files
    #[arg(short, long, default_value = "inventory", value_name = "FOLDER")]
    inventory: PathBuf,
    /// Show the evidence: cells, paths, licences, steps and assumptions
    #[arg(long)]
    full: bool,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    day: DayArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let inventory = InventoryArg { inventory: options.inventory.clone() };
    let policy = options.policy.read(Some(&inventory.inventory), term)?;
    unknown_checks(&policy).iter().for_each(|warning| term.warn(warning));
    let (files, names): (Vec<&String>, Vec<&String>) = options.requests.iter().partition(|request| is_file(request));
    let sources = read(&files)?;
    let given = sources.len();
    let portfolio = inventory.read_with(sources, term)?;
    let output = &options.form.output;
    output.spare_inputs(&inventory.inventory, &portfolio, &policy)?;
    output.spare(files.iter().map(PathBuf::from))?;
    let chosen = chosen(&portfolio, given, &names, options.requests.is_empty())?;
    let facts = Facts::new(&portfolio, options.day.day(), &policy.analysis);
    let reviews = review(&facts, &chosen, &policy);
    let language = term.language(&portfolio.profile);
    let result = match format {
        Format::Json => Written::Bytes(json(&facts, &reviews)),
        Format::Csv => Written::Bytes(sheet::csv(&log(&reviews, language), language)),
        Format::Html => {
            let page = html(&facts, &reviews, language).map_err(|error| unmade(&error))?;
            Written::Text(page)
        }
        Format::Docx => Written::File(docx(&facts, &reviews, language).map_err(|error| unmade(&error))?),
        Format::Markdown => Written::Text(markdown(&reviews, language, options.full)),
        _ => Written::Text(text(&reviews, language, options.full, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}

fn unmade(error: &dyn std::fmt::Display) -> Error {
    Error::new(phrase!("error-memo-unmade", why = error.to_string())).hint(phrase!("hint-memo-unmade"))
}

/// Returns whether a request is named as a file: there is one, or it looks like one.
fn is_file(request: &str) -> bool {
    let ending = Path::new(request).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let endings = ["toml", "xlsx", "xls", "xlsb", "ods", "csv", "tsv"];
    Path::new(request).exists() || ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// Reads the files of requests; every fault of every file is told.
fn read(files: &[&String]) -> Result<Vec<Source>, Stop> {
    let (mut sources, mut errors) = (Vec::new(), Vec::new());
    for file in files {
        if Path::new(file).is_dir() {
            let error = Error::new(phrase!("error-request-folder", file = *file));
            errors.push(error.hint(phrase!("hint-request-folder", file = *file)));
            continue;
        }
        match requests::read(Path::new(file)) {
            Ok(of_file) => sources.extend(of_file),
            Err(of_file) => errors.extend(of_file),
        }
    }
    if errors.is_empty() { Ok(sources) } else { Err(errors.into()) }
}

/// Returns the requests that are asked for: those of the files, and of the inventory's those that are named, or all when nothing is.
fn chosen<'a>(portfolio: &'a Portfolio, given: usize, names: &[&String], all: bool) -> Result<Vec<&'a Request>, Stop> {
    // What comes from files stands behind the inventory's own tables.
    let own = portfolio.sources.len() - given;
    let is_of_file = |request: &&Request| request.origin.source as usize >= own;
    let mut errors: Vec<Error> = Vec::new();
    for problem in portfolio.problems.iter().filter(|problem| problem.subject.kind == SubjectKind::Request && given > 0) {
        if problem.kind == ProblemKind::DuplicateId {
            let places = phrase!("list-item", value = Value::list(&problem.places, usize::MAX));
            let error = Error::new(phrase!("error-request-same-id", id = &problem.subject.id)).at(places);
            errors.push(error.hint(phrase!("hint-request-same-id")));
        }
    }
    let mut chosen: Vec<&Request> = portfolio.requests.iter().filter(|request| all || is_of_file(request)).collect();
    for name in names {
        let folded = fold(name);
        let goes_by = |request: &&Request| request.id == **name || fold(&request.id) == folded || fold(&request.title) == folded;
        let found: Vec<&Request> = portfolio.requests.iter().filter(goes_by).collect();
        match found[..] {
            [request] if chosen.iter().any(|other| other.id == request.id) => {}
            [request] => chosen.push(request),
            [] => errors.push(unknown(portfolio, name)),
            _ => {
                let ids = Value::names(found.iter().map(|request| &request.id), 10);
                let error = Error::new(phrase!("error-request-ambiguous", name = *name, ids));
                errors.push(error.hint(phrase!("hint-request-ambiguous")));
            }
        }
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    if chosen.is_empty() {
        let error = Error::new(phrase!("error-no-requests"));
        return Err(error.hint(phrase!("hint-no-requests")).into());
    }
    Ok(chosen)
}

fn unknown(portfolio: &Portfolio, name: &str) -> Error {
    let error = Error::new(phrase!("error-unknown-request", name));
    let known = portfolio.requests.iter().flat_map(|request| [request.id.as_str(), request.title.as_str()]);
    match closest(name, known) {
        Some(meant) => error.hint(phrase!("did-you-mean", meant)),
        None if portfolio.requests.is_empty() => error.hint(phrase!("hint-unknown-request-file")),
        None => {
            let ids = Value::names(portfolio.requests.iter().map(|request| &request.id), 10);
            error.hint(phrase!("hint-unknown-request-ids", ids))
        }
    }
}
