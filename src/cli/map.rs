//! `portfolio map`: what an unknown spreadsheet holds, and its declaration in the manifest when that is accepted.

use std::path::PathBuf;
use std::process::ExitCode;

use super::format::Format;
use super::frame::{FormArgs, Offer};
use super::inputs::InventoryArg;
use super::output::{Written, replace};
use super::term::{Stop, Term};
use crate::error::Error;
use crate::load::map::{Place, Proposal, declare};
use crate::load::{self, MANIFEST, load_trying, name_in, proposals};
use crate::model::Language;
use crate::phrase;
use crate::report::map;
use crate::report::words::clean;
use crate::words::say;

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json];
}

/// Options of `portfolio map`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The spreadsheet, in the inventory
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    inventory: InventoryArg,
    /// Write what is likely into portfolio.toml without asking
    #[arg(long)]
    accept: bool,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let inventory = &options.inventory.inventory;
    options.form.output.spare([options.file.clone(), inventory.join(MANIFEST)].into_iter())?;
    // A file is named as it lies here, or as it lies in the inventory.
    let file = if options.file.exists() { options.file.clone() } else { inventory.join(&options.file) };
    let progress = term.progress(phrase!("said-reading", file = file.display().to_string()));
    let (found, manifest) = proposals(inventory, &file)?;
    drop(progress);
    let name = name_in(inventory, &file);
    let shown = name.clone().unwrap_or_else(|| file.display().to_string());
    let mut profile = load::profile(inventory).unwrap_or_default();
    profile.language = Some(term.language(&profile));
    let result = match format {
        Format::Json => Written::Bytes(map::json(&shown, &found)),
        _ => Written::Text(map::text(&clean(&shown), &found, &profile, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    let likely: Vec<&Proposal> = found.iter().filter(|proposal| proposal.is_complete()).collect();
    if likely.is_empty() {
        return Ok(ExitCode::from(1));
    }
    let language = Language::of_people(&profile);
    if !options.accept {
        let question = say(&phrase!("map-question"), language);
        match term.asks(&question) {
            Some(true) => {}
            Some(false) => return Ok(ExitCode::SUCCESS),
            None => {
                term.say(say(&phrase!("map-hint"), language));
                return Ok(ExitCode::SUCCESS);
            }
        }
    }
    let Some(name) = name else {
        let error = Error::new(phrase!("error-map-outside"));
        let error = error.at(file.display().to_string());
        return Err(error.hint(phrase!("hint-map-outside", folder = inventory.display().to_string())).into());
    };
    let mut text = manifest.clone();
    for proposal in likely {
        let place = Place { path: name.clone(), sheet: proposal.sheet.clone() };
        text = declare(&text, &place, proposal)?.text;
    }
    if text == manifest {
        term.say(say(&phrase!("map-nothing-new"), language));
        return Ok(ExitCode::SUCCESS);
    }
    // What cannot be read afterwards is not written.
    let portfolio = load_trying(inventory, &text)?;
    replace(&inventory.join(MANIFEST), text.as_bytes())?;
    let rows: usize = portfolio.sources.iter().filter(|source| *source.file == *name).map(|source| source.rows.len()).sum();
    term.say(phrase!("said-map-wrote", manifest = inventory.join(MANIFEST).display().to_string(), rows, file = name));
    Ok(ExitCode::SUCCESS)
}
