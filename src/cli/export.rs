//! `portfolio export`: the inventory as canonical tables, or in the form of another tool.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;

use super::format::Format;
use super::frame::{FormArgs, Offer, SubjectArgs};
use super::output::{NewFolder, Written, folder_of};
use super::term::{Stop, Term};
use crate::error::{Error, reason};
use crate::model::Portfolio;
use crate::phrase;
use crate::phrase::{Phrase, Value};
use crate::report::export;

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
                let error = Error::new(phrase!("error-folder-to-terminal"));
                return Err(error.hint(phrase!("hint-folder-to-terminal")).into());
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
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}

fn workbook(portfolio: &Portfolio) -> Result<Vec<u8>, Error> {
    export::workbook(portfolio)
        .map_err(|error| Error::new(phrase!("error-workbook", why = error.to_string())).hint(phrase!("hint-sheet-unmade")))
}

fn for_kitos(portfolio: &Portfolio) -> Result<Vec<u8>, Error> {
    if portfolio.contracts.is_empty() {
        return Err(Error::new(phrase!("error-kitos-no-contract")).hint(phrase!("hint-add-contracts")));
    }
    export::kitos(portfolio)
        .map_err(|error| Error::new(phrase!("error-sheet-unmade", why = error.to_string())).hint(phrase!("hint-sheet-unmade")))
}

fn releases(portfolio: &Portfolio, prefix: &str, today: NaiveDate, term: &Term) -> Result<Vec<u8>, Error> {
    let language = term.language(&portfolio.profile);
    export::ocds(portfolio, prefix, today, language).ok_or_else(|| match portfolio.profile.organisation {
        None => Error::new(phrase!("error-no-publisher")).hint(phrase!("hint-no-publisher")),
        Some(_) => Error::new(phrase!("error-ocds-no-contract")).hint(phrase!("hint-add-contracts")),
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
    let error = Error::new(phrase!("error-inside-inventory"));
    Err(error.at(target.display().to_string()).hint(phrase!("hint-inside-inventory")))
}

/// Writes the tables into a folder, whole or not at all: into a new folder beside it, which then takes its place. One that an earlier
/// export wrote may be replaced, any other that holds something may not.
fn write_folder(folder: &Path, portfolio: &Portfolio, term: &Term) -> Result<(), Error> {
    let files = export::folder(portfolio);
    let failed = |error: std::io::Error| {
        Error::new(phrase!("error-folder-unwritable", why = reason(&error)))
            .at(folder.display().to_string())
            .hint(phrase!("hint-folder-unwritable"))
    };
    let target = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    refuse_others(&target, folder)?;
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(folder_of(&target))?;
        let new = NewFolder::beside(&target)?;
        for (name, bytes) in &files {
            fs::write(new.path().join(name), bytes)?;
        }
        if target.exists() { new.put_instead(&target) } else { new.put(&target) }
    };
    write().map_err(failed)?;
    let tables = files.len().saturating_sub(1);
    term.say(phrase!("said-wrote-tables", folder = folder.display().to_string(), tables));
    Ok(())
}

/// Refuses a folder that holds anything else than an earlier export.
fn refuse_others(target: &Path, shown: &Path) -> Result<(), Error> {
    let refused = |why: Phrase| {
        let error = Error::new(why).at(shown.display().to_string());
        Err(error.hint(phrase!("hint-new-folder")))
    };
    if target.is_file() {
        return refused(phrase!("error-file-for-folder"));
    }
    let Ok(entries) = fs::read_dir(target) else { return Ok(()) };
    let names: BTreeSet<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let is_ours = |path: &PathBuf| {
        let ending = path.extension().is_some_and(|ending| ending == "csv" || ending == "toml");
        ending && path.is_file()
    };
    let is_export = fs::read_to_string(target.join("portfolio.toml")).is_ok_and(|text| text.starts_with(export::MARK));
    let others = names.iter().filter(|path| !is_export || !is_ours(path));
    let mut others = others.filter_map(|path| Some(path.file_name()?.to_string_lossy())).peekable();
    if others.peek().is_none() {
        return Ok(());
    }
    refused(phrase!("error-folder-of-others", names = Value::names(others, 5)))
}
