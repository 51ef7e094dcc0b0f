//! What commands are run on: the inventory, the policy and the day.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use super::term::{Progress, Stop, Term};
use crate::analysis::licences::bundles::Bundles;
use crate::custom;
use crate::error::{Error, reason};
use crate::history::{FILE, History, Trend};
use crate::load::value::date::date;
use crate::load::{limits, load_with};
use crate::model::table::Cell;
use crate::model::{Earlier, Portfolio, Source};
use crate::phrase;
use crate::phrase::Phrase;
use crate::policy::Policy;

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

/// The history that a command reads or writes.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct HistoryArg {
    /// History file [default: portfolio-history.sqlite beside the inventory]
    #[arg(long, value_name = "FILE")]
    pub(super) history: Option<PathBuf>,
}

impl HistoryArg {
    /// Returns the file.
    pub(super) fn path(&self, inventory: &Path) -> PathBuf {
        self.history.clone().unwrap_or_else(|| beside(inventory).unwrap_or_default().join(FILE))
    }

    /// Opens the history that must be there.
    pub(super) fn open(&self, inventory: &Path) -> Result<History, Error> {
        let path = self.path(inventory);
        History::open(&path)?.ok_or_else(|| {
            let error = Error::new(phrase!("error-no-history")).at(path.display().to_string());
            error.hint(phrase!("hint-no-history"))
        })
    }

    /// Returns how the portfolio went, where there is a history of this organisation.
    pub(super) fn trend(&self, inventory: &Path, portfolio: &Portfolio) -> Result<Option<Trend>, Error> {
        let Some(history) = History::open(&self.path(inventory))? else { return Ok(None) };
        let is_ours = history.check_organisation(portfolio.profile.organisation.as_deref()).is_ok();
        if is_ours { history.trend().map(Some) } else { Ok(None) }
    }

    /// Returns what earlier snapshots say of a day, where there is a history. One that was found and not named is passed over when
    /// it is another organisation's.
    pub(super) fn earlier(
        &self,
        inventory: &Path,
        portfolio: &Portfolio,
        day: NaiveDate,
        term: &Term,
    ) -> Result<Option<Earlier>, Stop> {
        let history = match &self.history {
            Some(_) => self.open(inventory)?,
            None => match History::open(&self.path(inventory))? {
                Some(history) => history,
                None => return Ok(None),
            },
        };
        match history.check_organisation(portfolio.profile.organisation.as_deref()) {
            Err(error) if self.history.is_none() => {
                term.warn(phrase!("said-history-passed-over", why = error.message));
                return Ok(None);
            }
            checked => checked?,
        }
        term.detail(phrase!("said-history-remembers", file = self.path(inventory).display().to_string()));
        Ok(history.earlier(day)?)
    }
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
pub(super) fn day(text: &str) -> Result<NaiveDate, Phrase> {
    let day = date(&Cell::Text(text.into()), None)?;
    // Contract dates lie decades away from the day; within these years none leaves the calendar.
    if (1900..2200).contains(&day.year()) { Ok(day) } else { Err(phrase!("refused-century")) }
}

impl InventoryArg {
    /// Reads the inventory, and says what was read to those who ask.
    pub(super) fn read(&self, term: &Term) -> Result<Portfolio, Stop> {
        self.read_with(Vec::new(), term)
    }

    /// Reads the inventory with tables from elsewhere beside its own.
    pub(super) fn read_with(&self, more: Vec<Source>, term: &Term) -> Result<Portfolio, Stop> {
        let progress = self.progress(term);
        let portfolio = load_with(&self.inventory, more)?;
        drop(progress);
        Self::tell(&portfolio, term);
        Ok(portfolio)
    }

    /// Reads the inventory while the policy is read beside it; what is wrong with either is told in one run.
    pub(super) fn read_beside(&self, policy: &PolicyArgs, term: &Term) -> Result<(Policy, Portfolio), Stop> {
        let progress = self.progress(term);
        let (policy, portfolio) = rayon::join(|| policy.load(Some(&self.inventory)), || load_with(&self.inventory, Vec::new()));
        drop(progress);
        match (policy, portfolio) {
            (Ok((policy, read)), Ok(portfolio)) => {
                term.language(&portfolio.profile);
                PolicyArgs::tell(&policy, read, term);
                Self::tell(&portfolio, term);
                Ok((policy, portfolio))
            }
            (policy, portfolio) => {
                let errors = policy.err().into_iter().chain(portfolio.err()).flatten();
                Err(errors.collect::<Vec<_>>().into())
            }
        }
    }

    fn progress(&self, term: &Term) -> Progress {
        term.progress(phrase!("doing-reading", folder = self.inventory.display().to_string()))
    }

