//! `portfolio export`: the inventory as canonical tables, or in the form of another tool.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;

use super::format::Format;
use super::frame::{FormArgs, Offer, SubjectArgs};
use super::output::Written;
use super::term::{Stop, Term};
use crate::error::{Error, reason};
use crate::model::Portfolio;
use crate::report::export;
use crate::text::{count, list};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Csv, Format::Xlsx, Format::Archimate, Format::Kitos, Format::Ocds];
}

/// Options of `portfolio export`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = match options.form.format()? {
        Format::Table => Format::Csv,
        format => format,
    };
    let inventory = &options.subject.inventory.inventory;
    let portfolio = options.subject.inventory.read(term)?;
    let output = &options.form.output;
    output.spare(portfolio.sources.iter().map(|source| inventory.join(&*source.file)))?;
    if let Some(target) = &output.output {
        refuse_inside(target, inventory)?;
    }
    let result = match format {
        Format::Csv => {
            let Some(folder) = &output.output else {
                let error = Error::new("a folder of tables does not go to the terminal");
                return Err(error.hint("name a new folder with `--output`, or one workbook that ends in `.xlsx`").into());
            };
            write_folder(folder, &portfolio, term)?;
            return Ok(ExitCode::SUCCESS);
        }
        Format::Archimate => Written::Bytes(export::archimate(&portfolio)),
        Format::Kitos => Written::File(for_kitos(&portfolio)?),
        Format::Ocds => {
            let policy = options.subject.policy.read(Some(inventory), term)?;
            let prefix = &policy.analysis.tenders.ocid_prefix;
            Written::Bytes(releases(&portfolio, prefix, options.subject.day.day(), term)?)
        }
        _ => Written::File(workbook(&portfolio)?),
    };
    options.form.write(&result, term)?;
    Ok(ExitCode::SUCCESS)
}

fn workbook(portfolio: &Portfolio) -> Result<Vec<u8>, Error> {
    export::workbook(portfolio).map_err(|error| {
        Error::new(format!("the workbook cannot be made: {error}")).hint("use `--format csv`, which has no limit of rows")
    })
}

fn for_kitos(portfolio: &Portfolio) -> Result<Vec<u8>, Error> {
    if portfolio.contracts.is_empty() {
        return Err(Error::new("there is no contract, and contracts are all that KITOS takes in"));
    }
    export::kitos(portfolio).map_err(|error| Error::new(format!("the sheet cannot be made: {error}")))
}

fn releases(portfolio: &Portfolio, prefix: &str, today: NaiveDate, term: &Term) -> Result<Vec<u8>, Error> {
    let language = term.language(&portfolio.profile);
    export::ocds(portfolio, prefix, today, language).ok_or_else(|| match portfolio.profile.organisation {
        None => Error::new("releases need a publisher, and nobody is named")
            .hint("write `organisation = \"…\"` into `portfolio.toml` in the inventory"),
        Some(_) => Error::new("there is no contract, and the standard has no package without releases"),
    })
}

/// Refuses to write into the inventory itself: what is written there would be read as a part of it the next time.
fn refuse_inside(target: &Path, inventory: &Path) -> Result<(), Error> {
    let full = |path: &Path| {
        let known = path.ancestors().find_map(|above| Some((above.canonicalize().ok()?, path.strip_prefix(above).ok()?)));
        known.map(|(above, rest)| above.join(rest))
    };
    let target_full = if target.is_relative() { full(&Path::new(".").join(target)) } else { full(target) };
    let Ok(inventory) = inventory.canonicalize() else { return Ok(()) };
    if !target_full.is_some_and(|target| target.starts_with(&inventory)) {
        return Ok(());
    }
    let error = Error::new("the result would lie in the inventory that it is made from, and be read as a part of it");
    Err(error.at(target.display().to_string()).hint("name a place outside the inventory"))
}

/// Writes the tables into a folder, whole or not at all: into a new folder beside it, which then takes its place. One that an earlier
/// export wrote may be replaced, any other that holds something may not.
fn write_folder(folder: &Path, portfolio: &Portfolio, term: &Term) -> Result<(), Error> {
    let files = export::folder(portfolio);
    let failed = |error: std::io::Error| {
        Error::new(format!("the folder cannot be written: {}; nothing was", reason(&error)))
            .at(folder.display().to_string())
            .hint("name a folder that you may write to")
    };
    let target = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    refuse_others(&target, folder)?;
    let above = target.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(&above)?;
        let new = tempfile::Builder::new().prefix(".portfolio-").tempdir_in(&above)?;
        let inside = new.path().join("new");
        fs::create_dir(&inside)?;
        for (name, bytes) in &files {
            fs::write(inside.join(name), bytes)?;
        }
        let old = new.path().join("old");
        let was_there = target.exists();
        if was_there {
            fs::rename(&target, &old)?;
        }
        fs::rename(&inside, &target).inspect_err(|_| {
            if was_there {
                drop(fs::rename(&old, &target));
            }
        })
    };
    write().map_err(failed)?;
    let tables = count(files.len().saturating_sub(1), "table", "tables");
    term.say(format!("wrote {} with {tables}; `portfolio audit` reads it as it reads the inventory", folder.display()));
    Ok(())
}

/// Refuses a folder that holds anything else than an earlier export.
fn refuse_others(target: &Path, shown: &Path) -> Result<(), Error> {
    let refused = |why: String| {
        let error = Error::new(why).at(shown.display().to_string());
        Err(error.hint("name a new folder, or the one of an earlier export"))
    };
    if target.is_file() {
        return refused("a file is there, and the tables need a folder".to_owned());
    }
    let Ok(entries) = fs::read_dir(target) else { return Ok(()) };
    let names: BTreeSet<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let is_ours = |path: &PathBuf| {
        let ending = path.extension().is_some_and(|ending| ending == "csv" || ending == "toml");
        ending && path.is_file()
    };
    let is_export = fs::read_to_string(target.join("portfolio.toml")).is_ok_and(|text| text.starts_with(export::MARK));
    let others: Vec<String> = names
        .iter()
        .filter(|path| !is_export || !is_ours(path))
        .filter_map(|path| Some(format!("`{}`", path.file_name()?.to_string_lossy())))
        .collect();
    if others.is_empty() {
        return Ok(());
    }
    refused(format!("the folder is there and holds {}, which no export wrote", list(&others, 5)))
}
