//! `portfolio merge`: two or more portfolios laid over each other; or lists of anything.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;

use super::format::Format;
use super::frame::{FormArgs, Offer};
use super::inputs::{DayArg, InventoryArg, PolicyArgs, beside, day};
use super::output::Written;
use super::term::{Stop, Term};
use crate::analysis::Settings;
use crate::analysis::merge::lists::{Item, pairs};
use crate::analysis::merge::{Decision, Merged, Rates, Side};
use crate::error::Error;
use crate::load::list::{ListRow, list_of};
use crate::model::Portfolio;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::policy::Policy;
use crate::report::merge::lists::ListReport;
use crate::report::merge::{MergeReport, decisions, style};
use crate::report::sheet;
use crate::text::fold;

/// Options of `portfolio merge`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Folders of inventories, or files with lists of `id`, `name`, `vendor` and `description`
    #[arg(required = true, num_args = 2.., value_name = "INVENTORY")]
    inventories: Vec<PathBuf>,
    /// The day from which one organisation serves all [default: the day of the run]
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    /// Workbook of an earlier run, with decisions filled in
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    day: DayArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
    /// List what stands on one side only, too
    #[arg(long)]
    full: bool,
}

/// The forms of the result.
#[derive(Debug, Clone, Copy)]
struct Forms;

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    refuse_repeats(&options.inventories)?;
    let policy = options.policy.read(common_folder(&options.inventories), term)?;
    if let Some(path) = &options.decisions {
        options.form.output.spare(std::iter::once(path.clone()))?;
    }
    let files = options.inventories.iter().filter(|path| path.is_file()).count();
    if files == options.inventories.len() {
        return lists(options, format, &policy, term);
    }
    if let Some(file) = options.inventories.iter().find(|path| path.is_file()) {
        let error = Error::new(phrase!("error-merge-mixed")).at(file.display().to_string());
        return Err(error.hint(phrase!("hint-merge-mixed")).into());
    }
    inventories(options, format, &policy, term)
}

fn inventories(options: &Options, format: Format, policy: &Policy, term: &Term) -> Result<ExitCode, Stop> {
    let today = options.day.day();
    let on = options.on.unwrap_or(today);
    if on < today {
        let error = Error::new(phrase!("day-before-run", day = on, today));
        return Err(error.hint(phrase!("day-to-come")).into());
    }
    let mut portfolios: Vec<Portfolio> = Vec::new();
    for path in &options.inventories {
        let mut portfolio = InventoryArg { inventory: path.clone() }.read(term)?;
        portfolio.profile.language = Some(term.language(&portfolio.profile));
        options.form.output.spare_inputs(path, &portfolio, policy)?;
        portfolios.push(portfolio);
    }
    let organisations: Vec<_> = portfolios.iter().map(|portfolio| portfolio.profile.organisation.clone()).collect();
    let names = names(&options.inventories, &organisations);
    let decided = read_decisions(options, &names, term)?;
    let currencies: Vec<_> = portfolios.iter().map(|portfolio| portfolio.profile.currency).collect();
    let rates = Rates::new(&currencies, &policy.analysis.rates);
    let settings: Vec<Settings> =
        currencies.iter().map(|currency| Settings { rates: rates.of_side(*currency), ..policy.analysis.clone() }).collect();
    let all = names.iter().zip(&portfolios).zip(&settings).enumerate();
    let sides = all.map(|(given, ((name, portfolio), settings))| Side::of(name.as_str(), given, portfolio, settings, today));
    let least = policy.analysis.matching.least_certainty;
    let merged = Merged::of(sides.collect(), rates, (today, on), least, &decided);
    let report = MergeReport::of(&merged);
    let result = match format {
        Format::Json => Written::Bytes(report.json()),
        Format::Csv => Written::Bytes(report.csv()),
        Format::Markdown => Written::Text(report.markdown(options.full)),
        Format::Xlsx => Written::File(sheet::workbook(&report.sheets(), report.language, &style)?),
        _ => Written::Text(report.text(options.full, options.form.layout(term))),
    };
    if !matches!(format, Format::Table | Format::Markdown) {
        report.about_decisions().iter().for_each(|line| term.say(line));
    }
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}

fn read_decisions(options: &Options, names: &[String], term: &Term) -> Result<Vec<Decision>, Stop> {
    let Some(path) = &options.decisions else { return Ok(Vec::new()) };
    let read = decisions::read(path, names)?;
    read.unread.iter().for_each(|line| term.warn(line));
    term.detail(phrase!("merge-decisions-read", number = read.decisions.len(), file = path.display().to_string()));
    Ok(read.decisions)
}

