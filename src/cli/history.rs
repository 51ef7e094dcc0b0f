//! `portfolio history`: how the portfolio went.

use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer};
use super::inputs::{HistoryArg, InventoryArg};
use super::output::Written;
use super::term::{Stop, Term};
use crate::error::Error;
use crate::model::portfolio::Profile;
use crate::phrase;
use crate::report::history;
use crate::report::sheet::{self, Style};
use crate::words::say;

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Xlsx];
}

/// Findings of a day that are shown before the rest is only counted.
const MOST: usize = 10;

/// Options of `portfolio history`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    inventory: InventoryArg,
    #[command(flatten)]
    history: HistoryArg,
    #[command(flatten)]
    form: FormArgs<Forms>,
    /// Show every finding that is still open
    #[arg(long)]
    full: bool,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let inventory = &options.inventory.inventory;
    options.form.output.spare(std::iter::once(options.history.path(inventory)))?;
    let trend = options.history.open(inventory)?.trend()?;
    let profile = trend.profile.clone();
    let language = term.language(&profile);
    let profile = Profile { language: Some(language), ..profile };
    let (snapshots, open) = (history::trend(&trend), history::open(&trend, language));
    let result = match format {
        Format::Json => Written::Bytes(history::trend_json(&trend)),
        Format::Csv => Written::Bytes(sheet::csv(&snapshots, language)),
        Format::Markdown => {
            Written::Text(format!("{}\n{}", sheet::markdown(&snapshots, &profile), sheet::markdown(&open, &profile)))
        }
        Format::Xlsx => {
            let bytes = sheet::workbook(&[snapshots, open], language, &|_| Style::Plain);
            Written::File(bytes.map_err(|error| {
                Error::new(phrase!("error-workbook", why = error.to_string())).hint(phrase!("hint-workbook-csv"))
            })?)
        }
        _ => {
            let layout = options.form.layout(term);
            let most = if options.full { usize::MAX } else { MOST };
            let mut open = open.only(&["level", "rule", "id", "name", "message", "owner"]);
            if open.groups.iter().any(|group| group.rows.len() > most) {
                open.notes.push(say(&phrase!("history-full"), language));
            }
            let text = sheet::text(&snapshots, usize::MAX, &profile, layout);
            Written::Text(text + &sheet::text(&open, most, &profile, layout))
        }
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}
