//! What commands are run on: the inventory, the policy and the day.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use super::term::{Stop, Term};
use crate::analysis::licences::bundles::Bundles;
use crate::error::Error;
use crate::load::load;
use crate::load::value::date::date;
use crate::model::Portfolio;
use crate::model::table::Cell;
use crate::policy::Policy;
use crate::report::inventory;
use crate::text::count;

/// The inventory that a command reads.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct InventoryArg {
    /// Folder with the tables, as CSV or Excel files
    #[arg(default_value = "inventory", value_name = "INVENTORY")]
    pub(super) inventory: PathBuf,
}

/// By what a command judges.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct PolicyArgs {
    /// Folder with the policy [default: rules/ beside the inventory, then in the working folder]
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
    /// Policy file
    #[arg(long, value_name = "FILE", conflicts_with = "rules")]
    policy: Option<PathBuf>,
}

/// The day of a run.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct DayArg {
    /// Day for which dates are computed, such as 2026-11-21 [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
}

impl DayArg {
    /// Returns the day. The clock is asked here and nowhere else.
    pub(super) fn day(self) -> NaiveDate {
        self.as_of.unwrap_or_else(|| chrono::Local::now().date_naive())
    }
}

/// Reads a day from the command line.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    let day = date(&Cell::Text(text.into()), None)?;
    // Contract dates lie decades away from the day; within these years none leaves the calendar.
    if (1900..2200).contains(&day.year()) { Ok(day) } else { Err("not a day between 1900 and 2199".to_owned()) }
}

impl InventoryArg {
    /// Reads the inventory, and says what was read to those who ask.
    pub(super) fn read(&self, term: &Term) -> Result<Portfolio, Stop> {
        let progress = term.progress(&format!("reading {}", self.inventory.display()));
        let portfolio = load(&self.inventory)?;
        drop(progress);
        for source in &portfolio.sources {
            let sheet = source.sheet.as_deref().map(|sheet| format!(", sheet `{sheet}`")).unwrap_or_default();
            let rows = count(source.rows.len(), "row", "rows");
            term.detail(&format!("read {}{sheet}: table {}, {rows}", source.file, source.kind));
            source.notes.iter().for_each(|note| term.detail(&format!("  {note}")));
        }
        for skipped in &portfolio.skipped {
            let said = format!("left out {}", inventory::left_out(skipped));
            // What may have been meant as a table is worth a word to everybody; a picture or a letter is not.
            if skipped.hint.is_some() { term.warn(&said) } else { term.detail(&said) }
        }
        if portfolio.sources.iter().all(|source| source.rows.is_empty()) {
            term.warn("the tables have headings and no rows: there is nothing to judge yet");
        }
        if !portfolio.problems.is_empty() {
            let cells = count(portfolio.problems.len(), "value", "values");
            term.detail(&format!("{cells} not understood; `portfolio check` lists them"));
        }
        Ok(portfolio)
    }
}

impl PolicyArgs {
    /// Reads the policy: the file named, else the one of the folder named, else the one beside the inventory, else the one in
    /// the working folder, else the built-in one.
    pub(super) fn read(&self, inventory: Option<&Path>, term: &Term) -> Result<Policy, Stop> {
        let mut policy = self.read_policy(inventory, term)?;
        // Suites and policy belong together: one folder has both.
        let beside_policy = self.path(inventory, "policy.toml")?.map(|policy| policy.with_file_name("suites.toml"));
        let path = beside_policy.map_or_else(|| self.path(inventory, "suites.toml"), |path| Ok(Some(path)))?;
        if let Some(path) = path.filter(|path| path.is_file()) {
            let (name, text) = text_of(&path, "the file of suites")?;
            policy.analysis.suites = Bundles::read(&name, &text)?;
            term.detail(&format!("the suites of {name} count"));
        }
        Ok(policy)
    }

    fn read_policy(&self, inventory: Option<&Path>, term: &Term) -> Result<Policy, Stop> {
        let Some(path) = self.path(inventory, "policy.toml")? else {
            term.detail("no policy file: the built-in policy judges");
            return Ok(Policy::default());
        };
        let (name, text) = text_of(&path, "the policy")?;
        let policy = Policy::read(&name, &text)?;
        term.detail(&format!("the policy {name} judges"));
        policy.warnings.iter().for_each(|warning| term.warn(warning));
        Ok(policy)
    }

    /// Returns where a file of the policy's folder is.
    fn path(&self, inventory: Option<&Path>, name: &str) -> Result<Option<PathBuf>, Stop> {
        if let Some(file) = &self.policy {
            return Ok(Some(file.clone()));
        }
        if let Some(folder) = &self.rules {
            let file = folder.join(name);
            return if file.exists() {
                Ok(Some(file))
            } else if folder.is_dir() {
                Ok(None)
            } else {
                let error = Error::new("there is no such folder").at(folder.display().to_string());
                Err(error.hint("name the folder that holds `policy.toml`, or leave `--rules` out").into())
            };
        }
        let beside = inventory.and_then(|inventory| match inventory.parent() {
            Some(parent) if inventory.file_name().is_some() => Some(parent.to_owned()),
            // `.` and `..` have no name of their own to leave out.
            _ => inventory.canonicalize().ok()?.parent().map(Path::to_owned),
        });
        let candidates = beside.into_iter().chain([PathBuf::new()]).map(|folder| folder.join("rules").join(name));
        Ok(candidates.into_iter().find(|file| file.is_file()))
    }
}

/// Returns what a file is called and what it says. However the inventory was named, one file has one name.
fn text_of(path: &Path, what: &str) -> Result<(String, String), Error> {
    let here = std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    let name = here.unwrap_or_else(|| path.to_owned()).display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        let hint = match error.kind() {
            ErrorKind::NotFound => "name a file that is there, or leave `--policy` out",
            ErrorKind::InvalidData => "save the file as UTF-8",
            _ => "name a file that you may read",
        };
        Error::new(format!("{what} cannot be read: {}", reason(&error))).at(&name).hint(hint)
    })?;
    Ok((name, text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned)))
}

/// Returns the reason of a failure in words, without the system's number for it.
pub(super) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(at) => text[..at].to_lowercase(),
        None => text,
    }
}
