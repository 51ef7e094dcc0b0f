//! `portfolio init`: a folder with spreadsheets to fill in, and a policy and suites beside it. All of it or nothing.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::output::{NewFolder, folder_of, new_file};
use super::term::{Stop, Term};
use crate::error::{Error, reason};
use crate::load;
use crate::model::Language;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::report::{pages, request_form, templates};

/// Options of `portfolio init`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Folder to make, with policy and suites in `rules` beside it [default: inventory]; with --request the form, or its folder
    #[arg(value_name = "FOLDER")]
    path: Option<PathBuf>,
    /// Make a form for the request of a new system instead, as a spreadsheet, or as TOML where the name ends so
    #[arg(long)]
    request: bool,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    if options.request {
        return request(options, term);
    }
    let folder = options.path.clone().unwrap_or_else(|| PathBuf::from("inventory"));
    let language = term.language(&Profile::default());
    let mut files = vec![(folder.join("portfolio.toml"), templates::profile(language).into_bytes())];
    let workbooks =
        templates::workbooks(language).map_err(|error| Error::new(phrase!("error-spreadsheet", why = error.to_string())))?;
    files.extend(workbooks.into_iter().map(|(name, bytes)| (folder.join(name), bytes)));
    let beside = match folder.parent() {
        Some(parent) if folder.file_name().is_some() => parent.to_owned(),
        _ => folder.join(".."),
    };
    // The schema too: editors look for it where the first line of the policy says.
    refuse_to_overwrite(&files)?;
    for (path, make) in pages::FILES.iter().filter(|(path, _)| path.starts_with("rules/policy.") || *path == "rules/suites.toml")
    {
        let path = beside.join(path);
        // A policy that is there judges several inventories; it is its owner's to change.
        if path.symlink_metadata().is_ok() {
            term.say(phrase!("said-kept", file = path.display().to_string()));
        } else {
            files.push((path, make().into_bytes()));
        }
    }
    write_all(&files, Some(&*folder).filter(|folder| folder.symlink_metadata().is_err()))?;
    for (path, _) in &files {
        term.say(phrase!("said-made", file = path.display().to_string()));
    }
    let folder = quoted(&folder);
    term.say(phrase!("next-inventory", folder));
    Ok(ExitCode::SUCCESS)
}

/// Makes the form for a request.
fn request(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let language = term.language(&load::profile(Path::new("inventory")).unwrap_or_default());
    let named = options.path.clone().unwrap_or_default();
    let ending = named.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let (path, bytes) = match ending.as_deref() {
        Some("toml") => (named, request_form::toml(language).into_bytes()),
        Some("xlsx") => (named, form(language)?),
        _ => (named.join(format!("{}.xlsx", request_form::file_stem(language))), form(language)?),
    };
    let files = [(path, bytes)];
    refuse_to_overwrite(&files)?;
    write_all(&files, None)?;
    let [(path, _)] = &files;
    term.say(phrase!("said-made", file = path.display().to_string()));
    term.say(phrase!("next-request", file = quoted(path)));
    Ok(ExitCode::SUCCESS)
}

fn form(language: Language) -> Result<Vec<u8>, Error> {
    request_form::workbook(language).map_err(|error| Error::new(phrase!("error-form", why = error.to_string())))
}

/// Returns a path as it is typed on a command line.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}

fn refuse_to_overwrite(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Error> {
    let there: Vec<_> = files.iter().map(|(path, _)| path).filter(|path| path.symlink_metadata().is_ok()).collect();
    let names: Vec<_> = there.iter().map(|path| path.display().to_string()).collect();
    if names.is_empty() {
        return Ok(());
    }
    let error = Error::new(phrase!("error-exists", number = names.len()));
    Err(error.at(names.join(", ")).hint(phrase!("hint-exists")))
}

/// Writes every file, or takes back those written. The files of a folder that is not there yet are written out of sight, and the folder
/// appears with all of them: whoever is interrupted can begin anew.
fn write_all(files: &[(PathBuf, Vec<u8>)], new: Option<&Path>) -> Result<(), Error> {
    let (mut folders, mut made) = (Vec::new(), Vec::new());
    let mut write = || -> Result<(), (PathBuf, std::io::Error)> {
        let mut out_of_sight =
            |folder: &Path| make_folders(folder_of(folder), &mut folders).and_then(|()| NewFolder::beside(folder));
        let out_of_sight = new.map(|folder| out_of_sight(folder).map_err(|error| (folder.to_owned(), error))).transpose()?;
        for (path, bytes) in files {
            if let (Some(hidden), Some(name)) = (&out_of_sight, new.and_then(|folder| path.strip_prefix(folder).ok())) {
                write_new(&hidden.path().join(name), bytes).map_err(|error| (path.clone(), error))?;
                continue;
            }
            let folder = path.parent().unwrap_or(Path::new("."));
            make_folders(folder, &mut folders).map_err(|error| (folder.to_owned(), error))?;
            write_new(path, bytes).map_err(|error| (path.clone(), error))?;
            made.push(path.clone());
        }
        if let (Some(hidden), Some(folder)) = (&out_of_sight, new) {
            hidden.put(folder).map_err(|error| (folder.to_owned(), error))?;
        }
        Ok(())
    };
    write().map_err(|(path, error)| {
        made.iter().for_each(|path| drop(fs::remove_file(path)));
        folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        Error::new(phrase!("error-not-made", why = reason(&error))).at(path.display().to_string()).hint(phrase!("hint-not-made"))
    })
}

/// Makes a folder and those above it, and notes which are new.
fn make_folders(folder: &Path, made: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        make_folders(above, made)?;
    }
    fs::create_dir(folder)?;
    made.push(folder.to_owned());
    Ok(())
}

/// Writes a file that is not there yet. One that has appeared meanwhile stays as it is.
fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = new_file(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    Ok(())
}
