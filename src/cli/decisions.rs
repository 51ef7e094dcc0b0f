//! `portfolio decisions`: what people have decided in a workbook, taken over into the inventory.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use clap::Subcommand;

use super::frame::{Subject, SubjectArgs};
use super::inputs::HistoryArg;
use super::output::{OutputArg, replace};
use super::term::{Stop, Term};
use crate::audit;
use crate::error::Error;
use crate::load::working_list;
use crate::phrase;
use crate::report::Report;
use crate::report::decisions::{FILE, Import, LABELS, written};

/// How long another import is waited for, which takes less than a second, and how often it is asked for.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(50);

/// Options of `portfolio decisions`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Takes the decisions of a workbook over into the inventory, as rows of `finding-decisions.csv`
    Import(Box<ImportOptions>),
}

/// Options of `portfolio decisions import`.
#[derive(Debug, clap::Args)]
struct ImportOptions {
    /// Workbook that `portfolio audit --format xlsx` made, with decisions filled in
    #[arg(value_name = "FILE")]
    workbook: PathBuf,
    #[command(flatten)]
    subject: SubjectArgs,
    #[command(flatten)]
    history: HistoryArg,
    /// Say what would be taken over, and write nothing
    #[arg(short = 'n', long)]
    dry_run: bool,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let Command::Import(options) = &options.command;
    import(options, term)
}

fn import(options: &ImportOptions, term: &Term) -> Result<ExitCode, Stop> {
    let decided = working_list::read(&options.workbook, &LABELS)?;
    let _alone = alone(&options.subject.inventory.inventory)?;
    let Subject { policy, portfolio, today } = options.subject.read(&OutputArg { output: None }, term)?;
    let inventory = &options.subject.inventory.inventory;
    let progress = term.progress(phrase!("doing-judging"));
    let mut facts = audit::facts(&portfolio, today, &policy)?;
    facts.remember(options.history.earlier(inventory, &portfolio, today, term)?);
    let outcome = audit::audit(&mut facts, &policy)?;
    drop(progress);
    let report = Report::of(&facts, &policy, &outcome, &[], false);
    let import = Import::of(&decided, &report);
    let path = inventory.join(FILE);
    let name = options.workbook.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !import.taken.is_empty() {
        let bytes = written(&path, &import.taken, &name, today, report.language)?;
        if !options.dry_run {
            replace(&path, &bytes)?;
        }
    }
    term.out(&import.text(&name, options.dry_run, report.language, term.layout()))?;
    Ok(ExitCode::from(u8::from(!import.faults.is_empty())))
}

/// Waits until nobody else takes decisions over into the inventory: of two that read the table before either has written, the later
/// would lose what the earlier took over. Where a folder cannot be locked, as on Windows, they are not kept apart.
///
/// # Errors
/// When another has not ended after [`LONGEST_WAIT`].
fn alone(inventory: &Path) -> Result<Option<File>, Error> {
    let Ok(folder) = File::open(inventory) else { return Ok(None) };
    for _ in 0..LONGEST_WAIT.as_millis() / PAUSE.as_millis() {
        match folder.try_lock() {
            Ok(()) => return Ok(Some(folder)),
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(TryLockError::Error(_)) => return Ok(None),
        }
    }
    let error = Error::new(phrase!("error-import-running")).at(inventory.display().to_string());
    Err(error.hint(phrase!("hint-import-running")))
}

/// Refuses to write a workbook over one in which people have decided what the inventory does not know yet.
///
/// # Errors
/// When decisions would be lost.
pub(super) fn spare(workbook: Option<&Path>, inventory: &Path, report: &Report<'_>) -> Result<(), Error> {
    let Some(path) = workbook.filter(|path| path.exists()) else { return Ok(()) };
    // Whatever else the file is, the user has said that it may be replaced.
    let Ok(decided) = working_list::read(path, &LABELS) else { return Ok(()) };
    let import = Import::of(&decided, report);
    if import.taken.is_empty() && import.faults.is_empty() {
        return Ok(());
    }
    let error = Error::new(phrase!("error-decisions-lost")).at(path.display().to_string());
    let (file, inventory) = (path.display().to_string(), inventory.display().to_string());
    Err(error.hint(phrase!("hint-decisions-lost", file, inventory)))
}
