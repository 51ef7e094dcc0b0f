//! `portfolio record`: a snapshot of the portfolio and its findings, into the history.

use std::process::ExitCode;

use super::inputs::{DayArg, HistoryArg, InventoryArg, PolicyArgs};
use super::term::{Stop, Term};
use crate::audit;
use crate::history::{Figures, History, Recording};
use crate::phrase;
use crate::report::Report;
use crate::words::say;

/// Options of `portfolio record`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    inventory: InventoryArg,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    day: DayArg,
    #[command(flatten)]
    history: HistoryArg,
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let inventory = &options.inventory.inventory;
    let policy = options.policy.read(Some(inventory), term)?;
    let portfolio = options.inventory.read(term)?;
    let day = options.day.day();
    let mut history = History::open_or_begin(&options.history.path(inventory))?;
    history.check_organisation(portfolio.profile.organisation.as_deref())?;
    let mut facts = audit::facts(&portfolio, day, &policy)?;
    facts.remember(history.earlier(day)?);
    let outcome = audit::audit(&mut facts, &policy)?;
    let summary = Report::of(&facts, &policy, &outcome, &[], false).summary;
    let figures = Figures {
        saving_per_year: summary.saving_per_year,
        saving_per_year_at_least: summary.saving_per_year_at_least,
        saving_once: summary.saving_once,
        exposure: summary.exposure,
    };
    let recorded = history.record(&Recording { facts: &facts, outcome: &outcome, policy: &policy, figures })?;
    let holds = phrase!(
        "record-holds",
        systems = portfolio.systems.len(),
        contracts = portfolio.contracts.len(),
        licences = portfolio.licences.len(),
        findings = outcome.findings.len()
    );
    let number = recorded.number.to_string();
    let told = match recorded.is_new {
        true => phrase!("record-new", number, day, holds),
        false => phrase!("record-same", number, day, holds),
    };
    term.out(&(say(&told, term.language(&portfolio.profile)) + "\n"))?;
    Ok(ExitCode::SUCCESS)
}