    /// Says what was read to those who ask, and what may be missed to everybody.
    fn tell(portfolio: &Portfolio, term: &Term) {
        term.language(&portfolio.profile);
        for source in &portfolio.sources {
            let (file, table, rows) = (&*source.file, source.kind, source.rows.len());
            term.detail(match source.sheet.as_deref() {
                Some(sheet) => phrase!("said-read-sheet", file, sheet, table, rows),
                None => phrase!("said-read", file, table, rows),
            });
            source.notes.iter().for_each(|note| term.note(note));
        }
        for skipped in &portfolio.skipped {
            let said = phrase!("said-left-out", file = skipped.phrase());
            // What may have been meant as a table is worth a word to everybody; a picture or a letter is not.
            if skipped.hint.is_some() { term.warn(said) } else { term.detail(said) }
        }
        if portfolio.sources.iter().all(|source| source.rows.is_empty()) {
            term.warn(phrase!("said-no-rows"));
        }
        if !portfolio.problems.is_empty() {
            term.detail(phrase!("said-not-understood", number = portfolio.problems.len()));
        }
    }
}

impl PolicyArgs {
    /// Reads the policy: the file named, else the one of the folder named, else the one beside the inventory, else the one in
    /// the working folder, else the built-in one; and the rules in SQL that lie in `custom` beside it.
    pub(super) fn read(&self, inventory: Option<&Path>, term: &Term) -> Result<Policy, Stop> {
        let (policy, read) = self.load(inventory)?;
        Self::tell(&policy, read, term);
        Ok(policy)
    }

    /// Reads the policy, and returns what was read beside it.
    fn load(&self, inventory: Option<&Path>) -> Result<(Policy, Vec<Phrase>), Vec<Error>> {
        let (file, folder) = self.place(inventory)?;
        let own = custom::read(&queries(&folder.join("custom"))?)?;
        let mut read: Vec<Phrase> = own.iter().map(|rule| phrase!("said-sql-rule", rule = rule.meta().id)).collect();
        let suites = Some(folder.join("suites.toml")).filter(|file| file.is_file() || file.is_dir());
        let is_empty = own.is_empty() && file.is_none() && suites.is_none();
        let mut policy = Policy::with(own);
        if let Some(path) = file {
            let name = called(&path);
            policy = policy.and(&name, &text_of(&path, "policy")?)?;
            read.push(phrase!("said-policy", file = name));
        } else {
            read.push(phrase!("said-no-policy"));
        }
        // Suites and policy belong together: one folder has both.
        if let Some(path) = suites {
            let name = called(&path);
            policy.analysis.suites = Bundles::read(&name, &text_of(&path, "suites")?)?;
            read.push(phrase!("said-suites", file = name));
        }
        if self.rules.is_some() && is_empty {
            policy.warnings.push(phrase!("said-empty-rules", folder = folder.display().to_string()));
        }
        Ok((policy, read))
    }

    fn tell(policy: &Policy, read: Vec<Phrase>, term: &Term) {
        read.into_iter().for_each(|said| term.detail(said));
        policy.warnings.iter().for_each(|warning| term.warn(warning));
    }

    /// Returns the policy file, where there is one, and the folder that rules in SQL lie below.
    fn place(&self, inventory: Option<&Path>) -> Result<(Option<PathBuf>, PathBuf), Error> {
        if let Some(file) = &self.policy {
            return Ok((Some(file.clone()), file.parent().map(Path::to_owned).unwrap_or_default()));
        }
        let in_folder =
            |folder: PathBuf| (Some(folder.join("policy.toml")).filter(|file| file.is_file() || file.is_dir()), folder);
        if let Some(folder) = &self.rules {
            if folder.is_dir() {
                return Ok(in_folder(folder.clone()));
            }
            let error = Error::new(phrase!("error-no-folder")).at(folder.display().to_string());
            return Err(error.hint(phrase!("hint-no-rules-folder")));
        }
        let mut candidates = inventory.and_then(beside).into_iter().chain([PathBuf::new()]).map(|folder| folder.join("rules"));
        let found =
            candidates.find(|folder| ["policy.toml", "suites.toml", "custom"].iter().any(|name| folder.join(name).exists()));
        Ok(in_folder(found.unwrap_or_else(|| PathBuf::from("rules"))))
    }
}

/// Returns the folder that the inventory's folder lies in.
pub(super) fn beside(inventory: &Path) -> Option<PathBuf> {
    match inventory.parent() {
        Some(parent) if inventory.file_name().is_some() => Some(parent.to_owned()),
        // `.` and `..` have no name of their own to leave out.
        _ => inventory.canonicalize().ok()?.parent().map(Path::to_owned),
    }
}

/// Returns what a file is called: however the inventory was named, one policy has one name.
fn called(path: &Path) -> String {
    let here = std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    let called = here.unwrap_or_else(|| path.to_owned()).display().to_string();
    // A name in a result is one and the same on every system.
    if cfg!(windows) { called.replace('\\', "/") } else { called }
}

/// Returns the text of a file of the policy.
fn text_of(path: &Path, what: &'static str) -> Result<String, Error> {
    let text = limits::text_of(path).map_err(|error| {
        let hint = match error.kind() {
            ErrorKind::NotFound => phrase!("hint-policy-file", what),
            ErrorKind::InvalidData => phrase!("save-as-utf8"),
            _ => phrase!("name-readable"),
        };
        Error::new(phrase!("error-policy-file", what, why = reason(&error))).at(called(path)).hint(hint)
    })?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}

/// Returns the queries of a folder by name, in their order; none where there is no folder.
fn queries(folder: &Path) -> Result<Vec<(String, String)>, Error> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let is_query = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("sql")) && path.is_file();
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_query).collect();
    paths.sort();
    paths.iter().map(|path| Ok((called(path), text_of(path, "rule")?))).collect()
}