fn lists(options: &Options, format: Format, policy: &Policy, term: &Term) -> Result<ExitCode, Stop> {
    if options.decisions.is_some() {
        let error = Error::new(phrase!("error-merge-lists"));
        return Err(error.hint(phrase!("hint-merge-lists")).into());
    }
    options.form.output.spare(options.inventories.iter().cloned())?;
    let read = |path: &PathBuf| -> Result<Vec<Item>, Error> {
        let item = |(id, name, about, price): ListRow| {
            let [vendor, category, description] = about;
            Item { id, name, vendor, category, description, price }
        };
        Ok(list_of(path)?.into_iter().map(item).collect())
    };
    let all = options.inventories.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let names = names(&options.inventories, &vec![None; all.len()]);
    let pairs = pairs(&all, policy.analysis.matching.least_certainty);
    let report = ListReport { names, lists: all, pairs };
    let language = term.language(&Profile::default());
    let result = match format {
        Format::Json => Written::Bytes(report.json()),
        Format::Csv => Written::Bytes(sheet::csv(&report.sheet(language), language)),
        Format::Markdown => Written::Text(report.markdown(language)),
        Format::Xlsx => Written::File(sheet::workbook(&[report.sheet(language)], language, &style)?),
        _ => Written::Text(report.text(language, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}

/// Refuses what is named twice, under whatever name or link: everything would be in both.
fn refuse_repeats(paths: &[PathBuf]) -> Result<(), Error> {
    let mut seen: Vec<PathBuf> = Vec::new();
    for path in paths {
        let Ok(real) = path.canonicalize() else { continue };
        if seen.contains(&real) {
            let error = Error::new(phrase!("error-merge-twice")).at(path.display().to_string());
            return Err(error.hint(phrase!("hint-merge-twice")));
        }
        seen.push(real);
    }
    Ok(())
}

/// Returns one of the inventories when all lie in one folder: only then is a policy beside them the policy of all.
fn common_folder(paths: &[PathBuf]) -> Option<&Path> {
    let mut folders: Vec<_> = paths.iter().map(|path| beside(path).and_then(|folder| real(&folder))).collect();
    folders.dedup();
    (folders.len() == 1 && folders[0].is_some()).then(|| paths[0].as_path())
}

fn real(folder: &Path) -> Option<PathBuf> {
    if folder.as_os_str().is_empty() { Path::new(".").canonicalize().ok() } else { folder.canonicalize().ok() }
}

/// Returns what the sides are called: the organisation, else the folder; of two that are called the same, with the first part of their
/// paths from the end that tells them apart.
fn names(paths: &[PathBuf], organisations: &[Option<String>]) -> Vec<String> {
    let real = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
    let parts =
        |path: &PathBuf| -> Vec<String> { real(path).iter().rev().map(|part| part.to_string_lossy().into_owned()).collect() };
    let parts: Vec<Vec<String>> = paths.iter().map(parts).collect();
    let plain = |at: usize| {
        let organisation = organisations[at].as_deref().map(str::trim).filter(|name| !name.is_empty());
        organisation.map(str::to_owned).or_else(|| parts[at].first().cloned()).unwrap_or_else(|| paths[at].display().to_string())
    };
    let plain: Vec<String> = (0..paths.len()).map(plain).collect();
    let name = |at: usize| {
        let others: Vec<usize> =
            (0..plain.len()).filter(|other| *other != at && fold(&plain[*other]) == fold(&plain[at])).collect();
        if others.is_empty() {
            return plain[at].clone();
        }
        let apart = |depth: &usize| others.iter().all(|other| parts[*other].get(*depth) != parts[at].get(*depth));
        let part =
            (0..parts[at].len()).find(apart).map_or_else(|| paths[at].display().to_string(), |depth| parts[at][depth].clone());
        if part == plain[at] { part } else { format!("{} ({part})", plain[at]) }
    };
    (0..paths.len()).map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_have_names_of_their_own() {
        let paths = ["/x/nord", "/y/nord", "/y/syd"].map(PathBuf::from);
        let of = |organisations: [Option<&str>; 3]| names(&paths, &organisations.map(|name| name.map(str::to_owned)));
        assert_eq!(of([Some("Nord"), Some("Vest"), None]), ["Nord", "Vest", "syd"]);
        assert_eq!(of([Some("Ny Kommune"), Some("Vest"), Some("Ny kommune")]), ["Ny Kommune (nord)", "Vest", "Ny kommune (syd)"]);
        assert_eq!(of([None, None, None]), ["nord (x)", "nord (y)", "syd"]);
    }
}
