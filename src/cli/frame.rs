//! What nearly every command asks for and does first, in one place: the inventory, the policy and the day; the form of the result.

use std::marker::PhantomData;

use chrono::NaiveDate;

use super::format::Format;
use super::inputs::{DayArg, InventoryArg, PolicyArgs};
use super::output::{OutputArg, Written};
use super::term::{Stop, Term};
use crate::error::Error;
use crate::model::Portfolio;
use crate::policy::Policy;
use crate::report::grid::Layout;

/// What a command judges, by what, and for which day.
#[derive(Debug, clap::Args)]
pub(super) struct SubjectArgs {
    #[command(flatten)]
    pub(super) inventory: InventoryArg,
    #[command(flatten)]
    pub(super) policy: PolicyArgs,
    #[command(flatten)]
    pub(super) day: DayArg,
}

/// What was read.
#[derive(Debug)]
pub(super) struct Subject {
    /// What the portfolio is judged by.
    pub(super) policy: Policy,
    /// What is judged.
    pub(super) portfolio: Portfolio,
    /// The day for which dates are computed.
    pub(super) today: NaiveDate,
}

impl SubjectArgs {
    /// Reads the policy and the inventory, and refuses to let the result take the place of either.
    ///
    /// # Errors
    /// When one of them cannot be read, or the result would overwrite what it is made from.
    pub(super) fn read(&self, output: &OutputArg, term: &Term) -> Result<Subject, Stop> {
        let (policy, mut portfolio) = self.inventory.read_beside(&self.policy, term)?;
        portfolio.profile.language = Some(term.language(&portfolio.profile));
        output.spare_inputs(&self.inventory.inventory, &portfolio, &policy)?;
        Ok(Subject { policy, portfolio, today: self.day.day() })
    }
}

/// The forms that a command offers.
pub(super) trait Offer {
    /// The forms, the usual one first.
    const FORMATS: &'static [Format];
}

/// The form of the result, and where it goes.
#[derive(Debug, clap::Args)]
pub(super) struct FormArgs<O: Offer> {
    /// Form of the result [default: by the ending of --output, else table]
    #[arg(short, long, value_name = "FORMAT", value_parser = Format::one_of(O::FORMATS))]
    format: Option<Format>,
    #[command(flatten)]
    pub(super) output: OutputArg,
    #[arg(skip)]
    offer: PhantomData<O>,
}

impl<O: Offer> FormArgs<O> {
    /// Returns the form that is asked for or that the file's ending tells.
    ///
    /// # Errors
    /// When no form that the command offers has the ending.
    pub(super) fn format(&self) -> Result<Format, Error> {
        self.format_of(O::FORMATS)
    }

    /// Returns the form where only some of the command's forms will do.
    ///
    /// # Errors
    /// When none of these forms has the ending.
    pub(super) fn format_of(&self, formats: &[Format]) -> Result<Format, Error> {
        Format::of(self.format, &self.output, formats)
    }

    /// Returns how text is laid out.
    pub(super) fn layout(&self, term: &Term) -> Layout {
        self.output.layout(term)
    }

    /// Writes the result where it is to go.
    ///
    /// # Errors
    /// When the file cannot be written, or the result is for a program and stdout is a terminal.
    pub(super) fn write(&self, result: Written<'_>, term: &Term) -> Result<(), Stop> {
        self.output.write(result, term)
    }
}
