//! `portfolio diff`: what is different between two snapshots, or a snapshot and an inventory.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;

use super::format::Format;
use super::frame::{FormArgs, Offer};
use super::inputs::{DayArg, HistoryArg, InventoryArg, PolicyArgs};
use super::output::Written;
use super::term::{Stop, Term};
use crate::audit;
use crate::error::Error;
use crate::history::{History, State, differences};
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::report::history;
use crate::report::sheet::{self, Style};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

/// Options of `portfolio diff`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Snapshot, by number, day or `latest`; or an inventory's folder
    from: String,
    /// The other one
    to: String,
    #[command(flatten)]
    inventory: InventoryArg,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    day: DayArg,
    #[command(flatten)]
    history: HistoryArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

/// One side of the comparison.
#[derive(Debug, Clone, Copy)]
enum Side<'a> {
    Snapshot((i64, NaiveDate)),
    Folder(&'a Path),
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let names = [&options.from, &options.to];
    let folder = names.iter().map(|name| Path::new(name.as_str())).find(|path| is_folder(path));
    // The history lies beside the inventory that is compared, else beside the one that is named or meant.
    let inventory = folder.unwrap_or(&options.inventory.inventory);
    let history = if names.iter().all(|name| is_folder(Path::new(name))) { None } else { Some(options.history.open(inventory)?) };
    options.form.output.spare(std::iter::once(options.history.path(inventory)))?;
    let sides = [side(names[0], history.as_ref())?, side(names[1], history.as_ref())?];
    let from = state(sides[0], sides[1], history.as_ref(), options, term)?;
    let to = state(sides[1], sides[0], history.as_ref(), options, term)?;
    let found = differences(&from, &to);
    let profile = to.profile.clone();
    let language = term.language(&profile);
    let profile = Profile { language: Some(language), ..profile };
    let sheet = || history::differences(&found, &from, &to, language);
    let result = match format {
        Format::Json => Written::Bytes(history::differences_json(&found, &from, &to)),
        Format::Csv => Written::Bytes(sheet::csv(&sheet(), language)),
        Format::Markdown => Written::Text(sheet::markdown(&sheet(), &profile)),
        Format::Xlsx => {
            let bytes = sheet::workbook(&[sheet()], language, &|_| Style::Plain);
            Written::File(bytes.map_err(|error| {
                Error::new(phrase!("error-workbook", why = error.to_string())).hint(phrase!("hint-workbook-csv"))
            })?)
        }
        _ => {
            let shown = sheet().only(&["change", "id", "name", "field", "from", "to"]);
            Written::Text(sheet::text(&shown, usize::MAX, &profile, options.form.layout(term)))
        }
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}

fn is_folder(path: &Path) -> bool {
    let name = path.to_str().unwrap_or_default();
    let is_snapshot = name == "latest" || name.parse::<i64>().is_ok() || name.parse::<NaiveDate>().is_ok();
    !is_snapshot && path.is_dir()
}

fn side<'a>(name: &'a str, history: Option<&History>) -> Result<Side<'a>, Error> {
    match history {
        Some(history) if !is_folder(Path::new(name)) => history.find(name).map(Side::Snapshot),
        _ => Ok(Side::Folder(Path::new(name))),
    }
}

fn state(side: Side<'_>, other: Side<'_>, history: Option<&History>, options: &Options, term: &Term) -> Result<State, Stop> {
    match (side, other, history) {
        (Side::Snapshot(snapshot), Side::Snapshot((other, _)), Some(history)) => Ok(history.state(snapshot, Some(other))?),
        (Side::Snapshot(snapshot), Side::Folder(_), Some(history)) => Ok(history.state(snapshot, None)?),
        (Side::Snapshot(_), _, None) => {
            Err(Error::new(phrase!("error-no-history-here")).hint(phrase!("hint-no-history-here")).into())
        }
        (Side::Folder(folder), ..) => {
            let inventory = InventoryArg { inventory: PathBuf::from(folder) };
            let policy = options.policy.read(Some(folder), term)?;
            let portfolio = inventory.read(term)?;
            let mut facts = audit::facts(&portfolio, options.day.day(), &policy)?;
            facts.remember(history.map(|history| history.earlier(options.day.day())).transpose()?.flatten());
            let outcome = audit::audit(&mut facts, &policy)?;
            Ok(State::of(folder.display().to_string(), &facts, &outcome))
        }
    }
}
